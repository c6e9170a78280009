"""An entry as the tree of strings and numbers that the press book's template renders; no typst code is ever made here.

Direction and language are settled here too; what words may not do to the page is in `pdf_text`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.body import Body, Table
from db.model import Highlight, ReadAlso
from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry, Relation
from desktop.export.grouping import Section
from desktop.export.marking import marked, stands
from desktop.export.options import USUAL, Options
from desktop.export.pdf.blocks import WIDE_TABLE, Marks, blocks_tree, lines_of_table, own_tree
from desktop.export.pdf.faces import SANS, setting
from desktop.export.pdf.index import named_places
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.pictures import Prepared
from desktop.export.pdf.text import Tree, address_tree, can_lead, headline_size, isolated, line
from desktop.export.references.cited import cited
from desktop.export.wording import (
    counted,
    dateline_opens_body,
    day_in_words,
    record_in_words,
    remark,
    said_after,
    short_source,
    source_parts,
)

LARGEST_HEADLINE = 22
OF_EXCERPT = 14
"""Points of the headline above an excerpt."""

LONGEST_HEAD = 1_200
"""Characters of headline and standfirst that can stand above two columns."""

LONGEST_WIDE_TABLE = 28
"""Lines of a table that can stand across two columns."""

SHORT_NOTE = 900
"""Characters of a note that is kept on one page."""

_LETTERS_ON_PAGE = 3_600
_QUOTED = re.compile("(?<=“).*(?=”)")
_ITALIC = re.compile(r"<i>(.*?)</i>")


def articles_tree(
    entries: Sequence[Entry],
    dossier: Dossier,
    parts: Sequence[Section],
    pages: Pages,
    options: Options = USUAL,
    pictures: Mapping[str, Prepared] | None = None,
) -> list[Tree]:
    """All that the template needs of some entries, which lie in sections of the book."""
    section_of = {entry.id: part.name for part in parts for entry in part.entries}
    opened = {part.entries[0].id: number for number, part in enumerate(parts) if part.name and part.entries}
    trees = []
    for entry in entries:
        tree = article_tree(entry, dossier, pages, options, pictures)
        leading = setting(f"{entry.article.title} {entry.article.body.text()[:2_000]}")
        tree["faces"] = [*([leading.face] if leading else []), *(SANS if options.face == "sans" else ())]
        tree["part"] = isolated(_shortened(section_of.get(entry.id, ""), 36, 12))
        if entry.id in opened:
            number = opened[entry.id]
            name = line(parts[number].name)
            tree["opens"] = {"id": f"section-{number}", "name": name, "dir": direction(name)}
        trees.append({**tree, "leading": leading.leading} if leading else tree)
    return trees


def article_tree(
    entry: Entry,
    dossier: Dossier,
    pages: Pages,
    options: Options = USUAL,
    pictures: Mapping[str, Prepared] | None = None,
) -> Tree:
    """All that the template needs of an entry. `pages` knows where others begin, `pictures` what can be printed."""
    article = entry.article
    text = article.body.text()
    way = direction(f"{article.title}\n{text[:8_000]}", article.language)
    source = [part for part in source_parts(entry) if part != article.outlet]
    whole, marks, notes = _marked(entry, text, dossier, pages.begins)
    shown = (pictures or {}) if options.pictures else None
    return {
        "id": entry.id,
        "dir": way,
        "kicker": " · ".join(isolated(part, way) for part in (article.outlet, article.kicker) if part),
        "head": isolated(article.outlet or article.title[:90]),
        "outlet": isolated((article.outlet or "")[:60]),
        "date": (article.published or "")[:10],
        "day": line(day_in_words(article.published)),
        "title": line(article.title) or "Untitled",
        "headline": headline_size(article.title, OF_EXCERPT if entry.excerpt else LARGEST_HEADLINE),
        "standfirst": line(article.standfirst or ""),
        "source": " · ".join(isolated(part, way) for part in source),
        "tags": [{"name": isolated(tag.name, way), "colour": _colour(tag.colour)} for tag in entry.tags],
        "dateline": "" if dateline_opens_body(entry) else isolated(article.dateline or "", way),
        "blocks": blocks_tree(whole.blocks, way, pictures=shown, marks=marks),
        "after": [line(words) for words in said_after(entry)],
        "notes": notes,
        "note": own_tree(entry.note, dossier, pages.begins),
        "short_note": len(entry.note) <= SHORT_NOTE and entry.note.count("\n") <= SHORT_NOTE // 60,
        "links": [_relation(link, dossier, pages) for link in entry.links],
        "also": [] if entry.excerpt else [_pointer(each, entry, dossier, pages) for each in article.read_also],
        "cited": _citation(entry),
        "stories": " · ".join(isolated(story.name[:200]) for story in entry.stories),
        "record": line(record_in_words(entry)),
        "columns": 1 if entry.excerpt or not _fits_columns(entry) else options.columns,
        "tight": pages.tight.get(entry.id, None if _may_run_over(entry, options) else False),
        "excerpt": f"The opening of {counted(entry.word_count, 'word')}" if entry.excerpt else "",
        **_language(article.language, way),
        **address_tree(entry.url),
    }


def _marked(entry: Entry, text: str, dossier: Dossier, begins: Mapping[int, int]) -> tuple[Body, Marks, list[Tree]]:
    """The body with its highlights and with the places of the names in it, and the notes on the highlights."""
    passages: list[Highlight] = [*entry.highlights, *named_places(entry, text)]
    made = marked(entry.article.body, passages)
    colours = {number: each.colour for number, each in enumerate(entry.highlights)}
    first = len(entry.highlights)
    names = {number: (entry.id, each.id) for number, each in enumerate(passages) if number >= first}
    unplaced = {number for number in made.unplaced if number < first}
    with_note = [number for number, each in enumerate(entry.highlights) if each.note.strip() or number in unplaced]
    numbers = {number: place for place, number in enumerate(with_note, 1)}
    notes = [
        {
            "number": place,
            "colour": colours[number],
            "lost": number in unplaced and not stands(text, entry.highlights[number]),
            "quotation": isolated(_shortened(entry.highlights[number].quotation)),
            "note": own_tree(entry.highlights[number].note, dossier, begins),
        }
        for number, place in numbers.items()
    ]
    return made.body, Marks(colours, numbers, names), notes


def _shortened(words: str, first: int = 110, last: int = 40) -> str:
    """Words with their middle left out where they are many."""
    words = " ".join(words.split())
    return words if len(words) <= first + last + 3 else f"{words[:first].rstrip()} … {words[-last:].lstrip()}"


def _fits_columns(entry: Entry) -> bool:
    """Whether an article can be set in columns: what goes across them may not be higher than the page."""
    article = entry.article
    if len(article.title) + len(article.standfirst or "") > LONGEST_HEAD:
        return False
    wide = [
        block
        for block in article.body.blocks
        if isinstance(block, Table) and max((len(row) for row in block.rows), default=0) >= WIDE_TABLE
    ]
    return all(lines_of_table(table) <= LONGEST_WIDE_TABLE for table in wide)


def _may_run_over(entry: Entry, options: Options) -> bool:
    """Whether an article, at a rough guess, ends within the first half of its second page."""
    letters = _LETTERS_ON_PAGE * (USUAL.size / options.size) ** 2
    pictures = sum(1 for _ in entry.article.body.pictures()) if options.pictures else 0
    others = len(entry.links) + len(entry.article.read_also) + 2 * len(entry.highlights)
    text = len(entry.article.body.text()) + len(entry.note)
    pages = 0.2 + text / letters + 0.35 * pictures + 0.06 * others
    return not entry.excerpt and 0.6 < pages < 2.2


def _citation(entry: Entry) -> list[Tree]:
    """The citation in Chicago's style as runs of text, with the address as it is printed."""
    printed = address_tree(entry.url).get("url_text", "")
    _, markup = cited(replace(entry, final_url=None, article=replace(entry.article, url=None)), "chicago")
    markup += f" {html.escape(printed)}." if printed else ""
    runs = []
    for number, piece in enumerate(_ITALIC.split(markup)):
        words = html.unescape(piece)
        # Title and outlet are isolated each, or two of a right-to-left script would change places.
        text = isolated(words) if number % 2 else _QUOTED.sub(lambda title: isolated(title[0]), line(words))
        if text:
            # What `line` took away between two runs.
            before = " " if piece[:1].isspace() and number else ""
            after = " " if piece[-1:].isspace() else ""
            runs.append({"t": f"{before}{text}{after}", **({"m": ["italic"]} if number % 2 else {})})
    return runs


