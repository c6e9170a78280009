"""Reading what was clipped lately for copies, names and what belongs together, before a command that asks about it."""

from __future__ import annotations

import contextlib
import sys
from functools import partial

from db.errors import LibraryBusy
from db.index.place import Place
from db.kin.keeper import Keeper, catch_up
from db.library import Library
from desktop.commands.session import Session

MOST = 5000
"""Clippings that are read before an answer; more wait for the next call, or for a window."""
AT_ONCE = 200
"""Clippings that are read after they came, so that clipping thousands is not held up."""


def read_new(session: Session, most: int = MOST) -> None:
    """Read what is new in the library; where a window has it open, its search process does."""
    with contextlib.suppress(LibraryBusy), Library.open(session.library_folder) as library:
        catch_up(library, session.paths.index_cache, most)


def read_anew(session: Session) -> None:
    """Forget what was read and read everything again; where a window has the library open, its search process does."""
    with session.reading() as library:
        keeper = Keeper(Place(session.paths.index_cache, library.id))
        keeper.forget()
        keeper.close()
    with contextlib.suppress(LibraryBusy), Library.open(session.library_folder) as library:
        catch_up(library, session.paths.index_cache, sys.maxsize, partial(session.progress, what="Reading"))
