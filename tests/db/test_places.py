"""What kind of place a folder is, told from tables of mounts and from what synchronisers leave behind."""

from __future__ import annotations

import json
from pathlib import Path, PureWindowsPath

import pytest

from db import places
from db.places import ROLLBACK, WAL, Mount, Place

HOME = Path("/home/ada")

MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
31 27 0:40 / /srv/press rw,relatime shared:9 master:2 - nfs4 kitchen:/export/press rw,vers=4.2
32 27 0:41 / /mnt/office\040share rw - cifs //office/share rw,username=ada
33 27 0:42 / /home/ada/server rw,nosuid,nodev - fuse.sshfs ada@server:/home/ada rw
34 27 0:43 / /media/ada/STICK rw,nosuid - vfat /dev/sdb1 rw,flush
35 27 0:44 / /dev/shm rw - tmpfs tmpfs rw,size=1g
36 27 7:1 / /cdrom ro,nosuid - iso9660 /dev/sr0 ro
37 27 0:45 / /home/ada/Vault rw - fuse.gocryptfs /home/ada/.vault rw
38 27 0:46 / /home/ada/cloud rw - fuse.odrive odrive rw
39 31 254:0 /press /srv/press/local rw - ext4 /dev/vda rw
a line that the kernel never writes
"""

MACOS = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ada@office._smb._tcp.local/Press room on /Volumes/Press room (smbfs, nodev, nosuid, mounted by ada)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)
"""


def place_of(folder: str, text: str = MOUNTINFO) -> Place:
    reader = places.mounts_of_macos if text is MACOS else places.mounts_of_linux
    return places.kind(Path(folder), reader(text), HOME, {})


@pytest.mark.parametrize(
    ("folder", "network", "journal"),
    [
        ("/home/ada/Cuttings", "", WAL),
        ("/srv/press/Cuttings", "NFS", ROLLBACK),
        ("/srv/press", "NFS", ROLLBACK),
        ("/srv/pressing/Cuttings", "", WAL),
        ("/srv/press/local/Cuttings", "", WAL),
        ("/mnt/office share/Cuttings", "SMB", ROLLBACK),
        ("/home/ada/server/Cuttings", "SSH", ROLLBACK),
        ("/home/ada/Vault/Cuttings", "", WAL),
        ("/home/ada/cloud/Cuttings", "odrive", ROLLBACK),
    ],
)
def test_folders_of_other_machines_are_known_by_their_mounts(folder: str, network: str, journal: str) -> None:
    found = place_of(folder)
    assert (found.network, found.journal, found.shared) == (network, journal, bool(network))


def test_sticks_memory_and_discs_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "PASSING_TYPES", frozenset({"tmpfs"}))
    assert place_of("/media/ada/STICK/Cuttings").key == "removable"
    assert place_of("/dev/shm/Cuttings").key == "passing"
    assert place_of("/cdrom/Cuttings").read_only
    assert place_of("/home/ada/Cuttings").key == ""


def test_the_mounts_of_macos_are_read() -> None:
    assert place_of("/Volumes/Press room/Cuttings", MACOS).network == "SMB"
    assert place_of("/Volumes/STICK/Cuttings", MACOS).removable
    assert place_of("/System/Volumes/Data/Users/ada/Cuttings", MACOS).key == ""


@pytest.mark.parametrize(
    ("folder", "drive", "key"),
    [
        (r"C:\Users\Ada\Cuttings", 3, ""),
        (r"Z:\Cuttings", 4, "network:SMB"),
        (r"\\office\share\Cuttings", 0, "network:SMB"),
        (r"E:\Cuttings", 2, "removable"),
        (r"R:\Cuttings", 6, "passing"),
    ],
)
def test_windows_says_what_kind_of_drive_it_is(folder: str, drive: int, key: str) -> None:
    assert places.kind(PureWindowsPath(folder), [], HOME, {}, drive=drive).key == key


def test_a_folder_that_a_variable_of_windows_names_is_onedrives() -> None:
    environment = {"OneDriveCommercial": r"C:\Users\Ada\Firm"}
    folder = PureWindowsPath(r"C:\Users\Ada\Firm\Press\Cuttings")
    assert places.kind(folder, [], HOME, environment, drive=3).synchronised == "OneDrive"


@pytest.mark.parametrize(
    ("marker", "name"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_1a2b3c.db", "Nextcloud"),
        (".tmp.driveupload", "Google Drive"),
        (".sync/ID", "Resilio Sync"),
    ],
)
def test_what_a_synchroniser_leaves_in_a_folder_above_tells_its_name(tmp_path: Path, marker: str, name: str) -> None:
    library = tmp_path / "shelf" / "press" / "Cuttings"
    library.mkdir(parents=True)
    assert places.kind(library, [], HOME, {}).synchronised == ""
    file = tmp_path / "shelf" / marker
    file.parent.mkdir(exist_ok=True)
    file.touch()
    found = places.kind(library, [], HOME, {})
    assert (found.synchronised, found.journal) == (name, ROLLBACK)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox/Cuttings", "Dropbox"),
        ("Dropbox (Press Office)/Cuttings", "Dropbox"),
        ("OneDrive - Press Office/Cuttings", "OneDrive"),
        ("Nextcloud2/a/Cuttings", "Nextcloud"),
        ("Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/Cuttings", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Cuttings", "iCloud Drive"),
        ("Documents/Dropbox/Cuttings", ""),
        ("Dropboxes/Cuttings", ""),
        ("box/Cuttings", ""),
    ],
)
def test_the_usual_folders_of_synchronisers_are_known_by_their_names(folder: str, name: str) -> None:
    assert places.kind(HOME / folder, [], HOME, {}).synchronised == name


def test_dropbox_says_itself_where_its_folder_is(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    told = {"personal": {"path": str(tmp_path / "Shared papers"), "host": 1}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(told))
    assert places.kind(tmp_path / "Shared papers" / "Cuttings", [], tmp_path, {}).synchronised == "Dropbox"
    assert places.kind(tmp_path / "Papers" / "Cuttings", [], tmp_path, {}).synchronised == ""


def test_of_two_file_systems_in_one_place_the_later_one_counts() -> None:
    mounts = [Mount("/", "ext4"), Mount("/srv", "ext4"), Mount("/srv", "nfs4")]
    assert places.kind(Path("/srv/Cuttings"), mounts, HOME, {}).network == "NFS"


def test_this_computers_own_table_can_be_read(tmp_path: Path) -> None:
    assert isinstance(places.look(tmp_path), Place)


def test_copies_in_conflict_are_found_and_our_own_files_are_not(tmp_path: Path) -> None:
    of_others = [
        "library (Ada's conflicted copy 2026-11-23).sqlite3",
        "library (SFConflict ada 2026-11-23-08-15-00).sqlite3",
        "library (1).sqlite3",
        "library 2.sqlite3",
        "library-KITCHEN.sqlite3",
        "library.sqlite3.sync-conflict-20261123-081500-ABCDEFG",
        "library.sync-conflict-20261123-081500-ABCDEFG.sqlite3",
        "library_conflict-20261123-081500.sqlite3",
    ]
    ours = ["library.sqlite3", "library.sqlite3-wal", "library.sqlite3-journal", "lock", "in-use.json"]
    ours += ["library-replaced-20261123-081500-000000.sqlite3", "library-replaced-20261123-081500-000000.sqlite3-wal"]
    for name in (*of_others, *ours):
        (tmp_path / name).touch()
    assert places.conflicts(tmp_path) == sorted(of_others)
    assert places.conflicts(tmp_path / "gone") == []
