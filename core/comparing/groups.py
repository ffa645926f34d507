"""Groups of things that are alike, brought up to date where things and pairs come and go.

What they are is defined on the set: in the graph of scored pairs, pairs are taken by (score descending, ranks), and two
groups are joined only where no pair across them is vetoed. `regroup` gives exactly that, and looks only at what is
touched. It rests on vetoes being monotone: as long as no group is smaller than in the run before, every join that was
refused is refused again, so that the joins that were taken and the new pairs are all there is to replay. Where a join
does not hold any more, all pairs of its group and the groups of its neighbours are replayed too.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

ThingT = TypeVar("ThingT")
Rank = tuple[Any, ...]  # sorts, and is the same whatever the order of arrival
Token = Hashable
Tokens = tuple[tuple[int, tuple[Token, ...]], ...]  # how much a token tells, and the tokens


# Most are like nothing: one empty mapping serves them all.
NOBODY: Mapping[Any, float] = MappingProxyType({})


@dataclass(eq=False, slots=True)
class Item(Generic[ThingT]):
    """A thing with what is known of it among the others. Each is itself: not compared by its fields."""

    rank: Rank
    thing: ThingT
    tokens: Tokens
    scores: "Mapping[Item[ThingT], float]" = field(default_factory=lambda: NOBODY)  # of those that it is alike
    group: "Group[ThingT] | None" = None  # None: it stands alone
    told: Any = None  # what is shown of its group

    def link(self, other: "Item[ThingT]", score: float) -> None:
        if not isinstance(self.scores, dict):
            self.scores = {}
        self.scores[other] = score

    def unlink(self, other: "Item[ThingT]") -> None:
        if isinstance(self.scores, dict):
            self.scores.pop(other, None)

    @property
    def all_tokens(self) -> Iterator[Token]:
        return (token for _, tokens in self.tokens for token in tokens)


Pair = tuple[float, Item[ThingT], Item[ThingT]]  # score; by rank


@dataclass(eq=False, slots=True)
class Group(Generic[ThingT]):
    """Two items or more, by rank, and the pairs that joined them."""

    items: tuple[Item[ThingT], ...]
    joins: tuple[Pair[ThingT], ...]


@dataclass(frozen=True, slots=True)
class Regrouped(Generic[ThingT]):
    gone: tuple[Group[ThingT], ...]
    made: tuple[Group[ThingT], ...]


def pair_of(score: float, one: Item[ThingT], other: Item[ThingT]) -> Pair[ThingT]:
    return (score, one, other) if one.rank < other.rank else (score, other, one)


def regroup(
    gone: set[Item[ThingT]],
    cut: Iterable[Pair[ThingT]],
    new: Iterable[Pair[ThingT]],
    vetoed: Callable[[ThingT, ThingT], bool],
) -> Regrouped[ThingT]:
    """Bring the groups up to date, after `gone` and the pairs that are `cut` were taken out of all `scores`, and the
    `new` pairs put in."""
    replay = _Replay(gone, list(new), vetoed)
    replay.lose(cut)
    while replay.breaks():
        pass
    return replay.settle()


class _Part(Generic[ThingT]):
    """A group that grows: its items by the group that they come from, whose own pairs need no second look."""

    __slots__ = ("items", "joins")

    def __init__(self, item: Item[ThingT]) -> None:
        self.items: dict[Group[ThingT] | Item[ThingT], list[Item[ThingT]]] = {item.group or item: [item]}
        self.joins: list[Pair[ThingT]] = []

    @property
    def size(self) -> int:
        return len(self.joins) + 1

    def is_vetoed(self, other: "_Part[ThingT]", vetoed: Callable[[ThingT, ThingT], bool]) -> bool:
        return any(
            vetoed(one.thing, two.thing)
            for mine, ones in self.items.items()
            for theirs, twos in other.items.items()
            if mine is not theirs
            for one in ones
            for two in twos
        )

    def absorb(self, other: "_Part[ThingT]", pair: Pair[ThingT]) -> None:
        for source, items in other.items.items():
            self.items.setdefault(source, []).extend(items)
        self.joins += other.joins
        self.joins.append(pair)


class _Replay(Generic[ThingT]):
    """Takes the pairs of the touched groups again, until what is touched is all that changes."""

    def __init__(
        self, gone: set[Item[ThingT]], new: list[Pair[ThingT]], vetoed: Callable[[ThingT, ThingT], bool]
    ) -> None:
        self._gone = gone
        self._new = new
        self._vetoed = vetoed
        self._touched: dict[Group[ThingT], None] = {}
        # Those that refuse less than they did; True: their own joins may not hold either.
        self._lessened: dict[Group[ThingT], bool] = {}
        self._home: dict[Item[ThingT], _Part[ThingT]] = {}
        for _, one, other in new:
            self._touch(one)
            self._touch(other)

    def lose(self, cut: Iterable[Pair[ThingT]]) -> None:
        """Find the groups that lost an item or a join, and whether what is left of their joins holds the rest."""
        torn = {item.group: None for item in self._gone if item.group is not None}
        torn |= {one.group: None for _, one, other in cut if one.group is not None and one.group is other.group}
        for group in torn:
            left = [join for join in group.joins if _stands(join)]
            if len(left) < len(group.joins):
                staying = sum(item not in self._gone for item in group.items)
                self._touched[group] = None
                self._lessened[group] = len(left) < staying - 1

    def _touch(self, item: Item[ThingT]) -> None:
        if item.group is not None:
            self._touched[item.group] = None

    def breaks(self) -> bool:
        """Take the pairs again. True: joins do not hold any more, and it is to be done once more with more."""
        for group in self._lessened:
            for item in group.items:
                for other in item.scores:
                    self._touch(other)
        self._home = {}
        broken: dict[Group[ThingT], bool] = {}
        refused: dict[frozenset[_Part[ThingT]], int] = {}  # what was refused is refused again, until one of them grows
        for pair, held in self._pairs():
            mine, theirs = self._part(pair[1]), self._part(pair[2])
            if mine is theirs:
                continue
            both, size = frozenset((mine, theirs)), mine.size + theirs.size
            if refused.get(both) != size and not mine.is_vetoed(theirs, self._vetoed):
                self._join(mine, theirs, pair)
                continue
            refused[both] = size
            if held is not None:
                broken[held] = True
        self._lessened |= broken
        return bool(broken)

    def _pairs(self) -> list[tuple[Pair[ThingT], Group[ThingT] | None]]:
        """What is to be taken, in order; with the group that it must go on holding together, if it must."""
        taken: dict[tuple[Item[ThingT], Item[ThingT]], tuple[Pair[ThingT], Group[ThingT] | None]] = {}
        for group in self._touched:
            held = None if self._lessened.get(group) else group
            taken |= {join[1:]: (join, held) for join in group.joins if _stands(join)}
        for pair in (*self._new, *self._around()):
            taken.setdefault(pair[1:], (pair, None))
        return sorted(taken.values(), key=lambda each: (-each[0][0], each[0][1].rank, each[0][2].rank))

    def _around(self) -> Iterator[Pair[ThingT]]:
        """All pairs of the groups that refuse less, but for those inside one whose joins hold."""
        for group, is_apart in self._lessened.items():
            for item in group.items:
                for other, score in item.scores.items():
                    if is_apart or other.group is not group:
                        yield pair_of(score, item, other)

    def _part(self, item: Item[ThingT]) -> _Part[ThingT]:
        part = self._home.get(item)
        if part is None:
            part = self._home[item] = _Part(item)
        return part

    def _join(self, one: _Part[ThingT], other: _Part[ThingT], pair: Pair[ThingT]) -> None:
        if one.size < other.size:
            one, other = other, one
        for items in other.items.values():
            self._home.update(dict.fromkeys(items, one))
        one.absorb(other, pair)

    def settle(self) -> Regrouped[ThingT]:
        """Give every item its group; a group that is as it was stays the same object."""
        parts = {id(part): part for part in self._home.values() if part.joins}.values()
        kept: set[Group[ThingT]] = set()
        made: list[Group[ThingT]] = []
        for part in parts:
            sources = list(part.items)
            before = sources[0] if len(sources) == 1 and isinstance(sources[0], Group) else None
            if before is not None and len(before.items) == part.size:
                before.joins = tuple(part.joins)
                kept.add(before)
            else:
                items = (item for items in part.items.values() for item in items)
                made.append(Group(tuple(sorted(items, key=lambda item: item.rank)), tuple(part.joins)))
        gone = tuple(group for group in self._touched if group not in kept)
        for item in (item for group in gone for item in group.items):
            item.group = None
        for group in made:
            for item in group.items:
                item.group = group
        return Regrouped(gone, tuple(made))


def _stands(join: Pair[ThingT]) -> bool:
    """Whether both are still here and alike."""
    return join[2] in join[1].scores
