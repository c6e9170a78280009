"""Libraries for the tests and measurements of searching, written straight into the tables."""

import random
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path

from db.connection import open_writer
from db.query.matcher import Document, Texts
from db.schema import migrate


@dataclass
class MadeLibrary:
    """What a `Searcher` needs of a library, with a connection to change it."""

    database: Path
    id: str
    connection: sqlite3.Connection
    can_be_written: bool = True

    def close(self):
        self.connection.close()


def make_library(folder, documents=()):
    database = Path(folder) / "library.sqlite3"
    connection = open_writer(database).conn
    connection.execute("BEGIN IMMEDIATE")
    migrate(connection)
    connection.execute("COMMIT")
    library = MadeLibrary(database, uuid.uuid4().hex, connection)
    add(library, documents)
    return library


def add(library, documents):
    """Write the documents in one transaction, each as what it says of itself."""
    connection = library.connection
    connection.execute("BEGIN IMMEDIATE")
    for document in documents:
        _add(connection, document)
    connection.execute("COMMIT")


def _add(connection, document):
    value = {name: (document.values.get(name) or (None,))[0] for name in ("outlet", "agency", "dateline", "section")}
    url, language = ((document.values.get(name) or (None,))[0] for name in ("url", "lang"))
    published, updated = document.moments.get("date"), document.moments.get("updated")
    clipped = document.moments.get("clipped") or "2024-12-01T08:00:00Z"
    connection.execute(
        "INSERT INTO clipping (id, title, standfirst, outlet, agency, dateline, section, language, url, published, "
        "updated, captured_at, sort_date, starred, filed, read, trashed_at, word_count) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id, document.texts.title, document.texts.standfirst or None, value["outlet"], value["agency"],
            value["dateline"], value["section"], language, url, published, updated, clipped,
            published[:10] + "T00:00:00Z" if published else clipped,
            "starred" in document.states, "filed" in document.states, "read" in document.states,
            "2024-12-05T00:00:00Z" if "trashed" in document.states else None, document.numbers.get("words", 0),
        ),
    )  # fmt: skip
    html = "<p><img src='x'></p>" if "picture" in document.parts else "<p></p>"
    key = "the text that all reprints share" if "reprint" in document.states else f"text of {document.id}"
    connection.execute("INSERT INTO body VALUES (?, ?, ?, '', ?)", (document.id, html, document.texts.body, key))
    for taken in (key, "another text") if "changed" in document.states else (key,):
        connection.execute(
            "INSERT INTO capture (clipping_id, taken_at, media_type, sha256, size, text_key) "
            "VALUES (?, ?, '', '', 0, ?)",
            (document.id, clipped, taken),
        )
    if document.texts.highlight:
        connection.execute(
            "INSERT INTO highlight (clipping_id, quotation, colour, created_at) VALUES (?, ?, '', '')",
            (document.id, document.texts.highlight),
        )
    if document.texts.note:
        connection.execute("INSERT INTO note VALUES (?, ?, '')", (document.id, document.texts.note))
    for position, name in enumerate(document.values.get("author", ())):
        connection.execute("INSERT INTO author VALUES (?, ?, ?)", (document.id, position, name))
    for name in document.values.get("tag", ()):
        connection.execute(
            "INSERT OR IGNORE INTO tag (name, key, colour) VALUES (?, ?, '#888888')", (name, name.lower())
        )
        connection.execute("INSERT INTO tagging SELECT ?, id FROM tag WHERE key = ?", (document.id, name.lower()))
    for name in document.values.get("story", ()):
        connection.execute(
            "INSERT OR IGNORE INTO story (name, key, created_at) VALUES (?, ?, '')", (name, name.lower())
        )
        connection.execute(
            "INSERT INTO story_clipping SELECT id, ?, 0, '' FROM story WHERE key = ?", (document.id, name.lower())
        )
    for kind, field in (("person", "person"), ("place", "place"), ("organisation", "org")):
        for name in document.values.get(field, ()):
            if field == "place" and name in document.values.get("dateline", ()) and document.id % 2:
                continue
            connection.execute(
                "INSERT OR IGNORE INTO name (kind, name, key) VALUES (?, ?, ?)", (kind, name, name.lower())
            )
            connection.execute(
                "INSERT INTO mention SELECT ?, id, 1 FROM name WHERE kind = ? AND key = ?",
                (document.id, kind, name.lower()),
            )
    if "pointer" in document.parts:
        connection.execute(
            "INSERT INTO read_also (clipping_id, position, title, title_key) VALUES (?, 0, 'x', 'x')", (document.id,)
        )


