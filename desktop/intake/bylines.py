"""Who wrote it: names in the byline forms that papers print, judged by words in `tables/bylines.toml`.

Rather none than a wrong one: a piece that does not look like a person's name is no author.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from desktop.intake.agencies import agencies_of
from desktop.intake.dates import find_dates, rest_of_line
from desktop.intake.wordlists import bare, fold, folded_list, folded_set

_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: names in order, agencies named in it, and what else stood beside them (an outlet, a role)."""

    names: tuple[str, ...]
    agencies: tuple[str, ...]
    rest: str
    confidence: float


def find_byline(line: str, *, head: bool = True) -> Byline | None:
    """The byline that a whole line is: "By Jane Doe and John Roe, Staff Writers", "Von Jens Kassner 30.04.2024".

    `head` says that the line stands before the text, where weaker signs are enough.
    """
    if len(line) > _LONGEST:
        return None
    text = _unglued_prefix(line.strip().strip("*_|•·–—- ").strip("()（）[]【】 "))
    dates = find_dates(text)
    if dates:
        text = rest_of_line(text, dates)
    folded = fold(text)
    for strength in ("strong", "weak"):
        for prefix in folded_list("bylines", "prefixes", strength):
            if not folded.startswith(prefix):
                continue
            after = folded[len(prefix) : len(prefix) + 1]
            if (not _unspaced(prefix[-1]) or len(prefix) == 1) and after not in (
                " ",
                ":",
                ",",
                "|",
                "",
                "/",
                "-",
                "／",
                "：",
            ):
                continue
            rest = _after(text, prefix).lstrip(" :,|-–—/.：／")
            found = read_names(rest, sure=strength == "strong")
            if found and (found.names or (found.agencies and not found.rest)):
                if strength == "weak" and (not head or after == ":" or len(found.names) == 0):
                    continue
                sure = 0.9 if strength == "strong" else 0.7
                return Byline(found.names, found.agencies, found.rest, sure)
    before, sign, after_sign = text.partition(":")
    if sign and len(before) < 40 and _is_role(before) and len(after_sign) < 80:
        found = read_names(after_sign.strip(), sure=True)
        if found and found.names:
            return Byline(found.names, found.agencies, found.rest, 0.8)
    return _eastern(text)


def _unglued_prefix(text: str) -> str:
    """A line with a blank behind a short announcing word that a copy ran together with the name: "bySaul Gil"."""
    for word in ("by", "von", "par", "por", "door"):
        rest = text[len(word) :]
        if text[: len(word)].lower() == word and rest[:1].isupper() and rest[1:2].islower() and " " in rest:
            return f"{text[: len(word)]} {rest}"
    return text


def house_of(line: str) -> str:
    """The house that a byline names where no person is named: "By MND Staff", "Von Landesspiegel 30. Juni 2025".

    It is for the caller to tell whether that is a house: by the address, or by what `is_house` says.
    """
    if len(line) > _LONGEST:
        return ""
    text = line.strip().strip("*_|•·–—- ")
    dates = find_dates(text)
    text = (rest_of_line(text, dates) if dates else text).partition(",")[0]
    prefix, _, rest = text.partition(" ")
    words = rest.split()
    if fold(prefix) not in folded_set("bylines", "houses", "prefixes") or not 1 <= len(words) <= 4 or len(rest) > 40:
        return ""
    if any(not word[:1].isupper() and not word.isupper() for word in words) or rest[-1:] in ".?!:":
        return ""
    return "" if agencies_of(rest) else rest


def is_house(name: str, host: str = "") -> bool:
    """Whether a name is a desk's or a house's: initials, "X Staff", or a word that the address has as well."""
    words = name.split()
    first = words[0]
    desk = folded_set("bylines", "houses", "desks")
    if len(words) > 1 and fold(words[-1]) in desk and first.isupper() and 2 <= len(first) <= 6:
        return True
    if len(words) == 1 and first.isupper() and first.isalpha() and 2 <= len(first) <= 5:
        return True
    plain = host.replace("-", "").replace(".", "")
    joined = "".join(fold(word) for word in words if fold(word) not in desk).replace("-", "")
    return len(joined) >= 4 and joined in plain


def _after(text: str, prefix: str) -> str:
    """What follows a folded prefix in the text as printed."""
    for end in range(1, len(text) + 1):
        if len(fold(text[:end])) >= len(prefix) and fold(text[:end]).startswith(prefix):
            if end < len(text) and fold(text[: end + 1]) == fold(text[:end]):
                continue
            return text[end:]
    return ""


def _unspaced(character: str) -> bool:
    return "぀" <= character <= "鿿" or "가" <= character <= "힣"


