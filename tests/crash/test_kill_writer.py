from pathlib import Path

import pytest

from tests.crash.kill_writer import PROOF, run
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import Broken, run_quickly, seed_of_tests
from tests.crash.wrong import say_too_soon

pytestmark = pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")


def test_what_was_acknowledged_survives_every_kill(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_a_writer_that_says_so_before_it_is_kept_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Broken, match="acknowledged and not there"):
        run(PROOF.quick, seed_of_tests(), tmp_path, say_too_soon)
