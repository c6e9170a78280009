from pathlib import Path

import pytest

from tests.crash.kill_export import PROOF, run
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import Broken, run_quickly, seed_of_tests
from tests.crash.wrong import export_in_place

pytestmark = pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")


def test_an_export_is_old_or_new_after_every_kill(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_an_export_that_writes_into_its_place_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"half written|not there any more"):
        run(20, seed_of_tests(), tmp_path, export_in_place, ("html",))
