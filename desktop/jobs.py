"""Work that must not hold up the interface: who runs it, and how its result comes back to the thread that asked.

Lanes. Writes to the library wait for each other in order; reads wait for each other but never for a write, and those of
what is in sight not for the others; work beside the library (intake, the network) has its own few threads, so has what
takes minutes (export, import), and so have the pictures of the reader, which nothing that takes long may hold up. A
result is handed to a bound method of its owner on the interface thread, and an exception is a result like any other:
the owner's `failed`, else `Jobs.failed`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from types import FunctionType
from typing import Any, Generic, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from db.errors import Cancelled

T = TypeVar("T")
Lane = Literal["sight", "read", "write", "beside", "long", "pictures"]
THREADS: dict[Lane, int] = {"sight": 1, "read": 1, "write": 1, "beside": 2, "long": 2, "pictures": 1}
PROGRESS_INTERVAL = 0.1


class Job(Generic[T]):
    """One piece of work under way. `cancel` asks it to stop; its result is then not delivered."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop and drop its result."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop; the work itself asks this now and then."""
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class _Delivery:
    receive: Callable[..., None] | None
    arguments: tuple[Any, ...]
    last: bool = True


class Jobs(QObject):
    """Runs work in lanes. `failed` carries an exception that no owner wanted; `settled`: nothing is under way."""

    failed = Signal(object)
    settled = Signal()
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(threads, thread_name_prefix=f"cuttings-{lane}")
            for lane, threads in THREADS.items()
        }
        self._under_way = 0
        self._closed = False
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many jobs have not delivered yet."""
        return self._under_way

    def read(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> Job[T]:
        """Run a read of the library and hand its result to `done`."""
        return self._submit("read", lambda job: work(), done, failed)

    def sight(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> Job[T]:
        """Run a short read of what the person is looking at, which waits for none of the other reads."""
        return self._submit("sight", lambda job: work(), done, failed)

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job[T]:
        """Run a write to the library, after all writes asked for before."""
        return self._submit("write", lambda job: work(), done, failed)

    def beside(
        self,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        lane: Literal["beside", "long", "pictures"] = "beside",
    ) -> Job[T]:
        """Run something long that is given its `Job`, so that it can notice `cancelled()`."""
        return self._submit(lane, work, done, failed)

    def progress_of(self, receive: Callable[[int, int, str], None]) -> Callable[[int, int, str], None]:
        """A function that work may call with (done, total, what) from its thread; `receive` hears a few a second."""
        last = [0.0]

        def report(done: int, total: int, what: str = "") -> None:
            now = time.monotonic()
            if done >= total or now - last[0] >= PROGRESS_INTERVAL:
                last[0] = now
                self._land(_Delivery(receive, (done, total, what), last=False))

        return report

    def telling(self, receive: Callable[..., None]) -> Callable[..., None]:
        """A function that work may call from its thread; `receive` hears every call on the thread of the interface."""

        def tell(*arguments: object) -> None:
            self._land(_Delivery(receive, arguments, last=False))

        return tell

    def close(self) -> None:
        """Let writes finish, drop what waits to be read, and end the threads."""
        self._closed = True
        for lane, executor in self._lanes.items():
            executor.shutdown(wait=True, cancel_futures=lane != "write")

    def _submit(
        self,
        lane: Lane,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> Job[T]:
        job: Job[T] = Job()
        if self._closed:
            return job
        self._under_way += 1

        def run() -> None:
            if job.cancelled():
                self._land(_Delivery(None, ()))
                return
            try:
                result = work(job)
            except Cancelled as stop:
                self._land(_Delivery(failed, (stop,)))
            except Exception as error:
                self._land(_Delivery(failed or self.failed.emit, (error,)))
            else:
                self._land(_Delivery(None if job.cancelled() else done, (result,)))

        self._lanes[lane].submit(run)
        return job

    def _land(self, delivery: _Delivery) -> None:
        if not self._closed:
            self._landed.emit(delivery)

    @Slot(object)
    def _deliver(self, delivery: _Delivery) -> None:
        if delivery.last:
            self._under_way -= 1
        try:
            if delivery.receive is not None and alive(delivery.receive):
                _hand_over(delivery.receive, delivery.arguments)
        finally:
            if self._under_way == 0:
                self.settled.emit()


def _hand_over(receive: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    try:
        receive(*arguments)
    except RuntimeError:
        # Whose signal it is can only be found out by emitting it; what a slot raises does not come out here.
        if not isinstance(getattr(receive, "__self__", None), SignalInstance):
            raise


def alive(receive: Callable[..., object]) -> bool:
    """Whether the object to which a receiver hands things on is still there: a window may have been closed meanwhile.

    A receiver belongs to what it is a method of, to what a function within a method knows as `self`, to the objects
    that are fields of a record that can be called, and to whom another one belongs that it passes its result on to.
    """
    return all(shiboken6.isValid(each) for each in _owners(receive))


def _owners(receive: Any) -> list[QObject]:
    if isinstance(receive, partial):
        return [owner for each in (receive.func, *receive.args) if callable(each) for owner in _owners(each)]
    owners = [getattr(receive, "__self__", None)]
    if isinstance(receive, FunctionType):
        known = dict(zip(receive.__code__.co_freevars, receive.__closure__ or (), strict=True))
        owners += [known["self"].cell_contents] if "self" in known else []
        owners += _owners(known["receive"].cell_contents) if "receive" in known else []
    elif is_dataclass(receive):
        owners += [getattr(receive, each.name) for each in fields(receive)]
    return [each for each in owners if isinstance(each, QObject)]
