"""Lists of addresses, against a server of our own on the loopback interface."""

import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from desktop.fetching.addresses import addresses_in
from desktop.fetching.run import Manners, Outcome, Row, fetch_all
from tests.helpers.site import Answer, Site, article

QUICK = Manners(delay=0.0, backoff=0.01, page_deadline=5.0)
PAGE: tuple[int, dict[str, str], bytes] = (200, {}, article("Ferry to run"))


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def rows(urls: Sequence[str], manners: Manners = QUICK, **options: Any) -> list[Row]:
    return sorted(fetch_all(urls, manners=manners, allow_private=True, **options), key=lambda row: row.number)


def test_addresses_are_found_one_a_line_or_in_words() -> None:
    found = addresses_in(
        "\ufeff# my list\n\nhttps://news.example/a?utm_source=mail\n"
        "* [Ferry](https://news.example/b_(2024)), read later\n"
        "https://www.news.example/a/\nnews.example/c\nsome words of mine\nhttp://news.example/d https://news.example/e.\n"
    )
    assert found.addresses == (
        "https://news.example/a?utm_source=mail",
        "https://news.example/b_(2024)",
        "https://news.example/c",
        "http://news.example/d",
        "https://news.example/e",
    )
    assert found.unread == ("some words of mine",)
    assert found.repeated == 1


def test_each_address_gets_a_row_that_says_what_came_of_it(site: Site) -> None:
    whole = site.put("/whole", article("Ferry to run"))
    moved = site.put("/moved", b"", 301, Location="/whole")
    home = site.put("/home", b"", 302, Location="/")
    site.put("/", article("Tidewater Courier"))
    film = site.put("/film", b"....", Content_Type="video/mp4")
    forbidden = site.put("/forbidden", b"", 403)
    empty = site.put("/empty", b"  ")
    done: list[tuple[int, int]] = []
    urls = [whole, moved, home, film, forbidden, empty, f"{site.root}/none", "mailto:desk@news.example"]
    found = rows(urls, progress=lambda at, total: done.append((at, total)))
    assert [row.outcome for row in found] == [
        Outcome.FETCHED,
        Outcome.REDIRECTED,
        Outcome.GONE,
        Outcome.NO_ARTICLE,
        Outcome.REFUSED,
        Outcome.NO_ARTICLE,
        Outcome.GONE,
        Outcome.NO_ADDRESS,
    ]
    assert [row.url for row in found] == urls
    assert found[0].draft is not None
    assert found[0].draft.article.title == "Ferry to run"
    assert "/whole" in found[1].sentence
    assert "front page" in found[2].sentence
    assert "video/mp4" in found[3].sentence
    assert done == [(number, 8) for number in range(1, 9)]


def test_a_page_that_is_busy_or_in_trouble_is_tried_again(site: Site) -> None:
    busy = site.put_in_turn("/busy", (429, {"Retry-After": "0"}, b""), (503, {}, b""), PAGE)
    broken = site.put_in_turn("/broken", (500, {}, b""), (502, {}, b""), (500, {}, b""), PAGE)
    found = rows([busy, broken])
    assert (found[0].outcome, found[0].tries) == (Outcome.FETCHED, 3)
    assert (found[1].outcome, found[1].tries) == (Outcome.UNREACHABLE, 3)
    assert found[1].again


