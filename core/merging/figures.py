"""Figures and days that several articles print for one thing, each as a statement by itself.

A clause may give several: "Seven are dead, 14 missing and 36 injured". As a whole it is in one claim, so that the
others of its figures would be told by one article less; and some stand in no clause that is a statement. So each that
fills a slot with those of others is an item of its own beside the statements, and joins those who print it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.slot_index import FactKey, SlotIndex
from copydesk.core.merging.likeness import PlacedStatement
from copydesk.core.model import Statement

Told = Item[PlacedStatement]
_TOKEN = 4  # enough to be near to what fills the slot with the same value


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
        keys = ((item.thing.key[0], fact) for fact in item.thing.statement.facts)
        return (figure for key in keys if (figure := self.at(key)) is not None)

    def update(
        self,
        gone: Iterable[str],
        changed: Iterable[FactKey],
        slots: SlotIndex,
        statements: Mapping[str, Sequence[Told]],
    ) -> tuple[list[Told], list[Told]]:
        """Take out those of articles, and make those of these facts anew: what goes, and what comes."""
        going = [item for article_id in gone for item in self._items.pop(article_id, {}).values()]
        coming: list[Told] = []
        for article_id, index in dict.fromkeys(changed):
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
    """None for a fact that gives no figure, and for one that a statement gives and nothing else, or denies."""
    place, figure = slots.figure_at(key), slots.printed_at(key)
    if place is None or figure is None:
        return None
    placed = slots.fact(key)
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
        key, statement, (), placed.counts, placed.day, None, dict([place]), placed.story, frozenset({figure}), True
    )
    # After the statement of that index: no two items have one rank.
    return Item((placed.published or "9999", *key, "figure"), thing, ((_TOKEN, (place,)),))


def _length(clause: Statement) -> int:
    return clause.span.end - clause.span.start
