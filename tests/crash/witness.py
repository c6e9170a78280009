"""Who hears, in the process of a proof, what Qt, the log and Python say and nobody is meant to say."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOGGERS_OF_OTHERS = ("trafilatura", "htmldate", "courlan", "justext", "asyncio")
"""They log what they think of other people's pages."""
OF_OFFSCREEN = "This plugin does not support "
"""What Qt says of itself where there is no screen."""


class Witness(logging.Handler):
    """Hears what Qt, the log and Python say that nobody is meant to say, and hands it on as errors."""

    def __init__(self, fail: Callable[[BaseException], None]) -> None:
        super().__init__(logging.WARNING)
        self._fail = fail
        self._before = (qInstallMessageHandler(self._said), sys.unraisablehook)
        sys.unraisablehook = self._unraisable
        logging.getLogger().addHandler(self)

    def leave(self) -> None:
        """Hear no more."""
        logging.getLogger().removeHandler(self)
        said, sys.unraisablehook = self._before
        qInstallMessageHandler(said)

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] not in LOGGERS_OF_OTHERS:
            self._fail(RuntimeError(f"{record.name} {record.levelname}: {record.getMessage()}"))

    def _said(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not words.startswith(OF_OFFSCREEN):
            self._fail(RuntimeError(f"{kind.name}: {words}"))

    def _unraisable(self, happened: sys.UnraisableHookArgs) -> None:
        error = happened.exc_value or RuntimeError(str(happened.err_msg))
        traceback.print_exception(error)
        self._fail(error)
