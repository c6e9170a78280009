"""What the search is measured against: SQLite FTS5 with and without stemming, and Whoosh as it comes.

They do the work that ours does: the best 50 in order, filters and dates by the library's own tables, facets by grouping
the ids that were found, snippets of the best 50. FTS5 has its prefix index for two and three letters, is ranked by its
bm25 with the headline's boost (`ORDER BY bm25()`, which is quicker than `ORDER BY rank`) and looks a tag up for each
match; a list of ids would make it start anew for every one of them. Its segments are as they come from inserting, as
ours are; `optimize` makes them one, its best case. For snippets it keeps the texts, which are not counted in its size.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from whoosh import fields, index
from whoosh.qparser.default import MultifieldParser
from whoosh.qparser.plugins import PhrasePlugin, SequencePlugin

from db.query.matcher import Document
from tests.speed.questions import Question
from tests.speed.timing import InProcess, stopped

SHOWN = 50
FACET_VALUES = 30

_RANK = "bm25(fts, 4.0, 1.0)"
_FACETS = [
    f"SELECT {value}, count(*) FROM found JOIN library.clipping c ON c.id = found.id WHERE {value} IS NOT NULL"
    for value in ("outlet", "agency", "dateline", "section", "language", "substr(published, 1, 7)")
] + [
    "SELECT name, count(DISTINCT clipping_id) FROM found JOIN library.author ON clipping_id = found.id",
    "SELECT name, count(DISTINCT clipping_id) FROM found JOIN library.tagging ON clipping_id = found.id "
    "JOIN library.tag ON tag.id = tag_id",
]


class Fts5(InProcess):
    """FTS5 in a database of its own beside the library's."""

    works = frozenset({"search", "facets", "snippets"})

    def __init__(self, name: str, tokenizer: str, folder: Path, library: Path) -> None:
        self.name = name
        self.path = folder / f"{name}.sqlite3"
        self.built = self.path.exists()
        self._tokenizer = tokenizer
        self._library = library
        self._connect()

    def _connect(self) -> None:
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA main.journal_mode = WAL")
        self.connection.execute("PRAGMA cache_size = -65536")
        self.connection.execute("PRAGMA mmap_size = 1073741824")
        self.connection.execute("PRAGMA temp_store = MEMORY")
        self.connection.execute("ATTACH ? AS library", (str(self._library),))
        self.connection.execute("CREATE TEMP TABLE found (id INTEGER PRIMARY KEY)")

    def reopen(self) -> None:
        """A fresh connection that has answered one query without hits."""
        self.connection.close()
        self._connect()
        self.connection.execute("SELECT rowid FROM fts WHERE fts MATCH 'zzzzzz'").fetchall()

    def build(self, documents: Iterable[Document]) -> float:
        """Index the documents; the seconds that it took."""
        self.connection.execute(
            f"CREATE VIRTUAL TABLE fts USING fts5(title, body, prefix='2 3', tokenize='{self._tokenizer}')"
        )
        self.connection.execute("PRAGMA main.journal_mode = OFF")
        self.connection.execute("BEGIN")
        seconds, _ = stopped(
            lambda: self.connection.executemany(
                "INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)",
                ((each.id, each.texts.title, each.texts.body) for each in documents),
            )
        )
        committing, _ = stopped(lambda: self.connection.execute("COMMIT"))
        self.connection.execute("PRAGMA main.journal_mode = WAL")
        return seconds + committing

    def optimize(self) -> None:
        """Merge everything to one segment."""
        self.connection.execute("INSERT INTO fts (fts) VALUES ('optimize')")

    def size(self) -> int:
        """Bytes of the index without the texts."""
        self.connection.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
        data = self.connection.execute("SELECT sum(length(block)) FROM fts_data").fetchone()[0]
        sizes = self.connection.execute("SELECT sum(length(sz)) FROM fts_docsize").fetchone()[0]
        return int(data + sizes)

    def search(self, question: Question) -> list[int]:
        """Ids of the best 50."""
        order = "c.sort_date DESC, c.id DESC" if question.newest else _RANK
        return self._ids(question, f"ORDER BY {order} LIMIT {SHOWN}")

    def all_ids(self, question: Question) -> set[int]:
        """Ids of everything that is meant."""
        return set(self._ids(question, ""))

    def _ids(self, question: Question, rest: str) -> list[int]:
        where, join = "", ""
        values = [question.fts5]
        if question.tag:
            ids = self.connection.execute(
                "SELECT group_concat(id) FROM tag WHERE key = ? OR key LIKE ? || '/%'", (question.tag, question.tag)
            ).fetchone()[0]
            where += f" AND EXISTS (SELECT 1 FROM tagging WHERE clipping_id = +fts.rowid AND tag_id IN ({ids or ''}))"
        if question.since or question.newest:
            join = " JOIN clipping c ON c.id = fts.rowid"
        if question.since:
            where += " AND c.published BETWEEN ? AND ?"
            values += [question.since, question.until]
        sql = f"SELECT fts.rowid FROM fts{join} WHERE fts MATCH ?{where} {rest}"
        return [row[0] for row in self.connection.execute(sql, values)]

    def facets(self, question: Question) -> list[list[tuple[str, int]]]:
        """The frequent values of all fields among what is found."""
        self.connection.execute("DELETE FROM found")
        self.connection.execute("INSERT INTO found SELECT rowid FROM fts WHERE fts MATCH ?", (question.fts5,))
        return [
            self.connection.execute(f"{sql} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {FACET_VALUES}").fetchall()
            for sql in _FACETS
        ]

    def snippets(self, question: Question) -> list[tuple[int, str]]:
        """The best 50 with a piece of their text."""
        return self.connection.execute(
            f"SELECT rowid, snippet(fts, 1, '<', '>', '…', 32) FROM fts WHERE fts MATCH ? ORDER BY {_RANK} "
            f"LIMIT {SHOWN}",
            (question.fts5,),
        ).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


