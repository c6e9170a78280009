"""Broken and hostile exports: a sentence for what cannot be read, and nothing outside the export is touched."""

from __future__ import annotations

import contextlib
import json
import os
import random
import tarfile
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from db.errors import ClipError, CuttingsError
from desktop.intake.importers import Row, evernote, export, importer, recognise
from desktop.intake.importers.item import colour, day_of, moment_of
from tests.desktop.intake.importers import exports
from tests.desktop.intake.importers.exports import PIER, enex, enex_note, saved, zipped
from tests.desktop.intake.importers.test_formats import FILES

POCKET = "title,url,time_added,tags,status\n"


def rows(path: Path) -> list[Row]:
    found = recognise(path)
    assert found is not None
    return list(found.rows(path))


def test_a_broken_row_does_not_stop_the_others(tmp_path: Path) -> None:
    long = "x" * 11_000_000
    text = f'{POCKET}One,https://a.example/1,1,,unread\nTwo\n"{long}",https://a.example/2,1,,\nFour,https://a.example/4,1,,\n'
    found = rows(saved(tmp_path, text))
    assert [row.label for row in found if row.arrival] == ["One", "Four"]
    assert "cannot be read" in " ".join(row.sentence for row in found)


def test_a_quotation_mark_that_never_ends_is_told_and_bounded(tmp_path: Path) -> None:
    found = rows(
        saved(tmp_path, POCKET + 'One,https://a.example/1,1,,unread\n"Two,https://a.example/2,1,,\n' + "x,y\n" * 1000)
    )
    assert found[0].arrival is not None
    assert len(found) == 2


def test_columns_in_another_order_and_more_of_them(tmp_path: Path) -> None:
    text = f"Status;Tags;cursor;URL;time_added;TITLE\nunread;a|b;;{PIER};1700000000;Pier\n"
    (row,) = rows(saved(tmp_path, text))
    assert row.arrival is not None
    assert (row.label, row.arrival.tags) == ("Pier", ("a", "b"))


def test_entries_of_json_that_are_none_are_told(tmp_path: Path) -> None:
    broken: list[object] = [*exports.PINBOARD, 3, None, {"href": 5, "description": [], "tags": None, "time": {}}, "x"]
    found = rows(saved(tmp_path, json.dumps(broken)))
    assert len(found) == 6
    assert [row.arrival is None for row in found] == [False, False, True, True, True, True]


def test_json_that_is_cut_off(tmp_path: Path) -> None:
    whole = json.dumps(exports.WALLABAG)
    path = saved(tmp_path, whole[:-40])
    with pytest.raises(ClipError, match="no JSON"):
        list(importer("wallabag").rows(path))


def test_json_nested_without_end(tmp_path: Path) -> None:
    entry = json.dumps(exports.PINBOARD[0])
    path = saved(tmp_path, f"[{entry}, {'[' * 200_000}")
    with pytest.raises(ClipError, match=r"nested too deeply|no JSON"):
        list(importer("pinboard").rows(path))


def test_halves_of_surrogate_pairs_and_zeros_are_left_out(tmp_path: Path) -> None:
    entry = {**exports.PINBOARD[0], "description": "a\ud83d\u0000b", "extended": "\udc00note", "tags": "x\ud800y"}
    (row,) = rows(saved(tmp_path, json.dumps([entry])))
    assert row.arrival is not None
    assert (row.label, row.arrival.note, row.arrival.tags) == ("ab", "note", ("xy",))


def test_entities_of_xml_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        f'<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    )
    text = exports.RDF.replace("A summary.", "&b;&x;")
    for row in rows(saved(tmp_path, bomb + text)):
        assert row.arrival is None or "secret" not in str(row.arrival)


def test_a_note_of_evernote_that_is_no_xml_costs_no_other(tmp_path: Path) -> None:
    text = enex(
        "<note><title>&bad;<content></note>", "<note>", enex_note("Sound", "<div>words</div>"), "<note><title>cut"
    )
    found = rows(saved(tmp_path, text.removesuffix("</en-export>")))
    assert any(row.label == "Sound" and row.arrival for row in found)
    assert found[-1].sentence.startswith("The file ends in the middle of this note.")


def test_entities_in_a_note_of_evernote_stay_words(tmp_path: Path) -> None:
    declared = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    (row,) = rows(saved(tmp_path, enex(enex_note("T", f"{declared}<div>before &a; after</div>"))))
    assert row.arrival is not None
    assert os.uname().nodename not in row.arrival.draft.article.body.text() or os.uname().nodename in "before &a; after"


