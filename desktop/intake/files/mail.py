"""E-mails: an article that somebody sent, a newsletter, or documents attached to a mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.utils import parseaddr

from db.body import Picture
from db.errors import ClipError
from db.model import Draft, Origin
from desktop.intake.building import bounded
from desktop.intake.files.foot import headline_address, online_address, subject_of, without_foot, without_forwarded_head
from desktop.intake.files.mhtml import with_parts
from desktop.intake.files.mime import Part, leaves, message
from desktop.intake.files.newsletter import sections_of
from desktop.intake.files.pictures import Kept, with_assets, without_data
from desktop.intake.files.saved_page import sane
from desktop.intake.findings import Findings
from desktop.intake.fragment import demoted, units_of_blocks
from desktop.intake.given import Given
from desktop.intake.head import read_head
from desktop.intake.lines import Unit, clean_text, units_of
from desktop.intake.recognise import Sample, drafts_of, format_of
from desktop.intake.sanitize import normalise_fully
from desktop.intake.text import finish

_COVER = 400
"""Characters up to which a mail with a document or an address only says what that is."""
_MOST_ATTACHED = 20
_BULK = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")


@dataclass
class Mail:
    """What a message has: its texts, the parts that its HTML shows, attached documents and forwarded messages."""

    root: Part
    html: str = ""
    plain: str = ""
    parts: list[Part] = field(default_factory=list)
    attached: list[Part] = field(default_factory=list)

    @property
    def is_bulk(self) -> bool:
        """Whether it went to a list of readers rather than to a person."""
        return any(self.root.header(name) for name in _BULK)


def drafts(given: Given) -> Iterator[Draft]:
    """The drafts of a mail: of its text, of each article of a newsletter, of each document attached."""
    mail = mail_of(given.original.content)
    documents = mail.attached[:_MOST_ATTACHED]
    count = 0
    error: ClipError | None = None
    try:
        for draft in _own(mail, given, cover=bool(documents)):
            count += 1
            yield draft
    except ClipError as failure:
        error = failure
    for number, part in enumerate(documents, 1):
        name = part.headers.get_filename()
        inner = given.part(number, part.content())
        if name:
            inner = replace(inner, original=replace(inner.original, name=f"{given.called}#{number} {name[:120]}"))
        try:
            for draft in drafts_of(inner):
                count += 1
                yield draft
        except ClipError as failure:
            given.refuse(inner.called, failure)
            error = None
            count += 1
    if not count:
        raise error or ClipError(f"There is no text in the mail {given.called}.", "Choose another one.")


def mail_of(content: bytes) -> Mail:
    """The parts of a message, told apart."""
    root = message(_without_envelope(content))
    mail = Mail(root)
    for part in leaves(root):
        disposition = part.header("Content-Disposition").lower()
        if part.kind == "message/rfc822" or disposition.startswith("attachment"):
            if not part.kind.startswith("image/") and _is_document(part):
                mail.attached.append(part)
        elif part.kind == "text/html" and not mail.html:
            mail.html = part.text()
        elif part.kind.startswith("text/") and part.kind != "text/calendar" and not mail.plain:
            mail.plain = part.text()
        elif part.kind.startswith("image/"):
            mail.parts.append(part)
        elif part.kind.startswith("application/") and _is_document(part):
            mail.attached.append(part)
    return mail


def _without_envelope(content: bytes) -> bytes:
    """A message without the line that mailboxes put above it."""
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def _is_document(part: Part) -> bool:
    if part.kind == "message/rfc822":
        return True
    form = format_of(Sample(part.content()[:65_536]))
    return bool(form.reader) and form.key not in ("text", "markdown", "gzip")


def _own(mail: Mail, given: Given, *, cover: bool) -> Iterator[Draft]:
    """The drafts of the mail's own text; none where it is only a `cover` of what is attached."""
    kept = Kept()
    findings = Findings()
    units = _units(mail, findings, kept)
    _read_headers(mail, findings)
    units = without_forwarded_head(units, findings, given.moment)
    url = online_address(units)
    findings.add("url", url, Origin.FILE, 0.6, "the link to the mail on the web")
    findings.add("url", headline_address(units), Origin.FILE, 0.7, "the link of the headline")
    units = without_foot(units, findings)
    length = sum(len(unit.raw) for unit in units)
    if not length:
        raise ClipError(f"There is no text in the mail {given.called}.", "Choose another one.")
    if cover and length <= _COVER:
        return
    taken_at = sane(mail.root.date()) or given.original.taken_at
    original = replace(given.original, media_type="message/rfc822", taken_at=taken_at)
    now = given.now or replace(given, original=original).moment
    for number, section in enumerate(sections_of(units) if mail.html else (), 1):
        one = replace(original, name=f"{original.name or 'mail'}#{number}")
        yield with_assets(section.draft(findings, one, now), kept)
        length = 0
    if length:
        body = read_head(units, findings, now=now, url=url)
        first = body[0] if body else None
        above = units[: units.index(first)] if first in units else []
        pictures = [
            unit.source for unit in above if isinstance(unit.source, Picture) and kept.asset(unit.source.source)
        ]
        blocks, notes = bounded([*pictures, *(demoted(unit.block()) for unit in body)])
        for note in notes:
            findings.warn(note)
        if length < _COVER and findings.best("url"):
            findings.add("truncated", "unfetched", Origin.FILE, 0.7, "the mail only names its address")
        yield with_assets(finish(blocks, findings, original, now=now, drop_captions=not mail.html), kept)


def _units(mail: Mail, findings: Findings, kept: Kept) -> list[Unit]:
    if mail.html:
        markup = with_parts(without_data(mail.html, kept), mail.parts, "", kept)
        done = normalise_fully(markup, keep_top=True)
        if done.body.text().strip():
            for note in done.notes:
                findings.warn(note)
            return units_of_blocks(done.body.blocks)
    text = clean_text(mail.plain)
    return units_of(text) if text.strip() else []


def _read_headers(mail: Mail, findings: Findings) -> None:
    """Note what the head of a mail says of its article."""
    subject = subject_of(mail.root.header("Subject"))
    findings.add("title", subject, Origin.FILE, 0.72, "Subject")
    if not mail.is_bulk:
        return
    name, _ = parseaddr(mail.root.header("From"))
    person, parted, outlet = name.partition(" from ")
    if parted:
        findings.add("authors", [person], Origin.FILE, 0.5, f"From: {name}")
        name = outlet
    findings.add("outlet", name, Origin.FILE, 0.6, f"From: {name}")
    moment = mail.root.date()
    if sane(moment) and moment is not None:
        findings.add("published", moment.isoformat(timespec="seconds"), Origin.FILE, 0.6, "Date")
