"""What the web page shows of the coverage, prepared: cards with their tables, claims, people with their words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.core.marking import Judged, Markings
from copydesk.core.model import Claim, ClaimStatus, Discrepancy, Evidence, Quote, Report, Snapshot, Span
from copydesk.core.reporting.brief import outlet_of, quotes_by_speaker, values_in_order
from copydesk.core.reporting.markings import judgement_shown
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.wording import SEVERITY_SIGNS, status_shown

UNKNOWN = "outlet unknown"
_WHITE = re.compile(r"\s+")
# Of most folders these are nine claims of ten: they stand apart from what outlets share, deny or put differently.
_ALONE = (ClaimStatus.SINGLE_SOURCE, ClaimStatus.UNPLACED)


class Source(NamedTuple):
    """Who printed something, and where: `Bay Post`, `a.txt, line 3`."""

    outlet: str
    place: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed, in three pieces: the middle one carries the value, or makes the claim."""

    before: str
    marked: str
    after: str
    source: Source
    voice: str | None


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value of a card: how often each outlet prints it, in the order of the card's outlets, and where."""

    value: str
    since: str  # when it was first published, where the card is about what came when
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
    judged: tuple[str, ...]  # the reader's verdicts


@dataclass(frozen=True, slots=True)
class ClaimShown:
    id: str
    status: str
    shown: str
    statement: str
    why: str
    outlets: tuple[str, ...]
    sentences: tuple[Sentence, ...]  # as each article puts it
    cards: tuple[str, ...]  # ids of the conflicts and differences that it has a part in
    judged: tuple[str, ...]
    stands_alone: bool  # nobody but one origin says it


@dataclass(frozen=True, slots=True)
class QuoteShown:
    id: str
    text: str
    negated: bool
    outlets: tuple[str, ...]
    sources: tuple[Source, ...]


def cards_of(snapshot: Snapshot, cards: Iterable[Discrepancy], markings: Markings) -> list[CardShown]:
    return [_card(snapshot, card, markings) for card in cards]


def _card(snapshot: Snapshot, card: Discrepancy, markings: Markings) -> CardShown:
    outlets = _outlets(snapshot, (mention.span.article for value in card.values for mention in value.mentions))
    rows = []
    for value, since in values_in_order(snapshot, card):
        counts = Counter(outlet_of(snapshot, mention.span.article) for mention in value.mentions)
        sentences = dict.fromkeys(_sentence(snapshot, mention) for mention in value.mentions)
        printed_by = tuple(counts[outlet] for outlet in outlets)
        rows.append(ValueRow(one_line(value.value), since, printed_by, tuple(sentences)))
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
        _judged(snapshot, card, markings),
    )


def _sentence(snapshot: Snapshot, mention: Evidence | Report) -> Sentence:
    article, start, end = mention.span
    first, last = mention.sentence
    text = snapshot.articles_by_id[article].text
    return Sentence(
        _visible(text[first:start]).lstrip(),
        _visible(text[start:end]),
        _visible(text[end:last]).rstrip(),
        _source(snapshot, Span(article, first, last)),
        None if mention.voice == "own" else one_line(mention.voice),
    )


def _visible(text: str) -> str:
    """As on one line, with the spaces at its ends."""
    folded = _WHITE.sub(" ", text)
    inner = one_line(folded)
    return f"{' ' if folded[:1] == ' ' else ''}{inner}{' ' if inner and folded[-1:] == ' ' else ''}"


def _source(snapshot: Snapshot, span: Span) -> Source:
    outlet = snapshot.articles_by_id[span.article].outlet
    return Source(one_line(outlet or UNKNOWN), f"{one_line(span.article)}, line {snapshot.line_of(span)}")


def _sources(snapshot: Snapshot, spans: Iterable[Span]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(_source(snapshot, span) for span in spans))


def _outlets(snapshot: Snapshot, articles: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(outlet_of(snapshot, article) for article in articles))


def _judged(snapshot: Snapshot, item: Judged, markings: Markings) -> tuple[str, ...]:
    return tuple(one_line(judgement_shown(each)) for each in markings.judgements(snapshot, item))


def claims_of(snapshot: Snapshot, markings: Markings) -> list[ClaimShown]:
    """As the snapshot orders them: most origins first."""
    cards: defaultdict[str, list[str]] = defaultdict(list)
    for card in snapshot.discrepancies:
        for claim_id in card.claims:
            cards[claim_id].append(card.id)
    return [_claim(snapshot, claim, markings, cards[claim.id]) for claim in snapshot.claims]


def _claim(snapshot: Snapshot, claim: Claim, markings: Markings, cards: Sequence[str]) -> ClaimShown:
    return ClaimShown(
        claim.id,
        claim.status.value,
        one_line(status_shown(claim)),
        one_line(claim.statement),
        one_line(claim.why),
        _outlets(snapshot, (report.span.article for report in claim.mentions)),
        tuple(dict.fromkeys(_sentence(snapshot, report) for report in claim.mentions)),
        tuple(cards),
        _judged(snapshot, claim, markings),
        claim.status in _ALONE,
    )


def speakers_of(snapshot: Snapshot) -> list[tuple[str, list[QuoteShown]]]:
    return [(speaker, [_quote(snapshot, quote) for quote in quotes]) for speaker, quotes in quotes_by_speaker(snapshot)]


def _quote(snapshot: Snapshot, quote: Quote) -> QuoteShown:
    spans = (Span(variant.article, *variant.content[0]) for variant in quote.variants)
    outlets = _outlets(snapshot, (variant.article for variant in quote.variants))
    words = one_line(snapshot.words_of(quote.variants[0]))
    return QuoteShown(quote.id, words, quote.negated, outlets, _sources(snapshot, spans))
