"""Exports of other programs in their forms, of our own fiction, written where a test wants them."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

PIER = "https://brackwell.example/news/2024/pier-vote"
FERRY = "https://www.brackwell.example/news/ferry-strike?utm_source=mail"
WORDS = (
    "The harbour council of Brackwell put off the vote on the new pier for the third time on Monday, after a night of "
    "argument that left half of the public benches empty."
)
MORE = "Mayor Ines Halloran said that the figures of the engineers would be read again before anybody voted on them."
HTML = f"<p>{WORDS}</p><p>{MORE}</p>"


def picture(width: int = 40, height: int = 30) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of some files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(files: dict[str, str | bytes]) -> bytes:
    """A tar archive of some files."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


def saved(folder: Path, content: str | bytes, name: str = "whatever.bin") -> Path:
    """A file with this content, under a name that says nothing."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def unpacked(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        path = folder / "export" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "export"


POCKET = f"""title,url,time_added,tags,status
"Council puts off vote, again",{PIER},1700000000,harbour|town council,unread
{FERRY},{FERRY},1700000100,,archive
"""

POCKET_MARKS = json.dumps([{"url": PIER, "title": "x", "highlights": [{"quote": "put off the vote", "created_at": 1}]}])

POCKET_PAGE = f"""<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="{PIER}" time_added="1700000000" tags="harbour,town council">Council &amp; pier</a></li>
</ul><h1>Read Archive</h1><ul>
<li><a href="{FERRY}" time_added="1700000100" tags="">Ferry strike</a></li>
</ul></body></html>"""

INSTAPAPER = f"""URL,Title,Selection,Folder,Timestamp,Tags
{PIER},Council puts off vote,put off the vote,Brackwell,1700000000,"[""harbour""]"
{FERRY},Ferry strike,,Archive,1700000100,[]
https://brackwell.example/c,Starred one,,Starred,1700000200,
"""

READER = f"""Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Council puts off vote,{PIER},01abc,"['harbour', 'town council']",2023-11-14 22:13:20.442000+00:00,0.2,new,True
Ferry strike,{FERRY},01abd,[],2023-11-14 22:15:00+00:00,1,archive,True
"""

READWISE = """Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
put off the vote,Council puts off vote,Jane Doe,,why again?,blue,,page,1,2023-11-14 22:13:20+00:00,"harbour, .x"
half of the benches,Council puts off vote,Jane Doe,,,,,page,2,2023-11-15 22:13:20+00:00,harbour
Other words,Ferry strike,,,,,,,,2023-11-16,
"""  # noqa: E501

RAINDROP = f"""id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,Council puts off vote,call the mayor,A summary.,{PIER},Brackwell / Harbour,"pier, council",2023-11-14T22:13:20.000Z,,"Highlight:put off the vote
Color:red
Note:again
Highlight:half of the benches",true
2,Ferry strike,,,{FERRY},Unsorted,,2023-11-14T22:15:00.000Z,,,false
"""  # noqa: E501

MATTER = f"""Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id
Council puts off vote,Jane Doe,Brackwell Courier,{PIER},pier; council,42,True,True,False,1,2023-11-14,f1
Ferry strike,,,{FERRY},,10,False,False,True,0,2023-11-15,
"""  # noqa: E501
MATTER_MARKS = (
    "Title,Author,Publisher,Text,Note,Highlighted Date\n"
    "Council puts off vote,Jane Doe,x,put off the vote,why,2023-11-16\n"
)
MATTER_FILES: dict[str, str | bytes] = {
    "_matter_history.csv": MATTER,
    "_matter_highlights.csv": MATTER_MARKS,
    "content/f1.html": HTML,
}

WALLABAG: list[dict[str, Any]] = [
    {
        "is_archived": 1,
        "is_starred": 1,
        "tags": ["harbour"],
        "is_public": False,
        "id": 1,
        "title": "Council puts off vote",
        "url": PIER,
        "content": HTML,
        "created_at": "2023-11-14T23:13:20+0100",
        "updated_at": "2023-11-14T23:13:20+0100",
        "published_at": "2024-11-18T08:00:00+0100",
        "published_by": ["Jane Doe"],
        "annotations": [{"text": "again", "quote": "put off the vote", "ranges": []}],
        "mimetype": "text/html",
        "language": "en_GB",
        "preview_picture": None,
    },
    {
        "is_archived": 0,
        "is_starred": 0,
        "tags": [{"id": 1, "label": "ferry", "slug": "ferry"}],
        "url": FERRY,
        "title": "Ferry strike",
        "content": "<p>wallabag can't retrieve contents, see https://doc.wallabag.org/errors_during_fetching.html</p>",
        "created_at": "2023-11-14T22:15:00+0000",
    },
]

OMNIVORE_FILES: dict[str, str | bytes] = {
    "metadata_0_to_2.json": json.dumps(
        [
            {
                "id": "1", "slug": "pier-vote-18f", "title": "Council puts off vote", "description": "A summary.",
                "author": "Jane Doe", "url": PIER, "state": "Archived", "readingProgress": 40, "thumbnail": "",
                "labels": ["harbour"], "savedAt": "2023-11-14T22:13:20.000Z", "updatedAt": "2023-11-14T22:13:20.000Z",
                "publishedAt": "2024-11-18T00:00:00.000Z",
            },
            {"id": "2", "slug": "ferry", "title": "Ferry strike", "url": FERRY, "state": "Active", "labels": [],
             "savedAt": "2023-11-14T22:15:00.000Z", "readingProgress": 0},
        ]
    ),
    "content/pier-vote-18f.html": HTML,
    "highlights/pier-vote-18f.md": (
        "A note on all.\n\n> put off the vote #pier\n\nwhy again?\n\n> half of the public benches\n"
    ),
}  # fmt: skip

PINBOARD = [
    {"href": PIER, "description": "Council puts off vote", "extended": "call the mayor", "meta": "x", "hash": "y",
     "time": "2023-11-14T22:13:20Z", "shared": "no", "toread": "yes", "tags": "harbour town"},
    {"href": FERRY, "description": "Ferry strike", "extended": "", "meta": "x", "hash": "y",
     "time": "2023-11-14T22:15:00Z", "shared": "no", "toread": "no", "tags": ""},
]  # fmt: skip

KARAKEEP = {
    "bookmarks": [
        {"createdAt": 1700000000, "title": "Council puts off vote", "tags": ["harbour"], "lists": ["b"],
         "content": {"type": "link", "url": PIER}, "note": "call the mayor", "archived": True},
        {"createdAt": 1700000100, "title": None, "tags": [], "content": {"type": "text", "text": WORDS}, "note": None},
        {"createdAt": 1700000200, "title": "gone", "tags": [], "content": None, "note": None},
    ],
    "lists": [
        {"id": "a", "name": "Brackwell", "parentId": None, "type": "manual"},
        {"id": "b", "name": "Harbour", "parentId": "a", "type": "manual"},
    ],
}  # fmt: skip

LINKWARDEN = {
    "id": 1,
    "name": "someone",
    "collections": [
        {"id": 1, "name": "Brackwell", "parentId": None, "links": []},
        {"id": 2, "name": "Harbour", "parentId": 1, "links": [
            {"id": 7, "name": "Council puts off vote", "url": PIER, "description": "call the mayor",
             "tags": [{"id": 1, "name": "pier"}], "createdAt": "2023-11-14T22:13:20.000Z"},
            {"id": 8, "name": "Ferry strike", "url": FERRY, "description": "", "tags": [],
             "createdAt": "2023-11-14T22:15:00.000Z"},
        ]},
    ],
    "pinnedLinks": [{"id": 7, "url": PIER}],
}  # fmt: skip

BOOKMARKS = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1700000000" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><H3 ADD_DATE="1700000000">Brackwell</H3>
        <DL><p>
            <DT><H3>Harbour</H3>
            <DL><p>
                <DT><A HREF="{PIER}" ADD_DATE="1700000000" TAGS="pier,council" ICON="data:image/png;base64,AA">Council &amp; pier</A>
                <DD>call the mayor
            </DL><p>
        </DL><p>
        <DT><A HREF="{FERRY}" ADD_DATE="1700000100">Ferry strike</A>
    </DL><p>
    <DT><A HREF="javascript:alert(1)" ADD_DATE="1700000100">a script</A>
</DL><p>
"""  # noqa: E501

_N, _F, _G, _T, _R = (sign * 32 for sign in "12345")


def joplin_item(title: str, body: str, **properties: str) -> str:
    """An item of Joplin's RAW and JEX."""
    lines = [f"{key}: {value}" for key, value in properties.items()]
    return "\n\n".join(filter(None, (title, body, "\n".join(lines))))


JOPLIN_FILES: dict[str, str | bytes] = {
    f"{_N}.md": joplin_item(
        "Council puts off vote", f"{WORDS}\n\n![the pier](:/{_R})\n\n==put off the vote==, **again**.",
        id=_N, parent_id=_G,
        created_time="2023-11-14T22:13:20.000Z", author="Jane Doe", source_url=PIER, is_todo="0", markup_language="1",
        encryption_applied="0", type_="1",
    ),
    f"{_F}.md": joplin_item("Brackwell", "", id=_F, parent_id="", type_="2"),
    f"{_G}.md": joplin_item("Harbour", "", id=_G, parent_id=_F, type_="2"),
    f"{_T}.md": joplin_item("pier", "", id=_T, type_="5"),
    "66666666666666666666666666666666.md": joplin_item("", "", id="6" * 32, note_id=_N, tag_id=_T, type_="6"),
    f"{_R}.md": joplin_item("pier.png", "", id=_R, mime="image/png", type_="4"),
    f"resources/{_R}.png": picture(),
    "77777777777777777777777777777777.md": joplin_item(
        "Shopping", "Share\n\n- milk\n- bread", id="7" * 32, parent_id="", source_url="", markup_language="1", type_="1"
    ),
}  # fmt: skip


