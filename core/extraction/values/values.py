"""Quantities in news text: "some 1,200 people", "USD 270 billion", "5-6,000", "dozens", as intervals with a unit.

Libraries were tried on news text and fail on hedges, ranges, scales and number words in sentences.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from copydesk.core.extraction.values.hedged_values import value_of
from copydesk.core.extraction.values.hedges import hedge_before, hedge_behind
from copydesk.core.extraction.values.measured_numbers import Measured, measured_by
from copydesk.core.extraction.values.number_tokens import TokenRow
from copydesk.core.extraction.values.numeral_reader import find_numerals
from copydesk.core.extraction.values.numerals import HALF_MORE, SCALES, Numeral, may_hold_number
from copydesk.core.extraction.values.units import SMALLER
from copydesk.core.model import Value

_INCREMENT_BEFORE = frozenset({"another", "further", "additional"})
_INCREMENT_AFTER = frozenset({"others", "other", "more"})
# Values in these are told in two units.
_COMPOUND = frozenset({"duration", "length", "weight"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its place in the text it was found in: [start, end) with hedge and unit, [number, …) without."""

    start: int
    end: int
    number: int
    value: Value
    is_age: bool = False


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text, in order. Years are not among them; clock times and days of a month may be."""
    return _joined(_single_quantities(text), text) if may_hold_number(text) else []


def _single_quantities(text: str) -> Iterator[Quantity]:
    """Each numeral once; the words of one quantity may reach into no other."""
    row, end = TokenRow(text), 0
    for number in find_numerals(row):
        quantity = _quantity(text, row, number, end) if number.first >= end else None
        if quantity is not None:
            yield quantity[0]
            end = quantity[1]


def _quantity(text: str, row: TokenRow, number: Numeral, taken: int) -> tuple[Quantity, int] | None:
    """The quantity and the token that it ends before; `taken` is where the one before ended."""
    measured = measured_by(row, number)
    if measured is None:
        return None
    number, measured = _with_half_unit(row, number, measured)
    hedge, start = hedge_before(row, measured.first)
    behind, last = hedge_behind(row, measured.last)
    if start < taken:
        return None
    others = last + (row.lower(last) == "of")  # "dozens of others"
    increment = row.lower(others) in _INCREMENT_AFTER or row.lower(start - 1) in _INCREMENT_BEFORE
    begin, end = row.tokens[start].start, row.tokens[last - 1].end
    value = value_of(number, measured, hedge or behind, text[begin:end], increment)
    is_age = measured.unit.kind == "age"
    return Quantity(begin, end, row.tokens[number.first].start, value, is_age), last


def _with_half_unit(row: TokenRow, number: Numeral, measured: Measured) -> tuple[Numeral, Measured]:
    """ "Three hours and a half", "an hour and a half"; not "two years and a half-million dollars"."""
    at = measured.last + len(HALF_MORE)
    if measured.unit.kind not in _COMPOUND or not row.reads(measured.last, HALF_MORE):
        return number, measured
    if row.lower(at) == "-" or row.lower(at) in SCALES:
        return number, measured
    return replace(number, low=number.low + 0.5, high=number.high + 0.5, step=0.5), measured._replace(last=at)


def _joined(found: Iterable[Quantity], text: str) -> list[Quantity]:
    """ "Four hours and 12 minutes", "six feet two inches": one value in two units, the smaller behind the larger."""
    whole: list[Quantity] = []
    for quantity in found:
        last = whole[-1] if whole else None
        if last is not None and _belong_together(last, quantity, text[last.end : quantity.start]):
            whole[-1] = _sum(last, quantity, text)
        else:
            whole.append(quantity)
    return whole


def _belong_together(large: Quantity, small: Quantity, between: str) -> bool:
    a, b = large.value, small.value
    if a.unit.kind != b.unit.kind or a.unit.kind not in _COMPOUND or between.strip() not in {"", "and", ","}:
        return False
    return b.unit.name in SMALLER.get(a.unit.name, ()) and not b.hedged and b.high < a.low


def _sum(large: Quantity, small: Quantity, text: str) -> Quantity:
    a, b = large.value, small.value
    value = replace(a, low=a.low + b.low, high=a.high + b.high, text=text[large.start : small.end], round=False)
    return replace(large, end=small.end, value=value)
