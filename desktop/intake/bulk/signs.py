"""By what a text or page is seen to be a delivery of a news database, from its beginning alone."""

from __future__ import annotations

import re

_NEXIS_PAGE = re.compile(r"(?i)<!-- *lxncomment|<docfull>|name=\"doc_id_\d+_\d+\"|\bdocuments=\"\d+\" +updated=")
_FACTIVA_PAGE = re.compile(r"(?i)<title>\s*(?:dow jones\s+)?factiva\s*</title>|class=['\"]article [a-z]{2}article['\"]")
_NEXIS_TEXT = re.compile(
    r"(?mi)^[ \t\u00a0]*(?:\d+ of \d+ documents?|dokument \d+ von \d+|document \d+ de \d+)[ \t\r]*$"
)
_NEXIS_LABEL = re.compile(r"(?m)^(LENGTH|LÄNGE|LONGUEUR|LOAD-DATE|Load-Date|Length|DATE-CHARGEMENT): *\S")
_FACTIVA_TEXT = re.compile(
    r"(?m)^[ \t]*(?:AN[ \t]+)?(?:Document|Dokument|Documento) [A-Z0-9]{4,14}[A-Za-z0-9]{10,24}[ \t\r]*$"
)
_FACTIVA_TAGS = re.compile(r"(?ms)^[ \t]*HD[ \t]+\S.{0,3000}?^[ \t]*WC[ \t]+\d")


def is_text_delivery(text: str) -> bool:
    """Whether a text begins like a delivery of Nexis or Factiva."""
    if _NEXIS_TEXT.search(text) or _FACTIVA_TAGS.search(text):
        return True
    if _FACTIVA_TEXT.search(text):
        return True
    labels = {found[1].upper() for found in _NEXIS_LABEL.finditer(text)}
    return len(labels) > 1 or (bool(labels) and bool(re.search(r"(?mi)^end of document[ \t\r]*$", text)))


def is_page_delivery(markup: str) -> bool:
    """Whether a page begins like a delivery of Nexis or Factiva."""
    return bool(_NEXIS_PAGE.search(markup) or _FACTIVA_PAGE.search(markup))
