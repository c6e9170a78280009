"""Foreign HTML made into our body tree: a white list of elements, everything bounded, nothing that runs or loads.

The walk is a loop, not a recursion; bounds are in `building.py`. The tree's own HTML (`Body.html`) is the only markup
that leaves intake.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from db.body import Body, Mark
from db.errors import ClipError
from desktop.intake.building import Builder
from desktop.intake.wordlists import table

LONGEST_HTML = 12_000_000
"""Characters of markup that are looked at."""
_LONGEST_ADDRESS = 2_000

_MARKS: dict[str, Mark] = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "dfn": "italic", "var": "italic",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "sub": "sub", "sup": "sup", "s": "strike",
    "strike": "strike", "del": "strike",
}  # fmt: skip
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
_CONTAINERS = {
    "blockquote": "quote", "ul": "ul", "ol": "ol", "menu": "ul", "dir": "ul", "li": "item", "table": "table",
    "tr": "row", "td": "cell", "th": "cell", "caption": "paragraph", "figure": "figure", "figcaption": "caption",
    "pre": "pre", "listing": "pre", "xmp": "pre",
}  # fmt: skip


@cache
def _elements(kind: str) -> frozenset[str]:
    return frozenset(table("markup")["elements"][kind].split())


@dataclass(frozen=True, slots=True)
class Normalised:
    """A body made of foreign HTML, and sentences about what had to be cut."""

    body: Body
    notes: tuple[str, ...]
    strays: tuple[str, ...] = ()
    """Captions of figures whose picture cannot be told."""


def normalise(html: str, base_url: str | None = None) -> Body:
    """The body tree of some foreign HTML; addresses in it are resolved against `base_url`.

    Raises `ClipError` for markup of absurd size; anything else becomes a body, an empty one in the worst case.
    """
    return normalise_fully(html, base_url).body


normalise_fragment = normalise


def normalise_fully(html: str, base_url: str | None = None, *, keep_top: bool = False) -> Normalised:
    """As `normalise`, with what had to be cut. `keep_top`: an `h1` becomes a heading of level 1 instead of 2."""
    if len(html) > LONGEST_HTML:
        raise ClipError(
            f"The page has {len(html):,} characters of markup; {LONGEST_HTML:,} can be read.",
            "Select the article on the page and clip the selection.",
        )
    root = parse(html)
    if root is None:
        return Normalised(Body(), ())
    return normalise_element(root, base_url, keep_top=keep_top)


def parse(html: str) -> Any | None:
    """An lxml tree of some HTML, `None` where there is nothing in it. Never loads anything."""
    from lxml import etree
    from lxml import html as lxml_html

    safe = html.translate(_UNPARSEABLE)
    if not safe.strip():
        return None
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, recover=True
    )
    try:
        return lxml_html.document_fromstring(safe.encode("utf-8", "ignore"), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


_UNPARSEABLE = {n: None for n in (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20))} | {
    0x7F: None,
    0xFFFE: None,
    0xFFFF: None,
}


class Guide(Protocol):
    """Tells the walk through a page what to pass over, what to look through, and hears where it is."""

    def passes_over(self, element: Any, builder: Builder, skips: Callable[[Any], bool]) -> bool:
        """Whether an element with all in it is left behind."""

    def looks_through(self, element: Any) -> bool:
        """Whether an element only lays out a page: what is in it is read as if it were a `div`."""

    def begins(self, element: Any, builder: Builder) -> None:
        """An element begins."""

    def ends(self, element: Any, builder: Builder) -> None:
        """An element ends."""


def normalise_element(
    root: Any, base_url: str | None = None, *, keep_top: bool = False, guide: Guide | None = None
) -> Normalised:
    """The body tree of an lxml element and what is in it, as far as a guide leads."""
    builder = Builder()
    walker = _Walker(builder, base_url, top=1 if keep_top else 2)
    # (element, is it the end); the stack is ours, so no depth of markup can exhaust Python's.
    stack: list[tuple[Any, Any]] = [(root, None)]
    while stack:
        element, ending = stack.pop()
        if ending is not None:
            ending(element)
            if element.tail and element is not root:
                walker.text(element.tail)
            continue
        if builder.full:
            builder.text("x")  # says that something was cut
            break
        if not isinstance(element.tag, str) or (
            guide.passes_over(element, builder, walker.skips) if guide is not None else walker.skips(element)
        ):
            if element.tail and element is not root:
                walker.text(element.tail)
            continue
        if guide is None:
            end = walker.start(element)
        else:
            end = walker.guided(element, guide)
        stack.append((element, end))
        if element.text:
            walker.text(element.text)
        # Children are pushed last first; their tails are read at their ends.
        stack.extend((child, None) for child in reversed(element))
    return Normalised(builder.body(), tuple(builder.notes), tuple(builder.strays))


class _Walker:
    """Turns elements into calls of the builder. `start` returns what is to be called at the element's end."""

    def __init__(self, builder: Builder, base_url: str | None, top: int) -> None:
        self._top = top
        self._builder = builder
        self._base = base_url
        self._pre = 0
        self._noscripts = 0

    def skips(self, element: Any) -> bool:
        """Whether an element and all inside it is left behind."""
        tag = _local(element)
        if tag in _elements("skipped"):
            if tag == "source":
                return not len(element)  # the parser puts what follows a `<source>` into it
            self._noscripts += tag == "noscript"
            return tag != "noscript" or self._noscripts > _MOST_NOSCRIPTS or not _shows_picture(element, self._base)
        if element.get("hidden") is not None:
            return True
        style = (element.get("style") or "").replace(" ", "").lower()
        if "display:none" in style or "visibility:hidden" in style or "mso-hide:all" in style:
            return True
        return element.get("aria-hidden") == "true" and tag in ("i", "span") and not _has_text(element)

    def text(self, text: str) -> None:
        if self._pre:
            self._builder.text(text)
        elif text.isspace():
            self._builder.text(" ")
        else:
            self._builder.text(" ".join(("x" + text + "x").split())[1:-1])

    def guided(self, element: Any, guide: Guide) -> Any:
        """As `start`, with a guide who is told of both ends."""
        if guide.looks_through(element):
            self._builder.paragraph_end()
            guide.begins(element, self._builder)

            def end(element: Any) -> None:
                self._builder.paragraph_end()
                guide.ends(element, self._builder)

            return end
        return self.start(element)

    def start(self, element: Any) -> Any:
        tag = _local(element)
        builder = self._builder
        if tag in _MARKS:
            mark = _MARKS[tag]
            builder.mark(mark)
            return lambda _: builder.unmark(mark)
        if tag == "a":
            builder.link(address(element.get("href") or "", self._base, mail=True))
            return lambda _: builder.unlink()
        if tag == "br":
            builder.line_break()
        elif tag == "img":
            self._picture(element)
        elif tag == "hr":
            builder.rule()
        elif tag == "q":
            builder.text("“")
            return lambda _: builder.text("”")
        elif tag in _HEADINGS and builder.can_open("heading"):
            return self._open("heading", level=self._top if tag == "h1" else _HEADINGS[tag])
        elif tag in _CONTAINERS and _CONTAINERS[tag] != "paragraph" and builder.can_open(_CONTAINERS[tag]):
            return self._open(_CONTAINERS[tag], header=tag == "th")
        elif tag in _elements("paragraphs") or tag in _HEADINGS or tag in _CONTAINERS:
            builder.paragraph_end()
            return lambda _: builder.paragraph_end()
        return _nothing

    def _open(self, kind: str, level: int = 2, header: bool = False) -> Any:
        self._builder.open(kind, level, header)
        self._pre += kind == "pre"

        def end(_: Any) -> None:
            self._pre -= kind == "pre"
            self._builder.close(kind)

        return end

    def _picture(self, element: Any) -> None:
        alt = element.get("alt") or ""
        if 0 < len(alt) <= 4 and all(unicodedata.category(c) in ("So", "Sk", "Mn", "Cf") for c in alt):
            self._builder.text(alt)  # an emoji drawn as a picture
            return
        source = picture_address(element, self._base)
        if source:
            self._builder.picture(source, alt)


