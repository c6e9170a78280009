"""Every way in from outside has its bounds: what is just beyond one is refused, or cut, in a sentence.

`CAPS` is the one list of them: way in, what is bounded, and an input just beyond. Where a real one would take seconds
or gigabytes, the bound is lowered first and the input is real all the same.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial, partialmethod
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from db import saved_searches, tags, zipped
from db.body import Body
from db.captures import CaptureStore
from db.care import restore
from db.errors import ClipError, CuttingsError, FetchError
from db.library import Library
from db.model import Original
from db.query import parser
from desktop import watching
from desktop.browser import framing, inbox, sent
from desktop.commands import clip as clip_command
from desktop.commands import fetching as fetch_command
from desktop.export.templating import sandbox
from desktop.export.templating.filters import Stop
from desktop.intake import building, pictures, read, sanitize, text
from desktop.intake.bulk import archive
from desktop.intake.fetch import fetch
from desktop.intake.files import gzipped, mime
from desktop.intake.files.pictures import LARGEST as LARGEST_PICTURE
from desktop.intake.files.pictures import asset_of
from desktop.intake.importers import export, recognise, whole
from desktop.intake.office import package
from desktop.intake.picture_header import picture_header
from desktop.settings import Settings
from tests.crash.hostile_zips import bomb
from tests.crash.injection import _DOCX
from tests.desktop.intake.bulk.made import NEXIS_DOCX
from tests.desktop.intake.files import made
from tests.helpers.site import Answer, Site

NOW = "2026-04-25T07:12:44Z"


@dataclass
class Room:
    """What a case has: a folder, a way to lower a bound, and an empty library where one is asked for."""

    folder: Path
    lower: Callable[[str, Any], None]

    def file(self, name: str, content: bytes | str = b"", size: int = 0) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        if size:
            with path.open("ab") as file:
                file.truncate(size)
        return path


Case = Callable[[Room], Iterator[str]]
CAPS: list[tuple[str, str, str, Case]] = []
"""Way in, what is bounded, what is said (a regular expression), and the input."""


def cap(way: str, what: str, said: str) -> Callable[[Case], Case]:
    def listed(case: Case) -> Case:
        CAPS.append((way, what, said, case))
        return case

    return listed


def bytes_of(content: bytes, name: str = "a") -> Iterator[str]:
    """What is said of a file's bytes: its drafts' warnings, and what is refused."""
    refused: list[str] = []
    original = Original(content, "", NOW, name=name)
    drafts = list(read.drafts_from_original(original, refused=lambda _, error: refused.append(str(error))))
    yield from (*refused, *(warning for draft in drafts for warning in draft.warnings))


def notes_of(markup: str) -> Iterator[str]:
    yield from sanitize.normalise_fully(markup).notes


def rows_of(path: Path) -> Iterator[str]:
    found = recognise(path)
    assert found is not None
    for row in found.rows(path):
        yield row.sentence


# Text and markup


@cap("pasted text", "characters", "one article may have")
def _(room: Room) -> Iterator[str]:
    text.draft_from_text("word " * (text._LONGEST_INPUT // 5 + 1))
    yield ""


@cap("pasted markup", "characters", "characters of markup")
def _(room: Room) -> Iterator[str]:
    read.draft_from_clipboard("<p>" + "x" * sanitize.LONGEST_HTML + "</p>", None)
    yield ""


@cap("page", "characters of the article", "cut|left out|longer")
def _(room: Room) -> Iterator[str]:
    yield from notes_of("<p>" + "word " * (building.MOST_CHARACTERS // 5 + 10) + "</p>")


@cap("page", "blocks", "cut|left out|longer|blocks")
def _(room: Room) -> Iterator[str]:
    yield from notes_of("<p>x</p>" * (building.MOST_BLOCKS + 1))


@cap("page", "cells of tables", "cell|table")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.building.MOST_CELLS", 20)
    yield from notes_of("<table>" + "<tr><td>a</td><td>b</td></tr>" * 20 + "</table>")


@cap("page", "depth", "no deeper than")
def _(room: Room) -> Iterator[str]:
    body = sanitize.normalise("<blockquote>" * 3_000 + "x" + "</blockquote>" * 3_000)
    assert body.html().count("<blockquote>") <= building.DEEPEST
    yield "no deeper than that"


@cap("page", "length of a word", "parted")
def _(room: Room) -> Iterator[str]:
    words = sanitize.normalise("<p>" + "x" * 100_000 + "</p>").text().replace("\u200b", " ").split()
    assert max(map(len, words)) <= building.LONGEST_WORD
    yield "parted"


# Files


@cap("any file", "bytes", "can be read")
def _(room: Room) -> Iterator[str]:
    list(read.drafts_from_file(room.file("a.html", "<html>", size=read.LARGEST_FILE + 1)))
    yield ""


@cap("mailbox or web archive", "bytes", "can be read")
def _(room: Room) -> Iterator[str]:
    list(read.drafts_from_file(room.file("a.mbox", made.mailbox(), size=read.LARGEST_ARCHIVE + 1)))
    yield ""


@cap("standard input", "bytes", "bytes came in")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.read.LARGEST_FILE", 1_000)
    stdin = io.TextIOWrapper(io.BytesIO(b"x" * 1_001))
    room.lower("sys.stdin", stdin)
    yield from (str(each) for _, each in clip_command._read("-", None, False))


@cap("compressed file", "bytes unpacked", "once it is decompressed")
def _(room: Room) -> Iterator[str]:
    yield from bytes_of(gzip.compress(b"\0" * (gzipped.LARGEST + 1)))


@cap("MHTML, mail", "parts", "made of more than")
def _(room: Room) -> Iterator[str]:
    part = b"--x\r\nContent-Type: text/css\r\n\r\nx\r\n"
    head = b'From: <a>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    yield from bytes_of(head + part * (mime.MOST_PARTS + 1) + b"--x--\r\n")


@cap("MHTML, mail", "depth", "inside each other")
def _(room: Room) -> Iterator[str]:
    content = b"Content-Type: text/plain\r\n\r\nx"
    for number in range(mime.DEEPEST + 2):
        sign = b"b%d" % number
        content = b'Content-Type: multipart/mixed; boundary="' + sign + b'"\r\n\r\n--' + sign + b"\r\n" + content
        content += b"\r\n--" + sign + b"--"
    yield from bytes_of(b"From: a@a.example\r\nSubject: a\r\nMIME-Version: 1.0\r\n" + content)


@cap("mailbox", "mails", "more than 2 mails")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.files.mailbox.MOST_MAILS", 2)
    mails = b"".join(b"From a@a.example Fri Apr 25 09:30:00 2025\n" + made.mail() + b"\n\n" for _ in range(4))
    said: list[str] = []
    list(read.drafts_from_file(room.file("a.mbox", mails), refused=lambda _, error: said.append(str(error))))
    yield from said


@cap("mailbox", "bytes of a mail", "The mail has more than")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.files.mailbox.LARGEST_MAIL", 500)
    said: list[str] = []
    list(read.drafts_from_file(room.file("a.mbox", made.mailbox()), refused=lambda _, error: said.append(str(error))))
    yield from said


@cap("PDF", "pages", "page")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.files.pdf.MOST_PAGES", 1)
    yield from bytes_of(made.pdf(made.printed(2, 3)))


@cap("Word, OpenDocument", "parts", "parts; no article has so many")
def _(room: Room) -> Iterator[str]:
    yield from bytes_of(_zip({**_docx(), **{f"word/{n}.xml": b"" for n in range(package.MOST_PARTS + 1)}}))


@cap("Word, OpenDocument", "bytes of a part", "once it is decompressed")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.office.package.Package.read", partialmethod(package.Package.read, limit=1_000))
    yield from bytes_of(_zip({**_docx(), "word/document.xml": _docx()["word/document.xml"] + b" " * 2_000}))


@cap("Word, OpenDocument", "entities", "damaged")
def _(room: Room) -> Iterator[str]:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb_of_entities = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{levels}]><x>&a11;</x>'
    yield from bytes_of(_zip({**_docx(), "word/document.xml": bomb_of_entities.encode()}))


@cap("zip", "files", "files; 5,000 can be read")
def _(room: Room) -> Iterator[str]:
    yield from bytes_of(_zip({f"{n}.rtf": b"" for n in range(archive.MOST_PARTS + 1)}))


@cap("zip", "bytes of a file", "too large")
def _(room: Room) -> Iterator[str]:
    yield from bytes_of(_zip({"a.rtf": b"\0" * (archive.LARGEST_PART + 1)}))


@cap("zip", "bytes unpacked", "once it is unpacked")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.bulk.archive.LARGEST_TOGETHER", 5_000)
    yield from bytes_of(_zip({f"{n}.rtf": b"{\\rtf1 x}" * 200 for n in range(5)}))


@cap("zip", "sizes that lie", "damaged")
def _(room: Room) -> Iterator[str]:
    yield from bytes_of(bomb(50_000_000))


@cap("databases' deliveries", "articles", "can be read")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.bulk.delivery.MOST_ARTICLES", 1)
    yield from bytes_of(NEXIS_DOCX)


@cap("web archive (WARC)", "pages", "more pages than can be clipped at once")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.files.warc.MOST_PAGES", 1)
    yield from bytes_of(made.warc())


@cap("web archive (WARC)", "bytes of a page", "has more than 1,000 bytes")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.files.warc.LARGEST_PAGE", 1_000)
    yield from bytes_of(made.warc())


@cap("web archive (Safari)", "depth", "damaged")
def _(room: Room) -> Iterator[str]:
    deep = b"<key>WebSubresources</key>" + b"<array>" * 50_000 + b"</array>" * 50_000
    content = made.webarchive(binary=False).replace(b"</dict>\n</plist>", deep + b"</dict></plist>")
    assert content.count(b"<array>") >= 50_000
    yield from (*bytes_of(content), "read or damaged")


@cap("rich text", "depth", "of the words")
def _(room: Room) -> Iterator[str]:
    original = Original(b"{\\rtf1 " + b"{\\b " * 50_000 + b"The council met." + b"}" * 50_001, "", NOW, name="a")
    assert "The council met." in next(iter(read.drafts_from_original(original))).article.title
    yield "nothing of the words is lost"


# What is fetched


def fetched(answer: Answer, **bounds: Any) -> Iterator[str]:
    """What is said of a page of our own server."""
    site = Site()
    site.answers["/"] = answer
    try:
        fetch(f"{site.root}/", allow_private=True, **bounds)
    except FetchError as error:
        yield str(error)
    finally:
        site.close()


@cap("fetched page", "bytes", "larger than 1,000,000")
def _(room: Room) -> Iterator[str]:
    yield from fetched(_answering(b"x" * 1_000_001), limit=1_000_000)


@cap("fetched page", "bytes unpacked", "larger than 1,000,000")
def _(room: Room) -> Iterator[str]:
    yield from fetched(_answering(gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip"), limit=1_000_000)


@cap("fetched page", "redirects", "without end")
def _(room: Room) -> Iterator[str]:
    yield from fetched(_answering(b"", 302, Location="/"))


@cap("fetched page", "time", "too long")
def _(room: Room) -> Iterator[str]:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        with suppress(OSError):
            while True:
                handler.wfile.write(b"x" * 65_536)
                handler.wfile.flush()

    yield from fetched(drip, deadline=0.3, limit=10**12)


def _answering(content: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        with suppress(OSError):
            handler.wfile.write(content)

    return answer


# Pictures


@cap("picture", "bytes", "not kept")
def _(room: Room) -> Iterator[str]:
    assert asset_of(made.png() + b"\0" * LARGEST_PICTURE) is None
    yield "not kept"


@cap("picture", "pixels", "not kept")
def _(room: Room) -> Iterator[str]:
    large = bytearray(made.png())
    struct.pack_into(">II", large, 16, 60_000, 60_000)
    assert picture_header(bytes(large)) is not None
    assert asset_of(bytes(large)) is None
    said: list[str] = []
    pictures._judged(bytes(large), "https://a.example/x.png", lambda _, sentence: said.append(sentence))
    yield from said


@cap("fetched pictures", "number", "Only 40 pictures")
def _(room: Room) -> Iterator[str]:
    found: list[str] = []
    body = Body.from_html("".join(f'<figure><img src="/{n}.png" alt=""></figure>' for n in range(pictures.MOST + 1)))
    pictures.fetch_for(body, "ftp://a.example/", refused=lambda _, sentence: found.append(sentence))
    yield from found


# Imports


@cap("import", "bytes", "can be imported")
def _(room: Room) -> Iterator[str]:
    export.Export(room.file("a.csv", "title,url\n", size=export.LARGEST + 1))
    yield ""


@cap("import", "bytes of JSON", "of JSON can be read")
def _(room: Room) -> Iterator[str]:
    with export.Export(room.file("a.json", '[{"a":1},', size=export.LARGEST_AT_ONCE + 1)) as given:
        _ = given.json
    yield ""


@cap("import", "files in an archive", "more than 3 files")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.importers.export.MOST_ENTRIES", 3)
    with export.Export(room.file("a.zip", _zip({f"{n}.json": b"{}" for n in range(4)}))) as given:
        _ = given.pack
    yield ""


@cap("import", "bytes of a file in an archive", "bytes that can be read")
def _(room: Room) -> Iterator[str]:
    with export.Export(room.file("a.zip", _zip({"a.json": b"\0" * 2_000}))) as given:
        assert given.pack is not None
        given.pack.read("a.json", 1_000)
    yield ""


@cap("import", "depth of JSON", "nested|damaged|deep")
def _(room: Room) -> Iterator[str]:
    with export.Export(room.file("a.json", "[" * 200_000)) as given:
        _ = given.json
    yield ""


@cap("import of a whole library", "characters of a line", "Line 3 has more than")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.importers.whole.LONGEST_LINE", 2_000)
    head = '{"format":"cuttings-library","version":1\n,"clippings":[\n'
    path = room.file("a.json", head + json.dumps({"id": 1, "html": "x" * 5_000}) + "\n]}\n")
    with export.Export(path) as given:
        yield from (str(each) for each in whole.pieces(given) if isinstance(each, ClipError))


@cap("bibliography", "characters of an entry", "characters")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.intake.importers.bibliography._LARGEST_ENTRY", 1_000)
    entry = "@article{a,\n title={" + "x " * 2_000 + "},\n url={https://a.example/}\n}\n"
    yield from rows_of(room.file("a.bib", entry))


# The browser


@cap("native messages", "bytes", "can be read")
def _(room: Room) -> Iterator[str]:
    framing.read(io.BytesIO(struct.pack("=I", framing.LARGEST_IN + 1)))
    yield ""


@cap("native messages", "depth", "no message")
def _(room: Room) -> Iterator[str]:
    content = b"[" * 200_000
    framing.read(io.BytesIO(struct.pack("=I", len(content)) + content))
    yield ""


@cap("inbox", "bytes of a page", "can be read")
def _(room: Room) -> Iterator[str]:
    path = room.file("a.json", "{}", size=inbox.LARGEST_FILE + 1)
    inbox.Inbox(room.folder).read(path)
    yield ""


@cap("inbox", "depth", ".")
def _(room: Room) -> Iterator[str]:
    sent.read(b"[" * 200_000)
    yield ""


# Folders, lists, words


@cap("watched folder", "files", "no more than")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.watching.MOST_FILES", 10)
    for number in range(30):
        room.file(f"{number}.txt", "x")
    assert len(list(watching._files(room.folder))) == 10
    yield "no more than ten"


@cap("list of addresses", "bytes", "has more than")
def _(room: Room) -> Iterator[str]:
    room.lower("desktop.commands.fetching._LARGEST_LIST", 1_000)
    fetch_command._read(room.file("a.txt", "https://a.example/\n" * 100))
    yield ""


@cap("list of addresses", "number", "cut")
def _(room: Room) -> Iterator[str]:
    from desktop.fetching import addresses

    room.lower("desktop.fetching.addresses.MOST", 10)
    found = addresses.addresses_in("".join(f"https://a.example/{n}\n" for n in range(12)))
    assert found.cut
    assert len(found.addresses) == 10
    yield "cut"


@cap("search", "characters", "Only the first 2000 characters")
def _(room: Room) -> Iterator[str]:
    yield from parser.parse("word " * (parser.MAX_LENGTH // 5 + 1)).notes


@cap("search", "words", "Only the first 200 words")
def _(room: Room) -> Iterator[str]:
    yield from parser.parse(" ".join(f"a{n}" for n in range(parser.MAX_LEAVES + 5))).notes


@cap("search", "depth", "deep|inside")
def _(room: Room) -> Iterator[str]:
    yield from parser.parse("(" * (parser.MAX_DEPTH + 5) + "a" + " b)" * (parser.MAX_DEPTH + 5)).notes


@cap("tag", "characters", "A tag's name can have")
def _(room: Room) -> Iterator[str]:
    tags.normal_name("x" * (tags.LONGEST + 1))
    yield ""


@cap("saved search", "characters", "A saved search can have")
def _(room: Room) -> Iterator[str]:
    with Library.create(room.folder / "library") as library:
        library.save_search("a", "x" * (saved_searches.LONGEST_QUERY + 1))
    yield ""


# Files of the program's own, which others may have written over


@cap("settings", "bytes", "as if there were none")
def _(room: Room) -> Iterator[str]:
    path = room.file("settings.json", json.dumps({"library.last": "/x", "more": "x" * 4_000_000}))
    assert Settings(path).text("library.last") != "/x"
    yield "as if there were none"


@cap("settings", "depth", "as if there were none")
def _(room: Room) -> Iterator[str]:
    assert Settings(room.file("settings.json", "[" * 200_000)).text("library.last") == ""
    yield "as if there were none"


@cap("library folder", "who has it open", "nobody")
def _(room: Room) -> Iterator[str]:
    from db import presence

    room.file(presence.IN_USE, "[" * 200_000)
    assert presence.read(room.folder) is None
    yield "nobody"


@cap("original", "bytes unpacked", "cannot be read .it has more than")
def _(room: Room) -> Iterator[str]:
    room.lower("db.captures.zipped.gunzip", partial(zipped.gunzip, largest=100_000))
    store = CaptureStore(room.folder / "captures")
    content = b"\0" * 200_000
    store.keep(content)
    store.read(hashlib.sha256(content).hexdigest())
    yield ""


@cap("copy to bring back", "files", "names 5 files")
def _(room: Room) -> Iterator[str]:
    room.lower("db.care.whole_copy.MOST_NAMES", 3)
    with Library.create(room.folder / "library"):
        pass
    restore.restore(room.folder / "library", room.file("a.zip", _zip({str(n): b"x" for n in range(5)})))
    yield ""


@cap("template", "characters", "longer than")
def _(room: Room) -> Iterator[str]:
    with pytest.raises(Stop) as stopped:
        sandbox.Sandbox().compiled("x" * (sandbox.LONGEST_TEMPLATE + 1))
    yield str(stopped.value)


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made_zip:
        for name, content in parts.items():
            made_zip.writestr(name, content)
    return out.getvalue()


def _docx() -> dict[str, bytes]:
    return dict(_DOCX)


@pytest.mark.parametrize(("way", "what", "words", "case"), CAPS, ids=[f"{way}: {what}" for way, what, *_ in CAPS])
def test_what_is_beyond_a_bound_is_refused_or_cut_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, what: str, words: str, case: Case
) -> None:
    room = Room(tmp_path, monkeypatch.setattr)
    heard: list[str] = []
    try:
        heard += case(room)
    except CuttingsError as error:
        heard.append(str(error))
    assert any(re.search(words, each) for each in heard), heard


def test_packed_bytes_are_read_as_gzip_reads_them() -> None:
    words = [b"The council met.", b"", b"x" * 100_000]
    packed = [gzip.compress(each) for each in words]
    assert [zipped.gunzip(each) for each in packed] == words
    assert zipped.gunzip(b"".join(packed) + b"\0" * 9) == b"".join(words)
    assert zipped.gunzip(packed[2], 100_000) == words[2]
    for damaged, error in (
        (packed[2][:-9], EOFError),
        (b"", EOFError),
        (packed[0][:-1] + b"!", zlib.error),
        (packed[0] + b"more", zlib.error),
    ):
        with pytest.raises(error):
            zipped.gunzip(damaged)
