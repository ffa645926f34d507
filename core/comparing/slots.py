"""Whether two facts speak of the same event, role, reference time and scope: the question before their values.

A plain comparison of numbers in similar sentences found 3,126 "conflicts" for 86 true ones in 13 stories; so each
type asks for evidence that both sides speak of one thing, and in doubt there is no card.
"""

from dataclasses import dataclass
from datetime import date

from copydesk.core.comparing.calendar import published_day, resolve
from copydesk.core.comparing.intervals import Relation, compare_values
from copydesk.core.extraction.lexicon import VICTIM_CLASSES, event_classes
from copydesk.core.model import Fact

_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact with what only the whole coverage knows: its article's date and who its entities are elsewhere."""

    key: tuple[str, int]  # (article id, index of the fact): sorts, and stays
    fact: Fact
    article: str
    published: str | None
    owner: str | None  # entity id
    entities: frozenset[str]  # entity ids named in its sentence
    nearby: frozenset[str]  # and in the one before
    places: frozenset[str]  # those of the sentence that are places
    is_lead: bool  # in the headline or the first paragraphs

    @property
    def day(self) -> date | None:
        return published_day(self.published)


def slot_score(a: PlacedFact, b: PlacedFact) -> float:
    """How sure it is that two facts fill one slot: 0 for not at all, else up to 100. Symmetric."""
    f, g = a.fact, b.fact
    if (f.type, f.key) != (g.type, g.key) or f.part != g.part or _increments(f) != _increments(g):
        return 0.0
    if a.owner and b.owner and a.owner != b.owner:
        return 0.0
    if f.scope and g.scope and f.type in {"number", "duration"} and f.scope != g.scope:
        return 0.0
    return _SCORERS[f.type](a, b)


def _increments(fact: Fact) -> bool:
    return fact.value is not None and fact.value.increment


def _shared_words(a: PlacedFact, b: PlacedFact) -> int:
    own = {*a.fact.key, *b.fact.key}
    return len({word for word in a.fact.words if word in set(b.fact.words)} - own)


def _count_score(a: PlacedFact, b: PlacedFact) -> float:
    if a.fact.key[0] == "people":
        return _victim_score(a, b)
    shared, words = len(a.entities & b.entities), _shared_words(a, b)
    owned = a.owner is not None and a.owner == b.owner
    if a.fact.key[0] == "age":
        return 90.0 if owned else 0.0
    if words >= 3 and (shared or owned) or words >= 5:
        return min(100.0, 50.0 + 8 * words + 5 * shared)
    if words >= 2 and shared >= 1 and (owned or shared >= 2):
        return 60.0
    return 0.0


def _victim_score(a: PlacedFact, b: PlacedFact) -> float:
    """One event's toll: told in both leads, or in sentences that share what happened and where."""
    if a.places and b.places and not (a.places & b.places) and not (a.nearby & b.nearby):
        return 0.0
    words = _shared_words(a, b)
    events = _events(a.fact) & _events(b.fact)
    if a.is_lead and b.is_lead and (words >= 1 or events):
        return min(100.0, 70.0 + 5 * words)
    if events and (words >= 2 or a.places & b.places):
        return min(100.0, 55.0 + 5 * words)
    return min(100.0, 50.0 + 5 * words) if words >= 3 else 0.0


def _events(fact: Fact) -> set[str]:
    """The classes of event that a sentence speaks of, those of its victims aside."""
    return {name for word in fact.words for name in event_classes(word)} - set(VICTIM_CLASSES)


def _ordinal_score(a: PlacedFact, b: PlacedFact) -> float:
    return 80.0 + min(20, 2 * _shared_words(a, b)) if a.owner is not None and a.owner == b.owner else 0.0


def _date_score(a: PlacedFact, b: PlacedFact) -> float:
    shared = len(a.entities & b.entities)
    words = _shared_words(a, b)
    if not a.fact.asserted and not b.fact.asserted:
        return 0.0
    same_word = a.fact.scope == b.fact.scope
    if shared >= 2 and (words >= 2 or same_word) or shared >= 1 and words >= 4:
        return min(100.0, 45.0 + 6 * words + 6 * shared + 10 * same_word)
    return 0.0


_SCORERS = {
    "number": _count_score,
    "duration": _count_score,
    "ordinal": _ordinal_score,
    "date": _date_score,
    "time": _date_score,
}


def compare_facts(a: PlacedFact, b: PlacedFact) -> Relation:
    """The relation of the values of two facts that fill one slot; symmetric."""
    f, g = a.fact, b.fact
    if f.value is not None and g.value is not None:
        relation = compare_values(f.value, g.value)
        one_sided = bool(f.scope) != bool(g.scope)
    else:
        relation, one_sided = _compare_times(a, b), False
    if relation is Relation.CONFLICT and (one_sided or f.asserted != g.asserted):
        return Relation.DIFFERS
    return relation


def _compare_times(a: PlacedFact, b: PlacedFact) -> Relation:
    f, g = a.fact.when, b.fact.when
    if f is None or g is None:
        return Relation.INCOMPARABLE
    if f.kind == "clock":
        return _compare_clocks(f.value, g.value, f.hedged or g.hedged)
    first, second = resolve(f, a.day), resolve(g, b.day)
    if first is None or second is None:
        # Without the articles' dates only names compare: two weekdays of one event.
        if f.kind == g.kind == "weekday":
            return Relation.AGREE if f.value == g.value else Relation.CONFLICT
        return Relation.INCOMPARABLE
    if first == second:
        return Relation.AGREE
    apart = max(first[0], second[0]) > min(first[1], second[1])
    return Relation.CONFLICT if apart else Relation.COMPATIBLE


def _compare_clocks(first: str, second: str, hedged: bool) -> Relation:
    gap = abs(_minutes(first) - _minutes(second))
    gap = min(gap, _MINUTES_A_DAY - gap)
    if gap == 0:
        return Relation.AGREE
    if gap % 60 == 0 and gap >= 180:
        return Relation.INCOMPARABLE  # whole hours apart: another time zone
    return (
        Relation.COMPATIBLE if hedged and gap <= 5 else Relation.DIFFERS if hedged and gap < 15 else Relation.CONFLICT
    )


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
