import os
import random

import pytest

from tests.crash.index_kill import kill_and_look

KILLS = int(os.environ.get("CUTTINGS_INDEX_KILLS", "12"))
"""A quick number for every run; `python -m tests.crash.index_kill 200` is the long one."""


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL here")
@pytest.mark.timeout(60 + 10 * KILLS)
def test_the_index_equals_the_database_after_a_kill(tmp_path):
    seed = random.randrange(1 << 30)
    for number in range(KILLS):
        wrong, _ = kill_and_look(tmp_path, number, seed)
        assert not wrong, f"kill {number}, seed {seed}"
