"""Printed dates resolved against the day of the article; the article here is of Wednesday, 6 June 2018."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.comparing.calendar import published_day, resolve
from copydesk.core.extraction.times.spoken_times import WEEKDAYS
from copydesk.core.extraction.times.time_patterns import MONTHS
from copydesk.core.extraction.times.times import find_times
from copydesk.core.model import When

WEDNESDAY = date(2018, 6, 6)


def days_of(text: str, tense: str = "", published: date | None = WEDNESDAY) -> tuple[str, str] | None:
    """First and last day of a printed time, in a sentence of this tense."""
    (found,) = find_times(text)
    days = resolve(found.when if found.when.tense else found.when._replace(tense=tense), published)
    return None if days is None else (days[0].isoformat(), days[1].isoformat())


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("on Tuesday", "past", "2018-06-05"),
        ("on Tuesday", "", "2018-06-05"),
        ("on Tuesday", "future", "2018-06-12"),
        ("on Wednesday", "past", "2018-06-06"),
        ("on Wednesday", "future", "2018-06-06"),
        ("on Thursday", "past", "2018-05-31"),
        ("on Thursday", "future", "2018-06-07"),
        ("last Wednesday", "", "2018-05-30"),
        ("next Wednesday", "", "2018-06-13"),
        ("last Friday", "", "2018-06-01"),
        ("next Friday", "", "2018-06-08"),
        ("yesterday", "past", "2018-06-05"),
        ("Tuesday of last week", "past", "2018-05-29"),
        ("Friday this week", "", "2018-06-08"),
        ("Tuesday next week", "future", "2018-06-12"),
        ("the Tuesday before last", "past", "2018-05-29"),
        ("the Wednesday before last", "past", "2018-05-23"),
        ("last night", "past", "2018-06-05"),
        ("the day before yesterday", "past", "2018-06-04"),
        ("tomorrow", "future", "2018-06-07"),
        ("three days ago", "past", "2018-06-03"),
        ("May 31", "past", "2018-05-31"),
        ("June 20", "past", "2017-06-20"),
        ("June 20", "future", "2018-06-20"),
        ("June 20", "", "2018-06-20"),
        ("Dec. 31", "past", "2017-12-31"),
        ("January 5", "future", "2019-01-05"),
        ("5th of May", "past", "2018-05-05"),
        ("12 January 2015", "future", "2015-01-12"),
        ("2020-02-29", "past", "2020-02-29"),
    ],
)
def test_a_day_is_the_nearest_that_its_tense_allows(text: str, tense: str, day: str) -> None:
    assert days_of(text, tense) == (day, day)


@pytest.mark.parametrize(
    ("text", "tense", "first", "last"),
    [
        ("in late May of next year", "", "2019-05-16", "2019-05-31"),
        ("June next year", "future", "2019-06-01", "2019-06-30"),
        ("in June of last year", "past", "2017-06-01", "2017-06-30"),
        ("3 June of last year", "past", "2017-06-03", "2017-06-03"),
        ("June 3 next year", "future", "2019-06-03", "2019-06-03"),
        ("late last year", "past", "2017-07-02", "2017-12-31"),
        ("early next month", "future", "2018-07-01", "2018-07-16"),
        ("the first half of the year", "", "2018-01-01", "2018-07-02"),
        ("the third quarter of 2017", "", "2017-07-02", "2017-10-01"),
        ("summer of 2019", "", "2019-05-16", "2019-10-01"),
        ("this summer", "", "2018-05-16", "2018-10-01"),
        ("over the weekend", "past", "2018-06-01", "2018-06-03"),
        ("at the weekend", "future", "2018-06-08", "2018-06-10"),
        ("last weekend", "", "2018-06-01", "2018-06-03"),
        ("this morning", "past", "2018-06-06", "2018-06-06"),
        ("last week", "", "2018-05-27", "2018-06-04"),
        ("this week", "", "2018-06-03", "2018-06-11"),
        ("last month", "", "2018-05-01", "2018-05-31"),
        ("next month", "", "2018-07-01", "2018-07-31"),
        ("last year", "", "2017-01-01", "2017-12-31"),
        ("in 2015", "", "2015-01-01", "2015-12-31"),
        ("March 2019", "", "2019-03-01", "2019-03-31"),
        ("in March", "past", "2018-03-01", "2018-03-31"),
        ("in March", "future", "2019-03-01", "2019-03-31"),
        ("in December", "past", "2017-12-01", "2017-12-31"),
        ("in June", "past", "2018-06-01", "2018-06-30"),
        ("in June", "future", "2018-06-01", "2018-06-30"),
        ("last June", "", "2017-06-01", "2017-06-30"),
        ("next June", "", "2019-06-01", "2019-06-30"),
        ("a week ago", "", "2018-05-27", "2018-06-02"),
        ("a fortnight ago", "", "2018-05-20", "2018-05-26"),
        ("a month ago", "", "2018-04-22", "2018-05-22"),
        ("10 years ago", "", "2007-12-08", "2008-12-08"),
        ("100 years ago", "", "1913-07-02", "1923-06-30"),
        ("from Tuesday to Friday of next week", "", "2018-06-12", "2018-06-15"),
        ("February 2020", "", "2020-02-01", "2020-02-29"),
        ("in early March", "past", "2018-03-01", "2018-03-16"),
        ("mid-March 2019", "", "2019-03-09", "2019-03-23"),
        ("late in March 2019", "", "2019-03-16", "2019-03-31"),
        ("the end of February 2020", "", "2020-02-15", "2020-02-29"),
        ("the end of the month", "", "2018-06-15", "2018-06-30"),
        ("the end of the year", "", "2018-07-02", "2018-12-31"),
        ("early 2019", "", "2019-01-01", "2019-07-02"),
        ("the 1970s", "", "1970-01-01", "1979-12-31"),
        ("from Tuesday to Friday", "", "2018-06-05", "2018-06-08"),
        ("from Tuesday to Friday", "future", "2018-06-05", "2018-06-08"),
        ("from Thursday to Sunday", "past", "2018-05-31", "2018-06-03"),
        ("from 3 to 8 June", "past", "2018-06-03", "2018-06-08"),
        ("from 3 to 8 June", "future", "2018-06-03", "2018-06-08"),
        ("May 30 to June 2", "past", "2018-05-30", "2018-06-02"),
        ("Dec. 30 to Jan. 2", "future", "2018-12-30", "2019-01-02"),
        ("May 5-8, 2019", "", "2019-05-05", "2019-05-08"),
        ("5-8 May next year", "", "2019-05-05", "2019-05-08"),
        ("late in the 1970s", "", "1975-01-01", "1979-12-31"),
    ],
)
def test_a_coarse_date_is_a_span_of_days(text: str, tense: str, first: str, last: str) -> None:
    assert days_of(text, tense) == (first, last)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("December 31", date(2019, 1, 2), "2018-12-31"),
        ("on Monday", date(2019, 1, 2), "2018-12-31"),
        ("three days ago", date(2019, 1, 2), "2018-12-30"),
        ("yesterday", date(2019, 1, 1), "2018-12-31"),
        ("January 2", date(2018, 12, 30), "2018-01-02"),
        ("29 February", date(2020, 3, 1), "2020-02-29"),
        ("29 February", date(2017, 1, 1), "2016-02-29"),
    ],
)
def test_the_past_reaches_across_new_year_and_leap_days(text: str, published: date, day: str) -> None:
    assert days_of(text, "past", published) == (day, day)


def test_last_month_in_january_is_december() -> None:
    assert days_of("last month", "", date(2019, 1, 15)) == ("2018-12-01", "2018-12-31")


@pytest.mark.parametrize(
    "text", ["30 February", "31 April", "29 February", "2018-02-30", "February 29, 2018", "28-30 February"]
)
def test_a_day_that_the_calendar_lacks_is_none(text: str) -> None:
    assert days_of(text) is None


@pytest.mark.parametrize("text", ["Tuesday", "yesterday", "5 May", "in May", "last month", "last year", "a week ago"])
def test_without_the_article_s_date_a_relative_one_is_none(text: str) -> None:
    assert days_of(text, published=None) is None


@pytest.mark.parametrize("text", ["5 May 2018", "2018-05-05", "May 2018", "in 2018"])
def test_a_full_date_needs_no_article_s_date(text: str) -> None:
    assert days_of(text, published=None) is not None


@pytest.mark.parametrize("text", ["at 7 p.m.", "three days earlier"])
def test_what_is_no_day_or_counts_from_another_event_is_none(text: str) -> None:
    assert days_of(text) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2018-06-06", WEDNESDAY),
        ("2018-06-06T23:59:00+02:00", WEDNESDAY),
        ("2018-06-06T10:00:00Z", WEDNESDAY),
        (None, None),
        ("", None),
        ("June 6", None),
        ("2018-02-30", None),
    ],
)
def test_the_day_of_an_article_is_that_of_its_stamp(published: str | None, day: date | None) -> None:
    assert published_day(published) == day


_WHENS = st.builds(
    When,
    st.sampled_from(["day", "weekday", "month", "year", "ago", "span", "clock", "earlier", "odd"]),
    st.one_of(
        st.builds("-{:02d}-{:02d}".format, st.integers(1, 12), st.integers(1, 31)),
        st.builds("{:04d}-{:02d}-{:02d}".format, st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 31)),
        st.builds("-{:02d}".format, st.integers(1, 12)),
        st.builds("{} {}".format, st.integers(-1, 999), st.sampled_from(["day", "week", "month", "year"])),
        st.sampled_from([*WEEKDAYS, *MONTHS, "2018", "0000", ""]),
    ),
    st.sampled_from(["", "past", "future", "last", "next"]),
)


@given(_WHENS, st.one_of(st.none(), st.dates()))
def test_any_time_resolves_to_days_in_order_or_to_none(when: When, published: date | None) -> None:
    days = resolve(when, published)
    assert days is None or days[0] <= days[1]
