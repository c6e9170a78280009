"""A dossier as a folder of Markdown notes, which a second export brings up to date in place.

One note per clipping, and one for their story, with relative links (plain profile) or wikilinks (Obsidian) between
them. A note keeps its name when the headline changes and is found again by its id when a person has moved or renamed
it. Nothing is ever removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from db.errors import ExportError
from desktop.export import manifest
from desktop.export.clip_note import ID_KEY, Note, Profile, Vault, dumped
from desktop.export.dossier import (
    Dossier,
    IsCancelled,
    Progress,
    Written,
    never_cancelled,
    no_progress,
    stop_if,
)
from desktop.export.manifest import Record, region_hash
from desktop.export.names import MAX_BYTES, Names, safe_stem
from desktop.export.note_merge import NotOurs, comparable, merged, parsed
from desktop.export.story_note import story_note
from desktop.export.write import Staging, told_in_words

_SUFFIX = ".md"


def write_vault(
    dossier: Dossier,
    folder: Path,
    *,
    profile: Profile = "plain",
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write a note for every entry into a folder, which may hold an earlier export and a person's own files.

    Raises `ExportError` and `Cancelled`; either way the folder is then as it was before.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"“{folder.name}” is a file, where a folder is needed.", "Choose another name.")
    with told_in_words(folder):
        return _Export(dossier, folder, profile).run(progress, cancelled)


class _Export:
    """One run of `write_vault`."""

    def __init__(self, dossier: Dossier, folder: Path, profile: Profile) -> None:
        self._dossier = dossier
        self._folder = folder
        self._warnings: list[str] = []
        try:
            self._records = manifest.read(folder)
        except ValueError:
            self._records = {}
            self._warnings.append(
                f"The list of earlier exports ({manifest.NAME}) could not be read; notes were recognised by their ids."
            )
        self._vault = Vault(dossier, profile, {})
        self._story_path = ""
        self._vault = Vault(dossier, profile, self._placed())

    def _placed(self) -> dict[int, str]:
        """The path of each entry's note: where it is now, or a free name."""
        there = manifest.notes_in(self._folder) if self._folder.exists() else {}
        paths: dict[int, str] = {}
        for entry in self._dossier.entries:
            note_id = self._vault.note_id(entry.id)
            record = self._records.get(note_id)
            if record and (self._folder / record.path).is_file():
                paths[entry.id] = record.path
            elif note_id in there:
                paths[entry.id] = there[note_id]
        taken = {path.name for path in self._folder.iterdir()} if self._folder.exists() else set()
        names = Names(taken | set(paths.values()))
        story = self._dossier.story
        if story is not None:
            note_id = self._vault.story_id(story)
            record = self._records.get(note_id)
            if record and (self._folder / record.path).is_file():
                self._story_path = record.path
            else:
                self._story_path = there.get(note_id) or names.claim(story.story.name, story.story.id, _SUFFIX)
        for entry in self._dossier.entries:
            if entry.id not in paths:
                day = (entry.article.published or entry.captured_at)[:10]
                paths[entry.id] = names.claim(f"{day} {entry.article.title}", entry.id, _SUFFIX)
        return paths

    def run(self, progress: Progress, cancelled: IsCancelled) -> Written:
        files: list[Path] = []
        unchanged: list[Path] = []
        conflicts: list[Path] = []
        total = len(self._dossier.entries)
        with Staging(self._folder) as staging:
            for number, (note_id, relative, title, fresh) in enumerate(self._notes()):
                stop_if(cancelled)
                progress(min(number, total), total, title)
                path = self._folder / relative
                target, text = self._note_text(note_id, relative, fresh, path)
                if target != path:
                    conflicts.append(target)
                if target.exists() and target.read_bytes() == text:
                    if target == path:
                        unchanged.append(path)
                else:
                    staging.add(target.relative_to(self._folder).as_posix(), text)
                    if target == path:
                        files.append(path)
            listing = manifest.spelt(self._records)
            if total and not _holds(self._folder / manifest.NAME, listing):
                staging.add(manifest.NAME, listing)
            stop_if(cancelled)
            progress(total, total, "Putting the notes in place")
            staging.commit()
        if conflicts:
            self._warnings.append(
                f"{len(conflicts)} of the notes had been changed where the export writes: they were left as they are, "
                "and the new text was laid beside them."
            )
        return Written(self._folder, tuple(files), tuple(unchanged), tuple(conflicts), tuple(self._warnings))

    def _notes(self) -> Iterator[tuple[str, str, str, Note]]:
        """Every note with its id, its path and its title, that of the story first."""
        story = self._dossier.story
        if story is not None:
            fresh = story_note(story, self._vault, self._story_path)
            yield self._vault.story_id(story), self._story_path, story.story.name, fresh
        for entry in self._dossier.entries:
            path = self._vault.paths[entry.id]
            yield self._vault.note_id(entry.id), path, entry.article.title, self._vault.fresh(entry)

    def _note_text(self, note_id: str, relative: str, fresh: Note, path: Path) -> tuple[Path, bytes]:
        """Where a note's text is to go and what to hold; beside `path` where a person's changes are in the way."""
        record = self._records.get(note_id)
        written = Record(relative, region_hash(fresh.region), comparable(fresh.front))
        if not path.exists():
            self._records[note_id] = written
            return path, fresh.text().encode()
        content = path.read_bytes()
        try:
            text = content.decode("utf-8")
            current = parsed(text.removeprefix("\ufeff").replace("\r\n", "\n"))
        except (UnicodeDecodeError, NotOurs):
            return self._conflict(path, fresh)
        if current.region != fresh.region and record and region_hash(current.region) != record.region:
            if written.region == record.region:
                return path, content
            return self._conflict(path, fresh)
        self._records[note_id] = written
        new = merged(current, fresh, record.front if record else None).text()
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        return path, (mark + (new.replace("\n", "\r\n") if "\r\n" in text else new)).encode()

    def _conflict(self, path: Path, fresh: Note) -> tuple[Path, bytes]:
        """A copy beside the note, without its id, under a name that is free or has the very same text."""
        front = {key: value for key, value in fresh.front.items() if key != ID_KEY}
        text = Note(front, dumped(front), fresh.region).text().encode()
        for number in range(1, 1_000):
            extra = f" (conflict{'' if number == 1 else f' {number}'}){_SUFFIX}"
            stem = safe_stem(path.name.removesuffix(_SUFFIX), max_bytes=MAX_BYTES - len(extra))
            copy = path.with_name(stem + extra)
            if not copy.exists() or copy.read_bytes() == text:
                break
        return copy, text


def _holds(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content
