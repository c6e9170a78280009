import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from db.errors import Cancelled, ExportError
from db.library import Library
from desktop.export import preview as previews
from desktop.export.options import Options
from desktop.export.preview import preview
from desktop.export.request import ExportRequest
from tests.desktop.export.dossiers import TEXT, dossier, entry
from tests.desktop.export.pictures import bomb, illustrated, kept, photo, saved
from tests.helpers.drafts import make_draft


@pytest.fixture
def of(monkeypatch, tmp_path):
    """The preview of some entries; the library is not asked."""

    def made(*entries, library=None, source=None, **changes):
        whole = replace(dossier(*entries), picture=source or (lambda _: None))
        monkeypatch.setattr(previews, "gathered", lambda *_, **__: whole)
        request = ExportRequest((1,), "pdf", tmp_path / "x.pdf", options=changes.pop("options", Options()))
        return preview(library, request, **changes)

    return made


def sizes(images) -> list[tuple[int, int]]:
    return [Image.open(io.BytesIO(each)).size for each in images]


def test_the_first_pages_are_drawn_as_wide_as_wanted(of):
    shown = of(*(entry(n, text="Word. " * 2_000) for n in range(3)))
    assert [width for width, _ in sizes(shown.images)] == [900] * 4
    assert all(1.40 < height / width < 1.42 for width, height in sizes(shown.images))
    assert not shown.warnings
    [small, *_] = sizes(of(entry(1), width=300, pages=3, options=Options(paper="us-letter")).images)
    assert small[0] == 300
    assert 1.28 < small[1] / small[0] < 1.31


def test_a_short_book_has_no_more_pages_than_it_has(of):
    assert len(of(entry(1), pages=9).images) == 2


def test_choices_change_what_is_drawn(of):
    articles = [entry(n, text="Fishing boats left Port Averil on Tuesday. " * 60) for n in range(2)]
    usual = of(*articles)
    assert of(*articles).images == usual.images
    assert of(*articles, options=Options(columns=2)).images[2] != usual.images[2]
    assert of(*articles, options=Options(face="sans")).images[2] != usual.images[2]


def test_characters_of_the_whole_book_that_no_font_has_are_named(of):
    articles = [entry(n, text="Word. " * 3_000) for n in range(9)]
    last = entry(10, text="Signs: \U000130b8 and \U00012000.")
    said = " ".join(of(*articles, last).warnings)
    if not said:
        pytest.skip("this system has fonts for everything")
    assert "EGYPTIAN HIEROGLYPH D052 (U+130B8)" in said or "CUNEIFORM SIGN A" in said


def test_pictures_are_drawn_and_broken_ones_are_said(of):
    good, bad = kept(saved(photo())), kept(bomb())
    source = {each.sha256: each for each in (good, bad)}
    shown = of(
        entry(1, body=illustrated(TEXT, good)), entry(2, "Broken", body=illustrated(TEXT, bad)), source=source.get
    )
    assert shown.warnings == (
        "Pictures of which only the caption is printed: in “Broken” (too large: 30,000 × 30,000 pixels).",
    )
    colours = Image.open(io.BytesIO(shown.images[2])).convert("RGB").getcolors(1_000_000)
    assert colours is not None
    assert len(colours) > 2_000


def test_it_can_be_cancelled_and_leaves_nothing(of, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        of(*(entry(n) for n in range(4)), cancelled=cancelled)
    assert not list(tmp_path.iterdir())


def test_nothing_to_export_is_said(of):
    with pytest.raises(ExportError, match="nothing to export"):
        of()


def test_it_is_made_of_a_library(tmp_path):
    with Library.create(tmp_path / "library") as library:
        number, _ = library.add(make_draft())
        request = ExportRequest((number,), "pdf", Path("x.pdf"), foreword="A *word* before.")
        assert len(preview(library, request).images) == 3
