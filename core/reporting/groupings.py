"""The four kinds of groups over articles, as events tell them: their event types, their members and what is said."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from copydesk.core.model import Claim, Discrepancy, Entity, Quote, Snapshot, Span
from copydesk.core.reporting.items import Item, claim_item, discrepancy_item, entity_head, quote_item

Member = tuple[str, Hashable]  # the article that it stands in, and its place there


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Identified)


@dataclass(frozen=True, slots=True)
class Grouping(Generic[Thing]):
    """How one kind of group is compared and told."""

    added: str
    updated: str
    withdrawn: str
    name: Callable[[Thing], Item]  # what is said of a group that is gone: a part of its data
    data: Callable[[Snapshot, Thing], Item]
    members: Callable[[Thing], Sequence[Member]]


def _entity_data(_: Snapshot, entity: Entity) -> Item:
    articles = {mention.article for mention in entity.mentions}
    return {**entity_head(entity), "article_count": len(articles), "mention_count": len(entity.mentions)}


def _claim_data(snapshot: Snapshot, claim: Claim) -> Item:
    told = claim_item(snapshot, claim) | {"denied_by": claim.denied_by}
    for mention in told["mentions"]:
        mention["outlet"] = snapshot.articles_by_id[mention["article"]].outlet
    return told


def _discrepancy_data(snapshot: Snapshot, discrepancy: Discrepancy) -> Item:
    """The card with what a reader of the stream, who has no texts, needs beside it: outlet, line and sentence."""
    told = discrepancy_item(snapshot, discrepancy)
    for value in told["values"]:
        for mention in value["mentions"]:
            sentence = Span(mention["article"], *mention["sentence"])
            mention["sentence_text"] = snapshot.text_of(sentence)
            mention["line"] = snapshot.line_of(sentence)
            mention["outlet"] = snapshot.articles_by_id[mention["article"]].outlet
    return told


ENTITIES: Grouping[Entity] = Grouping(
    "entity.added",
    "entity.updated",
    "entity.withdrawn",
    name=lambda entity: {"name": entity.name},
    data=_entity_data,
    members=lambda entity: [(mention.article, mention) for mention in entity.mentions],
)
QUOTES: Grouping[Quote] = Grouping(
    "quote.added",
    "quote.updated",
    "quote.withdrawn",
    name=lambda quote: {"speaker": quote.speaker},
    data=quote_item,
    members=lambda quote: [(variant.article, variant.content) for variant in quote.variants],
)
CLAIMS: Grouping[Claim] = Grouping(
    "claim.added",
    "claim.updated",
    "claim.withdrawn",
    name=lambda claim: {"statement": claim.statement},
    data=_claim_data,
    members=lambda claim: [(mention.span.article, mention.span) for mention in claim.mentions],
)
DISCREPANCIES: Grouping[Discrepancy] = Grouping(
    "discrepancy.opened",
    "discrepancy.updated",
    "discrepancy.resolved",
    name=lambda discrepancy: {"topic": discrepancy.topic, "severity": discrepancy.severity.value},
    data=_discrepancy_data,
    members=lambda discrepancy: [
        (mention.span.article, mention.span) for value in discrepancy.values for mention in value.mentions
    ],
)
GROUPINGS = (ENTITIES, QUOTES, CLAIMS, DISCREPANCIES)
