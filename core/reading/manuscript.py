"""One article as its file holds it, before its page is read: the text, and the fields that the file gives with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from copydesk.core.reading.cleaning import clean
from copydesk.core.reading.decoding import LONGEST_TEXT, made_clean, repaired
from copydesk.core.reading.front_matter import FrontMatter
from copydesk.core.reading.layout import letters_of

_OPENING = 600  # characters in which a text that prints its title does so
_LONGEST_VALUE = 2_000
_MOST_VALUES = 50
_NOTHING = frozenset({"", "none", "null", "nan", "n/a", "[]"})  # what scrapers write where they found nothing


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A clean text with its fields. A stub is a text that somebody cut short: it can match, never corroborate."""

    text: str
    given: FrontMatter
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place in a file where an article should be and none can be read, with the reason for its row."""

    reason: str


Found = Manuscript | Refusal


def manuscript_of(text: str, fields: Mapping[str, Iterable[str]], *, stub: bool = False) -> Manuscript:
    """The article of a text without front matter; its title opens it, printed there or not.

    Raises ArticleRejected where there is no text.
    """
    given = given_fields(fields)
    body = made_clean(text)
    title = given.first("title")
    if title and not _opens_with(body, title):
        body = f"{title}\n\n{body}"[:LONGEST_TEXT]
    return Manuscript(body, given, stub)


def given_fields(fields: Mapping[str, Iterable[str]], end: int = 0) -> FrontMatter:
    """Clean values of one line each, and no empty ones."""
    lines = {key: tuple(filter(None, map(_line, list(values)[:_MOST_VALUES]))) for key, values in fields.items()}
    return FrontMatter({key: values for key, values in lines.items() if values}, end)


def _line(value: str) -> str:
    line = " ".join(clean(repaired(value[:_LONGEST_VALUE])).split())
    return "" if line.lower() in _NOTHING else line


def _opens_with(text: str, title: str) -> bool:
    wanted = letters_of(title)
    return any(letters_of(line) == wanted for line in text[:_OPENING].splitlines())
