"""Markdown files made into drafts: front matter becomes fields, the text is read as CommonMark's everyday part.

Only what articles use is understood (headings, lists, quotations, code, tables, emphasis, links, pictures); the rest
stays as it is written. Nothing is run, and raw HTML is shown as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.agencies import agencies_of
from desktop.intake.findings import Findings
from desktop.intake.fragment import draft_from_blocks
from desktop.intake.lines import clean_text
from desktop.intake.metadata import iso_moment, language_tag, writers_of
from desktop.intake.sanitize import address, normalise_fully

_MOST_FRONT_MATTER = 20_000
_KEYS = {
    "title": ("title", "headline", "name"),
    "standfirst": ("description", "standfirst", "summary", "subtitle", "excerpt"),
    "outlet": ("outlet", "publication", "site", "publisher", "site_name", "sitename", "website", "source_name"),
    "authors": ("author", "authors", "byline", "creator"),
    "agency": ("agency",),
    "dateline": ("dateline", "place"),
    "published": ("published", "date", "publishdate", "publish_date", "published_at", "datepublished"),
    "updated": ("updated", "modified", "lastmod", "last_modified"),
    "section": ("section", "category", "categories", "rubric"),
    "page": ("page",),
    "language": ("language", "lang"),
    "url": ("url", "source", "link", "canonical", "canonical_url", "permalink"),
}


def looks_like_markdown(text: str, name: str | None = None) -> bool:
    """Whether a text is Markdown: it has front matter or several of its own marks; the name only tips the scale."""
    head = text[:6000].lstrip("\ufeff\n\r ")
    if front_matter(head)[0] is not None:
        return True
    lines = head.splitlines()[:60]
    headings = sum(line.startswith(("# ", "## ", "### ")) for line in lines)
    links = head.count("](http") + head.count("](<http") + head.count("](/")
    named = (name or "").lower().endswith((".md", ".markdown", ".mdown"))
    strong = sum(line.lstrip().startswith(("**", "> ", "![")) for line in lines)
    if named:
        return bool(headings or links or strong)
    first = next((line for line in lines if line.strip()), "")
    return bool(headings and links) or links >= 3 or (first.startswith("# ") and bool(headings > 1 or strong))


def front_matter(text: str) -> tuple[dict[str, Any] | None, str]:
    """The YAML front matter of a text as a mapping, `None` where there is none, and the text after it."""
    if not text.startswith("---"):
        return None, text
    first, _, rest = text.partition("\n")
    if first.strip() != "---":
        return None, text
    end = _end_of_front_matter(rest)
    if end < 0 or end > _MOST_FRONT_MATTER:
        return None, text
    import yaml

    try:
        loaded = yaml.safe_load(rest[:end])
    except (yaml.YAMLError, ValueError, RecursionError):
        return None, text
    if not isinstance(loaded, dict):
        return None, text
    after = rest[end:].partition("\n")[2]
    return {str(key).strip().lower(): value for key, value in loaded.items()}, after


def _end_of_front_matter(rest: str) -> int:
    position = 0
    for line in rest.splitlines(keepends=True)[:400]:
        if line.strip() in ("---", "..."):
            return position
        position += len(line)
    return -1


def draft_from_markdown(text: str, original: Original, *, now: datetime | None = None) -> Draft:
    """The draft of a Markdown text; front matter counts for more than the text's own head."""
    fields, rest = front_matter(text.lstrip("\ufeff").replace("\r\n", "\n"))
    findings = Findings()
    _read_fields(fields or {}, findings)
    url = findings.best("url") or original.final_url or original.url
    done = normalise_fully(to_html(clean_text(rest)), url, keep_top=True)
    for note in done.notes:
        findings.warn(note)
    if not done.body.text().strip():
        raise ClipError("There is no text in this file.", "Choose another file.")
    return draft_from_blocks(done.body.blocks, original, findings, now=now)


def _read_fields(fields: dict[str, Any], findings: Findings) -> None:
    for field_name, keys in _KEYS.items():
        for number, key in enumerate(keys):
            values = [_text(value) for value in _each(fields.get(key))]
            values = [value for value in values if value]
            if not values:
                continue
            trust = 0.97 - 0.02 * number
            detail = f"front matter: {key}"
            match field_name:
                case "authors":
                    findings.add(
                        "authors", [n for v in values for n in writers_of(v) or [v]], Origin.FILE, trust, detail
                    )
                case "published" | "updated":
                    findings.add(field_name, iso_moment(values[0]), Origin.FILE, trust, detail)
                case "url":
                    findings.add("url", address(values[0], None), Origin.FILE, trust, detail)
                    if not address(values[0], None) and key == "source":
                        findings.add("outlet", values[0], Origin.FILE, 0.8, detail)
                case "language":
                    findings.add("language", language_tag(values[0]), Origin.FILE, trust, detail)
                case "agency":
                    findings.add("agency", "/".join(agencies_of(values[0])) or values[0], Origin.FILE, trust, detail)
                case _:
                    findings.add(field_name, values[0], Origin.FILE, trust, detail)


