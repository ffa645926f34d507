"""What the reader adds to the coverage: verdicts, notes, dismissals, corrections. How they are kept stands in state/.

A mark hangs on a member (`sha256:start:end` of an article's words, or the article's sha256 alone) and so follows it
into whatever group it is in.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Snapshot, Span, Variant


class MarkKind(StrEnum):
    """What a mark says; `seen` is kept apart, for there are hundreds of thousands of it."""

    CLAIM_VERDICT = "claim.verdict"
    DISCREPANCY_VERDICT = "discrepancy.verdict"
    DISMISSED = "discrepancy.dismissed"
    OUTLET = "article.outlet"
    PUBLISHED = "article.published"
    SPEAKER = "quote.speaker"
    QUOTE_KIND = "quote.kind"
    ENTITY_JOINED = "entity.joined"
    ENTITY_APART = "entity.apart"
    CLAIM_JOINED = "claim.joined"
    CLAIM_APART = "claim.apart"


class Verdict(StrEnum):
    """The reader's own judgement of a claim or a discrepancy."""

    UNSTARTED = "unstarted"
    IN_PROGRESS = "in progress"
    VERIFIED = "verified"
    FALSE = "false"
    INCONCLUSIVE = "inconclusive"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing the reader said of one member; `content` is JSON."""

    kind: MarkKind
    member: str
    content: str
    made: float  # Unix time

    @property
    def told(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.content)
        return told


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its note and when it was given."""

    verdict: Verdict
    note: str
    made: float


Judged = Claim | Discrepancy
Marked = Article | Entity | Quote | Claim | Discrepancy


class Markings:
    """The reader's marks, looked up for the items of a snapshot."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = {(mark.kind, mark.member): mark for mark in marks}
        # Which articles have marks of which kind: a few cards of thousands, and only their members are looked up.
        self._articles: defaultdict[MarkKind, set[str]] = defaultdict(set)
        for kind, member in self._marks:
            self._articles[kind] |= {member, member.rsplit(":", 2)[0]}  # an article, or a place in one

    def __bool__(self) -> bool:
        return bool(self._marks)

    def articles_with(self, kind: MarkKind) -> Set[str]:
        """Members of such marks, and the articles that they lie in."""
        return self._articles.get(kind, frozenset())

    @property
    def has_verdicts(self) -> bool:
        return MarkKind.CLAIM_VERDICT in self._articles or MarkKind.DISCREPANCY_VERDICT in self._articles

    def on(self, snapshot: Snapshot, item: Marked) -> Iterator[Mark]:
        """Every mark on a member of the item."""
        kinds = [kind for kind in _KINDS[type(item)] if kind in self._articles]
        if kinds and self._may_be_marked(snapshot, item, kinds):
            for member in members_of(snapshot, item):
                for kind in kinds:
                    if mark := self._marks.get((kind, member)):
                        yield mark

    def _may_be_marked(self, snapshot: Snapshot, item: Marked, kinds: Iterable[MarkKind]) -> bool:
        ids = {item.id} if isinstance(item, Article) else {span.article for span in _spans(item)}
        articles = {article_member(snapshot, article) for article in ids}
        return any(not articles.isdisjoint(self._articles[kind]) for kind in kinds)

    def judgements(self, snapshot: Snapshot, item: Judged) -> list[Judgement]:
        """The verdicts on the item, the newest first: merged claims may bring several."""
        kind = MarkKind.CLAIM_VERDICT if isinstance(item, Claim) else MarkKind.DISCREPANCY_VERDICT
        found = {
            Judgement(Verdict(mark.told["verdict"]), mark.told["note"], mark.made)
            for mark in self.on(snapshot, item)
            if mark.kind is kind
        }
        return sorted(found, key=lambda one: (-one.made, one.verdict, one.note))

    def is_dismissed(self, snapshot: Snapshot, item: Discrepancy) -> bool:
        """Dismissed, and no value has come since that it had not then."""
        for mark in self.on(snapshot, item):
            if mark.kind is MarkKind.DISMISSED:
                told, values = mark.told, dismissal_of(item)
                if told["type"] == values["type"] and set(values["values"]) <= set(told["values"]):
                    return True
        return False

    def standing(self, snapshot: Snapshot) -> list[Discrepancy]:
        """The discrepancies that the reader has not dismissed."""
        return [one for one in snapshot.discrepancies if not self.is_dismissed(snapshot, one)]


_KINDS: Mapping[type, tuple[MarkKind, ...]] = {
    Article: (MarkKind.OUTLET, MarkKind.PUBLISHED),
    Entity: (MarkKind.ENTITY_JOINED, MarkKind.ENTITY_APART),
    Quote: (MarkKind.SPEAKER, MarkKind.QUOTE_KIND),
    Claim: (MarkKind.CLAIM_VERDICT, MarkKind.CLAIM_JOINED, MarkKind.CLAIM_APART),
    Discrepancy: (MarkKind.DISCREPANCY_VERDICT, MarkKind.DISMISSED),
}


def dismissal_of(item: Discrepancy) -> dict[str, Any]:
    """What a dismissal is good for: this kind of discrepancy between these values."""
    return {"type": item.type, "values": sorted({value.value.casefold() for value in item.values})}


def members_of(snapshot: Snapshot, item: Marked) -> list[str]:
    """The keys that marks on the item hang on, each once."""
    if isinstance(item, Article):
        return [article_member(snapshot, item.id)]
    return list(dict.fromkeys(span_member(snapshot, span) for span in _spans(item)))


def article_member(snapshot: Snapshot, article_id: str) -> str:
    """The hash of the file, so that marks follow it when it is renamed; one that was never read has only its name."""
    return snapshot.articles_by_id[article_id].sha256 or article_id


def span_member(snapshot: Snapshot, span: Span) -> str:
    return f"{article_member(snapshot, span.article)}:{span.start}:{span.end}"


def variant_span(variant: Variant) -> Span:
    """From the first to the last attributed character."""
    first, last = variant.content[0], variant.content[-1]
    return Span(variant.article, first.start, last.end)


def _spans(item: Entity | Quote | Claim | Discrepancy) -> Iterator[Span]:
    match item:
        case Entity():
            yield from item.mentions
        case Quote():
            yield from (variant_span(variant) for variant in item.variants if variant.content)
        case Claim():
            yield from (report.span for report in item.mentions)
        case Discrepancy():
            yield from (mention.span for value in item.values for mention in value.mentions)
