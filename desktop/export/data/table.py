"""A dossier as a table (CSV, RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

from db.model import Highlight
from desktop.export.dossier import Dossier, Entry, Written
from desktop.export.plain import clean
from desktop.export.write import write_text

_BLANKS = r"""\s;"'\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0"""
_FORMULA = re.compile(rf"(?<![{_BLANKS}])[{_BLANKS}]*+(?=[=+\-@＝＋－＠﹦﹢﹣﹫⁺₊⁼₌⁻₋−])")
"""What comes before a sign by which a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"), or before one
that is folded to such a sign: quotation marks, blanks and what cannot be seen."""
_CELL_ENDS = frozenset(";\t\n")
"""Behind these a cell begins in programs that were told, or think, that they are what parts cells."""

_LONGEST_CELL = 32_767
"""Characters that Excel and LibreOffice's default format keep of a cell."""


def clipping_data(entry: Entry) -> dict[str, Any]:
    """An entry as plain data, with the names that the command line uses; unknown is `None` or an empty list."""
    article = entry.article
    return {
        "id": entry.id,
        **article.record(),
        "final_url": entry.final_url,
        "html": article.body.html(),
        "word_count": entry.word_count,
        "tags": [tag.name for tag in entry.tags],
        "read_also": [{"title": each.title, "url": each.url} for each in article.read_also],
        "links": [
            {
                "type": link.type,
                "words": link.words,
                "to": link.target,
                "title": link.target_title,
                "note": link.note,
                "dated": link.dated,
            }
            for link in entry.links
        ],
        "reprints": [
            {
                "id": each.id,
                "title": each.title,
                "outlet": each.outlet,
                "published": each.published,
                "url": each.url,
            }
            for each in entry.reprints
        ],
        "note": entry.note,
        "starred": entry.starred,
        "captured_at": entry.captured_at,
        "sha256": entry.sha256,
    }


_COLUMNS = (
    *("id", "title", "kicker", "standfirst", "outlet", "authors", "agency", "dateline", "dateline_day", "published"),
    *("updated", "correction", "section", "page", "edition", "keywords", "language", "truncated", "url", "word_count"),
    *("tags", "stories", "links", "reprints", "note", "highlights", "captured_at", "sha256", "text"),
)


def write_csv(dossier: Dossier, path: Path) -> Written:
    """One row for each clipping, in UTF-8 with the mark by which Excel knows it. No cell is ever a formula."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(_COLUMNS)
    cut = 0
    for entry in dossier.entries:
        data = clipping_data(entry)
        data["links"] = [f"{link['words']} {link['title']} ({link['to']})" for link in data["links"]]
        data["reprints"] = [f"{each['outlet'] or each['title']} ({each['id']})" for each in data["reprints"]]
        data["stories"] = [story.name for story in entry.stories]
        data["highlights"] = "\n".join(_marked(each) for each in entry.highlights)
        cells = [_cell(data[column]) for column in _COLUMNS]
        cut += any(isinstance(cell, str) and len(cell) > _LONGEST_CELL for cell in cells)
        writer.writerow(cells)
    write_text(path, "\ufeff" + lines.getvalue())
    warning = f"{cut} of the texts are longer than the {_LONGEST_CELL:,} characters that a spreadsheet shows of a cell."
    return Written(path, (path,), warnings=(warning,) if cut else ())


def _marked(highlight: Highlight) -> str:
    return f"“{highlight.quotation}”" + (f" ({highlight.note})" if highlight.note else "")


def _cell(value: Any) -> str | int:
    if isinstance(value, int):
        return value
    text = clean("; ".join(value) if isinstance(value, list) else value or "")
    return _FORMULA.sub(_as_text, text)


def _as_text(before: re.Match[str]) -> str:
    """What comes before a formula's sign, with an apostrophe where the sign would begin a cell."""
    blanks = before[0]
    return f"{blanks}'" if before.start() == 0 or not _CELL_ENDS.isdisjoint(blanks) else blanks