def _each(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value).strip().removeprefix("[[").removesuffix("]]")
    return ""


def to_html(text: str) -> str:
    """Markdown as HTML; every character of the text is escaped."""
    lines = text.split("\n")
    return "\n".join(_blocks(lines, 0))


def _blocks(lines: list[str], depth: int) -> list[str]:
    out: list[str] = []
    paragraph: list[str] = []
    index = 0

    def flush() -> None:
        if paragraph:
            out.append(f"<p>{_inline(_joined(paragraph))}</p>")
            paragraph.clear()

    while index < len(lines):
        line = lines[index]
        stripped = line.strip()
        level = len(stripped) - len(stripped.lstrip("#"))
        if not stripped:
            flush()
        elif 1 <= level <= 6 and stripped[level : level + 1] in (" ", ""):
            flush()
            out.append(f"<h{level}>{_inline(stripped.strip('#').strip())}</h{level}>")
        elif paragraph and stripped and (set(stripped) == {"="} or (set(stripped) == {"-"} and len(stripped) > 1)):
            out.append(f"<h{1 if stripped[0] == '=' else 2}>{_inline(_joined(paragraph))}</h2>")
            paragraph.clear()
        elif len(stripped.replace(" ", "")) >= 3 and set(stripped.replace(" ", "")) in ({"-"}, {"*"}, {"_"}):
            flush()
            out.append("<hr>")
        elif stripped.startswith(("```", "~~~")):
            flush()
            end = next(
                (n for n in range(index + 1, len(lines)) if lines[n].strip().startswith(stripped[:3])), len(lines)
            )
            out.append(f"<pre>{escape(chr(10).join(lines[index + 1 : end]))}</pre>")
            index = end
        elif stripped.startswith(">") and depth < 8:
            flush()
            end = _run(lines, index, lambda each: bool(each.strip()))
            inner = [each.strip().removeprefix(">").removeprefix(" ") for each in lines[index:end]]
            out.append(f"<blockquote>{''.join(_blocks(inner, depth + 1))}</blockquote>")
            index = end - 1
        elif _item(line) and depth < 8 and not paragraph:
            flush()
            index = _list(lines, index, out, depth) - 1
        elif stripped.startswith("|") and index + 1 < len(lines) and _is_ruler(lines[index + 1]):
            flush()
            end = _run(lines, index, lambda each: each.strip().startswith("|"))
            out.append(_table(lines[index:end]))
            index = end - 1
        else:
            paragraph.append(line)
        index += 1
    flush()
    return out


def _joined(lines: list[str]) -> str:
    """A paragraph's lines: two blanks or a backslash at a line's end are a line break, other ends a blank."""
    text = ""
    for number, line in enumerate(lines):
        body = line.strip()
        if number:
            text += "\n" if lines[number - 1].endswith(("  ", "\\")) else " "
        text += body.removesuffix("\\") if number < len(lines) - 1 else body
    return text


def _run(lines: list[str], start: int, holds: Any) -> int:
    end = start
    while end < len(lines) and holds(lines[end]):
        end += 1
    return end


def _item(line: str) -> tuple[int, str] | None:
    """Where the text of a list item starts, and its mark ('-' or '1'); `None` for other lines."""
    stripped = line.lstrip()
    indent = len(line) - len(stripped)
    if stripped[:2] in ("- ", "* ", "+ "):
        return indent + 2, "-"
    digits = len(stripped) - len(stripped.lstrip("0123456789"))
    if 1 <= digits <= 4 and stripped[digits : digits + 2] in (". ", ") "):
        return indent + digits + 2, "1"
    return None


def _list(lines: list[str], start: int, out: list[str], depth: int) -> int:
    first = _item(lines[start])
    assert first is not None
    mark, margin = first[1], first[0]
    items: list[list[str]] = []
    index = start
    while index < len(lines):
        line = lines[index]
        found = _item(line)
        indent = len(line) - len(line.lstrip())
        if found and found[1] == mark and indent < margin:
            items.append([line[found[0] :]])
        elif not line.strip():
            following = next((each for each in lines[index + 1 : index + 3] if each.strip()), "")
            again = _item(following)
            if not following or not (following.startswith(" " * margin) or (again and again[1] == mark)):
                break
            items[-1].append("")
        elif indent >= margin or (items and items[-1][-1].strip() and not found):
            items[-1].append(line[min(indent, margin) :])
        else:
            break
        index += 1
    tag = "ul" if mark == "-" else "ol"
    inner = "".join("<li>" + "".join(_blocks(item, depth + 1)) + "</li>" for item in items)
    out.append(f"<{tag}>{inner}</{tag}>")
    return index


