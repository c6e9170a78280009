"""What a person has to do in their browser once the extension is on their computer."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.browser.browsers import Place


def next_steps(extension: Path, told: Sequence[Place]) -> str:
    """The steps as lines of text; `told` are the places where browsers learnt of the host."""
    lines = [
        f"The extension is in {extension}.",
        f"Told how to reach Cuttings: {', '.join(p.title for p in told)}.",
        "",
    ]
    pages = dict.fromkeys(place.browser.pages for place in told if place.browser.family == "chromium")
    if pages:
        lines += [
            f"Now, once, in {' and '.join(p.browser.title for p in told if p.browser.family == 'chromium')}:",
            f"  1. Open {' or '.join(pages)} and switch “Developer mode” on.",
            "  2. Choose “Load unpacked” and the folder above.",
            "  3. Pin the extension beside the address bar. Alt+Shift+C opens it, Alt+Shift+K keeps the page at once.",
        ]
    if any(place.browser.family == "firefox" for place in told):
        lines += [
            "In Firefox and LibreWolf, which load an extension that is not from their shop until they are closed:",
            "  1. Open about:debugging#/runtime/this-firefox.",
            "  2. Choose “Load Temporary Add-on” and manifest.json in the folder above.",
        ]
    if sys.platform in ("win32", "darwin"):
        lines += ["", "This has been tried on Linux only; please say where it does not work here."]
    return "\n".join(lines)
