"""Words that try to be something else in what is written, and archives that try to lead elsewhere when they are read.

Every file is read back by a reader of its format: it has to say what went in, no more and no less.
"""

from __future__ import annotations

import configparser
import csv
import io
import json
import random
import re
import shlex
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import rispy  # type: ignore[import-untyped]
import yaml
from bibtexparser.entrypoint import parse_string

from db.body import Block, Heading, ListBlock, Paragraph, Preformatted, Quote, Span, Table
from db.care.restore import restore
from db.errors import CuttingsError
from db.library import Library
from db.model import Original, Story
from desktop.browser.installing import Installer
from desktop.clipping_address import ClippingAddress, read_address
from desktop.commands.opening import _quoted
from desktop.export.data.table import write_csv
from desktop.export.dossier import Entry
from desktop.export.names import MAX_BYTES, Names, name_key
from desktop.export.plain import clean
from desktop.export.references.citation import bibtex_entry, csl_item, ris_record
from desktop.export.vault.clip_note import dumped
from desktop.export.vault.commonmark import blocks_text
from desktop.export.vault.markdown import write_vault
from desktop.export.web.html import page
from desktop.intake.importers import recognise
from desktop.intake.read import drafts_from_original
from tests.crash import outputs
from tests.crash.guard import Guard, watched
from tests.crash.hostile_texts import hostile_text
from tests.crash.hostile_zips import hostile_zip
from tests.crash.proofs import Broken, Figures, Proof
from tests.desktop.export.dossiers import dossier, entry, tag
from tests.desktop.export.markdown_reader import expected, read
from tests.helpers.drafts import make_draft

LONGEST = 3.0
"""Seconds of processor time for one case."""
_FORBIDDEN = set('<>:"/\\|?*')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_UNSEEN = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u00ad\u3164 \t\r\n\u00a0\u2028\u2029\"'"
)
_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def run(count: int, seed: int, folder: Path) -> Figures:
    """So many cases, one after the other of each kind."""
    figures: Counter[str] = Counter()
    longest = 0.0
    with watched(folder) as guard:
        trial = _Trial(folder, guard)
        kinds = trial.kinds()
        for number in range(count):
            what, case = kinds[number % len(kinds)]
            dice = random.Random(f"{seed}:{number}")
            begun = time.process_time()
            try:
                case(dice)
                wrong = guard.look()
                if wrong:
                    raise AssertionError(wrong[0])
            except CuttingsError as error:
                raise Broken(f"{what}, case {number} of seed {seed}: refused, {error}") from error
            except Exception as error:
                raise Broken(f"{what}, case {number} of seed {seed}: {type(error).__name__}: {error}"[:3000]) from error
            took = time.process_time() - begun
            longest = max(longest, took)
            if took > LONGEST:
                raise Broken(f"{what}, case {number} of seed {seed}: {took:.1f} s")
            figures[what] += 1
    return {**figures, "refused in words": trial.refused, "longest case in ms": round(longest * 1000)}


def _equal(found: object, wanted: object) -> None:
    if found != wanted:
        raise AssertionError(f"{found!r} instead of {wanted!r}")


