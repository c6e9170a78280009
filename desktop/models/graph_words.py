"""What the picture of a neighbourhood says in words: of each clipping in it, of each line, and of the whole."""

from __future__ import annotations

from db.neighbourhood import Edge, Neighbourhood, Node
from db.relations import LINK_KINDS
from desktop.models.related_list import reasons
from desktop.models.wording import day_in_words, side_by_side
from desktop.translation import tr

BUILT_IN = frozenset(kind.key for kind in LINK_KINDS)


def outlet(node: Node, *, short: bool = False) -> str:
    """Where a clipping is from, and how many other outlets carry its text; `short`, that is a number only."""
    row = node.row
    name = row.outlet or row.agency or "; ".join(row.authors[:1]) or tr("Unknown source")
    if not node.copies:
        return name
    if short:
        return f"{name} +{len(node.copies)}"
    return tr("{outlet} and {n} more outlet(s)", "", len(node.copies)).format(outlet=name)


def day(node: Node) -> str:
    """The day on which a clipping was published, else clipped."""
    return day_in_words(node.row.published) or day_in_words(node.row.captured_at)


def about(node: Node) -> str:
    """Outlet and day of a clipping."""
    return side_by_side((outlet(node), day(node)))


def edge_words(edge: Edge, seen_from: int) -> str:
    """What an edge says, read from one of its ends."""
    outward = seen_from == edge.source
    if edge.kind == "pointer":
        return tr("points to") if outward else tr("is pointed to by")
    if edge.kind == "suggestion":
        why = reasons(edge.words.split("; "))
        return tr("suggested: {reasons}").format(reasons=why[:1].lower() + why[1:]) if why else tr("suggested")
    words = kind_words(edge, outward=outward)
    return f"{words} ({edge.note})" if edge.note else words


def kind_words(edge: Edge, *, outward: bool = True) -> str:
    """The words of a link's kind: those of every library translated, a person's own as they are."""
    words = edge.words if outward else edge.inverse
    return tr(words) if edge.key in BUILT_IN else words


def line_words(edge: Edge, around: Neighbourhood) -> str:
    """An edge as a sentence with both headlines."""
    titles = {node.row.id: node.row.title for node in around.nodes}
    parts = (_short(titles.get(edge.source, "")), edge_words(edge, edge.source), _short(titles.get(edge.target, "")))
    return "\n".join(parts)


def spoken(node: Node, around: Neighbourhood) -> str:
    """A clipping of the picture as a sentence: how it hangs together with the middle, headline, outlet and day."""
    return "\n".join((relation(node, around), node.row.title, about(node)))


def relation(node: Node, around: Neighbourhood) -> str:
    """How a clipping hangs together with the middle, or with the one over which it does."""
    if node.row.id == around.centre:
        return tr("In the middle")
    titles = {each.row.id: each for each in around.nodes}
    own = [edge for edge in around.edges if node.row.id in (edge.source, edge.target)]
    direct = [edge for edge in own if around.centre in (edge.source, edge.target)]
    said = []
    for edge in direct or own:
        other = edge.target if edge.source == node.row.id else edge.source
        words = edge_words(edge, other)
        if direct:
            said.append(words)
        elif other in titles and titles[other].steps < node.steps:
            said.append(tr("over ‘{title}’: {words}").format(title=_short(titles[other].row.title, 50), words=words))
    text = "; ".join(dict.fromkeys(said)) or tr("In the neighbourhood")
    return text[:1].upper() + text[1:]


def whole(around: Neighbourhood) -> str:
    """How much there is in the picture, and what is not."""
    count = len(around.nodes)
    if count <= 1:
        return tr("Nothing is linked with this clipping and nothing points to it yet.")
    said = side_by_side((tr("{n} clipping(s)", "", count), tr("{n} connection(s)", "", len(around.edges))))
    if around.more:
        said = side_by_side((said, tr("and {n} more that are not shown", "", around.more)))
    return said


def _short(text: str, most: int = 110) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
