"""The native messaging host: answers the extension from the library and leaves in the inbox what it wants kept.

It opens the library for reading only and anew for each question, so it works while the program is open, closed or
being started, and sees what was changed a moment ago.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from db import moments
from db.body import Body
from db.errors import ClipError, CuttingsError, LibraryMissing
from db.folding import fold
from db.library import Library
from db.model import Article, Draft, Duplicate, Original
from desktop import __version__
from desktop.browser import framing, identity
from desktop.browser.inbox import Inbox, page_of
from desktop.browser.sent import LONGEST_URL, address, key_of, same_site, sent

PROTOCOL = 1
LONGEST_PART = 2_000_000
LONGEST_WHOLE = 56_000_000
MOST_FOUND = 5
MOST_NAMES = 8
SHOWN_TITLE = 300
REMEMBERED = 10.0
"""Seconds for which the names of tags are taken to be the same, unless another page is looked up."""

_log = logging.getLogger(__name__)

Answer = dict[str, Any]


class Host:
    """The answers. `library` says which folder holds the library; it is asked each time, because it can change."""

    def __init__(self, library: Callable[[], Path]) -> None:
        self._library = library
        self._parts: list[str] = []
        self._key = ""
        self._tag_names: list[str] = []
        self._tags_until = 0.0
        self._answers: dict[str, Callable[[Mapping[str, object]], Answer]] = {
            "hello": self._hello,
            "look": self._look,
            "tags": self._tags,
            "stories": self._stories,
            "part": self._part,
            "keep": self._keep,
        }

    def answer(self, message: object) -> Answer:
        """What to answer a message; whatever it is, it is answered."""
        if not isinstance(message, dict):
            return {"id": None, "problem": "That is no question."}
        number = message.get("id")
        reply: Answer = {"id": number if isinstance(number, int) else None}
        wanted = message.get("do")
        work = self._answers.get(wanted) if isinstance(wanted, str) else None
        if work is None:
            reply["problem"] = (
                "This version of Cuttings does not know what the extension asks. "
                "Run “cuttings install-browser-extension” again and reload the extension."
            )
            return reply
        try:
            return {**reply, **work(message)}
        except CuttingsError as error:
            return {**reply, "problem": str(error)}
        except Exception as error:
            _log.exception("A question of the browser could not be answered")
            return {**reply, "problem": f"Something went wrong inside Cuttings: {type(error).__name__}."}

    def _hello(self, _: Mapping[str, object]) -> Answer:
        with self._opened() as library:
            return {"program": "Cuttings", "version": __version__, "protocol": PROTOCOL, "library": library.name}

    def _look(self, message: Mapping[str, object]) -> Answer:
        """Whether a page is in the library or waits to be, by its address and by that which it calls its own."""
        urls = _addresses(message)
        self._tags_until = 0.0
        pages = {page_of(url) for url in urls}
        with self._opened() as library:
            waiting = [each for each in Inbox(library.folder).waiting() if each.page in pages]
            rows = [each.row for each in library.twins(_of_address(urls)) if each.by is Duplicate.URL]
            return {
                "library": library.name,
                "waiting": waiting[-1].kept_at if waiting else None,
                "clippings": [
                    {
                        "id": row.id,
                        "title": row.title[:SHOWN_TITLE],
                        "captured_at": row.captured_at,
                        "tags": [tag.name for tag in row.tags],
                        "stories": [story.name for story in library.stories_of(row.id)],
                        "starred": row.starred,
                    }
                    for row in rows[:MOST_FOUND]
                ],
            }

    def _tags(self, message: Mapping[str, object]) -> Answer:
        # Counting the tags of a large library for each letter that is typed would be felt.
        if time.monotonic() > self._tags_until:
            with self._opened() as library:
                self._tag_names = [tag.name for tag in sorted(library.tags(), key=lambda tag: -tag.count)]
            self._tags_until = time.monotonic() + REMEMBERED
        return {"names": _beginning(self._tag_names, message)}

    def _stories(self, message: Mapping[str, object]) -> Answer:
        with self._opened() as library:
            return {"names": _beginning([story.name for story in library.stories()], message)}

    def _part(self, message: Mapping[str, object]) -> Answer:
        """One of the parts in which a page comes; the first of another page drops what came of the one before."""
        key, number, text = key_of(message), message.get("number"), message.get("text")
        if not isinstance(text, str) or len(text) > LONGEST_PART:
            raise ClipError("A part of the page is none.")
        if number == 0:
            self._key, self._parts = key, []
        if key != self._key or number != len(self._parts):
            raise ClipError("The parts of the page came in a wrong order.", "Keep the page again.")
        if sum(map(len, self._parts)) + len(text) > LONGEST_WHOLE:
            self._key, self._parts = "", []
            raise ClipError("The page is too large to be kept.", "Keep it without pictures, or keep a selection.")
        self._parts.append(text)
        return {"parts": len(self._parts)}

    def _keep(self, message: Mapping[str, object]) -> Answer:
        """Put what came in parts into the inbox; answered when it has reached the disk."""
        key = key_of(message)
        if key != self._key or message.get("parts") != len(self._parts):
            raise ClipError("The page did not arrive whole.", "Keep it again.")
        text = "".join(self._parts)
        self._key, self._parts = "", []
        try:
            record = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ClipError("The page did not arrive whole.", "Keep it again.") from error
        page = sent(record, kept_at=moments.now())
        if page.key != key:
            raise ClipError("The page is another one than was announced.", "Keep it again.")
        with self._opened() as library:
            Inbox(library.folder).put(page)
            return {"key": key, "library": library.name, "words": f"Kept in “{library.name}”."}

    def _opened(self) -> Library:
        folder = self._library()
        try:
            return Library.open(folder, read_only=True)
        except LibraryMissing as error:
            raise LibraryMissing(error.problem, "Open Cuttings once and make a library.") from error


def serve(arguments: Sequence[str], library: Callable[[], Path], questions: BinaryIO, answers: BinaryIO) -> int:
    """Answer a browser until it hangs up; `arguments` are those with which it started the host."""
    if not identity.is_ours(arguments):
        sys.stderr.write("The native host of Cuttings answers its own browser extension only.\n")
        return 1
    host = Host(library)
    while True:
        try:
            message = framing.read(questions)
        except EOFError:
            return 0
        except framing.BrokenFrame as error:
            framing.write(answers, {"id": None, "problem": str(error)})
            return 1
        try:
            framing.write(answers, host.answer(message))
        except BrokenPipeError:
            return 0


def serve_standard_streams(arguments: Sequence[str], library: Callable[[], Path]) -> int:
    """Serve on standard input and output, which then belong to the browser: whatever else is printed goes to errors."""
    if sys.platform == "win32":
        import msvcrt
        import os

        for stream in (sys.stdin, sys.stdout):
            msvcrt.setmode(stream.fileno(), os.O_BINARY)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    try:
        return serve(arguments, library, sys.stdin.buffer, answers)
    finally:
        sys.stdout = sys.__stdout__ or sys.stderr


def _addresses(message: Mapping[str, object]) -> list[str]:
    """The addresses of a question: the page's, and one of the same site that the page calls its own."""
    given = message.get("urls")
    texts = [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
    if not texts or any(len(each) > LONGEST_URL for each in texts[:2]):
        raise ClipError("The question names no page.")
    first, *others = texts[:2]
    return [address(first), *(each for each in others if same_site(first, each))]


def _of_address(urls: Sequence[str]) -> Draft:
    """A draft that has nothing but addresses, to ask the library for its twins."""
    canonical = urls[1] if len(urls) > 1 else None
    return Draft(Article("", Body(), url=canonical), Original(b"", "", moments.now(), url=urls[0]))


def _beginning(names: Sequence[str], message: Mapping[str, object]) -> list[str]:
    """The names that begin with what was typed, then those of which a part does."""
    prefix = message.get("prefix")
    if not isinstance(prefix, str) or not prefix.strip() or len(prefix) > SHOWN_TITLE:
        return []
    wanted = fold(prefix.strip())
    first = [name for name in names if fold(name).startswith(wanted)]
    then = [name for name in names if any(part.startswith(wanted) for part in fold(name).replace("/", " ").split())]
    return list(dict.fromkeys([*first, *then]))[:MOST_NAMES]
