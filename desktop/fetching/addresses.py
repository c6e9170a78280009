"""Lists of web addresses as people keep them: one a line, with or without words beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.addresses import url_key

MOST = 20_000
"""Addresses that one list may have."""
_LONGEST_LINE = 8_000
_ADDRESS = re.compile(r"https?://[^\s<>\"|\\^`{}]{3,2000}", re.IGNORECASE)
_BARE = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?::\d{1,5})?/[^\s<>\"]{1,2000}", re.IGNORECASE)
_CLOSERS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class AddressList:
    """The addresses of a list in order, each article's once; `unread` are the lines that have none, `cut`: too long."""

    addresses: tuple[str, ...]
    unread: tuple[str, ...] = ()
    repeated: int = 0
    cut: bool = False


def addresses_in(text: str) -> AddressList:
    """Read a list. Blank lines and those that begin with `#` are passed over; of a line all addresses are taken."""
    found: dict[str, str] = {}
    unread: list[str] = []
    repeated = 0
    for line in text.splitlines():
        line = line.strip().lstrip("\ufeff")[:_LONGEST_LINE]
        if not line or line.startswith("#"):
            continue
        here = [_tidy(each) for each in _ADDRESS.findall(line)]
        if not here and _BARE.fullmatch(line):
            here = [f"https://{line}"]
        if not here:
            unread.append(line[:200])
        for address in here:
            key = url_key(address)
            if key in found:
                repeated += 1
            elif len(found) >= MOST:
                return AddressList(tuple(found.values()), tuple(unread), repeated, cut=True)
            else:
                found[key] = address
    return AddressList(tuple(found.values()), tuple(unread), repeated)


def _tidy(address: str) -> str:
    """An address without the punctuation of the sentence or link around it."""
    while address:
        last = address[-1]
        if last in ".,;:!?'*_»”’" or (last in _CLOSERS and address.count(last) > address.count(_CLOSERS[last])):
            address = address[:-1]
        else:
            break
    return address
