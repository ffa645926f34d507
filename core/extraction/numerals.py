"""Bare numbers in news text, as digits or in words: "1,200", "two and a half million", "several hundred", "5-6,000".

What hedges them and what they measure is read in values.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.core.extraction.currencies import CURRENCY_NAMES, CURRENCY_SIGNS, dollar_of
from copydesk.core.extraction.lexicon import PEOPLE
from copydesk.core.extraction.units import DURATIONS, MEASURES

_SMALL = {
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
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "crore": 1e7,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_HUNDRED = 100
_SHORT_SCALES = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
# (low, high) of words that stand for a number; soft, as nobody counted.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2e6, 9.999e6),
    "billions": (2e9, 9.999e9),
    "trillions": (2e12, 9.999e12),
    "several": (3, 9),
}
_PHRASES: dict[tuple[str, ...], tuple[float, float]] = {
    ("tens", "of", "thousands"): (20_000, 99_999),
    ("hundreds", "of", "thousands"): (200_000, 999_999),
    ("tens", "of", "millions"): (2e7, 9.9e7),
    ("hundreds", "of", "millions"): (2e8, 9.99e8),
    ("tens", "of", "billions"): (2e10, 9.9e10),
    ("hundreds", "of", "billions"): (2e11, 9.99e11),
    ("a", "few"): (3, 6),
    ("a", "handful"): (3, 6),
    ("a", "couple"): (2, 2),
    ("a", "pair"): (2, 2),
    ("half", "a", "dozen"): (6, 6),
    ("a", "half", "-", "dozen"): (6, 6),
    ("half", "a", "million"): (5e5, 5e5),
    ("half", "a", "billion"): (5e8, 5e8),
    ("a", "score"): (20, 20),
}
# "a couple of hours", "hundreds of miles": the unit stands behind "of".
COLLECTIVE = frozenset({*_VAGUE, "few", "handful", "couple", "pair"})
# "1.2m people", "10k homes": the letter is a scale and no unit.
_THINGS = frozenset(
    "people men women children jobs homes households houses barrels tonnes tons shares votes doses cases euros dollars "
    "pounds copies users downloads animals birds trees hectares acres litres gallons views followers subscribers tests "
    "vehicles cars".split()
)
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "s"})  # with the "s" of "in her 40s"
_FRACTIONS = frozenset("half halves third thirds quarter quarters fourths fifth fifths sixths tenth tenths".split())
_RANGING = frozenset("range ranges ranged ranging anywhere anything vary varies varied varying".split())
_DASHES = frozenset({"-", "–"})
_YEAR_BEFORE = frozenset(
    "in since until till by of from to before after during late early mid year january february march april may june "
    "july august september october november december spring summer autumn fall winter jan feb mar apr jun jul aug sep "
    "sept oct nov dec and".split()
)
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?|\d+(?:,\d+)*(?:\.\d+)?|\S")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_LARGEST_PART, _LARGEST_WHOLE = 9, 100  # of "seven in ten"
_LONGEST_DIGITS = 24
_LONGEST_SCORE = 4


class Token(NamedTuple):
    """A word, a figure or a mark at [start, end) of the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Numeral:
    """A bare number at tokens[first:last]: bounds, the step of its last printed digit, and whether it is vague."""

    first: int
    last: int
    low: float
    high: float
    step: float
    vague: bool = False
    plain_digits: bool = False


