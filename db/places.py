"""What kind of place a folder is: a network drive, a folder that another program synchronises, a stick, memory.

Such places are told by the table of mounts and by what the programs that synchronise leave behind; nothing is asked of
a network. What follows from it for the database's journal is here, too; what a person is told of it is not.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from db.small_files import read_json

WAL, ROLLBACK = "wal", "truncate"
"""The two journal modes in use: both lost nothing that was acknowledged under simulated power loss."""

NETWORK_TYPES = {
    "nfs": "NFS", "nfs3": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb": "SMB", "smb2": "SMB", "smb3": "SMB",
    "smbfs": "SMB", "afpfs": "AFP", "afs": "AFS", "ceph": "Ceph", "coda": "Coda", "davfs": "WebDAV",
    "webdav": "WebDAV", "glusterfs": "Gluster", "lustre": "Lustre", "ncpfs": "NetWare", "ocfs2": "OCFS2",
    "gfs2": "GFS2", "macfuse": "FUSE", "osxfuse": "FUSE",
    "beegfs": "BeeGFS", "9p": "9P", "drvfs": "DrvFs", "virtiofs": "virtiofs", "vboxsf": "VirtualBox",
    "vmhgfs": "VMware", "prl_fs": "Parallels", "fuse.sshfs": "SSH", "fuse.rclone": "rclone",
    "fuse.davfs": "WebDAV", "fuse.davfs2": "WebDAV", "fuse.s3fs": "S3", "fuse.gvfsd-fuse": "GVfs",
    "fuse.glusterfs": "Gluster", "fuse.vmhgfs-fuse": "VMware", "fuse.curlftpfs": "FTP", "fuse.smbnetfs": "SMB",
}  # fmt: skip
"""Types of file systems that another machine (or the host of a virtual one) serves, and what people call them."""

LOCAL_FUSE = frozenset(
    f"fuse.{name}"
    for name in (
        "gocryptfs", "encfs", "cryfs", "ecryptfs", "securefs", "veracrypt", "mergerfs", "bindfs", "unionfs", "ntfs",
        "ntfs-3g", "exfat", "ext2", "lxcfs", "portal", "fuse-overlayfs", "squashfuse", "zfs", "apfs-fuse", "jmtpfs",
    )
)  # fmt: skip
"""File systems of a program that are on this computer all the same."""

REMOVABLE_TYPES = frozenset({"vfat", "msdos", "exfat", "fuse.exfat", "fat", "fat32", "hfsplus", "udf", "iso9660"})
PASSING_TYPES = frozenset({"tmpfs", "ramfs"})
"""Types of file systems that are gone when the computer is switched off."""

_REMOVABLE_ROOTS = ("/media/", "/run/media/", "/Volumes/")

_MARKERS: tuple[tuple[str, str], ...] = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "ownCloud"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".megaignore", "MEGA"),
    (".sync/ID", "Resilio Sync"),
    (".insync-trash", "Insync"),
    (".tresorit", "Tresorit"),
)
"""What a program that synchronises leaves in the folder it looks after, and its name."""

_NAMES: tuple[tuple[str, str], ...] = (
    (r"(?i:dropbox)( \(.+\))?", "Dropbox"),
    (r"(?i:onedrive)( - .+)?", "OneDrive"),
    (r"(?i:google ?drive)|My Drive", "Google Drive"),
    (r"(?i:icloud ?drive)", "iCloud Drive"),
    (r"(?i:nextcloud)\d*", "Nextcloud"),
    (r"(?i:owncloud)\d*", "ownCloud"),
    (r"MEGA(sync)?", "MEGA"),
    (r"pCloud ?Drive|pCloud Sync", "pCloud"),
    (r"Box( Sync)?", "Box"),
    (r"(?i:yandex\.?disk)", "Yandex Disk"),
    (r"Seafile", "Seafile"),
    (r"Insync", "Insync"),
    (r"(?i:proton ?drive)", "Proton Drive"),
)
"""How such folders are called that stand right in a person's own folder."""

