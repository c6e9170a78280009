"""The line rules over the blocks of a body: furniture and pointers are taken out, datelines and credits read.

Blocks that stay are untouched; what is taken out is noted with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db.body import (
    Block,
    Body,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Spans,
    spans_text,
)
from db.model import Origin
from desktop.intake.agencies import credit_in, credit_line, credit_start
from desktop.intake.bylines import find_byline, read_names
from desktop.intake.captions import is_caption
from desktop.intake.dateline import Dateline, find_dateline, labelled_place, writers_in_dateline
from desktop.intake.dates import find_dates, is_only_date
from desktop.intake.findings import Findings
from desktop.intake.junk import is_share_word, junk_reason, read_also_of
from desktop.intake.pointers import headline_like, take_pointers, text_of
from desktop.intake.wordlists import bare, fold, folded_set

_STOPS = ".!?।۔؟。！？…॥"


def clean(
    blocks: Sequence[Block],
    findings: Findings,
    *,
    now: datetime | None = None,
    title: str = "",
    drop_captions: bool = False,
) -> list[Block]:
    """The blocks without what is not the article's. `drop_captions`: captions have lost their pictures."""
    blocks = _without_headline(list(blocks), findings, title)
    kept: list[Block] = []
    index = 0
    while index < len(blocks):
        taken = take_pointers(blocks, index, findings)
        if taken:
            index += taken
            continue
        block = blocks[index]
        text = text_of(block)
        if not isinstance(block, Picture | Rule | Preformatted) and _takes_out(
            block, text, kept, findings, drop_captions
        ):
            index += 1
            continue
        kept.append(block)
        index += 1
    if drop_captions:
        kept = _until_end(_without_menus(kept, findings), findings)
    kept = _foot(kept, findings, pasted=drop_captions)
    _dateline(kept, findings)
    _credits(kept, findings)
    return _tidy(_without_credit(kept, findings))


def _without_headline(blocks: list[Block], findings: Findings, title: str) -> list[Block]:
    """Headings and lines that repeat the headline go: pages print it again above recordings and stories like it."""
    key = bare(title)
    if not key:
        return blocks
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph) and bare(spans_text(block.spans)) == key:
            findings.leave_out(spans_text(block.spans), "repeated headline")
        else:
            kept.append(block)
    return kept


def _takes_out(block: Block, text: str, kept: Sequence[Block], findings: Findings, drop_captions: bool) -> bool:
    if not text:
        return True
    if isinstance(block, ListBlock):
        reasons = [junk_reason(text_of(Quote(item))) if item else "empty" for item in block.items]
        if reasons and all(reasons):
            findings.leave_out(Body((block,)).text(), reasons[0])
            return True
        return False
    reason = junk_reason(text) or ("row of links" if isinstance(block, Paragraph) and _is_link_row(block) else "")
    if not reason and findings.left_out and findings.left_out[-1].reason == "share bar" and is_share_word(text):
        reason = "share bar"
    if reason:
        findings.leave_out(text, reason)
        return True
    if drop_captions and isinstance(block, Paragraph) and is_caption(text):
        findings.leave_out(text, "picture caption")
        return True
    return False


def _is_link_row(block: Paragraph) -> bool:
    """Whether a short paragraph is nothing but several links: "Back to front page | Print this story"."""
    links = {span.href for span in block.spans if span.href}
    plain = "".join(span.text for span in block.spans if not span.href)
    return len(links) >= 2 and not any(c.isalnum() for c in plain) and len(spans_text(block.spans)) <= 200


_MENU = 15
"""Very short lines in a row from which on they are taken for a page's menu that was copied along."""


def _without_menus(blocks: list[Block], findings: Findings) -> list[Block]:
    """The blocks without long runs of one to four words: the menus of a page that was copied whole."""
    kept: list[Block] = []
    run: list[Block] = []
    for block in [*blocks, None]:
        if isinstance(block, Paragraph) and _is_entry(spans_text(block.spans)):
            run.append(block)
            continue
        if len(run) >= _MENU:
            findings.leave_out("\n".join(text_of(each) for each in run), "menu")
        else:
            kept.extend(run)
        run = []
        if block is not None:
            kept.append(block)
    return kept


def _is_entry(text: str) -> bool:
    return len(text) <= 40 and len(text.split()) <= 4 and not text.rstrip().endswith((*_STOPS, ",", ";", ":", "”", '"'))


_REST = 0.35
"""The share of the text that may follow a line that ends an article; more, and the line meant something else."""


def _until_end(blocks: list[Block], findings: Findings) -> list[Block]:
    """The blocks above a line that ends an article: "About the author", or a writer's name with little below it."""
    lengths = [len(text_of(block)) for block in blocks]
    total = sum(lengths)
    writers = {bare(name) for c in findings.candidates if c.field == "authors" for name in c.value}
    endings = {bare(line) for line in folded_set("endings", "", "lines")}
    above = 0
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph | Heading) and number and above > (1 - _REST) * total:
            line = bare(spans_text(block.spans))
            if line in endings or (line in writers and number + 1 < len(blocks)):
                for other in blocks[number:]:
                    findings.leave_out(text_of(other), "below the end of the article")
                return blocks[:number]
        above += lengths[number]
    return blocks


