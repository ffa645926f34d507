"""Figures and days that several articles print: one claim with all who print it, in whatever clause it stands."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.merging.figures import lone_figures
from copydesk.core.model import Article, Claim, Extract, Fact, Range, Snapshot, Unit, Value

Read = Callable[..., tuple[Article, Extract]]

_BOATS = (
    "Varden Lines recalled 3,400 lifeboats on Tuesday. Jan Ek of Varden Lines said in Ostra that a hook had failed.",
    "Varden Lines, whose ferries call at Ostra, has withdrawn 3,400 lifeboats, 12 of which had lost their hooks and "
    "which Jan Ek had praised.",
    "In Ostra 12 of the lifeboats had lost their hooks, Jan Ek said, and Varden Lines would pay.",
)


def told(read_article: Read, bodies: tuple[str, ...]) -> Snapshot:
    coverage = Coverage()
    for number, body in enumerate(bodies):
        coverage.put(*read_article(body, f"Paper {number}", "2031-04-02", None, f"{number}.md"))
    return coverage.snapshot()


def printing(snapshot: Snapshot, words: str) -> list[Claim]:
    """The claims that several articles make, one of them with these words."""
    several = (claim for claim in snapshot.claims if len({report.span.article for report in claim.mentions}) > 1)
    return [claim for claim in several if any(words in snapshot.text_of(report.span) for report in claim.mentions)]


def count(number: float, noun: str, kind: str = "count") -> Fact:
    value = Value(number, number, Unit("count", "") if kind == "count" else Unit(kind, ""), str(number))
    return Fact("number", (kind, noun), f"number of {noun}", Range(0, 1), Range(0, 9), str(number), value)


def lasting(days: int) -> Fact:
    value = Value(86400.0 * days, 86400.0 * days, Unit("duration", "day"), f"{days} days")
    return Fact("duration", ("duration", "", "time taken"), "", Range(0, 1), Range(0, 9), value.text, value)


def priced(currency: str) -> Fact:
    value = Value(2e9, 2e9, Unit("money", currency), "2 billion")
    return Fact("number", ("money", currency, "deal"), "", Range(0, 1), Range(0, 9), value.text, value)


@pytest.mark.model
def test_each_figure_of_a_clause_is_told_with_all_who_print_it(read_article: Read) -> None:
    snapshot = told(read_article, _BOATS)
    (recalled,) = printing(snapshot, "3,400")
    (lost,) = printing(snapshot, "12")
    assert recalled != lost
    assert {report.span.article for report in recalled.mentions} == {"0.md", "1.md"}
    assert {report.span.article for report in lost.mentions} == {"1.md", "2.md"}


@pytest.mark.model
def test_a_figure_of_two_claims_is_in_a_third_that_reads_as_a_sentence(read_article: Read) -> None:
    (lost,) = printing(told(read_article, _BOATS), "12")
    assert lost.statement.startswith(("12", "In Ostra 12"))
    assert "had lost their hooks" in lost.statement
    assert lost.outlets == 2


@pytest.mark.model
def test_a_figure_that_one_claim_holds_in_full_is_no_second_one(read_article: Read) -> None:
    bodies = tuple(f"{lead} Jan Ek paid $240 million for the ferry Brisa in Ostra." for lead in ("Rain.", "It rained."))
    assert len(printing(told(read_article, bodies), "$240 million")) == 1


@pytest.mark.model
def test_who_prints_the_day_alone_does_not_tell_the_toll_of_that_day(read_article: Read) -> None:
    bodies = (
        "Nine people were killed in a blast in Ostra on Tuesday. Jan Ek of Varden Lines mourned.",
        "Seven people were killed in a blast in Ostra on Tuesday. Varden Lines shut its yard, Jan Ek said.",
        "The blast in Ostra on Tuesday killed eleven people. Ships of Varden Lines sounded horns for Jan Ek.",
    )
    tolls = [
        claim
        for claim in told(read_article, bodies).claims
        if claim.statement.startswith(("Nine", "Seven", "The blast"))
    ]
    assert {claim.outlets for claim in tolls} == {1}


def test_of_two_articles_a_figure_is_one_where_each_has_it_for_one_thing() -> None:
    facts = [count(3400, "lifeboat"), count(40, "ship"), count(40, "crane"), count(12, "hook"), count(12, "hook")]
    assert lone_figures(facts).keys() == {0, 3, 4}


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (count(23, "pump"), count(23, "machine"), True),
        (count(7, "pump"), count(7, "pump"), True),
        (count(7, "pump"), count(7, "machine"), False),
        (count(2, "pump"), count(2, "pump"), False),
        (count(7, "person"), count(7, "person"), False),
        (count(17, "person"), count(17, "person"), True),
        (count(2, "deal", "money"), count(2, "price", "money"), True),
        (count(17, "deal", "money"), count(17, "price", "length"), False),
        (lasting(5), lasting(5), False),
        (lasting(11), lasting(11), True),
        (priced("EUR"), priced("EUR"), True),
        (priced("EUR"), priced("USD"), False),
        (count(33, "", "age"), count(33, "", "age"), False),
    ],
)
def test_a_small_count_is_told_of_many_things(one: Fact, other: Fact, is_one: bool) -> None:
    mine, theirs = lone_figures([one]), lone_figures([other])
    assert (0 in mine and mine == theirs) == is_one
