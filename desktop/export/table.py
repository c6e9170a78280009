"""A dossier as a table (CSV, RFC 4180) and as data (JSON)."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from desktop.export.dossier import Dossier, Entry, Written
from desktop.export.plain import clean
from desktop.export.write import write_bytes, write_text

_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full width and after space."""

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


def write_json(dossier: Dossier, path: Path) -> Written:
    """One object with the dossier's title and its clippings; texts are exactly as they are kept."""
    data = {
        "format": "cuttings-dossier",
        "version": 1,
        "title": dossier.title,
        "subtitle": dossier.subtitle,
        "compiled_at": dossier.compiled_at,
        "library": dossier.library,
        "clippings": [clipping_data(entry) for entry in dossier.entries],
    }
    try:
        content = json.dumps(data, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:  # half a surrogate pair: only its escape can be written
        content = json.dumps(data, indent=1).encode()
    write_bytes(path, content + b"\n")
    return Written(path, (path,))


_COLUMNS = (
    *("id", "title", "kicker", "standfirst", "outlet", "authors", "agency", "dateline", "dateline_day", "published"),
    *("updated", "correction", "section", "page", "edition", "keywords", "language", "truncated", "url", "word_count"),
    *("tags", "links", "reprints", "note", "captured_at", "sha256", "text"),
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
        cells = [_cell(data[column]) for column in _COLUMNS]
        cut += any(isinstance(cell, str) and len(cell) > _LONGEST_CELL for cell in cells)
        writer.writerow(cells)
    write_text(path, "\ufeff" + lines.getvalue())
    warning = f"{cut} of the texts are longer than the {_LONGEST_CELL:,} characters that a spreadsheet shows of a cell."
    return Written(path, (path,), warnings=(warning,) if cut else ())


def _cell(value: Any) -> str | int:
    if isinstance(value, int):
        return value
    text = clean("; ".join(value) if isinstance(value, list) else value or "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA_SIGNS) else text
