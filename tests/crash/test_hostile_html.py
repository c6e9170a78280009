"""Hostile pages do nothing on their way; and the proof notices what it is there to notice."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader, QTextDocument

from db.body import Body, Paragraph, Span
from tests.crash import hostile_html, outputs
from tests.crash.guard import watched
from tests.crash.hostile_html import PROOF
from tests.crash.proofs import Broken, run_quickly

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="watches the files that libraries open")


def test_hostile_pages_do_nothing(qapp: object, tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_what_must_not_be_done_is_noticed(tmp_path: Path) -> None:
    with watched(tmp_path / "here") as guard:
        assert guard.look() == []
        with pytest.raises(OSError, match="No such file"):
            Path("/nowhere/at/all").read_bytes()
        assert guard.look() == ["/nowhere/at/all was opened"]
        guard.forget()
        guard.decoys[0].read_bytes()
        assert any("x.png was opened" in each for each in guard.look())
        guard.forget()
        with socket.create_connection(("127.0.0.1", guard.port)):
            assert any("socket.connect" in each for each in guard.look())
        guard.forget()
        subprocess.run([sys.executable, "-c", ""], check=True)
        assert any("subprocess.Popen" in each for each in guard.look())


@on_linux
def test_what_a_library_in_c_opens_is_noticed(tmp_path: Path) -> None:
    with watched(tmp_path / "here") as guard:
        QImageReader(str(guard.decoys[0])).read()
        assert guard.look() == ["a decoy was opened"]


@on_linux
def test_a_reader_that_shows_markup_is_noticed(tmp_path: Path) -> None:
    with watched(tmp_path / "here") as guard:
        document = QTextDocument()
        document.setHtml(f'<img src="{guard.decoys[0]}"><a href="javascript:x">x</a>')
        assert document.size().width() > 0
        assert guard.look()
        assert len(list(outputs.of_document(document))) == 2


def test_foreign_markup_and_addresses_are_noticed() -> None:
    linked = Body((Paragraph((Span("x", href="javascript:alert(1)"),)),)).html()
    assert list(outputs.of_body(linked)) == ["the address 'javascript:alert(1)'"]
    assert list(outputs.of_body("<p onclick=x>a</p>"))
    assert list(outputs.of_body("<p>a<script>b</p>"))
    assert not list(outputs.of_body('<p>a &lt;script&gt; <a href="https://a.example/">b</a></p>'))
    page = '<!doctype html><html><style>p{}</style><body><p class="x">a</p>{}</body></html>'
    assert not list(outputs.of_page(page.replace("{}", "")))
    for wrong in (
        "<script>x</script>",
        "<p onclick='x'>",
        '<a href="javascript:x">y</a>',
        '<img src="//a.example/x">',
        "<3",
    ):
        assert list(outputs.of_page(page.replace("{}</body>", f"{wrong}</body>"))), wrong
    assert not list(outputs.of_note("---\ntitle: a\n---\n\n<!-- clip:begin -->\n# a\n\nb\\<i>\n<!-- clip:end -->\n"))
    for wrong in ("a <img src=x>", "<script>x</script>", "[a](javascript:x)", "![a](/etc/passwd)", "[a](file:///x)"):
        assert list(outputs.of_note(f"# a\n\n{wrong}\n")), wrong


def test_a_normaliser_that_lets_something_through_is_noticed(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.intake.sanitize.address", lambda href, base, mail=False: href)
    with pytest.raises(Broken, match="the address"):
        hostile_html.run(200, 2026, tmp_path)
