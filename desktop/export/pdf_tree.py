"""An entry as the tree of strings and numbers that the press book's template renders; no typst code is ever made here.

Direction and language are settled here too: a run whose direction differs from its surroundings is isolated
(U+2068..U+2069; UAX 9, 2.4.2), and marks that could turn the text around it are taken out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

from db.body import (
    Block,
    Body,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Table,
    spans_text,
)
from db.model import ReadAlso
from desktop.export.commonmark import is_web
from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry, Relation
from desktop.export.grouping import Section
from desktop.export.options import Options
from desktop.export.pdf_faces import setting
from desktop.export.plain import clean
from desktop.export.wording import (
    dateline_opens_body,
    day_in_words,
    record_in_words,
    remark,
    said_after,
    short_source,
    source_parts,
)

Tree = dict[str, Any]

MAX_DEPTH = 8
MAX_COLUMNS = 14
MAX_ADDRESS = 2_000
LONG_WORD = 48
MOST_MARKS = 30
"""Marks on one letter, as in the Stream-Safe Text Format (UAX 15, 13): no script has more, and shaping is quadratic."""

PLAIN_BREAKS = 3_000
"""Characters of a paragraph from which on its lines are broken one by one, not weighed against each other."""

LONG_PARAGRAPH = 8_000
MANY_LINES = 200

_UNREADABLE = re.compile(r"[\s\x00-\x1f\x7f-\xa0]")
_LEFTWARD = ("R", "AL", "AN")
_RIGHTWARD = ("L", "EN")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MANY_JOINERS = re.compile("[\u200b-\u200f\u2060-\u2064]{31,}")
_MANY_MARKS = re.compile(r"[^\w\s]{31,}")
_EMPTY_LINES = re.compile(r"\n{3,}")
_PIECE = re.compile(r"[^\n]{1,1000}(?:\s|$)|[^\n]{1,1000}|\n")
_LONG_WORD = re.compile(rf"[^\s\u200b\u00ad]{{{LONG_WORD},}}")
_BREAK = "\x01"  # the template makes empty space of it; `clean` has taken out any that the text had
_BREAK_AFTER = re.compile(r"(?<=[/?&=_.,;:+-])(?=[^/?&=_.,;:+\s-])")


def safe(text: str) -> str:
    """Text that cannot overrun a line or turn around what follows it."""
    text = _MANY_JOINERS.sub("", _TURNING.sub("", clean(text))).replace("\t", "    ")
    if not text.isascii():
        text = _MANY_MARKS.sub(lambda run: run[0][:MOST_MARKS] if _are_marks(run[0]) else run[0], text)
    return _LONG_WORD.sub(lambda word: _broken(word[0]), text)


def _are_marks(run: str) -> bool:
    return all(unicodedata.category(character).startswith("M") for character in run)


def _broken(word: str) -> str:
    """A very long word with places to break it: beside the signs of an address, and every so many characters."""
    pieces = _BREAK_AFTER.split(word)
    cut = [piece[at : at + 30] for piece in pieces for at in range(0, len(piece), 30)]
    return (_BREAK if len(word) <= MAX_ADDRESS else "\u200b").join(cut)


def line(text: str) -> str:
    """Safe text on one line."""
    return " ".join(safe(text).split())


def isolated(text: str, way: str = "ltr") -> str:
    """Safe text on one line for a line that runs `way`, isolated where it could run otherwise."""
    shown = line(text)
    strange = _LEFTWARD if way == "ltr" else _RIGHTWARD
    return f"\u2068{shown}\u2069" if any(unicodedata.bidirectional(c) in strange for c in shown) else shown


def articles_tree(
    entries: Sequence[Entry], dossier: Dossier, parts: Sequence[Section], pages: dict[int, int], options: Options
) -> list[Tree]:
    """All that the template needs of some entries, which lie in sections of the book."""
    trees = []
    for entry in entries:
        tree = article_tree(entry, dossier, pages)
        leading = setting(f"{entry.article.title} {entry.article.body.text()[:2_000]}")
        tree["faces"] = [leading.face] if leading else []
        trees.append({**tree, "leading": leading.leading} if leading else tree)
    return trees


def article_tree(entry: Entry, dossier: Dossier, pages: dict[int, int]) -> Tree:
    """All that the template needs of an entry. `pages` gives the page on which each entry begins, where known yet."""
    article = entry.article
    text = article.body.text()[:8_000]
    way = direction(f"{article.title}\n{text}", article.language)
    source = [part for part in source_parts(entry) if part != article.outlet]
    tree: Tree = {
        "id": entry.id,
        "dir": way,
        "kicker": " · ".join(isolated(part, way) for part in (article.outlet, article.kicker) if part),
        "head": isolated(article.outlet or article.title[:90]),
        "day": line(day_in_words(article.published)),
        "title": line(article.title) or "Untitled",
        "headline": headline_size(article.title, 22),
        "standfirst": line(article.standfirst or ""),
        "source": " · ".join(isolated(part, way) for part in source),
        "tags": [{"name": isolated(tag.name, way), "colour": _colour(tag.colour)} for tag in entry.tags],
        "dateline": "" if dateline_opens_body(entry) else isolated(article.dateline or "", way),
        "blocks": _blocks(article.body.blocks, way, 0),
        "after": [line(words) for words in said_after(entry)],
        "note": _blocks(Body.from_text(clean(entry.note)).blocks, "", 0),
        "links": [_relation(link, dossier, pages) for link in entry.links],
        "also": [_pointer(each, entry, dossier, pages) for each in article.read_also],
        "record": record_in_words(entry),
        **_language(article.language, way),
    }
    if entry.url and _can_lead(entry.url):
        tree["url"] = entry.url
        tree["url_text"] = _address_text(entry.url)
    return tree


def headline_size(title: str, largest: float) -> float:
    """The size in points at which a headline is set: the longer, the smaller."""
    length = len(title)
    return largest if length <= 90 else largest * (0.84 if length <= 180 else 0.66 if length <= 400 else 0.5)


def _language(language: str | None, way: str) -> Tree:
    main, _, region = (language or "").replace("_", "-").lower().partition("-")
    if not re.fullmatch(r"[a-z]{2,3}", main):
        return {"lang": "ar" if way == "rtl" else "en"}
    return {"lang": main, "region": region} if re.fullmatch(r"[a-z]{2}", region) else {"lang": main}


def _colour(colour: str) -> str:
    return colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else "#8a93a1"


def _can_lead(address: str) -> bool:
    return is_web(address) and len(address) <= MAX_ADDRESS and address == clean(address).strip()


def _address_text(address: str) -> str:
    """An address as it is printed: readable letters, cut where it is too long to be of use on paper."""
    try:
        readable = unquote(address, errors="strict")
    except UnicodeDecodeError:
        readable = address
    shown = line(address if _UNREADABLE.search(readable) else readable)
    return shown if len(shown) <= 220 else f"{shown[:200]}…"


def _relation(link: Relation, dossier: Dossier, pages: dict[int, int]) -> Tree:
    other = dossier.by_id.get(link.target)
    tree: Tree = {
        "words": link.words[:1].upper() + link.words[1:],
        "title": isolated(link.target_title or "Untitled"),
        "source": isolated(short_source(other)) if other else "",
        "note": isolated(remark(link)),
    }
    return {**tree, "id": other.id, "page": pages.get(other.id, 0)} if other else tree


def _pointer(pointer: ReadAlso, entry: Entry, dossier: Dossier, pages: dict[int, int]) -> Tree:
    target = pointer.target if pointer.target in dossier.by_id else dossier.entry_at(pointer.url)
    tree: Tree = {"words": "", "title": isolated(pointer.title or pointer.url), "source": "", "note": ""}
    if target is not None and target != entry.id:
        source = isolated(short_source(dossier.by_id[target]))
        return {**tree, "source": source, "id": target, "page": pages.get(target, 0)}
    return {**tree, "h": pointer.url} if _can_lead(pointer.url) else tree


def blocks_tree(blocks: Iterable[Block]) -> list[Tree]:
    """Blocks of a person's own words, in whichever direction they are."""
    return _blocks(blocks, "", 0)


