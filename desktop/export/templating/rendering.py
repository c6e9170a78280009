"""A person's own templates for notes and their file names, rendered in a process of their own.

`Rendering` starts the process, gives it one note's data after the other, and turns whatever goes wrong into a
`TemplateError` in words. What the language can do is `templating_sandbox`'s, what it knows of a clipping
`templating_data`'s.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from db.errors import ExportError
from desktop.export.dossier import IsCancelled, never_cancelled, stop_if
from desktop.export.names import safe_stem
from desktop.export.plain import clean
from desktop.export.templating.child import MARKDOWN, SECONDS

Part = Literal["body", "name"]

PATIENCE = 10.0
"""Seconds by the clock after which the process is ended, should its own limits not have done it."""

MOST_FOLDERS = 4
FOLDER_BYTES = 80
_POLL = 0.05
_LONGEST_ANSWER = 32_000_000
_MODULE = "desktop.export.templating.child"
_MARKERS = re.compile(r"<(?=!--[ \t]*clip:(?:begin|end)\b)", re.IGNORECASE)
_WHERE = {"body": "The template of the note", "name": "The template of the file name"}


class Markdown(str):
    """A text in the data of a template that is Markdown already."""

    __slots__ = ()


class TemplateError(ExportError):
    """A template that cannot be used. `part` says which of the two, `line` where in it, if that is known; `title` is
    the headline of the clipping with which it came to light."""

    def __init__(self, part: Part, problem: str, remedy: str = "", line: int | None = None, title: str = "") -> None:
        where = _WHERE[part] + (f", line {line}" if line else "") + (f", at “{title[:80]}”" if title else "")
        super().__init__(f"{where}: {problem}", remedy)
        self.part = part
        self.line = line


class Rendering:
    """A context that renders notes with one pair of templates, either of which may be empty for ours.

    The process lives as long as the context. Entering it, `load`, `render` and `name` raise `TemplateError`, and
    `Cancelled` once `cancelled` says so, which also ends a template that takes long.
    """

    def __init__(self, body: str = "", name: str = "", *, cancelled: IsCancelled = never_cancelled) -> None:
        self._texts = {"body": body, "name": name}
        self._cancelled = cancelled
        self._child: subprocess.Popen[bytes] | None = None
        self._loaded = False

    def __enter__(self) -> Rendering:
        try:
            self.load(self._texts["body"], self._texts["name"])
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def has_body(self) -> bool:
        """Whether there is a template for the body."""
        return bool(self._texts["body"].strip())

    @property
    def has_name(self) -> bool:
        """Whether there is a template for the file name."""
        return bool(self._texts["name"].strip())

    def load(self, body: str, name: str) -> None:
        """Take other templates. Raises `TemplateError` for one that cannot be read."""
        self._texts = {"body": clean(body), "name": " ".join(clean(name).split())}
        self._loaded = False
        if self.has_body or self.has_name:
            self._load()

    def try_out(self, data: Mapping[str, Any]) -> None:
        """Render the templates that there are with some data, to see whether they are well."""
        if self.has_body:
            self.render(data)
        if self.has_name:
            self.name(data)

    def render(self, data: Mapping[str, Any]) -> str:
        """What the template of the body makes of an entry's data; our markers in it are made harmless."""
        text = self._ask("body", data)
        return _MARKERS.sub("&lt;", clean(text)).strip("\n")

    def name(self, data: Mapping[str, Any]) -> str:
        """The note's path without its suffix, safe on every system; folders are those that the template itself parts
        by `/`. Empty where the template makes nothing of the entry."""
        text = clean(self._ask("name", data)).removesuffix(".md")
        *folders, stem = [" ".join(part.split()) for part in text.split("/")]
        kept = [safe_stem(folder, fallback="", max_bytes=FOLDER_BYTES) for folder in folders]
        kept = [folder for folder in kept if folder]
        if len(kept) > MOST_FOLDERS:
            raise TemplateError(
                "name", f"It makes more than {MOST_FOLDERS} folders inside one another.", "Write fewer “/”."
            )
        stem = safe_stem(stem, fallback="")
        return "/".join([*kept, stem]) if stem else ""

    def _load(self) -> None:
        self._exchange({"do": "load", **self._texts}, "body", "")
        self._loaded = True

    def _ask(self, part: Part, data: Mapping[str, Any]) -> str:
        if not self._loaded:
            self._load()
        return self._exchange({"do": part, "data": _sent(data)}, part, str(data.get("title") or "Untitled"))

    def _exchange(self, question: dict[str, Any], part: Part, title: str) -> str:
        stop_if(self._cancelled)
        child = self._started()
        watch = _Watch(child, self._cancelled)
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(json.dumps(question).encode() + b"\n")
            child.stdin.flush()
            line = child.stdout.readline(_LONGEST_ANSWER)
        except OSError:  # it died while it was being written to
            line = b""
        finally:
            watch.end()
        if not line.endswith(b"\n"):
            self.end()
            stop_if(self._cancelled)
            raise _without_end(part, title)
        answer = json.loads(line)
        if "bug" in answer:
            raise RuntimeError(f"{_MODULE} failed:\n{answer['bug']}")
        if "late" in answer:
            raise _without_end(answer["part"], title, answer["line"])
        if "problem" in answer:
            raise TemplateError(answer["part"], answer["problem"], answer["remedy"], answer["line"], title)
        return str(answer["text"])

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            root = str(Path(__file__).resolve().parents[3])
            paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
            self._child = subprocess.Popen(
                [sys.executable, "-m", _MODULE, str(SECONDS)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def heed(self, cancelled: IsCancelled) -> None:
        """Ask somebody else from now on whether to stop."""
        self._cancelled = cancelled

    def end(self) -> None:
        """Make sure that the process is gone and nothing of it is held; the next question starts another."""
        child, self._child, self._loaded = self._child, None, False
        if child is None:
            return
        if child.poll() is None:
            child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was still to be written has no reader any more
                    pipe.close()


class _Watch:
    """Ends a process that does not answer in time, or whose answer nobody waits for any more."""

    def __init__(self, child: subprocess.Popen[bytes], cancelled: IsCancelled) -> None:
        self._child = child
        self._cancelled = cancelled
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """The answer is there."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._over.wait(_POLL):
            if time.monotonic() > deadline or self._cancelled():
                self._child.kill()
                return


def _without_end(part: Part, title: str, line: int | None = None) -> TemplateError:
    return TemplateError(
        part,
        "It takes too long or too much memory and was stopped.",
        "Look for a loop that counts far or texts that grow.",
        line,
        title,
    )


def _sent(value: Any) -> Any:
    """Data as JSON can hold it, with Markdown told from bare text."""
    if isinstance(value, Markdown):
        return {MARKDOWN: str(value)}
    if isinstance(value, Mapping):
        return {str(key): _sent(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_sent(each) for each in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"a template gets plain data, not {type(value).__name__}")
