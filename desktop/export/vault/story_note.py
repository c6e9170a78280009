"""The page of a story as a Markdown note: who was first, its timeline as a list, its counts, its links."""

from __future__ import annotations

from datetime import date

from db.story_page import StoryPage
from desktop.export.story_sheet import Day, Report, Sheet, sheet
from desktop.export.vault import commonmark
from desktop.export.vault.clip_note import ID_KEY, Front, Note, Vault


def story_note(page: StoryPage, vault: Vault, path: str) -> Note:
    """The note of a story, at this path of the vault."""
    made = sheet(page)
    first, last = page.span or ("", "")
    front: Front = {
        "title": made.name,
        "aliases": [made.name] if vault.profile == "obsidian" else [],
        "type": "story",
        "from": date.fromisoformat(first) if first else None,
        "to": date.fromisoformat(last) if last else None,
        "clippings": len(page.members),
        "outlets": [name for name, _ in page.outlets],
        "agencies": [name for name, _ in page.agencies],
        ID_KEY: vault.story_id(page.story.id),
    }
    front = {key: value for key, value in front.items() if value}
    return Note(front, None, _Written(made, vault, path).region())


class _Written:
    """One note being written."""

    def __init__(self, made: Sheet, vault: Vault, path: str) -> None:
        self._made = made
        self._vault = vault
        self._path = path

    def region(self) -> str:
        """All that the export writes."""
        made = self._made
        pieces = [
            f"# {_plain(made.name) or 'Untitled'}",
            f"*{_plain(made.span)}*" if made.span else "",
            _plain(made.summary),
        ]
        if made.note.strip():
            pieces.append(self._vault.own_text(made.note, self._path))
        if made.first is not None:
            pieces.append("## First to report")
            who = f"{self._link(made.first.clipping, made.first.title)} ({_plain(made.first_words)})"
            pieces.append(f"{who}\n\n{_plain(made.rivals)}" if made.rivals else who)
        if made.days:
            pieces += ["## Timeline", "\n".join(self._day(day) for day in made.days)]
        if made.gaps:
            pieces += ["## Longest without coverage", "\n".join(f"- {_plain(gap)}" for gap in made.gaps)]
        for name, counts in made.counts:
            pieces += [f"## {name}", "\n".join(f"- {_plain(value)}: {count:,}" for value, count in counts)]
        return "\n\n".join(piece for piece in pieces if piece) + "\n\n"

    def _day(self, day: Day) -> str:
        head = f"- **{_plain(day.words) or 'Day not known'}**" + (f" ({day.count:,})" if day.count > 1 else "")
        return "\n".join([head, *(f"    - {self._report(report)}" for report in day.reports)])

    def _report(self, report: Report) -> str:
        said = [f"{report.time} " if report.time else ""]
        said.append(f"{_plain(report.source)}: " if report.source else "")
        said.append(self._link(report.clipping, report.title))
        more = ["*first to report*"] if report.first else []
        more += [f"dateline of {report.dateline}"] if report.dateline else []
        more += [f"also in {_plain(report.also)}"] if report.also else []
        for link in report.links:
            note = f" ({_plain(link.note)})" if link.note.strip() else ""
            more.append(f"{_plain(link.words)} {self._link(link.clipping, link.title)}{note}")
        return "".join(said) + "".join(f" — {each}" for each in more)

    def _link(self, clipping: int, title: str) -> str:
        if clipping not in self._vault.paths:
            return _plain(title)
        return self._vault.link_from(self._path, clipping, title or "Untitled")


def _plain(text: str) -> str:
    return commonmark.inline_text(" ".join(text.split()))
