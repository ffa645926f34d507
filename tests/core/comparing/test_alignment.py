"""Two runs of words laid side by side: the passage they share and where it differs."""

import pytest

from copydesk.core.comparing.alignment import Alignment, align
from copydesk.core.comparing.printed_words import Run, runs_of
from copydesk.core.model import Range


def run_of(text: str) -> Run:
    (run,) = runs_of(text, (Range(0, len(text)),))
    return run


def aligned(one: str, other: str) -> Alignment:
    found = align(run_of(one), run_of(other))
    assert found is not None
    return found


def changes(one: str, other: str) -> list[tuple[str, str]]:
    first, second = run_of(one), run_of(other)
    found = align(first, second)
    assert found is not None
    return [(" ".join(first.keys[slice(*c.one)]), " ".join(second.keys[slice(*c.other)])) for c in found.changes]


@pytest.mark.parametrize(
    ("one", "other", "differing"),
    [
        ("The bridge was the oldest in the valley", "The bridge was one of the oldest in the valley", [("", "one of")]),
        ("It took us four or five weeks to dry", "It took us four to five weeks to dry", [("or", "to")]),
        ("Our team is ready for the final", "Our team was ready for the final", [("is", "was")]),
        ("Rain, snow and hail all morning", "Rain, snow, hail all morning", [("and", "")]),
        (
            "We want bread, clean water and dignity for all",
            "We want bread, clean water and self-respect",
            [("dignity for all", "self respect")],
        ),
        ("I hope the judges read our letter", "We hope the judges read our letter", [("i", "we")]),
    ],
)
def test_every_word_that_differs_inside_is_a_change(one: str, other: str, differing: list[tuple[str, str]]) -> None:
    assert changes(one, other) == differing
    assert changes(other, one) == [(b, a) for a, b in differing]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the oldest bridge in the valley", "This was the oldest bridge in the valley and we loved it"),
        ("We don't know when the colour faded", "We do not know when the color faded"),
        ("Twenty-four boats left the harbour", "24 boats left the harbor"),
        ("I miss the crew. I miss the sea at night", "I miss the sea at night"),
        ("The sea was calm. We sang all night", "The sea was calm. Nobody feared anything then, she told them"),
        ("The frame rate of the film rose", "The frame-rate of the film rose"),
    ],
)
def test_ends_house_style_and_the_next_sentence_are_none(one: str, other: str) -> None:
    assert changes(one, other) == []
    assert changes(other, one) == []


def test_the_passage_ends_where_words_are_shared_by_chance_alone() -> None:
    one = "The wall of the old mill fell on the road. Of the rest we know nothing"
    other = "Nobody slept, for the wall of the old mill fell on the cars and the people of the town fled to the hill"
    found = aligned(one, other)
    assert run_of(one).keys[slice(*found.one)] == tuple("the wall of the old mill fell on the".split())


def test_nothing_shared_is_no_passage() -> None:
    assert align(run_of("Bread rises slowly"), run_of("Nobody came")) is None


def test_a_word_that_tells_is_matched_before_those_that_do_not() -> None:
    found = aligned("a new, heavy and a cruel burden", "a new, cruel and heavy burden")
    assert (found.shared, found.telling) == (4, 3)
