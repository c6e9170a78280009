"""Lists made of paragraphs that only say how deep they lie, as word processors keep them."""

from __future__ import annotations

from desktop.intake.building import Builder

_DEEPEST = 6


class Lists:
    """The lists that are open in a builder."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._open: list[str] = []

    def item(self, kind: str, depth: int) -> None:
        """Begin an item of a list (`ul`, `ol`) at a depth from 0."""
        depth = min(depth, _DEEPEST, len(self._open))
        while len(self._open) > depth + 1 or (len(self._open) == depth + 1 and self._open[-1] != kind):
            self._close()
        if len(self._open) == depth + 1:
            self._builder.close("item")
            self._builder.open("item")
        elif self._builder.can_open(kind):
            self._builder.open(kind)
            self._builder.open("item")
            self._open.append(kind)

    def end(self) -> None:
        """Close all of them."""
        while self._open:
            self._close()

    def _close(self) -> None:
        self._builder.close("item")
        self._builder.close(self._open.pop())
