"""What templates can print and do, in words: the list beside the editor and the page of the help are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.translation import mark, tr


@dataclass(frozen=True, slots=True)
class Word:
    """A value or a filter: `insert` is what is written for it, with `about` said of it."""

    name: str
    about: str
    insert: str = ""

    @property
    def written(self) -> str:
        """What the editor inserts."""
        return self.insert or f"{{{{ {self.name} }}}}"


@dataclass(frozen=True, slots=True)
class Group:
    """Words that belong together."""

    title: str
    words: tuple[Word, ...]


def _loop(name: str, each: str, line: str) -> str:
    return f"{{% for {each} in {name} %}}\n{line}\n{{% endfor %}}\n"


VALUES = (
    Group(
        mark("The article"),
        (
            Word("title", mark("headline")),
            Word("standfirst", mark("the line below the headline")),
            Word("kicker", mark("the line above the headline")),
            Word("outlet", mark("outlet")),
            Word("authors", mark("names of the authors, a list"), '{{ authors|join(", ") }}'),
            Word("agency", mark("agency")),
            Word("dateline", mark("place of the dateline")),
            Word("section", mark("section of the paper")),
            Word("page", mark("page of the paper")),
            Word("edition", mark("edition of the paper")),
            Word("language", mark("language, as en")),
            Word("published", mark("day of publication, as 2024-11-03"), '{{ published|date("%d %B %Y") }}'),
            Word("year", mark("year of publication")),
            Word("month", mark("month of publication, in two figures")),
            Word("day", mark("day of the month, in two figures")),
            Word("updated", mark("when the article was changed"), '{{ updated|date("%d %B %Y") }}'),
            Word("url", mark("web address")),
            Word("site", mark("name of the web site")),
            Word("keywords", mark("the outlet’s own keywords, a list"), '{{ keywords|join(", ") }}'),
            Word("correction", mark("corrections of the outlet")),
        ),
    ),
    Group(
        mark("Its text"),
        (
            Word("body", mark("the article in Markdown, with pictures and highlights")),
            Word("text", mark("the bare words of the article")),
            Word("place", mark("dateline in bold, where the text does not begin with it")),
            Word("opening", mark("says that only the opening is here, where that is so")),
            Word("remarks", mark("what is missing in the text, and who else printed it"), "{{ remarks|bullets }}"),
            Word("footnotes", mark("notes on highlights to which the text leads")),
            Word("pictures", mark("the pictures, a list"), _loop("pictures", "picture", "{{ picture.embed }}")),
            Word("words", mark("number of words")),
            Word("excerpt", mark("whether only the opening is exported"), "{% if excerpt %}{% endif %}"),
        ),
    ),
    Group(
        mark("Yours"),
        (
            Word("tags", mark("names of the tags, a list"), '{{ tags|join(", ") }}'),
            Word("hashtags", mark("tags as Obsidian writes them: #war/ukraine"), '{{ hashtags|join(" ") }}'),
            Word("note", mark("your note, in Markdown")),
            Word("note_text", mark("the bare words of your note")),
            Word(
                "highlights",
                mark("your highlights: quotation, note, colour"),
                _loop("highlights", "highlight", "{{ highlight.quotation|quote }}\n\n{{ highlight.note }}\n"),
            ),
            Word("passages", mark("highlights that the text cannot show, as our notes have them")),
            Word(
                "links", mark("links to clippings: words, link, note, day"), _loop("links", "link", "- {{ link.line }}")
            ),
            Word("stories", mark("stories: name, link, note"), _loop("stories", "story", "- {{ story.link }}")),
            Word("filed", mark("links to the notes on its stories and tags")),
            Word("starred", mark("whether it has a star"), "{% if starred %}{% endif %}"),
            Word("captured_at", mark("when it was clipped"), '{{ captured_at|date("%d %B %Y, %H:%M") }}'),
        ),
    ),
    Group(
        mark("Around it"),
        (
            Word("source", mark("outlet, authors, page and day in one line, in Markdown")),
            Word("citation", mark("the citation in a style: chicago, apa, mla, harvard"), "{{ citation.chicago }}"),
            Word("key", mark("key of the citation, as quill2024harbour")),
            Word(
                "read_also",
                mark("what the article points to: title, url, link"),
                _loop("read_also", "other", "- {{ other.link }}"),
            ),
            Word(
                "reprints",
                mark("who else printed it: outlet, title, published, url"),
                _loop("reprints", "copy", "- {{ copy.outlet }}"),
            ),
            Word("people", mark("persons named in it, a list"), '{{ people|join(", ") }}'),
            Word("places", mark("places named in it, a list"), '{{ places|join(", ") }}'),
            Word("organisations", mark("organisations named in it, a list"), '{{ organisations|join(", ") }}'),
            Word("id", mark("number of the clipping")),
            Word("sha256", mark("hash of the original")),
        ),
    ),
)

FILTERS = (
    Group(
        mark("Filters for texts"),
        (
            Word("date", mark("a day as you write it"), '|date("%d %B %Y")'),
            Word("truncate", mark("only the first letters, cut between words"), "|truncate(200)"),
            Word("replace", mark("one text for another"), '|replace("old", "new")'),
            Word("split", mark("a list of the parts of a text"), '|split(", ")'),
            Word("trim", mark("without space at both ends"), "|trim"),
            Word("upper", mark("in capital letters"), "|upper"),
            Word("lower", mark("in small letters"), "|lower"),
            Word("capitalize", mark("with a capital at the beginning"), "|capitalize"),
            Word("title", mark("with a capital at each word"), "|title"),
            Word("slug", mark("small letters with hyphens between, for names and anchors"), "|slug"),
            Word("default", mark("another value where there is none"), '|default("–", true)'),
            Word("wordcount", mark("number of its words"), "|wordcount"),
        ),
    ),
    Group(
        mark("Filters that make Markdown"),
        (
            Word("bold", mark("in bold"), "|bold"),
            Word("italic", mark("in italics"), "|italic"),
            Word("heading", mark("a heading of a level"), "|heading(2)"),
            Word("quote", mark("a quotation"), "|quote"),
            Word("callout", mark("a box of Obsidian"), '|callout("quote", title)'),
            Word("bullets", mark("a list with bullets"), "|bullets"),
            Word("link", mark("a link to an address"), "|link(url)"),
            Word("wikilink", mark("a link of Obsidian: [[…]]"), "|wikilink"),
            Word("indent", mark("indented by so many spaces"), "|indent(4)"),
            Word("raw", mark("not escaped: its signs are Markdown"), "|raw"),
            Word("escape_markdown", mark("escaped, so that nothing in it is Markdown"), "|escape_markdown"),
        ),
    ),
    Group(
        mark("Filters for lists and numbers"),
        (
            Word("join", mark("one text, with something between"), '|join(", ")'),
            Word("first", mark("the first of a list"), "|first"),
            Word("last", mark("the last of a list"), "|last"),
            Word("length", mark("how many there are"), "|length"),
            Word("sort", mark("in order"), "|sort"),
            Word("reverse", mark("in the opposite order"), "|reverse"),
            Word("unique", mark("each only once"), "|unique"),
            Word("map", mark("one part, or a filter, of each"), '|map(attribute="name")'),
            Word("select", mark("those that pass a test"), "|select"),
            Word("reject", mark("those that do not pass a test"), "|reject"),
            Word("selectattr", mark("those of which a part passes a test"), '|selectattr("note")'),
            Word("rejectattr", mark("those of which a part does not pass a test"), '|rejectattr("note")'),
            Word("groupby", mark("in groups that have a part in common"), '|groupby("colour")'),
            Word("list", mark("as a list"), "|list"),
            Word("min", mark("the least"), "|min"),
            Word("max", mark("the greatest"), "|max"),
            Word("abs", mark("a number without its sign"), "|abs"),
            Word("round", mark("a rounded number"), "|round"),
            Word("int", mark("as a whole number"), "|int"),
            Word("float", mark("as a number"), "|float"),
        ),
    ),
)


def lists() -> str:
    """The values and filters as lists of Markdown; a table could not hold the bar before a filter."""
    lines: list[str] = []
    for group in (*VALUES, *FILTERS):
        lines += [f"### {tr(group.title)}", ""]
        lines += [f"- `{' '.join(word.written.split())}`: {tr(word.about)}" for word in group.words]
        lines.append("")
    return "\n".join(lines)
