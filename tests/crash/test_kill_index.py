import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.crash.kill_index import PROOF
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import run_quickly
from tests.db.search.made import make_library


@pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")
def test_the_index_equals_the_database_after_every_kill(tmp_path):
    run_quickly(PROOF, tmp_path)


_MASTER = """
import sys, time
from pathlib import Path
from db.index.crew import Crew

with Crew(Path(sys.argv[1]), Path(sys.argv[2]), lambda: None) as crew:
    crew.start(2)
    print(*(helper.number for helper in crew.helpers), flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc to see processes in")
def test_helpers_end_with_the_process_that_started_them(tmp_path):
    make_library(tmp_path).close()
    generation = tmp_path / "generation"
    generation.mkdir()
    command = [sys.executable, "-c", _MASTER, str(tmp_path / "library.sqlite3"), str(generation)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as master:
        assert master.stdout
        helpers = [int(number) for number in master.stdout.readline().split()]
        assert helpers
        assert all(is_running(number) for number in helpers)
        master.kill()
    until = time.monotonic() + 30
    while any(is_running(number) for number in helpers):
        assert time.monotonic() < until, "a helper outlives its owner"
        select.select([], [], [], 0.01)


def is_running(number):
    """Whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False
