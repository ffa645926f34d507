"""What is kept up to date is what a run from scratch gives: plain definitions, over all pairs, are the oracle."""

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.matching import Matching

sys.path.append(str(Path(__file__).parent))
from plain_clusters import cluster

REACH, ENOUGH = 3, 4
PLAIN, NAMES = "abcdef", "XYZ"


class Word:
    """A thing to be matched: its rank, the tokens it has, and what its score and its vetoes are made from."""

    def __init__(self, rank: int, chance: Random) -> None:
        self.rank = rank
        self.plain = tuple(sorted(chance.sample(PLAIN, chance.randint(1, 4))))
        self.names = tuple(sorted(chance.sample(NAMES, chance.randint(0, 3))))
        self.salt = chance.random()
        self.side = chance.choice("  <>")


def score(a: Word, b: Word) -> float:
    """Of few values, so that ties are common; 0 for a third."""
    return (0.0, 50.0, 60.0)[int(1e6 * (a.salt + b.salt)) % 3]


def vetoed(a: Word, b: Word) -> bool:
    return {a.side, b.side} == {"<", ">"} or int(1e6 * (a.salt + b.salt)) % 7 == 0


def near(a: Word, b: Word, words: Sequence[Word]) -> bool:
    told = 0
    for weight, kind in ((2, "plain"), (1, "names")):
        for token in {*getattr(a, kind)} & {*getattr(b, kind)}:
            holders = sorted(word.rank for word in words if token in getattr(word, kind))
            told += weight * (abs(holders.index(a.rank) - holders.index(b.rank)) <= REACH)
    return told >= ENOUGH


def from_scratch(words: Sequence[Word]) -> list[list[int]]:
    pairs = [
        (score(a, b), (a.rank,), (b.rank,)) for a, b in combinations(words, 2) if score(a, b) and near(a, b, words)
    ]
    by_rank = {(word.rank,): word for word in words}
    groups = cluster(sorted(by_rank), pairs, lambda a, b: vetoed(by_rank[a], by_rank[b]))
    return [[rank for (rank,) in group] for group in groups if len(group) > 1]


class Kept:
    """A matching with the items in it, by rank."""

    def __init__(self) -> None:
        self.matching = Matching(score, vetoed, reach=REACH, enough=ENOUGH)
        self.items: dict[int, Item[Word]] = {}
        self.groups: dict[int, object] = {}

    def change(self, gone: Sequence[int], come: Sequence[Word]) -> None:
        going = [self.items.pop(rank) for rank in gone]
        coming = {word.rank: Item((word.rank,), word, ((2, word.plain), (1, word.names)), {}) for word in come}
        self.items |= coming
        told = self.matching.update(going, coming.values())
        for group in told.gone:
            del self.groups[id(group)]
        self.groups |= {id(group): group for group in told.made}

    def told(self) -> list[list[int]]:
        return sorted([item.thing.rank for item in group.items] for group in self.groups.values())


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_any_coming_and_going_leaves_what_a_run_from_scratch_gives(seed: int) -> None:
    chance = Random(seed)
    kept, words = Kept(), dict[int, Word]()
    for _ in range(12):
        gone = chance.sample(sorted(words), min(len(words), chance.randint(0, 4)))
        ranks = chance.sample(range(40), chance.randint(0, 8))
        come = [Word(rank, chance) for rank in ranks if rank not in words or rank in gone]
        kept.change(gone, come)
        for rank in gone:
            del words[rank]
        words |= {word.rank: word for word in come}
        assert kept.told() == from_scratch(list(words.values()))
        for group in kept.groups.values():
            assert all(item.group is group for item in group.items)


def test_random_things_are_alike_refuse_and_stand_too_far_apart() -> None:
    """Or the test above would hold for nothing."""
    words = [Word(rank, Random(rank)) for rank in range(40)]
    couples = list(combinations(words, 2))
    assert any(len(group) > 2 for group in from_scratch(words))
    assert any(score(a, b) and near(a, b, words) and vetoed(a, b) for a, b in couples)
    assert any(score(a, b) and not near(a, b, words) and near(a, b, [a, b]) for a, b in couples)
