"""The list of formats in the export dialog, each with its sign, under what it is good for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop import icons
from desktop.export.formats import FORMATS, Format, format_of
from desktop.theme import Theme, interface_font
from desktop.translation import mark, tr

FORMAT = Qt.ItemDataRole.UserRole
SIGN = 18
AROUND = 40
"""Pixels that a row needs besides its sign and words."""

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (mark("To read"), (("pdf", "book-open"), ("html", "globe"), ("epub", "book"))),
    (mark("Notes"), (("obsidian", "waypoints"), ("markdown", "notebook-text"))),
    (mark("Data"), (("csv", "table-2"), ("json", "braces"))),
)
"""Formats with their signs by what they are good for; what is in none of them is one of the references."""
REFERENCES = (mark("References"), "quote")


class FormatList(QListWidget):
    """`chosen` carries the id of a format."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog.formats")
        self.setAccessibleName(tr("Format"))
        self.setProperty("role", "boxed")
        self.setIconSize(QSize(SIGN, SIGN))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._theme = theme
        self._signs: dict[str, str] = {}
        known = {each.id: each for each in FORMATS}
        for heading, members in GROUPS:
            self._add_group(heading, [(known.pop(name), sign) for name, sign in members if name in known])
        self._add_group(REFERENCES[0], [(each, REFERENCES[1]) for each in known.values()])
        self.setMinimumWidth(self.sizeHintForColumn(0) + AROUND)
        self.currentItemChanged.connect(self._moved)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return format_of(self.currentItem().data(FORMAT))

    def choose(self, format_id: str) -> None:
        """Go to a format; to the first one where there is none of this id."""
        rows = [self.item(row) for row in range(self.count()) if self.item(row).data(FORMAT)]
        wanted = [item for item in rows if item.data(FORMAT) == format_id]
        self.setCurrentItem((wanted or rows)[0])

    def _add_group(self, heading: str, members: list[tuple[Format, str]]) -> None:
        if not members:
            return
        item = QListWidgetItem(tr(heading), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(interface_font(scale=0.87))
        for each, sign in members:
            item = QListWidgetItem(tr(each.name), self)
            item.setData(FORMAT, each.id)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(each.about))
            item.setToolTip(tr(each.about))
            self._signs[each.id] = sign

    @Slot()
    def _moved(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.chosen.emit(item.data(FORMAT))

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        for row in range(self.count()):
            item = self.item(row)
            if format_id := item.data(FORMAT):
                pixmap = icons.pixmap(self._signs[format_id], tokens.muted, SIGN, self.devicePixelRatioF())
                item.setIcon(QIcon(pixmap))
            else:
                item.setForeground(QColor(tokens.muted))
