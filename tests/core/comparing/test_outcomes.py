"""How a thing stands, as two papers of one story tell it: opposite verbs alone are no contradiction."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


def pairs(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, their parts told apart by bars."""
    return [tuple(part.strip() for part in row.split("|")) for row in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    pairs("""
    The council approved the budget. | The council rejected the budget. | whether the budget was approved
    Parliament passed the water bill. | Parliament rejected the water bill. | whether the bill was passed
    The harbour reopened on Friday. | The harbour remained closed on Friday morning. | whether the harbour is open
    Police shut the road on Monday. | The road remained open on Monday. | whether the road is open
    Calder Bridge is closed. | Calder Bridge has reopened. | whether Calder Bridge is open
    Oil prices rose on Monday. | Oil prices fell 3% on Monday. | whether oil prices rose
    Shares in Calder Line rose 4% on Monday. | Shares in Calder Line fell on Monday. | whether shares rose
    Sales of cars rose in April. | Car sales fell in April. | whether sales rose
    Unemployment rose in April. | Unemployment fell in April. | whether unemployment rose
    The pilot was killed in the crash. | The pilot survived the crash. | whether the pilot survived
    The crash killed the pilot. | The pilot survived the crash. | whether the pilot survived
    Karl Ek was released on Monday. | Karl Ek is still being held. | whether Karl Ek is free
    Eva Holm won the election. | Eva Holm lost the election. | whether the election was won
    The ferry sank on Monday. | The ferry did not sink. | whether the ferry sank
    """),
)
def test_what_cannot_both_be_so_is_one_conflict(
    two_reports_say: PapersSay, first: str, second: str, topic: str
) -> None:
    cards = two_reports_say(first, second)
    assert [card.topic for card in cards if card.severity is Severity.CONFLICT] == [topic]


@pytest.mark.parametrize(
    ("first", "second"),
    pairs("""
    The council approved the budget. | The council rejected a plan for a casino.
    The council approved the plan for a school. | The council rejected the plan for a casino.
    The bank accepted an offer from Calder Line. | The bank refused an offer from Tarn Bank.
    The lower house approved the bill. | The upper house rejected the bill.
    Police shut the road after the crash. | Police opened an inquiry into the crash.
    The museum opened a new wing on Monday. | The museum closed its cafe on Monday.
    Oil prices rose on Monday. | Gas prices fell on Monday.
    Prices rose in the first quarter. | Prices fell in the second quarter.
    Prices rose in the first quarter. | Prices fell in the second.
    The dollar rose against the yen. | The dollar fell against the euro.
    Shares rose in early trading. | Shares fell in late trading.
    Ticket sales rose. | Sales of season tickets fell.
    The suspect was detained on Sunday. | The suspect was released on bail.
    The bridge was closed by snow. | The bridge opened in 1971.
    Shares in Calder Line rose on Monday. | Shares in Tarn Bank fell on Monday.
    Profits have risen for ten years. | Profits fell on Monday.
    Calder Line declined to comment on the fire. | Calder Line rose 4% after the fire.
    The bank refused to comment. | The bank accepted blame for the fire.
    The soldier failed a drug test. | The soldier succeeded Captain Brown.
    Holm dropped the charges. | Holm increased the reward.
    The road was closed at noon on Monday. | The road reopened in the evening on Monday.
    The bridge was closed for two hours. | The bridge is open.
    The bridge remained closed to lorries. | The bridge reopened to cars.
    The road to Norvik was closed. | The road to Ostra remained open.
    Some schools remained closed on Monday. | Some schools reopened on Monday.
    Schools in Norvik reopened on Monday. | Schools in Ostra remained closed on Monday.
    A shop in Norvik remained open. | A shop in Norvik closed.
    The museum closes on Mondays. | The museum is open.
    The road was briefly closed. | The road remains open.
    The port almost closed on Monday. | The port remained open on Monday.
    The man was held overnight. | The man was released on Tuesday.
    A woman survived the fire. | A woman died in the fire.
    The bus driver survived the crash. | The lorry driver was killed in the crash.
    The launch failed at the first attempt. | The launch succeeded at the second attempt.
    Eva Holm won the first race. | Eva Holm lost the final.
    The women's team won the final. | The men's team lost the final.
    """),
)
def test_what_is_told_of_two_things_or_times_is_no_conflict(
    two_reports_say: PapersSay, first: str, second: str
) -> None:
    assert not [card for card in two_reports_say(first, second) if card.severity is Severity.CONFLICT]


def test_what_reopened_the_day_after_is_no_conflict(two_reports_say: PapersSay) -> None:
    days = ("2031-05-06", "2031-05-07")
    assert not two_reports_say("The bridge in Norvik remains closed.", "The bridge in Norvik has reopened.", days)
