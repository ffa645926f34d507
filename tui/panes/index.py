"""One snapshot with the ways through it that the panes need: by id, by article, and who stands behind an item.

Nothing is counted or judged here; that is done in `copydesk.core`. Everything is looked up when it is first asked for,
or before, in small steps while nobody presses a key: going through 100,000 claims takes longer than a key may.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from copydesk.core.marking import Judgement, Markings, MarkKind
from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Range, Snapshot, Span, Variant
from copydesk.tui.panes.changes import differing

Item: TypeAlias = Article | Entity | Quote | Claim | Discrepancy

UNKNOWN_OUTLET = "outlet unknown"


class Target(NamedTuple):
    """Where the reader can go: an item, or a place in an article's text."""

    pane: str  # articles, entities, quotes, claims, discrepancies
    id: str
    at: int | None = None  # an offset into the article's text: the text is meant, not the article's card


T = TypeVar("T")
PANES_WITH_ITEMS = ("articles", "entities", "quotes", "claims", "discrepancies")
# Items gone through between two looks whether a key was pressed: 1 to 3 ms, and where nothing is asked of each.
_STEP, _LONG_STEP = 1000, 10_000


class Gradual(Generic[T]):
    """A value that is made ahead of its need in small steps, or at once when it is asked for."""

    def __init__(self, value: T, fill: Callable[[T], Iterator[None]]) -> None:
        """`fill` makes the value complete, and yields now and then."""
        self._value = value
        self._steps = fill(value)
        self._is_made = False

    @property
    def value(self) -> T:
        while self.step():
            pass
        return self._value

    @property
    def made(self) -> T | None:
        """The value, where it is complete."""
        return self._value if self._is_made else None

    def step(self) -> bool:
        """Go a step; whether there was one to go."""
        self._is_made = next(self._steps, self) is self
        return not self._is_made

    def close(self) -> None:
        """Nobody asks for it any more: what it would be made from is let go."""
        self._steps = iter(())


def _paced(items: Iterable[T]) -> Iterator[T | None]:
    """The items, and None after each step's worth."""
    for number, item in enumerate(items, 1):
        yield item
        if number % _STEP == 0:
            yield None


Grouped: TypeAlias = defaultdict[str, list[Item]]
Identified: TypeAlias = tuple[Sequence[Item], dict[str, Item]]  # items, and the same by id


class Ways:
    """The ways through one snapshot: they are the same whatever the reader says of it."""

    def __init__(self, snapshot: Snapshot, before: "Ways | None" = None) -> None:
        """`before` are the ways through an earlier snapshot, of which most stayed."""
        self._snapshot = snapshot
        self._bases: dict[str, Identified] = {
            pane: ((), {}) if before is None else before._identified_items(pane) for pane in PANES_WITH_ITEMS
        }
        self._ids = {pane: self._identified(pane) for pane in PANES_WITH_ITEMS}
        self.by_article = {pane: self._grouped(pane, _articles_once) for pane in PANES_WITH_ITEMS}
        self.claims_by_entity = self._grouped("claims", attrgetter("entities"))
        self.quotes_by_speaker = self._grouped("quotes", attrgetter("speakers"))
        self.cards_by_claim = self._grouped("discrepancies", attrgetter("claims"))
        self.counts_by_outlet = {pane: Gradual(Counter[str](), self._count(pane)) for pane in PANES_WITH_ITEMS}
        self.ahead = chain.from_iterable(iter(each.step, False) for each in self._all())

    def close(self) -> None:
        """Let go of what was not made: steps that wait hold the snapshot in a cycle, which only the collector frees."""
        self.ahead = chain()
        for each in self._all():
            each.close()

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Which place each article has by publication, undated last: what items are sorted by."""
        ordered = sorted(self._snapshot.articles, key=lambda one: (one.published is None, one.published or "", one.id))
        return {article.id: place for place, article in enumerate(ordered)}

    @cached_property
    def dates(self) -> Mapping[str, str | None]:
        """When each article was published."""
        return {key: article.published for key, article in self._snapshot.articles_by_id.items()}

    def by_id(self, pane: str) -> Mapping[str, Item]:
        return self._ids[pane].value

    def _identified_items(self, pane: str) -> "Identified":
        """What the ids of the next snapshot can be made from."""
        ids = self._ids[pane].made
        return self._bases[pane] if ids is None else (getattr(self._snapshot, pane), ids)

    def _all(self) -> "Iterator[Gradual[dict[str, Item]] | Gradual[Grouped] | Gradual[Counter[str]]]":
        """What is wanted most comes first: an article's card asks for all that stands in it."""
        yield from self._ids.values()
        yield self.cards_by_claim
        yield from self.by_article.values()
        yield self.claims_by_entity
        yield self.quotes_by_speaker
        yield from self.counts_by_outlet.values()

    def _identified(self, pane: str) -> Gradual[dict[str, Item]]:
        items: Sequence[Item] = getattr(self._snapshot, pane)

        def fill(ids: dict[str, Item]) -> Iterator[None]:
            earlier, known = self._bases[pane]
            gone, come = differing(earlier, items)
            ids.update(known)
            for item in gone:
                del ids[item.id]
            for start in range(0, len(come), _LONG_STEP):
                some = come[start : start + _LONG_STEP]
                ids.update(zip(map(attrgetter("id"), some), some, strict=True))
                yield
            del self._bases[pane]

        return Gradual({}, fill)

    def _grouped(self, pane: str, keys_of: Callable[[Item], Iterable[str]]) -> "Gradual[Grouped]":
        def fill(groups: Grouped) -> Iterator[None]:
            for item in _paced(getattr(self._snapshot, pane)):
                if item is None:
                    yield
                    continue
                for key in keys_of(item):
                    groups[key].append(item)

        return Gradual(defaultdict(list), fill)

    def _count(self, pane: str) -> Callable[[Counter[str]], Iterator[None]]:
        """How many items of a pane each outlet carries, by its shown name."""

        def fill(counts: Counter[str]) -> Iterator[None]:
            outlets = {key: one.outlet or UNKNOWN_OUTLET for key, one in self._snapshot.articles_by_id.items()}
            for item in _paced(getattr(self._snapshot, pane)):
                if item is None:
                    yield
                    continue
                for outlet in {outlets[article] for article in article_ids(item)}:
                    counts[outlet] += 1

        return fill


