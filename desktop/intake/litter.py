"""What a copy of a page takes along between and below the paragraphs of an article: captions that lost their pictures,
teasers, offers, repetitions, lists of other stories. The words are in `tables/litter.toml`; nothing is thrown away, all
of it is noted as left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from desktop.intake.agencies import agency_of, credit_line
from desktop.intake.captions import is_caption
from desktop.intake.dates import find_dates, is_only_date
from desktop.intake.findings import Findings
from desktop.intake.junk import junk_reason
from desktop.intake.lines import Unit
from desktop.intake.picture_lines import (
    LONGEST_CAPTION,
    STOPS,
    credit_of,
    ended,
    has_rights,
    is_dated_scene,
    is_labelled,
    is_marked,
    sentences,
)
from desktop.intake.wordlists import bare, fold, folded_list, folded_set, table, words_of

_CLOSING = "\"'”’»)“] "


_SHORT_OFFER = 60
_MOST = 5_000
"""Lines beyond which a text is no article: these rules leave it alone."""


@cache
def _bare_lines(section: str) -> frozenset[str]:
    return frozenset(bare(line) for line in table("litter")[section]["lines"])


def without_litter(body: Sequence[Unit], findings: Findings, units: Sequence[Unit] = ()) -> list[Unit]:
    """The units of an article's body without what a copy took along; the rest is noted in `findings`.

    `units` are all units of the text: lines among those of the body that the reading of the head used up, such as the
    credit below a caption, still say what stands beside them.
    """
    if len(body) > _MOST:
        return list(body)
    wanted = {id(unit) for unit in body}
    first = next((number for number, unit in enumerate(units) if id(unit) in wanted), len(units))
    around = list(units[first:])
    if wanted - {id(unit) for unit in around}:
        around = list(body)
    used = {number: "" for number, unit in enumerate(around) if id(unit) not in wanted}
    reasons = dict(used)
    for rule in (_repetitions, _boxes, _captions):
        rule(around, reasons)
    if _stops_are_printed(body):
        _below(around, reasons)
        _teasers(around, reasons)
    for number, reason in sorted(reasons.items()):
        if number not in used:
            findings.leave_out(around[number].raw, reason)
    return [unit for number, unit in enumerate(around) if number not in reasons]


def _stops_are_printed(units: Sequence[Unit]) -> bool:
    """Whether sentences end with a stop here; in Thai and in some poems and lists they don't."""
    long = [unit.text for unit in units if _is_line(unit) and len(unit.text) >= 100]
    return bool(long) and sum(map(ended, long)) * 2 > len(long)


def _is_line(unit: Unit) -> bool:
    return unit.shape in ("text", "heading")


def _repetitions(units: Sequence[Unit], reasons: dict[int, str]) -> None:
    """Lines that come again: labels of a page, and captions printed as a picture's words and below it."""
    places: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        if _is_line(unit) and number not in reasons:
            places.setdefault(bare(unit.text), []).append(number)
    for key, numbers in places.items():
        if len(numbers) < 2 or not key:
            continue
        text = units[numbers[0]].text
        if len(numbers) >= 3 and len(text) <= 110 and text[-1:] not in "?!:" and len(key) > 2 and not ended(text):
            reasons.update(dict.fromkeys(numbers, "repetition"))
        elif len(key) >= 20:
            first, second = numbers[:2]
            near = second - first <= 4 and all(len(unit.text) < 70 for unit in units[first + 1 : second])
            if near and len(text) <= LONGEST_CAPTION and sentences(text) <= 2:
                reasons.update(dict.fromkeys(numbers, "repetition"))
                continue
            kept = next((number for number in numbers if _heads(units, number)), first)
            reasons.update(dict.fromkeys((number for number in numbers if number != kept), "repetition"))


def _boxes(units: Sequence[Unit], reasons: dict[int, str]) -> None:
    """Offers, forms and labels of the page."""
    lines = _bare_lines("labels")
    for number, unit in enumerate(units):
        if number in reasons or not _is_line(unit) or len(unit.text) > 420:
            continue
        key = bare(unit.text)
        if key in lines or _is_counter(key) or not key:
            reasons[number] = "navigation"
        elif " " not in unit.text and len(unit.text) > 30 and unit.text.isalpha() and _spaced(unit.text):
            reasons[number] = "tag list"
        elif _is_origin(unit.text):
            reasons[number] = "source of the page or a graphic"
        elif is_offer(unit.text):
            reasons[number] = "newsletter or subscription"


def _spaced(text: str) -> bool:
    """Whether a word is of a script that parts words by blanks and has capitals."""
    return text.lower() != text.upper()


def _is_origin(text: str) -> bool:
    """Whether a line names where a graphic or the page is from: "Source: Statistics Office", not an agency."""
    if len(text) > 120 or ended(text):
        return False
    folded = fold(text)
    label = folded.partition(":")[0].strip()
    return label in folded_set("litter", "labels", "origins") and credit_line(text) is None and ":" in folded


