"""What bringing a copy back would change, to be read: how much is there and here, and the newest of what differs."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
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
            parts.append(f"<p>{escape(tr('The library is what this copy is: nothing differs.'))}</p>")
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
        muted = self._theme.tokens.muted
        head = "".join(
            f'<td align="right" style="color: {muted}">{escape(each)}</td>' for each in (tr("In the copy"), tr("Now"))
        )
        rows = [f"<tr><td></td>{head}</tr>"]
        told: list[tuple[str, str, str, bool]] = [
            (tr(KINDS[name]), number(pair[0]), number(pair[1]), pair[0] != pair[1])
            for name, pair in found.counts.items()
        ]
        told.append(
            (
                tr("Newest clipping"),
                moment_in_words(found.newest_there) or "–",
                moment_in_words(found.newest_here) or "–",
                found.newest_there != found.newest_here,
            )
        )
        for name, there, here, differs in told:
            cells = "".join(f'<td align="right">{escape(each)}</td>' for each in (there, here))
            weight = ' style="font-weight: 600"' if differs else ""
            rows.append(f"<tr{weight}><td>{escape(name)}</td>{cells}</tr>")
        return f'<table cellpadding="3" cellspacing="0" width="100%">{"".join(rows)}</table>'


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[:LONGEST]}…"
