"""The filter: every word first, near misses only where there is no hit."""

import pytest

from copydesk.tui.panes.survey import Survey, items_of

ROWS = ["ferry fire kills 14", "captain promised an inquiry", "harbour closed on sunday", "a"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fire", [0]),
        ("FIRE Ferry", [0]),
        ("an", [1]),
        ("o", [1, 2]),
        ("inqury", [1]),
        ("habour clsed", [2]),
        ("zz", []),
        ("volcano", []),
        ("", [0, 1, 2, 3]),
    ],
)
def test_the_filter_finds_every_word_or_forgives_a_mistake(words, found):
    wanted, survey = words.casefold().split(), Survey(ROWS, str)
    told = survey.holding(wanted) or survey.nearly_holding(" ".join(wanted))
    assert items_of(told) == [ROWS[place] for place in found]
