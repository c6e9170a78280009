"""One sound input of every kind that intake reads, from our own articles, for the fuzz command to spoil."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from tests.desktop.intake.files import made

ARTICLES = Path(__file__).parents[2] / "articles"


@dataclass(frozen=True, slots=True)
class Seed:
    """An input: its kind and what makes it, once. `pack` makes of what was spoilt the file that is read."""

    kind: str
    make: Callable[[], bytes]
    pack: Callable[[bytes], bytes] = bytes

    def content(self) -> bytes:
        """The sound input."""
        return _made(self.make)


@cache
def _made(make: Callable[[], bytes]) -> bytes:
    return make()


def _story() -> bytes:
    return f"{made.HEADLINE}\nBy Jessamy Tregear\n24 April 2025\n\n".encode() + "\n\n".join(made.PARAGRAPHS).encode()


def _markdown() -> bytes:
    text = "\n\n".join(made.PARAGRAPHS)
    return f"---\ntitle: {made.HEADLINE}\nauthor: Jessamy Tregear\n---\n\n# {made.HEADLINE}\n\n{text}\n".encode()


def _bare_page() -> bytes:
    """A page that tells nothing of itself."""
    text = "".join(f"<p>{one}</p>" for one in made.PARAGRAPHS)
    return f"<html><body><div class=menu><a href=/>Home</a></div><h1>{made.HEADLINE}</h1>{text}</body></html>".encode()


def _clipboard() -> bytes:
    text = "".join(f"<p>{one}</p>" for one in made.PARAGRAPHS)
    fragment = f"<h1>{made.HEADLINE}</h1><p>By <b>Jessamy Tregear</b><br>24 April 2025</p>{text}"
    return (
        f"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nSourceURL:{made.ADDRESS}\r\n"
        f"<html><body><!--StartFragment-->{fragment}<!--EndFragment--></body></html>"
    ).encode()


def _plain_pdf() -> bytes:
    """A document whose streams are not compressed, so that what is spoilt is the page."""
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(made.pdf(made.printed(2, 1)))) as document:
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _docx_text() -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in (made.HEADLINE, *made.PARAGRAPHS))
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    return f'<?xml version="1.0"?><w:document {_W}><w:body>{body}{table}</w:body></w:document>'.encode()


def _docx(text: bytes) -> bytes:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    return _zip({"[Content_Types].xml": b"<Types/>", "_rels/.rels": relations.encode(), "word/document.xml": text})


def _odt_text() -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    body = "".join(f"<text:p>{one}</text:p>" for one in made.PARAGRAPHS)
    return (
        f"<office:document-content {names}><office:body><office:text><text:h>{made.HEADLINE}</text:h>{body}"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
        "</table:table></office:text></office:body></office:document-content>"
    ).encode()


def _odt(text: bytes) -> bytes:
    return _zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": text})


def _zip(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _rtf() -> bytes:
    text = (
        r"\par ".join(made.PARAGRAPHS).encode("cp1252", "replace").replace(b"\x93", rb"\'93").replace(b"\x94", rb"\'94")
    )
    head = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Ferry}}\b "
        + made.HEADLINE.encode()
        + rb"\b0\par "
    )
    return head + text + rb"\u8211? {\i end}\par}"


def _nexis() -> bytes:
    one = (
        "                               {n} of 2 DOCUMENTS\n\n\n                     The Karrow Island Mail\n\n"
        "                      April 24, 2025 Thursday\n\n{title}\n\nBYLINE: Jessamy Tregear\n\n"
        "SECTION: NEWS; Pg. 3\n\n"
        "LENGTH: 210 words\n\nDATELINE: KARROW\n\n{text}\n\nLOAD-DATE: April 25, 2025\n\nLANGUAGE: ENGLISH\n\n"
        "                 Copyright 2025 Karrow Island Mail\n\n\n"
    )
    text = "\n\n".join(made.PARAGRAPHS)
    return "".join(
        one.format(n=n, title=title, text=text) for n, (title, _, _) in enumerate(made.ITEMS[:2], 1)
    ).encode()


def _factiva() -> bytes:
    one = (
        "HD    {title}\nBY    By Jessamy Tregear\nWC    210 words\nPD    24 April 2025\nSN    The Karrow Island Mail\n"
        "SC    KARMAI\nPG    3\nLA    English\nCY    (c) 2025 Karrow\nLP    {lead}\nTD    {text}\n"
        "AN    Document KARMAI0020250424el4o00{n}\n\n"
    )
    text = "\n\n      ".join(made.PARAGRAPHS[1:])
    return "".join(
        one.format(n=n, title=title, lead=made.PARAGRAPHS[0], text=text)
        for n, (title, _, _) in enumerate(made.ITEMS[:2])
    ).encode()


def _exports() -> list[Seed]:
    """The exports of other programs."""
    from tests.desktop.intake.importers.test_formats import FILES

    return [Seed(f"import-{key}", _encoded(content)) for key, content in FILES.items()]


def _encoded(content: str | bytes) -> Callable[[], bytes]:
    return lambda: content.encode() if isinstance(content, str) else content


def _file(path: Path) -> Callable[[], bytes]:
    return path.read_bytes


def _articles() -> list[Seed]:
    paths = sorted(ARTICLES.glob("[0-9]*"))[::12]
    return [Seed("markdown" if path.suffix == ".md" else "pasted", _file(path)) for path in paths]


SEEDS: list[Seed] = [
    *_articles(),
    Seed("text", _story),
    Seed("markdown", _markdown),
    *[Seed("clipboard", _clipboard)] * 8,
    *[Seed("page", lambda: made.page().encode())] * 8,
    *[Seed("page", _bare_page)] * 2,
    *[Seed("single-file", lambda: made.single_file().encode())] * 4,
    Seed("mhtml", made.mhtml),
    Seed("mhtml", lambda: made.mhtml("cid:loveday@karrow", "binary")),
    Seed("mhtml", lambda: made.mhtml(coding="binary")),
    Seed("webarchive", made.webarchive),
    Seed("webarchive", lambda: made.webarchive(False)),
    Seed("mail", made.mail),
    Seed("mail", lambda: made.mail(html=False)),
    Seed("newsletter", made.newsletter),
    Seed("newsletter", made.newsletter),
    Seed("mbox", made.mailbox),
    Seed("warc", made.warc),
    Seed("warc", lambda: made.warc(False)),
    Seed("gzip", made.gzipped),
    Seed("gzip", lambda: made.page().encode(), gzip.compress),
    *[Seed("pdf", lambda: made.pdf(made.printed(2, 1)))] * 3,
    Seed("pdf", lambda: made.pdf(made.printed(3, 2))),
    *[Seed("pdf", _plain_pdf)] * 3,
    *[Seed("docx", _docx_text, _docx)] * 2,
    Seed("docx", lambda: _docx(_docx_text())),
    *[Seed("odt", _odt_text, _odt)] * 2,
    *[Seed("rtf", _rtf)] * 3,
    *[Seed("nexis", _nexis)] * 2,
    *[Seed("factiva", _factiva)] * 2,
    *_exports(),
]
