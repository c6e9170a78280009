"""The frozen records that rooms hand each other: what a clipping, draft, capture, tag, link and hit are.

Dates are ISO 8601 strings: `2024-11-20` where no time was printed, `2024-11-20T15:15:00+05:45` where one was. Moments
of our own making (captured, trashed) are UTC, `2024-11-20T09:30:00Z`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from db.body import Body
from db.relations import LinkKind
from db.sort import Sort as Sort

FIELDS = (
    "title",
    "kicker",
    "standfirst",
    "outlet",
    "authors",
    "agency",
    "dateline",
    "dateline_day",
    "published",
    "updated",
    "correction",
    "section",
    "page",
    "edition",
    "keywords",
    "language",
    "truncated",
    "url",
)
"""The fields of an article that a person can correct, in the order in which forms show them."""

LIST_FIELDS = ("authors", "keywords")
"""The fields whose value is a tuple of strings; that of every other one is a string."""

DATE_FIELDS = ("dateline_day", "published", "updated")

FIELD_NAMES = {
    "title": "Headline",
    "kicker": "Kicker",
    "standfirst": "Standfirst",
    "outlet": "Outlet",
    "authors": "Authors",
    "agency": "Agency",
    "dateline": "Dateline",
    "dateline_day": "Dateline's day",
    "published": "Published",
    "updated": "Updated",
    "correction": "Correction",
    "section": "Section",
    "page": "Page",
    "edition": "Edition",
    "keywords": "Keywords",
    "language": "Language",
    "truncated": "Text",
    "url": "Address",
}

TRUNCATED = {
    "paywall": "cut off by a paywall",
    "cut": "cut off",
    "unfetched": "not fetched yet",
}
"""The values of `truncated`, which is `None` for a whole text, and what they say of it."""


class Origin(StrEnum):
    """Where a field's value came from."""

    JSON_LD = "json-ld"
    META = "meta"
    MARKUP = "markup"
    ADDRESS = "address"
    TEXT = "text"
    EXTRACTOR = "extractor"
    GUESS = "guess"
    FILE = "file"
    LEARNT = "learnt"
    USER = "user"


