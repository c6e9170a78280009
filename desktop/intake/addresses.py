"""The address under which an article is to be known: canonical links that lead to the article and to no other page."""

from __future__ import annotations

from urllib.parse import urlsplit

from db.addresses import original_of
from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.markup import Marked
from desktop.intake.sanitize import address

_SUFFIXES = frozenset(["co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob", "gov", "nom"])


def read_address(page: Marked, findings: Findings, url: str | None) -> None:
    """Note the addresses that a page says it has: of the same site, not its front page, and no copy for a viewer."""
    own = original_of(url or "")
    if url and own != url:
        findings.add("url", own, Origin.ADDRESS, 0.83, "inside the address of a copy")
    for relations, href in page.relations:
        if "canonical" in relations:
            _note(findings, original_of(address(href, own or None)), own, Origin.MARKUP, 0.85, "canonical link")
    for name, sure in (("og:url", 0.82), ("parsely-link", 0.72), ("twitter:url", 0.7), ("citation_public_url", 0.7)):
        for given, value in page.metas:
            if given == name:
                _note(findings, original_of(address(value, own or None)), own, Origin.META, sure, name)


def note_address(findings: Findings, value: str, url: str | None, sure: float, detail: str) -> None:
    """Note an address that the page's structured data give."""
    own = original_of(url or "")
    _note(findings, original_of(address(value, own or None)), own, Origin.JSON_LD, sure, detail)


def _note(findings: Findings, value: str, own: str, origin: Origin, sure: float, detail: str) -> None:
    if not value or not _is_article(value, own):
        return
    if own and not same_site(value, own):
        sure = 0.3
    findings.add("url", value, origin, sure, detail)


def _is_article(value: str, own: str) -> bool:
    """Whether an address may be the article's: not the front page, unless the page itself is one."""
    return not _is_front(value) or (bool(own) and _is_front(own))


def _is_front(value: str) -> bool:
    parts = urlsplit(value)
    path = parts.path.strip("/").lower()
    short = len(path) <= 5 and path.replace("-", "").isalpha() and path.partition("-")[0] in _LANGUAGES
    return not parts.query and (not path or short or path in ("index.html", "index.php", "home", "index.htm"))


_LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "ja", "ko", "zh", "tr", "sv", "no", "da", "fi", "cs",
    "hu", "el", "he", "hi", "id", "vi", "th", "uk", "ro", "bg",
)  # fmt: skip


def site_of(value: str) -> str:
    """The part of a host that tells sites apart: "www.news.example.co.uk" -> "example.co.uk"."""
    try:
        labels = (urlsplit(value).hostname or "").split(".")
    except ValueError:
        return ""
    keep = 3 if len(labels) >= 3 and labels[-2] in _SUFFIXES and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site; one outlet's domains of several countries count as one."""
    first, second = site_of(one), site_of(other)
    return first == second or first.partition(".")[0] == second.partition(".")[0]
