"""What a number measures, by the words beside it: money, a share, a duration, an age, a length, or just a count."""

from typing import NamedTuple

from copydesk.core.extraction.values.currencies import CENTS, currency_named
from copydesk.core.extraction.values.magnitudes import is_magnitude
from copydesk.core.extraction.values.number_tokens import DASHES, TokenRow
from copydesk.core.extraction.values.numerals import COLLECTIVE, Numeral
from copydesk.core.extraction.values.uncounted_figures import is_year
from copydesk.core.extraction.values.units import DURATIONS, MEASURES, TEMPERATURES
from copydesk.core.model import Unit

_PERCENT = frozenset({"%", "percent", "pct", "pc"})
# What tells that pounds are weighed and not paid.
_PEOPLE_OF_TIME = frozenset("tripper trippers laborer laborers labourer labourers".split())
_WEIGHING = frozenset("weigh weighs weighed weighing lift carry gained lost shed heavy payload thrust".split())
_PAID_IN = frozenset("damages debt aid money funding taxpayers public cash fines compensation investment cuts".split())
_OF_AGE = frozenset("age ages boy girl child man woman lad youth teenager toddler baby".split())
_BEHIND_AGE = frozenset("on in after from of following and while as but".split())
_LIGHT_YEAR = 9.4607e15  # metres
_WARMTH = frozenset("temperature temperatures mercury thermometer heat heatwave hot cold warm high".split())
_REACH_OF_WARMTH = 8
# Lines of a screen, not pence: "1080p".
_SCREEN_LINES = frozenset("240 360 480 576 720 1080 1440 2160 4320".split())
_HOURLY = frozenset({"h", "hr", "hour"})


class Measured(NamedTuple):
    """What a number measures: its unit, the factor to the base unit, and number and unit as tokens [first, last)."""

    unit: Unit
    factor: float
    first: int
    last: int


def measured_by(row: TokenRow, number: Numeral) -> Measured | None:
    """The number with its unit; None for a year or a figure glued to letters."""
    return _unit_before(row, number) or _unit_behind(row, number)


def _unit_before(row: TokenRow, number: Numeral) -> Measured | None:
    """ "$", "US$", "USD"."""
    money = row.currency_before(number.first)
    return None if money is None else Measured(Unit("money", money[0]), 1.0, money[1], number.last)


def _unit_behind(row: TokenRow, number: Numeral) -> Measured | None:
    """The unit behind the number, else a bare count."""
    first, last = number.first, number.last
    at = last + 1 if row.lower(last) in DASHES else last
    if row.lower(at) == "of" and row.lower(at - 1) in COLLECTIVE:
        at += 1
    found = _money_or_share(row, first, at) or _duration(row, first, at) or _measure(row, first, at)
    if found is not None:
        return found
    if is_magnitude(row, number):
        return Measured(Unit("magnitude", ""), 1.0, first, last)
    glued = row.touches(last) and row.tokens[last].text.isalpha()
    if glued or is_year(row, number):
        return None
    unit = Unit("age", "year") if _is_age(row, first, last) else Unit("count", "")
    return Measured(unit, 1.0, first, last)


def _money_or_share(row: TokenRow, first: int, at: int) -> Measured | None:
    word, following = row.lower(at), row.lower(at + 1)
    if word in _PERCENT or (word, following) == ("per", "cent"):
        return Measured(Unit("percent", "%"), 1.0, first, at + (1 if word in _PERCENT else 2))
    if word in {"percentage", "basis"} and following in {"point", "points"}:
        return Measured(Unit("points", word), 1.0 if word == "percentage" else 0.01, first, at + 2)
    if word in {"pound", "pounds"} and _are_weighed(row, first, at):
        return Measured(Unit("weight", "pound"), 0.45359237, first, at + 1)
    if word in CENTS or (word == "p" and _are_pence(row, at)):
        return Measured(Unit("money", CENTS.get(word, "GBP")), 0.01, first, at + 1)
    money = currency_named((word, following, row.lower(at + 2)))
    return None if money is None else Measured(Unit("money", money[0]), 1.0, first, at + money[1])


