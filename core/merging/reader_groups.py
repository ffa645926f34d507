"""Groups as the reader left them: what he joined or set apart goes before what was found to be alike."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from copydesk.core.comparing.groups import Item
from copydesk.core.merging.corrections import Regrouping

ThingT = TypeVar("ThingT")


class ReaderGroups(Generic[ThingT]):
    """The groups of items, but for those of which the reader said something."""

    def __init__(self, key_of: Callable[[Item[ThingT]], str], order: Callable[[Item[ThingT]], Any]) -> None:
        """`key_of` gives the member that the reader's marks hang on; `order` is that of the items of a group."""
        self._key_of = key_of
        self._order = order
        self._regrouping = Regrouping()
        self._holders: dict[str, set[Item[ThingT]]] = {}
        self._part_of: dict[Item[ThingT], tuple[Item[ThingT], ...]] = {}

    def correct(self, regrouping: Regrouping, items: Iterable[Item[ThingT]]) -> None:
        """`items` are all that there are; what changes is told by the next `update`."""
        self._regrouping = regrouping
        self._holders = {key: set() for pair in (*regrouping.joined, *regrouping.apart) for key in pair}
        self._hold(items)

    def _hold(self, items: Iterable[Item[ThingT]]) -> None:
        for item in items if self._holders else ():
            if (key := self._key_of(item)) in self._holders:
                self._holders[key].add(item)

    def update(self, going: Iterable[Item[ThingT]], coming: Iterable[Item[ThingT]]) -> set[Item[ThingT]]:
        """Those that are in another of the reader's groups now, or in none any more."""
        if not self._holders and not self._part_of:
            return set()
        gone = set(going)
        for holders in self._holders.values():
            holders -= gone
        self._hold(coming)
        found = {tuple(sorted(_found(item), key=self._order)) for held in self._holders.values() for item in held}
        groups = sorted(found, key=lambda group: self._order(group[0]))
        parts = self._regrouping.applied(groups, lambda item: [self._key_of(item)])
        before = self._part_of
        self._part_of = {item: tuple(part) for part in parts for item in part}
        both = before.keys() | self._part_of.keys()
        return {item for item in both if before.get(item) != self._part_of.get(item)} - gone

    def of(self, item: Item[ThingT]) -> list[Item[ThingT]]:
        """All items of its group, in order."""
        return sorted(self._part_of.get(item) or _found(item), key=self._order)


def _found(item: Item[ThingT]) -> tuple[Item[ThingT], ...]:
    return (item,) if item.group is None else item.group.items
