"""What the actions of the table do with the palette: what it offers of this window, and what choosing there does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.model import Clipping
from db.query.edit import with_filter
from desktop import help_pages
from desktop.actions import ACTIONS, ActionSpec, name_of, plain_text, shortcut_text
from desktop.controllers.going import Going
from desktop.dialogs.preferences import Preferences
from desktop.models.palette_list import Target
from desktop.models.wording import side_by_side
from desktop.settings import SETTINGS
from desktop.translation import tr
from desktop.views.commands.help import HelpCommands
from desktop.views.palette import Palette

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

OWN = "palette.open"
"""The action that opens the palette, which therefore does not offer it."""


class PaletteCommands(HelpCommands):
    """The slots of the palette."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._palette: Palette | None = None

    @Slot()
    def palette(self) -> None:
        """Open the palette, or put it away."""
        palette = self._made()
        if palette.isVisible():
            palette.close_()
        else:
            palette.open([*action_targets(self._window), *help_targets()])

    def _made(self) -> Palette:
        if self._palette is None:
            desk = self._window.desk
            going = Going(desk.library, desk.jobs, desk.client, desk.overview, desk.settings, self)
            centre = self._window.centralWidget()
            assert centre is not None
            self._palette = Palette(going, self._window.theme, centre)
            self._palette.chosen.connect(self._go)
        return self._palette

    @Slot(object, bool)
    def _go(self, target: Target, otherwise: bool) -> None:
        window, listing = self._window, self._window.desk.listing
        match target.kind:
            case "action":
                window.actions_[target.key].trigger()
            case "clipping" if otherwise:
                library, number = window.desk.library, int(target.key)
                window.desk.jobs.read(lambda: library.clipping(number), self._open_original_of)
            case "clipping":
                window.show_clipping(int(target.key))
                window.list.setFocus()
            case "tag" | "outlet" | "author" | "story" if otherwise:
                listing.ask(text=with_filter(listing.request.text, target.kind, target.key, "+"))
            case "tag" | "outlet" | "author" | "story":
                window.search_for(target.kind, target.key)
            case "search":
                search = next(
                    (each for each in window.desk.overview.facts.searches if str(each.id) == target.key), None
                )
                if search is not None:
                    window.show_saved(search)
                if otherwise:
                    self.search_focus()
            case "query":
                listing.ask(text=target.key)
                window.list.setFocus()
            case "library":
                self.library_wanted.emit(target.key)
            case "setting":
                self._show_setting(target.key)
            case "help":
                self.show_help(target.key)

    def _open_original_of(self, clipping: Clipping) -> None:
        if clipping.article.url:
            self.open_web(clipping.article.url)
        else:
            self._window.notice.say(tr("“{title}” has no web address.").format(title=clipping.article.title))

    def _show_setting(self, key: str) -> None:
        """The page of this name, or that of a setting with what is called so marked."""
        setting = next((each for each in SETTINGS if each.key == key), None)
        self.show_preferences(setting.page if setting is not None else key)
        dialog = self._window.findChild(Preferences)
        if setting is not None and dialog is not None:
            dialog.search.setText(tr(setting.label))


def action_targets(window: MainWindow) -> list[Target]:
    """Everything in the menus, as it is called and can be chosen now."""
    return [_target(window, spec) for spec in ACTIONS if spec.id != OWN]


def help_targets() -> list[Target]:
    """The pages of the help."""
    return [
        Target("help", page.name, tr(page.title), tr("Help"), "circle-question-mark", also=(page.title,))
        for page in help_pages.PAGES
    ]


def _target(window: MainWindow, spec: ActionSpec) -> Target:
    action = window.actions_[spec.id]
    text = name_of(spec, action.text())
    aside = plain_text(tr(spec.menu))
    if action.isCheckable() and action.isChecked():
        aside = side_by_side((aside, tr("on")))
    keys = window.actions_.keymap.keys(spec.id)
    english = plain_text(f"{spec.submenu} {spec.text}".strip())
    also = (english, plain_text(tr(spec.text)), *((tr(spec.tip),) if spec.tip else ()))
    return Target(
        "action",
        spec.id,
        text,
        aside,
        spec.icon,
        shortcut_text(keys[0]) if keys else "",
        window.actions_.reason(spec.id),
        also,
    )
