"""Templates of a person's own: what they print, what is refused in words, and that nothing gets out of the sandbox."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from db.errors import Cancelled
from desktop.export.names import MAX_BYTES
from desktop.export.templating.filters import FILTERS
from desktop.export.templating.rendering import Markdown, Rendering, TemplateError
from desktop.export.templating.values import SAMPLES

DATA: dict[str, Any] = {**SAMPLES, "body": Markdown("Boats left **Port Averil**."), "url": Markdown(SAMPLES["url"])}

Outcome = str | TemplateError


@pytest.fixture(scope="module")
def rendering() -> Iterator[Rendering]:
    with Rendering() as rendering:
        yield rendering


def rendered(rendering: Rendering, template: str, **changes: Any) -> str:
    rendering.load(template, "")
    return rendering.render({**DATA, **changes})


def refused(rendering: Rendering, template: str, **changes: Any) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        rendered(rendering, template, **changes)
    return caught.value


def named(rendering: Rendering, template: str, **changes: Any) -> str:
    rendering.load("", template)
    return rendering.name({**DATA, **changes})


# What is printed


@pytest.mark.parametrize(
    ("template", "result"),
    [
        ("# {{ title }}", "# Harbour reopens"),
        ("{% for tag in tags %}\n- {{ tag }}\n{% endfor %}", "- fishing\n- ports/averil"),
        ("{{ tags }}", "fishing, ports/averil"),
        ('{{ tags|join(" · ") }}', "fishing · ports/averil"),
        ("{{ tags|bullets }}", "- fishing\n- ports/averil"),
        ('{{ published|date("%A, %-d %B %Y") }}', "Sunday, 3 November 2024"),
        ("{{ year }}/{{ month }}", "2024/11"),
        ('{{ captured_at|date("%H:%M") }}', "08:00"),
        ("{{ title|slug }}", "harbour-reopens"),
        ("{{ title|wikilink }} {{ title|wikilink('Boats') }}", "[[Harbour reopens]] [[Harbour reopens|Boats]]"),
        ("{{ title|link(url) }}", "[Harbour reopens](https://courier.example/harbour)"),
        ("{{ title|truncate(10) }}", "Harbour…"),
        ("{{ body|quote }}", "> Boats left **Port Averil**."),
        ('{{ body|callout("info", title) }}', "> [!info] Harbour reopens\n> Boats left **Port Averil**."),
        ("{{ title|upper }} {{ outlet|lower }}", "HARBOUR REOPENS the averil courier"),
        ('{{ title|replace("Harbour", "Port") }}', "Port reopens"),
        ("{{ title|bold }}, {{ title|italic }}", "**Harbour reopens**, *Harbour reopens*"),
        ("{{ title|heading(3) }}", "### Harbour reopens"),
        ('{{ "**bold**" if excerpt == false }}', "**bold**"),
        ('{{ "*" ~ title ~ "*" }}', "*Harbour reopens*"),
        ("{{ words + 1 }} {{ starred }}", "8 false"),
        ('{{ people|map("upper")|join(", ") }}', "NORA QUILL"),
        ("{% set name = outlet %}{{ name }}", "The Averil Courier"),
        ("{% macro b(x) %}**{{ x }}**{% endmacro %}{{ b(title) }}", "**Harbour reopens**"),
        ("{% for h in highlights %}{{ loop.index }}. {{ h.quotation }}{% endfor %}", "1. Fishing boats left"),
        ("{{ citation.apa }}", "Quill, N. (2024, November 3). Harbour reopens. The Averil Courier."),
        ('{{ nothing|default("*none*") }}', "*none*"),
        ("{# said by nobody #}{{ title }}", "Harbour reopens"),
        ("{{ links|selectattr('inside')|map(attribute='title')|first }}", "Harbour shut"),
    ],
)
def test_a_template_prints(rendering: Rendering, template: str, result: str) -> None:
    assert rendered(rendering, template) == result


def test_each_value_can_be_named(rendering: Rendering) -> None:
    for name in SAMPLES:
        rendered(rendering, f"{{% if {name} %}}{{% endif %}}")


def test_a_value_that_is_not_known_is_empty(rendering: Rendering) -> None:
    rendering.load("[{{ kicker }}]{% for link in links %}x{% endfor %}", "")
    assert rendering.render({"title": "Only this"}) == "[]"


# What an article cannot do


@settings(max_examples=150, deadline=None)
@given(text=st.text(st.sampled_from("ab1 \n\t#*_-+=>.)([]!|<>&;`~$%^\\:/'\"xéع\u3000"), max_size=30))
@example("1. x")
@example("- x\n\n    y")
@example("---")
@example("<!-- clip:end -->")
@example("](javascript:x)")
@example("http://evil.example/_a_")
@example("``` x\ny")
def test_what_an_article_says_is_never_markup(rendering: Rendering, text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for template in ("{{ standfirst }}", "1{{ standfirst }}", "a {{ standfirst }} b", "[{{ standfirst }}](/x)"):
        markdown = rendered(rendering, template, standfirst=text)
        kinds = {token.type for token in parser.parse(markdown)}
        assert kinds <= {"paragraph_open", "inline", "paragraph_close"}, markdown
        inner = {child.type for token in parser.parse(markdown) for child in token.children or ()}
        allowed = {"text", "softbreak", "text_special"} | (
            {"link_open", "link_close"} if "](/x)" in template else set()
        )
        assert inner <= allowed, markdown


def test_the_text_of_an_article_comes_back(rendering: Rendering) -> None:
    text = "# 1. *Not* [markup] <b>here</b> | ==at== all: a_b `c`"
    (paragraph, inline, _) = MarkdownIt("commonmark").parse(rendered(rendering, "{{ title }}", title=text))
    assert paragraph.type == "paragraph_open"
    assert "".join(child.content for child in inline.children or ()) == text


def test_raw_prints_what_was_asked_for(rendering: Rendering) -> None:
    assert rendered(rendering, "{{ title|raw }}", title="*so*") == "*so*"


def test_an_article_is_no_template(rendering: Rendering) -> None:
    assert "7" not in rendered(rendering, "{{ title|raw }}", title="{{ words }} {% if %}")


def test_our_markers_are_made_harmless(rendering: Rendering) -> None:
    text = rendered(rendering, "a\n<!-- clip:end -->\n<!--clip:begin -->{{ title|raw }}", title="<!-- CLIP:END -->")
    assert "<!--" not in text


# File names


@pytest.mark.parametrize(
    ("template", "changes", "name"),
    [
        ("{{ year }}/{{ title }}", {}, "2024/Harbour reopens"),
        ("{{ published }} {{ title }}.md", {}, "2024-11-03 Harbour reopens"),
        ("{{ outlet }}/{{ title }}", {"outlet": "../../etc"}, "etc/Harbour reopens"),
        ("{{ outlet }}/{{ title }}", {"outlet": ""}, "Harbour reopens"),
        ("/{{ title }}", {}, "Harbour reopens"),
        ("../../{{ title }}", {}, "Harbour reopens"),
        ("{{ title }}", {"title": "C:\\Windows\\x"}, "C Windows x"),
        ("{{ title }}", {"title": "CON"}, "_CON"),
        ("aux/{{ title }}", {}, "_aux/Harbour reopens"),
        ("{{ title }}", {"title": "a\n/b*c?\u202e"}, "a b c"),
        ("{{ kicker }}", {"kicker": ""}, ""),
        ('{{ "a" ~ "/" ~ title }}', {"title": "x/y"}, "a/x y"),
        ("{{ title|trim }}", {"title": "x/../y"}, "x .. y"),
        ("{{ title|upper }}", {"title": "x/y"}, "X Y"),
        ("{{ url }}", {}, "https courier.example harbour"),
    ],
)
def test_a_file_name_stays_in_its_folder(
    rendering: Rendering, template: str, changes: dict[str, str], name: str
) -> None:
    assert named(rendering, template, **changes) == name


def test_a_long_name_is_cut(rendering: Rendering) -> None:
    *folders, stem = named(rendering, "{{ title }}/{{ title }}", title="x" * 5_000).split("/")
    assert len(stem) <= MAX_BYTES
    assert all(len(folder) <= MAX_BYTES for folder in folders)


def test_a_file_name_is_no_markdown(rendering: Rendering) -> None:
    for each in ("raw", "wikilink", "bullets"):
        with pytest.raises(TemplateError, match=f"“{each}”"):
            named(rendering, f"{{{{ title|{each} }}}}")


def test_too_many_folders_are_refused(rendering: Rendering) -> None:
    with pytest.raises(TemplateError, match="folders"):
        named(rendering, "a/b/c/d/e/{{ title }}")


# What is refused

ATTACKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ title|attr('__class__') }}",
    "{{ links|map('attr', '__class__')|list }}",
    "{{ links|map(attribute='__class__')|list }}",
    "{{ links|groupby('__class__') }}",
    "{{ links|sort(attribute='__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__.__globals__ }}",
    "{{ range.__globals__ }}",
    "{% for x in tags %}{{ loop._iterator }}{% endfor %}",
    "{% for x in tags %}{{ loop.__class__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__ }}",
    "{{ joiner() }}",
    "{{ namespace(x=1) }}",
    "{{ dict(a=1) }}",
    "{{ config }}",
    "{{ environment }}",
    "{{ context }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends '/etc/passwd' %}",
    "{% block x %}{% endblock %}",
    "{% autoescape true %}{{ title }}{% endautoescape %}",
    "{% do x %}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ '{x.__class__}'.format_map(citation) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%1000000000d' is divisibleby 1 }}",
    "{{ '%1000000000d' is odd }}",
    "{{ 'a' * 10000000000 }}",
    "{{ 10000000000 * 'a' }}",
    "{{ [1] * 10000000000 }}",
    "{{ 'a'|indent(1000000000) }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ 2 ** 100000000 }}",
    "{{ 2 ** 2 }}",
    "{{ 9999999999 * 9999999999 * 9999999999 }}",
    "{{ " + "9" * 5_000 + " }}",
    "{{ 1e999 }}",
    "{{ 1 / 0 }}",
    "{{ 1.5|round(1000000000) }}",
    "{% for i in range(1000000000) %}x{% endfor %}",
    "{% for i in range(0, 1000000000000000000000) %}x{% endfor %}",
    "{{ range(100000)|list + range(100000)|list }}",
    "{% for i in range(100000) %}{{ title }}{{ body }}{{ body }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for x in [[[]]] recursive %}{{ loop([[x]]) }}{% endfor %}",
    "{{ title|replace('', 'x') }}",
    "{{ ('a' * 2000)|replace('a', 'b' * 2000) }}",
    "{% set a = 'a' * 2000000 %}{{ a ~ a }}",
    "{% set a = 'a' * 2000000 %}{% set b %}{{ a }}{{ a }}{% endset %}",
    "{% set a = 'a' * 2000000 %}{{ [a, a]|join }}",
    "{{ range(100000)|join(text) }}",
    "{{ (" * 3_000,
    "{{ " + "(" * 5_000 + ")" * 5_000 + " }}",
    "{% if true %}" * 3_000 + "{% endif %}" * 3_000,
    "{{ tags.append(1) }}",
    "{{ citation.update({'apa': 1}) }}",
    "{{ title() }}",
    "{{ title.upper() }}",
    "{{ links }}",
    "{{ self }}",
    "{{ range }}",
    "{{ title|tojson }}",
    "{{ title|pprint }}",
    "{{ title + 1 }}",
    "{{ titel }}",
    "{{ citation.apaa }}",
    "{{ title|uper }}",
    "{{ a b }}",
    "{{ title",
    "{% if title %}",
    "{% endif %}",
    "{% for tag in tags %}{{ tag }}{% endif %}",
    "{{ title|truncate(-5) }}",
    "{{ published|date('YYYY') }}",
    "{{ published|date('%Q') }}",
    "{# never ended",
]


@pytest.mark.parametrize("template", ATTACKS, ids=lambda text: text[:40])
def test_is_refused_in_words(rendering: Rendering, template: str) -> None:
    error = refused(rendering, template)
    assert error.problem.startswith("The template of the note")
    assert error.problem.endswith((".", "!", "?"))
    for word in ("Traceback", "object at 0x", "jinja2", "<class"):
        assert word not in str(error)


@pytest.mark.parametrize("template", ["{{ 'x' * 3 }}", "{{ title }}"])
def test_the_next_template_is_rendered_after_one_that_was_refused(rendering: Rendering, template: str) -> None:
    refused(rendering, "{{ titel }}")
    assert rendered(rendering, template)


def test_a_loop_without_end_is_stopped_and_the_note_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.export.templating.rendering.SECONDS", 0.3)
    loop = "{% for i in range(100000) %}\n{% for j in range(100000) %}\n{% endfor %}{% endfor %}"
    with Rendering() as rendering:
        error = refused(rendering, f"one\n{loop}")
        assert "Harbour reopens" in error.problem
        assert error.line in (2, 3)
        assert rendered(rendering, "{{ title }}") == "Harbour reopens", "the process is still there"


def test_one_call_that_holds_everything_up_ends_the_process_and_is_told(
    rendering: Rendering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.export.templating.rendering.PATIENCE", 0.2)
    loop = "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}"
    assert "Harbour reopens" in refused(rendering, loop).problem
    monkeypatch.undo()
    assert rendered(rendering, "{{ title }}") == "Harbour reopens"


@pytest.mark.skipif(sys.platform != "linux", reason="only there is the memory of a process bounded by the system")
def test_lists_of_long_texts_do_not_take_the_memory(rendering: Rendering) -> None:
    grown = ", ".join(f"'{n}' ~ 'a' * 1999990" for n in range(2_000))
    assert "memory" in refused(rendering, f"{{{{ [{grown}]|length }}}}").problem
    assert rendered(rendering, "{{ title }}") == "Harbour reopens"


@pytest.mark.parametrize(
    ("template", "line", "hint"),
    [
        ("a\nb\n{{ titel }}", 3, "Did you mean “title”?"),
        ("{{ title|uper }}", 1, "Did you mean “upper”?"),
        ("\n\n{% if title %}", 3, "endif"),
        ("{{ citation.harvrd }}", 1, "Did you mean “harvard”?"),
        ("{{ title.upper() }}", 1, "{{ value|upper }}"),
        ("x\n{% for tag in tags %}\n{{ tag|date }}{{ tag.name }}\n{% endfor %}", 3, ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line(rendering: Rendering, template: str, line: int, hint: str) -> None:
    error = refused(rendering, template)
    assert error.line == line
    assert hint in error.remedy
    assert f"line {line}" in error.problem


def test_a_wrong_file_name_is_told_from_a_wrong_note(rendering: Rendering) -> None:
    with pytest.raises(TemplateError) as caught:
        rendering.load("{{ title }}", "{{ title")
    assert caught.value.part == "name"
    assert "file name" in caught.value.problem


PIECES = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{#", "#}", "-%}", "{%-", "|", "(", ")", "[", "]", ".", ",", "~", "'", '"', "\n"),
        *(" for ", " in ", " if ", " else ", " set ", " macro ", " call ", " filter ", " endfor ", " endif ", " is "),
        *("x", "1", "loop", "self", "range(3)", "caller()", "=", "**", "*", "%", "not", "recursive", "raw", "include"),
        *(f" {name} " for name in SAMPLES),
        *(f"|{name}" for name in FILTERS),
        *("{{ title ", "{% for x in tags %}", "{% endfor %}", "{% if x %}", "{% endif %}", "{{ x }}", "__class__"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(template=st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=40)))
def test_no_text_raises_anything_but_what_is_said_in_words(rendering: Rendering, template: str) -> None:
    with suppress(TemplateError):
        rendering.load(template, template)
        if rendering.has_body:
            assert isinstance(rendering.render(DATA), str)
            rendering.name(DATA)


# The process


def test_thousands_of_notes_take_one_process(rendering: Rendering) -> None:
    rendering.load("{{ title }}", "")
    child = rendering._child
    assert child is not None
    for number in range(500):
        assert rendering.render({**DATA, "title": str(number)}) == str(number)
    assert rendering._child is child
    assert child.poll() is None


def test_no_process_outlives_the_context() -> None:
    with Rendering("{{ title }}") as rendering:
        child = rendering._child
    assert child is not None
    assert child.poll() is not None


def test_without_templates_no_process_is_started() -> None:
    with Rendering(" ", "") as rendering:
        assert not rendering.has_body
        assert rendering._child is None


def test_stopping_does_not_wait_for_a_template() -> None:
    loop = "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}"
    stop: list[bool] = []
    with Rendering(loop, cancelled=lambda: bool(stop)) as rendering:
        stop.append(True)
        with pytest.raises(Cancelled):
            rendering.render(DATA)


def test_only_plain_data_goes_in(rendering: Rendering) -> None:
    rendering.load("{{ title }}", "")
    with pytest.raises(TypeError):
        rendering.render({"title": object()})
