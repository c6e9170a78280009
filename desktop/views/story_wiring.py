"""What the page of a story and the list do together: going to its clippings and back, and the order of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from desktop.translation import tr
from desktop.views.story_ordering import StoryOrdering

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class StoryWiring(QObject):
    """Joins page, list and controller of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._read: int | None = None
        page, stories = window.pane.story, window.desk.stories
        self.ordering = StoryOrdering(window.list, window.desk.listing.table, stories, window.theme)
        page.opened.connect(self.open)
        page.left.connect(self.leave)
        page.note_link.connect(window.commands.open_web)
        stories.arranged.connect(self._show_order)
        # What came in since may belong there, too.
        window.desk.client.caught_up.connect(stories.renew)
        # After the column has shown the order that was asked for.
        window.desk.listing.asked.connect(self._show_order)
        stories.changed.connect(self._changed)

    @Slot(int)
    def open(self, clipping_id: int) -> None:
        """Read a clipping of the page, or one that may belong to the story; the story stays where the list has it."""
        self._window.show_clipping(clipping_id)
        self._window.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def show(self) -> bool:
        """Show the page of the story in the list, in place of the article; False where there is no story."""
        window = self._window
        if self._desk.stories.story is None:
            return False
        window.highlights.leave()
        self._read = window.list.current_id()
        window.list.clearSelection()
        window.pane.stop_welcoming()
        window.pane.story.begin()
        return True

    def show_story(self, name: str) -> None:
        """Have this story in the list, and its page in place of the article."""
        window = self._window
        window.highlights.leave()
        window.list.clearSelection()
        window.search_for("story", name)
        window.pane.story.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go back to the article that was read before, or into the list."""
        window = self._window
        read, self._read = self._read, None
        if read is None or not window.list.select_id(read):
            window.list.step(0)
        window.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _changed(self) -> None:
        if self._desk.stories.story is None:
            self._read = None

    @Slot()
    def _show_order(self) -> None:
        bar, request = self._window.search_bar, self._desk.listing.request
        if self._desk.stories.by_hand:
            bar.sort_button.setText(tr("By hand"))
            bar.sort_button.setToolTip(tr("The order of the story by hand; choose another one to leave it for now"))
        else:
            bar.show_order(request.order, ranked=request.ranked)
