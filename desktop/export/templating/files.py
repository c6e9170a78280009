"""A person's own templates as files of a folder, to be kept, copied and handed on: one for each name.

A file is the template of a note as it is. The template of the file name, where there is one, is a comment in its first
line (`{# file name: {{ year }}/{{ title }} #}`), so that the file alone says all and can be rendered as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from db.errors import ExportError
from desktop.export.names import safe_stem
from desktop.export.templating.sandbox import LONGEST_TEMPLATE
from desktop.export.write import told_in_words, write_text

SUFFIX = ".md"
_HEAD = re.compile(r"\{#[ \t]*file name:", re.IGNORECASE)


def parted(text: str) -> tuple[str, str]:
    """The template of the note and that of its file name, of a file's text."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    first, _, rest = text.partition("\n")
    head, line = _HEAD.match(first), first.rstrip()
    if head is None or line.find("#}", head.end()) != len(line) - 2:
        return text, ""
    return rest, line[head.end() : -2].strip()


def joined(body: str, name: str) -> str:
    """The text of a file that holds both templates."""
    name = " ".join(name.split()).replace("#}", "# }")
    return f"{{# file name: {name} #}}\n{body}" if name else body


@dataclass(frozen=True, slots=True)
class TemplateFiles:
    """The templates in a folder, which need not exist yet. Whatever reads or writes raises `ExportError`."""

    folder: Path

    def names(self) -> list[str]:
        """What the templates are called, in alphabetical order."""
        if not self.folder.is_dir():
            return []
        with told_in_words(self.folder):
            found = [path.stem for path in self.folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
        return sorted((name for name in found if name == safe_stem(name)), key=str.casefold)

    def path(self, name: str) -> Path:
        """The file of a template, whether or not it is there."""
        return self.folder / f"{safe_stem(name, fallback='template')}{SUFFIX}"

    def read(self, name: str) -> tuple[str, str]:
        """The template of the note and that of its file name."""
        path = self.path(name)
        try:
            with told_in_words(path):
                if path.stat().st_size > 4 * LONGEST_TEMPLATE:
                    raise ExportError(f"“{path.name}” is too long for a template.", "Choose another one.")
                return parted(path.read_text("utf-8"))
        except UnicodeDecodeError as error:
            raise ExportError(f"“{path.name}” is not a text in UTF-8.", "Save it as UTF-8, or remove it.") from error

    def write(self, name: str, body: str, file_name: str) -> str:
        """Keep a template under a name, in place of one that has it. Gives the name as it can be a file's."""
        path = self.path(name)
        with told_in_words(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        write_text(path, joined(body, file_name))
        return path.stem

    def remove(self, name: str) -> None:
        """Remove a template; one that is not there is no trouble."""
        path = self.path(name)
        with told_in_words(path):
            path.unlink(missing_ok=True)
