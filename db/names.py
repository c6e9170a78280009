"""Names that people give to stories and saved searches, as they are kept."""

from __future__ import annotations

import unicodedata

from db.errors import Refused

LONGEST = 200


def clean_name(name: str, of: str) -> str:
    """A name on one line without control characters; `of` says what it names ("A story").

    Raises `Refused` when it is empty or has more than `LONGEST` characters.
    """
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    kept = "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co"))
    if not kept:
        raise Refused(f"{of} needs a name.", "Write a word or a few.")
    if len(kept) > LONGEST:
        raise Refused(f"A name can have {LONGEST} characters.", "Choose a shorter one.")
    return kept
