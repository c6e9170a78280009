"""The headline of a page when its candidates differ: what of a title is the site's name, which `<h1>` counts."""

from __future__ import annotations

from dataclasses import replace

from db.model import Candidate, Origin
from desktop.intake.findings import Findings
from desktop.intake.wordlists import bare

SEPARATORS = (
    " | ",
    " ｜ ",
    "｜",
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
_LAST_RESORT = (" | ", "｜", " :: ", " » ", " › ", " • ", " · ", " — ", " – ", " - ", " : ")


def settle_title(findings: Findings) -> None:
    """Move the confidence of headline candidates to where the others support them. May be called again and again."""
    _site_headings(findings)
    _shorter_forms(findings)
    _lone_heading(findings)
    _without_suffix(findings)


def _titles(findings: Findings) -> list[Candidate]:
    return [c for c in findings.candidates if c.field == "title" and isinstance(c.value, str)]


def _set(findings: Findings, candidate: Candidate, confidence: float) -> None:
    position = findings.candidates.index(candidate)
    findings.candidates[position] = replace(candidate, confidence=round(min(confidence, 0.97), 2))


def parts_of(title: str) -> list[tuple[str, str]]:
    """The ways to cut a title in two at a separator."""
    found = []
    for sign in SEPARATORS:
        start = title.find(sign)
        while start >= 0:
            found.append((title[:start].strip(), title[start + len(sign) :].strip()))
            start = title.find(sign, start + len(sign))
    return [(before, after) for before, after in found if before and after]


def _is_page_title(candidate: Candidate) -> bool:
    return candidate.origin in (Origin.META, Origin.EXTRACTOR)


def _site_headings(findings: Findings) -> None:
    """An `<h1>` that the page's title has behind the headline is the site's name; before it stands the headline."""
    headings = [c for c in _titles(findings) if c.detail == "h1"]
    for title in [c for c in _titles(findings) if _is_page_title(c)]:
        for before, after in parts_of(str(title.value)):
            site = next((c for c in headings if bare(str(c.value)) == bare(after)), None)
            if site is None or any(bare(str(c.value)) == bare(before) for c in headings) or site.confidence <= 0.3:
                continue
            backed = any(bare(str(c.value)) == bare(before) and c is not title for c in _titles(findings))
            if len(before) >= 4 and (backed or len(after) <= len(before)):
                _set(findings, site, 0.3)
                findings.add("title", before, title.origin, 0.8, f"{title.detail}, before the site's name")
                findings.add("outlet", after, Origin.MARKUP, 0.5, "h1")
                return


def _shorter_forms(findings: Findings) -> None:
    """A candidate that another one repeats with something behind a separator is the better one."""
    titles = _titles(findings)
    by_key = {bare(str(c.value)): c for c in reversed(titles)}
    outlets = {bare(str(c.value)) for c in findings.candidates if c.field == "outlet"}
    for longer in titles:
        if not _is_page_title(longer):
            continue
        for before, after in parts_of(str(longer.value)):
            for part, other in ((before, after), (after, before)):
                shorter = by_key.get(bare(part))
                if shorter is None or shorter is longer or bare(part) in outlets or len(part) < 4:
                    continue
                if part == after and shorter.detail != "h1" and bare(other) not in outlets:
                    continue
                if shorter.confidence <= longer.confidence and shorter in findings.candidates:
                    _set(findings, shorter, longer.confidence + 0.03)
                    by_key[bare(part)] = next(c for c in _titles(findings) if bare(str(c.value)) == bare(part))


def _lone_heading(findings: Findings) -> None:
    """The page's only `<h1>` before a JSON-LD headline that says the same in other words: it is what readers saw."""
    headings = [c for c in _titles(findings) if c.detail == "h1"]
    data = next((c for c in _titles(findings) if c.origin is Origin.JSON_LD and c.detail == "headline"), None)
    if data is None or len(headings) != 1 or headings[0].confidence <= 0.3:
        return
    own, told = set(bare(str(headings[0].value)).split()), set(bare(str(data.value)).split())
    if own != told and len(own) >= 4 and len(own & told) * 3 >= len(told):
        _set(findings, headings[0], max(headings[0].confidence, data.confidence + 0.01))


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
    if any(bare(str(c.value)) == bare(value) for c in _titles(findings) if not _is_page_title(c)):
        return
    for sign in _LAST_RESORT:
        before, found, after = value.rpartition(sign)
        if found and len(after.split()) <= 6 and (len(before.split()) >= 2 or len(before) >= 8):
            findings.add("title", before.strip(), best.origin, best.confidence + 0.01, f"{best.detail}, cut")
            findings.add("outlet", after.strip(), Origin.META, 0.35, "title, behind the headline")
            return
