"""Ways in which bytes on a disk go bad: each takes a file and dice, changes the file, and says what it did."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

SECTORS = (512, 4096)

Damage = Callable[[bytearray, random.Random], str]


def flip(content: bytearray, dice: random.Random) -> str:
    """One bit, or a few."""
    count = dice.choice((1, 1, 1, 2, 8))
    places = [dice.randrange(len(content)) for _ in range(count)]
    for place in places:
        content[place] ^= 1 << dice.randrange(8)
    return f"bits flipped at {places}"


def overwrite(content: bytearray, dice: random.Random) -> str:
    """Some bytes with others."""
    size = min(dice.choice((1, 2, 4, 16, 64, 300)), len(content))
    place = dice.randrange(len(content) - size + 1)
    content[place : place + size] = dice.randbytes(size)
    return f"{size} bytes of garbage at {place}"


def blank(content: bytearray, dice: random.Random) -> str:
    """A sector that reads as nothing."""
    sector, place = _sector(content, dice)
    size = len(content[place : place + sector])
    content[place : place + sector] = bytes([dice.choice((0, 0, 255))]) * size
    return f"{size} bytes blanked at {place}"


def repeat(content: bytearray, dice: random.Random) -> str:
    """A sector that was written to the wrong place."""
    sector, source = _sector(content, dice)
    target = dice.randrange(0, max(1, len(content) // sector)) * sector
    size = min(len(content[source : source + sector]), len(content[target : target + sector]))
    content[target : target + size] = content[source : source + size]
    return f"{size} bytes of {source} written to {target}"


def swap(content: bytearray, dice: random.Random) -> str:
    """Two sectors in each other's place."""
    sector, one = _sector(content, dice)
    other = dice.randrange(0, max(1, len(content) // sector)) * sector
    size = min(len(content[one : one + sector]), len(content[other : other + sector]))
    held = content[one : one + size]
    content[one : one + size] = content[other : other + size]
    content[other : other + size] = held
    return f"{size} bytes of {one} and {other} swapped"


def cut(content: bytearray, dice: random.Random) -> str:
    """An end that is gone."""
    sector = dice.choice((1, *SECTORS))
    place = dice.randrange(len(content)) // sector * sector
    del content[place:]
    return f"cut off at {place}"


def extend(content: bytearray, dice: random.Random) -> str:
    """Something more at the end."""
    size = dice.choice((1, 100, 512, 4096, 9000))
    content += bytes(size) if dice.random() < 0.4 else dice.randbytes(size)
    return f"{size} bytes more at the end"


def slip(content: bytearray, dice: random.Random) -> str:
    """A byte too many or too few in the middle."""
    place = dice.randrange(len(content))
    if dice.random() < 0.5:
        del content[place]
        return f"the byte at {place} left out"
    content.insert(place, dice.randrange(256))
    return f"a byte put in at {place}"


def empty(content: bytearray, _dice: random.Random) -> str:
    """Nothing left."""
    content.clear()
    return "emptied"


WAYS: tuple[tuple[Damage, int], ...] = (
    (flip, 30),
    (overwrite, 20),
    (blank, 14),
    (repeat, 10),
    (swap, 10),
    (cut, 6),
    (extend, 3),
    (slip, 3),
    (empty, 1),
)


def damage(path: Path, dice: random.Random) -> str:
    """Damage a file, or remove it; what was done."""
    if dice.random() < 0.01 or path.stat().st_size == 0:
        path.unlink()
        return "removed"
    content = bytearray(path.read_bytes())
    way = dice.choices([each for each, _ in WAYS], [weight for _, weight in WAYS])[0]
    done = way(content, dice)
    # Never into the file itself, which may be linked to its original elsewhere.
    path.unlink()
    path.write_bytes(content)
    return done


def _sector(content: bytearray, dice: random.Random) -> tuple[int, int]:
    sector = dice.choice(SECTORS)
    return sector, dice.randrange(0, max(1, len(content) // sector)) * sector
