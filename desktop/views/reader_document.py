"""Sets an article as a QTextDocument: headline, sources, tags, the person's note, body, and what is related to it.

The document is made through a cursor from our own body tree; no markup is handed to Qt. Long articles are set
in pieces: `compose` is a generator that yields now and then, so that the interface can breathe.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QTextCursor, QTextFrameFormat, QTextLength

from db.body import Body
from db.model import Row
from desktop.controllers.page import Page
from desktop.models.wording import day_in_words, moment_in_words, not_whole, reading_time, side_by_side
from desktop.translation import tr
from desktop.views.reader_body import TALLEST, BodySetter, Layout, fitted, gone_words
from desktop.views.reader_formats import OWN_SCHEME, WEB_SCHEMES, block_look, own_link, web_link

__all__ = ["OWN_SCHEME", "TALLEST", "WEB_SCHEMES", "Composer", "Layout", "fitted"]

BLOCKS_A_TURN = 60
LONG_TITLE, LONGEST_TITLE = 90, 150
"""Letters from which on a headline is set smaller."""
NARROW = 22
"""A column that is narrower than so many times the size of its type has no room for large headlines."""


class Composer(BodySetter):
    """Sets one page into one document in the colours and looks given; `column` is the width of the text in pixels.

    On `paper` nothing is set that is only there to be clicked.
    """

    paper = False

    def compose(self, page: Page) -> Iterator[None]:
        """Set the page, yielding between pieces."""
        self._kept = page.pictures
        self._clipped = page.clipped
        self._gone = page.gone
        with self._running_like(page.clipping.article.title):
            self._set_head(page)
        self._set_note(page.note)
        start = self._cursor.position()
        turn = self._cursor
        turn.beginEditBlock()
        for number, block in enumerate(page.clipping.article.body.blocks):
            self._set_block(block)
            if number % BLOCKS_A_TURN == BLOCKS_A_TURN - 1:
                turn.endEditBlock()
                yield
                turn.beginEditBlock()
        turn.endEditBlock()
        self.layout.body = (start, self._cursor.position())
        self.layout.searchable.append(self.layout.body)
        with self._running_like(page.clipping.article.title):
            self._set_foot(page)
        self._set_related(page)

    # The head

    def _set_head(self, page: Page) -> None:
        article = page.clipping.article
        cursor = self._cursor
        cursor.beginEditBlock()
        if article.outlet:
            outlet = self._interface(13, "accent", QFont.Weight.DemiBold)
            own_link(outlet, f"outlet/{article.outlet}")
            self._line(article.outlet, outlet, below=8)
        if article.kicker:
            self._line(article.kicker, self._interface(13, "muted", QFont.Weight.DemiBold), below=4)
        start = cursor.position()
        long = len(article.title)
        scale = 1.72 if long < LONG_TITLE else 1.45 if long < LONGEST_TITLE else 1.24
        if self._column < NARROW * self._size:
            scale = min(scale, 1.4)
        title = self._reading(round(self._size * scale), QFont.Weight.Bold)
        self._line(article.title, title, below=round(self._size * 0.65), height=self._looks.title_height)
        self.layout.searchable.append((start, cursor.position()))
        if article.standfirst:
            start = cursor.position()
            look = self._reading(round(self._size * 1.08), colour="muted")
            self._line(article.standfirst, look, below=round(self._size * 0.7), height=self._looks.line_height - 8)
            self.layout.searchable.append((start, cursor.position()))
        by, about = _by(page), _about(page)
        if by:
            self._line(by, self._interface(13, "text", QFont.Weight.Medium), below=2, height=122)
        self._line(about, self._interface(13, "muted"), below=8, height=128)
        self._set_tags(page)
        if article.url:
            link = self._interface(12, "muted")
            web_link(link, article.url)
            self._line(_short(article.url), link, below=4)
        if article.truncated:
            with self._box("warning_soft", above=10, below=8):
                self._line(not_whole(article.truncated), self._interface(13, "text", QFont.Weight.DemiBold))
        self._start_block(block_look(below=round(self._size * 0.35)))
        self._cursor.setBlockCharFormat(self._interface(8))
        cursor.endEditBlock()

    def _set_tags(self, page: Page) -> None:
        tags = page.clipping.tags
        if not tags:
            return
        look = block_look(below=4, height=150)
        look.setLayoutDirection(self._way)
        self._start_block(look)
        for number, tag in enumerate(tags):
            dot = self._interface(13)
            dot.setForeground(QColor(tag.colour))
            own_link(dot, f"tag/{tag.name}")
            text = self._interface(13, "text")
            own_link(text, f"tag/{tag.name}")
            text.setToolTip(tag.name)
            self._cursor.insertText("●\u00a0", dot)
            self._cursor.insertText(tag.leaf.replace(" ", "\u00a0"), text)
            if number + 1 < len(tags):
                self._cursor.insertText("\u2003", self._interface(13))

    def _set_note(self, note: Body) -> None:
        """The person's own words in a box, with the way to change them."""
        if not note:
            return
        size, runs = self._size, self.layout.runs
        # A highlight is anchored in the article's words, not in those of the note.
        self.layout.runs = []
        self._size = max(11, round(size * 0.92))
        self._cursor.beginEditBlock()
        with self._box("box", above=2, below=round(size * 1.2), padding=13):
            self._heading(tr("Your note"), True)
            start = self._cursor.position()
            for block in note.blocks:
                self._set_block(block)
            self.layout.searchable.append((start, self._cursor.position()))
            if not self.paper:
                change = self._interface(12, "accent")
                own_link(change, "note/edit")
                self._line(tr("Change the note"), change)
        self._cursor.endEditBlock()
        self._size, self.layout.runs = size, runs

    # The end

    def _set_foot(self, page: Page) -> None:
        """Corrections, keywords, and how much was left out."""
        article = page.clipping.article
        for number, correction in enumerate((article.correction or "").splitlines()):
            start = self._cursor.position()
            look = self._reading(round(self._size * 0.92), colour="muted")
            look.setFontItalic(True)
            self._line(correction, look, above=10 if number == 0 else 0, below=8, height=self._looks.line_height)
            self.layout.searchable.append((start, self._cursor.position()))
        if article.keywords:
            said = tr("Keywords: {words}").format(words=", ".join(article.keywords))
            self._line(side_by_side((said,)), self._interface(12, "muted"), above=8, height=125)
        if page.clipping.left_out and page.clipping.id and not self.paper:
            link = self._interface(12, "muted")
            own_link(link, "left-out/show")
            link.setFontUnderline(True)
            said = tr("{n} piece(s) of the page left out of the text", "", len(page.clipping.left_out))
            self._line(side_by_side((said,)), link, above=8, below=4)

    def _set_related(self, page: Page) -> None:
        if self.paper or not (page.relations or page.pointers or page.pointed_from or page.linked_from):
            return
        cursor = self._cursor
        cursor.beginEditBlock()
        box = QTextFrameFormat()
        box.setBackground(QColor(self._tokens.box))
        box.setPadding(16)
        box.setTopMargin(22)
        box.setBottomMargin(10)
        box.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertFrame(box)
        self._fresh = True
        self._heading(tr("Linked stories"), bool(page.relations))
        for relation in page.relations:
            note = f"“{relation.link.note}”" if relation.link.note else ""
            dated = day_in_words(relation.link.dated) if relation.link.dated else ""
            self._pointer(relation.row, relation.words, side_by_side((dated, note)))
        self._heading(tr("Read also"), bool(page.pointers))
        for pointer, row in page.pointers:
            if row is not None:
                self._pointer(row, tr("in the trash") if row.trashed else tr("clipped"), "")
            else:
                self._unclipped(pointer.title or _short(pointer.url), pointer.url, page.read_only)
        self._heading(tr("Pointed to by"), bool(page.pointed_from or page.linked_from))
        for row in page.pointed_from:
            self._pointer(row, tr("names this story under ‘read also’"), "")
        for row in page.linked_from:
            self._pointer(row, tr("links to this story in its text"), "")
        cursor.endEditBlock()

    def _heading(self, text: str, wanted: bool) -> None:
        if wanted:
            look = self._interface(11, "muted", QFont.Weight.DemiBold)
            look.setFontCapitalization(QFont.Capitalization.AllUppercase)
            look.setFontLetterSpacing(104)
            self._line(text, look, above=0 if self._fresh else 12, below=8)

    def _pointer(self, row: Row, words: str, note: str) -> None:
        head = self._interface(13, "text", QFont.Weight.DemiBold)
        own_link(head, f"clipping/{row.id}")
        said = side_by_side((row.outlet, day_in_words(row.published), words))
        with self._running_like(row.title):
            self._line(row.title, head, below=2, height=125)
            self._line(said, self._interface(12, "muted"), below=2 if note else 11)
        if note:
            self._line(note, self._interface(12, "text"), below=11)

    def _unclipped(self, title: str, url: str, read_only: bool) -> None:
        """A pointer to what is not in the library: not clipped, with the way to clip it, or gone."""
        gone = self._gone.get(url)
        head = self._interface(13, "muted" if gone else "text")
        if url:
            web_link(head, url)
        head.setFontStrikeOut(gone is not None)
        said = gone_words(gone) if gone else tr("not clipped yet")
        with self._running_like(title):
            self._line(title, head, below=2, height=125)
            self._line(said, self._interface(12, "muted"), below=11)
            if url.startswith(("http://", "https://")) and not read_only:
                clip = self._interface(12, "accent")
                own_link(clip, f"clip/{url}")
                clip.setFontUnderline(True)
                clip.setToolTip(tr("Fetch and keep {address}").format(address=url))
                self._cursor.insertText("\u2002·\u2002", self._interface(12, "muted"))
                self._cursor.insertText(tr("Try to clip it again") if gone else tr("Clip it"), clip)


def _by(page: Page) -> str:
    """Who wrote it and where."""
    article = page.clipping.article
    dateline = ", ".join(part for part in (article.dateline, day_in_words(article.dateline_day)) if part)
    return side_by_side((", ".join(article.authors), article.agency, dateline))


def _about(page: Page) -> str:
    """When and where it was printed, how long it is, and when it was clipped."""
    clipping = page.clipping
    article = clipping.article
    parts = [moment_in_words(article.published)]
    if article.updated and article.updated != article.published:
        parts.append(tr("updated {moment}").format(moment=moment_in_words(article.updated)))
    page_of = tr("p. {page}").format(page=article.page) if article.page else ""
    place = ", ".join(part for part in (article.section, page_of, article.edition) if part)
    length = reading_time(clipping.word_count) if clipping.word_count else ""
    parts += [place, length, tr("clipped {day}").format(day=day_in_words(clipping.captured_at))]
    return side_by_side(part.replace(" ", "\u00a0") if len(part) < 40 else part for part in parts)


def _short(url: str) -> str:
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return bare if len(bare) <= 90 else bare[:87] + "…"
