"""What bringing a copy back would change, to be read: how much is there and here, and the newest of what differs."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextBrowser, QWidget

from db.care.difference import Difference, Part
from desktop.models.wording import moment_in_words
from desktop.theme import Theme
from desktop.translation import mark, number, tr

KINDS = {
    "clippings": mark("Clippings"),
    "in the trash": mark("In the trash"),
    "highlights": mark("Highlights"),
    "notes": mark("Notes"),
    "tags": mark("Tags"),
    "links": mark("Links"),
    "stories": mark("Stories"),
    "saved searches": mark("Saved searches"),
}
_HEADING = 'style="margin-bottom: 2px"'
_LIST = 'style="margin-top: 0; margin-bottom: 10px; -qt-list-indent: 0"'
_ITEM = 'style="margin-left: 18px; margin-right: 18px"'
LONGEST = 160
"""Characters of a headline that are shown."""


class DifferenceView(QTextBrowser):
    """Shows words of our own and headlines as plain text, and loads nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("copies.difference")
        self.setAccessibleName(tr("What bringing this copy back would change"))
        self.setProperty("role", "boxed")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        self.document().setDefaultTextOption(option)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    def say(self, words: str) -> None:
        """Show a sentence instead."""
        self._fill(f"<p>{escape(words)}</p>")

    def show_difference(self, found: Difference, kept_as: str = "") -> None:
        """Show it; `kept_as` is a sentence about what the copy is."""
        parts = [f"<p>{escape(kept_as)}</p>"] if kept_as else []
        if found.other:
            words = tr("This is a copy of another library, “{name}”.").format(name=found.other)
            parts.append(f"<p><b>{escape(words)}</b></p>")
        if found.none:
            same = tr("The library is what this copy is: nothing differs.")
            parts.append(f"<p>{escape(same)}</p>")
            self._fill("".join(parts))
            return
        parts += [
            self._part(tr("{n} clipping(s) would come back", "", found.only_there.count), found.only_there),
            self._part(
                tr("{n} clipping(s) would be only in what is kept beside", "", found.only_here.count), found.only_here
            ),
            self._part(tr("{n} clipping(s) would be as in the copy", "", found.changed.count), found.changed),
            self._counts(found),
        ]
        self._fill("".join(parts))

    def _fill(self, text: str) -> None:
        self.setHtml(text)
        self.verticalScrollBar().setValue(0)

    def _part(self, words: str, part: Part) -> str:
        if not part.count:
            return ""
        titles = [escape(_shortened(title) or tr("(no headline)")) for _, title in part.newest]
        if part.count > len(titles):
            titles.append(escape(tr("and {n} more", "", part.count - len(titles))))
        items = "".join(f"<li {_ITEM}>{each}</li>" for each in titles)
        return f"<p {_HEADING}><b>{escape(words)}</b></p><ul {_LIST}>{items}</ul>"

    def _counts(self, found: Difference) -> str:
        told = [
            (tr(KINDS[name]), number(there), number(here), there != here)
            for name, (there, here) in found.counts.items()
        ]
        newest = [moment_in_words(each) or "–" for each in (found.newest_there, found.newest_here)]
        told.append((tr("Newest clipping"), newest[0], newest[1], newest[0] != newest[1]))
        rows = [self._row("", tr("In the copy"), tr("Now"), f"color: {self._theme.tokens.muted}")]
        rows += [self._row(each[0], each[1], each[2], "font-weight: 600" if each[3] else "") for each in told]
        return f'<table cellpadding="3" cellspacing="0" width="100%" style="margin-top: 8px">{"".join(rows)}</table>'

    def _row(self, name: str, there: str, here: str, style: str) -> str:
        """A row in the direction in which the interface is read, which a document does not give to its tables."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        near, far = ("right", "left") if mirrored else ("left", "right")
        cells = [(name, near), (there, far), (here, far)]
        told = "".join(
            f'<td align="{side}" style="{style}">{escape(words)}</td>'
            for words, side in (reversed(cells) if mirrored else cells)
        )
        return f"<tr>{told}</tr>"


def _shortened(title: str) -> str:
    short = title if len(title) <= LONGEST else f"{title[:LONGEST]}…"
    # Isolated (Unicode Standard Annex 9), so that a headline in another direction keeps its marks at its ends.
    return f"\u2068{short}\u2069" if title else ""
