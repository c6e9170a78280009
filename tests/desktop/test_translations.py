"""Every text can be translated, is translated, and keeps what the program puts into it.

`python -m tests.translations` brings the files up to date; how to translate is in `resources/translations/README.md`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from db.model import FIELD_NAMES, ORIGIN_NAMES, TRUNCATED
from db.relations import LINK_KINDS
from desktop.export.formats import FORMATS
from desktop.fetching.run import OUTCOME_WORDS
from desktop.intake.importers import IMPORTERS
from desktop.language import FOLDER, LANGUAGES, Language, code_for
from desktop.models.borrowed_words import BORROWED
from desktop.models.wording import day_in_words, moment_in_words, size_in_words
from desktop.translation import number, tr
from tests.helpers.interface_texts import forgotten, translated, unreadable
from tests.translations import CODES, forms, key, menus_of_texts, messages, untranslated

EACH = pytest.mark.parametrize("code", CODES)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    spoken = Language()
    yield spoken
    spoken.stop()


def test_lupdate_can_read_every_text() -> None:
    assert [str(each) for each in unreadable()] == []


def test_no_text_is_shown_without_a_way_to_translate_it() -> None:
    assert [str(each) for each in forgotten()] == []


def test_words_of_tables_without_qt_are_marked() -> None:
    shown = {
        *(*FIELD_NAMES.values(), *ORIGIN_NAMES.values(), *TRUNCATED.values(), *OUTCOME_WORDS.values()),
        *(words for kind in LINK_KINDS for words in (kind.name, kind.inverse)),
        *(words for each in FORMATS for words in (each.name, each.about)),
        *(words for each in IMPORTERS for words in (each.name, each.carries)),
    }
    assert shown == BORROWED


@EACH
def test_every_text_of_the_program_is_in_the_file(code: str) -> None:
    there = {each.findtext("source") for each in messages(code)}
    missing = {each.text for each in translated()} - there
    assert not missing, "run python -m tests.translations"


@EACH
def test_every_text_is_translated(code: str) -> None:
    assert list(untranslated(code)) == []


@EACH
def test_translations_keep_what_is_put_into_them(code: str) -> None:
    wrong = []
    for message in messages(code):
        source = Counter(re.findall(r"{\w*}", message.findtext("source") or ""))
        for said in forms(message):
            # A form for exactly one or two may say the number in words.
            found = Counter(re.findall(r"{\w*}", said))
            if said and found != source and not (message.get("numerus") and found + Counter(["{n}"]) == source):
                wrong.append(f"{key(message)} -> {said}")
    assert not wrong


@EACH
def test_a_counted_text_has_every_form_of_the_language(code: str) -> None:
    wrong = [key(each) for each in messages(code) if each.get("numerus") == "yes" and len(forms(each)) != 2]
    assert not wrong


@EACH
def test_dots_and_access_keys_are_kept(code: str) -> None:
    wrong = []
    for message in messages(code):
        source, said = message.findtext("source") or "", forms(message)[0]
        keys = len(re.findall(r"&\w", source)), len(re.findall(r"&\w", said))
        if said and (source.endswith("…") != said.endswith("…") or (keys[0] != keys[1])):
            wrong.append(f"{source} -> {said}")
    assert not wrong


@EACH
def test_access_keys_are_unique_within_a_menu(code: str, language: Language) -> None:
    language.speak(code)
    for texts in menus_of_texts():
        keys = Counter(found[1].casefold() for text in texts if (found := re.search(r"&(\w)", tr(text))))
        assert not [each for each, times in keys.items() if times > 1], texts


@EACH
def test_the_file_that_the_program_reads_says_the_same(code: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(f"cuttings_{code}", str(FOLDER))
    for message in messages(code):
        source, comment = message.findtext("source") or "", message.findtext("comment")
        for n, said in zip((1, 5) if message.get("numerus") else (-1,), forms(message), strict=True):
            assert translator.translate("", source, comment, n) == said, "run python -m tests.translations"


def test_the_systems_languages_are_asked_in_their_order() -> None:
    assert code_for("system", ["fr-FR", "de-AT", "ur-PK"]) == "de"
    assert code_for("system", ["ur_Arab_PK"]) == "ur"
    assert code_for("system", ["fr-FR"]) == "en"
    assert code_for("ur", ["de-DE"]) == "ur"


def test_numbers_and_dates_are_written_as_the_language_does(language: Language) -> None:
    assert (number(12000), day_in_words("2024-11-20")) == ("12,000", "20 Nov 2024")
    language.speak("de")
    assert (number(12000), size_in_words(2_100_000)) == ("12.000", "2,1 MB")
    assert day_in_words("2024-03-07") == "7. März 2024"
    assert moment_in_words("2024-11-20T15:15:00+01:00").endswith("15:15")
    language.stop()
    assert number(12000) == "12,000"


def test_counts_take_the_form_of_the_language(language: Language) -> None:
    assert tr("{n} clipping(s) kept.", "", 1) == "1 clipping kept."
    assert tr("Import {n} entr(y|ies)", "", 1200) == "Import 1,200 entries"
    language.speak("de")
    assert tr("{n} clipping(s) kept.", "", 1) == "1 Ausschnitt behalten."
    assert tr("{n} clipping(s) kept.", "", 1200) == "1.200 Ausschnitte behalten."


@pytest.mark.parametrize("code", LANGUAGES)
def test_qts_own_texts_are_spoken_too(code: str, language: Language) -> None:
    language.speak(code)
    said = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert (said != "Cancel") == (code != "en")
    assert code == "en" or QLocale().language() == QLocale(code).language()
