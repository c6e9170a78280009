"""Addresses as the links of web pages and e-books take them: of the web only, and spelt as its standard wants them.

An address is kept as it was clipped, with whatever letters it has; a checker of e-books refuses what a browser mends
(https://url.spec.whatwg.org/#url-writing). What cannot be mended is no link.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from desktop.export.plain import clean
from desktop.export.vault.commonmark import is_web

MAX_LENGTH = 2_000
SHOWN = 220
"""Characters of an address that are shown of a longer one."""

_UNREADABLE = re.compile(r"[\s\x00-\x1f\x7f-\xa0\u200b-\u200f\u202a-\u202e\u2066-\u2069]")

_PATH = "/:@!$&'()*+,;=-._~%"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_HOST_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+%-]+@[\w.-]+(\?[\w=&%.+-]*)?", re.ASCII)


def leading(address: str) -> str:
    """The address for a link, or nothing where it is none of the web or cannot be spelt as one."""
    address = clean(address).strip()
    if not is_web(address) or len(address) > MAX_LENGTH:
        return ""
    if address.lower().startswith("mailto:"):
        return address if _MAILBOX.fullmatch(address[7:]) else ""
    try:
        parts = urlsplit(address)
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    place = f"{host}:{port}" if port is not None else host
    path = quote(_percents(parts.path), safe=_PATH)
    query = quote(_percents(parts.query), safe=f"{_PATH}?")
    return urlunsplit((parts.scheme.lower(), place, path, query, quote(_percents(parts.fragment), safe=f"{_PATH}?")))


def readable(address: str) -> str:
    """An address as it is shown: letters of all scripts instead of their codes, cut where nobody would read on."""
    address = clean(address).strip()
    try:
        letters = unquote(address, errors="strict")
    except UnicodeDecodeError:
        letters = address
    shown = address if _UNREADABLE.search(letters) else letters
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"


def _percents(text: str) -> str:
    return _LONE_PERCENT.sub("%25", text)


def _host(name: str) -> str:
    """A host's name in ASCII, or nothing."""
    if ":" in name:
        return f"[{ipaddress.IPv6Address(name)}]"
    if not name.isascii():
        import idna

        try:
            name = idna.encode(name, uts46=True).decode()
        except idna.IDNAError:
            return ""
    labels = name.removesuffix(".").split(".")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1], re.IGNORECASE):
        return str(ipaddress.IPv4Address(name))
    return name if all(_HOST_LABEL.fullmatch(label) for label in labels) else ""
