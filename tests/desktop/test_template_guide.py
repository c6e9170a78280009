"""The words for templates: each value and filter is said once, and does what the editor writes for it."""

from __future__ import annotations

from desktop import template_guide
from desktop.export.templating.filters import FILTERS
from desktop.export.templating.rendering import Rendering
from desktop.export.templating.values import SAMPLES
from desktop.template_guide import VALUES, Word


def words(groups: tuple[template_guide.Group, ...]) -> list[Word]:
    return [word for group in groups for word in group.words]


def test_each_value_is_said_once() -> None:
    assert sorted(word.name for word in words(VALUES)) == sorted(SAMPLES)


def test_each_filter_is_said_once() -> None:
    assert sorted(word.name for word in words(template_guide.FILTERS)) == sorted(FILTERS)


def test_what_the_editor_writes_can_be_rendered() -> None:
    of_lists = {"join", "first", "last", "sort", "unique", "list", "min", "max", "select", "reject"}
    of_values = {"selectattr", "rejectattr", "groupby", "map"}
    with Rendering() as rendering:
        for word in words(VALUES):
            rendering.load(word.written, "")
            rendering.render(SAMPLES)
        for word in words(template_guide.FILTERS):
            value = "tags" if word.name in of_lists else "highlights" if word.name in of_values else "title"
            value = "words" if word.name in ("abs", "round") else "stories" if word.name == "map" else value
            rendering.load(f"{{% set x = {value}{word.written} %}}", "")
            rendering.render(SAMPLES)


def test_the_help_says_everything() -> None:
    lines = template_guide.lists().splitlines()
    for word in words((*VALUES, *template_guide.FILTERS)):
        assert any(line.startswith("- `") and line.endswith(f"`: {word.about}") for line in lines), word.name
