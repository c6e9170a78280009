"""One library, several processes: who has a library open for writing lets the user's other processes write through it.

The process with the window listens on a local socket (a Unix socket or a Windows pipe, reached by this user only and
opened by a random key in a file that only this user can read). A command that finds the library locked asks there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

import platformdirs

from db.errors import CuttingsError, LibraryBusy, LibraryElsewhere, LibraryError
from db.library import Library

WRITES = frozenset(
    {
        "add",
        "add_many",
        "add_arrivals",
        "join_arrivals",
        "add_assets",
        "add_capture",
        "edit",
        "edit_fields",
        "edit_body",
        "set_note",
        "star",
        "file",
        "mark_read",
        "trash",
        "restore",
        "restore_value",
        "purge",
        "tag",
        "untag",
        "rename_tag",
        "merge_tags",
        "colour_tag",
        "delete_tag",
        "add_story",
        "put_in_story",
        "take_from_story",
        "save_search",
        "rename_search",
        "change_search",
        "move_search",
        "remove_search",
        "alias_tag",
        "link",
        "link_to",
        "link_all",
        "unlink",
        "edit_link",
        "add_link_kind",
        "edit_link_kind",
        "remove_link_kind",
        "note_address",
        "rename_name",
        "say_no_name",
        "say_reprint",
        "say_not_reprint",
        "choose_lead",
        "set_lead_rule",
        "undo",
        "redo",
        "mend",
    }
)
"""The methods of `Library` that another process may ask for."""

PATIENCE = 10.0
"""Seconds that a command waits for another one to let go of the library."""

WINDOW = "window"
"""What is asked of the window itself, not of its library: one of `WISHES` with paths and addresses."""
WISHES = ("show", "clip", "clipboard")

ATTENTION = 0.1
"""Seconds after which an idle connection looks whether the library is being closed."""

LONGEST = 90
"""Bytes of the name of a socket's folder: systems take little over a hundred for the whole name."""

_log = logging.getLogger(__name__)


class Server:
    """Answers the user's other processes for as long as a library is open here."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.asked: Callable[[str, list[str]], None] | None = None
        """Told, on a thread of the server, what the window is asked for; as long as there is nobody, it is refused."""
        self.clipped: Callable[[int, str], None] | None = None
        """Told, on a thread of the server, number and headline of a clipping that another process kept."""
        self._key = secrets.token_bytes(32)
        self._file = _meeting_place(library.folder)
        self._address = _address(library.folder)
        self._listener = Listener(self._address, authkey=self._key)
        self._closing = False
        self._callers: list[threading.Thread] = []
        _write_privately(self._file, json.dumps({"address": self._address, "key": self._key.hex()}))
        self._thread = threading.Thread(target=self._serve, name="library-server", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening; a request under way is answered first."""
        self._closing = True
        self._file.unlink(missing_ok=True)
        with contextlib.suppress(OSError, EOFError):
            Client(self._address, authkey=self._key).close()
        self._thread.join()
        self._listener.close()
        if sys.platform != "win32":
            Path(self._address).parent.rmdir()
        for caller in self._callers:
            caller.join()

    def _serve(self) -> None:
        while not self._closing:
            try:
                connection = self._listener.accept()
            except Exception as error:  # a stranger without the key, or a caller that went away
                _log.info("A caller was turned away: %s", error)
                continue
            caller = threading.Thread(target=self._attend, args=(connection,), name="library-caller", daemon=True)
            self._callers = [*(each for each in self._callers if each.is_alive()), caller]
            caller.start()

    def _attend(self, connection: Connection[Any, Any]) -> None:
        """Answer one caller until it hangs up."""
        with connection, contextlib.suppress(OSError, EOFError):
            while not self._closing:
                if connection.poll(ATTENTION):
                    connection.send(self._answer(*connection.recv()))

    def _answer(self, name: str, arguments: list[Any], options: dict[str, Any]) -> tuple[bool, object]:
        """What came of a request: whether it was done, and its result or error."""
        try:
            if name == WINDOW and self.asked is not None:
                wish, inputs = arguments
                if wish not in WISHES or not all(isinstance(each, str) for each in inputs):
                    raise LibraryError(f"“{wish}” cannot be asked of a running window.")
                self.asked(wish, list(inputs))
                return True, None
            if name not in WRITES:
                raise LibraryError(f"“{name}” cannot be asked of a running window.")
            result = getattr(self._library, name)(*arguments, **options)
            self._tell_clipped(name, arguments, result)
            return True, result
        except CuttingsError as error:
            return False, error
        except Exception as error:
            _log.exception("A command of another process failed")
            return False, LibraryError(f"The running window could not do that: {error!r}.")

    def _tell_clipped(self, name: str, arguments: list[Any], result: Any) -> None:
        if self.clipped is None:
            return
        if name == "add":
            self.clipped(result[0], arguments[0].article.title or "")
        elif name == "add_capture":
            self.clipped(arguments[0], arguments[1].article.title or "")
        elif name == "add_many":
            for number, (draft, _) in zip(result[0], arguments[0], strict=True):
                self.clipped(number, draft.article.title or "")


