"""The fields of an article as the library keeps them: on one line, dates in our form, blanks as unknown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from db import moments
from db.body import Body
from db.errors import Refused
from db.model import DATE_FIELDS, FIELDS, LIST_FIELDS, TRUNCATED, Article

_TEXT_FIELDS = tuple(name for name in FIELDS if name != "authors")


def clean_article(article: Article) -> Article:
    """The article with dates in our form and blanks as unknown; what intake could not make sense of is dropped."""
    changes: dict[str, Any] = {}
    for name in _TEXT_FIELDS:
        value = getattr(article, name)
        if isinstance(value, str):
            changes[name] = _clean_text(name, value) or None
    for name in DATE_FIELDS:
        try:
            changes[name] = moments.normal_date(changes[name]) if changes.get(name) else None
        except Refused:
            changes[name] = None
    changes["title"] = changes.get("title") or _first_words(article.body)
    for name in LIST_FIELDS:
        changes[name] = tuple(filter(None, map(_one_line, getattr(article, name))))
    if article.truncated not in TRUNCATED:
        changes["truncated"] = None
    return replace(article, **changes)


def _first_words(text: Body) -> str:
    words = text.text().split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "") if words else "Untitled"


def _one_line(value: str) -> str:
    return " ".join(value.replace("\x00", "").split())


def _clean_text(field: str, value: str) -> str:
    """A value without control characters, on one line; corrections have a line each."""
    if field == "correction":
        return "\n".join(filter(None, map(_one_line, value.splitlines())))
    return _one_line(value)


def clean_value(field: str, value: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
    """A value of a field that a person gave. Raises `Refused` for an empty headline and for what is no date."""
    if field in LIST_FIELDS:
        names = value.split(";") if isinstance(value, str) else value or ()
        return tuple(filter(None, map(_one_line, names)))
    text = _clean_text(field, value if isinstance(value, str) else "; ".join(value or ()))
    if field == "title" and not text:
        raise Refused("A clipping needs a headline.", "Write one, if only a few words of the text.")
    if field == "truncated" and text and text not in TRUNCATED:
        raise Refused(f"“{text}” does not say how a text is not whole.", f"Use {', '.join(TRUNCATED)}, or nothing.")
    if field in DATE_FIELDS and text:
        return moments.normal_date(text)
    return text or None
