"""Formats told apart by content, never by name: one table of how each is recognised and who reads it.

A new format is a line of the table: its words for sentences, its sign, and its reader, which takes a `Given` and gives
the drafts one by one. Readers are named, not imported, so that nothing heavy is loaded before it is needed.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from db.errors import ClipError
from db.model import Draft
from desktop.intake.bulk.signs import is_page_delivery, is_text_delivery
from desktop.intake.charset import decode, label_of
from desktop.intake.given import Given
from desktop.intake.markdown import looks_like_markdown

LOOKED_AT = 65_536
"""Bytes from which a format is told."""
_BY_HAND = "Copy the article's text and paste it."

Reader = Callable[[Given], Iterator[Draft]]


class Sample:
    """The beginning of some input, as bytes and as text."""

    def __init__(self, content: bytes, name: str | None = None, media_type: str = "") -> None:
        self.content = content[:LOOKED_AT]
        self.name = name
        self._media_type = media_type

    @cached_property
    def text(self) -> str:
        """The beginning as text, without blanks before it."""
        cut = self.content if len(self.content) < LOOKED_AT else self.content[: self.content.rfind(b"\n") + 1]
        return decode(cut or self.content, label=label_of(self._media_type))[0].lstrip("\ufeff \t\r\n")

    @cached_property
    def inflated(self) -> bytes:
        """The beginning of what is compressed in it (gzip), nothing where it is damaged."""
        try:
            return zlib.decompressobj(31).decompress(self.content, 4096)
        except zlib.error:
            return b""

    @cached_property
    def header(self) -> dict[str, str]:
        """The header of a mail with which it begins, by names in lower case; empty where it begins otherwise."""
        return _header(self.text[:16_384])

    def starts(self, *signs: bytes) -> bool:
        """Whether it begins with one of these."""
        return self.content.startswith(signs)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `words` name it in sentences ("a PDF document"), `fits` recognises it, `reader` is `module:function`.

    A format without a reader is recognised to be refused in words. `document`: it holds an article, so where that
    cannot be read the file itself is worth keeping. `streamed`: it is read piece by piece from its file.
    """

    key: str
    words: str
    fits: Callable[[Sample], bool]
    reader: str = ""
    document: bool = True
    streamed: bool = False

    def load(self) -> Reader:
        """Its reader."""
        module, _, function = self.reader.partition(":")
        reader: Reader = getattr(import_module(module), function)
        return reader


def _header(head: str) -> dict[str, str]:
    """The header lines with which a text begins, unfolded."""
    found: dict[str, str] = {}
    last = ""
    for number, line in enumerate(head.splitlines()):
        if number == 0 and line.startswith("From ") and ":" in line:
            continue
        if line[:1] in (" ", "\t") and last:
            found[last] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        if not colon or not name or not name.isascii() or not name.replace("-", "").isalnum():
            break
        last = name.lower()
        found.setdefault(last, value.strip())
    return found


_MAIL = frozenset({"from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path", "sender"})


def _is_mhtml(sample: Sample) -> bool:
    header = sample.header
    if "snapshot-content-location" in header or "<saved by" in header.get("from", "").lower():
        return True
    sent = {"to", "received", "message-id", "delivered-to"} & header.keys()
    if header.get("content-type", "").lower().startswith("multipart/related"):
        return not sent
    # One whose head was lost still shows its parts.
    start = sample.text[:400].lower()
    return start.startswith("--") and "\ncontent-" in start and "\ncontent-location:" in sample.text[:4000].lower()


def _is_mail(sample: Sample) -> bool:
    header = sample.header
    known = _MAIL & header.keys()
    if "mime-version" in known and "content-type" in header:
        return True
    return len(known) >= 3 and bool({"received", "message-id", "return-path"} & known)


def _is_mailbox(sample: Sample) -> bool:
    first, _, rest = sample.text.partition("\n")
    return first.startswith("From ") and len(_MAIL & _header(rest[:16_384]).keys()) >= 2


def _is_web_archive(sample: Sample) -> bool:
    if sample.starts(b"bplist"):
        return True
    return sample.text.startswith("<?xml") and "<plist" in sample.text[:1000] and "WebMainResource" in sample.text


def _is_markdown(sample: Sample) -> bool:
    return looks_like_markdown(sample.text, sample.name)


