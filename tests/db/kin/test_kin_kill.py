"""The store and the library agree wherever the process that keeps them is killed."""

import os

from tests.db.kin import kin_kill


def test_killing_at_random_moments_loses_nothing(capsys):
    kin_kill.main(int(os.environ.get("CUTTINGS_KILLS", "4")))
    assert capsys.readouterr().out.endswith("sound\n")
