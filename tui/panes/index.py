"""One snapshot with the ways through it that the panes need: by id, by article, and who stands behind an item.

Nothing is counted or judged here; that is done in `copydesk.core`. Everything is looked up when it is first asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

from copydesk.core.marking import Judgement, Markings
from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Range, Snapshot, Span, Variant

Item: TypeAlias = Article | Entity | Quote | Claim | Discrepancy

UNKNOWN_OUTLET = "outlet unknown"


class Target(NamedTuple):
    """Where the reader can go: an item, or a place in an article's text."""

    pane: str  # articles, entities, quotes, claims, discrepancies
    id: str
    at: int | None = None  # an offset into the article's text: the text is meant, not the article's card


@dataclass(frozen=True)
class CoverageIndex:
    """A snapshot and its indexes, with what the reader said of it."""

    snapshot: Snapshot
    markings: Markings = field(default_factory=Markings)

    def items(self, pane: str) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self.snapshot, pane)
        return items

    def find(self, target: Target) -> Item | None:
        return self._by_id(target.pane).get(target.id)

    def article(self, article_id: str) -> Article:
        return self.snapshot.articles_by_id[article_id]

    def outlet(self, article_id: str) -> str:
        """The article's outlet as it is shown."""
        return self.article(article_id).outlet or UNKNOWN_OUTLET

    def outlets(self, item: Item) -> tuple[str, ...]:
        """The outlets that carry the item, in order of (published, id) of their articles."""
        names = (self.outlet(article) for article in self.in_order(article_ids(item)))
        return tuple(dict.fromkeys(names))

    def in_order(self, article_ids: Iterable[str]) -> list[str]:
        """Each article once, the earliest published first, undated last."""
        return sorted(set(article_ids), key=self.moment)

    def moment(self, article_id: str) -> tuple[bool, str, str]:
        published = self.article(article_id).published
        return (published is None, published or "", article_id)

    def line(self, span: Span) -> int:
        return self.snapshot.line_of(span)

    def article_items(self, article_id: str, pane: str) -> list[Item]:
        """What an article says of one kind, in the snapshot's order."""
        return self._by_article(pane).get(article_id, [])

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
        """The ids of the discrepancies that the reader dismissed."""
        if not self.markings:
            return frozenset()
        found = (one for one in self.snapshot.discrepancies if self.markings.is_dismissed(self.snapshot, one))
        return frozenset(one.id for one in found)

    def _content(self, article_id: str) -> str:
        """The hash of the file, so that marks follow it when it is renamed; one never read has only its name."""
        return self.article(article_id).sha256 or article_id

    def _by_id(self, pane: str) -> Mapping[str, Item]:
        if pane not in self._ids:
            self._ids[pane] = {item.id: item for item in self.items(pane)}
        return self._ids[pane]

    def _by_article(self, pane: str) -> Mapping[str, list[Item]]:
        if pane not in self._articles:
            index: defaultdict[str, list[Item]] = defaultdict(list)
            for item in self.items(pane):
                for article in article_ids(item):
                    listed = index[article]
                    if not listed or listed[-1] is not item:
                        listed.append(item)
            self._articles[pane] = dict(index)
        return self._articles[pane]

    @cached_property
    def _ids(self) -> dict[str, Mapping[str, Item]]:
        return {}

    @cached_property
    def _articles(self) -> dict[str, Mapping[str, list[Item]]]:
        return {}


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
            return [report.span.article for report in item.mentions]
        case Discrepancy():
            return [mention.span.article for value in item.values for mention in value.mentions]


def variant_span(variant: Variant) -> Span:
    """From the first to the last character of a quotation in one article."""
    ranges = (*variant.content, *variant.segments)
    start = min((piece.start for piece in ranges), default=0)
    return Span(variant.article, start, max((piece.end for piece in ranges), default=start))


def range_of(span: Span) -> Range:
    return Range(span.start, span.end)
