"""The headline of a page when its candidates differ: what of a title is the site's name, which `<h1>` counts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from db.addresses import host_of
from db.model import Candidate, Origin
from desktop.intake.findings import Findings
from desktop.intake.outlets import outlet_in, section_in
from desktop.intake.wordlists import bare, fold, folded_set

SEPARATORS = (
    " | ",
    " ｜ ",
    "｜",
    "│",
    " :: ",
    " » ",
    " « ",
    " › ",
    " • ",
    " · ",
    " — ",
    " – ",
    " - ",
    " ― ",
    " : ",
    "：",
    "_",
    " // ",
)
_TIGHT = ("-", "－", "|", "_", ":", "：", "｜", "│", "–", "—")
"""Signs without blanks around them, behind which only a known name of the site is taken to be one."""
_LAST_RESORT = (" | ", "｜", "│", " :: ", " » ", " › ", " • ", " · ", " — ", " – ", " - ", " : ")


@lru_cache(maxsize=2_000)
def key_of_title(title: str) -> str:
    """What two spellings of a headline share: folded words without signs."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(title).replace("\u00ad", "")).split())


@dataclass
class Site:
    """The names by which a page's site is known: of its host, and those that its own data give."""

    hosts: tuple[str, ...] = ()
    names: set[str] = field(default_factory=set)
    slug: frozenset[str] = frozenset()

    @classmethod
    def of(cls, findings: Findings, url: str | None) -> Site:
        """The site of a page, after its data were read."""
        host = host_of(url)
        labels = [label for label in host.split(".")[:-1] if len(label) > 2 and label not in ("www", "com", "blog")]
        whole = host.replace(".", "").replace("-", "")
        hosts = (*(label.replace("-", "") for label in labels), whole) if host else ()
        names = {key_of_title(str(c.value)) for c in findings.candidates if c.field == "outlet" and c.confidence >= 0.5}
        path = (url or "").partition("://")[2].partition("/")[2].partition("?")[0]
        last = max(path.split("/")[-2:], key=len, default="")
        words = key_of_title(last.replace("-", " ").replace("_", " ")).split()
        return cls(hosts, {name for name in names if name}, frozenset(word for word in words if len(word) > 2))

    def add(self, name: str) -> None:
        """Note another name of the site."""
        self.names.add(key_of_title(name))

    def is_named(self, part: str) -> bool:
        """Whether a piece of a title is the site's name."""
        key = key_of_title(part)
        if not key:
            return False
        if key in self.names:
            return True
        joined = key.replace(" ", "")
        if len(joined) < 3 or len(part) > 45:
            return False
        whole = self.hosts[-1] if self.hosts else ""
        if any(joined in (host, f"the{host}", f"die{host}", f"der{host}", f"{host}de") for host in self.hosts):
            return True
        return len(joined) >= 5 and joined.isascii() and joined.removeprefix("the") in whole

    def slugged(self, part: str) -> float:
        """The share of the words of a piece that the page's address has too."""
        words = [word for word in key_of_title(part).split() if len(word) > 2]
        return sum(word in self.slug for word in words) / len(words) if words else 0.0


def without_site(title: str, site: Site) -> str:
    """A page's title without the site's name, section and 'blog archive' that stand before or behind the headline."""
    title = title.strip()
    for _ in range(4):
        shorter = _cut_once(title, site)
        if shorter == title:
            break
        title = shorter
    return title


def _cut_once(title: str, site: Site) -> str:
    for sign in SEPARATORS:
        if sign not in title:
            continue
        before, _, after = title.rpartition(sign)
        first, _, rest = title.partition(sign)
        if len(before.strip()) >= 4 and _is_furniture(after, site, len(before.split()) >= 3):
            return before.strip()
        if len(rest.strip()) >= 4 and (site.is_named(first) or _is_archive(first)):
            return rest.strip()
    first, found, rest = title.partition(": ")
    if found and len(rest) >= 8 and site.is_named(first):
        return rest.strip()
    for sign in _TIGHT:
        before, found, after = title.rpartition(sign)
        if found and len(before.strip()) >= 6 and len(after) >= 2 and _is_tight_name(before, sign, after, site):
            return before.strip()
    return title


