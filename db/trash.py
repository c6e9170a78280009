"""The trash: clippings out of sight, restorable until they are deleted for ever."""

from __future__ import annotations

import json
from collections.abc import Sequence

from db import leftovers, moments
from db.clippings import require
from db.errors import Refused
from db.transaction import Transaction


def put(transaction: Transaction, clipping_ids: Sequence[int]) -> None:
    """Move clippings to the trash; those that are there already stay as they are."""
    require(transaction.connection, clipping_ids)
    transaction.execute(
        "UPDATE clipping SET trashed_at = ? WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        (moments.now(), json.dumps(list(clipping_ids))),
    )


def restore(transaction: Transaction, clipping_ids: Sequence[int]) -> None:
    """Bring clippings back from the trash."""
    require(transaction.connection, clipping_ids)
    transaction.execute(
        "UPDATE clipping SET trashed_at = NULL WHERE trashed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(clipping_ids)),),
    )


def purge(transaction: Transaction, clipping_ids: Sequence[int] | None) -> list[int]:
    """Delete clippings that are in the trash for ever (all of it for `None`).

    Returns their ids; originals and pictures that nothing else names are discarded. Undo steps up to the last one that
    names what is gone are dropped: they could not be played back.
    """
    if clipping_ids is None:
        clipping_ids = transaction.column("SELECT id FROM clipping WHERE trashed_at IS NOT NULL")
    require(transaction.connection, clipping_ids)
    wanted = json.dumps(list(clipping_ids))
    inside = "IN (SELECT value FROM json_each(?))"
    if transaction.value(f"SELECT id FROM clipping WHERE trashed_at IS NULL AND id {inside}", (wanted,)) is not None:
        raise Refused("Only clippings in the trash can be deleted for ever.", "Move them to the trash first.")
    leftovers.discard(
        transaction, transaction.column(f"SELECT sha256 FROM capture WHERE clipping_id {inside}", (wanted,))
    )
    leftovers.drop_steps(
        transaction,
        "undone = 1 OR id <= (SELECT max(step_id) FROM step_change "
        "WHERE tbl NOT IN ('tag', 'tag_alias', 'story', 'saved_search', 'link_type', 'name_rule') "
        f"AND (subject {inside} OR (tbl IN ('link', 'dismissed', 'reprint_verdict') AND other {inside})))",
        (wanted, wanted),
    )
    transaction.execute(f"DELETE FROM clipping WHERE id {inside}", (wanted,))
    leftovers.forget(transaction, list(clipping_ids))
    return list(clipping_ids)
