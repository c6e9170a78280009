"""Set Cuttings up beside this file and start it (`python3 run.py`), or run its tests (`python3 run.py test`).

Standard library only, and readable by Python 3.8, so that an old one can say which is needed. What happens the first
time: an environment `.venv` is made, the packages of the lock file are installed into it with pip, each checked against
its hash, and the system's shared libraries that Qt needs are looked for. Later starts find the stamp of all this and go
straight on. Words about the set-up go to standard error: standard output belongs to the program.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO, Iterator, NamedTuple, Sequence

from desktop import preflight

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "cuttings-installed.json"
UNFINISHED = ENVIRONMENT / "cuttings-unfinished"
LOCK_TO_RUN = ROOT / "requirements.txt"
LOCK_TO_TEST = ROOT / "requirements-test.txt"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
SUPPORTED_IN_WORDS = "3.11, 3.12 or 3.13"
WINDOWS = sys.platform == "win32"
WITHOUT_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
ON_X11 = {"QT_QPA_PLATFORM": "xcb"}

# Each step of the test command: its name, and what the environment's Python is asked to do.
CHECKS = (
    ("ruff check", ["-m", "ruff", "check"]),
    ("ruff format", ["-m", "ruff", "format", "--check"]),
    ("mypy", ["-m", "mypy"]),
    ("import rules", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
)

# Tests of one file stay together; more than four processes with windows would want more memory than a laptop has.
SIDE_BY_SIDE = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "loadfile")


class SetupError(Exception):
    """Something that only the person at the keyboard can mend; the text says what and how."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then start the program or the tests; returns the exit status."""
    try:
        if sys.version_info[:2] not in SUPPORTED:
            return run_with(other_python(), arguments)
        if arguments[:1] == ["test"]:
            return run_tests(arguments[1:])
        return start(arguments)
    except SetupError as error:
        say(str(error))
    except OSError as error:
        say(f"Cuttings cannot be set up in {ROOT}: {error}")
    except KeyboardInterrupt:
        say("Stopped. The next run goes on from here.")
        return 130
    return 1


def start(arguments: list[str]) -> int:
    """Start the program with `arguments`; on POSIX systems this process becomes it."""
    libraries = preflight.missing_libraries() if opens_window(arguments) else []
    python = prepare_environment(LOCK_TO_RUN, libraries)
    if libraries:
        provide_libraries_for_window()
    command = [str(python), "-m", "desktop", *arguments]
    if WINDOWS:
        return subprocess.call(command, env=environment_for_program())
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, environment_for_program())


def run_tests(pytest_arguments: list[str]) -> int:
    """Run every check and the tests, all of them even after a failure, and sum up; 0 only if all passed."""
    python = prepare_environment(LOCK_TO_TEST, preflight.missing_libraries(ON_X11))
    provide_libraries_for_tests()
    summary = []
    for name, words in (*CHECKS, ("tests", ["-m", "pytest", *SIDE_BY_SIDE, *pytest_arguments])):
        say(f"\n=== {name} ===")
        began = time.monotonic()
        status = subprocess.call([str(python), *words], cwd=str(ROOT), env=environment_for_program())
        summary.append((name, status, time.monotonic() - began))
    say("\n=== summary ===")
    for name, status, seconds in summary:
        say(f"{name:<14}{'passed' if status == 0 else f'FAILED (status {status})':<20}{seconds:>7.1f} s")
    return int(any(status for _, status, _ in summary))


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the program would open its window: no command and no request for help among the arguments."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--library":
            next(rest, None)
        elif not argument.startswith("-") or argument in ("-h", "--help", "--version"):
            return False
    return True