_VARIABLES = {"OneDrive": "OneDrive", "OneDriveConsumer": "OneDrive", "OneDriveCommercial": "OneDrive"}
"""Variables of the environment that name such a folder."""


@dataclass(frozen=True, slots=True)
class Mount:
    """One file system: where it hangs, its type as the system calls it, what it is made of, its options."""

    point: str
    type: str
    source: str = ""
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """What is to be known of a folder's place. `network` and `synchronised` name by what, and are empty where not."""

    network: str = ""
    synchronised: str = ""
    removable: bool = False
    passing: bool = False
    read_only: bool = False
    source: str = ""

    @property
    def shared(self) -> bool:
        """Whether another computer may have the same files."""
        return bool(self.network or self.synchronised)

    @property
    def journal(self) -> str:
        """The journal mode for a database there.

        A write-ahead log needs memory that all processes share, which a network does not give (sqlite.org, "Write-Ahead
        Logging"), and leaves part of the database in a second file, which a synchroniser takes for itself.
        """
        return ROLLBACK if self.shared else WAL

    @property
    def key(self) -> str:
        """A name for this kind of place, for those who remember what was said of it; empty where nothing is to say."""
        words = [f"network:{self.network}"] if self.network else []
        words += [f"synchronised:{self.synchronised}"] if self.synchronised else []
        words += ["removable"] if self.removable and not words else []
        words += ["passing"] if self.passing else []
        return " ".join(words)


def look(folder: Path) -> Place:
    """What kind of place a folder of this computer is; an ordinary one where that cannot be found out."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = folder.resolve()
    if sys.platform == "win32":
        drive = drive_type(folder)
        mounts: list[Mount] = []
    else:
        drive = 0
        mounts = mounted()
    return kind(folder, mounts, Path.home(), os.environ, drive=drive)


def kind(
    folder: PurePath, mounts: Iterable[Mount], home: Path, environment: Mapping[str, str], *, drive: int = 0
) -> Place:
    """The same from a table of mounts, a person's own folder and environment, and Windows' number for the drive."""
    synchronised = synchroniser(folder, home, environment)
    if isinstance(folder, PureWindowsPath):
        remote = drive == _REMOTE or folder.drive.startswith("\\\\")
        read_only = drive == _CDROM
        return Place("SMB" if remote else "", synchronised, drive == _REMOVABLE, drive == _RAMDISK, read_only)
    mount = mount_of(folder, mounts)
    if mount is None:
        return Place(synchronised=synchronised)
    network = network_name(mount)
    removable = not network and (
        mount.type in REMOVABLE_TYPES or mount.point.startswith(_REMOVABLE_ROOTS) or "removable" in mount.options
    )
    return Place(
        network=network,
        synchronised=synchronised,
        removable=removable,
        passing=mount.type in PASSING_TYPES,
        read_only="ro" in mount.options or "read-only" in mount.options,
        source=mount.source,
    )


def network_name(mount: Mount) -> str:
    """What serves a file system over a network; empty for one of this computer."""
    if known := NETWORK_TYPES.get(mount.type):
        return known
    if mount.type.startswith("fuse.") and mount.type not in LOCAL_FUSE:
        # Almost all others reach something far away, and a cautious journal costs little where one does not.
        return mount.type.removeprefix("fuse.")
    return "SMB" if mount.source.startswith("//") else ""


def mount_of(folder: PurePath, mounts: Iterable[Mount]) -> Mount | None:
    """The file system that a folder is on: of the deepest mount above it the last, which covers earlier ones."""
    found: Mount | None = None
    for mount in mounts:
        point = PurePosixPath(mount.point)
        if folder == point or point in folder.parents:
            if found is None or len(point.parts) >= len(PurePosixPath(found.point).parts):
                found = mount
    return found


def synchroniser(folder: PurePath, home: Path, environment: Mapping[str, str]) -> str:
    """Which program synchronises a folder, by what it leaves behind; empty for none that is known."""
    chain = [folder, *folder.parents]
    for variable, name in _VARIABLES.items():
        told = environment.get(variable)
        if told and type(folder)(told) in chain:
            return name
    for told, name in _configured(home, environment):
        if type(folder)(told) in chain:
            return name
    clouds = home / "Library" / "CloudStorage"
    for each in chain:
        if each.parent == clouds:
            return each.name.partition("-")[0].replace("GoogleDrive", "Google Drive")
        if each == home / "Library" / "Mobile Documents":
            return "iCloud Drive"
        if each.parent == home:
            found = next((name for pattern, name in _NAMES if re.fullmatch(pattern, each.name)), "")
            if found:
                return found
        # In a person's own folder there is what these programs remember, called like what they leave elsewhere.
        if each != home and (name := _marked(Path(each))):
            return name
    return ""


def _marked(folder: Path) -> str:
    for marker, name in _MARKERS:
        with contextlib.suppress(OSError):
            if next(folder.glob(marker), None) if "*" in marker else (folder / marker).exists():
                return name
    return ""


def _configured(home: Path, environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Folders that Dropbox's own list names (help.dropbox.com, "Find your Dropbox folder")."""
    found = []
    places = [home / ".dropbox"]
    places += [Path(environment[name]) / "Dropbox" for name in ("APPDATA", "LOCALAPPDATA") if environment.get(name)]
    for place in places:
        with contextlib.suppress(OSError, ValueError, AttributeError):
            accounts = read_json(place / "info.json")
            found += [(each["path"], "Dropbox") for each in accounts.values() if isinstance(each.get("path"), str)]
    return found


