"""The disposable process that renders a person's own templates, asked and answering in lines of JSON.

`python -m ... SECONDS` lets each note have so much of the processor's time. Asked to `load` two templates, and then for
the `body` or the `name` that they make of some data, it answers with the text, or with what is wrong with the template.
The sandbox leaves nothing in reach but the data; time, memory and the right to write files are taken from the process
besides, so that what nobody thought of ends it and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import traceback
from collections.abc import Iterator
from math import ceil
from typing import Any

from jinja2 import Template

from desktop.export.templating.filters import Spelt, Stop
from desktop.export.templating.sandbox import Sandbox, line_of
from desktop.export.templating.values import SAMPLES

SECONDS = 2.0
"""Of the processor, for one note: a busy machine does not stop a template that is well."""

MEMORY = 512 * 1024**2
MARKDOWN = "\0markdown"
"""The one key of an object that stands for a text that is Markdown already; no value has such a name."""


class _TooLong(BaseException):
    """The time of one note is over. No `except Exception` on the way may hold it."""


def main() -> int:
    """Answer until nobody asks any more."""
    _take_rights()
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, _stop)
    templates = Templates(float(sys.argv[1]))
    for line in sys.stdin.buffer:
        try:
            answer = templates.answer(json.loads(line))
        except Exception:
            answer = {"bug": traceback.format_exc()}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


class Templates:
    """The templates of one export: that of the body and that of the file name; an empty one is not there."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._sandboxes = {"body": Sandbox(), "name": Sandbox(names=True)}
        self._templates: dict[str, Template] = {}

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Load templates, or render one."""
        kind = asked["do"]
        template: Template | None = None
        try:
            with _in_time(self._seconds):
                if kind == "load":
                    self._templates = {}
                    for kind, sandbox in self._sandboxes.items():
                        if asked[kind].strip():
                            self._templates[kind] = sandbox.compiled(asked[kind])
                    return {"text": ""}
                template = self._templates[kind]
                data = {**dict.fromkeys(SAMPLES, ""), **_read(asked["data"], kind == "body")}
                return {"text": self._sandboxes[kind].rendered(template, data)}
        except Stop as stop:
            return {"part": kind, "problem": stop.problem, "remedy": stop.remedy, "line": stop.line}
        except _TooLong as late:
            return {"part": kind, "late": True, "line": line_of(template, late) if template else None}


def _read(value: Any, markdown: bool) -> Any:
    """Data as it was sent, with what is Markdown told from bare text; for a file name everything is bare."""
    if isinstance(value, list):
        return [_read(each, markdown) for each in value]
    if isinstance(value, dict):
        if MARKDOWN in value:
            return Spelt(value[MARKDOWN]) if markdown else value[MARKDOWN]
        return {key: _read(each, markdown) for key, each in value.items()}
    return value


@contextlib.contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    """Let the block run for so long; where a single call holds everything up, the system ends the process."""
    if not hasattr(signal, "setitimer"):
        yield  # who asked ends the process
        return
    _limit_processor(seconds)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(_: int, __: object) -> None:
    raise _TooLong


def _limit_processor(seconds: float) -> None:
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(used.ru_utime + used.ru_stime + seconds) + 1, hard))


def _take_rights() -> None:
    """Bound memory, and forbid to write files. Systems without such limits have those of the sandbox."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
