"""Tags that a clipping or a draft might want, asked of the search process after a pause; late answers are dropped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.relations import TagSuggestion
from desktop.controllers.relating import Suggesting

PAUSE = 250
"""Milliseconds that something is in sight before it is asked about."""

Receive = Callable[[list[TagSuggestion]], None]


class TagOffering(QObject):
    """`offered` carries the suggestions (a list) for what was asked about last."""

    offered = Signal(object)

    def __init__(self, client: Suggesting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._question = 0
        self._ask: Callable[[Receive], None] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._go)

    @property
    def settled(self) -> bool:
        """Whether nothing waits to be asked."""
        return not self._pause.isActive()

    def ask_for(self, clipping_id: int) -> None:
        """Ask about a clipping of the library."""
        self._begin(lambda receive: self._client.tags_for(clipping_id, receive))

    def ask_about(self, title: str, text: str, language: str | None) -> None:
        """Ask about words that are not in the library yet."""
        self._begin(lambda receive: self._client.suggest_tags(title, text, language, receive))

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._question += 1
        self._pause.stop()

    def _begin(self, ask: Callable[[Receive], None]) -> None:
        self._question += 1
        self._ask = ask
        self._pause.start()

    @Slot()
    def _go(self) -> None:
        question, ask = self._question, self._ask

        def told(found: list[TagSuggestion] | None) -> None:
            if question == self._question:
                self.offered.emit(found or [])

        if ask is not None:
            ask(told)
