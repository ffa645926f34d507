"""Several articles in one text file, as press databases export them: a separator, then title, outlet, date.

Only where every part after a separator opens like that is a file taken apart: an article may have rules of its own.
"""

import re
from dataclasses import dataclass, field

from copydesk.core.reading.dates import iso_date
from copydesk.core.reading.front_matter import FrontMatter
from copydesk.core.reading.manuscript import Manuscript, given_fields
from copydesk.core.reading.outlets import outlets

MOST_ARTICLES = 10_000
_SEPARATOR = re.compile(
    r"[ \t]{0,40}(?:([-=_*~#])\1{4,200}|(?:document|article) \d{1,6} of \d{1,6}|\d{1,6} of \d{1,6} documents?"
    r"|end of (?:document|article)|document [A-Z0-9]{20,40})[ \t]{0,40}$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"([A-Za-z][A-Za-z /]{1,24}?) ?(?::[ \t]{0,9}|[ \t]{2,9}|\t)(\S.{0,300})$")
_LABELS = {
    "hd": "title", "headline": "title", "title": "title", "document title": "title",
    "sn": "outlet", "source": "outlet", "publication": "outlet", "publication title": "outlet", "newspaper": "outlet",
    "outlet": "outlet", "source name": "outlet", "publication info": "outlet",
    "pd": "published", "date": "published", "publication date": "published", "published": "published",
    "load date": "", "by": "author", "byline": "author", "author": "author", "url": "url", "link": "url",
    "section": "", "length": "", "wc": "", "word count": "", "language": "", "la": "", "copyright": "", "cy": "",
    "dateline": "dateline", "body": "", "lp": "", "td": "", "full text": "", "abstract": "", "pages": "", "page": "",
    "an": "", "se": "", "sc": "", "edition": "", "graphic": "", "publisher": "", "place of publication": "",
}  # fmt: skip
_HEAD_LINES = 12
_LONGEST_HEAD_LINE = 220
_LONGEST_OUTLET = 60
_MOST_OUTLET_WORDS = 5
_COUNTED = re.compile(
    r"\d{1,6} words$|(?:english|copyright .{0,80}|\(c\) .{0,80}|© .{0,80}|page .{1,20})$", re.IGNORECASE
)
_BYLINE = re.compile(r"by .{3,80}$", re.IGNORECASE)


@dataclass(slots=True)
class _Head:
    """What the lines after a separator say, and where they end."""

    fields: dict[str, str] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)  # lines without a label that are neither title nor date
    before_date: int = 0  # how many of them stand above the date
    end: int = 0

    @property
    def is_one(self) -> bool:
        return {"title", "outlet", "published"} <= self.fields.keys()


def parts_of(text: str) -> list[Manuscript]:
    """The articles of an export, each with its own text; empty where the text is one article."""
    sections = _sections(text)
    if len(sections) < 2:
        return []
    heads = [_head(section) for section in sections]
    if not all(head.is_one for head in heads):
        return []
    return [Manuscript(section, _given(head)) for section, head in zip(sections, heads, strict=True)]


def _sections(text: str) -> list[str]:
    """What stands between separators; a title page without a date before the first is none of the articles."""
    sections: list[str] = []
    start = end = 0
    for line in text.splitlines(keepends=True):
        if len(line) < 250 and _SEPARATOR.match(line.rstrip("\n")):
            sections.append(text[start:end])
            start = end + len(line)
        end += len(line)
    sections.append(text[start:])
    kept = [section for section in sections if section.strip()]
    if len(kept) > 2 and len(sections) <= MOST_ARTICLES and not _head(kept[0]).is_one and len(kept[0]) < 2_000:
        kept = kept[1:]
    return kept if len(kept) <= MOST_ARTICLES else []


def _head(section: str) -> _Head:
    """Labelled lines by their labels; bare ones by what they are: the first the title, then outlet and date."""
    head = _Head()
    offset = lines = 0
    for line in section.splitlines(keepends=True):
        offset += len(line)
        words = line.strip()
        if not words:
            continue
        lines += 1
        if lines > _HEAD_LINES or not _take(words, head):
            break
        head.end = offset
    if "outlet" not in head.fields and head.bare:
        _find_outlet(head)
    return head


def _take(words: str, head: _Head) -> bool:
    """Take a line of the head in; False where the article begins."""
    fields = head.fields
    if len(words) > _LONGEST_HEAD_LINE:
        return False
    if _is_labelled(words, fields) or _COUNTED.match(words):
        return True
    if "title" not in fields:
        fields["title"] = words
    elif len(words) <= _LONGEST_OUTLET and "published" not in fields and (date := iso_date(words)):
        fields["published"] = date
        head.before_date = len(head.bare)
    elif _BYLINE.match(words) and "author" not in fields:
        fields["author"] = words
    else:
        return _take_bare(words, head)
    return True


def _is_labelled(words: str, fields: dict[str, str]) -> bool:
    labelled = _LABELLED.match(words)
    label = labelled[1].strip().lower() if labelled else words.lower().rstrip(":")
    if label not in _LABELS:
        return False
    if labelled and (key := _LABELS[label]):
        fields.setdefault(key, labelled[2].strip())
    return True


def _take_bare(words: str, head: _Head) -> bool:
    """Beyond the outlet's line and two more, a short line is a subhead or the article itself."""
    is_found = "published" in head.fields and ("outlet" in head.fields or head.before_date > 0)
    if is_found or len(words) > _LONGEST_OUTLET or words.endswith((".", "?", "!", "”", '"')) or len(head.bare) == 3:
        return False
    head.bare.append(words)
    if outlets().named(words):
        head.fields.setdefault("outlet", words)
    return True


def _find_outlet(head: _Head) -> None:
    """The line above the date, else the one below it; where that is the longer, the first line was the outlet."""
    title = head.fields.get("title", "")
    line = head.bare[head.before_date - 1] if head.before_date else head.bare[0]
    is_first = not head.before_date and len(line.split()) > len(title.split()) <= _MOST_OUTLET_WORDS
    if outlets().named(title) or is_first:
        head.fields["outlet"], head.fields["title"] = title, line
    else:
        head.fields["outlet"] = line


def _given(head: _Head) -> FrontMatter:
    return given_fields({key: (value,) for key, value in head.fields.items()}, head.end)
