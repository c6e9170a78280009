"""The web page in a real browser: its policy lets its own style and pictures in, and nothing else is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.export.options import Options
from desktop.export.web.html import write_html
from tests.desktop.export.hostile import hostile_dossier
from tests.desktop.export.test_epub import PHOTO, full_dossier, photo
from tests.helpers.chromium import Page, executable, running_chromium

pytestmark = pytest.mark.skipif(executable() is None, reason="Chromium is not installed (on Debian: chromium)")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The page of ordinary and of hostile articles, opened from the disk."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "cover.jpg").write_bytes(photo(600, 900))
    ordinary, hostile = full_dossier(), hostile_dossier(PHOTO.sha256)
    moved = (replace(each, id=each.id + 1_000, links=()) for each in ordinary.entries)
    both = replace(ordinary, entries=(*moved, *hostile.entries))
    write_html(both, folder / "book.html", options=Options(group_by="tag", cover=folder / "cover.jpg"))
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    with running_chromium(folder / "profile", environment, log=folder / "log") as browser:
        yield browser.open((folder / "book.html").as_uri())


def test_pictures_and_style_are_let_in_and_nothing_is_fetched_or_run(page: Page) -> None:
    assert page.run("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert page.run("[...document.images].length") > 2
    page.wait("[...document.images].every(image => image.complete)")
    assert page.run("[...document.images].every(image => image.naturalWidth > 0)")
    fetched = (
        "performance.getEntriesByType('resource').map(each => each.name).filter(name => !name.startsWith('data:'))"
    )
    assert page.run(fetched) == []
    assert page.run("document.scripts.length") == 0
    assert page.run("document.querySelectorAll('iframe, object, embed, link, form, base').length") == 0


def test_every_link_inside_leads_to_something(page: Page) -> None:
    lost = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
    assert page.run(f"{lost}.length") == 0
    twice = "[...document.querySelectorAll('[id]')].map(each => each.id)"
    assert page.run(f"{twice}.length - new Set({twice}).size") == 0


def test_nothing_sticks_out_of_a_narrow_window(page: Page) -> None:
    for width in (320, 900, 1600):
        page.send("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        assert page.run("document.documentElement.scrollWidth") <= width
    page.send("Emulation.clearDeviceMetricsOverride")


def test_it_is_dark_where_the_system_is(page: Page) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        page.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        grounds.append(page.run("getComputedStyle(document.body).backgroundColor"))
    page.send("Emulation.setEmulatedMedia", features=[])
    assert grounds == ["rgb(255, 254, 250)", "rgb(22, 24, 28)"]
