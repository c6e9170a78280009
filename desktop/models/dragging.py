"""What is dragged inside the window: clippings from the list onto tags and stories, tags onto tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

CLIPPINGS = "application/x-cuttings-clippings"
TAG = "application/x-cuttings-tag"


def clippings_data(ids: Iterable[int]) -> QMimeData:
    """Clippings as they are dragged."""
    data = QMimeData()
    data.setData(CLIPPINGS, " ".join(map(str, ids)).encode("ascii"))
    return data


def are_ours(data: QMimeData) -> bool:
    """Whether something is dragged that comes from a list or tree of this program."""
    return data.hasFormat(CLIPPINGS) or data.hasFormat(TAG)


def dragged_clippings(data: QMimeData) -> list[int]:
    """The ids of clippings that are dragged; none where something else is, or it comes from elsewhere."""
    words = bytes(data.data(CLIPPINGS).data()).split()
    return [int(word) for word in words if word.isdigit()]


def tag_data(name: str) -> QMimeData:
    """A tag as it is dragged."""
    data = QMimeData()
    data.setData(TAG, name.encode("utf-8"))
    return data


def dragged_tag(data: QMimeData) -> str:
    """The name of a tag that is dragged, empty where something else is."""
    return bytes(data.data(TAG).data()).decode("utf-8", "replace")
