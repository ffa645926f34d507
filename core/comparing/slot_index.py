"""Which facts fill one slot, kept up to date while articles come and go; slots and values under lasting numbers."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count

from copydesk.core.comparing.cards import Slot, reconcilable_values, slot_of_facts
from copydesk.core.comparing.groups import Group, Item, Token, Tokens
from copydesk.core.comparing.kindred import COUNTS, FARTHEST, FARTHEST_OF_CROWD, deeds_counted, magnitude, size_of_crowd
from copydesk.core.comparing.matching import Matching
from copydesk.core.comparing.placed_facts import printed_figure
from copydesk.core.comparing.slots import PlacedFact, may_share_slot, slot_score

FactKey = tuple[str, int]
_LOOSE = frozenset(
    {"told", "kind", "holder", "fate", "doer"}
)  # keys of facts of which many sentences give the same value
# So many facts of one key before and after a fact, in order of publication, are compared with it. Facts of articles
# that lie weeks apart fill no slot together; and without a bound the commonest keys would cost the most and tell least.
REACH = 100
_FEW_NAMES = 4


Place = tuple[int, int]  # a fact's slot, and which of its values: numbers that mean nothing but themselves
PrintedFigure = tuple[int, Hashable]  # a slot, and the figure or the day that is printed for it


@dataclass(slots=True)
class SlotChanges:
    facts: set[FactKey] = field(default_factory=set)  # that fill another slot, give another value of it, or none now
    slots: set[int] = field(default_factory=set)  # that hold other facts than before, or are no more


class SlotIndex:
    """The slots that more than one fact fills, by number."""

    def __init__(self) -> None:
        self.slots: dict[int, Slot] = {}
        self.place_of: dict[FactKey, Place] = {}
        self._items: dict[str, list[Item[PlacedFact]]] = {}
        self._matching: Matching[PlacedFact] = Matching(_score, _refuses, reach=REACH, enough=1)
        self._number_of: dict[Group[PlacedFact], int] = {}
        self._numbers = count()

    def update(self, gone: Iterable[str], come: Mapping[str, Sequence[PlacedFact]]) -> SlotChanges:
        """Take out the facts of articles and put in those of others; of one that changed, both."""
        going = [item for article_id in gone for item in self._items.pop(article_id, ())]
        coming = {article_id: [_item(fact) for fact in facts] for article_id, facts in come.items()}
        self._items |= coming
        regrouped = self._matching.update(going, [item for items in coming.values() for item in items])
        before = {fact.key: self.place_of.pop(fact.key, None) for item in going for fact in (item.thing,)}
        changes = SlotChanges()
        for group in regrouped.gone:
            number = self._number_of.pop(group, None)
            if number is not None:
                changes.slots.add(number)
                for fact in self.slots.pop(number).facts:
                    before.setdefault(fact.key, self.place_of.pop(fact.key, None))
        for group in regrouped.made:
            slot = slot_of_facts([item.thing for item in group.items], min(score for score, _, _ in group.joins))
            if slot is not None:
                number = self._number(slot, before)
                self._number_of[group], self.slots[number] = number, slot
                changes.slots.add(number)
                self._number_values(number, slot, before)
                before |= {fact.key: before.get(fact.key) for fact in slot.facts}
        changes.facts.update(key for key, place in before.items() if self.place_of.get(key) != place)
        return changes

    def figure_at(self, key: FactKey) -> Place | None:
        """Where a fact stands that two claims can be known by: a figure, a day. That both tell of a car says little."""
        place = self.place_of.get(key)
        return None if place is None or self.slots[place[0]].facts[0].fact.key[0] in _LOOSE else place

    def printed_at(self, key: FactKey) -> PrintedFigure | None:
        """The slot and the figure or the day, where the fact gives one that others are compared with."""
        place, fact = self.figure_at(key), self.fact(key)
        printed = None if place is None or fact is None else printed_figure(fact)
        return None if place is None or printed is None else (place[0], printed)

    def fact(self, key: FactKey) -> PlacedFact | None:
        """None where it is no more."""
        article_id, index = key
        items = self._items.get(article_id, ())
        return items[index].thing if index < len(items) else None

    def facts_of(self, article_id: str) -> list[PlacedFact]:
        """By index."""
        return [item.thing for item in self._items.get(article_id, ())]

    def slots_of(self, article_id: str) -> set[int]:
        """The numbers of the slots that facts of an article fill."""
        keys = (item.thing.key for item in self._items.get(article_id, ()))
        return {self.place_of[key][0] for key in keys if key in self.place_of}

    def _number(self, slot: Slot, before: Mapping[FactKey, Place | None]) -> int:
        """That which most of its facts had, unless another slot goes on with it."""
        had = Counter(place[0] for fact in slot.facts if (place := before.get(fact.key)) and place[0] not in self.slots)
        return max(had, key=had.__getitem__) if had else next(self._numbers)

    def _number_values(self, number: int, slot: Slot, before: Mapping[FactKey, Place | None]) -> None:
        claimed: set[int] = set()
        for facts in reconcilable_values(slot):
            had = Counter(
                place[1]
                for fact in facts
                if (place := before.get(fact.key)) and place[0] == number and place[1] not in claimed
            )
            value = max(had, key=had.__getitem__) if had else next(self._numbers)
            claimed.add(value)
            self.place_of.update((fact.key, (number, value)) for fact in facts)


def _item(fact: PlacedFact) -> Item[PlacedFact]:
    return Item((fact.published or "9999", *fact.key), fact, _tokens_of(fact))


def _tokens_of(fact: PlacedFact) -> Tokens:
    key, size = fact.fact.key, magnitude(fact.fact)
    if size is not None:
        return _tokens_of_figure(key, *_steps_of(size, FARTHEST))
    if key[0] in COUNTS:
        return _tokens_of_count(fact)
    return _tokens_of_deed(fact) if key[-1] == "deed" else _tokens(key)


def _tokens_of_count(fact: PlacedFact) -> Tokens:
    """The key; and what is done by or to them, with each name close by, for it may bear another key elsewhere."""
    deeds, names = sorted(deeds_counted(fact.fact)), sorted(fact.nearby) or [""]
    size = size_of_crowd(fact.fact)
    crowds = () if size is None else _tokens_of_crowd(*_steps_of(size, FARTHEST_OF_CROWD))
    return ((1, (fact.fact.key, *((deed, name) for deed in deeds for name in names), *crowds)),)


def _steps_of(size: float, farthest: float) -> tuple[int, int]:
    """Of figures that lie no farther from each other, one of the two steps is the same."""
    return int(size / farthest / 2), int(size / farthest / 2 + 0.5)


def _tokens_of_crowd(size: int, between: int) -> tuple[Token, Token]:
    return ("crowd", size), ("crowd", "between", between)


@lru_cache(maxsize=4096)
def _tokens_of_figure(key: tuple[str, ...], size: int, between: int) -> Tokens:
    """The key, and two steps of its unit, half overlapping: of figures that lie near each other, one is the same."""
    return ((1, (key, (*key[:2], size), (*key[:2], "between", between))),)


def _tokens_of_deed(fact: PlacedFact) -> Tokens:
    """What was done, to whom or by whom: a noun or a name must be the same for two to be compared."""
    nouns = fact.fact.scope[: 2 if fact.fact.type == "cause" else 1]  # of a cause, what it brought about and to whom
    key, parts = fact.fact.key, dict.fromkeys((*nouns, fact.target, fact.owner))  # each once
    return ((1, tuple((*key, part) for part in parts if part)),)


@lru_cache(maxsize=4096)
def _tokens(key: tuple[str, ...]) -> Tokens:
    """One object for all facts of a key: they are a third of what an item takes."""
    return ((1, (key,)),)


def _score(a: PlacedFact, b: PlacedFact) -> float:
    return 0.0 if a.story.names.isdisjoint(b.story.names) and _are_of_two_stories(a, b) else slot_score(a, b)


def _are_of_two_stories(a: PlacedFact, b: PlacedFact) -> bool:
    """Articles with no name in common are; one that names hardly anybody may tell of the same in the same words."""
    if len(a.story.names) > _FEW_NAMES and len(b.story.names) > _FEW_NAMES:
        return True
    return a.fact.key != b.fact.key or a.words.difference(a.fact.key).isdisjoint(b.words)


def _refuses(a: PlacedFact, b: PlacedFact) -> bool:
    return not may_share_slot(a, b)
