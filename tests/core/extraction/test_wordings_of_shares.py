"""Percentages in the many words that newsrooms have for them: one key for each measure."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

# The measure, by the last part of its key, and sentences that tell it.
_TOLD = {
    "turnout": """
        Turnout was 62 percent.
        Turnout stood at 62 percent.
        The turnout reached 62 percent.
        Turnout was put at 62 percent.
        62 percent of voters cast ballots.
        62 percent of voters turned out.
        62 percent of the electorate voted.
        Voter turnout: 62 percent
        The election had a turnout of 62 percent.
        A turnout of 62 percent was recorded.
        62 percent of eligible voters took part.
        62 percent of those eligible voted.
        62 percent of registered voters went to the polls.
        Voter participation reached 62 percent.
        On a turnout of 62 percent, the plan was passed.
        Turnout hit 62 percent.
        Turnout rose to 62 percent.
        Turnout came to 62 percent.
        62% turnout in vote
        Turnout, at 62 percent, was high.
        With turnout at 62 percent, the vote was valid.
        """,
    "vote": """
        Ek won 54 percent of the vote.
        Ek won with 54 percent of the vote.
        Ek got 54 percent of votes.
        Ek received 54 percent of the vote.
        Ek had 54 percent of the vote.
        Ek polled 54 percent.
        Ek's share of the vote was 54 percent.
        Ek's vote share stood at 54 percent.
        Ek secured 54 percent of the ballots.
        Ek won the election with 54 percent.
        54 percent voted for Ek.
        Ek scored 54 percent of the vote.
        Ek finished with 54 percent of the vote.
        Ek captured 54 percent of the vote.
        Ek was elected with 54 percent.
        Ek won 54% of the votes cast.
        Ek garnered 54 percent.
        """,
    "stake": """
        Norvik owns 30 percent of Calder.
        Norvik holds 30 percent of Calder.
        Norvik has a 30 percent stake in Calder.
        Norvik bought a 30 percent stake in Calder.
        Norvik bought 30 percent of Calder.
        Norvik took a stake of 30 percent in Calder.
        Norvik's stake in Calder is 30 percent.
        Norvik's 30 percent stake was sold.
        Norvik raised its stake to 30 percent.
        Norvik sold 30 percent of Calder.
        Norvik has 30 percent of the shares.
        Norvik owns 30 percent of the shares in Calder.
        Norvik holds a 30 percent shareholding in Calder.
        Norvik acquired 30 percent of Calder.
        Norvik controls 30 percent of Calder.
        Stake: 30 percent
        Norvik's holding is 30 percent.
        A 30 percent interest in Calder was sold.
        Norvik is a 30 percent shareholder in Calder.
        Norvik is a 30 percent owner of Calder.
        """,
    "approval": """
        His approval rating is 41 percent.
        His approval rating fell to 41 percent.
        His approval stands at 41 percent.
        41 percent of voters approve of the president.
        The president has an approval rating of 41 percent.
        His popularity fell to 41 percent.
        His popularity rating is 41 percent.
        Approval rating: 41 percent
        The president's approval was put at 41 percent.
        The poll gave him an approval rating of 41 percent.
        """,
    "unemployment": """
        Unemployment was 5.2 percent.
        Unemployment stood at 5.2 percent.
        The unemployment rate fell to 5.2 percent.
        The jobless rate was 5.2 percent.
        The jobless rate stood at 5.2 percent.
        Joblessness rose to 5.2 percent.
        Unemployment hit 5.2 percent.
        An unemployment rate of 5.2 percent was reported.
        5.2 percent of workers are out of work.
        5.2 percent of the workforce is unemployed.
        Unemployment rate: 5.2 percent
        Unemployment dropped to 5.2 percent.
        The rate of unemployment was 5.2 percent.
        Unemployment came in at 5.2 percent.
        The unemployment rate was put at 5.2 percent.
        5.2% unemployment is a record low.
        """,
    "inflation": """
        Inflation was 4.3 percent.
        Inflation stood at 4.3 percent.
        Inflation rose to 4.3 percent.
        The inflation rate was 4.3 percent.
        Annual inflation hit 4.3 percent.
        Inflation came in at 4.3 percent.
        Consumer prices rose 4.3 percent.
        Inflation slowed to 4.3 percent.
        Inflation: 4.3 percent
        The rate of inflation was put at 4.3 percent.
        Inflation ran at 4.3 percent.
        An inflation rate of 4.3 percent was reported.
        Inflation eased to 4.3 percent.
        The consumer price index rose 4.3 percent.
        The cost of living rose 4.3 percent.
        """,
    "change share": """
        Shares in Calder closed down 5 percent.
        Calder shares closed 5 percent lower.
        Shares in Calder ended 5 percent lower.
        Calder's shares closed 5 percent down.
        Shares of Calder ended the day down 5 percent.
        """,
    "change export": """
        Exports rose 5 percent.
        Exports rose by 5 percent.
        Exports were up 5 percent.
        Exports climbed 5 percent.
        Exports increased by 5 percent.
        Exports grew 5 percent.
        There was a 5 percent rise in exports.
        A 5 percent increase in exports was reported.
        Exports saw a 5 percent rise.
        An increase of 5 percent in exports was seen.
        Exports jumped by 5 percent.
        The value of exports rose 5 percent.
        Exports were 5 percent higher.
        Exports went up 5 percent.
        Exports went up by 5 percent.
        Exports, up 5 percent, reached a record.
        Exports fell 5 percent.
        Exports were down 5 percent.
        Exports dropped by 5 percent.
        Exports shrank by 5 percent.
        A drop of 5 percent in exports was seen.
        Exports declined 5 percent.
        Exports decreased by 5 percent.
        Exports gained 5 percent.
        """,
    "growth": """
        The economy grew 2.4 percent.
        The economy grew by 2.4 percent.
        Growth was 2.4 percent.
        Economic growth reached 2.4 percent.
        GDP grew 2.4 percent.
        GDP rose 2.4 percent.
        GDP expanded by 2.4 percent.
        The economy expanded 2.4 percent.
        The growth rate was 2.4 percent.
        Growth stood at 2.4 percent.
        Growth came in at 2.4 percent.
        Gross domestic product rose 2.4 percent.
        The economy expanded at an annual rate of 2.4 percent.
        GDP growth was 2.4 percent.
        Growth of 2.4 percent was reported.
        """,
    "contained": """
        The fire was 60 percent contained.
        Containment stood at 60 percent.
        Containment: 60 percent
        Firefighters had contained 60 percent of the fire.
        60 percent of the blaze was contained.
        The fire is at 60 percent containment.
        """,
}
# Sentences with a figure that is no such measure, or is not firm.
_NOT_TOLD = {
    "turnout": """
        62 percent of voters backed the plan.
        62 percent voted yes.
        62 percent of voters are women.
        Turnout rose by 62 percent.
        """,
    "vote": """
        Ek said 54 percent of schools were shut.
        Ek cut taxes by 54 percent.
        Ek owns 54 percent of the firm.
        Turnout was 54 percent as Ek won.
        Ek won a 54 percent stake.
        """,
    "stake": """
        Norvik makes 30 percent of the cars.
        Norvik cut 30 percent of its staff.
        Shares in Norvik fell 30 percent.
        """,
    "approval": """
        41 percent disapprove of the president.
        His disapproval rating is 41 percent.
        His approval rating fell 41 percent.
        """,
    "unemployment": """
        Unemployment rose by 5.2 percent.
        Unemployment benefits rose 5.2 percent.
        """,
    "inflation": """
        Inflation fell by 4.3 percentage points.
        Wages rose 4.3 percent as inflation fell.
        House prices rose 4.3 percent.
        """,
    "change share": """
        Calder owns 5 percent of the shares.
        """,
    "change export": """
        Exports fell to 5 percent of output.
        5 percent of exports were lost.
        Exports rose from 5 percent.
        """,
    "growth": """
        Exports grew 2.4 percent.
        """,
    "contained": """
        The fire destroyed 60 percent of the town.
        """,
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, line.strip()) for name, text in table.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("measure", "sentence"), lines(_TOLD))
def test_whatever_the_words_the_measure_is_one(facts_of: FactsOf, measure: str, sentence: str) -> None:
    assert measure in {fact.key[-1] for fact in facts_of(sentence) if fact.type in {"number", "duration", "ordinal"}}


@pytest.mark.parametrize(("measure", "sentence"), lines(_NOT_TOLD))
def test_another_figure_is_no_such_measure(facts_of: FactsOf, measure: str, sentence: str) -> None:
    told = (fact for fact in facts_of(sentence) if fact.asserted)
    assert measure not in {fact.key[-1] for fact in told if fact.type in {"number", "duration", "ordinal"}}
