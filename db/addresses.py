"""Web addresses: when two of them mean the same article."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

TRACKING = re.compile(
    r"(utm_.*|fb_.*|ga_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|_ga|_gl"
    r"|cmpid|ns_.*|at_.*|ref|ref_src|ref_url|referrer|smid|smtyp|ocid|icid|mod|sh|share|shared|source|via|amp"
    r"|outputtype|xtor|wt_mc|pk_.*|mtm_.*|vero_.*|_hs.*|hs.*enc|s_cid|cid|ito|ftag|taid|__twitter_impression)",
    re.IGNORECASE,
)
"""Names of parameters that say how a reader came to a page, not which page it is."""

_AMP_PATH = re.compile(r"(/amp/?$|\.amp(?=\.html?$|$)|^/amp(?=/))", re.IGNORECASE)
_AMP_HOST = re.compile(r"^(www|m|mobile|amp|edition)\.", re.IGNORECASE)


def url_key(url: str) -> str:
    """The part of an address that names the article: no scheme, `www.`, AMP form, tracking, fragment or last slash.

    An address that cannot be read is its own key. Parameters that remain are sorted.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    host = _AMP_HOST.sub("", host).rstrip(".")
    if port and port not in (80, 443):
        host = f"{host}:{port}"
    path = _AMP_PATH.sub("", unquote(parts.path)).rstrip("/")
    pairs = sorted((name, value) for name, value in parse_qsl(parts.query) if not TRACKING.fullmatch(name))
    return f"{host}{path}{'?' + urlencode(pairs) if pairs else ''}"


def host_of(url: str | None) -> str:
    """The host of an address without `www.`, or empty."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