def environment_for_program() -> dict[str, str]:
    """The environment variables under which this checkout is importable from anywhere, also by child processes.

    The working folder stays the person's own (arguments may be relative paths), so it must not be searched for modules:
    a folder `db` in it would hide ours.
    """
    variables = dict(os.environ, PYTHONSAFEPATH="1")
    variables["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return variables


# Python


def other_python() -> str:
    """The path of a supported Python on this computer, for when the running one is not."""
    names = [f"python{major}.{minor}" for major, minor in reversed(SUPPORTED)]
    candidates = [[path] for path in map(shutil.which, names) if path]
    if WINDOWS and shutil.which("py"):
        candidates += [["py", f"-{major}.{minor}"] for major, minor in reversed(SUPPORTED)]
    for folder in ("/usr/local/bin", "/opt/homebrew/bin"):
        candidates += [[os.path.join(folder, name)] for name in names]
    for pattern in ("3.13.*", "3.12.*", "3.11.*"):
        candidates += [[str(path / "bin" / "python")] for path in Path.home().glob(f".pyenv/versions/{pattern}")]
    for candidate in candidates:
        # A found name need not work: version managers put stand-ins on the path for versions they don't have.
        found = probe_python(candidate)
        if found and found.version in SUPPORTED:
            return found.path
    running = ".".join(map(str, sys.version_info[:3]))
    raise SetupError(
        f"Cuttings needs Python {SUPPORTED_IN_WORDS}. This is {running}, and no other was found on this computer.\n"
        "Install one (from your system's packages or from python.org) and run this command with it, for example:\n\n"
        "    python3.12 run.py\n"
    )


class Interpreter(NamedTuple):
    """A Python that can be started."""

    version: tuple[int, int]
    path: str


def probe_python(command: Sequence[str]) -> Interpreter | None:
    """The Python that `command` starts, None if it starts none."""
    question = "import sys; print(*sys.version_info[:2], sys.executable)"
    try:
        answer = subprocess.run(
            [*command, "-I", "-c", question], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
    except OSError:
        return None
    if answer.returncode != 0:
        return None
    major, minor, path = answer.stdout.strip().split(" ", 2)
    return Interpreter((int(major), int(minor)), path)


def run_with(python: str, arguments: list[str]) -> int:
    """Run this same file with another Python."""
    return subprocess.call([python, str(ROOT / "run.py"), *arguments])


# The environment


def prepare_environment(lock_file: Path, libraries: Sequence[preflight.SharedLibrary]) -> Path:
    """Make `.venv` hold what `lock_file` names, which is quick when it already does; returns its Python.

    `libraries` will have to be installed afterwards: where the system lacks a part of Python too, one line does both.
    """
    wanted = hash_of(lock_file)
    with one_at_a_time():
        if UNFINISHED.exists():
            say("The last set-up was interrupted; starting it afresh.")
            shutil.rmtree(ENVIRONMENT)
        stamp = read_stamp()
        python = python_in_environment()
        found = probe_python([str(python)])
        try:
            if not found or found.version not in SUPPORTED:
                make_environment(libraries)
                stamp = {}
            if wanted not in stamp.get("locks", []):
                install_packages(python, lock_file, stamp, libraries)
        except SetupError:
            # What stops in good order leaves nothing half done.
            UNFINISHED.unlink(missing_ok=True)
            raise
    return python


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep a second start from setting up at the same time; it waits here until the first is done."""
    with open(LOCK_TO_RUN, "rb") as held:
        waiting = False
        while not try_to_lock(held):
            if not waiting:
                say("Waiting for another start of Cuttings to finish its set-up ...")
            waiting = True
            time.sleep(0.2)
        yield


def try_to_lock(held: BinaryIO) -> bool:
    """Lock an open file until it is closed, unless another process has locked it; whether this one has it now."""
    try:
        if sys.platform == "win32":
            import msvcrt

            held.seek(1 << 30)  # beyond the end: others may not read a byte that is locked
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def hash_of(lock_file: Path) -> str:
    """What the stamp remembers of a lock file."""
    return hashlib.sha256(lock_file.read_bytes()).hexdigest()


def read_stamp() -> dict[str, list[str]]:
    """What was installed last, empty if nothing was."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def python_in_environment() -> Path:
    """Where the environment's Python is, or will be."""
    return ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")


def make_environment(libraries: Sequence[preflight.SharedLibrary]) -> None:
    """Make `.venv` anew, without pip: `install_packages` finds a pip wherever there is one."""
    if ENVIRONMENT.exists():
        if not (ENVIRONMENT / "pyvenv.cfg").exists() and any(ENVIRONMENT.iterdir()):
            raise SetupError(f"{ENVIRONMENT} is in the way and is not an environment of Python. Move it elsewhere.")
        shutil.rmtree(ENVIRONMENT)
    say(f"Setting Cuttings up in {ENVIRONMENT} (a few minutes the first time, and 600 MB) ...")
    ENVIRONMENT.mkdir()
    UNFINISHED.touch()
    command = [sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT)]
    if subprocess.call(command, stdout=sys.stderr) != 0:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        require_package("venv", f"Python's `venv` does not work here ({' '.join(command)} failed).", libraries)
        if subprocess.call([*command, "--clear"], stdout=sys.stderr) != 0:
            raise SetupError("Python's `venv` still fails; the lines above say why.")


def install_packages(
    python: Path, lock_file: Path, stamp: dict[str, list[str]], libraries: Sequence[preflight.SharedLibrary]
) -> None:
    """Install what `lock_file` names, remove what an earlier lock file named and none does now, and stamp it."""
    installer = find_installer(python, libraries)
    UNFINISHED.touch()
    say(f"Installing the packages of {lock_file.name} ...")
    command = [*installer, "install", "--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(lock_file)]
    if not sys.stderr.isatty():
        command.append("--quiet")
    if subprocess.call(command, stdout=sys.stderr, env=environment_for_pip()) != 0:
        raise SetupError(
            "The packages could not be installed; the lines above say why. With a working connection to the network and"
            " about 1 GB of free space, run the same command again: what was downloaded is kept."
        )
    names = sorted(names_in(LOCK_TO_RUN) | names_in(LOCK_TO_TEST))
    gone = sorted(set(stamp.get("names", [])) - set(names))
    if gone:
        subprocess.call([*installer, "uninstall", "--yes", *gone], stdout=sys.stderr, env=environment_for_pip())
    # The test command's lock file holds everything that the other one does.
    locks = [LOCK_TO_RUN, LOCK_TO_TEST] if lock_file == LOCK_TO_TEST else [LOCK_TO_RUN]
    unstamped = STAMP.with_suffix(".new")
    unstamped.write_text(json.dumps({"locks": [hash_of(lock) for lock in locks], "names": names}), encoding="utf-8")
    os.replace(unstamped, STAMP)
    UNFINISHED.unlink()


def find_installer(python: Path, libraries: Sequence[preflight.SharedLibrary]) -> list[str]:
    """The words that start a pip which installs into the environment of `python`."""
    inside = [str(python), "-I", "-m", "pip"]
    from_outside = [sys.executable, "-I", "-m", "pip", "--python", str(python)]
    ensure_pip = [str(python), "-I", "-m", "ensurepip", "--default-pip"]
    if works([*inside, "--version"]) or works(ensure_pip):
        return inside
    # Debian's Python comes without ensurepip; its python3-pip will do, if that is there.
    if works([*from_outside, "--version"]):
        return from_outside
    require_package("ensurepip", "This Python comes without pip, which installs the packages.", libraries)
    if works(ensure_pip):
        return inside
    raise SetupError(f"pip is still missing; `{' '.join(ensure_pip)}` says why.")


def works(command: Sequence[str]) -> bool:
    """Whether a command ends well; what it prints is of no interest."""
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def environment_for_pip() -> dict[str, str]:
    """The person's own settings of pip (proxy, mirror, certificates) without those that install somewhere else."""
    variables = {name: text for name, text in os.environ.items() if name not in ("PIP_TARGET", "PIP_PREFIX")}
    return dict(variables, PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")


def names_in(lock_file: Path) -> set[str]:
    """The packages that a lock file names."""
    return set(re.findall(r"^([a-z0-9][a-z0-9.-]*)==", lock_file.read_text(encoding="utf-8"), re.MULTILINE))


# What belongs to the system


def provide_libraries_for_window() -> None:
    """Install the shared libraries that the window needs; where that is not possible the program itself names them."""
    libraries = preflight.missing_libraries()
    if libraries:
        offer_to_install(preflight.install_command(libraries), f"The window needs {names_of(libraries)}.")


def provide_libraries_for_tests() -> None:
    """Install what the tests need: Qt without a screen, and an X server for the one test that opens a real window."""
    needed = preflight.missing_libraries(WITHOUT_SCREEN)
    wanted = preflight.missing_libraries(ON_X11)
    server = [] if shutil.which("Xvfb") or not sys.platform.startswith("linux") else ["xvfb"]
    if needed or ((wanted or server) and preflight.is_root()):
        reason = f"The tests need {names_of(wanted) or 'an X server'}."
        offer_to_install(preflight.install_command(wanted, extra_debian=server), reason)
        needed = preflight.missing_libraries(WITHOUT_SCREEN)
        wanted = preflight.missing_libraries(ON_X11)
    if needed:
        raise SetupError(preflight.missing_libraries_in_words(needed))
    if wanted or (server and not shutil.which("Xvfb")):
        say("Without Xvfb and X11's libraries the test that opens a window on a real X server is skipped.")


def names_of(libraries: Sequence[preflight.SharedLibrary]) -> str:
    """The file names of shared libraries in one line."""
    return ", ".join(library.file_name for library in libraries)


def require_package(module: str, problem: str, libraries: Sequence[preflight.SharedLibrary]) -> None:
    """Install the part of Python that Debian keeps in a package of its own, and `libraries`, or say what is needed."""
    command = preflight.install_command(libraries, extra_debian=["python3-venv"])
    if command[:1] != ["apt-get"]:
        raise SetupError(f"{problem} Install the package of your system that has Python's module {module}.")
    if not offer_to_install(command, problem):
        line = preflight.install_line(command)
        raise SetupError(f"{problem} Install it with this line, then run the same command again:\n\n    {line}\n")


def offer_to_install(command: list[str], reason: str) -> bool:
    """Install system packages: by itself as root where nobody can be asked, else after asking; whether it was done."""
    if not command:
        return False
    line = preflight.install_line(command)
    if sys.stdin and sys.stdin.isatty() and sys.stderr.isatty() and "CI" not in os.environ:
        if not preflight.is_root() and not shutil.which("sudo"):
            return False
        say(f"{reason}\nInstall with this line?\n\n    {line}\n")
        sys.stderr.write("[Y/n] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("", "y", "yes"):
            return False
    elif preflight.is_root():
        say(f"{reason}\nInstalling: {line}")
    else:
        return False
    privileged = [] if preflight.is_root() else ["sudo"]
    if command[0] == "apt-get":
        # An old list of packages names versions that the mirrors no longer have; a failed refresh need not matter.
        subprocess.call([*privileged, "apt-get", "-qq", "update"], stdout=sys.stderr)
        options = ["-qq", "-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends"]
        command = ["apt-get", *options, *command[1:]]
        privileged += ["env", "DEBIAN_FRONTEND=noninteractive"]
    return subprocess.call([*privileged, *command], stdout=sys.stderr) == 0


def say(text: str) -> None:
    """Tell the person something without touching standard output."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
