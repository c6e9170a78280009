"""What a person can choose about the looks and the parts of an export; each format takes those that it knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Paper = Literal["a4", "us-letter"]
"""Sizes of paper, as typst names them."""

Face = Literal["serif", "sans"]
Grouping = Literal["none", "story", "tag", "outlet", "day"]
Standard = Literal["", "a-2u", "ua-1"]
"""PDF/A-2u (ISO 19005-2) or PDF/UA-1 (ISO 14289-1), both as one tagged document; empty for neither."""

GROUPINGS: tuple[Grouping, ...] = ("none", "story", "tag", "outlet", "day")
STANDARDS: tuple[Standard, ...] = ("", "a-2u", "ua-1")


@dataclass(frozen=True, slots=True)
class Options:
    """Choices of one export.

    `size` is that of the reading type in points, `columns` those of the articles' text, `cover` a picture for the first
    page. `sources` and `index` are the lists at the end. `group_by` parts contents and articles into sections.
    `body_template` and `name_template` are Jinja2 templates of a person's own for a note's body and its file name,
    empty for ours.
    """

    paper: Paper = "a4"
    columns: Literal[1, 2] = 1
    face: Face = "serif"
    size: float = 10.5
    group_by: Grouping = "none"
    pictures: bool = True
    sources: bool = True
    index: bool = True
    standard: Standard = ""
    cover: Path | None = None
    body_template: str = ""
    name_template: str = ""


USUAL = Options()
