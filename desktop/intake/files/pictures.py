"""Pictures that came with an input: found in it, checked by their header, and put into the finished body.

While a page is read each stands for itself as an ordinary web address, so that no reader of pages need know of them.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from db import assets
from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Spans, Table, spans_text
from db.model import Asset, Draft, LeftOut
from desktop.intake.picture_header import picture_header

LARGEST = 15_000_000
"""Bytes of one picture."""
LARGEST_TOGETHER = 60_000_000
MOST = 300
MOST_PIXELS = 60_000_000
SMALLEST = 16
"""Pixels of a side below which a picture is an icon or a counting pixel."""

_HOST = "https://pictures.invalid/"
_ENDINGS = {"jpeg": "jpg", "png": "png", "gif": "gif", "webp": "webp"}


def asset_of(content: bytes, source: str = "") -> Asset | None:
    """The asset of a picture's bytes, `None` for what is none, is too large, or too small to show anything."""
    if not 0 < len(content) <= LARGEST:
        return None
    found = picture_header(content)
    if found is None or min(found.width, found.height) < SMALLEST or found.pixels > MOST_PIXELS:
        return None
    return assets.asset_of(content, found.media_type, source, found.width, found.height)


class Kept:
    """The pictures of one input by the addresses that stand for them; their bytes are made only for those in use."""

    def __init__(self) -> None:
        self._bytes: dict[str, Callable[[], bytes]] = {}
        self._sources: dict[str, str] = {}
        self._stand_ins: dict[object, str] = {}

    def hold(self, address: str, content: Callable[[], bytes]) -> None:
        """Note a picture by its own web address."""
        self._bytes.setdefault(address, content)
        self._sources.setdefault(address, address)

    def stand_in(self, key: object, content: Callable[[], bytes], kind: str = "jpeg", source: str = "") -> str:
        """The address that stands for a picture; the same for the same `key`. `source` is its own, if it has one."""
        known = self._stand_ins.get(key)
        if known is None:
            known = f"{_HOST}{len(self._stand_ins) + 1}.{_ENDINGS.get(kind, 'jpg')}"
            self._stand_ins[key] = known
            self._bytes[known] = content
            self._sources[known] = source
        return known

    def asset(self, address: str) -> Asset | None:
        """The picture for which an address stands."""
        content = self._bytes.get(address)
        return asset_of(content(), self._sources[address]) if content else None

    def __bool__(self) -> bool:
        return bool(self._bytes)


_DATA = re.compile(
    r"(?<=[\"'=(])data:(image|font|application|text|audio|video)/([\w.+-]{1,60})((?:;[\w.=-]{1,40}){0,3}?);base64,",
    re.I,
)
_BASE64 = re.compile(r"[A-Za-z0-9+/=_-]*(?:%[0-9A-Fa-f]{2}[A-Za-z0-9+/=_-]*)*")
_VARIABLE = re.compile(
    r"(--sf-img-\d{1,6})\s{0,9}:\s{0,9}url\(\s{0,9}[\"']?(https://pictures\.invalid/[\w.]{1,40})", re.I
)
_USE = re.compile(r"var\(\s{0,9}(--sf-img-\d{1,6})\s{0,9}\)", re.I)
_NEAR = 4_000


def without_data(markup: str, kept: Kept) -> str:
    """Markup whose embedded files (`data:` addresses) are taken out: pictures go to `kept`, anything else is dropped.

    SingleFile keeps a picture that it needs more than once in a variable of the style sheet; that becomes an ordinary
    picture again.
    """
    if "base64," not in markup:
        return markup
    pieces: list[str] = []
    at = 0
    while (found := _DATA.search(markup, at)) is not None:
        whole = _BASE64.match(markup, found.end())
        end = whole.end() if whole else found.end()
        pieces.append(markup[at : found.start()])
        kind = found[2].lower().removeprefix("x-")
        if found[1].lower() == "image" and "svg" not in kind and end > found.end():
            data = markup[found.end() : end]
            pieces.append(kept.stand_in(hashlib.sha256(data.encode("ascii", "replace")).digest(), _decoder(data), kind))
        else:
            pieces.append("data:,")
        at = end
    pieces.append(markup[at:])
    return _with_variables("".join(pieces))