ORIGIN_NAMES = {
    Origin.JSON_LD: "the page's structured data",
    Origin.META: "the page's meta tags",
    Origin.MARKUP: "the page's markup",
    Origin.ADDRESS: "the web address",
    Origin.TEXT: "a line of the text",
    Origin.EXTRACTOR: "article extraction",
    Origin.GUESS: "a guess",
    Origin.FILE: "the file",
    Origin.LEARNT: "what you corrected before",
    Origin.USER: "you",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible value of one field with its origin; `confidence` from 0 to 1.

    `detail` says more exactly where it was found ("og:title", "line 3: By Jane Doe"). The value of a field of
    `LIST_FIELDS` is a tuple of strings, of every other field a string.
    """

    field: str
    value: str | tuple[str, ...]
    origin: Origin
    confidence: float = 0.5
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReadAlso:
    """A pointer from an article to another story: its headline and address, either may be empty.

    `target` is the id of the clipping that it was found to mean, once that is in the library.
    """

    title: str
    url: str = ""
    target: int | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece of the input that was kept out of the body, and why ("share bar", "read also", "repeated headline")."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """The fields of one article and its body. Unknown is `None` or an empty tuple, never an empty string.

    `agency` has usual names, the leading one first ("AFP/Reuters"); `dateline` is the place as printed; `truncated` one
    of `TRUNCATED`, `None` where the text is whole.
    """

    title: str
    body: Body
    standfirst: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    page: str | None = None
    language: str | None = None
    url: str | None = None
    read_also: tuple[ReadAlso, ...] = ()
    kicker: str | None = None
    dateline_day: str | None = None
    correction: str | None = None
    edition: str | None = None
    keywords: tuple[str, ...] = ()
    truncated: str | None = None

    def record(self) -> dict[str, Any]:
        """The fields and the plain text as data for JSON; what is unknown is `None` or an empty list."""
        fields = {name: getattr(self, name) for name in FIELDS}
        lists = {name: list(fields[name]) for name in LIST_FIELDS}
        return {**fields, **lists, "text": self.body.text()}


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that were taken, just as they came.

    `media_type` is a MIME type ("text/html; charset=..." as sent); `url` what was asked for, `final_url` where it was
    found after redirects; `taken_at` UTC, ISO 8601; `headers` those of the answer; `name` the file's name, if any.
    """

    content: bytes
    media_type: str
    taken_at: str
    url: str | None = None
    final_url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that came with an article or was fetched for it; a `Picture` of the body names it by its hash.

    `source` is the web address where it was found, or empty; `width` and `height` are pixels, 0 where not known.
    """

    sha256: str
    media_type: str
    content: bytes
    source: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """What intake made of some input, not yet in the library.

    `candidates` holds every value found for every field, the chosen one of a field first. `warnings` are sentences for
    the person ("The page is behind a paywall: the text may be cut.").
    """

    article: Article
    original: Original
    candidates: tuple[Candidate, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[str, ...] = ()
    assets: tuple[Asset, ...] = ()

    def chosen(self, field_name: str) -> Candidate | None:
        """The candidate whose value the article has for this field."""
        return next((each for each in self.candidates if each.field == field_name), None)

    def corrected(self, field_name: str, value: str | tuple[str, ...] | None) -> Draft:
        """This draft with one field set by the person; the earlier candidates stay as alternatives."""
        empty = () if field_name in LIST_FIELDS else None
        change: dict[str, Any] = {field_name: value or empty}
        article = replace(self.article, **change)
        kept = tuple(c for c in self.candidates if not (c.field == field_name and c.origin is Origin.USER))
        by_hand = Candidate(field_name, value or "", Origin.USER, 1.0)
        return replace(self, article=article, candidates=(by_hand, *kept))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that a person marked in another program, with their note and one of our colours."""

    quotation: str
    note: str = ""
    colour: str = "yellow"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A draft with what a person made of it elsewhere: in another program, in the browser, in the clip dialog.

    `key` names the thing where it came from ("pocket:https://..."), so that it does not come in twice; empty where it
    has no name. `filed` decides whether it stays out of the inbox: `None` for 'if it has tags or stories'. Tags and
    stories that are new are made.
    """

    draft: Draft
    tags: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[Passage, ...] = ()
    starred: bool = False
    filed: bool | None = None
    read: bool = False
    stories: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: `name` with its path (`war/ukraine`), `colour` as `#rrggbb`, `count` of clippings outside the trash."""

    id: int
    name: str
    colour: str
    count: int = 0
    aliases: tuple[str, ...] = ()

    @property
    def leaf(self) -> str:
        """The last part of the path."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Capture:
    """One taking of an article, as recorded; the bytes are had from `Library.captures.content(capture)`."""

    id: int
    clipping_id: int
    taken_at: str
    media_type: str
    sha256: str
    size: int
    url: str | None = None
    final_url: str | None = None
    name: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Clipping:
    """One article as kept, whole."""

    id: int
    article: Article
    tags: tuple[Tag, ...]
    captured_at: str
    sha256: str
    word_count: int
    starred: bool
    filed: bool
    read: bool
    trashed_at: str | None
    note: str
    candidates: tuple[Candidate, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    reprint_group: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What the list shows of a clipping: no body, only how it begins (`opening`, <= 400 characters)."""

    id: int
    title: str
    outlet: str | None
    agency: str | None
    authors: tuple[str, ...]
    published: str | None
    captured_at: str
    opening: str
    word_count: int
    starred: bool
    filed: bool
    read: bool
    trashed: bool
    tags: tuple[Tag, ...]
    language: str | None = None
    truncated: str | None = None
    section: str | None = None
    updated: str | None = None
    url: str | None = None
    reprint_group: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A typed, directed, annotated relation between two clippings; `dated` is the day that a person gave it."""

    id: int
    source: int
    target: int
    kind: LinkKind
    note: str
    created_at: str
    dated: str | None = None

    def other(self, clipping_id: int) -> int:
        """The end that is not `clipping_id`."""
        return self.target if clipping_id == self.source else self.source

    def words(self, clipping_id: int) -> str:
        """How the link reads from `clipping_id`'s end ("corrected by")."""
        return self.kind.words(clipping_id == self.source)


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that a person marked: its words, and some text `before` and `after` it by which it is told from others.

    `position` is the character of the clipping's plain text where it begins, `None` where it lost its place; `colour`
    one of `db.highlights.COLOURS`.
    """

    id: int
    clipping: int
    quotation: str
    before: str
    after: str
    position: int | None
    colour: str
    note: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Story:
    """A named gathering of `count` clippings outside the trash, ordered `by_hand` or by their dates."""

    id: int
    name: str
    note: str
    by_hand: bool
    created_at: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done to the library: what it is called, when (UTC), and how many clippings it touched.

    `undone` says that it was taken back and can be done again. `title` is the headline where it was a single clipping.
    """

    id: int
    label: str
    made_at: str
    undone: bool
    clippings: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name: as typed, over a view of the sidebar, in an order."""

    id: int
    name: str
    query: str
    view: str
    sort: Sort


class Duplicate(StrEnum):
    """Why a draft is taken to be in the library already."""

    URL = "url"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Twin:
    """A clipping that a draft seems to be, and by what it was recognised."""

    row: Row
    by: Duplicate


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the places to mark: `spans` are (start, end) in characters, sorted, not overlapping."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: ids in order, sorted no further than they are read.

    `scores` goes with `ids` (empty where nothing was ranked). `pending` is the number of clippings whose text the
    index does not hold yet (those that were not looked at directly are spoken of in `notes`). `notes` are sentences
    about the search itself ("Unknown field 'autor': searched as words.").
    """

    ids: Sequence[int]
    scores: Sequence[float] = ()
    pending: int = 0
    notes: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many clippings were found."""
        return len(self.ids)
