"""What every command is given: the library that was named, a way to answer, and the options that all of them share."""

from __future__ import annotations

import contextlib
import functools
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from db.errors import LibraryMissing
from db.library import Library
from db.search import Searcher
from desktop import place_words
from desktop.copying import rotation_of
from desktop.paths import Paths
from desktop.place_memory import PlaceMemory
from desktop.remote import open_to_write
from desktop.settings import Settings, last_library

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Session:
    """One call of the command. `folder` is the library's, `as_json` whether the answer is for a program."""

    paths: Paths = field(default_factory=Paths.of_user)
    folder: Path | None = None
    as_json: bool = False

    @property
    def library_folder(self) -> Path:
        """The library that was named, else the one that the window had open last, else the default one."""
        return self.folder if self.folder is not None else last_library(self.paths)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Library]:
        """The library, for reading; it may be open elsewhere at the same time."""
        with Library.open(self.library_folder, read_only=True) as library, self._minding_the_place(library):
            yield library

    @contextlib.contextmanager
    def writing(self, *, create: bool = False) -> Iterator[Library]:
        """The library, for writing, here or through the window that has it open; made new with `create`."""
        try:
            library = open_to_write(self.library_folder, say=self.say)
        except LibraryMissing:
            if not create:
                raise
            library = Library.create(self.library_folder)
            self.say(f"Made a new library in {library.folder}.")
        library.rotation = rotation_of(Settings(self.paths.settings_file))
        with library, self._minding_the_place(library):
            yield library

    @contextlib.contextmanager
    def _minding_the_place(self, library: Library) -> Iterator[None]:
        """Say what is to be said of the library's place, and remember the state in which it is left."""
        memory = PlaceMemory(self.paths)
        found = place_words.remarks(library, memory)
        for each in found:
            self.say(" ".join(each.words()))
        place_words.remember(found, memory)
        if found:
            memory.saw(library)
        yield
        memory.saw(library)

    @contextlib.contextmanager
    def searching(self, library: Library) -> Iterator[Searcher]:
        """The search over a library."""
        searcher = Searcher(library, self.paths.index_cache)
        try:
            yield searcher
        finally:
            searcher.close()

    def say(self, words: str) -> None:
        """Words for a person, on standard error."""
        click.echo(words, err=True)

    def answer(self, value: Any, words: str | Callable[[], str]) -> None:
        """The result: `value` as JSON where that was asked for, else the words."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, indent=2))
        else:
            text = words() if callable(words) else words
            if text:
                click.echo(text)

    def indexing(self, done: int, total: int) -> None:
        """Progress of bringing the index up to date."""
        self.progress(done, total, "Indexing")

    def progress(self, done: int, total: int, what: str) -> None:
        """Show how far some long work is, where a person is looking."""
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{what} {done:,} of {total:,}", err=True, nl=done >= total)


def command(group: click.Group, name: str) -> Callable[[Command], click.Command]:
    """Declare a command that takes a `Session` first and also accepts `--json` and `--library` after its name."""

    def declare(function: Command) -> click.Command:
        @functools.wraps(function)
        @click.pass_obj
        def run(session: Session, /, *arguments: Any, as_json: bool, library: Path | None, **options: Any) -> Any:
            session.as_json = session.as_json or as_json
            session.folder = library or session.folder
            return function(session, *arguments, **options)

        shared = click.option("--library", type=click.Path(path_type=Path), help="Folder of the library.")(run)
        shared = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")(shared)
        return group.command(name)(shared)

    return declare
