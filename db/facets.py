"""Counts of a result by tag, outlet, agency, author, place, section, language and month, with no catalogue at hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

import numpy as np

from db.catalogue import FACETS, Catalogue
from db.counting import Counted

__all__ = ["FACETS", "facets"]


def facets(
    connection: sqlite3.Connection, ids: Collection[int], fields: Collection[str] = FACETS, most: int | None = 30
) -> dict[str, Counted]:
    """See `Catalogue.facets`."""
    catalogue = Catalogue()
    catalogue.refresh(connection)
    return catalogue.facets(np.array([*ids], np.int64), fields, most)
