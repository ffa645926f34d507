"""The relation of the values of two facts that fill one slot."""

from copydesk.core.comparing.both_right import are_contrasted, is_of_one_named, may_both_be_right
from copydesk.core.comparing.calendar import is_night_between
from copydesk.core.comparing.events import is_forecast
from copydesk.core.comparing.fates import compare_fates
from copydesk.core.comparing.holders import compare_doers, compare_holders
from copydesk.core.comparing.intervals import Relation, compare_values
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.comparing.places import compare_places
from copydesk.core.comparing.plans import are_both_planned
from copydesk.core.comparing.quantities import PEOPLE_KINDS, are_people
from copydesk.core.comparing.reasons import compare_causes
from copydesk.core.comparing.tellings import compare_told
from copydesk.core.extraction.events.events_told import DEEDS
from copydesk.core.extraction.words.kinds import HARD_PARTS
from copydesk.core.extraction.words.lexicon import PEOPLE, WHOLE_GROUPS, family_of, thing_class
from copydesk.core.model import Fact

_MINUTES_A_DAY = 24 * 60
# Clock times whole hours apart, and this many, are most likely of another time zone.
_ZONE_HOURS = 3
_HEDGE_MINUTES = 15
_ONE_MOMENT = 2  # minutes
_BEST_FIRST = (Relation.AGREE, Relation.COMPATIBLE, Relation.DIFFERS, Relation.INCOMPARABLE, Relation.CONFLICT)
_OF_THINGS = frozenset({"closed", "extent", "width", "weight", "load", "driven", "price"})
_ANYBODY = frozenset({"suspect", "victim"})  # of those arrested, of those killed
_BIRTHDAY_SLACK = 14  # days: until then a report's age and another's are of one day
_TOLD_FROM_TODAY = frozenset({"span", "ago", "weekend"})
# Articles no further apart than this mean the same Saturday.
_TENSE_SLACK = 3


def compare_facts(a: PlacedFact, b: PlacedFact) -> Relation:
    """Symmetric; INCOMPARABLE where the forms do not compare."""
    f, g = a.fact, b.fact
    if f.type == "cause":
        return compare_causes(f, g)
    if f.key[0] == "kind":
        return _compare_kinds(f, g)
    if f.key[0] == "fate":
        return compare_fates(a, b)
    if f.key[0] == "doer":
        return compare_doers(a, b)
    if f.type == "name":
        return compare_holders(a, b)
    if f.type == "negation":
        return compare_told(a, b)
    if f.type in {"outcome", "participants"}:
        return Relation.AGREE if f.holds == g.holds else Relation.CONFLICT
    if f.type == "place":
        return compare_places(a, b)
    if f.value is not None and g.value is not None:
        relation = compare_values(f.value, g.value)
        unsure = not (_are_of_one_scope(a, b) or _are_more_than_all(f, g)) or bool(a.years) != bool(b.years)
    else:
        relation, unsure = _compare_times(a, b), False
    if relation is Relation.CONFLICT and (_is_some_of(f, g) or _had_birthday(a, b)):
        return Relation.COMPATIBLE
    # A restriction or reference time on one side only may be what makes the difference; so may a forecast.
    unsure = unsure or may_both_be_right(a, b)
    both_planned = f.when is not None and is_forecast(a) and is_forecast(b)  # "opens in June" is no report of it
    both_planned = both_planned or are_both_planned(f, g)
    if relation is Relation.CONFLICT and (unsure or (f.asserted != g.asserted and not both_planned)):
        return Relation.DIFFERS
    return relation


def _compare_kinds(f: Fact, g: Fact) -> Relation:
    """A car bomb is no truck bomb; but a man may well buy a house and a farm. A Boeing 737 may be a 737-800."""
    if f.verb == g.verb:
        return Relation.AGREE
    if f.key[1].endswith(" number") and (f.verb.startswith(g.verb) or g.verb.startswith(f.verb)):
        return Relation.COMPATIBLE
    return Relation.CONFLICT if f.key[-1] in HARD_PARTS else Relation.DIFFERS


def _are_of_one_scope(a: PlacedFact, b: PlacedFact) -> bool:
    """What restricts one figure, the other's sentence tells as well: of which thing it is, or what was done to them."""
    first, second = _families(a.fact), _families(b.fact)
    if first == second:
        return True
    if a.fact.key[-1] in _OF_THINGS and not (first and second):
        return (first | second) <= a.words & b.words | {thing_class(word) for word in a.words | b.words}
    return first - second <= {b.fact.verb} and second - first <= {a.fact.verb}


def _families(fact: Fact) -> set[str]:
    """What restricts the count, where outlets have several words for one sort of people by one of them."""
    scope = set(fact.scope)
    return {family_of(word) for word in scope} - _ANYBODY if are_people(fact) else scope


def _are_more_than_all(f: Fact, g: Fact) -> bool:
    """48 pupils on a coach with 45 people: no part is larger than its whole."""
    if not are_people(f) or f.value is None or g.value is None:
        return False
    some, all_ = (f, g) if f.value.low > g.value.low else (g, f)
    extra = _families(some) - _families(all_)
    is_counted = all_.value is not None and all_.value.high > 0  # "nobody": of whom, it may not say
    return is_counted and bool(extra) and extra <= PEOPLE and _families(all_) < _families(some)


