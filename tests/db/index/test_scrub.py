"""When the index is looked through for damage: once a day, and again soon where it could not be finished."""

import pytest

from db.index.arrays import ArrayFile, DamagedFile
from db.index.place import Place
from db.index.scrub import AGAIN_SECONDS, EVERY_SECONDS, Scrub
from db.query.matcher import Document, Texts
from db.search import Searcher
from tests.db.search.made import make_library


@pytest.fixture
def place(tmp_path):
    library = make_library(tmp_path, [Document(n, Texts("Title", "", f"alpha number{n}", "")) for n in range(1, 9)])
    with Searcher(library, tmp_path / "cache") as searcher:
        searcher.sync()
    library.close()
    return Place(tmp_path / "cache", library.id)


def finish(scrub):
    """Read to the end of the pass."""
    while scrub.due():
        scrub.step()


def test_a_pass_a_day(place):
    now = [1_000_000.0]
    scrub = Scrub(place, lambda: now[0])
    assert scrub.due()
    finish(scrub)
    now[0] += EVERY_SECONDS - 1
    assert not scrub.due()
    assert not Scrub(place, lambda: now[0]).due(), "it is remembered"
    now[0] += 2
    assert scrub.due()
    assert Scrub(place, lambda: now[0]).due()


def test_a_clock_that_was_set_back_does_not_put_it_off(place):
    scrub = Scrub(place, lambda: 2_000_000.0)
    finish(scrub)
    assert Scrub(place, lambda: 1_000_000.0).due()


def test_damage_is_told_once_and_looked_for_again(place):
    (file,) = place.current().glob("*.arrays")
    at = ArrayFile(file)._directory["body/documents"][1]
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    now = [1_000_000.0]
    scrub = Scrub(place, lambda: now[0])
    with pytest.raises(DamagedFile, match="body/documents"):
        finish(scrub)
    assert not scrub.due()
    now[0] += AGAIN_SECONDS + 1
    assert scrub.due()


def test_where_there_is_no_index_there_is_nothing_to_read(tmp_path):
    scrub = Scrub(Place(tmp_path, "none"), lambda: 1_000_000.0)
    scrub.step()
    assert not scrub.due()
