"""Connections for `fetch`: to public addresses only unless allowed, one deadline for everything, ended on request."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from db.errors import Cancelled

_SLICE = 0.25
"""Seconds after which a waiting read or write looks whether it is to stop."""


class NoSuchHost(Exception):
    """The name does not resolve."""


class NotPublic(Exception):
    """The name resolves to addresses of this computer or the local network only."""


@dataclass(frozen=True)
class Deadline:
    """A moment of `time.monotonic` by which all must be done, and a question whether to stop before."""

    at: float
    stopped: Callable[[], bool]

    def left(self) -> float:
        """Seconds left, negative when it is over."""
        return self.at - time.monotonic()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also inside IPv6's ways of carrying IPv4."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        for inner in (ip.ipv4_mapped, ip.sixtofour, ip.teredo[1] if ip.teredo else None, _nat64(ip)):
            if inner is not None:
                return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_unspecified


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


class GuardedBackend(httpcore.NetworkBackend):
    """httpcore's blocking backend behind the checks above."""

    def __init__(self, clock: Deadline, allow_private: bool) -> None:
        self._clock = clock
        self._allow_private = allow_private
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, check, and connect to the first checked address that answers."""
        addresses = _resolve(host, port, self._clock)
        allowed = [each for each in addresses if self._allow_private or is_public(each)]
        if not allowed:
            raise NotPublic(host)
        failure: Exception | None = None
        for number, address in enumerate(allowed[:4]):
            left = _left(self._clock, httpcore.ConnectTimeout)
            try:
                stream = self._backend.connect_tcp(
                    address, port, left / 2 if number + 1 < len(allowed[:4]) else left, local_address, socket_options
                )
                return _GuardedStream(stream, self._clock)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        assert failure is not None
        raise failure

    def connect_unix_socket(self, path: str, *_: Any, **__: Any) -> httpcore.NetworkStream:
        """No page is on a local socket."""
        raise NotPublic(path)

    def sleep(self, seconds: float) -> None:
        """Only used for retries, of which there are none."""
        time.sleep(min(seconds, max(self._clock.left(), 0)))


class _GuardedStream(httpcore.NetworkStream):
    """A connection whose every wait is cut into slices, so that the deadline and the person's stop are kept."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Deadline) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            left = _left(self._clock, httpcore.ReadTimeout)
            try:
                return self._stream.read(max_bytes, min(left, _SLICE))
            except httpcore.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._clock, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(self._clock, httpcore.ConnectTimeout)
        return _GuardedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(clock: Deadline, late: type[Exception]) -> float:
    if clock.stopped():
        raise Cancelled
    left = clock.left()
    if left <= 0:
        raise late("deadline")
    return left


def _resolve(host: str, port: int, clock: Deadline) -> list[str]:
    """The addresses of a host. The system's resolver knows no deadline: it runs in a thread that may be left."""
    found: list[str] = []
    failed: list[OSError] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            failed.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = threading.Thread(target=look_up, name="resolver", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(min(_SLICE, _left(clock, httpcore.ConnectTimeout)))
    if failed or not found:
        raise NoSuchHost(host)
    return found
