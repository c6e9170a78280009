"""The program under a real X server: everything else runs on Qt's offscreen platform."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.library import Library
from desktop import preflight
from tests.helpers.x_server import Screen, x_server

ROOT = Path(__file__).parent.parent.parent
ON_X11 = {"QT_QPA_PLATFORM": "xcb"}

pytestmark = [
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed (Debian: the package xvfb)"),
    pytest.mark.skipif(bool(preflight.missing_libraries(ON_X11)), reason="X11's libraries for Qt are not installed"),
]


def test_the_window_opens_and_closes(tmp_path):
    folder = tmp_path / "library"
    Library.create(folder, "Harbour desk").close()
    with x_server() as display, closing(Screen(display)) as screen:
        environment = dict(os.environ, DISPLAY=display, **ON_X11)
        with subprocess.Popen(
            [sys.executable, "-m", "desktop", "--library", str(folder)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as program:
            try:
                window = screen.wait_for_window("Harbour desk", seconds=60)
                screen.ask_to_close(window)
                output, _ = program.communicate(timeout=60)
            finally:
                program.kill()
        assert (program.returncode, output) == (0, "")
