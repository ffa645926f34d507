"""What the web page shows, prepared: cards with their tables, people with their words, outlets and days."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    Discrepancy,
    Evidence,
    Quote,
    Severity,
    Snapshot,
    Span,
)
from copydesk.core.reporting.brief import outlet_of, quotes_by_speaker
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.wording import SEVERITY_SIGNS, status_shown

NO_DATE = "no date"
UNKNOWN = "outlet unknown"
_WHITE = re.compile(r"\s+")
_WEB = re.compile(r"https?://[^\s\"'<>`\\]{3,2000}$")
_READ = (ArticleStatus.OK, ArticleStatus.COPY, ArticleStatus.SUPERSEDED)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed, in three pieces: the middle one carries the value."""

    before: str
    marked: str
    after: str
    outlet: str
    article: str
    line: int
    voice: str | None


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value of a card: how often each outlet prints it, in the order of the card's outlets, and where."""

    value: str
    counts: tuple[int, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class CardShown:
    id: str
    sign: str
    severity: str
    topic: str
    tags: tuple[str, ...]
    confidence: str
    why: str
    outlets: tuple[str, ...]
    rows: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class ClaimShown:
    id: str
    status: str
    shown: str
    statement: str
    why: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuoteShown:
    id: str
    text: str
    negated: bool
    outlets: tuple[str, ...]


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
    headline: str
    published: str
    time: str
    words: int
    status: str
    told: str  # the reason, or whose copy it is
    address: str | None


def cards_of(snapshot: Snapshot, severity: Severity) -> list[CardShown]:
    return [_card(snapshot, card) for card in snapshot.discrepancies if card.severity is severity]


def _card(snapshot: Snapshot, card: Discrepancy) -> CardShown:
    mentions = [mention for value in card.values for mention in value.mentions]
    outlets = tuple(dict.fromkeys(outlet_of(snapshot, mention.span.article) for mention in mentions))
    rows = []
    for value in card.values:
        counts = Counter(outlet_of(snapshot, mention.span.article) for mention in value.mentions)
        sentences = dict.fromkeys(_sentence(snapshot, mention) for mention in value.mentions)
        rows.append(ValueRow(one_line(value.value), tuple(counts[outlet] for outlet in outlets), tuple(sentences)))
    return CardShown(
        card.id,
        SEVERITY_SIGNS[card.severity],
        card.severity.value,
        one_line(card.topic),
        card.tags,
        card.confidence.value,
        one_line(card.why),
        outlets,
        tuple(rows),
    )


def _sentence(snapshot: Snapshot, mention: Evidence) -> Sentence:
    article, start, end = mention.span
    first, last = mention.sentence
    text = snapshot.articles_by_id[article].text
    return Sentence(
        _visible(text[first:start]).lstrip(),
        _visible(text[start:end]),
        _visible(text[end:last]).rstrip(),
        outlet_of(snapshot, article),
        one_line(article),
        snapshot.line_of(Span(article, first, last)),
        None if mention.voice == "own" else one_line(mention.voice),
    )


def _visible(text: str) -> str:
    """As on one line, with the spaces at its ends."""
    folded = _WHITE.sub(" ", text)
    inner = one_line(folded)
    return f"{' ' if folded[:1] == ' ' else ''}{inner}{' ' if inner and folded[-1:] == ' ' else ''}"


def claims_of(snapshot: Snapshot) -> list[ClaimShown]:
    """As the snapshot orders them: most origins first."""
    return [_claim(snapshot, claim) for claim in snapshot.claims]


def _claim(snapshot: Snapshot, claim: Claim) -> ClaimShown:
    outlets = dict.fromkeys(outlet_of(snapshot, report.span.article) for report in claim.mentions)
    shown = one_line(status_shown(claim))
    return ClaimShown(
        claim.id, claim.status.value, shown, one_line(claim.statement), one_line(claim.why), tuple(outlets)
    )


def speakers_of(snapshot: Snapshot) -> list[tuple[str, list[QuoteShown]]]:
    return [(speaker, [_quote(snapshot, quote) for quote in quotes]) for speaker, quotes in quotes_by_speaker(snapshot)]


def _quote(snapshot: Snapshot, quote: Quote) -> QuoteShown:
    outlets = dict.fromkeys(outlet_of(snapshot, variant.article) for variant in quote.variants)
    return QuoteShown(quote.id, one_line(quote.variants[0].text), quote.negated, tuple(outlets))


def articles_of(snapshot: Snapshot) -> list[ArticleShown]:
    return [_article(snapshot, article) for article in snapshot.articles]


def _article(snapshot: Snapshot, article: Article) -> ArticleShown:
    published = one_line(article.published or "")
    told = f"copy of {article.copy_of}" if article.copy_of else article.reason or ""
    return ArticleShown(
        one_line(article.id),
        outlet_of(snapshot, article.id) if article.outlet else UNKNOWN,
        one_line(article.headline or "no headline"),
        published[:10] or NO_DATE,
        published[11:16],
        article.words,
        article.status.value,
        one_line(told),
        article.url if article.url and _WEB.match(article.url) else None,
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
        if article.status in {status.value for status in _READ}:
            by_day[article.published].append(article)
    days = sorted(by_day.items(), key=lambda entry: (entry[0] == NO_DATE, entry[0]))
    return [(day, sorted(all_, key=lambda each: (each.time, each.id))) for day, all_ in days]
