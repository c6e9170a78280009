"""What the search box offers while a person types: at once what is known, and values when the search process tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.query.complete import Completion, completions

Counted = list[tuple[str, int]]
AskValues = Callable[[str, str, Callable[[Counted], None]], None]
"""Field, how its value begins, and who is told the values with their counts."""

Recall = Callable[[str], Sequence[str]]
"""What was typed -> earlier searches that have it."""

REST = 700
"""Milliseconds without a key before the name of a field is offered behind a plain word."""
FEWEST_LETTERS = 2
MOST_KEPT = 200
"""Beginnings whose values are remembered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be put at the cursor. `quiet`: it is only hinted at, and nothing but accepting it is changed by it.

    `earlier`: each is a whole search of earlier, which can be forgotten.
    """

    completions: tuple[Completion, ...] = ()
    quiet: bool = False
    earlier: bool = False


class Completing(QObject):
    """`offered` carries an `Offer` whenever there is another one, an empty one where there is nothing to offer.

    Values of fields are offered at once, the names of fields only after a rest and quietly: who types plain words is
    left alone. `everything` offers all that can stand at the cursor, `earlier` what was searched before; the latter is
    narrowed by what is typed until there is none left, or `stop`.
    """

    offered = Signal(object)

    def __init__(self, ask_values: AskValues, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask_values = ask_values
        self._text = ""
        self._cursor = 0
        self._demanded = False
        self._recall: Recall | None = None
        self._known: dict[tuple[str, str], Counted] = {}
        self._asked: set[tuple[str, str]] = set()
        self._latest: tuple[str, str] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)

    def typed(self, text: str, cursor: int) -> None:
        """The person typed; `cursor` counts characters."""
        self._text, self._cursor, self._demanded = text, cursor, False
        if self._recall is not None and self._offer_earlier():
            return
        self._recall = None
        self._rest.start()
        self._offer(rested=False)

    def everything(self, text: str, cursor: int) -> None:
        """The person asks what can stand here."""
        self._text, self._cursor, self._demanded = text, cursor, True
        self._recall = None
        self._rest.stop()
        self._offer(rested=True)

    def earlier(self, recall: Recall, text: str = "") -> bool:
        """The person asks what was searched before; whether there is any of it."""
        self._text, self._cursor, self._demanded = text, len(text), False
        self._rest.stop()
        self._recall = recall
        return self._offer_earlier()

    @Slot()
    def stop(self) -> None:
        """The person went on to something else."""
        self._rest.stop()
        self._demanded = False
        self._recall = None
        self._text, self._cursor = "", 0

    def forget(self) -> None:
        """Values may be others now."""
        self._known.clear()
        self._asked.clear()

    def _offer_earlier(self) -> bool:
        assert self._recall is not None
        found = [Completion(0, len(self._text), each, each, "") for each in self._recall(self._text)]
        self.offered.emit(Offer(tuple(found), earlier=bool(found)))
        return bool(found)

    @Slot()
    def _rested(self) -> None:
        self._offer(rested=True)

    def _offer(self, *, rested: bool) -> None:
        found = completions(self._text, self._cursor, self._values) if self._text or self._demanded else []
        written = [each for each in found if self._text[each.start : each.end] == each.replacement]
        self.offered.emit(self._chosen([] if written and len(found) == 1 else found, rested))

    def _chosen(self, found: Sequence[Completion], rested: bool) -> Offer:
        if self._demanded or (found and _of_field(self._text, found[0])):
            return Offer(tuple(found))
        at_end = self._cursor == len(self._text)
        names = [each for each in found if self._cursor - each.start >= FEWEST_LETTERS and each.replacement[-1] == ":"]
        return Offer(tuple(names[:1]), quiet=True) if rested and at_end and names else Offer()

    def _values(self, field: str, beginning: str) -> Counted:
        wanted = (field, beginning)
        if wanted in self._known:
            return self._known[wanted]
        if wanted not in self._asked:
            self._asked.add(wanted)
            self._latest = wanted
            answer = _Answer(self, wanted)
            self._ask_values(field, beginning, answer)
        return self._of_shorter(field, beginning)

    def _of_shorter(self, field: str, beginning: str) -> Counted:
        """Values that were told of a shorter beginning, until the answer comes."""
        for length in range(len(beginning) - 1, -1, -1):
            if (field, beginning[:length]) in self._known:
                known, part = self._known[field, beginning[:length]], beginning.casefold()
                return [(value, count) for value, count in known if part in value.casefold()]
        return []

    def _told(self, wanted: tuple[str, str], values: Counted) -> None:
        if len(self._known) >= MOST_KEPT:
            del self._known[next(iter(self._known))]
        if wanted not in self._asked:
            # Forgotten meanwhile, because something was written: what is still waited for is asked anew.
            if wanted == self._latest and (self._text or self._demanded):
                self._offer(rested=self._demanded)
            return
        self._asked.discard(wanted)
        self._known[wanted] = values
        if self._text or self._demanded:
            self._offer(rested=self._demanded)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Takes the values of one beginning to who asked."""

    owner: Completing
    wanted: tuple[str, str]

    def __call__(self, values: Counted) -> None:
        self.owner._told(self.wanted, values)


def _of_field(text: str, completion: Completion) -> bool:
    """Whether it is the value of a field and not a word of its own."""
    before = text[: completion.start][-1:]
    return bool(before) and not before.isspace() and before not in "(-"
