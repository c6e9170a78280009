"""Which clippings belong to a clipping or to a story, how surely, and why."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from db import dismissed
from db.index.analysis import terms_in_order
from db.kin import judging, likeness
from db.kin.likeness import Nearness, Question
from db.kin.reading import Article, articles, day_of
from db.kin.reasons import Facts, kind_of, reasons
from db.kin.signals import ties
from db.kin.store import Store, chunks
from db.kin.words import telling
from db.query.stems import stems
from db.relations import Related

CANDIDATES = 60
"""Clippings of like words whose other ties are looked at."""
MOST_OF_STORY = 12
"""Clippings of a story that are asked about, spread over its time."""
WORDS = 4
"""Shared words that are looked for as a reason."""


def to_one(library: sqlite3.Connection, store: Store, clipping: int, most: int) -> list[Related]:
    """The clippings that belong to one, the surest first."""
    read = articles(library, [clipping])
    if not read:
        return []
    question = question_for(store, read[0])
    found = judged(library, store, read[0], question, {clipping} | not_wanted(library, clipping))[:most]
    return _told(library, store, read[0], question, found)


def to_many(library: sqlite3.Connection, store: Store, clippings: Sequence[int], most: int) -> list[Related]:
    """The clippings that belong to several together: to one of them surely, or to more of them somewhat."""
    own = set(clippings)
    members = sorted(articles(library, _spread(clippings)), key=lambda each: each.day)
    sure: dict[int, list[float]] = defaultdict(list)
    nearest: dict[int, tuple[float, Facts, Article, Question]] = {}
    for member in members:
        question = question_for(store, member)
        left_out = own | not_wanted(library, member.clipping)
        for score, facts in judged(library, store, member, question, left_out, least=0.2):
            sure[facts.clipping].append(score)
            if score > nearest.get(facts.clipping, (0.0,))[0]:
                nearest[facts.clipping] = score, facts, member, question
    unwanted = set().union(*(dismissed.of(library, each) for each in clippings)) if len(clippings) <= 500 else set()
    together = {each: _together(scores, len(members)) for each, scores in sure.items() if each not in unwanted}
    best = sorted((each for each in together if together[each] >= judging.LEAST), key=lambda each: -together[each])
    found: list[Related] = []
    for each in best[:most]:
        _, facts, member, question = nearest[each]
        found += _told(library, store, member, question, [(together[each], facts)])
    return found


def question_for(store: Store, article: Article) -> Question:
    """The question which clippings are like an article, whether it is in the store yet or not."""
    kept = store.kept([article.clipping]).get(article.clipping)
    if kept is not None and kept.sha256 == article.sha256:
        return likeness.question_of(kept)
    found = telling(article.title, article.standfirst, article.text, article.language)
    return likeness.question_about(store, found, article.day, article.language)


def not_wanted(library: sqlite3.Connection, clipping: int) -> set[int]:
    """The clippings that are not suggested beside one: linked to it, dismissed, or with the same text."""
    rows = library.execute(
        "SELECT target_id FROM link WHERE source_id = ?1 UNION SELECT source_id FROM link WHERE target_id = ?1 "
        "UNION SELECT other.clipping_id FROM reprint JOIN reprint AS other USING (group_id) "
        "WHERE reprint.clipping_id = ?1",
        (clipping,),
    )
    return {row[0] for row in rows} | set(dismissed.of(library, clipping))


def judged(
    library: sqlite3.Connection,
    store: Store,
    article: Article,
    question: Question,
    left_out: Collection[int],
    least: float = judging.LEAST,
    days: int | None = None,
) -> list[tuple[float, Facts]]:
    """The clippings that belong to an article with how surely, the surest first; only those at most `days` away."""
    near = likeness.near(store, question, days=days, without=article.clipping)
    likely = _likely(near, article.day)
    tied = ties(library, store, article.clipping, likely)
    candidates = ({*likely} | tied.points_to | tied.pointed_from | tied.quoting).difference(left_out)
    own = _fields(library, [article.clipping]).get(article.clipping)
    found: list[tuple[float, Facts]] = []
    fields = _fields(library, sorted(candidates))
    for place, (number, (day, agency, corrects)) in zip(near.places(list(fields)), fields.items(), strict=True):
        names = tied.names.get(number, [])
        apart = day - article.day
        if days is not None and abs(apart) > days:
            continue
        facts = Facts(
            number,
            apart,
            float(near.likeness[place]) if place is not None else 0.0,
            float(near.widened[place]) if place is not None else 0.0,
            tuple(name for name, _ in names),
            sum(weight for _, weight in names),
            number in tied.quoting,
            number in tied.pointed_from,
            number in tied.points_to,
            agency if own and agency == own[1] else "",
            bool(corrects and apart >= 0) or bool(own and own[2] and apart <= 0),
        )
        score = judging.sureness(facts)
        if score >= least:
            found.append((score, facts))
    return sorted(found, key=lambda pair: (-pair[0], pair[1].clipping))


def _likely(near: Nearness, day: int) -> list[int]:
    """The clippings whose words are most like, those of about the same time first."""
    if not len(near.clippings):
        return []
    apart = np.log2(1 + np.abs(near.days - day))
    told = judging.LIKENESS * near.likeness + judging.WIDENED * near.widened - judging.DAYS * apart
    best = np.argpartition(-told, CANDIDATES)[:CANDIDATES] if len(told) > CANDIDATES else np.arange(len(told))
    numbers: list[int] = near.clippings[best].tolist()
    return numbers


def _fields(library: sqlite3.Connection, clippings: Sequence[int]) -> dict[int, tuple[int, str, bool]]:
    """Day, agency, and whether it corrects something, of clippings outside the trash."""
    found: dict[int, tuple[int, str, bool]] = {}
    for part in chunks(clippings):
        for number, moment, agency, title in library.execute(
            "SELECT id, sort_date, coalesce(agency, ''), title FROM clipping "
            f"WHERE trashed_at IS NULL AND id IN ({','.join('?' * len(part))})",
            part,
        ):
            found[number] = day_of(moment), agency, _is_correction(title)
    return found


def _is_correction(title: str) -> bool:
    return title.lower().startswith(_CORRECTIONS)


_CORRECTIONS = (
    "correction", "corrected", "clarification", "korrektur", "berichtigung", "rectificatif", "correctif", "corrección",
    "rectificación", "fe de errores", "correção", "errata", "correzione", "rettifica", "rectificatie", "rättelse",
    "تصحیح", "تصحيح", "शुद्धिपत्र", "訂正", "更正", "정정",
)  # fmt: skip


def _told(
    library: sqlite3.Connection,
    store: Store,
    article: Article,
    question: Question,
    found: Iterable[tuple[float, Facts]],
) -> list[Related]:
    """What was found with its reasons."""
    found = list(found)
    shared = _shared_terms(store, question, [facts.clipping for _, facts in found])
    spelt = _spelt(article, store.spelt(sorted({term for terms in shared.values() for term in terms})))
    told = []
    for score, facts in found:
        said = [spelt[term] for term in shared[facts.clipping] if term in spelt]
        names = {part.lower() for name in facts.names for part in name.split()}
        facts = replace(facts, words=tuple(word for word in dict.fromkeys(said) if word.lower() not in names)[:WORDS])
        told.append(Related(facts.clipping, round(score, 3), reasons(facts), kind_of(facts)))
    return told


def _shared_terms(store: Store, question: Question, others: Sequence[int]) -> dict[int, list[int]]:
    """For each of some clippings the terms that a question and it share, those first that tell most."""
    kept = store.kept(others)
    rarities = likeness.rarities(store, question.terms.tolist(), question.language)
    mine = {
        term: weight * rarities[term]
        for term, weight in zip(question.terms.tolist(), question.weights.tolist(), strict=True)
        if rarities[term]
    }
    found: dict[int, list[int]] = {}
    for other in others:
        vector = kept[other].vector.tolist() if other in kept else []
        told = sorted(((weight * mine[term], term) for term, weight in vector if term in mine), reverse=True)
        found[other] = [term for _, term in told[: 2 * WORDS]]
    return found


def _spelt(article: Article, wanted: dict[int, str]) -> dict[int, str]:
    """How an article itself spells these stems, as most often."""
    numbers = {stem: number for number, stem in wanted.items()}
    if not numbers:
        return {}
    text = f"{article.title}\n{article.standfirst}\n{article.text[:6000]}"
    counts = Counter(terms_in_order(text)[0])
    words = list(counts)
    best: dict[int, str] = {}
    for word, stem in zip(words, stems(words, article.language), strict=True):
        number = numbers.get(stem)
        if number is not None and counts[word] > counts.get(best.get(number, ""), 0):
            best[number] = word
    return best


def _spread(clippings: Sequence[int]) -> list[int]:
    """Some of many, the first and the last among them."""
    if len(clippings) <= MOST_OF_STORY:
        return list(clippings)
    step = (len(clippings) - 1) / (MOST_OF_STORY - 1)
    return [clippings[round(number * step)] for number in range(MOST_OF_STORY)]


def _together(scores: Sequence[float], members: int) -> float:
    """How surely it belongs to a story: most of what it does to the nearest member, the rest how many are near."""
    return 0.75 * max(scores) + 0.25 * sum(scores) / min(members, 4) if len(scores) < 4 else 0.75 * max(scores) + 0.25
