"""Fetching one page when a person asks for it: bounded in time, size and hops, never from the local network unasked.

No cookies, no proxies, no scripts. Names are resolved and checked at each connect, and the checked address is the one
connected to, so a name cannot change its meaning in between; TLS still checks the name.
"""

from __future__ import annotations

import math
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit

import httpcore
import httpx

from db import moments
from db.errors import Cancelled, FetchError
from db.model import Original
from desktop.intake.guarded_network import Deadline, GuardedBackend, NoSuchHost, NotPublic

MOST_REDIRECTS = 5
_BY_HAND = "Open the page in a browser, copy the article and paste it."
_AGAIN = "Try again later, or copy the article from a browser and paste it."
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Cuttings/0.1; desktop clipping program)",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "*",
    "Connection": "close",
}
_UNKEPT = frozenset({"set-cookie", "set-cookie2"})


class Reason(StrEnum):
    """Why something could not be had."""

    GONE = "gone"
    REFUSED = "refused"
    BUSY = "busy"
    TROUBLE = "in trouble"
    LATE = "timed out"
    UNREACHABLE = "unreachable"
    LOCAL = "local"
    OTHER_KIND = "of another kind"
    TOO_LARGE = "too large"
    NO_ADDRESS = "no address"


class Failure(FetchError):
    """A `FetchError` that a program can act on: its `reason`, and for how many seconds the server asks to `wait`."""

    def __init__(self, reason: Reason, problem: str, remedy: str = "", wait: float | None = None) -> None:
        super().__init__(problem, remedy)
        self.reason = reason
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Kind:
    """What is asked for: `accept` is sent, `types` begin the media types that are taken (none: by content, later)."""

    accept: str
    types: tuple[str, ...]
    called: str


PAGE = Kind(
    "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5",
    (
        "text/", "application/xhtml", "application/xml", "application/octet-stream", "application/pdf",
        "application/x-pdf", "multipart/related",
    ),
    "page",
)  # fmt: skip
PICTURE = Kind("image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1", (), "picture")


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    deadline: float = 30.0,
    limit: int = 25_000_000,
    cancelled: Callable[[], bool] | None = None,
    kind: Kind = PAGE,
) -> Original:
    """The page at an http(s) address with its headers and final address, its transfer compression undone.

    `deadline` in seconds for everything together; `limit` in bytes, before and after decompression; `allow_private`
    lets addresses of this computer and the local network through. Raises `Failure` with a sentence, or `Cancelled`.
    """
    clock = Deadline(time.monotonic() + deadline, cancelled or (lambda: False))
    address = checked_address(url)
    for _ in range(MOST_REDIRECTS + 1):
        answer = _one_hop(address, clock, allow_private, limit, kind)
        if isinstance(answer, str):
            address = answer
            continue
        content, headers = answer
        return Original(content, headers.get("content-type", ""), moments.now(), url, address, _kept(headers))
    raise Failure(Reason.REFUSED, f"{_host(url)} sends from one address to the next without end.", _BY_HAND)


def checked_address(url: str) -> str:
    """An address that can be fetched: http or https, a host, no name and password, no fragment."""
    text = urldefrag(url.strip()).url
    if "://" not in text and "." in text.split("/")[0] and not text.lower().startswith(("mailto:", "file:", "data:")):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise Failure(Reason.NO_ADDRESS, f"“{url[:200]}” is no web address.", "Check the address.") from None
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise Failure(Reason.NO_ADDRESS, f"“{url[:200]}” is no web address.", "Give one that begins with https://.")
    place = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme.lower(), f"{place}:{port}" if port else place, parts.path or "/", parts.query, ""))


def _host(url: str) -> str:
    return urlsplit(url).hostname or url[:80]


def _one_hop(
    address: str, clock: Deadline, allow_private: bool, limit: int, kind: Kind
) -> str | tuple[bytes, httpx.Headers]:
    """One request: the content and headers of the answer, or the address that it sends on to."""
    host = _host(address)
    try:
        request = httpx.Request("GET", address, headers={**_HEADERS, "Accept": kind.accept})
        with httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), network_backend=GuardedBackend(clock, allow_private), retries=0
        ) as pool:
            with pool.stream(
                "GET",
                httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
            ) as response:
                headers = httpx.Headers(response.headers)
                if response.status in (301, 302, 303, 307, 308) and headers.get("location"):
                    return checked_address(urljoin(address, headers["location"]))
                _check_answer(response.status, headers, host, limit, kind)
                return _content(response.iter_stream(), headers, host, limit, clock, kind), headers
    except httpx.InvalidURL:
        raise Failure(Reason.NO_ADDRESS, f"“{address[:200]}” is no web address.", "Check the address.") from None
    except UnicodeError:
        raise Failure(Reason.NO_ADDRESS, f"“{address[:200]}” is no web address.", "Check the address.") from None
    except NoSuchHost:
        raise Failure(
            Reason.UNREACHABLE, f"There is no host called {host}.", "Check the address and the connection."
        ) from None
    except NotPublic:
        raise Failure(
            Reason.LOCAL,
            f"{host} is an address of this computer or of the local network.",
            "Such pages are fetched only when the settings allow it.",
        ) from None
    except (httpcore.ConnectTimeout, httpcore.ReadTimeout, httpcore.WriteTimeout, httpcore.PoolTimeout):
        raise Failure(Reason.LATE, f"{host} took too long to answer.", _AGAIN) from None
    except httpcore.ConnectError as error:
        raise _connect_failure(error, host) from error
    except (httpcore.ReadError, httpcore.WriteError, httpcore.ProtocolError) as error:
        raise Failure(Reason.TROUBLE, f"The connection to {host} broke off.", _AGAIN) from error


