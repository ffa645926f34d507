"""What a reader sees of two prints of the same words: which words are missing, others, or put in."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.merging.variants import Difference, variant_differences

FULL = "“The pier was weak for many years, and nobody wanted to hear of it.”"
SAME, OTHER, BRACKETED, MISSING = Difference


def differences(*texts: str) -> list[list[tuple[str, Difference]]]:
    return [[(piece.text, piece.difference) for piece in pieces] for pieces in variant_differences(texts)]


@pytest.mark.parametrize(
    ("other", "pieces"),
    [
        (FULL, [(FULL, SAME)]),
        (
            "“The pier was weak for years, and nobody wanted to hear of it.”",
            [("“The pier was weak for ", SAME), ("many ", MISSING), ("years, and nobody wanted to hear of it.”", SAME)],
        ),
        (
            "“The pier was weak for many years, and none wanted to hear of it.”",
            [
                ("“The pier was weak for many years, and ", SAME),
                ("none ", OTHER),
                ("nobody ", MISSING),
                ("wanted to hear of it.”", SAME),
            ],
        ),
        (
            "“[Nobody] wanted to hear of [the cracks]”",
            [
                ("“The pier was weak for many years, and ", MISSING),
                ("“[Nobody] ", BRACKETED),
                ("wanted to hear of ", SAME),
                ("[the cracks]”", BRACKETED),
                ("it.”", MISSING),
            ],
        ),
    ],
)
def test_a_variant_is_cut_where_it_differs_from_the_fullest(other: str, pieces: list[tuple[str, Difference]]) -> None:
    first, second = differences(FULL, other)
    assert first == [(FULL, SAME)]
    assert second == pieces


def test_signs_and_capitals_are_no_difference() -> None:
    assert [len(pieces) for pieces in differences("‘It’s safe,’", "It's safe.", "IT’S SAFE")] == [1, 1, 1]


def test_the_fullest_variant_need_not_be_the_first() -> None:
    first, second = differences("“It held.”", "“It held well.”")
    assert first == [("“It held.”", SAME), ("well.”", MISSING)]
    assert second == [("“It held well.”", SAME)]


def test_an_unclosed_bracket_puts_nothing_in() -> None:
    assert differences("“It held [well.”") == [[("“It held [well.”", SAME)]]


def test_no_variants_have_no_differences() -> None:
    assert differences() == []
    assert differences("") == [[]]


@given(st.lists(st.text("ab [](\n“”'’—ß", max_size=30) | st.text(max_size=20), min_size=1, max_size=4))
def test_without_the_missing_words_the_pieces_are_the_text_as_printed(texts: list[str]) -> None:
    for text, pieces in zip(texts, differences(*texts), strict=True):
        printed = "".join(words for words, difference in pieces if difference is not MISSING)
        assert printed == (text if text.strip() else "")
        assert all(one[1] is not following[1] for one, following in pairwise(pieces))


def test_many_brackets_take_linear_time() -> None:
    text = "[" * 100_000 + "( x" * 20_000
    assert differences(text) == [[(text, SAME)]]