def enex(*notes: str) -> str:
    """An export of Evernote with these notes."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
        f'<en-export export-date="20240101T101500Z" application="Evernote" version="10">\n{"".join(notes)}</en-export>'
    )


def enex_note(title: str, enml: str, *, source: str = "", tags: tuple[str, ...] = (), image: bytes = b"") -> str:
    """A note of Evernote; `{image}` in its ENML stands for the picture."""
    media = f'<en-media type="image/png" hash="{hashlib.md5(image).hexdigest()}" />'
    attributes = (
        f"<author>Jane Doe</author><source>web.clip</source><source-url>{source}</source-url>" if source else ""
    )
    resource = (
        f'<resource><data encoding="base64">\n{base64.encodebytes(image).decode()}</data><mime>image/png</mime>'
        "<resource-attributes><file-name>pier.png</file-name></resource-attributes></resource>"
    )
    return (
        f'  <note>\n<title>{title}</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">'
        f"<en-note>{enml.replace('{image}', media)}</en-note>]]>"
        f"</content><created>20231114T221320Z</created>{''.join(f'<tag>{tag}</tag>' for tag in tags)}"
        f"<note-attributes>{attributes}</note-attributes>{resource if image else ''}</note>\n"
    )


ENEX = enex(
    enex_note(
        "Council puts off vote &amp; more",
        f'<div>{WORDS}</div>{{image}}<div><span style="--en-highlight:green;background-color:#b3f">{MORE}</span></div>',
        source=PIER, tags=("harbour", "town council"), image=picture(),
    ),
    enex_note("Shopping", '<div><en-todo checked="true"/>milk</div><div><en-todo/>bread</div>'),
)  # fmt: skip

CSL = [
    {"id": "doe2024", "type": "article-newspaper", "title": "Council puts off <i>vote</i>", "URL": PIER,
     "container-title": "Brackwell Courier", "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Reuters"}],
     "issued": {"date-parts": [["2024", 11, 18]]}, "accessed": {"date-parts": [[2024, 11, 20]]}, "page": "A1",
     "section": "Town", "edition": "Late", "language": "en", "abstract": "A summary.", "note": "call the mayor",
     "keyword": "pier, council"},
    {"id": "noaddress", "type": "article-newspaper", "title": "Only a headline"},
]  # fmt: skip

RIS = f"""TY  - NEWS
TI  - Council puts off vote
AU  - Doe, Jane
AU  - Reuters
T2  - Brackwell Courier
DA  - 2024/11/18/
PY  - 2024
Y2  - 2024/11/20/22:13:20
SP  - A1
UR  - {PIER}
AB  - A summary.
N1  - <p>call the mayor</p>
KW  - pier
KW  - council
L1  - files/1/snapshot.html
ER  -

