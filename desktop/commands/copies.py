"""Commands for copies of a library: `backup`, `backups`, `restore-backup`."""

from __future__ import annotations

from pathlib import Path

from db.care import rotation
from db.care.difference import Difference, Part, difference
from db.care.restore import newest_sound, restore
from db.care.rotation import Copy
from db.errors import LibraryMissing
from desktop.commands.session import Session
from desktop.place_memory import PlaceMemory


def backup(session: Session, out: Path) -> None:
    """Write a whole copy of the library to a new zip file."""
    with session.reading() as library:
        made = library.backup(out.absolute(), session.progress)
    for problem in made.problems:
        session.say(problem)
    value = {
        "backup": str(out),
        "bytes": out.stat().st_size,
        "originals": made.originals,
        "waiting": made.waiting,
        "verified": True,
        "problems": list(made.problems),
    }
    session.answer(value, f"Wrote {out} and read it back, with {made.originals:,} originals.")


def backups(session: Session) -> None:
    """List the copies of the library's database, the newest first."""
    folder = session.library_folder
    if not folder.is_dir():
        raise LibraryMissing(f"There is no folder {folder}.", "Name the folder of the library.")
    found = rotation.all_copies(folder)
    value = [
        {
            "file": str(each.path),
            "made": f"{each.made:%Y-%m-%dT%H:%M:%SZ}",
            "why": each.why,
            "sound": not each.damaged,
            "packed": each.packed,
            "bytes": each.size,
        }
        for each in found
    ]
    lines = [_line(each) for each in found]
    lines.append(
        f"{len(found):,} {'copy' if len(found) == 1 else 'copies'}, {sum(each.size for each in found) / 1e6:,.1f} MB."
    )
    session.answer(value, "\n".join(lines))


def restore_backup(session: Session, source: Path | None, preview: bool) -> None:
    """Put a copy in place of the library's database, which is kept beside it; or only say what that would change."""
    folder = session.library_folder
    if source is not None:
        places = (source, folder / rotation.BACKUPS / source.name, folder / source.name)
        source = next((each for each in places if each.exists()), source)
    if preview:
        source = source or newest_sound(folder)
        found = difference(folder, source)
        session.answer({"copy": str(source), **_plain(found)}, "\n".join(_sentences(source, found)))
        return
    used, kept = restore(folder, source, session.say)
    # That an older state is there is known, and need not be told at the next start.
    PlaceMemory(session.paths).forget(folder)
    words = f"Restored from {used}."
    if kept is not None:
        words += f" What was there is kept as {kept}; restore-backup {kept.name} brings it back."
    session.answer({"restored": str(used), "kept": str(kept) if kept else None}, words)


def _line(copy: Copy) -> str:
    state = "  DAMAGED when it was made" if copy.damaged else ""
    when = copy.made.astimezone()
    return f"{when:%Y-%m-%d %H:%M}  {copy.size / 1e6:>9,.1f} MB  {copy.why:<24}  {copy.path.name}{state}"


def _plain(found: Difference) -> dict[str, object]:
    return {
        "counts": {name: {"copy": there, "library": here} for name, (there, here) in found.counts.items()},
        "only_in_copy": _titles(found.only_there),
        "only_in_library": _titles(found.only_here),
        "changed": _titles(found.changed),
        "newest": {"copy": found.newest_there or None, "library": found.newest_here or None},
        "other_library": found.other or None,
        "same": found.none,
    }


def _titles(part: Part) -> dict[str, object]:
    return {"count": part.count, "newest": [{"id": number, "title": title} for number, title in part.newest]}


def _sentences(source: Path, found: Difference) -> list[str]:
    lines = [f"{source.name} against the library as it is:"]
    if found.other:
        lines.append(f"It is a copy of another library, “{found.other}”.")
    if found.none:
        return [*lines, "Nothing differs."]
    for name, (there, here) in found.counts.items():
        if there or here:
            lines.append(f"  {name}: {there:,} in the copy, {here:,} now")
    for words, part in (
        ("Would come back", found.only_there),
        ("Only in the library; stays in the file that is kept beside", found.only_here),
        ("Would be as in the copy", found.changed),
    ):
        if part.count:
            lines.append(f"{words}: {part.count:,}")
            lines += [f"  {number}  {title}" for number, title in part.newest]
            lines += [f"  and {part.count - len(part.newest):,} more"] * (part.count > len(part.newest))
    return lines
