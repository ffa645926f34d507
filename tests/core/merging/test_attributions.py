"""The same words given to two people are a conflict where each is named beside them."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., Sequence[Discrepancy]]


def cards(papers_say: PapersSay, *texts: str) -> list[Discrepancy]:
    return [card for card in papers_say(*texts) if card.type == "attribution"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Mia Berg said.",
        ),
        (
            "“We will not pay a single crown for this wreck,” said Jan Ek, the owner.",
            "Mia Berg said: “We will not pay a single crown for this wreck.”",
        ),
    ],
)
def test_two_named_speakers_are_a_conflict(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is Severity.CONFLICT
    assert {one.value for one in card.values} == {"Jan Ek", "Mia Berg"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a pronoun may stand for somebody else
        (
            "Jan Ek sings in the choir. Ask him. “This ship should never have left the quay that day,” he said.",
            "“This ship should never have left the quay that day,” Mia Berg said.",
        ),
        # words inside words
        (
            "“She told me: ‘This ship should never have left the quay that day,’” Jan Ek said of Mia Berg.",
            "“This ship should never have left the quay that day,” Mia Berg said.",
        ),
        # somebody spoke for him
        (
            "“This ship should never have left the quay in that weather,” a spokesman for Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Mia Berg said.",
        ),
        # other words
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“That boat ought to have stayed in the harbour all night,” Mia Berg said.",
        ),
    ],
)
def test_what_may_be_one_speaker_is_none(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []
