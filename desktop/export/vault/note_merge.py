"""Reading a note back and bringing it up to date without losing what a person did to it since.

Three versions meet: what the last export wrote (the base, kept in the vault's manifest), what is in the file now, and
what a fresh export would write. A value that only one side changed is taken from that side; a value that both changed
stays the person's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from desktop.export.vault.clip_note import BEGIN, END, Front, Note, dumped

_FENCED = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_REGION = re.compile(rf"^{BEGIN}[ \t]*\n(.*)^{END}(?=[ \t]*$)", re.DOTALL | re.MULTILINE)
_TOP_LINE = re.compile(r"^(?=[^\s\-\]}])", re.MULTILINE)
_LISTS = ("tags", "aliases", "stories")
_MISSING = object()


class NotOurs(ValueError):
    """The text of a file that no export can bring up to date: its markers are gone or its front matter is broken."""


def parsed(text: str) -> Note:
    """The parts of a note that is to be brought up to date; line ends are `\\n`. Raises `NotOurs`."""
    fenced = _FENCED.match(text)
    raw = fenced[1] if fenced else ""
    try:
        front = yaml.safe_load(raw) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise NotOurs("front matter") from error
    if not isinstance(front, dict):
        raise NotOurs("front matter")
    rest = text[fenced.end() :] if fenced else text
    region = _REGION.search(rest)
    if region is None:
        raise NotOurs("markers")
    return Note(front, raw, region[1], rest[: region.start()], rest[region.end() :])


def merged(current: Note, fresh: Note, base: Front | None) -> Note:
    """`current` with the fresh region, and the front matter of both. `base` is None where the manifest was lost."""
    front = merged_front(current.front, fresh.front, base)
    raw = current.raw_front if _same(front, current.front) else _edited(current, front)
    return Note(front, raw, fresh.region, current.before, current.after)


def merged_front(current: Front, fresh: Front, base: Front | None) -> Front:
    """The front matter of both sides, keys in the order of the file, new ones after them."""
    front = dict(current)
    for key in [*fresh, *(key for key in base or {} if key not in fresh)]:
        ours, theirs = fresh.get(key, _MISSING), current.get(key, _MISSING)
        before = ours if base is None and theirs is _MISSING else (base or {}).get(key, _MISSING)
        if key in _LISTS and isinstance(theirs, list):
            value: Any = _merged_list(theirs, as_list(ours), as_list(before))
        elif base is None or _same(theirs, before):
            value = ours
        else:
            value = theirs
        if value is _MISSING:
            front.pop(key, None)
        elif not _same(value, theirs):
            front[key] = value
    return front


def as_list(value: Any) -> list[Any]:
    """A value that may be a list, or one thing, or missing."""
    if value is _MISSING or value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _merged_list(theirs: list[Any], ours: list[Any], before: list[Any]) -> list[Any]:
    """What the person has, less what we withdrew, and what we added since; what the person took out stays out."""
    kept = [each for each in theirs if each not in before or each in ours]
    return kept + [each for each in ours if each not in before and each not in kept]


def comparable(value: Any) -> Any:
    """A value of front matter as JSON can hold it; dates as ISO 8601."""
    if isinstance(value, Mapping):
        return {str(key): comparable(each) for key, each in value.items()}
    if isinstance(value, list):
        return [comparable(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def _same(left: Any, right: Any) -> bool:
    if left is _MISSING or right is _MISSING:
        return left is right
    return bool(comparable(left) == comparable(right))


def _edited(current: Note, front: Front) -> str:
    """The front matter's text with only the changed keys spelt anew, so that a person's comments and layout stay."""
    chunks = [chunk for chunk in _TOP_LINE.split(current.raw_front or "") if chunk]
    spelt = []
    seen = set()
    for chunk in chunks:
        key = _key_of(chunk)
        if key is None or (key in front and _same(front[key], current.front.get(key, _MISSING))):
            spelt.append(chunk)
        elif key in front:
            spelt.append(dumped({key: front[key]}))
        seen.add(key)
    added = {key: value for key, value in front.items() if key not in seen}
    text = "".join(chunk if chunk.endswith("\n") else chunk + "\n" for chunk in [*spelt, dumped(added)] if chunk)
    try:
        held = yaml.safe_load(text) or {}
    except yaml.YAMLError:
        held = None
    return text if _same(held, front) else dumped(front)


def _key_of(chunk: str) -> Any:
    """The key that a piece of front matter sets, or None where it is a comment or one of several."""
    try:
        data = yaml.safe_load(chunk)
    except yaml.YAMLError:
        return None
    return next(iter(data)) if isinstance(data, dict) and len(data) == 1 else None
