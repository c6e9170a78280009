"""Of a folder what is an article by its content is taken, whatever it is called."""

from __future__ import annotations

from pathlib import Path

from desktop.intake.folder import articles_in
from tests.desktop.intake.files import made


def test_articles_are_found_by_their_content(tmp_path: Path) -> None:
    story = f"{made.HEADLINE}\n\n" + "\n\n".join(made.PARAGRAPHS)
    files = {
        "a story": story.encode(),
        "b.dat": made.page().encode(),
        "c/letter": made.mail(),
        "c/page.mht": made.mhtml(),
        "d.pdf": made.pdf(made.printed()),
        "photo.txt": made.png(),
        "style.css": b"p { margin: 0; }\nbody {\n  color: red;\n}\n" * 9,
        "data.json": b'{\n  "a": [1, 2, 3],\n  "b": "some words in here"\n}\n' * 9,
        "note.txt": b"milk, eggs",
        "empty.html": b" \n",
        ".hidden.txt": story.encode(),
        "b_files/frame.html": made.page().encode(),
        "Ferry.html": made.page().encode(),
        "Ferry_files/frame.html": made.page().encode(),
        "Ferry_files/photo.png": made.png(),
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    found = [str(path.relative_to(tmp_path)) for path in articles_in(tmp_path)]
    assert found == ["Ferry.html", "a story", "b.dat", "b_files/frame.html", "c/letter", "c/page.mht", "d.pdf"]
