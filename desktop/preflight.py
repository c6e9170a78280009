"""Whether this computer can show the window: Qt's shared libraries and a screen, told in words before Qt is loaded.

Qt itself ends the process with "could not load the Qt platform plugin" and names no package. This module is of the
standard library only, so that run.py can use it before anything is installed. The libraries are those that the PySide6
wheel leaves to the system (`readelf -d` on QtCore, QtGui, QtWidgets, QtSvg, QtNetwork and the platform plugins).
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import sys
from typing import Mapping, NamedTuple, Sequence


class SharedLibrary(NamedTuple):
    """A shared library by its file name, and the package that brings it on each family of systems."""

    file_name: str
    debian: str
    fedora: str
    arch: str


EVERYWHERE = (
    SharedLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SharedLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    SharedLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    SharedLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    SharedLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    SharedLibrary("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    SharedLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    SharedLibrary("libX11.so.6", "libx11-6", "libX11", "libx11"),
    SharedLibrary("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    SharedLibrary("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
    SharedLibrary("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)
FOR_X11 = (
    SharedLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    SharedLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    SharedLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    SharedLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    SharedLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    SharedLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    SharedLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    SharedLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    SharedLibrary("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    SharedLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    SharedLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    SharedLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    SharedLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    SharedLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    SharedLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
)
FOR_WAYLAND = (
    SharedLibrary("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    SharedLibrary("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    SharedLibrary("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
)

# The program that installs, its words before the packages, and where a SharedLibrary keeps its package.
INSTALLERS = (
    ("apt-get", ("apt-get", "install", "-y"), "debian"),
    ("dnf", ("dnf", "install", "-y"), "fedora"),
    ("pacman", ("pacman", "-S", "--needed", "--noconfirm"), "arch"),
)

NO_SCREEN = (
    "There is no screen to show the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. Start Cuttings from a"
    " desktop session (over ssh: `ssh -X`), or use it without a window: `--help` lists the commands."
)


def missing_libraries(environment: Mapping[str, str] = os.environ) -> list[SharedLibrary]:
    """The shared libraries that the window needs in this environment and that cannot be loaded.

    Only Linux leaves them to the system; elsewhere the list is empty. A platform named by QT_QPA_PLATFORM decides what
    is needed; else either X11's or Wayland's libraries will do when both kinds of screen are there.
    """
    if not sys.platform.startswith("linux"):
        return []
    lacking = _not_loadable(EVERYWHERE)
    platform = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform.startswith("wayland"):
        return lacking + _not_loadable(FOR_WAYLAND)
    if platform not in ("", "xcb"):
        return lacking
    if not platform and environment.get("WAYLAND_DISPLAY") and not _not_loadable(FOR_WAYLAND):
        return lacking
    return lacking + _not_loadable(FOR_X11)


def _not_loadable(libraries: Sequence[SharedLibrary]) -> list[SharedLibrary]:
    lacking = []
    for library in libraries:
        try:
            ctypes.CDLL(library.file_name)
        except OSError:
            lacking.append(library)
    return lacking


def install_command(libraries: Sequence[SharedLibrary], extra_debian: Sequence[str] = ()) -> list[str]:
    """The command, without sudo, that installs the packages of `libraries`; empty where no known installer is found.

    `extra_debian` are packages wanted besides, by their Debian names; other systems ignore them.
    """
    for program, words, family in INSTALLERS:
        if shutil.which(program):
            packages = [str(getattr(library, family)) for library in libraries]
            if family == "debian":
                packages += extra_debian
            return [*words, *dict.fromkeys(packages)]
    return []


def install_line(command: Sequence[str]) -> str:
    """What a person types to run `command`: with sudo in front unless they are root already."""
    return ("" if is_root() else "sudo ") + " ".join(shlex.quote(word) for word in command)


def is_root() -> bool:
    """Whether packages can be installed without asking anybody."""
    return sys.platform != "win32" and os.geteuid() == 0


def missing_libraries_in_words(libraries: Sequence[SharedLibrary]) -> str:
    """Which libraries are missing and the one line that installs them."""
    names = ", ".join(library.file_name for library in libraries)
    problem = f"The window needs shared libraries that this computer does not have: {names}."
    command = install_command(libraries)
    if not command:
        return f"{problem}\nInstall the packages of your system that contain them, then start Cuttings again."
    return f"{problem}\nInstall them with this line, then start Cuttings again:\n\n    {install_line(command)}\n"


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt will find somewhere to show a window; a platform such as `offscreen` needs nothing."""
    if not sys.platform.startswith("linux"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] not in ("", "xcb", "wayland", "wayland-egl"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def obstacle() -> str:
    """Why the window cannot be opened here and what to do about it, in words; empty when nothing is in the way."""
    libraries = missing_libraries()
    if libraries:
        return missing_libraries_in_words(libraries)
    return "" if has_screen() else NO_SCREEN