def _foot(blocks: list[Block], findings: Findings, *, pasted: bool) -> list[Block]:
    """Take lines off the end that are credits, dates, bylines or labels, until the article's own text is met.

    `pasted` text has more such lines than a page from which the body was extracted.
    """
    end = len(blocks)
    loose: list[int] = []
    taken: set[int] = set()
    steps = 0
    while end > 0 and steps < 40:
        block = blocks[end - 1]
        steps += 1
        if isinstance(block, Picture | Rule):
            end -= 1
            continue
        if not isinstance(block, Paragraph | Heading | ListBlock):
            break
        text = text_of(block)
        reason = _foot_reason(text, findings)
        if reason:
            taken.add(end - 1)
            findings.leave_out(text, reason)
        elif pasted and _loose(block, text):
            loose.append(end - 1)
        else:
            break
        end -= 1
    if len(loose) >= 3:
        for index in sorted(loose):
            findings.leave_out(text_of(blocks[index]), "lines below the text")
        taken.update(loose)
    kept = [block for number, block in enumerate(blocks) if number not in taken]
    while kept and isinstance(kept[-1], Heading | Rule):
        if isinstance(kept[-1], Heading):
            if not headline_like(Paragraph(kept[-1].spans)) or len(text_of(kept[-1])) > 80:
                break
            findings.leave_out(text_of(kept[-1]), "heading below the text")
        kept.pop()
    return kept


def _loose(block: Block, text: str) -> bool:
    """A line too short and too bare to be the end of an article: tags, labels, names of topics."""
    if isinstance(block, ListBlock):
        return False
    return (
        len(text) <= 60
        and "\n" not in spans_text(block.spans if isinstance(block, Paragraph | Heading) else ())
        and (text.rstrip("\"'”’»)")[-1:] not in _STOPS and not any(c.isdigit() for c in text))
    )


def _foot_reason(text: str, findings: Findings) -> str:
    """Note what a line below the text says; why it goes, or empty."""
    detail = f"last lines: {text}"
    if len(text) > 320:
        return ""
    authors = sign_off(text)
    if authors is not None:
        names, agency = authors
        if names:
            findings.add("authors", names, Origin.TEXT, 0.7, detail)
        if agency:
            findings.add("agency", agency, Origin.TEXT, 0.6, detail)
        return "sign-off of the desk"
    credit = credit_line(text)
    if credit is None and len(text) < 60 and "/" in text:
        # "AFP/Straits Lantern": an agency and the house.
        credit = next((one for part in text.split("/") if (one := credit_line(part)) is not None), None)
    if credit:
        findings.add("agency", credit.value, Origin.TEXT, credit.confidence, detail)
        return "agency credit"
    dates = find_dates(text, now=None)
    if dates and is_only_date(text, dates):
        for date in dates:
            name = "updated" if date.kind == "updated" else "published"
            findings.add(name, date.iso, Origin.TEXT, date.confidence - (0.2 if date.kind else 0.3), detail)
        return "date"
    byline = find_byline(text, head=False)
    if byline and byline.names and len(text) < 100 and text.rstrip()[-1:] not in _STOPS:
        findings.add("authors", byline.names, Origin.TEXT, 0.6, detail)
        return "byline"
    if is_caption(text) and len(text) < 120:
        return "picture caption"
    return ""


def sign_off(text: str) -> tuple[tuple[str, ...], str] | None:
    """Writers and agency of a desk's sign-off: "(Reporting by Saskia Dunmore; editing by Tom Okafor-Lund)"."""
    stripped = text.strip("()[] .")
    folded = fold(stripped)
    starts = folded_set("signoff", "", "starts")
    begin = next((start for start in starts if folded.startswith(start + " ")), "")
    if not begin or len(text) > 400:
        return None
    first = stripped.split(";")[0].split(". ")[0][len(begin) :].strip(" :")
    found = read_names(_without_places(first), sure=True)
    editing = any(word in folded for word in folded_set("signoff", "", "editing"))
    if not found and not editing:
        return None
    reuters = "Reuters" if editing and begin in ("reporting by", "writing by") else ""
    if begin in folded_set("signoff", "", "editing"):
        return (), ""
    return (found.names if found else (), reuters)


def _without_places(text: str) -> str:
    """'Jane Doe in Kyiv and John Roe in London' without the places."""
    words = text.split()
    kept: list[str] = []
    skipping = False
    for word in words:
        if word in ("in", "at", "from"):
            skipping = True
        elif word in ("and", "&") or word.endswith(","):
            if skipping and word.endswith(","):
                kept.append(",")
            elif not skipping or word in ("and", "&"):
                kept.append(word)
            skipping = False
        elif not skipping:
            kept.append(word)
    return " ".join(kept)


