"""What a quotation's variant lacks, prints otherwise or puts in is told by signs, not by colour alone."""

import pytest

from copydesk.core.merging.variants import Difference, Wording
from copydesk.tui.panes.variant_words import worded


@pytest.mark.parametrize(
    ("wording", "shown"),
    [
        (Wording("the bridge ", Difference.SAME), "the bridge "),
        (Wording("in May ", Difference.MISSING), "[-in May-] "),
        (Wording("word " * 13, Difference.MISSING), "[-13 words-] "),
        (Wording("shut ", Difference.OTHER), "{+shut+} "),
        (Wording("[the mayor] ", Difference.BRACKETED), "[the mayor] "),
        (Wording("[/b] ", Difference.OTHER), "{+[/b]+} "),
    ],
)
def test_a_difference_has_a_sign(wording: Wording, shown: str) -> None:
    assert [piece.text for piece in worded([wording])] == [shown]
