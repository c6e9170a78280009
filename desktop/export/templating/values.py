"""The values that a template of a person's own can print, by name, with what each looks like.

The samples stand for the kinds: a text, a number, a list of texts, a list of named values. A template is tried on them
when it is read, and they are what messages and the editor know the names from; `templating_data` makes the real ones.
"""

from __future__ import annotations

from typing import Any

LOOP_PARTS = frozenset(
    (
        *("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"),
        *("previtem", "nextitem", "cycle", "changed"),
    )
)
"""What `loop` has inside a `{% for %}`."""

_DAY = "2024-11-03"
_URL = "https://courier.example/harbour"

SAMPLES: dict[str, Any] = {
    "title": "Harbour reopens",
    "standfirst": "The first boats left on Tuesday.",
    "kicker": "Fisheries",
    "outlet": "The Averil Courier",
    "authors": ["Nora Quill"],
    "agency": "AFP",
    "dateline": "Port Averil",
    "section": "News",
    "page": "3",
    "edition": "Late",
    "language": "en",
    "published": _DAY,
    "year": "2024",
    "month": "11",
    "day": "03",
    "updated": _DAY,
    "captured_at": "2024-11-03T08:00:00Z",
    "url": _URL,
    "site": "courier.example",
    "source": "**The Averil Courier** · Nora Quill · 3 November 2024",
    "place": "**Port Averil**",
    "filed": "Stories: [Six weeks without fish](Six%20weeks%20without%20fish.md)",
    "body": "Fishing boats left Port Averil on Tuesday.",
    "opening": "",
    "text": "Fishing boats left Port Averil on Tuesday.",
    "remarks": ["Also in: The Quayside Paper."],
    "correction": "An earlier version had the wrong day.",
    "excerpt": False,
    "starred": False,
    "words": 7,
    "tags": ["fishing", "ports/averil"],
    "hashtags": ["#fishing", "#ports/averil"],
    "keywords": ["harbour"],
    "stories": [{"name": "Six weeks without fish", "link": "Six weeks without fish", "note": "A story."}],
    "people": ["Nora Quill"],
    "places": ["Port Averil"],
    "organisations": ["Harbour Office"],
    "note": "Ask her again.",
    "note_text": "Ask her again.",
    "highlights": [{"quotation": "Fishing boats left", "note": "At last.", "colour": "yellow"}],
    "passages": "",
    "footnotes": "",
    "links": [
        {
            "words": "follow-up to",
            "title": "Harbour shut",
            "link": "[Harbour shut](Harbour%20shut.md)",
            "line": "follow-up to [Harbour shut](Harbour%20shut.md) (The Averil Courier, 1 October 2024)",
            "source": "The Averil Courier, 1 October 2024",
            "note": "six weeks before",
            "day": _DAY,
            "url": _URL,
            "inside": True,
        }
    ],
    "read_also": [{"title": "Harbour shut", "url": _URL, "link": f"[Harbour shut]({_URL})"}],
    "reprints": [{"outlet": "The Quayside Paper", "title": "Boats leave", "published": _DAY, "url": _URL}],
    "pictures": [{"embed": "![Boats](boats.jpg)", "alt": "Boats", "caption": "Boats.", "credit": "AFP", "url": _URL}],
    "citation": {
        "chicago": "Quill, Nora. “Harbour Reopens.” The Averil Courier, November 3, 2024.",
        "apa": "Quill, N. (2024, November 3). Harbour reopens. The Averil Courier.",
        "mla": "Quill, Nora. “Harbour Reopens.” The Averil Courier, 3 Nov. 2024.",
        "harvard": "Quill, N. (2024) ‘Harbour reopens’, The Averil Courier, 3 November.",
    },
    "key": "quill2024harbour",
    "id": 12,
    "sha256": "ab" * 32,
}
