"""Cards of where something happened, was brought to or was printed, as two papers tell it."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_reports_say: PapersSay) -> PapersSay:
    """The cards of places."""

    def cards(first: str, second: str) -> list[Discrepancy]:
        return [card for card in two_reports_say(first, second) if card.type == "place"]

    return cards


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The freight plane touched down in Varnholm with one engine on fire.",
            "With an engine on fire, the freight plane was diverted to Pelworth.",
            {"Varnholm", "Pelworth"},
        ),
        (
            "Karl Ek died of a fever in Varnholm on Sunday night.",
            "Karl Ek, who had a fever, died in the town of Pelworth on Sunday night.",
            {"Varnholm", "Pelworth"},
        ),
        (
            "The avalanche that began near Varnholm crushed three huts.",
            "Three huts were crushed by an avalanche that began near Pelworth.",
            {"Varnholm", "Pelworth"},
        ),
        (
            "Karl Ek was seized by police in Varnholm, a prosecutor said.",
            "Police arrested Karl Ek in Pelworth, a prosecutor said.",
            {"Varnholm", "Pelworth"},
        ),
        (
            "Karl Ek was stopped at the Merrow docks as he tried to board a ferry.",
            "Karl Ek was nabbed at Pelworth as he tried to board a ferry.",
            {"Merrow docks", "Pelworth"},
        ),
        (
            "The torrent swept the nurse's car off the bridge at Varnholm.",
            "The nurse's car was washed away at Pelworth by the torrent.",
            {"Varnholm", "Pelworth"},
        ),
        (
            "The funeral of Eva Holm, the painter, was held in Varnholm on Sunday.",
            "Eva Holm, the painter, was buried in Pelworth on Sunday.",
            {"Varnholm", "Pelworth"},
        ),
    ],
)
def test_two_places_of_one_event_conflict(papers_say: PapersSay, first: str, second: str, values: set[str]) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is Severity.CONFLICT
    assert {value.value for value in card.values} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The study of the eels was published in the Journal of Tides on Monday.",
            "The findings about the eels appeared in the Norvik Review on Monday.",
        ),
        (
            "The team's research appeared in Harbour Reports.",
            "A paper on the eels was published in Harbour Reports Methods.",
        ),
        (
            "The wounded sailor was flown to Varnholm with a broken arm.",
            "The wounded sailor, whose arm was broken, was flown to Pelworth.",
        ),
    ],
)
def test_two_places_that_may_both_be_so_stand_side_by_side(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = papers_say(first, second)
    assert card.severity is Severity.DIFFERS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a hall in a town
        ("The fire broke out in the Corn Exchange.", "The fire broke out in Varnholm."),
        # a town in a country
        ("The glider crashed in Varnholm.", "The glider crashed in Sweden."),
        # another person's
        ("Karl Ek was born in Varnholm.", "Mina Dahl was born in Pelworth."),
        # a plan
        ("The freight plane was to land in Varnholm.", "The freight plane landed in Pelworth."),
        # what was not
        ("The freight plane did not land in Varnholm.", "The freight plane landed in Pelworth."),
        # people do much in many places
        ("Karl Ek spoke in Varnholm.", "Karl Ek danced in Pelworth."),
        # a journal by its short name
        ("The study was published in the Tarn Journal.", "The study was published in the Journal."),
        # where it came from
        ("Karl Ek was flown from Varnholm.", "Karl Ek was flown to Pelworth."),
        # many people, many hospitals
        ("Two sailors were taken to Varnholm.", "The captain was taken to Pelworth."),
    ],
)
def test_places_of_other_things_or_within_each_other_make_no_card(
    papers_say: PapersSay, first: str, second: str
) -> None:
    assert papers_say(first, second) == []
