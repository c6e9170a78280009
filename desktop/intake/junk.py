"""Lines that are not the article's own: page furniture (`tables/junk.toml`) and pointers to other stories
(`tables/read_also.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop.intake.wordlists import bare, fold, folded_list, folded_set, table, words_of

_LONGEST = 320


@dataclass(frozen=True, slots=True)
class _Rule:
    reason: str
    lines: frozenset[str]
    starts: tuple[str, ...]
    bag: frozenset[str]
    needs: frozenset[str]
    counted: frozenset[str]
    contains: tuple[str, ...]


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            rule["reason"],
            frozenset(bare(line) for line in rule.get("lines", ())),
            tuple(fold(start) for start in rule.get("starts", ())),
            frozenset(fold(rule.get("bag", "")).split()),
            frozenset(fold(rule.get("needs", "")).split()),
            frozenset(fold(rule.get("counted", "")).split()),
            tuple(fold(phrase) for phrase in rule.get("contains", ())),
        )
        for rule in table("junk")["rule"]
    )


@cache
def _first_words() -> dict[str, tuple[tuple[str, str], ...]]:
    """The beginnings of junk lines by their first three characters, so that prose is passed over quickly."""
    found: dict[str, list[tuple[str, str]]] = {}
    for rule in _rules():
        for start in rule.starts:
            found.setdefault(start[:3], []).append((start, rule.reason))
    return {key: tuple(values) for key, values in found.items()}


def junk_reason(line: str) -> str:
    """Why a line is page furniture ("share bar", "advertisement"); empty when it is not."""
    if len(line) > _LONGEST:
        return ""
    folded = fold(line)
    key = folded.lstrip("*|•·–—- ([>")
    for start, reason in _first_words().get(key[:3], ()):
        if key.startswith(start) and not (start[-1].isalnum() and key[len(start) : len(start) + 1].isalnum()):
            return reason
    if len(folded) <= 220:
        for rule in _rules():
            if any(phrase in folded for phrase in rule.contains):
                return rule.reason
    if len(folded) > 120:
        return ""
    stripped = bare(line)
    if not stripped:
        return "decoration" if folded else ""
    words = [word for word in folded.replace("/", " ").replace("|", " ").replace(",", " ").split()]
    cores = [word.strip(".:;!()[]•·–—»›<>*-") for word in words]
    cores = [core for core in cores if core]
    for rule in _rules():
        if stripped in rule.lines:
            return rule.reason
        if rule.bag and all(core in rule.bag or core.isdecimal() for core in cores) and rule.needs & set(cores):
            return rule.reason
        if rule.counted and _is_count(cores, rule.counted):
            return rule.reason
    return "initials of the desk" if _is_signature(line) else ""


def _is_count(cores: list[str], words: frozenset[str]) -> bool:
    """A number with nothing but words of a list: "4 min read", "0 Kommentare"."""
    numbers = [core for core in cores if core[0].isdecimal()]
    return len(numbers) == 1 and 1 < len(cores) <= 6 and all(core in words or core in numbers for core in cores)


def _is_signature(line: str) -> bool:
    """The initials with which agency desks sign: "lb-dp/kts", "gv/jj"."""
    text = line.strip()
    if not 4 <= len(text) <= 18 or "/" not in text or not text.isascii() or " " in text:
        return False
    parts = text.replace("-", "/").split("/")
    return all(part.isalpha() and part.islower() and 2 <= len(part) <= 4 for part in parts)


def is_share_word(line: str) -> bool:
    """Whether a short line could belong to a share bar if its neighbours do ("X", "Mail")."""
    cores = [core.strip(".:;!()[]•·-") for core in fold(line).split()]
    return 0 < len(cores) <= 3 and all(core in _rules()[0].bag for core in cores if core)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that points to another story: its headline, empty where the headlines are on the lines below."""

    title: str
    prefix: str


_MARKS = ":：|–—→►▶»>-…"


def read_also_of(line: str) -> Pointer | None:
    """The pointer that a line is: "READ ALSO: headline", "Lire aussi | ...", or the bare words above a list."""
    if len(line) > _LONGEST:
        return None
    text = line.strip().lstrip("*|•·–—-►▶→»>+ ([【").rstrip()
    folded = fold(text)
    cautious = folded_set("read_also", "", "cautious")
    for prefix in _prefixes().get(folded[:2], ()):
        if not folded.startswith(prefix):
            continue
        rest = _cut(text, prefix)
        following = rest.lstrip(" ")[:1]
        if not rest.strip(" .!?" + _MARKS + "】])"):
            return Pointer("", prefix) if _alone(line, prefix) else None
        shouted = text[: len(text) - len(rest)].isupper()
        marked = bool(following) and following in _MARKS
        if marked and following == "-" and not rest.startswith(" - "):
            return None
        if not marked and rest[:1].isalnum():
            if not _unspaced(prefix):
                continue
        if not marked and not (shouted and " " in prefix) and (prefix in cautious or not _spaced_title(text, rest)):
            continue
        if prefix in cautious and not marked:
            continue
        if prefix in cautious and not shouted and following != ":":
            continue
        title = rest.strip().strip(_MARKS).strip(" \t]】)*").strip()
        if prefix in cautious and not shouted and len(title) > 160:
            continue
        if len(words_of(title)) >= 2 or _unspaced(title):
            return Pointer(title, prefix)
        return None
    return None


@cache
def _prefixes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for prefix in folded_list("read_also", "", "prefixes"):
        found.setdefault(prefix[:2], []).append(prefix)
    return {key: tuple(values) for key, values in found.items()}


def _alone(line: str, prefix: str) -> bool:
    words = prefix.split()
    return len(words) > 1 or line.strip().endswith((":", "：")) or not prefix.isascii() or prefix == "related"


def _spaced_title(text: str, rest: str) -> bool:
    """Whether what follows without a colon reads like a headline rather than the rest of a sentence."""
    title = rest.strip()
    return (
        bool(title)
        and (title[0].isupper() or title[0] in "\"'“„«‘" or not title[0].isalpha() or not title[0].islower())
        and not title.endswith(".")
    )


def _unspaced(text: str) -> bool:
    return any("぀" <= c <= "鿿" or "가" <= c <= "힣" or "฀" <= c <= "๿" for c in text)


def _cut(text: str, prefix: str) -> str:
    for end in range(max(1, len(prefix) - 4), min(len(text), len(prefix) + 8) + 1):
        if fold(text[:end]) == prefix:
            while end < len(text) and fold(text[: end + 1]) == prefix and not text[end].isspace():
                end += 1
            return text[end:]
    return text[len(prefix) :]