def _is_some_of(f: Fact, g: Fact) -> bool:
    """A smaller count of some against a count of all: "six Swedes", and 14 people."""
    if f.key[0] not in PEOPLE_KINDS or {*map(family_of, f.scope)} == {*map(family_of, g.scope)}:
        return False
    some, all_ = (f, g) if len(f.scope) > len(g.scope) else (g, f)
    if not set(some.scope) - set(all_.scope) - WHOLE_GROUPS:
        return False
    if some.value is None or all_.value is None:
        return False
    others = some.beside[0] if len(some.beside) == 1 else 0.0  # "20 men and five women" are more than 24 people
    return some.value.high + others <= all_.value.low


def _had_birthday(a: PlacedFact, b: PlacedFact) -> bool:
    """A year older in an article that came weeks later."""
    if a.fact.key[0] != "age" or a.fact.value is None or b.fact.value is None:
        return False
    older, younger = (a, b) if a.fact.value.low > b.fact.value.low else (b, a)
    if older.day is None or younger.day is None or (older.day - younger.day).days <= _BIRTHDAY_SLACK:
        return False
    years = abs(a.fact.value.low - b.fact.value.low)
    return years <= 1 + (older.day - younger.day).days / 365


def _compare_times(a: PlacedFact, b: PlacedFact) -> Relation:
    f, g = a.fact.when, b.fact.when
    if f is None or g is None:
        return Relation.INCOMPARABLE
    if f.kind == "clock" and f.tense != g.tense:
        return Relation.INCOMPARABLE  # the hour of another time zone
    if f.kind == "clock":
        relation = _compare_clocks(f.value, g.value, f.hedged or g.hedged)
        if a.fact.key[1] == "moment" and relation is Relation.CONFLICT:  # of which event, nothing tells
            return Relation.DIFFERS if _are_close(f.value, g.value) else Relation.INCOMPARABLE
        return relation
    if f == g and f.kind in _TOLD_FROM_TODAY and a.days != b.days:
        return Relation.INCOMPARABLE  # "next month", in articles of two months: one printed the other's words later
    first, second = a.days, b.days
    if first is None or second is None:
        # Without the articles' dates only names compare: two weekdays of one event.
        if f.kind == g.kind == "weekday":
            if f.value == g.value:
                return Relation.AGREE
            is_plain = f.night == g.night and "/" not in f.value + g.value
            return Relation.CONFLICT if is_plain else Relation.INCOMPARABLE
        return Relation.AGREE if f == g else Relation.INCOMPARABLE
    if first == second:
        return Relation.AGREE if f.hedged == g.hedged else Relation.DIFFERS  # by 2040, and in 2040
    if f.kind == g.kind == "weekday" and f.value == g.value and a.story.days_from(b.story) <= _TENSE_SLACK:
        return Relation.AGREE  # both say Saturday, days apart: the tense of one was misread
    gap = (max(first[0], second[0]) - min(first[1], second[1])).days
    if gap <= 0 or (gap == 1 and (is_night_between(f, g) if first < second else is_night_between(g, f))):
        return Relation.COMPATIBLE
    # A plan that was moved between two articles; a deadline and a day.
    is_moved = is_forecast(a) and is_forecast(b) and a.story.days_from(b.story) > _TENSE_SLACK
    # "Last week" hangs on the day that an article is dated, and the thing may be another of its kind.
    is_loose = a.owner is None and b.owner is None and "span" in {f.kind, g.kind} and a.fact.key[1] in DEEDS
    is_loose = is_loose or is_of_one_named(a, b) or are_contrasted(a, b)
    return Relation.DIFFERS if is_moved or is_loose or f.hedged or g.hedged else Relation.CONFLICT


def _compare_clocks(first: str, second: str, hedged: bool) -> Relation:
    """ "09:30/21:30" is of the morning or of the evening, whichever fits the other better."""
    found = {_compare_hours(one, other, hedged) for one in first.split("/") for other in second.split("/")}
    return min(found, key=_BEST_FIRST.index)


def _compare_hours(first: str, second: str, hedged: bool) -> Relation:
    if first == second:
        return Relation.AGREE
    (a, b), (c, d) = _bounds(first), _bounds(second)
    gap = 0 if a <= d and c <= b else min(_around(c - b), _around(a - d))
    if gap == 0:
        return Relation.COMPATIBLE
    if gap % 60 == 0 and gap >= _ZONE_HOURS * 60:
        return Relation.INCOMPARABLE
    if hedged and gap <= _HEDGE_MINUTES:
        return Relation.COMPATIBLE if gap <= _HEDGE_MINUTES // 3 else Relation.DIFFERS
    return Relation.CONFLICT


def _are_close(first: str, second: str) -> bool:
    return _around(_minutes(first) - _minutes(second)) <= _ONE_MOMENT


def _around(gap: int) -> int:
    """Round the clock the shorter way."""
    return min(gap % _MINUTES_A_DAY, -gap % _MINUTES_A_DAY)


def _bounds(clock: str) -> tuple[int, int]:
    """ "20:00-21:00" from and to, in minutes; one hour is both."""
    start, _, end = clock.partition("-")
    first, last = _minutes(start), _minutes(end or start)
    return first, last if last >= first else last + _MINUTES_A_DAY


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
