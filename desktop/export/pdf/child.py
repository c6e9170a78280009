"""The disposable process that typesets one chunk of a press book, or binds the chunks: `python -m ... TASK FOLDER`.

It reads `data.json` in the folder and leaves `result.json` there: `{"places": ...}` or `{"problem": ...}`. Everything
heavy is imported and allocated here, so that ending the process is all it takes to stop or to get the memory back.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from importlib.resources import files
from pathlib import Path
from typing import Any

from desktop.export.pdf import faces as pdf_faces
from desktop.export.pdf.glyphs import Coverage, visible

TEMPLATE = "press_book.typ"
SYSTEM_ERROR = 128
"""What the exit code has added to the system's error number where not even the result could be written."""

NO_GLYPH = "\u25a1"
"""Stands for a character without a glyph where a standard forbids the font's own sign for that."""

_MEMORY = 3 * 1024**3


def main(arguments: list[str]) -> int:
    """Do one task: decode `pictures`, `measure`, `print` or `draw` a chunk, or `bind` a book."""
    task, folder = arguments[0], Path(arguments[1])
    _limit_memory()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        if task == "bind":
            from desktop.export.pdf.binding import bind

            result = bind(json.loads((folder / "data.json").read_text("utf-8")))
        elif task == "pictures":
            from desktop.export.pdf.reencoding import reencode

            result = reencode(json.loads((folder / "data.json").read_text("utf-8")), folder)
        elif task == "draw":
            result = _drawn(folder)
        else:
            result = _typeset(folder, printed=task == "print")
    except OSError as error:
        result = {"problem": "system", "errno": error.errno, "said": str(error)}
    except MemoryError:
        result = {"problem": "memory"}
    try:
        (folder / "result.json").write_text(json.dumps(result), "utf-8")
    except OSError as error:
        return SYSTEM_ERROR + (error.errno or 0)
    return 0


def _end_with_parent() -> None:
    """Wait for the end of standard input, which comes when the program that started this process is no more."""
    while os.read(0, 1024):  # not through sys.stdin, whose lock would be held at the interpreter's end
        pass
    os._exit(1)


def _limit_memory() -> None:
    """A runaway document ends this process, not the person's session. Systems without the limit go without."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _typeset(folder: Path, printed: bool) -> dict[str, Any]:
    compiler, fonts, data = _compiler(folder)
    missing = [] if printed and not data["standard"] else _missing(data, fonts)
    if missing and data["standard"]:
        boxed = str.maketrans(dict.fromkeys(missing, NO_GLYPH))
        source = folder / "data.json"
        source.write_text(source.read_text("utf-8").translate(boxed), "utf-8")
    try:
        if printed:
            standards = [data["standard"]] if data["standard"] else []
            tagged = bool(standards) or data["part"] == "whole"
            made = compiler.compile(format="pdf", pdf_standards=standards, pdf_tags=tagged, timestamp=data["moment"])
            # Written from here: typst does not say which error of the system stopped it.
            (folder / "out.pdf").write_bytes(made)
        places = _places(compiler)
    except RuntimeError as error:  # compile raises the subclass TypstError, query this one
        return {"problem": "typst", "said": str(error)}
    return {**places, "missing": missing}


def _drawn(folder: Path) -> dict[str, Any]:
    """Draw the first pages of a book as `0.png`, `1.png` ...: where its parts begin, then the first articles."""
    from desktop.export.pdf.drawing import chosen_pages, draw, with_numbers

    compiler, fonts, data = _compiler(folder)
    try:
        places = _places(compiler)
        (folder / "data.json").write_text(json.dumps(with_numbers(data, places["place"]), ensure_ascii=False), "utf-8")
        made = compiler.compile(format="pdf", pdf_tags=False, timestamp=data["moment"])
    except RuntimeError as error:
        return {"problem": "typst", "said": str(error)}
    pages = chosen_pages(places["place"], data["drawn"]["most"])
    drawn = draw(made, pages, data["drawn"]["width"], folder)
    return {"drawn": drawn, "missing": _missing(data, fonts)}


def _places(compiler: Any) -> dict[str, Any]:
    return {name: json.loads(compiler.query(f"<{name}>", field="value")) for name in ("place", "end", "names")}


def _compiler(folder: Path) -> tuple[Any, Any, dict[str, Any]]:
    """A compiler of the book whose data lie in the folder, its fonts, and the data with the faces chosen."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(pdf_faces.bundled_folder())]
    )
    families = set(fonts.families())
    source = folder / "data.json"
    data = json.loads(source.read_text("utf-8"))
    data["fonts"] = {
        "serif": _known(pdf_faces.faces(()), families),
        "sans": _known(pdf_faces.faces(pdf_faces.SANS), families),
        "mono": _known(pdf_faces.faces(pdf_faces.MONO), families),
    }
    for article in data.get("articles", ()):
        article["fonts"] = _known(pdf_faces.faces(tuple(article["faces"]), _tag(article)), families)
    source.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    template = folder / TEMPLATE
    for each in (files("resources") / "templates").iterdir():
        if each.name.startswith(template.stem) and each.name.endswith(template.suffix):
            (folder / each.name).write_text(each.read_text("utf-8"), "utf-8")
    return typst.Compiler(input=str(template), root=str(folder.parent), font_paths=fonts), fonts, data


def _tag(article: dict[str, Any]) -> str:
    tag = f"{article['lang']}-{article.get('region', '')}"
    return tag if tag in pdf_faces.EAST_ASIAN else str(article["lang"])


def _known(wanted: list[str], families: set[str]) -> list[str]:
    return [family for family in dict.fromkeys(wanted) if family in families]


def _missing(data: dict[str, Any], fonts: Any) -> list[str]:
    """The characters of the texts that neither a bundled font nor one of the system's has.

    Only of `data["characters"]` where these are all that another chunk has not already looked for.
    """
    wanted = visible(data["characters"] if "characters" in data else "".join(_strings(data)))
    for of_system in (False, True):
        if not wanted:
            break
        folder = pdf_faces.bundled_folder()
        chosen = {
            (Path(font.path), font.index)
            for font in fonts.fonts()
            if font.path and (Path(font.path).parent != folder) is of_system
        }
        coverage = Coverage(chosen)
        wanted = {character for character in wanted if character not in coverage}
    return sorted(wanted)


def _strings(tree: Any) -> list[str]:
    if isinstance(tree, str):
        return [tree]
    inside = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return [text for each in inside for text in _strings(each)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
