"""What is done with the address of a clipping: the clipping is shown, wherever it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from db.model import Row
from desktop.clipping_address import ClippingAddress, folder_of
from desktop.translation import tr
from desktop.views.commands.clippings import ClippingCommands


class FollowingCommands(ClippingCommands):
    """`elsewhere_wanted` carries the folder of another library and the address of a clipping in it."""

    elsewhere_wanted = Signal(str, object)

    def follow(self, address: ClippingAddress) -> None:
        """Show the clipping, also where the list does not have it now; say where it is if it cannot be shown."""
        desk = self._window.desk
        if address.library == desk.library.id:
            desk.jobs.sight(lambda: desk.library.rows([address.clipping]), partial(self._show, address))
            return
        known = [Path(each) for each in desk.settings.items("library.recent")]
        known.append(desk.paths.default_library)
        desk.jobs.beside(lambda job: folder_of(address.library, known), partial(self._point_elsewhere, address))

    def _show(self, address: ClippingAddress, rows: list[Row]) -> None:
        window = self._window
        if not rows:
            said = tr("The clipping that the link leads to is not in this library any more.")
            window.notice.say(said, kind="warning")
            return
        window.highlights.leave()
        if rows[0].trashed:
            window.column.show_clipping(address.clipping, "trash")
            window.notice.say(tr("“{title}” is in the trash.").format(title=rows[0].title), kind="warning")
            return
        window.show_clipping(address.clipping)
        if address.highlight is not None:
            window.highlights.highlighting.go_to(address.highlight)

    def _point_elsewhere(self, address: ClippingAddress, folder: Path | None) -> None:
        notice = self._window.notice
        if folder is None:
            said = tr("The link leads into a library that is not known here. Open that library, then try again.")
            notice.say(said, kind="warning")
            return
        said = tr("The link leads into another library, in {folder}.").format(folder=folder)
        notice.say(said, tr("Open it"), act=partial(self.elsewhere_wanted.emit, str(folder), address))
