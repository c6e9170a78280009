"""Kept pictures are shown from the library at the size of the column, and nothing else is ever loaded."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from db.assets import asset_of
from db.body import Body, Paragraph, Picture, Quote, Span
from db.errors import NotFound
from db.model import Article, Asset, Clipping, LeftOut
from desktop.controllers.page import Page
from desktop.controllers.pictures import Pictures, decoded
from desktop.jobs import Jobs
from desktop.theme import Theme
from desktop.views.reader import Reader

SOURCE = "https://harbour.example/pier.jpg"


def png(width: int, height: int, colour: str = "#3366cc") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def claiming(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that it does not have."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def page(*blocks: object, pictures: dict[str, tuple[int, int]] | None = None, **fields: object) -> Page:
    left_out = fields.pop("left_out", ())
    article = Article("Pier vote", Body((Paragraph((Span("The council met."),)), *blocks)), **fields)  # type: ignore[arg-type]
    clipping = Clipping(7, article, (), "2026-01-01T00:00:00Z", "", 4, False, False, True, None, "", (), left_out)  # type: ignore[arg-type]
    return Page(clipping, pictures=pictures or {})


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    theme = Theme("light")
    reader = Reader(theme, 17)
    theme.setParent(reader)
    qtbot.addWidget(reader)
    reader.resize(1000, 700)
    reader.show()
    return reader


def size_shown(reader: Reader, number: int = 0) -> tuple[int, int]:
    cursor = QTextCursor(reader.document())
    position, _ = reader._layout.pictures[number]
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    look = cursor.charFormat().toImageFormat()
    return round(look.width()), round(look.height())


def test_a_kept_picture_is_asked_for_once_and_shown(reader: Reader, qtbot: QtBot) -> None:
    asset = asset_of(png(1600, 800), "image/png", SOURCE, 1600, 800)
    asked: list[tuple[str, QSize]] = []
    reader.picture_wanted.connect(lambda sha256, size: asked.append((sha256, size)))
    kept = Picture(SOURCE, (Span("The pier at noon"),), "pier", asset.sha256, "HC/Ann Lee")
    reader.show_page(page(kept, kept, pictures={asset.sha256: (1600, 800)}))
    assert [sha256 for sha256, _ in asked] == [asset.sha256]
    assert size_shown(reader) == (reader.column, reader.column // 2)
    reader.set_picture(asset.sha256, decoded(asset.content, asked[0][1]))
    position, _ = reader._layout.pictures[0]
    cursor = QTextCursor(reader.document())
    cursor.setPosition(position)
    reader.setTextCursor(cursor)
    spot = reader.cursorRect().bottomRight()
    shot = reader.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    assert shot.pixelColor(round((spot.x() + 40) * ratio), round((spot.y() - 40) * ratio)) == QColor("#3366cc")
    text = reader.toPlainText()
    assert text.index("The pier at noon") < text.index("HC/Ann Lee")


def test_a_credit_that_the_caption_has_is_not_said_twice(reader: Reader) -> None:
    caption = (Span("The pier at noon. Photo: HC/Ann Lee"),)
    reader.show_page(page(Picture(SOURCE, caption, "", "", "HC/Ann Lee")))
    assert reader.toPlainText().count("Ann Lee") == 1


def test_pictures_become_narrower_with_the_window_and_never_larger_than_they_are(reader: Reader) -> None:
    wide, small = "a" * 64, "b" * 64
    blocks = (Picture(SOURCE, (), "", wide), Picture(SOURCE, (), "", small))
    reader.show_page(page(*blocks, pictures={wide: (3000, 1000), small: (90, 60)}))
    assert size_shown(reader, 1) == (90, 60)
    reader.resize(420, 700)
    width, height = size_shown(reader)
    assert width < 400
    assert height == pytest.approx(width / 3, abs=1)


def test_a_picture_of_unknown_size_gets_its_own_when_it_is_there(reader: Reader) -> None:
    sha256 = "c" * 64
    reader.show_page(page(Picture(SOURCE, (), "", sha256), pictures={sha256: (0, 0)}))
    assert size_shown(reader) == (reader.column, round(reader.column / 1.5))
    reader.set_picture(sha256, QImage(300, 100, QImage.Format.Format_RGB32))
    assert size_shown(reader) == (300, 100)


def test_what_is_not_kept_is_said_and_nothing_is_loaded(reader: Reader) -> None:
    shown = page(Picture(SOURCE, (Span("At noon"),), "A pier"), Quote((Picture("https://x.example/b.png"),)))
    assert shown.unkept == (SOURCE, "https://x.example/b.png")
    reader.show_page(shown)
    assert "Picture not kept" in reader.toPlainText()
    assert "A pier" in reader.toPlainText()
    image = QTextDocument.ResourceType.ImageResource.value
    for name in (SOURCE, "file:///etc/passwd", "data:image/png;base64,AAAA", "cuttings:clipping/1", "asset/x"):
        assert reader.loadResource(image, QUrl(name)) is None
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert reader.loadResource(style, QUrl(f"cuttings:asset/{'a' * 64}")) is None


@pytest.mark.parametrize("content", [b"", b"GIF89a", claiming(40_000, 40_000), png(20, 20)[:60], b"<svg></svg>"])
def test_what_is_no_sound_picture_stays_an_empty_place(content: bytes) -> None:
    assert decoded(content, QSize(600, 600)).isNull()


def test_large_pictures_are_made_as_large_as_they_are_shown() -> None:
    assert decoded(png(2000, 500), QSize(660, 640)).size() == QSize(660, 165)
    assert decoded(png(50, 40), QSize(660, 640)).size() == QSize(50, 40)


def test_pictures_are_decoded_beside_and_kept(qtbot: QtBot) -> None:
    jobs = Jobs()
    read: list[str] = []
    asset = asset_of(png(30, 20), "image/png")

    def source(sha256: str) -> Asset:
        read.append(sha256)
        if sha256 != asset.sha256:
            raise NotFound("There is no such picture.")
        return asset

    pictures = Pictures(source, jobs)
    came: list[tuple[str, bool]] = []
    pictures.ready.connect(lambda sha256, image: came.append((sha256, image.isNull())))
    for sha256 in (asset.sha256, asset.sha256, "gone"):
        pictures.want(sha256, QSize(10, 10))
    qtbot.waitUntil(lambda: len(came) == 2)
    pictures.want(asset.sha256, QSize(10, 10))
    assert sorted(read) == sorted([asset.sha256, "gone"])
    assert sorted(came) == sorted([(asset.sha256, False), ("gone", True), (asset.sha256, False)])
    jobs.close()


@pytest.mark.parametrize(
    ("truncated", "words"),
    [("paywall", "cut off by a paywall"), ("cut", "its end is missing"), ("unfetched", "not fetched yet")],
)
def test_a_text_that_is_not_whole_says_so(reader: Reader, truncated: str, words: str) -> None:
    reader.show_page(page(truncated=truncated, url="https://harbour.example/1"))
    assert words in reader.toPlainText()


def test_all_fields_are_read(reader: Reader) -> None:
    fields: dict[str, object] = {
        "kicker": "HARBOUR",
        "dateline": "PORT SELWYN",
        "dateline_day": "2024-11-19",
        "edition": "Late City",
        "page": "A4",
        "correction": "Correction: it was Tuesday.\nIt was put off.",
        "keywords": ("pier", "council"),
    }
    reader.show_page(page(left_out=(LeftOut("Share", "share bar"),), **fields))  # type: ignore[arg-type]
    text = reader.toPlainText().replace("\u00a0", " ")
    for words in ("HARBOUR", "PORT SELWYN, 19 Nov 2024", "p. A4, Late City", "it was Tuesday", "pier, council",
                  "1 piece of the page left out"):  # fmt: skip
        assert words in text
