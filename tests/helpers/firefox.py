"""Firefox without a screen, driven through its Marionette protocol with nothing but Python.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 90.0
"""Seconds that anything may take on a slow machine; a passing test does not wait for it."""


def executable() -> str | None:
    """Firefox as Debian installs it, or another one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class MarionetteError(Exception):
    """What Firefox answered instead of a result."""


class Firefox:
    """A running browser with one tab."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._last = 0
        self._read()

    def send(self, command: str, **parameters: Any) -> Any:
        """The result of a command. Raises `MarionetteError`."""
        self._last += 1
        message = json.dumps([0, self._last, command, parameters]).encode()
        self._line.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{command}: {error.get('message')}")
        return result

    def go(self, url: str) -> None:
        """Load a page."""
        self.send("WebDriver:Navigate", url=url)

    def run_inside(self, script: str) -> Any:
        """What a script returns that runs in the browser's own window."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.send("WebDriver:ExecuteScript", script=script, args=[])["value"]
        finally:
            self.send("Marionette:SetContext", value="content")

    def _read(self) -> Any:
        length = b""
        while (piece := self._line.recv(1)) != b":":
            if not piece:
                raise MarionetteError("the browser ended")
            length += piece
        content = b""
        while len(content) < int(length):
            content += self._line.recv(int(length) - len(content))
        return json.loads(content)


def wait_for(condition: Callable[[], Any]) -> Any:
    """What `condition` returns, once that is true."""
    until = time.monotonic() + PATIENCE
    while not (value := condition()):
        assert time.monotonic() < until, "waited in vain"
        threading.Event().wait(0.1)
    return value


@contextmanager
def running_firefox(profile: Path, environment: Mapping[str, str], log: Path) -> Iterator[Firefox]:
    """Run the browser with its settings in the folder `profile`, which is new; it reaches this computer only."""
    program = executable()
    assert program is not None
    profile.mkdir()
    preferences = {
        "marionette.port": 0,
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
        "datareporting.policy.dataSubmissionEnabled": False,
        "browser.shell.checkDefaultBrowser": False,
    }
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [program, "--headless", "--marionette", "--remote-allow-system-access", "--profile", str(profile)],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            start_new_session=True,
        )
    try:
        port = wait_for(lambda: (profile / "MarionetteActivePort").exists() and _port(profile))
        with closing(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)) as line:
            firefox = Firefox(line)
            firefox.send("WebDriver:NewSession")
            yield firefox
            firefox.send("Marionette:Quit", flags=["eForceQuit"])
        process.wait(PATIENCE)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            process.wait()


def _port(profile: Path) -> int:
    text = (profile / "MarionetteActivePort").read_text(encoding="ascii").strip()
    return int(text) if text else 0
