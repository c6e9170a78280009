"""Markdown read back into a bare tree, by a CommonMark parser and with the signs that only Obsidian knows.

Blocks come as tuples, the first item their kind. Runs of text come with their marks and the address of their link;
space has neither, since no reader sees it there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Literal
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from db.body import MARK_TAGS, Block, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from desktop.export.marking import MarkedSpan
from desktop.export.plain import clean
from desktop.export.vault.commonmark import is_web

Run = tuple[str, frozenset[str], str]
Tree = list[tuple[Any, ...]]
Reader = Literal["strict", "tables", "obsidian"]

_MARKS = {"strong": "bold", "em": "italic", "s": "strike", "code": "code", "sub": "sub", "sup": "sup"}
_OPENERS = {f"{tag}_open": mark for tag, mark in _MARKS.items()}
_CLOSERS = {f"{tag}_close": mark for tag, mark in _MARKS.items()}


def _as_it_is(address: str) -> str:
    return address


def _rule(pattern: str, kind: str) -> Callable[[StateInline, bool], bool]:
    compiled = re.compile(pattern)

    def rule(state: StateInline, silent: bool) -> bool:
        found = compiled.match(state.src, state.pos)
        if found is None:
            return False
        if not silent:
            state.push(kind, "", 0).content = found[0]
        state.pos = found.end()
        return True

    return rule


def parser(reader: Reader) -> MarkdownIt:
    """A parser of CommonMark; with tables and strikethrough; with Obsidian's own signs too."""
    made = MarkdownIt("commonmark")
    made.normalizeLink = _as_it_is  # type: ignore[assignment, method-assign]
    if reader != "strict":
        made.enable(["table", "strikethrough"])
    if reader == "obsidian":
        signs = (
            ("highlight", "=="),
            ("footnote", r"\[\^h\d+\]"),
            ("sign", r"%%|\$|!?\[\[|\[\^|\[!|\[[^\\]\](?= |$)|(?<![^\s])#[^\s#]|\^[A-Za-z0-9-]+$"),
        )
        for name, pattern in signs:
            made.inline.ruler.before("escape", name, _rule(pattern, name))
    return made


def read(markdown: str, reader: Reader) -> Tree:
    """What a reader of the text sees."""
    tokens = iter(parser(reader).parse(markdown))
    return _blocks(tokens, "")


def _blocks(tokens: Any, until: str) -> Tree:
    found: Tree = []
    for token in tokens:
        match token.type:
            case kind if kind == until:
                return found
            case "paragraph_open":
                found.append(("paragraph", runs_of(next(tokens).children)))
                next(tokens)
            case "heading_open":
                found.append(("heading", int(token.tag[1]), runs_of(next(tokens).children)))
                next(tokens)
            case "blockquote_open":
                found.append(("quote", _blocks(tokens, "blockquote_close")))
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type == "ordered_list_open"
                closing = token.type.replace("open", "close")
                items = [each[1] for each in _items(tokens, closing)]
                found.append(("list", ordered, items))
            case "table_open":
                found.append(("table", _rows(tokens)))
            case "fence":
                found.append(("code", token.content.removesuffix("\n")))
            case "hr":
                found.append(("rule",))
            case _:
                raise AssertionError(f"nobody wrote a {token.type}: {token.content!r}")
    return found


def _items(tokens: Any, until: str) -> Iterable[tuple[str, Tree]]:
    for token in tokens:
        if token.type == until:
            return
        assert token.type == "list_item_open"
        yield "item", _blocks(tokens, "list_item_close")


def _rows(tokens: Any) -> list[list[list[Run]]]:
    rows: list[list[list[Run]]] = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(runs_of(token.children))
    return rows


def runs_of(children: Sequence[Token] | None) -> list[Run]:
    """The runs of a line of tokens; highlighted ones have the mark `highlight`, footnotes are runs of their own."""
    runs: list[Run] = []
    marks: list[str] = []
    href = ""
    for child in children or ():
        match child.type:
            case "text" | "code_inline":
                own = {*marks, "code"} if child.type == "code_inline" else set(marks)
                runs.append((child.content, frozenset(own), href))
            case "softbreak" | "hardbreak":
                runs.append(("\n", frozenset(), ""))
            case "link_open":
                href = "" if child.info == "auto" else unquote(str(child.attrGet("href")))
            case "link_close":
                href = ""
            case "image":
                alt = "".join(each.content for each in child.children or () if each.type == "text")
                runs.append((f"picture {alt} {unquote(str(child.attrGet('src')))}", frozenset(), ""))
            case "highlight":
                marks = (
                    [each for each in marks if each != "highlight"] if "highlight" in marks else [*marks, "highlight"]
                )
            case "footnote":
                runs.append((child.content, frozenset({"note"}), ""))
            case "html_inline":
                _element(child.content, marks, runs)
            case kind if kind in _OPENERS:
                marks.append(_OPENERS[kind])
            case kind if kind in _CLOSERS:
                marks.remove(_CLOSERS[kind])
            case _:
                raise AssertionError(f"nobody wrote a {child.type}: {child.content!r}")
    assert not marks, f"left open: {marks}"
    return tidy(runs)


