"""Words that somebody hopes are read as something else: formulas, paths, YAML, TeX, markup, commands, records."""

from __future__ import annotations

import random

_TRAPS = (
    "=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", " =1", "\u00a0=1", "＝1", '"=1', ";=1",
    "a\n=1", "'=1", "=HYPERLINK(\"http://a.example\")", "a,b;c\td", '"', '""', "\",\"", "\r\n", "\n\n", "a\rb",
    "\u2028", "\x85", "\0", "\x1b[31m", "../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\x", "C:x",
    "\\\\host\\share", "file:///x", "~/x", ".", "..", "...", ".x", "x.", "x ", "CON", "nul.txt", "COM1", "lpt9 .x",
    "AUX.md", "CONIN$", "COM¹", "a:b", "a::$DATA", "a|b", "a?b*", "<a>", "a\"b", "#a", "^a", "[a]", "a" * 300,
    "é" * 200, "漢" * 100, "e\u0301" * 120, "👩\u200d👩\u200d👧" * 30, "\u202egpj.exe", "\u200b", "\ufeff", "İ", "ﬁ",
    "ß", "ẞ", "K", "yes", "No", "on", "OFF", "null", "~", "true", "1e3", "0x1f", "0o7", "1_000", "12:30:45",
    "2024-01-01", "2024-01-01T00:00:00Z", ".inf", ".nan", "=", "<<", "!!python/object/apply:os.system ['x']", "!x y",
    "&a b", "*a", "- a", "? a", "a: b", "a #b", "#b", "{a: b}", "[a, b]", "| x", "> x", "%TAG", "---", "...",
    "--- !x", "\n---\n", "key: [", "'", "''", "`x`", "@x", "\"\\x", "a\\nb", "\\", "\\\\", "x\\", "\t", "\ud800",
    "\ufffe", "\U0010ffff", "}@book{x, title={owned}", "{", "}", "{{{", "\\input{/etc/passwd}", "\\write18{x}",
    "$x$", "50%", "a_b^c~d", "#1", "&", "@comment{", "\",}", "ER  - \r\nTY  - BOOK", "TY  - X\n", "AU  - x",
    "\nER  -", "KW  -", "\",\"x\":\"", "\\u0000", "</script>", "{\"a\":1}", "]]>", "-->", "<!--", "<b>x</b>",
    "<img src=x onerror=y>", "\" onclick=\"x", "' onclick='x", "javascript:x", "&lt;", "&#0;", "&amp;amp;", "<?php",
    "<%", "{{7*7}}", "{% raw %}", "{#", "${7*7}", "#{7}", "<style>", "</title>", "# x", "## x", "- x", "* x", "+ x",
    "1. x", "> x", "```", "~~~", "    x", "| a | b |\n|---|---|", "***", "___", "[a](b)", "![a](b)", "[a]: b",
    "[^1]", "**a**", "_a_", "<http://a.example>", "http://a.example/_x_", "www.a.example", "a@b.example", "==a==",
    "%%a%%", "[[a]]", "![[a]]", "[[a|b]]", "^x", "#tag", "$$", "::: x", ":a:", "<!-- clip:begin -->",
    "<!-- clip:end -->", "<!-- /clip -->", "`rm -rf x`", "$(x)", "; x", "&& x", "| x", "> /x", "\nx", "%PATH%",
    "!x!", "^", "-x", "--help", "-", "cuttings:clipping/x", "عربي", "עברית", "हिन्दी", "ไทย", "\u0300", "\u20dd" * 5,
)  # fmt: skip


def hostile_text(dice: random.Random) -> str:
    """One to four of them, joined by chance, or letters of any kind."""
    if dice.random() < 0.1:
        widths = (128, 0x3000, 0x110000)
        return "".join(chr(dice.randrange(dice.choice(widths))) for _ in range(dice.randrange(20)))
    glue = dice.choice(("", " ", "\n", "/", "x", ", "))
    text = glue.join(dice.choice(_TRAPS) for _ in range(dice.choice((1, 1, 2, 3, 4))))
    return dice.choice((text, text, f"Harbour {text}", f"{text} reopens"))
