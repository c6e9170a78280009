"""Correction and editor's notes of a page: marked up as such, in its data, or paragraphs that say so at their start."""

from __future__ import annotations

from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.markup import Marked, line_of
from desktop.intake.structured import Article
from desktop.intake.wordlists import fold, folded_list

_SHORTEST, _LONGEST = 25, 900
_MOST = 5
_FIRST, _LAST = 3, 8


def is_correction(text: str) -> bool:
    """Whether a paragraph is a correction or editor's note: "Correction: An earlier version of this article ..."."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    start = fold(text[:120]).lstrip(" *_[(–—-•")
    labels = folded_list("markup", "corrections", "labels")
    for label in labels if start.startswith(labels) else ():
        if start.startswith(label):
            after = start[len(label) :].lstrip(" )")
            # A label stands alone, or has the day behind it: "Correction, 4 May 2024: ...".
            if after[:1] in (":", "–", "—", "-", ".", "|", "：") or (after[:1] in (",", "(", "[") and ":" in after):
                return True
    return any(phrase in start for phrase in folded_list("markup", "corrections", "phrases"))


def read_corrections(page: Marked, article: Article | None, findings: Findings) -> None:
    """Note the corrections of a page, each once, as they are printed."""
    if article is not None:
        _add(findings, article.texts_of("correction"), Origin.JSON_LD, 0.9, "correction")
    marked = []
    for mark in page.of("correction")[:12]:
        text = line_of(mark.element)
        if _SHORTEST <= len(text) <= _LONGEST and not page.apart(mark.element) and _says_so(text):
            marked.append(text)
    _add(findings, marked, Origin.MARKUP, 0.85, "class correction")


def corrections_in(paragraphs: list[str]) -> list[str]:
    """The corrections among an article's paragraphs: they stand at its beginning or at its end."""
    number = len(paragraphs)
    near = [text for place, text in enumerate(paragraphs) if place < _FIRST or place >= number - _LAST]
    return [text for text in near if is_correction(text)][:_MOST]


def note_corrections(paragraphs: list[str], findings: Findings) -> None:
    """Note the corrections among the paragraphs of a body."""
    _add(findings, corrections_in(paragraphs), Origin.TEXT, 0.8, "a paragraph of the text")


def _says_so(text: str) -> bool:
    """Whether a text in a correction's box is one: the box may also have a link to the page of corrections."""
    folded = fold(text[:300])
    return is_correction(text) or any(word in folded for word in folded_list("markup", "corrections", "words"))


def _add(findings: Findings, texts: list[str], origin: Origin, sure: float, detail: str) -> None:
    kept: list[str] = []
    for text in texts[:_MOST]:
        text = " ".join(text.split())
        if text and not any(fold(text) in fold(other) or fold(other) in fold(text) for other in kept):
            kept.append(text)
    findings.add("correction", "\n".join(kept), origin, sure, detail)