def test_names_that_lead_out_of_an_archive_are_not_read(tmp_path: Path) -> None:
    files = {"../part_000000.csv": exports.POCKET, "/abs/part.csv": exports.POCKET, "C:/part.csv": exports.POCKET}
    assert recognise(saved(tmp_path, zipped(dict(files)))) is None
    inside = {**files, "part_000000.csv": exports.POCKET}
    assert len(rows(saved(tmp_path, zipped(dict(inside))))) == 2


def test_links_in_a_tar_archive_and_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = saved(tmp_path, "secret", "secret.txt")
    name = f"resources/{'5' * 32}.png"
    stream = BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for each, content in exports.JOPLIN_FILES.items():
            data = content.encode() if isinstance(content, str) else content
            entry = tarfile.TarInfo(each)
            if each == name:
                entry.type, entry.linkname = tarfile.SYMTYPE, str(secret)
                archive.addfile(entry)
            else:
                entry.size = len(data)
                archive.addfile(entry, BytesIO(data))
    found = rows(saved(tmp_path, stream.getvalue(), "jex"))
    assert found[0].arrival is not None
    assert found[0].arrival.draft.assets == ()
    folder = exports.unpacked(tmp_path, exports.JOPLIN_FILES)
    (folder / name).unlink()
    (folder / name).symlink_to(secret)
    assert rows(folder)[0].arrival.draft.assets == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "path",
    ["../secret.html", "/etc/passwd.html", "files/../../secret.html", "link.html", "a" * 5000 + ".html", "a\0.html"],
)
def test_files_beside_a_bibliography_are_read_inside_its_folder_only(tmp_path: Path, path: str) -> None:
    saved(tmp_path, exports.SNAPSHOT, "secret.html")
    folder = tmp_path / "inner"
    (folder / "files").mkdir(parents=True)
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    found = rows(saved(folder, exports.RIS.replace("files/1/snapshot.html", path)))
    assert found[0].arrival is not None
    assert found[0].arrival.draft.article.truncated == "unfetched"


def test_a_zip_bomb_is_read_no_further_than_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "LARGEST_ENTRY", 100_000)
    files = {**exports.OMNIVORE_FILES, "content/pier-vote-18f.html": "<p>" + "a" * 50_000_000}
    path = saved(tmp_path, zipped(dict(files)))
    assert path.stat().st_size < 200_000
    with export.Export(path) as opened:
        assert opened.pack is not None
        with pytest.raises(ClipError, match="more than the 1,000 bytes"):
            opened.pack.read("content/pier-vote-18f.html", 1_000)


def test_damaged_archives_are_told(tmp_path: Path) -> None:
    whole = zipped({"part_000000.csv": exports.POCKET * 50})
    with pytest.raises(ClipError, match="damaged"):
        recognise(saved(tmp_path, whole[:60]))
    middle = bytearray(whole)
    middle[60:90] = b"\0" * 30
    with pytest.raises(ClipError, match="damaged"):
        recognise(saved(tmp_path, bytes(middle)))


def test_a_spoilt_name_inside_an_archive_is_told(tmp_path: Path) -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("Fähre.csv", "a,b")
    spoilt = content.getvalue().replace("ä".encode(), b"\xff\xfe", 1)  # the first is the entry's own head
    with export.Export(saved(tmp_path, spoilt)) as opened:
        pack = opened.pack
        assert pack is not None
        with pytest.raises(ClipError, match="damaged"):
            pack.read("Fähre.csv")


def test_a_password_is_told(tmp_path: Path) -> None:
    whole = bytearray(zipped({"part_000000.csv": exports.POCKET}))
    for at in (whole.find(b"PK\x03\x04") + 6, whole.find(b"PK\x01\x02") + 8):
        whole[at] |= 1
    with pytest.raises(ClipError, match="password"):
        recognise(saved(tmp_path, bytes(whole)))


def test_an_export_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ClipError, match="There is no file"):
        recognise(tmp_path / "nothing")


