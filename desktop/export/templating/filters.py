"""The filters of a person's own templates: what can be done to a value between `{{ title` and `}}`.

Only these and the tests of Jinja2 (`is defined`, `is even`, …) are there. Filters that make Markdown give `Spelt`, so
that it is not escaped again; the others leave a text what it was.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from jinja2 import pass_environment
from jinja2.filters import FILTERS as JINJA
from jinja2.runtime import Undefined

from db.body import Mark, Paragraph, Span
from desktop.export.vault import commonmark
from desktop.export.wording import MONTHS

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FROM_JINJA = (
    *("abs", "default", "first", "float", "groupby", "int", "last", "length", "list", "map", "max", "min"),
    *("reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique", "wordcount"),
)
_WIDEST = 40

LONGEST = 2_000_000
"""Characters of a result, and of any text on the way to it."""

MOST_PIECES = 100_000
"""Elements of a list that a template makes."""


class Spelt(str):
    """A text that is Markdown already, or that the author of the template wrote: printed as it is."""

    __slots__ = ()


class Stop(Exception):
    """A template that cannot go on: what is wrong, what to do, and in which line."""

    def __init__(self, problem: str, remedy: str = "", line: int | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.line = line


Filter = Callable[..., Any]


def _of_text(make: Filter) -> Filter:
    """A filter of one text, which is `Spelt` afterwards if it was so before."""

    @functools.wraps(make)
    def filtered(value: Any, *args: Any, **kwargs: Any) -> str:
        made = make(_text(value), *args, **kwargs)
        return Spelt(made) if isinstance(value, Spelt) else str(made)

    return filtered


def _text(value: Any) -> str:
    if isinstance(value, Undefined | str | int | float):
        return str(value)  # an undefined one says what is wrong
    if value is None:
        return ""
    raise Stop("This filter takes one text, not several values.", "Use join first, or map the filter over the list.")


def _items(value: Any) -> list[Any]:
    if isinstance(value, str | int | float) or not isinstance(value, Iterable):
        return [value]
    return list(value)


def _count(number: Any, least: int, most: int) -> int:
    if not isinstance(number, int) or not least <= number <= most:
        raise Stop(f"This filter takes a number from {least} to {most:,}.", "")
    return number


def too_long(longest: int = LONGEST) -> Stop:
    """What is said of a text that grows beyond its bounds."""
    return Stop(f"The template makes a text of more than {longest:,} characters.", "Make it print less.")


@_of_text
def _upper(text: str) -> str:
    return text.upper()


@_of_text
def _lower(text: str) -> str:
    return text.lower()


@_of_text
def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]


@_of_text
def _title(text: str) -> str:
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda word: word[0][:1].upper() + word[0][1:], text)


@_of_text
def _trim(text: str) -> str:
    return text.strip()


@_of_text
def _truncate(text: str, length: int = 200, end: str = "…") -> str:
    """The beginning, cut between words; never inside an escape, which holds no space."""
    if len(text) <= _count(length, 1, LONGEST):
        return text
    cut = text[:length]
    if not text[length].isspace() and (space := re.search(r"\s\S*\Z", cut)):
        cut = cut[: space.start()]
    return cut.rstrip().rstrip("\\") + str(end)


@_of_text
def _indent(text: str, width: int = 4, first: bool = False) -> str:
    room = " " * _count(width, 0, _WIDEST)
    if (text.count("\n") + 1) * len(room) + len(text) > LONGEST:
        raise too_long()
    indented = re.sub(r"(?m)^(?=.)", room, text)
    return indented if first else indented.removeprefix(room)


@pass_environment
def _replace(environment: Any, value: Any, old: Any, new: Any) -> str:
    put = environment.printed(new) if isinstance(value, Spelt) else _text(new)
    return str_like(value, _replaced(_text(value), _text(old), put))


def str_like(value: Any, text: str) -> str:
    """A text that is `Spelt` where the value was."""
    return Spelt(text) if isinstance(value, Spelt) else text


def _replaced(text: str, old: str, new: str) -> str:
    if not old:
        raise Stop("replace has to know what to replace.", 'Write {{ title|replace("old", "new") }}.')
    if text.count(old) * len(new) > LONGEST:
        raise too_long()
    return text.replace(old, new)


def _split(value: Any, separator: str = ",") -> list[str]:
    if not separator:
        raise Stop("split has to know where to part the text.", 'Write {{ title|split(", ") }}.')
    pieces = _text(value).split(separator, MOST_PIECES)
    return [str_like(value, piece.strip()) for piece in pieces]


@pass_environment
def _join(environment: Any, value: Any, separator: Any = "", attribute: str | None = None) -> Any:
    if isinstance(value, Undefined):
        str(value)  # says what is wrong
    items = _items(value)
    if attribute is not None:
        items = [environment.getitem(item, attribute) for item in items]
    parts: list[Any] = []
    for item in items:
        parts += [separator, item]
    return environment.joined(parts[1:])


def _date(value: Any, pattern: str = "%d %B %Y") -> str:
    """A day or a moment of ISO 8601 as a pattern wants it; what is no date stays as it is."""
    text = _text(value).strip()
    if "%" not in pattern:
        raise Stop(f"“{pattern[:40]}” is no pattern of a date.", "It is made of signs such as %Y-%m-%d or %d %B %Y.")
    moment = _moment(text)
    if moment is None:
        return text
    parts = {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "-m": str(moment.month),
        "d": f"{moment.day:02}",
        "-d": str(moment.day),
        "e": str(moment.day),
        "B": MONTHS[moment.month - 1],
        "b": MONTHS[moment.month - 1][:3],
        "A": DAYS[moment.weekday()],
        "a": DAYS[moment.weekday()][:3],
        "j": f"{moment.timetuple().tm_yday:03}",
        "V": f"{moment.isocalendar().week:02}",
        "H": f"{moment.hour:02}",
        "M": f"{moment.minute:02}",
        "%": "%",
    }

    def part(found: re.Match[str]) -> str:
        if found[1] not in parts:
            known = " ".join(f"%{sign}" for sign in parts)
            raise Stop(f"“{found[0]}” is no sign of a date’s pattern.", f"There are {known}.")
        return parts[found[1]]

    return re.sub(r"%(-?.|\Z)", part, pattern[:200], flags=re.DOTALL)


def _moment(text: str) -> datetime | None:
    for length in (16, 10):
        try:
            return datetime.fromisoformat(text[:length])
        except ValueError:
            continue
    return None


def _slug(value: Any) -> str:
    """Small letters, figures and hyphens, in any script."""
    text = unicodedata.normalize("NFC", _text(value)).casefold()
    return re.sub(r"[^\w\u200c\u200d]+|_+", "-", text).strip("-\u200c\u200d")


# Filters that make Markdown


@pass_environment
def _escape_markdown(environment: Any, value: Any) -> Spelt:
    return Spelt(environment.escape(_text(value)))


def _raw(value: Any) -> Spelt:
    return Spelt(_text(value))


@pass_environment
def _quote(environment: Any, value: Any) -> Spelt:
    return Spelt(_quoted(environment.printed(value)))


@pass_environment
def _callout(environment: Any, value: Any, kind: str = "quote", title: Any = "") -> Spelt:
    head = " ".join(f"[!{re.sub(r'[^A-Za-z0-9-]+', '-', _text(kind))}] {environment.printed(title)}".split())
    text = environment.printed(value)
    return Spelt(_quoted(f"{head}\n{text}" if text.strip() else head))


def _quoted(text: str) -> str:
    return re.sub(r"(?m)^(.*)$", lambda line: f"> {line[1]}".rstrip(), text.strip("\n")) if text.strip() else ""


def _wikilink(value: Any, shown: Any = "") -> Spelt:
    target = " ".join(re.sub(r"[\[\]|\\^#]", " ", _text(value)).split())
    words = commonmark.wiki_words(_text(shown))
    return Spelt(f"[[{target}|{words}]]" if words else f"[[{target}]]" if target else "")


@pass_environment
def _italic(environment: Any, value: Any) -> Spelt:
    return _emphasised(environment, value, "italic")


@pass_environment
def _bold(environment: Any, value: Any) -> Spelt:
    return _emphasised(environment, value, "bold")


def _emphasised(environment: Any, value: Any, mark: Mark) -> Spelt:
    if not isinstance(value, Spelt):
        return Spelt(commonmark.blocks_text((Paragraph((Span(_text(value), frozenset((mark,))),)),)))
    sign = "*" if mark == "italic" else "**"
    text = environment.printed(value).strip()
    return Spelt(f"{sign}{text}{sign}" if text else "")


@pass_environment
def _link(environment: Any, value: Any, address: Any) -> Spelt:
    words, to = " ".join(environment.printed(value).split()), _text(address)
    return Spelt(f"[{words}]({commonmark.encoded(to)})" if words and commonmark.is_web(to) else words)


@pass_environment
def _bullets(environment: Any, value: Any, marker: str = "-") -> Any:
    lead = f"{marker} "
    if marker not in ("-", "*", "+", "- [ ]"):
        raise Stop("The items of a list begin with - or * or + or - [ ].", "Write {{ tags|bullets }}.")
    texts = [environment.printed(item).strip() for item in _items(value)]
    return environment.put_together("\n".join(lead + text.replace("\n", "\n  ") for text in texts if text))


@pass_environment
def _heading(environment: Any, value: Any, level: int = 2) -> Spelt:
    text = " ".join(environment.printed(value).split())
    return Spelt(f"{'#' * _count(level, 1, 6)} {text}" if text else "")


def _round(value: Any, digits: int = 0) -> float | int:
    if not isinstance(value, int | float):
        raise Stop("round takes a number.", "")
    made = round(value, _count(digits, 0, 6))
    return made if digits else int(made)


OF_MARKDOWN = frozenset(
    (
        *("bold", "bullets", "callout", "escape_markdown", "heading"),
        *("italic", "link", "quote", "raw", "wikilink"),
    )
)
"""Those that make Markdown, for which there is no place in a file name."""

FILTERS: dict[str, Filter] = {
    **{name: JINJA[name] for name in _FROM_JINJA},
    "bold": _bold,
    "bullets": _bullets,
    "callout": _callout,
    "capitalize": _capitalize,
    "date": _date,
    "escape_markdown": _escape_markdown,
    "heading": _heading,
    "indent": _indent,
    "italic": _italic,
    "join": _join,
    "link": _link,
    "lower": _lower,
    "quote": _quote,
    "raw": _raw,
    "replace": _replace,
    "round": _round,
    "slug": _slug,
    "split": _split,
    "title": _title,
    "trim": _trim,
    "truncate": _truncate,
    "upper": _upper,
    "wikilink": _wikilink,
}
