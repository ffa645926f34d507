"""Figures and days that several articles print for one thing, each as a statement by itself.

A clause may give several: "Five are dead, 12 missing and 30 injured". As a whole it is in one claim, so that the
others of its figures would be told by one article less; and some stand in no clause that is a statement. So each that
fills a slot with those of others is an item of its own beside the statements, and joins those who print it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from copydesk.core.comparing.groups import Item, Token
from copydesk.core.comparing.intervals import is_vague
from copydesk.core.comparing.placed_facts import LoneFigure, printed_value
from copydesk.core.comparing.quantities import PEOPLE_KINDS
from copydesk.core.comparing.slot_index import FactKey, SlotIndex
from copydesk.core.extraction.values.units import DURATIONS
from copydesk.core.merging.likeness import PlacedStatement
from copydesk.core.model import Fact, Statement

Told = Item[PlacedStatement]
_TOKEN = 2  # each is enough to be near: what fills its slot alike, and its like in one story
# In two articles of one story, a figure that each has for one thing only is of one thing: of 50 stories' pairs 98 of
# 102 that are measured, 156 of 180 counts from ten on, 15 of 16 such durations (one story aside), 20 of 23 smaller
# counts of the same noun; smaller ones of people and smaller durations no more than half.
_TELLING_COUNT, _FEWEST_COUNTED = 10, 3
_UNTELLING = frozenset({"points", "ordinal", "age"})  # "the second": of anything


def lone_figures(facts: Sequence[Fact]) -> dict[int, LoneFigure]:
    """By index, the figures that an article has for one thing only, and that hardly stand for two in one story."""
    things: defaultdict[LoneFigure, set[tuple[str, ...]]] = defaultdict(set)
    figures: dict[int, LoneFigure] = {}
    for index, fact in enumerate(facts):
        if fact.value is not None and not is_vague(fact.value):
            unit = fact.value.unit
            figures[index] = (unit.name if unit.kind == "money" else unit.kind, *printed_value(fact.value))
            things[figures[index]].add(fact.key)
    return {
        index: (*figure, *(facts[index].key if _is_small(facts[index]) else ()))
        for index, figure in figures.items()
        if len(things[figure]) == 1 and _is_telling(facts[index])
    }


def _is_telling(fact: Fact) -> bool:
    value = fact.value
    if value is None or not _UNTELLING.isdisjoint({value.unit.kind, fact.key[0]}):
        return False
    if not _is_small(fact):
        return True
    is_of_things = value.unit.kind == "count" and fact.key[0] not in PEOPLE_KINDS and fact.key[-1] != "person"
    return is_of_things and value.low >= _FEWEST_COUNTED


def _is_small(fact: Fact) -> bool:
    value = fact.value
    if value is None or value.unit.kind not in {"count", "duration"}:
        return False
    return value.low < _TELLING_COUNT * DURATIONS.get(value.unit.name, 1.0)


def facts_of(item: Told) -> list[FactKey]:
    return [(item.thing.key[0], fact) for fact in item.thing.statement.facts]


class Figures:
    """The items of figures, by article and index of the fact."""

    def __init__(self) -> None:
        self._items: dict[str, dict[int, Told]] = {}

    def of(self, article_id: str) -> Iterable[Told]:
        return self._items.get(article_id, {}).values()

    def at(self, key: FactKey) -> Told | None:
        return self._items.get(key[0], {}).get(key[1])

    def all(self) -> Iterator[Told]:
        return (item for items in self._items.values() for item in items.values())

    def inside(self, item: Told) -> Iterator[Told]:
        """Those of a statement's own facts."""
        return (figure for key in facts_of(item) if (figure := self.at(key)) is not None)

    def update(
        self,
        gone: Iterable[str],
        come: Iterable[str],
        moved: Iterable[FactKey],
        slots: SlotIndex,
        statements: Mapping[str, Sequence[Told]],
    ) -> tuple[list[Told], list[Told]]:
        """Take out those of articles, put in those of others, and make those of moved facts anew: what goes, and what
        comes."""
        going = [item for article_id in gone for item in self._items.pop(article_id, {}).values()]
        coming: list[Told] = []
        arrived = (fact.key for article_id in come for fact in slots.facts_of(article_id))
        for article_id, index in dict.fromkeys(chain(moved, arrived)):
            before = self._items.get(article_id, {}).pop(index, None)
            item = _item((article_id, index), slots, statements.get(article_id, ()))
            if before is not None:
                going.append(before)
            if item is not None:
                item.told = None if before is None else before.told
                self._items.setdefault(article_id, {})[index] = item
                coming.append(item)
        return going, coming


def _item(key: FactKey, slots: SlotIndex, statements: Sequence[Told]) -> Told | None:
    """None for a fact that is gone or gives no figure, and for one that a statement gives and nothing else, or
    denies."""
    placed = slots.fact(key)
    place, figure = slots.figure_at(key), slots.printed_at(key)
    if placed is None or (figure is None and placed.lone is None):
        return None
    clauses = [item.thing.statement for item in statements if key[1] in item.thing.statement.facts]
    if any(clause.denial or clause.span == placed.fact.span for clause in clauses):
        return None
    fact, clause = placed.fact, min(clauses, key=_length, default=None)
    statement = Statement(
        span=fact.span,
        sentence=fact.sentence,
        zone=fact.zone,
        voice=fact.voice if clause is None else clause.voice,
        voice_entity=None if clause is None else clause.voice_entity,
        predicate=" ".join(fact.key),
        tokens=(),
        entities=fact.entities,
        subject=None,
        numbers=(),
        facts=(key[1],),
    )
    thing = PlacedStatement(
        key,
        statement,
        (),
        placed.story,
        None,
        {} if place is None else dict([place]),
        () if figure is None else (figure,),
        () if placed.lone is None else (placed.lone,),
        placed.chief,
        is_figure=True,
    )
    # After the statement of that index: no two items have one rank.
    return Item((placed.published or "9999", *key, "figure"), thing, ((_TOKEN, figure_tokens(thing)),))


def figure_tokens(placed: PlacedStatement) -> tuple[Token, ...]:
    """Of its slots with their values; and of what is printed once in an article, with whom that is about."""
    return (*placed.slots.items(), *(token for figure in placed.lone for token in _lone_tokens(figure, placed.chief)))


@lru_cache(maxsize=1024)  # the same objects for a figure and the statement that prints it
def _lone_tokens(figure: LoneFigure, chief: tuple[str, ...]) -> tuple[Token, ...]:
    return tuple((figure, name) for name in chief)


def _length(clause: Statement) -> int:
    return clause.span.end - clause.span.start