def _is_ruler(line: str) -> bool:
    return "-" in line and set(line.strip()) <= set("|-: ")


def _table(lines: list[str]) -> str:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    html = []
    for number, row in enumerate(rows):
        if number == 1:
            continue
        tag = "th" if number == 0 else "td"
        cells = "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in row)
        html.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(html)}</table>"


_ESCAPABLE = set("\\`*_{}[]()#+-.!|>~<$=^\"'")


def _inline(text: str, depth: int = 0) -> str:
    """Emphasis, code, links and pictures of a line. One pass; each mark looks for its partner within bounds."""
    out: list[str] = []
    index = 0
    pairs = _pairs(text) if "](" in text and depth < _DEEPEST else {}
    while index < len(text):
        character = text[index]
        step = _inline_at(text, index, character, depth, pairs) if depth < _DEEPEST else None
        if step is not None:
            out.append(step[0])
            index = step[1]
        else:
            out.append("<br>" if character == "\n" else escape(character))
            index += 1
    return "".join(out)


_DEEPEST = 6


def _pairs(text: str) -> dict[int, int]:
    """Where each bracket of a text is closed, found in one pass; a bracket behind a backslash is none."""
    pairs: dict[int, int] = {}
    open_at: dict[str, list[int]] = {"[": [], "(": []}
    skip = False
    for index, character in enumerate(text):
        if skip:
            skip = False
        elif character == "\\":
            skip = True
        elif character in "[(":
            open_at[character].append(index)
        elif character in "])":
            waiting = open_at["[" if character == "]" else "("]
            if waiting:
                pairs[waiting.pop()] = index
    return pairs


def _inline_at(text: str, index: int, character: str, depth: int, pairs: dict[int, int]) -> tuple[str, int] | None:
    if character == "\\" and text[index + 1 : index + 2] in _ESCAPABLE and index + 1 < len(text):
        return escape(text[index + 1]), index + 2
    if character == "`":
        end = text.find("`", index + 1, index + 2000)
        return (f"<code>{escape(text[index + 1 : end])}</code>", end + 1) if end > index + 1 else None
    if character == "<":
        end = text.find(">", index, index + 2000)
        inside = text[index + 1 : end] if end > 0 else ""
        if inside.startswith(("http://", "https://", "mailto:")) and " " not in inside:
            return f'<a href="{escape(inside)}">{escape(inside)}</a>', end + 1
        return None
    if character == "[" or (character == "!" and text[index + 1 : index + 2] == "["):
        return _link(text, index, depth, pairs)
    if character in "*_~":
        return _emphasis(text, index, character, depth)
    return None


_LONGEST_LINK = 3_000


def _link(text: str, index: int, depth: int, pairs: dict[int, int]) -> tuple[str, int] | None:
    picture = text[index] == "!"
    start = index + (2 if picture else 1)
    end = pairs.get(start - 1, -1)
    if end < 0 or text[end + 1 : end + 2] != "(":
        return None
    close = pairs.get(end + 1, -1)
    if close < 0 or close - index > _LONGEST_LINK:
        return None
    target = text[end + 2 : close].strip()
    if not target.startswith("<"):
        target = target.split(' "')[0].split(" '")[0]
    target = target.strip("<> ")
    words = text[start:end]
    if picture:
        return f'<img src="{escape(target)}" alt="{escape(words)}">', close + 1
    return f'<a href="{escape(target)}">{_inline(words, depth + 1)}</a>', close + 1


_MOST_TRIES = 12
"""Signs that are looked at as the end of an emphasis, so that a text full of them is read in time."""


def _emphasis(text: str, index: int, character: str, depth: int) -> tuple[str, int] | None:
    run = 2 if text[index : index + 2] == character * 2 else 1
    if character == "~" and run == 1:
        return None
    before, after = text[index - 1 : index], text[index + run : index + run + 1]
    if not after or after.isspace() or (character == "_" and before.isalnum()):
        return None
    end = text.find(character * run, index + run, index + 4000)
    for _ in range(_MOST_TRIES):
        if end < 0:
            break
        closing = text[end + run : end + run + 1]
        single = run == 2 or (text[end - 1] != character and closing != character)
        if (
            not text[end - 1].isspace()
            and text[end - 1] != "\\"
            and single
            and not (character == "_" and closing.isalnum())
        ):
            tag = "s" if character == "~" else "strong" if run == 2 else "em"
            return f"<{tag}>{_inline(text[index + run : end], depth + 1)}</{tag}>", end + run
        end = text.find(character * run, end + 1, index + 4000)
    return None
