"""How long a press book takes, in how much memory: `python -m tests.speed.export 500 [--peers] [--standard ua-1]`.

The book is that of `tests.helpers.illustrated`: articles of many scripts with a picture each, contents, links between
articles, an outline. With `--peers` WeasyPrint (of `--weasyprint PYTHON`, an interpreter that has it) and Qt's own PDF
writer make the same book of the same texts and pictures in the same run, one after the other. Each runs in a process of
its own; its memory is that of all its processes together, sampled, beside that of the largest of them. Then each book
is opened: how many links between its pages and items of its outline it has, and how many words of the texts copy out.

`--cancel 20` makes ours so often again, cancels it at moments drawn at random from all that it takes, and says how long
it was until it had ended, with every process, and left nothing; and how long a preview of the same book takes.
"""

from __future__ import annotations

import argparse
import html
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf

from db.body import Paragraph, Picture, spans_text
from db.errors import Cancelled
from desktop.export.dossier import Dossier, Entry
from desktop.export.options import Options
from desktop.export.pdf.book import write_pdf
from desktop.export.preview import preview_of
from tests.helpers.illustrated import Drawn, illustrated
from tests.helpers.pdf_verifier import PdfReader

AIM_SECONDS, AIM_MEMORY = 45.0, 500.0
"""Of 500 articles: seconds of the processors, and megabytes."""

AIM_CANCEL, AIM_PREVIEW = 0.5, 2.0
"""Seconds of the clock."""

_OURS = """
import sys
from pathlib import Path
from desktop.export.options import Options
from desktop.export.pdf.book import write_pdf
from tests.helpers.illustrated import Drawn, illustrated
count, pictures, out, standard = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
write_pdf(illustrated(count, Drawn(pictures)), out, options=Options(group_by="tag", standard=standard))
"""
_WEASYPRINT = "import sys; from weasyprint import HTML; HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"
_QT = """
import sys
from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
app = QGuiApplication([])
writer = QPdfWriter(sys.argv[2])
writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
document = QTextDocument()
document.setBaseUrl(QUrl.fromLocalFile(sys.argv[1]))
document.setHtml(open(sys.argv[1], encoding="utf-8").read())
document.print_(writer)
"""
_STYLE = """
@page { size: A4; margin: 28mm; @bottom-right { content: counter(page); } }
article { page-break-before: always; } img { width: 100%; } h1 { bookmark-level: 1; } h2, h3 { bookmark-level: none; }
a.to::after { content: " " target-counter(attr(href), page); }
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds of the processors and of the clock, megabytes of all processes and of the largest."""

    cpu: float
    wall: float
    memory: float
    largest: float


