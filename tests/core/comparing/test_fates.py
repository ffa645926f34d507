"""How somebody fared, as two papers of one story tell it."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
TwoPapersSay = Callable[..., Sequence[Discrepancy]]


def cards(two_papers_say: TwoPapersSay, first: str, second: str) -> list[tuple[str, Severity]]:
    return [(card.type, card.severity) for card in two_papers_say(first, second)]


@pytest.mark.parametrize(
    ("first", "second", "type_", "severity"),
    [
        (
            "Its owner, Jan Ek, was acquitted of fraud.",
            "Jan Ek walked free with a suspended sentence.",
            "outcome",
            Severity.CONFLICT,
        ),
        ("The jury convicted Jan Ek of arson.", "The jury acquitted Jan Ek of arson.", "outcome", Severity.CONFLICT),
        ("Jan Ek was found not guilty.", "The court jailed Jan Ek for four years.", "outcome", Severity.CONFLICT),
        ("The captain, Jan Ek, escaped unhurt.", "Captain Jan Ek suffered burns.", "outcome", Severity.CONFLICT),
        (
            "Jan Ek, the chief executive, resigned in the evening.",
            "Jan Ek was forced out by the board of the company.",
            "action",
            Severity.DIFFERS,
        ),
        (
            "Jan Ek handed in his resignation after the meeting.",
            "Directors sacked Jan Ek, the chief executive.",
            "action",
            Severity.DIFFERS,
        ),
    ],
)
def test_fates_that_exclude_each_other_are_shown(
    two_papers_say: TwoPapersSay, first: str, second: str, type_: str, severity: Severity
) -> None:
    assert (type_, severity) in cards(two_papers_say, first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # of one thing guilty, of another not
        ("Jan Ek was acquitted of murder.", "Jan Ek was convicted of fraud."),
        ("Jan Ek was cleared of murder but found guilty of fraud.", "Jan Ek was jailed for four years."),
        # in other words
        ("Jan Ek was found guilty.", "Jan Ek was jailed for four years."),
        ("Jan Ek quit on Monday.", "Jan Ek handed in his resignation on Monday."),
        # two people
        ("Jan Ek was acquitted.", "Per Holm was convicted."),
        (
            "Jan Ek was jailed for four years. Mr Ek wept.",
            "Jan Ek looked on when the judge spoke. Mrs Ek, who kept the books, was acquitted.",
        ),
        ("Jan Ek resigned on Monday.", "Per Holm was sacked on Monday."),
    ],
)
def test_fates_that_may_both_be_right_are_not(two_papers_say: TwoPapersSay, first: str, second: str) -> None:
    assert not {"outcome", "action"} & {type_ for type_, _ in cards(two_papers_say, first, second)}
