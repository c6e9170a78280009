"""The native host: what it reads and writes, what it answers, whom."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from desktop.browser import framing, identity
from desktop.browser.drafting import draft_of
from desktop.browser.host import PROTOCOL, Host, serve
from desktop.browser.inbox import Inbox
from tests.desktop.browser.pages import URL, page, record

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library", "Harbour") as opened:
        yield opened


@pytest.fixture
def host(library: Library) -> Host:
    return Host(lambda: library.folder)


def frame(message: object) -> bytes:
    content = json.dumps(message).encode()
    return struct.pack("=I", len(content)) + content


def frames(content: bytes) -> list[Any]:
    stream, found = io.BytesIO(content), []
    while True:
        try:
            found.append(framing.read(stream))
        except EOFError:
            return found


def keep(host: Host, sent: dict[str, Any], size: int = 700) -> dict[str, Any]:
    """Hand a page over in parts, as the extension does; the last answer, or the first that names a problem."""
    text = json.dumps(sent)
    parts = [text[at : at + size] for at in range(0, len(text), size)]
    for number, part in enumerate(parts):
        answer = host.answer({"id": number, "do": "part", "key": sent["key"], "number": number, "text": part})
        if "problem" in answer:
            return answer
    return host.answer({"id": 99, "do": "keep", "key": sent["key"], "parts": len(parts)})


# Frames


def test_what_is_written_is_read_again():
    stream = io.BytesIO()
    framing.write(stream, {"id": 1, "title": "Gdańsk \ud83d 漢字"})
    assert frames(stream.getvalue()) == [{"id": 1, "title": "Gdańsk \ud83d 漢字"}]


@pytest.mark.parametrize(
    "content",
    [
        b"\x01\x00",
        struct.pack("=I", 10) + b"{}",
        struct.pack("=I", framing.LARGEST_IN + 1) + b"{}",
        struct.pack("=I", 2) + b"{]",
        struct.pack("=I", 1) + b"\xff",
        struct.pack("=I", 200_000) + b"[" * 200_000,
    ],
)
def test_a_broken_frame_is_told_and_ends_the_talk(content: bytes, tmp_path: Path):
    answers = io.BytesIO()
    assert serve([identity.ORIGIN], lambda: tmp_path, io.BytesIO(content), answers) == 1
    (answer,) = frames(answers.getvalue())
    assert answer["problem"].startswith("The browser")


def test_an_answer_that_no_browser_would_take_is_not_sent():
    with pytest.raises(framing.BrokenFrame):
        framing.write(io.BytesIO(), {"text": "x" * framing.LARGEST_OUT})


# Whom it answers


@pytest.mark.parametrize(
    ("arguments", "ours"),
    [
        ([identity.ORIGIN], True),
        ([identity.ORIGIN, "--parent-window=12"], True),
        (["/home/ada/.mozilla/native-messaging-hosts/cuttings.native_host.json", identity.GECKO_ID], True),
        ([], False),
        (["chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"], False),
        ([identity.ORIGIN.rstrip("/")], False),
        (["x", "other@example"], False),
        (["https://evil.test/", identity.ORIGIN], False),
    ],
)
def test_only_our_extension_is_answered(
    arguments: list[str], ours: bool, library: Library, capsys: pytest.CaptureFixture[str]
):
    answers = io.BytesIO()
    status = serve(arguments, lambda: library.folder, io.BytesIO(frame({"id": 1, "do": "hello"})), answers)
    assert (status == 0) is ours
    assert bool(answers.getvalue()) is ours
    assert ("its own browser extension only" in capsys.readouterr().err) is not ours


# Answers


def test_hello_names_the_program_and_the_library(host: Host):
    answer = host.answer({"id": 7, "do": "hello"})
    assert (answer["id"], answer["program"], answer["protocol"]) == (7, "Cuttings", PROTOCOL)
    assert answer["library"] == "Harbour"


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        "hello",
        7,
        {},
        {"id": 1},
        {"do": "__init__"},
        {"id": {}, "do": []},
        {"id": 1, "do": "look"},
        {"id": 1, "do": "look", "urls": "http://news.test/"},
        {"id": 1, "do": "look", "urls": ["file:///etc/passwd"]},
        {"id": 1, "do": "look", "urls": ["http://[::1"]},
        {"id": 1, "do": "look", "urls": ["http://news.test/" + "x" * 9000]},
        {"id": 1, "do": "part", "key": "../../x", "number": 0, "text": ""},
        {"id": 1, "do": "part", "key": str(uuid.uuid4()), "number": 3, "text": ""},
        {"id": 1, "do": "part", "key": str(uuid.uuid4()), "number": 0, "text": 7},
        {"id": 1, "do": "keep", "key": str(uuid.uuid4()), "parts": 2},
    ],
)
def test_whatever_comes_is_answered_in_a_sentence(host: Host, message: object):
    assert host.answer(message)["problem"].endswith(".")


def test_without_a_library_it_says_what_to_do(tmp_path: Path):
    answer = Host(lambda: tmp_path).answer({"id": 1, "do": "look", "urls": [URL]})
    assert "Open Cuttings once" in answer["problem"]


def test_what_is_clipped_is_known_by_its_address(host: Host, library: Library):
    number, _ = library.add(draft_of(page()), tags=["local/harbour"], starred=True)
    library.add_story("Pier", [number])
    answer = host.answer({"id": 1, "do": "look", "urls": ["https://www.news.test/harbour/pier#comments"]})
    (found,) = answer["clippings"]
    assert (found["id"], found["title"]) == (number, "Council puts off pier vote")
    assert (found["tags"], found["stories"], found["starred"]) == (["local/harbour"], ["Pier"], True)
    assert found["captured_at"] == "2024-11-20T09:30:00Z"
    assert answer["waiting"] is None
    assert host.answer({"id": 1, "do": "look", "urls": ["http://news.test/other"]})["clippings"] == []


def test_a_page_cannot_pass_for_one_of_another_site(host: Host, library: Library):
    library.add(draft_of(page()))
    own = ["http://news.test/x", "http://news.test/harbour/pier"]
    strange = ["http://evil.test/x", "http://news.test/harbour/pier"]
    assert len(host.answer({"id": 1, "do": "look", "urls": own})["clippings"]) == 1
    assert host.answer({"id": 1, "do": "look", "urls": strange})["clippings"] == []


def test_tags_and_stories_are_completed(host: Host, library: Library):
    library.add(draft_of(page()), tags=["war/ukraine", "harbour", "warning"])
    number, _ = library.add(draft_of(page(url="http://news.test/2")), tags=["warning"])
    library.add_story("Pier", [number])
    assert host.answer({"id": 1, "do": "tags", "prefix": "War"})["names"] == ["warning", "war/ukraine"]
    assert host.answer({"id": 1, "do": "tags", "prefix": "ukr"})["names"] == ["war/ukraine"]
    assert host.answer({"id": 1, "do": "tags", "prefix": " "})["names"] == []
    assert host.answer({"id": 1, "do": "stories", "prefix": "pi"})["names"] == ["Pier"]


# Keeping


def test_a_page_in_many_parts_waits_in_the_inbox(host: Host, library: Library):
    sent = record(html="<p>Grüße 漢字 \ud83d half</p>")
    answer = keep(host, sent, size=11)
    assert answer["words"] == "Kept in “Harbour”."
    (waiting,) = Inbox(library.folder).waiting()
    kept = Inbox(library.folder).read(waiting.path)
    assert (kept.key, kept.url, kept.html) == (sent["key"], URL, "<p>Grüße 漢字 \ufffd half</p>")
    assert (kept.tags, kept.story, kept.starred) == (("local/harbour",), "Pier", True)
    assert host.answer({"id": 1, "do": "look", "urls": [URL]})["waiting"] == kept.kept_at


def test_the_same_page_handed_over_twice_waits_once(host: Host, library: Library):
    sent = record()
    keep(host, sent)
    assert "problem" not in keep(host, sent)
    assert len(Inbox(library.folder).waiting()) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "javascript:alert(1)"},
        {"url": "chrome://settings"},
        {"url": 7},
        {"html": "  "},
        {"html": None},
        {"tags": "war"},
        {"tags": [["war"]]},
        {"tags": ["/"]},
        {"tags": ["x" * 300]},
        {"tags": ["x"] * 51},
        {"story": "x" * 300},
        {"story": None},
        {"selection": "text"},
        {"pictures": {}},
        {"pictures": [7]},
        {"pictures": [{"source": "http://news.test/a.png", "base64": "§§"}]},
        {"pictures": [{"source": "data:image/png,x", "base64": ""}]},
    ],
)
def test_what_is_not_as_it_should_be_is_not_kept_and_told(host: Host, library: Library, changes: dict[str, Any]):
    assert keep(host, record(**changes))["problem"].endswith(".")
    assert Inbox(library.folder).waiting() == []


def test_parts_of_two_pages_are_not_mixed(host: Host, library: Library):
    one, other = record(), record()
    host.answer({"id": 1, "do": "part", "key": one["key"], "number": 0, "text": json.dumps(one)})
    host.answer({"id": 2, "do": "part", "key": other["key"], "number": 0, "text": json.dumps(one)})
    assert "problem" in host.answer({"id": 3, "do": "keep", "key": one["key"], "parts": 1})
    assert "another one" in host.answer({"id": 4, "do": "keep", "key": other["key"], "parts": 1})["problem"]
    assert Inbox(library.folder).waiting() == []


def test_a_page_without_end_is_stopped(host: Host, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop.browser.host.LONGEST_WHOLE", 5000)
    assert "too large" in keep(host, record(html="x" * 9000))["problem"]


def test_it_answers_while_a_window_has_the_library_open(host: Host, library: Library):
    # The fixture has it open for writing.
    assert "problem" not in keep(host, record())


def test_the_process_starts_without_the_window_and_without_intake(tmp_path: Path):
    script = (
        "import sys, desktop.browser.__main__; "
        "print([each for each in ('PySide6', 'trafilatura', 'lxml', 'whoosh', 'click') if each in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("command", [["desktop.browser"], ["desktop", "native-host"]])
def test_the_process_speaks_nothing_but_frames(library: Library, tmp_path: Path, command: list[str]):
    module, *words = command
    named = ["--library", str(library.folder)]
    arguments = [*named, *words, identity.ORIGIN] if words else [*named, identity.ORIGIN]
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        input=frame({"id": 1, "do": "hello"}) + frame({"id": 2, "do": "nonsense"}),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"},
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    hello, nonsense = frames(done.stdout)
    assert hello["library"] == "Harbour"
    assert "does not know" in nonsense["problem"]