def _language(language: str | None, way: str) -> Tree:
    main, _, region = (language or "").replace("_", "-").lower().partition("-")
    if not re.fullmatch(r"[a-z]{2,3}", main):
        return {"lang": "ar" if way == "rtl" else "en"}
    return {"lang": main, "region": region} if re.fullmatch(r"[a-z]{2}", region) else {"lang": main}


def _colour(colour: str) -> str:
    return colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else "#8a93a1"


def _relation(link: Relation, dossier: Dossier, pages: Pages) -> Tree:
    other = dossier.by_id.get(link.target)
    tree: Tree = {
        "words": link.words[:1].upper() + link.words[1:],
        "title": isolated(link.target_title or "Untitled"),
        "source": isolated(short_source(other)) if other else "",
        "note": isolated(remark(link)),
    }
    return {**tree, "id": other.id, "page": pages.begins.get(other.id, 0)} if other else tree


def _reference(entry: Entry, pages: Pages) -> Tree:
    title = isolated(entry.article.title or "Untitled")
    source = isolated(short_source(entry))
    return {"words": "", "title": title, "source": source, "note": "", "id": entry.id, "page": pages.begins[entry.id]}


def _pointer(pointer: ReadAlso, entry: Entry, dossier: Dossier, pages: Pages) -> Tree:
    target = pointer.target if pointer.target in dossier.by_id else dossier.entry_at(pointer.url)
    if target is not None and target != entry.id:
        return {**_reference(dossier.by_id[target], pages), "title": isolated(pointer.title or pointer.url)}
    tree: Tree = {"words": "", "title": isolated(pointer.title or pointer.url), "source": "", "note": ""}
    return {**tree, "h": pointer.url} if can_lead(pointer.url) else tree
