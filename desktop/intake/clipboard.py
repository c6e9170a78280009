"""The header of Windows' clipboard format for HTML (CF_HTML): where the selection is, and what page it came from."""

from __future__ import annotations

_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"


def fragment_of(html: str) -> tuple[str, str | None]:
    """The selected piece of clipboard HTML, and its SourceURL where the header names one.

    Offsets in the header count bytes of UTF-8; programs get them wrong, so the comments around the fragment win.
    """
    url: str | None = None
    values: dict[str, str] = {}
    if html.lstrip("\ufeff \r\n").lower().startswith("version:"):
        for line in html[:4000].splitlines()[:40]:
            key, sign, value = line.strip().partition(":")
            if not sign or key.startswith("<"):
                break
            values[key.strip().lower()] = value.strip()
        source = values.get("sourceurl", "")
        url = source if source.startswith(("http://", "https://")) else None
    start, end = html.find(_START), html.rfind(_END)
    if 0 <= start < end:
        return html[start + len(_START) : end], url
    if values:
        content = html.encode("utf-8", "surrogatepass")
        first, last = (
            int(values.get(key, "-1")) if values.get(key, "").isdecimal() else -1
            for key in ("startfragment", "endfragment")
        )
        if 0 < first < last <= len(content):
            return content[first:last].decode("utf-8", "replace"), url
        begin = html.find("<")
        return (html[begin:] if begin >= 0 else html), url
    return html, url
