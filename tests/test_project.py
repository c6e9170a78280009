"""The set-up: lock files, run.py on a new computer, words for what is missing, and what must work without Qt."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import run
from desktop import preflight

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = (run.LOCK_TO_RUN, run.LOCK_TO_TEST)
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings its own libraries")


def pins(lock_file: Path) -> list[tuple[str, Requirement]]:
    """The entries of a lock file: the whole text with its hashes, and the requirement."""
    entries = re.split(r"\n(?=\S)", lock_file.read_text(encoding="utf-8"))
    return [(entry, Requirement(entry.split("\\")[0])) for entry in entries if not entry.startswith("#")]


# Lock files


@pytest.mark.parametrize(
    ("lock_file", "wanted"),
    [
        (run.LOCK_TO_RUN, PROJECT["project"]["dependencies"]),
        (run.LOCK_TO_TEST, PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["test"]),
    ],
)
def test_lock_file_has_everything_that_the_project_asks_for(lock_file, wanted):
    versions = {pin.name: str(pin.specifier).removeprefix("==") for _, pin in pins(lock_file)}
    for requirement in map(Requirement, wanted):
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        assert name in versions, f"{name} is not locked: refresh {lock_file.name} as its first lines say"
        assert versions[name] in requirement.specifier, f"{lock_file.name} is older than pyproject.toml"


@pytest.mark.parametrize("lock_file", LOCKS)
def test_lock_file_is_exact_and_names_no_place(lock_file):
    for entry, pin in pins(lock_file):
        assert [each.operator for each in pin.specifier] == ["=="]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), f"{pin.name} has no hash"
    text = lock_file.read_text(encoding="utf-8")
    assert not re.findall(r"\S*://\S*|--(?:index|extra-index|find-links|trusted-host)\S*|(?<= )/\S+", text)


def test_tests_run_with_the_very_packages_that_the_program_runs_with():
    to_run, to_test = ({(pin.name, str(pin.specifier)) for _, pin in pins(lock)} for lock in LOCKS)
    assert to_run <= to_test


def test_only_one_distribution_of_whoosh_is_installed():
    names = {pin.name for _, pin in pins(run.LOCK_TO_TEST)}
    assert {name for name in names if name.startswith("whoosh")} == {"whoosh3"}


# One list in several places


def test_supported_pythons_are_the_same_in_run_and_in_the_project():
    first, last = run.SUPPORTED[0], run.SUPPORTED[-1]
    assert PROJECT["project"]["requires-python"] == f">={first[0]}.{first[1]},<{last[0]}.{last[1] + 1}"


def test_ci_installs_every_debian_package_that_preflight_may_name():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    listed = re.search(r"packages=\(([^)]*)\)", script)
    assert listed
    libraries = preflight.EVERYWHERE + preflight.FOR_X11
    assert {library.debian for library in libraries} <= set(listed[1].split())


@pytest.mark.parametrize("path", ["run.py", "desktop/preflight.py", "desktop/__init__.py"])
def test_an_old_python_can_read_what_tells_it_that_it_is_too_old(path):
    ast.parse((ROOT / path).read_text(encoding="utf-8"), feature_version=(3, 8))


# Words for what is missing


def test_without_a_supported_python_the_versions_are_named(monkeypatch):
    monkeypatch.setattr(run, "SUPPORTED", ((3, 99),))
    with pytest.raises(run.SetupError, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        run.other_python()


@ON_LINUX
def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch, tmp_path):
    missing = preflight.SharedLibrary("libno-such-thing.so.7", "libno-such-thing7", "no-such-thing", "nosuchthing")
    monkeypatch.setattr(preflight, "EVERYWHERE", (*preflight.EVERYWHERE, missing))
    lines = {"apt-get": "libno-such-thing7", "dnf": "no-such-thing", "pacman": "nosuchthing"}
    for installer, package in lines.items():
        folder = tmp_path / installer
        folder.mkdir()
        (folder / installer).touch(mode=0o755)
        monkeypatch.setenv("PATH", str(folder))
        words = preflight.obstacle()
        assert "libno-such-thing.so.7" in words
        assert re.search(rf"^    (?:sudo )?{installer} .* ?{package}$", words, re.MULTILINE), words


@ON_LINUX
def test_x11_libraries_are_needed_on_x11_only(monkeypatch):
    missing = preflight.SharedLibrary("libxcb-no-such.so.1", "", "", "")
    monkeypatch.setattr(preflight, "FOR_X11", (missing,))
    monkeypatch.setattr(preflight, "FOR_WAYLAND", ())
    assert missing in preflight.missing_libraries({"QT_QPA_PLATFORM": "xcb"})
    assert missing in preflight.missing_libraries({"DISPLAY": ":0"})
    assert missing not in preflight.missing_libraries({"QT_QPA_PLATFORM": "offscreen"})
    assert missing not in preflight.missing_libraries({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})


@ON_LINUX
@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
    ],
)
def test_screen(environment, shown):
    assert preflight.has_screen(environment) is shown


@ON_LINUX
def test_the_window_without_a_screen_says_what_to_do_in_words():
    environment = {name: text for name, text in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        cwd=ROOT,
        env={**environment, "QT_QPA_PLATFORM": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.strip() == preflight.NO_SCREEN or "apt-get install" in done.stderr
    assert "Traceback" not in done.stderr


# What works without Qt

WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("no Qt here: " + name)

sys.meta_path.insert(0, NoQt())
import db, desktop.browser, desktop.cli, desktop.commands, desktop.fetching, desktop.intake, desktop.watching
for package in (db, desktop.browser, desktop.commands, desktop.fetching, desktop.intake):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
sys.exit(desktop.cli.main(["--help"]))
"""