WORDS = (  # noqa: SIM905 - easier to read and to add to
    "the mine mines mining ukraine Ukraine's Kyiv dam report covid-19 covid O'Brien U.S. 1,200 élysée Elysee straße "
    "strike strikes striker talks east 東京都 東京 京都 Łódź naïve the of of the minister said dossier"
).split()
TAGS = ("war", "war/ukraine", "war/ukraine/east", "warsaw", "money", "money/bonds", "Élite")
OUTLETS = ("The Daily Lantern", "Lantern", "Harbour Post", "Le Quotidien d'Été", None)
STORIES = ("The dam at Kyiv", "Strikes", "Élysée talks")
AUTHORS = ("Ann Marsh", "Marsha O'Brien", "Bo Łukasz", "陳 大文")


def random_document(chance: random.Random, number: int) -> Document:
    """A clipping of few words, so that queries of the same words meet it in every way.

    Those that are reprints are so of each other: a library should have several outside the trash, or none.
    """

    def text(most):
        return " ".join(chance.choices(WORDS, k=chance.randrange(most)))

    values = {
        "tag": tuple(sorted(set(chance.choices(TAGS, k=chance.randrange(3))))),
        "author": tuple(chance.sample(AUTHORS, chance.randrange(3))),
    }
    for name, choices in (
        ("outlet", OUTLETS),
        ("agency", ("AFP", "Reuters", None, None)),
        ("dateline", ("Kyiv", "New York", "São Paulo", None)),
        ("section", ("World", "World news", None)),
        ("lang", ("en", "en-GB", "fr", None)),
        ("url", ("https://lantern.example/a/mines", "http://harbour.example/x?y=1", None)),
    ):
        value = chance.choice(choices)
        values[name] = (value,) if value else ()
    values["person"] = tuple(chance.sample(AUTHORS, chance.choice((0, 0, 1, 2))))
    values["org"] = tuple(chance.sample(("The Strike Fund", "Élysée", "Harbour Post"), chance.choice((0, 0, 1))))
    named = chance.sample(("Kyiv", "Kyiv Oblast", "York"), chance.choice((0, 0, 1, 2)))
    values["place"] = tuple(dict.fromkeys((*values["dateline"], *named)))
    moments = {
        "date": chance.choice(
            (None, "2023-12-31", "2024-01-01", "2024-11-20", "2024-11-20T23:30:00-05:00", "2024-11-21")
        ),
        "updated": chance.choice((None, "2024-11-22T08:00:00Z")),
        "clipped": chance.choice(("2024-11-30T10:00:00Z", "2024-12-01T00:00:00Z")),
    }
    states = {
        chance.choice(("filed", "inbox")),
        chance.choice(("read", "unread")),
        *chance.choice(((), ("starred",))),
        *chance.choice(((), (), (), ("trashed",))),
    }
    texts = Texts(
        text(6),
        text(4) if chance.random() < 0.4 else "",
        text(40),
        text(5) if chance.random() < 0.3 else "",
        text(5) if chance.random() < 0.2 else "",
        "".join(values["lang"]),
    )
    values["story"] = tuple(chance.sample(STORIES, chance.choice((0, 0, 0, 1, 2))))
    parts = {name for name, its in values.items() if its}
    parts |= {"date"} if moments["date"] else set()
    parts |= {"note"} if texts.note else set()
    parts |= {"highlight"} if texts.highlight else set()
    parts |= {part for part in ("picture", "pointer") if chance.random() < 0.3}
    states |= {state for state in ("changed", "reprint") if chance.random() < 0.2}
    numbers = {"words": chance.randrange(6) * 100}
    return Document(number, texts, values, moments, frozenset(states), frozenset(parts), numbers)
