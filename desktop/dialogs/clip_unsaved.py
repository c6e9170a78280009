"""What is in the clip dialog as unsaved work, and a draft made again of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from db.model import Draft, Origin
from desktop.controllers.clip import Read
from desktop.controllers.intake_child import Source
from desktop.controllers.restoring import restored
from desktop.unsaved import MOST, Unsaved


def unsaved_input(text: str, address: str) -> list[Unsaved]:
    """What was typed or pasted and not read yet."""
    if not text and not address:
        return []
    return [Unsaved("clip", text.partition("\n")[0][:200] or address, text, address=address)]


def unsaved_draft(read: Read, draft: Draft | None, tags: tuple[str, ...]) -> list[Unsaved]:
    """A draft with what the person has made of it. What waits in the browser's inbox is safe there."""
    source = read.source
    if draft is None or read.draft is None or source.kept is not None:
        return []
    fields = tuple((each.field, each.value) for each in draft.candidates if each.origin is Origin.USER)
    # Counted, because a page that repeats itself leaves out the same piece more than once.
    put_back = tuple((Counter(read.draft.left_out) - Counter(draft.left_out)).elements())
    given = source.text or source.html
    return [
        Unsaved(
            "clip",
            draft.article.title or source.name,
            source.text,
            html=source.html,
            address=source.url,
            fields=fields,
            tags=tags,
            put_back=tuple(each.text for each in put_back),
            original=None if given else draft.original,
        )
    ]


def unsaved_sources(sources: Sequence[Source]) -> list[Unsaved]:
    """Several things that were given together, without what was corrected in them."""
    files = tuple(str(each.file) for each in sources if each.file is not None)
    found = [Unsaved("clip", sources[0].name, files=files)] if files else []
    others = [each for each in sources if each.file is None and each.kept is None]
    return [
        *found,
        *(
            Unsaved("clip", each.name, each.text, html=each.html, address=each.url, original=each.original)
            for each in others[:MOST]
        ),
    ]


def sources_again(work: Sequence[Unsaved]) -> list[Source]:
    """What drafts are to be made of again. What was fetched before is not fetched once more."""
    found = []
    for each in work:
        found += [Source(file=Path(name)) for name in each.files]
        if each.original is not None:
            found.append(Source(original=each.original))
        elif each.text or each.html or each.address:
            found.append(Source(text=each.text, html=each.html, url=each.address))
    return found


def corrected_again(draft: Draft, work: Unsaved) -> Draft:
    """The draft with the corrections that were made to it before; what no longer fits it is left out."""
    for field, value in work.fields:
        draft = draft.corrected(field, value)
    for text in work.put_back:
        piece = next((each for each in draft.left_out if each.text == text), None)
        if piece is not None:
            draft = restored(draft, piece)
    return draft
