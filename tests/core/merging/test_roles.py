"""One person on two rungs of one ladder; several true roles, long and short ones are no discrepancy."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., Sequence[Discrepancy]]


def cards(papers_say: PapersSay, *texts: str) -> list[Discrepancy]:
    return [card for card in papers_say(*texts) if card.type == "role"]


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("Jan Ek, the fire chief, wept.", "Jan Ek, the deputy fire chief, wept.", Severity.CONFLICT),
        (
            "Jan Ek, professor of physics at Ostra, wept.",
            "Jan Ek, assistant professor at Ostra, wept.",
            Severity.DIFFERS,
        ),
        ("Sergeant Jan Ek found her.", "Lieutenant Jan Ek found her.", Severity.DIFFERS),
        ("Mia Berg, the chief financial officer, left.", "Mia Berg, the chief executive, left.", Severity.DIFFERS),
        (
            "Mia Berg, the founder of Varden Lines, left.",
            "Mia Berg, co-founder of Varden Lines, left.",
            Severity.DIFFERS,
        ),
        (
            "Mia Berg, a former Varden Lines sales manager, left.",
            "Former Varden Lines executives Jan Ek and Mia Berg left.",
            Severity.DIFFERS,
        ),
        ("Mia Berg, Ostra's finance minister, left.", "Interior minister Mia Berg left.", Severity.CONFLICT),
        ("Jan Ek, minister of health, wept.", "Jan Ek, the minister for education, wept.", Severity.CONFLICT),
        ("They heard the chairman, Jan Ek.", "Managing director Jan Ek wept.", Severity.DIFFERS),
        ("The airline's president, Mia Berg, left.", "Mia Berg, the chief executive, left.", Severity.DIFFERS),
        ("Ambassador Jan Ek wept.", "Jan Ek, the special envoy to Ostra, wept.", Severity.DIFFERS),
        (
            "Mia Berg, a Varden Lines engineer, left.",
            "Mia Berg, a former Varden Lines engineer, left.",
            Severity.DIFFERS,
        ),
    ],
)
def test_two_rungs_of_one_ladder_are_shown(papers_say: PapersSay, first: str, second: str, severity: Severity) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is severity
    assert len(card.values) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # long and short
        ("Jan Ek, the fire chief of Ostra, wept.", "Fire chief Jan Ek wept."),
        # several true roles
        ("Mia Berg, the founder of Varden Lines, left.", "Mia Berg, the chief executive, left."),
        ("Mia Berg, the chief executive officer, left.", "Varden CEO Mia Berg left."),
        # a change told by one article
        (
            "Jan Ek, the deputy fire chief, wept. A year on, fire chief Jan Ek wept again.",
            "Jan Ek, the fire chief, wept.",
        ),
        # a rank spoken in short
        ("Lieutenant Colonel Jan Ek found her.", "Lt. Col. Jan Ek found her."),
        # a courtesy for life
        ("Former mayor Jan Ek wept.", "Mayor Jan Ek wept."),
        # two houses
        ("Mia Berg, a Varden Lines manager, left.", "Mia Berg, an Ostra Bank executive, left."),
        # two people
        ("Jan Ek, the fire chief, wept.", "Ida Ek, the deputy fire chief, wept."),
        # an office and a calling
        ("Jan Ek, a professor of physics at Ostra, wept.", "Jan Ek, an astronomer at Ostra, wept."),
        ("Senator Jan Ek wept.", "Jan Ek, the senator from Ostra, wept."),
        # two portfolios in one hand, one in two words
        ("Jan Ek, minister of trade and labour, wept.", "Jan Ek, the labour minister, wept."),
        ("Jan Ek, the home secretary, wept.", "Jan Ek, the interior minister, wept."),
        ("Jan Ek, the trade and industry minister, wept.", "Jan Ek, the industry minister, wept."),
        # a minister's own ministry and another's, in one sentence
        ("Finance minister Jan Ek met interior minister Ida Moe.", "Jan Ek, the finance minister, wept."),
        # one that is not held yet
        ("Senator Jan Ek wept.", "Jan Ek, a possible representative, wept."),
        # a head of two kinds
        ("Jan Ek, the chief executive, wept.", "Managing director Jan Ek wept."),
        # the name behind the comma begins what is told
        ("According to the chairman, Jan Ek wept.", "Jan Ek, the chief executive, wept."),
    ],
)
def test_true_roles_side_by_side_are_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []
