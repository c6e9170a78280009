"""Deliveries of news databases in their forms, with stories of our own."""

from __future__ import annotations

from html import escape

from tests.desktop.intake.office.made import docx, paragraph, run_of

FIRST = "The ferry across the sound runs again on weekdays, the harbour council said on Monday after a long vote."
SECOND = "It carries bicycles free of charge and leaves at seven, nine and eleven from the old pier in the south."
THIRD = "The council put off the vote on the new pier for the third time, and nobody asked for the floor in the end."


def wrapped(text: str, width: int = 76) -> str:
    """Text in lines no wider than this."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


NEXIS_TEXT = f"""


Download Request: Selected Items: 1-2
Time Of Request: Friday, March 7, 2025  16:51:31

Send To:
HARBOUR LIBRARY

Terms: (ferry)


                               1 of 2 DOCUMENTS



                            The Tidewater Courier (Karrow)

                            March 4, 2025 Tuesday
                                 Edition 2;
                               National Edition

Ferry to run again after long vote;
Bicycles go free of charge

BYLINE: NORA Whitcombe and Tom Ellery

SECTION: NEWS; Pg. A12

LENGTH: 41 words

DATELINE: TIDEWATER

{wrapped(FIRST)}

{wrapped(SECOND)}

GRAPHIC: The ferry at the old pier

LOAD-DATE: March 5, 2025

LANGUAGE: ENGLISH

SUBJECT: FERRIES (92%); HARBOURS & PORTS (71%); SPORTS (40%)

PERSON: NORA WHITCOMBE (90%)

CORRECTION-DATE: March 6, 2025

CORRECTION: An earlier version named the wrong pier.

PUBLICATION-TYPE: Newspaper


                     Copyright 2025 Tidewater Press Ltd.
                              All Rights Reserved

                               2 of 2 DOCUMENTS



                         Agence France Presse -- English

                     March 5, 2025 Wednesday 3:15 PM GMT

Pier vote put off for the third time

BYLINE: AFP

LENGTH: 22 words

DATELINE: KARROW, March 5 2025

{wrapped(THIRD)}

LOAD-DATE: March 5, 2025

LANGUAGE: ENGLISH


                       Copyright 2025 Agence France Presse
                              All Rights Reserved
"""


def label(name: str, value: str) -> str:
    """A labelled paragraph as the newer deliveries print it."""
    return paragraph(run_of(f"{name}:", "<w:b/>"), run_of(f" {value}"))


def head(name: str) -> str:
    return paragraph(run_of(name, "<w:b/>"))


COVER = (
    head("Date and Time: Friday, 7. March 2025 09:31:00 CET")
    + head("Job Number: 00000001")
    + head("Documents (2)")
    + "".join(
        paragraph(f"{number}. {title}") + label("Client/Matter", "-None-") + label("Search Terms", "ferry")
        + "<w:tbl><w:tr><w:tc>" + head("Content Type") + "</w:tc><w:tc>" + head("Narrowed by") + "</w:tc></w:tr><w:tr>"
        + "<w:tc>" + paragraph("News") + "</w:tc><w:tc>"
        + paragraph("Quellen: The Tidewater Courier; Content Type: News") + "</w:tc></w:tr></w:tbl>"
        for number, title in enumerate(("Ferry to run again: what is new", "Pier vote put off"), 1)
    )
)  # fmt: skip

UNI_ONE = (
    head("Update: Ferry to run again after long vote")
    + paragraph("The Tidewater Courier(Karrow)")
    + paragraph("March 4, 2025 Tuesday 9:20 AM GMT")
    + paragraph("\nCopyright 2025 Tidewater Press Ltd. All Rights Reserved")
    + label("Section", "NEWS; Pg. 3; Version:28")
    + label("Length", "41 words")
    + label("Byline", "Nora Whitcombe (now), Tom Ellery (earlier)")
    + label("Highlight", "Bicycles go free of charge.")
    + head("Body")
    + paragraph("")
    + paragraph(FIRST)
    + head("What is new")
    + paragraph("Section: this word begins a sentence of the text and nothing else, as it may.")
    + paragraph(SECOND)
    + head("Graphic")
    + paragraph("The ferry at the old pier")
    + head("Classification")
    + label("Language", "ENGLISH")
    + label("Publication-Type", "Newspaper; Web Publication")
    + label("Subject", "FERRIES (92%); SPORTS (40%)")
    + label("Geographic", "KARROW ISLAND (90%)")
    + label("Load-Date", "March 5, 2025")
    + head("\nEnd of Document")
)
UNI_TWO = (
    head("Pier vote put off")
    + paragraph("Küstenbote")
    + paragraph("5. März 2025 Mittwoch, Nordausgabe")
    + label("Section", "Lokales; S. 7")
    + label("Length", "22 words")
    + head("Body")
    + paragraph(THIRD)
    + head("Classification")
    + label("Language", "GERMAN; DEUTSCH")
    + head("End of Document")
)
NEXIS_DOCX = docx(COVER + UNI_ONE + UNI_TWO)


def _rows(*rows: tuple[str, str]) -> str:
    return "".join(f'<tr><td class="index"><b>{tag}</b>&nbsp;</td><td>{value}</td></tr>' for tag, value in rows)


def _paragraphs(*texts: str) -> str:
    return "".join(f'<p class="articleParagraph enarticleParagraph">{escape(text)}</p>' for text in texts)


FACTIVA_PAGE = (
    "<!DOCTYPE html><html><head><title>Factiva</title></head><body><h1>Factiva</h1>"
    '<div class="article enArticle"><table>'
    + _rows(
        ("SE", "News"),
        ("HD", "<b class='enHeadline'>Ferry to run again</b>"),
        ("BY", "By Nora Whitcombe"),
        ("CR", "Reuters"),
        ("WC", "41 words"),
        ("PD", "4 March 2025"),
        ("ET", "15:32"),
        ("SN", "The Tidewater Courier"),
        ("SC", "TIDEC"),
        ("ED", "First"),
        ("PG", "A12"),
        ("LA", "English"),
        ("CY", "(c) 2025 Tidewater Press Ltd."),
        ("LP", _paragraphs(FIRST)),
        ("TD", _paragraphs(SECOND, "IN")),
        ("NS", "gtransp : Transport | gcat : Political/General News"),
        ("RE", "kar : Karrow"),
        ("AN", "Document TIDEC00020250304el34000ab"),
    )
    + '</table></div><div class="article deArticle"><table>'
    + _rows(
        ("HD", "Abstimmung verschoben"),
        ("WC", "22 W&ouml;rter"),
        ("PD", "5. M&auml;rz 2025"),
        ("SN", "K&uuml;stenbote"),
        ("LA", "Deutsch"),
        ("LP", _paragraphs("Der Hafenrat hat die Abstimmung &uuml;ber die neue Mole zum dritten Mal verschoben.")),
        ("AN", "Dokument KUEBO00020250305el35000cd"),
    )
    + '</table></div><div id="pageFooter">&copy; 2025 Factiva, Inc. All rights reserved.</div></body></html>'
)

FACTIVA_TAGGED = f"""\
SE   News
HD   Ferry to run again after
     long vote
