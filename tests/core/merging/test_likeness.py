"""A score that a bound judges is judged as the plain definition, over all words of both, judges it."""

from collections import Counter
from dataclasses import replace
from itertools import chain
from random import Random

from rapidfuzz import fuzz

from copydesk.core.comparing.rarity import WordCounts, rarity
from copydesk.core.comparing.stories import Story
from copydesk.core.merging.likeness import PlacedStatement, likeness
from copydesk.core.model import Range, Statement, Zone

WORDS = [f"{first}{last}" for first in "abcdfgh" for last in ("rum", "lin", "tosk", "ven")]
NAMES = [f"e_{number}" for number in range(6)]
FIGURES = ["3", *map(str, range(40, 48)), *map(str, range(4121, 4129))]
SAID = Statement(Range(0, 9), Range(0, 9), Zone.BODY, "own", None, "say", (), (), None, ())


def article(chance: Random, name: str) -> list[PlacedStatement]:
    # The first words are in most statements, the last in hardly any.
    weights = [1 / (place + 1) for place in range(len(WORDS))]
    numbers = [(chance.choice(FIGURES),) if chance.random() < 0.5 else () for _ in range(30)]
    said = [
        tuple(sorted({*chance.choices(WORDS, weights, k=chance.randint(2, 7)), *chance.sample(NAMES, 2), *figures}))
        for figures in numbers
    ]
    story = Story(NAMES, WordCounts.over(said), None)
    repeated = {number for number, times in Counter(chain.from_iterable(numbers)).items() if times > 2}
    return [
        PlacedStatement(
            (name, place),
            replace(SAID, numbers=figures, zone=Zone.BODY if place else Zone.HEADLINE),
            words,
            story,
            None,
            {0: chance.randint(0, 1)},
            numbers=tuple(number for number in figures if number not in repeated),
        )
        for place, (words, figures) in enumerate(zip(said, numbers, strict=True))
    ]


def plainly(a: PlacedStatement, b: PlacedStatement) -> float:
    def weight(words: object) -> float:
        return rarity(sorted(words), a.counts, b.counts)  # type: ignore[call-overload,no-any-return]

    shared = set(a.words) & set(b.words)
    plain = weight(word for word in shared if word not in NAMES)
    rarest = max((weight([word]) for word in shared if word not in NAMES), default=0.0)
    common = plain + weight(word for word in shared if word in NAMES)
    told = 0.0
    if a.words == b.words:
        told = 100.0
    elif plain:
        whole = weight(a.words) + weight(b.words)
        told = 200 * common / whole * min(1.0, common / 2.8) * min(1.0, plain / 0.9) * rarest**2
    if plain >= 0.9:
        lines = [" ".join(word for word in one.words if word not in NAMES) for one in (a, b)]
        told = max(told, fuzz.ratio(*lines, score_cutoff=80))
    numbers = set(a.numbers).intersection(b.numbers)
    if any(len(number) == 4 for number in numbers):
        needed = 0.7
    elif a.slots == b.slots:
        needed = 2.0
    elif numbers:
        needed = 5.0
    else:
        needed = 80 if Zone.HEADLINE in {a.statement.zone, b.statement.zone} else 12.5
    return told if told >= needed else 0.0


def test_likeness_is_what_its_definition_gives() -> None:
    chance = Random(2)
    pairs = [(a, b) for a in article(chance, "a.md") for b in article(chance, "b.md")]
    scores = [likeness(a, b) for a, b in pairs]
    assert scores == [plainly(a, b) for a, b in pairs]
    assert 40 < sum(map(bool, scores)) < len(pairs) // 2  # or it would hold for nothing
    assert scores == [likeness(b, a) for a, b in pairs]
