"""How well the running stories among our own invented articles are told apart: `python -m tests.quality.own_articles`.

All articles are clipped as they are. Copies of one text are left out, as the window leaves them out. Precision is the
share of suggestions that are of the same story; recall the share of the pairs of a story that are suggested, of those
that were looked at (a story in eight languages has no words in common).
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from db.index.place import Place
from db.kin import judging
from db.kin.keeper import catch_up
from db.kin.reading import articles
from db.kin.related import judged, not_wanted, question_for
from db.kin.store import Store
from db.library import Library
from db.model import Arrival
from desktop.intake.read import draft_from_bytes

ARTICLES = Path(__file__).parents[1] / "articles"
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def clip(library: Library, folder: Path) -> dict[int, str | None]:
    """Keep all articles; clipping -> its story."""
    truths = [
        json.loads(line)
        for file in sorted(folder.glob("truth-*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    drafts = [draft_from_bytes((folder / each["file"]).read_bytes(), name=each["file"], now=NOW) for each in truths]
    numbers, _ = library.add_arrivals((Arrival(draft) for draft in drafts), "Add clippings")
    return dict(zip(numbers, (each["story"] for each in truths), strict=True))


def shown(library: Library, cache: Path, folder: Path) -> tuple[float, float]:
    """Precision and recall of what is shown."""
    stories = clip(library, folder)
    catch_up(library, cache)
    store = Store(Place(cache, library.id), writing=False)
    given = right = pairs = 0
    with library.reader() as connection:
        for article in articles(connection, list(stories)):
            left_out = {article.clipping} | not_wanted(connection, article.clipping)
            found = judged(connection, store, article, question_for(store, article), left_out, least=0.0)
            for score, facts in found:
                story = stories[article.clipping]
                same = story is not None and story == stories[facts.clipping]
                pairs += same
                given += score >= judging.LEAST
                right += same and score >= judging.LEAST
    store.close()
    return right / max(1, given), right / max(1, pairs)


def main() -> int:
    """Clip, read, print."""
    with tempfile.TemporaryDirectory() as folder, Library.create(Path(folder) / "library") as library:
        precision, recall = shown(library, Path(folder) / "cache", ARTICLES)
        print(f"our own articles: {precision:.3f} of what is shown is right, {recall:.2f} of the pairs are shown")
    return 0


if __name__ == "__main__":
    sys.exit(main())
