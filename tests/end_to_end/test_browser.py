"""From a page in a real Chromium, through the real extension and the real native host, to a real library."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.body import Picture
from db.library import Library
from db.model import Clipping
from db.sort import Sort
from desktop.browser import identity
from desktop.browser.drafting import draft_of_file
from desktop.browser.draining import drain
from desktop.browser.inbox import Inbox
from desktop.views.notice import Notice
from tests.desktop.browser.pages import PIXEL, SENTENCES, page
from tests.end_to_end.conftest import Start
from tests.helpers import firefox
from tests.helpers.chromium import Chromium, Page, executable, running_chromium, wait_for
from tests.helpers.firefox import running_firefox

WEB = Path(__file__).parent / "web"
ROOT = Path(__file__).parent.parent.parent
POPUP = f"chrome-extension://{identity.EXTENSION_ID}/popup.html"
WORKER = f"chrome-extension://{identity.EXTENSION_ID}/background.js"

needs_chromium = pytest.mark.skipif(
    executable() is None, reason="Chromium is not installed (on Debian: apt-get install chromium)"
)

TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
FRAME = "".join(
    f"<p>In the frame, line {n} of the report says how the quay was built and paid for.</p>" for n in range(8)
)

needs_firefox = pytest.mark.skipif(
    firefox.executable() is None, reason="Firefox is not installed (on Debian: apt-get install firefox-esr)"
)

PLAIN = "<!DOCTYPE html><title>%NAME%</title><article><h1>%NAME% to all the town</h1>%TEXT%</article>"


def _content(path: str) -> tuple[str, bytes]:
    """What is at a path of the site: its type and bytes; `%TEXT%` in a page is the text of an article."""
    name = path.partition("?")[0].strip("/")
    if name == "picture.png":
        return "image/png", PIXEL
    if name == "frame":
        return "text/html; charset=utf-8", f"<!DOCTYPE html><title>Frame</title>{FRAME}".encode()
    file = WEB / f"{name}.html"
    markup = file.read_text(encoding="utf-8") if file.exists() else PLAIN.replace("%NAME%", name.capitalize())
    return "text/html; charset=utf-8", markup.replace("%TEXT%", TEXT).replace("%ID%", identity.EXTENSION_ID).encode()


async def _answer(questions: asyncio.StreamReader, answers: asyncio.StreamWriter) -> None:
    try:
        head = await questions.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return  # browsers open connections that they then do not need
    finally:
        if questions.at_eof():
            answers.close()
    kind, content = _content(head.split()[1].decode())
    answers.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n".encode())
    answers.write(b"Connection: close\r\n\r\n" + content)
    await answers.drain()
    answers.close()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """A site on this computer; one thread serves it all."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(_answer, "127.0.0.1", 0))
    serving = threading.Thread(target=loop.run_forever, name="site")
    serving.start()
    yield f"http://news.test:{server.sockets[0].getsockname()[1]}"

    def stop() -> None:
        server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.call_soon(loop.stop)

    loop.call_soon_threadsafe(stop)
    serving.join()
    loop.close()


@dataclass
class Reader:
    """A person who reads in the browser and keeps into the library in `folder`."""

    browser: Chromium
    folder: Path
    site: str

    def open(self, path: str) -> Page:
        return self.browser.open(self.site + path)

    def popup(self, over: Page) -> Page:
        """What a click on the extension's button opens."""
        for target in self.browser.targets("page"):
            if target["url"] == POPUP:
                self.browser.send("Target.closeTarget", {"targetId": target["targetId"]})
        wait_for(lambda: all(each["url"] != POPUP for each in self.browser.targets("page")))
        self.browser.send(
            "Extensions.triggerAction", {"id": identity.EXTENSION_ID, "targetId": self.browser.tab_of(over)}
        )
        popup = self.browser.wait_for_target("page", POPUP)
        popup.wait("document.readyState === 'complete' && document.querySelector('#library') !== null")
        return popup

    def ready(self, over: Page) -> Page:
        popup = self.popup(over)
        popup.wait("!document.querySelector('#keep').disabled || !document.querySelector('#trouble').hidden")
        assert popup.text("#trouble") == ""
        return popup

    def kept(self, popup: Page) -> str:
        """Waits until the popup says that it is kept."""
        done = "/^Kept in/.test(document.querySelector('#status').textContent)"
        popup.wait(f"{done} || !document.querySelector('#trouble').hidden")
        assert popup.text("#trouble") == ""
        return popup.text("#status")

    def take_in(self) -> Clipping:
        """The program takes in what waits, which is one page; its clipping."""
        with Library.open(self.folder) as library:
            (taken,) = drain(library, Inbox(library.folder), draft_of_file)
            assert taken.clipping_id is not None, taken.words
            return library.clipping(taken.clipping_id)


