"""The articles in a folder: files that by their content hold one, without what browsers put beside a saved page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.intake.recognise import LOOKED_AT, Sample, format_of

_FEWEST_WORDS = 12
_CODE_ENDS = (";", "{", "}", ">", ",", "\\", "=")
_CODED = 0.3
"""The share of lines that end as those of programs and data do from which on a text is none to read."""


BESIDE = (
    "_files", ".files", "-files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_file",
    "_bestanden", "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_súbory", "_elemei", "_dosyalar",
    "_datoteke",
    "_fitxers", "_fitxategiak", "_failid", "_fails", "_bylos", "_fajlovi", "_fișiere", "_файлы", "_файли",
)  # fmt: skip
"""What browsers and Office put after a page's name to name the folder of its files, by their language."""


def articles_in(folder: Path) -> Iterator[Path]:
    """The files in a folder and those below it that can be clipped, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not _is_beside(path, folder) and is_clippable(path):
            yield path


def _is_beside(path: Path, folder: Path) -> bool:
    """Whether a file is hidden, or in the folder that a browser wrote beside a page ("Ferry to run_files")."""
    inside = path.relative_to(folder).parts
    if any(part.startswith(".") for part in inside):
        return True
    for parent in path.parents:
        if parent == folder:
            break
        ending = next((each for each in BESIDE if parent.name.casefold().endswith(each.casefold())), "")
        stem = parent.name[: -len(ending)] if ending else ""
        if stem and any((parent.parent / f"{stem}{end}").exists() for end in (".html", ".htm", ".xhtml")):
            return True
    return False


def is_clippable(path: Path) -> bool:
    """Whether a file holds an article by its content; programs, data and style sheets are texts, but none to read."""
    try:
        with path.open("rb") as file:
            beginning = file.read(LOOKED_AT)
    except OSError:
        return False
    if not beginning.strip(b" \t\r\n\0"):
        return False
    form = format_of(Sample(beginning, path.name))
    return bool(form.reader) and (form.key != "text" or _is_prose(Sample(beginning).text))


def _is_prose(text: str) -> bool:
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    coded = sum(line.endswith(_CODE_ENDS) for line in lines)
    spelled = sum(c.isalpha() or c.isspace() for c in text)
    wide = sum(c > "\u2e7f" for c in text)
    words = len(text.split()) + wide // 2
    return words >= _FEWEST_WORDS and coded <= _CODED * len(lines) and spelled >= 0.7 * len(text)
