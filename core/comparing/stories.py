"""How alike two articles are as a whole: whether they tell of one event, before anything that they tell is compared."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from math import fsum, log, sqrt

from copydesk.core.comparing.rarity import WordCounts

# Of 587 pairs of articles of one of 49 stories, and 32,566 of two, these and the day tell apart 92 % at one wrong in
# 500; the words alone 86 %, the names alone 61 %.
_NAMES = 0.2
_A_DAY = 0.008
_MOST_DAYS = 14


class Story:
    """What an article is about. Each is itself: not compared by what it holds."""

    __slots__ = ("_length", "counts", "day", "names")

    def __init__(self, names: Iterable[str], counts: WordCounts, day: date | None) -> None:
        """`names`: the ids of the entities that it names; `counts` over its statements; `day` of its publication."""
        self.names = frozenset(names)
        self.counts = counts
        self.day = day
        self._length = sqrt(fsum(_WEIGHTS[number] ** 2 for number in counts.holders.values()))

    def cosine(self, other: "Story") -> float:
        """Of the angle between the words of both, each weighed by the logarithm of how often it stands (Salton and
        Buckley, "Term-weighting approaches in automatic text retrieval", 1988): 0 for nothing in common, to 1."""
        mine, theirs = self.counts.holders, other.counts.holders
        # `fsum` gives the same to the last digit in any order.
        product = fsum([_WEIGHTS[mine[word]] * _WEIGHTS[theirs[word]] for word in mine.keys() & theirs.keys()])
        return product and product / (self._length * other._length)

    def days_from(self, other: "Story") -> int:
        return 0 if self.day is None or other.day is None else abs((self.day - other.day).days)


class _Weights(dict[int, float]):
    """Of a word that stands in so many statements of an article."""

    def __missing__(self, number: int) -> float:
        weight = self[number] = 1 + log(number)
        return weight


_WEIGHTS = _Weights()


@lru_cache(maxsize=16_384)  # dozens of pairs of facts and statements are of two articles
def likeness_of_stories(a: Story, b: Story) -> float:
    """From below 0 to 1.2; 0 where both name others: blasts in two towns are told in the same words. Symmetric."""
    fewer = min(len(a.names), len(b.names))
    if fewer and a.names.isdisjoint(b.names):
        return 0.0
    of_names = len(a.names & b.names) / fewer if fewer else 0.0
    return a.cosine(b) + _NAMES * of_names - _A_DAY * min(_MOST_DAYS, a.days_from(b))
