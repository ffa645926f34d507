"""Quotations printed with other words: one speaker and one occasion, and between the marks the words differ.

What an outlet shows to be cut or put in, what one quotation holds beyond the ends of the other, and house style are no
difference; where too little is shared, it is another sentence. Kept up to date as quotes come and go.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.matching import Matching
from copydesk.core.comparing.printed_words import Run, runs_of
from copydesk.core.merging.discrepancies import Articles
from copydesk.core.merging.passages import FEWEST_TELLING, Printed, Said, day_of, is_enough, likeness
from copydesk.core.merging.quotes import QuoteChanges
from copydesk.core.merging.wording_cards import wording_cards
from copydesk.core.model import Article, Discrepancy, Quote, QuoteKind, Range, Variant

_REACH = 50

Segments = tuple[Range, ...]
_Item = Item[Said]
_Change = Mapping[str, Sequence[Discrepancy]]  # by the quote that they are held under


class Wordings:
    """Groups of quotes that hold one passage, and the cards of where its words differ."""

    def __init__(self) -> None:
        self._items: dict[str, _Item] = {}
        self._runs: defaultdict[str, dict[Segments, tuple[Run, ...]]] = defaultdict(dict)  # by article
        self._printed_in: defaultdict[str, set[str]] = defaultdict(set)  # article id -> ids of quotes
        self._matching: Matching[Said] = Matching(
            likeness, lambda one, other: False, reach=_REACH, enough=FEWEST_TELLING
        )

    def update(self, changes: QuoteChanges, changed: Iterable[str], articles: Articles) -> _Change:
        """The cards of every quote that is touched, none of those that went; told anew are those of the articles that
        changed, whose day or paragraphs may be others."""
        changed = set(changed)
        for article_id in changed:
            self._runs.pop(article_id, None)
        come = {quote.id: quote for quote in changes.come}
        gone = [quote.id for quote in changes.gone]
        stale = {quote_id for article_id in changed for quote_id in self._printed_in.get(article_id, ())}
        for quote_id in stale.difference(gone):
            come.setdefault(quote_id, self._items[quote_id].thing.quote)
        going = [item for quote_id in (*gone, *come) if (item := self._take_out(quote_id)) is not None]
        coming = [item for _, quote in sorted(come.items()) if (item := self._put_in(quote, articles)) is not None]
        touched = self._matching.update(going, coming).touched
        cards: dict[str, Sequence[Discrepancy]] = {item.thing.quote.id: () for item in (*going, *touched)}
        for group in {id(item.group or item): _group(item) for item in touched}.values():
            cards[group[0].thing.quote.id] = tuple(wording_cards([item.thing for item in group], articles))
        return cards

    def _take_out(self, quote_id: str) -> _Item | None:
        item = self._items.pop(quote_id, None)
        if item is not None:
            for article_id in item.thing.articles:
                self._printed_in[article_id].discard(quote_id)
        return item

    def _put_in(self, quote: Quote, articles: Articles) -> _Item | None:
        said = self._said(quote, articles)
        if said is None:
            return None
        for article_id in said.articles:
            self._printed_in[article_id].add(quote.id)
        self._items[quote.id] = item = _item(said)
        return item

    def _said(self, quote: Quote, articles: Articles) -> Said | None:
        """The marked words of a quote that are enough to be known again."""
        if quote.kind is QuoteKind.INDIRECT:
            return None
        printed = [one for variant in quote.variants for one in self._printed_of(variant, articles[variant.article])]
        return Said(quote, tuple(sorted(printed, key=lambda one: one.place))) if printed else None

    def _printed_of(self, variant: Variant, article: Article) -> Iterator[Printed]:
        known = self._runs[article.id]
        runs = known.get(variant.segments)
        if runs is None:
            runs = known[variant.segments] = tuple(filter(is_enough, runs_of(article.text, variant.segments)))
        headline = article.headline_range
        for run in runs:
            is_headline = headline is not None and headline.start <= run.start < headline.end
            yield Printed(run, variant, day_of(article), is_headline)


def _group(item: _Item) -> Sequence[_Item]:
    return (item,) if item.group is None else item.group.items


def _item(said: Said) -> _Item:
    words = {word for one in said.printed for word in one.run.telling()}
    first = said.printed[0]
    return Item(("" if first.day is None else f"{first.day:08}", said.quote.id), said, ((1, tuple(sorted(words))),))
