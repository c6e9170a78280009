"""Inputs of every kind made by code from one story of our own, for the tests of formats and the fuzz command."""

from __future__ import annotations

import base64
import gzip
import json
import plistlib
import struct
import zlib
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO

ADDRESS = "https://karrow-mail.example/news/ferry-to-run"
HEADLINE = "Ferry to run again from the first of May"
PARAGRAPHS = (
    "The Lady Loveday, which has been in dry dock since March, is to carry passengers again from the first of May, "
    "the island council said on Thursday evening after a meeting of almost four hours.",
    "Repairs to the hull took six weeks longer than planned because the yard at Pensilva had no plates of the right "
    "thickness, and the bill has grown to 1.4 million, nearly twice what was set aside for it in the autumn.",
    "“Nobody on this island needs to be told what a month without a boat means,” said Morwenna Pascoe, who keeps the "
    "shop at the quay. “We have been eating tinned peas since Easter.”",
    "Until then the mail boat takes twelve passengers a day, by lot. Those who have to see a doctor on the mainland "
    "are carried first, and the council pays their fare.",
    "The council will decide in June whether a second boat is to be bought, a question that has been put off four "
    "times since the old one was laid up.",
)
CAPTION = "The Lady Loveday in dry dock in March. Photo: Denzil Tregear"


def png(width: int = 120, height: int = 80, shade: int = 90) -> bytes:
    """A picture of one grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(width: int = 320, height: int = 200) -> bytes:
    """A photograph of nothing much."""
    from PIL import Image

    out = BytesIO()
    Image.linear_gradient("L").resize((width, height)).save(out, "JPEG")
    return out.getvalue()


def page(source: str = "https://karrow-mail.example/img/loveday.png", before: str = "", img: str = "") -> str:
    """The story as a page with one picture."""
    ld = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "datePublished": "2025-04-24T18:30:00+01:00",
            "author": {"@type": "Person", "name": "Jessamy Tregear"},
            "publisher": {"@type": "Organization", "name": "The Karrow Island Mail"},
        }
    )
    image = img or f'<img src="{source}" alt="The ferry in dry dock">'
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    return (
        f'<!DOCTYPE html><html lang="en">{before}<head><meta charset="utf-8"><title>{HEADLINE} | The Karrow Island '
        f'Mail</title><script type="application/ld+json">{ld}</script></head><body><nav><a href="/">Home</a></nav>'
        f"<main><article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><figure>{image}<figcaption>{CAPTION}</figcaption>"
        f"</figure>{text}</article></main><footer>Imprint</footer></body></html>"
    )


def data_address(content: bytes) -> str:
    """A picture as a `data:` address."""
    return "data:image/png;base64," + base64.b64encode(content).decode()


def single_file() -> str:
    """As SingleFile saves it."""
    date = "Fri Apr 25 2025 09:12:44 GMT+0200 (Central European Summer Time)"
    note = f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: {date}\n-->"
    return page(data_address(png()), before=note)


def mhtml(source: str = "https://karrow-mail.example/img/loveday.png", coding: str = "quoted-printable") -> bytes:
    """As Chromium saves it."""
    body = page(source).encode()
    if coding == "quoted-printable":
        from quopri import encodestring

        body = encodestring(body)
    boundary = "----MultipartBoundary--yQ3vWbXkDgbuvlcE----"
    picture = base64.encodebytes(png())
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: =?utf-8?Q?Ferry=20to=20run=20again?=\r\n"
        "Date: Fri, 25 Apr 2025 07:12:44 -0000\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    ).encode()
    parts = [
        b"Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: "
        + coding.encode()
        + f"\r\nContent-Location: {ADDRESS}\r\n\r\n".encode()
        + body,
        b"Content-Type: text/css\r\nContent-Transfer-Encoding: binary\r\nContent-Location: "
        b"cid:css-1@mhtml.blink\r\n\r\np { margin: 0 }",
        b"Content-Type: image/png\r\nContent-ID: <loveday@karrow>\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://karrow-mail.example/img/loveday.png\r\n\r\n" + picture,
    ]
    line = b"--" + boundary.encode()
    return head + b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"


def webarchive(binary: bool = True) -> bytes:
    """As Safari saves it."""
    archive = {
        "WebMainResource": {
            "WebResourceData": page("/img/loveday.png").encode(),
            "WebResourceFrameName": "",
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": ADDRESS,
        },
        "WebSubresources": [
            {
                "WebResourceData": png(),
                "WebResourceMIMEType": "image/png",
                "WebResourceURL": "https://karrow-mail.example/img/loveday.png",
            }
        ],
    }
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def mail(*, html: bool = True, subject: str = f"Fwd: {HEADLINE}", **headers: str) -> bytes:
    """The story sent by a friend."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Piran Nance <piran@pendeen.example>"
    message["To"] = "wenna@pendeen.example"
    message["Subject"] = subject
    message["Date"] = "Fri, 25 Apr 2025 09:30:00 +0100"
    message["Message-ID"] = "<1@pendeen.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    plain = f"{HEADLINE}\nBy Jessamy Tregear\n24 April 2025\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
    message.set_content(plain)
    if html:
        text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
        message.add_alternative(
            f'<html><body><h1>{HEADLINE}</h1><p>By Jessamy Tregear</p><p><img src="cid:loveday@karrow" alt=""></p>'
            f"{text}</body></html>",
            subtype="html",
        )
        part = list(message.iter_parts())[1]
        assert isinstance(part, EmailMessage)
        part.add_related(png(), "image", "png", cid="<loveday@karrow>")
    return message.as_bytes()