def _eastern(text: str) -> Byline | None:
    """홍길동 기자, 記者張三, 山田太郎記者"""
    words = text.split()
    if (
        2 <= len(words) <= 5
        and words[1] in ("기자", "특파원", "논설위원", "선임기자", "객원기자")
        and 2 <= len(words[0]) <= 4
    ):
        return Byline((words[0],), (), " ".join(words[2:]), 0.85)
    for role in ("記者", "记者", "特派員", "特派员"):
        if text.endswith(role) and 2 <= len(text) - len(role) <= 6 and all(map(_unspaced, text)):
            return Byline((text[: -len(role)],), (), "", 0.7)
    return None


def read_names(text: str, *, sure: bool = False) -> Byline | None:
    """The names with which a text begins, with what stands beside them; `None` where the first piece is no name.

    `sure` says that a word before them announced names.
    """
    names: list[str] = []
    agencies: list[str] = []
    rest: list[str] = []
    for number, piece in enumerate(_pieces(text)):
        credited = agencies_of(piece)
        if credited:
            agencies.extend(credited)
            continue
        name, beside = person_name(piece, sure=sure)
        if name:
            if rest and rest[-1] and not _is_role(rest[-1]) and len(names) > 5:
                break
            if name not in names:
                names.append(name)
            if beside:
                rest.append(beside)
        elif number == 0:
            return None
        else:
            rest.append(piece)
    if not names and not agencies:
        return None
    return Byline(tuple(names), tuple(dict.fromkeys(agencies)), ", ".join(rest), 0.8)


@cache
def _between() -> frozenset[str]:
    return folded_set("bylines", "between", "words")


def _pieces(text: str) -> list[str]:
    """The text cut at commas, bars, double blanks and words for 'and'."""
    for sign in (
        ";",
        "|",
        "•",
        "·",
        "&",
        "/",
        " - ",
        " – ",
        " — ",
        "+",
        "、",
        "，",
        "(",
        ")",
        "،",
        "   ",
        "  ",
        "\t",
        " / ",
    ):
        text = text.replace(sign, ",")
    pieces: list[str] = []
    for chunk in _unglued(text).split(","):
        words: list[str] = []
        chunk_words = chunk.split()
        for number, word in enumerate(chunk_words):
            last = number == len(chunk_words) - 1
            joins = fold(word) in _between() and words and not last and (word.islower() or not _cased(word))
            if joins and not (
                len(word) == 1 and word in "eyia" and (len(words) == 1 or last_but_one(chunk_words, number))
            ):
                pieces.append(" ".join(words))
                words = []
            elif fold(word) in _between() and word.islower() and not words:
                continue
            else:
                words.append(word)
        if words:
            pieces.append(" ".join(words))
    return pieces


def _unglued(text: str) -> str:
    """Text cut where a page ran two pieces together: "Jane RoeThe Daily Example" has an end of a word inside."""
    if text.islower() or text.isupper():
        return text
    out: list[str] = []
    run = 0
    for number, character in enumerate(text):
        if character.isupper() and run >= 4 and text[number + 1 : number + 2].islower():
            out.append(",")
        run = run + 1 if character.islower() else 0
        out.append(character)
    return "".join(out)


def last_but_one(words: list[str], number: int) -> bool:
    """Whether one word follows: 'Quim Verdaguer i Soms' is one person, 'Ana Ruiz y Luis Gil' are two."""
    return number == len(words) - 2


def _cased(word: str) -> bool:
    return word.lower() != word.upper()


def _is_name_word(word: str) -> bool:
    core = word.strip(".,'’\"“”-")
    if not core or any(c.isdigit() for c in core):
        return False
    if any(not (c.isalpha() or c in "-'’.‐" or unicodedata.category(c)[0] == "M" or c in "‌‍") for c in word):
        return False
    return core[0].isupper() or not _cased(core[0])


