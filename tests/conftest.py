"""What holds for every test: no screen, no network, no personal folders, and nothing that goes wrong unseen.

Python's warnings are errors and Qt's warnings fail the test (pyproject.toml); here come log records, and threads, child
processes, windows and databases that outlive their test. A test that asks for `caplog` judges its log records itself.
"""

from __future__ import annotations

import ipaddress
import logging
import multiprocessing
import os
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from db import places

# Before anything imports Qt or asks where a person's folders are.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PERSONAL_FOLDERS = tempfile.TemporaryDirectory(prefix="cuttings-tests-", ignore_cleanup_errors=True)
for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    os.environ[variable] = str(Path(PERSONAL_FOLDERS.name, variable.lower()))
    Path(os.environ[variable]).mkdir(mode=0o700)

# Speed is measured in tests/speed, so no example has a deadline; CI must fail or pass twice alike.
hypothesis.settings.register_profile("cuttings", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("cuttings")
if "CI" in os.environ:
    # Hypothesis also tries the constants of our modules that happen to be loaded, which other tests and workers decide.
    providers._get_local_constants = Constants

# They log what they think of other people's pages, which is not a defect of ours.
LOGGERS_OF_OTHERS = ("trafilatura", "htmldate", "courlan", "justext", "hypothesis", "asyncio")

# How long something that was told to end may take to do so.
GRACE_SECONDS = 5.0


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] not in LOGGERS_OF_OTHERS:
            self.unexpected.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which something logged a warning or worse, unless it looks at the log itself."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.unexpected and "caplog" not in request.fixturenames:
        lines = [f"{record.name} {record.levelname}: {record.getMessage()}" for record in collector.unexpected]
        pytest.fail("unexpected log records:\n" + "\n".join(lines), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_outlives_its_test() -> Iterator[None]:
    """Fail a test that leaves a thread, a child process, a visible window or an open library behind."""
    threads, children, windows = set(threading.enumerate()), set(_children()), set(map(id, _windows()))
    databases = _open_databases()
    yield
    if "PySide6.QtCore" in sys.modules:
        _finish_pooled_jobs()
    if "PySide6.QtGui" in sys.modules:
        _empty_clipboard()
    left = [f"thread {thread.name}" for thread in _still_running(threads)]
    left += [f"child process {child.name} ({child.pid})" for child in _still_alive(children)]
    left += [f"window {window!r}" for window in _windows() if id(window) not in windows]
    left += [f"open database {path}" for path in sorted(_open_databases() - databases)]
    if left:
        pytest.fail("outlived the test: " + ", ".join(left), pytrace=False)


def _finish_pooled_jobs() -> None:
    from PySide6.QtCore import QThreadPool

    QThreadPool.globalInstance().waitForDone(int(GRACE_SECONDS * 1000))


def _empty_clipboard() -> None:
    # Qt's offscreen clipboard frees what it holds when the process ends: too late for objects of Python's.
    from PySide6.QtGui import QGuiApplication

    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


def _still_running(before: set[threading.Thread]) -> list[threading.Thread]:
    left = []
    for thread in set(threading.enumerate()) - before:
        # Python up to 3.12 never forgets a foreign thread (Qt's) that once ran Python code.
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(GRACE_SECONDS)
        if thread.is_alive():
            left.append(thread)
    return left


def _children() -> list[multiprocessing.process.BaseProcess]:
    return multiprocessing.active_children()


def _still_alive(before: set[multiprocessing.process.BaseProcess]) -> list[multiprocessing.process.BaseProcess]:
    left = []
    for child in set(_children()) - before:
        child.join(GRACE_SECONDS)
        if child.is_alive():
            left.append(child)
    return left


def _windows() -> list[Any]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def _open_databases() -> set[str]:
    """The library files that this process has open; known on Linux only."""
    paths = set()
    for entry in Path("/proc/self/fd").glob("*") if sys.platform.startswith("linux") else ():
        try:
            target = os.readlink(entry)
        except FileNotFoundError:
            continue  # the descriptor with which the folder itself was read
        if target.endswith(".sqlite3"):
            paths.add(target)
    return paths


@pytest.fixture(autouse=True, scope="session")
def ordinary_places() -> Iterator[None]:
    """Let the libraries of tests be in memory, as temporary folders are on many systems, without a word about it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "PASSING_TYPES", frozenset())
        yield


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Let tests connect to servers on this computer only."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _only_local(getattr(socket.socket, name)))
        yield


def _only_local(connect: Any) -> Any:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(str(address[0])):
            raise AssertionError(f"a test connects to {address}")
        return connect(self, address)

    return guarded


def _is_local(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host.split("%")[0]).is_loopback
