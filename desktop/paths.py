"""Where the program keeps what is not part of a library: settings, caches, crash reports; and where a library goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

PROGRAM = "cuttings"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one person on one computer. None of them need exist yet."""

    config: Path
    cache: Path
    documents: Path

    @classmethod
    def of_user(cls) -> Paths:
        """The platform's own places for the person who runs the program."""
        return cls(
            config=Path(platformdirs.user_config_dir(PROGRAM, appauthor=False)),
            cache=Path(platformdirs.user_cache_dir(PROGRAM, appauthor=False)),
            documents=Path(platformdirs.user_documents_dir()),
        )

    @property
    def settings_file(self) -> Path:
        """The file of `desktop.settings`."""
        return self.config / "settings.json"

    @property
    def searches_file(self) -> Path:
        """What was searched before."""
        return self.config / "searches.json"

    @property
    def watched_file(self) -> Path:
        """What is known of the watched folder's files."""
        return self.config / "watched.json"

    @property
    def templates(self) -> Path:
        """The person's own templates of notes, a file for each."""
        return self.config / "templates"

    @property
    def unsaved(self) -> Path:
        """What was typed and not kept yet, in a folder for each library."""
        return self.config / "unsaved"

    @property
    def crash_folder(self) -> Path:
        """Where crash reports are written."""
        return self.config / "crashes"

    @property
    def default_library(self) -> Path:
        """The folder that the first library is offered."""
        return self.documents / "Cuttings"

    @property
    def index_cache(self) -> Path:
        """Where the indexes of all libraries are, each in a folder named by its library's id."""
        return self.cache / "libraries"
