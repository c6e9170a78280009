import time
from pathlib import Path

import pytest

from db.body import Heading, ListBlock, Preformatted, Quote, Table
from db.errors import ClipError
from desktop.intake.clipboard import fragment_of
from desktop.intake.markdown import to_html
from desktop.intake.read import draft_from_bytes, draft_from_clipboard, draft_from_file
from desktop.intake.sanitize import normalise

PROSE = "The Lady Loveday, which has been in dry dock since March, is to carry passengers again from the first of May."
PAGE = (
    f"<!doctype html><html><title>Ferry to run</title><h1>Ferry to run</h1><p>{PROSE}</p><p>{PROSE[::-1]}.</p></html>"
)
MARKDOWN = f"""---
title: Ferry to run
author: Jessamy Tregear
published: 2025-04-24
source: https://karrow-mail.example/ferry
---

# Ferry to run

{PROSE}

Read also: [Council to look under the causeway](https://karrow-mail.example/causeway)
"""


def test_formats_are_told_apart_by_content_not_by_name() -> None:
    assert draft_from_bytes(PAGE.encode(), name="story.txt").original.media_type == "text/html"
    assert draft_from_bytes(MARKDOWN.encode(), name="story.txt").original.media_type.startswith("text/markdown")
    assert draft_from_bytes(f"Ferry to run\n\n{PROSE}".encode(), name="x.html").original.media_type.startswith(
        "text/plain"
    )


def test_a_text_full_of_marks_is_no_markdown() -> None:
    text = f"Ferry # to run\n\n{PROSE}\n\n* one star\n# a number"
    assert draft_from_bytes(text.encode()).original.media_type.startswith("text/plain")


def test_front_matter_fills_the_fields() -> None:
    article = draft_from_bytes(MARKDOWN.encode(), name="ferry.md").article
    assert (article.title, article.authors, article.published) == ("Ferry to run", ("Jessamy Tregear",), "2025-04-24")
    assert article.url == "https://karrow-mail.example/ferry"
    assert [(p.title, p.url) for p in article.read_also] == [
        ("Council to look under the causeway", "https://karrow-mail.example/causeway")
    ]
    assert article.body.text() == PROSE


@pytest.mark.parametrize(
    "front", ["---\n!!python/object/apply:os.system ['true']\n---\n", "---\na: [\n---\n", "---\n- a\n---\n"]
)
def test_front_matter_that_is_none_is_text(front: str) -> None:
    assert PROSE in draft_from_bytes((front + "# Ferry to run\n\n" + PROSE).encode(), name="a.md").article.body.text()


def test_the_everyday_part_of_markdown_is_read() -> None:
    text = (
        "# One\n\nTwo\n===\n\nA *b* **c** `d` [e](https://x.example/e) <https://x.example/> \\*not\\*\n\n> quoted\n\n"
        "- one\n- two\n  1. inner\n\n```\ncode <b>\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n\n<script>x</script>"
    )
    body = normalise(to_html(text))
    kinds = [type(block) for block in body.blocks]
    assert kinds.count(Heading) == 2
    for kind in (Quote, ListBlock, Preformatted, Table):
        assert kind in kinds
    assert "A b c d e https://x.example/ *not*" in body.text()
    assert "<script>x</script>" in body.text()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "*" * 50_000,
        "> " * 50_000,
        "`" * 50_001,
        "- " * 20_000,
        "[a](" * 10_000,
        "_a" * 30_000,
        "*a " * 20_000,
        "**a*" * 20_000,
    ],
)
def test_hostile_markdown_is_read_in_good_time(text: str) -> None:
    begun = time.process_time()
    to_html(text)
    # Generous, for slow machines: what this catches takes half a minute or far more.
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 x", b"PK\x03\x04x", b"\x89PNG\r\n", b"{\\rtf1 }",
     b"MIME-Version: 1.0\nContent-Type: text/plain\n\n",
                b"", b" \n\t", bytes(range(1, 32)) * 20],
)  # fmt: skip
def test_what_cannot_be_clipped_is_said_with_what_to_do(content: bytes) -> None:
    with pytest.raises(ClipError) as error:
        draft_from_bytes(content, name="thing")
    assert "thing" in error.value.problem
    assert error.value.remedy


def test_files_are_read_and_missing_ones_said(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, "utf-8")
    draft = draft_from_file(path)
    assert (draft.article.title, draft.original.name) == ("Ferry to run", "ferry.html")
    address = "https://karrow-mail.example/ferry"
    assert draft_from_file(path, url=address).article.url == address
    with pytest.raises(ClipError, match="no file"):
        draft_from_file(tmp_path / "none.txt")
    with pytest.raises(ClipError, match="folder"):
        draft_from_file(tmp_path)


CF_HTML = (
    "Version:0.9\r\nStartHTML:0000000160\r\nEndHTML:0000000400\r\nStartFragment:0000000190\r\nEndFragment:0000000300\r\n"
    "SourceURL:https://karrow-mail.example/ferry\r\n<html><body><!--StartFragment-->{}<!--EndFragment--></body></html>"
)


def test_clipboard_html_is_read_like_pasted_text_with_its_links() -> None:
    selection = (
        f"<h1>Ferry to run again from May</h1><p>By Jessamy Tregear<br>24 April 2025</p><p>KARROW (AFP) - {PROSE}</p>"
    )
    draft = draft_from_clipboard(CF_HTML.format(selection), "plain", None)
    article = draft.article
    assert (article.title, article.authors) == ("Ferry to run again from May", ("Jessamy Tregear",))
    assert (article.published, article.dateline, article.agency) == ("2025-04-24", "KARROW", "AFP")
    assert article.url == "https://karrow-mail.example/ferry"
    assert article.body.text() == f"KARROW (AFP) - {PROSE}"
    assert draft.original.content.decode().startswith("Version:0.9")


def test_a_page_that_was_selected_whole_is_read_as_a_page() -> None:
    menu = "".join(f"<li><a href='https://karrow-mail.example/{n}'>Section number {n}</a></li>" for n in range(40))
    story = "".join(f"<p>{PROSE} Paragraph {n}.</p>" for n in range(4))
    page = f"<ul>{menu}</ul><article><h1>Ferry to run again from May</h1>{story}</article><ul>{menu}</ul>"
    article = draft_from_clipboard(page, None, "https://karrow-mail.example/ferry").article
    assert article.title == "Ferry to run again from May"
    assert article.body.text().startswith(PROSE)
    assert "Section number" not in article.body.text()


def test_a_fragment_is_found_by_its_offsets_too() -> None:
    head = "Version:1.0\nStartHTML:{0:06}\nStartFragment:{0:06}\nEndFragment:{1:06}\n"
    start = len(head.format(0, 0))
    fragment = "<p>Überfähre</p>"
    end = start + len(fragment.encode())
    assert fragment_of(head.format(start, end) + fragment + "<p>rest</p>") == (fragment, None)


def test_plain_text_serves_where_the_html_has_none() -> None:
    assert (
        draft_from_clipboard("<meta charset='utf-8'>", f"Ferry to run\n\n{PROSE}", None).article.title == "Ferry to run"
    )
    assert draft_from_clipboard(None, f"Ferry to run\n\n{PROSE}", None).article.title == "Ferry to run"


def test_an_empty_clipboard_is_said() -> None:
    with pytest.raises(ClipError, match="clipboard"):
        draft_from_clipboard(None, " ", None)


def test_a_markdown_file_without_text_is_said() -> None:
    with pytest.raises(ClipError):
        draft_from_bytes(b"---\ntitle: x\n---\n", name="a.md")