def _blocks(blocks: Iterable[Block], way: str, depth: int) -> list[Tree]:
    trees: list[Tree] = []
    for block in blocks:
        trees += _block(block, way, depth)
    return trees


def _block(block: Block, way: str, depth: int) -> list[Tree]:
    match block:
        case Paragraph(spans):
            return _paragraph(spans, way)
        case Heading(spans, level):
            return [{"k": "h", "l": min(max(level, 2), 4), **_turned(spans_text(spans), way), "s": _spans(spans)}]
        case Quote(inner):
            trees = _blocks(inner, way, depth + 1)
            own = direction(Body(inner).text()[:4_000]) if way == "rtl" else "ltr"
            return [{"k": "quote", "d": own, "b": trees}] if trees and depth < MAX_DEPTH else trees
        case ListBlock(items, ordered):
            inside = [_blocks(item, way, depth + 1) for item in items]
            if depth >= MAX_DEPTH:
                return [tree for item in inside for tree in item]
            return [{"k": "list", "ordered": ordered, "i": inside}] if inside else []
        case Table(rows, header):
            return _table(rows, header, way)
        case Picture():
            return [_picture(block)]
        case Preformatted(text):
            return [{"k": "pre", "d": "ltr", "t": safe(text)}] if text.strip() else []
        case Rule():
            return [{"k": "rule"}]


