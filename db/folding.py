"""How two spellings are told to be the same name: case, accents, width and spaces folded; and words counted."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # scripts written without spaces
    r"|[^\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:['\u2019.-][^\W_]+)*"
)


def fold(text: str) -> str:
    """`text` in lower case without accents, full-width forms or doubled spaces: the key under which names are equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def count_words(text: str) -> int:
    """The number of words; in scripts without spaces each sign counts, as word processors do."""
    return sum(1 for _ in _WORD.finditer(text))


def text_key(text: str) -> str:
    """A key that is equal for two bodies with the same words in the same order: SHA-256, in hex."""
    return hashlib.sha256(" ".join(_WORD.findall(fold(text))).encode()).hexdigest()
