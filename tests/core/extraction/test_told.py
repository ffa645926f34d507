"""What clauses tell: who did what to whom, how surely; in which condition something is."""

from collections.abc import Callable

import pytest

from copydesk.core.extraction.words.participles import past_participle
from copydesk.core.model import Certainty, Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]


def told(facts: list[Fact]) -> list[tuple[str, str, bool, bool]]:
    """Each deed or condition and of what, whether it is so, and whether that is sure."""
    return [
        (fact.key[1], fact.scope[0], fact.holds, fact.certainty is Certainty.FACT)
        for fact in facts
        if fact.key[0] == "told"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The crew sank the boat.",
        "The boat was sunk by the crew.",
        "The boat that the crew sank lay in the bay.",
        "The crew began to sink the boat.",
        "The crew was seen sinking the boat.",
        "Divers found the boat sunk by the crew.",
    ],
)
def test_a_clause_tells_one_deed_whichever_way_it_is_turned(facts_of: FactsOf, sentence: str) -> None:
    assert ("sink", "vessel", True, True) in told(facts_of(sentence))


@pytest.mark.parametrize(
    ("sentence", "holds", "sure"),
    [
        ("The gang reportedly stole the painting.", True, False),
        ("The gang is suspected of stealing the painting.", True, False),
        ("The gang may have stolen the painting.", True, False),
        ("The gang is likely to have stolen the painting.", True, False),
        ("It is believed that the gang stole the painting.", True, False),
        ("The gang did not steal the painting.", False, True),
        ("The gang failed to steal the painting.", False, True),
        ("The gang left without stealing the painting.", False, True),
        ("Nobody stole the painting.", False, True),
        ("Nobody but the gang stole the painting.", True, True),
        ("At no time did the gang steal the painting.", False, True),
        ("The gang stole the painting with no warning.", True, True),
        ("The gang did not just steal the painting.", True, True),
        ("The gang refused to steal the painting until Monday.", True, True),
        ("Claims that the gang stole the painting are baseless.", True, False),
        ("The gang appears not to have stolen the painting.", False, False),
    ],
)
def test_a_hedge_and_a_denial_are_told_apart(facts_of: FactsOf, sentence: str, holds: bool, sure: bool) -> None:
    assert ("steal", "painting", holds, sure) in told(facts_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The gang would steal the painting.",
        "The gang will steal the painting if the guard sleeps.",
        "The gang tried to steal the painting.",
        "The gang should steal the painting.",
        "The gang could have stolen the painting.",
        "The gang will steal another painting.",
        "“The gang will steal the painting.”",
        "If the gang stole the painting, it is gone.",
        "Did the gang steal the painting?",
        "Lopez fears that the gang stole the painting.",
        "The gang was kept from stealing the painting.",
        "The gang almost stole the painting.",
        "The gang stopped short of stealing the painting.",
        "The gang came close to stealing the painting.",
        "The gang was cleared of stealing the painting.",
        "Had the gang stolen the painting, it would be gone.",
        "There is no evidence that the gang stole the painting.",
    ],
)
def test_what_is_open_tells_nothing(facts_of: FactsOf, sentence: str) -> None:
    assert not any(deed == "steal" for deed, *_ in told(facts_of(sentence)))


@pytest.mark.parametrize(
    ("sentence", "certainty", "holds"),
    [
        ("The gang will steal the painting.", Certainty.PLANNED, True),
        ("The gang plans to steal the painting.", Certainty.PLANNED, True),
        ("The gang is going to steal the painting.", Certainty.PLANNED, True),
        ("The gang is to steal the painting.", Certainty.PLANNED, True),
        ("The gang said that it would steal the painting.", Certainty.PLANNED, True),
        ("The gang was supposed to steal the painting.", Certainty.PLANNED, True),
        ("The painting is expected to be stolen by the gang.", Certainty.PLANNED, True),
        ("The gang announced a plan to steal the painting.", Certainty.PLANNED, True),
        ("The gang will not steal the painting.", Certainty.PLANNED, False),
        ("The gang decided not to steal the painting.", Certainty.PLANNED, False),
        ("The gang may steal the painting.", Certainty.POSSIBLE, True),
        ("The gang will probably steal the painting.", Certainty.POSSIBLE, True),
        ("The gang hoped to steal the painting.", Certainty.WISHED, True),
        ("The gang is considering whether it may steal the painting.", Certainty.OPEN, True),
        ("The gang will (or won't) steal the painting.", Certainty.OPEN, True),
        ("The gang is unlikely to steal the painting.", Certainty.POSSIBLE, False),
        ("The gang cannot steal the painting.", Certainty.POSSIBLE, False),
        ("The gang is supposed to have stolen the painting.", Certainty.HEDGED, True),
    ],
)
def test_a_plan_and_a_possibility_are_told_apart(
    facts_of: FactsOf, sentence: str, certainty: Certainty, holds: bool
) -> None:
    found = [(fact.certainty, fact.holds) for fact in facts_of(sentence) if fact.key[:2] == ("told", "steal")]
    assert found == ([] if certainty is Certainty.OPEN else [(certainty, holds)])


