"""What is learnt from the corrections of a person: which outlet publishes under which domain."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from db.addresses import host_of
from db.model import Candidate, Draft, Origin


def outlets(connection: sqlite3.Connection) -> dict[str, str]:
    """Outlets by domain, as a person set them on clippings with an address; the newest clipping of a domain counts."""
    rows = connection.execute(
        "SELECT url, value FROM candidate JOIN clipping ON id = clipping_id "
        "WHERE field = 'outlet' AND origin = 'user' AND url IS NOT NULL ORDER BY clipping_id"
    )
    named = ((host_of(url), json.loads(value)) for url, value in rows)
    return {where: name for where, name in named if where and name}


def applied(draft: Draft, known: Mapping[str, str]) -> Draft:
    """The draft with the outlet learnt for its address, unless a person has set one; others stay candidates."""
    name = known.get(host_of(draft.article.url or ""))
    first = draft.chosen("outlet")
    if not name or (first is not None and first.origin is Origin.USER):
        return draft
    learnt = Candidate("outlet", name, Origin.LEARNT, 0.99, host_of(draft.article.url or ""))
    others = tuple(each for each in draft.candidates if each.field != "outlet" or each.value != name)
    return replace(draft, article=replace(draft.article, outlet=name), candidates=(learnt, *others))
