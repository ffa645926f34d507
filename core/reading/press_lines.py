"""The lines of a press database's export, with the labels that Factiva, Nexis and ProQuest print before them."""

import re
from typing import NamedTuple

_LABELLED = re.compile(r"([A-Za-z][A-Za-z /-]{1,28}?) ?(?::[ \t]{0,9}|[ \t]{2,9}|\t)(?=\S)")
FIELDS = {
    "HD": "title", "headline": "title", "title": "title", "document title": "title",
    "SN": "outlet", "source": "outlet", "publication": "outlet", "publication title": "outlet", "newspaper": "outlet",
    "outlet": "outlet", "source name": "outlet", "publication info": "info",
    "PD": "published", "date": "published", "publication date": "published", "published": "published",
    "BY": "author", "byline": "author", "author": "author", "authors": "author",
    "url": "url", "link": "url", "document url": "url", "dateline": "dateline",
}  # fmt: skip
TEXT = frozenset({"LP", "TD", "body", "full text"})
SUMMARY = frozenset({"abstract", "highlight"})
# What is said of an article beside its text; these end the text. A "Source:" below it is the article's own.
BESIDE = frozenset(
    "SE,ET,SC,PG,ED,VOL,LA,CY,CR,CLM,RST,DE,CO,IN,NS,RE,IPD,IPC,CT,ART,RF,PUB,AN,WC,section,length,load-date,load date,"
    "language,publication-type,publication type,journal code,graphic,graphics,correction-date,word count,copyright,"
    "pages,page,edition,publisher,place of publication,series,classification,subject,location,people,company,links,"
    "company organization,first page,publication year,country of publication,source type,language of publication,"
    "document type,document feature,database,last updated,proquest document id,document url,issn,identifier,keywords,"
    "identifier / keyword,publication subject,publication title,publication date,title,geographic,industry,person,"
    "state,country,city,ticker,notes".split(",")
)
CAPTIONS = frozenset({"graphic", "graphics"})  # a heading with the captions under it
# Lines without a label that say nothing of the article itself.
NOTICE = re.compile(
    r"(?:english|(?:copyright|\(c\)|©) .{0,160}|all rights reserved\.?|page .{1,20}|proquest document link"
    r"|(?:[\w-]{1,20} ){0,3}edition(?: ?[-,] ?.{1,30})?|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)$",
    re.IGNORECASE,
)


class Line(NamedTuple):
    start: int
    words: str
    label: str | None
    value: int  # where what stands behind the label begins; the line's end where it stands alone


def lines_of(text: str) -> list[Line]:
    """Those that are not blank."""
    lines: list[Line] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            label, value = _label(words)
            lines.append(Line(first, words, label, first + value))
        start += len(line)
    return lines


def _label(words: str) -> tuple[str | None, int]:
    """The label that a line opens with, or is; and where its value begins. Codes are known by their capitals."""
    labelled = _LABELLED.match(words)
    label, value = (labelled[1].strip(), labelled.end()) if labelled else (words[:40].rstrip(":"), len(words))
    label = label if label.isupper() and len(label) <= 3 else label.lower()
    is_known = label in FIELDS or label in TEXT or label in SUMMARY or label in BESIDE
    return (label, value) if is_known else (None, 0)
