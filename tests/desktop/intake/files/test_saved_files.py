"""What browsers and mail programs save is read whole: fields, text, and the pictures that came along."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from db.body import Picture
from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.given import is_unread
from desktop.intake.read import (
    draft_from_bytes,
    draft_from_file,
    drafts_from_file,
    drafts_from_original,
    kept_as_capture,
)
from tests.desktop.intake.files import made


def pictures(draft: Draft) -> list[Picture]:
    return [block for block in draft.article.body.blocks if isinstance(block, Picture)]


def assert_is_the_story(draft: Draft, *, picture: bool = True) -> None:
    article = draft.article
    assert article.title == made.HEADLINE
    assert article.authors == ("Jessamy Tregear",)
    text = article.body.text()
    for paragraph in made.PARAGRAPHS:
        assert paragraph in text
    if picture:
        (one,) = pictures(draft)
        assert one.asset == hashlib.sha256(made.png()).hexdigest()
        assert [(a.sha256, a.media_type, a.width, a.height) for a in draft.assets] == [
            (one.asset, "image/png", 120, 80)
        ]
        assert "invalid" not in one.source


@pytest.mark.parametrize("coding", ["quoted-printable", "binary"])
@pytest.mark.parametrize("source", ["https://karrow-mail.example/img/loveday.png", "cid:loveday@karrow"])
def test_a_page_that_chromium_saved(source: str, coding: str) -> None:
    content = made.mhtml(source, coding)
    draft = draft_from_bytes(content, name="anything.txt")
    assert_is_the_story(draft)
    assert draft.article.url == made.ADDRESS
    assert draft.original.taken_at == "2025-04-25T07:12:44Z"
    assert draft.original.content == content
    assert pictures(draft)[0].source == "https://karrow-mail.example/img/loveday.png"


BROKEN = {
    "without its head": lambda content: content[content.index(b"------Multi") :],
    "with another boundary in its head": lambda content: content.replace(b'boundary="----Mu', b'boundary="----Xu'),
    "without a boundary in its head": lambda content: content.replace(b"boundary=", b"border="),
    "with bare line feeds": lambda content: content.replace(b"\r\n", b"\n"),
    "cut in the picture": lambda content: content[:-60],
    "with blank lines above": lambda content: b"\r\n\r\n" + content,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_saved_page_that_is_broken_is_read_as_far_as_it_goes(how: str) -> None:
    draft = draft_from_bytes(BROKEN[how](made.mhtml()), name="broken.mhtml")
    assert_is_the_story(draft, picture=how != "cut in the picture")


def test_a_saved_page_of_one_part_is_one() -> None:
    head = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {made.ADDRESS}\r\nContent-Type: text/html\r\n\r\n"
    draft = draft_from_bytes(head.encode() + made.page().encode())
    assert_is_the_story(draft, picture=False)
    assert draft.article.url == made.ADDRESS


def test_parts_without_end_are_refused() -> None:
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    many = head + b"--b\r\nContent-Type: text/html\r\n\r\n\r\n" * 5_000
    with pytest.raises(ClipError, match="parts"):
        draft_from_bytes(many)
    deep = b"MIME-Version: 1.0\r\n"
    for level in range(200):
        deep += b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
    with pytest.raises(ClipError):
        draft_from_bytes(deep + b"Content-Type: text/html\r\n\r\n<p>x</p>")


@pytest.mark.parametrize("binary", [True, False])
def test_a_page_that_safari_saved(binary: bool) -> None:
    draft = draft_from_bytes(made.webarchive(binary), name="page.webarchive")
    assert_is_the_story(draft)
    assert draft.article.url == made.ADDRESS


@pytest.mark.parametrize("content", [b"bplist00" + b"\xff" * 60, made.webarchive()[:900], made.webarchive(False)[:900]])
def test_a_damaged_web_archive_is_said(content: bytes) -> None:
    with pytest.raises(ClipError, match="story"):
        draft_from_bytes(content, name="story.webarchive")


def test_a_page_that_single_file_saved() -> None:
    draft = draft_from_bytes(made.single_file().encode(), name="x.html")
    assert_is_the_story(draft)
    assert draft.article.url == made.ADDRESS
    assert draft.original.taken_at == "2025-04-25T07:12:44Z"
    assert pictures(draft)[0].source == ""


def test_a_picture_in_the_style_sheet_becomes_one_of_the_text() -> None:
    img = (
        '<img alt="The ferry" src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"></svg>\' '
        'style="background-image:var(--sf-img-1)!important">'
    )
    style = f'<style>:root{{--sf-img-1: url("{made.data_address(made.png())}")}}</style>'
    note = f"<!--\n Page saved with SingleFile \n url: {made.ADDRESS} \n-->"
    assert_is_the_story(
        draft_from_bytes(made.page(img=img, before=note).replace("</head>", style + "</head>").encode())
    )


def test_drawings_and_counting_pixels_are_no_pictures() -> None:
    drawing = "data:image/svg+xml;base64," + "PHN2Zz4=" * 20
    for source in (drawing, made.data_address(made.png(1, 1)), "data:image/png;base64,AAAA"):
        draft = draft_from_bytes(made.page(source).encode())
        assert (pictures(draft), draft.assets) == ([], ())
        assert made.PARAGRAPHS[1] in draft.article.body.text()


def test_what_stands_for_a_picture_is_never_seen() -> None:
    data = made.data_address(made.png())
    linked = f'<a href="{data}">the picture</a> or mg src="{data}" in words'
    draft = draft_from_bytes(made.page().replace("of almost four hours", f"of almost four hours, {linked}").encode())
    assert "invalid" not in draft.article.body.html()
    assert "the picture or mg src" in draft.article.body.text()


@pytest.mark.parametrize(
    "note",
    [
        f'<meta name="savepage-url" content="{made.ADDRESS}"><meta name="savepage-date" content="Fri Apr 25 2025 '
        '09:12:44 GMT+0200 (MESZ)">',
        f"<!-- Saved from {made.ADDRESS} at 2025-04-25T07:12:44Z using monolith v2.8.1 -->",
    ],
)
def test_other_savers_tell_of_the_page_too(note: str) -> None:
    draft = draft_from_bytes(made.page(before=note).encode())
    assert (draft.article.url, draft.original.taken_at) == (made.ADDRESS, "2025-04-25T07:12:44Z")


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers"])
def test_pictures_beside_a_page_come_along(tmp_path: Path, ending: str) -> None:
    folder = tmp_path / f"Ferry to run{ending}"
    folder.mkdir()
    (folder / "loveday 1.png").write_bytes(made.png())
    path = tmp_path / "Ferry to run.html"
    path.write_text(made.page(f"./Ferry%20to%20run{ending}/loveday%201.png"), "utf-8")
    assert_is_the_story(draft_from_file(path))


@pytest.mark.parametrize(
    "source",
    [
        "Ferry_files/../secret.png",
        "Ferry_files/%2e%2e/secret.png",
        "Ferry_files/..%5csecret.png",
        "Ferry_files/link.png",
        "../{parent}/secret.png",
        "secret.png",
        "/etc/hostname",
        "other_files/secret.png",
        "Ferry photos/secret.png",
        "Ferry_files/none.png",
    ],
)
def test_no_picture_is_taken_from_elsewhere(tmp_path: Path, source: str) -> None:
    for name in ("Ferry_files", "other_files", "Ferry photos"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "secret.png").write_bytes(made.png())
    (tmp_path / "secret.png").write_bytes(made.png())
    (tmp_path / "Ferry_files" / "secret.png").unlink()
    (tmp_path / "Ferry_files" / "link.png").symlink_to(tmp_path / "secret.png")
    path = tmp_path / "Ferry.html"
    path.write_text(made.page(source.format(parent=tmp_path.name)), "utf-8")
    assert draft_from_file(path).assets == ()


def test_a_compressed_page_is_read_and_kept_as_it_came() -> None:
    content = made.gzipped()
    draft = draft_from_bytes(content, name="ferry.html.gz")
    assert_is_the_story(draft, picture=False)
    assert draft.original.content == content


def test_what_grows_without_end_is_refused() -> None:
    import gzip

    with pytest.raises(ClipError, match="decompressed"):
        draft_from_bytes(gzip.compress(b" " * 60_000_000 + b"x"), name="bomb.gz")
    nested = made.page().encode()
    for _ in range(8):
        nested = gzip.compress(nested)
    with pytest.raises(ClipError, match="inside itself"):
        draft_from_bytes(nested, name="nested.gz")


def test_a_file_of_several_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "saved"
    path.write_bytes(made.mailbox())
    refused: list[str] = []
    drafts = list(drafts_from_file(path, refused=lambda name, _: refused.append(name)))
    assert [draft.article.title for draft in drafts] == [made.HEADLINE, *(title for title, _, _ in made.ITEMS)]
    assert refused == ["saved#3"]
    with pytest.raises(ClipError, match="1 of the 6 parts"):
        list(drafts_from_file(path))
    with pytest.raises(ClipError, match="5 articles"):
        draft_from_file(path)


def test_a_document_that_cannot_be_read_can_be_kept() -> None:
    content = made.webarchive()[:500]
    original = Original(content, "", "2025-04-25T07:12:44Z", name="Ferry_story.webarchive")
    (draft,) = drafts_from_original(original, keep_unread=True)
    assert (draft.article.title, draft.article.truncated) == ("Ferry story", "cut")
    assert draft.original.content == content
    assert "damaged" in draft.warnings[0]
    with pytest.raises(ClipError):
        list(drafts_from_original(Original(made.png(), "", "", name="photo.png"), keep_unread=True))


def test_what_is_kept_unread_is_called_by_what_it_tells_of_itself() -> None:
    empty = f"<!-- saved from url=(0042){made.ADDRESS} --><html><head><title>Ferry &amp; pier</title></head><body>"
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {made.ADDRESS}\r\n"
        "Subject: =?utf-8?Q?Ferry=20=26=20pier?=\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/related; boundary=x\r\n\r\n"
    )
    for content in (empty, head):
        draft = kept_as_capture(Original(content.encode(), "", "", name="x1.mht"), "It is broken.")
        assert (draft.article.title, draft.article.url) == ("Ferry & pier", made.ADDRESS)
        assert is_unread(draft)
    assert not is_unread(draft_from_bytes(made.page().encode()))


def test_a_page_of_which_nothing_is_left_is_no_article() -> None:
    page = "<html><head><title>Log in</title></head><body><form><p>Please log in</p><input></form></body></html>"
    with pytest.raises(ClipError, match="No article text"):
        draft_from_bytes(page.encode())


def test_a_damaged_archive_is_kept_from_its_file_too(tmp_path: Path) -> None:
    path = tmp_path / "story.warc"
    path.write_bytes(made.warc()[:200])
    (draft,) = drafts_from_file(path, keep_unread=True)
    assert (draft.article.title, draft.original.content) == ("story", made.warc()[:200])
    assert is_unread(draft)
