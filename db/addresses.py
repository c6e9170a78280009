"""Web addresses: when two of them mean the same article."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

RULES = "2"
"""Raised when `url_key` changes, so that libraries have their keys made anew."""

TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "igsh",
        "igshid",
        "twclid",
        "ttclid",
        "srsltid",
        "li_fat_id",
        "epik",
        "_ga",
        "_gl",
        "cmp",
        "cmpid",
        "camp",
        "campid",
        "camp_id",
        "campaign",
        "campaignid",
        "campaign_id",
        "mc_cid",
        "mc_eid",
        "ref",
        "ref_",
        "ref_src",
        "ref_url",
        "referrer",
        "referer",
        "smid",
        "smtyp",
        "soc_src",
        "soc_trk",
        "ocid",
        "ncid",
        "icid",
        "itid",
        "tsrc",
        "mod",
        "sh",
        "share",
        "shared",
        "source",
        "via",
        "amp",
        "amphtml",
        "outputtype",
        "xtor",
        "xtref",
        "wt.mc_id",
        "mkt_tok",
        "trk",
        "s_cid",
        "usqp",
        "s_kwcid",
        "cid",
        "sc_cid",
        "ito",
        "ftag",
        "taid",
        "spm",
        "wprov",
        "guccounter",
        "emci",
        "emdi",
        "ceid",
        "hss_channel",
        "oly_anon_id",
        "oly_enc_id",
        "_branch_match_id",
        "rb_clickid",
        "instance_id",
        "segment_id",
        "regi_id",
        "pwapi_token",
        "__twitter_impression",
        "hsctatracking",
    ]
)
"""Names of parameters that say how a reader came to a page, not which page it is."""
TRACKING_BEGINS = (
    *("utm_", "fb_", "ga_", "gad_", "ns_", "at_", "wt_mc", "wtmc", "pk_", "mtm_", "matomo_", "piwik_", "vero_", "_hs"),
    *("guce_", "sfmc_", "hsa_"),
)
"""What other such names begin with."""

_AMP_SEGMENT = re.compile(r"/(?:amp|amphtml)(?=/|$)|/amp\.html?$|\.amp(?=\.html?$|$)", re.IGNORECASE)
_FRONT = re.compile(r"/(?:index|default|home)\.(?:html?|shtml|xhtml|php\d?|aspx?|jsp|cfm)$", re.IGNORECASE)
_FORMS = re.compile(r"^(?:www\d?|m|mobile|amp|amphtml|edition|touch|wap)\.(?=[^.]+\.)", re.IGNORECASE)
"""First labels of hosts that serve another form of the same site."""
_BARE = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]|$)", re.IGNORECASE)
_SIMPLE = re.compile(
    r"https?://([a-z0-9.-]+)(/[a-z0-9/_~.,@!;*'()+$-]*)?(?:\?([a-z0-9_~.=&-]*))?(?:#.*)?", re.IGNORECASE | re.ASCII
)
"""Most addresses: nothing in them is to be decoded, so that they need not be read by the rules for all."""
_VIEWERS = ("google.", "bing-amp.com", "cdn.ampproject.org", "web.archive.org", "archive.org", "translate.goog")
_SLASHES = re.compile(r"/{2,}")


def url_key(url: str) -> str:
    """The part of an address that names the article: no scheme, `www.`, AMP or mobile form, tracking, fragment, slash.

    An address that cannot be read is its own key. Parameters that remain are sorted; a copy that a viewer shows (an AMP
    cache, a web archive) has the key of what it is a copy of.
    """
    given = url.strip()
    if (simple := _SIMPLE.fullmatch(given)) and not _is_viewer(simple[1]):
        pairs = {
            (name, value) for name, _, value in (part.partition("=") for part in (simple[3] or "").split("&")) if value
        }
        return _key(simple[1].lower(), simple[2] or "", pairs)
    return _read_key(given)


def _read_key(given: str) -> str:
    """The key of an address of any form."""
    if "://" not in given and _BARE.match(given):
        given = f"https://{given}"
    try:
        parts = urlsplit(given)
        if _is_viewer(parts.hostname or ""):
            parts = urlsplit(original_of(given))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return given
    if not host:
        return given
    return _key(host, _plain(parts.path), set(parse_qsl(parts.query)), port)


def _key(host: str, path: str, pairs: set[tuple[str, str]], port: int | None = None) -> str:
    host = _site(host)
    if port and port not in (80, 443):
        host = f"{host}:{port}"
    if "amp" in path.lower():
        path = _AMP_SEGMENT.sub("", path)
    if "." in path[-14:]:
        path = _FRONT.sub("/", path)
    if "//" in path:
        path = _SLASHES.sub("/", path)
    kept = sorted((name, value) for name, value in pairs if not _is_tracking(name) and value.lower() != "amp")
    return f"{host}{path.rstrip('/')}{'?' + urlencode(kept) if kept else ''}"


def names_article(key: str) -> bool:
    """Whether a key can be that of an article, and is not only a site's front page."""
    return "/" in key or "?" in key


def host_of(url: str | None) -> str:
    """The host of an address without `www.`, or empty."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def original_of(url: str) -> str:
    """The address of the page that a viewer shows: AMP caches, the Wayback Machine; others as they are."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = parts.hostname or ""
    if not any(viewer in host for viewer in _VIEWERS):
        return url
    path = unquote(parts.path)
    if host.endswith("archive.org") and path.startswith("/web/"):
        inner = path.split("/", 3)[3] if path.count("/") >= 3 else ""
        inner = inner if "://" in inner[:9] else inner.replace(":/", "://", 1) if inner.startswith("http") else ""
        return inner + (f"?{parts.query}" if parts.query and inner else "") or url
    for sign in ("/amp/s/", "/c/s/", "/v/s/", "/amp/", "/c/", "/v/"):
        if path.startswith(sign):
            inner = path[len(sign) :]
            if "." in inner.partition("/")[0]:
                query = f"?{parts.query}" if parts.query else ""
                return f"{'https' if sign.endswith('/s/') else 'http'}://{inner}{query}"
    return url


def _is_viewer(host: str) -> bool:
    return any(viewer in host for viewer in _VIEWERS)


def _is_tracking(name: str) -> bool:
    low = name.lower()
    return low in TRACKING or low.startswith(TRACKING_BEGINS)


def _site(host: str) -> str:
    """A host without the labels of its other forms, in the letters in which people write it."""
    host = host.lower().rstrip(".")
    while (shorter := _FORMS.sub("", host)) != host:
        host = shorter
    if "xn--" in host:
        try:
            return host.encode("ascii").decode("idna")
        except UnicodeError:
            return host
    return host if host.isascii() else unicodedata.normalize("NFC", host)


def _plain(path: str) -> str:
    """A path with its percent signs read; one in an encoding other than UTF-8 stays as it is."""
    if "%" not in path:
        return path if path.isascii() else unicodedata.normalize("NFC", path)
    try:
        return unicodedata.normalize("NFC", unquote(path, errors="strict"))
    except UnicodeDecodeError:
        return re.sub(r"%[0-9a-f]{2}", _upper, path, flags=re.IGNORECASE)


def _upper(found: re.Match[str]) -> str:
    return found[0].upper()
