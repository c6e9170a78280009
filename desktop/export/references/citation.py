"""Citations of a dossier's articles for reference managers: CSL JSON 1.0.2, BibTeX (with biblatex's fields) and RIS."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from desktop.export.dossier import Dossier, Entry, Written
from desktop.export.plain import clean
from desktop.export.write import write_text

_BODIES = re.compile(
    r"\b(agen[ct]\w*|agenzia|redak\w+|redac\w+|bureau|correspondents?|desk|editors?|news|newsroom|press|reporters?|service|staff|team|tribune|wire)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\sand\s|&", re.IGNORECASE)
"""In what is one name here, though BibTeX would part it there."""
_PARTICLES = frozenset(
    (
        *("al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el"),
        *("ibn", "la", "le", "ten", "ter", "van", "von", "zu"),
    )
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}


def write_csl(dossier: Dossier, path: Path) -> Written:
    """An array of CSL items."""
    items = [csl_item(entry, key) for entry, key in zip(dossier.entries, keys(dossier.entries), strict=True)]
    write_text(path, json.dumps(items, ensure_ascii=False, indent=1) + "\n")
    return Written(path, (path,))


def write_bibtex(dossier: Dossier, path: Path) -> Written:
    """One `@article` for each entry."""
    entries = zip(dossier.entries, keys(dossier.entries), strict=True)
    write_text(path, "\n".join(bibtex_entry(entry, key) for entry, key in entries))
    return Written(path, (path,))


def write_ris(dossier: Dossier, path: Path) -> Written:
    """One NEWS record for each entry."""
    entries = zip(dossier.entries, keys(dossier.entries), strict=True)
    write_text(path, "".join(ris_record(entry, key) for entry, key in entries))
    return Written(path, (path,))


def person(name: str) -> dict[str, str]:
    """A name as CSL has it: parts where they can be told apart, else `literal` (bodies, names without spaces)."""
    name = _line(name)
    if _SEVERAL.search(name):
        return {"literal": name}
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
        return {"family": family, "given": given} if family and given else {"literal": name}
    parts = name.split()
    if len(parts) < 2 or _BODIES.search(name) or not _is_western(name):
        return {"literal": name}
    suffix = parts.pop() if parts[-1].lower() in _SUFFIXES and len(parts) > 2 else ""
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in _PARTICLES:
        start -= 1
    named = {"family": " ".join(parts[start:]), "given": " ".join(parts[:start])}
    return {**named, "suffix": suffix} if suffix else named


def _is_western(name: str) -> bool:
    return all(unicodedata.name(c, "").startswith(("LATIN", "CYRILLIC", "GREEK")) for c in name if c.isalpha())


def keys(entries: Iterable[Entry]) -> list[str]:
    """A citation key for each entry, `quill2024harbour`, all of them different and of ASCII letters and digits."""
    found: dict[str, int] = {}
    given = []
    for entry in entries:
        article = entry.article
        author = person(article.authors[0]) if article.authors else {"literal": article.outlet or ""}
        name = _ascii(author.get("family") or author.get("literal") or "")
        words = [word for word in _ascii(article.title, " ").split() if len(word) > 3]
        key = f"{name or 'clipping'}{(article.published or '')[:4]}{words[0] if words else ''}"
        found[key] = found.get(key, 0) + 1
        given.append(key if found[key] == 1 else f"{key}-{entry.id}")
    return given


def _ascii(text: str, gap: str = "") -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", gap, plain)


def _line(text: str | None) -> str:
    return " ".join(clean(text or "").split())


def _date_parts(moment: str | None) -> list[int]:
    """Year, month and day of an ISO date, as many of them as are known; none where they are no date."""
    parts = [int(part) if part.isdecimal() else 0 for part in (moment or "")[:10].split("-")]
    known = parts[: parts.index(0)] if 0 in parts else parts
    try:
        date(*[*known, 1, 1][:3])
    except (TypeError, ValueError):
        return []
    return known


def _keywords(entry: Entry) -> list[str]:
    """The person's tags, then the outlet's keywords, each once."""
    words = [*(tag.name for tag in entry.tags), *entry.article.keywords]
    once: dict[str, str] = {}
    for word in map(_line, words):
        once.setdefault(word.casefold(), word)
    return list(once.values())


def csl_item(entry: Entry, key: str) -> dict[str, Any]:
    """An entry as CSL JSON; unknown variables are left out."""
    article = entry.article
    item: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper",
        "title": _line(article.title),
        "author": [person(name) for name in article.authors],
        "container-title": _line(article.outlet),
        "source": _line(article.agency),
        "event-place": _line(article.dateline),
        "section": _line(article.section),
        "page": _line(article.page),
        "edition": _line(article.edition),
        "language": _line(article.language),
        "abstract": _line(article.standfirst),
        "URL": _line(entry.url),
        "keyword": ", ".join(_keywords(entry)),
        "note": clean(entry.note).strip(),
    }
    for name, moment in (("issued", article.published), ("accessed", entry.captured_at if entry.url else None)):
        if parts := _date_parts(moment):
            item[name] = {"date-parts": [parts]}
    return {name: value for name, value in item.items() if value}


def bibtex_entry(entry: Entry, key: str) -> str:
    """An entry as BibTeX. Titles are double-braced, so that no style changes their capitals."""
    article = entry.article
    year, month, day = (*_date_parts(article.published), 0, 0, 0)[:3]
    fields = {
        "title": f"{{{_tex(article.title)}}}",
        "author": " and ".join(_tex_name(name) for name in article.authors),
        "journal": _tex(article.outlet),
        "journaltitle": _tex(article.outlet),
        "entrysubtype": "newspaper",
        "date": f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part) if year else "",
        "year": str(year or ""),
        "month": str(month or ""),
        "pages": _tex(article.page),
        "edition": _tex(article.edition),
        "langid": _tex(article.language),
        "url": re.sub(r"[{}\\\s]", lambda sign: f"%{ord(sign[0]):02X}", _line(entry.url)),
        "urldate": entry.captured_at[:10] if entry.url else "",
        "keywords": ", ".join(map(_tex, _keywords(entry))),
        "abstract": _tex(article.standfirst),
        "annotation": _tex(entry.note),
        "note": _tex(f"Agency: {article.agency}") if article.agency else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value and value != "{}"]
    return "\n".join([f"@article{{{key},", *lines, "}"]) + "\n"


def _tex(text: str | None) -> str:
    return "".join(_TEX.get(character, character) for character in _line(text))


def _tex_name(name: str) -> str:
    parts = person(name)
    if "literal" in parts:
        return f"{{{_tex(parts['literal'])}}}"
    middle = f", {_tex(parts['suffix'])}" if "suffix" in parts else ""
    return f"{_tex(parts['family'])}{middle}, {_tex(parts['given'])}"


def ris_record(entry: Entry, key: str) -> str:
    """An entry as RIS, with CR LF at the line ends as its specification wants them."""
    article = entry.article
    year, month, day = (*_date_parts(article.published), 0, 0, 0)[:3]
    lines: list[tuple[str, str | None]] = [("TY", "NEWS"), ("ID", key), ("TI", article.title)]
    for name in article.authors:
        parts = person(name)
        spelt = parts.get("literal") or ", ".join(parts[p] for p in ("family", "given", "suffix") if p in parts)
        lines.append(("AU", spelt))
    lines += [
        ("T2", article.outlet),
        ("DB", article.agency),
        ("CY", article.dateline),
        ("PY", str(year or "")),
        ("DA", f"{year:04}/{month:02}/{f'{day:02}' if day else ''}" if month else ""),
        ("SE", article.section),
        ("SP", article.page),
        ("ET", article.edition),
        ("LA", article.language),
        ("AB", article.standfirst),
        ("UR", entry.url),
        ("Y2", entry.captured_at[:10].replace("-", "/") if entry.url else ""),
        *(("KW", word) for word in _keywords(entry)),
        ("N1", entry.note),
    ]
    spelt_lines = [f"{tag}  - {_line(value)}" for tag, value in lines if _line(value)]
    return "\r\n".join([*spelt_lines, "ER  - ", "", ""])
