"""The part of a library's door for reprints: the groups of clippings that carry the same text, and their leads."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from db.changes import Changes
from db.clippings import label
from db.relations import ReprintGroup
from db.reprints import groups, leads, verdicts
from db.reprints.leads import LeadRule, Rule
from db.transaction import Transaction

T = TypeVar("T")


class Reprinting(ABC):
    """What `Library` knows of reprints. What a person says is an undoable step; nothing is ever merged."""

    @abstractmethod
    def reader(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection for reading, for the time of the block."""

    @abstractmethod
    def _write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction that is no undo step."""

    @abstractmethod
    def _tell(self, changes: Changes) -> Changes:
        """Tell of changes whoever wants to know of them."""

    @abstractmethod
    def _made(self, name: str, work: Callable[[Transaction], T], into: int | None = None) -> tuple[T, Changes]:
        """Run `work` as one undo step called `name`, or `into` an earlier one; what it returned and what it touched."""

    def reprint_group(self, clipping_id: int) -> ReprintGroup | None:
        """The group that a clipping is in, if it is in one."""
        found = self.reprint_groups([clipping_id])
        return found[0] if found else None

    def reprint_groups(self, clipping_ids: Sequence[int]) -> list[ReprintGroup]:
        """The groups that these clippings are in, each once and whole, by their numbers."""
        with self.reader() as connection:
            return groups.whole(connection, set(groups.of(connection, clipping_ids).values()))

    def group_of(self, clipping_ids: Sequence[int]) -> dict[int, int]:
        """The group of each of these clippings; those that are in none are left out."""
        with self.reader() as connection:
            return groups.of(connection, clipping_ids)

    def reprint_leads(self) -> frozenset[int]:
        """The leads of all groups, as `db.reprints.fold` wants them."""
        with self.reader() as connection:
            return groups.leads(connection)

    def say_not_reprint(self, clipping_id: int, of: int | None = None) -> Changes:
        """Keep a clipping out of groups with another one, or with all that it is with now; for ever.

        Raises `NotFound`, and `Refused` where it is in no group and no other one is named.
        """
        return self._made("Not a reprint", lambda each: verdicts.say_apart(each, clipping_id, of))[1]

    def say_reprint(self, clipping_ids: Sequence[int]) -> Changes:
        """Keep clippings in one group, whatever comparing says; for ever. Raises `NotFound` and `Refused`."""
        ids = list(clipping_ids)
        return self._made(label("Make reprints of", ids), lambda each: verdicts.say_same(each, ids))[1]

    def choose_lead(self, clipping_id: int) -> Changes:
        """Let a clipping stand for its group, whatever the rule says. Raises `NotFound`, `Refused` without a group."""
        return self._made("Choose lead of reprints", lambda each: verdicts.choose_lead(each, clipping_id))[1]

    def lead_rule(self) -> LeadRule:
        """By what leads are chosen that nobody chose."""
        with self.reader() as connection:
            return leads.rule_of(connection)

    def set_lead_rule(self, rule: Rule, outlets: Sequence[str] = ()) -> Changes:
        """Choose leads by the date of publication, by length, or by outlets, the best first."""
        wanted = LeadRule(rule, tuple(outlets))
        return self._made("Choose rule for reprints", lambda each: leads.keep_rule(each, wanted))[1]
