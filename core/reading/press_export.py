"""Several articles in one text file, as press databases export them: a separator, then title, outlet, date.

Only where every part between separators opens like that is a file taken apart: an article may have rules of its own.
"""

import re
from collections.abc import Iterator

from copydesk.core.reading.decoding import LONGEST_TEXT
from copydesk.core.reading.manuscript import Found, Manuscript, Refusal, given_fields
from copydesk.core.reading.press_article import PressArticle, press_article

MOST_ARTICLES = 10_000
_RULE = re.compile(r"[ \t]{0,40}([-=_*~#])\1{4,200}[ \t]{0,40}$")
# What only a database prints: one article between two of these is an export too.
_COUNTER = re.compile(
    r"[ \t]{0,60}(?:(?:document|article) \d{1,6} of \d{1,6}|(?P<nexis>\d{1,6} of \d{1,6} documents?)"
    r"|end of (?:document|article)|(?:AN[ \t]{1,9})?document (?=\D{1,10}\d{6})[A-Z0-9]{20,40})[ \t]{0,40}$",
    re.IGNORECASE,
)
_LONGEST_SEPARATOR = 250
# Of what is no article: a title page or a table of contents at the head, the search and the notice at the foot.
_MOST_BESIDE = 0.25
_SHORT = 2_000  # characters


def parts_of(text: str) -> list[Found]:
    """The articles of an export, each with its own text; empty where the text is one article."""
    sections, is_counted = _sections(text)
    fewest = 1 if is_counted else 2
    if not fewest <= len(sections) <= MOST_ARTICLES:
        return []
    read = [press_article(section, is_outlet_first=is_nexis) for section, is_nexis in sections]
    whole = [number for number, article in enumerate(read) if article.is_whole]
    if len(whole) < fewest or whole[-1] - whole[0] >= len(whole):
        return []
    if sum(len(article.text) for article in read if not article.is_whole) > max(_SHORT, _MOST_BESIDE * len(text)):
        return []
    return [_found(read[number]) for number in whole]


def _found(article: PressArticle) -> Found:
    if article.end > LONGEST_TEXT:
        return Refusal(f"over {LONGEST_TEXT:,} characters")
    fields = {key: (value,) for key, value in article.fields.items()}
    return Manuscript(article.text[: article.end], given_fields(fields, article.start), article.is_stub)


def _sections(text: str) -> tuple[list[tuple[str, bool]], bool]:
    """What stands between separators, with whether it follows one of Nexis's; and whether any is a database's own."""
    parts = list(_parts(text))
    is_counted = any(counter is not None for _, counter in parts)
    return [(part, bool(counter and counter["nexis"])) for part, counter in parts if part.strip()], is_counted


def _parts(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Each part of the text with the counter above it."""
    start = end = 0
    above: re.Match[str] | None = None
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\n") if len(line) < _LONGEST_SEPARATOR else ""
        counter = _COUNTER.match(words)
        if counter or _RULE.match(words):
            yield text[start:end], above
            start, above = end + len(line), counter
        end += len(line)
    yield text[start:end], above
