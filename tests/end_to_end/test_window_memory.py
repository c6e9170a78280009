"""What a window remembers of itself, when it cannot be read."""

from __future__ import annotations

import pytest

from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft


@pytest.mark.parametrize("stored", ["", "x", "????", "AAAA", "geometry"])
def test_what_cannot_be_read_costs_nothing(start: Start, stored: str) -> None:
    hands = start(make_draft("One story"))
    hands.window.desk.settings.set("window.geometry", stored)
    hands.window._memory.restore()
    assert hands.window.width() > 600
