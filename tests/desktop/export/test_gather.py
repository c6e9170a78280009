from dataclasses import replace

import pytest

from db.body import Body
from db.errors import Cancelled, NotFound
from db.library import Library
from db.model import Article, Draft, Original, ReadAlso
from desktop.export import formats
from desktop.export.gather import gather


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library", "Harbour desk") as library:
        yield library


def draft(number: int, **fields) -> Draft:
    address = f"https://courier.example/{number}"
    article = Article(f"Headline {number}", Body.from_text(f"Body of number {number}."), url=address)
    original = Original(f"bytes {number}".encode(), "text/plain", "2024-11-30T08:00:00Z", final_url=f"{address}?final")
    return Draft(replace(article, **fields), original)


def test_a_dossier_has_what_the_library_knows(library):
    one, _ = library.add(draft(1, published="2024-11-20", outlet="The Averil Courier"), tags=["ports/averil"])
    two, _ = library.add(draft(2, read_also=(ReadAlso("Elsewhere"),)))
    library.link(two, [one], "correction", "the date was wrong")
    library.set_note(one, "Ring Nora.")
    book = gather(library, [two, one, two], title=" Fish ", subtitle="Six weeks")
    assert (book.title, book.subtitle, book.library) == ("Fish", "Six weeks", library.id)
    assert [entry.id for entry in book.entries] == [two, one]
    second, first = book.entries
    assert first.note == "Ring Nora."
    assert [tag.name for tag in first.tags] == ["ports/averil"]
    assert first.final_url == "https://courier.example/1?final"
    assert len(first.sha256) == 64
    assert second.article.body.text() == "Body of number 2."
    assert [(link.words, link.target_title, link.note, link.inside) for link in second.links] == [
        ("correction of", "Headline 1", "the date was wrong", True)
    ]
    assert [(link.words, link.target) for link in first.links] == [("corrected by", two)]


def test_links_out_of_the_dossier_are_known_as_such_and_those_into_the_trash_left_out(library):
    ids, _ = library.add_many([(draft(n), ()) for n in range(3)], "Add three")
    library.link(ids[0], ids[1:])
    library.trash([ids[2]])
    (entry,) = gather(library, ids[:1]).entries
    assert [(link.target, link.inside) for link in entry.links] == [(ids[1], False)]


def test_entries_are_ordered_as_asked(library):
    days = ["2024-11-03", "2024-11-01T23:00:00+01:00", "2024-11-02"]
    ids, _ = library.add_many([(draft(n, published=day), ()) for n, day in enumerate(days)], "Add three")
    assert [entry.id for entry in gather(library, ids).entries] == ids
    assert [entry.id for entry in gather(library, ids, order="oldest").entries] == [ids[1], ids[2], ids[0]]
    assert [entry.id for entry in gather(library, ids, order="newest").entries] == [ids[0], ids[2], ids[1]]


def test_a_persons_own_words_can_be_left_out(library):
    ids, _ = library.add_many([(draft(n), ()) for n in range(2)], "Add two")
    library.set_note(ids[0], "Ring Nora.")
    library.link(ids[0], ids[1:], note="she says")
    assert "Ring Nora" in repr(gather(library, ids))
    bare = repr(gather(library, ids, notes=False))
    assert "Ring Nora" not in bare
    assert "she says" not in bare


def test_without_a_title_the_librarys_name_stands(library):
    number, _ = library.add(draft(1))
    assert gather(library, [number], title="  ").title == "Harbour desk"


def test_unknown_ids_and_cancelling(library):
    with pytest.raises(NotFound):
        gather(library, [99])
    number, _ = library.add(draft(1))
    with pytest.raises(Cancelled):
        gather(library, [number], cancelled=lambda: True)


@pytest.mark.parametrize("format_id", [each.id for each in formats.FORMATS if each.write])
def test_every_format_in_the_table_writes_a_gathered_dossier(library, tmp_path, format_id):
    ids, _ = library.add_many([(draft(n), ["x"]) for n in range(2)], "Add two")
    chosen = formats.format_of(format_id)
    path = tmp_path / f"out{chosen.suffix}"
    written = formats.write(gather(library, ids), format_id, path)
    assert written.files
    assert all(file.stat().st_size for file in written.files)
    assert path.is_dir() is chosen.folder
    assert {path.name for path in tmp_path.iterdir()} == {"library", path.name}
