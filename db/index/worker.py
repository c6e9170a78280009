"""The search process: `python -m db.index.worker --library DIR --cache DIR`, one JSON object per line each way.

Requests on standard input, answers with the same `id` on standard output:

    {"id": 1, "do": "search", "text": "mines", "view": "all", "sort": "relevance", "typing": true, "limit": 1000}
        -> {"id": 1, "search": 1, "ids": [the first ones], "count": 4200, "pending": 0, "notes": [...],
            "explain": "Clippings with ..."}
        -> {"id": 1, "superseded": true} where a newer search came before it was done
    {"id": 2, "do": "more", "search": 1, "from": 1000, "to": 5000}   -> {"id": 2, "ids": [...]}
    {"id": 3, "do": "facets", "search": 1, "fields": ["tag"], "most": 30}
        -> {"id": 3, "facets": {"tag": [["war", 2]]}}
        -> both {"id": 3, "gone": true} where a newer search of the channel has taken the place of that one
       Without "search" they are about the last one.
    {"id": 4, "do": "snippets", "text": "mines", "ids": [7, 9], "width": 200}
        -> {"id": 4, "snippets": [[7, "... text", [[start, end], ...]], ...]}
    {"id": 5, "do": "values", "field": "tag", "beginning": "wa", "most": 50}   -> {"id": 5, "values": [["war", 2]]}
    {"id": 6, "do": "suggest", "text": "mimes"}   -> {"id": 6, "suggestions": ["mines"]}
    {"id": 8, "do": "counts", "searches": [{"id": 3, "name": "Mines", "text": "mines", "view": "all"}],
     "touched": {"clippings": [7]}}   -> {"id": 8, "counts": [[3, 2]]}
        of saved searches, after changes of these kinds (`db.changes`) to these ids; null: it isn't known what changed
    {"id": 9, "do": "related", "clipping": 7, "most": 10}
    {"id": 9, "do": "related to many", "clippings": [7, 9], "most": 10}
        -> {"id": 9, "related": [{"clipping": 12, "score": 0.9, "why": ["same day"], "kind": "related"}]}
    {"id": 10, "do": "tags for", "clipping": 7}
    {"id": 10, "do": "suggest tags", "title": "...", "text": "...", "language": "en"}
        -> {"id": 10, "tags": [{"name": "war", "score": 0.9, "why": "..."}]}
    {"do": "noted"}     the last findings are in the library: the next may come
    {"do": "sync"}      something was written: bring the index up to date soon
    {"id": 7, "do": "rebuild"}   -> {"id": 7, "indexed": 120}
        the clippings are read anew for what belongs together, too, which goes on after the answer
    an answer may instead be {"id": n, "error": {"problem": ..., "remedy": ...}}, or "crash": a traceback of our own bug

and by itself {"event": "progress", "done": .., "total": ..}, {"event": "synced", "indexed": .., "pending": ..},
{"event": "kin", "upto": ..., "findings": [...]} for the owner to write (`db.kin.findings`, `note_findings`),
{"event": "damaged", "problem": ...} before an index is built anew for that, {"event": "error", ...} and, first,
{"event": "ready"}. The latest search of a `channel` (a word of the owner's choice) wins, and its result is kept for
what is asked of it. While nobody asks, the outbox is drained, segments are merged, clippings are read for what belongs
together and the index is looked through for damage; searches are answered in between. The process ends when its
standard input is closed.
"""

from __future__ import annotations

import argparse
import json
import logging
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import IO, Any

from db.catalogue import FACETS
from db.changes import Changes
from db.errors import Cancelled, CuttingsError
from db.index import outbox
from db.index.place import Place
from db.index.scrub import Scrub
from db.kin.serving import Serving
from db.library import Library
from db.model import Hits, SavedSearch
from db.query.explain import explain
from db.query.parser import parse
from db.query.tree import Query
from db.saved_counts import Counts
from db.search import Searcher, snippet
from db.sort import Sort

POLL_SECONDS = 2.0
"""How often the outbox is looked at when nobody said that something was written (the command line writes too)."""
RETRY_SECONDS = 10.0
"""How long to leave the index alone after an error."""
FIRST_IDS = 1000
"""Ids that an answer brings at first; the others are asked for."""
_PROGRESS_SECONDS = 0.2

Request = dict[str, Any]


class _Closed(BaseException):
    """Standard input was closed: the owner is gone."""


