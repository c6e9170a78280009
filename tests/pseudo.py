"""A made-up language: every text in ⟦brackets⟧ and two fifths longer; `python -m tests.pseudo FOLDER [NAME]...`
takes a picture of every screen in it.

What stands there without brackets cannot be translated; what is cut off will be cut off in German. With `--language`
the pictures are in a real language, with `--scale 150` in larger type.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.translation import PLURAL

OPEN, CLOSE = "⟦", "⟧"
FILLING = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt "


def pseudo(text: str, n: int = -1) -> str:
    """A text in the made-up language."""
    if n >= 0:
        text = PLURAL.sub(lambda both: both[2] if n != 1 else (both[1] or "").rstrip("|"), text)
    longer = (FILLING * (len(text) // 80 + 1))[: len(text) * 2 // 5].strip()
    return f"{OPEN}{text} {longer}{CLOSE}" if longer else f"{OPEN}{text}{CLOSE}"


class Pseudo(QTranslator):
    """Translates everything of ours, and nothing of Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> Any:
        return pseudo(text, n) if not context and text else None


def main(words: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.pseudo", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="ids of actions; all that open something where none is named")
    parser.add_argument("--language", default="")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", type=int, default=100)
    asked = parser.parse_intermixed_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)

    from desktop.app import Program
    from desktop.paths import Paths
    from desktop.settings import Settings
    from tests.helpers.screens import BY_ACTION, open_by
    from tests.helpers.window import Hands
    from tests.screenshots import build_library

    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        # One of the screens installs the browser extension.
        os.environ["HOME"] = place
        build_library(folder / "library")
        paths = Paths(config=folder / "config", cache=folder / "cache", documents=folder)
        settings = Settings(paths.settings_file)
        settings.set("theme", asked.theme)
        settings.set("interface.scale", asked.scale)
        if asked.language:
            settings.set("language", asked.language)
        settings.save()
        translator = Pseudo()
        if not asked.language:
            app.installTranslator(translator)
        program = Program(app, paths)
        program.start(folder / "library")
        hands = Hands(program, _Waiting(app))  # type: ignore[arg-type]
        hands.settle()
        hands.window.grab().save(str(asked.folder / "window.png"))
        for name in asked.names or BY_ACTION:
            try:
                screen = open_by(hands, name)
            except (AssertionError, TimeoutError) as error:
                print(f"{name}: {error}", file=sys.stderr)
                continue
            (screen if screen.isWindow() else hands.window).grab().save(str(asked.folder / f"{name}.png"))
            screen.close()
            hands.settle()
        program.close()
    return 0


class _Waiting:
    """As much of pytest-qt's robot as hands need."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def waitUntil(self, condition: Any, timeout: int = 30_000) -> None:  # noqa: N802 - as in pytest-qt
        import time

        end = time.monotonic() + timeout / 1000
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("nothing opened")
            self._app.processEvents()
            time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
