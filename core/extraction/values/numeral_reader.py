"""The bare numbers of a text, left to right, a range as one: "1,200", "half a million", "three or four", "5-6,000".

What hedges them is read in hedges.py, what they measure in measured_numbers.py; values.py has both.
"""

from collections.abc import Iterator

from copydesk.core.extraction.values.number_tokens import DASHES, TokenRow
from copydesk.core.extraction.values.numerals import SCALES, STARTS, Numeral
from copydesk.core.extraction.values.single_numbers import number_at
from copydesk.core.extraction.values.uncounted_figures import is_fraction, is_year
from copydesk.core.extraction.values.units import DURATIONS

_RANGING = frozenset("range ranges ranged ranging anywhere anything vary varies varied varying".split())
_LINKS = frozenset({"to", "or", "and"})
# Behind these a figure is the step, and "to" leads to what was reached.
_CHANGING = frozenset(
    """rise rises rose risen rising fall falls fell fallen falling drop drops dropped climb climbs climbed gain gains
    gained lose loses lost add adds added jump jumps jumped slip slips slipped up down by""".split()
)
_LONGEST_UNIT = 2  # "per cent"
_LARGEST_PART, _LARGEST_WHOLE = 9, 100  # of "seven in ten"


def find_numerals(row: TokenRow) -> Iterator[Numeral]:
    """The numbers of a text; labels and shares are not among them. Every step moves on: the time is linear."""
    reached = 0
    for index, word in enumerate(row.lowered):
        if index < reached or not (word in STARTS or word[0].isdigit()):
            continue
        number = number_at(row, index)
        if number is not None:
            number = _range(row, number)
            reached = _end_of_share(row, number)
            if reached == number.last and not (is_fraction(row, number) or _is_denied(row, number)):
                yield number


def _is_denied(row: TokenRow, number: Numeral) -> bool:
    """ "Not 30 but 40", "not 30 sailors but 40"."""
    return row.lower(number.first - 1) == "not" and "but" in {row.lower(number.last), row.lower(number.last + 1)}


def _range(row: TokenRow, number: Numeral) -> Numeral:
    """N to M, N or M, between N and M, 5-6,000; the unit may be told twice, "between 5% and 10%"."""
    for unit in () if number.vague else range(_LONGEST_UNIT + 1):
        following = _second(row, number, unit)
        other = None if following is None else number_at(row, following, row.is_money(number.first))
        if other is not None and row.is_repeated(number.last, other.last, unit):
            return _from_to(row, number, other)
    return number


def _from_to(row: TokenRow, number: Numeral, other: Numeral) -> Numeral:
    """The range from one to the other; `number` alone where they make none."""
    low = number.low * _scale_shared(row, number, other)
    if other.vague or not low < other.high <= 1000 * low:
        return number
    is_plain = number.plain_digits and other.plain_digits
    return Numeral(number.first, other.last, low, other.high, other.step, plain_digits=is_plain)


def _scale_shared(row: TokenRow, number: Numeral, other: Numeral) -> float:
    """The scale of the second goes to the first too: "5 to 6 million", "two to three dozen", "5-6,000"."""
    if row.lower(number.last - 1) in SCALES or number.low >= 1000:
        return 1.0
    named = SCALES.get(row.lower(other.last - 1))
    is_scaled = number.plain_digits and not other.plain_digits or "," in row.tokens[other.first].text
    factor = named or (_scale_of(other.high) if is_scaled else 1.0)
    return factor if number.low * factor < other.high else 1.0


def _second(row: TokenRow, number: Numeral, unit: int) -> int | None:
    """Where the second figure of a range begins, with so many tokens of a unit behind the first; None for no range."""
    at = number.last + unit
    if unit and not (row.lower(at - 1).isalpha() or row.lower(at - 1) == "%"):
        return None
    if row.lower(at) in DASHES and row.lower(at + 1) in _LINKS:  # "a three- to five-year sentence"
        at += 1
    following = _behind_currency(row, at + 1 + (row.lower(at + 1) in DASHES))
    return following if _links(row, number, at, following) else None


def _behind_currency(row: TokenRow, at: int) -> int:
    """Where the figure of "US$5" begins."""
    ahead = (at + size for size in (1, 2) if at + size < len(row.tokens))
    return next((first for first in ahead if (money := row.currency_before(first)) and money[1] == at), at)


def _links(row: TokenRow, number: Numeral, at: int, following: int) -> bool:
    """Whether the token at `at` makes a range; "rose from 30 to 40" and "rose 2% to 5%" tell of two figures."""
    money = row.currency_before(number.first)
    before = (number.first if money is None else money[1]) - 1
    link, word = row.lower(at), row.lower(before)
    is_told_twice = at > number.last or money is not None and row.is_money(following)
    if link in DASHES:
        return row.touches(at) and row.touches(following)
    if link == "and":
        return word == "between"
    if link == "or":
        return row.is_money(following) == (money is not None)
    if link != "to" or (is_told_twice and word in _CHANGING):
        return False
    return word != "from" or row.lower(before - 1) in _RANGING


def _scale_of(value: float) -> float:
    return 10.0 ** (3 * int((len(str(int(value))) - 1) // 3))


def _end_of_share(row: TokenRow, number: Numeral) -> int:
    """Behind the second number of "seven in ten voters", "one out of four"; not of "two in ten minutes"."""
    at = number.last + 1 if row.lower(number.last) == "in" else number.last + 2
    if row.lower(number.last) not in {"in", "out"} or (row.lower(at - 1) not in {"in", "of"}):
        return number.last
    whole = None if number.vague or number.high > _LARGEST_PART else number_at(row, at)
    if whole is None or not number.high < whole.low <= _LARGEST_WHOLE or is_year(row, whole):
        return number.last
    following = row.lower(whole.last)
    counts_time = following in DURATIONS or not following.isalpha()
    return number.last if counts_time else whole.last
