"""Everything that can be typed, with an example and what it finds: for the help, for completion, for the README."""

from __future__ import annotations

from dataclasses import dataclass

from db.query.parser import LEAD_WORDS
from db.query.proximity import PARAGRAPH, SENTENCE


@dataclass(frozen=True, slots=True)
class Construct:
    """Something that can be typed. `insert` is what completion writes of it; empty where that isn't a word."""

    example: str
    meaning: str
    insert: str = ""
    joins: bool = False
    """Whether it stands between two things."""


OPERATORS = (
    Construct("harbour strike", "both words, in any order and any form: strike, strikes, striking"),
    Construct("harbour AND strike", "both, as without AND", "AND", True),
    Construct("harbour OR port", "one of the two", "OR", True),
    Construct("strike -lightning", "without that word"),
    Construct("strike NOT lightning", "the first without the second", "NOT", True),
    Construct("(harbour OR port) strike", "parentheses put things together"),
    Construct('"harbour strike"', "these words just so, side by side"),
    Construct('"harbour stri*"', "the last word may go on"),
    Construct('"port harbour strike"~3', "all these words, in any order, with up to three more between them"),
    Construct("harbour near/5 strike", "within five words of each other, in any order", "near/5", True),
    Construct("harbour w/5 strike", "as near/5, the way Nexis has it; also within/5, near5", "w/5", True),
    Construct("harbour NEAR strike", "within ten words of each other", "NEAR", True),
    Construct("harbour pre/5 strike", "in this order, within five words; also adj5", "pre/5", True),
    Construct("harbour w/s strike", f"taken as: within {SENTENCE} words, about a sentence", "w/s", True),
    Construct("harbour w/p strike", f"taken as: within {PARAGRAPH} words, about a paragraph; also SAME", "w/p", True),
    Construct("harbour near/5 (strike OR walkout)", "near one of them"),
    Construct("harbour NOT near/5 strike", "the first, but nowhere near the second"),
    Construct("demo*", "words that begin so; also demo! as in Nexis"),
    Construct("wom?n", "? is any letter, * any letters inside a word"),
    Construct("Kyjiw~", "words spelt like it: one letter off, two in long words"),
    Construct("Zelensky~1", "words one letter off (or ~2)"),
    Construct("=March", "exactly this: capitals and accents count, no other forms"),
    Construct('="Bo Marsh"', "exactly these words"),
    Construct("atleast3:strike", "at least three times", "atleast3:"),
    Construct("first50:strike", "in the headline or among the first 50 words", "first50:"),
    Construct("any:OR", "a word that is an operator otherwise"),
)
"""What stands between words and around them."""

FIELDS = {
    "tag": Construct("tag:war/ukraine", "that tag and those below it; tag:=war is the tag itself"),
    "outlet": Construct('outlet:"The Lantern"', "that outlet; outlet:=Lantern has that whole name"),
    "author": Construct("author:marlow", "written by"),
    "person": Construct("person:okonjo", 'naming that person; person:="Ngozi Okonjo" is the whole name'),
    "place": Construct("place:kyiv", "naming that place, or datelined there"),
    "org": Construct('org:"harbour board"', "naming that organisation"),
    "agency": Construct("agency:afp", "from that agency"),
    "dateline": Construct("dateline:kyiv", "datelined there"),
    "section": Construct("section:world", "from that section"),
    "lang": Construct("lang:en", "in that language"),
    "url": Construct("url:lantern.example", "with that in the address"),
    "story": Construct('story:"Harbour strike"', "in that story"),
    "title": Construct("title:mines", "in the headline"),
    "body": Construct("body:mines", "in the text"),
    "note": Construct("note:check", "in your note"),
    "highlight": Construct("highlight:treaty", "in what you have highlighted"),
    "lead": Construct("lead:mines", f"in the headline or the first {LEAD_WORDS} words"),
    "date": Construct("date:2024-11", "published then: 2024, 2024-11-20, last week, 3 days, >1y (older than a year)"),
    "clipped": Construct("clipped:today", "clipped then"),
    "updated": Construct("updated:2024-11-01..2024-11-20", "updated by the outlet then, from one day to another"),
    "after": Construct("after:2024-11-01", "published on that day or later"),
    "before": Construct("before:2024-12-01", "published before that day"),
    "words": Construct("words>500", "of so many words; also words:100..500"),
    "is": Construct("is:unread", "in that state"),
    "has": Construct("has:note", "with that"),
    "similar": Construct("similar:123", "like the clipping of that number"),
}
"""Name of a field -> what it finds."""

STATES = {
    "inbox": "not filed yet",
    "filed": "filed",
    "starred": "starred",
    "unread": "not read yet",
    "read": "read",
    "trashed": "in the trash",
    "changed": "taken again with another text, headline or correction",
    "reprint": "with the same text as another clipping",
    "truncated": "with a text that is not whole: behind a paywall, cut, or not fetched",
    "unfetched": "with an address whose text is not fetched yet",
}

PARTS = {
    "tag": "with a tag",
    "link": "linked to another clipping",
    "note": "with a note of yours",
    "highlight": "with something highlighted",
    "story": "in a story",
    "url": "with an address",
    "picture": "with a picture",
    "author": "with an author",
    "agency": "from an agency",
    "outlet": "from a known outlet",
    "person": "naming a person",
    "place": "naming a place, or with a dateline",
    "org": "naming an organisation",
    "dateline": "with a dateline",
    "section": "from a known section",
    "lang": "in a known language",
    "date": "with a day of publication",
    "pointer": "with a 'read also' line",
}

HABITS = (
    Construct("hd=mines by=marlow sn=lantern la=en", "Factiva: headline, byline, source, language"),
    Construct("hlp=mines wc>500", "Factiva: headline and lead, words"),
    Construct("headline(mines) byline(marlow) length(>500)", "Nexis: the same with parentheses"),
    Construct("atleast3(strike)", "Nexis: at least three times"),
)
"""What users of other archives have in their fingers."""


def operators() -> tuple[Construct, ...]:
    """Every construct of the search language, in the order in which it is explained."""
    states = tuple(Construct(f"is:{name}", meaning) for name, meaning in STATES.items())
    parts = tuple(Construct(f"has:{name}", meaning) for name, meaning in PARTS.items())
    fields = tuple(field for name, field in FIELDS.items() if name not in ("is", "has"))
    return (*OPERATORS, *fields, *states, *parts, *HABITS)
