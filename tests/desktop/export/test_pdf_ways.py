"""Every way through a large press book leads where it says.

120 short articles in a usual run; `CUTTINGS_BOOK=500` in the environment makes it a book of 500.
"""

import os

import pytest

from desktop.export.options import Options
from desktop.export.pdf.book import write_pdf
from tests.helpers.illustrated import Drawn, illustrated
from tests.helpers.pdf_verifier import Landing, PdfReader, same

COUNT = int(os.environ.get("CUTTINGS_BOOK", "120"))


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ways")
    dossier = illustrated(COUNT, Drawn(folder / "pictures", 120), longest=3)
    written = write_pdf(dossier, folder / "book.pdf", options=Options(group_by="tag"))
    with PdfReader(folder / "book.pdf") as reader:
        yield dossier, reader, written


def test_contents_outline_and_links_lead_to_the_page_and_the_height_that_they_say(book):
    dossier, reader, _ = book
    titles = [entry.article.title for entry in dossier.entries]
    assert reader.mistakes(titles) == []
    jumps = list(reader.jumps())
    seen = [jump for jump in jumps if jump.text.startswith("p.")]
    assert len(seen) >= sum(len(entry.links) for entry in dossier.entries)
    assert len(jumps) > 4 * COUNT
    assert len(reader.outline()) >= COUNT + 5


def test_every_text_is_on_the_pages_of_its_article(book):
    """All scripts: the letters of each paragraph are there, in whichever order they are painted."""
    dossier, reader, written = book
    assert not [each for each in written.warnings if "No font" not in each]
    starts = sorted((landing.page, title) for title, landing in reader.outline())
    after = {title: starts[min(n + 1, len(starts) - 1)][0] for n, (_, title) in enumerate(starts)}
    begins = dict(reader.outline())
    for entry in dossier.entries:
        title = entry.article.title
        pages = range(begins[title].page, max(after[title], begins[title].page) + 1)
        text = " ".join(reader.texts[page] for page in pages)
        for span in entry.article.body.spans():
            missing = [word for word in span.text.split() if not same(word.strip("“”\"'.,:;()[]"), text)]
            assert len(missing) <= 0.15 * len(span.text.split()) + 3, (title, missing)


def test_the_verifier_sees_what_leads_astray(book, monkeypatch):
    """A verifier that finds nothing has to be one that could."""
    dossier, reader, _ = book
    titles = [entry.article.title for entry in dossier.entries]
    true = reader._landing

    def astray(destination):
        landing = true(destination)
        return Landing(min(landing.page + 1, len(reader.texts) - 1), landing.top)

    monkeypatch.setattr(reader, "_landing", astray)
    assert len(reader.mistakes(titles)) > COUNT
    monkeypatch.setattr(reader, "_landing", lambda destination: Landing(true(destination).page, 40.0))
    assert len(reader.mistakes(titles)) > COUNT
