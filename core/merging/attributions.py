"""Quotations of the same words under several speakers, kept up to date: pairs to be judged."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.matching import Matching
from copydesk.core.merging.wordings import are_the_same, words_to_compare
from copydesk.core.model import Article, Quote

_REACH = 50
_NEAR_IN = 4  # words
_SHORTEST_WORD = 3  # letters: "an act of God" must be found by its words too


@dataclass(frozen=True, slots=True)
class _Words:
    quote: Quote
    words: tuple[str, ...]


Said = Item[_Words]
Ids = tuple[str, str]
Couple = tuple[Quote, Quote]


class Attributions:
    """Pairs of quotes that may be judged by their words."""

    def __init__(self) -> None:
        self._items: dict[str, Said] = {}
        self._with: defaultdict[str, set[str]] = defaultdict(set)  # ids of those of the same words
        # None is joined with any other: all that is asked for is who is alike.
        self._matching: Matching[_Words] = Matching(_alike, lambda one, other: True, reach=_REACH, enough=_NEAR_IN)

    def update(
        self, gone: Iterable[Quote], come: Iterable[Quote], articles: Mapping[str, Article]
    ) -> dict[Ids, Couple | None]:
        """The pairs, by their ids, that are to be judged now; None of those that are no more."""
        going = [item for quote in gone if (item := self._items.pop(quote.id, None)) is not None]
        coming = []
        for quote in come:
            if words := words_to_compare(quote):
                published = articles[quote.variants[0].article].published or "9999"
                tokens = tuple(sorted({word for word in words if len(word) >= _SHORTEST_WORD}))
                item = Item((published, quote.id), _Words(quote, tuple(words)), ((1, tokens),), {})
                self._items[quote.id] = item
                coming.append(item)
        touched = self._matching.update(going, coming).touched
        changed = dict.fromkeys(item.thing.quote.id for item in (*going, *touched))
        pairs: dict[Ids, Couple | None] = {
            _ids(one, other): None for one in changed for other in self._with.pop(one, ())
        }
        for one, other in pairs:
            self._with[one].discard(other)
            self._with[other].discard(one)
        for item in touched:
            for same in item.scores:
                mine, theirs = item.thing.quote, same.thing.quote
                pairs[_ids(mine.id, theirs.id)] = (mine, theirs) if mine.id < theirs.id else (theirs, mine)
                self._with[mine.id].add(theirs.id)
                self._with[theirs.id].add(mine.id)
        return pairs


def _alike(one: _Words, other: _Words) -> float:
    return are_the_same(one.words, other.words)


def _ids(one: str, other: str) -> Ids:
    return (one, other) if one < other else (other, one)
