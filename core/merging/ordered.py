"""Things kept in the order that they are shown in, so that one more costs no sorting of all."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

ThingT = TypeVar("ThingT")
Keyed = tuple[Any, ThingT]  # what it is sorted by, and the thing
# From this share of all on, sorting is quicker than putting in one by one.
_MANY = 0.05


class Ordered(Generic[ThingT]):
    """Sorted by keys, of which no two are the same."""

    def __init__(self) -> None:
        self._keys: list[Any] = []
        self._things: list[ThingT] = []
        self._tuple: tuple[ThingT, ...] | None = ()

    def change(self, before: Iterable[Keyed[ThingT]], now: Iterable[Keyed[ThingT]]) -> None:
        """Put what is told now in the place of what was told before; what is in both stays the same object."""
        old, new = dict(before), dict(now)
        gone = [key for key, thing in old.items() if new.get(key) is not thing]
        come = {key: thing for key, thing in new.items() if old.get(key) is not thing}
        if not gone and not come:
            return
        self._tuple = None
        if len(gone) + len(come) > _MANY * len(self._keys):
            self._sort_anew(set(gone), come)
            return
        for key in gone:
            place = bisect_left(self._keys, key)
            del self._keys[place], self._things[place]
        for key, thing in come.items():
            place = bisect_left(self._keys, key)
            self._keys.insert(place, key)
            self._things.insert(place, thing)

    def _sort_anew(self, gone: set[Any], come: Mapping[Any, ThingT]) -> None:
        held = {key: thing for key, thing in zip(self._keys, self._things, strict=True) if key not in gone}
        held |= come
        self._keys = sorted(held)
        self._things = [held[key] for key in self._keys]

    def all(self) -> tuple[ThingT, ...]:
        """The same object until something changes."""
        if self._tuple is None:
            self._tuple = tuple(self._things)
        return self._tuple
