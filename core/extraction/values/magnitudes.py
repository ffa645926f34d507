"""Which bare numbers are magnitudes of earthquakes: by the word, the scale, or a quake told in tenths."""

from copydesk.core.extraction.values.number_tokens import DASHES, TokenRow
from copydesk.core.extraction.values.numerals import Numeral

_QUAKES = frozenset(
    "quake quakes earthquake earthquakes tremor tremors temblor temblors aftershock aftershocks".split()
)
# What may stand between "magnitude" and its figure: "the magnitude was put at 6.4".
_BETWEEN = frozenset("of was is - : put measured estimated given revised as at to about around the a an".split())
_BEFORE = frozenset("measured measuring measures registered registering registers of at a an the was to".split())
_STRONGEST = 10
_TENTH = 0.1
_REACH = 10  # tokens between "magnitude" and its figure, with the quake that it is of


def is_magnitude(row: TokenRow, number: Numeral) -> bool:
    """ "Magnitude 6.4", "6.4-magnitude", "6.4 on the Richter scale", "the quake measured 6.4", "a 6.4 quake"."""
    first, last = number.first, number.last
    behind = last + (row.lower(last) in DASHES)
    if not 0 < number.high < _STRONGEST:
        return False
    if row.lower(behind) == "magnitude" or _follows_word(row, first):
        return True
    if row.lower(last) == "on" and "richter" in {row.lower(last + ahead) for ahead in (1, 2, 3)}:
        return True
    if number.step != _TENTH:
        return False
    if row.lower(behind) in _QUAKES:
        return True
    if row.lower(first - 1) not in _BEFORE:
        return False
    return any(row.lower(first - back) in _QUAKES for back in range(2, _REACH))


def _follows_word(row: TokenRow, first: int) -> bool:
    """Nothing between that would tell of another figure, but for what the magnitude is of."""
    for back in range(1, _REACH):
        word = row.lower(first - back)
        if word == "magnitude":
            return True
        if word not in _BETWEEN and word not in _QUAKES:
            return False
    return False
