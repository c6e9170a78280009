"""Debian's Chromium without a screen, driven over the pipe of its DevTools protocol with nothing but Python.

https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = 60.0
"""Seconds that anything may take on a slow machine; a passing test does not wait for it."""

# The pipe's ends have to be the descriptors 3 and 4 of the browser.
_WITH_PIPE = (
    "import os, sys; a, b = (os.dup(int(n)) for n in sys.argv[1:3]); "
    "os.dup2(a, 3); os.dup2(b, 4); os.set_inheritable(3, True); os.set_inheritable(4, True); "
    "os.execvp(sys.argv[3], sys.argv[3:])"
)


def executable() -> str | None:
    """Chromium as Debian installs it; Google's own builds would not load an extension from a folder."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class ProtocolError(Exception):
    """What Chromium answered instead of a result."""


class Chromium:
    """A running browser. `send` asks it one thing; a page or popup is asked through its `Page`."""

    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self._questions = questions
        self._answers = answers
        self._last = 0
        self._lock = threading.Lock()
        self._waiting: dict[int, queue.SimpleQueue[dict[str, Any]]] = {}
        self._reader = threading.Thread(target=self._read, name="chromium-reader")
        self._reader.start()

    def send(self, method: str, parameters: Mapping[str, Any] | None = None, session: str = "") -> dict[str, Any]:
        """The result of a command. Raises `ProtocolError`."""
        with self._lock:
            self._last += 1
            number = self._last
            answered = self._waiting[number] = queue.SimpleQueue()
            message = {"id": number, "method": method, "params": dict(parameters or {})}
            if session:
                message["sessionId"] = session
            self._questions.write(json.dumps(message).encode() + b"\0")
            self._questions.flush()
        answer = answered.get(timeout=PATIENCE)
        if "error" in answer:
            raise ProtocolError(f"{method}: {answer['error'].get('message')}")
        result: dict[str, Any] = answer["result"]
        return result

    def targets(self, kind: str) -> list[dict[str, Any]]:
        """What is open of one kind: `page`, `tab`, `service_worker`."""
        found: list[dict[str, Any]] = self.send("Target.getTargets", {"filter": [{"type": kind}]})["targetInfos"]
        return found

    def open(self, url: str) -> Page:
        """A new tab with a page, loaded."""
        made = self.send("Target.createTarget", {"url": "about:blank"})
        page = self.page(made["targetId"])
        page.go(url)
        return page

    def page(self, target: str) -> Page:
        """The page, popup or worker of a target."""
        session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        return Page(self, target, session)

    def wait_for_target(self, kind: str, url: str) -> Page:
        """The page, popup or worker of this address, once there is one."""
        found = wait_for(lambda: [each for each in self.targets(kind) if each["url"] == url])
        return self.page(found[-1]["targetId"])

    def tab_of(self, page: Page) -> str:
        """The tab in which a page is."""
        tabs = [each for each in self.targets("tab") if each["url"] == page.url]
        return str(tabs[-1]["targetId"])

    def end(self) -> None:
        """Hear no more; the process has ended."""
        with contextlib.suppress(BrokenPipeError):
            self._questions.close()
        self._reader.join()
        self._answers.close()

    def _read(self) -> None:
        pending = b""
        while piece := self._answers.read1(1 << 20):  # type: ignore[attr-defined]
            *messages, pending = (pending + piece).split(b"\0")
            for message in map(json.loads, messages):
                if (waiting := self._waiting.pop(message.get("id"), None)) is not None:
                    waiting.put(message)
        for waiting in list(self._waiting.values()):
            waiting.put({"error": {"message": "the browser ended"}})


class Page:
    """One page, popup or worker."""

    def __init__(self, browser: Chromium, target: str, session: str) -> None:
        self._browser = browser
        self.target = target
        self.session = session

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The result of a command to this page."""
        return self._browser.send(method, parameters, self.session)

    def run(self, script: str) -> Any:
        """The value of an expression, awaited. Raises `ProtocolError` with what the script threw."""
        answer = self.send(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            thrown = answer["exceptionDetails"]
            raise ProtocolError(thrown.get("exception", {}).get("description") or thrown["text"])
        return answer["result"].get("value")

    def wait(self, script: str) -> Any:
        """The value of an expression, once it is true."""
        return wait_for(lambda: self.run(script))

    def go(self, url: str) -> None:
        """Load another page."""
        self.send("Page.enable")
        self.send("Page.navigate", url=url)
        self.wait(f"location.href === {json.dumps(url)} && document.readyState === 'complete'")

    @property
    def url(self) -> str:
        """Its address."""
        return str(self.run("location.href"))

    def text(self, selector: str) -> str:
        """What is shown by the first element of a selector; empty where that is hidden."""
        found = f"document.querySelector({json.dumps(selector)})"
        return str(self.run(f"{found}.checkVisibility() ? {found}.innerText.trim() : ''"))

    def click(self, selector: str) -> None:
        """Click an element, once it can be clicked."""
        found = f"document.querySelector({json.dumps(selector)})"
        self.wait(f"{found} !== null && !{found}.disabled")
        self.run(f"{found}.click()")

    def type(self, selector: str, text: str) -> None:
        """Type into a field, key by key, and see that it is there."""
        found = f"document.querySelector({json.dumps(selector)})"
        self.wait(f"({found}.focus(), document.activeElement === {found})")
        wanted = str(self.run(f"{found}.value")) + text
        for character in text:
            self.send("Input.dispatchKeyEvent", type="char", text=character)
        self.wait(f"{found}.value === {json.dumps(wanted)}")

    def press(self, key: str) -> None:
        """Press a key that has a name (`Enter`, `ArrowDown`)."""
        codes = {"Enter": 13, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27, "Tab": 9, " ": 32}
        text = {"Enter": "\r", " ": " "}.get(key, "")
        common = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": codes[key]}
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def picture(self) -> bytes:
        """What it looks like, as PNG."""
        return base64.b64decode(self.send("Page.captureScreenshot")["data"])


def wait_for(condition: Callable[[], Any]) -> Any:
    """What `condition` returns, once that is true."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            value = condition()
        except ProtocolError:
            # Between two pages there is nobody to answer.
            if time.monotonic() > until:
                raise
            value = None
        if value:
            return value
        assert time.monotonic() < until, "waited in vain"
        threading.Event().wait(0.05)


@contextmanager
def running_chromium(
    profile: Path, environment: Mapping[str, str], *arguments: str, log: Path | None = None
) -> Iterator[Chromium]:
    """Run the browser with its settings in `profile`. It reaches this computer only, which has all `*.test` names."""
    program = executable()
    assert program is not None
    there, questions = os.pipe()
    answers, here = os.pipe()
    command = [
        sys.executable,
        "-c",
        _WITH_PIPE,
        str(there),
        str(here),
        program,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        "--remote-debugging-pipe",
        "--enable-unsafe-extension-debugging",
        f"--user-data-dir={profile}",
        *arguments,
        "about:blank",
    ]
    with (log or Path(os.devnull)).open("wb") as errors:
        process = subprocess.Popen(
            command,
            env=dict(environment),
            pass_fds=(there, here),
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            start_new_session=True,
        )
    os.close(there)
    os.close(here)
    browser = Chromium(os.fdopen(questions, "wb"), os.fdopen(answers, "rb"))
    try:
        yield browser
    finally:
        try:
            browser.send("Browser.close")
            process.wait(PATIENCE)
        except (ProtocolError, subprocess.TimeoutExpired, BrokenPipeError):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        browser.end()