def _nothing(_: Any) -> None:
    pass


def _local(element: Any) -> str:
    tag: str = element.tag
    return tag.rpartition("}")[2].lower()


def _has_text(element: Any) -> bool:
    return any(text.strip() for text in element.itertext())


_NEAR = 20
_MOST_NOSCRIPTS = 300


def _shows_picture(element: Any, base: str | None) -> bool:
    """Whether a `<noscript>` has the picture that a script would have put beside it."""
    if element.find(".//img") is None or _has_text(element):
        return False
    parent = element.getparent()
    if parent is None:
        return False
    near = islice(parent.iter("img"), _NEAR)
    others = [one for one in near if not any(above is element for above in islice(one.iterancestors(), _NEAR))]
    return not any(picture_address(one, base) for one in others)


_UNSEEN = frozenset(("Cc", "Cf", "Cs"))


def address(href: str, base: str | None, *, mail: bool = False) -> str:
    """An absolute http(s) address, or mailto where allowed; empty for anything else."""
    cleaned = href.strip()
    if not (cleaned.isascii() and cleaned.isprintable() and " " not in cleaned):
        cleaned = "".join(c for c in href if c > " " and c != "\x7f" and unicodedata.category(c) not in _UNSEEN)
    if not cleaned or len(cleaned) > _LONGEST_ADDRESS or cleaned.startswith("#"):
        return ""
    try:
        absolute = cleaned[:8].lower().startswith(("http://", "https://"))
        whole = urljoin(base, cleaned) if base and not absolute else cleaned
        if whole.startswith("//"):
            whole = f"https:{whole}"
        parts = urlsplit(whole)
        scheme, host = parts.scheme.lower(), parts.hostname
    except ValueError:
        return ""
    if scheme == "mailto" and mail:
        return whole if "@" in whole and len(whole) < 300 else ""
    return whole if scheme in ("http", "https") and host else ""


