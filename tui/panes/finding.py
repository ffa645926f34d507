"""What narrows a pane: the words of its filter, and the one outlet or entity that all panes are limited to."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Span
from copydesk.tui.panes.index import CoverageIndex, Item, article_ids, spans_of

# Below this, partial_ratio finds words that only share letters; a typing mistake in six letters scores 83.
_FUZZY_CUTOFF = 80
_FUZZY_LETTERS = 4  # fewer letters match nearly anything

ItemT = TypeVar("ItemT", bound=Item)


def nearly_holding(query: str, texts: Sequence[str], places: Sequence[int]) -> Sequence[int]:
    """The places of the texts that hold what was typed but for a mistake."""
    if len(query) < _FUZZY_LETTERS:
        return ()
    from rapidfuzz import fuzz, process

    # A text shorter than the query is inside it too easily: "a" is a perfect part of everything.
    long_enough = {place: text for place in places if len(text := texts[place]) >= len(query)}
    found = process.extract(query, long_enough, scorer=fuzz.partial_ratio, score_cutoff=_FUZZY_CUTOFF, limit=None)
    return sorted(place for _, _, place in found)


@dataclass(frozen=True, slots=True)
class Limit:
    """One outlet or one entity."""

    kind: str  # outlet or entity
    value: str  # the outlet's shown name, or the entity's id
    label: str


def limits_for(item: Item, coverage: CoverageIndex) -> list[Limit]:
    """What the panes can be limited to from this item: what it is about first, then who carries it."""
    entity_ids: tuple[str, ...] = ()
    match item:
        case Entity():
            return [Limit("entity", item.id, item.name)]
        case Quote():
            entity_ids = item.speakers
        case Claim():
            entity_ids = item.entities
        case Discrepancy():
            claims = (claim for claim in coverage.found("claims", item.claims) if isinstance(claim, Claim))
            entity_ids = tuple(dict.fromkeys(entity for claim in claims for entity in claim.entities))
        case Article():
            pass
    entities = (entity for entity in coverage.found("entities", entity_ids) if isinstance(entity, Entity))
    named = [Limit("entity", entity.id, entity.name) for entity in entities]
    return named + [Limit("outlet", outlet, outlet) for outlet in coverage.outlets(item)]


class Limited:
    """Tells which items a limit keeps, in one coverage."""

    def __init__(self, limit: Limit, coverage: CoverageIndex) -> None:
        self._limit = limit
        self._coverage = coverage
        self._mentions = self._entity_mentions() if limit.kind == "entity" else {}
        self._articles = frozenset(
            article.id for article in coverage.snapshot.articles if coverage.outlet(article.id) == limit.value
        )
        self._near = self._mentions.keys() if limit.kind == "entity" else self._articles

    def kept(self, pane: str, items: Sequence[ItemT]) -> Sequence[ItemT]:
        """Those that the limit keeps. Only what stands in the articles concerned is looked at, by pane and article."""
        near = (item for article in self._near for item in self._coverage.article_items(article, pane))
        ids = {item.id for item in near if self.keeps(item)}
        ids.update(item.id for item in self._about(pane))
        return [item for item in items if item.id in ids]

    def _about(self, pane: str) -> Sequence[Item]:
        """What is the entity's own, wherever it is printed."""
        if self._limit.kind == "outlet":
            return ()
        ways = self._coverage.ways
        match pane:
            case "entities":
                return self._coverage.found(pane, [self._limit.value])
            case "quotes":
                return ways.quotes_by_speaker.value.get(self._limit.value, ())
            case "claims":
                return ways.claims_by_entity.value.get(self._limit.value, ())
        return ()

    def keeps(self, item: Item) -> bool:
        if self._limit.kind == "outlet":
            return not self._articles.isdisjoint(article_ids(item))
        match item:
            case Entity():
                return item.id == self._limit.value
            case Quote() if self._limit.value in item.speakers:
                return True
            case Claim() if self._limit.value in item.entities:
                return True
        return any(self._is_mentioned_in(span) for span in _wide_spans(item))

    def _entity_mentions(self) -> Mapping[str, list[int]]:
        """Where the entity is named: sorted offsets by article."""
        mentions: dict[str, list[int]] = {}
        for entity in self._coverage.found("entities", [self._limit.value]):
            for span in spans_of(entity):
                mentions.setdefault(span.article, []).append(span.start)
        return {article: sorted(starts) for article, starts in mentions.items()}

    def _is_mentioned_in(self, span: Span) -> bool:
        starts = self._mentions.get(span.article, [])
        place = bisect_left(starts, span.start)
        return place < len(starts) and starts[place] < span.end


def _wide_spans(item: Item) -> list[Span]:
    """The spans of the item; for a discrepancy the whole sentences, since a value rarely names anybody."""
    if isinstance(item, Discrepancy):
        return [
            Span(mention.span.article, mention.sentence.start, mention.sentence.end)
            for value in item.values
            for mention in value.mentions
        ]
    return list(spans_of(item))
