"""One article of a press database's export: what the lines above and below its text say, and where the text stands.

Factiva prints codes of two letters, or bare lines in an order of its own; Nexis and ProQuest print labels.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.core.reading.dates import date_in, iso_date
from copydesk.core.reading.outlets import outlets

_LABELLED = re.compile(r"([A-Za-z][A-Za-z /-]{1,28}?) ?(?::[ \t]{0,9}|[ \t]{2,9}|\t)(?=\S)")
_FIELDS = {
    "HD": "title", "headline": "title", "title": "title", "document title": "title",
    "SN": "outlet", "source": "outlet", "publication": "outlet", "publication title": "outlet", "newspaper": "outlet",
    "outlet": "outlet", "source name": "outlet", "publication info": "info",
    "PD": "published", "date": "published", "publication date": "published", "published": "published",
    "BY": "author", "byline": "author", "author": "author", "authors": "author",
    "url": "url", "link": "url", "document url": "url", "dateline": "dateline",
}  # fmt: skip
_TEXT = frozenset({"LP", "TD", "body", "full text"})
_SUMMARY = frozenset({"abstract", "highlight"})
# What is said of an article beside its text; these end the text. A "Source:" below it is the article's own.
_BESIDE = frozenset(
    "SE,ET,SC,PG,ED,VOL,LA,CY,CR,CLM,RST,DE,CO,IN,NS,RE,IPD,IPC,CT,ART,RF,PUB,AN,WC,section,length,load-date,load date,"
    "language,publication-type,publication type,journal code,graphic,graphics,correction-date,word count,copyright,"
    "pages,page,edition,publisher,place of publication,series,classification,subject,location,people,company,links,"
    "company organization,first page,publication year,country of publication,source type,language of publication,"
    "document type,document feature,database,last updated,proquest document id,document url,issn,identifier,keywords,"
    "identifier / keyword,publication subject,publication title,publication date,title,geographic,industry,person,"
    "state,country,city,ticker,notes".split(",")
)
_CAPTIONS = frozenset({"graphic", "graphics"})  # a heading with the captions under it
_HEAD_LINES = 14
_TAIL_LINES = 60
_LONGEST_HEAD_LINE = 220
_LONGEST_DATE = 60
_MOST_BARE = 4
_MOST_OUTLET_WORDS = 5
_WORDS = re.compile(r"[\d,]{1,9} words$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:english|(?:copyright|\(c\)|©) .{0,160}|all rights reserved\.?|page .{1,20}|proquest document link"
    r"|(?:[\w-]{1,20} ){0,3}edition(?: ?[-,] ?.{1,30})?|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by .{3,80}$", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]{0,25}(?: [A-Z][\w.'’-]{0,25}){1,3}$")
_OUTLET_AND_DATE = re.compile(
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?P<outlet>[^,|·–—]{2,60}?)(?:,| [-|·–—]) (?P<date>.{6,40})$",
    re.IGNORECASE,
)
_EDITION = re.compile(r": \[[^\[\]]{1,40}\]$")
_LAST_NAME_FIRST = re.compile(r"([^,;]{2,40}), ([^,;]{2,40})$")


@dataclass(slots=True)
class PressArticle:
    """`fields` by the names of front matter; the article's own text is `text[start:end]`."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    is_stub: bool = False  # all that is printed is a summary

    @property
    def is_whole(self) -> bool:
        """It says all that an export says of an article, and has a text."""
        return {"title", "outlet", "published"} <= self.fields.keys() and self.start < self.end


class _Line(NamedTuple):
    start: int
    words: str
    label: str | None
    value: int  # where what stands behind the label begins; the line's end where it stands alone


def press_article(text: str, *, is_outlet_first: bool = False) -> PressArticle:
    """What a section of an export holds, with as much as it says; Nexis's old form begins with the outlet."""
    lines = _lines(text)
    article = PressArticle(text, end=len(text), start=len(text))
    head = _Head(article.fields)
    below = head.read(lines, article)
    head.resolve(is_outlet_first)
    _cut_tail(lines, below, article)
    return article


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            label, value = _label(words)
            lines.append(_Line(first, words, label, first + value))
        start += len(line)
    return lines


def _label(words: str) -> tuple[str | None, int]:
    """The label that a line opens with, or is; and where its value begins. Codes are known by their capitals."""
    labelled = _LABELLED.match(words)
    label, value = (labelled[1].strip(), labelled.end()) if labelled else (words[:40].rstrip(":"), len(words))
    label = label if label.isupper() and len(label) <= 3 else label.lower()
    is_known = label in _FIELDS or label in _TEXT or label in _SUMMARY or label in _BESIDE
    return (label, value) if is_known else (None, 0)


