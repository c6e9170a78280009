"""Who talks with whom: the names by which the browser, its extension and the native host know each other."""

from __future__ import annotations

from collections.abc import Sequence

HOST = "cuttings.native_host"
"""The name of the native messaging host, which `host.js` connects to."""

EXTENSION_ID = "fabcepmjefcnghaoeloghillohpmaoeb"
"""What Chromium makes of the public key in the extension's manifest (the first half of its SHA-256, in letters a-p)."""

GECKO_ID = "clipper@cuttings"
"""The extension's name in Firefox, as its manifest says."""

ORIGIN = f"chrome-extension://{EXTENSION_ID}/"


def is_ours(arguments: Sequence[str]) -> bool:
    """Whether a browser started the host for our extension.

    Chromium passes the origin of the extension, Firefox the path of the host's manifest and the extension's id.
    """
    return ORIGIN in arguments[:1] or GECKO_ID in arguments[1:2]
