"""The kept pictures of a press book as files that typst can take: each decoded once, in a process of its own.

A picture of the web may be a bomb, so neither the window nor typst ever meets the original: see `reencoding`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.export.dossier import Dossier, Entry, IsCancelled, never_cancelled, stop_if
from desktop.export.pdf.children import Job, Result, run_jobs

COLUMN = (1_240, 1_700)
"""Pixels, across and down, of a picture as wide as the text of a page: about 200 to the inch."""

WHOLE_PAGE = (1_700, 2_400)
COVER = "cover"
"""What the picture of the cover is called among the hashes of the others."""

PORTION = 80
PORTION_BYTES = 40_000_000
"""Pictures that one process decodes, and their bytes: what lies in the scratch folder at once."""

MOST_BYTES = 60_000_000
"""Of one picture's file."""

FOLDER = "pictures"
_STAND_IN = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}"/>'


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture that can be printed: `file` as the template names it, `width` and `height` in pixels."""

    file: str
    width: int
    height: int


class Pictures:
    """The pictures of one export, in the folder `pictures` of its scratch folder. Each is prepared once, `portion` of
    them by one process."""

    def __init__(self, scratch: Path, portion: int = PORTION) -> None:
        self._portion = portion
        self._folder = scratch / FOLDER
        self._folder.mkdir(exist_ok=True)
        self._ready: dict[str, Prepared] = {}
        self._unreadable: dict[str, str] = {}

    @property
    def ready(self) -> Mapping[str, Prepared]:
        """Those that can be printed, by their hashes."""
        return self._ready

    @property
    def stand_ins(self) -> Mapping[str, Prepared]:
        """The same with empty drawings in their place, of which a page can be measured without decoding anything."""
        return {name: replace(each, file=f"{each.file.rpartition('.')[0]}.svg") for name, each in self._ready.items()}

    @property
    def unreadable(self) -> Mapping[str, str]:
        """Those that cannot be printed, by their hashes, with the reason."""
        return self._unreadable

    def prepare(
        self,
        dossier: Dossier,
        entries: Sequence[Entry],
        cover: Path | None = None,
        cancelled: IsCancelled = never_cancelled,
    ) -> None:
        """Prepare the pictures of some entries, and that of the cover. Raises `Cancelled`."""
        wanted = [picture.asset for entry in entries for picture in entry.article.body.pictures() if picture.asset]
        names = [each for each in dict.fromkeys(wanted) if each not in self._ready and each not in self._unreadable]
        jobs = self._jobs(dossier, names, cover, cancelled)
        results = run_jobs(jobs, cancelled, lambda _: None)
        while results:
            again = [job for job, result in results.items() if self._took(job, result)]
            results = run_jobs(again, cancelled, lambda _: None)

    def _jobs(
        self, dossier: Dossier, names: Sequence[str], cover: Path | None, cancelled: IsCancelled
    ) -> Iterator[Job]:
        """Portions of pictures, each laid into the scratch folder when its turn comes."""
        portion: list[Result] = []
        room = PORTION_BYTES
        if cover is not None:
            content = self._read_cover(cover)
            if content is not None:
                portion.append(self._laid(COVER, content, WHOLE_PAGE))
        for name in names:
            stop_if(cancelled)
            asset = dossier.picture(name)
            if asset is None:
                self._unreadable[name] = "not kept any more"
            elif len(asset.content) > MOST_BYTES:
                self._unreadable[name] = "too large"
            else:
                portion.append(self._laid(name, asset.content, COLUMN))
                room -= len(asset.content)
            if portion and (len(portion) == self._portion or room < 0):
                yield self._job(portion)
                portion, room = [], PORTION_BYTES
        if portion:
            yield self._job(portion)

    def _read_cover(self, cover: Path) -> bytes | None:
        try:
            if cover.stat().st_size <= MOST_BYTES:
                return cover.read_bytes()
            self._unreadable[COVER] = "too large"
        except OSError as error:
            self._unreadable[COVER] = (error.strerror or str(error)).lower()
        return None

    def _laid(self, name: str, content: bytes, box: tuple[int, int]) -> Result:
        raw = self._folder / f"{name}.raw"
        raw.write_bytes(content)
        return {"id": name, "raw": str(raw), "out": str(self._folder / name), "box": box}

    def _job(self, portion: Sequence[Result]) -> Job:
        folder = self._folder.parent / f"decode-{portion[0]['id']}"
        folder.mkdir()
        (folder / "data.json").write_text(json.dumps({"pictures": portion}), "utf-8")
        return Job("pictures", folder)

    def _took(self, job: Job, result: Result) -> bool:
        """Note what became of a portion; whether its process died of a picture and has to go on after that one."""
        if result.get("problem") == "system":
            raise OSError(result["errno"], result["said"])
        told = job.folder / "told.jsonl"
        lines = told.read_text("utf-8").splitlines() if told.exists() else []
        last = None
        for line in lines:
            said = json.loads(line)
            last = said["id"]
            if "file" in said:
                self._ready[last] = Prepared(f"/{FOLDER}/{said['file']}", said["width"], said["height"])
                stand_in = self._folder / said["file"]
                stand_in.with_suffix(".svg").write_text(_STAND_IN.format(said["width"], said["height"]), "utf-8")
            elif "why" in said:
                self._unreadable[last] = said["why"]
        if "problem" not in result:
            return False
        data = json.loads((job.folder / "data.json").read_text("utf-8"))
        if last is not None and last not in self._ready and last not in self._unreadable:
            self._unreadable[last] = "too large or damaged"
        left = [
            each for each in data["pictures"] if each["id"] not in self._ready and each["id"] not in self._unreadable
        ]
        if len(left) == len(data["pictures"]):  # it died before any picture: the next may as well
            self._unreadable.update((each["id"], "too large or damaged") for each in left)
            left = []
        (job.folder / "data.json").write_text(json.dumps({"pictures": left}), "utf-8")
        return bool(left)
