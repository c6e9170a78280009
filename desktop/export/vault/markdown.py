"""A dossier as a folder of Markdown notes, which a second export brings up to date in place.

One note per clipping, one for their story, and notes that lead to them: the contents, one per story and tag; with
relative links (plain profile) or wikilinks (Obsidian) between them, and the pictures beside. A note keeps its name when
the headline changes and is found again by its id when a person has moved or renamed it. Nothing is ever removed: what
is no part of the export any more is named in `Written.left_behind`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from db.errors import ExportError
from desktop.export.dossier import (
    Dossier,
    IsCancelled,
    Progress,
    Written,
    never_cancelled,
    no_progress,
    stop_if,
)
from desktop.export.grouping import sections
from desktop.export.names import MAX_BYTES, Names, safe_stem
from desktop.export.options import USUAL, Options
from desktop.export.plain import clean
from desktop.export.templating.note import TemplatedNotes
from desktop.export.templating.rendering import Rendering
from desktop.export.vault import index as vault_index
from desktop.export.vault import manifest
from desktop.export.vault.attachments import Attachments
from desktop.export.vault.clip_note import ID_KEY, Note, Profile, Vault, dumped
from desktop.export.vault.folder import contents
from desktop.export.vault.manifest import Manifest, Record, file_hash, region_hash
from desktop.export.vault.note_merge import NotOurs, comparable, merged, parsed
from desktop.export.vault.story_note import story_note
from desktop.export.write import Staging, told_in_words, write_bytes

_SUFFIX = ".md"


def write_vault(
    dossier: Dossier,
    folder: Path,
    *,
    profile: Profile = "plain",
    options: Options = USUAL,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write a note for every entry into a folder, which may hold an earlier export and a person's own files.

    With sections (`group_by`) new notes come into folders of their names; a note that is there already stays where it
    is. Raises `ExportError`, which is a `TemplateError` where a template of the person's own is wrong, and `Cancelled`;
    either way the folder is then as it was before.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"“{folder.name}” is a file, where a folder is needed.", "Choose another name.")
    with (
        told_in_words(folder),
        Rendering(options.body_template, options.name_template, cancelled=cancelled) as rendering,
    ):
        notes = TemplatedNotes(dossier, rendering)
        return _Export(dossier, folder, profile, options, notes).run(progress, cancelled)


class _Export:
    """One run of `write_vault`."""

    def __init__(
        self, dossier: Dossier, folder: Path, profile: Profile, options: Options, notes: TemplatedNotes
    ) -> None:
        self._dossier = dossier
        self._folder = folder
        self._options = options
        self._templated = notes
        self._key = f"story-{dossier.story.story.id}" if dossier.story else f"title-{clean(dossier.title)}"
        self._warnings: list[str] = []
        try:
            self._manifest = manifest.read(folder)
        except ValueError:
            self._manifest = Manifest()
            self._warnings.append(
                f"The list of earlier exports ({manifest.NAME}) could not be read; notes were recognised by their ids."
            )
        self._records = self._manifest.notes
        self._pending = manifest.read_pending(folder)
        self._coming: dict[str, Record] = {}
        self._there = contents(folder)
        self._names = Names(self._there.names)
        bare = Vault(dossier, profile, {})
        story = dossier.story
        self._indexes = vault_index.Indexes(
            dossier.entries if options.index else (), bare, None if story is None else story.story.id
        )
        self._story_path = ""
        if story is not None:
            note_id = bare.story_id(story.story.id)
            self._story_path = self._placed(note_id, story.story.name, story.story.id)
        paths = self._entry_paths(bare)
        self._contents_id = bare.contents_id(self._key)
        self._contents_path = ""
        if options.index:
            self._contents_path = self._placed(self._contents_id, f"{_flat(dossier.title)} (contents)", 2)
        indexes = {note_id: self._placed(note_id, name, 2) for note_id, name in self._indexes.names()}
        if story is not None:
            indexes[bare.story_id(story.story.id)] = self._story_path
        attachments = Attachments(dossier.picture, folder, self._manifest.attachments, self._there.files)
        self._attachments = attachments if options.pictures else None
        self._vault = replace(
            bare,
            paths=paths,
            attachments=self._attachments,
            indexes=indexes,
            twice=self._there.twice(),
            templated=notes.region,
        )

    def _entry_paths(self, vault: Vault) -> dict[int, str]:
        """The path of each entry's note: where it is now, or a free name."""
        folders = {
            entry.id: f"{_folder(section.name, self._options)}/"
            for section in sections(self._dossier, self._options.group_by)
            if section.name
            for entry in section.entries
        }
        paths: dict[int, str] = {}
        for entry in self._dossier.entries:
            day = (entry.article.published or entry.captured_at)[:10]
            name = self._templated.name(entry) or _flat(f"{day} {entry.article.title}")
            wished = f"{folders.get(entry.id, '')}{name}"
            paths[entry.id] = self._placed(vault.note_id(entry.id), wished, entry.id)
        return paths

    def _placed(self, note_id: str, wished: str, number: int) -> str:
        """Where a note is now, or a free path that is like the wished one. Names are given once in the whole folder,
        since a wikilink leads to a name."""
        record = self._records.get(note_id)
        path = self._there.note(note_id, record.path if record else None)
        if path is None and record and (self._folder / record.path).is_file():
            path = record.path  # its front matter is broken: it is not to be made a second time
        if path is None:
            *folders, stem = wished.split("/")
            path = "/".join([*map(safe_stem, folders), self._names.claim(stem, number, _SUFFIX)])
        return path

    def run(self, progress: Progress, cancelled: IsCancelled) -> Written:
        files: list[Path] = []
        unchanged: list[Path] = []
        conflicts: list[Path] = []
        total = len(self._dossier.entries)
        exported: set[str] = set()
        with Staging(self._folder) as staging:
            for number, (note_id, relative, title, fresh) in enumerate(self._notes()):
                stop_if(cancelled)
                progress(min(number, total), total, title)
                exported.add(note_id)
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
                        self._coming[note_id] = self._records[note_id]
                if self._attachments is not None:
                    files += self._attachments.stage(staging)
            left = self._left_behind(exported)
            self._record_attachments()
            listing = self._manifest.spelt()
            if total and not _holds(self._folder / manifest.NAME, listing):
                staging.add(manifest.NAME, listing)
            stop_if(cancelled)
            progress(total, total, "Putting the notes in place")
            staging.settle(cancelled)
            if self._coming:
                write_bytes(self._folder / manifest.PENDING, manifest.spelt_pending(self._coming))
            staging.commit()
        with contextlib.suppress(OSError):  # it harms nobody: the next export compares it with what is there
            (self._folder / manifest.PENDING).unlink(missing_ok=True)
        if conflicts:
            self._warnings.append(
                f"{len(conflicts)} of the notes had been changed where the export writes: they were left as they are, "
                "and the new text was laid beside them."
            )
        return Written(
            self._folder,
            tuple(files),
            tuple(unchanged),
            tuple(conflicts),
            tuple(self._warnings),
            left_behind=tuple(self._folder / each for each in left),
        )

    def _notes(self) -> Iterator[tuple[str, str, str, Note]]:
        """Every note with its id, its path and its title: that of the story first, those that list others last."""
        story = self._dossier.story
        if story is not None:
            fresh = story_note(story, self._vault, self._story_path)
            yield self._vault.story_id(story.story.id), self._story_path, story.story.name, fresh
        own = set()
        for entry in self._dossier.entries:
            note_id = self._vault.note_id(entry.id)
            own.add(note_id)
            yield note_id, self._vault.paths[entry.id], entry.article.title, self._vault.fresh(entry)
        if not self._options.index:
            return
        page = self._story_path or None
        title = self._dossier.title
        made = vault_index.contents(
            self._contents_id, self._contents_path, self._options, self._indexes, self._vault, page
        )
        yield self._contents_id, self._contents_path, title, made
        others = [
            found
            for note_id, record in self._records.items()
            if note_id not in own and self._elsewhere(record) and (found := vault_index.recorded(record))
        ]
        for note_id, title, fresh in self._indexes.notes(self._vault, others):
            yield note_id, self._vault.indexes[note_id], title, fresh

    def _elsewhere(self, record: Record) -> bool:
        """Whether a note is a part of another export into this folder."""
        return any(each != self._key for each in record.exports) and (self._folder / record.path).is_file()

    def _note_text(self, note_id: str, relative: str, fresh: Note, path: Path) -> tuple[Path, bytes]:
        """Where a note's text is to go and what to hold; beside `path` where a person's changes are in the way."""
        record = self._records.get(note_id)
        exports = dict.fromkeys((*(record.exports if record else ()), self._key))
        written = Record(
            relative, region_hash(fresh.region), comparable(fresh.front), tuple(exports), self._pictures(note_id)
        )
        if not path.exists():
            made = fresh.text().encode()
            self._records[note_id] = replace(written, file=file_hash(made))
            return path, made
        content = path.read_bytes()
        if (
            record
            and file_hash(content) == record.file
            and replace(record, exports=()) == replace(written, exports=(), file=record.file)
        ):
            self._records[note_id] = replace(written, file=record.file)
            return path, content
        try:
            text = content.decode("utf-8")
            current = parsed(text.removeprefix("\ufeff").replace("\r\n", "\n"))
        except (UnicodeDecodeError, NotOurs):
            return self._conflict(path, fresh)
        record = self._last_written(note_id, content, current, record)
        if current.region != fresh.region and (record is None or region_hash(current.region) != record.region):
            if record is not None and written.region == record.region:
                self._records[note_id] = replace(record, path=relative, exports=written.exports)
                return path, content
            return self._conflict(path, fresh)
        new = merged(current, fresh, record.front if record else None).text()
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        made = (mark + (new.replace("\n", "\r\n") if "\r\n" in text else new)).encode()
        # What a person wrote changes nothing in the list as long as there is nothing new to write.
        same = record.file if record is not None and made == content else ""
        self._records[note_id] = replace(written, file=same or file_hash(made))
        return path, made

    def _last_written(self, note_id: str, content: bytes, current: Note, record: Record | None) -> Record | None:
        """What was written into the note last: by an export that came to its end, or by one that was ended by force."""
        pending = self._pending.get(note_id)
        if pending is None:
            return record
        region = region_hash(current.region)
        came_so_far = region == pending.region and (record is None or region != record.region)
        return pending if came_so_far or file_hash(content) == pending.file else record

    def _pictures(self, note_id: str) -> tuple[str, ...]:
        own = note_id.rpartition("/")[2]
        entry = self._dossier.by_id.get(int(own)) if own.isdigit() else None
        return self._attachments.all_of(entry.article.body) if entry and self._attachments else ()

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

    def _left_behind(self, exported: set[str]) -> list[str]:
        """The files of notes and pictures that this export had once and that no export into the folder has now."""
        left: list[str] = []
        kept_pictures: set[str] = set()
        for note_id, record in list(self._records.items()):
            gone = note_id not in exported and self._key in record.exports
            path = self._there.note(note_id, record.path)
            if gone and len(record.exports) > 1:
                others = tuple(each for each in record.exports if each != self._key)
                self._records[note_id] = replace(record, path=path or record.path, exports=others)
            elif gone and path is None:
                del self._records[note_id]
                continue
            elif gone and path is not None:
                self._records[note_id] = replace(record, path=path)
                left.append(path)
                continue
            kept_pictures.update(record.pictures)
        for sha256, path in self._manifest.attachments.items():
            if sha256 not in kept_pictures and (self._folder / path).is_file():
                left.append(path)
        return sorted(left)

    def _record_attachments(self) -> None:
        found = self._attachments.paths if self._attachments is not None else {}
        self._manifest.attachments.update({sha256: path for sha256, path in found.items() if path is not None})


def _folder(name: str, options: Options) -> str:
    """The folder of a section; that of a tag inside a tag is inside its folder."""
    return "/".join(part for part in name.split("/") if part.strip()) if options.group_by == "tag" else _flat(name)


def _flat(text: str) -> str:
    """Text for one name: a slash in it leads into no folder."""
    return text.replace("/", " ")


def _holds(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content