BY   By Nora Whitcombe
WC   41 words
PD   4 March 2025
ET   15:32
SN   The Tidewater Courier
PG   A12
LA   English
CY   (c) 2025 Tidewater Press Ltd.

LP   {FIRST}

TD   {SECOND}

IN a statement the council thanked all crews for their patience with it.

NS   gtransp : Transport
AN   Document TIDEC00020250304el34000ab

HD   Pier vote put off
WC   22 words
PD   5 March 2025
SN   Reuters News
LA   English

LP   {THIRD}

AN   Document LBA0000020250305el35000cd
"""

FACTIVA_SHOWN = f"""\
Ferry to run again after long vote
By Nora Whitcombe and Tom Ellery
1,041 words
4 March 2025
15:32
The Tidewater Courier
TIDEC
First
A12
English
© 2025 Tidewater Press Ltd. All rights reserved.

{FIRST}

{SECOND}

Document TIDEC00020250304el34000ab

Markt
Abstimmung verschoben
Von Jens Kassner
1.022 Wörter
5. März 2025
Küstenbote
KUEBO
Deutsch
(c) 2025 Küstenverlag

Der Hafenrat hat die Abstimmung über die neue Mole zum dritten Mal verschoben, ohne dass jemand das Wort nahm.

Dokument KUEBO00020250305el35000cd
"""


def rtf(*paragraphs: str) -> bytes:
    """Paragraphs as RTF; what is between asterisks is set bold."""
    made = []
    for text in paragraphs:
        spelled = "".join(c if ord(c) < 128 and c not in "\\{}" else f"\\u{ord(c)}?" for c in text)
        if text.startswith("*"):
            _, strong, rest = spelled.split("*", 2)
            spelled = f"{{\\b {strong}}}{rest}"
        made.append(f"\\pard {spelled}\\par\n")
    return ("{\\rtf1\\ansi\\ansicpg1252 " + "".join(made) + "}").encode("ascii")


NEXIS_PAGE = f"""<HTML><HEAD><!-- LXNComment 2827:501651797 --><TITLE>&nbsp;</TITLE>
<META TOPIC="null" DOCUMENTS="3" UPDATED="Friday, March 7, 2025  13:19:38 EST" /></HEAD><BODY>
<A NAME="DOC_ID_0_0"></A><BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 3 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Mon Courrier</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">4</SPAN><SPAN CLASS="c2"> mars 2025 mardi</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Le bac reprend</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">RUBRIQUE: </SPAN><SPAN CLASS="c2">ILES; Pg. 35</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LONGUEUR: </SPAN><SPAN CLASS="c2">43 mots</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">Le bac reprend la mer en semaine, a dit le conseil.</SPAN></P>
<P CLASS="c9"><SPAN CLASS="c2">Les vélos montent à bord sans rien payer.</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">DATE-CHARGEMENT: </SPAN><SPAN CLASS="c2">5 mars 2025</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LANGUE: </SPAN><SPAN CLASS="c2">FRANÇAIS; FRENCH</SPAN></P></DIV>
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">Copyright 2025 Une Maison<BR>Tous Droits Réservés</SPAN></P></DIV>
<A NAME="DOC_ID_0_1"></A><BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">2 of 3 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">The Tidewater Courier</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">March 5, 2025, Wednesday</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Late Edition - Final</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Pier vote put off</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">22 words</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">{THIRD}</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LANGUAGE: </SPAN><SPAN CLASS="c2">ENGLISH</SPAN></P></DIV>
</BODY></HTML>"""