def _is_tight_name(before: str, sign: str, after: str, site: Site) -> bool:
    if key_of_title(after) in site.names or (site.is_named(after) and not after.islower()):
        return True
    if after.isascii() or len(after) > 12:
        return False
    return bool(outlet_in(after)) or (
        sign in "-_｜|－" and len(after) <= 6 and len(before) >= 10 and not before.isascii()
    )


def _is_furniture(part: str, site: Site, long_enough: bool) -> bool:
    if site.is_named(part) or _is_archive(part):
        return True
    if not long_enough or len(part.split()) > 6:
        return False
    return bool(outlet_in(part)) or bool(section_in(part))


def _is_archive(part: str) -> bool:
    return bare(part) in folded_set("outlets", "", "front_pages") or bare(part) in (
        "blog archive",
        "blog archiv",
        "archiv",
        "archive",
    )


def settle_title(findings: Findings) -> None:
    """Move the confidence of headline candidates to where the others support them. May be called again and again."""
    _without_kicker(findings)
    _site_headings(findings)
    _shorter_forms(findings)
    _lone_heading(findings)
    _as_shown(findings)
    _without_suffix(findings)


def _titles(findings: Findings) -> list[Candidate]:
    return [c for c in findings.candidates if c.field == "title" and isinstance(c.value, str)]


def _set(findings: Findings, candidate: Candidate, confidence: float) -> None:
    position = findings.candidates.index(candidate)
    findings.candidates[position] = replace(candidate, confidence=round(min(confidence, 0.97), 2))


@lru_cache(maxsize=500)
def parts_of(title: str) -> tuple[tuple[str, str], ...]:
    """The ways to cut a title in two at a separator."""
    found: list[tuple[str, str]] = []
    for sign in SEPARATORS:
        start = title.find(sign)
        while start >= 0 and len(found) < 40:
            found.append((title[:start].strip(), title[start + len(sign) :].strip()))
            start = title.find(sign, start + len(sign))
    return tuple((before, after) for before, after in found if before and after)


def _is_page_title(candidate: Candidate) -> bool:
    return candidate.origin in (Origin.META, Origin.EXTRACTOR)


def _without_kicker(findings: Findings) -> None:
    """Titles that have the kicker before the headline of the `<h1>` are less sure than that headline."""
    kicker = key_of_title(findings.best("kicker") or "")
    heading = next((c for c in _titles(findings) if c.detail == "h1" and c.confidence > 0.5), None)
    if not kicker or heading is None:
        return
    own = key_of_title(str(heading.value))
    for candidate in _titles(findings):
        if candidate is not heading and key_of_title(str(candidate.value)) in (f"{kicker} {own}", f"{own} {kicker}"):
            _set(findings, heading, max(heading.confidence, candidate.confidence + 0.01))
            heading = next(c for c in _titles(findings) if c.detail == "h1" and c.value == heading.value)


def _site_headings(findings: Findings) -> None:
    """An `<h1>` that the page's title has behind the headline is the site's name; before it stands the headline."""
    headings = [c for c in _titles(findings) if c.detail == "h1"]
    address = Site.of(findings, str(findings.best("url") or ""))
    for title in [c for c in _titles(findings) if _is_page_title(c)]:
        for before, after in parts_of(str(title.value)):
            site = next((c for c in headings if bare(str(c.value)) == bare(after)), None)
            if site is None or any(bare(str(c.value)) == bare(before) for c in headings) or site.confidence <= 0.3:
                continue
            backed = any(bare(str(c.value)) == bare(before) and c is not title for c in _titles(findings))
            if address.slugged(after) >= 0.5 or _is_archive(before) or section_in(before):
                continue
            if len(before) >= 4 and (backed or len(after) <= len(before)):
                _set(findings, site, 0.3)
                findings.add("title", before, title.origin, 0.8, f"{title.detail}, before the site's name")
                findings.add("outlet", after, Origin.MARKUP, 0.5, "h1")
                return
        for site in headings:
            # "The Karrow Blog: Ferry to run again", where another element has the rest for a headline.
            rest = key_of_title(str(title.value)).removeprefix(key_of_title(str(site.value)) + " ")
            if site.confidence > 0.3 and any(
                key_of_title(str(c.value)) == rest and c.detail == "headline by class" for c in _titles(findings)
            ):
                _set(findings, site, 0.3)
                findings.add("outlet", str(site.value), Origin.MARKUP, 0.5, "h1")
                return


