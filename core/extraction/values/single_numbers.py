"""One number where it begins, as digits or in words: "1,200", "$5m", "two and a half million", "several hundred"."""

import re

from copydesk.core.extraction.values.currencies import currency_named
from copydesk.core.extraction.values.number_tokens import TokenRow
from copydesk.core.extraction.values.numerals import (
    HALF_MORE,
    PARTS,
    PHRASE_STARTS,
    PHRASES,
    SCALES,
    SMALL,
    VAGUE,
    VULGAR_FRACTIONS,
    Numeral,
    last_step,
    step_of_phrase,
)
from copydesk.core.extraction.values.uncounted_figures import is_label
from copydesk.core.extraction.values.units import SMALLER, is_unit
from copydesk.core.extraction.words.lexicon import PEOPLE

_HUNDRED = 100
_SHORT_SCALES = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
# "1.2m people", "10k homes": the letter is a scale and no unit.
_THINGS = frozenset(
    "people men women children jobs homes households houses barrels tonnes tons shares votes doses cases euros dollars "
    "pounds copies users downloads animals birds trees hectares acres litres gallons views followers subscribers tests "
    "vehicles cars phones devices units tickets records accounts documents files pages messages emails".split()
)
_ONE_BY_ONE = frozenset({"after", "by", "another"})  # "one after the other"
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HALVES = (HALF_MORE, ("1", "/", "2"))
_REACH_OF_SMALLER = range(3, 6)  # "an hour and twenty-five minutes"
_LONGEST_DIGITS = 24
_SPANS = frozenset("hour day week fortnight month year decade".split())
_LASTING = frozenset("for lasted lasting lasts last took take takes taken".split())
_NO_SPAN = frozenset({"-", "later", "earlier", "ago"})
_HELD = frozenset("prison jail custody detention bars".split())
_SLACK_OF_SPAN = 0.15


def number_at(row: TokenRow, index: int, is_money: bool = False) -> Numeral | None:
    """The number that begins here; `is_money` where "5m" must mean millions."""
    if row.lower(index) in {"a", "an"} and _is_one_and_more(row, index + 1):
        return Numeral(index, index + 1, 1, 1, 1)
    if row.lower(index) in {"a", "an"} and (slack := _slack_of_time(row, index)) is not None:
        return Numeral(index, index + 1, 1 - slack, 1 + slack, 1)
    phrase = _phrase(row, index)
    if phrase is not None:
        return phrase
    if row.lower(index)[:1].isdigit():
        return _digits(row, index, is_money or row.is_money(index))
    return _words(row, index)


def _is_one_and_more(row: TokenRow, at: int) -> bool:
    """ "An hour and 20 minutes", "a year and a half": an article is the number only of a unit that goes on so."""
    smaller = SMALLER.get(row.lower(at), ())
    if row.reads(at + 1, HALF_MORE):
        return bool(smaller)
    behind = (row.lower(at + ahead).removesuffix("s") for ahead in _REACH_OF_SMALLER)
    return row.lower(at + 1) == "and" and any(word in smaller for word in behind)


def _slack_of_time(row: TokenRow, index: int) -> float | None:
    """How much more or less than one is meant; None where the article stands for no number.

    "A year in prison" is a year, "lasted a week" about one; "ten dollars an hour" and "a week ago" tell of no span.
    """
    if row.lower(index + 1) not in _SPANS:
        return None
    if row.lower(index + 2) in {"in", "behind"} and row.lower(index + 3) in _HELD:
        return 0.0
    is_span = any(row.lower(index - back) in _LASTING for back in (1, 2, 3))  # "for more than a week"
    return _SLACK_OF_SPAN if is_span and row.lower(index + 2) not in _NO_SPAN else None


def _phrase(row: TokenRow, index: int) -> Numeral | None:
    """ "several", "a few hundred", "half a million", "half an hour"."""
    word = row.lower(index)
    if word not in PHRASE_STARTS:
        return None
    for phrase, (low, high) in PHRASES.items():
        if row.reads(index, phrase):
            exact = low == high
            step = step_of_phrase(phrase, low) if exact else 1
            return _many(row, Numeral(index, index + len(phrase), low, high, step, vague=not exact))
    if word in VAGUE:
        return _many(row, Numeral(index, index + 1, *VAGUE[word], 1, vague=True))
    for words, part in PARTS.items():
        unit = row.lower(index + len(words))
        if row.reads(index, words) and (is_unit(unit) or unit == "percentage"):
            return Numeral(index, index + len(words), part, part, part)
    return None


