"""Cards of reasons: why something was done, as two papers tell it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


def pairs_in(name: str) -> list[tuple[str, ...]]:
    """ "  first | second" in each line."""
    lines = (Path(__file__).parent / "pairs" / name).read_text("utf-8").splitlines()
    return [tuple(line.strip().split(" | ")) for line in lines if " | " in line]


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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The singer died of a stroke in Ostra on the night of her concert.",
            "The singer died from an overdose on the night of her concert in Ostra.",
        ),
        (
            "The fire at the Ostra mill was caused by lightning, inspectors found.",
            "Inspectors found that arson was the cause of the fire at the Ostra mill.",
        ),
        (
            "A worn brake led to the tram crash in Ostra, the inquiry said.",
            "The tram crash in Ostra was due to a mistake of the driver, the inquiry said.",
        ),
        (
            "The power outage in Ostra resulted from a storm, the grid said.",
            "The power outage in Ostra was the result of a software bug, the grid said.",
        ),
        (
            "A carelessly dropped cigarette set off the blaze in the Ostra warehouse.",
            "Faulty wiring triggered the blaze in the Ostra warehouse.",
        ),
        (
            "Ice was to blame for the bus crash in Ostra, the town said.",
            "A sleepy driver was blamed for the bus crash in Ostra.",
        ),
        (
            "A goose was behind the crash of the glider near Ostra.",
            "The crash of the glider near Ostra was put down to a gust.",
        ),
        (
            "The fire at the Ostra mill was caused by sabotage, the inquiry concluded.",
            "A broken heater cable had sparked it, the owner of the Ostra mill said of the fire.",
        ),
        (
            "The cause of the explosion in the Ostra bakery was a gas leak.",
            "The explosion in the Ostra bakery was caused by a bomb.",
        ),
    ],
)
def test_two_causes_that_exclude_each_other_conflict(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is Severity.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Farmers blamed ice for the bus crash in Ostra.",
            "The bus crash in Ostra was caused by a sleepy driver, the town said.",
        ),
        (
            "The fire at the Ostra mill was probably caused by lightning.",
            "The fire at the Ostra mill was started by a cigarette, the town said.",
        ),
        (
            "Residents blamed the flood gates for the collapse of the dam in Ostra.",
            "The collapse of the dam in Ostra was caused by weeks of rain.",
        ),
    ],
)
def test_causes_that_somebody_is_not_sure_of_only_differ(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is Severity.DIFFERS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one cause, told more and less closely
        (
            "The fire at the Ostra mill was caused by faulty wiring.",
            "An electrical fault caused the fire at the Ostra mill.",
        ),
        (
            "Pilot error caused the crash of the glider near Ostra.",
            "The crash of the glider near Ostra was caused by a mistake of its captain.",
        ),
        # what was not the cause
        (
            "The fire at the Ostra mill was not caused by lightning.",
            "The fire at the Ostra mill was caused by a cigarette.",
        ),
        # whether it was is open
        (
            "Police want to know if arson caused the fire at the Ostra mill.",
            "The fire at the Ostra mill was caused by a cigarette.",
        ),
        # what the incident led to
        (
            "The fire at the Ostra mill caused a jam on the coast road.",
            "The fire at the Ostra mill was caused by a cigarette.",
        ),
    ],
)
def test_one_cause_in_other_words_or_none_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


@pytest.mark.parametrize(("first", "second"), pairs_in("causes.txt"))
def test_two_reports_that_give_two_causes_are_shown_beside_each_other(
    two_reports_say: PapersSay, first: str, second: str
) -> None:
    assert [card.type for card in two_reports_say(first, second)].count("cause") == 1


@pytest.mark.parametrize(("first", "second"), pairs_in("no_causes.txt"))
def test_two_reports_that_may_both_be_right_of_a_cause_give_no_card_of_it(
    two_reports_say: PapersSay, first: str, second: str
) -> None:
    assert all(card.type != "cause" for card in two_reports_say(first, second))
