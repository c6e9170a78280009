"""The real window on a real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.model import Draft
from tests.helpers.window import Hands, running_program

Start = Callable[..., Hands]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on a library with the drafts given."""
    with ExitStack() as stack:

        def begin(*drafts: Draft, fold: bool = False) -> Hands:
            return stack.enter_context(running_program(qapp, qtbot, tmp_path, drafts, fold=fold))

        yield begin