@dataclass(slots=True)
class _Head:
    """The lines above the text: labelled ones by their labels, bare ones by their order."""

    fields: dict[str, str]
    bare: list[str] = field(default_factory=list)
    before_words: int | None = None  # how many bare lines stand above the number of words
    before_date: int | None = None
    awaited: str | None = None  # the field whose label stands alone on the line above

    def read(self, lines: Sequence[_Line], article: PressArticle) -> int:
        """Take the head in and set where the text begins; the number of the first line behind the head."""
        summary: int | None = None
        for number, line in enumerate(lines):
            if line.label in _TEXT:
                article.start = line.value
                return number + 1
            if line.label in _SUMMARY and summary is None:
                summary = number
            elif line.label is not None:
                self._take_labelled(line)
            elif summary is None and (number >= _HEAD_LINES or not self._take(line.words)):
                article.start = line.start
                return number
        if summary is None:
            return len(lines)
        article.start, article.is_stub = lines[summary].value, True
        return summary + 1

    def _take_labelled(self, line: _Line) -> None:
        key = _FIELDS.get(line.label or "")
        value = line.words[line.value - line.start :]
        if key is None:
            return
        if not value:
            self.awaited = key
        elif key == "info":
            self._take_info(value)
        elif key == "outlet":
            self.fields.setdefault(key, _outlet(value))
        elif key != "published" or iso_date(value):  # "Date: in the last 3 months" is of a search
            self.fields.setdefault(key, value)

    def _take_info(self, value: str) -> None:
        """`Vale Post ; Vale [Vale]. 13 May 2025: A.3.`"""
        self.fields.setdefault("outlet", _outlet(value))
        if found := date_in(value):
            self.fields.setdefault("published", found)

    def _take(self, words: str) -> bool:
        """Take a bare line in; False where the article begins."""
        if len(words) > _LONGEST_HEAD_LINE:
            return False
        if self.awaited:
            self.fields.setdefault(self.awaited, words)
            self.awaited = None
        elif _WORDS.match(words):
            self.before_words = len(self.bare)
        elif self.before_date is None and len(words) <= _LONGEST_DATE and (found := iso_date(words)):
            self._take_date(words, found)
        elif self.bare and _BYLINE.match(words):
            self.fields.setdefault("author", words)
        elif not _ASIDE.match(words):
            return self._take_bare(words)
        return True

    def _take_date(self, words: str, found: str) -> None:
        self.fields["published"], self.before_date = found, len(self.bare)
        both = _OUTLET_AND_DATE.match(words) if self.bare else None
        if both and iso_date(both["date"]) == found:
            self.fields.setdefault("outlet", both["outlet"])

    def _take_bare(self, words: str) -> bool:
        if self.bare and (self._is_complete or words.endswith(".") or len(self.bare) == _MOST_BARE):
            # Factiva prints the source's code and the page below the source.
            return self.before_words is not None and (words.isdecimal() or (words.isupper() and len(words) <= 8))
        self.bare.append(words)
        return True

    @property
    def _is_complete(self) -> bool:
        """Title, outlet and date have been read: a short line is a subhead, or the article itself."""
        if self.before_date is None:
            return "published" in self.fields and "outlet" in self.fields
        if "outlet" in self.fields:
            return True
        return len(self.bare) > (1 if self.before_words is None else self.before_date)

    def resolve(self, is_outlet_first: bool) -> None:
        """Find title and outlet among the bare lines."""
        before = self.bare[: self.before_date]
        after = self.bare[len(before) :]
        if self.before_words is not None and self.before_date is not None:
            self._resolve_counted(before, after)
        elif self.bare and "outlet" not in self.fields:
            self._resolve_bare(before, after, is_outlet_first)
        if self.bare:
            self.fields.setdefault("title", self.bare[0])
        if title := self.fields.get("title"):
            self.fields["title"] = _EDITION.sub("", title)
        if author := self.fields.get("author"):
            names = (one.strip(" .") for one in author.split(";"))
            self.fields["author"] = "; ".join(_LAST_NAME_FIRST.sub(r"\2 \1", name) for name in names)

    def _resolve_counted(self, before: list[str], after: list[str]) -> None:
        """Factiva: section, title, author, number of words, date, outlet; the first and the third may be missing."""
        if after:
            self.fields.setdefault("outlet", after[0])
        if len(before) > 1 and "author" not in self.fields and _NAME.match(before[-1]):
            self.fields["author"] = before.pop()
        if len(before) > 1 and len(before[0].split()) <= 3 < len(before[1].split()):
            before.pop(0)
        if before:
            self.fields.setdefault("title", before[0])

    def _resolve_bare(self, before: list[str], after: list[str], is_outlet_first: bool) -> None:
        """The line above the date is the outlet's, else the one below it; where that is the longer, the first was."""
        title, *others = [*before, *after]
        if not others:
            return
        line = before[-1] if len(before) > 1 else others[0]
        is_first = len(before) < 2 and len(line.split()) > len(title.split()) <= _MOST_OUTLET_WORDS
        if is_outlet_first or outlets().named(title) or (is_first and not outlets().named(line)):
            title, line = line, title
        self.fields["outlet"] = line
        self.fields.setdefault("title", title)


def _outlet(value: str) -> str:
    """Without the place behind the name: `Vale Post; Vale`, `Vale Post [Vale]`."""
    return re.split(r" ?[;\[]", value, maxsplit=1)[0].strip() or value


def _cut_tail(lines: Sequence[_Line], first: int, article: PressArticle) -> None:
    """End the article above what the database says below it, and take from that what the head did not say."""
    last = len(lines)
    while last > first and len(lines) - last < _TAIL_LINES:
        line = lines[last - 1]
        headings = (n for n in range(last - 2, max(first, last - 5), -1) if lines[n].words.lower() in _CAPTIONS)
        if line.label in _BESIDE or _ASIDE.match(line.words):
            last -= 1
        elif (heading := next(headings, None)) is not None and last < len(lines):
            last = heading
        else:
            break
    if last == len(lines):
        return
    article.end = lines[last].start
    tail = _Head(article.fields)
    for line in lines[last:]:
        tail._take_labelled(line)
