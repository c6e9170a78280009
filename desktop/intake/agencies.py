"""News agencies: their usual short names, and the credits by which an article says that it is an agency's.

Names and the words around them are in `tables/agencies.toml`. Several agencies are joined with a slash, the leading one
first: `AFP/Reuters`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop.intake.wordlists import bare, fold, folded_list, folded_set, table

_EDGES = " \t.,;:|•·-–—―_*\"'“”()[]【】（）©"


@dataclass(frozen=True, slots=True)
class Credit:
    """Agencies that a line or paragraph credits with the story; `whole` when it says nothing else."""

    names: tuple[str, ...]
    whole: bool
    confidence: float

    @property
    def value(self) -> str:
        """The field's value."""
        return "/".join(filter(None, self.names))


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {name: "" for name in table("agencies")["unnamed"]["names"]}
    for usual, others in table("agencies")["names"].items():
        for name in (usual, *others):
            found[name] = usual
            if len(name) > 5:
                found.setdefault(fold(name), usual)
    return found


@cache
def _weak() -> frozenset[str]:
    return frozenset(table("agencies")["weak"]["names"])


def agency_of(name: str) -> str | None:
    """The usual name of an agency printed as `name`; empty for "agencies" at large, `None` if it is none."""
    name = " ".join(name.strip(_EDGES).split())
    found = _names().get(name)
    return found if found is not None or len(name) <= 5 else _names().get(fold(name))


def agencies_of(text: str) -> tuple[str, ...]:
    """The agencies of a text that is nothing but agencies ("AFP/Reuters", "AP, Reuters and dpa"); else nothing."""
    if len(text) > 120:
        return ()
    whole = agency_of(text)
    if whole is not None:
        return (whole,)
    for sign in (",", "/", "&", "+", "|", "·", "、", " and ", " und ", " et ", " y ", " e ", " en ", " og ", " och "):
        text = text.replace(sign, "\n")
    found: list[str] = []
    for piece in text.split("\n"):
        if not piece.strip(_EDGES):
            continue
        name = agency_of(piece)
        if name is None:
            # 'dpa/lby', 'APA/Red.': initials, regional services and the desk after an agency.
            short = piece.strip(_EDGES)
            if found and len(short) <= 4 and (short.islower() or short in ("Red", "Redaktion")):
                continue
            return ()
        if name not in found:
            found.append(name)
    return tuple(found)


def credit_line(line: str) -> Credit | None:
    """The credit that a line of its own is: "AFP", "- AP", "(Reuters)", "Source: AFP", "With inputs from PTI"."""
    if len(line) > 140:
        return None
    text = line.strip(_EDGES)
    names = agencies_of(text)
    if names:
        weak = len(names) == 1 and names[0] in _weak()
        return Credit(names, True, 0.5 if weak else 0.85)
    folded = fold(text)
    for phrase in folded_list("agencies", "credits", "before"):
        if folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum():
            names = agencies_of(text[_cut(text, len(phrase)) :])
            if names and (len(phrase) > 3 or names[0] not in _weak()):
                return Credit(names, True, 0.8)
    for phrase in folded_list("agencies", "credits", "after"):
        if folded.endswith(" " + phrase):
            names = agencies_of(text[: -len(phrase)]) if len(fold(text)) == len(text) else _leading(text)
            if names:
                return Credit(names, True, 0.75)
            for agency in _names():
                # "Associated Press writer John Leicester contributed to this report."
                if len(agency) > 5 and folded.startswith(fold(agency) + " "):
                    return Credit((_names()[agency],), True, 0.7)
    return None


def _cut(text: str, length: int) -> int:
    """Where the first `length` folded characters of a text end."""
    for end in range(max(1, length - 4), min(len(text), length + 8) + 1):
        if len(fold(text[:end])) >= length:
            return end
    return length


def _leading(text: str) -> tuple[str, ...]:
    words = text.split()
    for count in (3, 2, 1):
        names = agencies_of(" ".join(words[:count]))
        if names:
            return names
    return ()


