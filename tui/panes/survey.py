"""All items of a pane as the filter and the count of what is unseen go through them: 150 bytes an item.

Folded texts lie in blocks of some hundred items, for a string, a tuple and a place in a dict for each would take as
much again as the words; and blocks whose items are still the same go from one snapshot's survey to the next.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from operator import is_
from typing import Generic, TypeVar

from copydesk.tui.panes.finding import nearly_holding
from copydesk.tui.panes.index import Item

ItemT = TypeVar("ItemT", bound=Item)
_BLOCK = 500  # items, up to twice as many, between two looks whether a key was pressed: 1 to 3 ms
_BETWEEN = b"\0"  # stands in no text: what is read and typed is cleaned of it
_UNKNOWN = 255


@dataclass(eq=False, slots=True)
class _Block(Generic[ItemT]):
    items: tuple[ItemT, ...]
    texts: bytes  # UTF-8, folded: one curly quotation mark would double a str
    bounds: "array[int]"  # where each text begins, and behind the last
    signs: bytearray  # a number for each item that tells how new it is, or _UNKNOWN

    def holding(self, words: Iterable[bytes], places: Sequence[int]) -> Sequence[int]:
        """The places of the texts that hold every word."""
        find, bounds = self.texts.find, self.bounds
        for word in words:
            places = [place for place in places if find(word, bounds[place], bounds[place + 1]) >= 0]
        return places


Found = list[tuple[_Block[ItemT], Sequence[int]]]  # the places in each block
_Known = dict[int, tuple[ItemT, bytes, int]]  # item, text, sign by the item's `id()`


class Survey(Generic[ItemT]):
    """Of one list of items; whatever one of them had in the earlier survey, it has here."""

    def __init__(
        self, items: Sequence[ItemT], text_of: Callable[[ItemT], str], earlier: "Survey[ItemT] | None" = None
    ) -> None:
        self.items = items
        self._text_of = text_of
        self._blocks: list[_Block[ItemT]] = []
        self._old: list[_Block[ItemT]] = [] if earlier is None else earlier._blocks + earlier._old  # not yet taken over
        self._known: _Known[ItemT] = {} if earlier is None else earlier._known  # of old blocks that come apart
        self._stale: set[str] = set() if earlier is None else earlier._stale
        self._steps = self._survey()

    def is_of(self, items: Sequence[ItemT]) -> bool:
        return items is self.items or (len(items) == len(self.items) and all(map(is_, items, self.items)))

    def steps(self) -> Iterator[None]:
        """Make it complete, step by step; once it is, there is none. Whoever leaves off may go on, or another."""
        for _ in self._steps:  # handed out itself, or by `yield from`, it would end with whoever leaves off
            yield

    def forget_texts(self, item_ids: Iterable[str]) -> None:
        """They are found by other words now."""
        self._stale.update(item_ids)

    # --- by words ----------------------------------------------------------------------------------------------------

    def holding(self, words: Sequence[str], among: Found[ItemT] | None = None) -> Found[ItemT]:
        """Where all words stand, of what was found before."""
        found: Found[ItemT] = []
        wanted = [word.encode("utf-8", "surrogatepass") for word in words]
        for block, places in self._everything() if among is None else among:
            if all(word in block.texts for word in wanted) and (left := block.holding(wanted, places)):
                found.append((block, left))
        return found

    def nearly_holding(self, query: str, among: Found[ItemT] | None = None) -> Found[ItemT]:
        """Where what was typed nearly stands."""
        found: Found[ItemT] = []
        for block, places in self._everything() if among is None else among:
            texts = block.texts.decode("utf-8", "surrogatepass").split(_BETWEEN.decode())
            if left := nearly_holding(query, texts, places):
                found.append((block, left))
        return found

    def only(self, items: Iterable[ItemT]) -> Found[ItemT]:
        """These items alone."""
        wanted = set(map(id, items))
        found = ((block, [at for at, one in enumerate(block.items) if id(one) in wanted]) for block in self._complete())
        return [(block, places) for block, places in found if places]

    def _everything(self) -> Found[ItemT]:
        return [(block, range(len(block.items))) for block in self._complete()]

    def _complete(self) -> Sequence[_Block[ItemT]]:
        for _ in self._steps:
            pass
        if self._stale:
            for block in self._blocks:
                if any(item.id in self._stale for item in block.items):
                    known = {key: one for key, one in _known(block) if one[0].id not in self._stale}
                    anew = self._block(block.items, known)
                    block.texts, block.bounds = anew.texts, anew.bounds
            self._stale = set()
        return self._blocks

    # --- what is new -------------------------------------------------------------------------------------------------

    def count(self, sign_of: Callable[[ItemT], int], counted: Collection[int]) -> Iterator[int]:
        """How many have one of these signs: by block, in steps."""
        for block in self._complete():
            if _UNKNOWN in block.signs:
                block.signs = bytearray(
                    sign_of(item) if sign == _UNKNOWN else sign
                    for item, sign in zip(block.items, block.signs, strict=True)
                )
            yield sum(map(block.signs.count, counted))

    def forget_sign(self, item: ItemT) -> None:
        """How new the item is has to be asked again."""
        self._known.pop(id(item), None)
        for block in (*self._blocks, *self._old):
            for place, one in enumerate(block.items):
                if one is item:
                    block.signs[place] = _UNKNOWN
                    return

    def forget_signs(self) -> None:
        self._known.clear()
        for block in (*self._blocks, *self._old):
            block.signs = bytearray([_UNKNOWN]) * len(block.items)

    def sign(self, sign: int) -> set[int]:
        """The `id()` of the items that are known to have this sign."""
        return {
            id(item) for each in self._blocks for item, own in zip(each.items, each.signs, strict=True) if own == sign
        }

    # --- making it ---------------------------------------------------------------------------------------------------

    def _survey(self) -> Iterator[None]:
        """Take over the blocks that are as they were; others are put together anew, up to where the next one begins."""
        ids = array("Q", map(id, self.items))
        done = 0
        while self._old:
            block = self._old.pop(0)
            grows = not self._old and len(block.items) < _BLOCK  # else each article that comes would add a small one
            if not self._known and not grows and _stands(block, self.items, done):
                self._blocks.append(block)
                done += len(block.items)
            else:
                self._known.update(_known(block))
                end = _next_place(ids, self._old, done)
                if end is not None:
                    yield from self._put_together(done, end)
                    done = end
            yield
        yield from self._put_together(done, len(self.items))

    def _put_together(self, start: int, end: int) -> Iterator[None]:
        """New blocks, none much larger than the others."""
        size = ceil((end - start) / max((end - start) // _BLOCK, 1))
        for first in range(start, end, size or 1):
            self._blocks.append(self._block(tuple(self.items[first : min(first + size, end)]), self._known))
            yield
        self._known.clear()

    def _block(self, items: tuple[ItemT, ...], known: _Known[ItemT]) -> _Block[ItemT]:
        told = [known.get(id(item)) or (item, self._folded(item), _UNKNOWN) for item in items]
        texts = [text for _, text, _ in told]
        bounds = array("I", accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        return _Block(items, _BETWEEN.join(texts), bounds, bytearray(sign for _, _, sign in told))

    def _folded(self, item: ItemT) -> bytes:
        return self._text_of(item).casefold().encode("utf-8", "surrogatepass").replace(_BETWEEN, b" ")


def items_of(found: Found[ItemT]) -> list[ItemT]:
    return [block.items[place] for block, places in found for place in places]


def _stands(block: _Block[ItemT], items: Sequence[ItemT], start: int) -> bool:
    end = start + len(block.items)
    return end <= len(items) and all(map(is_, block.items, items[start:end]))


def _next_place(ids: "array[int]", blocks: Sequence[_Block[ItemT]], start: int) -> int | None:
    """Where the next block begins now, if its first item is still here."""
    if not blocks:
        return None
    try:
        return ids.index(id(blocks[0].items[0]), start)
    except ValueError:
        return None


def _known(block: _Block[ItemT]) -> Iterator[tuple[int, tuple[ItemT, bytes, int]]]:
    for item, text, sign in zip(block.items, block.texts.split(_BETWEEN), block.signs, strict=True):
        yield id(item), (item, text, sign)