def _without_credit(blocks: list[Block], findings: Findings) -> list[Block]:
    """The last paragraph without an agency's or the outlet's name behind its last sentence: "... said. - AFP"."""
    if not blocks or not isinstance(blocks[-1], Paragraph):
        return blocks
    text = spans_text(blocks[-1].spans)
    cut = credit_start(text, {str(findings.best("agency") or ""), str(findings.best("outlet") or "")})
    if cut <= 0 or text[:cut].rstrip()[-1:] not in _STOPS + "\"'”’»)":
        return blocks
    findings.leave_out(text[cut:], "agency credit")
    return [*blocks[:-1], Paragraph(cut_spans(blocks[-1].spans, len(text[:cut].rstrip())))]


def cut_spans(spans: Spans, length: int) -> Spans:
    """The first `length` characters of some spans."""
    kept: list[Span] = []
    for span in spans:
        if length <= 0:
            break
        kept.append(Span(span.text[:length], span.marks, span.href))
        length -= len(span.text)
    return tuple(kept)


def _speakers(blocks: Sequence[Block]) -> set[str]:
    """Names in capitals that begin several paragraphs with a colon: the speakers of a transcript."""
    counts: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            name, sign, _ = spans_text(block.spans)[:60].partition(":")
            if sign:
                for key in {name.strip(), name.strip().split(" ")[-1]}:
                    counts[key] = counts.get(key, 0) + 1
    return {name for name, count in counts.items() if count > 1}


def _dateline(blocks: Sequence[Block], findings: Findings) -> None:
    """Read the dateline of the first paragraphs."""
    speakers = _speakers(blocks)
    context = (
        (findings.best("title") or "")
        + "\n"
        + "\n".join(spans_text(block.spans) for block in blocks[:20] if isinstance(block, Paragraph))
    )
    seen = 0
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        text = spans_text(block.spans)
        found = find_dateline(text, context) or _emphasised(block, blocks)
        head = text[:60].partition(":")[0].strip()
        if found and head not in speakers and head.split(" ")[-1] not in speakers:
            detail = f"paragraph {seen + 1}: {text[: found.length].strip()}"
            if found.place:
                findings.add("dateline", found.place, Origin.TEXT, found.confidence - 0.1 * seen, detail)
            if found.agencies:
                findings.add("agency", "/".join(found.agencies), Origin.TEXT, 0.95, detail)
            findings.add("authors", writers_in_dateline(text, found.length), Origin.TEXT, 0.85, detail)
            if found.day is not None:
                findings.add("published", found.day.iso, Origin.TEXT, found.day.confidence - 0.3, detail)
                findings.add("dateline_day", found.day.day, Origin.TEXT, found.confidence - 0.1 * seen, detail)
            return
        seen += 1
        if seen >= 4 or (seen >= 2 and len(text) > 400):
            return


def _emphasised(block: Paragraph, blocks: Sequence[Block]) -> Dateline | None:
    """A place in bold print at the beginning of the first paragraph only, with a sign behind it."""
    first = block.spans[0] if block.spans else Span("")
    text = first.text.strip()
    following = block.spans[1].text[:3] if len(block.spans) > 1 else ""
    signed = text[-1:] in ".:–—-" or following.lstrip()[:1] in "–—-:"
    if "bold" not in first.marks or not signed or not following or len(text) > 45 or block is not _first_of(blocks):
        return None
    others = [each for each in blocks if isinstance(each, Paragraph) and each is not block and each.spans]
    if any("bold" in each.spans[0].marks and each.spans[0].text.strip()[-1:] in ".:–—-" for each in others[:8]):
        return None
    place = labelled_place(text)
    if (
        not place
        or junk_reason(place)
        or read_also_of(place + ":")
        or bare(place) in folded_set("dateline", "", "never")
    ):
        return None
    return Dateline(place, (), None, len(first.text), 0.65)


def _first_of(blocks: Sequence[Block]) -> Block | None:
    return next((block for block in blocks if isinstance(block, Paragraph)), None)


def _credits(blocks: Sequence[Block], findings: Findings) -> None:
    """Read credits inside the first and last paragraphs."""
    paragraphs = [spans_text(block.spans) for block in blocks if isinstance(block, Paragraph)]
    for number, text in enumerate(paragraphs):
        if 3 <= number < len(paragraphs) - 3:
            continue
        credit = credit_in(text)
        if credit:
            where = f"paragraph {number + 1}: {text[-80:] if number else text[:80]}"
            findings.add("agency", credit.value, Origin.TEXT, credit.confidence, where)


def _tidy(blocks: Sequence[Block]) -> list[Block]:
    """Without rules at either end or in a row, and without headings that head nothing."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Rule) and (not kept or isinstance(kept[-1], Rule)):
            continue
        kept.append(block)
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    return kept