def installed(folder: Path, settings: str) -> tuple[dict[str, str], Path]:
    """A person with a library and one browser, for which the extension has been installed by the command.

    The environment to start the browser in, and the folder of the extension.
    """
    names = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "cache")}
    environment = {**os.environ, **names, "HOME": str(folder), "PYTHONPATH": str(ROOT), "LANGUAGE": "en"}
    environment.pop("DISPLAY", None)
    (folder / settings).mkdir(parents=True)
    Library.create(folder / "library", "Harbour").close()
    command = [sys.executable, "-m", "desktop", "--library", str(folder / "library")]
    done = subprocess.run(
        [*command, "install-browser-extension", "--json"], env=environment, capture_output=True, check=True
    )
    return environment, Path(json.loads(done.stdout)["extension"])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, site: str) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("browser")
    environment, extension = installed(folder, "config/chromium")
    # With a profile of its own the browser looks for hosts in that.
    (folder / "profile").mkdir()
    (folder / "profile/NativeMessagingHosts").symlink_to(folder / "config/chromium/NativeMessagingHosts")
    with running_chromium(
        folder / "profile", environment, f"--load-extension={extension}", "--lang=en", log=folder / "log"
    ) as browser:
        wait_for(lambda: [each for each in browser.targets("service_worker") if each["url"] == WORKER])
        yield Reader(browser, folder / "library", site)


@pytest.fixture
def reader(running: Reader) -> Reader:
    """Nothing waits in the library's inbox, whatever the test before left there."""
    inbox = Inbox(running.folder)
    for waiting in inbox.waiting():
        inbox.remove(waiting.path)
    return running


@needs_chromium
def test_a_page_is_kept_as_the_reader_sees_it(reader: Reader):
    tab = reader.open("/article")
    tab.wait("document.querySelector('#picture').complete")
    popup = reader.ready(tab)
    assert popup.text("#title") == "Pier vote put off – Harbour Post"
    assert popup.text("#library") == "Harbour"
    assert popup.text("#known") == ""
    popup.type("#tags", "local/harbour, pier")
    popup.type("#story", "Pier")
    popup.click("#star")
    popup.click("#pictures")
    popup.click("#keep")
    assert reader.kept(popup) == "Kept in “Harbour”."

    clipping = reader.take_in()
    text = clipping.article.body.text()
    assert clipping.article.title == "Pier vote put off"
    assert clipping.article.url == f"{reader.site}/article"
    assert "This paragraph was written by a script, “ĝis” 漢字, after the page had come." in text
    assert [tag.name for tag in clipping.tags] == ["local/harbour", "pier"]
    assert clipping.starred
    with Library.open(reader.folder) as library:
        assert [story.name for story in library.stories_of(clipping.id)] == ["Pier"]
        original = library.capture_content(library.captures(clipping.id)[0]).decode()
        pictures = [each for each in clipping.article.body.blocks if isinstance(each, Picture)]
    assert "The mayor said in the open shadow that nothing was lost." in original
    assert "Inside the closed shadow stood the bill" in original
    assert "Filled into the slot of the box" in original
    assert "In the frame, line 7 of the report" in original
    assert "SECRET" not in original
    assert [each.source for each in pictures] == [f"{reader.site}/picture.png"]


