"""What a brief for people says, in its order, before it is set as text or as Markdown."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    ClaimStatus,
    Confidence,
    Discrepancy,
    DisputedValue,
    Evidence,
    Quote,
    Severity,
    Snapshot,
    Span,
)
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.sequence import stages_of
from copydesk.core.reporting.wording import STATUS_MEANINGS, TAG_MEANINGS

METHOD = (
    "This brief describes the coverage, never the truth. A conflict is two values for the same thing that cannot both "
    "be right; differs is compatible and worth a look. An origin is who gathered a text: copies of one text count as "
    "one origin; an article of unknown outlet can contradict, never corroborate. Names, quotations and claims were "
    "found by a program and can be missed or misread: check them in the articles."
)
MOST_OUTLETS = 12  # named beside a value or a claim: a brief has room for them
_ARTICLE = re.compile(r"^(?:the|an?) +", re.IGNORECASE)
_DAY = len("2026-03-10")
UNUSED = (ArticleStatus.FAILED, ArticleStatus.SKIPPED)
# Of the claims, a brief lists what outlets share or deny, and counts the rest.
LISTED = (ClaimStatus.DENIED, ClaimStatus.CORROBORATED, ClaimStatus.ONE_VOICE, ClaimStatus.REPEATED)
_COUNTED = {
    ClaimStatus.CONFLICT: "in the conflicts{above}",
    ClaimStatus.DIFFERS: "in what differs{above}",
    ClaimStatus.SINGLE_SOURCE: "not confirmed by another origin in this folder",
    ClaimStatus.UNPLACED: "of unknown outlets only",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as printed, with who printed it and where."""

    outlet: str  # the file where no outlet is known
    article: str
    line: int
    sentence: str
    voice: str | None  # None for the outlet's own

    @property
    def place(self) -> str:
        return f"{self.article}, line {self.line}"

    def sourced(self, place: str) -> str:
        """`Bay Post, a.txt:3, as said by the mayor`, for the place `a.txt:3`."""
        outlet = "" if self.outlet == self.article else f"{self.outlet}, "
        return f"{outlet}{place}{f', as said by {self.voice}' if self.voice else ''}"


def passage(snapshot: Snapshot, evidence: Evidence) -> Passage:
    sentence = Span(evidence.span.article, *evidence.sentence)
    return Passage(
        outlet_of(snapshot, sentence.article),
        one_line(sentence.article),
        snapshot.line_of(sentence),
        one_line(snapshot.text_of(sentence)),
        None if evidence.voice == "own" else one_line(evidence.voice),
    )


def passages(snapshot: Snapshot, value: DisputedValue) -> list[Passage]:
    """The sentences that give the value; one that gives it twice stands once."""
    return list(dict.fromkeys(passage(snapshot, evidence) for evidence in value.mentions))


def values_in_order(snapshot: Snapshot, card: Discrepancy) -> Iterator[tuple[DisputedValue, str]]:
    """The values, each with the day on which it was first published where the card is about what came when."""
    stages = stages_of(snapshot, card)
    for stage in stages:
        for value in stage.values:
            yield value, one_line(stage.since)


def outlet_of(snapshot: Snapshot, article: str) -> str:
    return one_line(snapshot.articles_by_id[article].outlet or article)


def publisher_of(article: Article) -> str:
    """`Bay Post`, or `Bay Post, from Coastal Press` where another one gathered the text."""
    outlet = article.outlet or "outlet unknown"
    relayed = article.origin if article.origin != article.outlet else None
    return one_line(f"{outlet}, from {relayed}" if relayed else outlet)


def notes_shown(card: Discrepancy) -> str:
    """` (update, low confidence)`: the card's tags, and how sure it is where that is less than high; often nothing."""
    doubt = () if card.confidence is Confidence.HIGH else (f"{card.confidence} confidence",)
    notes = ", ".join((*card.tags, *doubt))
    return f" ({notes})" if notes else ""


