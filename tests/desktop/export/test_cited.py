"""Citations to be pasted: the three styles that people read, and what reference managers take."""

from __future__ import annotations

import json

import pytest

from db.body import Body
from db.model import Article
from desktop.export.cited import STYLES, cited
from desktop.export.dossier import Entry
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
            "van der Castellan, M. (2024, November 20). Harbour ‘quiet’ again. The Lantern, A3. "
            "https://lantern.example/a?x=1&y=2",
        ),
        (
            "mla",
            "van der Castellan, Mira. “Harbour ‘quiet’ again.” The Lantern, 20 Nov. 2024, p. A3, "
            "https://lantern.example/a?x=1&y=2.",
        ),
    ],
)
def test_styles_that_people_read(style: str, words: str) -> None:
    plain, marked = cited(entry(), style)
    assert plain == words
    assert "<i>The Lantern</i>" in marked
    assert "x=1&amp;y=2" in marked


@pytest.mark.parametrize(
    ("authors", "chicago", "apa", "mla"),
    [
        ((), "“Harbour", "Harbour ‘quiet’ again. (2024", "“Harbour"),
        (("Ann Lee", "Bo Day"), "Lee, Ann, and Bo Day. “", "Lee, A., & Day, B. (2024", "Lee, Ann, and Bo Day. “"),
        (
            ("Ann-Mary Lee", "Bo Day", "Cy Fox"),
            "Lee, Ann-Mary, Bo Day, and Cy Fox. “",
            "Lee, A.-M., Day, B., & Fox, C. (2024",
            "Lee, Ann-Mary, et al. “",
        ),
        (("News desk",), "News desk. “", "News desk. (2024", "News desk. “"),
        (("三好遥",), "三好遥. “", "三好遥. (2024", "三好遥. “"),
    ],
)
def test_one_author_or_many_or_none(authors: tuple[str, ...], chicago: str, apa: str, mla: str) -> None:
    for style, head in (("chicago", chicago), ("apa", apa), ("mla", mla)):
        assert cited(entry(authors=authors), style)[0].startswith(head)


@pytest.mark.parametrize(
    ("published", "chicago", "apa"),
    [
        ("2024", "The Lantern, 2024.", "(2024)."),
        ("2024-11", "The Lantern, November 2024.", "(2024, November)."),
        (None, "The Lantern.", "(n.d.)."),
    ],
)
def test_a_day_of_which_not_all_is_known(published: str | None, chicago: str, apa: str) -> None:
    assert chicago in cited(entry(published=published), "chicago")[0]
    assert apa in cited(entry(published=published), "apa")[0]


def test_nothing_but_a_headline_is_enough() -> None:
    bare = Entry(1, Article("Who pays?", Body()), "2026-03-01T08:00:00Z")
    assert cited(bare, "chicago")[0] == "“Who pays?”."
    assert cited(bare, "mla")[0] == "“Who pays?”."
    assert cited(bare, "apa")[0] == "Who pays? (n.d.)."


def test_reference_managers_get_theirs() -> None:
    assert cited(entry(), "bibtex")[0].startswith("@article{")
    assert cited(entry(), "ris")[0].startswith("TY  - NEWS")
    (item,) = json.loads(cited(entry(), "csl")[0])
    assert item["container-title"] == "The Lantern"


def test_the_setting_offers_what_there_is() -> None:
    (setting,) = [each for each in SETTINGS if each.key == "citation.style"]
    assert set(setting.choices) == set(STYLES)
