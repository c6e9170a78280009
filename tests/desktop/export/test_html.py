import base64
import hashlib
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.body import Body, Paragraph, Picture, Span
from db.errors import Cancelled
from db.model import ReadAlso
from desktop.export.options import Options
from desktop.export.plain import clean
from desktop.export.web import html
from desktop.export.web.html import page, write_html
from tests.desktop.export.dossiers import dossier, entry, relation, tag
from tests.desktop.export.hostile import hostile_dossier


class Read(HTMLParser):
    """Elements, attributes and text of a page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._style = False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._style = tag == "style"

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        self.text += "" if self._style else data

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


def test_articles_refer_to_each_other_inside_the_page(tmp_path):
    first = entry(1, "Harbour closes")
    linked = Body((Paragraph((Span("as reported", frozenset(), "https://courier.example/1"),)),))
    also = (ReadAlso("Elsewhere", "https://e.example/"),)
    second = entry(
        2,
        "Harbour reopens",
        body=linked,
        links=(relation(first, note="six weeks later"),),
        note="Ring Nora.",
        read_also=also,
    )
    write_html(dossier(first, second), tmp_path / "book.html")
    markup = (tmp_path / "book.html").read_text("utf-8")
    read = Read(markup)
    assert {"clip-1", "clip-2"} <= set(read.values("id"))
    # In the contents, in the text, as a related story, in the sources, and in the index by its outlet and two tags.
    assert read.values("href").count("#clip-1") == 4 + 3
    assert "https://e.example/" in read.values("href")
    for words in (
        "Six weeks without fish",
        "2 articles from 1 outlet",
        "Follow-up of",
        "six weeks later",
        "Ring Nora.",
        "Elsewhere",
    ):
        assert words in read.text


def test_nothing_is_loaded_and_nothing_runs():
    body = Body((Picture("https://spy.example/pixel.gif", (Span("The quay"),), "Boats"),))
    markup = page(dossier(entry(1, body=body)))
    read = Read(markup)
    policy = next(
        attrs["content"] for tag, attrs in read.elements if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in (policy or "").split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "data:"
    assert not {"script", "img", "link", "iframe", "object", "form"} & {tag for tag, _ in read.elements}
    assert not read.values("src")
    assert read.text.index("Picture: Boats") < read.text.index("The quay")


TRAPS = st.lists(
    st.sampled_from(
        [
            "<script>",
            "</title>",
            "</style>",
            "-->",
            "\"'><img src=x onerror=a>",
            "{{ 7*7 }}",
            "{% raw %}",
            "&lt;",
            "javascript:a()",
            "\x00",
            " x ",
        ]
    )
).map("".join)


@settings(max_examples=60, deadline=None)
@given(TRAPS)
def test_whatever_an_article_says_is_text(trap):
    def markup(trap: str) -> str:
        nasty = entry(
            1,
            f"T{trap}",
            body=Body((Paragraph((Span(f"a{trap}", frozenset({"bold"}), f"https://a.example/{trap}"),)),)),
            standfirst=f"s{trap}",
            outlet=f"o{trap}",
            authors=(f"a{trap}",),
            dateline=f"d{trap}",
            section=f"x{trap}",
            language=f"en{trap}",
            url=f"https://a.example/{trap}",
            tags=(tag(f"t{trap}"),),
            links=(relation(entry(2, f"l{trap}"), note=f"n{trap}"),),
            read_also=(ReadAlso(f"r{trap}", f"https://b.example/{trap}"),),
        )
        return page(dossier(nasty, title=f"B{trap}", subtitle=f"S{trap}"))

    harmless, read = Read(markup("")), Read(markup(trap))
    assert [(name, sorted(attrs)) for name, attrs in read.elements] == [
        (name, sorted(attrs)) for name, attrs in harmless.elements
    ]
    assert f"B{clean(trap)}" in read.text


@settings(max_examples=40, deadline=None)
@given(TRAPS)
def test_a_note_in_markdown_brings_nothing_that_runs_or_loads(trap):
    noted = entry(1, note=f"n **{trap}** [{trap}](https://n.example/{trap})")
    read = Read(page(dossier(noted, foreword=f"![{trap}](https://f.example/{trap}.png) {trap}")))
    assert not {"script", "img", "iframe", "object", "link", "base"} & {tag for tag, _ in read.elements}
    assert not [name for _, attrs in read.elements for name in attrs if name.startswith("on") or name == "src"]
    assert all(href.startswith(("#", "https://")) for href in read.values("href"))


def test_addresses_that_are_not_of_the_web_are_no_links():
    read = Read(
        page(
            dossier(
                entry(1, url="javascript:alert(1)", body=Body((Paragraph((Span("x", frozenset(), "javascript:a"),)),)))
            )
        )
    )
    assert all(href.startswith("#") for href in read.values("href"))


def test_direction_and_language_are_set():
    read = Read(page(dossier(entry(1, "الميناء يفتح من جديد", text="عادت القوارب.", language="ar"))))
    article = next(attrs for tag, attrs in read.elements if tag == "article")
    assert (article["lang"], article["dir"]) == ("ar", "rtl")


def test_sections_sources_index_foreword_and_compiler_are_in_the_page():
    book = dossier(entry(1, outlet="The Lantern"), entry(2), compiler="Ada Quill", foreword="Read *slowly*.")
    read = Read(page(book, Options(group_by="outlet")))
    assert {"part-1", "part-2", "foreword", "sources", "index", "contents"} <= set(read.values("id"))
    headings = [tag for tag, _ in read.elements if tag in ("h1", "h2", "h3", "h4")]
    assert headings[0] == "h1"
    assert all(int(after[1]) <= int(before[1]) + 1 for before, after in pairwise(headings))
    for words in ("Ada Quill", "Read slowly.", "Nora Quill", "The numbers are those of the articles."):
        assert words in read.text
    without = Read(page(book, Options(sources=False, index=False)))
    assert not {"part-1", "sources", "index"} & set(without.values("id"))


def test_the_policy_lets_in_the_one_style_sheet_by_its_hash():
    markup = page(dossier(entry(1)))
    style = markup.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in markup
    assert "style=" not in markup


def test_the_page_of_hostile_articles_is_well_formed_and_its_ids_are_unique():
    root = etree.fromstring(page(hostile_dossier(), Options(group_by="tag")).partition("<!doctype html>")[2].strip())
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert not root.xpath("//script | //iframe | //object | //link | //img")


def test_excerpts_say_what_they_are():
    read = Read(page(dossier(entry(1, excerpt=True, word_count=812, url=None))))
    assert "The opening of 812 words." in read.text


def test_a_page_too_large_for_a_browser_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "LARGE", 1_000)
    (warning,) = write_html(dossier(entry(1)), tmp_path / "book.html").warnings
    assert "browsers open it slowly" in warning


def test_cancelling_leaves_what_was_there(tmp_path):
    path = tmp_path / "book.html"
    path.write_text("the old one")
    seen: list[str] = []
    with pytest.raises(Cancelled):
        write_html(
            dossier(entry(1), entry(2)),
            path,
            progress=lambda done, total, what: seen.append(f"{done} of {total}"),
            cancelled=lambda: bool(seen),
        )
    assert seen == ["0 of 2"]
    assert path.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [path]
