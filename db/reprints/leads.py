"""Which clipping of a reprint group stands for all: the one that a person chose, else the first by a rule."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from db.errors import Refused
from db.folding import fold

if TYPE_CHECKING:
    from db.transaction import Transaction

Rule = Literal["first", "longest", "preferred"]
"""First published, longest text, or the first of the preferred outlets."""

RULES: tuple[Rule, ...] = get_args(Rule)

_KEY = "reprint_lead"
"""Under which the table `library` keeps the rule."""


@dataclass(frozen=True, slots=True)
class LeadRule:
    """By what the lead is chosen; `outlets` are those preferred, the best first."""

    rule: Rule = "first"
    outlets: tuple[str, ...] = ()


def rule_of(connection: sqlite3.Connection) -> LeadRule:
    """The rule of a library."""
    row = connection.execute("SELECT value FROM library WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return LeadRule()
    kept = json.loads(row[0])
    return LeadRule(kept["rule"], tuple(kept["outlets"])) if kept.get("rule") in RULES else LeadRule()


def keep_rule(transaction: Transaction, rule: LeadRule) -> None:
    """Write the rule; the leads stay as they are. Raises `Refused` for one that there is not."""
    if rule.rule not in RULES:
        raise Refused(f"There is no rule “{rule.rule}” for the lead of reprints.", f"The rules are {', '.join(RULES)}.")
    value = json.dumps({"rule": rule.rule, "outlets": list(rule.outlets)}, ensure_ascii=False)
    transaction.execute(
        "INSERT INTO library VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (_KEY, value)
    )


def arranged(connection: sqlite3.Connection, groups: Iterable[Iterable[int]], rule: LeadRule) -> list[tuple[int, ...]]:
    """The members of each group, the lead first and the others by their dates.

    What is cut off stands for the others only where all are. Of equals by the rule, and by dates, the first published
    and then the first clipped is the lead.
    """
    wanted = [list(group) for group in groups]
    facts = {
        row[0]: tuple(row)
        for row in connection.execute(
            "SELECT id, outlet, coalesce(length(published), 0), sort_date, word_count, truncated IS NOT NULL, "
            "EXISTS (SELECT 1 FROM reprint_lead WHERE clipping_id = id) "
            "FROM clipping WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([member for group in wanted for member in group]),),
        )
    }
    places = {fold(outlet): place for place, outlet in reversed(list(enumerate(rule.outlets)))}
    return [_lead_first(group, facts, rule.rule, places) for group in wanted]


def _lead_first(
    group: Sequence[int], facts: Mapping[int, tuple[Any, ...]], rule: Rule, places: Mapping[str, int]
) -> tuple[int, ...]:
    def by_date(member: int) -> tuple[Any, ...]:
        # Of the same day, who says at what time comes before who does not: agencies do.
        _, _, precision, date, *_ = facts[member]
        return not precision, date[:10], precision <= len("2026-01-31"), date, member

    def by_rule(member: int) -> tuple[Any, ...]:
        _, outlet, _, _, length, cut, chosen = facts[member]
        rank = 0
        if rule == "longest":
            rank = -length
        elif rule == "preferred":
            rank = places.get(fold(outlet), len(places)) if outlet else len(places)
        return not chosen, cut, rank, *by_date(member)

    lead = min(group, key=by_rule)
    return lead, *sorted((member for member in group if member != lead), key=by_date)
