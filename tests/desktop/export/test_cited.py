"""Citations to be pasted: the four styles that people read, and what reference managers take."""

from __future__ import annotations

import json

import pytest

from db.body import Body
from db.model import Article
from desktop.export.dossier import Entry
from desktop.export.references.cited import STYLES, bibliography, cited
from desktop.settings import SETTINGS


def entry(**fields) -> Entry:
    fields = {
        "title": "Harbour “quiet” again",
        "outlet": "The Lantern",
        "authors": ("Mira van der Castellan",),
        "published": "2024-11-20T06:30:00+00:00",
        "page": "A3",
        "url": "https://lantern.example/a?x=1&y=2",
        **fields,
    }
    return Entry(7, Article(**{"body": Body(), **fields}), "2026-03-01T08:00:00Z")


@pytest.mark.parametrize(
    ("style", "words"),
    [
        (
            "chicago",
            "van der Castellan, Mira. “Harbour ‘quiet’ again.” The Lantern, November 20, 2024. "
            "https://lantern.example/a?x=1&y=2.",
        ),
        (
            "apa",
            "van der Castellan, M. (2024, November 20). Harbour “quiet” again. The Lantern, A3. "
            "https://lantern.example/a?x=1&y=2",
        ),
        (
            "mla",
            "van der Castellan, Mira. “Harbour ‘quiet’ again.” The Lantern, 20 Nov. 2024, p. A3, "
            "https://lantern.example/a?x=1&y=2.",
        ),
        (
            "harvard",
            "van der Castellan, M. (2024) ‘Harbour “quiet” again’, The Lantern, 20 November, p. A3. "
            "Available at: https://lantern.example/a?x=1&y=2 (Accessed: 1 March 2026).",
        ),
    ],
)
def test_styles_that_people_read(style: str, words: str) -> None:
    plain, marked = cited(entry(), style)
    assert plain == words
    assert "<i>The Lantern</i>" in marked
    assert "x=1&amp;y=2" in marked


@pytest.mark.parametrize(
    ("authors", "chicago", "apa", "mla", "harvard"),
    [
        ((), "The Lantern. “Harbour", "Harbour “quiet” again. (2024", "“Harbour", "The Lantern (2024) ‘Harbour"),
        (
            ("Ann Lee", "Bo Day"),
            "Lee, Ann, and Bo Day. “",
            "Lee, A., & Day, B. (2024",
            "Lee, Ann, and Bo Day. “",
            "Lee, A. and Day, B. (2024) ‘",
        ),
        (
            ("Ann-Mary Lee", "Bo Day", "Cy Fox"),
            "Lee, Ann-Mary, Bo Day, and Cy Fox. “",
            "Lee, A.-M., Day, B., & Fox, C. (2024",
            "Lee, Ann-Mary, et al. “",
            "Lee, A.-M., Day, B. and Fox, C. (2024)",
        ),
        (
            ("A Lee", "B Day", "C Fox", "D Roe"),
            "Lee, A, B Day, C",
            "Lee, A., Day, B., ",
            "Lee, A, et",
            "Lee, A. et al. (2",
        ),
        (("News desk",), "News desk. “", "News desk. (2024", "News desk. “", "News desk (2024) ‘"),
        (("三好遥",), "三好遥. “", "三好遥. (2024", "三好遥. “", "三好遥 (2024) ‘"),
        (
            ("Martin Quill Jr.",),
            "Quill, Martin, Jr. “",
            "Quill, M., Jr. (2024",
            "Quill, Martin, Jr. “",
            "Quill, M., Jr. (",
        ),
    ],
)
def test_one_author_or_many_or_none(authors: tuple[str, ...], chicago: str, apa: str, mla: str, harvard: str) -> None:
    for style, head in (("chicago", chicago), ("apa", apa), ("mla", mla), ("harvard", harvard)):
        assert cited(entry(authors=authors), style)[0].startswith(head)


def test_very_many_authors_are_cut_where_each_handbook_cuts_them() -> None:
    many = tuple(f"A{letter} Name{letter}" for letter in "abcdefghijklmnopqrstuvw")
    chicago, apa = (cited(entry(authors=many), style)[0] for style in ("chicago", "apa"))
    assert "Ag Nameg, et al. “" in chicago
    assert "Nameh" not in chicago
    assert "Names, A., . . . Namew, A. (2024" in apa
    assert "Namet" not in apa
    twenty = cited(entry(authors=many[:20]), "apa")[0]
    assert "Names, A., & Namet, A. (2024" in twenty


def test_what_nobody_signed_is_the_agencys_where_another_outlet_printed_it() -> None:
    taken = entry(authors=(), agency="Northern Press Agency")
    assert cited(taken, "chicago")[0].startswith("Northern Press Agency. “Harbour")
    assert cited(taken, "apa")[0].startswith("Northern Press Agency. (2024")
    own = entry(authors=(), agency="Northern Press Agency", outlet=None)
    assert cited(own, "harvard")[0].startswith("Northern Press Agency (2024) ‘")
    assert cited(own, "chicago")[0].count("Northern Press Agency") == 1


