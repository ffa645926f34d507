"""The bare numbers of a text, left to right, a range as one: "1,200", "half a million", "between 30 and 40", "5-6,000".

What hedges them is read in hedges.py, what they measure in measured_numbers.py; values.py has both.
"""

from collections.abc import Iterator

from copydesk.core.extraction.number_tokens import DASHES, TokenRow
from copydesk.core.extraction.numerals import STARTS, Numeral
from copydesk.core.extraction.single_numbers import number_at
from copydesk.core.extraction.uncounted_figures import is_fraction, is_year
from copydesk.core.extraction.units import DURATIONS

_RANGING = frozenset("range ranges ranged ranging anywhere anything vary varies varied varying".split())
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
            if reached == number.last and not is_fraction(row, number):
                yield number


def _range(row: TokenRow, number: Numeral) -> Numeral:
    """N to M, between N and M, 5-6,000: the scale of the second goes to the first too."""
    at = number.last
    following = _behind_currency(row, at + 1)
    if number.vague or not _links(row, number, at, following):
        return number
    other = number_at(row, following, row.is_money(number.first))
    if other is None or other.vague or other.high <= number.low:
        return number
    low = number.low
    if number.plain_digits and not other.plain_digits or "," in row.tokens[following].text:
        factor = _scale_of(other.high)
        if low < 1000 and low * factor < other.high:
            low *= factor
    if low < other.high / 1000:
        return number
    return Numeral(number.first, other.last, low, other.high, other.step)


def _behind_currency(row: TokenRow, at: int) -> int:
    """Where the figure of "US$5" begins."""
    ahead = (at + size for size in (1, 2) if at + size < len(row.tokens))
    return next((first for first in ahead if (money := row.currency_before(first)) and money[1] == at), at)


def _links(row: TokenRow, number: Numeral, at: int, following: int) -> bool:
    """Whether the token at `at` makes a range; "rose from 30 to 40" tells of two figures."""
    money = row.currency_before(number.first)
    before = (number.first if money is None else money[1]) - 1
    link, word = row.lower(at), row.lower(before)
    if link in DASHES:
        return row.touches(at) and row.touches(following)
    if link == "and":
        return word == "between"
    return link == "to" and (word != "from" or row.lower(before - 1) in _RANGING)


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