def _element(markup: str, marks: list[str], runs: list[Run]) -> None:
    if markup == "<br>":
        runs.append(("\n", frozenset(), ""))
        return
    found = re.fullmatch(r"<(/?)(strong|em|sub|sup|s|code)>", markup)
    assert found, f"nobody wrote {markup}"
    if found[1]:
        marks.remove(_MARKS[found[2]])
    else:
        marks.append(_MARKS[found[2]])


def tidy(runs: Iterable[Run]) -> list[Run]:
    """Runs as a reader sees them: nothing at the ends of lines, neighbours of the same look as one."""
    lines: list[list[Run]] = [[]]
    for text, marks, href in runs:
        for number, piece in enumerate(text.split("\n")):
            if number:
                lines.append([])
            for space, letters in groupby(piece, key=str.isspace):
                word = "".join(letters)
                lines[-1].append((word, frozenset(), "") if space else (word, marks, href))
    kept: list[Run] = []
    for line in lines:
        while line and line[0][0].isspace():
            line = line[1:]
        while line and line[-1][0].isspace():
            line = line[:-1]
        kept += [*line, ("\n", frozenset(), "")]
    while kept and kept[0][0] == "\n":
        kept = kept[1:]
    while kept and kept[-1][0] == "\n":
        kept = kept[:-1]
    return [
        ("".join(each[0] for each in same), *look) for look, same in groupby(kept, key=lambda run: (run[1], run[2]))
    ]


def expected(blocks: Iterable[Block], embedded: Callable[[Picture], str] | None = None) -> Tree:
    """What a reader of these blocks is to see; `embedded` gives the address of a picture's file."""
    found: Tree = []
    for block in blocks:
        made = _expected(block, embedded)
        if made is not None:
            found.append(made)
    return found


def _expected(block: Block, embedded: Callable[[Picture], str] | None) -> tuple[Any, ...] | None:
    match block:
        case Paragraph(spans):
            runs = _spans(spans)
            return ("paragraph", runs) if runs else None
        case Heading(spans, level):
            runs = _on_one_line(_spans(spans))
            return ("heading", level, runs) if runs else None
        case Quote(inner):
            blocks = expected(inner, embedded)
            return ("quote", blocks) if blocks else None
        case ListBlock(items, ordered):
            made = [each for each in (expected(item, embedded) for item in items) if each]
            return ("list", ordered, made) if made else None
        case Table(rows, header):
            width = max((len(row) for row in rows), default=0)
            cells = [[_in_cell(_spans(cell)) for cell in row] + [[]] * (width - len(row)) for row in rows]
            if not any(cell for row in cells for cell in row):
                return None
            return ("table", cells if header else [[[]] * width, *cells])
        case Picture(source, caption, alt, _, credit):
            return ("paragraph", _picture(source, caption, alt, credit, embedded(block) if embedded else ""))
        case Preformatted(text):
            return ("code", clean(text)) if clean(text).strip() else None
        case Rule():
            return ("rule",)


def _picture(source: str, caption: tuple[Span, ...], alt: str, credit: str, file: str) -> list[Run]:
    words = " ".join(clean(alt).split())
    label = f"Picture: {words}" if words else "Picture"
    href = unquote(clean(source).replace("\n", "")) if is_web(source) else ""
    runs: list[Run] = [(f"picture {words} {file}", frozenset(), "") if file else (label, frozenset(), href)]
    said = [replace(span, marks=span.marks | {"italic"}) for span in caption]
    printed = clean("".join(span.text for span in caption))
    if credit and credit not in printed:
        said.append(Span(f" ({credit})" if printed.strip() else credit, frozenset({"italic"})))
    return tidy([*runs, ("\n", frozenset(), ""), *_spans(said)])


def _spans(spans: Iterable[Span]) -> list[Run]:
    runs: list[Run] = []
    for span in spans:
        marks = frozenset({*span.marks, *(["highlight"] if isinstance(span, MarkedSpan) else [])})
        href = unquote(clean(span.href).replace("\n", "")) if is_web(span.href) else ""
        runs.append((clean(span.text), marks, href))
    return tidy(runs)


def _on_one_line(runs: list[Run]) -> list[Run]:
    text = tidy([(re.sub(r"\n+", " ", text), marks, href) for text, marks, href in runs])
    return text


def _in_cell(runs: list[Run]) -> list[Run]:
    return tidy([(re.sub(r"\n+", "\n", text), marks, href) for text, marks, href in runs])


assert set(MARK_TAGS) == set(_MARKS.values())
