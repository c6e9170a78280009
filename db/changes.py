"""What a write touched, so that views refresh just that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

CLIPPINGS = "clippings"
"""Kind: rows of the clipping list (fields, star, inbox, trash)."""
BODIES = "bodies"
"""Kind: article texts."""
CAPTURES = "captures"
TAGS = "tags"
"""Kind: the tags themselves (name, colour, aliases); ids are tag ids."""
TAGGINGS = "taggings"
"""Kind: which clipping has which tag; ids are clipping ids."""
LINKS = "links"
"""Kind: links; ids are the clipping ids of both ends."""
NOTES = "notes"
POINTERS = "pointers"
"""Kind: 'read also' pointers; ids are clipping ids."""
ADDRESSES = "addresses"
"""Kind: by which addresses clippings are known; ids are clipping ids."""
HIGHLIGHTS = "highlights"
"""Kind: highlights and their notes; ids are clipping ids."""
STORIES = "stories"
"""Kind: the stories themselves and what is in them; ids are story ids."""
STORY_CLIPPINGS = "story_clippings"
"""Kind: which clipping is in which story; ids are clipping ids."""
SAVED_SEARCHES = "saved_searches"
"""Kind: saved searches; ids are theirs."""
LINK_TYPES = "link_types"
"""Kind: the kinds of link that a person added; the ids say nothing."""
REPRINTS = "reprints"
"""Kind: which clippings carry the same text; ids are clipping ids."""
NAMES = "names"
"""Kind: whom and what texts name; ids are clipping ids."""
NAME_RULES = "name_rules"
"""Kind: what a person said of names in texts; the ids say nothing."""
SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and ids that one write touched.

    `touched` maps a kind (the constants of this module) to the ids; `step` is the undo step that the write made, or
    `None` where it cannot be undone; `label` is that step's name for the menu ("Tag 3 clippings").
    """

    touched: dict[str, frozenset[int]] = field(default_factory=dict)
    step: int | None = None
    label: str = ""

    def ids(self, *kinds: str) -> frozenset[int]:
        """The ids of these kinds together; of all kinds where none is named."""
        chosen: Iterable[str] = kinds or self.touched
        return frozenset().union(*(self.touched.get(kind, frozenset()) for kind in chosen))

    def has(self, *kinds: str) -> bool:
        """Whether anything of one of these kinds changed."""
        return any(self.touched.get(kind) for kind in kinds)

    def __bool__(self) -> bool:
        return any(self.touched.values())

    def __or__(self, other: Changes) -> Changes:
        kinds = {*self.touched, *other.touched}
        return Changes(
            {kind: self.touched.get(kind, frozenset()) | other.touched.get(kind, frozenset()) for kind in kinds},
            other.step if other.step is not None else self.step,
            other.label or self.label,
        )