# The table of mounts


def mounted() -> list[Mount]:
    """What is mounted on this computer; empty where that cannot be found out."""
    try:
        if sys.platform.startswith("linux"):
            return mounts_of_linux(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape"))
        if sys.platform == "darwin":
            told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=5)
            return mounts_of_macos(told.stdout)
    except (OSError, subprocess.SubprocessError):
        pass
    return []


def mounts_of_linux(text: str) -> list[Mount]:
    """The mounts of `/proc/self/mountinfo` (proc(5))."""
    found = []
    for line in text.splitlines():
        one, separator, two = line.partition(" - ")
        left, right = one.split(), two.split()
        if separator and len(left) >= 6 and len(right) >= 2:
            options = {*left[5].split(","), *(right[2].split(",") if len(right) > 2 else ())}
            found.append(Mount(_unescaped(left[4]), right[0], _unescaped(right[1]), frozenset(options)))
    return found


def mounts_of_macos(text: str) -> list[Mount]:
    """The mounts that `/sbin/mount` of macOS prints: `//ada@server/share on /Volumes/share (smbfs, nodev)`."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"(.*?) on (/.*) \(([^()]*)\)", line)
        if match:
            words = [word.strip() for word in match[3].split(",")]
            found.append(Mount(match[2], words[0], match[1], frozenset(words[1:])))
    return found


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)


_REMOVABLE, _REMOTE, _CDROM, _RAMDISK = 2, 4, 5, 6
"""Numbers of Windows' GetDriveType (learn.microsoft.com, "GetDriveTypeW function")."""


def drive_type(folder: Path) -> int:
    """Windows' number for the kind of drive that a folder is on; 0 where it is not known."""
    ask = getattr(getattr(getattr(ctypes, "windll", None), "kernel32", None), "GetDriveTypeW", None)
    return int(ask(f"{folder.drive}\\")) if ask is not None else 0


# What synchronisers leave when two computers wrote

_OUR_OWN = re.compile(r"library-replaced-.*|library-salvaged-.*|library-damaged-.*", re.IGNORECASE)
_CONFLICT = re.compile(r"library.+\.sqlite3|library\.sqlite3.+conflict.*", re.IGNORECASE)


def conflicts(folder: Path) -> list[str]:
    """Names of files beside the database that a synchroniser made of it because another computer had changed it, too.

    Each of them calls them otherwise ("conflicted copy", ".sync-conflict-", a computer's name, a number), so whatever
    is called like the database and was not made by this program counts.
    """
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError:
        return []
    return [name for name in names if _CONFLICT.fullmatch(name) and not _OUR_OWN.match(name)]
