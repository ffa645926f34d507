"""What is done once, or is held on a day set before: its two dates meet, however far apart; of others they do not."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.mark.parametrize(
    ("first", "second", "severity", "values"),
    [
        (
            "The budget was approved by the council in March.",
            "The council approved the budget in January, Eva Holm said.",
            "conflict",
            {"March", "January"},
        ),
        (
            "The embassy was closed in 2011.",
            "The embassy, closed in 2013, will open again.",
            "conflict",
            {"2011", "2013"},
        ),
        (
            "Eva Holm was elected mayor in 2022.",
            "Eva Holm, elected mayor in 2024, said so.",
            "conflict",
            {"2022", "2024"},
        ),
        (
            "Karl Ek joined the club in 2019.",
            "Karl Ek, who joined the club in 2021, was injured.",
            "conflict",
            {"2019", "2021"},
        ),
        (
            "Karl Ek was diagnosed with cancer in 2027.",
            "In 2028 Karl Ek was diagnosed with cancer.",
            "conflict",
            {"2027", "2028"},
        ),
        ("The final is set for July 14.", "The final will be played on July 21.", "conflict", {"July 14", "July 21"}),
        (
            "The election is scheduled for November 4.",
            "The election will be held on November 11.",
            "conflict",
            {"November 4", "November 11"},
        ),
        (
            "The telescope will be launched in October.",
            "The telescope is to lift off in December.",
            "conflict",
            {"October", "December"},
        ),
        (
            "The bank in Norvik was robbed on Monday night.",
            "Staff were counting notes when the robbers raided the bank in Norvik on Sunday night.",
            "conflict",
            {"Monday", "Sunday"},
        ),
    ],
)
def test_two_days_of_what_is_done_once_meet(
    two_reports_say: PapersSay, first: str, second: str, severity: str, values: set[str]
) -> None:
    found = [(card.severity.value, {value.value for value in card.values}) for card in two_reports_say(first, second)]
    assert (severity, values) in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Karl Ek joined the club in 2019.", "Karl Ek joined the party in 2021."),
        ("Karl Ek joined the club in 2019.", "Mina Dahl joined the club in 2021."),
        ("The council approved tougher rules in March.", "The council approved rules in January."),
        ("The council approved the budget in March.", "The council approved the merger in January."),
        ("The embassy was closed in 2011.", "The consulate was closed in 2013."),
        ("The final is set for July 14.", "The final was played in June last year."),
        ("The final is set for July 14.", "The semifinal will be played on July 7."),
        ("The election will be held on November 4.", "The election was called on Monday."),
        ("Calder Line launched the ferry in March.", "Calder Line launched the app in April."),
        ("Karl Ek visited the museum in March.", "Karl Ek visited the museum in April."),
        ("The bank in Norvik was robbed on Monday.", "The suspect was arrested on Tuesday."),
    ],
)
def test_days_of_other_deeds_or_things_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)


def test_next_month_in_papers_of_two_months_is_no_card(two_reports_say: PapersSay) -> None:
    words = "The telescope will be launched next month."
    assert not two_reports_say(words, f"{words} It is ready.", ("2031-05-06", "2031-06-06"))


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("A curfew begins at 9 p.m. in Norvik.", "The curfew in Norvik starts at 10 p.m.", {"9 p.m.", "10 p.m."}),
        ("The fair in Norvik will close at 6 p.m.", "The fair in Norvik will end at 7 p.m.", {"6 p.m.", "7 p.m."}),
        ("The plane landed at 4:05 p.m.", "The flight touched down at 4:50 p.m.", {"4:05 p.m.", "4:50 p.m."}),
        ("The rocket lifted off at 10:05 a.m.", "Liftoff came at 10:20 a.m.", {"10:05 a.m.", "10:20 a.m."}),
        ("The bank was robbed at 9:20 p.m.", "The robbery took place at 10:30 p.m.", {"9:20 p.m.", "10:30 p.m."}),
    ],
)
def test_two_hours_of_one_beginning_end_or_landing_meet(
    two_reports_say: PapersSay, first: str, second: str, values: set[str]
) -> None:
    assert ("time", values) in [
        (card.type, {value.value for value in card.values}) for card in two_reports_say(first, second)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A curfew begins at 9 p.m. in Norvik.", "The concert in Norvik starts at 10 p.m."),
        ("The curfew begins at 9 p.m.", "The curfew ends at 5 a.m."),
        ("The plane took off at 3:05 p.m.", "The plane landed at 4:50 p.m."),
        ("The museum opens at 9 a.m.", "The museum closes at 5 p.m."),
    ],
)
def test_hours_of_other_beginnings_and_ends_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)
