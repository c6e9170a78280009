"""The translations of the interface: `python -m tests.translations` brings them up to date and says what is missing.

Without more words it lets Qt's lupdate find every text of the program and write the new ones into
`resources/translations/*.ts`, has lrelease make the `.qm` files that the program reads, and prints for each language
what is not translated yet. `--untranslated de` prints these as JSON; `--fill de FILE` takes such JSON back with the
translations as values (a list of forms where the text counts something). How to translate is said in
`resources/translations/README.md`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from desktop.actions import ACTIONS, MENUS
from desktop.language import FOLDER, LANGUAGES

CODES = tuple(code for code in LANGUAGES if code != "en")
PROGRAM = Path(__file__).parent.parent / "desktop"
COMMENT = "|"
"""Between text and comment in the JSON, where a text has one."""


def catalogue(code: str) -> Path:
    """The file in which a language's texts are translated."""
    return FOLDER / f"cuttings_{code}.ts"


def messages(code: str) -> Iterator[ET.Element]:
    """The messages of a language's file."""
    return ET.parse(catalogue(code)).getroot().iter("message")


def key(message: ET.Element) -> str:
    """How a message is called in the JSON files: its text, and its comment where the same text has several."""
    text, comment = message.findtext("source") or "", message.findtext("comment")
    return f"{text}{COMMENT}{comment}" if comment else text


def forms(message: ET.Element) -> list[str]:
    """The translation of a message, or each of its forms; empty strings for what is missing."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    if message.get("numerus") == "yes":
        return [each.text or "" for each in translation.iter("numerusform")]
    return [translation.text or ""]


def untranslated(code: str) -> dict[str, str | list[str]]:
    """What has no translation, with room for one."""
    return {
        key(each): forms(each) if each.get("numerus") == "yes" else ""
        for each in messages(code)
        if not all(forms(each))
    }


def fill(code: str, said: dict[str, str | list[str]]) -> list[str]:
    """Put translations into a language's file; returns the keys that it does not have."""
    tree = ET.parse(catalogue(code))
    left = dict(said)
    for message in tree.getroot().iter("message"):
        words = left.pop(key(message), None)
        translation = message.find("translation")
        if not words or translation is None:
            continue
        if isinstance(words, str):
            translation.text = words
        else:
            for form, text in zip(translation.iter("numerusform"), words, strict=True):
                form.text = text
        if all(forms(message)):
            translation.attrib.pop("type", None)
    _write(code, tree)
    give_access_keys(code)
    return list(left)


def update() -> None:
    """Find the texts of the program with lupdate and make the files that it reads with lrelease."""
    sources = sorted(str(each.relative_to(PROGRAM.parent)) for each in PROGRAM.rglob("*.py") if _speaks(each))
    for code in CODES:
        _run(
            "lupdate",
            *("-tr-function-alias", "QT_TR_NOOP+=mark", "-no-obsolete", "-locations", "none", "-silent"),
            # No guessing: a translation that stands at another text's place reads as if somebody had meant it.
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
            *sources,
            *("-target-language", code, "-ts", str(catalogue(code))),
        )
        _sort(code)
        give_access_keys(code)
    release()


def _speaks(file: Path) -> bool:
    """Whether a module has texts; lupdate would take the `mark` of others for ours."""
    text = file.read_text(encoding="utf-8")
    return "from desktop.translation import" in text or "def mark(" in text


def release() -> None:
    """Make the files that the program reads."""
    for file in sorted(FOLDER.glob("*.ts")):
        _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(file.with_suffix(".qm")))


def menus_of_texts() -> list[list[str]]:
    """The English texts of every menu and submenu, each with the names of the submenus in it; the menu bar first."""
    found: dict[tuple[str, str], dict[str, None]] = {("", ""): dict.fromkeys(MENUS)}
    for each in ACTIONS:
        found.setdefault((each.menu, each.submenu), {})[each.text] = None
        if each.submenu:
            found.setdefault((each.menu, ""), {})[each.submenu] = None
    return [list(texts) for texts in found.values()]


def give_access_keys(code: str) -> None:
    """Give another access key to an action whose translation has one that its menu has already."""
    tree = ET.parse(catalogue(code))
    found = {each.findtext("source"): each.find("translation") for each in tree.getroot().iter("message")}
    for texts in menus_of_texts():
        rows = [row for text in texts if "&" in text and (row := found.get(text)) is not None and row.text]
        taken: dict[str, int] = {}
        for number in range(len(rows)):
            _place_key([row.text or "" for row in rows], number, taken, set())
        for letter, number in taken.items():
            said = rows[number].text or ""
            if said.partition("&")[2][:1].casefold() != letter:
                plain = said.replace("&", "")
                at = next(at for at in _places(plain) if plain[at].casefold() == letter)
                rows[number].text = f"{plain[:at]}&{plain[at:]}"
    _write(code, tree)


def _place_key(texts: list[str], number: int, taken: dict[str, int], seen: set[str]) -> bool:
    """Find a free letter for a text, moving others to their next best one (Kuhn's way to match)."""
    plain = texts[number].replace("&", "")
    now = texts[number].partition("&")[2][:1].casefold()
    wishes = [now] * bool(now) + [plain[at].casefold() for at in _places(plain)]
    for letter in (each for each in wishes if each not in seen):
        seen.add(letter)
        if letter not in taken or _place_key(texts, taken[letter], taken, seen):
            taken[letter] = number
            return True
    return False


def _places(plain: str) -> list[int]:
    """Where an access key may stand, beginnings of words first."""
    letters = [at for at, letter in enumerate(plain) if letter.isalpha()]
    return sorted(letters, key=lambda at: at > 0 and plain[at - 1] != " ")


def _sort(code: str) -> None:
    """By text, so that two people who add texts at different places do not write the same lines of the file."""
    tree = ET.parse(catalogue(code))
    for context in tree.getroot().iter("context"):
        found = sorted(context.findall("message"), key=key)
        for message in found:
            context.remove(message)
        context.extend(found)
    _write(code, tree)


def _write(code: str, tree: ET.ElementTree[ET.Element]) -> None:
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue(code).write_text(f"{head}{text}\n", encoding="utf-8")


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__path__[0]) / tool
    subprocess.run([str(program), *arguments], cwd=PROGRAM.parent, check=True)


def main(words: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("--untranslated", metavar="LANGUAGE", choices=CODES, help="print what is missing, as JSON")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations from a JSON file")
    asked = parser.parse_args(words)
    if asked.fill:
        code, file = asked.fill
        unknown = fill(code, json.loads(Path(file).read_text(encoding="utf-8")))
        release()
        for each in unknown:
            print(f"{code} has no such text: {each}", file=sys.stderr)
        return 1 if unknown else 0
    update()
    if asked.untranslated:
        print(json.dumps(untranslated(asked.untranslated), ensure_ascii=False, indent=1))
        return 0
    for code in CODES:
        left = untranslated(code)
        print(f"{code}: {len(left)} of {len(list(messages(code)))} texts are not translated")
        for each in left:
            print(f"  {each}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
