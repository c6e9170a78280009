"""The pieces of which an RTF file is made (Rich Text Format 1.9.1): groups, control words, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z'])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\"
)


class Token(NamedTuple):
    """`kind`: "{" "}" "word" "sign" "byte" "text"; `word` a control word or sign; `number` its parameter."""

    kind: str
    word: str = ""
    number: int | None = None
    content: bytes = b""


def tokens(content: bytes) -> Iterator[Token]:
    """The pieces of a file in order. Raw data (`\\bin`) is passed over."""
    at = 0
    while (found := _TOKEN.match(content, at)) is not None:
        at = found.end()
        word, number, byte, sign, brace, text = found.groups()
        if word is not None:
            if word == b"bin":
                at += max(int(number or 0), 0)
            yield Token("word", word.decode("ascii"), None if number is None else int(number))
        elif text is not None:
            yield Token("text", content=text)
        elif byte is not None:
            yield Token("byte", content=bytes((int(byte, 16),)))
        elif brace is not None:
            yield Token(brace.decode("ascii"))
        elif sign is not None:
            yield Token("sign", sign.decode("latin-1"))


CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
"""Code pages by the number that a font table gives; 0 and 1 are the document's own."""

SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ", "tab": "\t", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": "\t",
}  # fmt: skip
"""Control words that stand for characters."""

SKIPPED = frozenset((
    "nonesttables",
    "colortbl", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "xmlnstbl",
    "latentstyles", "themedata", "datastore", "colorschememapping", "header", "headerl", "headerr", "headerf",
    "footer", "footerl", "footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
    "bkmkstart", "bkmkend", "nonshppict", "objdata", "objclass", "private", "template", "operator", "comment",
    "annotation", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnparent", "atnicn", "xe", "tc", "rxe",
    "pnseclvl", "mmathPr", "wgrffmtfilter", "pgptbl", "docvar", "userprops", "stylerestrictions", "fchars",
    "lchars", "subject", "category", "keywords", "doccomm", "company", "manager", "hlinkbase", "revtim", "printim",
    "buptim", "sn", "sp", "sv", "shpinst", "background", "do", "deleted",
))  # fmt: skip
"""Groups whose text is none of the article's."""
