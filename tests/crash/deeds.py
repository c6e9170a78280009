"""What a person does with a library, in short deeds that write something: for proofs that look at each call of them.

Everything lies in one folder: the library in `library/`, its index in `cache/`, exports and whole copies in `out/`.
What is imported lies elsewhere.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

from db.body import Body
from db.care import backup, restore
from db.care.check import check
from db.durable import make_folder, sync_file, sync_folder
from db.errors import LibraryDamaged, LibraryMissing
from db.library import Library
from db.model import Asset
from db.search import Searcher
from desktop.browser.inbox import Inbox
from desktop.browser.sent import Sent
from desktop.export.request import ExportRequest, export
from desktop.intake.importers import importer
from desktop.intake.importers.run import run as import_now
from tests.helpers.drafts import make_draft

OLD_LIBRARY = Path(__file__).parent.parent / "db" / "versions" / "1.sqlite3.gz"
WORDS = ("harbour", "council", "vote", "pier", "storm", "ferry", "budget", "strike", "mayor", "court", "harvest")
COMMON = "gazette"
"""A word that every text has."""

POCKET = "title,url,time_added,tags,status\n" + "".join(
    f"Kept elsewhere {n},https://courier.example/kept/{n},17000000{n:02},pier|ferry,unread\n" for n in range(5)
)


def make_imports(folder: Path) -> None:
    """Lay down what `Deeds` takes from elsewhere: another library as JSON, a list, the database of an old version."""
    with Library.create(folder / "theirs") as theirs:
        for number in range(3):
            draft = make_draft(f"Theirs {number}", f"{COMMON} words of theirs {number}", content=b"theirs %d" % number)
            theirs.add(draft, tags=["theirs"])
        export(theirs, ExportRequest((), "json", folder / "theirs.json", everything=True))
    (folder / "pocket.csv").write_text(POCKET, encoding="utf-8")
    old = folder / "old.sqlite3"
    old.write_bytes(gzip.decompress(OLD_LIBRARY.read_bytes()))
    with contextlib.closing(sqlite3.connect(old)) as connection, connection:
        # Their files were not kept with it.
        connection.execute("DELETE FROM capture")


class Deeds:
    """Somebody at work in `root` with what lies in `imports`. `kept` is told of each deed that is done.

    A deed that returns is acknowledged: the library, and what was written out of it, has to survive.
    """

    def __init__(self, root: Path, imports: Path, chance: random.Random, kept: Callable[[str], None]) -> None:
        self.folder, self.cache, self.out = root / "library", root / "cache", root / "out"
        self._imports = imports
        self._chance = chance
        self._kept = kept
        self._turn = 0
        self._library: Library | None = None

    @property
    def is_open(self) -> bool:
        """Whether the library is open."""
        return self._library is not None

    @property
    def library(self) -> Library:
        """The library, which is open."""
        assert self._library is not None
        return self._library

    def do(self, name: str) -> None:
        """Do the deed of this name."""
        self._turn += 1
        getattr(self, name)()
        self._kept(name)

    def plan(self, length: int) -> list[str]:
        """So many deeds, each kind among them if there are enough."""
        chosen = [*EVERY_DAY, *NOW_AND_THEN]
        while len(chosen) < length:
            chosen += self._chance.choices(EVERY_DAY, k=4) + self._chance.choices(NOW_AND_THEN, k=1)
        self._chance.shuffle(chosen)
        return ["add", "add", *chosen[: max(length - 2, 0)]]

    # Beginning and end

    def make_out(self) -> None:
        """Make the folder for exports."""
        make_folder(self.out)

    def create(self) -> None:
        """Make the library."""
        self._library = Library.create(self.folder)

    def lay_old(self) -> None:
        """Lay down a library of the first version, which the next opening migrates."""
        for each in (self.folder, self.folder / "captures", self.folder / "backups"):
            each.mkdir()
        database = self.folder / "library.sqlite3"
        database.write_bytes((self._imports / "old.sqlite3").read_bytes())
        sync_file(database)
        for each in (self.folder, self.folder.parent):
            sync_folder(each)

    def open(self) -> None:
        """Open it, and migrate it if it is old."""
        self._library = Library.open(self.folder)

    def close(self) -> None:
        """Close it."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def reopen(self) -> None:
        """Close it and open it again."""
        self.close()
        self.open()

    # Every day

    def add(self) -> None:
        """Clip something, often with a picture."""
        name = f"{self._turn}x{self._chance.getrandbits(32):x}"
        text = f"{COMMON} unique{name} " + " ".join(self._chance.choices(WORDS, k=self._chance.randint(5, 300)))
        picture = self._chance.randbytes(self._chance.randint(10, 9000))
        asset = Asset(hashlib.sha256(picture).hexdigest(), "image/png", picture)
        draft = make_draft(f"Headline {name}", text, content=f"<p>{text}</p>".encode() + picture[:3000])
        self.library.add(draft, tags=self._chance.sample(WORDS, 2))
        if self._chance.random() < 0.5:
            self.library.add_assets(self._some(1)[0], [asset])

    def add_many(self) -> None:
        """Clip several things as one step."""
        drafts = [make_draft(f"Of many {self._turn}-{n}", f"{COMMON} many {self._turn} {n}") for n in range(5)]
        self.library.add_many([(draft, ("many",)) for draft in drafts], "Clip several")

    def take_again(self) -> None:
        """Clip something again."""
        draft = make_draft("Taken again", f"{COMMON} taken again {self._turn}", content=b"again %d" % self._turn)
        self.library.add_capture(self._some(1)[0], draft)

    def tag(self) -> None:
        """Tag some clippings."""
        self.library.tag(self._some(4), [f"{self._chance.choice(WORDS)}/{self._turn}"])

    def edit(self) -> None:
        """Correct fields and text."""
        self.library.edit_fields(self._some(3), {"title": f"Corrected {self._turn}", "outlet": "Harbour Courier"})
        self.library.edit_body(self._some(1)[0], Body.from_text(f"{COMMON} corrected {self._turn}\n\nagain"))

    def mark(self) -> None:
        """Note, highlight, link, and put into a story."""
        one, *others = self._some(3)
        self.library.set_note(one, f"note {self._turn}")
        self.library.highlight(one, 0, 5, note=f"mark {self._turn}")
        self.library.link(one, [each for each in others if each != one])
        self.library.sort_into_stories([one], [f"Story {self._chance.randint(1, 3)}"])

    def undo(self) -> None:
        """Take something back, and perhaps not."""
        self.library.undo()
        if self._chance.random() < 0.5:
            self.library.redo()

    def trash(self) -> None:
        """Throw something away, now and then for ever."""
        if len(self.library.ids()) > 4:
            self.library.trash(self._some(1))
        if self._chance.random() < 0.3:
            self.library.purge()

    def index(self) -> None:
        """Bring the index up to date."""
        with Searcher(self.library, self.cache) as searcher:
            searcher.sync()
            searcher.merge()

    # Now and then

    def rebuild(self) -> None:
        """Build the index anew beside the old one."""
        with Searcher(self.library, self.cache) as searcher:
            searcher.rebuild()

    def back_up(self) -> None:
        """Make an automatic copy."""
        backup.write_automatic(self.library)

    def back_up_whole(self) -> None:
        """Make a whole copy."""
        self.library.backup(self.out / f"whole-{self._turn}.zip")

    def bring_back(self) -> None:
        """Bring the newest automatic copy back."""
        if backup.copies(self.folder):
            self.close()
            restore.restore(self.folder)
            self.open()

    def import_whole(self) -> None:
        """Import another library."""
        import_now(self.library, self._imports / "theirs.json")

    def import_list(self) -> None:
        """Import a list of addresses."""
        import_now(self.library, self._imports / "pocket.csv", importer=importer("pocket"))

    def export_json(self) -> None:
        """Export the whole library."""
        self._export("json", self.out / "library.json", everything=True)

    def export_vault(self) -> None:
        """Export into a vault, that of the last time or another one."""
        self._export("obsidian", self.out / self._chance.choice(["vault", f"deep/{self._turn}/vault"]))

    def export_html(self) -> None:
        """Export a page."""
        self._export("html", self.out / "page.html")

    def wait_in_inbox(self) -> None:
        """Have the browser leave a page."""
        url = f"https://courier.example/{self._turn}"
        key = f"{self._chance.getrandbits(128):032x}"
        page = Sent(key, url, f"Page {self._turn}", f"<p>{COMMON} {self._turn}</p>", "2026-03-01T08:00:00Z")
        Inbox(self.folder).put(page)

    def look_over(self) -> None:
        """Check the library, mending what is wrong."""
        report = check(self.library, repair=True)
        if report.findings:
            raise LibraryDamaged(" ".join(each.what for each in report.findings))

    def _export(self, format_id: str, path: Path, *, everything: bool = False) -> None:
        ids = tuple(self.library.ids())[:6]
        if not ids:
            raise LibraryMissing("There is nothing to export.")
        export(self.library, ExportRequest(ids, format_id, path, title="Gazette", everything=everything))

    def _some(self, most: int) -> list[int]:
        ids = sorted(self.library.ids())
        return self._chance.sample(ids, min(len(ids), self._chance.randint(1, most)))


EVERY_DAY = ("add", "add_many", "take_again", "tag", "edit", "mark", "undo", "trash", "index")
NOW_AND_THEN = (
    *("rebuild", "back_up", "back_up_whole", "bring_back", "import_whole", "import_list", "export_json"),
    *("export_vault", "export_html", "wait_in_inbox", "look_over", "reopen"),
)
