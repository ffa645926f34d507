"""Which articles share text, and how much: 5-grams looked up by a sample of them, then counted in full."""

from array import array
from collections.abc import Iterable

SHARED_PASSAGES = 0.15  # of the smaller text's 5-grams: fewer are shared by chance
FEWEST_SHINGLES = 20  # below, a shared boilerplate sentence would make a copy
# Of long texts one 5-gram in so many is looked up (Broder 1997, sketches modulo m): all of them would fill the memory.
# Two texts that share as little as .15 are then missed once in 1,800, or once in 7 where one is five times as long.
_SAMPLED = ((100, 1), (400, 4))
_SAMPLED_OF_LONG = 8

Shingles = frozenset[int]


class SharedTexts:
    """The 5-grams of articles, and who shares enough of them with whom."""

    def __init__(self) -> None:
        self._grams: dict[str, array[int]] = {}
        self._holders: dict[int, str | list[str]] = {}  # most are held by one article
        self._sizes: dict[str, dict[str, int]] = {}

    def put(self, article_id: str, shingles: Iterable[int]) -> None:
        # The extract's own array, where it is one.
        grams = self._grams[article_id] = shingles if isinstance(shingles, array) else array("Q", shingles)
        own = frozenset(grams)
        others: set[str] = set()
        for gram in _sample(grams):
            held = self._holders.get(gram)
            if held is None:
                self._holders[gram] = article_id
            elif isinstance(held, str):
                self._holders[gram] = [held, article_id]
                others.add(held)
            else:
                others.update(held)
                held.append(article_id)
        for other in others if len(own) >= FEWEST_SHINGLES else ():
            theirs = self._grams[other]
            if len(theirs) >= FEWEST_SHINGLES:
                size = len(own.intersection(theirs))
                if size >= SHARED_PASSAGES * min(len(own), len(theirs)):
                    self._sizes.setdefault(article_id, {})[other] = size
                    self._sizes.setdefault(other, {})[article_id] = size

    def remove(self, article_id: str) -> None:
        for gram in _sample(self._grams.pop(article_id)):
            held = self._holders[gram]
            if isinstance(held, str):
                del self._holders[gram]
            else:
                held.remove(article_id)
                if len(held) == 1:
                    self._holders[gram] = held[0]
        for other in self._sizes.pop(article_id, ()):
            del self._sizes[other][article_id]

    def shared_by(self, article_id: str) -> dict[str, int]:
        """Who shares text with it, with the number of 5-grams."""
        return self._sizes.get(article_id, {})

    def count(self, article_id: str) -> int:
        return len(self._grams[article_id])

    def shared(self, one: str, other: str) -> Shingles:
        return frozenset(self._grams[one]).intersection(self._grams[other])


def _sample(grams: "array[int]") -> Iterable[int]:
    step = next((step for size, step in _SAMPLED if len(grams) < size), _SAMPLED_OF_LONG)
    return (gram for gram in grams if gram % step == 0)
