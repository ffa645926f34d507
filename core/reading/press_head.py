"""The lines above the text of an article in a press database's export: who published what, and when.

Factiva prints codes of two letters, or bare lines in an order of its own; Nexis and ProQuest print labels.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.core.reading.dates import date_in, iso_date
from copydesk.core.reading.outlets import outlets
from copydesk.core.reading.press_lines import FIELDS, NOTICE, SUMMARY, TEXT, Line

_HEAD_LINES = 14
_LONGEST_HEAD_LINE = 220
_LONGEST_DATE = 60
_MOST_BARE = 4
_MOST_OUTLET_WORDS = 5
_WORDS = re.compile(r"[\d,]{1,9} words$", re.IGNORECASE)
_BYLINE = re.compile(r"by .{3,80}$", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]{0,25}(?: [A-Z][\w.'’-]{0,25}){1,3}$")
_OUTLET_AND_DATE = re.compile(
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?P<outlet>[^,|·–—]{2,60}?)(?:,| [-|·–—]) (?P<date>.{6,40})$",
    re.IGNORECASE,
)
_EDITION = re.compile(r": \[[^\[\]]{1,40}\]$")
_LAST_NAME_FIRST = re.compile(
    r"^((?:(?:van|von|der|de|la|le|al|el|bin|di|da) ){0,3}[^\s,;]{2,40}), ([^,;]{2,40})$", re.I
)


class Below(NamedTuple):
    """Where the text begins, below the head."""

    number: int  # of its first line behind that of its label, where it has one
    start: int
    is_summary: bool = False  # a summary is all there is


@dataclass(slots=True)
class Head:
    """The lines above the text: labelled ones by their labels, bare ones by their order."""

    fields: dict[str, str]
    bare: list[str] = field(default_factory=list)
    before_words: int | None = None  # how many bare lines stand above the number of words
    before_date: int | None = None
    awaited: str | None = None  # the field whose label stands alone on the line above

    def read(self, lines: Sequence[Line], end: int) -> Below:
        """Take the head in; `end`: of the section, where there is nothing else."""
        summary: int | None = None
        for number, line in enumerate(lines):
            if line.label in TEXT:
                return Below(number + 1, line.value)
            if line.label in SUMMARY and summary is None:
                summary = number
            elif line.label is not None:
                self.take_labelled(line)
            elif summary is None and (number >= _HEAD_LINES or not self._take(line.words)):
                return Below(number, line.start)
        return Below(len(lines), end) if summary is None else Below(summary + 1, lines[summary].value, is_summary=True)

    def take_labelled(self, line: Line) -> None:
        """Take in what a label says of the article, where no line above has said it."""
        key = FIELDS.get(line.label or "")
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
            if self.awaited != "published" or iso_date(words):
                self.fields.setdefault(self.awaited, words)
            self.awaited = None
        elif _WORDS.match(words):
            self.before_words = len(self.bare)
        elif self.before_date is None and len(words) <= _LONGEST_DATE and (found := iso_date(words)):
            self._take_date(words, found)
        elif self.bare and _BYLINE.match(words):
            self.fields.setdefault("author", words)
        elif not NOTICE.match(words):
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