def _decoder(data: str) -> Callable[[], bytes]:
    return lambda: unbased(data.encode("ascii", "replace"))


def unbased(data: bytes) -> bytes:
    """Bytes of base64, also with signs that don't belong there; nothing of what cannot be read."""
    if b"%" in data:
        from urllib.parse import unquote_to_bytes

        data = unquote_to_bytes(data)
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", data.translate(bytes.maketrans(b"-_", b"+/")))
    try:
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return base64.b64decode(clean[: len(clean) - len(clean) % 4])


def _with_variables(markup: str) -> str:
    values = {found[1]: found[2] for found in _VARIABLE.finditer(markup)}
    if not values:
        return markup
    pieces: list[str] = []
    at = 0
    for found in _USE.finditer(markup):
        start = markup.rfind("<img", max(at, found.start() - _NEAR), found.start())
        if start < 0 or found[1] not in values:
            continue
        # Of two attributes of one name the first counts: the picture's own is an empty drawing.
        pieces.append(f'{markup[at : start + 4]} src="{values[found[1]]}"')
        at = start + 4
    pieces.append(markup[at:])
    return "".join(pieces)


def with_assets(draft: Draft, kept: Kept) -> Draft:
    """The draft with the pictures of its body that came along; one that cannot be shown leaves it."""
    if not kept:
        return draft
    placer = _Placer(kept)
    blocks = placer.placed(draft.article.body.blocks)
    article = replace(draft.article, body=Body(blocks))
    return replace(
        draft,
        article=article,
        assets=(*draft.assets, *placer.assets.values()),
        left_out=(*draft.left_out, *placer.left_out),
    )


_STAND_IN = re.compile(r"https:/{1,2}pictures\.invalid/(\d{1,9}\.\w{3,4})")


def _without_stand_ins(spans: Spans) -> Spans:
    """Text without addresses that stand for pictures: links to one, and what broken markup made text of."""
    if not any(_HOST in span.text or span.href.startswith(_HOST) for span in spans):
        return spans
    return tuple(
        replace(span, text=_STAND_IN.sub("", span.text), href="" if span.href.startswith(_HOST) else span.href)
        for span in spans
    )


class _Placer:
    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._room = LARGEST_TOGETHER
        self.assets: dict[str, Asset] = {}
        self.left_out: list[LeftOut] = []

    def placed(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        done: list[Block] = []
        for block in blocks:
            match block:
                case Picture(source):
                    done.extend(self._picture(replace(block, caption=_without_stand_ins(block.caption)), source))
                case Quote(inner):
                    done.append(Quote(self.placed(inner)))
                case ListBlock(items, ordered):
                    done.append(ListBlock(tuple(self.placed(item) for item in items), ordered))
                case Paragraph(spans) | Heading(spans):
                    done.append(replace(block, spans=_without_stand_ins(spans)))
                case Table(rows, header):
                    done.append(Table(tuple(tuple(map(_without_stand_ins, row)) for row in rows), header))
                case Preformatted(text):
                    done.append(Preformatted(_STAND_IN.sub("", text)))
                case _:
                    done.append(block)
        return tuple(done)

    def _picture(self, picture: Picture, source: str) -> list[Block]:
        stand_in = _STAND_IN.search(source)  # broken markup may have made it a part of another address
        asset = self._kept.asset(f"{_HOST}{stand_in[1]}" if stand_in else source)
        if asset is not None and (asset.sha256 in self.assets or self._takes(asset)):
            self.assets.setdefault(asset.sha256, asset)
            return [replace(picture, source=asset.source, asset=asset.sha256)]
        if not stand_in:
            return [picture]
        if picture.caption:
            self.left_out.append(LeftOut(spans_text(picture.caption), "caption of a picture that cannot be shown"))
        return []

    def _takes(self, asset: Asset) -> bool:
        if len(self.assets) >= MOST or len(asset.content) > self._room:
            return False
        self._room -= len(asset.content)
        return True
