"""Who was there and who was not; on which side of a place; how old somebody is whom nobody names."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Extract, Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]
Read = Callable[..., tuple[object, Extract]]


def company(extract: Extract) -> list[tuple[str, bool]]:
    """Each person of a party, and whether they are said to have been there."""
    facts = (fact for fact in extract.facts if fact.type == "participants")
    return [(extract.entities[fact.owner].name, fact.holds) for fact in facts if fact.owner is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Eva Holm toured the harbour with Jan Ek and Mina Dahl.",
            [("Jan Ek", True), ("Mina Dahl", True)],
        ),
        ("Jan Ek did not tour the harbour with Eva Holm.", [("Jan Ek", False)]),
        ("Eva Holm will tour the harbour with Jan Ek.", []),
        ("Eva Holm toured the harbour with a guide.", []),
    ],
)
def test_a_party_is_who_is_named_with_somebody(
    read_article: Read, sentence: str, expected: list[tuple[str, bool]]
) -> None:
    assert company(read_article(sentence)[1]) == expected


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("The boat sank 12 miles west of Cape Merrow.", ["west"]),
        ("The village lies north-east of Ostra.", ["northeast"]),
        ("The village lies southwest of Ostra.", ["southwest"]),
        ("The village lies in the west of the country.", []),
        ("The boat sank west of the pier.", []),
    ],
)
def test_a_direction_is_told_from_a_place_with_a_name(facts_of: FactsOf, sentence: str, points: list[str]) -> None:
    assert [fact.shown for fact in facts_of(sentence) if fact.key == ("place", "direction")] == points


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The suspect, a 24-year-old man, was held.", [("suspect", "24")]),
        ("The suspect, aged 26, was held.", [("suspect", "26")]),
        ("Police arrested a 19-year-old man.", [("suspect", "19")]),
        ("The driver, 51, was unhurt.", [("driver", "51")]),
        ("A 19-year-old man won the race.", []),
        ("A 31-year-old shot Jan Ek.", []),
    ],
)
def test_the_age_of_one_without_a_name_goes_to_the_part_they_play(
    facts_of: FactsOf, sentence: str, ages: list[tuple[str, str]]
) -> None:
    assert [(fact.key[-1], fact.shown) for fact in facts_of(sentence) if fact.key[0] == "age"] == ages


@pytest.mark.parametrize(
    ("sentence", "role", "count"),
    [
        ("The boat was carrying 180 migrants.", "aboard", "180"),
        ("The bus had 52 passengers on board.", "aboard", "52"),
        ("Three gunmen stormed the market.", "attackers", "3"),
        ("Some 5,000 people joined the march.", "crowd", "some 5,000"),
        ("The mill employs 270 people.", "employed", "270"),
        ("The mill will cut 40 jobs.", "jobs lost", "40"),
        ("The storm left 40,000 homes without power.", "power", "40,000"),
        ("Hackers stole the data of 30,000 customers.", "data", "30,000"),
        ("He took 38 people hostage.", "hostages", "38"),
    ],
)
def test_what_people_did_or_were_is_told_in_many_words(facts_of: FactsOf, sentence: str, role: str, count: str) -> None:
    assert (role, count) in [(fact.key[1], fact.shown) for fact in facts_of(sentence) if fact.key[0] == "persons"]
