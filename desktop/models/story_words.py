"""What the page of a story says, in the language of the interface."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from db.story_page import Gap, Member, StoryPage
from desktop.models.story_layout import Bar, Lane, Mark
from desktop.models.wording import day_in_words, enumerated, moment_in_words, month_name, side_by_side
from desktop.translation import is_english, mark, tr

KINDS = {
    "follow-up": mark("follow-up of"),
    "background": mark("background to"),
    "reaction": mark("reaction to"),
    "correction": mark("correction of"),
    "contradicts": mark("contradicts"),
    "related": mark("related to"),
}
"""The kinds of link that every library has, read from their source."""
MOST_NAMED = 6


def kind_in_words(key: str, words: str) -> str:
    """A kind of link, read from its source; one of the person's own is in their words already."""
    return tr(KINDS[key]) if key in KINDS else words


def ordinal_in_words(day: int, *, year: bool = True) -> str:
    """A day, given as an ordinal, as `2 Sep 2024` or without the year."""
    at = date.fromordinal(day)
    if year:
        return day_in_words(at.isoformat())
    if is_english():
        return f"{at.day} {month_name(at.month)}"
    return QLocale().toString(
        QDate(at.year, at.month, at.day), tr("d MMM", "how Qt is to write a day without its year")
    )


def span_in_words(page: StoryPage) -> str:
    """From the first day with coverage to the last: `2 Sep 2024 – 20 Nov 2024`."""
    if page.span is None:
        return tr("no day of publication is known")
    first, last = page.span
    if first == last:
        return day_in_words(first)
    return tr("{first} – {last}", "from a day to a day").format(first=day_in_words(first), last=day_in_words(last))


def counts_in_words(page: StoryPage) -> list[str]:
    """How many clippings, days, outlets, agencies, languages and authors; what there is none of is left out."""
    said = [tr("{n} clipping(s)", "", len(page.members))]
    if len(page.days) > 1:
        said.append(tr("{n} day(s) with coverage", "", len(page.days)))
    if page.outlets:
        said.append(tr("{n} outlet(s)", "", len(page.outlets)))
    if page.agencies:
        said.append(tr("{n} agenc(y|ies)", "", len(page.agencies)))
    if len(page.languages) > 1:
        said.append(tr("{n} language(s)", "", len(page.languages)))
    if page.authors:
        said.append(tr("{n} author(s)", "", len(page.authors)))
    if page.undated:
        said.append(tr("{n} without a day", "", page.undated))
    return said


def source_in_words(member: Member) -> str:
    """Outlet, agency, day and hour of a clipping."""
    agency = None if member.agency == member.outlet else member.agency
    return side_by_side((member.outlet, agency, moment_in_words(member.published)))


def rivals_in_words(page: StoryPage) -> str:
    """Who may have been before the first, because hours are not known; empty where nobody may."""
    if page.first is None or not page.first.rivals:
        return ""
    known = page.by_id
    names = [known[each].outlet or known[each].agency or known[each].title for each in page.first.rivals]
    names = list(dict.fromkeys(names))
    more = [tr("{n} more", "", len(names) - MOST_NAMED)] if len(names) > MOST_NAMED else []
    said = tr("Of the same day, with the hour not known: {names}.")
    return said.format(names=enumerated([*names[:MOST_NAMED], *more]))


def gap_in_words(gap: Gap) -> str:
    """A time without coverage: `11 days, after 2 Sep 2024 and before 14 Sep 2024`."""
    said = tr("{n} day(s), after {after} and before {before}", "", gap.days)
    return said.format(after=day_in_words(gap.after), before=day_in_words(gap.before))


def language_in_words(code: str) -> str:
    """The name of a language by its code, the code itself where it has none."""
    language = QLocale.codeToLanguage(code.partition("-")[0])
    if language == QLocale.Language.AnyLanguage or not is_english():
        name = QLocale(code).nativeLanguageName() if language != QLocale.Language.AnyLanguage else ""
        return name or code
    return QLocale.languageToString(language)


def lane_in_words(lane: Lane) -> str:
    """What stands before a lane."""
    if lane.others:
        return tr("{n} other outlet(s)", "", lane.others)
    return lane.name or tr("Outlet not known")


def bar_in_words(bar: Bar) -> str:
    """`2 Sep 2024: 3 clippings`."""
    if bar.first == bar.last:
        days = ordinal_in_words(bar.first)
    else:
        days = tr("{first} – {last}", "from a day to a day").format(
            first=ordinal_in_words(bar.first), last=ordinal_in_words(bar.last)
        )
    return f"{days}: " + tr("{n} clipping(s)", "", bar.count)


def mark_in_words(page: StoryPage, placed: Mark, current: int | None = None) -> list[str]:
    """All that a mark stands for, a line each; `current` is the one of several that is meant."""
    known = page.by_id
    member = known[current if current in known and current is not None else placed.id]
    said = [member.title, source_in_words(member)]
    if page.first is not None and page.first.clipping == member.id:
        said.append(tr("First to report"))
    if member.event_day and member.event_day != member.day:
        said.append(tr("Dateline of {day}").format(day=day_in_words(member.event_day)))
    copies = page.folds.get(member.id, ())
    if copies:
        outlets = list(dict.fromkeys(known[each].outlet or known[each].title for each in copies if each in known))
        more = [tr("{n} more", "", len(outlets) - MOST_NAMED)] if len(outlets) > MOST_NAMED else []
        said.append(tr("Also in {names}").format(names=enumerated([*outlets[:MOST_NAMED], *more])))
    for link in page.links:
        if link.source == member.id and link.target in known:
            words = kind_in_words(link.kind, link.words)
            said.append(tr("{words}: {title}", "a link").format(words=words, title=known[link.target].title))
    others = [each for each in (placed.id, *placed.also) if each != member.id]
    if others:
        said.append(tr("{n} more clipping(s) here", "", len(others)))
    return said
