"""What a Word document says elsewhere than in its text: styles, numbering, and what its references lead to."""

from __future__ import annotations

import posixpath
from typing import Any

from desktop.intake.office.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MOST_ABOVE = 12


def is_on(properties: Any | None, name: str) -> bool:
    """Whether a property that is on or off is on."""
    element = None if properties is None else properties.find(f"{W}{name}")
    return element is not None and (element.get(f"{W}val") or "1") not in ("0", "false", "off", "none")


def value(properties: Any | None, path: str) -> str:
    """The value of a property; `path` are the names of elements, parted by slashes. Empty where there is none."""
    if properties is None:
        return ""
    element = properties.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if element is None else element.get(f"{W}val") or ""


class Relations:
    """Where the references of a part lead to."""

    def __init__(self, package: Package, part: str) -> None:
        folder, name = posixpath.split(part)
        tree = package.spare_xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        self._parts: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._kinds: dict[str, list[str]] = {}
        for each in tree.iter(_RELATION) if tree is not None else ():
            key, target = each.get("Id") or "", each.get("Target") or ""
            if each.get("TargetMode") == "External":
                self._addresses[key] = target
                continue
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            self._parts[key] = place
            self._kinds.setdefault((each.get("Type") or "").rpartition("/")[2], []).append(place)

    def part(self, key: str | None) -> str:
        """The part that a reference names, empty where there is none."""
        return self._parts.get(key or "", "")

    def address(self, key: str | None) -> str:
        """The web or mail address that a link leads to, empty for any other."""
        address = self._addresses.get(key or "", "")
        return address if address.lower().startswith(("http://", "https://", "mailto:")) else ""

    def of_kind(self, kind: str) -> list[str]:
        """The parts of a kind ("footnotes")."""
        return self._kinds.get(kind, [])


class Styles:
    """What the paragraph styles and the numbering of a document mean for us."""

    def __init__(self, package: Package, main: str) -> None:
        folder = posixpath.dirname(main)
        styles = package.spare_xml(posixpath.join(folder, "styles.xml"))
        self._styles = (
            {each.get(f"{W}styleId"): each for each in styles.findall(f"{W}style")} if styles is not None else {}
        )
        numbering = package.spare_xml(posixpath.join(folder, "numbering.xml"))
        self._formats = _formats(numbering) if numbering is not None else {}
        self._titled = False

    def heading(self, paragraph: Any) -> int:
        """The level of a heading that a paragraph is: 1 for a title, 0 for none."""
        properties = paragraph.find(f"{W}pPr")
        level = value(properties, "outlineLvl")
        if level.isdecimal() and int(level) < 9:
            return self._placed(int(level))
        for style in self._lineage(value(properties, "pStyle")):
            name = value(style, "name").lower()
            if name == "title":
                self._titled = True
                return 1
            if name.startswith("heading ") and name[8:].isdecimal():
                return self._placed(int(name[8:]) - 1)
            level = value(style, "pPr/outlineLvl")
            if level.isdecimal() and int(level) < 9:
                return self._placed(int(level))
        return 0

    def _placed(self, level: int) -> int:
        """A heading's level from 0 as one of ours: the first is the headline where no paragraph is styled as title."""
        return min(level + (2 if self._titled else 1), 4)

    def list_item(self, paragraph: Any) -> tuple[str, int]:
        """The kind of list (`ul`, `ol`) in which a paragraph is an item, and how deep from 0; empty for none."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return "", 0
        number, level = value(properties, "numPr/numId"), value(properties, "numPr/ilvl")
        if not number:
            for style in self._lineage(value(properties, "pStyle")):
                number = value(style, "pPr/numPr/numId")
                level = level or value(style, "pPr/numPr/ilvl")
                if number:
                    break
        if not number or number == "0":
            return "", 0
        depth = int(level) if level.isdecimal() and len(level) < 3 else 0
        form = self._formats.get((number, str(depth)), "bullet")
        if form == "none":
            return "", 0
        return ("ul" if form == "bullet" else "ol"), depth

    def _lineage(self, name: str) -> list[Any]:
        """A style and those it is based on."""
        found: list[Any] = []
        while name in self._styles and len(found) < _MOST_ABOVE:
            style = self._styles[name]
            found.append(style)
            name = value(style, "basedOn")
        return found


def _formats(numbering: Any) -> dict[tuple[str, str], str]:
    """The format of numbers ("bullet", "decimal") by list and level."""
    abstract = {each.get(f"{W}abstractNumId"): each for each in numbering.findall(f"{W}abstractNum")}
    found: dict[tuple[str, str], str] = {}
    for number in numbering.findall(f"{W}num"):
        pattern = abstract.get(value(number, "abstractNumId"))
        for level in pattern.findall(f"{W}lvl") if pattern is not None else ():
            found[number.get(f"{W}numId") or "", level.get(f"{W}ilvl") or "0"] = value(level, "numFmt")
    return found