def _paragraph(spans: tuple[Span, ...], way: str) -> list[Tree]:
    return [
        {
            "k": "p",
            **_turned(spans_text(portion), way),
            "long": len(spans_text(portion)) > PLAIN_BREAKS,
            "s": _spans(portion),
        }
        for portion in _portions(spans)
        if spans_text(portion).strip()
    ]


def _portions(spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """The spans of a paragraph, parted into several where it is so long that breaking its lines would take minutes."""
    text = spans_text(spans)
    if len(text) <= LONG_PARAGRAPH and text.count("\n") <= MANY_LINES:
        return [spans]
    portions: list[list[Span]] = [[]]
    length = lines = 0
    for span in spans:
        for piece in _PIECE.findall(_EMPTY_LINES.sub("\n\n", span.text)):
            if length + len(piece) > LONG_PARAGRAPH or lines > MANY_LINES:
                portions.append([])
                length = lines = 0
            portions[-1].append(Span(piece, span.marks, span.href))
            length += len(piece)
            lines += piece.count("\n")
    return [tuple(portion) for portion in portions]


def _turned(text: str, way: str) -> Tree:
    """The direction of a block, where it is not that of its surroundings."""
    own = direction(text)
    return {} if own == way or not any(character.isalpha() for character in text[:4_000]) else {"d": own}


def _spans(spans: tuple[Span, ...]) -> list[Tree]:
    trees = []
    for span in spans:
        tree: Tree = {"t": safe(span.text)}
        if span.marks:
            tree["m"] = sorted(span.marks)
        if span.href and _can_lead(span.href):
            tree["h"] = span.href
        if span.text:
            trees.append(tree)
    return trees


def _table(rows: tuple[tuple[tuple[Span, ...], ...], ...], header: bool, way: str) -> list[Tree]:
    """A table; one with more columns than a page has room for becomes a paragraph for each row."""
    if not any(spans_text(cell).strip() for row in rows for cell in row):
        return []
    if max(len(row) for row in rows) <= MAX_COLUMNS:
        return [{"k": "table", "header": header, "rows": [[_spans(cell) for cell in row] for row in rows]}]
    trees: list[Tree] = []
    for row in rows:
        spans = [span for cell in row for span in (*cell, Span(" | "))]
        trees += _paragraph(tuple(spans[:-1]), way)
    return trees


def _picture(picture: Picture) -> Tree:
    label = f"Picture: {line(picture.alt)}" if picture.alt.strip() else "Picture"
    tree: Tree = {"k": "picture", "label": label, "s": _spans(picture.caption)}
    return {**tree, "h": picture.source} if _can_lead(picture.source) else tree
