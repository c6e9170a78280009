"""Bytes made into text: byte order mark, valid UTF-8, the label of the answer or page, then a detector."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WHATWG = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "iso8859-1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "l1": "cp1252", "iso_8859-1": "cp1252", "windows-1252": "cp1252", "iso-8859-9": "cp1254",
    "latin5": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "ms_kanji": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "tis-620": "cp874", "iso-8859-11": "cp874",
    "windows-874": "cp874",
    "x-cp1251": "cp1251", "x-cp1252": "cp1252", "koi8-ru": "koi8-u", "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic", "logical": "iso-8859-8", "iso-8859-8-i": "iso-8859-8", "unicode": "utf-16-le",
    "utf-16": "utf-16-le", "x-user-defined": "cp1252", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
}  # fmt: skip
"""Labels that the WHATWG Encoding Standard gives another meaning than Python does."""
_LOOKED_AT = 4096


def decode(content: bytes, *, label: str | None = None) -> tuple[str, str]:
    """The text of some bytes and the name of the encoding they were read in.

    `label` is the charset of the HTTP answer or of the clipboard. Never raises: what cannot be read becomes U+FFFD.
    """
    for mark, marked in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(marked, "replace"), marked
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # A page cut in the middle of a character, or a few bad bytes in much good text, is UTF-8 all the same.
        if error.start > len(content) - 4:
            return content.decode("utf-8", "replace"), "utf-8"
    sixteen = _sixteen(content)
    if sixteen:
        return content.decode(sixteen, "replace"), sixteen
    tried = False
    for given in (label, *labels_in(content)):
        name = codec(given)
        if not name or name.startswith("utf-16"):
            continue
        if name == "utf-8":
            if _mostly_utf8(content):
                return content.decode("utf-8", "replace"), "utf-8"
            continue
        tried = True
        text = _read(content, name)
        if text is not None:
            return text, name
    if not tried and _mostly_utf8(content):
        return content.decode("utf-8", "replace"), "utf-8"
    return _detected(content)


def _read(content: bytes, name: str) -> str | None:
    try:
        text = content.decode(name, "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") * 200 <= len(text) else None


def codec(label: str | None) -> str | None:
    """Python's name of an encoding label, `None` for an unknown one."""
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    name = _WHATWG.get(name, name)
    try:
        return codecs.lookup(name).name if name.isascii() and "\0" not in name else None
    except (LookupError, ValueError):
        return None


def labels_in(content: bytes) -> Iterable[str]:
    """Labels in the first bytes of a page: `<meta charset=...>`, `<?xml encoding=...?>`."""
    head = content[:_LOOKED_AT].lower()
    for sign in (b"charset=", b"charset =", b"encoding="):
        start = head.find(sign)
        while start >= 0:
            rest = head[start + len(sign) : start + len(sign) + 40].lstrip(b" \"'")
            label = (
                rest.replace(b'"', b" ").replace(b"'", b" ").replace(b">", b" ").replace(b";", b" ").replace(b"?", b" ")
            )
            word = label.split()[:1]
            if word:
                yield word[0].decode("ascii", "replace")
            start = head.find(sign, start + 1)


def label_of(media_type: str | None) -> str | None:
    """The charset of a media type: `text/html; charset=windows-1251`."""
    _, sign, rest = (media_type or "").lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if sign else None


def _sixteen(content: bytes) -> str | None:
    """UTF-16 without a mark, known by its zero bytes."""
    sample = content[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 6 and odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) // 6 and even > 4 * odd else None


def _mostly_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    wide = sum(c > "\x7f" for c in text[:200_000])
    return bad * 20 <= wide


def _detected(content: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    sample = content if len(content) <= 60_000 else content[:60_000]
    best = from_bytes(sample).best()
    name = codec(best.encoding) if best else None
    if name is None or name in ("ascii", "utf-16-le", "utf-16-be", "utf_16", "utf_32"):
        name = "cp1252"
    return content.decode(name, "replace"), name
