"""Pages made by somebody who means harm: with dice, of vectors of every kind, in the files that articles come in."""

from __future__ import annotations

import base64
import html
import json
import plistlib
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.desktop.intake.mutation import mutated

_TABLE: dict[str, list[str]] = json.loads(Path(__file__).with_name("hostile.json").read_text(encoding="utf-8"))
_RUN = _TABLE["addresses"]
"""Addresses that run something, or look as if they did not."""
_MARKUP = _TABLE["markup"]
"""Markup with places for such an address, for one of a file and for one of the network."""

_NESTS = (
    "div", "table><tr><td", "blockquote", "ul><li", "span", "b", "a href=x", "section", "svg", "math", "p", "template",
    "font", "figure", "dl><dd", "select><option", "h2", "pre", "article", "custom-x",
)  # fmt: skip
_WORDS = (
    "The harbour council met on Monday and put off the vote.", "Nobody asked the ferry's crew.", "It rained for days.",
    "“We had almost given up,” said the skipper of the Petrel.", "العربية فارسی", "東京の港", "हिन्दी",
)  # fmt: skip
_CODINGS = ("utf-16", "utf-16-be", "utf-32", "cp1252", "shift_jis", "utf-7", "gb18030", "utf-8-sig")
_SIGNS = ("\0", "\t", "\n", "/", "<", ">", '"', "'", "&", "\x0c", "\u200b")

KINDS = ("page", "page", "page", "fragment", "pasted", "mhtml", "mail", "web archive", "markdown", "rich text", "feed")
"""In what the markup comes when it goes through the whole of intake."""


class Hostile:
    """Makes markup with dice. `decoys` are files and `port` one of this machine, which nobody may touch."""

    def __init__(self, decoys: Sequence[Path], port: int) -> None:
        self._files = [
            form.format(each)
            for each in decoys
            for form in ("{}", "file:{}", "file://{}", "FILE://localhost{}", "file:\\{}")
        ]
        self._files += [
            "\\\\127.0.0.1\\share\\x.png", "//127.0.0.1/share/x.png", "file:////127.0.0.1/share/x.png", "/etc/passwd",
            "file:///etc/passwd", "../../../../../../etc/passwd", "file:///c:/windows/win.ini",
        ]  # fmt: skip
        self._web = [
            form.format(port)
            for form in (
                "http://127.0.0.1:{}/x.png", "//127.0.0.1:{}/x", "http://localhost:{}/x.js", "https://127.0.0.1:{}/x",
                "http://2130706433:{}/x", "ftp://127.0.0.1:{}/x", "http:\\\\127.0.0.1:{}", "http://u:p@127.0.0.1:{}/x.css",
            )
        ]  # fmt: skip

    def markup(self, dice: random.Random) -> str:
        """Some markup, small as a rule."""
        pieces: list[str] = []
        for _ in range(dice.choice((1, 1, 2, 3, 5, 8))):
            pieces.append(self._spoilt(self._piece(dice), dice))
            if dice.random() < 0.6:
                pieces.append(f"<p>{dice.choice(_WORDS)}</p>")
        return "".join(pieces)

    def _piece(self, dice: random.Random) -> str:
        run, file, web = dice.choice(_RUN), dice.choice(self._files), dice.choice(self._web)
        return dice.choice(_MARKUP).format(run=run, file=file, web=web)

    def _spoilt(self, piece: str, dice: random.Random) -> str:
        at = dice.randrange(len(piece) + 1)
        match dice.randrange(12):
            case 0:
                return self._nested(piece, dice)
            case 1:
                return html.escape(piece)
            case 2:
                return piece[:at] + self._piece(dice) + piece[at:]
            case 3:
                return piece[:at] + dice.choice(_SIGNS) + piece[at + dice.randrange(2) :]
            case 4:
                return "".join(c.upper() if dice.random() < 0.5 else c for c in piece)
            case 5:
                return piece[:at]
            case 6 if dice.random() < 0.1:
                return piece * int(2 ** dice.uniform(1, 9))
        return piece

    def _nested(self, piece: str, dice: random.Random) -> str:
        opening = dice.choice(_NESTS)
        depth = int(2 ** dice.uniform(0, 7 if dice.random() < 0.9 else 12))
        closing = "".join(f"</{each.split()[0]}>" for each in reversed(opening.split("><")))
        return f"<{opening}>" * depth + piece + (closing * depth if dice.random() < 0.7 else "")

    def file(self, markup: str, kind: str, dice: random.Random) -> bytes:
        """The markup as a file of a kind."""
        content = self._file(markup, kind, dice)
        if dice.random() < 0.15:
            return mutated(content, dice, (lambda: content,))[:60_000]
        return content

    def _file(self, markup: str, kind: str, dice: random.Random) -> bytes:
        head = markup if dice.random() < 0.5 else ""
        page = f"<html><head><title>Vote put off</title>{head}</head><body>{_article()}{markup}</body></html>"
        match kind:
            case "page":
                return _encoded(page, dice)
            case "mhtml":
                file = dice.choice(self._files)
                return (
                    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
                    b'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
                    b"Content-Type: text/html\r\nContent-Location: https://a.example/\r\n\r\n"
                    + _encoded(page, dice)
                    + f"\r\n--x\r\nContent-Type: text/css\r\nContent-Location: {file}\r\n\r\nx\r\n--x--\r\n".encode()
                )
            case "mail":
                head_lines = (
                    b"From: A <a@a.example>\nSubject: Vote put off\nMIME-Version: 1.0\n"
                    b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                )
                return head_lines + base64.encodebytes(_encoded(page, dice))
            case "web archive":
                address = dice.choice((*self._files, *self._web, "https://a.example/"))
                main = {"WebResourceData": _encoded(page, dice), "WebResourceURL": address}
                return plistlib.dumps({"WebMainResource": main})
            case "markdown":
                text = f"---\ntitle: Vote put off\nurl: x\n---\n\n# Vote put off\n\n{markup}\n\n{_WORDS[0]}\n"
            case "rich text":
                field = f'{{\\field{{\\*\\fldinst HYPERLINK "{dice.choice(_RUN)}"}}{{\\fldrslt x}}}}'
                text = f"{{\\rtf1 {field}{markup}}}"
            case "feed":
                item = f"<item><title>x</title><description>{html.escape(markup)}</description></item>"
                text = f"<?xml version='1.0'?><rss><channel>{item}</channel></rss>"
            case _:
                text = f"{_article()}{markup}"
        return text.encode("utf-8", "replace")


@cache
def _article() -> str:
    return "<h1>Vote put off</h1>" + "".join(f"<p>{each} {_WORDS[0]}</p>" for each in _WORDS)


def _encoded(page: str, dice: random.Random) -> bytes:
    return page.encode("utf-8" if dice.random() < 0.85 else dice.choice(_CODINGS), "replace")