class _Trial:
    """One method for each kind of thing that is tried; raises `AssertionError` for what does not hold."""

    def __init__(self, folder: Path, guard: Guard) -> None:
        self.refused = 0
        self._folder = folder / "work"
        self._folder.mkdir()
        self._outside = {each.name for each in folder.iterdir()}
        self._guard = guard
        with guard.looking_away(), Library.create(folder / "whole") as library:
            library.add(make_draft())
            library.backup(folder / "whole.zip")
        self._whole = (folder / "whole.zip").read_bytes()
        self._outside = {each.name for each in folder.iterdir()}

    def kinds(self) -> list[tuple[str, Callable[[random.Random], None]]]:
        """What is tried, by what it is called in the figures."""
        return [
            ("file names", self._names), ("tables", self._table), ("front matter", self._front),
            ("notes", self._markdown), ("references", self._references), ("archives", self._archive),
            ("addresses and commands", self._commands), ("web pages", self._page), ("archives", self._archive),
            ("vaults", self._vault), ("copies to bring back", self._copy),
        ]  # fmt: skip

    def _names(self, dice: random.Random) -> None:
        names = Names()
        given = [names.claim(hostile_text(dice), number, ".md") for number in range(8)]
        given += [names.claim("Harbour", number, ".md") for number in range(3)]
        for name in given:
            assert len(name.encode()) <= MAX_BYTES, name
            assert not set(name) & _FORBIDDEN, name
            assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in name), name
            assert name == name.strip(" ."), name
            assert not _DEVICE.match(name), name
            assert (self._folder / name).parent == self._folder, name
            assert unicodedata.is_normalized("NFC", name), name
        assert len({name_key(name) for name in given}) == len(given), given
        place = self._folder / "names"
        place.mkdir(exist_ok=True)
        for name in given:
            (place / name).write_bytes(b"")
        _equal(sorted(each.name for each in place.iterdir()), sorted(given))
        for each in place.iterdir():
            each.unlink()

    def _entry(self, dice: random.Random, number: int = 1) -> Entry:
        words = [hostile_text(dice) for _ in range(12)]
        made = entry(
            number, words[0], text=words[1], note=words[2], outlet=words[3] or None, section=words[6], agency=words[7],
            authors=tuple(filter(str.strip, words[4:6])), page=words[8], keywords=(words[9],), standfirst=words[11],
            tags=(tag(words[10].strip() or "x"),),
        )  # fmt: skip
        return replace(made, stories=(Story(1, words[4].strip() or "x", "", False, ""),))

    def _table(self, dice: random.Random) -> None:
        given = [self._entry(dice, number) for number in (1, 2)]
        path = self._folder / "a.csv"
        write_csv(dossier(*given), path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        _equal([row["id"] for row in rows], ["1", "2"])
        for row, each in zip(rows, given, strict=True):
            article = each.article
            for column, value in (
                ("title", article.title),
                ("note", each.note),
                ("section", article.section),
                ("page", article.page),
            ):
                _equal(row[column].replace("'", ""), clean(value or "").replace("'", ""))
            for cell in row.values():
                assert not cell.strip(_UNSEEN.replace("'", "")).startswith(_SIGNS), cell
        for separator in ";\t":
            for line in csv.reader(text.splitlines(), delimiter=separator, quoting=csv.QUOTE_NONE):
                for cell in line:
                    assert not cell.strip(_UNSEEN.replace("'", "")).startswith(_SIGNS), (separator, cell)

    def _front(self, dice: random.Random) -> None:
        front = {"title": clean(hostile_text(dice)), "tags": [clean(hostile_text(dice)) for _ in range(3)],
                 clean(hostile_text(dice)): clean(hostile_text(dice))}  # fmt: skip
        text = dumped(front)
        _equal(yaml.safe_load(text), front)
        assert not re.search(r"^(---|\.\.\.)", text, re.MULTILINE), text
        assert re.search(r"^!", text, re.MULTILINE) is None, text

    def _markdown(self, dice: random.Random) -> None:
        blocks = tuple(_block(dice) for _ in range(dice.randint(1, 4)))
        text = blocks_text(blocks)
        _equal(read(text, "tables"), expected(blocks))
        for wrong in outputs.of_note(text):
            raise AssertionError(wrong)

    def _references(self, dice: random.Random) -> None:
        given = [self._entry(dice, number) for number in (1, 2)]
        found = parse_string("".join(bibtex_entry(each, f"key{each.id}") for each in given))
        assert not found.failed_blocks, found.failed_blocks
        _equal([each.key for each in found.entries], ["key1", "key2"])
        assert not found.strings, found.strings
        assert not found.preambles, found.preambles
        records = rispy.loads("".join(ris_record(each, f"key{each.id}") for each in given))
        _equal([each["id"] for each in records], ["key1", "key2"])
        for record, each in zip(records, given, strict=True):
            _equal(record.get("title", ""), " ".join(clean(each.article.title).split()))
        items = json.loads(json.dumps([csl_item(each, f"key{each.id}") for each in given]))
        _equal([each["id"] for each in items], ["key1", "key2"])

    def _page(self, dice: random.Random) -> None:
        for wrong in outputs.of_page(page(dossier(self._entry(dice), title=hostile_text(dice)))):
            raise AssertionError(wrong)

    def _vault(self, dice: random.Random) -> None:
        place = self._folder / "vault"
        profile: Any = dice.choice(("plain", "obsidian"))
        given = [self._entry(dice, number) for number in (1, 2, 3)]
        written = write_vault(dossier(*given, title=hostile_text(dice)), place, profile=profile)
        for path in written.files:
            assert place in path.parents, path
            _equal(path.resolve(), path.absolute())
            if path.suffix == ".md":
                for wrong in outputs.of_note(path.read_text("utf-8")):
                    raise AssertionError(f"{wrong} in {path.name}")
        _remove(place)

    def _commands(self, dice: random.Random) -> None:
        text = hostile_text(dice)
        for address in (text, f"cuttings://clipping/{text}", f"cuttings:clipping/{'a' * 8}-{text}"):
            found = read_address(address)
            if found is not None:
                _equal(read_address(str(found)), found)
        whole = ClippingAddress("0f9d8c7b-0000-4000-8000-000000000000", 7)
        _equal(read_address(f"{whole}{text.strip()}") in (None, whole) or text.strip().isdecimal() or "?" in text, True)
        word = clean(text).replace("\n", " ")
        unquoted = _exec_words(_quoted(word))
        _equal(unquoted, [word] if word else [""])
        launcher = Installer(self._folder, Path("/", word.replace("/", "_") or "x")).launcher_text()
        command = shlex.split(launcher.splitlines()[-1]) if "\n" not in word else []
        _equal(command[command.index("--library") + 1], str(Path("/", word.replace("/", "_") or "x").absolute()))

    def _archive(self, dice: random.Random) -> None:
        parts = dice.choice(_PARTS)
        content = hostile_zip(dice, parts)
        original = Original(content, "", "2026-04-25T07:12:44Z", name="a.zip")
        self._tried(lambda: list(drafts_from_original(original, refused=lambda name, error: None)))
        path = self._folder / "given.zip"
        path.write_bytes(content)
        self._tried(lambda: _imported(path))
        self._look_around("given.zip")

    def _copy(self, dice: random.Random) -> None:
        import zipfile

        with zipfile.ZipFile(io.BytesIO(self._whole)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        path = self._folder / "copy.zip"
        path.write_bytes(hostile_zip(dice, parts))
        place = self._folder / "restored"
        place.mkdir()
        with self._guard.looking_away():  # SQLite's own; what matters is where files are afterwards
            self._tried(lambda: restore(place, path))
        allowed = {"library.sqlite3", "captures", "inbox", "lock", "backups", ".lock"}
        names = {each.name for each in place.iterdir()}
        assert not {name for name in names - allowed if not name.startswith("library")}, names
        _remove(place)
        self._look_around("copy.zip")

    def _tried(self, work: Callable[[], object]) -> None:
        try:
            work()
        except CuttingsError as error:
            if not str(error).strip():
                raise AssertionError("an error without words") from error
            self.refused += 1

    def _look_around(self, given: str) -> None:
        """Nothing may have come to lie beside what was given."""
        (self._folder / given).unlink()
        around = {each.name for each in self._folder.iterdir()} - {"a.csv", "names"}
        assert not around, around
        _equal({each.name for each in self._folder.parent.iterdir()}, self._outside)


_DOCX = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    b'Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    b'Target="word/document.xml"/></Relationships>',
    "word/document.xml": b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b"<w:p><w:r><w:t>The council met.</w:t></w:r></w:p></w:body></w:document>",
}
_PARTS: tuple[dict[str, bytes], ...] = (
    {
        "one.rtf": b"{\\rtf1 Vote put off\\par The council met on Monday.}",
        "two.txt": b"Vote put off\n\nThe council met.",
    },
    _DOCX,
    {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": b'<x:document-content xmlns:x="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    },
    {"part_000000.csv": b"title,url,time_added,tags,status\nx,https://a.example/,1,,unread\n"},
    {"_locator.html": b"<p>x</p>", "omnivore/metadata_0.json": b'[{"slug":"x","title":"y","url":"https://a.example"}]'},
    {"a.json": b'{"format":"cuttings-library"}'},
)


def _imported(path: Path) -> None:
    found = recognise(path)
    if found is not None:
        for _ in found.rows(path):
            pass


def _block(dice: random.Random, depth: int = 2) -> Block:
    def spans() -> tuple[Span, ...]:
        marks = [dice.choice(("bold", "italic", "code", "sub", "sup", "strike")) for _ in range(dice.randrange(2))]
        href = dice.choice(("", "", "https://a.example/x_(y)?a=1&copy=2"))
        return (Span(hostile_text(dice), frozenset(marks), href), Span(hostile_text(dice)))  # type: ignore[arg-type]

    match dice.randrange(6 if depth else 3):
        case 0 | 1:
            return Paragraph(spans())
        case 2:
            return Heading(spans(), dice.randint(2, 4))
        case 3:
            return Quote(tuple(_block(dice, depth - 1) for _ in range(2)))
        case 4:
            return ListBlock(tuple((_block(dice, depth - 1),) for _ in range(2)), dice.random() < 0.5)
        case _:
            return Preformatted(hostile_text(dice)) if dice.random() < 0.5 else Table(((spans(),), (spans(),)), True)


def _exec_words(value: str) -> list[str]:
    """The words of a key Exec as desktops read it (freedesktop.org, Desktop Entry Specification)."""
    parser = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=("#",), strict=True)
    parser.read_string(f"[Desktop Entry]\nExec={value}\n")
    text = parser["Desktop Entry"]["Exec"]
    unescaped = re.sub(
        r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), text
    )
    if not unescaped.startswith('"'):
        return [unescaped]
    found = re.fullmatch(r'"((?:[^"\\`$]|\\.)*)"', unescaped, re.DOTALL)
    assert found, f"more than one word: {unescaped!r}"
    return [re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL).replace("%%", "%")]


def _remove(place: Path) -> None:
    import shutil

    shutil.rmtree(place)


PROOF = Proof(
    name="injection",
    faults="hostile words in every field and name that is written; hostile zip files",
    holds="each file says by a reader of its format what went in; no path leads out, no cell is a formula",
    unit="cases",
    quick=1_000,
    long=100_000,
    run=run,
)
