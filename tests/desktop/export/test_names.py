import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.names import MAX_BYTES, Names, name_key, safe_stem

FORBIDDEN = set('<>:"/\\|?*#^[]')


@given(st.lists(st.text(st.characters(codec=None, categories=None), max_size=200), max_size=6))
def test_any_headlines_give_names_that_every_system_takes(titles):
    names = Names(["index.md"])
    given_out = [names.claim(title, 7, ".md") for title in titles]
    for name in given_out:
        assert len(name.encode()) <= MAX_BYTES
        assert not FORBIDDEN & set(name)
        assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in name)
        assert name == name.strip(" .")
        assert unicodedata.is_normalized("NFC", name)
        assert name.endswith(".md")
        assert len(name) > 3
    assert len({name_key(name) for name in given_out} | {"index.md"}) == len(titles) + 1


@pytest.mark.parametrize("title", ["CON", "nul.txt", "Com1", "LPT¹", "aux .md", "CONOUT$"])
def test_device_names_are_evaded(title):
    assert safe_stem(title).startswith("_")


@pytest.mark.parametrize("title", ["", "...", " . ", "???", "\u202e", "\u200d"])
def test_nothing_left_gives_a_name_all_the_same(title):
    assert safe_stem(title) == "untitled"


def test_bidi_marks_cannot_disguise_a_suffix():
    assert safe_stem("report\u202efdp.exe") == "reportfdp.exe"


def test_a_cut_does_not_part_a_letter_from_its_marks():
    stem = safe_stem("a" * 138 + "ক্ষ")
    assert stem == "a" * 138


def test_same_headlines_are_told_apart_by_id_whatever_their_case():
    names = Names()
    assert names.claim("Harbour reopens", 1, ".md") == "Harbour reopens.md"
    assert names.claim("HARBOUR reopens", 2, ".md") == "HARBOUR reopens (2).md"
    assert names.claim("harbour reopens?", 2, ".md") == "harbour reopens (2-2).md"