@needs_chromium
def test_what_is_clipped_is_shown_with_its_tags_and_gets_another_capture(reader: Reader):
    tab = reader.open("/known?utm_source=feed")
    popup = reader.ready(tab)
    popup.type("#tags", "news/known")
    popup.press("Enter")
    reader.kept(popup)
    again = reader.ready(tab)
    assert "Cuttings takes it in when it is open" in again.text("#known")
    number = reader.take_in().id

    popup = reader.ready(reader.open("/known"))
    assert popup.text("#known-words").startswith("Already clipped on ")
    assert popup.text("#known-title") == "Known to all the town"
    assert popup.text("#known-tags") == "news/known"
    assert popup.text("#keep") == "Add capture"
    popup.type("#tags", "kno")
    popup.wait("document.querySelectorAll('#tags-list [role=option]').length === 1")
    popup.press("ArrowDown")
    popup.wait("document.querySelector('#tags-list [role=option]').ariaSelected === 'true'")
    popup.press("Enter")
    assert popup.run("document.querySelector('#tags').value") == "news/known, "
    popup.press("Enter")
    reader.kept(popup)
    clipping = reader.take_in()
    assert clipping.id == number
    with Library.open(reader.folder) as library:
        assert len(library.captures(number)) == 2


@needs_chromium
def test_what_was_asked_before_an_arrow_was_pressed_leaves_the_choice_alone(reader: Reader):
    popup = reader.ready(reader.open("/slow"))
    # The answers come when the test says so: the first while only "n" is there, the second after the arrow.
    popup.run(
        "import('./completion.js').then(({ complete, betweenCommas }) => { window.answers = [];"
        "const field = document.createElement('input'); field.id = 'slow'; const list = document.createElement('ul');"
        "list.id = 'slow-list'; list.hidden = true; document.body.append(field, list);"
        "complete(field, list, () => new Promise((done) => window.answers.push(done)), betweenCommas); })"
    )
    popup.type("#slow", "n")
    popup.wait("window.answers.length === 1")
    popup.run("window.answers[0](['news/harbour', 'news/known'])")
    popup.wait("document.querySelectorAll('#slow-list [role=option]').length === 2")
    popup.type("#slow", "e")
    popup.wait("window.answers.length === 2")
    popup.press("ArrowDown")
    popup.press("ArrowDown")
    popup.wait("document.querySelectorAll('#slow-list [role=option]')[1].ariaSelected === 'true'")
    popup.run("(window.answers[1](['news/harbour', 'news/known', 'ne']), new Promise((done) => setTimeout(done, 0)))")
    popup.press("Enter")
    assert popup.run("document.querySelector('#slow').value") == "news/known, "


@needs_chromium
def test_the_selection_alone_is_kept(reader: Reader):
    tab = reader.open("/selection")
    popup = reader.ready(tab)
    assert popup.run("document.querySelector('#keep-selection').disabled") is True
    tab.run(
        "(() => { const range = document.createRange(); const parts = document.querySelectorAll('p'); "
        "range.setStartBefore(parts[1]); range.setEndAfter(parts[2]); getSelection().removeAllRanges(); "
        "getSelection().addRange(range); })()"
    )
    popup = reader.ready(tab)
    popup.click("#keep-selection")
    reader.kept(popup)
    article = reader.take_in().article
    assert article.body.text() == "\n\n".join(SENTENCES[1:3])
    assert article.title == "Selection to all the town"


@needs_chromium
def test_a_key_keeps_the_page_without_the_popup(reader: Reader):
    tab = reader.open("/selection?by=key")
    reader.ready(tab)
    worker = reader.browser.wait_for_target("service_worker", WORKER)
    # No key reaches a browser without a screen; the click before gave the extension the right to this tab.
    worker.run(
        "chrome.tabs.query({active: true, lastFocusedWindow: true})"
        ".then(([tab]) => chrome.commands.onCommand.dispatch('keep-page', tab))"
    )
    worker.wait(
        "chrome.tabs.query({active: true, lastFocusedWindow: true})"
        ".then(([tab]) => chrome.action.getBadgeText({tabId: tab.id})).then((sign) => sign === '✓')"
    )
    assert reader.take_in().article.title == "Selection to all the town"


@needs_chromium
def test_a_page_that_may_not_be_read_is_told(reader: Reader):
    tab = reader.browser.open("chrome://version/")
    popup = reader.popup(tab)
    popup.wait("!document.querySelector('#trouble').hidden")
    assert popup.text("#trouble").startswith("This page cannot be read by extensions.")
    assert popup.run("document.querySelector('#keep').disabled") is True


