"""Cards of which one of a numbered series it was."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_reports_say: PapersSay) -> PapersSay:
    """The cards of things."""

    def cards(first: str, second: str) -> list[Discrepancy]:
        return [card for card in two_reports_say(first, second) if card.type == "object"]

    return cards


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        (
            "Flight 2417 of Fjord Wings turned back to Ostra with smoke in its galley.",
            "With smoke in the galley, Flight 2471 of Fjord Wings turned back to Ostra.",
            "number of the flight",
        ),
        (
            "A tanker lorry overturned on Highway 88 and spilt syrup at dawn.",
            "At dawn a tanker lorry with syrup overturned on Highway 86.",
            "number of the highway",
        ),
        (
            "The Airbus A340 of Fjord Wings lost a wheel over Ostra on its way to the sea.",
            "On its way to the sea, the Airbus A330 of Fjord Wings lost a wheel over Ostra.",
            "which Airbus",
        ),
    ],
)
def test_two_numbers_of_one_thing_stand_side_by_side(
    papers_say: PapersSay, first: str, second: str, topic: str
) -> None:
    (card,) = papers_say(first, second)
    assert (card.severity, card.topic) == (Severity.DIFFERS, topic)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one told more closely
        (
            "The Boeing 737 of Fjord Wings lost a wheel over Ostra at dawn.",
            "The Boeing 737-900 of Fjord Wings lost a wheel over Ostra at dawn.",
        ),
        # one of two
        (
            "Flight 2417 of Fjord Wings turned back to Ostra; Flight 2471 did not.",
            "Flight 2471 of Fjord Wings turned back to Ostra with smoke in its galley.",
        ),
        # of other things
        ("Route 9 was shut by snow.", "A choir sang on Route 7 all night long in May."),
        # no number of a series
        ("The flight 30 minutes later was full.", "The flight 20 minutes later was full."),
    ],
)
def test_what_may_be_two_of_a_series_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []
