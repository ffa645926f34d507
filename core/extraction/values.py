"""Quantities in news text: "some 1,200 people", "USD 270 billion", "5-6,000", "dozens", as intervals with a unit.

The intervals are those of the design's table of wordings: what a careful reader would let each wording stand for.
Libraries were tried on news text and fail on hedges, ranges, scales and number words in sentences.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from copydesk.core.extraction.currencies import CENTS, currency_named
from copydesk.core.extraction.magnitudes import is_magnitude
from copydesk.core.extraction.numerals import COLLECTIVE, Numeral, NumeralReader, may_hold_number
from copydesk.core.extraction.units import DURATIONS, MEASURES, TEMPERATURES
from copydesk.core.model import Unit, Value

_Phrases = Mapping[tuple[str, ...], str]
_BEFORE: _Phrases = {
    ("about",): "about",
    ("around",): "about",
    ("some",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("an", "estimated"): "about",
    ("estimated",): "about",
    ("circa",): "about",
    ("more", "than"): "over",
    ("over",): "over",
    ("above",): "over",
    ("upwards", "of"): "over",
    ("in", "excess", "of"): "over",
    ("at", "least"): "at least",
    ("no", "fewer", "than"): "at least",
    ("no", "less", "than"): "at least",
    ("not", "fewer", "than"): "at least",
    ("not", "less", "than"): "at least",
    ("a", "minimum", "of"): "at least",
    ("nearly",): "nearly",
    ("almost",): "nearly",
    ("close", "to"): "nearly",
    ("just", "under"): "nearly",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
    ("under",): "under",
    ("below",): "under",
    ("up", "to"): "up to",
    ("as", "many", "as"): "up to",
    ("as", "much", "as"): "up to",
    ("at", "most"): "up to",
    ("no", "more", "than"): "up to",
    ("not", "more", "than"): "up to",
    ("a", "maximum", "of"): "up to",
}
_AFTER: _Phrases = {
    ("or", "more"): "at least",
    ("+",): "at least",
    ("-", "plus"): "at least",
    ("or", "so"): "about",
    ("or", "less"): "up to",
    ("or", "fewer"): "up to",
    ("-", "odd"): "about",
}
_INCREMENT_BEFORE = frozenset({"another", "further", "additional"})
_INCREMENT_AFTER = frozenset({"others", "other", "more"})
_PERCENT = frozenset({"%", "percent", "pct", "pc"})
_COMPOUND = frozenset({"duration", "length", "weight"})
_SMALLER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour",),
    "hour": ("minute",),
    "minute": ("second",),
    "foot": ("inch",),
    "mile": ("yard",),
    "stone": ("pound",),
}
# What tells that pounds are weighed and not paid.
_WEIGHING = frozenset("weigh weighs weighed weighing lift carry gained lost shed heavy payload thrust".split())
_PAID_IN = frozenset("damages debt aid money funding taxpayers public cash fines compensation investment cuts".split())
_OF_AGE = frozenset("age ages boy girl child man woman lad youth teenager toddler baby".split())
_BEHIND_AGE = frozenset("on in after from of following and while as but".split())
_LIGHT_YEAR = 9.4607e15  # metres
_WARMTH = frozenset("temperature temperatures mercury thermometer heat heatwave hot cold warm high".split())
_REACH_OF_WARMTH = 8
_HOURLY = frozenset({"h", "hr", "hour"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its place in the text it was found in: [start, end) with hedge and unit, [number, …) without."""

    start: int
    end: int
    number: int
    value: Value
    is_age: bool = False


