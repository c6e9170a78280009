"""Ways to spoil an input: what disks, networks and people do to files, and what somebody hostile would."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

LARGEST = 120_000
"""Bytes beyond which an input is cut, so that many can be tried."""

_PIECES = (
    b"\0", b"\xff", b"\r\n\r\n", b"\n\n", b"\n", b"\t", b" " * 200, b"--", b"<", b">", b"</", b"<!--", b"-->", b"&#0;",
    b"&#x110000;", b"&amp;" * 9, b"<table><tr><td>", b"<div>", b"<blockquote>", b"<ul><li>", b"</article>",
    b"<article>",
    b"<h1>", b"<p>", b"<a href=", b"<img src=", b"<template>", b"<svg>", b"<base href='javascript:'>", b"<script>",
    b"<style>", b"<![CDATA[", b"<?xml version='1.0'?>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;",
    b"data:image/png;base64,",
    b"cid:", b"javascript:alert(1)", b"http://[::1", b"https://karrow-mail.example/", b"file:///etc/passwd",
    b"Content-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n", b"Content-Type: text/html; charset=utf-7\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"=?utf-8?B?////?=", b"=?x?Q?=?=", b"From x Fri Apr 25 09:30:00 2025\n",
    b"Subject: ", b"Date: Fri, 99 Apr 99999 99:99:99 +9999\r\n", b"boundary=", b"%PDF-1.7\n", b"endobj", b"stream\n",
    b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"bplist00", b"\x1f\x8b\x08", b"PK\x03\x04", b"{\\rtf1 ",
    b"{", b"}", b"[", b"]", b"\"", b"'", b"\\", b"\\u0000", b"null", b"1e999", b"-1", b"4294967296", b"0" * 60,
    "“".encode(), "\u202e".encode(), "\u200b".encode(), "\ufeff".encode(), "\ufffe".encode(), "\u0301".encode() * 40,
    "ﷺ".encode(), "𝔄".encode(), "漢字".encode(), "قال".encode(), b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"By ", b"(AFP) - ", b"PARIS, Nov 20 (Reuters) - ", b"20 November 2024", b"31.02.2024", b"99/99/9999",
    b"Read also: ",
    b"Updated: ", b"|" * 30, b"*" * 30, b"# ", b"> " * 20, b"[a](", b"```\n", b"---\n", b"- " * 20, b"a" * 500,
    b"A " * 300,
    b".." * 100, b"<b>" * 60, b"\x0c", b"\xc2\xa0" * 20, b"\x80\x81\x82",
)  # fmt: skip

Way = Callable[[bytearray, random.Random], None]


def mutated(content: bytes, dice: random.Random, others: Sequence[Callable[[], bytes]]) -> bytes:
    """An input spoilt in one to six ways."""
    spoilt = bytearray(content[: LARGEST * 2])
    for _ in range(dice.choice((1, 1, 2, 2, 3, 4, 6))):
        if dice.random() < 0.05:
            _spliced(spoilt, dice, dice.choice(others)())
        else:
            dice.choice(_WAYS)(spoilt, dice)
        del spoilt[LARGEST:]
    return bytes(spoilt)


def _place(content: bytearray, dice: random.Random) -> int:
    # Heads of files are where most formats can be hurt.
    limit = len(content) if dice.random() < 0.7 else min(len(content), 600)
    return dice.randrange(limit + 1)


def _slice(content: bytearray, dice: random.Random) -> tuple[int, int]:
    start = _place(content, dice)
    return start, min(len(content), start + int(2 ** dice.uniform(0, 13)))


def _flip(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 3, 10, 60))):
        if content:
            content[min(_place(content, dice), len(content) - 1)] ^= 1 << dice.randrange(8)


def _put(content: bytearray, dice: random.Random) -> None:
    start = _place(content, dice)
    piece = dice.choice(_PIECES)
    content[start:start] = piece


def _put_often(content: bytearray, dice: random.Random) -> None:
    start = _place(content, dice)
    content[start:start] = dice.choice(_PIECES) * int(2 ** dice.uniform(1, 13))


def _strew(content: bytearray, dice: random.Random) -> None:
    piece = dice.choice(_PIECES)
    for _ in range(dice.randrange(2, 40)):
        start = _place(content, dice)
        content[start:start] = piece


def _noise(content: bytearray, dice: random.Random) -> None:
    start = _place(content, dice)
    content[start:start] = dice.randbytes(int(2 ** dice.uniform(0, 10)))


def _drop(content: bytearray, dice: random.Random) -> None:
    start, end = _slice(content, dice)
    del content[start:end]


def _cut(content: bytearray, dice: random.Random) -> None:
    del content[_place(content, dice) :]


def _behead(content: bytearray, dice: random.Random) -> None:
    del content[: _place(content, dice)]


def _repeat(content: bytearray, dice: random.Random) -> None:
    start, end = _slice(content, dice)
    content[end:end] = bytes(content[start:end]) * int(2 ** dice.uniform(0, 8))


def _move(content: bytearray, dice: random.Random) -> None:
    start, end = _slice(content, dice)
    piece = bytes(content[start:end])
    del content[start:end]
    place = _place(content, dice)
    content[place:place] = piece


def _unbroken(content: bytearray, dice: random.Random) -> None:
    start, end = _slice(content, dice)
    content[start:end] = content[start:end].replace(b"\n", dice.choice((b"", b" ", b"\r", b"\n\n")))


def _without_blanks(content: bytearray, dice: random.Random) -> None:
    start, end = _slice(content, dice)
    content[start:end] = content[start:end].replace(b" ", dice.choice((b"", b"\xc2\xa0", b"  ", b"\t")))


def _recoded(content: bytearray, dice: random.Random) -> None:
    coding = dice.choice(("utf-16", "utf-16-le", "utf-8-sig", "cp1252", "koi8-r", "shift_jis", "utf-7"))
    content[:] = bytes(content).decode("utf-8", "replace").encode(coding, "replace")


def _spliced(content: bytearray, dice: random.Random, other: bytes) -> None:
    content[_place(content, dice) :] = other[dice.randrange(len(other) + 1) :]


_WAYS: tuple[Way, ...] = (
    _flip, _flip, _put, _put, _put_often, _strew, _noise, _drop, _drop, _cut, _behead, _repeat, _move, _unbroken,
    _without_blanks, _recoded,
)  # fmt: skip
