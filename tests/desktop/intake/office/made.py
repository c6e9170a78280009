"""Office documents made by hand, as small as their formats allow."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def png(width: int = 640, height: int = 480) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a Word document; plain words become a run."""
    made = "".join(run if run.startswith("<w:") else run_of(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{made}</w:p>"


def run_of(text: str, properties: str = "") -> str:
    """A run of a Word document; a line end is a break."""
    pieces = "<w:br/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in text.split("\n"))
    return f"<w:r><w:rPr>{properties}</w:rPr>{pieces}</w:r>"


STYLES = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>'
    "</w:styles>"
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
    "<dcterms:created>2024-03-05T09:00:00Z</dcterms:created></cp:coreProperties>"
)


def docx(
    body: str,
    *,
    title: str = "",
    creator: str = "",
    footnotes: str = "",
    links: dict[str, str] | None = None,
    more: dict[str, str | bytes] | None = None,
) -> bytes:
    """A Word document with this body; `links` are addresses by their keys."""
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_TYPE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for key, target in (links or {}).items()
    )
    relations += f'<Relationship Id="pic" Type="{_TYPE}/image" Target="media/image1.png"/>'
    relations += f'<Relationship Id="notes" Type="{_TYPE}/footnotes" Target="footnotes.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships {_RELS}><Relationship Id="a" Type="{_TYPE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {W} {R} '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships {_RELS}>{relations}</Relationships>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
        "word/media/image1.png": png(),
        "docProps/core.xml": CORE.format(title=title, creator=creator),
    }
    return zipped({**parts, **(more or {})})


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "meta": "meta",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip


def odt(body: str, styles: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text with this body and these automatic styles."""
    content = (
        f'<office:document-content {_ODF} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "meta.xml": f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>Ferry to run again</dc:title></office:meta></office:document-meta>",
        "Pictures/a.png": png(),
        "META-INF/manifest.xml": "<manifest/>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in {**parts, **(more or {})}.items():
            archive.writestr(name, part, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()
