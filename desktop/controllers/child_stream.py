"""Something long that makes one thing after the other, in a process of its own, never holding up the interface.

Beside the interface in one process, Python lets only one of them run at a time; reading an export of thousands of
articles was felt at every repaint.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import traceback
from collections.abc import Callable, Generator, Iterator
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

from db.errors import Cancelled, ClipError, CuttingsError

P = ParamSpec("P")
T = TypeVar("T")
LISTEN = 0.05
"""Seconds between looks at whether the person still waits."""


def in_child(function: Callable[P, Iterator[T]], cancelled: Callable[[], bool]) -> Callable[P, Generator[T]]:
    """`function`, one of a module, done in a process of its own, which ends with the iterator.

    Its `CuttingsError` is raised here; `Cancelled` once `cancelled` says so; `ClipError` where the process dies. Things
    wait in the pipe until they are asked for, so that a slow taker slows the child and not the memory.
    """

    def run(*args: P.args, **kwargs: P.kwargs) -> Generator[T]:
        return _stream(function, cancelled, args, kwargs)

    return run


def _stream(
    function: Callable[..., Iterator[T]],
    cancelled: Callable[[], bool],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> Generator[T]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(there, function, args, kwargs), name="cuttings-child", daemon=True)
    process.start()
    there.close()
    try:
        while True:
            while not here.poll(LISTEN):
                if cancelled():
                    raise Cancelled
            try:
                made, answer = here.recv()
            except (OSError, EOFError):
                raise ClipError(
                    "Reading ended without an answer.",
                    "Try again; if it ends again, the file is made to be unreadable.",
                ) from None
            if made:
                yield answer
            elif answer is None:
                return
            elif isinstance(answer, CuttingsError):
                raise answer
            else:
                raise RuntimeError(f"{function.__qualname__} failed in its process:\n{answer}")
    finally:
        here.close()
        process.kill()
        process.join()
        process.close()


def _serve(
    line: Connection[Any, Any], function: Callable[..., Iterator[Any]], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    """The child's life."""
    with contextlib.suppress(OSError, KeyboardInterrupt):
        try:
            for made in function(*args, **kwargs):
                line.send((True, made))
            line.send((False, None))
        except CuttingsError as error:
            line.send((False, error))
        except OSError:
            raise
        except Exception:
            line.send((False, traceback.format_exc()))