def claims_counted(snapshot: Snapshot, only: frozenset[Kind], listed: Collection[ClaimStatus] = LISTED) -> str:
    """`22 in the conflicts above, 3 of unknown outlets only`: the claims of which none is `listed`."""
    statuses = Counter(claim.status for claim in snapshot.claims if claim.status not in listed)
    above = " above" if Kind.DISCREPANCY in only else ""
    told = {status: words.format(above=above) for status, words in _COUNTED.items()}
    return ", ".join(f"{statuses[status]} {words}" for status, words in told.items() if statuses[status])


def words_explained(snapshot: Snapshot, only: frozenset[Kind]) -> list[tuple[str, str]]:
    """The signs and tags that this brief prints, with what they mean: not everybody has read the manual."""
    tags = {tag for card in snapshot.discrepancies for tag in card.tags if Kind.DISCREPANCY in only}
    statuses = {claim.status for claim in snapshot.claims if Kind.CLAIM in only}
    explained = [STATUS_MEANINGS[status] for status in LISTED if status in statuses]
    return explained + [(tag, meaning) for tag, meaning in TAG_MEANINGS.items() if tag in tags]


def days_shown(snapshot: Snapshot) -> str:
    """`published 2026-03-10 to 2026-03-14`: of the articles that were read; empty where none is dated."""
    used = (article for article in snapshot.articles if article.status not in UNUSED)
    days = sorted({article.published[:_DAY] for article in used if article.published})
    if not days:
        return ""
    return f"published {one_line(days[0] if len(days) == 1 else f'{days[0]} to {days[-1]}')}"


def with_severity(snapshot: Snapshot, severity: Severity) -> list[Discrepancy]:
    return [discrepancy for discrepancy in snapshot.discrepancies if discrepancy.severity is severity]


def quotes_by_speaker(snapshot: Snapshot) -> list[tuple[str, list[Quote]]]:
    """Speakers with the most quotations first, then by name; words that nobody is named for come last.

    "A spokesman" and "the spokesman" are one heading, for whom they name nobody can tell apart.
    """
    by_speaker: defaultdict[str | None, list[Quote]] = defaultdict(list)
    for quote in snapshot.quotes:
        by_speaker[None if quote.speaker is None else _alphabetical(quote.speaker)].append(quote)
    order = sorted(by_speaker.items(), key=lambda entry: (entry[0] is None, -len(entry[1]), entry[0] or ""))
    return [(_heading(quotes), quotes) for _, quotes in order]


def _alphabetical(speaker: str) -> str:
    """By what a list of names is ordered."""
    return _ARTICLE.sub("", one_line(speaker)).casefold()


def _heading(quotes: list[Quote]) -> str:
    """The form of the name that most of the quotations have."""
    forms = Counter(quote.speaker or "Nobody named" for quote in quotes)
    return one_line(min(forms, key=lambda form: (-forms[form], form)))


def single_sources(snapshot: Snapshot) -> list[tuple[str, list[Claim]]]:
    """What only one origin says, by origin: those with most of it first, each in the order of its articles.

    Two claims of one sentence may read the same: it stands once.
    """
    by_origin: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in sorted(snapshot.claims, key=lambda claim: claim.mentions[0].span):
        if claim.status is ClaimStatus.SINGLE_SOURCE:
            origin = next(report.origin for report in claim.mentions if report.origin)
            by_origin[one_line(origin)].setdefault(claim.statement, claim)
    order = sorted(by_origin.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return [(origin, list(claims.values())) for origin, claims in order]


def carriers(snapshot: Snapshot, item: Quote | Claim) -> list[str]:
    """The outlets that carry a quotation or a claim, each once."""
    if isinstance(item, Quote):
        return list(dict.fromkeys(outlet_of(snapshot, variant.article) for variant in item.variants))
    return list(dict.fromkeys(outlet_of(snapshot, report.span.article) for report in item.mentions))
