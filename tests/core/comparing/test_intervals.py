"""How two printed figures for one thing compare: the rules of discrepancies.md as a table."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.comparing.intervals import Relation, compare_values
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.model import Value

INCOMPARABLE, AGREE, COMPATIBLE = Relation.INCOMPARABLE, Relation.AGREE, Relation.COMPATIBLE
DIFFERS, CONFLICT = Relation.DIFFERS, Relation.CONFLICT


def value_of(text: str) -> Value:
    (quantity,) = find_quantities(text)
    return quantity.value


def check(first: str, second: str, relation: Relation) -> None:
    a, b = value_of(first), value_of(second)
    assert compare_values(a, b) is relation
    assert compare_values(b, a) is relation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("$5", "£5"),
        ("$5", "5 km"),
        ("5 people", "5 percent"),
        ("5 kg", "5 litres"),
        ("38 degrees Celsius", "100 degrees Fahrenheit"),
        ("9 years old", "9 years"),
    ],
)
def test_units_that_do_not_convert_are_not_compared(first: str, second: str) -> None:
    check(first, second, INCOMPARABLE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("27 people", "27"),
        ("27 people", "twenty-seven people"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("$270 billion", "$270.1 billion"),
        ("$270.1 billion", "270.1bn dollars"),
        ("$5m", "$5.2 million"),
        ("a quarter of a million", "250,000"),
        ("USD 3 million", "$3m"),
        ("290 km", "181 miles"),
        ("eight miles", "13 kilometres"),
        ("35 miles", "57 km"),
        ("2 km", "2,000 metres"),
        ("120 minutes", "2 hours"),
        ("about 130", "about 130"),
        ("dozens", "dozens"),
        ("5 percent", "5.3%"),
        ("30 to 40", "30-40"),
        ("at least 12", "12 or more"),
    ],
)
def test_equal_after_conversion_and_rounding_agrees(first: str, second: str) -> None:
    check(first, second, AGREE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("about 130", "128"),
        ("about a dozen", "13"),
        ("some two dozen", "26"),
        ("three or four days", "three days"),
        ("between 5% and 10%", "about 8%"),
        ("about 130", "130"),
        ("30 to 40", "35"),
        ("30 to 40", "40 to 50"),
        ("$100 to $200", "$150"),
        ("10-15 percent", "12%"),
        ("at least 12", "12"),
        ("at least 12", "15"),
        ("more than 73", "74"),
        ("nearly 100", "98"),
        ("nearly four", "four"),
        ("fewer than 10", "9"),
        ("up to 30", "20"),
        ("dozens", "30"),
        ("several", "five"),
        ("a few", "four"),
        ("dozens", "at least 30"),
        ("hundreds", "up to 300"),
        ("at least 12", "up to 20"),
        ("at least 100", "more than 105"),
    ],
)
def test_figures_that_can_both_be_right_and_tell_nothing_new_are_compatible(first: str, second: str) -> None:
    check(first, second, COMPATIBLE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("more than 73", "more than 50"),
        ("at least 12", "at least 20"),
        ("at least 12", "more than 100"),
        ("fewer than 10", "fewer than 20"),
        ("up to 30", "as many as 50"),
    ],
)
def test_two_bounds_far_apart_are_shown_and_never_a_conflict(first: str, second: str) -> None:
    check(first, second, DIFFERS)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("up to 30", "30"),
        ("as many as 1,400 shops", "1,400 shops"),
        ("hundreds", "nearly 1,200"),
        ("thousands", "hundreds of thousands"),
        ("hundreds", "1,340"),
        ("dozens", "at least 140"),
        ("trillions", "more than a trillion"),
        ("about one million", "more than 1.2 million"),
        ("about 300", "over 330"),
    ],
)
def test_what_nobody_counted_or_one_paper_gives_as_the_most_is_shown(first: str, second: str) -> None:
    check(first, second, DIFFERS)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("about one million", "more than a million"),
        ("about 300", "over 310"),
        ("hundreds", "about 400"),
        ("up to 30", "about 30"),
    ],
)
def test_hedges_of_one_figure_are_no_two_figures(first: str, second: str) -> None:
    check(first, second, COMPATIBLE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("about 130", "about 140"),
        ("about 130", "140"),
        ("1,200 people", "1,234 people"),
        ("$20 million", "$21 million"),
        ("$270 billion", "$271 billion"),
        ("about 105", "112"),
        ("at least 51", "50"),
        ("more than 51 km", "51 km"),
    ],
)
def test_rounding_and_hedges_bridge_a_small_gap(first: str, second: str) -> None:
    check(first, second, DIFFERS)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("27", "28"),
        ("12", "a score"),
        ("two dozen", "25"),
        ("about 130", "160"),
        ("1,200 people", "1,300 people"),
        ("$5m", "$6m"),
        ("5 percent", "6 percent"),
        ("290 km", "370 km"),
        ("30 to 40", "41"),
        ("3 hours", "four hours"),
        ("nearly 100", "120"),
        ("at least 40", "up to 30"),
        ("dozens", "12"),
        ("several", "a dozen"),
    ],
)
def test_disjoint_figures_conflict(first: str, second: str) -> None:
    check(first, second, CONFLICT)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("more than 51", "51"),
        ("more than 51", "50"),
        ("over 1,000", "990"),
        ("fewer than 10", "10"),
        ("under 10", "11"),
    ],
)
def test_a_strict_bound_that_is_broken_is_a_conflict(first: str, second: str) -> None:
    check(first, second, CONFLICT)


_WORDINGS = [
    f"{hedge} {number} {unit}".strip()
    for hedge in ("", "about", "more than", "at least", "nearly", "fewer than", "up to", "between 3 and")
    for number in ("10", "12", "100", "105", "1,200")
    for unit in ("", "km", "percent", "dollars")
] + ["dozens", "hundreds", "several", "a few hundred"]


def test_the_order_of_two_figures_never_matters() -> None:
    values = [value_of(wording) for wording in _WORDINGS]
    for a, b in combinations_with_replacement(values, 2):
        assert compare_values(a, b) is compare_values(b, a), (a.text, b.text)


@given(st.sampled_from(_WORDINGS))
def test_a_figure_agrees_with_itself(wording: str) -> None:
    assert compare_values(value_of(wording), value_of(wording)) is AGREE


@pytest.mark.parametrize(("bound", "figure"), [("at least 12", "20"), ("up to 40", "12"), ("more than 100", "260")])
def test_a_figure_beyond_a_bound_s_soft_end_differs_as_both_can_be_true(bound: str, figure: str) -> None:
    assert compare_values(value_of(bound), value_of(figure)) is Relation.DIFFERS