TY  - NEWS
TI  - Ferry strike
UR  - {FERRY}
ER  -
"""

BIBTEX = f"""@article{{doe_council_2024,
	title = {{Council puts off {{Vote}}}},
	url = {{{PIER}}},
	abstract = {{A summary.}},
	journaltitle = {{Brackwell Courier}},
	author = {{Doe, Jane and M{{\\"u}}ller, Jörg}},
	urldate = {{2024-11-20}},
	date = {{2024-11-18}},
	keywords = {{pier, council}},
	note = {{call the mayor}},
	pages = {{A1}},
	file = {{Snapshot:files/1/snapshot.html:text/html}},
}}

@online{{ferry,
	title = {{Ferry strike}},
	url = {{{FERRY}}},
}}
"""

RDF = f"""<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
  <bib:Article rdf:about="{PIER}">
    <z:itemType>newspaperArticle</z:itemType>
    <dcterms:isPartOf><bib:Newspaper><prism:section>Town</prism:section><dc:title>Brackwell Courier</dc:title></bib:Newspaper></dcterms:isPartOf>
    <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#item_2"/>
    <link:link rdf:resource="#item_3"/>
    <dc:subject>pier</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>council</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>Council puts off vote</dc:title>
    <dcterms:abstract>A summary.</dcterms:abstract>
    <dc:date>2024-11-18</dc:date>
    <z:language>en</z:language>
    <bib:pages>A1</bib:pages>
    <dc:identifier><dcterms:URI><rdf:value>{PIER}</rdf:value></dcterms:URI></dc:identifier>
    <dcterms:dateSubmitted>2024-11-20 22:13:20</dcterms:dateSubmitted>
  </bib:Article>
  <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;call the &lt;b&gt;mayor&lt;/b&gt;&lt;/p&gt;</rdf:value></bib:Memo>
  <z:Attachment rdf:about="#item_3">
    <z:itemType>attachment</z:itemType>
    <rdf:resource rdf:resource="files/1/snapshot.html"/>
    <link:type>text/html</link:type>
  </z:Attachment>
  <z:Collection rdf:about="#collection_1"><dc:title>Brackwell</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
  <z:Collection rdf:about="#collection_2"><dc:title>Harbour</dc:title><dcterms:hasPart rdf:resource="{PIER}"/></z:Collection>
</rdf:RDF>
"""  # noqa: E501
SNAPSHOT = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Council puts off vote</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Council puts off vote</h1>
{HTML}{HTML.replace("Monday", "Tuesday")}</article>
</body></html>"""

OURS = {
    "format": "cuttings-dossier",
    "version": 1,
    "title": "Pier",
    "clippings": [
        {"id": 4, "title": "Council puts off vote", "kicker": "TOWN", "standfirst": None, "outlet": "Brackwell Courier",
         "authors": ["Jane Doe"], "agency": "Reuters", "dateline": "BRACKWELL", "published": "2024-11-18", "url": PIER,
         "keywords": ["pier"], "text": f"{WORDS}\n\n{MORE}", "html": HTML, "tags": ["harbour/pier"], "note": "mine",
         "read_also": [{"title": "Ferry strike", "url": FERRY}], "starred": True, "word_count": 40,
         "captured_at": "2023-11-14T22:13:20Z", "sha256": "ab" * 32},
    ],
}  # fmt: skip
