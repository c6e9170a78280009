"""The photographs of a PDF page (its JPEG files as they are), and their place in its text: with the caption below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.intake.files.pdf_text import Piece
from desktop.intake.files.pictures import LARGEST

MOST_ON_PAGE = 20
_SMALLEST = 0.1
"""The share of the page's breadth that a photograph takes at least; what is less is a logo or a rule."""
_BACKGROUND = 0.85
"""The share of the page from which on a picture is its background or a scan."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph: its file, and its place in points."""

    content: bytes
    box: Box


def photos_of(page: Any) -> list[Photo]:
    """The photographs of an open page of pypdfium2."""
    import pypdfium2  # type: ignore[import-untyped]
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    found: list[Photo] = []
    width, height = page.get_size()
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        if len(found) >= MOST_ON_PAGE:
            break
        try:
            x0, y0, x1, y1 = item.get_bounds()
            size = (x1 - x0) * (y1 - y0)
            if x1 - x0 < _SMALLEST * width or not 0 < size < _BACKGROUND * width * height:
                continue
            if item.get_filters() != ["DCTDecode"]:
                continue
            content = bytes(item.get_data(decode_simple=False))
        except pypdfium2.PdfiumError:
            continue  # a damaged picture is as good as none
        if 0 < len(content) <= LARGEST:
            found.append(Photo(content, (x0, y0, x1, y1)))
    return found


def placed(pieces: Sequence[Piece], boxes: Sequence[Box], size: float, first: int) -> list[Piece]:
    """The pieces of a page with its photographs among them, numbered from `first`.

    Text in smaller letters right below one is its caption; one without stands before the text that follows it.
    """
    done = list(pieces)
    for number, box in enumerate(boxes, first):
        below = [piece for piece in done if piece.picture is None and _is_below(piece.box, box)]
        caption = next((piece for piece in below if _is_caption(piece, box, size)), None)
        if caption is not None:
            caption.picture = number
            continue
        at = min((index for index, piece in enumerate(done) if any(piece is each for each in below)), default=len(done))
        page = done[0].page if done else 0
        done.insert(at, Piece("", 0.0, False, page, box=box, picture=number))
    return done


def _is_below(piece: Box, box: Box) -> bool:
    return piece[3] <= box[1] + 2 and min(piece[2], box[2]) > max(piece[0], box[0])


def _is_caption(piece: Piece, box: Box, size: float) -> bool:
    near = box[1] - piece.box[3] < 1.6 * size
    inside = piece.box[0] >= box[0] - size and piece.box[2] <= box[2] + size
    return near and inside and piece.size < 0.96 * size and len(piece.text) < 600
