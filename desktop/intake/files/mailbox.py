"""Mailboxes (mbox): many mails in one file, each below a line `From sender date`; read mail by mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from db.errors import ClipError
from db.model import Draft
from desktop.intake.files import mail
from desktop.intake.given import Given

LARGEST_MAIL = 40_000_000
MOST_MAILS = 5_000
_QUOTED = re.compile(rb"(?m)^>(>*From )")
_YEAR = re.compile(rb"\d{4}\s*$|\d\d:\d\d")


def drafts(given: Given) -> Iterator[Draft]:
    """The drafts of each mail. A mail that cannot be read goes to `given.refuse`."""
    with given.opened() as stream:
        for number, content in enumerate(_mails(stream), 1):
            if number > MOST_MAILS:
                given.refuse(
                    given.called,
                    ClipError(f"{given.called} has more than {MOST_MAILS:,} mails.", "Export the rest on its own."),
                )
                return
            part = given.part(number, content, "message/rfc822")
            try:
                if len(content) >= LARGEST_MAIL:
                    raise ClipError(f"The mail has more than {LARGEST_MAIL:,} bytes.", "Save its attachments.")
                yield from mail.drafts(part)
            except ClipError as error:
                given.refuse(part.called, error)


def _mails(stream: BinaryIO) -> Iterator[bytes]:
    """The mails as they were sent: without the line above each, and with `>From ` undone (mboxrd)."""
    lines: list[bytes] = []
    size = 0
    blank = True
    started = False
    for line in iter(lambda: stream.readline(1_000_000), b""):
        if blank and line.startswith(b"From ") and _YEAR.search(line):
            if started:
                yield _unquoted(lines)
            lines, size, started = [], 0, True
        elif size < LARGEST_MAIL:
            lines.append(line)
            size += len(line)
        blank = not line.strip()
    if started and lines:
        yield _unquoted(lines)


def _unquoted(lines: list[bytes]) -> bytes:
    return _QUOTED.sub(rb"\1", b"".join(lines))
