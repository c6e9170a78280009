"""Damage from outside is noticed, named, and mended where a sound copy is at hand."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from db.care import backup
from db.care.check import check
from db.library import Library
from tests.helpers.drafts import make_draft


def alter(library: Library, sql: str) -> None:
    with closing(sqlite3.connect(library.database)) as connection:
        connection.execute(sql)
        connection.commit()


def test_a_sound_library_is_sound(library: Library) -> None:
    library.add(make_draft())
    report = check(library)
    assert report.sound
    assert (report.clippings, report.originals, report.findings) == (1, 1, [])


def test_an_altered_text_is_noticed_and_restored_from_a_copy(library: Library) -> None:
    number, _ = library.add(make_draft())
    before = library.clipping(number).article
    backup.write_automatic(library)
    alter(library, "UPDATE body SET html = replace(html, 'third', 'first'), text = replace(text, 'third', 'first')")
    (finding,) = check(library).findings
    assert "altered the text of clipping 1" in finding.what
    assert not finding.repaired
    assert check(library, repair=True).sound
    assert library.clipping(number).article == before
    assert check(library).findings == []


def test_an_altered_text_without_a_copy_is_told_and_left(library: Library) -> None:
    library.add(make_draft())
    alter(library, "UPDATE body SET html = 'x'")
    report = check(library, repair=True)
    assert not report.sound


def test_a_missing_and_an_altered_original_are_told(library: Library) -> None:
    one, _ = library.add(make_draft("One", content=b"1"))
    two, _ = library.add(make_draft("Two", content=b"2"))
    library.store.path(library.captures(one)[0].sha256).unlink()
    library.store.path(library.captures(two)[0].sha256).write_bytes(b"not gzip")
    report = check(library)
    assert len(report.findings) == 2
    assert "It belongs to clipping 1 “One”." in report.findings[0].what + report.findings[1].what