def _is_counter(key: str) -> bool:
    """ "View 6 images", "0:00 / 0:00", "5", "45:47", "1/5": numbers of a player or gallery, and nothing else."""
    words = key.replace("/", " ").replace(":", " ").split()
    bag = folded_set("litter", "labels", "bag")
    return (
        0 < len(words) <= 6
        and all(word.isdecimal() or word in bag for word in words)
        and any(word.isdecimal() for word in words)
        and (any(word in bag for word in words) or ":" in key or "/" in key or len(key) <= 3)
    )


@cache
def _phrases(name: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The phrases of offers in a table by their first word, and those of scripts that part no words."""
    by_word: dict[str, tuple[str, ...]] = {}
    tight: list[str] = []
    for phrase in folded_list("litter", "boxes", name):
        first = words_of(phrase)[0]
        if any("\u2e80" <= c <= "\ud7ff" or "\u0e00" <= c <= "\u0eff" for c in phrase):
            tight.append(phrase)
        else:
            by_word[first] = (*by_word.get(first, ()), phrase)
    return by_word, tuple(tight)


def _has_phrase(name: str, folded: str, words: set[str]) -> bool:
    by_word, tight = _phrases(name)
    near = (phrase for word in words & by_word.keys() for phrase in by_word[word])
    return any(phrase in folded for phrase in near) or (not folded.isascii() and any(p in folded for p in tight))


def is_offer(text: str) -> bool:
    """Whether a short paragraph offers a newsletter, an app or a subscription, or asks for consent.

    News about privacy, apps or subscribers is none: it does not speak to its reader.
    """
    folded = fold(text)
    words = set(words_of(folded))
    calls = bool(words & folded_set("litter", "boxes", "calls"))
    spoken = calls or (len(text) <= _SHORT_OFFER and _is_of_other_script(folded))
    if _has_phrase("sure", folded, words) or (spoken and _has_phrase("topical", folded, words)):
        return '"' not in text and "“" not in text and "„" not in text
    if not (calls or _is_of_other_script(folded)) or len(text) > 300 or any(c in text for c in '"“”„«»'):
        return False
    padded = f" {' '.join(words_of(folded))} "
    signs = folded_set("litter", "boxes", "signs")
    hits = (words & signs) | {sign for sign in signs if " " in sign and f" {sign} " in padded}
    return len(hits) >= (2 if len(text) <= 160 else 3)


def _is_of_other_script(folded: str) -> bool:
    """Whether a text is neither of Latin, Greek nor Cyrillic letters, in which `calls` are known."""
    letters = [character for character in folded if character.isalpha()]
    return sum(character >= "\u0530" for character in letters) * 2 > len(letters)


def _captions(units: Sequence[Unit], reasons: dict[int, str]) -> None:
    """Captions, by their credit, their label, or a credit on a line of its own."""
    last = max((number for number, unit in enumerate(units) if ended(unit.text) and len(unit.text) > 120), default=0)
    for number, unit in enumerate(units):
        text = unit.text
        if reasons.get(number) or not _is_line(unit) or len(text) > LONGEST_CAPTION:
            continue
        where = credit_of(text)
        if where > 0 and number >= last and agency_of(text[where:].strip(" ()[]")) is not None:
            continue  # the agency's name behind the article's last sentence
        following = units[number + 1] if number + 1 < len(units) and len(units[number + 1].text) < 60 else None
        if where < 0 and not (is_labelled(text) or is_caption(text) or is_dated_scene(text)):
            if text.endswith(" (") and following is not None:
                _note(reasons, (number, number + 1))
            continue
        marked = is_marked(text)
        if where == 0 and (not _is_picture_credit(text) or (number >= last and not marked)):
            continue
        _note(reasons, (number,))
        if _label_only(text) and following is not None:
            _note(reasons, (number + 1,))
        alone = where == 0 or (len(text) < 60 and is_caption(text))
        if alone and number and not has_rights(text) and (marked or not ended(units[number - 1].text)):
            if number - 1 not in reasons and _could_be_caption(units, number - 1):
                _note(reasons, (number - 1,))


def _note(reasons: dict[int, str], numbers: Sequence[int]) -> None:
    for number in numbers:
        reasons.setdefault(number, "picture caption")


def _is_picture_credit(text: str) -> bool:
    """Whether a line that is nothing but a source credits a picture and not the article."""
    pieces = [piece for piece in text.replace("|", "/").split("/") if piece.strip()]
    agencies = all(agency_of(piece) is not None for piece in pieces)
    return is_marked(text) or (len(pieces) > 1 and not agencies) or is_caption(text)


def _label_only(text: str) -> bool:
    return text.rstrip().endswith((":", "：")) and len(text) < 20


def _could_be_caption(units: Sequence[Unit], number: int) -> bool:
    """Whether the paragraph above a credit is the caption: one short sentence, not the one the text begins with."""
    unit = units[number]
    if not _is_line(unit) or len(unit.text) > 280 or sentences(unit.text) > 1 or unit.shape == "heading":
        return False
    return unit.text[-1:] not in ":?" and unit.text[:1] not in "\"“„«»‘'"


def _teasers(units: Sequence[Unit], reasons: dict[int, str]) -> None:
    """Headlines of other stories: three and more in a row, or one with its date or age below it."""
    run: list[int] = []
    labels = _labels(units)
    for number in range(len(units) + 1):
        unit = units[number] if number < len(units) else None
        if unit is not None and (number in reasons or _is_headline(unit)):
            run.append(number)
            continue
        if unit is not None and run and _is_moment(unit.text):
            run.append(number)
            continue
        _take_run(units, run, reasons, labels)
        run = []


def _is_moment(text: str) -> bool:
    """Whether a line is a date or an age and nothing else: "31. 10. 2025 17:46", "vor 2 Std."."""
    if len(text) > 40:
        return False
    dates = find_dates(text)
    if dates and is_only_date(text, dates):
        return True
    reason = junk_reason(text)
    return reason in ("age or length of a recording", "reading time", "comment count")


def _is_headline(unit: Unit) -> bool:
    """Whether a line could be the headline, section or label of another story: short, and no sentence that ends."""
    text = unit.text
    if unit.shape != "text" or len(text) > 130 or "\n" in unit.raw:
        return False
    if text.rstrip(_CLOSING)[-1:] in STOPS + ",;:" and not text.endswith(("...", "…", "..", "?", "!")):
        return False
    return text[:1] not in "-•*–—·►>" or len(text) > 30


def _take_run(units: Sequence[Unit], run: Sequence[int], reasons: dict[int, str], labels: set[str]) -> None:
    """Note the headlines of a run that are other stories'; one right above prose may be a heading of the article."""
    new = [number for number in run if number not in reasons]
    texts = [units[number].text for number in new if not _is_moment(units[number].text)]
    if not new or _is_numbered(texts) or labels & {text.partition(":")[0] for text in texts}:
        return
    long = [number for number in new if len(units[number].text) >= 34 and len(words_of(units[number].text)) >= 4]
    many = len(long) >= 4 or (len(long) >= 3 and len(new) >= 5) or (len(long) >= 2 and len(new) >= 6)
    if _heads(units, new[-1]):
        heading = new.pop()
        long = [number for number in long if number != heading]
    if not long or not (any(_is_moment(units[number].text) for number in new) or (many and _mean(units, long) >= 46)):
        return
    start = new.index(min(long))
    while start and len(units[new[start - 1]].text) < 45 and new[start - 1] == new[start] - 1:
        start -= 1
    for number in new[start:]:
        reasons[number] = "teaser of another story"


def _mean(units: Sequence[Unit], numbers: Sequence[int]) -> float:
    return sum(len(units[number].text) for number in numbers) / len(numbers)


def _labels(units: Sequence[Unit]) -> set[str]:
    """What stands before a colon in several lines: "We like", "Frage"."""
    counts = Counter(unit.text.partition(":")[0] for unit in units if 0 < unit.text.find(":") < 24)
    return {label for label, count in counts.items() if count >= 3}


def _heads(units: Sequence[Unit], number: int) -> bool:
    """Whether a line could be a heading: short enough, and prose below it."""
    below = units[number + 1] if number + 1 < len(units) else None
    return (
        below is not None
        and len(units[number].text) <= 80
        and len(below.text) >= 120
        and ended(below.text)
        and not _is_moment(units[number].text)
    )


def _is_numbered(texts: Sequence[str]) -> bool:
    """Whether lines are a numbered list of the article's own."""
    return any(text[:1].isdecimal() and text[1:4].lstrip("0123456789")[:2] == ". " for text in texts)


_REST = 0.16
"""The share of the prose that may follow a line that ends an article."""


def _below(units: Sequence[Unit], reasons: dict[int, str]) -> None:
    """What lists of other stories are below a line that says so, and all that is below the end of the article."""
    lengths = [0 if number in reasons else len(unit.text) for number, unit in enumerate(units)]
    total = sum(lengths)
    prose = [n for n, unit in enumerate(units) if n not in reasons and len(unit.text) >= 110 and ended(unit.text)]
    above = 0
    for number, unit in enumerate(units):
        above += lengths[number]
        if number in reasons or not _is_line(unit) or above < 0.3 * total or not _ends(unit.text):
            continue
        following = [n for n in prose if n > number]
        if len(following) <= 2 and sum(lengths[n] for n in following) <= _REST * sum(lengths[n] for n in prose):
            for other in range(number, len(units)):
                reasons.setdefault(other, "below the end of the article")
            return
        reasons[number] = "heading of other stories"
        taken: list[int] = []
        for other in range(number + 1, len(units)):
            heading = _heads(units, other) and not (taken and len(units[other].text) > 0.75 * _mean(units, taken))
            if other in prose or heading or not (_is_headline(units[other]) or other in reasons):
                break
            taken.append(other)
        for other in taken:
            reasons.setdefault(other, "teaser of another story")


def _ends(text: str) -> bool:
    if len(text) > 90:
        return False
    key = bare(text)
    if key in _bare_lines("ends"):
        return True
    folded = fold(text)
    return (
        len(text) <= 60
        and not ended(text.rstrip(":"))
        and any(folded.startswith(start) for start in folded_list("litter", "ends", "starts"))
    )
