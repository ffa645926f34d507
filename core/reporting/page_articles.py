"""The articles as the web page shows them: outlets with their shares, days, versions."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.core.merging.versions import Passage
from copydesk.core.model import Article, ArticleStatus, Snapshot
from copydesk.core.reporting.brief import publisher_of
from copydesk.core.reporting.changes import Revision, revisions_of, version_shown
from copydesk.core.reporting.page_parts import UNKNOWN
from copydesk.core.reporting.plain import one_line, web_address

NO_DATE = "no date"
_MOMENT = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T(?P<time>[0-9]{2}:[0-9]{2}))?")
_READ = frozenset({ArticleStatus.OK, ArticleStatus.COPY, ArticleStatus.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class OutletShown:
    name: str
    is_known: bool
    articles: int
    words: int


@dataclass(frozen=True, slots=True)
class ArticleShown:
    id: str
    outlet: str
    publisher: str  # the outlet, with whose text it is where it is another's
    headline: str
    published: str
    time: str
    words: int
    status: str
    told: str  # the reason, or whose copy it is
    address: str | None


@dataclass(frozen=True, slots=True)
class RevisionShown:
    """What changed between two versions: paragraphs of words that stayed, went and came, each with its lines."""

    title: str
    outlet: str
    older: str
    newer: str
    changes: tuple[tuple[tuple[Passage, ...], str], ...]
    more: int


def articles_of(snapshot: Snapshot) -> list[ArticleShown]:
    return [_article(article) for article in snapshot.articles]


def _article(article: Article) -> ArticleShown:
    published = _MOMENT.match(article.published or "")
    told = f"copy of {article.copy_of}" if article.copy_of else article.reason or ""
    return ArticleShown(
        one_line(article.id),
        one_line(article.outlet or UNKNOWN),
        publisher_of(article),
        one_line(article.headline or "no headline"),
        published["day"] if published else NO_DATE,
        (published["time"] or "") if published else "",
        article.words,
        article.status.value,
        one_line(told),
        web_address(article.url),
    )


def outlets_of(snapshot: Snapshot) -> list[OutletShown]:
    """Of the articles that were read, those with most first, then by name."""
    by_outlet: defaultdict[str, list[Article]] = defaultdict(list)
    for article in snapshot.articles:
        if article.status in _READ:
            by_outlet[one_line(article.outlet or "")].append(article)
    shown = [
        OutletShown(name or UNKNOWN, bool(name), len(all_), sum(each.words for each in all_))
        for name, all_ in by_outlet.items()
    ]
    return sorted(shown, key=lambda outlet: (-outlet.articles, outlet.name))


def days_of(articles: Sequence[ArticleShown]) -> list[tuple[str, list[ArticleShown]]]:
    """The articles that were read by day and time, undated last."""
    by_day: defaultdict[str, list[ArticleShown]] = defaultdict(list)
    for article in articles:
        if article.status in _READ:
            by_day[article.published].append(article)
    days = sorted(by_day.items(), key=lambda entry: (entry[0] == NO_DATE, entry[0]))
    return [(day, sorted(all_, key=lambda each: (each.time, each.id))) for day, all_ in days]


def revisions_shown(snapshot: Snapshot) -> list[RevisionShown]:
    return [_revision(revision) for revision in revisions_of(snapshot)]


def _revision(revision: Revision) -> RevisionShown:
    newer = revision.newer
    return RevisionShown(
        one_line(newer.headline or "no headline"),
        one_line(newer.outlet or UNKNOWN),
        one_line(version_shown(revision.older)),
        one_line(version_shown(newer)),
        tuple(
            (tuple(Passage(edit, one_line(text)) for edit, text in change.passages), change.place)
            for change in revision.changes
        ),
        revision.more,
    )
