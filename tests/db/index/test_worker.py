"""The search process as its owner sees it: lines in, lines out."""

import json
import queue
import subprocess
import sys
import threading
from typing import Any

import pytest

from db.index.arrays import ArrayFile
from db.index.place import Place
from db.library import Library
from db.search import Searcher
from db.sort import Sort
from tests.helpers.drafts import make_draft

WAIT = 60


class Owner:
    """A running worker and what it has said."""

    def __init__(self, folder, cache):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "db.index.worker", "--library", str(folder), "--cache", str(cache)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdin
        assert self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.lines: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.reading = threading.Thread(target=self.read)
        self.reading.start()
        self.numbers = iter(range(1, 1000))

    def read(self):
        for line in self.stdout:
            self.lines.put(json.loads(line))

    def send(self, **request):
        request["id"] = next(self.numbers)
        self.say(request)
        return request["id"]

    def say(self, request):
        self.stdin.write(json.dumps(request) + "\n")
        self.stdin.flush()

    def until(self, wanted):
        while not wanted(line := self.lines.get(timeout=WAIT)):
            pass
        return line

    def ask(self, **request):
        number = self.send(**request)
        return self.until(lambda line: line.get("id") == number)

    def event(self, name):
        return self.until(lambda line: line.get("event") == name)

    def end(self):
        self.stdin.close()
        code = self.process.wait(WAIT)
        self.reading.join()
        self.stdout.close()
        return code


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library") as made:
        for number in range(1, 6):
            made.add(
                make_draft(f"Headline {number}", f"The dam number{number} broke."), tags=["war"] if number < 3 else []
            )
        yield made


@pytest.fixture
def owner(library, tmp_path):
    started = Owner(library.folder, tmp_path / "cache")
    yield started
    if started.process.poll() is None:
        assert started.end() == 0


def test_it_indexes_by_itself_and_answers(library, owner):
    assert owner.event("ready")
    assert owner.event("synced") == {"event": "synced", "indexed": 5, "pending": 0}
    answer = owner.ask(do="search", text="dam tag:war", sort=Sort.RELEVANCE, scores=True)
    assert sorted(answer["ids"]) == [1, 2]
    assert owner.ask(do="search", text="dam tag:war", sort=Sort.OLDEST)["ids"] == [1, 2]
    assert (answer["count"], answer["pending"], answer["notes"]) == (2, 0, [])
    assert answer["explain"] == "Clippings with “dam”, tagged war"
    assert len(answer["scores"]) == 2
    assert owner.ask(do="search", text="numb", typing=True)["count"] == 5
    assert owner.ask(do="search", text="numb")["count"] == 0


def test_what_is_written_is_found_before_and_after_it_is_indexed(library, owner):
    owner.event("synced")
    number, _ = library.add(make_draft("New", "Locks on the river"))
    assert owner.ask(do="search", text="locks")["ids"] == [number]
    owner.say({"do": "sync"})
    assert owner.event("synced") == {"event": "synced", "indexed": 1, "pending": 0}
    assert owner.ask(do="search", text="locks")["ids"] == [number]


def test_what_another_process_writes_is_indexed_without_a_nudge(library, owner):
    owner.event("synced")
    library.add(make_draft("New", "Locks on the river"))
    assert owner.event("synced")["indexed"] == 1


def test_snippets(owner):
    answer = owner.ask(do="snippets", text="number3", ids=[3, 99])
    assert answer["snippets"] == [[3, "The dam number3 broke.", [[8, 15]]]]


def test_ids_come_as_far_as_they_are_asked_for(owner):
    owner.event("synced")
    found = owner.ask(do="search", text="dam", sort=Sort.OLDEST, limit=2)
    assert (found["ids"], found["count"]) == ([1, 2], 5)
    assert owner.ask(do="more", search=found["search"], **{"from": 2, "to": 4})["ids"] == [3, 4]
    assert owner.ask(do="more", search=found["search"], **{"from": 4, "to": 100})["ids"] == [5]
    other = owner.ask(do="search", text="number3", channel="another")
    assert owner.ask(do="more", search=other["search"], channel="another", **{"from": 0, "to": 9})["ids"] == [3]
    assert owner.ask(do="more", search=found["search"], **{"from": 0, "to": 1})["ids"] == [1], (
        "each channel has its own"
    )
    owner.ask(do="search", text="number3")
    assert owner.ask(do="more", search=found["search"], **{"from": 0, "to": 1})["gone"]
    assert owner.ask(do="facets", search=found["search"])["gone"]


def test_values_are_counted_and_completed(library, owner):
    found = owner.ask(do="search", text="dam")
    assert owner.ask(do="facets", search=found["search"], fields=["tag"])["facets"] == {"tag": [["war", 2]]}
    assert owner.ask(do="values", field="tag", beginning="wa")["values"] == [["war", 2]]
    assert owner.ask(do="values", field="tag", beginning="x")["values"] == []
    assert "suggestions" in owner.ask(do="suggest", text="dan")


def test_silent_damage_is_found_and_mended(library, tmp_path):
    cache = tmp_path / "cache"
    with Searcher(library, cache) as searcher:
        searcher.sync()
    place = Place(cache, library.id)
    damaged = place.current()
    assert damaged
    (file,) = damaged.glob("*.arrays")
    at = ArrayFile(file)._directory["body/spots"][1]
    with file.open("r+b") as bytes_of:
        bytes_of.seek(at)
        bytes_of.write(b"\x07")
    owner = Owner(library.folder, cache)
    try:
        assert "body/spots" in owner.event("damaged")["problem"]
        assert owner.event("synced")["indexed"] == 5
        assert place.current() != damaged
        assert owner.ask(do="search", text="dam")["count"] == 5
    finally:
        owner.end()


def test_the_latest_search_wins(owner):
    owner.event("synced")
    sent = [owner.send(do="search", text="dam") for _ in range(200)]
    answers = [owner.until(lambda line: "id" in line) for _ in sent]
    assert [answer["id"] for answer in answers] == sent
    assert answers[-1]["count"] == 5
    assert any(answer.get("superseded") for answer in answers[:-1])
    assert all(answer.get("superseded") or answer["count"] == 5 for answer in answers)


def test_nonsense_is_answered(owner):
    assert "Unknown request" in owner.ask(do="dance")["error"]["problem"]
    assert "Traceback" in owner.ask(do="search", view="nowhere")["crash"]
    owner.stdin.write("no JSON at all\n[1, 2]\n")
    owner.stdin.flush()
    assert owner.ask(do="search", text="dam")["count"] == 5


def test_a_rebuild_is_told(owner):
    owner.event("synced")
    assert owner.ask(do="rebuild")["indexed"] == 5


def test_a_folder_without_library_is_said(tmp_path):
    owner = Owner(tmp_path, tmp_path / "cache")
    assert "no library" in owner.event("error")["problem"]
    assert owner.end() == 1


def test_saved_searches_are_counted_and_kept_up_to_date(library, owner):
    owner.event("synced")
    searches = [
        {"id": 3, "name": "Dams", "text": "dam", "view": "all"},
        {"id": 4, "text": "tag:war", "name": "War", "view": "all"},
    ]
    assert owner.ask(do="counts", searches=searches, touched=None)["counts"] == [[3, 5], [4, 2]]
    library.tag([5], ["war"])
    assert owner.ask(do="counts", searches=searches, touched={"taggings": [5]})["counts"] == [[3, 5], [4, 3]]
    library.trash([1])
    assert owner.ask(do="counts", searches=searches[1:], touched={"clippings": [1]})["counts"] == [[4, 2]]
