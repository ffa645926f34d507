"""Roles that the people of a figure are counted for, and the words that give them: aboard, attackers, crowd, ill…"""

from typing import NamedTuple


class PeopleRole(NamedTuple):
    """Nouns that say the role by themselves, and words nearby that give it to people of any noun."""

    name: str
    topic: str
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()  # of which they are subject or object
    near: frozenset[str] = frozenset()  # within the same clause, behind the number


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = (
    PeopleRole(
        "aboard", "number of people on board", words("passenger"), near=words("aboard board plane ferry boat flight")
    ),
    PeopleRole(
        "attackers",
        "number of attackers",
        words("gunman attacker assailant shooter bomber robber hijacker intruder kidnapper"),
    ),
    PeopleRole("hostages", "number of hostages", words("hostage captive"), near=words("hostage")),
    PeopleRole("employed", "number of employees", frozenset(), words("employ")),
    PeopleRole(
        "crowd",
        "number of people who took part",
        words("protester demonstrator marcher worshipper mourner spectator"),
        words("march rally demonstrate protest attend gather join throng pack"),
        words("march rally protest demonstration procession parade vigil"),
    ),
    PeopleRole(
        "ill",
        "number of people taken ill",
        frozenset(),
        words("infect sicken poison contract"),
        words("ill sick poisoning disease virus infection"),
    ),
    PeopleRole(
        "power",
        "number left without power",
        words("home household customer property house business"),
        near=words("power electricity"),
    ),
    PeopleRole(
        "destroyed",
        "number of buildings destroyed",
        frozenset(),
        words(
            "destroy gut gutte flatten raze level obliterate wreck demolish ruin incinerate devastate"
        ),  # "gutte" is what the lemmatizer makes of "gutted"
    ),
    PeopleRole(
        "data",
        "number of people whose data was exposed",
        words("user customer consumer account client record"),
        near=words("data breach hack record account leak"),
    ),
    PeopleRole("affected", "number of people affected", frozenset(), words("affect"), words("affect affected")),
)
EMPLOYED = next(role for role in ROLES if role.name == "employed")
OWNED_STAFF = words("employee worker staff")
EVENTS = words("rally march protest demonstration match game concert festival event ceremony funeral vigil show parade")
CROWD = next(role for role in ROLES if role.name == "crowd")
ILL = next(role for role in ROLES if role.name == "ill")
