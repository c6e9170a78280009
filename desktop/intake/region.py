"""Where the article is in a page: the element that holds its prose, and the boxes in it that are something else.

What is found here are elements; which of their lines are the article's is decided by the rules for lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from desktop.intake.wordlists import table

_PROSE = 60
_STOPS = ".!?।۔؟。！？…።"
_STOPLESS = ("\u0e00", "\u0eff")
"""The scripts of Thai and Lao, whose sentences end with a blank."""
_DENSE = "。！？，"
_MOST_TEXTS = 6_000
_FARTHEST_UP = 200
_BLOCKS = frozenset(("td", "div", "article", "section", "main", "body", "center", "table", "tbody", "tr", "form"))
_BOXES = {
    "nav": "navigation", "aside": "side column", "footer": "foot of the page", "form": "form", "menu": "navigation",
    "dialog": "not shown",
}  # fmt: skip
_NEVER_BOXES = frozenset(("body", "html", "main", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"))
_MOST_OF_PAGE = 0.35
_MOST = {
    "about the author": 0.65,
    "comments": 0.9,
    "foot of the page": 0.5,
    "most read": 0.65,
    "not shown": 0.65,
    "read also": 0.65,
}
"""How much of a page's prose a box may hold; what holds more is taken for the article."""
_DOUBTFUL = ("side column", "navigation", "form", "advertisement", "foot of the page")
_HIDDEN = 0.5
_INLINE = frozenset(("span", "a", "strong", "em", "b", "i", "code", "small", "sup", "font"))
_OF_INLINE = frozenset(
    ("not shown", "button", "rating or quiz", "share bar", "advertisement", "read also", "most read")
)
_HELD, _DOMINANT = 0.4, 0.7


@dataclass
class Region:
    """A page's article and the boxes that are none; `box_of` is asked for each element while the page is read."""

    element: Any
    above: frozenset[Any] = frozenset()
    """The element and all that it is in: never boxes."""
    shows_hidden: bool = False
    """Whether most of the prose is in elements that only a script would show."""
    _amounts: dict[Any, int] = field(default_factory=dict)
    _total: int = 0

    def box_of(self, element: Any) -> str:
        """Why an element with all in it is no part of the article, or empty."""
        reason = reason_of(element)
        if not reason and _leads_away(element):
            reason = "read also"
        if not reason and element.tag == "a" and _is_script_button(element):
            reason = "button"
        if not reason or element in self.above:
            return ""
        return reason if _may_be_box(self._amounts.get(element, 0), self._total, reason) else ""


_LITTLE = 300
_MOST_CALLED = 60
_LONGEST_TEASER = 1_500


def _called_article(tree: Any) -> Any | None:
    """The element with most text that is called an article's text, whatever text that is."""
    best, most = None, 150
    seen = 0
    for element in islice(tree.iter("div", "article", "section", "main", "td"), _MOST_TEXTS):
        if is_article_text(element):
            seen += 1
            if seen > _MOST_CALLED:
                break
            length = sum(len(text.strip()) for text in element.itertext())
            if length > most:
                best, most = element, length
    return best


def _leads_away(element: Any) -> bool:
    """Whether an element says that it is a teaser of another story, or a paragraph that points to one, and is."""
    named = _named(element.get("class") or "")
    pointing = element.tag == "p" and ("pointer" in named.parts or named.reason == "read also")
    return (pointing or "teaser" in named.parts) and "meta" not in named.parts and _is_teaser(element)


def _is_script_button(link: Any) -> bool:
    """Whether a link that only runs a script stands alone, outside any sentence."""
    if not (link.get("href") or "").strip().lower().startswith("javascript:"):
        return False
    before = link.getprevious()
    beside = (before.tail if before is not None else link.getparent().text) or ""
    return not (beside.strip() or (link.tail or "").strip())


def _is_teaser(element: Any) -> bool:
    """Whether what is called a teaser leads to another story: most of it, or a heading in it, is a link."""
    if element.tag == "a":
        return True
    text = 0
    for one in element.itertext():
        text += len(one.strip()) + 1
        if text > _LONGEST_TEASER:
            return False
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    if not linked:
        return False
    if linked * 2 >= text:
        return True
    return any(heading.find(".//a") is not None for heading in element.iter("h2", "h3", "h4", "h5"))


