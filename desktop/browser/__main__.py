"""`python -m desktop.browser`: the native host, without what the other commands need to start."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.browser.host import serve_standard_streams
from desktop.paths import Paths
from desktop.settings import last_library


def main(arguments: list[str]) -> int:
    """Serve the library that `--library` names before the browser's own arguments, else the one opened last."""
    if arguments[:1] == ["--library"] and len(arguments) > 1:
        folder = Path(arguments[1])
        return serve_standard_streams(arguments[2:], lambda: folder)
    paths = Paths.of_user()
    return serve_standard_streams(arguments, lambda: last_library(paths))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
