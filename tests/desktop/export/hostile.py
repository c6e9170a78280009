"""Dossiers of articles that try what exports have to stand: markup as text, odd addresses, scripts, deep nesting."""

from __future__ import annotations

from db.body import Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.model import Highlight, ReadAlso, Story
from db.relations import Mention
from desktop.export.dossier import Dossier, Entry, Reprinted
from tests.desktop.export.dossiers import TEXT, dossier, entry, relation, tag

SCRIPTS = (
    ("Latin", "Der Hafen öffnet wieder", "de-AT"),
    ("Arabic", "الميناء يفتح من جديد", "ar"),
    ("Urdu", "بندرگاہ دوبارہ کھل گئی", "ur_PK"),
    ("Hebrew", "הנמל נפתח מחדש", "he"),
    ("Hindi", "बंदरगाह फिर खुला", "hi"),
    ("Bengali", "বন্দর আবার খুলল", "bn"),
    ("Tamil", "துறைமுகம் மீண்டும் திறந்தது", "ta"),
    ("Thai", "ท่าเรือเปิดอีกครั้ง", "th"),
    ("Chinese", "港口重新開放", "zh-Hant-TW"),
    ("Japanese", "港が再開", "ja"),
    ("Korean", "항구 재개", "ko"),
    ("Russian", "Порт снова открыт", "ru"),
    ("Greek", "Το λιμάνι άνοιξε", "el"),
    ("Amharic", "ወደቡ እንደገና ተከፈተ", "am"),
    ("Georgian", "პორტი გაიხსნა", "ka"),
    ("Tibetan", "གྲུ་ཁ།", "bo"),
    ("Gothic", "𐌷𐌰𐌿𐍂𐌽", "got"),
    ("Emoji", "🚢⚓️👩‍✈️", "en-"),
)

TRAPS = (
    "<script>alert(1)</script>",
    "]]></p></body></html>",
    "</title></style>-->",
    "\"'><img src=x onerror=a>",
    "{{ 7*7 }}{% raw %}",
    "&lt;&nbsp;&#0;&bogus;",
    "<?php ?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "\x00\x01\x0b\x1f\x7f\x85\ufffe\uffff\ud800 \u2028 end",
    "\u202e turned \u2066 isolated",
    "a" * 5_000,
    "",
    "  \n ",
)

ADDRESSES = (
    "https://a.example/<script>?q=\"'>#frag#ment",
    "https://a.example/with space/%zz/%E2%82",
    "https://münchen.example/straße?q=ö&x=[1]|{2}^`\\",
    "https://a..example/",
    "https://-bad-.example/",
    "https://[::1]:8080/x",
    "https://[bad/",
    "https://256.300.1.1/",
    "https://a.example:99999/",
    "https://user:pass@a.example/path;a=1",
    "https://a.example/\u202egnp.exe",
    "HTTP://UPPER.EXAMPLE/Path",
    "http:///nohost",
    "https://",
    "mailto:someone@a.example",
    "mailto:some one@<x>",
    "javascript:alert(1)",
    "data:text/html,<script>",
    "file:///etc/passwd",
    "clip-2.xhtml",
    "#clip-2",
    "https://a.example/" + "x" * 3_000,
)


def _deep(levels: int) -> Quote | ListBlock | Paragraph:
    block: Quote | ListBlock | Paragraph = Paragraph((Span("deep"),))
    for level in range(levels):
        block = Quote((block,)) if level % 2 else ListBlock(((block,),), level % 3 == 0)
    return block


def hostile_body(trap: str, asset: str = "") -> Body:
    """Every kind of block with a text in it that would like to be markup."""
    span = Span(trap, frozenset({"bold", "code"}), f"https://a.example/{trap}")
    rows = (((span,), (Span("b"),)), ((Span(trap),),), ())
    return Body(
        (
            Heading((span,), 4),
            Paragraph((Span(f"a{trap}b"), span, Span("\n"), Span("c", frozenset({"sub", "sup", "strike"})))),
            Heading((Span("x"),), 2),
            Quote((Quote(()), Paragraph((span,)), Rule())),
            ListBlock(((Paragraph((span,)),), (), (ListBlock(((Heading((span,), 3),),), True),))),
            ListBlock(()),
            Table(rows, True),
            Table(()),
            Picture(f"https://spy.example/{trap}.gif", (span,), trap, asset, trap),
            Picture("", (), "", "0" * 64),
            Preformatted(f"\n{trap}\n"),
            Rule(),
            _deep(60),
        )
    )


def hostile_dossier(asset: str = "") -> Dossier:
    """One article for each trap, script and address, linked to each other."""
    entries: list[Entry] = []
    for number, trap in enumerate(TRAPS, 1):
        body = hostile_body(trap, asset)
        marked = body.text()[:40]
        entries.append(
            entry(
                number,
                trap or " ",
                body=body,
                standfirst=trap or None,
                kicker=trap or None,
                outlet=trap or None,
                authors=(trap,) if trap else (),
                agency=trap or None,
                dateline=trap or None,
                section=trap or None,
                page=trap or None,
                edition=trap or None,
                correction=trap or None,
                language=trap or None,
                published=trap or None,
                note=f"**{trap}** <b>{trap}</b> ![x](https://spy.example/p.png)",
                tags=(tag(trap or "-"),),
                stories=(Story(1, trap or "-", "", False, ""),),
                mentions=(Mention(trap or "-", "person", 3), Mention(trap or "-", "place", 3)),
                reprints=(Reprinted(900 + number, trap, trap, None, f"https://r.example/{trap}"),),
                read_also=(ReadAlso(trap, f"https://b.example/{trap}"),),
                highlights=(
                    Highlight(1, number, marked, "", "", 0, "yellow", trap or "n", ""),
                    Highlight(2, number, marked[:20], "", "", 0, "green", "", ""),
                    Highlight(3, number, trap or "gone", "", "", None, "blue", trap, ""),
                ),
            )
        )
    for number, (name, title, language) in enumerate(SCRIPTS, 101):
        text = f"{title}. {title}, {name} 2024 (12 %).\n\n{title} https://x.example/ {title}"
        entries.append(entry(number, title, text, language=language, outlet=title, tags=(tag(title),)))
    for number, address in enumerate(ADDRESSES, 201):
        linked = Body((Paragraph((Span("there", frozenset(), address), Span(TEXT))),))
        also = (ReadAlso("also", address),)
        entries.append(entry(number, f"Address {number}", url=address, body=linked, read_also=also))
    first, *others = entries
    linked_first = tuple(relation(each, note=TRAPS[0]) for each in others)
    book = dossier(entry(first.id, first.article.title, body=first.article.body, links=linked_first), *others)
    return book
