"""Which of the lines above a text is its headline."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from desktop.intake.agencies import credit_line
from desktop.intake.kicker import Parted, part_kicker
from desktop.intake.lines import Unit
from desktop.intake.outlets import outlet_in, section_in
from desktop.intake.picture_lines import is_credited, is_dated_scene, is_labelled
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
    """The line chosen; `title` is its text without an outlet's name behind it and what was printed above it."""

    unit: Unit
    index: int
    title: str
    outlet: str
    confidence: float
    kicker: str = ""
    trail: tuple[str, ...] = ()


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
    script = _script(" ".join(unit.text for unit in body[:3])[:600])
    scored = [(score - 5.0 * (script != _script(each.unit.text)), each) for score, each in scored] if script else scored
    best_score, best = max(scored, key=lambda pair: (pair[0], -pair[1].index))
    around = [heading.unit.text for heading in headings if heading is not best]
    parted = (
        _twin(best, headings) or part_kicker(best.unit.text, best.unit.raw, url, around) or Parted("", best.unit.text)
    )
    kicker, printed = parted.kicker, parted.title
    if not parted.apart and kicker:
        # Outlets name the story by both ("Island ferries: Council votes ...") wherever they print it on one line.
        kicker, printed = "", f"{kicker}: {printed}"
    elif best.index + 1 < len(headings) and (second := _second_line(best, headings, url)):
        printed = f"{printed}: {second.unit.text}"
        scored = [(score, each) for score, each in scored if each is not second]
    title, outlet = without_outlet(_spaced(printed), url)
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
    return Headline(best.unit, best.index, title, outlet, confidence, kicker, parted.trail), kept


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
    if len(text) > 190 or _is_captioning(text):
        score -= 3
    if credit_line(text.rpartition(":")[2]) is not None and ":" in text:
        score -= 3
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
    segments = [segment.split("-") for segment in path.replace("_", "-").replace(".", "-").split("/")]
    longest = max(([piece for piece in segment if piece] for segment in segments), key=len)
    return {fold(piece) for piece in longest if len(piece) > 2 and not piece.isdigit()} if len(longest) >= 3 else set()


def _spaced(title: str) -> str:
    """A headline with a blank behind a colon that a copy ran together with the next word ("Council:Ferry is blue")."""
    before, sign, after = title.partition(":")
    tight = bool(sign) and after[:1].isalpha() and " " in before and not before[-1].isspace()
    return f"{before}: {after}" if tight and not before[-1].isdigit() else title


def _twin(best: Heading, headings: Sequence[Heading]) -> Parted | None:
    """The parts of another line that is the headline with something above it."""
    for heading in headings:
        if heading is not best and heading.unit.text.endswith(best.unit.text):
            parted = part_kicker(heading.unit.text, heading.unit.text, None, [best.unit.text])
            if parted is not None and parted.title == best.unit.text:
                return parted
    return None


def _second_line(best: Heading, headings: Sequence[Heading], url: str | None) -> Heading | None:
    """The second line of a headline of two lines: right below it, without a blank line, and in the address too."""
    slug = _slug_words(url)
    for heading in headings:
        text = heading.unit.text
        if heading.index != best.index + 1 or heading.unit.group != best.unit.group or text[-1:] in ".!?:":
            continue
        words = {_plain(word) for word in fold(text).split() if len(word) > 3}
        first = {_plain(word) for word in fold(best.unit.text).split() if len(word) > 3}
        if words and words <= slug and first & slug and len(best.unit.text) + len(text) < 140:
            return heading
    return None


def _is_captioning(text: str) -> bool:
    """Whether a line reads like a picture's caption, with its credit, label or "(left)"."""
    words = fold(text).split()
    sided = any(word in ("(v.l.)", "(l.)", "(r.)", "(von", "(left)", "(right)", "(from", "(li") for word in words)
    return is_labelled(text) or is_dated_scene(text) or sided or is_credited(text)


def _script(text: str) -> str:
    """The script of most letters of a text, where they are not Latin ones; else empty."""
    counts: dict[str, int] = {}
    for character in text[:300]:
        if character.isalpha():
            name = unicodedata.name(character, "").partition(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    best = max(counts, key=lambda name: counts[name], default="")
    return "" if best == "LATIN" else "CJK" if best in ("HIRAGANA", "KATAKANA") else best


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
