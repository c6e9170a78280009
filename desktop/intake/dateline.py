"""Datelines: the place, agency and day at the beginning of an agency story's first paragraph.

"WASHINGTON:", "PARIS (AFP) -", "KYIV, Nov 20 (Reuters) -", "Berlin (dpa/bb) -", "【ワシントン共同】",
"(서울=연합뉴스)", "新华社北京11月20日电". The paragraph itself is left as it was printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.intake.agencies import agencies_of, agency_of
from desktop.intake.dates import FoundDate, find_dates, is_only_date
from desktop.intake.wordlists import bare, folded_set

_WIDEST = 110
_DASHES = (" — ", " – ", " - ", " ― ", " -- ", "— ", "– ", " —", " –", "—", " | ", "- ")
_PLACE_SIGNS = frozenset(" -'’./&")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `length` is how many characters of the paragraph it takes up, its sign included."""

    place: str | None
    agencies: tuple[str, ...]
    day: FoundDate | None
    length: int
    confidence: float


def find_dateline(paragraph: str, context: str = "") -> Dateline | None:
    """The dateline with which a paragraph begins, if it does.

    `context` is the text around it: a place that the table does not know is believed where it comes up again.
    """
    text = paragraph.lstrip("\"'“„»«* \t")
    shift = len(paragraph) - len(text)
    found = _bracketed(text) or _eastern(text) or _plain(text) or _recurring(text, context)
    if found is None:
        return None
    return Dateline(found.place, found.agencies, found.day, found.length + shift, found.confidence)


def _plain(text: str) -> Dateline | None:
    """PLACE[, more][, date] [(AGENCY)] and a dash, colon, stop or bar."""
    head = text[:_WIDEST]
    candidates: list[tuple[int, str]] = []
    for sign in _DASHES:
        position = head.find(sign)
        if position > 0:
            candidates.append((position, sign))
    for sign in (".- ", ".– ", ": ", "： ", "：", ":\n", ". ", "। ", "।", "; "):
        position = head.find(sign)
        if position > 0:
            candidates.append((position, sign))
            second = head.find(sign, position + 1) if sign == ". " else -1
            if second > 0:
                candidates.append((second, sign))
    closing = head.find(")")
    if 0 < closing < _WIDEST - 2:
        candidates.append((closing + 1, ""))
    for position, sign in sorted(candidates):
        found = _read_head(head[:position].strip(), sign.strip(), text[position + len(sign) :])
        if found:
            return Dateline(found.place, found.agencies, found.day, position + len(sign), found.confidence)
    return None


def _recurring(text: str, context: str) -> Dateline | None:
    """A place in ordinary letters before a stop or dash ("Oberau. Der Sturm ..."), known only by coming up again."""
    for sign in (". ", " – ", " — ", " - ", ": "):
        place, found, rest = text[:60].partition(sign)
        words = place.replace("/", " ").split()
        if not found or not 1 <= len(words) <= 3 or not all(word[:1].isupper() and word.isalpha() for word in words):
            continue
        if place.isupper() or len(place) < 4 or bare(words[0]) in folded_set("dateline", "", "never"):
            continue
        first_rest = rest.lstrip(" \"'“„«»‘(")[:1]
        others = context.replace(text[:60], "")
        if first_rest.isupper() and any(part in others for part in place.split("/")) and find_name(place) is None:
            return Dateline(place, (), None, len(place) + len(sign), 0.6)
    return None


def find_name(place: str) -> str | None:
    """A person's name that a would-be place is, by its byline form; `None` for anything else."""
    from desktop.intake.bylines import find_byline

    found = find_byline(place)
    return found.names[0] if found and found.names else None


def labelled_place(text: str) -> str:
    """The place in a text that the page itself marks as a dateline: "HARROWBY, Arvenia, Nov 23 (CWS)", "Haveldam."."""
    found = _plain(f"{text.rstrip(' .:–—-')} — Xxxxxxxxxxxxxxxxxxxxx.")
    if found and found.place:
        return found.place
    place = text.split("(")[0].strip(" .,:–—-|")
    return place if 1 <= len(place.split()) <= 4 and not any(c.isdigit() for c in place) else ""


