"""Marks are paired paragraph by paragraph, whatever the style and however they are broken."""

import itertools
import re
import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from copydesk.core.extraction.text.marks import Marked, pair_marks
from copydesk.core.model import Range


def paired(text: str) -> list[Marked]:
    paragraphs = [Range(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    return list(pair_marks(text, paragraphs))


def words(text: str, depth: int = 0) -> list[str]:
    return [text[mark.inner.start : mark.inner.end] for mark in paired(text) if mark.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It stood,” Lind said.", ["It stood,"]),
        ('"It stood," Lind said. "It did."', ["It stood,", "It did."]),
        ("''It stood,'' Lind said.", ["It stood,"]),
        ("``It stood,'' Lind said.", ["It stood,"]),
        ("Lind said it was ``safe``.", ["safe"]),
        ("«It stood,» Lind said.", ["It stood,"]),
        ("„It stood“, said Lind.", ["It stood"]),
        ("‘It stood,’ Lind said.", ["It stood,"]),
        ("'It stood,' Lind said.", ["It stood,"]),
        ("‘It’s the dockers’ choice,’ Lind said.", ["It’s the dockers’ choice,"]),
        ("'It's the dockers' choice,' Lind said.", ["It's the dockers' choice,"]),
        ('Lind saw “no danger" there.', ["no danger"]),
        ("Lind said it was “sound“ and “safe“.", ["sound", "safe"]),
        ("The dockers’ pier isn’t Lind’s, and the crews' huts aren't either.", []),
        ("It was rock 'n' roll in the '90s.", []),
        ('A 6" pipe broke.', []),
        ('A 6" pipe broke. "It was old," Lind said.', ["It was old,"]),
    ],
)
def test_every_style_is_paired_and_apostrophes_are_not(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_odd_mark_does_not_flip_the_paragraphs_after_it() -> None:
    text = '"It leaked, Lind said.\n"It stood," said Moen.\nThe “old pier is closed.\n“It is,” Lind said.'
    assert words(text)[1] == "It stood,"
    assert words(text)[-1] == "It is,"


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    text = "“It leaked for days.\nNobody came."
    (mark,) = paired(text)
    assert not mark.closed
    assert mark.range == Range(0, len("“It leaked for days."))


def test_a_paragraph_that_opens_the_marks_again_goes_on() -> None:
    first, second = paired("“First, the wall.\n“Then the pier,” Lind said.")
    assert not first.closed
    assert second.reopens


def test_a_second_opening_closes_what_was_left_open() -> None:
    assert words("“It leaked, Lind said. “It is safe now,” Moen said.") == ["It leaked, Lind said.", "It is safe now,"]


def test_marks_inside_marks_have_a_depth() -> None:
    text = "“She told me ‘go home’ twice,” Lind said."
    assert words(text) == ["She told me ‘go home’ twice,"]
    assert words(text, depth=1) == ["go home"]
    assert words("“He said “no” and left,” Lind said.", depth=1) == ["no"]


TraceFunction = Callable[[FrameType, str, object], object]
MARKS = "“”\"„«»‘’'`"


@given(st.text(alphabet=MARKS + "ab. ,\n", max_size=200))
@settings(max_examples=300, deadline=None)
def test_random_marks_never_raise_and_ranges_always_hold(text: str) -> None:
    found = paired(text)
    for mark in found:
        assert mark.range.start < mark.inner.start <= mark.inner.end <= mark.range.end
        assert "\n" not in text[mark.range.start : mark.range.end]
        assert text[mark.range.start] in MARKS
    outer = [mark for mark in found if mark.depth == 0]
    assert all(one.range.end <= other.range.start for one, other in itertools.pairwise(outer))


def steps(text: str) -> int:
    """Lines of Python run in pairing the marks, loops in comprehensions included."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        nonlocal count
        if frame.f_code.co_filename != paired.__code__.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        paired(text)
    finally:
        sys.settrace(before)
    assert count, "no line of the pairing was seen"
    return count


@given(st.text(alphabet=MARKS + "as. ,\n", min_size=1, max_size=8))
@example("“‘")
@example("a’ b ")
@example("'s a")
@settings(max_examples=150, deadline=None)
def test_twice_the_marks_take_twice_the_steps(unit: str) -> None:
    assert steps(unit * 160) <= 2.3 * steps(unit * 80) + 100


@pytest.mark.parametrize("unit", ["“", '"a ', "‘a ", "''", "”", "a’ b ", "“a” ", "«", "“‘"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[: size * 2]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            paired(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(40_000) < 40 * max(seconds(4_000), 0.002)
