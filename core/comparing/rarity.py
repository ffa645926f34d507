"""What a word that two articles share tells: the rarer it is in both, the surer they speak of one thing.

Inverse document frequency (Spärck Jones, "A statistical interpretation of term specificity", 1972), over the two
articles alone: no third article changes what a pair is worth. On 30 stories it ranks pairs of statements as well as
frequencies over the whole folder do (average precision .46 and .45 on the hardest, .94 and .95 on the others).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log

# Two short articles hold too few sentences to tell a rare word: both count as at least this many together.
_FEWEST = 100


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many of an article's pieces (statements or sentences) each word stands, and how many there are."""

    holders: Mapping[str, int]
    total: int
    most: int  # pieces that the commonest word stands in

    @classmethod
    def over(cls, pieces: Iterable[Iterable[str]]) -> "WordCounts":
        """`pieces` hold each of their words once."""
        listed = [tuple(piece) for piece in pieces]
        holders = Counter(word for piece in listed for word in piece)
        return cls(holders, len(listed), max(holders.values(), default=0))


def rarity(words: Collection[str], a: WordCounts, b: WordCounts) -> float:
    """The weight of words that stand in either article: each 1 for the rarest, near 0 for one in every piece."""
    if not words:
        return 0.0
    total = _LOGARITHMS[max(a.total + b.total, _FEWEST)]
    in_a, in_b = a.holders.get, b.holders.get
    told = 0
    for word in words:
        told += total - _LOGARITHMS[in_a(word, 0) + in_b(word, 0)]
    return told / total


def rarity_of_both_kinds(words: Iterable[str], kind: str, a: WordCounts, b: WordCounts) -> tuple[float, float, float]:
    """The weight of the words that begin with `kind`, that of the others, and that of the rarest of these."""
    total = _LOGARITHMS[max(a.total + b.total, _FEWEST)]
    in_a, in_b = a.holders.get, b.holders.get
    of_kind = others = rarest = 0
    for word in words:
        told = total - _LOGARITHMS[in_a(word, 0) + in_b(word, 0)]
        if word.startswith(kind):
            of_kind += told
        else:
            others += told
            rarest = max(rarest, told)
    return of_kind / total, others / total, rarest / total


def least_rarity(a: WordCounts, b: WordCounts) -> float:
    """No word of two articles weighs less."""
    total = _LOGARITHMS[max(a.total + b.total, _FEWEST)]
    return (total - _LOGARITHMS[a.most + b.most]) / total


def own_rarity(words: Collection[str], own: WordCounts, other: WordCounts) -> float:
    """The same as `rarity`, of words that all stand in `own`: of most of them the other article knows nothing."""
    total = _LOGARITHMS[max(own.total + other.total, _FEWEST)]
    in_own, in_other = own.holders, other.holders
    common = sum(map(_LOGARITHMS.__getitem__, map(in_own.__getitem__, words)))
    for word in in_other.keys() & words:
        held = in_own[word]
        common += _LOGARITHMS[held + in_other[word]] - _LOGARITHMS[held]
    return (len(words) * total - common) / total


class _Logarithms(dict[int, int]):
    """Of numbers, as whole 2⁻⁴⁰: they add up to the same in any order, so that no tie hangs on how a set is stored."""

    def __missing__(self, number: int) -> int:
        value = self[number] = round(log(number) * 2**40)
        return value


_LOGARITHMS = _Logarithms()
