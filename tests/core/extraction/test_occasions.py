"""Days and hours, bound to the events that they date."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]


def occasions(facts_of: FactsOf, sentence: str) -> list[tuple[str, str, str]]:
    """(date or time, event, as printed)."""
    return [(fact.type, fact.key[1], fact.shown) for fact in facts_of(sentence) if fact.when is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Lopez met Jan Ek in Ostra on Tuesday.", [("date", "meeting", "Tuesday")]),
        ("The talks in Ostra began on 12 May.", [("date", "meeting", "12 May")]),
        ("Ana Lopez arrived in Ostra yesterday.", [("date", "visit", "yesterday")]),
        ("The visit last month was short.", [("date", "visit", "last month")]),
        (
            "The explosion happened at 6:40 a.m. on Tuesday.",
            [("time", "incident", "6:40 a.m."), ("date", "incident", "Tuesday")],
        ),
        ("The emergency call was received at 9:52 p.m.", [("time", "alert", "9:52 p.m.")]),
        (
            "Ana Lopez, who met Jan Ek on Tuesday, arrived in Ostra yesterday.",
            [("date", "meeting", "Tuesday"), ("date", "visit", "yesterday")],
        ),
    ],
)
def test_a_time_dates_the_event_that_it_hangs_on(
    facts_of: FactsOf, sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert occasions(facts_of, sentence) == expected


def test_an_event_named_beside_the_verb_is_dated_too(facts_of: FactsOf) -> None:
    found = occasions(facts_of, "On Thursday, during their summit, Ana Lopez thanked Jan Ek.")
    assert ("date", "meeting", "Thursday") in found


@pytest.mark.parametrize("verb", ["said", "announced", "confirmed"])
def test_the_day_of_a_statement_is_not_that_of_what_it_tells(facts_of: FactsOf, verb: str) -> None:
    assert occasions(facts_of, f"Officials {verb} on Tuesday that the mine had closed.") == []


@pytest.mark.parametrize(
    ("sentence", "tense", "asserted"),
    [
        ("The talks began in Ostra on Friday.", "past", True),
        ("The talks will begin in Ostra on Friday.", "future", False),
        ("The talks may begin in Ostra on Friday.", "future", False),
        ("The talks began in Ostra last Friday.", "last", True),
    ],
)
def test_the_tense_tells_which_friday(facts_of: FactsOf, sentence: str, tense: str, asserted: bool) -> None:
    (fact,) = (fact for fact in facts_of(sentence) if fact.when is not None)
    assert fact.when is not None
    assert (fact.when.tense, fact.asserted) == (tense, asserted)
