"""A frozen gathering of clippings ready for export, and what every writer of one takes and gives back.

Writers see nothing of the library: whatever they print is in the dossier, so it cannot change under their hands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from db.addresses import url_key
from db.errors import Cancelled
from db.model import Article, Asset, Highlight, ReadAlso, Story, Tag
from db.relations import Mention
from db.story_page import StoryPage

Progress = Callable[[int, int, str], None]
"""Called with how many steps are done, of how many, and what is going on in words."""

IsCancelled = Callable[[], bool]
"""Asked between steps; true once the person wants to stop."""

PictureSource = Callable[[str], Asset | None]
"""Gives the kept picture with a SHA-256 (its bytes never change), `None` where it is not there any more or damaged."""


def no_picture(sha256: str) -> Asset | None:
    """The source of a dossier whose pictures stay at home."""
    return None


@dataclass(frozen=True, slots=True)
class Relation:
    """A link in the words of the entry's end ("corrected by"); `inside`: its other end is in the dossier.

    `type` is the key of its kind, `dated` the day that a person gave it.
    """

    type: str
    words: str
    target: int
    target_title: str
    note: str = ""
    inside: bool = False
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class Reprinted:
    """Another clipping with the same text that an entry stands for: who printed it, when, under which headline."""

    id: int
    title: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One clipping of a dossier: `captured_at` in UTC, `sha256` of the original bytes, `final_url` of the capture.

    `reprints` are the copies of its text that are not entries of their own, where reprints were to be folded.
    `highlights` come as in the text, those that lost their place last. `excerpt`: the body is only an opening of the
    text, and `word_count` is still that of the whole.
    """

    id: int
    article: Article
    captured_at: str
    tags: tuple[Tag, ...] = ()
    note: str = ""
    sha256: str = ""
    word_count: int = 0
    links: tuple[Relation, ...] = ()
    final_url: str | None = None
    starred: bool = False
    reprints: tuple[Reprinted, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    stories: tuple[Story, ...] = ()
    mentions: tuple[Mention, ...] = ()
    excerpt: bool = False

    @property
    def url(self) -> str | None:
        """The address to cite: the article's own, else where the capture was found."""
        return self.article.url or self.final_url


@dataclass(frozen=True)
class Dossier:
    """Entries in the order in which they are to appear. `compiled_at` is UTC, `library` the library's id; `story` is
    printed before them. `compiler` is who made it, `foreword` their words to the reader in Markdown."""

    title: str
    entries: tuple[Entry, ...]
    compiled_at: str
    subtitle: str = ""
    library: str = ""
    story: StoryPage | None = None
    compiler: str = ""
    foreword: str = ""
    picture: PictureSource = field(default=no_picture, compare=False, repr=False)

    @cached_property
    def by_id(self) -> dict[int, Entry]:
        """The entries by clipping id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _by_address(self) -> dict[str, int]:
        known: dict[str, int] = {}
        for entry in self.entries:
            for address in (entry.article.url, entry.final_url):
                if address:
                    known.setdefault(url_key(address), entry.id)
        return known

    def entry_at(self, address: str) -> int | None:
        """The id of the entry that was clipped from a web address, if it is in the dossier."""
        return self._by_address.get(url_key(address)) if address else None

    def pointed_at(self, pointer: ReadAlso, entry: Entry) -> Entry | None:
        """The other entry that a pointer at the end of an article leads to, if it is in the dossier."""
        target = pointer.target if pointer.target in self.by_id else self.entry_at(pointer.url)
        return self.by_id[target] if target is not None and target != entry.id else None

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day of publication (`YYYY-MM-DD`), of the entries whose day is known."""
        known = sorted(entry.article.published[:10] for entry in self.entries if entry.article.published)
        return (known[0], known[-1]) if known else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets, each once, in alphabetical order."""
        return tuple(sorted({e.article.outlet for e in self.entries if e.article.outlet}, key=str.casefold))

    @property
    def words(self) -> int:
        """The number of words of all bodies."""
        return sum(entry.word_count for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did. `files` were written, `unchanged` already as they should be, `conflicts` copies laid beside
    files that a person changed in our part of them. `warnings` are sentences for the person, `clippings` how many there
    are of them in it. `left_behind` are the files of an earlier export that are no part of this one any more: they are
    still there, and `vault_removal.remove_left_behind` removes those that a person agrees to lose."""

    path: Path
    files: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    conflicts: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    clippings: int = 0
    left_behind: tuple[Path, ...] = ()


def no_progress(done: int, total: int, what: str) -> None:
    """Stands in where nobody watches."""


def never_cancelled() -> bool:
    """Stands in where nobody can cancel."""
    return False


def stop_if(cancelled: IsCancelled) -> None:
    """Raise `Cancelled` if the person asked to stop."""
    if cancelled():
        raise Cancelled
