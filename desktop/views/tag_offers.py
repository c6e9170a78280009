"""Suggested tags as a line of chips under the box for tags; the line keeps its place, whatever comes and goes in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from db.relations import TagSuggestion
from desktop.translation import tr
from desktop.views.flow_layout import FlowLayout

MOST = 6
WIDEST = 190
"""Pixels; longer names end in dots."""
OFFERED, GIVEN = "+ ", "✓ "


class OfferChip(QPushButton):
    """One tag that can be added; once it was, it says so and stays where it is."""

    def __init__(self, offer: TagSuggestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tag_offer")
        self.setProperty("role", "offer")
        self.setAutoDefault(False)
        self.offer = offer
        self.given = False
        self.show_given(False)

    def show_given(self, given: bool) -> None:
        """Whether the tag is there by now."""
        self.given = given
        name = self.offer.name
        leaf = name.rpartition("/")[2]
        shown = self.fontMetrics().elidedText(leaf, Qt.TextElideMode.ElideMiddle, WIDEST - 40)
        self.setText((GIVEN if given else OFFERED) + shown.replace("&", "&&"))
        self.setEnabled(not given)
        spoken = tr("Tag {name} is added") if given else tr("Add the suggested tag {name}")
        self.setAccessibleName(spoken.format(name=name))
        why = self.offer.why
        self.setToolTip(f"{name}\n{why}" if why else name)
        self.setAccessibleDescription(why)

    def sizeHint(self) -> QSize:
        # Room for either mark, so that the chips after this one stay where they are.
        room = self.fontMetrics().horizontalAdvance
        wider = max(room(OFFERED), room(GIVEN)) - room(GIVEN if self.given else OFFERED)
        return super().sizeHint() + QSize(wider, 0)


class TagOffers(QWidget):
    """`taken` carries the name of a tag to add.

    It is one line high from the beginning, so that nothing below moves when an answer comes; and while the mouse is
    over it or it has the focus nothing in it moves either.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_offers")
        self._chips: list[OfferChip] = []
        self._flow = FlowLayout(self)
        self._has: set[str] = set()
        probe = OfferChip(TagSuggestion("Ag", 1.0), self)
        probe.hide()
        self._line = probe.sizeHint().height() + 2
        probe.deleteLater()
        self.setFixedHeight(self._line)

    @property
    def names(self) -> list[str]:
        """The tags that are offered and can be seen, those that were added since left out."""
        return [chip.offer.name for chip in self._chips if not chip.given and not chip.isHidden()]

    def sizeHint(self) -> QSize:
        return QSize(180, self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._line)

    def begin(self) -> None:
        """Something else is shown: what was offered for the thing before goes."""
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._has = set()

    def show_offers(self, offers: Sequence[TagSuggestion]) -> None:
        """Offer these, after those that are offered already."""
        focus = QApplication.focusWidget()
        busy = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        known = {chip.offer.name.casefold() for chip in self._chips}
        if self._chips and not busy:
            wanted = {each.name.casefold() for each in offers}
            if not any(chip.given for chip in self._chips) and wanted != known:
                has = self._has
                self.begin()
                self._has = has
                known = set()
        for offer in offers[:MOST]:
            if offer.name.casefold() not in known and offer.name.casefold() not in self._has:
                chip = OfferChip(offer, self)
                chip.clicked.connect(partial(self._take, chip))
                self._chips.append(chip)
                self._flow.addWidget(chip)
        self._fit()

    def show_tags(self, names: Iterable[str]) -> None:
        """Hear which tags there are: what is offered and there by now says so."""
        self._has = {name.casefold() for name in names}
        for chip in self._chips:
            given = chip.offer.name.casefold() in self._has
            if given != chip.given:
                chip.show_given(given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _take(self, chip: OfferChip) -> None:
        following = [each for each in self._chips if not each.given and each is not chip and not each.isHidden()]
        if chip.hasFocus() and following:
            following[0].setFocus()
        self.taken.emit(chip.offer.name)

    def _fit(self) -> None:
        """Show as many as have room in the line."""
        x = 0
        for chip in self._chips:
            width = chip.sizeHint().width()
            chip.setVisible(x == 0 or x + width <= self.width())
            x += width + 5
        self._flow.invalidate()
        self._flow.activate()