@pytest.mark.parametrize("piece", ["<a ", '<a href="', "<h3", "<dd>", "<dl>", "</dl>", '<a href="x" '])
def test_bookmarks_full_of_beginnings_take_no_time(tmp_path: Path, piece: str) -> None:
    path = saved(tmp_path, "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n" + piece * (1_500_000 // len(piece)))
    began = time.process_time()
    list(importer("bookmarks").rows(path))
    list(importer("pocket-html").rows(path))
    assert time.process_time() - began < 20


def mutated(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                del data[at : at + chance.randint(1, 80)]
            case 1:
                data[at:at] = chance.choice(
                    [b"\0", b'"', b"<", b"[[[[", b"{", b"\xff\xfe", b"\n\n", b"-1", b"]]>", b"\\ud800"]
                )
            case 2:
                data[at:at] = data[at : at + 200]
            case 3:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                data = data[: max(at, 20)]
    return bytes(data)


@pytest.mark.parametrize("key", FILES)
def test_mutated_exports_end_in_rows_or_a_sentence(tmp_path: Path, key: str) -> None:
    whole = FILES[key]
    content = whole.encode() if isinstance(whole, str) else whole
    chance = random.Random(key)
    for _ in range(int(os.environ.get("CUTTINGS_MUTATIONS", "40"))):
        path = saved(tmp_path, mutated(content, chance))
        with contextlib.suppress(CuttingsError):
            found = recognise(path) or importer(key)
            assert all(bool(row.arrival) != bool(row.sentence) for row in found.rows(path))


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (1700000000, "2023-11-14T22:13:20Z"),
        ("1700000000", "2023-11-14T22:13:20Z"),
        (1700000000123, "2023-11-14T22:13:20Z"),
        ("1700000000123456", "2023-11-14T22:13:20Z"),
        ("2023-11-14 22:13:20.442000+00:00", "2023-11-14T22:13:20Z"),
        ("2023-11-14T23:13:20+0100", "2023-11-14T22:13:20Z"),
        ("20231114T221320Z", "2023-11-14T22:13:20Z"),
        ("2023-11-14", "2023-11-14T00:00:00Z"),
        ("", ""), (None, ""), (True, ""), ("never", ""), (0, ""), ("nan", ""), (1e300, ""), ("9" * 40, ""), (-5e9, ""),
    ],
)  # fmt: skip
def test_moments(value: object, moment: str) -> None:
    assert moment_of(value) == moment


def test_dates_of_publication_name_a_day_or_nothing() -> None:
    assert day_of("2024-11-18") == "2024-11-18"
    assert day_of("November 18, 2024") == "2024-11-18"
    assert day_of("2024") == day_of("2024-11") == day_of("someday") == ""


def test_colours_of_others_become_ours() -> None:
    assert [colour(each) for each in ("red", "#00ff00", "#0af", "Purple", "#888888", None, "mauve-ish")] == [
        "pink", "green", "blue", "pink", "yellow", "yellow", "yellow"
    ]  # fmt: skip


def test_a_zip_of_many_files_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "MOST_ENTRIES", 5)
    path = tmp_path / "many"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(7):
            archive.writestr(f"{number}.csv", "")
    with pytest.raises(ClipError, match="more than 5 files"):
        recognise(path)


def test_notes_of_evernote_longer_than_what_is_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"<div>word{number} " + "x" * (number * 37 % 900) + "</div>" for number in range(60)]
    whole = enex(*(enex_note(f"Note {number}", each) for number, each in enumerate(words)))
    for size in (1, 7, 64, 1000, 1 << 20):
        monkeypatch.setattr(evernote, "_AT_ONCE", size)
        assert [row.label for row in rows(saved(tmp_path, whole))] == [f"Note {number}" for number in range(60)]


def test_a_note_of_evernote_that_is_too_large_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evernote, "LARGEST_NOTE", 3_000)
    monkeypatch.setattr(evernote, "_AT_ONCE", 500)
    notes = [enex_note(f"Note {number}", "<div>" + "x" * size + "</div>") for number, size in enumerate((5, 9_000, 5))]
    found = rows(saved(tmp_path, enex(*notes)))
    assert [row.label for row in found if row.arrival] == ["Note 0", "Note 2"]
    assert found[1].sentence == "The note has more than 3,000 bytes."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "utf-8-sig"])
def test_tables_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = f"{POCKET}Ünruhe am Hafen – “später”,{PIER},1700000000,häfen,unread\n"
    (row,) = rows(saved(tmp_path, text.encode(encoding)))
    assert (row.label, row.arrival and row.arrival.tags) == ("Ünruhe am Hafen – “später”", ("häfen",))


@pytest.mark.parametrize(
    "url", ["https://www./", "http://www", "https://a.example", "https://[::1]/", "https://a.example:x/"]
)
def test_addresses_that_name_nothing_are_kept_under_some_headline(tmp_path: Path, url: str) -> None:
    (row,) = rows(saved(tmp_path, f"{POCKET},{url},1,,\n"))
    assert row.label if row.arrival else row.sentence.endswith("is not the address of a web page.")