class SharedLibrary(Library):
    """A library that another process has open: read here, written there."""

    def __init__(self, folder: Path, connection: Connection[Any, Any]) -> None:
        self._far = connection
        super().__init__(folder, read_only=True)
        self.read_only_reason = ""
        for name in WRITES:
            setattr(self, name, self._asking(name))

    def close(self) -> None:
        """Let go of both ends."""
        super().close()
        self._far.close()

    def _asking(self, name: str) -> Callable[..., Any]:
        def ask(*arguments: Any, **options: Any) -> Any:
            plain = [_solid(each) for each in arguments]
            try:
                self._far.send((name, plain, options))
                done, result = self._far.recv()
            except (OSError, EOFError) as error:
                raise LibraryBusy(
                    "The window that has the library open did not answer.",
                    "Look whether this was done, then try again.",
                ) from error
            if not done:
                raise result
            return result

        return ask


def open_to_write(folder: Path, *, say: Callable[[str], None]) -> Library:
    """Open a library for writing here, or through the process that has it open.

    Waits up to `PATIENCE` seconds for another command to finish, and says so in words. Raises `LibraryBusy`.
    """
    until = time.monotonic() + PATIENCE
    told = False
    while True:
        try:
            return Library.open(folder)
        except LibraryElsewhere:
            raise
        except LibraryBusy:
            if (connection := _call(folder)) is not None:
                return SharedLibrary(folder, connection)
            if time.monotonic() > until:
                raise
            if not told:
                say("Waiting for another program to finish with the library …")
                told = True
            threading.Event().wait(0.05)


def ask_window(wish: str, inputs: Sequence[str] = (), folder: Path | None = None) -> bool:
    """Ask the window of a library, or any window of this person where none is named, to do one of `WISHES`.

    False where no window is open, or none that does it.
    """
    named = [_meeting_place(folder)] if folder is not None else sorted(_meeting_place(Path()).parent.glob("*.json"))
    for place in named:
        connection = _connected(place)
        if connection is None:
            continue
        with connection, contextlib.suppress(OSError, EOFError):
            connection.send((WINDOW, [wish, list(inputs)], {}))
            if connection.poll(PATIENCE) and connection.recv()[0]:
                return True
    return False


def _call(folder: Path) -> Connection[Any, Any] | None:
    return _connected(_meeting_place(folder))


def _connected(place: Path) -> Connection[Any, Any] | None:
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
        return Client(found["address"], authkey=bytes.fromhex(found["key"]))
    except (OSError, EOFError, ValueError, KeyError):
        return None


def _solid(value: Any) -> Any:
    """An argument as something that can be sent: generators and arrays become lists."""
    return list(value) if hasattr(value, "__iter__") and not isinstance(value, (str, dict, bytes, tuple)) else value


def _name(folder: Path) -> str:
    return hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]


def _meeting_place(folder: Path) -> Path:
    # Not the runtime folder of the session: a command over ssh or from cron must find the window, too.
    place = Path(platformdirs.user_cache_dir("cuttings", appauthor=False)) / "running"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place / f"{_name(folder)}.json"


def _address(folder: Path) -> str:
    if sys.platform == "win32":
        return rf"\\.\pipe\cuttings-{_name(folder)}-{os.getpid()}"
    # The path of a socket can have about a hundred bytes, which a cache folder may exceed.
    folder = Path(tempfile.mkdtemp(prefix="cuttings-"))
    if len(os.fsencode(folder)) > LONGEST:
        folder.rmdir()
        folder = Path(tempfile.mkdtemp(prefix="cuttings-", dir="/tmp"))
    return str(folder / "socket")


def _write_privately(file: Path, text: str) -> None:
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