@pytest.mark.parametrize(
    ("sentence", "deed", "done_to", "certainty", "holds"),
    [
        ("The alleged assault on the guard took place at night.", "attack", "guard", Certainty.HEDGED, True),
        ("The assault on the guard shocked the town.", "attack", "guard", Certainty.FACT, True),
        ("There was no assault on the guard.", "attack", "guard", Certainty.FACT, False),
        ("The ministry ruled out a sale of the port.", "sell", "port", Certainty.PLANNED, False),
        ("The ministry is considering a sale of the port.", "sell", "port", Certainty.POSSIBLE, True),
        ("The navy carried out a test of the torpedo.", "test", "torpedo", Certainty.FACT, True),
        ("The army may have conducted a test of the missile.", "test", "missile", Certainty.HEDGED, True),
        ("The planned demolition of the tower was put off.", "destroy", "tower", Certainty.PLANNED, True),
        ("The suspected theft of the ring puzzled the jeweller.", "steal", "ring", Certainty.HEDGED, True),
        ("The attempted theft of the ring puzzled the jeweller.", "steal", "ring", Certainty.HEDGED, False),
    ],
)
def test_a_noun_tells_a_deed_as_its_verb_does(
    facts_of: FactsOf, sentence: str, deed: str, done_to: str, certainty: Certainty, holds: bool
) -> None:
    found = [
        (fact.key[1], fact.scope[0], fact.certainty, fact.holds) for fact in facts_of(sentence) if fact.key[0] == "told"
    ]
    assert (deed, done_to, certainty, holds) in found


@pytest.mark.parametrize(
    ("sentence", "noun", "holds"),
    [
        ("Jan Ek pleaded guilty to arson.", "arson", True),
        ("Jan Ek pleaded not guilty to arson.", "arson", False),
        ("Jan Ek pleaded guilty to causing the crash.", "crash", True),
        ("Jan Ek admitted two counts of theft.", "theft", True),
        ("Jan Ek confessed to starting the blaze.", "fire", True),
        ("Jan Ek has denied starting the blaze.", "fire", False),
    ],
)
def test_a_plea_and_a_denial_are_of_one_deed(facts_of: FactsOf, sentence: str, noun: str, holds: bool) -> None:
    assert ("admit-guilt", noun, holds, True) in told(facts_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The food group Bergal bought the mill.",
        "Bergal, a food group, bought the mill.",
        "Bergal bought the mill.",
        "Bergal said that it had bought the mill.",
        "The mill was bought by the food group Bergal.",
    ],
)
def test_who_did_it_is_known_by_name_however_it_is_called(facts_of: FactsOf, sentence: str) -> None:
    assert [fact.owner for fact in facts_of(sentence) if fact.key[:2] == ("told", "buy")] == [0]


def test_he_and_she_are_those_whom_they_stand_for(facts_of: FactsOf) -> None:
    facts = facts_of("Mayor Ana Lopez of Ostra fell ill on Monday. She had banned the march.")
    assert [fact.owner is not None for fact in facts if fact.key[:2] == ("told", "accept")] == [True]


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Residents fear the closure of the pool.", "close"),
        ("A sale of the port would need a vote.", "sell"),
        ("“The assault on the guard shocked the town.”", "attack"),
        ("A theft of rings is a crime.", "steal"),
    ],
)
def test_a_noun_that_tells_of_no_deed_done_or_planned_is_left_alone(
    facts_of: FactsOf, sentence: str, deed: str
) -> None:
    assert all(fact.key[1] != deed for fact in facts_of(sentence) if fact.key[0] == "told")


@pytest.mark.parametrize(
    ("sentence", "condition", "holds"),
    [
        ("The fire is under control.", "be under control", True),
        ("The fire is out of control.", "be under control", False),
        ("The pilot remained conscious.", "be conscious", True),
        ("The pilot was unconscious.", "be conscious", False),
        ("The water is not unsafe.", "be safe", True),
        ("The blast was an accident.", "be accident", True),
        ("The blast was no accident.", "be accident", False),
        ("Jan Ek is not a member of the club.", "be member of club", False),
    ],
)
def test_a_condition_and_its_opposite_are_one_matter(
    facts_of: FactsOf, sentence: str, condition: str, holds: bool
) -> None:
    assert (condition, holds) in [(name, is_so) for name, _, is_so, sure in told(facts_of(sentence)) if sure]


@pytest.mark.parametrize(
    ("lemma", "participle"),
    [("find", "found"), ("ban", "banned"), ("carry", "carried"), ("transfer", "transferred"), ("open", "opened")],
)
def test_a_topic_has_the_participle_of_its_verb(lemma: str, participle: str) -> None:
    assert past_participle(lemma) == participle
