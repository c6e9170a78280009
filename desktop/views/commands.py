"""What the actions of the table do: each slot is named in a row of `desktop.actions.ACTIONS`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from db.query.explain import explain
from db.query.parser import parse
from desktop.dialogs.about import About
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.link import LinkDialog
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.question import TextQuestion, confirm, tell
from desktop.dialogs.search_help import SearchHelp
from desktop.dialogs.shortcuts import Shortcuts
from desktop.dialogs.tags import TagDialog
from desktop.models.wording import amount, moment_in_words
from desktop.views.intake_commands import IntakeCommands
from desktop.views.reader_document import WEB_SCHEMES
from desktop.views.task_area import open_folder

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

USUAL_SIZE = 17
LONGEST_PROPOSED = 60


class Commands(IntakeCommands):
    """`library_wanted` asks for another library: "new", "open", or the path of one that is known."""

    library_wanted = Signal(str)

    # The selected clippings

    @Slot()
    def file(self) -> None:
        """File the selected away, or back into the inbox if all of them are filed."""
        cards = self._window.selected_cards()
        self._window.desk.editing.file(self._ids(), not (cards and all(card.row.filed for card in cards)))

    @Slot()
    def star(self) -> None:
        """Star the selected, or take the stars off if all have one."""
        cards = self._window.selected_cards()
        self._window.desk.editing.star(self._ids(), not (cards and all(card.row.starred for card in cards)))

    @Slot()
    def toggle_read(self) -> None:
        """Mark the selected as unread, or as read if one of them is not."""
        cards = self._window.selected_cards()
        self._window.desk.editing.mark_read(self._ids(), bool(cards) and not all(card.row.read for card in cards))

    @Slot()
    def tag(self) -> None:
        """The tag popup for the selected."""
        TagDialog(self._window.desk, self._ids(), self._window.theme, self._window).open()

    @Slot()
    def link(self) -> None:
        """The link dialog for the selected."""
        LinkDialog(self._window.desk, self._ids(), self._window.theme, self._window).open()

    @Slot()
    def edit(self) -> None:
        """Show the inspector and put the cursor into its first field."""
        self._show_inspector(True)
        self._window.inspector.focus_first()

    @Slot()
    def show_left_out(self) -> None:
        """Show in the inspector what was left out of the text."""
        self._show_inspector(True)
        self._window.inspector.show_left_out()

    @Slot()
    def trash(self) -> None:
        """Move the selected to the trash."""
        self._window.desk.editing.trash(self._ids())

    @Slot()
    def restore(self) -> None:
        """Bring the selected back."""
        self._window.desk.editing.restore(self._ids())

    @Slot()
    def purge(self) -> None:
        """Delete the selected for ever, after a question."""
        ids = self._ids()
        confirm(
            self._window,
            f"Delete {amount(len(ids), 'clipping')} for ever?",
            "Text, tags, links and the kept originals are deleted. This cannot be undone.",
            "Delete for ever",
            partial(self._window.desk.editing.purge, ids),
        )

    @Slot()
    def empty_trash(self) -> None:
        """Delete everything in the trash for ever, after a question."""
        count = self._window.desk.overview.facts.counts.get("trash", 0)
        confirm(
            self._window,
            f"Delete {amount(count, 'clipping')} in the trash for ever?",
            "Text, tags, links and the kept originals are deleted. This cannot be undone.",
            "Empty trash",
            partial(self._window.desk.editing.purge, None),
        )

    @Slot()
    def open_original(self) -> None:
        """The article on the web, in the browser."""
        page = self._window.desk.reading.page
        if page is not None and page.clipping.article.url:
            self.open_web(page.clipping.article.url)

    @Slot(str)
    def open_web(self, address: str) -> None:
        """Open a web or mail address outside; nothing else is ever opened."""
        url = QUrl(address)
        if url.scheme().lower() in WEB_SCHEMES:
            QDesktopServices.openUrl(url)

    @Slot()
    def copy_text(self) -> None:
        """The article as plain text with its source."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            parts = (article.title, _citation(page.clipping.id, self._window), article.body.text())
            QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
            self._window.notice.say("The article was copied.")

    @Slot()
    def copy_citation(self) -> None:
        """Authors, headline, outlet, date and address in one line."""
        page = self._window.desk.reading.page
        if page is not None:
            article = page.clipping.article
            head = f"{'; '.join(article.authors)}: {article.title}" if article.authors else article.title
            QGuiApplication.clipboard().setText(f"{head}. {_citation(page.clipping.id, self._window)}".strip())
            self._window.notice.say("The citation was copied.")

    @Slot()
    def select_all(self) -> None:
        """Select the whole list."""
        self._window.list.selectAll()

    # Going places

    @Slot()
    def view_inbox(self) -> None:
        """Go to the inbox."""
        self._window.desk.listing.ask(view="inbox")

    @Slot()
    def view_all(self) -> None:
        """Go to all clippings."""
        self._window.desk.listing.ask(view="all")

    @Slot()
    def view_unread(self) -> None:
        """Go to what is unread."""
        self._window.desk.listing.ask(view="unread")

    @Slot()
    def view_starred(self) -> None:
        """Go to what is starred."""
        self._window.desk.listing.ask(view="starred")

    @Slot()
    def view_trash(self) -> None:
        """Go to the trash."""
        self._window.desk.listing.ask(view="trash")

    @Slot()
    def search_focus(self) -> None:
        """Put the cursor into the search box."""
        self._window.search_bar.field.setFocus()
        self._window.search_bar.field.selectAll()

    @Slot()
    def search_save(self) -> None:
        """Save what is searched under a name; what it means in words is offered as one."""
        desk = self._window.desk
        request = desk.listing.request
        words = "It will be in the sidebar with the number of clippings that it finds. Name of the search:"

        def save(name: str) -> None:
            desk.editing.save_search(name, request.text, request.view, request.search_sort)

        question = TextQuestion(self._window, "Save this search", words, "", "Save", save)
        question.field.setText(proposed_name(request.text))
        question.field.selectAll()
        question.open()

    @Slot()
    def search_clear(self) -> None:
        """Empty the search box; the list has the focus then."""
        self._window.search_bar.clear()
        self._window.list.setFocus()

    @Slot()
    def reader_focus(self) -> None:
        """Go to the reader."""
        if self._window.list.current_id() is None:
            self._window.list.step(0)
        self._window.reader.setFocus()

    @Slot()
    def next_clipping(self) -> None:
        """One down in the list."""
        self._window.list.step(1)

    @Slot()
    def previous_clipping(self) -> None:
        """One up in the list."""
        self._window.list.step(-1)

    @Slot()
    def next_hit(self) -> None:
        """The next hit in the article."""
        self._window.reader.step_hit(1)

    @Slot()
    def previous_hit(self) -> None:
        """The hit before."""
        self._window.reader.step_hit(-1)

    @Slot()
    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._show_inspector(not self._window.inspector.isVisible())

    def _show_inspector(self, on: bool) -> None:
        self._window.inspector.setVisible(on)
        self._window.actions_["view.inspector"].setChecked(on)

    @Slot()
    def larger(self) -> None:
        """Larger type in the reader."""
        self._window.reader.set_size_of_type(self._window.reader.size_of_type + 1)

    @Slot()
    def smaller(self) -> None:
        """Smaller type in the reader."""
        self._window.reader.set_size_of_type(self._window.reader.size_of_type - 1)

    @Slot()
    def usual_size(self) -> None:
        """The reader's type as it is at first."""
        self._window.reader.set_size_of_type(USUAL_SIZE)

    @Slot()
    def theme_system(self) -> None:
        """Light or dark as the system has it."""
        self._set_theme("system")

    @Slot()
    def theme_light(self) -> None:
        """Always light."""
        self._set_theme("light")

    @Slot()
    def theme_dark(self) -> None:
        """Always dark."""
        self._set_theme("dark")

    def _set_theme(self, mode: str) -> None:
        self._window.desk.settings.set("theme", mode)
        self._window.theme.set_mode(mode)
        self._window.check_theme()

    # The library

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        self._window.desk.editing.undo()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self._window.desk.editing.redo()

    @Slot()
    def export(self) -> None:
        """The export dialog for the selected, or for the whole list where nothing is."""
        table = self._window.desk.listing.table
        ExportDialog(self._window.desk, self._ids(), list(table.ids), self._window.theme, self._window).open()

    @Slot()
    def library_new(self) -> None:
        """Make another library."""
        self.library_wanted.emit("new")

    @Slot()
    def library_open(self) -> None:
        """Open another library."""
        self.library_wanted.emit("open")

    @Slot()
    def library_folder(self) -> None:
        """Show the library's folder."""
        open_folder(self._window.desk.library.folder)

    @Slot()
    def library_backup(self) -> None:
        """Write a copy of the whole library."""
        desk = self._window.desk
        chooser = QFileDialog(self._window, "Back up the library", str(desk.library.folder.parent), "Copies (*.zip)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(f"{desk.library.name}.zip")
        chooser.fileSelected.connect(self._back_up)
        chooser.open()

    @Slot(str)
    def _back_up(self, name: str) -> None:
        library = self._window.desk.library
        path = Path(name)
        self._window.desk.tasks.start(
            f"Copy of {library.name}",
            lambda progress, cancelled: library.backup(path),
            lambda _: (f"Written and verified: {path.name}", path.parent),
        )

    @Slot()
    def library_check(self) -> None:
        """Verify the whole library."""
        from db import check

        library = self._window.desk.library

        def done(report: check.Report) -> tuple[str, Path | None]:
            if report.sound:
                return f"{amount(report.clippings, 'clipping')} looked at: everything is in order.", None
            tell(self._window, "The library has damage", "\n".join(each.what for each in report.findings))
            return "Damage was found.", None

        self._window.desk.tasks.start(
            "Check of the library", lambda progress, cancelled: check.check(library, progress=progress), done
        )

    @Slot()
    def preferences(self) -> None:
        """Pictures, watched folder, network."""
        Preferences(self._window.desk, self._window).open()

    @Slot()
    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # Help

    @Slot()
    def shortcuts(self) -> None:
        """The keyboard shortcuts."""
        Shortcuts(self._window).open()

    @Slot()
    def search_help(self) -> None:
        """What the search box understands."""
        SearchHelp(self._window).open()

    @Slot()
    def about(self) -> None:
        """Which program this is."""
        About(self._window.theme, self._window).open()


def _citation(clipping_id: int, window: MainWindow) -> str:
    page = window.desk.reading.page
    if page is None or page.clipping.id != clipping_id:
        return ""
    article = page.clipping.article
    parts = (article.outlet or article.agency or "", moment_in_words(article.published), article.url or "")
    return ", ".join(part for part in parts if part)


def proposed_name(text: str) -> str:
    """A name for a search: what it means in words, without those that every search has."""
    words = explain(parse(text)).removeprefix("Clippings ").removeprefix("with ").replace("“", "").replace("”", "")
    if len(words) > LONGEST_PROPOSED:
        words = f"{words[:LONGEST_PROPOSED].rpartition(' ')[0].rstrip(',') or words[:LONGEST_PROPOSED]}…"
    return words[:1].upper() + words[1:]