def _are_pence(row: TokenRow, at: int) -> bool:
    """ "212p a share", "an 8p rise"."""
    return row.touches(at) and row.tokens[at].text == "p" and row.tokens[at - 1].text not in _SCREEN_LINES


def _are_weighed(row: TokenRow, first: int, at: int) -> bool:
    """ "300 pounds of flour", "weighs 90 pounds", "50 pounds (23 kg)"; not "two million pounds"."""
    if row.lower(at + 1) == "of":
        return row.lower(at + 2) not in _PAID_IN
    if row.lower(at + 1) == "(" and row.lower(at + 3) in {"kg", "kilograms", "kilogrammes", "kilos", "tonnes"}:
        return True
    return any(row.lower(first - n) in _WEIGHING for n in range(1, 6))


def _duration(row: TokenRow, first: int, at: int) -> Measured | None:
    """ "three hours"; with "old" an age."""
    word = row.lower(at)
    hyphen = row.lower(at + 1) == "-"
    if word not in DURATIONS or (hyphen and _is_of_people(row, at)):
        return None
    is_age = row.lower(at + 1 + hyphen) == "old" or (row.lower(at + 1), row.lower(at + 2)) == ("of", "age")
    end = at + 2 + hyphen if is_age else at + 1
    return Measured(Unit("age" if is_age else "duration", word.rstrip("s")), DURATIONS[word], first, end)


def _is_of_people(row: TokenRow, at: int) -> bool:
    """ "260 day-trippers"; not "a 260-day siege"."""
    return row.lower(at - 1) != "-" and row.lower(at + 2) in _PEOPLE_OF_TIME


def _measure(row: TokenRow, first: int, at: int) -> Measured | None:
    word, following = row.lower(at), row.lower(at + 1)
    if word in {"degree", "degrees", "°"}:
        scale = TEMPERATURES.get(following)
        return Measured(Unit("temperature", scale or "°"), 1.0, first, at + (2 if scale else 1))
    if word in {"c", "f"} and _is_warmth(row, first, at):
        return Measured(Unit("temperature", TEMPERATURES[word]), 1.0, first, at + 1)
    hyphen = following == "-"
    if word == "light" and row.lower(at + 1 + hyphen) in {"year", "years"}:
        return Measured(Unit("length", "light-year"), _LIGHT_YEAR, first, at + 2 + hyphen)
    pair = MEASURES.get((word, following))
    measure = pair or MEASURES.get((word,))
    is_letter = len(word) == 1  # "5m", "10g"; not "5 m", "5G"
    if measure is None or (is_letter and not (row.touches(at) and row.tokens[at].text == word)):
        return None
    if word == "in" and not (row.touches(at) and row.lower(at - 1)[:1].isdigit()):  # "2in"; not "one-in-five"
        return None
    end = at + (2 if pair else 1)
    hourly = row.lower(end) in {"per", "an", "/"} and row.lower(end + 1) in _HOURLY
    if hourly and measure.kind == "length":
        return Measured(Unit("speed", measure.name + "/h"), measure.factor, first, end + 2)
    return Measured(Unit(measure.kind, measure.name), measure.factor, first, end)


def _is_warmth(row: TokenRow, first: int, at: int) -> bool:
    """ "Temperatures hit 41C", "the mercury rose to 41 C"."""
    is_scale = row.tokens[at].text.isupper()
    return is_scale and any(row.lower(first - n) in _WARMTH for n in range(1, _REACH_OF_WARMTH))


def _is_age(row: TokenRow, first: int, last: int) -> bool:
    """ "Aged 71", "at the age of 71", "between the ages of 18 and 30", "a girl of ten", "dies at 83"."""
    before = row.lower(first - 1)
    is_toll = row.lower(first - 3) == "of"  # "the number of dead at 14"
    if before == "at" and row.lower(first - 2) in {"dies", "died", "dead", "away"} and not is_toll:
        return not row.lower(last).isalpha() or row.lower(last) in _BEHIND_AGE
    return before in {"aged", "age"} or (before == "of" and row.lower(first - 2) in _OF_AGE)
