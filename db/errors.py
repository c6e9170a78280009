"""What can go wrong for a reason outside the program: each error says what is wrong and what to do.

Programming errors of our own are not here; they stay Python's own exceptions and end in a crash report.
"""


class CuttingsError(Exception):
    """Base of every failure that is told to the person in words.

    `problem` is one sentence that says what is wrong, `remedy` one that says what to do (may be empty).
    `str(error)` joins the two.
    """

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".strip()


class LibraryError(CuttingsError):
    """The library folder or its database cannot do what was asked."""


class LibraryMissing(LibraryError):
    """There is no library at that place."""


class CopyMissing(LibraryMissing):
    """There is no copy that could be brought back."""


class LibraryBusy(LibraryError):
    """Another program has the library open for writing."""


class LibraryElsewhere(LibraryBusy):
    """Another computer says that it has the library open."""


class LibraryGone(LibraryError):
    """The folder of a library that is open is not there any more."""


class LibraryReadOnly(LibraryError):
    """The library can be read but not written: a newer file, a read-only folder."""


class LibraryDamaged(LibraryError):
    """The file is not a library, or its contents contradict themselves."""


class DiskFull(LibraryError):
    """The disk took no more; nothing of the current action was kept."""


class NotFound(LibraryError):
    """An id, tag or link that is not in the library."""


class Refused(LibraryError):
    """A request that contradicts the library's rules: an empty tag name, a link from a clipping to itself."""


class ClipError(CuttingsError):
    """Some input could not be made into a clipping."""


class FetchError(ClipError):
    """A page could not be had from the network."""


class Gone(FetchError):
    """There is nothing at an address any more, as its site says."""


class ExportError(CuttingsError):
    """A dossier could not be written."""


class Cancelled(CuttingsError):
    """The person asked to stop; what was begun has been undone."""

    def __init__(self) -> None:
        super().__init__("Stopped.")
