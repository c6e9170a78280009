"""Putting the extension where browsers can load it, and telling each browser how to start the native host."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from db.connection import translated_os
from db.errors import CuttingsError
from desktop.browser import identity
from desktop.browser.browsers import Place

SOURCE = "browser-extension"
ROOT = Path(__file__).resolve().parent.parent.parent
"""The folder in which Python finds the program."""

NOTES = {
    "Snap": "Snap keeps {title} from starting other programs on many systems; where it says that Cuttings was not "
    "found, install {name} from another source.",
    "Flatpak": "Flatpak keeps {title} from starting programs outside of its box; install {name} from another source.",
}


class InstallError(CuttingsError):
    """The extension or a manifest could not be put in its place."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done for one browser: the manifest that was written or removed, and what to know about it."""

    place: Place
    manifest: Path
    changed: bool
    note: str = ""

    def record(self) -> dict[str, Any]:
        """This as data for JSON."""
        return {
            "browser": self.place.browser.name,
            "name": self.place.title,
            "manifest": str(self.manifest),
            "changed": self.changed,
            "note": self.note or None,
        }


class Installer:
    """Installs below `data`, the folder of this person for what programs need. `library` pins one library, else the
    host serves the one that the window had open last."""

    def __init__(self, data: Path, library: Path | None = None) -> None:
        self.extension = data / SOURCE
        self.launcher = data / ("native-host.bat" if sys.platform == "win32" else "native-host")
        self._data = data
        self._library = library

    def install(self, places: Iterable[Place]) -> list[Done]:
        """Write the extension, the launcher and each browser's manifest. Raises `LibraryError`, `InstallError`."""
        try:
            self._data.mkdir(parents=True, exist_ok=True)
            self._write_extension()
            _write(self.launcher, self.launcher_text(), executable=True)
        except OSError as error:
            raise translated_os(error, self._data) from error
        return [self._tell(place) for place in places]

    def remove(self, places: Iterable[Place]) -> list[Done]:
        """Remove the manifests from these browsers."""
        return [self._forget(place) for place in places]

    def remove_files(self) -> None:
        """Remove the extension and the launcher, which no browser uses any more."""
        try:
            shutil.rmtree(self.extension, ignore_errors=False)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise translated_os(error, self.extension) from error
        self.launcher.unlink(missing_ok=True)

    def manifest(self, place: Place) -> dict[str, Any]:
        """What a browser is told of the host."""
        told: dict[str, Any] = {
            "name": identity.HOST,
            "description": "Keeps pages of the browser in the library of Cuttings",
            "path": str(self.launcher),
            "type": "stdio",
        }
        if place.browser.family == "firefox":
            return {**told, "allowed_extensions": [identity.GECKO_ID]}
        return {**told, "allowed_origins": [identity.ORIGIN]}

    def launcher_text(self) -> str:
        """The script that starts the host with this Python, wherever the browser is."""
        words = [sys.executable, "-m", "desktop.browser"]
        if self._library is not None:
            words += ["--library", str(self._library.absolute())]
        if sys.platform == "win32":
            quoted = " ".join(f'"{word}"' for word in words).replace("%", "%%")
            root = str(ROOT).replace("%", "%%")
            return f'@echo off\r\nset "PYTHONPATH={root}"\r\nset "PYTHONSAFEPATH=1"\r\n{quoted} %*\r\n'
        return (
            "#!/bin/sh\n"
            "# Written by “cuttings install-browser-extension”: browsers start the native host of Cuttings with it.\n"
            f'PYTHONPATH={shlex.quote(str(ROOT))} PYTHONSAFEPATH=1 exec {shlex.join(words)} "$@"\n'
        )

    def _tell(self, place: Place) -> Done:
        path = self._manifest_path(place)
        text = json.dumps(self.manifest(place), indent=2, ensure_ascii=False) + "\n"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            changed = not path.exists() or path.read_text(encoding="utf-8", errors="replace") != text
            _write(path, text)
            if place.key:
                _register(place.key, path)
        except OSError as error:
            raise InstallError(
                f"{place.title} could not be told of Cuttings: {path} cannot be written ({error.strerror or error}).",
                "Check the permissions of that folder.",
            ) from error
        return Done(place, path, changed, _note(place))

    def _forget(self, place: Place) -> Done:
        path = self._manifest_path(place)
        there = path.exists()
        try:
            path.unlink(missing_ok=True)
            if place.key:
                _unregister(place.key)
        except OSError as error:
            raise InstallError(f"{path} cannot be removed ({error.strerror or error}).") from error
        return Done(place, path, there)

    def _manifest_path(self, place: Place) -> Path:
        if place.key:
            # The registry says where: all browsers' files are together.
            return self._data / f"{identity.HOST}.{place.browser.family}.json"
        return place.hosts / f"{identity.HOST}.json"

    def _write_extension(self) -> None:
        """Bring the folder up to date; it is renamed into place whole, because a browser may be reading it."""
        fresh = self.extension.with_suffix(".new")
        old = self.extension.with_suffix(".old")
        for leftover in (fresh, old):
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(leftover)
        _copy(resources.files("resources") / SOURCE, fresh)
        if self.extension.exists():
            os.replace(self.extension, old)
        os.replace(fresh, self.extension)
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(old)


def _note(place: Place) -> str:
    note = NOTES.get(place.form, "")
    return note.format(title=place.title, name=place.browser.title) if note else ""


def _copy(source: Traversable, target: Path) -> None:
    target.mkdir()
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name)
        else:
            (target / entry.name).write_bytes(entry.read_bytes())


def _write(path: Path, text: str, *, executable: bool = False) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(text, encoding="utf-8", newline="")
    if executable:
        fresh.chmod(0o755)
    os.replace(fresh, path)


def _register(key: str, manifest: Path) -> None:
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{key}\{identity.HOST}") as made:
            winreg.SetValueEx(made, "", 0, winreg.REG_SZ, str(manifest))


def _unregister(key: str) -> None:
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(FileNotFoundError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{key}\{identity.HOST}")
