"""MIME messages cut into their parts (RFC 2045-2047, 2557), whole or broken, in bounded time and without recursion.

The standard library's parser recurses into nested parts and gives up on a wrong boundary; here parts are found by
scanning for boundary lines, and a boundary that was lost is guessed from them. Headers are left to the library.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from db.errors import ClipError
from desktop.intake.charset import decode
from desktop.intake.files.pictures import unbased

MOST_PARTS = 2_000
DEEPEST = 12
"""Levels of parts inside parts."""
_LONGEST_HEADER = 65_536
_LONGEST_VALUE = 4_000


@dataclass(frozen=True, slots=True)
class Part:
    """A message or part of one: its headers and its content as transferred."""

    headers: Message
    body: bytes
    depth: int = 0

    @property
    def kind(self) -> str:
        """The media type, in lower case."""
        return str(self.headers.get_content_type())

    def header(self, name: str) -> str:
        """A header in words: encoded ones decoded, raw bytes read as what they seem to be; empty where missing."""
        wanted = name.lower()
        for key, value in self.headers.raw_items():
            if key.lower() == wanted:
                return _words(str(value)[:_LONGEST_VALUE])
        return ""

    def content(self) -> bytes:
        """The content with its transfer encoding undone."""
        coding = self.header("Content-Transfer-Encoding").strip().lower()
        if coding == "base64":
            return unbased(self.body)
        if coding == "quoted-printable":
            return binascii.a2b_qp(self.body)
        return self.body

    def text(self) -> str:
        """The content as text."""
        charset = self.headers.get_content_charset()
        return decode(self.content(), label=charset if isinstance(charset, str) else None)[0]

    def date(self) -> datetime | None:
        """The moment of its Date header; without a zone it counts as UTC (RFC 5322: `-0000`)."""
        try:
            moment = parsedate_to_datetime(self.header("Date")[:100])
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment


def _words(value: str) -> str:
    text = " ".join(value.split())
    if any("\udc80" <= c <= "\udcff" for c in text):
        text = decode(text.encode("ascii", "surrogateescape") if text.isascii() else _bytes(text))[0]
    if "=?" not in text:
        return text
    try:
        return " ".join(str(make_header(decode_header(text))).split())
    except (MessageError, LookupError, ValueError, binascii.Error):
        return text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def message(content: bytes, depth: int = 0) -> Part:
    """A message or part from its bytes."""
    body = content.lstrip(b"\r\n\t ") if depth == 0 else content
    if body.startswith((b"\r\n", b"\n")):
        head, rest = b"", body
    else:
        end = re.search(rb"\r?\n\r?\n", body)
        head, rest = (body[: end.start()], body[end.end() :]) if end else (body, b"")
        if depth == 0 and head.startswith(b"--"):
            head, rest = b"Content-Type: multipart/related", body  # its own head was lost
    return Part(BytesHeaderParser().parsebytes(head[:_LONGEST_HEADER]), rest, depth)


def leaves(root: Part) -> Iterator[Part]:
    """The parts that are not made of parts, in order. Raises `ClipError` where there are too many or too deep."""
    stack = [root]
    count = 0
    while stack:
        part = stack.pop()
        count += 1
        if count > MOST_PARTS:
            raise ClipError(f"It is made of more than {MOST_PARTS:,} parts.", "Save the article again, on its own.")
        if not part.kind.startswith("multipart/"):
            yield part
            continue
        if part.depth >= DEEPEST:
            raise ClipError("Its parts are inside each other without end.", "Save the article again, on its own.")
        inner = split(part)
        stack.extend(reversed(inner))


def split(part: Part) -> list[Part]:
    """The parts of which a multipart is made."""
    boundary = part.headers.get_param("boundary")
    pieces = _pieces(part.body, str(boundary).encode("utf-8", "surrogateescape")) if isinstance(boundary, str) else []
    if not pieces:
        guessed = _guessed(part.body)
        pieces = _pieces(part.body, guessed) if guessed else []
    return [message(piece, part.depth + 1) for piece in pieces]


def _pieces(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands between boundary lines; the last piece may lack its end."""
    if not boundary.strip() or boundary not in body:
        return []
    found: list[bytes] = []
    start: int | None = None
    for line in re.finditer(rb"(?m)^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?$", body):
        if start is not None:
            found.append(_unended(body[start : line.start()]))
        start = None if line[1] else min(line.end() + 1, len(body))
        if len(found) > MOST_PARTS:
            break
    if start is not None:
        found.append(body[start:])
    return found


def _unended(piece: bytes) -> bytes:
    """A piece without the line end that belongs to the boundary after it."""
    if piece.endswith(b"\r\n"):
        return piece[:-2]
    return piece[:-1] if piece.endswith(b"\n") else piece


_BOUNDARY = re.compile(rb"(?m)^--([!-~][ -~]{0,200}?)[ \t]*\r?\n(?:content-|mime-)[a-z-]{1,40}:", re.I)


def _guessed(body: bytes) -> bytes:
    """The boundary that a message uses, whatever it says: what stands in a line before a part's headers."""
    found = _BOUNDARY.search(body)
    return found[1] if found else b""
