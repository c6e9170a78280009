"""Ends an export into a vault by force at one step after the other, and looks at what the next export makes of it.

`python -m tests.desktop.export.vault_kill FOLDER KILLS` prints how many steps there were; a failed check ends it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from db.body import Body, Paragraph, Picture, Span
from desktop.export.dossier import Dossier
from desktop.export.vault.clip_note import END
from desktop.export.vault.markdown import write_vault
from tests.desktop.export.dossiers import dossier, entry, tag
from tests.desktop.export.test_vault import ASSETS, CHART_ID, PHOTO_ID

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.scandir"}


def book(words: str, outlet: str, more: bool) -> Dossier:
    """The library at one of its three times."""
    body = Body((Paragraph((Span(words),)), Picture("", (), "Boats", PHOTO_ID)))
    entries = [entry(1, body=body, outlet=outlet), entry(2, body=body, tags=(tag("old"),) if not more else ())]
    if more:
        entries.append(entry(3, body=Body((Picture("", (), "Chart", CHART_ID),)), outlet=outlet))
    return replace(dossier(*entries), picture=ASSETS.get)


FIRST, SECOND, THIRD = book("One.", "A", False), book("Two.", "B", True), book("Three.", "C", True)


def visible(folder: Path) -> dict[str, bytes]:
    """All files that a person sees."""
    found = (path for path in folder.rglob("*") if path.is_file())
    paths = ((path.relative_to(folder), path) for path in found)
    return {own.as_posix(): path.read_bytes() for own, path in paths if not own.parts[0].startswith(".")}


def prepared(folder: Path) -> None:
    """A vault with a first export, into which a person wrote."""
    write_vault(FIRST, folder)
    note = folder / "2024-11-02 Harbour reopens, day 1.md"
    note.write_text(note.read_text("utf-8").replace(END, f"{END}\n\nMine."), "utf-8")
    (folder / "mine").mkdir()
    note.rename(folder / "mine" / "moved.md")


def exported(folder: Path, last: int) -> tuple[int, int]:
    """Export for the second time in a process that ends by force before the step `last`; how it ended, and the steps
    that it made."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        made = 0

        def count(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal made
            if event in STEPS and str(folder) in str(arguments[0]):
                made += 1
                if made == last:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        write_vault(SECOND, folder)
        os.write(writing, str(made).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), int(said or 0)


def check(folder: Path, before: dict[str, bytes], after: dict[str, bytes], healed: dict[str, bytes]) -> None:
    """Look at a vault whose second export was ended by force, and at what the third makes of it."""
    for name, content in visible(folder).items():
        assert content in (before.get(name), after.get(name)), f"{name} is half written"
    written = write_vault(THIRD, folder)
    assert not written.conflicts, f"taken for a person's changes: {written.conflicts}"
    assert visible(folder) == healed
    assert not (folder / ".cuttings.pending.json").exists()
    assert not write_vault(THIRD, folder).files


def main(base: Path, kills: int) -> int:
    """Try as many steps as wanted, evenly spread; the number of steps that there are."""
    prepared(base / "first")
    before = visible(base / "first")
    shutil.copytree(base / "first", base / "whole")
    write_vault(SECOND, base / "whole")
    after = visible(base / "whole")
    write_vault(THIRD, base / "whole")
    healed = visible(base / "whole")
    shutil.copytree(base / "first", base / "trial")
    _, steps = exported(base / "trial", 0)
    shutil.rmtree(base / "trial")
    wanted = range(1, steps + 1, max(1, steps // kills))
    for step in wanted:
        shutil.copytree(base / "first", base / "trial")
        assert exported(base / "trial", step)[0] == -signal.SIGKILL
        try:
            check(base / "trial", before, after, healed)
        except AssertionError as error:
            error.add_note(f"ended before step {step} of {steps}")
            raise
        shutil.rmtree(base / "trial")
    print(f"{len(wanted)} of {steps} steps: every vault healed")
    return steps


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
