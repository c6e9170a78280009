"""`cuttings open` and its place among the applications of a desktop: what other programs hand over to the window."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from string import Template
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import platformdirs

from db.connection import translated_os
from db.errors import LibraryError
from desktop.clipping_address import SCHEME, folder_of, is_of_ours, read_address
from desktop.commands.session import Session
from desktop.settings import known_libraries

NAME = "cuttings"


def absolute(inputs: Sequence[str]) -> list[str]:
    """Paths and addresses as another process can use them: `file:` addresses become paths, paths become absolute.

    Raises `LibraryError` for what looks like the address of a clipping and is none.
    """
    found = []
    for each in inputs:
        if is_of_ours(each):
            address = read_address(each)
            if address is None:
                raise LibraryError(
                    f"“{each[:80]}” is no link to a clipping.",
                    f"Such links begin with {SCHEME}://clipping/ and are made by “Copy link to clipping”.",
                )
            found.append(str(address))
            continue
        parts = urlsplit(each)
        if parts.scheme == "file":
            each = url2pathname(unquote(parts.path)) if os.name != "nt" else url2pathname(parts.path)
        if each.startswith(("http://", "https://")):
            found.append(each)
        else:
            found.append(str(Path(each).absolute()))
    return found


def library_for(session: Session, inputs: Sequence[str]) -> Path | None:
    """The library whose window is to have what is handed over: the one named, else the one that a link leads into.

    `None` where nothing says which, and where no library known here is the one that is meant.
    """
    addresses = [address for address in map(read_address, inputs) if address is not None]
    if session.folder is not None or not addresses:
        return session.folder
    return folder_of(addresses[0].library, known_libraries(session.paths))


def desktop_entry(session: Session, *, remove: bool) -> None:
    """Write or remove the entry and the icon in the person's own folders. Raises `LibraryError`."""
    if not sys.platform.startswith("linux"):
        raise LibraryError("Only desktops of Linux have such entries.", "Make a shortcut to the command “cuttings”.")
    entry, icon = places()
    try:
        if remove:
            entry.unlink(missing_ok=True)
            icon.unlink(missing_ok=True)
            _tell_desktop(entry.parent)
            session.answer({"removed": str(entry)}, f"Removed {entry}.")
            return
        for file, text in ((entry, entry_text()), (icon, icon_text())):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise translated_os(error, entry) from error
    _tell_desktop(entry.parent, "xdg-mime", "default", entry.name, f"x-scheme-handler/{SCHEME}")
    session.answer({"entry": str(entry), "icon": str(icon)}, f"Cuttings is among your applications now: {entry}.")


def _tell_desktop(applications: Path, *command: str) -> None:
    """Have the desktop learn what changed, as far as it has the commands for that (freedesktop.org, shared MIME)."""
    for each in (("update-desktop-database", str(applications)), command):
        program = shutil.which(each[0]) if each else None
        if program is not None:
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run([program, *each[1:]], capture_output=True, check=False, timeout=20)


def places() -> tuple[Path, Path]:
    """Where entry and icon go (freedesktop.org, Desktop Entry and Icon Theme Specification)."""
    # platformdirs has the folder of the program; the one above it is XDG_DATA_HOME.
    data = Path(platformdirs.user_data_dir("cuttings", appauthor=False)).parent
    return data / "applications" / f"{NAME}.desktop", data / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"


def entry_text() -> str:
    """The entry, with the command that starts this very program."""
    template = (resources.files("resources") / "cuttings.desktop").read_text(encoding="utf-8")
    return Template(template).substitute(command=" ".join(_quoted(word) for word in _command()), icon=NAME)


def icon_text() -> str:
    """The icon."""
    return (resources.files("resources") / "cuttings.svg").read_text(encoding="utf-8")


def _command() -> list[str]:
    """The installed command; else this Python, told where the program is."""
    beside = Path(sys.executable).with_name("cuttings")
    installed = str(beside) if beside.exists() else shutil.which("cuttings")
    if installed:
        return [installed]
    program = Path(__file__).resolve().parent.parent.parent
    return ["env", f"PYTHONPATH={program}", sys.executable, "-m", "desktop"]


def _quoted(word: str) -> str:
    """A word of the key Exec: quoted, what is special in it escaped once for that and backslashes once more."""
    if word and all(character.isalnum() or character in "/._-+:=@" for character in word):
        return word
    inside = "".join(f"\\{character}" if character in '"`$\\' else character for character in word)
    return '"{}"'.format(inside.replace("\\", "\\\\").replace("%", "%%"))
