"""What the fields of a news database's delivery say: names, dates with time, section and page, languages, keywords."""

from __future__ import annotations

import re
from functools import cache

from db.model import Origin
from desktop.intake.agencies import agencies_of, agency_of, merged
from desktop.intake.bylines import find_byline, read_names
from desktop.intake.dates import find_dates, rest_of_line
from desktop.intake.findings import Findings
from desktop.intake.wordlists import bare, fold, table

SURE = 0.97
_PAGE = re.compile(
    r"(?i)(?:^|[;,]\s{0,3}|\s)(?:pg|page|pp?|s|seite|blz|pag|pagina|página|bl)s?(?:\s{0,2}[.:]\s{0,2}|\s{1,2})"
    r"([A-Z]{0,3}[-. ]?\d{1,4}[A-Z]{0,2}(?:[-,/ ]{1,3}\d{1,4}){0,4})\s{0,3}(?=$|[;,])"
)
_NO_SECTION = re.compile(r"(?i)^(column|col\.?|version|part)\s{0,3}:?\s{0,3}[\w-]{1,12}$|^\d+\s*words$")
_WEEKDAY = re.compile(
    r"(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato)\b,?"
)
_SHARE = re.compile(r"\s*\((\d{1,3}) ?%\)\s*$")
_PLACE_BEHIND = re.compile(r"\s*\(([^()]{2,40})\)\s*$")
_SERVICE = re.compile(
    r"(?i)(?:\s+(?:news|newswires?|international|online|service|english|french|german|spanish|state & local|worldstream"
    r"|financial wire|real-time|world service|wire))+$"
)
_SMALL = frozenset(
    ("of", "on", "and", "the", "for", "in", "de", "la", "le", "et", "y", "und", "der", "die", "van", "del")
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")


def add_names(text: str, findings: Findings, detail: str) -> None:
    """Writers and agencies of a byline."""
    plain = " ".join(_ADDRESS.sub(" ", text).split()).strip(" ;,|")
    if not plain or len(plain) > 600:
        return
    credited = agencies_of(re.sub(r"(?i)^by\s+", "", plain))
    if credited:
        findings.add("agency", merged(credited), Origin.FILE, 0.9, detail)
        return
    names: list[str] = []
    agencies: list[str] = []
    for piece in re.split(r"\s*[;|]\s*", plain):
        piece = re.sub(r"\s*\([^()]{0,40}\)", "", piece)
        found = find_byline(piece) or read_names(piece, sure=True) or read_names(_named(piece), sure=True)
        if found:
            names.extend(found.names)
            agencies.extend(found.agencies)
    findings.add("authors", [_evened(name) for name in names], Origin.FILE, SURE, detail)
    if agencies:
        findings.add("agency", merged(agencies), Origin.FILE, 0.85, detail)


def _evened(name: str) -> str:
    """A name of which some words are set in capitals ("TREVOR Kavanagh") in upper and lower case."""
    words = name.split()
    if not any(len(word) > 3 and word.isupper() for word in words) or all(word.isupper() for word in words):
        return name
    return " ".join(word.capitalize() if len(word) > 3 and word.isupper() else word for word in words)


def _named(text: str) -> str:
    """Words after "by" in a longer line ("Exclusive report by Jane Doe")."""
    return re.split(r"(?i)\bby\s+", text)[-1]


def add_moment(text: str, findings: Findings, detail: str, time: str = "") -> str:
    """The date of publication in a line, with its time; returns what else stands in the line (an edition)."""
    plain = " ".join(_WEEKDAY.sub(" ", text).split()).replace(" ,", ",")
    line = f"{plain} {time}".strip() if time else plain
    dates = find_dates(line)
    if not dates:
        return plain
    best = max(dates, key=lambda each: (each.timed, each.confidence))
    findings.add("published", best.iso, Origin.FILE, SURE, detail)
    return rest_of_line(line, dates).strip(" ,;.-")


def has_date(text: str) -> bool:
    """Whether a line begins with a date and is not much longer."""
    if len(text) > 160 or not any(c.isdigit() for c in text):
        return False
    dates = find_dates(" ".join(_WEEKDAY.sub(" ", text).split()).strip(" ,"))
    return bool(dates) and dates[0].start <= 3


def add_outlet(name: str, findings: Findings, detail: str) -> None:
    """The outlet; a place in brackets behind its name is for telling it from others, and an agency is one as well."""
    name = " ".join(name.split()).strip(" ;,")
    plain = spoken(_PLACE_BEHIND.sub("", name))
    findings.add("outlet", plain, Origin.FILE, SURE, detail)
    findings.add("outlet", name, Origin.FILE, 0.6, detail)
    agency = agency_of(plain) or agency_of(_SERVICE.sub("", re.split(r"\s+(?:--?|–|—)\s+", plain)[0]))
    findings.add("agency", agency or None, Origin.FILE, 0.8, detail)


def add_section(text: str, findings: Findings, detail: str) -> None:
    """Section and printed page ("Section A; Column 1; Foreign Desk; Pg. 1")."""
    found = _PAGE.search(text)
    if found:
        findings.add("page", found[1].strip(), Origin.FILE, SURE, detail)
        text = f"{text[: found.start()]}; {text[found.end() :]}"
    parts = [part.strip(" ,") for part in re.split(r";|,(?=\s*column\b)", text, flags=re.IGNORECASE)]
    kept = [part for part in parts if part and not _NO_SECTION.match(part)]
    findings.add("section", "; ".join(spoken(part) for part in kept)[:200], Origin.FILE, SURE, detail)


def add_page(text: str, findings: Findings, detail: str) -> None:
    """A printed page, with or without a word before it."""
    found = _PAGE.search(f";{text}")
    value = found[1].strip() if found else text.strip()
    if 0 < len(value) <= 20:
        findings.add("page", value, Origin.FILE, SURE, detail)


def spoken(text: str) -> str:
    """Words in capitals throughout as words; abbreviations of up to three letters stay."""
    if not text.isupper() or len(text) <= 3:
        return text
    words = text.lower().split()
    return " ".join(
        word if number and word in _SMALL else word[:1].upper() + word[1:] for number, word in enumerate(words)
    )


def add_language(text: str, findings: Findings, detail: str) -> None:
    """A language by its name."""
    findings.add("language", language_named(text), Origin.FILE, 0.9, detail)


def language_named(text: str) -> str | None:
    """The code of a language that a line names, `None` where it is none."""
    return _languages().get(bare(re.split(r"[;|,(]", text)[0]))


@cache
def _languages() -> dict[str, str]:
    return {fold(name): code for code, names in table("delivery")["languages"].items() for name in names}


def keywords_of(text: str, least: int = 60, *, names: bool = False) -> list[str]:
    """Terms of an index, those that fit at least so many per cent; codes before a colon are left off.

    Terms in capitals are set as words, each with a capital where they are `names`.
    """
    found: list[str] = []
    for part in re.split(r"\s*[;|]\s*", text):
        share = _SHARE.search(part)
        if share and int(share[1]) < least:
            continue
        term = _SHARE.sub("", part)
        _, sign, after = term.partition(" : ")
        term = " ".join((after if sign else term).split())
        if 1 < len(term) <= 80:
            found.append(spoken(term) if names or not term.isupper() or len(term) <= 4 else term.capitalize())
    return found
