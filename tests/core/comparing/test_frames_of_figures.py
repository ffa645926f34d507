"""Counts of things that a story holds one figure of: the nouns around them tell whether they are of one thing."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Fact

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("The clinic has 240 beds.", "The clinic with 310 beds is full.", {"240", "310"}),
        ("The zoo has 14 elephants.", "There are 11 elephants in the zoo.", {"14", "11"}),
        ("The series has ten episodes.", "The series of eight episodes is a success.", {"10", "8"}),
        (
            "The council received 240 complaints about the noise.",
            "About 310 complaints about the noise were made to the council.",
            {"240", "about 310"},
        ),
        (
            "The army has sent 3,000 soldiers to the border.",
            "Some 4,500 troops were deployed to the border by the army.",
            {"3,000", "some 4,500"},
        ),
        (
            "The trial of the drug involved 900 patients.",
            "The drug was tested on 1,300 patients in the trial.",
            {"900", "1,300"},
        ),
        (
            "The company said 14 of its ferries were affected by the strike.",
            "The strike affected 19 ferries of the company.",
            {"14", "19"},
        ),
    ],
)
def test_counts_that_stand_among_the_same_nouns_meet(
    two_reports_say: PapersSay, first: str, second: str, values: set[str]
) -> None:
    assert values in [{value.value for value in card.values} for card in two_reports_say(first, second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council received 240 complaints about the noise.", "The council received 60 complaints about the smell."),
        ("The clinic has 240 beds.", "The clinic has 31 rooms."),
        ("Police seized 14 rifles in the house.", "Police found nine rifles in the car."),
        ("The council bought 14 buses from Calder Line.", "The council sold nine buses to a museum."),
        ("The union called 200 strikes against the cuts.", "The union called 40 strikes against the merger."),
        ("The outbreak has infected 140 people.", "The virus infects 210 people a day."),
        ("Nearly half of the islanders live in poverty.", "A third of the islanders live in the north."),
        ("Karl Ek has led the party for six years.", "Karl Ek has been in the party for 20 years."),
        ("Unemployment fell to 4.1 percent in March.", "Youth unemployment was 14 percent in March."),
        ("Temperatures reached 41 degrees on Saturday.", "Temperatures will fall to 32 degrees on Tuesday."),
        ("Eva Holm won 54 percent of the vote.", "Polls had given Eva Holm 49 percent of the vote."),
        ("Snow of 40 cm fell on Ostra.", "Norvik got 55 centimetres of snow."),
    ],
)
def test_counts_of_other_things_or_of_some_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)


def test_nouns_of_time_and_units_are_not_around_a_figure(facts_of: Callable[[str], list[Fact]]) -> None:
    (fact,) = [fact for fact in facts_of("The depot in Ostra held 900 tonnes of grain on Monday.") if fact.value]
    assert fact.around == (":depot", ":grain")
