"""A file's content to Articles: its manuscripts, their pages, and where each piece of metadata was found."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from copydesk.core.errors import ArticleRejected
from copydesk.core.model import Article, ArticleStatus, Range
from copydesk.core.reading.bylines import printed_authors
from copydesk.core.reading.dates import date_in
from copydesk.core.reading.files import FileSetAside, article_id, read_bytes, reason_closed
from copydesk.core.reading.formats import contents_of, ending_of, refused_type
from copydesk.core.reading.front_matter import FrontMatter
from copydesk.core.reading.language import ENGLISH, language_of
from copydesk.core.reading.layout import blocks_of
from copydesk.core.reading.manuscript import Found, Refusal
from copydesk.core.reading.metadata import (
    given_address,
    given_authors,
    given_date,
    given_dateline,
    given_origin,
    given_outlet,
    given_title,
    printed_date,
    printed_dateline,
)
from copydesk.core.reading.page import Page, read_page
from copydesk.core.reading.provenance import outlet_by_path, printed_origin, printed_outlet


@dataclass(frozen=True, slots=True)
class Reading:
    """What one look into a file gave: the hash of its bytes, where they could be had, and its articles."""

    sha256: str | None
    articles: tuple[Article, ...]


def read_file(root: Path, path: Path) -> tuple[Article, ...]:
    """The articles of one file."""
    return reading_of(root, path).articles


def reading_of(root: Path, path: Path) -> Reading:
    """One look into a file, or at a folder that cannot be opened. What cannot be used is one Article with its reason;
    nothing is raised for it."""
    name, ending = article_id(root, path), ending_of(path.name)
    try:
        if os.path.isdir(path):
            raise ArticleRejected(reason_closed(path))
        if refusal := refused_type(ending):
            raise FileSetAside(refusal)
        content = read_bytes(root, path)
    except FileSetAside as reason:
        return Reading(None, (Article(name, None, ArticleStatus.SKIPPED, str(reason)),))
    except ArticleRejected as reason:
        return Reading(None, (Article(name, None, ArticleStatus.FAILED, str(reason)),))
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        return Reading(None, (Article(name, None, ArticleStatus.FAILED, _reason(error)),))
    return Reading(hashlib.sha256(content).hexdigest(), article_from_bytes(name, content, ending))


def article_from_bytes(id: str, content: bytes, ending: str) -> tuple[Article, ...]:  # noqa: A002 - the field's name
    """The articles in a file's content: a pure function of its arguments. Raises nothing, whatever the bytes.

    An article that stands in a file made to hold several is known by the hash of its text: the others may change.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    if refusal := refused_type(ending):
        return (Article(id, sha256, ArticleStatus.SKIPPED, refusal),)
    try:
        contents = contents_of(content, ending)
    except ArticleRejected as reason:
        return (Article(id, sha256, ArticleStatus.FAILED, str(reason)),)
    if not contents.holds_several:
        return (_article(id, sha256, contents.found[0]),)
    ids = [f"{id}#{n}" for n in range(1, len(contents.found) + 1)] if len(contents.found) > 1 else [id]
    return tuple(_article(each, _text_hash(one), one) for each, one in zip(ids, contents.found, strict=True))


def _text_hash(found: Found) -> str | None:
    return None if isinstance(found, Refusal) else hashlib.sha256(found.text.encode()).hexdigest()


def _reason(error: Exception) -> str:
    return (error.strerror or "could not be read").lower() if isinstance(error, OSError) else "a loop of links"


def _article(name: str, sha256: str | None, found: Found) -> Article:
    if isinstance(found, Refusal):
        return Article(name, sha256, ArticleStatus.FAILED, found.reason)
    text, matter = found.text, found.given
    page = read_page(blocks_of(text, matter.end), text, given_title(matter))
    language = language_of("\n".join(text[start:end] for start, end in (block.range for block in page.body)))
    if language not in (ENGLISH, None):
        reason = f"not English: {language}" if language else "not English"
        return Article(name, sha256, ArticleStatus.SKIPPED, reason, language=language or None)
    headline, body = _body(matter, page, text)
    if not body:
        return Article(name, sha256, ArticleStatus.FAILED, "no words")
    article = Article(
        name,
        sha256,
        ArticleStatus.OK,
        language=language,
        words=sum(len(text[start:end].split()) for start, end in body),
        text=text,
        body=body,
        headline_range=headline,
        stub=found.stub,
        live=page.live,
    )
    return _with_metadata(article, matter, page)


def _body(matter: FrontMatter, page: Page, text: str) -> tuple[Range | None, tuple[Range, ...]]:
    """The headline's range and all of the body; a title that only the front matter prints is body too."""
    body = tuple(block.range for block in page.body)
    if page.headline:
        return page.headline.range, body
    title = given_title(matter)
    start = text.find(title, 0, matter.end) if title else -1
    if not title or start < 0:
        return None, body
    headline = Range(start, start + len(title))
    return headline, (headline, *body)


def _with_metadata(article: Article, matter: FrontMatter, page: Page) -> Article:
    """An origin without an entry in `found_by` is the outlet itself, credited by nobody."""
    search = _Search()
    first = search.first
    outlet = first(
        "outlet",
        metadata=lambda: given_outlet(matter),
        text=lambda: printed_outlet(page),
        path=lambda: outlet_by_path(article.id),
    )
    origin = first("origin", metadata=lambda: given_origin(matter), text=lambda: printed_origin(page))
    return replace(
        article,
        outlet=outlet,
        origin=origin or outlet,
        headline=first("headline", metadata=lambda: given_title(matter), text=lambda: page.printed_headline),
        byline=first("byline", metadata=lambda: given_authors(matter), text=lambda: printed_authors(page)) or (),
        dateline=first("dateline", metadata=lambda: given_dateline(matter), text=lambda: printed_dateline(page)),
        published=first(
            "published",
            metadata=lambda: given_date(matter),
            text=lambda: printed_date(page),
            path=lambda: date_in(article.id),
        ),
        url=first("url", metadata=lambda: given_address(matter)),
        found_by=search.found_by,
    )


_T = TypeVar("_T")


@dataclass(slots=True)
class _Search:
    """Takes each field from the first place that has it, and remembers which that was."""

    found_by: dict[str, str] = field(default_factory=dict)

    def first(self, name: str, **places: Callable[[], _T | None]) -> _T | None:
        for place, look in places.items():
            if value := look():
                self.found_by[name] = place
                return value
        return None
