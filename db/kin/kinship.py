"""Questions about what belongs together: clippings that belong to a clipping or to a story, tags that fit a text.

The store says which clippings have like words, the library what else ties them together (`db.kin.signals`); both are
put into one figure from 0 to 1, by which most of what is shown is right (`db.kin.judging`), and into reasons in words.
Nothing is written.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from db.index.place import Place
from db.kin import related, tag_votes
from db.kin.keeper import identity
from db.kin.packing import Unusable
from db.kin.store import NAME, Store, is_damage
from db.relations import Related, TagSuggestion


class Kinship:
    """Answers questions by the store of one library. Not to be used from two threads at once.

    While there is no store yet, or none that can be used, nothing belongs together.
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        self._open: tuple[Store, tuple[int, int]] | None = None

    def related(self, library: sqlite3.Connection, clipping: int, most: int = 10) -> list[Related]:
        """The clippings outside the trash that belong to this one, the surest first.

        Those that are linked to it, that carry the same text, or of which a person said that they do not belong to it
        are left out.
        """
        found: list[Related] = []
        with self._asked() as store:
            if store is not None:
                found = related.to_one(library, store, clipping, most)
        return found

    def related_to_many(self, library: sqlite3.Connection, clippings: Sequence[int], most: int = 10) -> list[Related]:
        """The clippings that belong to a story of these, the surest first, with why they do to the nearest of them."""
        found: list[Related] = []
        with self._asked() as store:
            if store is not None:
                found = related.to_many(library, store, clippings, most)
        return found

    def suggest_tags(
        self, library: sqlite3.Connection, title: str, text: str, language: str = ""
    ) -> list[TagSuggestion]:
        """The tags that fit a text that is not in the library yet, the surest first."""
        found: list[TagSuggestion] = []
        with self._asked() as store:
            if store is not None:
                found = tag_votes.for_text(library, store, title, text, language)
        return found

    def tags_for(self, library: sqlite3.Connection, clipping: int) -> list[TagSuggestion]:
        """The tags that fit a clipping and that it does not have, the surest first."""
        found: list[TagSuggestion] = []
        with self._asked() as store:
            if store is not None:
                found = tag_votes.for_clipping(library, store, clipping)
        return found

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open[0].close()
            self._open = None

    @contextmanager
    def _asked(self) -> Iterator[Store | None]:
        """The store as it is in the folder now; a damaged one is let go, and whoever writes it makes it anew."""
        path = self._place.folder / NAME
        try:
            if self._open is not None and self._open[1] != identity(path):
                self.close()
            if self._open is None:
                self._open = Store(self._place, writing=False), identity(path)
            store = self._open[0]
        except (FileNotFoundError, NotADirectoryError, Unusable):
            self.close()
            yield None
            return
        try:
            # One state of the file from beginning to end.
            store.connection.execute("BEGIN")
            yield store
            store.connection.execute("COMMIT")
        except (sqlite3.DatabaseError, Unusable) as error:
            self.close()
            if not is_damage(error):
                raise
        except BaseException:
            self.close()
            raise