class _Measured(NamedTuple):
    """What a number measures: its unit, the factor to the base unit, and number and unit as tokens [first, last)."""

    unit: Unit
    factor: float
    first: int
    last: int


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text, in order. Years are not among them; clock times and days of a month may be."""
    return _joined(list(_Reader(text).quantities()), text) if may_hold_number(text) else []


def _joined(found: list[Quantity], text: str) -> list[Quantity]:
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
    return b.unit.name in _SMALLER.get(a.unit.name, ()) and not b.hedged and b.high < a.low


def _sum(large: Quantity, small: Quantity, text: str) -> Quantity:
    a, b = large.value, small.value
    value = replace(a, low=a.low + b.low, high=a.high + b.high, text=text[large.start : small.end], round=False)
    return replace(large, end=small.end, value=value)


class _Reader(NumeralReader):
    """Numbers with their hedges and units."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text

    def quantities(self) -> Iterator[Quantity]:
        """Each numeral once; the words of one quantity may reach into no other."""
        end = 0
        for number in self.numerals():
            quantity = self._quantity(number, end) if number.first >= end else None
            if quantity is not None:
                yield quantity[0]
                end = quantity[1]

    def _quantity(self, number: Numeral, taken: int) -> tuple[Quantity, int] | None:
        """The quantity and the token that it ends before; `taken` is where the one before ended."""
        measured = self._unit_before(number) or self._unit_after(number)
        if measured is None:
            return None
        hedge, start = self._hedge_before(measured.first)
        last = measured.last
        after = _starting(_AFTER, [self.lower(last + n) for n in range(2)])
        if after:
            hedge, last = hedge or _AFTER[after], last + len(after)
        if start < taken:
            return None
        others = last + (self.lower(last) == "of")  # "dozens of others"
        increment = self.lower(others) in _INCREMENT_AFTER or self.lower(start - 1) in _INCREMENT_BEFORE
        begin, end = self.tokens[start].start, self.tokens[last - 1].end
        value = _interval(number, measured, hedge, self._text[begin:end], increment)
        is_age = measured.unit.kind == "age"
        return Quantity(begin, end, self.tokens[number.first].start, value, is_age), last

    def _hedge_before(self, first: int) -> tuple[str, int]:
        words = [self.lower(first - n) for n in range(4, 0, -1)]
        for size in (3, 2, 1):
            phrase = tuple(words[-size:])
            if phrase in _BEFORE:
                start = first - size
                if self.lower(start - 1) == "just" and _BEFORE[phrase] in {"over", "under"}:
                    return ("nearly" if _BEFORE[phrase] == "under" else "over"), start - 1
                return _BEFORE[phrase], start
        return "", first

    def _unit_before(self, number: Numeral) -> _Measured | None:
        """ "$", "US$", "USD"."""
        money = self.currency_before(number.first)
        return None if money is None else _Measured(Unit("money", money[0]), 1.0, money[1], number.last)

    def _unit_after(self, number: Numeral) -> _Measured | None:
        """The unit behind the number, else a bare count; None for a year or a figure glued to letters."""
        first, last = number.first, number.last
        at = last + 1 if self.lower(last) in {"-", "–"} else last
        if self.lower(at) == "of" and self.lower(at - 1) in COLLECTIVE:
            at += 1
        found = self._money_or_share(first, at) or self._duration(first, at) or self._measure(first, at)
        if found is not None:
            return found
        if is_magnitude(self, number):
            return _Measured(Unit("magnitude", ""), 1.0, first, last)
        glued = self.touches(last) and self.tokens[last].text.isalpha()
        if glued or self.is_year(number):
            return None
        unit = Unit("age", "year") if self._is_age(first, last) else Unit("count", "")
        return _Measured(unit, 1.0, first, last)

    def _is_age(self, first: int, last: int) -> bool:
        """ "Aged 71", "at the age of 71", "between the ages of 18 and 30", "a girl of ten", "dies at 83"."""
        before = self.lower(first - 1)
        is_toll = self.lower(first - 3) == "of"  # "the number of dead at 14"
        if before == "at" and self.lower(first - 2) in {"dies", "died", "dead", "away"} and not is_toll:
            return not self.lower(last).isalpha() or self.lower(last) in _BEHIND_AGE
        return before in {"aged", "age"} or (before == "of" and self.lower(first - 2) in _OF_AGE)

    def _money_or_share(self, first: int, at: int) -> _Measured | None:
        word, following = self.lower(at), self.lower(at + 1)
        if word in _PERCENT or (word, following) == ("per", "cent"):
            return _Measured(Unit("percent", "%"), 1.0, first, at + (1 if word in _PERCENT else 2))
        if word in {"percentage", "basis"} and following in {"point", "points"}:
            return _Measured(Unit("points", word), 1.0 if word == "percentage" else 0.01, first, at + 2)
        if word in {"pound", "pounds"} and self._are_weighed(first, at):
            return _Measured(Unit("weight", "pound"), 0.45359237, first, at + 1)
        if word in CENTS:
            return _Measured(Unit("money", CENTS[word]), 0.01, first, at + 1)
        money = currency_named((word, following, self.lower(at + 2)))
        return None if money is None else _Measured(Unit("money", money[0]), 1.0, first, at + money[1])

    def _are_weighed(self, first: int, at: int) -> bool:
        """ "300 pounds of flour", "weighs 90 pounds", "50 pounds (23 kg)"; not "two million pounds"."""
        if self.lower(at + 1) == "of":
            return self.lower(at + 2) not in _PAID_IN
        if self.lower(at + 1) == "(" and self.lower(at + 3) in {"kg", "kilograms", "kilogrammes", "kilos", "tonnes"}:
            return True
        return any(self.lower(first - n) in _WEIGHING for n in range(1, 6))

    def _duration(self, first: int, at: int) -> _Measured | None:
        """ "three hours"; with "old" an age."""
        word = self.lower(at)
        if word not in DURATIONS:
            return None
        hyphen = self.lower(at + 1) == "-"
        is_age = self.lower(at + 1 + hyphen) == "old"
        end = at + 2 + hyphen if is_age else at + 1
        return _Measured(Unit("age" if is_age else "duration", word.rstrip("s")), DURATIONS[word], first, end)

    def _measure(self, first: int, at: int) -> _Measured | None:
        word, following = self.lower(at), self.lower(at + 1)
        if word in {"degree", "degrees", "°"}:
            scale = TEMPERATURES.get(following)
            return _Measured(Unit("temperature", scale or "°"), 1.0, first, at + (2 if scale else 1))
        if word in {"c", "f"} and self._is_warmth(first, at):
            return _Measured(Unit("temperature", TEMPERATURES[word]), 1.0, first, at + 1)
        hyphen = following == "-"
        if word == "light" and self.lower(at + 1 + hyphen) in {"year", "years"}:
            return _Measured(Unit("length", "light-year"), _LIGHT_YEAR, first, at + 2 + hyphen)
        pair = MEASURES.get((word, following))
        measure = pair or MEASURES.get((word,))
        is_letter = len(word) == 1  # "5m", "10g"; not "5 m", "5G"
        if measure is None or (is_letter and not (self.touches(at) and self.tokens[at].text == word)):
            return None
        end = at + (2 if pair else 1)
        hourly = self.lower(end) in {"per", "an", "/"} and self.lower(end + 1) in _HOURLY
        if hourly and measure.kind == "length":
            return _Measured(Unit("speed", measure.name + "/h"), measure.factor, first, end + 2)
        return _Measured(Unit(measure.kind, measure.name), measure.factor, first, end)

    def _is_warmth(self, first: int, at: int) -> bool:
        """ "Temperatures hit 41C", "the mercury rose to 41 C"."""
        is_scale = self.tokens[at].text.isupper()
        return is_scale and any(self.lower(first - n) in _WARMTH for n in range(1, _REACH_OF_WARMTH))


def _interval(number: Numeral, measured: _Measured, hedge: str, text: str, increment: bool) -> Value:
    """The interval that number and hedge stand for, in base units (discrepancies.md, Values)."""
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


def _starting(table: _Phrases, words: list[str]) -> tuple[str, ...] | None:
    for size in range(len(words), 0, -1):
        if tuple(words[:size]) in table:
            return tuple(words[:size])
    return None