def _connect_failure(error: BaseException, host: str) -> Failure:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Failure(
                Reason.UNREACHABLE, f"The certificate of {host} is not valid: {cause.verify_message}.", _BY_HAND
            )
        if isinstance(cause, ssl.SSLError):
            return Failure(Reason.UNREACHABLE, f"No secure connection to {host} was possible.", _BY_HAND)
        if isinstance(cause, ConnectionRefusedError):
            return Failure(Reason.UNREACHABLE, f"{host} refused the connection.", _AGAIN)
        cause = cause.__cause__ or cause.__context__
    return Failure(Reason.UNREACHABLE, f"{host} cannot be reached.", "Check the connection and the address.")


def _check_answer(status: int, headers: httpx.Headers, host: str, limit: int, kind: Kind) -> None:
    """Raise a `Failure` for an answer that is not what was asked for."""
    what = kind.called
    wait = _asked_to_wait(headers.get("retry-after", "")) if status in (429, 503) else None
    if status in (404, 410):
        raise Failure(Reason.GONE, f"{host} has no such {what} (it answered {status}).", "Check the address.")
    if status in (401, 402, 403, 407, 451):
        sentence = f"{host} does not hand out this {what} to programs (it answered {status})."
        raise Failure(Reason.REFUSED, sentence, _BY_HAND)
    if status == 429:
        raise Failure(Reason.BUSY, f"{host} asks for fewer requests (it answered 429).", _AGAIN, wait)
    if status >= 500:
        reason = Reason.BUSY if status == 503 else Reason.TROUBLE
        raise Failure(reason, f"{host} is having trouble (it answered {status}).", _AGAIN, wait)
    if not 200 <= status < 300:
        raise Failure(Reason.REFUSED, f"{host} answered {status} instead of a {what}.", _BY_HAND)
    media_type = headers.get("content-type", "").lower().strip()
    if media_type and kind.types and not media_type.startswith(kind.types):
        sentence = f"The address leads to no {what} but to {media_type.split(';')[0]}."
        raise Failure(Reason.OTHER_KIND, sentence, "Give the address of an article.")
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > limit:
        sentence = f"The {what} has {int(length):,} bytes; {limit:,} are read at most."
        raise Failure(Reason.TOO_LARGE, sentence, _BY_HAND)


def _asked_to_wait(header: str) -> float | None:
    """The seconds of a Retry-After header (RFC 9110, 10.2.3): a number of them, or a moment."""
    header = header.strip()
    if header.isascii() and header.isdecimal():
        return float(header[:9])
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    seconds = (moment - datetime.now(UTC)).total_seconds()
    return max(seconds, 0.0) if math.isfinite(seconds) else None


def _content(
    chunks: Iterator[bytes], headers: httpx.Headers, host: str, limit: int, clock: Deadline, kind: Kind
) -> bytes:
    """The body with its compression undone; never more than `limit` bytes are held of either form."""
    undo = _undoing(headers.get("content-encoding", ""), host)
    taken = bytearray()
    received = 0
    for chunk in chunks:
        if clock.stopped():
            raise Cancelled
        if clock.left() <= 0:
            raise Failure(Reason.LATE, f"{host} took too long to answer.", _AGAIN)
        received += len(chunk)
        taken += undo(chunk, limit + 1 - len(taken))
        if received > limit or len(taken) > limit:
            raise Failure(Reason.TOO_LARGE, f"The {kind.called} of {host} is larger than {limit:,} bytes.", _BY_HAND)
    return bytes(taken)


def _undoing(encoding: str, host: str) -> Callable[[bytes, int], bytes]:
    """A function that decompresses the next piece to at most so many bytes."""
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in ("", "identity")]
    if not names:
        return lambda chunk, room: chunk[:room]
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise Failure(
            Reason.REFUSED, f"{host} sends its page in a form that was not asked for ({encoding[:40]}).", _BY_HAND
        )
    machine: list[zlib._Decompress] = []

    def undo(chunk: bytes, room: int) -> bytes:
        if not machine:
            raw = names[0] == "deflate" and not (len(chunk) > 1 and (chunk[0] & 0x0F) == 8 and chunk[0] * 256 % 31 >= 0)
            machine.append(zlib.decompressobj(-15 if raw else 15 + 32))
        try:
            return machine[0].decompress(machine[0].unconsumed_tail + chunk, max(room, 1))
        except zlib.error:
            raise Failure(Reason.TROUBLE, f"What {host} sent is damaged.", _AGAIN) from None

    return undo


def _kept(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in headers.multi_items() if name.lower() not in _UNKEPT)
