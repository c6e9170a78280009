"""RTF documents: paragraphs, headings, lists, tables, links, pictures and marks, in whatever code page they are."""

from __future__ import annotations

import codecs
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.body import Mark
from db.errors import ClipError
from db.model import Draft
from desktop.intake.given import Given
from desktop.intake.office.document import Document, Facts
from desktop.intake.office.document import drafts as drafts_of_document
from desktop.intake.office.rtf_text import Text
from desktop.intake.office.rtf_tokens import CHARSETS, SIGNS, SKIPPED, Token, tokens

MEDIA_TYPE = "application/rtf"
_SECONDS = 20.0
_DEEPEST = 2_000
_LARGEST_PICTURE = 15_000_000
_HEADING = re.compile(r"(?i)^(?:heading|überschrift|titre|título|titolo|kop) ?([1-9])$")
_LINK = re.compile(r"HYPERLINK\s+\"?((?:https?://|mailto:)[^\s\"]{1,2000})", re.IGNORECASE)
_ENDS = frozenset({"par", "sect", "page", "column", "nestrow"})


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of a document, or those of the articles in a news database's delivery."""
    return drafts_of_document(given, read, MEDIA_TYPE)


def read(given: Given) -> Document:
    """The text of a document. Raises `ClipError`."""
    content = given.original.content
    start = content.find(b"{\\rtf")
    if start < 0:
        raise ClipError(f"{given.called} is no RTF document.", "Copy the article's text and paste it.")
    reader = _Reader(time.monotonic() + _SECONDS)
    for token in tokens(content[start:]):
        if not reader.take(token):
            break
    return reader.document()


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits: where its text goes, and how it looks."""

    to: str = "body"
    marks: frozenset[Mark] = frozenset()
    href: str = ""
    font: int = -1
    unicode_skip: int = 1
    hidden: bool = False


class _Reader:
    """Follows the tokens; text goes where the group says: body, a font's or style's name, a field's instruction."""

    def __init__(self, ends: float) -> None:
        self._ends = ends
        self._state = _State()
        self._above: list[_State] = []
        self._text = Text()
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._headings: dict[int, int] = {}
        self._pending = bytearray()
        self._surrogate = 0
        self._to_skip = 0
        self._star = False
        self._number = 0
        self._caught: dict[str, list[str]] = {}
        self._href = ""
        self._facts = Facts()
        self._made: dict[str, int] = {}
        self._picture = ("", bytearray())
        self._count = 0

    def take(self, token: Token) -> bool:
        """Take the next piece; false when no more is to be read."""
        self._count += 1
        if self._count % 4096 == 0 and time.monotonic() > self._ends:
            self._text.notes.append("Only the beginning was read: the document is too long.")
            return False
        if token.kind in ("text", "byte"):
            self._bytes(token.content)
            return not self._text.full
        if token.kind == "word" and token.word == "u":
            self._flush()
            self._character((token.number or 0) % 65_536)
            self._to_skip = self._state.unicode_skip
            return True
        self._flush()
        self._to_skip = 0
        if token.kind == "{":
            if len(self._above) < _DEEPEST:
                self._above.append(self._state)
        elif token.kind == "}":
            self._close()
            return bool(self._above)
        elif token.kind == "sign":
            self._sign(token.word)
        else:
            self._word(token.word, token.number)
        return True

    def document(self) -> Document:
        """What was read."""
        self._flush()
        made = "{:04d}-{:02d}-{:02d}".format(*(self._made.get(key, 0) for key in ("yr", "mo", "dy")))
        facts = replace(self._facts, made=made)
        return self._text.document(facts)

    # Text

    def _bytes(self, content: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(content))
            self._to_skip -= skipped
            content = content[skipped:]
        if content and self._state.to == "pict":
            if len(self._picture[1]) < _LARGEST_PICTURE * 2:
                self._picture[1].extend(content)
        elif content and self._state.to != "nowhere":
            self._pending += content

    def _flush(self) -> None:
        if self._pending:
            content, self._pending = bytes(self._pending), bytearray()
            codec = self._fonts.get(self._state.font, self._codec)
            self._put(content.decode(codec, "replace"))

    def _character(self, code: int) -> None:
        """A UTF-16 unit."""
        if 0xD800 <= code < 0xDC00:
            self._surrogate = code
        elif 0xDC00 <= code < 0xE000:
            if self._surrogate:
                self._put(chr(0x10000 + ((self._surrogate - 0xD800) << 10) + code - 0xDC00))
            self._surrogate = 0
        elif code >= 32 or code == 9:
            # Symbol fonts lie in the private area; their bullets are the usual ones.
            self._put("•" if 0xF000 <= code < 0xF100 else chr(code))

    def _put(self, text: str) -> None:
        state = self._state
        if state.to == "body":
            if not state.hidden:
                self._text.put(text, state.marks, state.href)
        elif state.to != "nowhere":
            caught = self._caught.setdefault(state.to, [])
            if sum(map(len, caught)) < 20_000:
                caught.append(text)

    # Groups

    def _close(self) -> None:
        state = self._state
        self._star = False
        self._state = self._above.pop() if self._above else _State()
        if state.to == self._state.to and state.to not in ("styles", "fonts"):
            return
        caught = "".join(self._caught.pop(state.to, ()))
        match state.to:
            case "fldinst":
                found = _LINK.search(caught)
                self._href = found[1] if found else ""
            case "styles":
                named = _HEADING.match(caught.strip(" ;"))
                if named:
                    self._headings[self._number] = int(named[1])
                elif caught.strip(" ;").lower() == "title":
                    self._headings[self._number] = 0
            case "title":
                self._facts = replace(self._facts, title=caught.strip())
            case "author":
                self._facts = replace(self._facts, authors=caught.strip())
            case "listtext":
                self._text.numbered = any(c.isalnum() for c in caught)
                self._text.listed = True
            case "footnote":
                self._text.footnote(caught)
            case "pict":
                kind, digits = self._picture
                self._picture = ("", bytearray())
                self._text.picture(kind, bytes(digits))

    def _go(self, to: str) -> None:
        self._state = replace(self._state, to=to)

    # Controls

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._star = True
        elif sign in "{}\\":
            self._put(sign)
        elif sign == "~":
            self._put("\u00a0")
        elif sign == "_":
            self._put("\u2011")
        elif sign in "\r\n" and self._state.to == "body":
            self._text.end_paragraph()

    def _word(self, word: str, number: int | None) -> None:
        starred, self._star = self._star, False
        if word in SIGNS:
            self._put(SIGNS[word])
        elif self._state.to == "body" and self._layout(word, number):
            pass
        elif word in _ENDS or word == "line":
            self._put(" ")
        elif not self._look(word, number) and not self._destination(word, number) and starred:
            self._go("nowhere")

    def _layout(self, word: str, number: int | None) -> bool:
        """Words that part the text."""
        text = self._text
        if word in _ENDS:
            text.end_paragraph()
        elif word in ("line", "lbr"):
            text.put("\n", self._state.marks, self._state.href)
        elif word == "cell":
            text.end_cell()
        elif word == "row":
            text.end_row()
        elif word == "pard":
            text.plain()
        elif word == "intbl":
            text.tabled = True
        elif word == "ilvl":
            text.depth = number or 0
        elif word == "outlinelevel":
            text.level = min((number or 0) + 1, 4) if (number or 0) < 9 else 0
        elif word == "s":
            if (level := self._headings.get(number or 0)) is not None:
                text.level = max(level, 1)
        else:
            return False
        return True

    def _look(self, word: str, number: int | None) -> bool:
        """Words about how text looks and is spelled."""
        state = self._state
        marks: dict[str, Mark] = {"b": "bold", "i": "italic", "strike": "strike", "super": "sup", "sub": "sub"}
        if word in marks:
            own = frozenset({marks[word]})
            self._state = replace(state, marks=state.marks - own if number == 0 else state.marks | own)
        elif word == "nosupersub":
            self._state = replace(state, marks=state.marks - {"sup", "sub"})
        elif word == "plain":
            self._state = replace(state, marks=frozenset(), hidden=False)
        elif word == "v":
            self._state = replace(state, hidden=number != 0)
        elif word == "f":
            self._state = replace(state, font=number or 0)
        elif word == "uc":
            self._state = replace(state, unicode_skip=min(max(number or 0, 0), 10))
        else:
            return False
        return True

    def _destination(self, word: str, number: int | None) -> bool:
        """Words that say where the text of a group goes, and what belongs to those groups."""
        to = self._state.to
        if word in ("ansicpg", "mac", "pc", "pca"):
            self._codec = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word) or _codec(number)
        elif word in ("fcharset", "cpg") and to == "fonts":
            codec = CHARSETS.get(number or 0) if word == "fcharset" else _codec(number)
            if codec and self._state.font >= 0:
                self._fonts[self._state.font] = codec
        elif word == "s" and to == "styles":
            self._number = number or 0
        elif word in ("yr", "mo", "dy") and to == "creatim":
            self._made[word] = number or 0
        elif word in ("pngblip", "jpegblip") and to == "pict":
            self._picture = (word.removesuffix("blip"), self._picture[1])
        elif word in ("fldinst", "footnote", "pict", "listtext", "creatim") and to in (
            "body",
            "nowhere",
            "fldinst",
            "info",
        ):
            self._go("listtext" if word == "pntext" else word)
        elif word == "pntext" and to == "body":
            self._go("listtext")
        elif word == "fldrslt":
            self._state = replace(self._state, href=self._href)
            self._href = ""
        elif word in ("fonttbl", "stylesheet"):
            self._go("fonts" if word == "fonttbl" else "styles")
        elif word == "info":
            self._go("info")
        elif word == "nesttableprops":
            self._text.end_paragraph()
            self._go("nowhere")
        elif word in ("title", "author") and to == "info":
            self._go(word)
        elif word == "upr":
            self._go("nowhere")
        elif word == "ud":
            self._go(self._above[-2].to if len(self._above) > 1 else "body")
        elif word in SKIPPED:
            self._go("nowhere")
        elif word not in ("shppict", "shp", "shprslt", "shptxt", "field", "result", "object"):
            return False
        return True


def _codec(number: int | None) -> str:
    """The codec of a Windows code page."""
    name = {65001: "utf-8", 10000: "mac_roman", 936: "gbk"}.get(number or 1252, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
