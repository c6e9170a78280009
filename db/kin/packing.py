"""Values of many rows in one, as the store keeps them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


class Unusable(Exception):
    """The store is damaged, foreign or of another version."""


def unpacked(packed: bytes, kind: np.dtype[Any]) -> npt.NDArray[Any]:
    """The rows of a packed value. Raises `Unusable` where it has lost a part."""
    if len(packed) % kind.itemsize:
        raise Unusable("a value is cut off")
    return np.frombuffer(packed, kind)
