"""Lines, paragraphs and headings of PDF pages, made from their runs in reading order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from statistics import median

from desktop.intake.files.pdf_columns import regions_of
from desktop.intake.files.pdf_runs import Run
from desktop.intake.wordlists import bare

_LARGER = 1.17
"""How much larger than the text a heading is set."""
_LONGEST_HEADING = 220
_STOPS = tuple(".!?…:;。！？।؟۔")
_ENDED = ".!?…:;。！？।؟۔\"”»’')]"


@dataclass(slots=True)
class Line:
    """A line of one column."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    bold: bool
    hyphened: bool
    photo: int | None = None


@dataclass(slots=True)
class Piece:
    """A paragraph or heading: its text, size and weight, whether its last line is full, and its place on the page.

    `picture` is the number of the picture that it is, or of which it is the caption.
    """

    text: str
    size: float
    bold: bool
    page: int
    lines: int = 1
    full: bool = False
    hyphened: bool = False
    indented: bool = False
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    picture: int | None = None


@dataclass(slots=True)
class Page:
    """A page to be laid out: its runs and height, and the lines that were taken off its head and foot."""

    number: int
    height: float
    runs: list[Run]
    furniture: list[str] = field(default_factory=list)


def text_size(pages: Iterable[Page]) -> float:
    """The size in which most of a document is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for run in page.runs:
            sizes[round(run.size * 2) / 2] += run.length
    return max(sizes, key=lambda size: sizes[size]) if sizes else 10.0


_NUMBER = re.compile(
    r"(?:(?:page|seite|p\.?|s\.?|página|pagina|pág\.?|sida|side|strona|стр\.?|sayfa)\s{0,3})?[-–—]?\s{0,3}"
    r"(?:[A-Z]{0,2}\d{1,4}|[ivxlc]{1,7})\s{0,3}[-–—]?(?:\s{0,3}(?:/|of|von|de|sur|av|из)\s{0,3}\d{1,4})?", re.I
)  # fmt: skip
_EDGE = 0.16


def take_furniture(pages: Sequence[Page]) -> None:
    """Take running heads and feet and page numbers off the pages: what repeats at their edges, and lone numbers."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for both in edges for key in {_key(row) for edge in both for row in edge} if key)
    least = max(2, 0.3 * len(pages)) if len(pages) > 1 else 2
    for page, both in zip(pages, edges, strict=True):
        gone: set[int] = set()
        for edge in both:
            for row, inner in zip_longest(edge, edge[1:]):
                text = " ".join(run.text for run in row)
                repeats = counts[_key(row)] >= least and _stands_off(row, inner)
                if not repeats and not (len(text) <= 24 and _NUMBER.fullmatch(text)):
                    break
                page.furniture.append(text)
                gone.update(id(run) for run in row)
        page.runs = [run for run in page.runs if id(run) not in gone]


def _key(row: Sequence[Run]) -> str:
    return re.sub(r"\d+", "0", bare(" ".join(run.text for run in row))[:200])


def _stands_off(row: Sequence[Run], inner: Sequence[Run] | None) -> bool:
    """Whether there is more white between a row at the edge and the text than between lines of a text."""
    if not inner:
        return True
    height = max(run.size for run in row)
    above = min(run.y0 for run in row) - max(run.y1 for run in inner)
    below = min(run.y0 for run in inner) - max(run.y1 for run in row)
    return max(above, below) > 0.6 * height or abs(height - max(run.size for run in inner)) > 0.08 * height


def _edges(page: Page) -> tuple[list[list[Run]], list[list[Run]]]:
    """The first rows of a page from its upper edge inwards, and the last from its lower one."""
    rows: list[list[Run]] = []
    for run in sorted(page.runs, key=lambda each: -each.middle):
        if rows and abs(rows[-1][0].middle - run.middle) < 0.4 * run.size:
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.x0)
    head = [row for row in rows[:5] if row[0].y0 > page.height * (1 - _EDGE)]
    foot = [row for row in rows[:-6:-1] if row[0].y1 < page.height * _EDGE]
    return head, foot


