from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from db.body import Body, Paragraph, Picture, Span
from db.model import ReadAlso
from desktop.export.html import page, write_html
from desktop.export.plain import clean
from tests.desktop.export.dossiers import dossier, entry, relation, tag


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
    contents, text, related, source, *index = [href for href in read.values("href") if href == "#clip-1"]
    assert len(index) == 3, "the outlet and two tags"
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
