"""What narrows a pane: the words of its filter, and the one outlet or entity that all panes are limited to."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Span
from copydesk.tui.panes.index import CoverageIndex, Item, article_ids, spans_of

# Below this, partial_ratio finds words that only share letters; a typing mistake in six letters scores 83.
_FUZZY_CUTOFF = 80
_FUZZY_LETTERS = 4  # fewer letters match nearly anything

T = TypeVar("T")


def matching(words: str, items: Sequence[T], text_of: Callable[[T], str]) -> list[T]:
    """The items that hold every word; where none does, those that nearly do. In the order given."""
    wanted = words.casefold().split()
    texts = [text_of(item) for item in items]
    exact = [item for item, text in zip(items, texts, strict=True) if all(word in text for word in wanted)]
    query = " ".join(wanted)
    if exact or len(query) < _FUZZY_LETTERS:
        return exact
    from rapidfuzz import fuzz, process

    # A text shorter than the query is inside it too easily: "a" is a perfect part of everything.
    long_enough = [text if len(text) >= len(query) else None for text in texts]
    found = process.extract(query, long_enough, scorer=fuzz.partial_ratio, score_cutoff=_FUZZY_CUTOFF, limit=None)
    return [items[index] for index in sorted(index for _, _, index in found)]


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
            claims = (claim for claim in coverage.snapshot.claims if claim.id in set(item.claims))
            entity_ids = tuple(dict.fromkeys(entity for claim in claims for entity in claim.entities))
        case Article():
            pass
    entities = {entity.id: entity for entity in coverage.snapshot.entities if entity.id in set(entity_ids)}
    named = [Limit("entity", each, entities[each].name) for each in entity_ids if each in entities]
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
        for entity in self._coverage.snapshot.entities:
            if entity.id == self._limit.value:
                for span in entity.mentions:
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
