"""Which of the lines above a text is its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from desktop.intake.lines import Unit
from desktop.intake.outlets import outlet_in, section_in
from desktop.intake.wordlists import bare, fold, words_of


@dataclass
class Heading:
    """A line that may be the headline, its place in the text, and what came of the choice."""

    unit: Unit
    index: int
    repeats: bool = False
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class Headline:
    """The line chosen; `title` is its text without an outlet's name behind it."""

    unit: Unit
    index: int
    title: str
    outlet: str
    confidence: float


def choose_headline(
    headings: Sequence[Heading], body: Sequence[Unit], url: str | None
) -> tuple[Headline | None, list[Heading]]:
    """The headline among the lines above the text, and those of the other lines that belong to the body."""
    if len(headings) > 1 and not body and _could_be_text(headings):
        # The one paragraph of a very short article: it is the text, not its headline.
        chosen, others = choose_headline(headings[:-1], [headings[-1].unit], url)
        return chosen, [*others, headings[-1]]
    scored = [(_score(heading, number, headings, url), heading) for number, heading in enumerate(headings)]
    if not scored:
        return None, []
    best_score, best = max(scored, key=lambda pair: (pair[0], -pair[1].index))
    title, outlet = without_outlet(best.unit.text, url)
    chosen_key = bare(title)
    kept: list[Heading] = []
    for score, heading in scored:
        if heading is best:
            continue
        key = bare(heading.unit.text)
        heading.repeats = _same(key, chosen_key)
        if heading.repeats:
            continue
        if heading.index > best.index and _sentence(heading.unit.text):
            kept.append(heading)
        elif score > 1:
            heading.alternative = True
    confidence = 0.9 if best_score >= 4 else 0.8 if best_score >= 2 else 0.5
    return Headline(best.unit, best.index, title, outlet, confidence), kept


def _score(heading: Heading, number: int, headings: Sequence[Heading], url: str | None) -> float:
    text = heading.unit.text
    length = len(text)
    words = words_of(text)
    if any(_cjk(c) for c in text[:20]):
        length *= 3
    score = 2.0 if 25 <= length <= 140 else 1.0 if 15 <= length <= 220 else -1.0
    score += 1 if len(words) >= 4 or length >= 40 else 0
    score -= 0.35 * number
    if text[-1:] in ".。।۔" and not text.endswith(("...", "…", ". . .")) and len(words) > 3:
        score -= 1.2
    if is_slug(text) or _is_trail(text):
        score -= 4
    if outlet_in(text) or section_in(text):
        score -= 2
    if text.endswith(":") or text[:1] in "#@+":
        score -= 2
    if text[:1].islower():
        score -= 1
    if sum(c.isdigit() for c in text) * 2 > len(text):
        score -= 4
    key = bare(text)
    if text.endswith(("...", "…")) and any(o is not heading and bare(o.unit.text).startswith(key) for o in headings):
        score -= 3
    for other in headings:
        if other is not heading and _same(bare(other.unit.text), key):
            score += 1.5 if other.index > heading.index else 2.0
            break
    slug = _slug_words(url)
    if len(slug) >= 3:
        own = {word for word in fold(text).replace("-", " ").split() if len(word.strip(".,:;!?\"'")) > 2}
        own = {_plain(word) for word in own}
        shared = len(own & slug)
        score += 4 * shared / max(3, min(len(own), len(slug)))
    return score


def _plain(word: str) -> str:
    word = word.strip(".,:;!?\"'“”„«»()")
    return word.replace("ß", "ss").replace("ä", "a").replace("ö", "o").replace("ü", "u")


def _slug_words(url: str | None) -> set[str]:
    if not url:
        return set()
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return set()
    found: set[str] = set()
    for segment in path.replace("_", "-").replace(".", "-").split("/"):
        pieces = [piece for piece in segment.split("-") if piece]
        if len(pieces) >= 3:
            found |= {fold(piece) for piece in pieces if len(piece) > 2 and not piece.isdigit()}
    return found


def _cjk(character: str) -> bool:
    return "぀" <= character <= "鿿" or "가" <= character <= "힣"


def _same(one: str, other: str) -> bool:
    """Whether two folded lines are the same headline: equal, or one begins or ends the other."""
    if not one or not other:
        return False
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 20 and (long.startswith(short) or long.endswith(short))


def _sentence(text: str) -> bool:
    """Whether a line below the headline is a standfirst rather than a label."""
    return (len(text) >= 45 and len(words_of(text)) >= 6) or _ends_a_sentence(text)


def _could_be_text(headings: Sequence[Heading]) -> bool:
    """Whether the last of some lines is more than a name, a label, or the headline once more."""
    last = headings[-1].unit.text
    if outlet_in(last) or section_in(last) or is_slug(last) or _is_trail(last):
        return False
    key = bare(last)
    return not any(_same(bare(other.unit.text), key) for other in headings[:-1])


def _ends_a_sentence(text: str) -> bool:
    return text[-1:] in ".!?。।۔؟！？" and len(words_of(text)) >= 4


def is_slug(text: str) -> bool:
    """Whether a line is the slug of an agency: "BC-MINE/CLOSURE (UPDATE 1)", "volcano-disaster-asia, 2ndlead"."""
    first = text.split()[0] if text.split() else ""
    hyphens = first.strip("-/").count("-") + first.strip("-/").count("/")
    folded = fold(text)
    if first.isupper() and hyphens and "/" in first and len(words_of(text)) <= 9:
        return True
    if hyphens >= 2 and len(words_of(text)) <= 9 and not text.endswith((".", "?", "!")):
        return True
    if first[:3] in ("BC-", "AM-", "PM-"):
        return True
    return folded.endswith(("lead", "ld-writethru", "1st ld", "writethru", "(update 1)", "(update 2)")) and hyphens > 0


def _is_trail(text: str) -> bool:
    """Breadcrumbs: "Home > World > Asia", "SN.AT / Politik / Innenpolitik"."""
    for sign in (" > ", " » ", " › ", " / ", " → ", "/ ", " >"):
        if text.count(sign) >= 2 or (
            text.count(sign) == 1 and all(len(part.split()) <= 2 for part in text.split(sign))
        ):
            return True
    return False


def without_outlet(text: str, url: str | None = None) -> tuple[str, str]:
    """A page's title cut into headline and outlet: "Ministers resign | The Daily Example"; the outlet may be empty."""
    for sign in (" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » "):
        if sign not in text:
            continue
        before, _, after = text.rpartition(sign)
        named = outlet_in(after) or (after if _is_host(after, url) else "")
        if named and len(words_of(before)) >= 3:
            return before.strip(), named
    return text, ""


def _is_host(text: str, url: str | None) -> bool:
    if not url:
        return False
    try:
        host = (urlsplit(url).hostname or "").replace("-", "").replace(".", "")
    except ValueError:
        return False
    key = bare(text).replace(" ", "").replace("-", "").replace(".", "")
    return len(key) > 2 and len(text) < 40 and (key in host or key.removeprefix("the") in host)
