"""Each format: told from all others by its content, and nothing of what it carries lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.model import Arrival, Origin, Passage
from desktop.intake.importers import IMPORTERS, recognise
from tests.desktop.intake.importers import exports
from tests.desktop.intake.importers.exports import FERRY, MORE, PIER, WORDS, saved, tarred, unpacked, zipped

ADDED = "2023-11-14T22:13:20Z"

FILES: dict[str, str | bytes] = {
    "cuttings": json.dumps(exports.OURS),
    "pocket": exports.POCKET,
    "pocket-zip": zipped({"part_000000.csv": exports.POCKET, "annotations/part_000000.json": exports.POCKET_MARKS}),
    "pocket-html": exports.POCKET_PAGE,
    "instapaper": exports.INSTAPAPER,
    "wallabag": json.dumps(exports.WALLABAG),
    "omnivore": zipped(exports.OMNIVORE_FILES),
    "reader": exports.READER,
    "readwise": exports.READWISE,
    "raindrop": exports.RAINDROP,
    "matter-zip": zipped(exports.MATTER_FILES),
    "matter": exports.MATTER,
    "pinboard": json.dumps(exports.PINBOARD),
    "karakeep": json.dumps(exports.KARAKEEP),
    "linkwarden": json.dumps(exports.LINKWARDEN),
    "joplin": tarred(exports.JOPLIN_FILES),
    "evernote": exports.ENEX,
    "zotero": exports.RDF,
    "csl": json.dumps(exports.CSL),
    "ris": exports.RIS,
    "bibtex": exports.BIBTEX,
    "bookmarks": exports.BOOKMARKS,
}


def arrivals(path: Path) -> list[Arrival]:
    found = recognise(path)
    assert found is not None
    rows = list(found.rows(path))
    assert [row.sentence for row in rows if row.arrival is None] == []
    return [row.arrival for row in rows if row.arrival is not None]


def one_and_two(folder: Path, key: str) -> tuple[Arrival, Arrival]:
    one, two, *_ = arrivals(saved(folder, FILES[key]))
    return one, two


def text(arrival: Arrival) -> str:
    return arrival.draft.article.body.text()


@pytest.mark.parametrize("key", FILES)
def test_a_format_is_recognised_by_its_content(tmp_path: Path, key: str) -> None:
    found = recognise(saved(tmp_path, FILES[key]))
    assert found is not None
    assert found.key == key
    for each in IMPORTERS:
        with exports_opened(saved(tmp_path, FILES[key])) as export:
            assert each.fits(export) == (each.key == key), each.key


def test_every_importer_has_an_export_here() -> None:
    assert {each.key for each in IMPORTERS} - FILES.keys() == {"evernote-folder", "cuttings-json"}


def exports_opened(path: Path):
    from desktop.intake.importers import Export

    return Export(path)


@pytest.mark.parametrize("key", ["pocket", "bookmarks", "ris", "bibtex", "raindrop"])
def test_a_mark_before_and_line_ends_of_windows_change_nothing(tmp_path: Path, key: str) -> None:
    plain = FILES[key]
    assert isinstance(plain, str)
    path = saved(tmp_path, "\ufeff" + plain.replace("\n", "\r\n"))
    found = recognise(path)
    assert found is not None
    assert found.key == key
    rows = list(found.rows(path))
    assert rows[0].arrival is not None
    assert rows[0].arrival.draft.article.url == PIER


@pytest.mark.parametrize(
    "content", ["", "Just words.\n\nAnd more.", "[]", "{}", "[1, 2]", "title,url\na,b\n", "<html></html>"]
)
def test_what_is_no_export_is_not_taken_for_one(tmp_path: Path, content: str) -> None:
    assert recognise(saved(tmp_path, content)) is None


@pytest.mark.parametrize("key", ["pocket", "pocket-zip", "pocket-html"])
def test_pocket(tmp_path: Path, key: str) -> None:
    one, two = one_and_two(tmp_path, key)
    assert one.draft.article.title in ("Council puts off vote, again", "Council & pier")
    assert (one.draft.article.url, one.tags, one.read, one.filed) == (PIER, ("harbour", "town council"), False, None)
    assert (one.draft.original.taken_at, one.draft.article.truncated, text(one)) == (ADDED, "unfetched", "")
    assert (two.read, two.filed, two.tags) == (True, True, ())
    assert two.draft.article.title == "Ferry strike" or two.draft.article.title.startswith("brackwell.example")
    assert one.key == "pocket:brackwell.example/news/2024/pier-vote"
    assert one.highlights == ((Passage("put off the vote"),) if key == "pocket-zip" else ())


def test_instapaper(tmp_path: Path) -> None:
    one, two, starred = arrivals(saved(tmp_path, exports.INSTAPAPER))
    assert (one.tags, one.highlights) == (("harbour", "Brackwell"), (Passage("put off the vote"),))
    assert (two.read, two.filed, two.tags, two.starred) == (True, True, (), False)
    assert (starred.starred, starred.tags) == (True, ())


def test_wallabag(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "wallabag")
    article = one.draft.article
    assert (article.title, article.authors, article.language) == ("Council puts off vote", ("Jane Doe",), "en-GB")
    assert article.published == "2024-11-18T08:00:00+01:00"
    assert text(one) == f"{WORDS}\n\n{MORE}"
    assert one.highlights == (Passage("put off the vote", "again"),)
    assert (one.starred, one.read, one.tags) == (True, True, ("harbour",))
    assert (one.draft.original.taken_at, one.draft.original.media_type) == (ADDED, "text/html; charset=utf-8")
    assert article.truncated is None
    assert one.draft.chosen("title").origin is Origin.FILE  # type: ignore[union-attr]
    assert (two.tags, two.draft.article.truncated, text(two)) == (("ferry",), "unfetched", "")


@pytest.mark.parametrize("packed", [True, False])
def test_omnivore(tmp_path: Path, packed: bool) -> None:
    files = exports.OMNIVORE_FILES
    one, two = arrivals(saved(tmp_path, zipped(files)) if packed else unpacked(tmp_path, files))
    article = one.draft.article
    assert (article.title, article.authors, article.standfirst) == (
        "Council puts off vote",
        ("Jane Doe",),
        "A summary.",
    )
    assert (text(one), one.note) == (f"{WORDS}\n\n{MORE}", "A note on all.")
    assert one.highlights == (Passage("put off the vote", "why again?"), Passage("half of the public benches"))
    assert (one.read, one.filed, two.read) == (True, True, False)
    assert two.draft.article.truncated == "unfetched"


def test_reader(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "reader")
    assert (one.tags, one.draft.original.taken_at, one.read) == (("harbour", "town council"), ADDED, False)
    assert (two.read, two.filed, two.tags) == (True, True, ())


def test_highlights_of_readwise_become_a_clipping_of_each_document(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "readwise")
    assert (one.draft.article.title, one.draft.article.authors) == ("Council puts off vote", ("Jane Doe",))
    assert one.highlights == (Passage("put off the vote", "why again?", "blue"), Passage("half of the benches"))
    assert (one.tags, one.draft.article.truncated) == (("harbour",), "cut")
    assert text(one) == "put off the vote\n\nhalf of the benches"
    assert text(two) == "Other words"


def test_raindrop(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "raindrop")
    assert one.tags == ("pier", "council", "Brackwell/Harbour")
    assert (one.note, one.starred, one.draft.article.standfirst) == ("call the mayor", True, "A summary.")
    assert one.highlights == (Passage("put off the vote", "again", "pink"), Passage("half of the benches"))
    assert (two.tags, two.starred) == ((), False)


@pytest.mark.parametrize("key", ["matter", "matter-zip"])
def test_matter(tmp_path: Path, key: str) -> None:
    one, two = one_and_two(tmp_path, key)
    assert (one.tags, one.starred, one.read) == (("pier", "council"), True, False)
    assert (one.draft.article.authors, one.draft.article.outlet) == (("Jane Doe",), "Brackwell Courier")
    assert two.read
    if key == "matter-zip":
        assert text(one) == f"{WORDS}\n\n{MORE}"
        assert one.highlights == (Passage("put off the vote", "why"),)


def test_pinboard(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "pinboard")
    assert (one.note, one.tags, one.read, two.read) == ("call the mayor", ("harbour", "town"), False, True)


def test_karakeep(tmp_path: Path) -> None:
    path = saved(tmp_path, FILES["karakeep"])
    found = recognise(path)
    assert found is not None
    rows = list(found.rows(path))
    one, two = (row.arrival for row in rows[:2])
    assert one is not None
    assert two is not None
    assert (one.tags, one.note, one.read) == (("harbour", "Brackwell/Harbour"), "call the mayor", True)
    assert (text(two), two.draft.article.url) == (WORDS, None)
    assert two.draft.article.title.startswith("The harbour council")
    assert rows[2].sentence == "It has neither an address nor a text."


def test_linkwarden(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "linkwarden")
    assert (one.tags, one.note, one.starred) == (("pier", "Brackwell/Harbour"), "call the mayor", True)
    assert (two.starred, two.tags) == (False, ("Brackwell/Harbour",))


def test_bookmarks(tmp_path: Path) -> None:
    path = saved(tmp_path, exports.BOOKMARKS)
    found = recognise(path)
    assert found is not None
    one, two, script = found.rows(path)
    assert one.arrival is not None
    assert two.arrival is not None
    assert (one.label, one.arrival.tags) == ("Council & pier", ("pier", "council", "Brackwell/Harbour"))
    assert (one.arrival.note, one.arrival.draft.original.taken_at) == ("call the mayor", ADDED)
    assert (two.label, two.arrival.tags, two.arrival.note) == ("Ferry strike", (), "")
    assert script.sentence == "“javascript:alert(1)” is not the address of a web page."


@pytest.mark.parametrize("packed", [True, False])
def test_joplin(tmp_path: Path, packed: bool) -> None:
    files = exports.JOPLIN_FILES
    one, two = arrivals(saved(tmp_path, tarred(files)) if packed else unpacked(tmp_path, files))
    assert (one.tags, one.draft.article.url) == (("pier", "Brackwell/Harbour"), PIER)
    assert one.draft.article.authors == ("Jane Doe",)
    assert one.highlights == (Passage("put off the vote"),)
    assert WORDS in text(one)
    assert "put off the vote, again." in text(one)
    assert [asset.content for asset in one.draft.assets] == [exports.picture()]
    assert one.draft.assets[0].sha256 in one.draft.article.body.html()
    assert one.draft.original.taken_at == ADDED
    assert (two.draft.article.title, text(two)) == ("Shopping", "Share\n\nmilk\nbread")


def test_evernote(tmp_path: Path) -> None:
    one, two = one_and_two(tmp_path, "evernote")
    assert (one.draft.article.title, one.draft.article.url) == ("Council puts off vote & more", PIER)
    assert (one.tags, one.draft.article.authors) == (("harbour", "town council"), ("Jane Doe",))
    assert one.highlights == (Passage(MORE, "", "green"),)
    assert text(one) == f"{WORDS}\n\n{MORE}"
    assert [asset.content for asset in one.draft.assets] == [exports.picture()]
    assert one.draft.original.taken_at == ADDED
    assert (two.draft.article.title, text(two), two.draft.article.url) == ("Shopping", "☑ milk\n\n☐ bread", None)


def test_a_picture_of_evernote_keeps_its_place(tmp_path: Path) -> None:
    one, _ = one_and_two(tmp_path, "evernote")
    kinds = [type(block).__name__ for block in one.draft.article.body.blocks]
    assert kinds == ["Paragraph", "Picture", "Paragraph"]


def test_a_folder_of_notebooks_of_evernote(tmp_path: Path) -> None:
    other = exports.enex(exports.enex_note("Ferry", "<div>words</div>"))
    folder = unpacked(tmp_path, {"Brackwell.enex": exports.ENEX, "more/Ferries.enex": other, "x.enex": "no export"})
    one, _, three = arrivals(folder)
    assert (one.tags, three.tags) == (("harbour", "town council", "Brackwell"), ("Ferries",))
    assert one.key.startswith("evernote:")


@pytest.mark.parametrize("key", ["zotero", "ris", "bibtex"])
def test_bibliographies_with_a_kept_page(tmp_path: Path, key: str) -> None:
    (tmp_path / "files" / "1").mkdir(parents=True)
    (tmp_path / "files" / "1" / "snapshot.html").write_text(exports.SNAPSHOT, encoding="utf-8")
    one, *_ = arrivals(saved(tmp_path, FILES[key]))
    article = one.draft.article
    assert article.title in ("Council puts off vote", "Council puts off Vote")
    assert (article.outlet, article.published, article.page) == ("Brackwell Courier", "2024-11-18", "A1")
    assert article.authors == (("Jane Doe", "Jörg Müller") if key == "bibtex" else ("Jane Doe",))
    assert article.agency == ("Reuters" if key == "ris" else None)
    assert (article.standfirst, one.note) == ("A summary.", "call the mayor")
    assert one.tags == (("pier", "council", "Brackwell/Harbour") if key == "zotero" else ("pier", "council"))
    assert one.draft.original.taken_at[:10] == "2024-11-20"
    assert WORDS in text(one)
    assert "Home" not in text(one)


@pytest.mark.parametrize("key", ["zotero", "ris", "bibtex", "csl"])
def test_bibliographies_without_the_page(tmp_path: Path, key: str) -> None:
    path = saved(tmp_path, FILES[key])
    found = recognise(path)
    assert found is not None
    rows = list(found.rows(path))
    assert rows[0].arrival is not None
    article = rows[0].arrival.draft.article
    assert (article.url, article.truncated, article.outlet) == (PIER, "unfetched", "Brackwell Courier")
    if key == "csl":
        assert (article.agency, article.authors, article.edition) == ("Reuters", ("Jane Doe",), "Late")
        assert (article.title, article.section) == ("Council puts off vote", "Town")
        assert rows[1].sentence == "It has neither an address nor a text."


def test_our_own_clippings_come_back_as_they_were(tmp_path: Path) -> None:
    (one,) = arrivals(saved(tmp_path, FILES["cuttings"]))
    article = one.draft.article
    assert (article.kicker, article.agency, article.dateline) == ("TOWN", "Reuters", "BRACKWELL")
    assert (article.keywords, article.authors, article.published) == (("pier",), ("Jane Doe",), "2024-11-18")
    assert (one.tags, one.note, one.starred) == (("harbour/pier",), "mine", True)
    assert text(one) == f"{WORDS}\n\n{MORE}"
    assert [(each.title, each.url) for each in article.read_also] == [("Ferry strike", FERRY)]
    assert one.draft.original.taken_at == ADDED


def test_bookmarks_of_raindrop_and_pinboard_keep_star_and_read_state(tmp_path: Path) -> None:
    head, _, _ = exports.BOOKMARKS.partition("<DL>")
    links = (
        f'<DL><p><DT><A HREF="{PIER}" ADD_DATE="1700000000" TAGS="" DATA-IMPORTANT="true">Pier</A>\n<DD>A summary.\n'
        f'<DT><A HREF="{FERRY}" ADD_DATE="1700000100" TOREAD="0" PRIVATE="1">Ferry</A></DL>'
    )
    one, two = arrivals(saved(tmp_path, head + links))
    assert (one.starred, one.note, one.read, two.starred, two.read) == (True, "A summary.", False, False, True)