def find_region(tree: Any) -> Region | None:
    """The element that holds a page's article; `None` for a page without running text."""
    pieces = list(_prose_of(tree))
    total = sum(amount for _, amount in pieces)
    if not total:
        return None
    amounts: dict[Any, int] = {}
    chains: list[tuple[list[Any], int]] = []
    for element, amount in pieces:
        chain: list[Any] = []
        one = element
        while one is not None and len(chain) < _FARTHEST_UP:
            chain.append(one)
            amounts[one] = amounts.get(one, 0) + amount
            one = one.getparent()
        chains.append((chain, amount))
    holding: set[Any] = set()
    for heading in tree.iter("h1"):
        holding.update(heading.iterancestors())
        break
    boxed: dict[Any, bool] = {}
    open_amounts: dict[Any, int] = {}
    hidden: dict[Any, bool] = {}
    unseen = 0
    for chain, amount in chains:
        unseen += amount * _in_hidden(chain, hidden)
        if not _in_box(chain, boxed, amounts, total, holding):
            for one in chain:
                open_amounts[one] = open_amounts.get(one, 0) + amount
    if not open_amounts:
        open_amounts = amounts
    element, hinted = _choose(open_amounts, max(open_amounts.values()))
    if not hinted and open_amounts[element] < _LITTLE:
        called = _called_article(tree)
        if called is not None and called not in set(element.iterancestors()):
            element = called
    above = {element, *element.iterancestors()} | holding
    above.update(one for one in tree.iter("noscript") if amounts.get(one, 0) > _HELD * total)
    return Region(element, frozenset(above), unseen > _HIDDEN * total, amounts, total)


def _choose(amounts: dict[Any, int], whole: int) -> tuple[Any, bool]:
    """The innermost element with most of the prose, or one that is called an article's text and holds enough."""
    hinted = [one for one, amount in amounts.items() if amount >= _HELD * whole and is_article_text(one)]
    if hinted:
        most = max(amounts[one] for one in hinted)
        inner = [one for one in hinted if amounts[one] >= 0.8 * most]
        return _with_likes(max(inner, key=_depth), amounts), True
    best = max(
        (one for one, amount in amounts.items() if amount >= _DOMINANT * whole and one.tag in _BLOCKS),
        key=_depth,
        default=None,
    )
    if best is None:
        best = max(amounts, key=lambda one: (amounts[one], -_depth(one)))
    return best, False


def _with_likes(element: Any, amounts: dict[Any, int]) -> Any:
    """The element, or what holds it and others of the same class among which a text was parted."""
    named = element.get("class")
    if not named:
        return element
    likes = [one for one in amounts if one is not element and one.tag == element.tag and one.get("class") == named]
    own = {element, *element.iterancestors()}
    likes = [one for one in likes if not own & {one} and element not in set(one.iterancestors())]
    if sum(amounts[one] for one in likes) < 0.15 * amounts[element]:
        return element
    shared = own
    for one in likes:
        shared = shared & set(one.iterancestors())
    return max(shared, key=_depth)


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _in_box(chain: list[Any], boxed: dict[Any, bool], amounts: dict[Any, int], total: int, holding: set[Any]) -> bool:
    """Whether the innermost of a chain of ancestors is in a box; what is learnt is kept in `boxed`."""
    found = False
    passed = []
    for one in chain:
        known = boxed.get(one)
        if known is not None:
            found = known
            break
        passed.append(one)
    for one in reversed(passed):
        if not found and one not in holding:
            reason = reason_of(one)
            found = bool(reason) and _may_be_box(amounts[one], total, reason)
            if found and reason in _DOUBTFUL and any(is_article_text(inner) for inner in chain[: chain.index(one)]):
                found = False
        boxed[one] = found
    return found


def _in_hidden(chain: list[Any], hidden: dict[Any, bool]) -> bool:
    """Whether the innermost of a chain of ancestors is hidden until a script shows it; what is learnt is kept."""
    found = False
    for one in reversed(chain):
        known = hidden.get(one)
        if known is None:
            style = one.get("style")
            known = found or bool(style and "display:none" in style.replace(" ", "").lower())
            hidden[one] = known
        found = known
    return found


def _may_be_box(amount: int, total: int, reason: str) -> bool:
    return amount <= _MOST.get(reason, _MOST_OF_PAGE) * total


