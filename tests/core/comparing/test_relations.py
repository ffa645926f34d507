"""How the values of two facts of one slot compare: days, clock times, figures with their scope."""

import pytest

from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.comparing.relations import compare_facts
from copydesk.core.extraction.times.times import find_times
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.merging.placing import Placing
from copydesk.core.model import Article, ArticleStatus, Extract, Fact, Range, When

INCOMPARABLE, AGREE, COMPATIBLE = Relation.INCOMPARABLE, Relation.AGREE, Relation.COMPATIBLE
DIFFERS, CONFLICT = Relation.DIFFERS, Relation.CONFLICT
_HERE = Range(0, 1)


def placed(fact: Fact, published: str | None = None) -> PlacedFact:
    article = Article("a.md", "0" * 64, ArticleStatus.OK, published=published)
    (found,) = Placing(article, Extract(facts=(fact,)), {}).facts()
    return found


def dated(text: str, published: str | None) -> PlacedFact:
    """The day of a meeting as an article of this date prints it, in the past tense."""
    (time,) = find_times(text)
    when = time.when if time.when.tense else time.when._replace(tense="past")
    kind = "time" if time.is_clock else "date"
    return placed(Fact(kind, (kind, "meeting"), "day of the meeting", _HERE, _HERE, text, when=when), published)


def counted(
    text: str, *, scope: tuple[str, ...] = (), asserted: bool = True, frame: tuple[When, ...] = ()
) -> PlacedFact:
    value = find_quantities(text)[0].value
    key = ("count", "ferry")
    return placed(
        Fact("number", key, "ferries", _HERE, _HERE, text, value=value, scope=scope, asserted=asserted, frame=frame),
        "2018-06-06",
    )


def check(a: PlacedFact, b: PlacedFact, relation: Relation) -> None:
    assert compare_facts(a, b) is relation
    assert compare_facts(b, a) is relation


@pytest.mark.parametrize(
    ("first", "on", "second", "then", "relation"),
    [
        ("Tuesday", "2018-06-06", "yesterday", "2018-06-06", AGREE),
        ("Tuesday", "2018-06-06", "three days ago", "2018-06-08", AGREE),
        ("Tuesday", "2018-06-06", "5 June", "2018-07-01", AGREE),
        ("Tuesday", "2018-06-06", "Wednesday", "2018-06-06", CONFLICT),
        ("Tuesday", "2018-06-06", "Tuesday", "2018-06-14", CONFLICT),
        ("December 31", "2019-01-02", "Monday", "2019-01-01", AGREE),
        ("Tuesday", "2018-06-06", "this month", "2018-06-08", COMPATIBLE),
        ("Tuesday", "2018-06-06", "last month", "2018-06-08", CONFLICT),
        ("Tuesday", "2018-06-06", "last week", "2018-06-12", COMPATIBLE),
        ("last month", "2018-06-06", "a fortnight ago", "2018-06-06", COMPATIBLE),
        ("last year", "2018-06-06", "in 2017", "2018-06-06", AGREE),
        ("Tuesday", None, "Tuesday", "2018-06-06", AGREE),
        ("Tuesday", None, "Wednesday", "2018-06-06", CONFLICT),
        ("Tuesday", None, "yesterday", "2018-06-06", INCOMPARABLE),
        ("yesterday", None, "yesterday", None, AGREE),
        ("5 June 2018", None, "yesterday", "2018-06-06", AGREE),
        ("30 February", "2018-06-06", "Tuesday", "2018-06-06", INCOMPARABLE),
        ("a week earlier", "2018-06-06", "Tuesday", "2018-06-06", INCOMPARABLE),
        ("3-5 June", "2018-06-06", "from June 3 to June 5", "2018-06-06", AGREE),
        ("Saturday and Sunday", "2018-06-06", "3 June", "2018-06-06", COMPATIBLE),
        ("Saturday to Monday", "2018-06-06", "Tuesday", "2018-06-06", CONFLICT),
        ("Saturday and Sunday", None, "Sunday", None, INCOMPARABLE),
    ],
)
def test_days_compare_at_the_coarser_precision(
    first: str, on: str | None, second: str, then: str | None, relation: Relation
) -> None:
    check(dated(first, on), dated(second, then), relation)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("on Sunday night", "on Sunday", AGREE),
        ("on Sunday night", "early on Monday", COMPATIBLE),
        ("late on Sunday", "in the early hours of Monday", COMPATIBLE),
        ("on Sunday, overnight", "overnight into Monday", COMPATIBLE),
        ("on the night of 3 June", "on Monday", COMPATIBLE),
        ("on Sunday night", "on Monday night", CONFLICT),
        ("on Sunday night", "on Saturday", CONFLICT),
        ("on Sunday night", "on Tuesday", CONFLICT),
        ("overnight into Monday", "on Saturday night", CONFLICT),
        ("on Sunday evening", "on Monday", CONFLICT),
        ("on Sunday", "on Monday night", CONFLICT),
    ],
)
def test_a_night_is_of_the_day_that_it_begins_and_of_the_next(first: str, second: str, relation: Relation) -> None:
    check(dated(first, "2018-06-06"), dated(second, "2018-06-06"), relation)


def test_two_weekdays_of_one_night_are_no_conflict_where_no_article_is_dated() -> None:
    check(dated("on Sunday night", None), dated("early on Monday", None), INCOMPARABLE)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("half past nine", "9:30 p.m.", AGREE),
        ("half past nine", "8:40 p.m.", CONFLICT),
        ("11:30pm", "23:30", AGREE),
        ("at noon", "12 p.m.", AGREE),
        ("about 5 p.m.", "17:00", AGREE),
        ("about 5 p.m.", "17:04", COMPATIBLE),
        ("about 5 p.m.", "17:12", DIFFERS),
        ("about 5 p.m.", "17:15", DIFFERS),
        ("about 5 p.m.", "17:40", CONFLICT),
        ("9-10pm", "9.15pm", COMPATIBLE),
        ("5 p.m.", "17:04", CONFLICT),
        ("23:58", "00:02", CONFLICT),
        ("about 23:58", "00:02", COMPATIBLE),
        ("7 a.m.", "10 a.m.", INCOMPARABLE),  # most likely of another time zone
        ("7 a.m.", "9 a.m.", CONFLICT),
        ("7 a.m.", "10:30 a.m.", CONFLICT),
    ],
)
def test_clock_times_compare_by_the_minute(first: str, second: str, relation: Relation) -> None:
    check(dated(first, "2018-06-06"), dated(second, "2018-06-06"), relation)


def test_plain_figures_conflict() -> None:
    check(counted("3 ferries"), counted("4 ferries"), CONFLICT)


def test_a_restriction_on_one_side_may_be_the_difference() -> None:
    check(counted("3 ferries", scope=("new",)), counted("4 ferries"), DIFFERS)
    check(counted("3 ferries", scope=("new",)), counted("3 ferries"), AGREE)


def test_a_year_on_one_side_may_be_the_difference() -> None:
    check(counted("3 ferries", frame=(When("year", "2015"),)), counted("4 ferries"), DIFFERS)


def test_a_forecast_differs_from_its_result_at_most() -> None:
    check(counted("3 ferries", asserted=False), counted("4 ferries"), DIFFERS)
