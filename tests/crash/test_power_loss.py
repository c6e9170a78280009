from collections import Counter

import pytest

from tests.crash import calls
from tests.crash.power_loss import PROOF, broken_images, record
from tests.crash.proofs import run_quickly, seed_of_tests

pytestmark = pytest.mark.skipif(bool(calls.why_not()), reason=calls.why_not())


@pytest.mark.timeout(600)
def test_what_was_acknowledged_survives_the_loss_of_power(tmp_path):
    run_quickly(PROOF, tmp_path)


@pytest.mark.timeout(300)
def test_without_syncs_it_does_not(tmp_path):
    seed = seed_of_tests()
    recorded = record(tmp_path, calls.make(tmp_path), seed, length=8)
    assert next(broken_images(recorded, tmp_path, 25, seed, Counter(), syncs=False), "") != ""
