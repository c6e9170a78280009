"""What could not be read, kept all the same: its bytes, what it tells of itself at first sight, and the reason why."""

from __future__ import annotations

import html
import re
from pathlib import PurePath

from db.body import Body
from db.model import Draft, Origin, Original
from desktop.intake.charset import decode, label_of
from desktop.intake.findings import Findings
from desktop.intake.given import UNREAD
from desktop.intake.recognise import Sample, format_of

_LONGEST_TEXT = 100_000
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,400})", re.I)


def kept_as_capture(original: Original, sentence: str) -> Draft:
    """A draft that keeps what could not be read: its bytes, a headline of its name, the text as far as there is one.

    `sentence` says why it could not be read; it becomes a warning. `desktop.intake.given.is_unread` knows such drafts.
    """
    findings = Findings()
    sample = Sample(original.content, original.name, original.media_type)
    form = format_of(sample).key
    called = original.name or original.final_url or original.url or ""
    stem = PurePath(called).stem.replace("_", " ") if original.name else called
    findings.add("title", stem or "Untitled", Origin.FILE, 0.15, called)
    findings.add("url", original.final_url or original.url, Origin.ADDRESS, 0.8, "where it was found")
    if form == "html":
        _read_page(sample.text, findings)
    elif form in ("mhtml", "mail"):
        _read_head(original.content, findings)
    findings.add("truncated", "cut", Origin.FILE, 0.9, UNREAD)
    findings.warn(sentence)
    text = ""
    if form in ("text", "markdown"):
        text = decode(original.content, label=label_of(original.media_type))[0][:_LONGEST_TEXT].strip()
    return findings.draft(Body.from_text(text), original)


def _read_page(text: str, findings: Findings) -> None:
    from desktop.intake.files.saved_page import told_of_itself

    title = _TITLE.search(text)
    if title:
        findings.add("title", html.unescape(title[1]), Origin.META, 0.4, "title")
    findings.add("url", told_of_itself(text)[0], Origin.FILE, 0.7, "the program that saved the page")


def _read_head(content: bytes, findings: Findings) -> None:
    from desktop.intake.files.foot import subject_of
    from desktop.intake.files.mime import message

    head = message(content)
    findings.add("title", subject_of(head.header("Subject")), Origin.FILE, 0.4, "Subject")
    location = head.header("Snapshot-Content-Location")
    if location.startswith(("http://", "https://")):
        findings.add("url", location, Origin.FILE, 0.7, "Snapshot-Content-Location")
