from db.relations import Mention
from desktop.export.dossier import Entry
from desktop.export.pdf.index import named_places
from desktop.export.pdf.pages import UNKNOWN, Pages, joined
from tests.desktop.export.dossiers import entry


def test_pages_that_follow_each_other_are_one_range() -> None:
    assert joined([14, 12, 13, 20, 9, 8, 20]) == [(8, 9), (12, 14), (20, 20)]
    assert joined([]) == []


def test_pages_are_counted_through_the_parts_of_a_book() -> None:
    pages = Pages.unknown([1, 2])
    assert pages.of_entry(1) == {UNKNOWN}
    front = {"place": [{"id": "contents", "page": 2, "y": 80.0}], "end": [{"id": "contents", "page": 3}]}
    articles = {
        "place": [{"id": 1, "page": 1, "y": 90.0}, {"id": 2, "page": 3, "y": 90.0}],
        "end": [{"id": 1, "page": 2}, {"id": 2, "page": 3}],
        "names": [[[1, 0, 2], [1, 0, 2], [2, 1, 3]]],
    }
    pages.learn([front, articles], [3, 3])
    assert (pages.landmark("contents"), pages.landmark("index")) == (2, UNKNOWN)
    assert pages.begins == {1: 4, 2: 6}
    assert pages.of_entry(1) == {4, 5}
    assert pages.of_name(1, 0) == {5}
    assert pages.of_name(1, 7) == {4}, "a name that was not found stands where the article begins"
    assert pages.of_name(2, 1) == {6}


def named(text: str, *mentions: Mention) -> list[tuple[int, str]]:
    article: Entry = entry(1, text=text, mentions=mentions)
    return [(each.id, each.quotation) for each in named_places(article, text)]


def test_names_are_found_as_whole_words_and_people_by_their_family_names_too() -> None:
    text = "Nora\nQuill met Quillon. Then Quill left Averil, not Averilton. (Quill)"
    assert named(text, Mention("Nora Quill", "person", 2), Mention("Averil", "place", 1)) == [
        (0, "Nora\nQuill"),
        (0, "Quill"),
        (0, "Quill"),
        (1, "Averil"),
    ]


def test_names_of_scripts_without_spaces_are_found_inside_a_sentence() -> None:
    assert named("漁船は東京港を出た。", Mention("東京", "place", 1)) == [(0, "東京")]
    assert named("서울에서 열렸다", Mention("서울", "place", 1)) == [(0, "서울")]


def test_signs_in_a_name_are_only_signs() -> None:
    assert named("A (b) [c* met A .b", Mention("(b) [c*", "organisation", 1), Mention(" ", "place", 1)) == [
        (0, "(b) [c*")
    ]