class NumeralReader:
    """Reads numbers left to right; every step moves on, so the time is linear in the text."""

    def __init__(self, text: str) -> None:
        self.tokens = [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self._lower = [token.text.lower() for token in self.tokens]

    def lower(self, index: int) -> str:
        return self._lower[index] if 0 <= index < len(self._lower) else ""

    def touches(self, at: int) -> bool:
        """Whether this token follows the one before without a space."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def is_money_sign(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].text in CURRENCY_SIGNS

    def currency_before(self, first: int) -> tuple[str, int] | None:
        """The currency right before this token and where it begins: "$", "US$", "$US", "USD", "Rs"; not "Pounds"."""
        sign, word = first - 1, self.lower(first - 1)
        if self.is_money_sign(sign):
            dollar = dollar_of(self.lower(sign - 1)) if word == "$" and self.touches(sign) else None
            return (CURRENCY_SIGNS[word], sign) if dollar is None else (dollar, sign - 1)
        dollar = dollar_of(word) if self.lower(sign - 1) == "$" and self.touches(sign) else None
        if dollar is not None:
            return dollar, sign - 1
        if word == "rs":
            return "INR", sign
        is_code = word in CURRENCY_NAMES and self.tokens[sign].text.isupper()
        return (CURRENCY_NAMES[word], sign) if is_code else None

    def numerals(self) -> Iterator[Numeral]:
        """The numbers of the text, a range as one; labels, fractions and years are not among them."""
        reached = 0
        for index, word in enumerate(self._lower):
            if index < reached or not (word in _STARTS or word[0].isdigit()):
                continue
            number = self._number(index)
            if number is not None:
                number = self._range(number)
                reached = self._end_of_share(number)
                if reached == number.last and not self._is_fraction(number):
                    yield number

    def _number(self, index: int, is_money: bool = False) -> Numeral | None:
        """The number that begins here; `is_money` where "5m" must mean millions."""
        phrase = self._phrase(index)
        if phrase is not None:
            return phrase
        if self.lower(index)[:1].isdigit():
            return self._digits(index, is_money or self._is_money(index))
        return self._words(index)

    def _phrase(self, index: int) -> Numeral | None:
        """ "several", "a few hundred", "half a million", "half an hour"."""
        word = self.lower(index)
        if word not in _PHRASE_STARTS:
            return None
        for phrase, (low, high) in _PHRASES.items():
            if all(self.lower(index + n) == part for n, part in enumerate(phrase)):
                exact = low == high
                step = last_step(int(low)) if exact else 1
                return self._many(Numeral(index, index + len(phrase), low, high, step, vague=not exact))
        if word in _VAGUE:
            return self._many(Numeral(index, index + 1, *_VAGUE[word], 1, vague=True))
        unit = self.lower(index + 2)
        if (
            word == "half"
            and self.lower(index + 1) in {"a", "an"}
            and (unit in DURATIONS or (unit,) in MEASURES or unit == "percentage")
        ):
            return Numeral(index, index + 2, 0.5, 0.5, 0.5)
        return None

    def _many(self, number: Numeral) -> Numeral:
        """ "several hundred", "a few dozen", "a couple of thousand"."""
        at = number.last + (self.lower(number.last) == "of")
        scale = _SCALES.get(self.lower(at))
        if scale is None:
            return number
        return Numeral(number.first, at + 1, number.low * scale, number.high * scale, scale, number.vague)

    def _is_money(self, first: int) -> bool:
        return self.currency_before(first) is not None

    def _digits(self, index: int, is_money: bool) -> Numeral | None:
        printed = self.tokens[index].text
        if not _DIGITS.fullmatch(printed) or len(printed) > _LONGEST_DIGITS or self._is_label(index):
            return None
        value = float(printed.replace(",", ""))
        decimals = len(printed.partition(".")[2])
        step = 10.0**-decimals if decimals else last_step(int(value))
        number = Numeral(index, index + 1, value, value, step, plain_digits=True)
        return self._scaled(self._with_half(number), is_money)

    def _is_label(self, index: int) -> bool:
        """A figure that counts nothing: "F-16", "MH17", "40s", "5th", "24/7"."""
        if self.touches(index + 1):
            following = self.lower(index + 1)
            if following in _ORDINAL_ENDINGS or (following == "/" and self.lower(index + 2)[:1].isdigit()):
                return True
        if self._is_score(index):
            return True
        if not self.touches(index):
            return False
        before, at = self.tokens[index - 1].text, index - 1
        if before == "/":
            return self.lower(at - 1)[:1].isdigit()
        if before == "-" and self.touches(at):
            before, at = self.tokens[at - 1].text, at - 1
            if (
                before.lower() in _SMALL
                or before.lower() in _SCALES
                or (self.touches(at) and self.lower(at - 1)[:1].isdigit())
            ):
                return False  # "ten-15", "5m-6m"
        return before.isalpha() and before.lower() != "magnitude" and not self._is_money(index)

    def _is_score(self, index: int) -> bool:
        """A result or record, "24-17", "9-4-2": figures in a row that do not rise, or more than two of them."""
        row = [self.tokens[index].text]
        for step in (-2, 2):
            at = index
            while self._dash_joins(at, step) and len(row) < _LONGEST_SCORE:
                at += step
                row.insert(0 if step < 0 else len(row), self.tokens[at].text)
        if not all(figure.isdigit() for figure in row) or len(row) < 2:
            return False
        return len(row) > 2 or int(row[0]) >= int(row[1])

    def _dash_joins(self, index: int, step: int) -> bool:
        """Whether a dash without spaces ties this token to a figure two places on (or back)."""
        low = min(index, index + step)
        if low < 0 or low + 2 >= len(self.tokens):
            return False
        is_tied = self.lower(low + 1) in _DASHES and self.touches(low + 1) and self.touches(low + 2)
        return is_tied and self.lower(index + step)[:1].isdigit()

    def _words(self, index: int) -> Numeral | None:
        total = current = 0.0
        at, seen = index, False
        if self.lower(at) == "one" and self.lower(at - 1) == "no":
            return None  # "no one"
        if self.lower(at) == "a" and self.lower(at + 1) in _SCALES:
            current, at = 1, at + 1
        while at < len(self.tokens):
            word = self.lower(at)
            if word in _SMALL and _may_follow(current, _SMALL[word], seen):
                current += _SMALL[word]
            elif word in _SCALES and 0 < current < _SCALES[word]:
                current *= _SCALES[word]
                if _SCALES[word] > _HUNDRED:
                    total, current = total + current, 0
            elif not (seen and word in {"-", "and"} and self.lower(at + 1) in _SMALL and self._joins(at)):
                break
            seen, at = True, at + 1
        if not seen:
            return None
        value = total + current
        number = self._with_half(Numeral(index, at, value, value, last_step(int(value))))
        return number if number.last == at else self._scaled(number, is_money=False)

    def _joins(self, at: int) -> bool:
        """Whether "-" or "and" joins number words: twenty-five, two hundred and six; not "two and three"."""
        before = self.lower(at - 1)
        if self.lower(at) == "-":
            return _SMALL.get(before, 0) >= 20 and 0 < _SMALL[self.lower(at + 1)] < 10
        return before in _SCALES

    def _with_half(self, number: Numeral) -> Numeral:
        """ "two and a half", "a million and a half"."""
        if tuple(self.lower(number.last + n) for n in range(3)) != ("and", "a", "half"):
            return number
        half = _SCALES.get(self.lower(number.last - 1), 1.0) / 2
        return Numeral(number.first, number.last + 3, number.low + half, number.high + half, half)

    def _scaled(self, number: Numeral, is_money: bool) -> Numeral:
        at = number.last
        if self.lower(at) == "-" and self.lower(at + 1) in _SCALES:  # "a 3-million"
            at += 1
        scale = _SCALES.get(self.lower(at))
        if scale is None and self.touches(at) and (is_money or self._are_things(at + 1)):
            scale = _SHORT_SCALES.get(self.lower(at))
        if scale is None:
            return number
        step = min(number.step, 1.0)  # "$270 billion" is printed to the billion, not to ten of them
        return Numeral(number.first, at + 1, number.low * scale, number.high * scale, step * scale)

    def _are_things(self, at: int) -> bool:
        word = self.lower(at)
        return word in _THINGS or (word.endswith("s") and word[:-1] in PEOPLE)

    def _range(self, number: Numeral) -> Numeral:
        """N to M, between N and M, 5-6,000: the scale of the second goes to the first too."""
        at = number.last
        following = self._behind_currency(at + 1)
        if number.vague or not self._links(number, at, following):
            return number
        other = self._number(following, self._is_money(number.first))
        if other is None or other.vague or other.high <= number.low:
            return number
        low = number.low
        if number.plain_digits and not other.plain_digits or "," in self.tokens[following].text:
            factor = _scale_of(other.high)
            if low < 1000 and low * factor < other.high:
                low *= factor
        if low < other.high / 1000:
            return number
        return Numeral(number.first, other.last, low, other.high, other.step)

    def _behind_currency(self, at: int) -> int:
        """Where the figure of "US$5" begins."""
        ahead = (at + size for size in (1, 2) if at + size < len(self.tokens))
        return next((first for first in ahead if (money := self.currency_before(first)) and money[1] == at), at)

    def _links(self, number: Numeral, at: int, following: int) -> bool:
        """Whether the token at `at` makes a range; "rose from 30 to 40" tells of two figures."""
        money = self.currency_before(number.first)
        before = (number.first if money is None else money[1]) - 1
        link, word = self.lower(at), self.lower(before)
        if link in _DASHES:
            return self.touches(at) and self.touches(following)
        if link == "and":
            return word == "between"
        return link == "to" and (word != "from" or self.lower(before - 1) in _RANGING)

    def _end_of_share(self, number: Numeral) -> int:
        """Behind the second number of "seven in ten voters", "one out of four"; not of "two in ten minutes"."""
        at = number.last + 1 if self.lower(number.last) == "in" else number.last + 2
        if self.lower(number.last) not in {"in", "out"} or (self.lower(at - 1) not in {"in", "of"}):
            return number.last
        whole = None if number.vague or number.high > _LARGEST_PART else self._number(at)
        if whole is None or not number.high < whole.low <= _LARGEST_WHOLE or self.is_year(whole):
            return number.last
        following = self.lower(whole.last)
        counts_time = following in DURATIONS or not following.isalpha()
        return number.last if counts_time else whole.last

    def _is_fraction(self, number: Numeral) -> bool:
        """ "two-thirds", "three quarters of": a share of something, not a count."""
        hyphen = self.lower(number.last) == "-"
        word, after = self.lower(number.last + hyphen), self.lower(number.last + hyphen + 1)
        return word in _FRACTIONS and (hyphen or after == "of")

    def is_year(self, number: Numeral) -> bool:
        """A bare 1800 to 2100: a year after a preposition or month, or where no noun follows."""
        printed = self.tokens[number.first].text
        if not (number.plain_digits and len(printed) == 4 and 1800 <= number.low <= 2100):
            return False
        following = self.tokens[number.last].text if number.last < len(self.tokens) else ""
        if self.lower(number.first - 1) in _YEAR_BEFORE or self.lower(number.first - 1) == ",":
            return True
        return not (following.isalpha() and following.islower() and len(following) > 2)


_PHRASE_STARTS = frozenset({*_VAGUE, *(phrase[0] for phrase in _PHRASES)})
_STARTS = _PHRASE_STARTS | _SMALL.keys()  # of every number in words
# One of these stands in every number; "a" tells of none by itself.
_TELLING = (_STARTS - {"a"}) | _SCALES.keys() | {phrase[1] for phrase in _PHRASES if phrase[0] == "a"}
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")


def _may_follow(current: float, value: int, seen: bool) -> bool:
    """ "twenty five" and "hundred six" are one number; "nine eleven" and "zero zero" are two."""
    if not seen or current == 0:
        return not seen or value > 0
    below = current % _HUNDRED
    return below == 0 or (below >= 20 and below % 10 == 0 and 0 < value < 10)


def may_hold_number(text: str) -> bool:
    """False where the text surely holds none: costs a tenth of reading it."""
    return _DIGIT.search(text) is not None or not _TELLING.isdisjoint(_LETTERS.findall(text.lower()))


def last_step(value: int) -> float:
    """The worth of the last non-zero digit: 1,200 -> 100; 27 -> 1."""
    step = 1
    while value and value % (step * 10) == 0 and step < 10**15:
        step *= 10
    return float(step)


def _scale_of(value: float) -> float:
    return 10.0 ** (3 * int((len(str(int(value))) - 1) // 3))


_SMALL_RUN = re.compile(rf"\b(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?:-[a-z]+)?\b", re.IGNORECASE)


def in_digits(words: str) -> str:
    """Plain small numbers as figures, so that "Thirty-one" stands beside 38: one to ninety-nine, no scale after it."""
    following = words.lower().split()[-1]
    if following in _SCALES:
        return words
    return _SMALL_RUN.sub(_figure, words)


def _figure(match: re.Match[str]) -> str:
    tens, _, ones = match.group().lower().partition("-")
    if ones and ones not in _SMALL:
        return f"{_SMALL[tens]}-{ones}"  # "two-day"
    return str(_SMALL[tens] + _SMALL.get(ones, 0))
