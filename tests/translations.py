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


def give_access_keys(code: str) -> None:
    """Give another access key to an action whose translation has one that its menu has already."""
    tree = ET.parse(catalogue(code))
    found = {each.findtext("source"): each.find("translation") for each in tree.getroot().iter("message")}
    for texts in (MENUS, *([each.text for each in ACTIONS if each.menu == menu] for menu in MENUS)):
        used: set[str] = set()
        for text in texts:
            translation = found.get(text)
            if translation is None or not translation.text or "&" not in text:
                continue
            said = translation.text
            now = said.partition("&")[2][:1].casefold()
            plain = said.replace("&", "")
            starts = [at for at, letter in enumerate(plain) if letter.isalpha() and (not at or plain[at - 1] == " ")]
            others = [at for at, letter in enumerate(plain) if letter.isalpha() and at not in starts]
            if not now or now in used:
                free = [at for at in (*starts, *others) if plain[at].casefold() not in used]
                at = free[0] if free else 0
                translation.text = f"{plain[:at]}&{plain[at:]}"
                now = plain[at].casefold()
            used.add(now)
    _write(code, tree)


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