_LAZY = ("data-src", "data-lazy-src", "data-original", "data-url", "data-image", "data-full-src", "data-hi-res-src")
_WIDEST = 2_000
"""Pixels beyond which a picture on offer in several widths is larger than anybody reads it."""
_ICON = 64
_ICON_NAMES = frozenset(
    ("icon", "icons", "favicon", "logo", "avatar", "avatars", "sprite", "pixel", "emoji", "gravatar")
)


def picture_address(element: Any, base: str | None) -> str:
    """The address of a picture, the largest sensible one, also where a script would have filled it in later.

    Empty for pixels that only count readers, and for icons.
    """
    sizes = []
    for name in ("width", "height"):
        value = (element.get(name) or "").strip().removesuffix("px")
        if value.isdecimal():
            sizes.append(int(value[:6]))
    if any(size <= 2 for size in sizes) or (len(sizes) == 2 and max(sizes) <= _ICON):
        return ""
    for name in ("data-srcset", "data-lazy-srcset", "srcset"):
        source = _widest(element.get(name) or "", base)
        if source:
            return source
    for name in (*_LAZY, "src"):
        source = address(element.get(name) or "", base)
        if source and not _is_blank(source):
            return "" if _is_icon(source) else source
    frame = next(islice(element.iterancestors("picture"), 1), None)
    if frame is not None:
        for other in frame.iter("source"):
            source = _widest(other.get("data-srcset") or other.get("srcset") or "", base)
            if source:
                return source
    return ""


def _widest(offers: str, base: str | None) -> str:
    """The address of the widest picture of a `srcset` that is not absurdly wide."""
    best, most = "", 0.0
    for offer in offers[:8_000].replace(", ", "\n").replace(",\n", "\n").split("\n")[:40]:
        parts = offer.strip().strip(",").split()
        if not parts or _is_blank(parts[0]):
            continue
        source = address(parts[0], base)
        told = parts[1] if len(parts) > 1 else "1x"
        number = told[:-1].replace(".", "", 1)
        width = float(told[:-1]) if number.isdecimal() and number.isascii() and len(number) < 8 else 1.0
        if source and (not best or most < width <= _WIDEST or (most > _WIDEST and width < most)):
            best, most = source, width
    return best


def _is_icon(source: str) -> bool:
    """Whether a picture's file name says that it is an icon or a logo."""
    name = source.partition("?")[0].rpartition("/")[2].lower().partition(".")[0]
    return bool(_ICON_NAMES & set(name.replace("_", "-").split("-"))) and len(name) <= 40


def _is_blank(source: str) -> bool:
    name = source.rpartition("/")[2].lower()
    return name.startswith(("blank.", "spacer.", "placeholder.", "pixel.", "1x1", "transparent.", "grey-placeholder"))
