"""Cards of reasons: why something was done, as two papers tell it."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_papers_say: PapersSay) -> PapersSay:
    """The cards of causes."""

    def cards(first: str, second: str, **days: tuple[str, str]) -> list[Discrepancy]:
        return [card for card in two_papers_say(first, second, **days) if card.type == "cause"]

    return cards


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The ministry closed the mine in Ostra because of gas in the shafts.",
            "The mine in Ostra was closed due to unpaid taxes, the ministry said.",
        ),
        (
            "Brandt resigned from the board of Tarn Motors because she was ill.",
            "Brandt resigned from the board of Tarn Motors because of a quarrel with the owners.",
        ),
        (
            "The match in Ostra was postponed due to snow on the pitch.",
            "The league delayed the match in Ostra because the referee had a fever.",
        ),
        (
            "The singer died of a stroke in Ostra on the night of her concert.",
            "The singer died from an overdose on the night of her concert in Ostra.",
        ),
        (
            "Tarn Motors recalled 4,000 vans because their brakes may fail.",
            "Tarn Motors recalled 4,000 vans owing to a flaw in the locks.",
        ),
        (
            "The museum removed the portrait after learning that thieves had sold it.",
            "The museum took down the portrait because visitors had complained.",
        ),
        (
            "The ferry turned back to Ostra as a result of fog.",
            "The ferry turned back to Ostra because a passenger was ill.",
        ),
        (
            "The losses of Tarn Motors were blamed on weak sales in Merrow.",
            "The losses of Tarn Motors were blamed on the trial of its founder.",
        ),
        (
            "The jury acquitted the banker because of a missing ledger.",
            "The banker was acquitted by the jury because two witnesses had lied.",
        ),
        (
            "The town of Ostra cut water to the farms due to the drought.",
            "The town of Ostra cut water to the farms because of a broken main.",
        ),
    ],
)
def test_two_reasons_for_one_deed_stand_side_by_side(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is Severity.DIFFERS
    assert len(card.values) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one reason in other words
        (
            "The mine in Ostra was closed because of gas in the shafts.",
            "The ministry closed the mine in Ostra because gas had filled its tunnels.",
        ),
        # what may come
        ("The mine in Ostra may close because of gas.", "The mine in Ostra was closed due to unpaid taxes."),
        # what was not done
        ("The mine in Ostra was not closed because of gas.", "The mine in Ostra was closed due to unpaid taxes."),
        # another's deed
        ("Brandt resigned because she was ill.", "Jan Ek resigned because of a quarrel with the owners."),
        # another thing
        ("The school in Ostra was closed due to snow.", "The mine in Ostra was closed because of gas."),
        # another day
        (
            "The bridge in Ostra was closed on Tuesday because of ice.",
            "The bridge in Ostra was closed on Friday due to a race.",
        ),
        # time, no reason
        ("The mine in Ostra was closed after the election.", "The mine in Ostra was closed because of gas."),
        # "due" as a date
        ("The rent for the mine in Ostra is due to rise.", "The rent for the mine in Ostra rose because of a strike."),
        # thanks to somebody
        ("Lopez said thanks to the crew of the boat.", "Lopez praised the crew because of its courage."),
        # hardly anything in common
        ("The tailor moved because of noise.", "Forty years ago the sculptor's heirs moved because of a flood."),
    ],
)
def test_what_is_one_reason_or_another_deed_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []
