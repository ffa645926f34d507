"""Two quantities of one slot compared as intervals: do they agree, could both be right, or not?"""

import re
from enum import IntEnum
from math import isclose

from copydesk.core.extraction.values.units import MEASURES
from copydesk.core.model import Value

# A round or hedged figure this close to an exact one is a matter of rounding, not of fact.
_ROUNDING_GAP = 0.03
# Two lower bounds this far apart are worth showing, though both can be true.
_FAR_APART = 1.1
_CONVERSION_GAP = 0.02
# "45 mph", printed beside "70 kph": each rounded to five or ten.
_ROUNDED_CONVERSION_GAP = 0.04
_DECIMALS = re.compile(r"\d[.·](\d+)")
_FACTORS = {measure.name: measure.factor for measure in MEASURES.values()}
_SLACK = 0.05
_HUNDREDS = 900
# A figure that lies this much beyond a bound is another, however it is hedged.
_OTHER_FIGURE = 1.08
_WIDEST_ROUNDING = 1.05 / 0.95 + 1e-6
# Kinds of unit whose units do not convert into each other here.
_BY_NAME = frozenset({"money", "temperature"})


class Relation(IntEnum):
    """In the order of what a reader must see."""

    INCOMPARABLE = 0
    AGREE = 1
    COMPATIBLE = 2
    DIFFERS = 3
    CONFLICT = 4


def compare_values(a: Value, b: Value) -> Relation:
    """The relation of two values that were found to speak of the same thing; symmetric."""
    if a.unit.kind != b.unit.kind or (a.unit.kind in _BY_NAME and a.unit.name != b.unit.name):
        return Relation.INCOMPARABLE
    if (a.low, a.high) == (b.low, b.high) and a.hedged == b.hedged:
        return Relation.AGREE
    if _is_converted(a, b) and a.hedged == b.hedged:
        return Relation.AGREE
    if _is_lower_bound(a) and _is_lower_bound(b) or _is_upper_bound(a) and _is_upper_bound(b):
        return _two_bounds(a, b)
    if _meet(a, b):
        return _overlapping(a, b)
    gap = max(a.low, b.low) - min(a.high, b.high)
    inexact = a.hedged or b.hedged or a.round or b.round
    if inexact and gap <= _ROUNDING_GAP * max(a.high, b.high) and not (_breaks(a, b) or _breaks(b, a)):
        return Relation.DIFFERS
    lower, upper = (a, b) if a.low + a.high < b.low + b.high else (b, a)
    if _is_lower_bound(lower) or _is_upper_bound(upper):
        return Relation.DIFFERS  # "at least 12" and 20: nothing that was printed is wrong
    if (is_vague(a) and b.hedged) or (is_vague(b) and a.hedged) or max(_vaguely(a), _vaguely(b)) >= _HUNDREDS:
        return Relation.DIFFERS  # "hundreds" and 1,340: nobody counted
    return Relation.CONFLICT


def _vaguely(value: Value) -> float:
    """How many a vague word stands for at most."""
    return value.high if is_vague(value) else 0.0


def is_vague(value: Value) -> bool:
    """ "Dozens", "several hundred": nobody counted."""
    return value.low_soft and value.high_soft


def _is_converted(a: Value, b: Value) -> bool:
    """ "57 km" and "35 miles", "eight miles" and "13 km": one length, converted and rounded to a whole unit."""
    if a.unit.kind in {"count", "percent", "duration", *_BY_NAME} or a.unit.name == b.unit.name:
        return False
    first, second = (a.low + a.high) / 2, (b.low + b.high) / 2
    gap = _ROUNDED_CONVERSION_GAP if _is_in_fives(a) and _is_in_fives(b) else _CONVERSION_GAP
    return isclose(first, second, rel_tol=gap, abs_tol=max(_half_a_unit(a), _half_a_unit(b)))


def _is_in_fives(value: Value) -> bool:
    printed = (value.low + value.high) / 2 / _FACTORS.get(value.unit.name, 1.0)
    return printed > 0 and isclose(printed / 5, round(printed / 5))


def _half_a_unit(value: Value) -> float:
    """Half of what its last printed place stands for, in the base unit."""
    decimals = _DECIMALS.search(value.text)
    places = len(decimals[1]) if decimals else 0
    return float(_FACTORS.get(value.unit.name, 0.0) * 0.5 * 0.1**places)


def _overlapping(a: Value, b: Value) -> Relation:
    if not (a.hedged or b.hedged):
        return Relation.COMPATIBLE if _is_range(a) or _is_range(b) else Relation.AGREE
    if _is_limit_only(a, b) or _is_limit_only(b, a):
        return Relation.DIFFERS
    # "About 130" and "about 140" overlap by their slack alone: shown, as neither reader meant the other's figure.
    middles = sorted(((a.low + a.high) / 2, (b.low + b.high) / 2))
    if a.hedged and b.hedged and not (_is_bound(a) or _is_bound(b)) and middles[0] * (1 + _SLACK) < middles[1]:
        return Relation.DIFFERS
    if a.hedged and b.hedged and (_is_outside(a, b) or _is_outside(b, a)):
        return Relation.DIFFERS
    return Relation.COMPATIBLE


def _is_limit_only(a: Value, b: Value) -> bool:
    """ "Up to 300" and a flat 300: what one outlet gives as the most, the other gives as the number."""
    is_limit = a.low_soft and not a.high_soft and not a.high_open
    return is_limit and not b.hedged and b.low == b.high == a.high


def _is_outside(bound: Value, about: Value) -> bool:
    """ "More than 1.2 million" and "about a million": they overlap by the slack alone, as no reader would."""
    if is_vague(bound) or _is_bound(about):
        return False
    middle = (about.low + about.high) / 2
    if _is_lower_bound(bound):
        return middle * _OTHER_FIGURE < bound.low
    return _is_upper_bound(bound) and middle > bound.high * _OTHER_FIGURE


def _is_range(value: Value) -> bool:
    """Printed as a range: counts are not rounded, and other figures by 5 % to either side at most."""
    if value.unit.kind == "percent":
        return value.high - value.low > 1
    return value.high > value.low * (1 if value.unit.kind == "count" else _WIDEST_ROUNDING)


def _is_bound(value: Value) -> bool:
    return value.low_soft or value.high_soft or value.low_open or value.high_open


def _is_lower_bound(value: Value) -> bool:
    return value.high_soft and not value.low_soft


def _is_upper_bound(value: Value) -> bool:
    return value.low_soft and not value.high_soft


def _two_bounds(a: Value, b: Value) -> Relation:
    """ "More than 70" and "more than 50" can both be true; an editor still wants to see them side by side."""
    first, second = (a.low, b.low) if _is_lower_bound(a) else (a.high, b.high)
    if first == second:
        return Relation.COMPATIBLE
    small, large = sorted((first, second))
    return Relation.DIFFERS if small <= 0 or large / small >= _FAR_APART else Relation.COMPATIBLE


def _meet(a: Value, b: Value) -> bool:
    low, high = max(a.low, b.low), min(a.high, b.high)
    if not isclose(low, high, rel_tol=1e-9):
        return low < high
    if a.unit.kind != "count" and not (a.hedged or b.hedged) and a.low < a.high and b.low < b.high:
        return False  # "$20 million" and "$21 million", each rounded: 20.5 is in neither as printed
    # They touch in one point, which must belong to both; "nearly four" and "four" are one figure to a reader.
    return not any(
        (value.low_open and value.low == low) or (value.high_open and value.low_soft and value.high == high)
        for value in (a, b)
    )


def _breaks(bound: Value, exact: Value) -> bool:
    """A strict bound broken by an exact count: "more than 51", and 51. What is measured is rounded, not counted."""
    if exact.hedged or exact.low != exact.high or exact.unit.kind != "count":
        return False
    return (bound.low_open and exact.high <= bound.low) or (bound.high_open and exact.low >= bound.high)
