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

from desktop.export import pdf_faces
from desktop.export.glyphs import Coverage, visible

TEMPLATE = "press_book.typ"
SYSTEM_ERROR = 128
"""What the exit code has added to the system's error number where not even the result could be written."""

_MEMORY = 3 * 1024**3


def main(arguments: list[str]) -> int:
    """Do one task: decode `pictures`, `measure` or `print` a chunk, or `bind` a book."""
    task, folder = arguments[0], Path(arguments[1])
    _limit_memory()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        if task == "bind":
            from desktop.export.pdf_binding import bind

            result = bind(json.loads((folder / "data.json").read_text("utf-8")))
        elif task == "pictures":
            from desktop.export.pdf_reencoding import reencode

            result = reencode(json.loads((folder / "data.json").read_text("utf-8")), folder)
        else:
            result = _typeset(folder, whole=task == "print")
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


def _typeset(folder: Path, whole: bool) -> dict[str, Any]:
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
    compiler = typst.Compiler(input=str(template), root=str(folder.parent), font_paths=fonts)
    try:
        if whole:
            made = compiler.compile(format="pdf", pdf_tags=False, timestamp=data["moment"])
            assert isinstance(made, bytes)
            # Written from here: typst does not say which error of the system stopped it.
            (folder / "out.pdf").write_bytes(made)
        places = {name: json.loads(compiler.query(f"<{name}>", field="value")) for name in ("place", "end", "names")}
    except RuntimeError as error:  # compile raises the subclass TypstError, query this one
        return {"problem": "typst", "said": str(error)}
    missing = [] if whole else _missing(data, fonts)
    return {**places, "missing": missing}


def _tag(article: dict[str, Any]) -> str:
    tag = f"{article['lang']}-{article.get('region', '')}"
    return tag if tag in pdf_faces.EAST_ASIAN else str(article["lang"])


def _known(wanted: list[str], families: set[str]) -> list[str]:
    return [family for family in dict.fromkeys(wanted) if family in families]


def _missing(data: dict[str, Any], fonts: Any) -> list[str]:
    """The characters of the texts that neither a bundled font nor one of the system's has."""
    wanted = visible("".join(_strings(data)))
    for of_system in (False, True):
        folder = pdf_faces.bundled_folder()
        chosen = {
            (Path(font.path), font.index)
            for font in fonts.fonts()
            if font.path and (Path(font.path).parent != folder) is of_system
        }
        if wanted:
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