class PlainWhoosh(InProcess):
    """Whoosh with its own analyzer, parser, searcher, files and merging."""

    name = "whoosh"
    works = frozenset({"search"})

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "plain-whoosh"
        self.built = self.folder.exists()
        if self.built:
            self.index = index.open_dir(str(self.folder))
            self._open()

    def _open(self) -> None:
        self.searcher = self.index.searcher()
        self.parser = MultifieldParser(["title", "body"], self.index.schema)
        # For "a b"~5 in either order, which its ordinary phrases don't know.
        self.near_parser = MultifieldParser(["title", "body"], self.index.schema)
        self.near_parser.remove_plugin_class(PhrasePlugin)
        self.near_parser.add_plugin(SequencePlugin())

    def build(self, documents: Iterable[Document]) -> float:
        """Index the documents; the seconds that it took."""
        self.folder.mkdir()
        schema = fields.Schema(
            id=fields.NUMERIC(stored=True),
            title=fields.TEXT(field_boost=4.0),
            body=fields.TEXT(),
            tags=fields.KEYWORD,
            day=fields.NUMERIC(int, sortable=True),
        )
        self.index = index.create_in(str(self.folder), schema)
        seconds, _ = stopped(lambda: self._write(documents))
        self._open()
        return seconds

    def _write(self, documents: Iterable[Document]) -> None:
        writer = self.index.writer(limitmb=256)
        for document in documents:
            parents = {"/".join(tag.split("/")[:depth]) for tag in document.values["tag"] for depth in (1, 2, 3)}
            writer.add_document(
                id=document.id,
                title=document.texts.title,
                body=document.texts.body,
                tags=" ".join(parents),
                day=int((document.moments["date"] or "").replace("-", "")),
            )
        writer.commit()

    def size(self) -> int:
        """Bytes on the disk."""
        return sum(file.stat().st_size for file in self.folder.iterdir())

    def reopen(self) -> None:
        """A fresh searcher."""
        self.searcher.close()
        self.index.close()
        self.index = index.open_dir(str(self.folder))
        self._open()

    def search(self, question: Question) -> Sequence[int]:
        """Ids of the best 50."""
        text = question.whoosh
        if question.tag:
            text = f"({text}) tags:{question.tag}"
        if question.since:
            text = f"({text}) day:[{question.since.replace('-', '')} TO {question.until.replace('-', '')}]"
        parser = self.near_parser if "~" in text else self.parser
        sorting = {"sortedby": "day", "reverse": True} if question.newest else {}
        return [hit["id"] for hit in self.searcher.search(parser.parse(text), limit=SHOWN, **sorting)]

    def close(self) -> None:
        """Let go of the files."""
        if not self.searcher.is_closed:
            self.searcher.close()
            self.index.close()
