"""How a person wants the automatic copies of a library kept, from the settings to the rule that `db.care` goes by."""

from __future__ import annotations

from db.care.rotation import Rotation
from desktop.settings import Settings

GIGABYTE = 1_000_000_000


def rotation_of(settings: Settings) -> Rotation:
    """The rule that was chosen."""
    return Rotation(
        daily=settings.number("backups.daily"),
        weekly=settings.number("backups.weekly"),
        monthly=settings.number("backups.monthly"),
        room=settings.number("backups.room") * GIGABYTE,
    )
