"""What sidebar and menus know of the library as a whole: counts, tags, stories, saved searches, what can be undone.

After a change only what it touched is read again: of 5,000 tags those that one clipping has.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import changes as kinds
from db.changes import Changes
from db.folding import fold
from db.library import Library
from db.model import SavedSearch, Story, Tag
from desktop.jobs import Jobs
from desktop.models.places import PlaceList
from desktop.models.story_list import StoryList
from desktop.models.tag_tree import TagTree

MOST_TOUCHED = 2000
"""With more clippings touched than this at once, everything is read again."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One reading of the library."""

    counts: dict[str, int]
    tags: tuple[Tag, ...]
    undo: str | None
    redo: str | None
    searches: tuple[SavedSearch, ...] = ()
    stories: tuple[Story, ...] = ()


class Overview(QObject):
    """Reads the facts again after each change, many changes at once; `changed` says that they are new."""

    changed = Signal()

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = PlaceList(self)
        self.tag_tree = TagTree(self)
        self.story_list = StoryList(self)
        for model in (self.places, self.tag_tree, self.story_list):
            model.set_fixed(library.read_only)
        self.facts = Facts({}, (), None, None)
        self._library = library
        self._jobs = jobs
        self._touched: Changes | None = None
        self._reading = False
        self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read)

    @property
    def current(self) -> bool:
        """Whether nothing is being read or about to be."""
        return not self._reading and not self._soon.isActive()

    def refresh(self) -> None:
        """Read everything again soon."""
        self._touched = None
        self._soon.start()

    def heed(self, changes: Changes) -> None:
        """The library changed: read again soon what that touched."""
        if self._touched is not None:
            self._touched = self._touched | changes
        self._soon.start()

    @Slot()
    def _read(self) -> None:
        if self._reading:
            self._again = True
            return
        self._reading = True
        before, touched = self.facts, self._touched
        self._touched = Changes()
        self._jobs.read(lambda: read_facts(self._library, before, touched), self._came, self._missed)

    def _came(self, facts: Facts) -> None:
        self._reading = False
        if facts.tags != self.facts.tags:
            self.tag_tree.show(facts.tags)
        if facts.stories != self.facts.stories:
            self.story_list.show(facts.stories)
        self.facts = facts
        self.places.set_counts(facts.counts)
        self.changed.emit()
        self._read_again()

    def _missed(self, error: Exception) -> None:
        self._reading = False
        self._touched = None
        self._jobs.failed.emit(error)
        self._read_again()

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self._soon.start()


def read_facts(library: Library, before: Facts, touched: Changes | None) -> Facts:
    """What holds now, where `before` held before these changes; `None`: it isn't known what changed."""
    undo, redo = library.undo_label, library.redo_label
    clippings = () if touched is None else touched.ids(kinds.CLIPPINGS, kinds.TAGGINGS, kinds.STORY_CLIPPINGS)
    if touched is None or len(clippings) > MOST_TOUCHED:
        searches, stories = tuple(library.saved_searches()), tuple(library.stories())
        return Facts(library.counts(), tuple(library.tags()), undo, redo, searches, stories)
    counts, tags, stories, searches = before.counts, before.tags, before.stories, before.searches
    if set(touched.touched) - {kinds.TAGS, kinds.TAGGINGS, kinds.STORIES, kinds.SAVED_SEARCHES}:
        counts = library.counts()
    # What goes to the trash and comes back is not counted by its tags and stories, so each of these is counted again.
    if tag_ids := touched.ids(kinds.TAGS) | library.tag_ids_of(clippings):
        kept = [tag for tag in tags if tag.id not in tag_ids]
        tags = tuple(sorted((*kept, *library.tags(tag_ids)), key=lambda each: fold(each.name)))
    if story_ids := touched.ids(kinds.STORIES) | library.story_ids_of(clippings):
        others = [story for story in stories if story.id not in story_ids]
        stories = tuple(sorted((*others, *library.stories(story_ids)), key=lambda each: fold(each.name)))
    if touched.has(kinds.SAVED_SEARCHES):
        searches = tuple(library.saved_searches())
    return Facts(counts, tags, undo, redo, searches, stories)
