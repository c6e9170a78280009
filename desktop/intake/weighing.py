"""Candidates of a page's fields weighed against each other: what agrees is surer, what strays is not."""

from __future__ import annotations

from dataclasses import replace

from db.model import Candidate, Origin
from desktop.intake.findings import Findings
from desktop.intake.outlets import outlet_in
from desktop.intake.people import settle_people
from desktop.intake.titles import settle_title
from desktop.intake.when import settle_dates
from desktop.intake.wordlists import bare


def settle(findings: Findings) -> None:
    """Weigh candidates of a page against each other: outlets are no authors, dates that agree are surer."""
    # A link to the front page may have any words, a writer's name too: only sure names count.
    sure = [c for c in findings.candidates if c.field == "outlet" and c.confidence >= 0.5]
    outlets = {bare(c.value) for c in sure if isinstance(c.value, str)}
    kept = []
    for candidate in findings.candidates:
        if candidate.field == "authors":
            names = tuple(name for name in candidate.value if bare(name) not in outlets)
            if not names:
                continue
            candidate = replace(candidate, value=names)
        kept.append(candidate)
    findings.candidates[:] = kept
    for name in ("published", "updated"):
        _prefer_times(findings, name)
    settle_dates(findings)
    settle_title(findings)
    _settle_authors(findings)
    settle_people(findings)
    _outlet_of_title(findings)
    published = findings.best("published")
    updated = findings.best("updated")
    if published and updated and updated <= published:
        findings.candidates[:] = [
            replace(c, confidence=0.0) if c.field == "updated" and str(c.value) <= published else c
            for c in findings.candidates
        ]
        findings.candidates[:] = [c for c in findings.candidates if not (c.field == "updated" and c.confidence == 0.0)]


def _settle_authors(findings: Findings) -> None:
    """Weigh lists of names: a byline beats a list that drags in writers of other stories, and a fuller one a part."""
    candidates = [c for c in findings.candidates if c.field == "authors"]
    bylines = [
        c for c in candidates if c.detail.startswith(("near the headline", "class ", "author")) and len(c.value) <= 6
    ]
    for candidate in candidates:
        names = {bare(name).replace(".", "") for name in candidate.value}
        for byline in bylines:
            own = {bare(name).replace(".", "") for name in byline.value}
            if (
                byline is candidate
                or not own
                or candidate not in findings.candidates
                or byline not in findings.candidates
            ):
                continue
            if len(names) >= 3 and own < names and candidate.detail.startswith(("itemprop", "rel=", "links")):
                _lower(findings, candidate, byline.confidence - 0.02)
            elif candidate.origin is Origin.EXTRACTOR and names <= own and byline.confidence >= 0.7:
                _lower(findings, candidate, byline.confidence - 0.01)
    joined = {bare(" ".join(c.value)) for c in candidates if len(c.value) > 1}
    for candidate in [c for c in candidates if len(c.value) == 1 and c in findings.candidates]:
        if bare(candidate.value[0]) in joined:  # two links side by side, run together
            _lower(findings, candidate, 0.4)
    shortest = min((len(c.value) for c in candidates if c.origin is Origin.EXTRACTOR), default=0)
    for candidate in [c for c in findings.candidates if c.field == "authors"]:
        many = len(candidate.value) > max(4, shortest + 2)
        if shortest and many and candidate.detail.startswith(("itemprop", "rel=", "links")):
            _lower(findings, candidate, 0.5)


def _lower(findings: Findings, candidate: Candidate, confidence: float) -> None:
    if confidence < candidate.confidence:
        position = findings.candidates.index(candidate)
        findings.candidates[position] = replace(candidate, confidence=round(confidence, 2))


def _outlet_of_title(findings: Findings) -> None:
    """What a page's title has besides the headline is the outlet; and of two outlets the fuller name."""
    best = bare(findings.best("title") or "")
    for candidate in list(findings.candidates):
        if candidate.field == "title" and candidate.origin is Origin.META and isinstance(candidate.value, str) and best:
            value = candidate.value
            for sign in (" | ", " - ", " – ", " — ", " :: ", ": ", " · ", " » ", " • "):
                before, found, after = value.rpartition(sign)
                first, found_first, rest = value.partition(sign)
                if found and bare(before) == best and 2 < len(after) <= 50:
                    findings.add("outlet", after, Origin.META, 0.6, "title, behind the headline")
                elif found_first and bare(rest) == best and 2 < len(first) <= 50:
                    findings.add("outlet", first, Origin.META, 0.6, "title, before the headline")
            if bare(value) != best and outlet_in(value):
                findings.add("outlet", value, Origin.META, 0.5, "title")
    ranked = findings.ranked("outlet")
    if ranked:
        name = str(ranked[0].value)
        for other in ranked[1:]:
            if (
                str(other.value).startswith(name + " ")
                and other.confidence >= 0.4
                and len(str(other.value)) <= len(name) + 12
            ):
                findings.add("outlet", other.value, other.origin, min(1.0, ranked[0].confidence + 0.01), other.detail)
                break


def _prefer_times(findings: Findings, name: str) -> None:
    """Where the best value is a day alone, one of the same day with a time and, before all, a zone takes its place."""
    ranked = findings.ranked(name)
    if not ranked:
        return
    best = ranked[0]
    day = str(best.value)[:10]
    timed = [c for c in ranked if str(c.value)[:10] == day and len(str(c.value)) > 10]
    zoned = [c for c in timed if len(str(c.value)) > 19]
    better = (zoned or timed)[:1]
    if better and len(str(best.value)) < len(str(better[0].value)):
        position = findings.candidates.index(better[0])
        sure = min(1.0, round(best.confidence + 0.01, 2))
        findings.candidates[position] = replace(better[0], confidence=sure)