def test_a_wait_that_is_too_long_is_not_waited_for(site: Site) -> None:
    later = site.put_in_turn("/later", (429, {"Retry-After": "86400"}, b""), PAGE)
    dated = site.put_in_turn("/dated", (503, {"Retry-After": "Fri, 31 Dec 2999 23:59:59 GMT"}, b""), PAGE)
    past = site.put_in_turn("/past", (503, {"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, b""), PAGE)
    found = rows([later, dated, past])
    assert [(row.outcome, row.tries) for row in found] == [
        (Outcome.REFUSED, 1),
        (Outcome.REFUSED, 1),
        (Outcome.FETCHED, 2),
    ]


def test_what_is_gone_or_refused_is_not_asked_for_again(site: Site) -> None:
    rows([f"{site.root}/none", site.put("/forbidden", b"", 403)])
    assert sorted(site.asked) == ["/forbidden", "/none"]


def test_one_host_is_asked_for_one_page_at_a_time(site: Site) -> None:
    urls = [site.put(f"/{number}", article(f"Story {number}")) for number in range(8)]
    assert {row.outcome for row in rows(urls)} == {Outcome.FETCHED}
    assert site.most_at_once == 1
    assert site.asked == [f"/{number}" for number in range(8)]


def meets(meeting: threading.Barrier, answer: Answer) -> Answer:
    """The answer, given once another request is under way as well."""

    def meet(handler: BaseHTTPRequestHandler) -> None:
        meeting.wait()
        answer(handler)

    return meet


def test_several_hosts_are_asked_at_the_same_time() -> None:
    sites = [Site(), Site()]
    meeting = threading.Barrier(2, timeout=10)
    try:
        for each in sites:
            each.put("/a", article("Ferry to run"))
            each.answers["/a"] = meets(meeting, each.answers["/a"])
        found = rows([f"{each.root}/a" for each in sites])
    finally:
        for each in sites:
            each.close()
    assert {row.outcome for row in found} == {Outcome.FETCHED}


def test_a_host_that_is_silent_again_and_again_is_left_alone() -> None:
    closed = Site()
    closed.close()
    urls = [f"{closed.root}/{number}" for number in range(6)]
    found = rows(urls, Manners(delay=0.0, backoff=0.01, patience=2))
    assert {row.outcome for row in found} == {Outcome.UNREACHABLE}
    assert [row.tries for row in found] == [1, 1, 0, 0, 0, 0]


def keeps_waiting(release: threading.Event) -> None:
    release.wait(30)


def test_a_page_that_does_not_come_is_said_to_be_late(site: Site) -> None:
    release = threading.Event()
    site.answers["/slow"] = lambda _: keeps_waiting(release)
    try:
        found = rows([f"{site.root}/slow"], Manners(delay=0.0, tries=1, page_deadline=0.3))
    finally:
        release.set()
    assert found[0].outcome is Outcome.TIMED_OUT


def test_stopping_tells_what_was_not_tried(site: Site) -> None:
    urls = [site.put(f"/{number}", article(f"Story {number}")) for number in range(20)]
    seen: list[Row] = []
    for row in fetch_all(urls, manners=QUICK, allow_private=True, cancelled=lambda: len(seen) >= 2):
        seen.append(row)
    assert sorted(row.number for row in seen) == list(range(20))
    assert {row.outcome for row in seen} == {Outcome.FETCHED, Outcome.STOPPED}
    assert len(site.asked) < 20


def test_the_whole_list_has_a_deadline(site: Site) -> None:
    release = threading.Event()
    site.answers["/slow"] = lambda _: keeps_waiting(release)
    try:
        found = rows([f"{site.root}/slow", f"{site.root}/other"], deadline=0.3)
    finally:
        release.set()
    assert {row.outcome for row in found} <= {Outcome.STOPPED, Outcome.TIMED_OUT}
    assert found[1].outcome is Outcome.STOPPED


def test_closing_the_iterator_ends_its_threads(site: Site) -> None:
    urls = [site.put(f"/{number}", article(f"Story {number}")) for number in range(20)]
    rows = fetch_all(urls, manners=QUICK, allow_private=True)
    next(rows)
    rows.close()  # type: ignore[attr-defined]
    assert not [each for each in threading.enumerate() if each.name.startswith("fetch-")]


def test_no_address_of_the_local_network_is_asked_unless_allowed(site: Site) -> None:
    (row,) = fetch_all([site.put("/a", article("Ferry to run"))], manners=QUICK)
    assert row.outcome is Outcome.REFUSED
    assert site.asked == []


@pytest.mark.parametrize(
    ("title", "words", "outcome"),
    [
        ("Page not found", "Try our front page or the search, or write to the desk. ", Outcome.GONE),
        ("Seite nicht gefunden | Küstenbote", "Gehen Sie zur Startseite. ", Outcome.GONE),
        ("Just a moment...", "Checking whether the connection is secure. ", Outcome.REFUSED),
        ("Log in - The Tidewater Courier", "Give your e-mail address to read on. ", Outcome.REFUSED),
        ("Ferry", "Loading.", Outcome.NO_ARTICLE),
        ("404 ferries in a year: a record", "The ferry ran four hundred and four times last year. ", Outcome.FETCHED),
        ("Oops", "The ferry across the sound hit the old pier on Monday, and nobody was hurt. " * 20, Outcome.FETCHED),
    ],
)
def test_what_comes_in_the_place_of_an_article_is_none(site: Site, title: str, words: str, outcome: Outcome) -> None:
    text = words if len(words) < 20 else words * 3
    page = f"<!doctype html><title>{title}</title><main><h1>{title}</h1><p>{text}</p></main>"
    (row,) = rows([site.put("/a", page.encode(), Content_Type="text/html; charset=utf-8")])
    assert row.outcome is outcome, row.sentence
    assert (row.draft is not None) == (outcome is Outcome.FETCHED)