def credit_in(paragraph: str) -> Credit | None:
    """The credit inside a paragraph of prose: "..., reports AFP.", "AFP reports", "... (Reuters)", "... - AP"."""
    tail = paragraph[-160:].rstrip()
    ending = _ending(tail)
    if ending:
        return ending
    words = paragraph[:6000].split()
    folded = [fold(word).strip(_EDGES) for word in words]
    before = folded_set("agencies", "credits", "verbs_before")
    after = folded_set("agencies", "credits", "verbs_after")
    for index, word in enumerate(words):
        if not word[:1].isalpha() or (word[:1].islower() and word.isascii() and not word.startswith("dpa")):
            continue
        for count in range(1, min(4, len(words) - index) + 1):
            name = agency_of(" ".join(words[index : index + count]))
            if not name or (name in _weak() and len(" ".join(words[index : index + count])) <= 5):
                continue
            previous = folded[index - 1] if index else ""
            if previous == "the" and index > 1:
                previous = folded[index - 2]
            if words[index + count : index + count + 1] and words[index + count].startswith("("):
                count += 1  # "the News Agency of Nigeria (NAN) reports"
            following = folded[index + count] if index + count < len(folded) else ""
            closed = words[index + count - 1][-1:] in '.,)"”' or not following
            open_end = words[index + count - 1][-1:].isalnum() or words[index + count - 1].startswith("(")
            if (previous in before and closed) or (following in after and open_end):
                return Credit((name,), False, 0.7)
    return None


def _ending(tail: str) -> Credit | None:
    """An agency in brackets, or after a dash, at the very end of a paragraph."""
    text = tail.rstrip(" .")
    opening = max(text.rfind("("), text.rfind("["), text.rfind("（"))
    if text.endswith((")", "]", "）")) and opening >= 0 and len(text) - opening < 60:
        inside = text[opening + 1 : -1]
        names = agencies_of(inside)
        if not names:
            line = credit_line(inside)
            names = line.names if line else ()
        if names and not _pictured(text[:opening]):
            return Credit(names, False, 0.8)
    start = credit_start(tail, set())
    if start > 0 and not _pictured(tail[:start]):
        names = agencies_of(tail[start:])
        if names:
            return Credit(names, False, 0.75)
    for dash in ("—", "–", " - ", "― ", " -"):
        position = text.rfind(dash)
        if position > 0 and len(text) - position < 50:
            names = agencies_of(text[position + len(dash) :])
            if names and not _pictured(text[:position]):
                return Credit(names, False, 0.75)
    return None


def _pictured(text: str) -> bool:
    words = {bare(word) for word in text[-40:].split()}
    return bool(words & folded_set("agencies", "credits", "pictures"))


def merged(names: Sequence[str]) -> str | None:
    """One field value of several agencies, in order, each once."""
    return "/".join(dict.fromkeys(name for name in names if name)) or None


def credit_start(text: str, known: set[str]) -> int:
    """Where a credit behind the last sentence of a text begins ("... said. - AFP", "... (PAP)"); -1 for none.

    `known` are names that count besides the table's: the article's own agency and outlet.
    """
    stripped = text.rstrip(" .।")
    if stripped.endswith((")", "]", "）")):
        opening = max(stripped.rfind("("), stripped.rfind("["), stripped.rfind("（"))
        inside = stripped[opening + 1 : -1].strip()
        if opening > 0 and len(inside) <= 60 and (agencies_of(inside) or inside in known or _credited(inside)):
            return opening
    words = stripped.split(" ")
    for count in (1, 2, 3):
        last = " ".join(words[-count:])
        before = " ".join(words[:-count]).rstrip()
        if before[-1:] in '.!?।”"' and last[:1].isupper() and agencies_of(last) and not last.startswith(("(", "-")):
            return len(before)
    for dash in ("—", "–", "―", "-", "/"):
        position = stripped.rfind(dash)
        inside = stripped[position + len(dash) :].strip()
        if position > 0 and inside and len(inside) <= 40 and (agencies_of(inside) or inside in known):
            return position
    return -1


def _credited(inside: str) -> bool:
    line = credit_line(inside)
    return line is not None and line.confidence >= 0.75
