"""Text in cells: never wider than asked, never obeyed by a terminal, and nothing lost but what an ellipsis says."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from copydesk.tui.panes.cells import Piece, clip, clip_line, fit, fit_right, shown, width_of, wrap


@pytest.mark.parametrize(
    ("text", "width", "clipped"),
    [
        ("short", 10, "short"),
        ("exactly", 7, "exactly"),
        ("too long", 5, "too…"),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("one\ntwo", 10, "one two"),
        ("\x1b[31mred", 10, "�[31mred"),
        ("safe\u202egnp", 10, "safe�gnp"),
        ("name\udcff", 10, "name�"),
        ("anything", 0, ""),
        ("anything", 1, "…"),
    ],
)
def test_clipped_text_ends_in_an_ellipsis_where_something_is_missing(text, width, clipped):
    assert clip(text, width) == clipped


@pytest.mark.parametrize(
    ("parts", "width", "clipped"),
    [
        (["two", " / ", "three"], 11, "two / three"),
        (["two", " / ", "three"], 10, "two / thr…"),
        (["two", " / ", "three"], 7, "two / …"),
        (["two", " / ", "three"], 6, "two /…"),
        (["two", " / ", "three"], 3, "tw…"),
        (["two three", " / ", "four"], 5, "two…"),
        (["two", "   "], 3, "two"),
        (["ends in…", ""], 8, "ends in…"),
        (["日本", "語"], 4, "日…"),
        (["two"], 0, ""),
    ],
)
def test_a_clipped_line_has_one_ellipsis_where_anything_is_missing(parts, width, clipped):
    assert "".join(piece.text for piece in clip_line(map(Piece, parts), width)) == clipped


@given(st.text(max_size=200), st.integers(1, 60))
def test_fitted_text_has_exactly_the_width(text, width):
    assert cell_len(fit(text, width)) == width
    assert cell_len(fit_right(text, width)) == width


@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from(["", "named"])), max_size=5), st.integers(2, 40))
@example([("🏻", ""), ("000", "")], 2)
def test_wrapped_lines_keep_to_the_width_and_lose_no_word(parts, width):
    pieces = [Piece(*part) for part in parts]
    lines = wrap(pieces, width)
    assert all(width_of(line) <= width for line in lines)
    wrapped = "".join(piece.text for line in lines for piece in line).replace(" ", "")
    assert wrapped == "".join(shown(piece.text) for piece in pieces).replace(" ", "")


def test_a_word_is_not_broken_where_its_ink_changes():
    lines = wrap([Piece("he told "), Piece("Brandt", "named"), Piece(",” she said")], 12)
    assert ["".join(piece.text for piece in line) for line in lines] == ["he told", "Brandt,” she", "said"]