@needs_chromium
def test_a_hostile_page_reaches_nothing_and_forges_nothing(reader: Reader):
    tab = reader.open("/hostile")
    assert tab.run("report") == "sendMessage: undefined\nconnect: undefined\nbrowser: undefined\n"
    popup = reader.ready(tab)
    assert popup.text("#title").startswith("<img src=x onerror=")
    assert popup.run("document.images.length") == 1
    popup.type("#tags", "storm")
    popup.click("#keep")
    reader.kept(popup)
    assert tab.run("String(window.hit)") == "undefined"
    assert tab.run("String(window.reached)") == "undefined"
    assert tab.run("framed") == 0
    assert [each["url"] for each in reader.browser.targets("iframe")] == []

    clipping = reader.take_in()
    assert clipping.article.title == "Quay closed by storm"
    assert clipping.article.url == f"{reader.site}/hostile"
    assert [tag.name for tag in clipping.tags] == ["storm"]
    text = clipping.article.body.text()
    assert all(sentence in text for sentence in SENTENCES)
    assert "forged" not in text
    with Library.open(reader.folder) as library:
        original = library.capture_content(library.captures(clipping.id)[0]).decode()
    assert "Inside of a form that hides what it has" in original
    assert "&lt;script&gt;window.hit = 1&lt;/script&gt; was written" in original
    assert "Quay<\\/script><script>" in original
    assert "&quot; onload=&quot;x" in original
    assert "forged" not in original


@needs_chromium
def test_a_page_without_end_is_cut_and_says_so(reader: Reader):
    popup = reader.ready(reader.open("/huge"))
    popup.click("#keep")
    assert "its end was cut off" in reader.kept(popup)
    inbox = Inbox(reader.folder)
    (waiting,) = inbox.waiting()
    kept = inbox.read(waiting.path)
    assert not kept.whole
    assert SENTENCES[3] in kept.html
    inbox.remove(waiting.path)


# Firefox


@needs_firefox
def test_firefox_keeps_a_page_too(tmp_path: Path, site: str):
    environment, extension = installed(tmp_path, ".mozilla")
    with running_firefox(tmp_path / "profile", environment, tmp_path / "log") as browser:
        browser.send("Addon:Install", path=str(extension), temporary=True)
        browser.go(site.replace("news.test", "127.0.0.1") + "/article")
        # The browser's own element for the key, as it is when the key is pressed.
        browser.run_inside(
            "for (const key of document.querySelectorAll('keyset[id*=clipper] key'))"
            " if (key.getAttribute('key') === 'K') { key.doCommand(); return true; }"
        )
        waiting = wait_for(Inbox(tmp_path / "library").waiting)
    kept = Inbox(tmp_path / "library").read(waiting[0].path)
    assert kept.title == "Pier vote put off – Harbour Post"
    assert "This paragraph was written by a script, “ĝis” 漢字, after the page had come." in kept.html
    assert "The mayor said in the open shadow that nothing was lost." in kept.html
    assert "Inside the closed shadow stood the bill" in kept.html
    assert "In the frame, line 7 of the report" in kept.html
    assert "SECRET" not in kept.html


# The window


def test_an_open_window_takes_in_what_comes_and_says_so(start: Start):
    hands = start()
    inbox = Inbox(hands.library.folder)
    inbox.put(page())
    hands.wait_for(lambda: hands.library.ids("all", Sort.NEWEST))
    hands.wait_for(lambda: "from the browser" in hands.find(Notice, "notice").text)
    hands.settle()
    assert hands.titles() == ["Council puts off pier vote"]
    assert inbox.waiting() == []


def test_a_window_says_what_it_could_not_take_in(start: Start):
    hands = start()
    inbox = Inbox(hands.library.folder)
    (inbox.folder / "page.json").write_text("{", encoding="utf-8")
    hands.wait_for(lambda: "could not be taken in" in hands.find(Notice, "notice").text)
    assert (inbox.refused / "page.json").exists()


def test_a_page_that_hangs_its_reader_is_kept_as_it_is(start: Start, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop.controllers.intake_child.LONGEST", 0.0)
    hands = start()
    inbox = Inbox(hands.library.folder)
    inbox.put(page(title="The pier"))
    hands.wait_for(lambda: "took more than 0 seconds" in hands.find(Notice, "notice").text)
    hands.settle()
    assert hands.titles() == ["The pier"]
    assert inbox.waiting() == []