@pytest.mark.parametrize(
    ("title", "chicago", "apa", "harvard"),
    [
        ("Who pays?", "“Who pays?” The L", "). Who pays? The L", "‘Who pays?’, The L"),
        ("Mayor: “Stay”", "“Mayor: ‘Stay.’” The L", "). Mayor: “Stay.” The L", "‘Mayor: “Stay”’, The L"),
        ('Mayor: "Why?"', "“Mayor: ‘Why?’” The L", "). Mayor: “Why?” The L", "‘Mayor: “Why?”’, The L"),
        ("Strike at the dockers’", "“Strike at the dockers’.” T", "). Strike at the dockers’. T", "dockers’’, The L"),
        ('צה"ל ודו"ח', 'צה"ל ודו"ח', 'צה"ל ודו"ח', 'צה"ל ודו"ח'),
    ],
)
def test_what_a_headline_ends_in(title: str, chicago: str, apa: str, harvard: str) -> None:
    for style, part in (("chicago", chicago), ("mla", chicago), ("apa", apa), ("harvard", harvard)):
        assert part in cited(entry(title=title), style)[0]


@pytest.mark.parametrize(
    ("published", "chicago", "apa", "harvard"),
    [
        ("2024", "The Lantern, 2024. h", "(2024).", "(2024) ‘Harbour “quiet” again’, The Lantern, p. A3."),
        ("2024-11", "The Lantern, November 2024. h", "(2024, November).", "The Lantern, November, p. A3."),
        (None, "The Lantern. Accessed March 1, 2026. https", "(n.d.).", "(no date) ‘"),
    ],
)
def test_a_day_of_which_not_all_is_known(published: str | None, chicago: str, apa: str, harvard: str) -> None:
    for style, part in (("chicago", chicago), ("apa", apa), ("harvard", harvard)):
        assert part in cited(entry(published=published), style)[0]


def test_pages_and_editions() -> None:
    assert ", pp. 3-5, https" in cited(entry(page="pp. 3-5"), "mla")[0]
    assert ", 3-5. https" in cited(entry(page="pp. 3-5"), "apa")[0]
    assert "The Lantern (Late City edn), 20" in cited(entry(edition="Late City"), "harvard")[0]
    assert "The Lantern (UK Edition), 20" in cited(entry(edition="UK Edition"), "harvard")[0]
    assert "The Lantern, Late City ed., 20 Nov. 2024" in cited(entry(edition="Late City"), "mla")[0]


def test_nothing_but_a_headline_is_enough() -> None:
    bare = Entry(1, Article("Who pays?", Body()), "2026-03-01T08:00:00Z")
    assert cited(bare, "chicago")[0] == "“Who pays?”"
    assert cited(bare, "mla")[0] == "“Who pays?”"
    assert cited(bare, "apa")[0] == "Who pays? (n.d.)."
    assert cited(bare, "harvard")[0] == "‘Who pays?’ (no date)."


def test_what_is_pasted_into_a_document_has_links_and_says_what_runs_from_right_to_left() -> None:
    _, marked = cited(entry(title="الميناء هادئ", outlet="الفانوس"), "chicago", rich=True)
    assert '<span dir="rtl"><i>الفانوس</i></span>' in marked
    assert '<a href="https://lantern.example/a?x=1&amp;y=2">' in marked
    _, hostile = cited(entry(url="javascript:alert(1)", title="<script>x</script>"), "apa", rich=True)
    assert "<a " not in hostile
    assert "<script" not in hostile


def test_a_list_of_works_is_in_the_order_of_its_style() -> None:
    three = [
        entry(authors=("Zoë Ábel",), title="Later", published="2024-11-21"),
        entry(authors=(), title="A dam breaks", outlet="The Morning Post"),
        entry(authors=("Zoë Ábel",), title="Earlier", published="2023-01-01"),
    ]
    plain, marked = bibliography(three, "chicago")
    assert [line[:22] for line in plain.split("\n")] == [
        "Ábel, Zoë. “Earlier.” ",
        "Ábel, Zoë. “Later.” Th",
        "The Morning Post. “A d",
    ]
    assert marked.count("<p ") == 3
    plain, _ = bibliography(three, "apa")
    assert [line.partition(".")[0] for line in plain.split("\n")] == ["Ábel, Z", "Ábel, Z", "A dam breaks"]
    assert bibliography(three, "bibtex")[0].count("@article{") == 3
    assert len(json.loads(bibliography(three, "csl")[0])) == 3


def test_reference_managers_get_theirs() -> None:
    assert cited(entry(), "bibtex")[0].startswith("@article{")
    assert cited(entry(), "ris")[0].startswith("TY  - NEWS")
    (item,) = json.loads(cited(entry(), "csl")[0])
    assert item["container-title"] == "The Lantern"


def test_the_setting_offers_what_there_is() -> None:
    (setting,) = [each for each in SETTINGS if each.key == "citation.style"]
    assert set(setting.choices) == set(STYLES)
