"""A process that ends without being asked is told of at the next start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import crash
from desktop.last_words import LastWords

ENDS = {
    "fault": "import ctypes; ctypes.string_at(0)",
    "abort": "import os; os.abort()",
    "kill": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "orderly": "",
}


def session(folder: Path, end: str) -> int:
    code = f"""
from pathlib import Path
from desktop.last_words import LastWords
with LastWords(Path({str(folder)!r})):
    {ENDS[end] or "pass"}
"""
    return subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, check=False).returncode


@pytest.fixture
def faulthandler_of_tests():
    """pytest's own faulthandler is switched on again."""
    import faulthandler

    yield
    faulthandler.enable(2)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals here")
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.usefixtures("faulthandler_of_tests")
def test_how_a_process_ended_is_known_at_the_next_start(tmp_path: Path, end: str) -> None:
    assert (session(tmp_path, end) == 0) == (end == "orderly")
    with LastWords(tmp_path) as words:
        assert len(words.faults) == (1 if end in ("fault", "abort") else 0)
        for report in words.faults:
            text = report.read_text()
            assert "Fatal Python error" in text
            assert "Cuttings" in text
        with LastWords(tmp_path):
            assert len(list(tmp_path.glob("session-*.txt"))) == 2, "one that still runs is left alone"
    assert [each.name for each in tmp_path.iterdir() if each not in words.faults] == []


def test_only_the_newest_reports_stay(tmp_path: Path) -> None:
    for number in range(crash.KEPT + 3):
        crash.write(f"report {number}", tmp_path)
    texts = sorted(file.read_text() for file in tmp_path.iterdir())
    assert len(texts) == crash.KEPT
    assert "report 0" not in texts
