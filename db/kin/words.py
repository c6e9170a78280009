"""The telling words of a text: stems by language with how much each stands out, function words left out.

A word counts by the logarithm of how often it stands in the text, and twice again where it stands in the headline;
`db.kin.store` keeps that, and how rare a word is in the library is looked up when a question is asked (tf-idf, Salton
and Buckley 1988, Term-weighting approaches in automatic text retrieval).
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from db.index.analysis import fold, terms_in_order
from db.query.stems import stem_language, stems

MOST_CHARACTERS = 60_000
"""Of a text that count: more tell nothing new, and a book shall not keep the searches waiting."""
MOST_TERM = 32
TITLE_TIMES = 3
"""How many times a word of the headline counts."""
STANDFIRST_TIMES = 2

_STOP_LISTS = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ka": "Georgian", "kn": "Kannada",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay",
    "nb": "Norwegian_Bokmal", "nl": "Dutch", "nn": "Norwegian_Nynorsk", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip
"""Language -> the name of its list of function words in jusText (Pomikálek 2011), which comes with trafilatura."""

_MOST_FUNCTION_WORDS = 150
"""The lists begin with the most frequent and go on to common words of news, which tell something."""


def code_of(language: str) -> str:
    """The language that a tag says (`en-GB` -> `en`), as the library's languages are told apart; may be empty."""
    return stem_language(language) or language.replace("_", "-").partition("-")[0].lower()


def telling(title: str, standfirst: str, body: str, language: str) -> dict[str, float]:
    """The stems of a text and how much each stands out in it, more than 0."""
    silent = _function_words(code_of(language))
    counts: Counter[str] = Counter()
    for text, times in ((title, TITLE_TIMES), (standfirst, STANDFIRST_TIMES), (body[:MOST_CHARACTERS], 1)):
        for term, count in _counted(text, silent).items():
            counts[term] += count * times
    words = list(counts)
    found: dict[str, float] = {}
    for word, stem in zip(words, stems(words, language), strict=True):
        found[stem] = found.get(stem, 0) + counts[word]
    return {stem: 1 + math.log(count) for stem, count in found.items()}


def _counted(text: str, silent: frozenset[str]) -> Counter[str]:
    terms, _ = terms_in_order(text)
    return Counter(each for each in terms if _tells(each) and each not in silent)


def _tells(term: str) -> bool:
    return 1 < len(term) <= MOST_TERM and not term.isdigit() and not term[0].isdigit()


@cache
def _function_words(code: str) -> frozenset[str]:
    name = _STOP_LISTS.get(code)
    # Found without importing it, which would read lxml into the search process.
    found = find_spec("justext") if name else None
    if found is None or not found.submodule_search_locations:
        return frozenset()
    path = Path(found.submodule_search_locations[0]) / "stoplists" / f"{name}.txt"
    words = path.read_text(encoding="utf-8").split() if path.is_file() else []
    return frozenset(fold(word) for word in words[:_MOST_FUNCTION_WORDS] if word == word.lower())
