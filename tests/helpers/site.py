"""A web server of our own on the loopback interface, for what fetches."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def article(title: str, words: str = "The ferry runs again on weekdays and carries bicycles free of charge. ") -> bytes:
    """A page with an article."""
    return (
        f"<!doctype html><html lang=en><title>{title} | Tidewater Courier</title><article><h1>{title}</h1>"
        f"{''.join(f'<p>{words * 6}</p>' for _ in range(3))}</article>"
    ).encode()


class Site:
    """A local web server; `answers` maps paths to what is done there, `asked` are the paths in order."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with site._lock:
                    site.asked.append(self.path)
                    site.headers.append({name.lower(): value for name, value in self.headers.items()})
                    site._at_once += 1
                    site.most_at_once = max(site.most_at_once, site._at_once)
                try:
                    site.answers.get(self.path, _missing)(self)
                finally:
                    with site._lock:
                        site._at_once -= 1

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        self.port = self._server.server_port
        self.root = f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def put(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        """Answer a path with these bytes; returns its address."""
        sent = {"Content-Type": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.answers[path] = lambda handler: send(handler, status, sent, body)
        return self.root + path

    def put_in_turn(self, path: str, *answers: tuple[int, dict[str, str], bytes]) -> str:
        """Answer a path differently each time; the last answer stays."""
        left = list(answers)

        def answer(handler: BaseHTTPRequestHandler) -> None:
            status, headers, body = left.pop(0) if len(left) > 1 else left[0]
            send(handler, status, {"Content-Type": "text/html", **headers}, body)

        self.answers[path] = answer
        return self.root + path


def send(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes = b"") -> None:
    """Write an answer; a client that had enough is no error."""
    with contextlib.suppress(OSError):
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


def _missing(handler: BaseHTTPRequestHandler) -> None:
    send(handler, 404, {"Content-Type": "text/html"}, b"<title>Not found</title>")