def pieces_of(page: Page, size: float, words: Counter[str]) -> list[Piece]:
    """The paragraphs and headings of a page in reading order."""
    letters = Counter(unicodedata.bidirectional(c) for run in page.runs[:400] for c in run.text[:40])
    right_to_left = letters["R"] + letters["AL"] > letters["L"]
    pieces: list[Piece] = []
    for region in regions_of(_with_initials(page.runs, size), size, right_to_left=right_to_left):
        lines = _lines(region, right_to_left)
        pieces.extend(_pieces(lines, page.number, size, words, right_to_left))
    return pieces


def _with_initials(runs: list[Run], size: float) -> list[Run]:
    """The runs with initial letters of several lines' height set into the first line beside them."""
    initials = [run for run in runs if len(run.text) <= 2 and run.size > 1.7 * size and run.text[:1].isalpha()]
    if not initials:
        return runs
    kept = [run for run in runs if not any(run is each for each in initials)]
    for initial in initials:
        beside = [
            (number, run)
            for number, run in enumerate(kept)
            if run.x0 >= initial.x0 and run.x0 - initial.x1 < size and initial.y0 < run.middle < initial.y1
        ]
        if not beside:
            kept.append(initial)
            continue
        number, first = max(beside, key=lambda each: each[1].middle)
        kept[number] = replace(first, text=initial.text + first.text, x0=initial.x0)
        for other, run in beside:
            if other != number:
                kept[other] = replace(run, x0=initial.x0)
    return kept


def _lines(runs: Sequence[Run], right_to_left: bool) -> list[Line]:
    """The lines of one column from top to bottom."""
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda each: -each.middle):
        row = groups[-1] if groups else None
        if (
            row
            and run.photo is None
            and row[0].photo is None
            and abs(row[0].middle - run.middle) < 0.4 * min(row[0].size, run.size)
        ):
            row.append(run)
        else:
            groups.append([run])
    lines = []
    for group in groups:
        group.sort(key=lambda run: -run.x1 if right_to_left else run.x0)
        last = group[-1]
        lines.append(
            Line(
                " ".join(run.text for run in group),
                min(run.x0 for run in group),
                max(run.x1 for run in group),
                min(run.y0 for run in group),
                max(run.y1 for run in group),
                max(group, key=lambda run: run.length).size,
                sum(run.length for run in group if run.bold) > 0.6 * sum(run.length for run in group),
                last.hyphened,
                last.photo,
            )
        )
    return lines


def _pieces(lines: Sequence[Line], page: int, size: float, words: Counter[str], right_to_left: bool) -> list[Piece]:
    if not lines:
        return []
    steps = [
        above.y0 - below.y0
        for above, below in pairwise(lines)
        if abs(above.size - below.size) < 0.1 * size and above.photo is below.photo is None
    ]
    leading = median(steps) if steps else 1.3 * size
    pieces: list[Piece] = []
    before: Line | None = None
    for index, line in enumerate(lines):
        start, end = _margins(lines, index, right_to_left)
        if (
            before is None
            or line.photo is not None
            or before.photo is not None
            or _begins(before, line, start, _margins(lines, index - 1, right_to_left), leading)
        ):
            pieces.append(Piece(line.text, line.size, line.bold, page, box=(line.x0, line.y0, line.x1, line.y1)))
            pieces[-1].picture = line.photo
            pieces[-1].indented = 0.5 * line.size < start < 6 * line.size
        else:
            piece = pieces[-1]
            piece.text = joined(piece.text, line.text, before.hyphened, words)
            piece.lines += 1
            x0, y0, x1, y1 = piece.box
            piece.box = (min(x0, line.x0), min(y0, line.y0), max(x1, line.x1), max(y1, line.y1))
        pieces[-1].full = end < 6 * line.size
        pieces[-1].hyphened = line.hyphened
        before = line
    return pieces


_NEAR = 5
_BULLETS = ("• ", "● ", "▪ ", "■ ", "– ", "— ", "* ")


def _margins(lines: Sequence[Line], index: int, right_to_left: bool) -> tuple[float, float]:
    """The white before and after a line, measured against the lines of its size around it.

    Text that flows around a picture has other edges there than elsewhere.
    """
    line = lines[index]
    near = [
        each
        for each in lines[max(index - _NEAR, 0) : index + _NEAR + 1]
        if abs(each.size - line.size) < 0.1 * line.size
    ]
    left, right = line.x0 - min(each.x0 for each in near), max(each.x1 for each in near) - line.x1
    return (right, left) if right_to_left else (left, right)


