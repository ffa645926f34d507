"""The relation of the values of two facts that fill one slot."""

from copydesk.core.comparing.intervals import Relation, compare_values
from copydesk.core.comparing.slots import PEOPLE_KINDS, PlacedFact
from copydesk.core.extraction.lexicon import WHOLE_GROUPS
from copydesk.core.model import Fact

_MINUTES_A_DAY = 24 * 60
# Clock times whole hours apart, and this many, are most likely of another time zone.
_ZONE_HOURS = 3
_HEDGE_MINUTES = 15


def compare_facts(a: PlacedFact, b: PlacedFact) -> Relation:
    """Symmetric; INCOMPARABLE where the forms do not compare."""
    f, g = a.fact, b.fact
    if f.type == "cause":
        return Relation.AGREE if f.verb == g.verb else Relation.CONFLICT
    if f.type == "object":
        return Relation.AGREE if f.shown == g.shown else Relation.CONFLICT
    if f.type in {"outcome", "negation"}:
        return Relation.AGREE if f.holds == g.holds else Relation.CONFLICT
    if f.type == "place":
        return _compare_places(a, b)
    if f.value is not None and g.value is not None:
        relation = compare_values(f.value, g.value)
        unsure = set(f.scope) != set(g.scope) or bool(a.years) != bool(b.years)
    else:
        relation, unsure = _compare_times(a, b), False
    if relation is Relation.CONFLICT and _is_some_of(f, g):
        return Relation.COMPATIBLE
    # A restriction or reference time on one side only may be what makes the difference; so may a forecast.
    if relation is Relation.CONFLICT and (unsure or f.asserted != g.asserted):
        return Relation.DIFFERS
    return relation


def _is_some_of(f: Fact, g: Fact) -> bool:
    """A smaller count of some against a count of all: "10 Americans", and 12 people."""
    if f.key[0] not in PEOPLE_KINDS or set(f.scope) == set(g.scope):
        return False
    some, all_ = (f, g) if len(f.scope) > len(g.scope) else (g, f)
    if not set(some.scope) - set(all_.scope) - WHOLE_GROUPS:
        return False
    if some.value is None or all_.value is None:
        return False
    others = some.beside[0] if len(some.beside) == 1 else 0.0  # "20 men and five women" are more than 24 people
    return some.value.high + others <= all_.value.low


def _compare_places(a: PlacedFact, b: PlacedFact) -> Relation:
    """Two places of one event; one that is named together with the other is most likely a part of it."""
    if a.target == b.target:
        return Relation.AGREE
    if a.target in b.nearby or b.target in a.nearby:
        return Relation.COMPATIBLE
    return Relation.CONFLICT


def _compare_times(a: PlacedFact, b: PlacedFact) -> Relation:
    f, g = a.fact.when, b.fact.when
    if f is None or g is None:
        return Relation.INCOMPARABLE
    if f.kind == "clock":
        return _compare_clocks(f.value, g.value, f.hedged or g.hedged)
    first, second = a.days, b.days
    if first is None or second is None:
        # Without the articles' dates only names compare: two weekdays of one event.
        if f.kind == g.kind == "weekday":
            return Relation.AGREE if f.value == g.value else Relation.CONFLICT
        return Relation.AGREE if f == g else Relation.INCOMPARABLE
    if first == second:
        return Relation.AGREE
    apart = max(first[0], second[0]) > min(first[1], second[1])
    return Relation.CONFLICT if apart else Relation.COMPATIBLE


def _compare_clocks(first: str, second: str, hedged: bool) -> Relation:
    gap = abs(_minutes(first) - _minutes(second))
    gap = min(gap, _MINUTES_A_DAY - gap)
    if gap == 0:
        return Relation.AGREE
    if gap % 60 == 0 and gap >= _ZONE_HOURS * 60:
        return Relation.INCOMPARABLE
    if hedged and gap < _HEDGE_MINUTES:
        return Relation.COMPATIBLE if gap <= _HEDGE_MINUTES // 3 else Relation.DIFFERS
    return Relation.CONFLICT


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
