"""The content of an export's entry read by the rules of intake, as far as it is an article."""

from __future__ import annotations

from dataclasses import replace

from db.body import Block, Body
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.files.pictures import Kept, with_assets, without_data
from desktop.intake.findings import Findings
from desktop.intake.fragment import demoted, units_of_blocks
from desktop.intake.head import read_head
from desktop.intake.importers.item import Item, sound, with_given
from desktop.intake.sanitize import normalise_fully
from desktop.intake.text import draft_from_text, finish
from desktop.intake.view import without_lead

_LESS = 0.8
"""How much less sure a line of the content is than what the export says."""


def draft_of_content(item: Item, url: str, taken_at: str, given: Findings) -> Draft:
    """The draft of an entry's content, whose values in `given` come first. Raises `ClipError` where it has no text."""
    kept = item.pictures or Kept()
    if item.file and not item.html.strip() and not item.text.strip():
        return _of_file(*item.file, url, taken_at, given)
    if not item.html.strip():
        return _of_text(item, url, taken_at, given)
    html = sound(item.html)
    original = Original(html.encode(), "text/html; charset=utf-8", taken_at, url=url or None)
    shown = without_data(html, kept)
    if not item.own_words and is_whole_page(shown):
        draft = _of_page(original, shown, given)
        if draft is not None:
            return with_assets(draft, kept)
    return with_assets(_of_fragment(item, original, shown, url, given), kept)


def is_whole_page(html: str) -> bool:
    """Whether some HTML is a page as it was loaded, not the article that a program took out of one."""
    head = html[:200_000].lower()
    return "<body" in head and ("<meta" in head or "<script" in head) and "<title" in head


def _of_page(original: Original, html: str, given: Findings) -> Draft | None:
    from desktop.intake.html import draft_from_page

    try:
        return with_given(draft_from_page(original, text=html), given)
    except ClipError:
        return None


def _of_fragment(item: Item, original: Original, html: str, url: str, given: Findings) -> Draft:
    done = normalise_fully(html, url or None, keep_top=True)
    for note in done.notes:
        given.warn(note)
    blocks: list[Block] = list(done.body.blocks)
    if not done.body.text().strip() and not blocks:
        raise ClipError("There is no text in its content.")
    if item.own_words:
        return _as_written(Body(tuple(map(demoted, blocks))), given, original)
    blocks, _ = without_lead(blocks, given.best("title") or "")
    own = Findings()
    rest = read_head(units_of_blocks(blocks), own, now=None, url=url or None, titled=bool(given.best("title")))
    given.candidates.extend(replace(each, confidence=round(each.confidence * _LESS, 2)) for each in own.candidates)
    given.left_out.extend(own.left_out)
    for pointer in own.read_also:
        given.point(pointer.title, pointer.url)
    return finish([demoted(unit.block()) for unit in rest], given, original, now=None, drop_captions=False)


def _of_text(item: Item, url: str, taken_at: str, given: Findings) -> Draft:
    text = sound(item.text)
    original = Original(text.encode(), "text/plain; charset=utf-8", taken_at, url=url or None)
    if item.own_words or given.best("title"):
        body = Body.from_text(text)
        if not body:
            raise ClipError("There is no text in it.")
        if item.own_words:
            return _as_written(body, given, original)
        return finish(list(body.blocks), given, original, now=None, drop_captions=False)
    draft = draft_from_text(text, url=url or None)
    return replace(with_given(draft, given), original=original)


def _of_file(content: bytes, name: str, url: str, taken_at: str, given: Findings) -> Draft:
    from desktop.intake.read import draft_from_original

    return with_given(draft_from_original(Original(content, "", taken_at, url=url or None, name=name)), given)


def _as_written(body: Body, given: Findings, original: Original) -> Draft:
    words = body.text().split()
    given.add("title", " ".join(words[:12])[:90] or "Untitled", Origin.GUESS, 0.2, "the first words")
    return given.draft(body, original)
