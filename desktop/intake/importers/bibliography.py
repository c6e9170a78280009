"""Bibliographies, as Zotero and others write them: CSL JSON, RIS and BibTeX.

https://docs.citationstyles.org/en/stable/specification.html, https://en.wikipedia.org/wiki/RIS_(file_format).
"""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Iterable, Iterator

from db.errors import ClipError
from desktop.intake.agencies import agencies_of
from desktop.intake.charset import decode
from desktop.intake.importers.entries import Record, has, listed
from desktop.intake.importers.export import Export, beside
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item, Value

LARGEST = 100_000_000
_LARGEST_ENTRY = 1_000_000

Fields = dict[str, Value]


def named(people: Iterable[str]) -> Fields:
    """The fields for some names: persons as authors, agencies as the agency; "Doe, Jane" is Jane Doe."""
    authors: list[str] = []
    agencies: list[str] = []
    for each in people:
        name = " ".join(each.split())
        family, comma, given = name.partition(", ")
        found = agencies_of(name)
        if found and not comma:
            agencies += found
        elif name:
            authors.append(f"{given} {family}" if comma else name)
    return {"authors": authors, "agency": "/".join(dict.fromkeys(agencies))}


def plain(text: str) -> str:
    """Text of a note or an abstract that may be HTML."""
    if "<" not in text:
        return html.unescape(text).strip()
    from desktop.intake.sanitize import normalise_fully

    return normalise_fully(text[:_LARGEST_ENTRY]).body.text()


def attached(export: Export, paths: Iterable[str]) -> tuple[bytes, str] | None:
    """The first page or PDF of some paths that lies in the folder of the export or below it."""
    for path in paths:
        name = path.strip().replace("\\", "/")
        if not name.lower().endswith((".html", ".htm", ".pdf")) or "://" in name:
            continue
        try:
            return beside(export.path, name), name.rpartition("/")[2]
        except ClipError:
            continue  # it was not exported along, or lies elsewhere
    return None


def fits_csl(export: Export) -> bool:
    """Whether an export is CSL JSON."""
    if export.pack is not None or not export.text.startswith("["):
        return False
    return has(export, "id", "type") and any(
        has(export, name) for name in ("issued", "container-title", "author", "URL", "title", "accessed")
    )


def csl(export: Export) -> Iterator[Entry]:
    """Its entries."""
    for each in listed(export):
        yield each if isinstance(each, ClipError) else _csl_item(each)


def _csl_item(each: Record) -> Item:
    people = [
        person.text("literal") or ", ".join(filter(None, (person.text("family"), person.text("given"))))
        for person in each.records("author")
    ]
    return Item(
        url=each.text("URL"),
        fields={
            **named(people),
            "title": html.unescape(re.sub(r"<[^<>]{1,60}>", "", each.text("title"))),
            "outlet": each.text("container-title", "publisher"),
            "standfirst": plain(each.text("abstract")),
            "published": _csl_date(each.record("issued")),
            "dateline": each.text("event-place"),
            "section": each.text("section"),
            "page": each.text("page"),
            "edition": each.text("edition"),
            "language": each.text("language"),
        },
        tags=[tag.strip() for tag in re.split("[,;]", each.text("keyword")) if tag.strip()],
        note=plain(each.text("note")),
        added=_csl_date(each.record("accessed")),
        key="" if each.text("URL") else each.text("id"),
        said=each.said(),
    )


def _csl_date(date: Record) -> str:
    parts = date.data.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and len(first) >= 3:
        try:
            return "{:04d}-{:02d}-{:02d}".format(*map(int, first[:3]))
        except (ValueError, TypeError):
            return ""
    return date.text("raw", "literal") if first is None else ""


def fits_ris(export: Export) -> bool:
    """Whether a text is RIS."""
    return export.pack is None and re.match(r"TY {1,2}- ?\w", export.text) is not None


_END = re.compile(r"^ER {1,2}-.{0,100}$", re.MULTILINE)


def ris(export: Export) -> Iterator[Entry]:
    """Its references, each read by itself, so that a broken one costs no other."""
    import rispy  # type: ignore[import-untyped]

    text = decode(export.whole(LARGEST))[0].lstrip("\ufeff").replace("\r\n", "\n")
    for block in export.counted([each.strip("\n") for each in _END.split(text)]):
        if not block.strip():
            continue
        if len(block) > _LARGEST_ENTRY:
            yield ClipError(f"The reference has more than {_LARGEST_ENTRY:,} characters.")
            continue
        try:
            found = rispy.loads(f"{block}\nER  - \n", skip_unknown_tags=True)
        except (OSError, ValueError, KeyError, IndexError) as error:
            yield ClipError(f"The reference cannot be read: {error}.")
            continue
        for reference in found:
            yield _ris_item(Record(reference), export)


_OUTLETS = (
    *("secondary_title", "journal_name", "alternate_title3", "alternate_title2", "alternate_title1", "publisher"),
)
"""The parts of a reference that may name what it was published in, the likeliest first."""


