"""Notes as a person's own templates make them, in place of ours."""

from __future__ import annotations

import re

from desktop.export.dossier import Dossier, Entry
from desktop.export.templating.data import NoteData
from desktop.export.templating.rendering import Rendering
from desktop.export.vault.clip_note import Vault


class TemplatedNotes:
    """Makes regions and names of the notes of one dossier. Raises what `Rendering` raises."""

    def __init__(self, dossier: Dossier, rendering: Rendering) -> None:
        self._data = NoteData(dossier)
        self._rendering = rendering

    def name(self, entry: Entry) -> str:
        """The wished path of an entry's note without its suffix, empty where it is to be ours."""
        return self._rendering.name(self._data.of_name(entry)) if self._rendering.has_name else ""

    def region(self, entry: Entry, vault: Vault) -> str | None:
        """What stands between the markers of an entry's note; `None` where it is to be ours."""
        if not self._rendering.has_body:
            return None
        data = self._data.of_note(entry, vault)
        text = self._rendering.render(data)
        named = re.search(r"\[\^h\d+\](?!:)", text) and not re.search(r"(?m)^\[\^h\d+\]:", text)
        if named:  # the text has the signs of footnotes, which lead nowhere without them
            text = f"{text}\n\n{data['footnotes']}"
        return f"{text}\n\n" if text else ""