def run(command: list[str], environment: dict[str, str] | None = None) -> Cost:
    """Run a command to its end and say what it and all its children took. Linux only."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    peak = [0.0, 0.0]
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stderr=said, env={**os.environ, **(environment or {})})
        ended = threading.Event()
        watcher = threading.Thread(target=_watch, args=(child.pid, peak, ended))
        watcher.start()
        code = child.wait()
        wall = time.perf_counter() - started
        ended.set()
        watcher.join()
        if code:
            said.seek(0)
            raise RuntimeError(said.read().decode()[-2_000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, wall, peak[0], peak[1])


def _watch(root: int, peak: list[float], ended: threading.Event) -> None:
    """Note the most memory that the processes below `root` have at once, shared pages counted once for each."""
    while not ended.wait(0.05):
        sizes = [_resident(pid) for pid in _tree(root)]
        peak[0] = max(peak[0], sum(sizes))
        peak[1] = max(peak[1], *sizes, 0.0)


def _tree(root: int) -> Iterator[int]:
    yield root
    try:
        below = Path(f"/proc/{root}/task/{root}/children").read_text().split()
    except OSError:
        return
    for child in below:
        yield from _tree(int(child))


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def page(dossier: Dossier, drawn: Drawn) -> str:
    """The book as the peers get it."""
    rows = "".join(f'<p><a class="to" href="#a{e.id}">{html.escape(e.article.title)}</a></p>' for e in dossier.entries)
    articles = "".join(_article(entry, drawn) for entry in dossier.entries)
    head = f'<meta charset="utf-8"><title>{dossier.title}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html><html lang="en"><head>{head}</head><body><h1>Contents</h1>{rows}{articles}</body></html>'


def _article(entry: Entry, drawn: Drawn) -> str:
    article = entry.article
    way = "rtl" if article.language in ("ar", "fa", "he", "ur") else "ltr"
    parts = [f'<h1 id="a{entry.id}">{html.escape(article.title)}</h1><p>{article.outlet} {article.published}</p>']
    for block in article.body.blocks:
        if isinstance(block, Picture):
            parts.append(f'<img width="600" src="{drawn.path(block.asset).as_uri()}">')
            parts.append(f"<p><i>{html.escape(spans_text(block.caption))}</i></p>")
        elif isinstance(block, Paragraph):
            parts.append(f"<p>{html.escape(spans_text(block.spans))}</p>")
    for link in entry.links:
        parts.append(f'<p>{link.words} <a class="to" href="#a{link.target}">{html.escape(link.target_title)}</a></p>')
    broken = ' style="page-break-before: always"'  # Qt reads it only where it is said of the element itself
    return f'<article lang="{article.language}" dir="{way}"><div{broken}>{"".join(parts)}</div></article>'


def outcome(path: Path, dossier: Dossier) -> str:
    """How many links and items of the outline a book has, and how many words copy out, of Latin and of other texts."""
    with PdfReader(path) as reader:
        pages = reader.pikepdf.pages
        links = sum(_is_internal(link) for page in pages for link in page.obj.get("/Annots", []))
        with reader.pikepdf.open_outline() as opened:
            outline = _items(opened.root)
        there = set(" ".join(reader.texts).split())
    found = {True: [0, 0], False: [0, 0]}
    for entry in dossier.entries:
        for word in entry.article.body.text().split():
            counted = found[word.isascii()]
            counted[0] += 1
            counted[1] += word in there
    latin, other = (100 * hits / max(1, all_) for all_, hits in (found[True], found[False]))
    return f"{len(reader.texts):5} pages {links:6} links {outline:5} outline {latin:5.1f} % {other:5.1f} %"


def _is_internal(link: Any) -> bool:
    return "/Dest" in link or ("/A" in link and link.A.get("/S") == "/GoTo")


def _items(items: Sequence[pikepdf.OutlineItem]) -> int:
    return sum(1 + _items(item.children) for item in items)


def _reached(moment: float) -> bool:
    return time.monotonic() >= moment


def cancelling(dossier: Dossier, folder: Path, lasting: float, times: int) -> list[float]:
    """The seconds from asking to the end, for moments in an export that takes `lasting` seconds."""
    chance = random.Random(7)
    waited = []
    out = folder / "cancelled.pdf"
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    tempfile.tempdir = str(scratch)
    for _ in range(times):
        asked = time.monotonic() + chance.uniform(0, lasting)
        try:
            write_pdf(dossier, out, options=Options(group_by="tag"), cancelled=partial(_reached, asked))
        except Cancelled:
            waited.append(time.monotonic() - asked)
        left = [*scratch.iterdir(), *folder.glob("*cancelled*")]
        if waited and (list(_tree(os.getpid()))[1:] or (left and left != [out])):
            raise RuntimeError(f"cancelling left something: {left}")
        out.unlink(missing_ok=True)
    tempfile.tempdir = None
    return waited


def main() -> int:
    """Read the arguments, make the books, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--weasyprint", metavar="PYTHON", default=sys.executable)
    parser.add_argument("--standard", default="", choices=("", "a-2u", "ua-1"))
    parser.add_argument("--cancel", type=int, default=0, metavar="TIMES")
    parser.add_argument("--keep", type=Path, help="leave books and pictures in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        drawn = Drawn(folder / "pictures")
        dossier = illustrated(given.count, drawn)
        print(f"{given.count:,} articles, {dossier.words:,} words")
        out = folder / "ours.pdf"
        ours = [sys.executable, "-c", _OURS, str(given.count), str(folder / "pictures"), str(out), given.standard]
        before = os.getloadavg()[0]
        cost = run(ours)
        print(f"(the machine was already doing the work of {before:.1f} processors)")
        show("ours", cost, out, dossier)
        if given.peers:
            (folder / "book.html").write_text(page(dossier, drawn), "utf-8")
            source = str(folder / "book.html")
            out = folder / "qt.pdf"
            show(
                "Qt",
                run([sys.executable, "-c", _QT, source, str(out)], {"QT_QPA_PLATFORM": "offscreen"}),
                out,
                dossier,
            )
            out = folder / "weasyprint.pdf"
            show("WeasyPrint", run([given.weasyprint, "-c", _WEASYPRINT, source, str(out)]), out, dossier)
        if given.cancel:
            waited = cancelling(dossier, folder, cost.wall, given.cancel)
            said = f"{sum(waited) / len(waited):.2f} s at the mean, {max(waited):.2f} s at worst (aim {AIM_CANCEL})"
            print(f"cancelled {len(waited)} of {given.cancel} times: {said}")
            started = time.perf_counter()
            preview_of(dossier, Options(group_by="tag"))
            print(f"preview: {time.perf_counter() - started:.2f} s (aim {AIM_PREVIEW:.0f})")
    aims = cost.cpu <= AIM_SECONDS and cost.memory <= AIM_MEMORY
    print(f"aims ({AIM_SECONDS:.0f} CPU s, {AIM_MEMORY:.0f} MB for 500 articles) {'met' if aims else 'MISSED'}")
    return 0


def show(name: str, cost: Cost, path: Path, dossier: Dossier) -> None:
    """Print a line for one of them; the words are those of ASCII, and all others, that copy out whole."""
    taken = f"{cost.cpu:7.1f} CPU s {cost.wall:7.1f} s {cost.memory:6.0f} MB ({cost.largest:.0f})"
    print(f"{name:11}{taken} {path.stat().st_size / 1e6:6.1f} MB file {outcome(path, dossier)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
