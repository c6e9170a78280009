"""How kinds of link are called in the window: those of every library translated, a person's own as they are."""

from __future__ import annotations

from db.relations import LinkKind
from desktop.translation import tr


def link_words(kind: LinkKind, from_source: bool = True) -> str:
    """What one end is to the other: "follow-up of", from the target "followed up by"."""
    words = kind.words(from_source)
    return tr(words) if kind.built_in else words


def titled(title: str, most: int) -> str:
    """A headline in quotation marks within a sentence, cut to so many letters; it runs its own way."""
    shown = title if len(title) <= most else title[: most - 2] + "…"
    return "\u2068" + tr("‘{title}’").format(title=shown) + "\u2069"


def sentence_case(words: str) -> str:
    """Words with a capital letter, as on a button."""
    return words[:1].upper() + words[1:]
