"""The address of a clipping, which other programs keep and hand back: `cuttings://clipping/<library>/<number>`.

It names the library by its id and the clipping by its number; neither is ever given to another. A highlight may follow
as `?highlight=<number>`. Nothing else is read out of an address, so one from a stranger can do no more than show a
clipping.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.identity import library_id

SCHEME = "cuttings"
_ID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
PATTERN = rf"cuttings:(?://)?clipping/{_ID}/[0-9]{{1,18}}/?(?:\?highlight=[0-9]{{1,18}})?"
"""What an address looks like, in any case of its letters."""
_PARTS = re.compile(
    rf"cuttings:(?://)?clipping/(?P<library>{_ID})/(?P<clipping>[0-9]{{1,18}})/?(?:\?highlight=(?P<highlight>[0-9]{{1,18}}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClippingAddress:
    """A clipping of a library, or a highlight in it."""

    library: str
    clipping: int
    highlight: int | None = None

    def __str__(self) -> str:
        place = f"{SCHEME}://clipping/{self.library}/{self.clipping}"
        return place if self.highlight is None else f"{place}?highlight={self.highlight}"


def read_address(text: str) -> ClippingAddress | None:
    """What an address says, `None` for anything that is none."""
    found = _PARTS.fullmatch(text.strip()) if len(text) < 200 else None
    if found is None:
        return None
    highlight = found["highlight"]
    return ClippingAddress(found["library"].lower(), int(found["clipping"]), int(highlight) if highlight else None)


def is_of_ours(text: str) -> bool:
    """Whether something has the scheme of these addresses, right or not."""
    return text.strip()[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def folder_of(library: str, folders: Iterable[Path]) -> Path | None:
    """The first of these folders that has the library with this id."""
    return next((folder for folder in folders if library_id(folder) == library), None)
