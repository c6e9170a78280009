"""What brings much in at once, in the real window: imports, lists of addresses, fetched texts, a watched folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton

from db.body import Body, Paragraph, Picture, Span
from db.model import Draft
from desktop.controllers import watched_folder
from desktop.dialogs.addresses import AddressesDialog
from desktop.dialogs.browser import BrowserDialog
from desktop.dialogs.importing import ImportDialog
from desktop.dialogs.preferences import Preferences
from desktop.views.reader_banner import ReaderBanner
from tests.desktop.test_pictures import png
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

LONG = "The ferry between the two harbours sails twice a day again, its owner said on Monday, after nine weeks. "
PAGE = (
    "<html lang=en><title>Ferry sails again</title><article><h1>Ferry sails again</h1>"
    f"<p>{LONG * 2}</p><p>{LONG}</p><p>{LONG} The council waits.</p></article>"
)
POCKET = (
    "title,url,time_added,tags,status\n"
    "Ferry sails again,https://lantern.example/ferry,1731916800,harbour|ferry,unread\n"
    "Pier vote put off,https://lantern.example/pier,1731920400,harbour,archive\n"
    "Nowhere,not an address,1731920400,,unread\n"
)


def button(hands: Hands, name: str) -> QPushButton:
    return hands.find(QPushButton, name)


@contextmanager
def site(pages: dict[str, tuple[int, str, bytes]]) -> Iterator[str]:
    """A web site of these pages by path: status, type, content."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kind, content = pages.get(self.path, (404, "text/plain", b"gone"))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=partial(server.serve_forever, 0.05))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def allow_local(hands: Hands) -> None:
    hands.window.desk.settings.set("fetch.private", True)


def test_an_export_is_tried_imported_reported_and_undone(start: Start, tmp_path: Path) -> None:
    hands = start(make_draft("Pier vote put off", url="https://lantern.example/pier"))
    export = tmp_path / "export"
    export.write_text(POCKET, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(export))])
    hands.window.commands.clip_mime(data)
    dialog = hands.dialog(ImportDialog)
    begin = button(hands, "import_dialog.start")
    hands.wait_for(begin.isEnabled)
    assert "Pocket" in hands.find(QLabel, "import_dialog.words").text()
    assert begin.text() == "Import 1 entry"
    rows = [(line.label, line.outcome) for line in dialog._table.lines]
    assert rows[:2] == [("Ferry sails again", "Will be added"), ("Pier vote put off", "There already")]
    assert rows[2][1] == "Cannot be taken"
    assert len(hands.library.ids()) == 1, "a dry run writes nothing"
    dialog.tag.setText("from pocket")
    dialog.merge.setChecked(True)
    hands.wait_for(lambda: begin.isEnabled() and begin.text() == "Import 2 entries")
    hands.click(begin)
    undo = button(hands, "import_dialog.undo")
    hands.wait_for(lambda: undo.isVisible() and undo.isEnabled())
    assert [line.outcome for line in dialog._table.lines] == ["Added", "Merged", "Not taken"]
    assert {tag.name for tag in hands.library.tags()} == {"ferry", "harbour", "from pocket"}
    dialog.save_report(str(tmp_path / "report.csv"))
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["outcome"] for row in csv.DictReader(file)] == ["added", "merged", "refused"]
    hands.wait_for(lambda: button(hands, "import_dialog.fetch").isVisible())
    assert button(hands, "import_dialog.fetch").text() == "Fetch 1 text"
    hands.click(undo)
    hands.wait_for(lambda: len(hands.library.ids()) == 1)
    hands.settle()
    assert not hands.library.tags()


def test_what_is_no_export_is_said_in_words(start: Start, tmp_path: Path) -> None:
    hands = start()
    (tmp_path / "story.txt").write_text(f"A story\n\n{LONG}", "utf-8")
    hands.window.commands.import_file(tmp_path / "story.txt")
    words = hands.find(QLabel, "import_dialog.words", hands.dialog(ImportDialog))
    hands.wait_for(lambda: "is no export" in words.text())
    assert not button(hands, "import_dialog.start").isEnabled()


def test_who_clips_an_export_is_shown_the_way(start: Start, tmp_path: Path) -> None:
    hands = start()
    (tmp_path / "export.csv").write_text(POCKET, "utf-8")
    dialog = hands.window.commands._clip_dialog()
    dialog.show()
    dialog.take_files([tmp_path / "export.csv"])
    error = hands.find(QLabel, "clip_dialog.error", dialog)
    hands.wait_for(error.isVisible)
    assert "Import…" in error.text()


def test_a_list_of_addresses_is_fetched_row_by_row(start: Start) -> None:
    hands = start()
    allow_local(hands)
    with site({"/ferry": (200, "text/html", PAGE.encode()), "/b": (403, "text/plain", b"no")}) as host:
        hands.window.commands.clip_addresses()
        dialog = hands.dialog(AddressesDialog)
        dialog.text.setPlainText(f"Ferry: {host}/ferry\n{host}/gone/x\n\nno address here\n{host}/ferry#top")
        words = hands.find(QLabel, "addresses_dialog.words")
        assert words.text() == "2 addresses, 1 repeated, 1 line without one."
        dialog.tag.setText("harbour")
        hands.click(button(hands, "addresses_dialog.start"))
        hands.wait_for(lambda: not dialog._clipping.running)
        assert [line.outcome for line in dialog._table.lines] == ["Kept", "Gone"]
        hands.wait_for(lambda: hands.titles() == ["Ferry sails again"])
        assert button(hands, "addresses_dialog.again").isVisible()
        clipping = hands.library.clipping(hands.library.ids()[0])
        assert [tag.name for tag in clipping.tags] == ["harbour"]


