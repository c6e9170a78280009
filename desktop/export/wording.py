"""How dates, counts and the source of an article read in exported pages."""

from __future__ import annotations

from datetime import date

from db.body import Paragraph
from db.model import TRUNCATED
from desktop.export.dossier import Dossier, Entry, Relation

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_in_words(moment: str | None) -> str:
    """`2024-11-20T15:15+05:45` as "20 November 2024"; what is no ISO date comes back as it is."""
    try:
        day = date.fromisoformat((moment or "")[:10])
    except ValueError:
        return moment or ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(moment: str | None) -> str:
    """The day and, where one is given, the time: "20 November 2024, 15:15"."""
    day = day_in_words(moment)
    time = (moment or "")[11:16]
    return f"{day}, {time}" if len(time) == 5 and time[2] == ":" else day


def days_in_words(days: tuple[str, str] | None) -> str:
    """A span of days, with what both ends share said once: "3–20 November 2024"."""
    if days is None:
        return ""
    first, last = days
    if first == last or first[:4] != last[:4]:
        ends = [day_in_words(first), day_in_words(last)]
        return ends[0] if first == last else " – ".join(ends)
    start = day_in_words(first).removesuffix(f" {first[:4]}")
    if first[:7] == last[:7]:
        return f"{start.split()[0]}–{day_in_words(last)}"
    return f"{start} – {day_in_words(last)}"


def remark(link: Relation) -> str:
    """What a person said of a link: its day and the note."""
    return ": ".join(filter(None, (day_in_words(link.dated), link.note.strip())))


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 article", "12,000 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counts_in_words(dossier: Dossier) -> str:
    """ "60 articles from 14 outlets, 38,000 words"."""
    articles = counted(len(dossier.entries), "article")
    outlets = f" from {counted(len(dossier.outlets), 'outlet')}" if dossier.outlets else ""
    words = f", {counted(dossier.words, 'word')}" if dossier.words else ""
    return articles + outlets + words


def source_parts(entry: Entry) -> list[str]:
    """Outlet, authors, agency, section, page and time of publication, those that are known."""
    article = entry.article
    parts = [article.outlet or "", ", ".join(article.authors)]
    if article.agency and article.agency not in (article.outlet, *article.authors):
        parts.append(article.agency)
    parts += [article.section or "", f"page {article.page}" if article.page else "", article.edition or ""]
    parts.append(moment_in_words(article.published))
    if article.updated and article.updated != article.published:
        parts.append(f"updated {moment_in_words(article.updated)}")
    return [part for part in parts if part]


def said_after(entry: Entry) -> list[str]:
    """What a reader has to know besides the text: corrections that are not printed in it, that it is not whole, and who
    else printed it."""
    text = " ".join(entry.article.body.text().split())
    corrections = (entry.article.correction or "").splitlines()
    said = [each for each in corrections if " ".join(each.split()) not in text]
    if entry.article.truncated in TRUNCATED:
        said.append(f"[The text is {TRUNCATED[entry.article.truncated]}.]")
    if entry.reprints:
        said.append(also_in(entry))
    return said


def also_in(entry: Entry) -> str:
    """Who else printed the text: "Also in: The Quayside Paper; Ledger & Coin (22 October 2024)."

    The day is said where it is another one.
    """
    own = (entry.article.published or "")[:10]
    named = []
    for each in entry.reprints:
        day = f" ({day_in_words(each.published)})" if each.published and each.published[:10] != own else ""
        if each.outlet and each.outlet != entry.article.outlet:
            named.append(f"{each.outlet}{day}")
    copies = counted(len(entry.reprints), "more copy", "more copies")
    return f"Also in: {'; '.join(dict.fromkeys(named))}." if named else f"Printed elsewhere: {copies}."


def short_source(entry: Entry) -> str:
    """ "The Meridian Post, 21 October 2024"."""
    return ", ".join(part for part in (entry.article.outlet, day_in_words(entry.article.published)) if part)


def record_in_words(entry: Entry) -> str:
    """When the clipping was taken and the hash of the original bytes."""
    return " · ".join(
        [f"Clipped {moment_in_words(entry.captured_at)} UTC", *([f"SHA-256 {entry.sha256}"] if entry.sha256 else [])]
    )


def dateline_opens_body(entry: Entry) -> bool:
    """Whether the first paragraph begins with the place of the dateline, so that it need not be said again."""
    place = (entry.article.dateline or "").casefold()
    first = next((block for block in entry.article.body.blocks if isinstance(block, Paragraph)), None)
    text = "".join(span.text for span in first.spans).casefold() if first else ""
    return not place or text.lstrip("( ").startswith(place)
