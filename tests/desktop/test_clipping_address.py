"""Addresses of clippings: what they say, what is none, and which library is meant."""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import LibraryError
from db.identity import library_id
from db.library import Library
from desktop.cli import main
from desktop.clipping_address import ClippingAddress, folder_of, read_address
from desktop.commands import opening
from desktop.commands.session import Session
from desktop.models.note_text import note_body
from desktop.paths import Paths
from desktop.settings import Settings

LIBRARY = "0f8c2a54-77aa-4d1e-9b1c-2f60c5d0a9ee"
ADDRESS = f"cuttings://clipping/{LIBRARY}/12"


@given(st.uuids(), st.integers(0, 10**18 - 1), st.none() | st.integers(0, 10**18 - 1))
def test_an_address_says_what_it_was_made_of(library: object, clipping: int, highlight: int | None) -> None:
    made = ClippingAddress(str(library), clipping, highlight)
    assert read_address(str(made)) == made
    assert read_address(str(made).upper()) == made


@pytest.mark.parametrize("text", [ADDRESS, f"cuttings:clipping/{LIBRARY}/12", f"{ADDRESS}/", f" {ADDRESS}\n"])
def test_forms_that_other_programs_make_of_it(text: str) -> None:
    assert read_address(text) == ClippingAddress(LIBRARY, 12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cuttings:",
        "cuttings:clipping/12",
        "cuttings:tag/war",
        "cuttings:note/edit",
        f"cuttings://clipping/{LIBRARY}/12;rm -rf ~",
        f"cuttings://clipping/{LIBRARY}/../../etc/passwd",
        f"cuttings://clipping/{LIBRARY}/-1",
        f"cuttings://clipping/{LIBRARY}/1٢",
        f"cuttings://clipping/{LIBRARY}/{'9' * 40}",
        f"cuttings://clipping/{LIBRARY}/12?highlight=3&x=1",
        f"cuttings://clipping/{LIBRARY}/12#x",
        f"cuttings://clip/{LIBRARY}/12",
        f"https://clipping/{LIBRARY}/12",
        f"--library=/tmp {ADDRESS}",
        ADDRESS + " " * 300,
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert read_address(text) is None


def test_the_library_is_found_by_its_id(tmp_path: Path) -> None:
    with Library.create(tmp_path / "one", "One") as one, Library.create(tmp_path / "two", "Two") as two:
        folders = [tmp_path / "gone", tmp_path / "one", tmp_path / "two"]
        assert folder_of(two.id, folders) == tmp_path / "two"
        assert folder_of(one.id, folders) == tmp_path / "one"
        assert folder_of(LIBRARY, folders) is None
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "library.sqlite3").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    assert library_id(tmp_path / "broken") is None


def test_what_is_handed_over_goes_to_the_library_that_a_link_leads_into(tmp_path: Path) -> None:
    paths = Paths(config=tmp_path / "config", cache=tmp_path / "cache", documents=tmp_path)
    with Library.create(tmp_path / "other", "Other") as other:
        settings = Settings(paths.settings_file)
        settings.set("library.last", str(tmp_path / "mine"))
        settings.set("library.recent", [str(tmp_path / "mine"), str(tmp_path / "other")])
        settings.save()
        session = Session(paths=paths)
        address = str(ClippingAddress(other.id, 3))
        assert opening.library_for(session, [address]) == tmp_path / "other"
        assert opening.library_for(session, [ADDRESS]) is None
        assert opening.library_for(session, ["/tmp/a.html"]) is None
        session.folder = tmp_path / "named"
        assert opening.library_for(session, [address]) == tmp_path / "named"


def test_a_link_is_handed_on_and_a_broken_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert opening.absolute([ADDRESS.upper()]) == [ADDRESS]
    with pytest.raises(LibraryError, match="no link to a clipping"):
        opening.absolute(["cuttings:/etc/passwd"])
    assert main(["cuttings:/etc/passwd"]) == 1
    assert "no link to a clipping" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="entries are for desktops of Linux")
def test_the_desktop_learns_of_the_scheme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("xdg-mime", "update-desktop-database"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "{told}"\n', "utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("PATH", os.pathsep.join((str(tools), "/usr/bin", "/bin")))
    assert main(["install-desktop-entry"]) == 0
    entry, _ = opening.places()
    read = configparser.RawConfigParser()
    read.read(entry, "utf-8")
    assert "x-scheme-handler/cuttings" in read["Desktop Entry"]["MimeType"].split(";")
    assert "xdg-mime default cuttings.desktop x-scheme-handler/cuttings" in told.read_text("utf-8")
    assert main(["install-desktop-entry", "--remove"]) == 0
    assert told.read_text("utf-8").count("update-desktop-database") == 2


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        (f"see [the *walkout*]({ADDRESS}) too", "see the walkout too"),
        (f"see {ADDRESS}, too", f"see {ADDRESS}, too"),
        (f"> - {ADDRESS}?highlight=3", f"{ADDRESS}?highlight=3"),
    ],
)
def test_addresses_in_a_note_are_links(note: str, shown: str) -> None:
    body = note_body(note, own=True)
    assert body.text().strip() == shown
    links = [word for word in str(body.blocks).split("'") if word.startswith("cuttings://")]
    assert ADDRESS in links or f"{ADDRESS}?highlight=3" in links
    assert "clipping.invalid" not in str(body.blocks)
    assert "href='cuttings" not in str(note_body(note).blocks)
