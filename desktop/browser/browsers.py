"""The browsers that can be given the extension: a table of where each looks for the manifests of native hosts.

Linux and macOS: folders of the browsers' documentation; Windows: keys of the registry. Of these only Linux is tried.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Family = Literal["chromium", "firefox"]


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser: its folder on each system, below which `hosts` is looked for; its registry key on Windows.

    `linux` and `boxed` are relative to the configuration folder for Chromium's family, to the home folder for
    Firefox's; `boxed` are those of Snap and Flatpak, relative to the home folder; `pages` opens its extensions.
    """

    name: str
    title: str
    family: Family
    linux: str
    macos: str
    windows: str
    snap: str = ""
    flatpak: str = ""
    pages: str = "chrome://extensions"

    @property
    def hosts(self) -> str:
        """The folder of host manifests below the browser's own."""
        return "NativeMessagingHosts" if self.family == "chromium" or sys.platform == "darwin" else FIREFOX_HOSTS


FIREFOX_HOSTS = "native-messaging-hosts"
FIREFOX_PAGES = "about:debugging#/runtime/this-firefox"

BROWSERS = (
    Browser(
        "chromium",
        "Chromium",
        "chromium",
        "chromium",
        "Chromium",
        r"Software\Chromium",
        "snap/chromium/common/chromium",
        ".var/app/org.chromium.Chromium/config/chromium",
    ),
    Browser(
        "chrome",
        "Google Chrome",
        "chromium",
        "google-chrome",
        "Google/Chrome",
        r"Software\Google\Chrome",
        flatpak=".var/app/com.google.Chrome/config/google-chrome",
    ),
    Browser(
        "brave",
        "Brave",
        "chromium",
        "BraveSoftware/Brave-Browser",
        "BraveSoftware/Brave-Browser",
        r"Software\BraveSoftware\Brave-Browser",
        "snap/brave/common/.config/BraveSoftware/Brave-Browser",
        ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser",
        "brave://extensions",
    ),
    Browser(
        "edge",
        "Microsoft Edge",
        "chromium",
        "microsoft-edge",
        "Microsoft Edge",
        r"Software\Microsoft\Edge",
        flatpak=".var/app/com.microsoft.Edge/config/microsoft-edge",
        pages="edge://extensions",
    ),
    Browser(
        "vivaldi",
        "Vivaldi",
        "chromium",
        "vivaldi",
        "Vivaldi",
        r"Software\Vivaldi",
        flatpak=".var/app/com.vivaldi.Vivaldi/config/vivaldi",
        pages="vivaldi://extensions",
    ),
    Browser(
        "opera",
        "Opera",
        "chromium",
        "opera",
        "com.operasoftware.Opera",
        r"Software\Google\Chrome",
        "snap/opera/common/.config/opera",
        ".var/app/com.opera.Opera/config/opera",
        "opera://extensions",
    ),
    Browser(
        "firefox",
        "Firefox",
        "firefox",
        ".mozilla",
        "Mozilla",
        r"Software\Mozilla",
        "snap/firefox/common/.mozilla",
        ".var/app/org.mozilla.firefox/.mozilla",
        FIREFOX_PAGES,
    ),
    Browser(
        "librewolf",
        "LibreWolf",
        "firefox",
        ".librewolf",
        "LibreWolf",
        r"Software\Mozilla",
        "",
        ".var/app/io.gitlab.librewolf-community/.librewolf",
        FIREFOX_PAGES,
    ),
)
"""Opera on Windows reads Chrome's key, LibreWolf Firefox's."""


@dataclass(frozen=True, slots=True)
class Place:
    """A browser that is on this computer, in one of its forms: the folder of its own, how it came, whether it is there.

    `key` is the registry key on Windows and empty elsewhere.
    """

    browser: Browser
    folder: Path
    form: Literal["", "Snap", "Flatpak"] = ""
    key: str = ""

    @property
    def title(self) -> str:
        """What to call it."""
        return f"{self.browser.title} ({self.form})" if self.form else self.browser.title

    @property
    def hosts(self) -> Path:
        """The folder of its host manifests."""
        return self.folder / self.browser.hosts


def places(browser: Browser, home: Path, environment: Mapping[str, str], platform: str = sys.platform) -> list[Place]:
    """Everywhere that a browser may keep its settings on this system, whether it is there or not."""
    if platform == "win32":
        data = Path(environment.get("LOCALAPPDATA") or home / "AppData/Local")
        return [Place(browser, data / browser.macos, key=rf"{browser.windows}\NativeMessagingHosts")]
    if platform == "darwin":
        return [Place(browser, home / "Library/Application Support" / browser.macos)]
    config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    found = [Place(browser, (config if browser.family == "chromium" else home) / browser.linux)]
    if browser.snap:
        found.append(Place(browser, home / browser.snap, "Snap"))
    if browser.flatpak:
        found.append(Place(browser, home / browser.flatpak, "Flatpak"))
    return found


def installed(home: Path, environment: Mapping[str, str], platform: str = sys.platform) -> list[Place]:
    """The browsers that have been used by this person: their settings are there."""
    return [
        place for browser in BROWSERS for place in places(browser, home, environment, platform) if place.folder.is_dir()
    ]
