"""What can be typed into the search box, by example."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.dialogs.buttons import close_row

EXAMPLES = (
    ("harbour strike", "both words, in any order"),
    ('"harbour strike"', "these words side by side"),
    ("harbour OR port", "one of the two"),
    ("strike -lightning", "without that word"),
    ("(harbour OR port) strike", "parentheses put things together"),
    ("demo*", "words that begin so"),
    ("tag:war/ukraine", "that tag and those below it"),
    ('outlet:"The Lantern"', "that outlet"),
    ("author:marlow agency:afp", "that author, that agency"),
    ("date:2024-11", "published in November 2024"),
    ("after:2024-11-01 before:2024-12-01", "published between these days"),
    ("is:unread is:starred", "unread and starred; also inbox, filed, read"),
    ("has:note has:link", "with a note and a link; also tag, url, author, picture"),
    ("title:mines", "that word in the headline"),
)


class SearchHelp(QDialog):
    """Examples and what they find."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_help")
        self.setWindowTitle("How to search")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel("How to search", self)
        heading.setProperty("role", "title")
        words = QLabel(
            "Results come while you type, and the line under the box says what was understood. Accents and capital "
            "letters make no difference.",
            self,
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        for row, (example, meaning) in enumerate(EXAMPLES):
            left = QLabel(example, self)
            left.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            left.setTextFormat(Qt.TextFormat.PlainText)
            left.setStyleSheet("font-weight: 600;")
            right = QLabel(meaning, self)
            right.setProperty("role", "muted")
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(grid)
        layout.addLayout(close_row(self))
