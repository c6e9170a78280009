"""Pictures of articles, from a server of our own."""

from collections.abc import Iterator

import pytest

from db.body import Body, Paragraph, Picture, Quote, Span
from db.errors import Cancelled
from desktop.intake import pictures
from desktop.intake.pictures import fetch_for
from tests.desktop.intake.test_picture_header import avif, jpeg, png
from tests.helpers.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def body_of(*sources: str) -> Body:
    return Body((Paragraph((Span("The ferry runs again."),)), *(Picture(source) for source in sources)))


def test_pictures_are_told_by_content_and_named_by_their_address(site: Site) -> None:
    mislabelled = site.put("/a.jpg", png(800, 600), Content_Type="text/plain")
    quoted = site.put("/b", jpeg(640, 480), Content_Type="image/jpeg")
    modern = site.put("/c", avif(1200, 900), Content_Type="application/octet-stream")
    body = Body((Picture(mislabelled), Quote((Picture(quoted),)), Picture(modern), Picture(mislabelled)))
    found = fetch_for(body, allow_private=True)
    assert [(each.source, each.media_type, each.width, each.height) for each in found] == [
        (mislabelled, "image/png", 800, 600),
        (quoted, "image/jpeg", 640, 480),
        (modern, "image/avif", 1200, 900),
    ]
    assert len(site.asked) == 3


def test_an_address_without_a_host_is_looked_for_beside_the_page(site: Site) -> None:
    site.put("/2024/ferry.png", png(800, 600))
    (found,) = fetch_for(body_of("ferry.png"), f"{site.root}/2024/story.html", allow_private=True)
    assert found.source == "ferry.png"


def test_neither_referrer_nor_cookies_go_along(site: Site) -> None:
    fetch_for(body_of(site.put("/a", png(80, 60))), f"{site.root}/story", allow_private=True)
    assert not {"referer", "cookie", "origin"} & site.headers[0].keys()


def test_what_is_not_to_be_kept_is_passed_over_and_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST", 5_000)
    told: dict[str, str] = {}
    drawing = site.put("/drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Content_Type="image/svg+xml")
    pixel = site.put("/pixel", png(1, 1))
    vast = site.put("/vast", png(30_000, 30_000))
    heavy = site.put("/heavy", png(800, 600) + b"\0" * 6_000)
    page = site.put("/page", b"<!doctype html><title>Log in</title>")
    gone = f"{site.root}/gone.png"
    right = site.put("/right", png(800, 600))
    found = fetch_for(
        body_of(drawing, pixel, vast, heavy, page, gone, right),
        allow_private=True,
        refused=lambda source, sentence: told.update({source: sentence}),
    )
    assert [each.source for each in found] == [right]
    assert set(told) == {drawing, pixel, vast, heavy, page, gone}
    assert "count" in told[pixel]
    assert "pixels" in told[vast]
    assert "no PNG" in told[drawing]


def test_no_more_than_is_allowed_comes_together(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST", 3)
    monkeypatch.setattr(pictures, "LARGEST_TOGETHER", 2_500)
    sources = [site.put(f"/{number}", png(800, 600 + number) + b"\0" * 1_000) for number in range(5)]
    found = fetch_for(body_of(*sources), allow_private=True)
    assert len(found) == 2
    assert set(site.asked) == {"/0", "/1", "/2"}


def test_what_is_kept_already_is_not_fetched_again(site: Site) -> None:
    kept = Picture(site.put("/a", png(80, 60)), asset="0" * 64)
    assert fetch_for(Body((kept,)), allow_private=True) == []
    assert site.asked == []


def test_local_addresses_are_refused_unless_allowed(site: Site) -> None:
    assert fetch_for(body_of(site.put("/a", png(80, 60)))) == []
    assert site.asked == []


def test_a_person_can_stop_it(site: Site) -> None:
    with pytest.raises(Cancelled):
        fetch_for(body_of(site.put("/a", png(80, 60))), allow_private=True, cancelled=lambda: True)
