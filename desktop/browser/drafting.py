"""From a file of the inbox to a draft: the page read as any other, or its fields around what was selected on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db import assets
from db.body import Block, Body
from db.errors import ClipError
from db.model import Article, Asset, Candidate, Draft, Origin, Original
from desktop.browser.inbox import Inbox
from desktop.browser.sent import Selection, Sent, same_site

_CUT = "The page was too long for the browser to hand over whole: its end is missing."


def draft_of_file(path: Path) -> Draft:
    """The draft of what waits in a file of an inbox. Raises `ClipError` where the file is not what a host wrote."""
    return draft_of(Inbox(path.parent.parent).read(path))


def draft_of(page: Sent) -> Draft:
    """The draft of a page, or of what was selected on it; one that cannot be read is kept as it is, with a warning."""
    from desktop.intake import read

    try:
        draft = read.draft_from_original(_original(page))
    except ClipError as error:
        draft = as_it_is(page, str(error))
    if page.selection is not None:
        draft = _narrowed(draft, page, page.selection)
    if not page.whole:
        draft = replace(draft, warnings=(*draft.warnings, _CUT))
    return _with_pictures(_at_its_own_address(draft, page), page)


def _at_its_own_address(draft: Draft, page: Sent) -> Draft:
    """The draft with the address of its page, where what the page calls its address is one of another site.

    No page may pass for a clipping of another one, whose next capture it would become.
    """
    url = draft.article.url
    if url is not None and same_site(url, page.url):
        return draft
    first = Candidate("url", page.url, Origin.ADDRESS, 1.0, "the address of the page")
    rest = tuple(each for each in draft.candidates if (each.field, each.value) != ("url", page.url))
    return replace(draft, article=replace(draft.article, url=page.url), candidates=(first, *rest))


def as_it_is(page: Sent, sentence: str) -> Draft:
    """The draft of a page whose article could not be read, for the reason in `sentence`: its bytes and its title."""
    findings = (
        Candidate("title", page.title or page.url, Origin.META, 0.3, "the page's title"),
        Candidate("url", page.url, Origin.ADDRESS, 1.0, "the address of the page"),
        Candidate("truncated", "cut", Origin.GUESS, 0.9, "it could not be read"),
    )
    body = Body.from_text(page.selection.text) if page.selection else Body()
    article = Article(page.title or page.url, body, url=page.url, truncated="cut")
    return Draft(article, _original(page), findings, warnings=(sentence,))


def _original(page: Sent) -> Original:
    return Original(page.html.encode(), "text/html; charset=utf-8", page.kept_at, url=page.url)


def _narrowed(draft: Draft, page: Sent, selection: Selection) -> Draft:
    """The draft with the selection alone as its text: all of it, but for the headline and byline where it has these."""
    from desktop.intake import read
    from desktop.intake.fragment import demoted
    from desktop.intake.sanitize import normalise_fully
    from desktop.intake.view import without_lead

    blocks: list[Block] = list(normalise_fully(selection.html, page.url, keep_top=True).body.blocks)
    if len(without_lead(blocks, draft.article.title)[0]) < len(blocks):
        taken = read.draft_from_fragment(selection.html, selection.html, selection.text, page.url).article
        body, also = taken.body, taken.read_also
    else:
        body, also = Body(tuple(map(demoted, blocks))), ()
    if not body.text().strip():
        body = Body.from_text(selection.text)
    candidates = tuple(each for each in draft.candidates if each.field != "truncated")
    article = replace(draft.article, body=body, read_also=also, truncated=None)
    return replace(draft, article=article, candidates=candidates, left_out=(), warnings=())


def _with_pictures(draft: Draft, page: Sent) -> Draft:
    """The draft with those pictures of its text that came along."""
    came = {each.source: assets.asset_of(each.content, each.media_type, each.source) for each in page.pictures}
    body = assets.placed(draft.article.body, {source: asset.sha256 for source, asset in came.items()})
    markup = body.html()
    kept: dict[str, Asset] = {each.sha256: each for each in draft.assets}
    kept.update({each.sha256: each for each in came.values() if each.sha256 in markup})
    return replace(draft, article=replace(draft.article, body=body), assets=tuple(kept.values()))
