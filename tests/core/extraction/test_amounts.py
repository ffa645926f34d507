"""Quantities other than victims: money, distances, durations, shares, counts of things; whose, and of what."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Extract, Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]
Read = Callable[[str], tuple[object, Extract]]


def quantity(facts: list[Fact]) -> Fact:
    """The one fact with a value that is no victim."""
    (fact,) = (fact for fact in facts if fact.value is not None and fact.key[0] != "people")
    return fact


def shown(facts: list[Fact]) -> list[tuple[tuple[str, ...], str]]:
    return [(fact.key, fact.shown) for fact in facts if fact.value is not None]


@pytest.mark.parametrize(
    ("sentence", "key", "figure"),
    [
        ("Trade with the islands reached $270 billion.", ("money", "USD", "trade"), "$270 billion"),
        ("The court fined the company €2m.", ("money", "EUR", "fin"), "€2m"),
        ("The tunnel is 14 km long.", ("length", "", "extent"), "14 km"),
        ("Inflation stood at 3%.", ("percent", "", "inflation"), "3%"),
        ("Unemployment fell to 5.2 percent.", ("percent", "", "unemployment"), "5.2 percent"),
        ("The depot can hold 900 tonnes of grain.", ("weight", "", "room"), "900 tonnes"),
        ("The company closed 14 factories.", ("count", "factory"), "14"),
        ("The council approved a dozen new schools.", ("count", "school"), "a dozen"),
        ("The company trained 3,000 workers in the valley.", ("count", "person"), "3,000"),
        ("Police found 60 kilograms of copper in the van.", ("weight", "", "weight"), "60 kilograms"),
        ("The flood caused damage of $40 million.", ("money", "USD", "damage"), "$40 million"),
        ("The charity raised A$40 million.", ("money", "AUD", "rais"), "A$40 million"),
        ("Fourteen of its ferries were delayed.", ("count", "vessel"), "14"),
        ("Exports grew 4.5%.", ("percent", "", "change export"), "4.5%"),
        ("The firm reported a 12% drop in exports.", ("percent", "", "change export"), "12%"),
        (
            "There was an increase of 30 percent in the number of burglaries.",
            ("percent", "", "change burgl"),
            "30 percent",
        ),
        ("Crime is 14 percent lower than it was.", ("percent", "", "change crime"), "14 percent"),
        ("The minister cut the budget by 5 per cent.", ("percent", "", "change budget"), "5 per cent"),
        ("The bank raised rates by 0.5 percentage points.", ("points", "", "change rate"), "0.5 percentage points"),
        ("One in five adults smokes.", ("percent", "", "share of adult"), "one in five"),
        ("Almost half the population has no water.", ("percent", "", "share of population"), "almost half"),
        ("Karl Ek died on Sunday at the age of 71.", ("age",), "71"),
        ("Karl Ek dies at 83", ("age",), "83"),
    ],
)
def test_the_key_says_what_is_measured(facts_of: FactsOf, sentence: str, key: tuple[str, ...], figure: str) -> None:
    fact = quantity(facts_of(sentence))
    assert fact.key[:2] == key[:2]
    assert fact.key[-1].startswith(key[-1])
    assert (fact.type, fact.shown) == ("number", figure)


@pytest.mark.parametrize(
    ("sentence", "figure", "place"),
    [
        ("The village lies 290 km (180 miles) west of the capital, Ostra.", "290 km", "Ostra"),
        ("The ship sank about 12 miles off Cape Merrow.", "about 12 miles", "Cape Merrow"),
    ],
)
def test_a_distance_is_bound_to_the_place_that_it_is_from(
    read_article: Read, sentence: str, figure: str, place: str
) -> None:
    _, extract = read_article(sentence)
    fact = quantity(list(extract.facts))
    assert (fact.key, fact.shown) == (("length", "", "from"), figure)
    assert fact.owner is not None
    assert extract.entities[fact.owner].name == place


@pytest.mark.parametrize(
    "sentence",
    [
        "It took firefighters nine hours to put out the fire.",
        "The talks lasted four hours.",
        "The rescue took six hours.",
    ],
)
def test_a_time_taken_is_a_duration(facts_of: FactsOf, sentence: str) -> None:
    fact = quantity(facts_of(sentence))
    assert fact.type == "duration"
    assert fact.value is not None
    assert fact.value.unit.kind == "duration"


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares of Calder Line fell six per cent.",  # of their hour
        "He had been married at the age of 71.",
        "Half a mile of pipe was laid.",
        "One in five.",
    ],
)
def test_a_price_of_some_hour_or_an_age_of_long_ago_is_no_share_or_toll(facts_of: FactsOf, sentence: str) -> None:
    assert not [key for key, _ in shown(facts_of(sentence)) if key[0] in {"percent", "people", "age"}]


def test_a_price_a_share_is_not_a_total(facts_of: FactsOf) -> None:
    assert quantity(facts_of("Varden Steel paid $60 a share in cash.")).scope == ("per share",)


def test_what_narrows_the_counted_thing_restricts_the_count(facts_of: FactsOf) -> None:
    assert quantity(facts_of("The council approved 12 new schools.")).scope == ("new",)


def test_a_value_in_two_units_is_one(facts_of: FactsOf) -> None:
    assert len(shown(facts_of("The village lies 290 km (about 180 miles) from Ostra."))) == 1


def test_what_will_be_paid_is_not_asserted(facts_of: FactsOf) -> None:
    assert not quantity(facts_of("Varden Steel will pay $60 a share in cash.")).asserted


@pytest.mark.parametrize(
    "sentence",
    [
        "Chapter 12 tells the story.",
        "One of the ships sank.",
        "The mine closed on 12 May 2019.",
        "The talks began at 6:40 a.m.",
        "The ship carried N-95 masks.",
    ],
)
def test_a_label_or_a_date_is_no_amount(facts_of: FactsOf, sentence: str) -> None:
    assert shown(facts_of(sentence)) == []


def test_a_share_of_something_counts_nothing_and_is_a_share_of_it(facts_of: FactsOf) -> None:
    (fact,) = [fact for fact in facts_of("Two-thirds of the members agreed.") if fact.value is not None]
    assert (fact.key, fact.shown) == (("percent", "", "share of member"), "two-thirds")
    assert fact.value is not None
    assert fact.value.low < 66.6 < 66.7 < fact.value.high
