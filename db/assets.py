"""Kept pictures: what they are and whose; the bytes lie beside the originals, written once under their SHA-256."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from db.body import Block, Body, ListBlock, Picture, Quote
from db.captures import CaptureStore
from db.errors import NotFound, Refused
from db.model import Asset
from db.transaction import Transaction


def keep(store: CaptureStore, assets: Iterable[Asset]) -> None:
    """Write the bytes of pictures durably. Raises `Refused` where one is not what its hash says."""
    for asset in assets:
        if store.keep(asset.content) != asset.sha256:
            raise Refused(f"The picture {asset.source or asset.sha256[:12]} is not what it is called.")


def write(transaction: Transaction, clipping_id: int, assets: Iterable[Asset]) -> None:
    """Record pictures of a clipping whose bytes are kept; those it has already stay as they are."""
    for asset in assets:
        transaction.execute(
            "INSERT INTO asset VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                clipping_id,
                asset.sha256,
                asset.media_type,
                len(asset.content),
                asset.width,
                asset.height,
                asset.source,
            ),
        )


def placed(body: Body, kept: Mapping[str, str]) -> Body:
    """The body whose pictures name their kept files; `kept` maps addresses of pictures to hashes."""
    return Body(tuple(_placed(block, kept) for block in body.blocks))


def _placed(block: Block, kept: Mapping[str, str]) -> Block:
    match block:
        case Picture(source, asset="") if source in kept:
            return replace(block, asset=kept[source])
        case Quote(blocks):
            return Quote(tuple(_placed(each, kept) for each in blocks))
        case ListBlock(items, ordered):
            return ListBlock(tuple(tuple(_placed(each, kept) for each in item) for item in items), ordered)
    return block


def sources_kept(connection: sqlite3.Connection, clipping_id: int) -> dict[str, str]:
    """The addresses of a clipping's kept pictures with their hashes."""
    rows = connection.execute("SELECT source, sha256 FROM asset WHERE clipping_id = ? AND source <> ''", (clipping_id,))
    return {source: sha256 for source, sha256 in rows}


def sizes(connection: sqlite3.Connection, clipping_id: int) -> dict[str, tuple[int, int]]:
    """Width and height of a clipping's kept pictures, by their hashes."""
    rows = connection.execute("SELECT sha256, width, height FROM asset WHERE clipping_id = ?", (clipping_id,))
    return {sha256: (width, height) for sha256, width, height in rows}


def get(connection: sqlite3.Connection, store: CaptureStore, sha256: str) -> Asset:
    """A kept picture with its bytes, verified. Raises `NotFound` for one that no clipping has."""
    row = connection.execute(
        "SELECT media_type, source, width, height FROM asset WHERE sha256 = ? LIMIT 1", (sha256,)
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no picture {sha256[:12]}.", "It may have been deleted with its clipping.")
    media_type, source, width, height = row
    return Asset(sha256, media_type, store.read(sha256), source, width, height)


def asset_of(content: bytes, media_type: str, source: str = "", width: int = 0, height: int = 0) -> Asset:
    """The asset of some bytes."""
    return Asset(hashlib.sha256(content).hexdigest(), media_type, content, source, width, height)
