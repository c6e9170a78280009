"""What the search is measured against: SQLite FTS5 with and without stemming, and Whoosh as it comes."""

import sqlite3
import time
from pathlib import Path

from whoosh import fields, index
from whoosh.qparser.default import MultifieldParser

SHOWN = 50


class Fts5:
    """FTS5 in a database of its own beside the library's; ranked by bm25 with the headline's boost, the best 50."""

    def __init__(self, name: str, tokenizer: str, folder: Path, library: Path):
        self.name = name
        self.path = folder / f"{name.replace('+', '-')}.sqlite3"
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA cache_size = -65536")
        self.connection.execute("PRAGMA mmap_size = 1073741824")
        self.connection.execute(
            f"CREATE VIRTUAL TABLE fts USING fts5(title, body, content='', prefix='2 3', tokenize='{tokenizer}')"
        )
        self.connection.execute("ATTACH ? AS library", (str(library),))

    def build(self, documents):
        started = time.perf_counter()
        self.connection.execute("BEGIN")
        self.connection.executemany(
            "INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)",
            ((number, text.title, text.body) for number, text in documents),
        )
        self.connection.execute("COMMIT")
        return time.perf_counter() - started

    def size(self):
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return self.path.stat().st_size

    def search(self, query):
        """Ids of the best 50 of a query given as `Question`."""
        match = query.fts5()
        where, order = "", "bm25(fts, 4.0, 1.0)"
        join = ""
        values = [match]
        if query.tag:
            # As a look-up for each match; a list of ids would make FTS5 start anew for every one of them.
            ids = self.connection.execute(
                "SELECT group_concat(id) FROM tag WHERE key = ? OR key LIKE ? || '/%'", (query.tag, query.tag)
            ).fetchone()[0]
            where += f" AND EXISTS (SELECT 1 FROM tagging WHERE clipping_id = +fts.rowid AND tag_id IN ({ids}))"
        if query.since or query.newest:
            join = " JOIN clipping c ON c.id = fts.rowid"
        if query.since:
            where += " AND c.published >= ? AND c.published < ?"
            values += [query.since, query.until]
        if query.newest:
            order = "c.sort_date DESC"
        sql = f"SELECT fts.rowid FROM fts{join} WHERE fts MATCH ?{where} ORDER BY {order} LIMIT {SHOWN}"
        return [row[0] for row in self.connection.execute(sql, values)]

    def count(self, query):
        return self.connection.execute("SELECT count(*) FROM fts WHERE fts MATCH ?", (query.fts5(),)).fetchone()[0]

    def close(self):
        self.connection.close()


class PlainWhoosh:
    """Whoosh with its own analyzer, parser, searcher and merging; the best 50."""

    name = "whoosh"

    def __init__(self, folder: Path):
        self.folder = folder / "plain-whoosh"
        self.folder.mkdir()
        schema = fields.Schema(
            id=fields.NUMERIC(stored=True),
            title=fields.TEXT(field_boost=4.0),
            body=fields.TEXT(),
            tags=fields.KEYWORD,
            day=fields.NUMERIC(int, sortable=True),
        )
        self.index = index.create_in(str(self.folder), schema)

    def build(self, documents):
        started = time.perf_counter()
        writer = self.index.writer(limitmb=256)
        for document in documents:
            parents = {"/".join(tag.split("/")[:depth]) for tag in document.values["tag"] for depth in (1, 2, 3)}
            writer.add_document(
                id=document.id,
                title=document.texts.title,
                body=document.texts.body,
                tags=" ".join(parents),
                day=int(document.moments["date"].replace("-", "")),
            )
        writer.commit()
        taken = time.perf_counter() - started
        self.searcher = self.index.searcher()
        self.parser = MultifieldParser(["title", "body"], self.index.schema)
        return taken

    def size(self):
        return sum(file.stat().st_size for file in self.folder.iterdir())

    def search(self, query):
        text = query.text
        if query.tag:
            text = f"({text}) tags:{query.tag}"
        if query.since:
            text = f"({text}) day:[{query.since.replace('-', '')} TO {query.until.replace('-', '')}]"
        sorting = {"sortedby": "day", "reverse": True} if query.newest else {}
        return [hit["id"] for hit in self.searcher.search(self.parser.parse(text), limit=SHOWN, **sorting)]

    def close(self):
        self.searcher.close()
        self.index.close()
