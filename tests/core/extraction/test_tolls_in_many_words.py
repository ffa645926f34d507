"""Tolls and crowds in the words of newsrooms: what the figure is the number of, and near traps."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

_WORDINGS = {
    "killed": """
        The rescue service put the number of dead at 17.
        The death toll stood at 17 on Monday.
        The number of those killed has risen to 17.
        The dead numbered 17.
        The confirmed dead now number 17.
        The total number of dead is 17.
        Death toll: 17.
        The storm claimed 17 lives.
        The accident cost 17 lives.
        The quake took 17 lives.
        17 people were confirmed dead.
        17 people are presumed dead after the storm.
        17 people were found dead in the hall.
        No fewer than 17 people died.
        Storm kills 17 in Ostra
        """,
    "injured": """
        The number of injured stood at 17.
        17 suffered burns.
        17 people sustained injuries.
        17 people needed treatment for injuries.
        There were 17 injuries.
        Injured: 17.
        """,
    "missing": """
        17 are still unaccounted for.
        17 others remained missing on Tuesday.
        The number of missing was put at 17.
        """,
    "detained": """
        Police took 17 men into custody.
        17 suspects are being held.
        Police have 17 people in custody.
        The number of arrests rose to 17.
        """,
    "evacuated": """
        17 residents had to leave their homes.
        The flood forced 17 people from their homes.
        17 people were moved to safety.
        17 people fled the flood.
        """,
    "crowd": """
        Attendance: 17.
        The attendance was 17.
        Some 17 fans were in the stadium.
        Police put the number of marchers at 17.
        17 turned out for the funeral.
        The rally drew 17 people.
        A crowd of 17 watched.
        """,
    "aboard": """
        There were 17 people on board.
        The ferry was carrying 17 passengers.
        The boat with 17 people aboard sank.
        17 migrants were on the boat.
        The number of people on board was 17.
        17 were on board, the airline said.
        """,
    "jobs lost": """
        17 jobs will be lost.
        The firm is laying off 17 workers.
        17 people were made redundant.
        The closure will cost 17 jobs.
        17 posts are to go.
        17 redundancies were announced.
        """,
    "ill": """
        17 people were taken ill.
        17 people tested positive.
        17 guests got food poisoning.
        17 were poisoned.
        """,
    "power": """
        The storm cut power to 17 homes.
        17 households were left in the dark.
        17 were left without electricity.
        The outage hit 17 customers.
        The number of homes without power was put at 17.
        """,
    "destroyed": """
        17 houses were flattened.
        17 homes were lost.
        17 buildings burned down.
        17 houses were burnt to the ground.
        17 homes went up in flames.
        The number of homes destroyed stood at 17.
        """,
    "data": """
        The data of 17 people was exposed.
        The number of accounts affected by the breach was put at 17.
        """,
    "rescued": """
        Rescuers pulled 17 people from the ruins.
        17 people were brought to safety.
        17 were plucked from the sea.
        The number of survivors was put at 17.
        """,
    "hostages": """
        The gunman took 17 people hostage.
        The number of hostages was put at 17.
        """,
    "attackers": """
        17 men armed with rifles attacked the hotel.
        17 masked men robbed the bank.
        The number of attackers was put at 17.
        """,
    "hospitalised": """
        17 patients were admitted to hospital.
        17 people needed hospital treatment.
        """,
}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [(name, line.strip()) for name, text in _WORDINGS.items() for line in text.strip().splitlines()],
)
def test_a_figure_is_known_for_what_it_counts_however_that_is_put(facts_of: FactsOf, name: str, sentence: str) -> None:
    found = [(fact.key[1], fact.value) for fact in facts_of(sentence) if fact.key[0] in {"people", "persons"}]
    assert [(key, value.low <= 17 <= value.high) for key, value in found if value is not None] == [(name, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of homes sold rose to 17.",
        "The number of dead fish was put at 17.",
        "The number of missing pages was put at 17.",
        "17 books are missing.",
        "17 people moved home after college.",
        "The team left 17 players at home.",
        "17 people were confirmed as members.",
        "The fund suffered 17 losses.",
        "Some 17 people were in debt.",
        "The firm drew 17 complaints.",
        "Dead at 17: the girl who sang.",
        "The number of arrests fell, and 17 officers left.",
        "Police found 17 people in the house.",
        "The number of people in Ostra rose to 17.",
        "17 men waited at the bank.",
        "17 homes were sold.",
        "The lights of 17 houses burned.",
        "17 people brought flowers.",
        "The crew tested 17 pumps.",
        "17 clubs lost their home games.",
    ],
)
def test_what_nothing_happened_to_is_no_toll(facts_of: FactsOf, sentence: str) -> None:
    assert not [fact.key for fact in facts_of(sentence) if fact.key[0] in {"people", "persons"}]
