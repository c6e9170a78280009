"""Web archives give each page that was answered with, its pictures, and a sentence for what they cannot."""

from __future__ import annotations

import hashlib

import pytest

from db.errors import ClipError
from db.model import Original
from desktop.intake.read import drafts_from_original
from tests.desktop.intake.files import made


def read(content: bytes):
    refused: list[str] = []
    original = Original(content, "", "2025-05-01T08:00:00Z", name="web.warc")
    return list(drafts_from_original(original, refused=lambda _, error: refused.append(error.problem))), refused


@pytest.mark.parametrize("compressed", [True, False])
def test_each_page_of_an_archive_is_read(compressed: bool) -> None:
    drafts, refused = read(made.warc(compressed))
    assert [draft.article.title for draft in drafts] == [made.HEADLINE, "Council to look under the causeway"]
    assert [draft.article.url for draft in drafts] == [made.ADDRESS, "https://karrow-mail.example/news/causeway"]
    assert drafts[0].original.content == made.page().encode()
    assert drafts[0].original.taken_at == "2025-04-25T07:12:44Z"
    assert [asset.sha256 for asset in drafts[0].assets] == [hashlib.sha256(made.png()).hexdigest()]
    assert refused == []


def test_an_archive_that_breaks_off_gives_what_it_has() -> None:
    content = made.warc(False)
    drafts, refused = read(content[: content.index(b"/gone")])
    assert [draft.article.title for draft in drafts] == [made.HEADLINE]
    assert len(refused) <= 1


@pytest.mark.parametrize("content", [b"WARC/1.0\r\n", b"WARC/1.0\r\nWARC-Type: x\r\n\r\n", made.warc()[:100]])
def test_an_archive_without_a_page_is_said(content: bytes) -> None:
    with pytest.raises(ClipError, match=r"web\.warc"):
        read(content)
