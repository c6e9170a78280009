"""Reads the program's source for texts that people see: which go through `tr`, and which were forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).parent.parent.parent / "desktop"
ROOMS = ("views", "dialogs", "actions", "models", "controllers")
FILES = ("app.py", "settings.py")

SHOWN = {
    *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setWindowTitle", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setLabelText", "setInformativeText", "setDetailedText"),
    *("setSpecialValueText", "setSuffix", "setPrefix", "setHeaderLabels", "setHorizontalHeaderLabels", "setHtml"),
    *("addAction", "addMenu", "addItem", "addItems", "addRow", "addTab", "addButton", "addSection", "insertItem"),
    *("say", "confirm", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QToolButton", "QAction"),
    *("QMenu", "QFileDialog", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
    *("warning", "information", "critical", "question", "Emptiness", "amount", "ElidedLabel"),
}
"""Methods, classes and functions whose texts are seen."""

NO_WORDS = {"Cuttings", "Inter", " – Cuttings", "Cuttings "}
"""What is the same in all languages."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text in the source and where it stands."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text!r}"


def sources() -> Iterator[Path]:
    """The modules of the interface."""
    for room in ROOMS:
        yield from sorted((PROGRAM / room).rglob("*.py"))
    yield from (PROGRAM / each for each in FILES)


def translated() -> Iterator[Place]:
    """Every text that is handed to `tr` or `mark`."""
    for file in sorted(PROGRAM.rglob("*.py")):
        for call in filter(_is_ours, _calls(file, "tr", "mark")):
            text = _literal(call.args[0]) if call.args else None
            if text is not None:
                yield Place(_name(file), call.lineno, text)


def unreadable() -> Iterator[Place]:
    """Calls of `tr` that lupdate cannot read: on something put together, or on a text inside an f-string."""
    for file in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Call) and _is_ours(inner) and _literal(inner.args[0]) is not None:
                        yield Place(_name(file), inner.lineno, ast.unparse(inner))
            elif isinstance(node, ast.Call) and _is_ours(node) and node.args:
                if isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)):
                    yield Place(_name(file), node.lineno, ast.unparse(node))


def _is_ours(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in ("tr", "mark")


def forgotten() -> Iterator[Place]:
    """Words that are shown without `tr`."""
    for file in sources():
        for call in _calls(file, *SHOWN):
            for each in [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg != "kind")]:
                for text, line in _words(each):
                    yield Place(_name(file), line, text)


def _words(node: ast.expr) -> Iterator[tuple[str, int]]:
    """The words of an expression that reach the screen as they stand."""
    text = _literal(node)
    if text is not None:
        if _is_words(text):
            yield text, node.lineno
    elif isinstance(node, ast.JoinedStr):
        said = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        if _is_words(said):
            yield said, node.lineno
    elif isinstance(node, ast.BinOp):
        yield from _words(node.left)
        yield from _words(node.right)
    elif isinstance(node, ast.IfExp):
        yield from _words(node.body)
        yield from _words(node.orelse)
    elif isinstance(node, (ast.List, ast.Tuple)):
        for each in node.elts:
            yield from _words(each)
    elif isinstance(node, ast.BoolOp):
        for each in node.values:
            yield from _words(each)


def _is_words(text: str) -> bool:
    """Whether a text has words of a language, and is no name of an icon, a file, an action or an address."""
    if text in NO_WORDS or not any(letter.isalpha() for letter in text) or len(text.strip()) < 2:
        return False
    name = all(letter.islower() or letter in "_.-/0123456789:<>" for letter in text)
    return not name


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _calls(file: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in names:
            yield node


def _called(call: ast.Call) -> str:
    target = call.func
    return target.id if isinstance(target, ast.Name) else target.attr if isinstance(target, ast.Attribute) else ""


def _name(file: Path) -> str:
    return str(file.relative_to(PROGRAM.parent))