def _prose_of(tree: Any) -> Iterable[tuple[Any, int]]:
    """Elements with running text of their own, and how much."""
    number = 0
    for number, paragraph in enumerate(tree.iter("p", "blockquote")):
        if number > _MOST_TEXTS:
            break
        if paragraph.tag == "blockquote" and paragraph.find(".//p") is not None:
            continue
        text = "".join(paragraph.itertext()).strip()
        if len(text) < _PROSE and not any(sign in text for sign in _DENSE):
            continue
        linked = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
        amount = _amount(text, linked)
        if amount:
            yield paragraph, amount
    for number, text in enumerate(_long_texts()(tree)):
        if number > _MOST_TEXTS:
            break
        amount = _amount(text.strip(), 0)
        if amount:
            yield text.getparent() if not text.is_tail else text.getparent().getparent(), amount


@cache
def _long_texts() -> Any:
    from lxml import etree

    return etree.XPath(
        "//body//text()[string-length() > 60][not(ancestor::p or ancestor::blockquote[not(.//p)] or ancestor::script "
        "or ancestor::style or ancestor::noscript or ancestor::textarea or ancestor::a or ancestor::template "
        "or ancestor::select or ancestor::svg)]"
    )


def _amount(text: str, linked: int) -> int:
    length = len(text)
    if text and any(sign in text for sign in _DENSE):
        length *= 3
        linked *= 3
    if length - linked < _PROSE:
        return 0
    if not any(stop in text for stop in _STOPS) and not any(_STOPLESS[0] <= sign <= _STOPLESS[1] for sign in text):
        return 0
    return length - linked


@dataclass(frozen=True, slots=True)
class Signs:
    """What a class or id says of its element."""

    reason: str = ""
    """Why it is a box that is no part of the article, or empty."""
    article: bool = False
    """Whether it holds an article's text."""
    parts: frozenset[str] = frozenset()
    """The parts of an article that it may be: caption, credit, standfirst."""


_NO_SIGNS = Signs()


def is_article_text(element: Any) -> bool:
    """Whether an element says that it holds an article's text."""
    if element.get("itemprop") in ("articleBody", "reviewBody"):
        return True
    if element.tag in ("p", "a", "span", "li", "body", "html"):
        return False
    return any(value and _named(value).article for value in (element.get("class"), element.get("id")))


def parts_of(element: Any) -> frozenset[str]:
    """The parts of an article that an element says it is: caption, credit, standfirst."""
    named = element.get("class")
    return _named(named).parts if named else frozenset()


def reason_of(element: Any) -> str:
    """Why an element is no part of an article by its tag, class or id, or empty."""
    tag = element.tag
    if tag in _NEVER_BOXES:
        return ""
    reason = _BOXES.get(tag, "") or (_named(tag).reason if "-" in tag else "")
    if reason:
        return reason
    for value in (element.get("class"), element.get("id")):
        if value:
            reason = _named(value).reason
            if reason and (tag not in _INLINE or reason in _OF_INLINE):
                return reason
    return ""


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Word -> what it is about ("reason", "article", "part") and what it says."""
    found = {word: ("reason", reason) for reason, words in table("boxes")["reasons"].items() for word in words.split()}
    found |= {word: ("article", "") for word in table("boxes")["articles"]["words"].split()}
    found |= {word: ("part", part) for part, words in table("boxes")["parts"].items() for word in words.split()}
    return found


@cache
def _turned() -> frozenset[str]:
    return frozenset(table("boxes")["turned"]["words"].split())


@lru_cache(maxsize=30_000)
def _named(names: str) -> Signs:
    """What a class or id says."""
    reason, article = "", False
    parts: set[str] = set()
    known = _words()
    for name in names[:400].split()[:20]:
        whole = known.get(f"={name.lower()}")
        if whole:
            reason = reason or whole[1]
        words = _parts(name)[:12]
        turned = bool(words) and words[0] in _turned()
        for start in range(len(words)):
            for length in (3, 2, 1):
                about, says = (
                    known.get("-".join(words[start : start + length]), ("", ""))
                    if (start + length <= len(words))
                    else ("", "")
                )
                if about == "reason" and not turned and not (says == "comments" and _LIVE & set(words)):
                    reason = reason or says
                elif about == "article":
                    article = True
                elif about == "part":
                    parts.add(says)
    return Signs(reason, article, frozenset(parts)) if reason or article or parts else _NO_SIGNS


_LIVE = frozenset(("live", "match", "ticker", "liveblog", "liveticker", "commentary"))


def _parts(name: str) -> list[str]:
    """The parts of a name: "relatedArticles__list-2" is related, articles, list, 2."""
    spaced = []
    before = ""
    for character in name[:120]:
        if character.isupper() and before.islower():
            spaced.append("-")
        spaced.append(character.lower() if character not in "_:/." else "-")
        before = character
    return [part for part in "".join(spaced).split("-") if part]