@dataclass(frozen=True)
class CoverageIndex:
    """A snapshot and its indexes, with what the reader said of it."""

    snapshot: Snapshot
    markings: Markings = field(default_factory=Markings)

    def followed_by(self, snapshot: Snapshot) -> "CoverageIndex":
        """A later snapshot, of which most stayed: what was looked up here is a help there."""
        other = CoverageIndex(snapshot, self.markings)
        other.__dict__["ways"] = Ways(snapshot, self.ways)
        return other

    def marked(self, markings: Markings) -> "CoverageIndex":
        """The same snapshot with what the reader says of it now; what was looked up stays."""
        other = CoverageIndex(self.snapshot, markings)
        other.__dict__["ways"] = self.ways
        return other

    @cached_property
    def ways(self) -> Ways:
        return Ways(self.snapshot)

    def items(self, pane: str) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self.snapshot, pane)
        return items

    def find(self, target: Target) -> Item | None:
        return self.ways.by_id(target.pane).get(target.id)

    def found(self, pane: str, ids: Iterable[str]) -> list[Item]:
        """Those of these items that are there, in the given order."""
        by_id = self.ways.by_id(pane)
        return [by_id[each] for each in ids if each in by_id]

    def article(self, article_id: str) -> Article:
        return self.snapshot.articles_by_id[article_id]

    def outlet(self, article_id: str) -> str:
        """The article's outlet as it is shown."""
        return self.article(article_id).outlet or UNKNOWN_OUTLET

    def outlet_or_file(self, article_id: str) -> str:
        """The article's outlet; its file where that is unknown, so that two sides can be told apart."""
        return self.article(article_id).outlet or article_id

    def outlets(self, item: Item) -> tuple[str, ...]:
        """The outlets that carry the item, in order of (published, id) of their articles."""
        names = (self.outlet(article) for article in self.in_order(article_ids(item)))
        return tuple(dict.fromkeys(names))

    def carriers(self, item: Item) -> Iterable[str]:
        """The outlets that carry the item, in no order that means anything: for the filter, which takes 100,000."""
        return dict.fromkeys(self.outlet(article) for article in article_ids(item))

    def in_order(self, article_ids: Iterable[str]) -> list[str]:
        """Each article once, the earliest published first, undated last."""
        return sorted(set(article_ids), key=self.moment)

    def keeps_dates_of(self, before: "CoverageIndex") -> bool:
        """Every article of the earlier coverage is here and has the date that it had."""
        return before.ways.dates.items() <= self.ways.dates.items()

    def earliest(self, item: Item) -> int:
        """The place of its earliest article by publication: what sorts by date compares."""
        places = self.ways.places
        return min(map(places.__getitem__, article_ids(item)))

    def moment(self, article_id: str) -> tuple[bool, str, str]:
        published = self.article(article_id).published
        return (published is None, published or "", article_id)

    def line(self, span: Span) -> int:
        return self.snapshot.line_of(span)

    def article_items(self, article_id: str, pane: str) -> list[Item]:
        """What an article says of one kind, in the snapshot's order."""
        return self.ways.by_article[pane].value.get(article_id, [])

    def member_keys(self, item: Item) -> list[str]:
        """What the reader's marks hang on: every member of the item, as pane:sha256:start:end.

        With the pane: one span may be a claim and a disputed value, and who has seen the one has not seen the other.
        """
        pane = pane_of(item)
        keys = (f"{pane}:{self._content(span.article)}:{span.start}:{span.end}" for span in spans_of(item))
        return list(dict.fromkeys(keys))

    def heir(self, item: Item, before: "CoverageIndex") -> Item | None:
        """What an item of an earlier snapshot is in now: an id changes when a group's smallest member does."""
        keys = set(before.member_keys(item))
        known = (article for article in before.in_order(article_ids(item)) if article in self.snapshot.articles_by_id)
        for article in known:
            for candidate in self.article_items(article, pane_of(item)):
                if not keys.isdisjoint(self.member_keys(candidate)):
                    return candidate
        return None

    def judgements(self, item: Item) -> list[Judgement]:
        """The reader's verdicts on a claim or a discrepancy, the newest first."""
        if not self.markings or not isinstance(item, Claim | Discrepancy):
            return []
        return self.markings.judgements(self.snapshot, item)

    @cached_property
    def has_verdicts(self) -> bool:
        """The reader has judged something: rows have a column for it."""
        return self.markings.has_verdicts

    @cached_property
    def dismissed(self) -> frozenset[str]:
        """The ids of the discrepancies that the reader dismissed: only cards of articles with such marks are asked."""
        found = self.perhaps_marked("discrepancies", MarkKind.DISMISSED)
        cards = (card for card in found if isinstance(card, Discrepancy))
        return frozenset(card.id for card in cards if self.markings.is_dismissed(self.snapshot, card))

    def perhaps_marked(self, pane: str, kind: MarkKind) -> list[Item]:
        """The items of the articles that have marks of a kind."""
        marked = self.markings.articles_with(kind)
        if not marked:
            return []
        articles = {one.id for one in self.snapshot.articles if (one.sha256 or one.id) in marked}
        if self.ways.by_article[pane].made is None:  # a look at each item is quicker than a way to all of them
            return [item for item in self.items(pane) if not articles.isdisjoint(article_ids(item))]
        return list({item.id: item for each in sorted(articles) for item in self.article_items(each, pane)}.values())

    def _content(self, article_id: str) -> str:
        """The hash of the file, so that marks follow it when it is renamed; one never read has only its name."""
        return self.article(article_id).sha256 or article_id