def _begins(before: Line, line: Line, start: float, margins: tuple[float, float], leading: float) -> bool:
    """Whether a paragraph or heading begins with this line; `margins` are those of the line before."""
    larger, smaller = max(before.size, line.size), min(before.size, line.size)
    if larger > 1.1 * smaller or (before.bold != line.bold and not before.hyphened):
        return True
    if before.y0 - line.y0 > 1.4 * max(leading, line.size if line.size > leading else 0.0):
        return True
    if before.hyphened:
        return False
    above, after = margins
    hanging = before.text.startswith(_BULLETS)
    if 0.5 * line.size < start - above < 6 * line.size and start < 8 * line.size and not hanging:
        return True
    if line.text.startswith(_BULLETS) and (before.text[-1:] in _ENDED or hanging or start < above):
        return True
    # A line that its next word would have fitted on was ended by the writer (as RFC 3676 reads line ends).
    letter = (before.x1 - before.x0) / max(len(before.text), 1)
    word = letter * (len(line.text.split(" ", 1)[0]) + 1)
    ended = before.text[-1:] in _ENDED
    return after > (1.25 * word if ended else 2.0 * word + 2 * line.size)


def joined(text: str, line: str, hyphened: bool, words: Counter[str]) -> str:
    """A text with the next line; a word parted at the line's end becomes whole again.

    `words` counts the words of the document: a compound that is written with its hyphen elsewhere keeps it.
    """
    if hyphened or (text.endswith("-") and len(text) > 2 and text[-2].isalpha() and line[:1].islower()):
        stem = text[:-1] if text.endswith("-") and not hyphened else text
        first = re.split(r"\s", stem)[-1]
        second = re.match(r"[\w’'-]*", line)
        rest = second[0] if second else ""
        if words[bare(f"{first}-{rest}")] > words[bare(first + rest)]:
            return f"{stem}-{line}"
        return stem + line
    unspaced = text and line and _is_unspaced(text[-1]) and _is_unspaced(line[0])
    if unspaced or (text.endswith("/") and text[-2:-1].isalnum()):
        return text + line
    return f"{text} {line}"


def _is_unspaced(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" or "\u0e00" <= character <= "\u0eff"


def word_counts(pages: Iterable[Page]) -> Counter[str]:
    """How often each word stands inside a line of the pages."""
    return Counter(bare(word) for page in pages for run in page.runs for word in run.text.split()[:-1])


def flowing(pieces: Sequence[Piece], size: float, words: Counter[str]) -> list[Piece]:
    """The pieces with paragraphs joined that go on in the next column or on the next page.

    Between the halves a heading, caption or box may stand.
    """
    flow: list[Piece] = []
    for piece in pieces:
        half = _half_before(flow, piece, size)
        if half is None:
            flow.append(replace(piece))
            continue
        half.text = joined(half.text, piece.text, half.hyphened, words)
        half.full, half.hyphened = piece.full, piece.hyphened
        half.lines += piece.lines
    return flow


def _half_before(flow: Sequence[Piece], piece: Piece, size: float) -> Piece | None:
    if not _is_text(piece, size):
        return None
    for back, half in enumerate(reversed(flow[-4:])):
        if not _is_text(half, size) or abs(half.size - piece.size) > 0.08 * size or half.bold != piece.bold:
            continue
        if half.hyphened:
            return half
        if _is_ended(half.text) or half.lines < 2 or not half.full:
            return None
        goes_on = piece.text[:1].islower() or (back == 0 and not piece.indented and half.page <= piece.page)
        return half if goes_on and half.page >= piece.page - 2 else None
    return None


def _is_ended(text: str) -> bool:
    """Whether a sentence ends here; a quotation that ends in a comma goes on."""
    return text.rstrip("\"”»’')]“")[-1:] in _STOPS


def _is_text(piece: Piece, size: float) -> bool:
    return piece.picture is None and 0.85 * size <= piece.size < _LARGER * size


def is_heading(piece: Piece, size: float, mostly_bold: bool) -> bool:
    """Whether a piece is set as a heading: larger than the text, or bold on its own."""
    if piece.picture is not None or len(piece.text) > _LONGEST_HEADING or not any(c.isalpha() for c in piece.text):
        return False
    if piece.size >= _LARGER * size:
        return True
    return (
        piece.bold and not mostly_bold and piece.lines <= 2 and len(piece.text) <= 100 and piece.text[-1:] not in ".,;"
    )
