"""Small JSON files beside a library or in a person's folders, which other programs may have written over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LARGEST = 4_000_000
"""Bytes; ours have some thousands."""


def read_json(path: Path, largest: int = LARGEST) -> Any:
    """What a file holds. Raises `OSError`, and `ValueError` for what is no JSON, too large, or nested without end."""
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise ValueError(f"{path.name} has more than {largest:,} bytes")
    try:
        return json.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError(f"{path.name} is nested without end") from error
