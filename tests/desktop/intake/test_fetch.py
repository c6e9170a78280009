"""Against a server of our own on the loopback interface."""

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from db.errors import Cancelled, FetchError
from desktop.intake.fetch import Failure, Reason, checked_address, fetch
from desktop.intake.guarded_network import is_public
from desktop.intake.read import draft_from_url

PAGE = (
    b"<!doctype html><title>Ferry to run | News</title><article><h1>Ferry to run</h1><p>"
    + b"It runs again. " * 40
    + b"</p></article>"
)
Answer = Callable[[BaseHTTPRequestHandler], None]


def _send(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes = b"") -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    with contextlib.suppress(OSError):  # the client may have had enough, which is what some tests are about
        handler.wfile.write(body)


class Site:
    """A local web server; `answers` maps paths to what is done there."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.seen: list[dict[str, str]] = []
        self.release = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.seen.append(dict(self.headers))
                site.answers[self.path](self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        self.root = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self.release.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def page(self, path: str, body: bytes = PAGE, status: int = 200, **headers: str) -> str:
        sent = {"Content-Type": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.answers[path] = lambda handler: _send(handler, status, sent, body)
        return self.root + path


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def test_a_page_is_had_with_its_bytes_headers_and_final_address(site: Site) -> None:
    target = site.page("/story", Content_Type="text/html; charset=utf-8", Set_Cookie="id=1")
    start = site.page("/old", b"", 302, Location="/story#top")
    original = fetch(start, allow_private=True)
    assert original.content == PAGE
    assert original.media_type == "text/html; charset=utf-8"
    assert (original.url, original.final_url) == (start, target)
    assert "set-cookie" not in {name.lower() for name, _ in original.headers}


def test_no_cookie_is_ever_sent(site: Site) -> None:
    site.page("/story")
    fetch(site.page("/old", b"", 302, Location="/story", Set_Cookie="id=1"), allow_private=True)
    assert len(site.seen) == 2
    assert not any("cookie" in {name.lower() for name in headers} for headers in site.seen)


def test_a_local_address_is_refused_unless_allowed(site: Site) -> None:
    address = site.page("/story")
    with pytest.raises(FetchError, match="local network"):
        fetch(address)
    assert site.seen == []


@pytest.mark.parametrize("host", ["localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"])
def test_other_spellings_of_this_computer_are_refused_too(site: Site, host: str) -> None:
    port = site.page("/story").rpartition(":")[2]
    with pytest.raises(FetchError):
        fetch(f"http://{host}:{port}")
    assert site.seen == []


def test_a_public_name_that_resolves_to_a_local_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.page("/story").split(":")[2].split("/")[0])
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
    )
    with pytest.raises(FetchError, match="local network"):
        fetch(f"http://news.example:{port}/story")
    assert site.seen == []


def test_a_redirect_to_a_local_address_is_checked_like_the_first(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    import desktop.intake.guarded_network as network

    secret = site.page("/secret")
    port = secret.split(":")[2].split("/")[0]
    site.page("/start", b"", 302, Location=f"http://127.0.0.2:{port}/secret")
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(FetchError, match="local network"):
        fetch(f"{site.root}/start")
    assert len(site.seen) == 1


def test_redirects_without_end_are_ended(site: Site) -> None:
    with pytest.raises(FetchError, match="without end"):
        fetch(site.page("/loop", b"", 302, Location="/loop"), allow_private=True)
    assert len(site.seen) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)", "data:text/html,x"]
)
def test_a_redirect_leads_only_to_the_web(site: Site, target: str) -> None:
    with pytest.raises(FetchError, match="no web address"):
        fetch(site.page("/start", b"", 302, Location=target), allow_private=True)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "no such page"),
        (410, "no such page"),
        (403, "programs"),
        (401, "programs"),
        (429, "fewer"),
        (503, "trouble"),
    ],
)
def test_answers_that_are_no_page_are_said_in_words(site: Site, status: int, words: str) -> None:
    with pytest.raises(FetchError, match=words) as error:
        fetch(site.page("/story", PAGE, status), allow_private=True)
    assert error.value.remedy


def test_what_is_not_a_page_is_said(site: Site) -> None:
    with pytest.raises(FetchError, match="video/mp4"):
        fetch(site.page("/film", b"....", Content_Type="video/mp4"), allow_private=True)


def test_a_document_is_taken_as_a_page_may_be(site: Site) -> None:
    address = site.page("/story.pdf", b"%PDF-1.7 ...", Content_Type="application/pdf")
    assert fetch(address, allow_private=True).media_type == "application/pdf"


@pytest.mark.parametrize(("header", "wait"), [("7", 7.0), ("soon", None), ("Fri, 31 Dec 1999 23:59:59 GMT", 0.0)])
def test_a_failure_says_what_a_program_needs(site: Site, header: str, wait: float | None) -> None:
    with pytest.raises(Failure) as failure:
        fetch(site.page("/busy", b"", 429, Retry_After=header), allow_private=True)
    assert (failure.value.reason, failure.value.wait) == (Reason.BUSY, wait)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_compression_is_undone(site: Site, encoding: str) -> None:
    packed = gzip.compress(PAGE) if encoding == "gzip" else zlib.compress(PAGE)
    assert fetch(site.page("/p", packed, Content_Encoding=encoding), allow_private=True).content == PAGE


def test_a_compression_bomb_stops_at_the_limit(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(FetchError, match="larger than 1,000,000"):
        fetch(site.page("/bomb", bomb, Content_Encoding="gzip"), allow_private=True, limit=1_000_000)


def test_too_large_a_page_is_refused_by_its_announced_length_and_without_one(site: Site) -> None:
    with pytest.raises(FetchError, match="2,000,000 bytes"):
        fetch(site.page("/a", b"x", Content_Length="2000000"), allow_private=True, limit=1_000_000)
    with pytest.raises(FetchError, match="larger than"):
        fetch(site.page("/b", b"x" * 1_200_000), allow_private=True, limit=1_000_000)


def test_damaged_compression_is_said(site: Site) -> None:
    with pytest.raises(FetchError, match="damaged"):
        fetch(site.page("/p", b"\x1f\x8b\x08nonsense and more nonsense", Content_Encoding="gzip"), allow_private=True)


def test_a_server_that_drips_is_cut_off_at_the_deadline(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        try:
            while not site.release.wait(0.05):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:
            pass

    site.answers["/drip"] = drip
    begun = time.monotonic()
    with pytest.raises(FetchError, match="too long"):
        fetch(site.root + "/drip", allow_private=True, deadline=0.6)
    assert time.monotonic() - begun < 10


def test_a_silent_server_is_left_when_the_person_stops(site: Site) -> None:
    asked = threading.Event()

    def silent(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        site.release.wait()

    site.answers["/silent"] = silent
    with pytest.raises(Cancelled):
        fetch(site.root + "/silent", allow_private=True, cancelled=asked.is_set)


def test_nobody_at_home_is_said() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="refused"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_a_name_that_does_not_exist_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchError, match=r"no host called nowhere\.example"):
        fetch("https://nowhere.example/story")


def test_a_plain_server_spoken_to_in_tls_is_said(site: Site) -> None:
    address = site.page("/story").replace("http://", "https://")
    with pytest.raises(FetchError, match="secure connection"):
        fetch(address, allow_private=True)


@pytest.mark.parametrize(
    "url", ["", "x", "file:///etc/passwd", "https://", "http://[::1", "mailto:a@b.example", "https:///x"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(FetchError, match="no web address"):
        fetch(url)


def test_an_address_without_scheme_is_completed_and_secrets_are_dropped() -> None:
    assert checked_address("news.example/a?b=1#c") == "https://news.example/a?b=1"
    assert checked_address("http://me:secret@news.example:81/a") == "http://news.example:81/a"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "::1", "fe80::1%eth0",
     "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "0.0.0.0", "224.0.0.1", "ff02::1"],
)  # fmt: skip
def test_which_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_which_addresses_are_public(address: str) -> None:
    assert is_public(address)


def test_a_fetched_page_becomes_a_draft(site: Site) -> None:
    address = site.page("/story")
    draft = draft_from_url(address, allow_private=True)
    assert draft.article.title == "Ferry to run"
    assert draft.article.url == address
    assert draft.original.content == PAGE
