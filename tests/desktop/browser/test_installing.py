"""Installing: the extension as it is shipped, the manifests for each browser, the script that starts the host."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import struct
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from desktop import __version__
from desktop.browser import identity
from desktop.browser.browsers import BROWSERS, installed, places
from desktop.browser.installing import Installer
from desktop.theme import DARK, LIGHT, Tokens
from tests.helpers.command_line import Run, runner

EXTENSION = Path(str(resources.files("resources") / "browser-extension"))
MANIFEST = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in EXTENSION.glob("*.js")}
HTML = (EXTENSION / "popup.html").read_text(encoding="utf-8")
CSS = (EXTENSION / "popup.css").read_text(encoding="utf-8")
MESSAGES = {
    language: json.loads((EXTENSION / "_locales" / language / "messages.json").read_text(encoding="utf-8"))
    for language in ("en", "de")
}
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the places of Linux")


# The extension


def test_its_id_is_the_one_that_the_host_answers():
    digest = hashlib.sha256(base64.b64decode(MANIFEST["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digest) == identity.EXTENSION_ID
    assert MANIFEST["browser_specific_settings"]["gecko"]["id"] == identity.GECKO_ID
    assert f'"{identity.HOST}"' in SCRIPTS["host.js"]


def test_it_may_do_no_more_than_it_needs():
    assert MANIFEST["manifest_version"] == 3
    assert sorted(MANIFEST["permissions"]) == ["activeTab", "contextMenus", "nativeMessaging", "scripting", "storage"]
    doors = {
        "host_permissions",
        "optional_host_permissions",
        "optional_permissions",
        "content_scripts",
        "web_accessible_resources",
        "externally_connectable",
    }
    assert not doors & set(MANIFEST)
    policy = MANIFEST["content_security_policy"]["extension_pages"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_no_script_makes_markup_or_code_of_text(name: str):
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment"
    code = r"\beval\b|\bFunction\(|setTimeout\(['\"`]|import\("
    doors = r"onMessageExternal|onConnectExternal|addEventListener\(\"message"
    assert re.findall(f"{markup}|{code}|{doors}", SCRIPTS[name]) == []


def test_it_has_the_version_of_the_program():
    assert MANIFEST["version"] == __version__


def test_everything_that_is_said_is_there_in_both_languages():
    assert MESSAGES["en"].keys() == MESSAGES["de"].keys()
    text = "".join(SCRIPTS.values())
    said = set(re.findall(r'(?:text|getMessage)\(\s*"(\w+)"', text))
    said |= set(re.findall(r'getMessage\(\w+ \? "(\w+)" : "(\w+)"\)', text)[0])
    said |= set(re.findall(r'data-(?:text|label)="(\w+)"', HTML))
    said |= set(re.findall(r"__MSG_(\w+)__", json.dumps(MANIFEST)))
    assert said == set(MESSAGES["en"])
    for language in MESSAGES.values():
        for name, entry in language.items():
            used = {each.lower() for each in re.findall(r"\$(\w+)\$", entry["message"])}
            assert used == set(entry.get("placeholders", {})), name


def test_every_file_that_it_names_is_there():
    named = {
        *MANIFEST["icons"].values(),
        MANIFEST["action"]["default_popup"],
        MANIFEST["background"]["service_worker"],
        *re.findall(r'(?:src|href)="([^"]+)"', HTML),
        *(each for text in SCRIPTS.values() for each in re.findall(r'from "\./([^"]+)"', text)),
    }
    assert [name for name in named if not (EXTENSION / name).is_file()] == []


@pytest.mark.parametrize(("tokens", "part"), [(LIGHT, 0), (DARK, 1)])
def test_the_popup_has_the_colours_of_the_program(tokens: Tokens, part: int):
    block = CSS.split("@media (prefers-color-scheme: dark)")[part].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#\w+);", block))
    assert len(colours) > 15
    assert colours == {name: getattr(tokens, name.replace("-", "_")) for name in colours}


def test_every_field_of_the_popup_has_a_label():
    for field in re.findall(r'<input id="([\w-]+)" type="text"', HTML):
        assert f'<label for="{field}"' in HTML
    for button in re.findall(r"<button[^>]*>", HTML):
        assert "data-label" in button or "data-text" in button or 'id="keep"' in button


# Installing


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("config", "data", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("CUTTINGS_LIBRARY", raising=False)
    return tmp_path


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(home / "library", capsys)


def manifest(answer: dict[str, Any], number: int = 0) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(answer["browsers"][number]["manifest"]).read_text(encoding="utf-8"))
    return read


@ON_LINUX
def test_every_browser_that_is_there_is_told(run: Run, home: Path):
    (home / "config/chromium").mkdir(parents=True)
    (home / ".mozilla").mkdir()
    (home / ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser").mkdir(parents=True)
    answer = run("install-browser-extension", "--json")
    assert answer.status == 0, answer.err
    assert [each["browser"] for each in answer.json["browsers"]] == ["chromium", "brave", "firefox"]
    assert answer.json["browsers"][0]["manifest"] == str(
        home / "config/chromium/NativeMessagingHosts/cuttings.native_host.json"
    )
    assert manifest(answer.json)["allowed_origins"] == [identity.ORIGIN]
    assert manifest(answer.json, 2)["allowed_extensions"] == [identity.GECKO_ID]
    assert manifest(answer.json)["type"] == "stdio"
    assert Path(manifest(answer.json)["path"]).is_absolute()
    assert "Flatpak" in answer.json["browsers"][1]["note"]
    extension = Path(answer.json["extension"])
    assert {path.relative_to(extension) for path in extension.rglob("*")} == {
        path.relative_to(EXTENSION) for path in EXTENSION.rglob("*")
    }


@ON_LINUX
def test_the_launcher_starts_the_host_on_the_library(run: Run, home: Path, tmp_path: Path):
    Library.create(home / "library", "It's here").close()
    (home / "config/chromium").mkdir(parents=True)
    answer = run("install-browser-extension", "--json").json
    message = json.dumps({"id": 1, "do": "hello"}).encode()
    done = subprocess.run(
        [manifest(answer)["path"], identity.ORIGIN],
        input=struct.pack("=I", len(message)) + message,
        capture_output=True,
        cwd="/",
        env={name: text for name, text in os.environ.items() if name != "PYTHONPATH"},
        check=False,
    )
    assert json.loads(done.stdout[4:])["library"] == "It's here", done.stderr


@ON_LINUX
def test_without_a_name_the_library_opened_last_is_served(home: Path):
    Library.create(home / "elsewhere", "Opened last").close()
    settings = home / "config/cuttings/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"library.last": str(home / "elsewhere")}), encoding="utf-8")
    installer = Installer(home / "data/cuttings")
    installer.install([])
    message = json.dumps({"id": 1, "do": "hello"}).encode()
    done = subprocess.run(
        [installer.launcher, identity.ORIGIN],
        input=struct.pack("=I", len(message)) + message,
        capture_output=True,
        check=False,
    )
    assert json.loads(done.stdout[4:])["library"] == "Opened last", done.stderr


@ON_LINUX
def test_again_it_changes_nothing_and_removed_it_is_gone(run: Run, home: Path):
    (home / "config/chromium").mkdir(parents=True)
    assert run("install-browser-extension", "--json").json["browsers"][0]["changed"] is True
    stale = home / "data/cuttings/browser-extension/stale.js"
    stale.write_text("old", encoding="utf-8")
    again = run("install-browser-extension", "--json").json
    assert again["browsers"][0]["changed"] is False
    assert not stale.exists()
    removed = run("install-browser-extension", "--remove")
    assert removed.out == "Removed from Chromium.\n"
    assert not Path(again["browsers"][0]["manifest"]).exists()
    assert not Path(again["extension"]).exists()
    assert not Path(again["launcher"]).exists()
    assert run("install-browser-extension", "--remove").out == "It was not installed for any browser.\n"


@ON_LINUX
def test_a_browser_can_be_named_and_the_next_steps_are_told(run: Run, home: Path):
    answer = run("install-browser-extension", "--browser", "vivaldi", "--browser", "librewolf")
    assert answer.status == 0
    assert "vivaldi://extensions" in answer.out
    assert "Load unpacked" in answer.out
    assert "about:debugging" in answer.out
    assert (home / "config/vivaldi/NativeMessagingHosts/cuttings.native_host.json").exists()
    assert (home / ".librewolf/native-messaging-hosts/cuttings.native_host.json").exists()


def test_without_any_browser_it_says_which_can_be_named(run: Run):
    answer = run("install-browser-extension")
    assert answer.status == 1
    assert all(browser.name in answer.err for browser in BROWSERS)


@ON_LINUX
def test_a_folder_that_cannot_be_written_is_named(run: Run, home: Path):
    (home / "config/chromium").mkdir(parents=True)
    (home / "config/chromium/NativeMessagingHosts").write_text("in the way", encoding="utf-8")
    answer = run("install-browser-extension")
    assert answer.status == 1
    assert "Chromium could not be told of Cuttings" in answer.err


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_browser_has_a_place_on_each_system(platform: str, tmp_path: Path):
    for browser in BROWSERS:
        first = places(browser, tmp_path, {}, platform)[0]
        assert first.folder.is_relative_to(tmp_path)
        assert bool(first.key) is (platform == "win32")
        first.folder.mkdir(parents=True, exist_ok=True)
    assert {place.browser.name for place in installed(tmp_path, {}, platform)} == {each.name for each in BROWSERS}
