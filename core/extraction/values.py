"""Quantities in news text: "some 1,200 people", "USD 240 billion", "5-6,000", "dozens", as intervals with a unit.

The intervals are those of the design's table of wordings: what a careful reader would let each wording stand for.
Libraries were tried on news text and fail on hedges, ranges, scales and number words in sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.core.extraction.units import (
    CURRENCY_NAMES,
    CURRENCY_SIGNS,
    DURATIONS,
    MEASURES,
    Measure,
)
from copydesk.core.model import Unit, Value

_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_MONEY_SCALES = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
# (low, high) of words that stand for a number; soft, as nobody counted.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2e6, 9.999e6),
    "billions": (2e9, 9.999e9),
    "several": (3, 9),
}
_VAGUE_PHRASES = {
    ("tens", "of", "thousands"): (20_000, 99_999),
    ("hundreds", "of", "thousands"): (200_000, 999_999),
    ("tens", "of", "millions"): (2e7, 9.9e7),
    ("a", "few"): (3, 6),
    ("a", "handful"): (3, 6),
    ("a", "couple"): (2, 2),
    ("a", "pair"): (2, 2),
    ("a", "dozen"): (12, 12),
    ("half", "a", "dozen"): (6, 6),
    ("a", "score"): (20, 20),
}
_BEFORE: dict[tuple[str, ...], str] = {
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
    ("a", "maximum", "of"): "up to",
}
_AFTER: dict[tuple[str, ...], str] = {
    ("or", "more"): "at least",
    ("or", "so"): "about",
    ("or", "less"): "up to",
    ("or", "fewer"): "up to",
    ("-", "odd"): "about",
}
_YEAR_BEFORE = frozenset(
    "in since until till by of from to before after during late early mid year january february march april may june "
    "july august september october november december spring summer autumn fall winter jan feb mar apr jun jul aug sep "
    "sept oct nov dec and".split()
)
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?|\d[\d,]*(?:\.\d+)?|\S")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its place in the text it was found in: [start, end) with hedge and unit, [number, …) without."""

    start: int
    end: int
    number: int
    value: Value
    is_age: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(slots=True)
class _Number:
    """A bare number at tokens[first:last]: bounds, the step of its last printed digit, and whether it is vague."""

    first: int
    last: int
    low: float
    high: float
    step: float
    vague: bool = False
    plain_digits: bool = False


