"""What a number in news text is, and the words that tell one: "seven", "dozens", "a couple of", "million".

They are found in a text by numeral_reader.py.
"""

import re
from dataclasses import dataclass

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
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
# (low, high) of words that stand for a number; soft, as nobody counted.
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2e6, 9.999e6),
    "billions": (2e9, 9.999e9),
    "trillions": (2e12, 9.999e12),
    "several": (3, 9),
}
PHRASES: dict[tuple[str, ...], tuple[float, float]] = {
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
    ("a", "score"): (20, 20),
}
# Of a million, of an hour.
PARTS = {
    (*part.split(), article): share
    for part, share in (
        ("half", 0.5),
        ("a quarter of", 0.25),
        ("three quarters of", 0.75),
        ("three - quarters of", 0.75),
    )
    for article in ("a", "an")
} | {("a", "half", "-"): 0.5, ("a", "quarter", "-"): 0.25}
PHRASES |= {
    (*words, scale): (part * SCALES[scale],) * 2
    for words, part in PARTS.items()
    for scale in ("million", "billion", "trillion")
}
HALF_MORE = ("and", "a", "half")  # behind a number, or behind its unit
VULGAR_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# "a couple of hours", "hundreds of miles": the unit stands behind "of".
COLLECTIVE = frozenset({*VAGUE, "few", "handful", "couple", "pair"})
PHRASE_STARTS = frozenset({*VAGUE, *(phrase[0] for phrase in PHRASES)})
STARTS = PHRASE_STARTS | SMALL.keys() | {"an"}  # of every number in words; "an hour and a half"
# One of these stands in every number; an article tells of none by itself.
_TELLING = (
    (STARTS - {"a", "an"})
    | SCALES.keys()
    | {phrase[1] for phrase in PHRASES if phrase[0] == "a"}
    | {"hour", "week", "fortnight", "month", "year", "decade", "quarter"}
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_SMALL_RUN = re.compile(rf"\b(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})(?:-[a-z]+)?\b", re.IGNORECASE)


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


def may_hold_number(text: str) -> bool:
    """False where the text surely holds none: costs a tenth of reading it."""
    return _DIGIT.search(text) is not None or not _TELLING.isdisjoint(_LETTERS.findall(text.lower()))


def step_of_phrase(phrase: tuple[str, ...], value: float) -> float:
    """What the phrase counts in: half a dozen in no less than that."""
    return value if phrase[-1] == "dozen" else last_step(int(value))


def last_step(value: int) -> float:
    """The worth of the last non-zero digit: 1,200 -> 100; 27 -> 1."""
    step = 1
    while value and value % (step * 10) == 0 and step < 10**15:
        step *= 10
    return float(step)


def in_digits(words: str) -> str:
    """Plain small numbers as figures, so that "Thirty-one" stands beside 38: one to ninety-nine, with no scale."""
    if not SCALES.keys().isdisjoint(words.lower().split()):
        return words
    return _SMALL_RUN.sub(_figure, words)


def _figure(match: re.Match[str]) -> str:
    tens, _, ones = match.group().lower().partition("-")
    if ones and ones not in SMALL:
        return f"{SMALL[tens]}-{ones}"  # "two-day"
    return str(SMALL[tens] + SMALL.get(ones, 0))