class Inbox:
    """Requests as they come in, read on a thread of its own so that a running search learns of a newer one."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._requests: queue.Queue[Request | None] = queue.Queue()
        self._newest: dict[str, int] = {}
        self._count = 0
        self.closed = False
        threading.Thread(target=self._read, name="requests", daemon=True).start()

    def _read(self) -> None:
        for line in self._stream:
            try:
                request = json.loads(line)
            except ValueError:
                request = {"do": line.strip()}
            if not isinstance(request, dict):
                request = {"do": repr(request)}
            self._count += 1
            request["_number"] = self._count
            if request.get("do") == "search":
                self._newest[_channel(request)] = self._count
            self._requests.put(request)
        self.closed = True
        self._requests.put(None)

    def superseded(self, request: Request) -> bool:
        """Whether a newer search of the same channel waits, or nobody is left to answer."""
        return self.closed or self._newest.get(_channel(request), 0) > request["_number"]

    def take(self, timeout: float | None) -> Request | None:
        """The next request, `None` if none comes within `timeout` seconds. Raises `_Closed` at the end."""
        try:
            request = self._requests.get(timeout=timeout) if timeout else self._requests.get_nowait()
        except queue.Empty:
            return None
        if request is None:
            raise _Closed
        return request


class Worker:
    """Answers requests from one library, and keeps its index when there are none."""

    def __init__(self, library: Library, cache: Path, requests: IO[str], answers: IO[str]) -> None:
        self._library = library
        self._searcher = Searcher(library, cache)
        self._answers = answers
        self._inbox = Inbox(requests)
        self._sync_at = 0.0
        self._progress_at = 0.0
        self._merge = True
        self._counts = Counts(self._found_by)
        self._scrub = Scrub(Place(cache, library.id))
        self._kin = Serving(library, cache, self._send)
        self._ahead = True
        self._kept: dict[str, tuple[object, Hits]] = {}
        self._does: dict[str, Callable[[Request], Request | None]] = {
            "search": self._search,
            "more": self._more,
            "facets": self._facets,
            "snippets": self._snippets,
            "values": self._values,
            "suggest": self._suggest,
            "counts": self._count_saved,
            "sync": self._nudged,
            "noted": self._kin.noted,
            "rebuild": self._rebuild,
            **self._kin.does,
        }

    def run(self) -> None:
        """Answer until standard input is closed."""
        self._send({"event": "ready"})
        try:
            while True:
                busy = self._ahead or self._scrub.due()
                wait = min(max(0.0, self._sync_at - time.monotonic()), self._kin.wait())
                request = self._inbox.take(None if busy else wait)
                if request is not None:
                    self._answer(request)
                elif time.monotonic() >= self._sync_at:
                    self._keep()
                elif self._ahead:
                    self._ahead = self._read_ahead()
                elif not self._kin.wait():
                    self._kin.step(self._answer_waiting)
                elif busy:
                    self._look_for_damage()
        except _Closed:
            pass
        finally:
            self._kin.close()
            self._searcher.close()

    def _send(self, message: Request) -> None:
        self._answers.write(json.dumps(message, separators=(",", ":")) + "\n")
        self._answers.flush()

    def _answer(self, request: Request) -> None:
        name = request.get("id")
        try:
            do = self._does.get(str(request.get("do")))
            answer = do(request) if do else {"error": {"problem": f"Unknown request {request!r}.", "remedy": ""}}
        except Cancelled:
            answer = {"superseded": True}
        except CuttingsError as error:
            answer = {"error": {"problem": error.problem, "remedy": error.remedy}}
        except Exception:
            answer = {"crash": traceback.format_exc()}
        if answer is not None:
            self._send({"id": name, **answer})

    def _query(self, request: Request) -> Query:
        today = request.get("today")
        return parse(
            str(request.get("text", "")),
            date.fromisoformat(today) if today else None,
            typing=bool(request.get("typing")),
        )

    def _search(self, request: Request) -> Request:
        if self._inbox.superseded(request):
            raise Cancelled
        query = self._query(request)
        hits = self._searcher.search(
            query,
            view=request.get("view", "all"),
            sort=Sort(request.get("sort", Sort.RELEVANCE)),
            cancelled=lambda: self._inbox.superseded(request),
        )
        self._kept[_channel(request)] = request.get("id"), hits
        limit = int(request.get("limit", FIRST_IDS))
        answer: Request = {
            "search": request.get("id"),
            "ids": list(hits.ids[:limit]),
            "count": hits.count,
            "pending": hits.pending,
            "notes": hits.notes,
            "explain": explain(query),
        }
        if request.get("scores"):
            answer["scores"] = list(hits.scores[:limit])
        return answer

    def _result(self, request: Request) -> Hits | None:
        """The kept result that a request is about: the channel's last, if the request names no other."""
        number, hits = self._kept.get(_channel(request), (None, None))
        return hits if number == request.get("search", number) else None

    def _more(self, request: Request) -> Request:
        hits = self._result(request)
        if hits is None:
            return {"gone": True}
        return {"ids": list(hits.ids[int(request["from"]) : int(request["to"])])}

    def _facets(self, request: Request) -> Request:
        hits = self._result(request)
        if hits is None:
            return {"gone": True}
        fields, most = request.get("fields") or FACETS, request.get("most", 30)
        return {"facets": self._searcher.facets(hits, fields, most)}

    def _values(self, request: Request) -> Request:
        field, beginning = str(request.get("field", "")), str(request.get("beginning", ""))
        return {"values": self._searcher.values(field, beginning, int(request.get("most", 50)))}

    def _suggest(self, request: Request) -> Request:
        return {"suggestions": list(self._searcher.suggestions(self._query(request)))}

    def _count_saved(self, request: Request) -> Request:
        searches = [
            SavedSearch(int(each["id"]), str(each["name"]), str(each["text"]), str(each["view"]), Sort.RELEVANCE)
            for each in request["searches"]
        ]
        touched = request.get("touched")
        changes = None
        if touched is not None:
            changes = Changes({kind: frozenset(map(int, ids)) for kind, ids in touched.items()})
        return {"counts": list(self._counts.update(searches, changes).items())}

    def _found_by(self, query: Query, view: str, within: Collection[int] | None) -> Collection[int]:
        return self._searcher.search(query, view=view, sort=Sort.NEWEST, within=within).ids

    def _snippets(self, request: Request) -> Request:
        query, width = self._query(request), int(request.get("width", 200))
        ids = [int(number) for number in request.get("ids", ())]
        with self._library.reader() as connection:
            texts = outbox.texts(connection, ids)
        there = ((number, texts[number]) for number in ids if number in texts)
        made = ((number, snippet(query, text.body, width, language=text.language)) for number, text in there)
        return {"snippets": [[number, marked.text, marked.spans] for number, marked in made]}

    def _nudged(self, _request: Request) -> None:
        self._sync_at = 0.0

    def _rebuild(self, _request: Request) -> Request:
        self._kin.renew()
        return {"indexed": self._searcher.rebuild(self._progress, self._pause)}

    def _keep(self) -> None:
        """Drain the outbox, then merge what is due. An error is told, and the index left alone for a while."""
        self._sync_at = time.monotonic() + POLL_SECONDS
        self._kin.look()
        try:
            if self._searcher.behind():
                indexed = self._searcher.sync(self._progress, self._pause)
                self._send({"event": "synced", "indexed": indexed, "pending": self._searcher.pending()})
                self._merge = True
            while self._merge and self._sync_at > time.monotonic():
                self._merge = self._searcher.merge(self._pause)
        except CuttingsError as error:
            self._failed({"problem": error.problem, "remedy": error.remedy})
        except Exception:
            self._failed({"crash": traceback.format_exc()})

    def _answer_waiting(self) -> None:
        """Answer what has come in while clippings are read."""
        while (request := self._inbox.take(None)) is not None:
            self._answer(request)

    def _read_ahead(self) -> bool:
        """Read a little that the next question may need; whether there was any left."""
        try:
            return self._searcher.read_ahead()
        except CuttingsError as error:
            self._failed({"problem": error.problem, "remedy": error.remedy})
            return False

    def _look_for_damage(self) -> None:
        """Read a little of the index; where it is damaged, say so and have it built anew."""
        try:
            self._scrub.step()
        except FileNotFoundError as error:
            # Another process has just replaced it; a search will see if it is really gone.
            logging.getLogger(__name__).info("the index was not looked through: %s", error)
        except OSError as error:
            self._failed({"problem": f"The search index could not be read ({error}).", "remedy": ""})
        except Exception as error:
            # Whatever a damaged table of contents makes Whoosh raise.
            logging.getLogger(__name__).info("the index is damaged: %r", error)
            self._searcher.distrust()
            self._send({"event": "damaged", "problem": f"The search index was damaged and is built anew ({error})."})
            self._sync_at = 0.0

    def _failed(self, what: Request) -> None:
        self._sync_at = time.monotonic() + RETRY_SECONDS
        self._send({"event": "error", **what})

    def _progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done == total or now > self._progress_at:
            self._progress_at = now + _PROGRESS_SECONDS
            self._send({"event": "progress", "done": done, "total": total})

    def _pause(self) -> None:
        """Answer what has come in while the index is being written; it is read as it was before."""
        while (request := self._inbox.take(None)) is not None:
            if request.get("do") == "rebuild":
                self._send({"id": request.get("id"), "indexed": 0})
            else:
                self._answer(request)


def _channel(request: Request) -> str:
    return str(request.get("channel", ""))


def main() -> None:
    """Run the worker on standard input and output."""
    parser = argparse.ArgumentParser(prog="db.index.worker", description="Search process of Cuttings.")
    parser.add_argument("--library", type=Path, required=True, help="the library's folder")
    parser.add_argument("--cache", type=Path, required=True, help="the folder of the indexes")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(name)s: %(message)s")
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        library = Library.open(given.library, read_only=True)
    except CuttingsError as error:
        print(json.dumps({"event": "error", "problem": error.problem, "remedy": error.remedy}), flush=True)
        sys.exit(1)
    with library:
        Worker(library, given.cache, sys.stdin, sys.stdout).run()


if __name__ == "__main__":
    main()