def _ris_item(each: Record, export: Export) -> Item:
    addresses = [address for address in each.texts("urls") if address.startswith("http")]
    notes = [plain(note) for name in ("notes", "research_notes", "note") for note in each.texts(name)]
    files = [*each.texts("file_attachments1"), *each.texts("file_attachments2")]
    return Item(
        url=addresses[0] if addresses else each.text("url"),
        fields={
            **named([*each.texts("authors"), *each.texts("first_authors")]),
            "title": each.text("title", "primary_title", "short_title"),
            "outlet": each.text(*_OUTLETS),
            "standfirst": plain(each.text("abstract", "notes_abstract")),
            "published": _ris_date(each.text("date")) or _ris_date(each.text("publication_year", "year")),
            "dateline": each.text("place_published"),
            "section": each.text("section"),
            "page": each.text("start_page"),
            "edition": each.text("edition"),
            "language": each.text("language"),
        },
        tags=each.texts("keywords"),
        note="\n\n".join(filter(None, notes)),
        added=_ris_date(each.text("access_date")),
        file=attached(export, files),
        key="" if addresses else each.text("id"),
        said=each.said(),
    )


def _ris_date(text: str) -> str:
    """A date of RIS, `2024/11/20/`; empty where it does not name a day."""
    found = re.match(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})", text.strip())
    return f"{int(found[1]):04d}-{int(found[2]):02d}-{int(found[3]):02d}" if found else text.strip()


_ENTRY = re.compile(r"^[ \t]{0,9}@(?!comment|string|preamble)\w{2,40}\s{0,9}[{(]\s{0,9}[^\s,{}=]{0,300},", re.I | re.M)


def fits_bibtex(export: Export) -> bool:
    """Whether a text is BibTeX."""
    return export.pack is None and _ENTRY.search(export.text[:20_000]) is not None and export.text[:1] in "@%"


def bibtex(export: Export) -> Iterator[Entry]:
    """Its entries, each read by itself."""
    text = decode(export.whole(LARGEST))[0].lstrip("\ufeff").replace("\r\n", "\n")
    starts = [found.start() for found in _ENTRY.finditer(text)]
    ends = [*starts[1:], len(text)] if starts else []
    preface = text[: starts[0]] if starts else ""
    for start, end in export.counted(list(zip(starts, ends, strict=True))):
        if end - start > _LARGEST_ENTRY:
            yield ClipError(f"The entry has more than {_LARGEST_ENTRY:,} characters.")
            continue
        yield _bibtex_item(preface[-20_000:], text[start:end], export)


def _bibtex_item(preface: str, block: str, export: Export) -> Entry:
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(f"{preface}\n{block}")
    if not library.entries:
        return ClipError("The entry cannot be read: a bracket or comma may be missing.")
    entry = library.entries[-1]
    found = {key.lower(): _untexed(str(field.value)) for key, field in entry.fields_dict.items()}
    each = Record(found)
    year, month = each.text("year"), each.text("month")
    date = each.text("date") or (f"{each.text('day')} {month} {year}" if each.text("day") else "")
    people = re.split(r"\s+and\s+", each.text("author")) if found.get("author") else []
    return Item(
        url=each.text("url", "howpublished").removeprefix("\\url"),
        fields={
            **named(people),
            "title": each.text("title"),
            "outlet": each.text("journaltitle", "journal", "publisher", "organization"),
            "standfirst": each.text("abstract"),
            "published": date,
            "dateline": each.text("location", "address"),
            "section": each.text("section"),
            "page": each.text("pages"),
            "edition": each.text("edition"),
            "language": each.text("langid", "language"),
        },
        tags=[tag.strip() for tag in re.split("[,;]", each.text("keywords")) if tag.strip()],
        note="\n\n".join(filter(None, (each.text("annote", "annotation"), each.text("note")))),
        added=each.text("urldate"),
        file=attached(export, _bibtex_files(each.text("file"))),
        key="" if each.text("url") else entry.key,
        said=json.dumps({"key": entry.key, **found}, ensure_ascii=False)[:200_000],
    )


def _bibtex_files(text: str) -> Iterator[str]:
    """The paths of a `file` field: `title:path:type;title:path:type`."""
    for each in text.split(";"):
        parts = each.split(":")
        yield parts[1] if len(parts) >= 3 else each


_ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "c": "\u0327", "v": "\u030c"}
_ACCENT = re.compile(r"\\([`'^~\"]|[cv](?=[\s{]))\s?\{?\\?([A-Za-z])\}?")
_SIGNS = {"\\ss": "ß", "\\o": "ø", "\\O": "Ø", "\\ae": "æ", "\\AE": "Æ", "\\aa": "å", "\\l": "ł", "\\i": "i"}
_SIGN = re.compile(r"\\(ss|o|O|ae|AE|aa|l|i)(?![A-Za-z])\s?(?:\{\})?")


def _untexed(text: str) -> str:
    """Text without the marks of TeX that stand in bibliographies."""
    import unicodedata

    text = _ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2] + _ACCENTS[found[1]]), text)
    text = _SIGN.sub(lambda found: _SIGNS[f"\\{found[1]}"], text)
    text = re.sub(r"\\(?:emph|textit|textbf|url|href|texttt)\s?(?=\{)", "", text)
    text = re.sub(r"\\([&%$#_{}])", r"\1", text.replace("---", "—").replace("--", "–").replace("~", " "))
    return " ".join(text.replace("{", "").replace("}", "").split())
