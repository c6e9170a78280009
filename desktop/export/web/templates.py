"""The templates of web pages and e-books: ours, shipped with the program; texts go into them as data only."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template


def text_of(name: str) -> str:
    """A file of `resources/templates`."""
    return (files("resources") / "templates" / name).read_text("utf-8")


def template(name: str) -> Template:
    """A template, whose values are escaped and whose names must all be given."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(text_of), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
