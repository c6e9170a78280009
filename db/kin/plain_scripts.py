"""Names in scripts without capitals: countries and cities that are known, and people with a title beside them.

Nothing else tells a name from a word in Arabic, Urdu, Hindi, Chinese, Japanese, Korean, Hebrew or Georgian (whose
everyday letters, mkhedruli, have no capitals), so all other names are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from db.kin.name_tables import phrases, table
from db.relations import Mention, NameKind

_ANY = re.compile(r"[\u0530-\u1fff\u3040-\u9fff\uac00-\ud7af]")
_KANJI = "\u3005\u3400-\u9fff"
_KATAKANA = "\u30a1-\u30ff"
_JOINED_BEFORE = {
    "arabic": "(?:و|ب|ل|ف|وب|ول)?",
    "hebrew": "(?:ב|ל|מ|ו|ה|ש|וב|ול|שב|מה)?",
    "korean": "",
    "amharic": "(?:በ|የ|ከ|ለ)?",
}
_JOINED_AFTER = {
    "korean": "(?:에서|에서는|에는|에|의|은|는|이|가|을|를|과|와|로|으로|도)?",
    "bengali": "(?:র|ের|ে|য়|তে|কে)?",
    "devanagari": "(?:मा|को|का|बाट|ले|लाई|की|के|में)?",
}


_SCRIPTS = {
    "armenian": "\u0530-\u058f",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff",
    "urdu_persian": "\u0600-\u06ff",
    "urdu": "\u0600-\u06ff",
    "devanagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff",
    "thai": "\u0e00-\u0e7f",
    "georgian": "\u10a0-\u10ff",
    "korean": "\uac00-\ud7af",
    "amharic": "\u1200-\u137f",
    "japanese": "\u3041-\u30ff",
    "chinese": "\u4e00-\u9fff",
}
"""The signs by which a text is known to be worth looking at."""


def find_plain(text: str) -> list[Mention]:
    """The names of a text in scripts without capitals, each with how often it stands there."""
    if text.isascii() or not _ANY.search(text):
        return []
    found: Counter[tuple[str, NameKind]] = Counter()
    for script, kind, pattern in _patterns():
        if _signs(script).search(text):
            for match in pattern.finditer(text):
                found[(match.group("name").strip(), kind)] += 1
    return [Mention(name, kind, times) for (name, kind), times in found.items()]


@cache
def _signs(script: str) -> re.Pattern[str]:
    return re.compile(f"[{_SCRIPTS[script]}]")


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[tuple[str, NameKind, re.Pattern[str]], ...]:
    """Scripts, kinds of name, and how these are found."""
    known = table("places")
    apart = [
        rf"(?<!\w){_JOINED_BEFORE.get(script, '')}(?P<name>{_one_of(phrases(names))})"
        rf"{_JOINED_AFTER.get(script, '')}(?![\w\u0900-\u0963\u0980-\u09e3])"
        for script, names in known["without_capitals"].items()
    ]
    together = [rf"(?P<name>{_one_of(phrases(names))})" for names in known["run_together"].values()]
    scripts = (*known["without_capitals"], *known["run_together"])
    places = ((script, re.compile(pattern)) for script, pattern in zip(scripts, (*apart, *together), strict=True))
    people = ((script, re.compile(pattern)) for script, pattern in _people())
    return (
        *((script, "place", pattern) for script, pattern in places),
        *((script, "person", pattern) for script, pattern in people),
    )


def _people() -> tuple[tuple[str, str], ...]:
    scripts = table("scripts")
    titles = {script: _one_of(tuple(scripts[script]["titles"].split())) for script in scripts}
    verbs = {script: _one_of(tuple(scripts[script].get("verbs", "").split())) for script in scripts}
    surnames = {script: scripts[script].get("surnames", "") for script in scripts}
    hindi, arabic = r"[\u0900-\u0963]+", r"[\u0620-\u06d3\u06d5-\u06ff]+"
    return (
        ("japanese", rf"(?<![{_KANJI}{_KATAKANA}])(?P<name>[{_KANJI}]{{3,5}})(?:{titles['japanese']})(?![{_KANJI}])"),
        ("japanese", rf"(?P<name>[{_KATAKANA}]+(?:・[{_KATAKANA}]+)+)(?:{titles['japanese']})"),
        # Behind the ending of a city or district stands its mayor, not a person's name.
        (
            "korean",
            rf"(?<!\w)(?P<name>[{surnames['korean']}][가-힣](?![시도군구])[가-힣]) (?:{titles['korean']})"
            r"(?![가-힣]{2})",
        ),
        (
            "chinese",
            rf"(?:{titles['chinese']})(?P<name>[{surnames['chinese']}][\u4e00-\u9fff]{{1,2}}?)"
            rf"(?=(?:{verbs['chinese']}|，|、|（))",
        ),
        (
            "chinese",
            rf"(?:{titles['chinese']})(?P<name>[\u4e00-\u9fff]{{1,6}}(?:·[\u4e00-\u9fff]{{1,6}}?)+)"
            rf"(?=在|对|對|将|于|{verbs['chinese']}|，|、|。)",
        ),
        (
            "devanagari",
            rf"(?<!\w)(?:{titles['devanagari']})\.? (?P<name>{hindi} {hindi})(?= (?:{verbs['devanagari']})(?!\w))",
        ),
        ("urdu", rf"(?<!\w)(?:{titles['urdu']}) (?P<name>{arabic} {arabic})(?= (?:{verbs['urdu']})(?!\w))"),
        (
            "arabic",
            rf"(?<!\w)و?(?:{titles['arabic']}) (?P<name>{arabic} (?:عبد )?{arabic})"
            rf"(?=[،,]| (?:{verbs['arabic']})(?!\w))",
        ),
        ("hebrew", rf"(?<!\w)(?:{titles['hebrew']}) (?P<name>[א-ת]+ [א-ת־]+)"),
    )
