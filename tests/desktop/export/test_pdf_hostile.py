"""What hostile articles and hostile moments do to a press book: it is written, or refused in words; nothing is left."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from db.body import Block, Body, ListBlock, Paragraph, Quote, Span, Table
from db.errors import Cancelled
from desktop.export.dossier import Dossier
from desktop.export.options import Options
from desktop.export.pdf import children
from desktop.export.pdf.book import write_pdf
from tests.desktop.export import hostile
from tests.desktop.export.dossiers import dossier, entry
from tests.desktop.export.pictures import bomb, illustrated, kept, photo, saved
from tests.helpers.pdf_verifier import PdfReader

ATTACK = '#read("/etc/passwd") #import "x.typ": * #{panic()} $x$ *b* <label> @ref \\u{41} `raw` // c'


@pytest.mark.parametrize("standard", ["", "a-2u", "ua-1"])
def test_a_hostile_dossier_is_written_whatever_the_standard(tmp_path, standard):
    path = tmp_path / "book.pdf"
    book = hostile.hostile_dossier()
    written = write_pdf(book, path, options=Options(standard=standard))
    with PdfReader(path) as reader:
        assert len(reader.texts) > len(book.entries)
    assert written.files == (path,)


@pytest.mark.parametrize("standard", ["", "ua-1"])
def test_no_field_is_ever_code(tmp_path, standard):
    attacked = entry(
        1, ATTACK, text=ATTACK, outlet=ATTACK, authors=(ATTACK,), note=ATTACK, standfirst=ATTACK, kicker=ATTACK
    )
    whole = dossier(attacked, entry(2), title=ATTACK, subtitle=ATTACK, compiler=ATTACK, foreword=ATTACK)
    write_pdf(whole, tmp_path / "book.pdf", options=Options(standard=standard, group_by="outlet"))
    with PdfReader(tmp_path / "book.pdf") as reader:
        text = " ".join(reader.texts)
        assert text.count('#read("/etc/passwd")') >= 6
        assert "root:" not in text


def test_giant_and_broken_parts_of_an_article_in_one_tagged_document(tmp_path):
    cell = (Span("cell"),)
    deep: Block = Paragraph((Span("the core"),))
    for n in range(60):
        deep = Quote((deep,)) if n % 2 else ListBlock(((deep,),))
    broken = [kept(bomb()), kept(saved(photo())[:5_000]), kept(b"<svg/>")]
    blocks = (*illustrated("Before.", *broken).blocks, Table(((cell,) * 60,) * 20), Table(((cell,) * 9,) * 90), deep)
    source = {each.sha256: each for each in broken}
    long = entry(2, "Long", text="word " * 100_000)
    book = replace(dossier(entry(1, "Broken", body=Body(blocks))), picture=source.get)
    written = write_pdf(book, tmp_path / "one.pdf", options=Options(standard="ua-1"))
    assert "too large: 30,000 × 30,000 pixels" in " ".join(written.warnings)
    write_pdf(dossier(long, entry(3)), tmp_path / "long.pdf")
    with PdfReader(tmp_path / "one.pdf") as reader:
        assert " ".join(reader.texts).count("cell") == 60 * 20 + 9 * 90


def library_like() -> Dossier:
    """Enough articles for several portions, with pictures."""
    assets = [kept(saved(photo(n, 600, 400))) for n in range(8)]
    source = {each.sha256: each for each in assets}
    entries = [entry(n, body=illustrated("Word. " * 200, assets[n % 8])) for n in range(60)]
    return replace(dossier(*entries), picture=source.get)


class Nth:
    """A person who cancels when asked for the n-th time."""

    def __init__(self, left: int) -> None:
        self._left = left

    def __call__(self) -> bool:
        self._left -= 1
        return self._left < 0


def test_cancelling_at_any_moment_ends_every_child_and_leaves_nothing(tmp_path, monkeypatch):
    scratch, out = tmp_path / "scratch", tmp_path / "out"
    scratch.mkdir()
    out.mkdir()
    (out / "book.pdf").write_bytes(b"old")
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    started: list[subprocess.Popen[bytes]] = []
    start = children._started

    def watched(job: children.Job) -> subprocess.Popen[bytes]:
        started.append(start(job))
        return started[-1]

    monkeypatch.setattr(children, "_started", watched)
    book = library_like()
    chance = random.Random(7)
    for _ in range(6):
        with pytest.raises(Cancelled):
            write_pdf(book, out / "book.pdf", cancelled=Nth(chance.randrange(1, 120)))
        assert [each.name for each in out.iterdir()] == ["book.pdf"]
        assert (out / "book.pdf").read_bytes() == b"old"
        assert not list(scratch.iterdir())
        assert all(child.poll() is not None for child in started)
    assert started


_KILLED = """
import sys
from pathlib import Path
from desktop.export.pdf.book import write_pdf
from tests.desktop.export.test_pdf_hostile import library_like
print("begun", flush=True)
write_pdf(library_like(), Path(sys.argv[1]), progress=lambda *step: print(*step, flush=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_program_that_is_killed_leaves_the_old_book_and_no_child(tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(b"old")
    root = str(Path(__file__).parents[3])
    for steps in (2, 5):
        with subprocess.Popen(
            [sys.executable, "-c", _KILLED, str(path)],
            stdout=subprocess.PIPE,
            cwd=root,
            env={**os.environ, "TMPDIR": str(tmp_path)},
            text=True,
        ) as program:
            assert program.stdout
            for _ in range(steps):
                program.stdout.readline()
            program.send_signal(signal.SIGKILL)
        assert path.read_bytes() == b"old"
        deadline = time.monotonic() + 20
        while (alive := children_in(tmp_path)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not alive
    write_pdf(dossier(entry(1), entry(2)), path)
    assert path.read_bytes().startswith(b"%PDF")


def children_in(folder: Path) -> list[str]:
    """The processes whose arguments name a folder below this one. Only Linux tells."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = each.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if "desktop.export.pdf.child" in said and str(folder) in said:
            found.append(said)
    return found
