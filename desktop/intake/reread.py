"""Reading a capture's original again, to learn what it said: of captures that are older than the table of readings."""

from __future__ import annotations

from db.library import Library
from db.model import Capture, Original


def kept_original(library: Library, capture: Capture) -> Original:
    """What was taken, just as it came. Raises `LibraryDamaged`."""
    return Original(
        library.capture_content(capture),
        capture.media_type,
        capture.taken_at,
        capture.url,
        capture.final_url,
        capture.headers,
        capture.name,
    )
