"""Whether a page that came is an article at all, or what a site sends in its place with a friendly status."""

from __future__ import annotations

import re
from typing import Literal

from db.model import Draft
from desktop.intake.wordlists import bare, fold, folded_set

Verdict = Literal["article", "gone", "barred", "bare"]

_SHORT = 1_200
"""Characters of text from which on no headline makes a page other than an article."""
_BARE = 120
"""Characters of text below which a page is taken for none, a third of that where letters are words."""
_PARTS = re.compile(r"\s+[|–—·:-]\s+|\s*\|\s*")


def verdict(draft: Draft) -> Verdict:
    """What a fetched page is: an article, "gone", a barrier ("barred": a login, a test for robots), hardly a text."""
    text = draft.article.body.text()
    if len(text) >= _SHORT:
        return "article"
    names = {fold(draft.article.title), bare(draft.article.title)}
    names.update(bare(part) for part in _PARTS.split(draft.article.title))
    if names & folded_set("fetching", "headlines", "gone"):
        return "gone"
    if names & folded_set("fetching", "headlines", "barred"):
        return "barred"
    dense = sum(c > "\u2e7f" for c in text) * 2 > len(text)
    has_picture = "<img" in draft.article.body.html()
    return "bare" if len(text) < (_BARE // 3 if dense else _BARE) and not has_picture else "article"
