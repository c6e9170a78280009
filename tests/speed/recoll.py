"""Recoll (Debian's recollcmd and python3-recoll) as a peer: its indexer over one small page per clipping.

Titles, days and tags are given to it as a page gives them (`<title>`, `<meta>`). It is asked through its Python module
in a process that stays, by a Python that has that module (Debian's own); the times are taken there. What a person would
type, `recollq`, starts a process for every query: that is measured beside it. It knows nothing of facets.
"""

import html
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from db.query.matcher import Document
from tests.speed.peers import SHOWN
from tests.speed.questions import Question
from tests.speed.timing import stopped

_PER_FOLDER = 1000
_SERVER = f"""
import json, sys, time
from recoll import recoll
db = recoll.connect(confdir=sys.argv[1])
for line in sys.stdin:
    asked = json.loads(line)
    started = time.perf_counter()
    query = db.query()
    if asked["newest"]:
        query.sortby("mtime", ascending=False)
    query.execute(asked["text"], stemming=1, stemlang="english")
    found = query.fetchmany({SHOWN})
    ids = [int(each.url.rpartition("/")[2].partition(".")[0]) for each in found]
    shown = [query.makedocabstract(each) for each in found] if asked["snippets"] else []
    taken = time.perf_counter() - started
    print(json.dumps({{"seconds": taken, "ids": ids, "count": query.rowcount}}), flush=True)
"""


def missing() -> str:
    """Why Recoll cannot be measured here; empty where it can."""
    if not shutil.which("recollindex") or not shutil.which("recollq"):
        return "recollindex and recollq are not installed (Debian: recollcmd)"
    return "" if _python() else "no Python here can import recoll (Debian: python3-recoll)"


def _python() -> str:
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            tried = subprocess.run([python, "-c", "from recoll import recoll"], stderr=subprocess.DEVNULL)
        except OSError:
            continue
        if tried.returncode == 0:
            return python
    return ""


class Recoll:
    """Recoll with an index and a configuration of its own."""

    name = "recoll"
    works = frozenset({"search", "snippets"})

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "recoll"
        self.built = self.folder.exists()
        self._environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        self._process: subprocess.Popen[str] | None = None

    def build(self, documents: Iterable[Document]) -> float:
        """Write the pages, index them, take them away again; the seconds that the indexing took."""
        pages = self.folder / "pages"
        for document in documents:
            folder = pages / str(document.id // _PER_FOLDER)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{document.id}.html").write_text(_page(document), encoding="utf-8")
        settings = {
            "topdirs": pages.resolve(),
            "indexstemminglanguages": "english",
            "loglevel": 1,
            "noaspell": 1,
            "idxflushmb": 200,
        }
        (self.folder / "recoll.conf").write_text("".join(f"{key} = {value}\n" for key, value in settings.items()))
        seconds, _ = stopped(
            lambda: subprocess.run(
                ["recollindex", "-c", str(self.folder)],
                env=self._environment,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        shutil.rmtree(pages)
        return seconds

    def size(self) -> int:
        """Bytes of the index, which holds the texts too."""
        return sum(file.stat().st_size for file in (self.folder / "xapiandb").rglob("*") if file.is_file())

    def reopen(self) -> None:
        """A fresh process that has answered one query without hits."""
        self.close()
        self._process = subprocess.Popen(
            [_python(), "-c", _SERVER, str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self._environment,
        )
        self._ask({"text": "zzzzzz", "newest": False, "snippets": False})

    def seconds(self, question: Question) -> float:
        """How long its own process says that it took to answer."""
        snippets = question.work == "snippets"
        return float(self._ask({"text": _text(question), "newest": question.newest, "snippets": snippets})["seconds"])

    def ids(self, question: Question) -> list[int]:
        """Ids of the best 50."""
        ids: list[int] = self._ask({"text": _text(question), "newest": question.newest, "snippets": False})["ids"]
        return ids

    def by_command(self, question: Question) -> float:
        """Seconds of a `recollq` process that prints the best 50."""
        command = ["recollq", "-c", str(self.folder), "-n", str(SHOWN), "-q", _text(question)]
        return stopped(lambda: subprocess.run(command, env=self._environment, check=False, capture_output=True))[0]

    def close(self) -> None:
        """End its process."""
        if self._process:
            self._process.communicate()
            self._process = None

    def _ask(self, asked: dict[str, object]) -> dict[str, Any]:
        if not self._process:
            self.reopen()
        assert self._process
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"Recoll's process ended at {asked}")
        answer: dict[str, Any] = json.loads(line)
        return answer


def _text(question: Question) -> str:
    text = question.recoll
    if question.tag:
        text += f" keyword:{question.tag}"
    if question.since:
        text += f" date:{question.since}/{question.until}"
    return text


def _page(document: Document) -> str:
    paragraphs = "".join(f"<p>{html.escape(each, quote=False)}</p>\n" for each in document.texts.body.split("\n\n"))
    return (
        f"<html><head><meta charset='utf-8'><title>{html.escape(document.texts.title)}</title>"
        f"<meta name='date' content='{document.moments['date']} 12:00:00'>"
        f"<meta name='keywords' content='{' '.join(document.values['tag'])}'></head><body>\n{paragraphs}</body></html>"
    )