def looks_like_html(text: str) -> bool:
    """Whether a text is a page: it begins like one, or is full of elements."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<?xml", "<head", "<body", "<!--")):
        return "<" in head[1:]
    if not head.startswith("<"):
        sample = text[:20_000].lower()
        return sample.count("</p>") + sample.count("</div>") + sample.count("<br") >= 3 and "<html" in sample
    return head.startswith(_ELEMENTS) and "</" in text[:20_000]


_ELEMENTS = (
    "<p", "<div", "<article", "<h1", "<h2", "<table", "<section", "<main", "<span", "<a ", "<meta", "<title", "<ul",
    "<img", "<figure", "<b", "<i", "<font", "<center",
)  # fmt: skip


def _is_page(sample: Sample) -> bool:
    return looks_like_html(sample.text)


def _is_binary(sample: Sample) -> bool:
    text = sample.text[:4000]
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\n\r\f\x0b\x1a") for c in text)
    return odd * 10 > len(text)


def _starts(*signs: bytes) -> Callable[[Sample], bool]:
    return lambda sample: sample.starts(*signs)


def _has_documents(sample: Sample) -> bool:
    """Whether the first file in a zip archive is a document by its name, the one thing that its beginning tells."""
    if not sample.starts(b"PK\x03\x04"):
        return False
    name = sample.content[30 : 30 + int.from_bytes(sample.content[26:28], "little")]
    return name.lower().endswith((b".docx", b".rtf", b".pdf", b".odt"))


def _is_docx(sample: Sample) -> bool:
    parts = sample.content
    return (
        sample.starts(b"PK\x03\x04") and b"word/" in parts and (b"[Content_Types].xml" in parts or b"_rels/" in parts)
    )


def _is_odt(sample: Sample) -> bool:
    return sample.starts(b"PK\x03\x04") and b"mimetypeapplication/vnd.oasis.opendocument.text" in sample.content[:200]


def _is_page_delivery(sample: Sample) -> bool:
    return looks_like_html(sample.text) and is_page_delivery(sample.text)


def _is_text_delivery(sample: Sample) -> bool:
    return is_text_delivery(sample.text)


_FILES = "desktop.intake.files"
_OFFICE = "desktop.intake.office"
_BULK = "desktop.intake.bulk"
FORMATS: tuple[Format, ...] = (
    Format("pdf", "a PDF document", lambda s: b"%PDF-" in s.content[:1024], f"{_FILES}.pdf:drafts"),
    Format("warc", "a web archive (WARC)", _starts(b"WARC/"), f"{_FILES}.warc:drafts", streamed=True),
    Format(
        "warc-gz", "a web archive (WARC)", lambda s: s.starts(b"\x1f\x8b") and s.inflated.startswith(b"WARC/"),
        f"{_FILES}.warc:drafts", streamed=True,
    ),
    Format("gzip", "a compressed file", _starts(b"\x1f\x8b"), f"{_FILES}.gzipped:drafts"),
    Format("webarchive", "a web archive", _is_web_archive, f"{_FILES}.webarchive:drafts"),
    Format("documents", "an archive of documents", _has_documents, f"{_BULK}.archive:drafts", document=False),
    Format("docx", "a Word document", _is_docx, f"{_OFFICE}.docx:drafts"),
    Format("odt", "an OpenDocument text", _is_odt, f"{_OFFICE}.odt:drafts"),
    Format("zip", "a zip archive or an office document", _starts(b"PK\x03\x04"), document=False),
    Format("ole", "an old office document", _starts(b"\xd0\xcf\x11\xe0"), document=False),
    Format("rtf", "an RTF document", lambda s: s.content.lstrip()[:5] == b"{\\rtf", f"{_OFFICE}.rtf:drafts"),
    Format(
        "picture", "a picture", _starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*"),
        document=False,
    ),
    Format("mbox", "a mailbox", _is_mailbox, f"{_FILES}.mailbox:drafts", streamed=True),
    Format("mhtml", "a saved web archive (MHTML)", _is_mhtml, f"{_FILES}.mhtml:drafts"),
    Format("mail", "an e-mail", _is_mail, f"{_FILES}.mail:drafts"),
    Format("binary", "not a text", _is_binary, document=False),
    Format("delivered-page", "a news database's delivery", _is_page_delivery, f"{_BULK}.delivery:page_drafts"),
    Format("html", "a web page", _is_page, f"{_FILES}.saved_page:drafts"),
    Format("delivered-text", "a news database's delivery", _is_text_delivery, f"{_BULK}.delivery:text_drafts"),
    Format("markdown", "a Markdown text", _is_markdown, f"{_FILES}.plain:markdown_drafts"),
    Format("text", "a text", lambda _: True, f"{_FILES}.plain:text_drafts"),
)  # fmt: skip
"""In the order in which they are tried."""


def format_of(sample: Sample) -> Format:
    """The format of some input."""
    return next(each for each in FORMATS if each.fits(sample))


def drafts_of(given: Given, form: Format | None = None) -> Iterator[Draft]:
    """The drafts of some input. Raises `ClipError` where it cannot be read; parts go to `given.refuse`."""
    content = given.original.content
    if form is None:
        if not content.strip(b" \t\r\n\0"):
            raise ClipError(f"{given.called} is empty.", "Choose another file, or paste the article's text.")
        form = format_of(Sample(content, given.original.name, given.original.media_type))
    if not form.reader:
        rest = "" if form.words.startswith("not ") else "; these cannot be clipped"
        raise ClipError(f"{given.called} is {form.words}{rest}.", _BY_HAND)
    yield from form.load()(given)
