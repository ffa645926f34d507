"""The interval that a number stands for with its hedge: what a careful reader would let each wording mean.

The intervals are those of the design's table of wordings (discrepancies.md, Values).
"""

from copydesk.core.extraction.values.measured_numbers import Measured
from copydesk.core.extraction.values.numerals import Numeral
from copydesk.core.model import Value


def value_of(number: Numeral, measured: Measured, hedge: str, text: str, increment: bool) -> Value:
    """The interval that number and hedge stand for, in base units."""
    low, high, step = number.low * measured.factor, number.high * measured.factor, number.step * measured.factor
    kind = measured.unit.kind
    is_round = step > 1 and number.low >= 100 or number.step * 10 <= number.low and kind != "count"
    soft = number.vague
    opened = dict.fromkeys(("low_open", "high_open", "low_soft", "high_soft"), False)
    if soft:
        opened |= {"low_soft": True, "high_soft": True}
    elif not hedge and low == high:
        slack = _rounding(number, kind) * measured.factor
        low, high = low - slack, high + slack
    elif hedge == "about":
        # Three printed digits are a careful estimate: "some $312 billion" is not 316.
        is_careful = kind != "count" and number.low >= 100 * number.step
        slack = max((0.01 if is_careful else 0.05) * high, step / 2)
        low, high = low - slack, high + slack
    elif hedge == "over":
        high, opened = 1.5 * high, opened | {"low_open": True, "high_soft": True}
    elif hedge == "at least":
        high, opened = 1.5 * high, opened | {"high_soft": True}
    elif hedge == "nearly":
        low, opened = 0.9 * low, opened | {"high_open": True}
    elif hedge == "under":
        low, opened = 0.5 * low, opened | {"high_open": True, "low_soft": True}
    elif hedge == "up to":
        low, opened = 0.5 * low, opened | {"low_soft": True}
    return Value(
        low, high, measured.unit, text, hedged=bool(hedge) or soft, round=is_round, increment=increment, **opened
    )


def _rounding(number: Numeral, kind: str) -> float:
    """What a printed figure may stand for to either side; people and things are counted, not rounded."""
    if kind == "percent":
        return min(number.step, 1.0) / 2
    if kind == "count" or number.low < 100 or number.step <= 1:
        return 0.0
    return min(number.step / 2, 0.05 * number.high)