def test_a_text_that_is_not_there_yet_is_fetched_from_the_reader(start: Start) -> None:
    with site({"/ferry": (200, "text/html", PAGE.encode())}) as host:
        hands = start(make_draft("Ferry", "", url=f"{host}/ferry", truncated="unfetched"))
        allow_local(hands)
        hands.window.list.select_row(0)
        banner = hands.find(ReaderBanner, "reader_banner")
        hands.wait_for(banner.isVisible)
        assert "can be fetched from 127.0.0.1" in banner.words
        hands.click(button(hands, "reader_banner.fetch"))
        number = hands.library.ids()[0]
        hands.wait_for(lambda: "twice a day" in hands.library.body(number).text())
        hands.wait_for(lambda: hands.window.notice.text == "1 text fetched.")
        hands.wait_for(lambda: not banner.isVisible())
        assert hands.library.clipping(number).article.truncated is None


def pictured(source: str) -> Draft:
    draft = make_draft("The pier at noon")
    body = Body((Paragraph((Span(LONG),)), Picture(source, (Span("The pier"),))))
    article = draft.article.__class__("The pier at noon", body, url="http://127.0.0.1/x")
    return Draft(article, draft.original)


def test_pictures_are_fetched_when_they_are_asked_for(start: Start) -> None:
    with site({"/pier.png": (200, "image/png", png(300, 200))}) as host:
        hands = start(pictured(f"{host}/pier.png"))
        allow_local(hands)
        hands.window.list.select_row(0)
        banner = hands.find(ReaderBanner, "reader_banner")
        hands.wait_for(banner.isVisible)
        assert "1 picture is not kept" in banner.words
        hands.click(button(hands, "reader_banner.fetch"))
        assert hands.window.reader.hasFocus(), "and not a button that does something else"
        hands.wait_for(lambda: hands.window.notice.text == "1 picture kept.")
        hands.wait_for(lambda: hands.window.reader._layout.pictures)
        assert not banner.isVisible()


@pytest.mark.parametrize(("wish", "fetched"), [("always", True), ("never", False)])
def test_the_wish_for_pictures_is_followed(start: Start, wish: str, fetched: bool) -> None:
    with site({"/pier.png": (200, "image/png", png(300, 200))}) as host:
        hands = start(pictured(f"{host}/pier.png"))
        allow_local(hands)
        hands.window.desk.settings.set("pictures", wish)
        hands.window.list.select_row(0)
        hands.settle()
        hands.wait_for(lambda: hands.window.reader.page is not None)
        assert not hands.find(ReaderBanner, "reader_banner").isVisible()
        number = hands.library.ids()[0]
        if fetched:
            hands.wait_for(lambda: hands.library.picture_sizes(number))
        assert bool(hands.library.picture_sizes(number)) == fetched


def test_new_files_of_a_watched_folder_come_into_the_inbox(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_folder, "SOON", 50)
    hands = start()
    folder = tmp_path / "drop"
    folder.mkdir()
    (folder / "old.txt").write_text(f"An old story\n\n{LONG}", "utf-8")
    hands.window.desk.watched._soon.setInterval(50)
    hands.window.commands.preferences()
    dialog = hands.dialog(Preferences)
    dialog.show_page("watched")
    settings = hands.window.desk.settings
    hands.find(QCheckBox, "preferences.watch").setChecked(True)
    assert not settings.flag("watch.on"), "there is no folder yet"
    tag = hands.find(QLineEdit, "preferences.tag")
    tag.setFocus()
    hands.write("dropped", tag)
    place = hands.find(QLineEdit, "preferences.folder")
    place.setFocus()
    hands.write(str(folder), place)
    hands.press("Return", place)
    assert (settings.text("watch.tag"), settings.flag("watch.on")) == ("dropped", True)
    hands.click(button(hands, "preferences.close"))
    standing = hands.find(QToolButton, "task_area.standing")
    hands.wait_for(standing.isVisible)
    assert standing.accessibleName() == "Watching drop"
    (folder / "new.txt").write_text(f"A new story\n\n{LONG}", "utf-8")
    hands.wait_for(lambda: len(hands.library.ids()) == 1)
    hands.settle()
    clipping = hands.library.clipping(hands.library.ids()[0])
    assert clipping.article.title == "A new story"
    assert [tag.name for tag in clipping.tags] == ["dropped"]
    assert not clipping.filed
    assert hands.window.notice.text == "1 clipping taken in from drop."
    assert (folder / "new.txt").exists()
    hands.click(hands.find(QPushButton, "notice.action"))
    hands.wait_for(lambda: not hands.library.ids())


def test_the_librarys_own_folder_cannot_be_watched(start: Start) -> None:
    hands = start()
    hands.window.commands.preferences()
    dialog = hands.dialog(Preferences)
    dialog.show_page("watched")
    hands.find(QCheckBox, "preferences.watch").setChecked(True)
    place = hands.find(QLineEdit, "preferences.folder")
    place.setText(str(hands.library.folder))
    hands.press("Return", place)
    assert not hands.window.desk.settings.flag("watch.on")
    assert "own folder" in hands.find(QLabel, "preferences.watch_hint").text()


def test_the_extension_is_installed_and_the_next_steps_are_said(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / ".config" / "chromium").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    hands = start()
    dialog = BrowserDialog(hands.window.desk, tmp_path / "data", hands.window)
    dialog.open()
    hands.wait_for(lambda: "Load unpacked" in dialog.words.text())
    manifests = list((home / ".config" / "chromium" / "NativeMessagingHosts").glob("*.json"))
    assert json.loads(manifests[0].read_text("utf-8"))["type"] == "stdio"
