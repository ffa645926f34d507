"""What happened to how many people, from short sentences."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]


def victims(facts_of: FactsOf, sentence: str) -> list[tuple[str, str]]:
    """(class, figure as printed) of what is no part of a whole."""
    return [(fact.key[1], fact.shown) for fact in facts_of(sentence) if fact.key[0] == "people" and not fact.part]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The explosion killed 12 people and injured 30 on Tuesday.", [("killed", "12"), ("injured", "30")]),
        ("Twelve people were killed when the roof fell.", [("killed", "12")]),
        ("A further three people were arrested, bringing the total to seven.", []),
        ("At least 12 people died in the fire, police said.", [("killed", "at least 12")]),
        ("The blast left 12 people dead and 30 injured.", [("killed", "12"), ("injured", "30")]),
        ("The blast left 12 dead.", [("killed", "12")]),
        ("The crash left dozens wounded.", [("injured", "dozens")]),
        ("The death toll rose to 12 on Wednesday, officials said.", [("killed", "12")]),
        ("The death toll stands at 12.", [("killed", "12")]),
        (
            "The bomb exploded at a market, killing 7 and wounding at least 60, police said.",
            [("killed", "7"), ("injured", "at least 60")],
        ),
        ("The flood claimed 14 lives in the valley.", [("killed", "14")]),
        ("Fourteen people lost their lives in the flood.", [("killed", "14")]),
        ("The fire caused 12 deaths.", [("killed", "12")]),
        ("There were 12 fatalities, the ministry said.", [("killed", "12")]),
        ("Eight people are still missing, the mayor said.", [("missing", "8")]),
        ("Two were missing after the boat sank.", [("missing", "2")]),
        ("30 people were taken to hospital after the crash.", [("hospitalised", "30")]),
        ("50 were taken to hospital.", [("hospitalised", "50")]),
        ("Some 27 injured people were treated at the scene.", [("injured", "some 27")]),
        ("Police arrested 14 protesters on Monday.", [("detained", "14")]),
        ("Rescuers saved 40 sailors from the ship.", [("rescued", "40")]),
        ("More than 3,000 residents were evacuated from the town.", [("evacuated", "more than 3,000")]),
    ],
)
def test_a_toll_is_found_in_many_wordings(facts_of: FactsOf, sentence: str, expected: list[tuple[str, str]]) -> None:
    assert victims(facts_of, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("The explosion killed 12 people, including three children.", [("killed", "12")]),
        ("Ten of the 12 dead were children.", [("killed", "12")]),
        ("The accident injured 24 people, four of them seriously.", [("injured", "24")]),
        ("The blast wounded 40 people, and another 12 were injured in the crush.", [("injured", "40")]),
    ],
)
def test_a_part_is_no_total(facts_of: FactsOf, sentence: str, whole: list[tuple[str, str]]) -> None:
    assert victims(facts_of, sentence) == whole


def test_others_of_another_kind_are_a_total_of_that_kind(facts_of: FactsOf) -> None:
    sentence = "A bomb exploded at a market, killing six people and wounding more than 90 others."
    assert victims(facts_of, sentence) == [("killed", "6"), ("injured", "more than 90")]


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("Karl Brenner and two others were arrested.", ("detained", "3")),
        ("The mayor and two other people were hurt.", ("injured", "3")),
        ("The blast killed a policeman and two others.", ("killed", "3")),
    ],
)
def test_those_told_one_by_one_are_counted_with_the_others(
    facts_of: FactsOf, sentence: str, total: tuple[str, str]
) -> None:
    assert victims(facts_of, sentence) == [total]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two others died in hospital.", []),
        ("The crash hurt six people and killed two others.", [("injured", "6"), ("killed", "2")]),
    ],
)
def test_others_who_died_are_never_all_the_dead(
    facts_of: FactsOf, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert victims(facts_of, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve people were killed in the shooting, including the gunman.",
        "Twelve people, including the attacker himself, were killed.",
        "The bomber and 11 others were killed.",
    ],
)
def test_a_toll_with_the_attacker_is_no_count_of_his_victims(facts_of: FactsOf, sentence: str) -> None:
    (fact,) = (fact for fact in facts_of(sentence) if fact.key[0] == "people")
    assert fact.scope == ("attacker too",)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Twelve people were killed.", ()),
        ("Twelve American tourists were killed.", ("american", "tourist")),
        ("Six people were critically injured in the crash.", ("critically",)),
        ("Police arrested 14 protesters on Monday.", ("protester",)),
    ],
)
def test_who_they_were_and_how_badly_hurt_restricts_the_count(
    facts_of: FactsOf, sentence: str, scope: tuple[str, ...]
) -> None:
    (fact,) = (fact for fact in facts_of(sentence) if fact.key[0] == "people")
    assert fact.scope == scope


def test_two_groups_of_a_sentence_are_told_apart_and_know_of_each_other(facts_of: FactsOf) -> None:
    sentence = "Two soldiers and three civilians were killed in the attack."
    found = [fact for fact in facts_of(sentence) if fact.key[0] == "people"]
    assert [(fact.scope, fact.beside) for fact in found] == [(("soldier",), (3,)), (("civilian",), (2,))]


def test_what_could_happen_is_not_asserted(facts_of: FactsOf) -> None:
    (fact,) = (fact for fact in facts_of("The attack could kill 20 people.") if fact.key[0] == "people")
    assert not fact.asserted


@pytest.mark.parametrize(
    "sentence",
    [
        "No Americans were killed.",
        "There were no reports of injuries.",
        "The minister met 12 workers at the mine.",
        "About 200 passengers were aboard the ferry.",
        "The company lost 14 ships in the storm.",
        "The crash happened on 12 May.",
    ],
)
def test_where_nothing_happened_to_people_there_is_no_toll(facts_of: FactsOf, sentence: str) -> None:
    assert victims(facts_of, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("No one was killed.", "killed"),
        ("Nobody was injured in the blast.", "injured"),
        ("There were no injuries.", "injured"),
        ("There were no survivors.", "rescued"),
        ("The crash caused no deaths.", "killed"),
    ],
)
def test_that_there_were_none_is_a_count_as_well(facts_of: FactsOf, sentence: str, name: str) -> None:
    (fact,) = (fact for fact in facts_of(sentence) if fact.key[0] == "people")
    assert fact.value is not None
    assert (fact.key[1], fact.value.low, fact.value.high, fact.shown) == (name, 0, 0, "none")


@pytest.mark.parametrize(
    ("sentence", "name", "count"),
    [
        ("More than 30,000 people were ordered to leave their homes.", "evacuated", "more than 30,000"),
        ("17 people were treated in hospital.", "hospitalised", "17"),
        ("17 people were treated for injuries.", "injured", "17"),
        ("Officials put the number of deaths at 17.", "killed", "17"),
        ("Rescuers looked for 45 missing people.", "missing", "45"),
    ],
)
def test_news_has_many_ways_to_tell_a_toll(facts_of: FactsOf, sentence: str, name: str, count: str) -> None:
    assert (name, count) in [(fact.key[1], fact.shown) for fact in facts_of(sentence) if fact.key[0] == "people"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood killed 12 people, including 3 children.",
        "Three of the 12 dead were children.",
        "A family of 3 was killed in the flood.",
        "Mina Dahl and her 3 children were killed.",
        "Three among 12 dead were children.",
    ],
)
def test_a_group_among_the_victims_is_no_toll(facts_of: FactsOf, sentence: str) -> None:
    found = [fact for fact in facts_of(sentence) if fact.key[0] == "people" and fact.value and fact.value.low == 3]
    assert all(fact.part for fact in found)


def test_the_span_is_the_figure_with_what_it_counts(read_article: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    article, extract = read_article("A quiet day.\n\nThe flood killed about 20 villagers in the valley.")
    (fact,) = (fact for fact in extract.facts if fact.key[0] == "people")
    assert article.text[slice(*fact.span)] == "about 20 villagers"
    assert article.text[slice(*fact.sentence)] == "The flood killed about 20 villagers in the valley."


@pytest.mark.parametrize(
    ("text", "key", "shown"),
    [
        ("Hackers hold the data of 318,000 patients, whose records were copied.", ("persons", "data"), "318,000"),
        ("Letters go to 381,000 patients whose details have fallen into wrong hands.", ("persons", "data"), "381,000"),
        ("Nine patients whose files are thin went home.", ("count", "person"), "9"),
        ("Flights cancelled: 1,240", ("count", "aircraft"), "1,240"),
        ("Passengers affected: about 150,000", ("persons", "affected"), "about 150,000"),
        ("People on board: 73", ("persons", "aboard"), "73"),
    ],
)
def test_a_label_or_what_is_said_of_theirs_tells_who_is_counted(
    facts_of: FactsOf, text: str, key: tuple[str, str], shown: str
) -> None:
    assert (key, shown) in [(fact.key, fact.shown) for fact in facts_of(text)]


def test_a_bare_number_behind_the_whole_is_a_part_of_it(facts_of: FactsOf) -> None:
    facts = facts_of("Of the 40 people hurt, 12 are in hospital. Eight had suffered severe burns.")
    assert [(fact.shown, fact.part) for fact in facts if fact.key == ("people", "injured")] == [
        ("40", False),
        ("8", True),
    ]