def _read_head(head: str, sign: str, rest: str) -> Dateline | None:
    agencies: tuple[str, ...] = ()
    if head.endswith("/") and head.count("/") == 2:
        before, inside, _ = head.split("/")
        head = f"{before.rstrip()} ({inside})"
    first, _, others = head.partition(" ")
    if others and first.isupper() and agency_of(first) and sign in (".-", ".", "-", "–", "—", ".–"):
        inner = _read_head(others.strip(), "—", rest)
        if inner and not inner.agencies and len(others.split()) <= 5:
            return Dateline(inner.place, agencies_of(first), inner.day, 0, inner.confidence)
        if not inner and all(word[:1].isupper() or len(word) <= 3 for word in others.split()) and len(others) < 40:
            return Dateline(others, agencies_of(first), None, 0, 0.8)
    opening = head.rfind("(")
    bracketed = False
    if head.endswith(")") and opening > 0:
        inside = head[opening + 1 : -1]
        agencies = tuple(filter(None, agencies_of(inside))) or _acronym(inside)
        if agencies:
            bracketed = True
            head = head[:opening].rstrip(" ,.")
        else:
            return None
    elif "/" in head or "," in head or sign in ("-", "–", "—", "--", ":"):
        # "NEW DELHI, Nov 20, PTI:", "BERLIN/dpa -"
        pieces = head.replace("/", ",").split(",")
        last = agencies_of(pieces[-1])
        if len(pieces) > 1 and last:
            agencies = last
            bracketed = True
            head = head[: len(head) - len(pieces[-1]) - 1].rstrip(" ,")
    if sign == "" and not bracketed:
        return None
    day: FoundDate | None = None
    pieces = [piece.strip() for piece in head.split(",")]
    place_pieces: list[str] = []
    for number, piece in enumerate(pieces):
        if number and any(character.isdigit() for character in piece):
            break
        if number and bare(piece) in folded_set("dates", "weekdays", "all"):
            break
        if number and bare(piece).split()[:1] and bare(piece).split()[0] in folded_set("dateline", "", "from_words"):
            break
        place_pieces.append(piece)
    remainder = ", ".join(pieces[len(place_pieces) :])
    place = ", ".join(place_pieces).strip()
    if not place_pieces or not remainder:
        # "KYIV Nov 20 -": a date without a comma before it
        found = find_dates(head)
        if found and found[0].start > 2:
            day, place = found[0], head[: found[0].start].rstrip(" ,")
    else:
        found = find_dates(remainder) or find_dates(remainder + ", 2000")
        dates_only = is_only_date(remainder, find_dates(remainder)) or is_only_date(
            remainder + ", 2000", find_dates(remainder + ", 2000")
        )
        if not dates_only and bare(remainder) not in folded_set("dates", "weekdays", "all"):
            return None
        exact = find_dates(remainder)
        day = exact[0] if exact else None
    dated = bool(remainder) or day is not None
    confidence = _belief(place, sign, agency=bracketed, dated=dated, rest=rest)
    if confidence == 0:
        return None
    return Dateline(place, agencies, day, 0, confidence)


def _acronym(text: str) -> tuple[str, ...]:
    """An agency that no table knows, where only agencies stand: two to six capitals in brackets."""
    plain = text.strip()
    return (plain,) if 2 <= len(plain) <= 6 and plain.isascii() and plain.isalpha() and plain.isupper() else ()


def _belief(place: str, sign: str, *, agency: bool, dated: bool, rest: str) -> float:
    """How sure it is that `place` is a place; 0 for no."""
    words = place.replace("/", " ").replace("-", " ").split()
    if not words or len(words) > 6 or len(place) > 50 or len(rest.strip()) < 15:
        return 0
    if any(not (c.isalpha() or c in _PLACE_SIGNS or c in "," or _mark(c)) for c in place):
        return 0
    if bare(place) in folded_set("dateline", "", "never") or bare(words[0]) in folded_set("dateline", "", "never"):
        return 0
    if agency_of(place):
        return 0
    first_rest = rest.lstrip(" \"'“„«»‘(")[:1]
    if not (first_rest.isupper() or first_rest.isdigit() or not _cased(first_rest)):
        return 0
    leading = place.split(",")[0]
    upper = leading.upper() == leading and leading.lower() != leading
    cased = leading.lower() != leading.upper()
    if not cased:
        known = bare(leading) in folded_set("dateline", "", "places")
        if agency or (dated and len(words) <= 3):
            return 0.9
        if known and sign in (":", "-", "–", "—", "।", "：", "."):
            return 0.75
        if sign == "।" and len(words) <= 2 and len(leading) <= 16:
            return 0.6
        return 0.6 if sign in ("-", "–", "—", "|", "：", ":") and len(words) <= 3 and len(leading) <= 24 else 0
    capital = all(word[:1].isupper() or bare(word) in folded_set("bylines", "particles", "words") for word in words)
    if not capital or sum(c.isalpha() for c in leading) < 3:
        return 0
    known = bare(leading.split("/")[0]) in folded_set("dateline", "", "places")
    if agency:
        return 0.95
    if dated and sign:
        return 0.9 if upper or known else 0.75
    if upper and sign in ("-", "–", "—", "--", "|") and len(words) <= 4:
        return 0.9
    if upper and sign == ":" and len(words) <= 4:
        return 0.8
    if upper and sign == "." and (known or len(words) <= 2) and len(leading) > 3:
        return 0.75
    if known and sign in ("-", "–", "—", ".", ":"):
        return 0.7
    return 0