def test_library_intake_and_command_line_never_load_qt():
    done = subprocess.run([sys.executable, "-c", WITHOUT_QT], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "export" in done.stdout


# run.py on a new computer


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--library", "somewhere"], True),
        (["--library=somewhere"], True),
        (["list"], False),
        (["--library", "somewhere", "list"], False),
        (["--json", "search", "flood"], False),
        (["--help"], False),
    ],
)
def test_screen_libraries_are_looked_for_only_where_the_window_opens(arguments, opens):
    assert run.opens_window(arguments) is opens


@pytest.fixture
def new_computer(tmp_path):
    """A checkout with a program that only says how it was started, and lock files that name nothing."""
    checkout = tmp_path / "check out"
    (checkout / "desktop").mkdir(parents=True)
    for name in ("run.py", "desktop/__init__.py", "desktop/preflight.py"):
        shutil.copy(ROOT / name, checkout / name)
    program = "import os, sys, desktop.preflight\nprint(sys.argv[1:], os.getcwd(), sys.prefix)\n"
    (checkout / "desktop/__main__.py").write_text(program, encoding="utf-8")
    (checkout / "requirements.txt").write_text("# nothing\n", encoding="utf-8")
    (checkout / "requirements-test.txt").write_text("# nothing\n", encoding="utf-8")
    return checkout


def start(checkout: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, str(checkout / "run.py"), "list", "a b"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def test_first_start_sets_up_and_later_ones_go_straight_on(new_computer, tmp_path):
    # A folder of the same name where the person happens to be must not be taken for the program.
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "desktop").mkdir(parents=True)
    (elsewhere / "desktop/__init__.py").write_text("raise SystemExit('the wrong desktop')", encoding="utf-8")
    said = f"['list', 'a b'] {elsewhere} {new_computer / '.venv'}\n"

    first = start(new_computer, elsewhere)
    assert first.stdout == said, first.stderr
    assert "Setting Cuttings up" in first.stderr

    second = start(new_computer, elsewhere)
    assert (second.stdout, second.stderr) == (said, "")

    (new_computer / "requirements.txt").write_text("# something else\n", encoding="utf-8")
    updated = start(new_computer, elsewhere)
    assert updated.stdout == said
    assert "Installing the packages" in updated.stderr
    assert "Setting Cuttings up" not in updated.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs flock")
def test_a_second_start_waits_for_the_set_up_of_the_first(new_computer, tmp_path):
    import fcntl

    with open(new_computer / "requirements.txt", "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with subprocess.Popen(
            [sys.executable, str(new_computer / "run.py"), "list"],
            env={name: text for name, text in os.environ.items() if not name.startswith("PYTHON")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as second:
            assert second.stderr
            assert "Waiting for another start" in second.stderr.readline()
            assert not (new_computer / ".venv").exists()
            fcntl.flock(held, fcntl.LOCK_UN)
            stdout, _ = second.communicate()
    assert stdout.startswith("['list']")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_an_interrupted_set_up_is_started_afresh(new_computer, tmp_path):
    with subprocess.Popen(
        [sys.executable, str(new_computer / "run.py"), "list"],
        env={name: text for name, text in os.environ.items() if not name.startswith("PYTHON")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as interrupted:
        assert interrupted.stderr
        assert "Setting Cuttings up" in interrupted.stderr.readline()
        os.killpg(interrupted.pid, signal.SIGKILL)
    assert interrupted.returncode == -signal.SIGKILL

    again = start(new_computer, tmp_path)
    assert again.stdout == f"['list', 'a b'] {tmp_path} {new_computer / '.venv'}\n", again.stderr


def test_a_folder_in_the_way_is_named_and_not_deleted(new_computer, tmp_path):
    (new_computer / ".venv").mkdir()
    (new_computer / ".venv/diary.txt").write_text("mine", encoding="utf-8")
    done = start(new_computer, tmp_path)
    assert done.returncode == 1
    assert f"{new_computer / '.venv'} is in the way" in done.stderr
    assert (new_computer / ".venv/diary.txt").read_text(encoding="utf-8") == "mine"
