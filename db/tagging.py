"""The part of a library's door for tags: which clippings have them, and the tags themselves."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import clippings, tag_care, tags
from db.changes import Changes
from db.clippings import label
from db.model import Tag
from db.tag_care import MergeEffect, RenameEffect
from db.transaction import Transaction

T = TypeVar("T")


class Tagging(ABC):
    """What `Library` does with tags. Methods that write do it as one undoable step."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    def tag(self, clipping_ids: Sequence[int], names: Sequence[str]) -> Changes:
        """Give clippings some tags and file them; a name that is new becomes a tag."""
        return self.retag(clipping_ids, names, ())

    def untag(self, clipping_ids: Sequence[int], names: Sequence[str]) -> Changes:
        """Take some tags off clippings."""
        return self.retag(clipping_ids, (), names)

    def retag(self, clipping_ids: Sequence[int], give: Sequence[str], take: Sequence[str]) -> Changes:
        """Give clippings some tags, which files them, and take others off; a new name that is given becomes a tag."""
        ids = list(clipping_ids)

        def work(transaction: Transaction) -> None:
            tags.take(transaction, ids, take)
            tags.put(transaction, ids, give)
            if give:
                clippings.set_flag(transaction, ids, "filed", True)

        return self._made(label("Tag" if give else "Untag", ids), work)[1]

    def rename_tag(self, old: str, new: str) -> Changes:
        """Give a tag and those below it a new path; a tag that has that path already is joined."""
        return self._made("Rename tag", lambda each: tags.rename(each, old, new))[1]

    def merge_tags(self, names: Sequence[str], into: str) -> Changes:
        """Make several tags one; the old names become its aliases."""
        return self._made("Merge tags", lambda each: tags.merge(each, names, into))[1]

    def colour_tag(self, name: str, colour: str) -> Changes:
        """Set a tag's colour, `#rrggbb`."""
        return self.colour_tags([name], colour)

    def colour_tags(self, names: Sequence[str], colour: str) -> Changes:
        """Set the colour of some tags, `#rrggbb`."""

        def work(transaction: Transaction) -> None:
            for name in names:
                tags.colour(transaction, name, colour)

        return self._made(label("Colour", range(len(names)), "tag"), work)[1]

    def delete_tag(self, name: str) -> Changes:
        """Delete a tag and those below it; the clippings stay."""
        return self._made("Delete tag", lambda each: tags.delete(each, name))[1]

    def delete_tags(self, names: Sequence[str], *, below: bool = True) -> Changes:
        """Delete some tags, and those below them if these are meant too; the clippings stay."""

        def work(transaction: Transaction) -> None:
            tags.delete_some(transaction, names, below=below)

        return self._made(label("Delete", range(len(names)), "tag"), work)[1]

    def alias_tag(self, name: str, alias: str) -> Changes:
        """Let a tag be meant by another name too."""
        return self._made("Add tag alias", lambda each: tags.alias(each, name, alias))[1]

    def set_tag_aliases(self, name: str, aliases: Sequence[str]) -> Changes:
        """Let a tag be meant by just these other names too."""
        return self._made("Edit tag aliases", lambda each: tags.set_aliases(each, name, aliases))[1]

    def tags(self, ids: Collection[int] | None = None) -> list[Tag]:
        """All tags by name with their counts; of some ids only those that are still there."""
        with self.reader() as connection:
            return tags.every(connection, ids)

    def tag_ids_of(self, clipping_ids: Collection[int]) -> frozenset[int]:
        """The ids of the tags that some clippings have."""
        with self.reader() as connection:
            return tags.ids_of(connection, clipping_ids)

    def newest_by_tag(self) -> dict[int, str]:
        """For each tag by its id when the last of its clippings was clipped."""
        with self.reader() as connection:
            return tag_care.newest(connection)

    def effect_of_merge(self, names: Sequence[str], into: str) -> MergeEffect:
        """What merging would do, for a person to see before; raises what `merge_tags` would."""
        with self.reader() as connection:
            return tag_care.effect_of_merge(connection, names, into)

    def effect_of_rename(self, old: str, new: str) -> RenameEffect:
        """What renaming would do, for a person to see before; raises what `rename_tag` would."""
        with self.reader() as connection:
            return tag_care.effect_of_rename(connection, old, new)
