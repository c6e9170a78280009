"""Whom and what a clipping names, as chips by kind: a click narrows the list, the menu corrects the name everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from db.relations import Mention, NameKind
from desktop.translation import mark, tr
from desktop.views.flow_layout import FlowLayout

HEADINGS: dict[NameKind, str] = {
    "person": mark("People"),
    "place": mark("Places"),
    "organisation": mark("Organisations"),
}
FEW = 6
"""Names of a kind that are shown at first."""
WIDEST = 210
"""Pixels; longer names end in dots."""

_SPOKEN: dict[NameKind, str] = {
    "person": mark("Person {name}"),
    "place": mark("Place {name}"),
    "organisation": mark("Organisation {name}"),
}


class NameChip(QPushButton):
    """One name. `moved` carries an arrow key or Home or End, `menu_wanted` where, `barred` comes with Delete, `renamed`
    with F2."""

    moved = Signal(int)
    menu_wanted = Signal(QPoint)
    barred = Signal()
    renamed = Signal()

    def __init__(self, mention: Mention, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("name_chip")
        self.setProperty("role", "name")
        self.setAutoDefault(False)
        self.mention = mention
        name = mention.name
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDEST)
        # Names of one direction in a line of the other keep their signs together so.
        self.setText(f"\u2068{shown}\u2069".replace("&", "&&"))
        self.setAccessibleName(tr(_SPOKEN[mention.kind]).format(name=name))
        times = tr("Named {n} time(s).", "", mention.times)
        self.setAccessibleDescription(
            tr("{times} Enter shows what else names it; the menu key corrects it.").format(times=times)
        )
        self.setToolTip(
            tr("{name}\n{times} Click to see what else names it, right click to correct it.").format(
                name=name, times=times
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case (
                Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Home | Qt.Key.Key_End
            ):  # fmt: skip
                self.moved.emit(event.key())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self.barred.emit()
            case Qt.Key.Key_F2:
                self.renamed.emit()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.mapToGlobal(self.rect().bottomLeft()))


class NameGroup(QWidget):
    """The names of one kind; one stop for the Tab key, arrows go on from there. Signals carry the name."""

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)
    barred = Signal(str)
    renamed = Signal(str)

    def __init__(self, kind: NameKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"names.{kind}")
        self._whole = False
        self._mentions: tuple[Mention, ...] = ()
        self._label = QLabel(tr(HEADINGS[kind]), self)
        self._label.setProperty("role", "small")
        self._inside = QWidget(self)
        self._flow = FlowLayout(self._inside)
        self.chips: list[NameChip] = []
        self._more = QPushButton(self._inside)
        self._more.setObjectName(f"names.{kind}.more")
        self._more.setProperty("role", "link")
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._label)
        column.addWidget(self._inside)
        self.hide()

    def show_names(self, mentions: Sequence[Mention], *, anew: bool) -> None:
        """Show these, `anew` for another clipping: only the first few of many."""
        if anew:
            self._whole = False
        elif tuple(mentions) == self._mentions:
            return
        self._mentions = tuple(mentions)
        self._fill()

    def _fill(self) -> None:
        focused = next((chip.mention.name for chip in self.chips if chip.hasFocus()), None)
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        # A button that would show one more takes as much room as that.
        few = not self._whole and len(self._mentions) > FEW + 1
        self.chips = [self._chip(each) for each in (self._mentions[:FEW] if few else self._mentions)]
        hidden = len(self._mentions) - len(self.chips)
        self._more.setText(tr("{n} more", "names", hidden) if hidden else tr("Fewer"))
        self._more.setVisible(hidden > 0 or (self._whole and len(self._mentions) > FEW + 1))
        self._flow.addWidget(self._more)
        self.setVisible(bool(self.chips))
        self._stop_at(next((chip for chip in self.chips if chip.mention.name == focused), None), focused is not None)
        self._inside.updateGeometry()

    def _chip(self, mention: Mention) -> NameChip:
        chip = NameChip(mention, self._inside)
        chip.clicked.connect(partial(self.chosen.emit, mention.name))
        chip.menu_wanted.connect(partial(self.menu_wanted.emit, mention.name))
        chip.barred.connect(partial(self.barred.emit, mention.name))
        chip.renamed.connect(partial(self.renamed.emit, mention.name))
        chip.moved.connect(partial(self._moved, chip))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _stop_at(self, chip: NameChip | None, focus: bool) -> None:
        """Let the Tab key stop at this chip, or at the first; give it the focus as well."""
        stop = chip or (self.chips[0] if self.chips else None)
        for each in self.chips:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus)
        if focus and stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self, chip: NameChip, key: int) -> None:
        at, last = self.chips.index(chip), len(self.chips) - 1
        on = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key == Qt.Key.Key_Home:
            at = 0
        elif key == Qt.Key.Key_End:
            at = last
        else:
            at = min(at + 1, last) if key in (on, Qt.Key.Key_Down) else max(at - 1, 0)
        self._stop_at(self.chips[at], True)

    @Slot()
    def _toggle(self) -> None:
        self._whole = not self._whole
        self._fill()
        if self._more.isVisible():
            self._more.setFocus()


class NameList(QWidget):
    """`chosen`, `barred` and `renamed` carry the kind and the name, `menu_wanted` these and where."""

    chosen = Signal(str, str)
    barred = Signal(str, str)
    renamed = Signal(str, str)
    menu_wanted = Signal(str, str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("names")
        self._clipping: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        self.groups: dict[NameKind, NameGroup] = {}
        for kind in HEADINGS:
            group = NameGroup(kind, self)
            group.chosen.connect(partial(self.chosen.emit, kind))
            group.barred.connect(partial(self.barred.emit, kind))
            group.renamed.connect(partial(self.renamed.emit, kind))
            group.menu_wanted.connect(partial(self.menu_wanted.emit, kind))
            column.addWidget(group)
            self.groups[kind] = group

    @property
    def names(self) -> list[str]:
        """The names that are shown."""
        return [chip.mention.name for group in self.groups.values() for chip in group.chips]

    def show_names(self, clipping_id: int, mentions: Sequence[Mention]) -> None:
        """Show the names of a clipping."""
        anew, self._clipping = clipping_id != self._clipping, clipping_id
        for kind, group in self.groups.items():
            group.show_names([each for each in mentions if each.kind == kind], anew=anew)
