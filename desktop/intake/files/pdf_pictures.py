"""The photographs of a PDF page (its JPEG files as they are), and their place in its text: with the caption below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.intake.files.pdf_runs import Run
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
    """A picture: its JPEG file, nothing for one of another kind that only takes up room, and its place in points."""

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
            jpeg = item.get_filters() == ["DCTDecode"]
            content = bytes(item.get_data(decode_simple=False)) if jpeg else b""
        except pypdfium2.PdfiumError:
            continue  # a damaged picture is as good as none
        found.append(Photo(content if len(content) <= LARGEST else b"", (x0, y0, x1, y1)))
    return found


def places_of(photos: Sequence[Photo], size: float, first: int) -> list[Run]:
    """Runs that hold the places of a page's pictures, numbered from `first`."""
    return [Run("", *_across(photo.box), size, photo=number) for number, photo in enumerate(photos, first)]


def _across(box: Box) -> Box:
    return box[0], box[2], box[1], box[3]


def captioned(pieces: Sequence[Piece], size: float) -> list[Piece]:
    """The pieces with each picture and the text in smaller letters right below it made one: it is its caption."""
    done = list(pieces)
    for picture in [piece for piece in done if piece.picture is not None]:
        caption = next((p for p in done if p.picture is None and _is_caption(p, picture.box, size)), None)
        if caption is not None:
            picture.text = caption.text
            done = [piece for piece in done if piece is not caption]
    return done


def _is_caption(piece: Piece, box: Box, size: float) -> bool:
    near = -2 <= box[1] - piece.box[3] < 1.6 * size
    inside = piece.box[0] >= box[0] - size and piece.box[2] <= box[2] + size
    return near and inside and piece.size < 0.96 * size and len(piece.text) < 600
