"""Groups of things that are alike, from scratch and in the plainest way: what core/comparing/groups.py is held to.

Agglomeration by falling score under vetoes: within the graph of candidate pairs, pairs are taken by (score descending,
keys), and two groups are joined only where no pair across them is vetoed.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=tuple)  # type: ignore[type-arg]  # any tuple that sorts


def cluster(
    members: Sequence[Key], pairs: Iterable[tuple[float, Key, Key]], vetoed: Callable[[Key, Key], bool]
) -> list[tuple[Key, ...]]:
    """The groups of `members`, each sorted, in the order of their smallest member.

    `pairs` are (score, a, b); `vetoed(a, b)` is symmetric and says that a and b must not share a group.
    """
    group_of: dict[Key, list[Key]] = {member: [member] for member in members}
    ordered = sorted(pairs, key=lambda pair: (-pair[0], min(pair[1], pair[2]), max(pair[1], pair[2])))
    for _, a, b in ordered:
        mine, other = group_of[a], group_of[b]
        if mine is other or any(vetoed(x, y) for x in mine for y in other):
            continue
        if len(mine) < len(other):
            mine, other = other, mine
        mine += other
        for member in other:
            group_of[member] = mine
    distinct = {id(group): group for group in group_of.values()}
    return sorted(tuple(sorted(group)) for group in distinct.values())
