"""Changes to tags and stories that the person asks for in the sidebar, each one write and one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from db.changes import Changes
from db.library import Library
from desktop.controllers.telling import write
from desktop.jobs import Jobs
from desktop.models.tag_tree import can_nest
from desktop.translation import tr


class Organising(QObject):
    """`done` carries a sentence about what was done and whether it can be undone; failures go to `Jobs.failed`."""

    done = Signal(str, bool)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs

    # Clippings that were dropped

    @Slot(object, str)
    def give_tag(self, ids: Sequence[int], name: str) -> None:
        """Give clippings a tag."""
        said = tr("{n} clipping(s) tagged {name}.", "", len(ids)).format(name=name)
        self._run(lambda: self._library.tag(ids, [name]), said)

    @Slot(object, str)
    def give_story(self, ids: Sequence[int], name: str) -> None:
        """Put clippings into a story."""
        self.sort_into_stories(ids, [name], ())

    @Slot(object, str)
    def give_place(self, ids: Sequence[int], view: str) -> None:
        """Have clippings in a place of the sidebar: the inbox, what is unread or starred, the trash."""
        library = self._library
        match view:
            case "inbox":
                moved = tr("{n} clipping(s) moved back to the inbox.", "", len(ids))
                self._run(lambda: library.file(ids, False), moved)
            case "unread":
                marked = tr("{n} clipping(s) marked as unread.", "", len(ids))
                self._run(lambda: library.mark_read(ids, False), marked)
            case "starred":
                self._run(lambda: library.star(ids, True), tr("{n} clipping(s) starred.", "", len(ids)))
            case "trash":
                self._run(lambda: library.trash(ids), tr("{n} clipping(s) moved to the trash.", "", len(ids)))

    def retag(self, ids: Sequence[int], give: Sequence[str], take: Sequence[str]) -> None:
        """Give clippings some tags and take others off them."""
        said = []
        if give:
            said.append(tr("{n} clipping(s) tagged {names}.", "", len(ids)).format(names=", ".join(give)))
        if take:
            said.append(tr("{names} taken off {n} clipping(s).", "", len(ids)).format(names=", ".join(take)))
        self._run(lambda: self._library.retag(ids, give, take), " ".join(said))

    # Stories

    def sort_into_stories(self, ids: Sequence[int], put: Sequence[str], take: Sequence[str]) -> None:
        """Put clippings into some stories, new ones among them, and take them out of others."""
        if not put and not take:
            return
        if put:
            said = tr("{n} clipping(s) added to {names}.", "", len(ids)).format(names=", ".join(put))
        else:
            said = tr("{n} clipping(s) taken out of {names}.", "", len(ids)).format(names=", ".join(take))
        self._run(lambda: self._library.sort_into_stories(ids, put, take), said)

    @Slot(str)
    def add_story(self, name: str) -> None:
        """Make a story without clippings."""
        said = tr("Story {name} made.").format(name=name)
        self._run(lambda: self._library.add_story(name)[1], said)

    def rename_story(self, story_id: int, name: str) -> None:
        """Give a story another name."""
        said = tr("The story is now called {name}.").format(name=name)
        self._run(lambda: self._library.edit_story(story_id, name=name), said)

    def set_story_note(self, story_id: int, note: str) -> None:
        """Set the note on a story."""
        self._run(lambda: self._library.edit_story(story_id, note=note), "")

    def delete_story(self, story_id: int, name: str) -> None:
        """Delete a story; its clippings stay."""
        said = tr("Story {name} deleted; its clippings are still here.").format(name=name)
        self._run(lambda: self._library.delete_story(story_id), said)

    # Tags

    def nest_tag(self, name: str, onto: str) -> None:
        """Put a tag below another, or at the top for an empty name."""
        if can_nest(name, onto):
            self.rename_tag(name, nested_path(name, onto))

    def rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name or path."""
        said = tr("Tag {old} is now {new}.").format(old=old, new=new)
        self._run(lambda: self._library.rename_tag(old, new), said)

    def merge_tags(self, names: Sequence[str], into: str) -> None:
        """Make several tags one."""
        said = tr("{names} merged into {into}.").format(names=", ".join(names), into=into)
        self._run(lambda: self._library.merge_tags(names, into), said)

    def colour_tags(self, names: Sequence[str], colour: str) -> None:
        """Give tags another colour."""
        self._run(lambda: self._library.colour_tags(names, colour), "")

    def delete_tags(self, names: Sequence[str], *, below: bool = True) -> None:
        """Delete tags; their clippings stay."""
        if len(names) == 1:
            said = tr("Tag {name} deleted; its clippings are still here.").format(name=names[0])
        else:
            said = tr("{n} tag(s) deleted; their clippings are still here.", "", len(names))
        self._run(lambda: self._library.delete_tags(names, below=below), said)

    def set_aliases(self, name: str, aliases: Sequence[str]) -> None:
        """Set the other names of a tag."""
        self._run(lambda: self._library.set_tag_aliases(name, aliases), "")

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said, or_nothing=True)


def nested_path(name: str, onto: str) -> str:
    """The path that a tag has below another, or at the top for an empty name."""
    leaf = name.rpartition("/")[2]
    return f"{onto}/{leaf}" if onto else leaf
