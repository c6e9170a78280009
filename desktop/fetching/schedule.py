"""Which address is fetched next: one at a time of a host, with a pause between, again later where that may help.

Knows nothing of the network; threads ask it for work and tell it what came of it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(slots=True)
class Task:
    """One address to fetch: its place in the list, and how often it was tried."""

    number: int
    url: str
    tries: int = 0
    host: str = ""


@dataclass(slots=True)
class _Host:
    waiting: deque[Task] = field(default_factory=deque)
    free_at: float = 0.0
    busy: bool = False
    failures: int = 0


class Schedule:
    """The work that is left. `delay` seconds lie between two requests to one host."""

    def __init__(self, urls: Iterable[str], delay: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._delay = delay
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()
        self._stopped = False
        self._left = 0
        for number, url in enumerate(urls):
            task = Task(number, url, host=host_of(url))
            self._hosts.setdefault(task.host, _Host()).waiting.append(task)
            self._left += 1

    def take(self) -> Task | None:
        """The next task, as soon as its host may be asked; `None` when nothing is left or all was stopped."""
        with self._changed:
            while True:
                if self._stopped or not self._left:
                    return None
                now = self._clock()
                ready = [each for each in self._hosts.values() if each.waiting and not each.busy]
                if ready:
                    host = min(ready, key=lambda each: (max(each.free_at, now), each.waiting[0].number))
                    if host.free_at <= now:
                        host.busy = True
                        return host.waiting.popleft()
                    self._changed.wait(min(host.free_at - now, 0.5))
                else:
                    self._changed.wait(0.5)

    def done(self, task: Task, *, silent: bool, patience: int) -> list[Task]:
        """A task is over; `silent` says that its host was not heard at all.

        Where it was so `patience` times in a row, the host's other tasks are over too and returned.
        """
        with self._changed:
            host = self._hosts[task.host]
            host.failures = host.failures + 1 if silent else 0
            over: list[Task] = []
            if host.failures >= patience:
                over = list(host.waiting)
                host.waiting.clear()
            self._left -= 1 + len(over)
            self._let_go(host, self._delay)
            return over

    def again(self, task: Task, pause: float) -> None:
        """Try a task once more, and nothing else of its host before `pause` seconds are over."""
        with self._changed:
            host = self._hosts[task.host]
            host.waiting.appendleft(task)
            self._let_go(host, max(pause, self._delay))

    def stop(self) -> list[Task]:
        """Hand out nothing more; returns what was still waiting."""
        with self._changed:
            self._stopped = True
            over = [task for host in self._hosts.values() for task in host.waiting]
            for host in self._hosts.values():
                host.waiting.clear()
            self._left -= len(over)
            self._changed.notify_all()
            return sorted(over, key=lambda each: each.number)

    def _let_go(self, host: _Host, pause: float) -> None:
        host.busy = False
        host.free_at = self._clock() + pause
        self._changed.notify_all()


def host_of(url: str) -> str:
    """The host of an address in lower case; empty where it cannot be read."""
    try:
        return (urlsplit(url if "://" in url else f"https://{url}").netloc.rpartition("@")[2]).lower()
    except ValueError:
        return ""