def _shorter_forms(findings: Findings) -> None:
    """A candidate that another one repeats with something behind a separator is the better one."""
    titles = _titles(findings)
    by_key = {bare(str(c.value)): c for c in sorted(titles, key=lambda c: c.detail == "h1")}
    outlets = {bare(str(c.value)) for c in findings.candidates if c.field == "outlet"}
    for longer in titles:
        told = longer.origin is Origin.JSON_LD and longer.detail == "headline"
        if not _is_page_title(longer) and not told:
            continue
        for before, after in parts_of(str(longer.value)):
            for part, other in ((before, after), (after, before)):
                shorter = by_key.get(bare(part))
                if shorter is None or shorter is longer or bare(part) in outlets or len(part) < 4:
                    continue
                if part == after and shorter.detail != "h1" and bare(other) not in outlets:
                    continue
                if told and (shorter.detail not in ("h1", "headline by class") or part == after):
                    continue
                if shorter.confidence <= longer.confidence and shorter in findings.candidates:
                    _set(findings, shorter, longer.confidence + 0.03)
                    by_key[bare(part)] = next(c for c in _titles(findings) if bare(str(c.value)) == bare(part))


def _lone_heading(findings: Findings) -> None:
    """The page's only `<h1>` before a JSON-LD headline that says the same in other words: it is what readers saw."""
    headings = [c for c in _titles(findings) if c.detail == "h1"]
    data = next((c for c in _titles(findings) if c.origin is Origin.JSON_LD and c.detail == "headline"), None)
    headings = [c for c in headings if c.confidence > 0.5]
    if data is None or len(headings) != 1:
        return
    own, told = set(bare(str(headings[0].value)).split()), set(bare(str(data.value)).split())
    if own != told and len(own) >= 4 and len(own & told) * 3 >= len(told):
        _set(findings, headings[0], max(headings[0].confidence, data.confidence + 0.01))


def _as_shown(findings: Findings) -> None:
    """Of two spellings of one headline that of the `<h1>` counts: it is what readers saw."""
    ranked = findings.ranked("title")
    if not ranked or not _is_page_title(ranked[0]):
        return
    key = key_of_title(str(ranked[0].value))
    for candidate in ranked[1:]:
        if candidate.detail == "h1" and key_of_title(str(candidate.value)) == key:
            _set(findings, candidate, ranked[0].confidence + 0.01)
            return


def _without_suffix(findings: Findings) -> None:
    """A page's title that nothing else supports loses what stands behind its last separator."""
    ranked = findings.ranked("title")
    if (
        not ranked
        or not _is_page_title(ranked[0])
        or "before the site" in ranked[0].detail
        or "cut" in ranked[0].detail
    ):
        return
    best = ranked[0]
    value = str(best.value)
    if any(key_of_title(str(c.value)) == key_of_title(value) for c in _titles(findings) if not _is_page_title(c)):
        return
    if best.detail == "og:title" and any(str(c.value).startswith(value) and c is not best for c in _titles(findings)):
        return  # the page's title has the site's name behind this one
    site = Site.of(findings, str(findings.best("url") or ""))
    first, found, rest = value.partition(": ")
    if found and len(rest) >= 12 and outlet_in(first) and site.slugged(first) < 0.5:
        findings.add("title", rest.strip(), best.origin, best.confidence + 0.01, f"{best.detail}, cut")
        findings.add("outlet", first, Origin.META, 0.5, f"{best.detail}, before the headline")
        return
    for sign in _LAST_RESORT:
        before, found, after = value.rpartition(sign)
        if not found or len(after.split()) > 6 or (len(before.split()) < 2 and len(before) < 8):
            continue
        own = set(key_of_title(before).split())
        new = " ".join(word for word in key_of_title(after).split() if word not in own)
        if site.slugged(new) >= 0.5 or (before[-1:].isdigit() and after[:1].isdigit()):
            return
        if best.detail == "og:title" and not site.is_named(after) and not outlet_in(after):
            return
        findings.add("title", before.strip(), best.origin, best.confidence + 0.01, f"{best.detail}, cut")
        findings.add("outlet", after.strip(), Origin.META, 0.35, "title, behind the headline")
        return
