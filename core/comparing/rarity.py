"""What a word that two articles share tells: the rarer it is in both, the surer they speak of one thing.

Inverse document frequency (Spärck Jones, "A statistical interpretation of term specificity", 1972), over the two
articles alone: no third article changes what a pair is worth. On 30 stories it ranks pairs of statements as well as
frequencies over the whole folder do (average precision .46 and .45 on the hardest, .94 and .95 on the others).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

# Two short articles hold too few sentences to tell a rare word: both count as at least this many together.
_FEWEST = 100


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many of an article's pieces (statements or sentences) each word stands, and how many there are."""

    holders: Mapping[str, int]
    total: int

    @classmethod
    def over(cls, pieces: Iterable[Iterable[str]]) -> "WordCounts":
        """`pieces` hold each of their words once."""
        listed = [tuple(piece) for piece in pieces]
        return cls(Counter(word for piece in listed for word in piece), len(listed))


def rarity(words: Iterable[str], a: WordCounts, b: WordCounts) -> float:
    """The weight of words that stand in either article: each 1 for the rarest, near 0 for one in every piece."""
    total = _LOGARITHMS[max(a.total + b.total, _FEWEST)]
    in_a, in_b = a.holders.get, b.holders.get
    weights = [total - _LOGARITHMS[in_a(word, 0) + in_b(word, 0)] for word in words]
    return sum(weights) / total


class _Logarithms(dict[int, int]):
    """Of numbers, as whole 2⁻⁴⁰: they add up to the same in any order, so that no tie hangs on how a set is stored."""

    def __missing__(self, number: int) -> int:
        value = self[number] = round(log(number) * 2**40)
        return value


_LOGARITHMS = _Logarithms()