def person_name(piece: str, *, sure: bool = False) -> tuple[str, str]:
    """The person's name with which a piece begins, spelled for a list, and the rest of the piece; '' for none."""
    words = piece.split()
    lead = 0
    while lead < len(words) and fold(words[lead]).strip(".") in folded_set("bylines", "titles", "words"):
        lead += 1
    run: list[str] = []
    particles = folded_set("bylines", "particles", "words")
    for word in words[lead:]:
        if (run and word.islower() and fold(word).strip("'’") in particles and fold(word) not in _cuts()) or (
            _is_name_word(word) and bare(word) not in folded_set("bylines", "not_names", "words")
        ):
            run.append(word)
        else:
            break
    while run and run[-1].islower() and _cased(run[-1]):
        run.pop()
    taken = len(run)
    half = taken // 2
    if taken >= 4 and run[:half] == run[half:]:
        run = run[:half]  # a name that a page has in print and as a picture's words
    if not run or not _plausible(run, sure):
        return "", ""
    beside = " ".join(words[lead + taken :])
    first = fold(beside.split()[0]) if beside else ""
    if beside and first not in _cuts() and not _is_role(beside) and beside[0].islower() and not beside.startswith("@"):
        return "", ""
    if beside and beside[0] not in "@(" and not beside[0].islower() and not _is_role(beside):
        return "", ""
    if _is_house_of_writers(run):
        return "", ""
    while len(run) > 2 and _is_role(run[-1]):
        beside = f"{run.pop()} {beside}".strip()
        if len(run) > 2 and fold(run[-1]).endswith(_ADJECTIVES):
            beside = f"{run.pop()} {beside}"  # "Jane Roe Landespolitische Korrespondentin"
    return _spelled(run), beside


_ADJECTIVES = ("ische", "ischer", "politische", "litical", "tional", "nancial", "omatic", "cial")


def _is_house_of_writers(run: list[str]) -> bool:
    """Whether words name a paper's staff: "Harbour Herald Staff Writers"."""
    plurals = folded_set("bylines", "houses", "plurals")
    return len(run) > 2 and fold(run[-1]) in plurals


@cache
def _cuts() -> frozenset[str]:
    """Words that end a name and begin where the writer is or what else he does."""
    return folded_set("bylines", "ends", "words")


def _plausible(run: list[str], sure: bool) -> bool:
    if len(run) > 6 or sum(map(len, run)) > 50:
        return False
    if not _cased(run[0][0]):
        letters = sum(len(word) for word in run)
        if _unspaced(run[0][0]):
            return sure and 2 <= letters <= 12
        return letters >= 3 and len(run) <= 4 and (sure or len(run) >= 2)
    if len(run) == 1:
        return False
    if _is_role(run[0]) or all(_is_role(word) for word in run) or (_is_role(run[-1]) and len(run) <= 2):
        return False
    return any(len(word.strip(".")) > 1 for word in run)


def _is_role(text: str) -> bool:
    words = bare(text).split()
    roles = folded_set("bylines", "roles", "words")
    return any(word.strip(".,") in roles for word in words)


def _spelled(run: list[str]) -> str:
    """A name for a list: one that is printed in capitals throughout is set in upper and lower case."""
    name = " ".join(run).strip(" ,.;:-") if len(run[-1].strip(".")) > 2 else " ".join(run).strip(" ,;:-")
    letters = [c for c in name if _cased(c)]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        name = " ".join(_capitalised(word) for word in name.split())
    return name


def _capitalised(word: str) -> str:
    if len(word.strip(".")) == 1:
        return word
    for sign in ("-", "'", "’"):
        if sign in word[1:-1]:
            return sign.join(_capitalised(part) if part else part for part in word.split(sign))
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def bare_name(line: str) -> str:
    """The name that a line without any announcement is ("Theodora Linwood"), or empty; the caller knows the place."""
    text = line.strip().partition("@")[0].strip("*_|•·–—- ")
    if fold(text.partition(" ")[0]) in folded_set("bylines", "houses", "prefixes"):
        return ""
    if len(text) > 45 or any(c in text for c in ':?!/"“”„«»0123456789()'):
        return ""
    words = text.split()
    if len(words) == 2 and all(1 <= len(word) <= 3 and all(map(_unspaced, word)) for word in words):
        return text if len(text) <= 7 else ""
    pieces = _pieces(text)
    if len(pieces) == 2 and _unglued(text).count(",") == 1 and "," not in text:
        text = pieces[0]  # "Jane RoeThe Daily Example"
    name, beside = person_name(text)
    if not name or beside or not 2 <= len(name.split()) <= 4 or not _cased(name[0]):
        return ""
    return name


def name_and_role(line: str) -> str:
    """The name in a line of a name and a role ("Greet Vandersloot, weather editor"), or empty."""
    if len(line) > 90 or line.rstrip().endswith((".", "?", "!")):
        return ""
    pieces = _pieces(line)
    if len(pieces) < 2 or not any(_is_role(piece) for piece in pieces[1:]):
        return ""
    name, beside = person_name(pieces[0])
    return name if not beside else ""


def is_role(line: str) -> bool:
    """Whether a short line names a role: "Corresponsal en Atenas", "Staff Writer"."""
    return len(line) < 60 and len(line.split()) <= 6 and _is_role(line) and not line.rstrip().endswith((".", "?", "!"))
