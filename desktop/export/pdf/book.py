"""A dossier as one PDF, the press book: cover, contents, and every article on pages of its own.

Typesetting is done by typst in disposable child processes, a chunk of articles at a time: a first pass finds out how
many pages each chunk takes, a second prints with the true numbers; a last child binds. See `child`.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from db.errors import ExportError
from desktop.export.dossier import Dossier, Entry, IsCancelled, Progress, Written, never_cancelled, no_progress, stop_if
from desktop.export.grouping import in_order, sections
from desktop.export.options import USUAL, Options
from desktop.export.pdf.children import Job, Result, run_jobs
from desktop.export.pdf.front import back_parts, fitting, front_tree, only_openings, title_of
from desktop.export.pdf.glyphs import named, visible
from desktop.export.pdf.index import index_tree
from desktop.export.pdf.outline import outline
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.pictures import COVER, Pictures, Prepared
from desktop.export.pdf.sources import sources_tree
from desktop.export.pdf.text import line
from desktop.export.pdf.tree import articles_tree
from desktop.export.plain import printable
from desktop.export.write import replacing, sweep, told_in_words

CHUNK = 28
CHUNK_CHARACTERS = 600_000
"""Articles in one child, and their characters: few enough to bound its memory, enough to make its start worth while."""

MAX_CHARACTERS = 1_000_000
"""Of one article; clipping keeps 400,000."""

MOST_TAGGED = 500
MOST_TAGGED_CHARACTERS = 800_000
"""Of one tagged document, which a single process has to hold: about 2 GB where both are reached."""

CHUNK_OF_EXCERPTS = 400
SAMPLED_ROWS = 40
"""Rows of the contents in a preview."""

_NAMED = 8
_SCRATCH = re.compile(r"cuttings-book-[a-z0-9_]{8}")
# The control characters as JSON spells them, but for the mark of `pdf_text` where a word may be broken.
_ESCAPED = re.compile(r"(\\\\)|\\u00(?:0[02-8bef]|1[0-9a-f])|\\[bf]")


def write_pdf(
    dossier: Dossier,
    path: Path,
    *,
    options: Options = USUAL,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write the press book of a dossier. Raises `ExportError` and `Cancelled`; `path` is then as it was before."""
    if not dossier.entries:
        raise ExportError("There is nothing to export.", "Choose at least one clipping.")
    for entry in dossier.entries:
        if len(entry.article.body.text()) > MAX_CHARACTERS:
            raise ExportError(
                f"“{_short(entry)}” is too long for a PDF: more than {MAX_CHARACTERS:,} characters.",
                "Leave it out, or export it as Markdown.",
            )
    if options.standard:
        _check_size(dossier)
    with replacing(path) as part, scratch_folder() as scratch:
        book = Book(dossier, options, scratch, progress, cancelled)
        book.typeset()
        with told_in_words(path):
            book.bind(part)
    return Written(path, files=(path,), warnings=book.warnings())


