"""Taking another library's records in: what is there already is recognised, the rest comes as it was.

Files come first and are kept at once; those that no clipping has in the end are removed again. Clippings are written in
whole chunks, then what names them, all as one undo step.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from db.body import Body
from db.care import backup
from db.changes import Changes
from db.errors import ClipError, Refused
from db.library import Library
from db.model import Arrival, Article, Draft, Original, Passage
from desktop.intake.importers.importer import Piece, Row
from desktop.intake.importers.merging import Holding, aliases_of
from desktop.intake.importers.report import Line, Outcome, Report

CHUNK = 100
"""Clippings that are written at once."""
_CHUNK_OF_OTHERS = 1_000
_NAME = "Import from Cuttings"
_NAMES = {
    "link_kinds": ("kind of link", "kinds of link"),
    "tags": ("tag", "tags"),
    "links": ("link", "links"),
    "unrelated": ("word that two are unrelated", "words that two are unrelated"),
    "reprint_verdicts": ("word on reprints", "words on reprints"),
    "stories": ("story", "stories"),
    "saved_searches": ("saved search", "saved searches"),
    "reprint_rule": ("rule for reprints", "rules for reprints"),
    "name_rules": ("corrected name", "corrected names"),
    "addresses": ("checked address", "checked addresses"),
}


class WholeImport:
    """An import of our own export under way."""

    def __init__(self, library: Library | None, report: Report, *, merge: bool, tags: tuple[str, ...]) -> None:
        self.report = report
        self.begun = False
        self._library = library
        self._merge = merge
        self._tags = tags
        self._source = ""
        self._step: int | None = None
        self._safe = False
        self._alone = library is None or not (library.ids(first=1) or library.ids("trash", first=1))
        self._claimed: set[int] = set()
        self._numbers: dict[int, int] = {}
        self._kinds: dict[str, str] = {}
        self._files: set[str] = set()
        self._new_files: list[str] = []
        self._targets: list[tuple[int, int, int]] = []
        self._clippings: list[tuple[int, dict[str, Any]]] = []
        self._joining: list[tuple[int, Arrival]] = []
        self._others: list[Mapping[str, Any]] = []
        self._section = ""
        self._counts: Counter[str] = Counter()
        self._away: Counter[str] = Counter()
        self._aliases = aliases_of(library) if library is not None and merge else {}

    def take(self, row: Row) -> None:
        """Decide what becomes of a record; it is written with the others of its chunk."""
        self.begun = True
        piece = row.piece
        if piece is None:
            self._refuse(row.number, "", row.sentence)
            return
        if piece.section != self._section:
            self.flush()
            self._section = piece.section
        if piece.section == "head":
            self._source = piece.data["library"]
        elif piece.section == "files":
            self._take_file(piece)
        elif piece.section == "clippings":
            self._take_clipping(row, piece)
        else:
            self._others.append(piece.data)
            if len(self._others) >= _CHUNK_OF_OTHERS:
                self.flush()

    def refuse_rest(self, error: ClipError) -> None:
        """Say that what comes after the last record cannot be read."""
        self._refuse(self.report.lines[-1].number + 1 if self.report.lines else 1, "", str(error))

    def _refuse(self, number: int, label: str, sentence: str) -> None:
        self.report.lines.append(Line(number, label, Outcome.REFUSED, sentence))

    def _take_file(self, piece: Piece) -> None:
        sha256 = piece.data["sha256"]
        self._files.add(sha256)
        if self._library is None or self._library.store.path(sha256).exists():
            return
        if (library := self._writable()) is not None and library.carry_file(piece.data["packed"], sha256):
            self._new_files.append(sha256)

    def _take_clipping(self, row: Row, piece: Piece) -> None:
        record = dict(piece.data)
        number = record["id"]
        notes = list(piece.notes)
        if number in self._numbers:
            self._refuse(row.number, row.label, f"Line {piece.line} has the number {number}, as an earlier one.")
            return
        if self._is_there(row, record):
            return
        self._whole(record, notes)
        at = len(self.report.lines)
        self.report.lines.append(Line(row.number, row.label, Outcome.ADDED, " ".join(notes)))
        self._numbers[number] = 0
        self._clippings.append((at, record))
        if len(self._clippings) >= CHUNK:
            self.flush()

    def _is_there(self, row: Row, record: dict[str, Any]) -> bool:
        if self._alone or self._library is None:
            return False
        found = self._library.carried_twin(record, self._source, self._claimed)
        if found is None:
            return False
        number, sentence, trashed = found
        self._claimed.add(number)
        self._numbers[record["id"]] = number
        self._point(number, record)
        outcome = Outcome.THERE
        if self._merge and not trashed:
            arrival = _arrival(record, self._tags)
            gained = Holding.of_clipping(self._library, number, self._aliases).take(arrival)
            if gained:
                outcome, sentence = Outcome.MERGED, f"{sentence} It gets {gained}."
                self._joining.append((number, arrival))
        self.report.lines.append(Line(row.number, row.label, outcome, sentence, number))
        return True

    def _point(self, number: int, record: Mapping[str, Any]) -> None:
        for place, each in enumerate(record["read_also"]):
            if each["target"] is not None:
                self._targets.append((number, place, each["target"]))

    def _whole(self, record: dict[str, Any], notes: list[str]) -> None:
        """Leave out captures and pictures whose bytes are nowhere; a clipping without any gets an original of its text.

        A highlight, a capture, a tag that cannot stand by itself never costs the clipping.
        """
        captures = [each for each in record["captures"] if self._has(each["sha256"])]
        pictures = [each for each in record["pictures"] if self._has(each["sha256"])]
        missing = len(record["captures"]) + len(record["pictures"]) - len(captures) - len(pictures)
        if missing:
            notes.append(f"{missing} of its originals and pictures {'is' if missing == 1 else 'are'} not in the file.")
        if not captures:
            content = record["html"].encode()
            sha256 = self._keep(content)
            captures = [
                {
                    "id": 2**53,
                    "taken_at": record["captured_at"],
                    "media_type": "text/html; charset=utf-8",
                    "sha256": sha256,
                    "size": len(content),
                    "url": record["url"],
                    "final_url": record["final_url"],
                    "name": None,
                    "headers": [],
                    "words": "",
                    "said": None,
                }
            ]
        record["captures"], record["pictures"] = captures, pictures

    def _has(self, sha256: str) -> bool:
        return sha256 in self._files or (self._library is not None and self._library.store.path(sha256).exists())

    def _keep(self, content: bytes) -> str:
        """The hash of an original that is made here, whose bytes are kept unless nothing is to be written."""
        sha256 = hashlib.sha256(content).hexdigest()
        library = self._writable()
        if library is not None and not library.store.path(sha256).exists():
            library.store.keep(content)
            self._new_files.append(sha256)
        return sha256

    def end(self) -> None:
        """Write the rest, let pointers mean what they meant, remove files that no clipping has."""
        self.flush()
        library = self._writable()
        if library is not None:
            targets = [(one, at, self._numbers[to]) for one, at, to in self._targets if self._numbers.get(to)]
            for start in range(0, len(targets), _CHUNK_OF_OTHERS):
                self._note(library.carry_pointers(targets[start : start + _CHUNK_OF_OTHERS], _NAME, self._step))
            library.drop_files(self._new_files)
        told = [f"{count:,} {_NAMES[name][count != 1]}" for name, count in self._counts.items() if count]
        besides = [f"Besides: {', '.join(told)}."] if told else []
        away = [f"{count:,} {_NAMES[name][count != 1]}" for name, count in self._away.items() if count]
        if away:
            besides.append(f"Left out, for they lead to clippings that are not in the file: {', '.join(away)}.")
        self.report.besides = " ".join(besides)

    def flush(self) -> None:
        """Write what waits to be written."""
        clippings, joining, others = self._clippings, self._joining, self._others
        self._clippings, self._joining, self._others = [], [], []
        library = self._writable()
        if library is None:
            self._counts[self._section] += len(others)
            return
        if clippings:
            self._add(library, clippings)
        if joining:
            self._note(library.join_arrivals(joining, _NAME, self._step))
        if others:
            self._carry(library, others)

    def _add(self, library: Library, clippings: Sequence[tuple[int, dict[str, Any]]]) -> None:
        lines = self.report.lines
        records = [record for _, record in clippings]
        try:
            numbers, changes = library.carry_clippings(
                records, _NAME, self._step, source=self._source, alone=self._alone, tagged=self._tags
            )
        except Refused as error:
            if len(clippings) > 1:
                # One of them cannot be kept, and costs the others nothing.
                for each in clippings:
                    self._add(library, [each])
                return
            at, record = clippings[0]
            del self._numbers[record["id"]]
            lines[at] = Line(lines[at].number, lines[at].label, Outcome.REFUSED, str(error))
            return
        self._note(changes)
        for (at, record), number in zip(clippings, numbers, strict=True):
            line = lines[at]
            lines[at] = Line(line.number, line.label, line.outcome, line.sentence, number)
            self._numbers[record["id"]] = number
            self._claimed.add(number)
            self._point(number, record)

    def _carry(self, library: Library, others: Sequence[Mapping[str, Any]]) -> None:
        if self._section == "link_kinds":
            for each in others:
                (key, made), changes = library.carry_link_kind(dict(each), _NAME, self._step)
                self._kinds[each["key"]] = key
                self._counts["link_kinds"] += made
                self._note(changes)
            return
        written, changes = library.carry(
            self._section,
            [dict(each) for each in others],
            _NAME,
            self._step,
            numbers=self._numbers,
            kinds=self._kinds,
        )
        self._note(changes)
        self._counts[self._section] += sum(each is True for each in written)
        self._away[self._section] += sum(each is None for each in written)

    def _writable(self) -> Library | None:
        """The library to write to, which is copied before the first write; `None` in a dry run."""
        if self._library is None or self.report.dry_run:
            return None
        if not self._safe:
            backup.write_automatic(self._library, "before-import")
            self._safe = True
        return self._library

    def _note(self, changes: Changes) -> None:
        self._step = changes.step if changes.step is not None else self._step
        self.report.changes = self.report.changes | changes


def _arrival(record: Mapping[str, Any], tags: tuple[str, ...]) -> Arrival:
    """What a clipping that is there may be given of a record: tags, note, highlights, star, text where it has none."""
    body = Body.from_html(record["html"])
    original = Original(
        record["html"].encode(), "text/html; charset=utf-8", record["captured_at"], url=record["url"] or None
    )
    return Arrival(
        Draft(Article(title=record["title"], body=body), original),
        tags=(*record["tags"], *tags),
        note=record["note"],
        highlights=tuple(Passage(each["quotation"], each["note"], each["colour"]) for each in record["highlights"]),
        starred=record["starred"],
        read=record["read"],
    )
