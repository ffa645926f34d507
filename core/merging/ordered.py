"""Things kept in the order that they are shown in, so that one more costs no sorting of all."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, Generic, TypeVar

ThingT = TypeVar("ThingT")
Keyed = tuple[Any, ThingT]  # what it is sorted by, and the thing
# From this share of all on, sorting is quicker than putting in one by one.
_MANY = 0.05
# Of 100,000 in one list, every single one that goes or comes moves half.
_BLOCK = 1_000


class _Block(Generic[ThingT]):
    """Things that follow each other, by their keys."""

    __slots__ = ("keys", "things")

    def __init__(self, keys: list[Any], things: list[ThingT]) -> None:
        self.keys = keys
        self.things = things

    def drop(self, key: Any) -> None:
        place = bisect_left(self.keys, key)
        del self.keys[place], self.things[place]

    def insert(self, key: Any, thing: ThingT) -> None:
        place = bisect_left(self.keys, key)
        self.keys.insert(place, key)
        self.things.insert(place, thing)

    def split(self) -> "_Block[ThingT]":
        """What is more than it should hold."""
        rest = _Block(self.keys[_BLOCK:], self.things[_BLOCK:])
        del self.keys[_BLOCK:], self.things[_BLOCK:]
        return rest


class Ordered(Generic[ThingT]):
    """Sorted by keys, of which no two are the same."""

    def __init__(self) -> None:
        self._blocks: list[_Block[ThingT]] = []
        self._tuple: tuple[ThingT, ...] | None = ()

    def change(self, before: Iterable[Keyed[ThingT]], now: Iterable[Keyed[ThingT]]) -> None:
        """Put what is told now in the place of what was told before; what is in both stays the same object."""
        old, new = dict(before), dict(now)
        gone = [key for key, thing in old.items() if new.get(key) is not thing]
        come = {key: thing for key, thing in new.items() if old.get(key) is not thing}
        if not gone and not come:
            return
        self._tuple = None
        if len(gone) + len(come) > _MANY * sum(len(block.keys) for block in self._blocks):
            self._sort_anew(set(gone), come)
            return
        for key in gone:
            if key in come:
                self._replace(key, come.pop(key))
            else:
                self._drop(key)
        for key, thing in come.items():
            self._insert(key, thing)

    def _replace(self, key: Any, thing: ThingT) -> None:
        block = self._blocks[bisect_left(self._blocks, key, key=_last_key)]
        block.things[bisect_left(block.keys, key)] = thing

    def _drop(self, key: Any) -> None:
        at = bisect_left(self._blocks, key, key=_last_key)
        self._blocks[at].drop(key)
        if not self._blocks[at].keys:
            del self._blocks[at]

    def _insert(self, key: Any, thing: ThingT) -> None:
        at = min(bisect_left(self._blocks, key, key=_last_key), len(self._blocks) - 1)
        block = self._blocks[at]
        block.insert(key, thing)
        if len(block.keys) > 2 * _BLOCK:
            self._blocks.insert(at + 1, block.split())

    def _sort_anew(self, gone: set[Any], come: Mapping[Any, ThingT]) -> None:
        each = chain.from_iterable(zip(block.keys, block.things, strict=True) for block in self._blocks)
        held = {key: thing for key, thing in each if key not in gone}
        held |= come
        keys = sorted(held)
        cuts = (keys[start : start + _BLOCK] for start in range(0, len(keys), _BLOCK))
        self._blocks = [_Block(cut, [held[key] for key in cut]) for cut in cuts]

    def all(self) -> tuple[ThingT, ...]:
        """The same object until something changes."""
        if self._tuple is None:
            self._tuple = tuple(chain.from_iterable(block.things for block in self._blocks))
        return self._tuple


def _last_key(block: _Block[Any]) -> Any:
    return block.keys[-1]
