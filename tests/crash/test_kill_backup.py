from pathlib import Path

import pytest

from tests.crash.kill_backup import PROOF, run
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import Broken, run_quickly, seed_of_tests
from tests.crash.wrong import restore_in_place

pytestmark = pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")


def test_copies_and_what_they_replace_survive_every_kill(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_a_copy_that_is_laid_over_the_library_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"neither old nor new|kept as it was"):
        run(20, seed_of_tests(), tmp_path, restore_in_place)