class _Reader:
    """Reads quantities left to right; every step moves on, so the time is linear in the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]

    def lower(self, index: int) -> str:
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def quantities(self) -> Iterator[Quantity]:
        index = 0
        while index < len(self.tokens):
            number = self._number(index)
            if number is None:
                index += 1
                continue
            number = self._range(number)
            quantity, index = self._quantity(number)
            if quantity is not None:
                yield quantity

    def _number(self, index: int) -> _Number | None:
        for phrase, (low, high) in _VAGUE_PHRASES.items():
            if all(self.lower(index + n) == word for n, word in enumerate(phrase)):
                exact = low == high
                return _Number(index, index + len(phrase), low, high, 1, vague=not exact)
        word = self.lower(index)
        if word in _VAGUE:
            low, high = _VAGUE[word]
            return _Number(index, index + 1, low, high, 1, vague=True)
        if word[:1].isdigit():
            return self._digits(index)
        return self._words(index)

    def _digits(self, index: int) -> _Number | None:
        printed = self.tokens[index].text
        if not _DIGITS.fullmatch(printed) or len(printed) > 24:
            return None
        value = float(printed.replace(",", ""))
        decimals = len(printed.partition(".")[2])
        step = 10.0**-decimals if decimals else _last_step(int(value))
        number = _Number(index, index + 1, value, value, step, plain_digits=True)
        return self._scaled(number)

    def _words(self, index: int) -> _Number | None:
        total = current = 0.0
        at, seen = index, False
        if self.lower(at) == "a" and self.lower(at + 1) in _SCALES:
            current, at = 1, at + 1
        while at < len(self.tokens):
            word = self.lower(at)
            if word in _WORDS:
                current += _WORDS[word]
            elif word in _SCALES and (current or seen):
                current *= _SCALES[word]
                if _SCALES[word] > 100:
                    total, current = total + current, 0
            elif seen and word in {"-", "and"} and self.lower(at + 1) in _WORDS and self._joins(at):
                pass
            else:
                break
            seen, at = True, at + 1
        if not seen:
            return None
        value = total + current
        return _Number(index, at, value, value, _last_step(int(value)))

    def _joins(self, at: int) -> bool:
        """Whether "-" or "and" joins number words: twenty-five, two hundred and six; not "two and three"."""
        before = self.lower(at - 1)
        if self.lower(at) == "-":
            return before in _WORDS and _WORDS[before] >= 20 and _WORDS[self.lower(at + 1)] < 10
        return before in _SCALES

    def _scaled(self, number: _Number) -> _Number:
        at = number.last
        if self.lower(at) == "-" and self.lower(at + 1) in _SCALES:  # "a 3-million"
            at += 1
        scale = _SCALES.get(self.lower(at))
        if scale is None and self._money_sign(number.first - 1) and self._touches(at):
            scale = _MONEY_SCALES.get(self.lower(at))
        if scale is None:
            return number
        step = min(number.step, 1.0)  # "$240 billion" is printed to the billion, not to ten of them
        return _Number(number.first, at + 1, number.low * scale, number.high * scale, step * scale)

    def _touches(self, at: int) -> bool:
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def _money_sign(self, at: int) -> bool:
        return at >= 0 and self.tokens[at].text in CURRENCY_SIGNS

    def _range(self, number: _Number) -> _Number:
        """N to M, between N and M, 5-6,000: the scale of the second goes to the first too."""
        at = number.last
        link = self.lower(at)
        between = self.lower(number.first - 1) in {"between", "from"}
        if not (link in {"-", "–", "to"} or (link == "and" and between)) or number.vague:
            return number
        following = at + 1
        if self._money_sign(following):
            following += 1
        if link in {"-", "–"} and not (self._touches(at) and self._touches(following)):
            return number
        other = self._number(following)
        if other is None or other.vague or other.high <= number.low:
            return number
        low = number.low
        if number.plain_digits and not other.plain_digits or "," in self.tokens[following].text:
            factor = _scale_of(other.high)
            if low < 1000 and low * factor < other.high:
                low *= factor
        if low < other.high / 1000:
            return number
        return _Number(number.first, other.last, low, other.high, other.step)

    def _quantity(self, number: _Number) -> tuple[Quantity | None, int]:
        unit, factor, first, last, is_age = self._unit(number)
        if unit is None:
            return None, number.last
        hedge, start = self._hedge_before(first)
        after = _longest(_AFTER, [self.lower(last + n) for n in range(2)])
        if after:
            hedge, last = hedge or _AFTER[after], last + len(after)
        increment = self.lower(last) in {"others", "other", "more"} or self.lower(start - 1) == "another"
        value = self._interval(number, unit, factor, hedge, start, last, increment)
        begin, end = self.tokens[start].start, self.tokens[last - 1].end
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

    def _unit(self, number: _Number) -> tuple[Unit | None, float, int, int, bool]:
        """The unit, its factor to the base unit, number and unit as tokens [first, last), and whether it is an age."""
        first, last = number.first, number.last
        if self._money_sign(first - 1):
            sign = self.tokens[first - 1].text
            first -= 1
            if sign == "$" and self.lower(first - 1) in {"us", "a", "c", "hk", "nz"} and self._touches(first):
                first -= 1
                sign = self.lower(first) + "$"
            return Unit("money", CURRENCY_SIGNS.get(sign, "USD")), 1.0, first, last, False
        if self.lower(first - 1) in CURRENCY_NAMES and self.tokens[first - 1].text.isupper():
            return Unit("money", CURRENCY_NAMES[self.lower(first - 1)]), 1.0, first - 1, last, False
        return self._unit_after(number, first, last)

    def _unit_after(self, number: _Number, first: int, last: int) -> tuple[Unit | None, float, int, int, bool]:
        at = last + 1 if self.lower(last) in {"-", "–"} else last
        word = self.lower(at)
        if word in {"%", "percent"}:
            return Unit("percent", "%"), 1.0, first, at + 1, False
        if word == "per" and self.lower(at + 1) == "cent":
            return Unit("percent", "%"), 1.0, first, at + 2, False
        if word == "us" and self.lower(at + 1) in CURRENCY_NAMES:
            at, word = at + 1, self.lower(at + 1)
        if word in CURRENCY_NAMES:
            return Unit("money", CURRENCY_NAMES[word]), 1.0, first, at + 1, False
        if word in DURATIONS:
            age = self.lower(at + 1) in {"-", "old"} and "old" in {self.lower(at + 1), self.lower(at + 2)}
            kind = "age" if age else "duration"
            end = at + 3 if age and self.lower(at + 1) == "-" else at + 2 if age else at + 1
            return Unit(kind, word.rstrip("s")), DURATIONS[word], first, min(end, len(self.tokens)), age
        measure: Measure | None = MEASURES.get((word, self.lower(at + 1))) or MEASURES.get((word,))
        if measure is not None and (len(word) > 1 or self._touches(at)):
            size = 2 if (word, self.lower(at + 1)) in MEASURES else 1
            end = at + size
            if self.lower(end) in {"per", "an"} and self.lower(end + 1) == "hour" or self.lower(end) == "/":
                return Unit("speed", measure.name + "/h"), measure.factor, first, end + 2, False
            return Unit(measure.kind, measure.name), measure.factor, first, end, False
        if self._is_year(number):
            return None, 1.0, first, last, False
        return Unit("count", ""), 1.0, first, last, False

    def _is_year(self, number: _Number) -> bool:
        """A bare 1800 to 2100: a year after a preposition or month, or where no noun follows."""
        printed = self.tokens[number.first].text
        if not (number.plain_digits and len(printed) == 4 and 1800 <= number.low <= 2100):
            return False
        following = self.tokens[number.last].text if number.last < len(self.tokens) else ""
        if self.lower(number.first - 1) in _YEAR_BEFORE or self.lower(number.first - 1) == ",":
            return True
        return not (following.isalpha() and following.islower() and len(following) > 2)

    def _interval(
        self, number: _Number, unit: Unit, factor: float, hedge: str, start: int, last: int, increment: bool
    ) -> Value:
        low, high = number.low * factor, number.high * factor
        step = number.step * factor
        is_round = step > 1 and number.low >= 100 or number.step * 10 <= number.low and unit.kind != "count"
        text = self.text[self.tokens[start].start : self.tokens[last - 1].end]
        soft = number.vague
        opened = dict.fromkeys(("low_open", "high_open", "low_soft", "high_soft"), False)
        if soft:
            opened |= {"low_soft": True, "high_soft": True}
        elif not hedge and low == high:
            if unit.kind == "percent":
                low, high = low - step / 2, high + step / 2
            elif number.low >= 100 and number.step > 1 and unit.kind != "count":
                slack = min(step / 2, 0.05 * high)
                low, high = low - slack, high + slack
        elif hedge == "about":
            slack = max(0.05 * high, step / 2 if number.step >= 1 else 0.5 * step)
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
        return Value(low, high, unit, text, hedged=bool(hedge) or soft, round=is_round, increment=increment, **opened)


def _last_step(value: int) -> float:
    """The worth of the last non-zero digit: 1,200 -> 100; 27 -> 1."""
    step = 1
    while value and value % (step * 10) == 0 and step < 10**15:
        step *= 10
    return float(step)


def _scale_of(value: float) -> float:
    return 10.0 ** (3 * int((len(str(int(value))) - 1) // 3))


def _longest(table: dict[tuple[str, ...], str], words: list[str]) -> tuple[str, ...] | None:
    for size in range(len(words), 0, -1):
        if tuple(words[:size]) in table:
            return tuple(words[:size])
    return None


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text, in order; clock times, years and days of a month are not among them."""
    return list(_Reader(text).quantities())
