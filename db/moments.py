"""Dates and moments as the library writes them: ISO 8601."""

from __future__ import annotations

from datetime import UTC, date, datetime

from db.errors import Refused


def clock() -> datetime:
    """This moment in UTC. Nothing else in `db` looks at the clock, which may be wrong and may be set back."""
    return datetime.now(UTC)


def now() -> str:
    """This moment in UTC to the second: `2024-11-20T09:30:00Z`."""
    return clock().strftime("%Y-%m-%dT%H:%M:%SZ")


def in_local_words(moment: datetime) -> str:
    """A moment as a person's own clock has it: `2024-11-20 10:30`."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def normal_date(text: str) -> str:
    """A date or date-time as a person or page wrote it in ISO 8601, in the library's form.

    Date only stays date only; seconds are added, an offset is kept. Raises `Refused` for anything else.
    """
    text = text.strip()
    try:
        if len(text) <= 10:
            return date.fromisoformat(text).isoformat()
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(
            f"“{text}” is not a date that can be kept.", "Write it as 2024-11-20 or as 2024-11-20 15:15."
        ) from None
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def sort_date(published: str | None, captured_at: str) -> str:
    """The moment that orders lists, in UTC to the second: when published, else when captured.

    A date without time counts as its midnight; a time without offset as UTC.
    """
    if not published:
        return captured_at
    if len(published) == 10:
        return f"{published}T00:00:00Z"
    try:
        moment = datetime.fromisoformat(published)
        if moment.tzinfo:
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return captured_at
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
