"""Things that are alike, found and kept in groups while things come and go.

Compared are things that stand near each other in the lists of tokens that they share. The lists are in order of rank,
that is of time: a common token leads from one day's news to that day's news, a rare one to all that has it, and neither
costs more among 10,000 articles than among a hundred. Who is near whom depends on the set of things alone.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

from copydesk.core.comparing.groups import NOBODY, Group, Item, Pair, Token, pair_of, regroup

ThingT = TypeVar("ThingT")
Couple = tuple[Item[ThingT], Item[ThingT]]

_rank_of = attrgetter("rank")


def _heaviest_then_shortest(reached: tuple[int, list[Item[ThingT]]]) -> tuple[int, int]:
    weight, listed = reached
    return -weight, len(listed)


@dataclass(frozen=True, slots=True)
class Matched(Generic[ThingT]):
    """What an update changed."""

    gone: tuple[Group[ThingT], ...]
    made: tuple[Group[ThingT], ...]
    touched: frozenset[Item[ThingT]]  # that came, or have another group now, or are alike others than before
    pairs: tuple[Couple[ThingT], ...]  # that are alike now and were not, or were and are not; of what went too

    @property
    def regrouped(self) -> Iterator[Item[ThingT]]:
        """Those that have another group now, or none any more; of what went too."""
        return (item for group in (*self.gone, *self.made) for item in group.items)


class Matching(Generic[ThingT]):
    """Groups of things that are alike. `score` gives 0 for those that are not; both functions are symmetric."""

    def __init__(
        self,
        score: Callable[[ThingT, ThingT], float],
        vetoed: Callable[[ThingT, ThingT], bool],
        *,
        reach: int,
        enough: int,
    ) -> None:
        """`reach`: how many before and after it in a token's list a thing is near to; `enough`: what the tokens in
        which two are near must tell together, for the two to be compared."""
        self._score = score
        self._vetoed = vetoed
        self._reach = reach
        self._enough = enough
        self._lists: dict[Token, Item[ThingT] | list[Item[ThingT]]] = {}  # most tokens are of one thing
        # Pairs that others came between, or went from between: they may be near no more, or now.
        self._doubtful: set[Couple[ThingT]] = set()

    def update(self, gone: Iterable[Item[ThingT]], come: Iterable[Item[ThingT]]) -> Matched[ThingT]:
        """Take out and put in. Who is alone is in no group.

        Something that changes goes, and comes again as a new item.
        """
        going, coming = set(gone), sorted(come, key=_rank_of)
        successors = {item.rank: item for item in coming}
        is_first = not self._lists
        for item in going:
            self._take_out(item, successors.get(item.rank))
        replaced = {item.rank: item for item in going}
        for item in coming:
            self._put_in(item, replaced.get(item.rank), is_first=is_first)
        pairs = [(item, other) for item in going for other in item.scores]
        for item in going:
            _leave(item)
        cut: list[Pair[ThingT]] = []
        new = list(self._compared(coming))
        for one, other in self._doubtful:
            if one in going or other in going:
                continue
            if other in one.scores:
                if not self._are_near(one, other):
                    cut.append(_cut(one, other))
            elif self._are_near(one, other) and (score := self._score(one.thing, other.thing)):
                new.append(_link(score, one, other))
        self._doubtful = set()
        regrouped = regroup(going, cut, new, self._vetoed)
        pairs += [pair[1:] for pair in (*cut, *new)]
        touched = set(coming).union(*pairs, *(group.items for group in (*regrouped.gone, *regrouped.made)))
        return Matched(regrouped.gone, regrouped.made, frozenset(touched - going), tuple(pairs))

    # --- the lists ---------------------------------------------------------------------------------------------------

    def _put_in(self, item: Item[ThingT], replaced: Item[ThingT] | None, *, is_first: bool) -> None:
        """Into the list of each token, but for those where it stands in the place of what it replaced."""
        reach = self._reach
        stands = set(replaced.all_tokens) if replaced is not None else frozenset()
        for token in item.all_tokens:
            if token in stands:
                continue
            listed = self._lists.setdefault(token, item)
            if listed is item:
                continue
            if isinstance(listed, Item):
                listed = self._lists[token] = [listed]
            if listed[-1].rank < item.rank:
                place = len(listed)
                listed.append(item)
            else:
                place = bisect_left(listed, item.rank, key=_rank_of)
                listed.insert(place, item)
            if len(listed) > reach + 1 and not is_first:
                start = max(0, place - reach)
                parted = zip(listed[start:place], listed[start + reach + 1 : place + reach + 1], strict=False)
                # Three of four are like nothing: that is seen without a look at the other.
                self._doubtful.update(
                    [(one, other) for one, other in parted if one.scores is not NOBODY and other in one.scores]
                )

    def _take_out(self, item: Item[ThingT], successor: Item[ThingT] | None) -> None:
        reach = self._reach
        stays = set(successor.all_tokens) if successor is not None else frozenset()
        for token in item.all_tokens:
            listed = self._lists[token]
            if isinstance(listed, Item):
                if successor is not None and token in stays:
                    self._lists[token] = successor
                else:
                    del self._lists[token]
                continue
            place = bisect_left(listed, item.rank, key=_rank_of)
            if successor is not None and token in stays:
                listed[place] = successor
                continue
            del listed[place]
            if len(listed) == 1:
                self._lists[token] = listed[0]
            elif len(listed) > reach:
                start = max(0, place - reach)
                self._doubtful.update(zip(listed[start:place], listed[start + reach : place + reach], strict=False))

    # --- who is near whom --------------------------------------------------------------------------------------------

    def _near(self, item: Item[ThingT]) -> set[Item[ThingT]]:
        """What stands near it in tokens that tell enough together."""
        enough = self._enough
        reached = sorted(self._reached(item), key=_heaviest_then_shortest)
        left = sum(weight for weight, _ in reached)
        told: dict[int, set[Item[ThingT]]] = {enough: set()}  # by how much the tokens tell so far
        for weight, listed in reached:
            left -= weight
            for before in sorted(told, reverse=True):
                now = min(before + weight, enough)
                if before < enough <= now + left:
                    told.setdefault(now, set()).update(told[before].intersection(listed))
            now = min(weight, enough)
            if now + left >= enough:  # else it is near only if it was met before
                told.setdefault(now, set()).update(listed)
        near = told[enough]
        near.discard(item)
        return near

    def _reached(self, item: Item[ThingT]) -> Iterator[tuple[int, list[Item[ThingT]]]]:
        """What its tokens tell, with what stands near it in their lists, itself too; where there is anything."""
        reach = self._reach
        for weight, tokens in item.tokens:
            for token in tokens:
                listed = self._lists[token]
                if isinstance(listed, Item):
                    continue
                if len(listed) > reach + 1:
                    place = bisect_left(listed, item.rank, key=_rank_of)
                    yield weight, listed[max(0, place - reach) : place + reach + 1]
                else:
                    yield weight, listed

    def _are_near(self, one: Item[ThingT], other: Item[ThingT]) -> bool:
        theirs = set(other.all_tokens)
        told = 0
        for weight, tokens in one.tokens:
            told += weight * sum(self._is_reached(token, one, other) for token in tokens if token in theirs)
        return told >= self._enough

    def _is_reached(self, token: Token, one: Item[ThingT], other: Item[ThingT]) -> bool:
        listed = self._lists[token]
        if isinstance(listed, Item) or len(listed) <= self._reach + 1:
            return True
        first, second = (bisect_left(listed, item.rank, key=_rank_of) for item in (one, other))
        return abs(first - second) <= self._reach

    # --- who is alike ------------------------------------------------------------------------------------------------

    def _compared(self, coming: Iterable[Item[ThingT]]) -> Iterator[Pair[ThingT]]:
        """The pairs of what came that are alike."""
        done: set[Item[ThingT]] = set()
        for item in coming:
            for other in self._near(item) - done:
                if score := self._score(item.thing, other.thing):
                    yield _link(score, item, other)
            done.add(item)


def _link(score: float, one: Item[ThingT], other: Item[ThingT]) -> Pair[ThingT]:
    one.link(other, score)
    other.link(one, score)
    return pair_of(score, one, other)


def _cut(one: Item[ThingT], other: Item[ThingT]) -> Pair[ThingT]:
    score = one.scores[other]
    one.unlink(other)
    other.unlink(one)
    return pair_of(score, one, other)


def _leave(item: Item[ThingT]) -> None:
    for other in item.scores:
        other.unlink(item)
    item.scores = NOBODY
