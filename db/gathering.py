"""The part of a library's door for what a person makes of clippings: stories and saved searches."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db import saved_searches, stories, story_page
from db.changes import Changes
from db.clippings import label
from db.model import SavedSearch, Story
from db.sort import Sort
from db.story_page import StoryPage
from db.transaction import Transaction

T = TypeVar("T")


class Gathering(ABC):
    """What `Library` has besides clippings, tags and links. Methods that write do it as one undoable step."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    # Stories

    def add_story(self, name: str, clipping_ids: Sequence[int] = (), note: str = "") -> tuple[int, Changes]:
        """Make a story of some clippings in this order; returns its id."""
        ids = list(clipping_ids)
        return self._made("Add story", lambda each: stories.add(each, name, ids, note))

    def edit_story(self, story_id: int, *, name: str | None = None, note: str | None = None) -> Changes:
        """Change the name or the note of a story."""
        return self._made("Edit story", lambda each: stories.edit(each, story_id, name, note))[1]

    def delete_story(self, story_id: int) -> Changes:
        """Delete a story; its clippings stay."""
        return self._made("Delete story", lambda each: stories.delete(each, story_id))[1]

    def put_in_story(self, story_id: int, clipping_ids: Sequence[int]) -> Changes:
        """Put clippings at the end of a story."""
        ids = list(clipping_ids)
        return self._made(label("Add to story", ids), lambda each: stories.put(each, story_id, ids))[1]

    def take_from_story(self, story_id: int, clipping_ids: Sequence[int]) -> Changes:
        """Take clippings out of a story; they stay in the library."""
        ids = list(clipping_ids)
        return self._made(label("Take from story", ids), lambda each: stories.take(each, story_id, ids))[1]

    def sort_into_stories(self, clipping_ids: Sequence[int], put: Sequence[str], take: Sequence[str] = ()) -> Changes:
        """Put clippings at the end of some stories and take them out of others, all by name; a new name is made one."""
        ids = list(clipping_ids)

        def work(transaction: Transaction) -> None:
            for name in take:
                stories.take(transaction, stories.find(transaction.connection, name).id, ids)
            for name in put:
                stories.put_by_name(transaction, name, ids)

        return self._made(label("Add to story" if put else "Take from story", ids), work)[1]

    def dismiss_from_story(self, story_id: int, clipping_ids: Sequence[int]) -> Changes:
        """Never suggest these clippings for a story again."""
        ids = list(clipping_ids)
        return self._made(label("Not in story", ids), lambda each: stories.dismiss(each, story_id, ids))[1]

    def move_in_story(self, story_id: int, clipping_ids: Sequence[int], before: int | None = None) -> Changes:
        """Place clippings of a story before another one of it, or at its end; it is ordered by hand from then on."""
        ids = list(clipping_ids)
        return self._made("Order story", lambda each: stories.move(each, story_id, ids, before))[1]

    def arrange_story(self, story_id: int, by_hand: bool) -> Changes:
        """Order a story by hand, or by the dates of its clippings."""
        return self._made("Order story", lambda each: stories.arrange(each, story_id, by_hand))[1]

    def stories(self, ids: Collection[int] | None = None) -> list[Story]:
        """All stories by name; of some ids only those that are still there."""
        with self.reader() as connection:
            return stories.every(connection, ids)

    def story_ids_of(self, clipping_ids: Collection[int]) -> frozenset[int]:
        """The ids of the stories that some clippings are in."""
        with self.reader() as connection:
            return stories.ids_of(connection, clipping_ids)

    def stories_of_many(self, clipping_ids: Sequence[int]) -> dict[str, int]:
        """The stories that some clippings are in by name, with how many of them are."""
        with self.reader() as connection:
            return stories.of_many(connection, clipping_ids)

    def story(self, name: str) -> Story:
        """The story with this name. Raises `NotFound`."""
        with self.reader() as connection:
            return stories.find(connection, name)

    def story_ids(self, story_id: int) -> list[int]:
        """The clippings of a story in its order."""
        with self.reader() as connection:
            return stories.members(connection, story_id)

    def story_page(self, story_id: int) -> StoryPage:
        """What is known of a story as a whole. Raises `NotFound`."""
        with self.reader() as connection:
            return story_page.read(connection, story_id)

    def dismissed_from_story(self, story_id: int) -> frozenset[int]:
        """The clippings that are not to be suggested for a story."""
        with self.reader() as connection:
            return stories.dismissed(connection, story_id)

    def stories_of(self, clipping_id: int) -> list[Story]:
        """The stories that a clipping is in, by name."""
        with self.reader() as connection:
            return stories.of(connection, clipping_id)

    # Saved searches

    def save_search(self, name: str, query: str, view: str = "all", sort: Sort = Sort.RELEVANCE) -> tuple[int, Changes]:
        """Save a search under a name; returns its id."""
        return self._made("Save search", lambda each: saved_searches.add(each, name, query, view, sort))

    def rename_search(self, search_id: int, name: str) -> Changes:
        """Give a saved search another name."""
        return self._made("Rename search", lambda each: saved_searches.rename(each, search_id, name))[1]

    def change_search(self, search_id: int, query: str, view: str = "all", sort: Sort = Sort.RELEVANCE) -> Changes:
        """Let a saved search mean another query."""
        return self._made("Edit search", lambda each: saved_searches.change(each, search_id, query, view, sort))[1]

    def move_search(self, search_id: int, place: int) -> Changes:
        """Put a saved search at a place of the list, counted from 0."""
        return self._made("Move search", lambda each: saved_searches.move(each, search_id, place))[1]

    def remove_search(self, search_id: int) -> Changes:
        """Remove a saved search."""
        return self._made("Remove search", lambda each: saved_searches.remove(each, search_id))[1]

    def saved_searches(self) -> list[SavedSearch]:
        """All saved searches in the order of the sidebar."""
        with self.reader() as connection:
            return saved_searches.every(connection)

    def saved_search(self, name: str) -> SavedSearch:
        """The saved search with this name. Raises `NotFound`."""
        with self.reader() as connection:
            return saved_searches.find(connection, name)