def _many(row: TokenRow, number: Numeral) -> Numeral:
    """ "several hundred", "a few dozen", "a couple of thousand"."""
    at = number.last + (row.lower(number.last) == "of")
    scale = SCALES.get(row.lower(at))
    if scale is None:
        return number
    return Numeral(number.first, at + 1, number.low * scale, number.high * scale, scale, number.vague)


def _digits(row: TokenRow, index: int, is_money: bool) -> Numeral | None:
    printed = row.tokens[index].text
    fraction = VULGAR_FRACTIONS.get(printed[-1], 0.0)  # "2½"
    printed = printed[:-1] if fraction else printed
    if not _DIGITS.fullmatch(printed) or len(printed) > _LONGEST_DIGITS or is_label(row, index):
        return None
    value = float(printed.replace(",", "")) + fraction
    decimals = len(printed.partition(".")[2])
    step = fraction or (10.0**-decimals if decimals else last_step(int(value)))
    number = Numeral(index, index + 1, value, value, step, plain_digits=not fraction)
    return _scaled(row, _with_half(row, number), is_money)


def _words(row: TokenRow, index: int) -> Numeral | None:
    """ "thirty-one", "two hundred and six", "a million", "six million and a half"."""
    if row.lower(index) == "one" and (row.lower(index - 1) in {"no", "not"} or row.lower(index + 1) in _ONE_BY_ONE):
        return None  # "no one", "not one"
    value, last = _added_up(row, index)
    if last == index:
        return None
    dozen = SCALES["dozen"]
    step = dozen if SCALES.get(row.lower(last - 1)) == dozen else last_step(int(value))
    number = _with_half(row, Numeral(index, last, value, value, step))
    return number if number.last == last else _scaled(row, number, is_money=False)


def _added_up(row: TokenRow, index: int) -> tuple[float, int]:
    """What the number words from here on come to together, and the token behind them; `index` where there are none."""
    total = current = 0.0
    at, seen = index, False
    if row.lower(at) == "a" and row.lower(at + 1) in SCALES:
        current, at = 1, at + 1
    while at < len(row.tokens):
        word = row.lower(at)
        if word in SMALL and _may_follow(current, SMALL[word], seen):
            current += SMALL[word]
        elif word in SCALES and 0 < current < SCALES[word]:
            current *= SCALES[word]
            if SCALES[word] > _HUNDRED:
                total, current = total + current, 0
        elif not (seen and word in {"-", "and"} and row.lower(at + 1) in SMALL and _joins(row, at)):
            break
        seen, at = True, at + 1
    return total + current, at if seen else index


def _may_follow(current: float, value: int, seen: bool) -> bool:
    """ "twenty five" and "hundred six" are one number; "nine eleven" and "zero zero" are two."""
    if not seen or current == 0:
        return not seen or value > 0
    below = current % _HUNDRED
    return below == 0 or (below >= 20 and below % 10 == 0 and 0 < value < 10)


def _joins(row: TokenRow, at: int) -> bool:
    """Whether "-" or "and" joins number words: twenty-five, two hundred and six; not "two and three"."""
    before = row.lower(at - 1)
    if row.lower(at) == "-":
        return SMALL.get(before, 0) >= 20 and 0 < SMALL[row.lower(at + 1)] < 10
    return before in SCALES


def _with_half(row: TokenRow, number: Numeral) -> Numeral:
    """ "two and a half", "2 1/2", "a million and a half"."""
    if not any(row.reads(number.last, half) for half in _HALVES):
        return number
    half = SCALES.get(row.lower(number.last - 1), 1.0) / 2
    return Numeral(number.first, number.last + 3, number.low + half, number.high + half, half)


def _scaled(row: TokenRow, number: Numeral, is_money: bool) -> Numeral:
    at = number.last
    if row.lower(at) == "-" and row.lower(at + 1) in SCALES:  # "a 3-million"
        at += 1
    scale = SCALES.get(row.lower(at))
    if scale is None and row.touches(at) and (is_money or _are_things(row, at + 1)):
        scale = _SHORT_SCALES.get(row.lower(at))
    if scale is None:
        return number
    step = min(number.step, 1.0)  # "$270 billion" is printed to the billion, not to ten of them
    return Numeral(number.first, at + 1, number.low * scale, number.high * scale, step * scale)


def _are_things(row: TokenRow, at: int) -> bool:
    words = (row.lower(at), row.lower(at + 1), row.lower(at + 2))
    word = words[0]
    return word in _THINGS or (word.endswith("s") and word[:-1] in PEOPLE) or currency_named(words) is not None