ITEMS = (
    ("Ferry to run again from the first of May", "ferry-to-run", PARAGRAPHS[0]),
    ("Council to look under the causeway", "causeway", PARAGRAPHS[1]),
    ("Island school gets a second teacher", "school", PARAGRAPHS[3]),
    ("Lighthouse goes up for sale", "lighthouse", PARAGRAPHS[4]),
)


def newsletter(items: tuple[tuple[str, str, str], ...] = ITEMS) -> bytes:
    """A morning letter of four stories."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "The Karrow Island Mail <news@karrow-mail.example>"
    message["To"] = "wenna@pendeen.example"
    message["Subject"] = "Morning on Karrow: the boat is back"
    message["Date"] = "Fri, 25 Apr 2025 06:00:00 +0100"
    message["List-Id"] = "<morning.karrow-mail.example>"
    message["List-Unsubscribe"] = "<https://karrow-mail.example/off>"
    message["Message-ID"] = "<2@karrow-mail.example>"
    message.set_content("See the web version.")
    stories = "".join(
        f'<h2><a href="https://karrow-mail.example/news/{slug}">{title}</a></h2><p>{text}</p>'
        f'<p><a href="https://karrow-mail.example/news/{slug}">Read more</a></p>'
        for title, slug, text in items
    )
    message.add_alternative(
        '<html><body><p><a href="https://karrow-mail.example/letter/7">View in browser</a></p>'
        f"<p>Good morning from the quay.</p>{stories}"
        '<p>You are receiving this because you signed up. <a href="https://karrow-mail.example/off">Unsubscribe</a></p>'
        "</body></html>",
        subtype="html",
    )
    return message.as_bytes()


def mailbox() -> bytes:
    """Three mails: of a friend, a letter, and one that says nothing."""
    empty = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: hello\r\nMessage-ID: <3@b.example>\r\n\r\n"
    quoted = mail(html=False).replace(b"Until then", b">From now on. Until then")
    line = b"From piran@pendeen.example Fri Apr 25 09:30:00 2025\n"
    return b"".join(line + one.replace(b"\r\n", b"\n") + b"\n\n" for one in (quoted, newsletter(), empty))


def warc(compressed: bool = True) -> bytes:
    """Two pages, a picture and a page that is missing."""
    pieces = [
        _record(ADDRESS, "text/html; charset=utf-8", page().encode()),
        _record("https://karrow-mail.example/img/loveday.png", "image/png", png()),
        _record("https://karrow-mail.example/gone", "text/html", b"<html><p>gone</p></html>", "404 Not Found"),
        _record(
            "https://karrow-mail.example/news/causeway",
            "text/html",
            page().replace(HEADLINE, "Council to look under the causeway").encode(),
        ),
    ]
    return b"".join(gzip.compress(piece, mtime=0) if compressed else piece for piece in pieces)


def _record(url: str, kind: str, content: bytes, status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:8f1b0c1e-0000-4000-8000-000000000001>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2025-04-25T07:12:44Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def gzipped() -> bytes:
    """The page compressed."""
    return gzip.compress(page().encode(), mtime=0)


def pdf(source: str) -> bytes:
    """A document of some typst markup."""
    import typst

    return bytes(typst.compile(source.encode()))


def _escaped(text: str) -> str:
    return "".join("\\" + c if c in "\\#$*_`<>@=-+/[]~'\"" else c for c in text)


def several(times: int, first: int = 0) -> list[str]:
    """The story's paragraphs so many times over, no two alike."""
    days = range(first, first + times)
    return [f"On day {day}: {one}" if day else one for day in days for one in PARAGRAPHS]


def printed(columns: int = 2, pages: int = 1) -> str:
    """The story laid out as a newspaper does, as typst markup."""
    text = "\n\n".join(_escaped(one) for one in several(pages))
    more = "\n\n".join(_escaped(one) for one in several(pages, 50))
    return f"""
#set page(width: 15cm, height: 20cm, margin: 1.6cm,
  header: context [The Karrow Island Mail #h(1fr) Friday 25 April 2025],
  footer: context [#h(1fr) #counter(page).display() #h(1fr)])
#set document(title: "{HEADLINE}", author: "Jessamy Tregear")
#set text(size: 9pt, lang: "en", hyphenate: true)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#text(size: 20pt, weight: "bold")[{_escaped(HEADLINE)}]

By Jessamy Tregear

#columns({columns})[
{text}

== A second boat

{more}
]
"""
