"""The command about what is around a clipping: `graph`."""

from __future__ import annotations

from db.neighbourhood import Neighbourhood, neighbourhood
from desktop.commands.session import Session


def graph(session: Session, number: int, steps: int, most: int) -> None:
    """Print what is around a clipping, so many steps far."""
    with session.reading() as library:
        around = neighbourhood(library, number, steps=steps, most=most)
        session.answer(around.record(), lambda: _words(around))


def _words(around: Neighbourhood) -> str:
    lines = [
        f"{node.row.id:>7}  {'  ' * node.steps}{node.row.title}"
        + (f"  ({len(node.copies)} more of the same text)" if node.copies else "")
        for node in around.nodes
    ]
    if around.edges:
        lines.append("")
    for edge in around.edges:
        words = edge.words or "points to"
        lines.append(f"{edge.source:>7}  {words} {edge.target}" + (f": {edge.note}" if edge.note else ""))
    if around.more:
        lines += ["", f"And {around.more:,} more that are not shown."]
    return "\n".join(lines)