def _check_size(dossier: Dossier) -> None:
    """Raise `ExportError` where a dossier is too large for one document."""
    articles = len(dossier.entries)
    characters = sum(len(entry.article.body.text()) for entry in dossier.entries)
    if articles > MOST_TAGGED or characters > MOST_TAGGED_CHARACTERS:
        raise ExportError(
            f"PDF/A and PDF/UA have room for {MOST_TAGGED:,} articles and {MOST_TAGGED_CHARACTERS:,} characters; "
            f"here are {articles:,} and {characters:,}.",
            "Export fewer articles, or an ordinary PDF.",
        )


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for the parts of the book, away from where the person looks."""
    try:
        sweep(Path(tempfile.gettempdir()), _SCRATCH)
        with tempfile.TemporaryDirectory(prefix="cuttings-book-") as folder:
            yield Path(folder)
    except OSError as error:
        place = tempfile.gettempdir()
        raise ExportError(
            f"The folder for temporary files ({place}) cannot be used: {error.strerror or error}.", "Make room there."
        ) from error


class Book:
    """One run of `write_pdf`, or the sample of a book for a preview."""

    def __init__(
        self,
        dossier: Dossier,
        options: Options,
        scratch: Path,
        progress: Progress = no_progress,
        cancelled: IsCancelled = never_cancelled,
    ) -> None:
        options = fitting(dossier, options)
        self._dossier = dossier
        self._options = options
        self._scratch = scratch
        self._progress = progress
        self._cancelled = cancelled
        self._sections = sections(dossier, options.group_by)
        self._excerpts = only_openings(dossier)
        self._whole = bool(options.standard) or len(dossier.entries) == 1
        self._chunks = _chunks(in_order(self._sections), CHUNK_OF_EXCERPTS if self._excerpts else CHUNK)
        self._pages = Pages.unknown(entry.id for entry in dossier.entries)
        self._steps = 2 * len(dossier.entries) + 2
        self._done = 0
        self._missing: set[str] = set()
        self._looked_up: set[str] = set()
        self._pictures = Pictures(scratch)
        self._parts: list[Result] = []
        self._lengths: list[int] = []
        self._offsets = [0] * (1 + len(self._chunks) + len(back_parts(dossier, options)))

    def warnings(self, missing: Collection[str] = ()) -> tuple[str, ...]:
        """What the person should know about the book; `missing` are characters without glyphs known from elsewhere."""
        return (*without_glyphs({*missing, *self._missing}), *without_picture(self._dossier, self._pictures.unreadable))

    def typeset(self) -> None:
        """Measure all parts, then print them with the true page numbers."""
        self._progress(0, self._steps, "Reading pictures")
        entries = self._dossier.entries if self._options.pictures else ()
        self._pictures.prepare(self._dossier, entries, self._options.cover, self._cancelled)
        measured = self._typeset("measure", "Measuring")
        lengths = [_length(result) for result in measured]
        for result in measured:
            self._missing.update(result["missing"])
        for _ in range(3):
            self._number(measured, lengths)
            parts = self._typeset("print", "Typesetting")
            again = [_length(result) for result in parts]
            # Nothing stands after the last part, so that it may be longer than it was.
            if again[:-1] == lengths[:-1] and _begun(parts) == _begun(measured):
                break
            measured, lengths = parts, again
        else:
            raise RuntimeError(f"page numbers do not settle: {lengths} {again}")
        self._parts, self._lengths = parts, again
        self._pages.learn(parts, again)

    def sample(self, entries: Sequence[Entry], pages: int, width: int) -> Job:
        """A job that draws the first pages: what stands before the articles, and these articles.

        It says of all characters of the book which have no glyph.
        """
        if self._options.pictures:
            self._pictures.prepare(self._dossier, entries, self._options.cover, self._cancelled)
        front = self._front("print")
        rows = SAMPLED_ROWS
        for section in front["contents"]:
            section["rows"] = section["rows"][: max(0, rows)]
            section["also"] = section["also"][: max(0, rows)]
            rows -= len(section["rows"]) + len(section["also"])
        data = {"part": "sample", **front, "articles": self._articles(entries, "print")}
        drawn = {"most": pages, "width": width, "characters": _characters(self._dossier)}
        return self._job("draw", "sample", {**self._shared(0), **data, "drawn": drawn})

    def _number(self, results: list[Result], lengths: list[int]) -> None:
        """Note on which page of the book everything begins."""
        self._pages.learn(results, lengths)
        self._offsets = [sum(lengths[:number]) for number in range(len(lengths))]

    def _typeset(self, task: str, what: str) -> list[Result]:
        """Typeset front matter and chunks; the results in the order of the book."""
        if self._whole:
            return self._typeset_whole(task, what)
        offsets = self._offsets
        front = self._job(task, "front", {**self._shared(0), "part": "front", **self._front(task)})
        jobs = [front]
        for number, chunk in enumerate(self._chunks):
            stop_if(self._cancelled)
            data = {**self._shared(offsets[number + 1]), "part": "articles", "articles": self._articles(chunk, task)}
            jobs.append(self._job(task, str(number), data, len(chunk)))
        jobs += [
            self._job(task, part, {**self._shared(offset), "part": part, **tree})
            for (part, tree), offset in zip(self._back(), offsets[len(jobs) :], strict=True)
        ]
        self._progress(self._done, self._steps, what)

        def ended(job: Job) -> None:
            self._done = min(self._done + job.size, self._steps - 1)
            self._progress(self._done, self._steps, what)

        results = run_jobs(jobs, self._cancelled, ended)
        for job, entries in zip(jobs[1:], self._chunks, strict=False):
            if "problem" in results[job]:
                raise self._failure(results[job], entries, offsets[0])
        for job, what in ((front, "the cover and contents"), *((job, "the lists at the end") for job in jobs)):
            if "problem" in results[job]:
                raise in_words(results[job], what)
        return [{**results[job], "folder": str(job.folder)} for job in jobs]

    def _typeset_whole(self, task: str, what: str) -> list[Result]:
        """Typeset all parts as one tagged document."""
        entries = in_order(self._sections)
        data = {**self._shared(0), "part": "whole", **self._front(task), "articles": self._articles(entries, task)}
        for _, tree in self._back():
            data |= tree
        self._progress(self._done, self._steps, what)
        job = self._job(task, "whole", data)
        result = run_jobs([job], self._cancelled, lambda _: None)[job]
        if "problem" in result:
            raise self._failure(result, entries, 0)
        self._done = min(self._done + len(entries), self._steps - 1)
        return [{**result, "folder": str(job.folder)}]

    def _failure(self, result: Result, entries: Sequence[Entry], offset: int) -> ExportError:
        """The failure of some articles, put down to the one that causes it where one alone does."""
        while len(entries) > 1 and result["problem"] in ("typst", "memory", "died"):
            middle = len(entries) // 2
            halves = {
                self._job("print", "half", {**self._shared(offset), "part": "articles", "articles": trees}): half
                for half in (entries[:middle], entries[middle:])
                if (trees := self._articles(half, "print"))
            }
            failed = {
                job: made
                for job, made in run_jobs(halves, self._cancelled, lambda _: None).items()
                if "problem" in made
            }
            if not failed:
                return in_words(result, "some articles")
            job, result = next(iter(failed.items()))
            entries = halves[job]
        return in_words(result, f"“{_short(entries[0])}”")

    def _job(self, task: str, name: str, data: dict[str, Any], size: int = 0) -> Job:
        folder = self._scratch / f"{task}-{name}-{len(list(self._scratch.iterdir()))}"
        folder.mkdir()
        told = _spelled(data)
        if task == "measure" and not self._options.standard:
            new = visible(told) - self._looked_up
            self._looked_up |= new
            told = f'{told[:-1]}, "characters": {json.dumps("".join(sorted(new)))}}}'
        (folder / "data.json").write_text(told, "utf-8")
        return Job(task, folder, size)

    def _shared(self, offset: int) -> dict[str, Any]:
        return {
            "paper": self._options.paper,
            "size": self._options.size,
            "columns": self._options.columns,
            "face": self._options.face,
            "depth": 1 if self._options.group_by == "none" else 2,
            "excerpts": self._excerpts,
            "standard": self._options.standard,
            "subtitle": line(self._dossier.subtitle),
            "compiler": line(self._dossier.compiler),
            "book": title_of(self._dossier, self._options),
            "offset": offset,
            "moment": int(datetime.fromisoformat(self._dossier.compiled_at).timestamp()),
        }

    def _printed(self, task: str) -> Mapping[str, Prepared]:
        """The pictures; where pages are only measured, what is as large as they are."""
        return self._pictures.ready if task == "print" else self._pictures.stand_ins

    def _articles(self, entries: Sequence[Entry], task: str) -> list[dict[str, Any]]:
        pictures = self._printed(task)
        return articles_tree(entries, self._dossier, self._sections, self._pages, self._options, pictures)

    def _front(self, task: str) -> dict[str, Any]:
        return front_tree(self._dossier, self._sections, self._pages, self._options, self._printed(task))

    def _back(self) -> list[tuple[str, dict[str, Any]]]:
        """The parts after the articles."""
        parts = {"sources": sources_tree, "index": index_tree}
        wanted = back_parts(self._dossier, self._options)
        return [(name, parts[name](self._dossier, self._pages)) for name in wanted]

    def bind(self, output: Path) -> None:
        """Join what was typeset into one file."""
        if self._whole:
            shutil.copyfile(Path(self._parts[0]["folder"]) / "out.pdf", output)
            self._progress(self._steps, self._steps, "Done")
            return
        languages = {e.article.language for e in self._dossier.entries if e.article.language}
        job = self._job(
            "bind",
            "book",
            {
                "parts": [f"{part['folder']}/out.pdf" for part in self._parts],
                "output": str(output),
                "places": self._pages.places,
                "outline": outline(self._sections, self._pages),
                "title": title_of(self._dossier, self._options),
                "subject": line(self._dossier.subtitle),
                "language": languages.pop() if len(languages) == 1 else "en",
                "compiled_at": self._dossier.compiled_at,
            },
        )
        self._progress(self._steps - 1, self._steps, "Binding")
        result = run_jobs([job], self._cancelled, lambda _: None)[job]
        if "problem" in result:
            raise in_words(result, "the book")
        self._progress(self._steps, self._steps, "Done")


def _spelled(data: dict[str, Any]) -> str:
    """The data as JSON, without what no PDF may hold, whichever field of an article it was in."""
    return _ESCAPED.sub(lambda found: found[1] or "", printable(json.dumps(data, ensure_ascii=False)))


def _chunks(entries: Sequence[Entry], most: int = CHUNK) -> list[list[Entry]]:
    """The entries in the portions in which they are typeset."""
    chunks: list[list[Entry]] = [[]]
    characters = 0
    for entry in entries:
        length = len(entry.article.body.text())
        if chunks[-1] and (len(chunks[-1]) == most or characters + length > CHUNK_CHARACTERS):
            chunks.append([])
            characters = 0
        chunks[-1].append(entry)
        characters += length
    return chunks


def _characters(dossier: Dossier) -> str:
    """The characters of all texts, each once."""
    found: set[str] = set()
    for entry in dossier.entries:
        found.update(entry.article.title, entry.article.body.text(), entry.note, entry.article.standfirst or "")
    return "".join(sorted(visible("".join(found))))


def without_glyphs(missing: Collection[str]) -> tuple[str, ...]:
    """What to say of characters that no font has."""
    if not missing:
        return ()
    some = "; ".join(named(character) for character in sorted(missing)[:_NAMED])
    more = f"; and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    return (f"No font on this computer has these characters, so boxes stand for them: {some}{more}.",)


def without_picture(dossier: Dossier, unreadable: Mapping[str, str]) -> tuple[str, ...]:
    """What to say of pictures that cannot be printed."""
    said = [f"The picture for the cover is left out: {unreadable[COVER]}."] if COVER in unreadable else []
    lost = [
        f"“{_short(entry)}” ({unreadable[picture.asset]})"
        for entry in dossier.entries
        for picture in entry.article.body.pictures()
        if picture.asset in unreadable
    ]
    if lost:
        more = f"; and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        said.append(f"Pictures of which only the caption is printed: in {'; '.join(lost[:_NAMED])}{more}.")
    return tuple(said)


def _begun(results: Sequence[Result]) -> list[tuple[Any, int]]:
    """On which page of its part everything begins."""
    return [(place["id"], place["page"]) for result in results for place in result["place"]]


def _length(result: Result) -> int:
    """How many pages a part has."""
    return max(int(end["page"]) for end in result["end"])


def in_words(result: Result, what: str) -> ExportError:
    """The failure of a child as what to tell; a full disk stays the system's error, for `told_in_words`."""
    if result["problem"] == "system" and result.get("errno"):
        raise OSError(result["errno"], result["said"])
    if result["problem"] == "typst":
        return ExportError(
            f"{what[:1].upper()}{what[1:]} could not be typeset: {result['said'][:300]}", "Leave it out."
        )
    return ExportError(f"{what[:1].upper()}{what[1:]} took too much memory or time to typeset.", "Leave it out.")


def _short(entry: Entry) -> str:
    title = line(entry.article.title) or "Untitled"
    return title if len(title) <= 80 else f"{title[:79]}…"
