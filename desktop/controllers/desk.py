"""Everything that one open library needs in the window, wired by `desktop.app` and handed to views and dialogs."""

from __future__ import annotations

from dataclasses import dataclass

from db.changes import Changes
from db.library import Library
from desktop.controllers.chosen import Chosen
from desktop.controllers.completing import Completing
from desktop.controllers.editing import Editing
from desktop.controllers.export import Exporting
from desktop.controllers.fetching import Fetching
from desktop.controllers.highlight_listing import HighlightListing
from desktop.controllers.intake_child import IntakeChild
from desktop.controllers.listing import Listing
from desktop.controllers.marking import Marking
from desktop.controllers.naming import Naming
from desktop.controllers.narrowing import Narrowing
from desktop.controllers.organising import Organising
from desktop.controllers.overview import Overview
from desktop.controllers.pictures import Pictures
from desktop.controllers.reading import Reading
from desktop.controllers.relating import Relating
from desktop.controllers.remembering import Remembering
from desktop.controllers.reprints import Reprints
from desktop.controllers.saving import Saving
from desktop.controllers.scrubbing import Scrubbing
from desktop.controllers.search_client import SearchClient
from desktop.controllers.search_history import SearchHistory
from desktop.controllers.story_reading import StoryReading
from desktop.controllers.tasks import Tasks
from desktop.controllers.watched_folder import WatchedFolder
from desktop.jobs import Jobs
from desktop.paths import Paths
from desktop.settings import Settings


@dataclass(slots=True)
class Desk:
    """The services around one library. `intake` reads what a person waits for, `background` the rest."""

    library: Library
    paths: Paths
    settings: Settings
    chosen: Chosen
    jobs: Jobs
    client: SearchClient
    completing: Completing
    history: SearchHistory
    listing: Listing
    overview: Overview
    saving: Saving
    narrowing: Narrowing
    reading: Reading
    naming: Naming
    relating: Relating
    reprints: Reprints
    marking: Marking
    highlight_listing: HighlightListing
    pictures: Pictures
    editing: Editing
    organising: Organising
    stories: StoryReading
    tasks: Tasks
    exporting: Exporting
    intake: IntakeChild
    background: IntakeChild
    fetching: Fetching
    watched: WatchedFolder
    scrubbing: Scrubbing
    remembering: Remembering

    @property
    def settled(self) -> bool:
        """Whether everything shown is what the library holds, as far as the window has heard."""
        answered = self.listing.answered and self.highlight_listing.answered and not self.client.asking
        return answered and self.overview.current and self.jobs.pending == 0

    def heed(self, changes: Changes) -> None:
        """The library changed: everybody who shows some of it renews that."""
        self.client.nudge()
        self.completing.forget()
        self.listing.heed(changes)
        self.reading.heed(changes)
        self.relating.heed(changes)
        self.narrowing.heed(changes)
        self.naming.heed(changes)
        self.reprints.heed(changes)
        self.marking.heed(changes)
        self.highlight_listing.heed(changes)
        self.saving.heed(changes)
        self.overview.heed(changes)
        self.stories.heed(changes)

    def start(self) -> None:
        """Read what is shown first."""
        self.client.start()
        self.listing.start()
        self.overview.refresh()
        self.scrubbing.start()

    def close(self) -> None:
        """End the processes and threads; the library itself is closed by who opened it."""
        self.chosen.close()
        self.history.close()
        self.watched.close()
        self.scrubbing.close()
        self.tasks.cancel_all()
        self.client.close()
        self.intake.close()
        self.background.close()
        self.jobs.close()
        self.remembering.close()