def _cased(character: str) -> bool:
    return character.lower() != character.upper()


def _mark(character: str) -> bool:
    from unicodedata import category

    return category(character)[0] == "M" or character in "‌‍"


_BRACKETS = {"【": "】", "(": ")", "（": "）", "[": "]", "〔": "〕"}


def _bracketed(text: str) -> Dateline | None:
    """【ワシントン共同】, (서울=연합뉴스) 홍길동 기자 =, （北京20日讯）, [서울=뉴시스]"""
    closing = _BRACKETS.get(text[:1])
    end = text.find(closing, 1, 60) if closing else -1
    if end < 0:
        return None
    inside = text[1:end].strip()
    if text[0] in "【〔" and inside.endswith(("共同", "時事")) and 0 < len(inside) - 2 <= 12:
        return Dateline(inside[:-2].strip(" =・"), agencies_of(inside[-2:]), None, end + 1, 0.9)
    if (
        text[0] in "【〔"
        and 2 <= len(inside) <= 8
        and not inside.isascii()
        and not any(c in inside for c in "=・記者电電日")
    ):
        if agency_of(inside) is None and any("ァ" <= c <= "ヶ" for c in inside):
            return Dateline(inside, (), None, end + 1, 0.6)
    if "=" in inside:
        place, _, rest = inside.partition("=")
        agencies = agencies_of(rest)
        if agencies and 0 < len(place) <= 20:
            return Dateline(place.strip(), agencies, None, end + 1, 0.95)
        if 0 < len(place) <= 10 and 0 < len(rest) <= 12 and not place.isascii():
            return Dateline(place.strip(), (), None, end + 1, 0.75)
    eastern = _eastern(inside)
    if eastern:
        return Dateline(eastern.place, eastern.agencies, eastern.day, end + 1, eastern.confidence)
    if text[0] in "【〔" and not inside.isascii():
        for length in range(min(len(inside) - 1, 8), 1, -1):
            agency = agency_of(inside[-length:])
            if agency:
                place = inside[:-length].strip(" =・、")
                return Dateline(place or None, (agency,), None, end + 1, 0.9)
        writer = inside.find("=")
        if writer > 0:
            return Dateline(inside[:writer], (), None, end + 1, 0.6)
    return None


def _eastern(text: str) -> Dateline | None:
    """新华社北京11月20日电; 中新社上海11月20日电; 北京20日讯"""
    end = next((text.find(sign, 2, 40) for sign in ("日电", "日電", "日讯", "日訊") if text.find(sign, 2, 40) > 0), -1)
    if end < 0:
        return None
    head = text[:end].lstrip("（(【")
    agencies: tuple[str, ...] = ()
    for length in range(min(len(head), 8), 1, -1):
        agency = agency_of(head[:length])
        if agency:
            agencies, head = (agency,), head[length:]
            break
    place = head.rstrip("0123456789０１２３４５６７８９月年 ")
    for role in ("記者", "记者"):
        # "記者陳語安阿魯尼卡港": a writer's name of three characters stands before the place.
        if place.startswith(role) and len(place) > len(role) + 4:
            place = place[len(role) + 3 :]
    if not place or len(place) > 10 or any(c.isascii() for c in place):
        return None
    return Dateline(place, agencies, None, end + 2, 0.9 if agencies else 0.75)


def writers_in_dateline(text: str, length: int) -> tuple[str, ...]:
    """Writers that Korean and Chinese agencies name in the dateline: "한서윤 기자 =", "記者陳語安阿魯尼卡港16日電"."""
    head, sign, _ = text[length : length + 24].partition("=")
    words = head.split()
    if sign and len(words) == 2 and words[1] in ("기자", "특파원", "통신원") and 2 <= len(words[0]) <= 4:
        return (words[0],)
    start = max(text[:length].find("記者"), text[:length].find("记者"))
    if start >= 0:
        name = text[start + 2 : start + 5].split("/")[0].strip("，, ")
        if 2 <= len(name) <= 3 and all("一" <= c <= "鿿" for c in name):
            return (name,)
    return ()
