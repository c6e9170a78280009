"""The language of the interface: which one, and everything of Qt's that has to know it.

Our texts come from `resources/translations/cuttings_<code>.qm`; those of Qt's own buttons, menus and dialogs from Qt,
or from `qt_<code>.qm` beside ours where Qt has none. English needs no file: it stands in the code.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

LANGUAGES = {"en": "English", "de": "Deutsch", "ur": "اردو"}
"""Code and name, in the language itself, of everything that the setting `language` offers beside `system`."""

FOLDER = Path(str(resources.files("resources") / "translations"))


def code_for(setting: str, wanted: Sequence[str] | None = None) -> str:
    """The code of the language to speak: what was chosen, else the first that the system wants and we have.

    `wanted` are the system's own, the most wanted first, as `QLocale.uiLanguages` gives them (`de-AT`, `de`).
    """
    if setting in LANGUAGES:
        return setting
    for each in QLocale.system().uiLanguages() if wanted is None else wanted:
        code = each.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def locale_of(code: str) -> QLocale:
    """How dates and numbers are written: as the system does where it speaks the same language."""
    system = QLocale.system()
    same = system.language() == QLocale(code).language()
    return system if same or (code == "en" and system.language() == QLocale.Language.C) else QLocale(code)


class Language(QObject):
    """The language in force. What is on the screen already keeps its words: a window is made anew instead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = "en"
        self._translators: list[QTranslator] = []

    def speak(self, setting: str) -> None:
        """Speak the language of this value of the setting from now on."""
        self.stop()
        self.code = code_for(setting)
        locale = locale_of(self.code)
        QLocale.setDefault(locale)
        if self.code != "en":
            self._install(f"qt_{self.code}", str(FOLDER)) or self._install(
                f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            )
            self._install(f"cuttings_{self.code}", str(FOLDER))
        QGuiApplication.setLayoutDirection(locale.textDirection())

    def stop(self) -> None:
        """Speak English again."""
        app = QGuiApplication.instance()
        for translator in self._translators:
            if app is not None:
                app.removeTranslator(translator)
        self._translators = []
        self.code = "en"
        QLocale.setDefault(locale_of("en"))
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _install(self, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        app = QGuiApplication.instance()
        if app is None or not translator.load(name, folder):
            return False
        self._translators.append(translator)
        app.installTranslator(translator)
        return True