def pane_of(item: Item) -> str:
    """The pane an item stands in."""
    match item:
        case Article():
            return "articles"
        case Entity():
            return "entities"
        case Quote():
            return "quotes"
        case Claim():
            return "claims"
        case Discrepancy():
            return "discrepancies"


def target_of(item: Item) -> Target:
    return Target(pane_of(item), item.id)


def spans_of(item: Item) -> Iterator[Span]:
    """Every place where the item is printed."""
    match item:
        case Article():
            yield Span(item.id, 0, len(item.text))
        case Entity():
            yield from item.mentions
        case Quote():
            yield from (variant_span(variant) for variant in item.variants)
        case Claim():
            yield from (report.span for report in item.mentions)
        case Discrepancy():
            yield from (mention.span for mention in chain.from_iterable(value.mentions for value in item.values))


def article_ids(item: Item) -> list[str]:
    """The articles of every span, with repeats: the quick way, for going through 100,000 items."""
    match item:
        case Article():
            return [item.id]
        case Entity():
            return [span.article for span in item.mentions]
        case Quote():
            return [variant.article for variant in item.variants]
        case Claim():
            return [report.article for report in item.mentions]
        case Discrepancy():
            return [mention.article for value in item.values for mention in value.mentions]


def _articles_once(item: Item) -> Iterable[str]:
    return dict.fromkeys(article_ids(item))


def variant_span(variant: Variant) -> Span:
    """From the first to the last character of a quotation in one article."""
    ranges = (*variant.content, *variant.segments)
    start = min((piece.start for piece in ranges), default=0)
    return Span(variant.article, start, max((piece.end for piece in ranges), default=start))


def range_of(span: Span) -> Range:
    return Range(span.start, span.end)
