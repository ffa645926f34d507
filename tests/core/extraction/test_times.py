"""Dates and clock times as printed: what is found, where, and in which form."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.comparing.calendar import resolve
from copydesk.core.extraction.times.times import Time, find_times
from copydesk.core.model import When


def only_time(text: str) -> Time:
    (found,) = find_times(text)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "value", "tense"),
    [
        ("2019-03-05", "day", "2019-03-05", ""),
        ("5 March 2019", "day", "2019-03-05", ""),
        ("12 January 2018", "day", "2018-01-12", ""),
        ("March 5, 2019", "day", "2019-03-05", ""),
        ("Tuesday, March 5, 2019", "day", "2019-03-05", ""),
        ("Tuesday 5 March", "day", "-03-05", ""),
        ("5th of May", "day", "-05-05", ""),
        ("5th of May, 2019", "day", "2019-05-05", ""),
        ("May 1st", "day", "-05-01", ""),
        ("Jan. 5", "day", "-01-05", ""),
        ("Jan 5", "day", "-01-05", ""),
        ("Sept. 21", "day", "-09-21", ""),
        ("12 Dec 2018", "day", "2018-12-12", ""),
        ("30 February", "day", "-02-30", ""),
        ("March 2019", "month", "2019-03", ""),
        ("last March", "month", "-03", "last"),
        ("next March", "month", "-03", "next"),
        ("Tuesday", "weekday", "Tuesday", ""),
        ("last Tuesday", "weekday", "Tuesday", "last"),
        ("next Tuesday", "weekday", "Tuesday", "next"),
        ("this Tuesday", "weekday", "Tuesday", ""),
        ("Tuesday of last week", "weekday", "Tuesday", "last week"),
        ("Tuesday next week", "weekday", "Tuesday", "next week"),
        ("Tuesday before last", "weekday", "Tuesday", "before last"),
        ("Yesterday", "ago", "1 day", ""),
        ("the day before yesterday", "ago", "2 day", ""),
        ("today", "ago", "0 day", ""),
        ("tomorrow", "ago", "-1 day", ""),
        ("three days ago", "ago", "3 day", ""),
        ("10 days ago", "ago", "10 day", ""),
        ("a week ago", "ago", "1 week", ""),
        ("a fortnight ago", "ago", "2 week", ""),
        ("two months ago", "ago", "2 month", ""),
        ("a year ago", "ago", "1 year", ""),
        ("three days earlier", "earlier", "3 day", ""),
        ("last week", "span", "1 week", ""),
        ("earlier this month", "span", "0 month", ""),
        ("last month", "span", "1 month", ""),
        ("last year", "span", "1 year", ""),
        ("next year", "span", "-1 year", ""),
    ],
)
def test_a_date_is_found_whole_and_in_one_form(text: str, kind: str, value: str, tense: str) -> None:
    found = only_time(f"They met {text}, it says.")
    assert (found.start, found.end) == (9, 9 + len(text))
    assert found.when == When(kind, value, tense)
    assert not found.is_clock


@pytest.mark.parametrize(
    ("text", "shown", "night"),
    [
        ("tonight", "tonight", "night"),
        ("last night", "last night", "night"),
        ("on Sunday night", "Sunday", "night"),
        ("late on Sunday", "Sunday", "night"),
        ("late Sunday", "Sunday", "night"),
        ("on Sunday, late at night", "Sunday", "night"),
        ("overnight on Sunday", "Sunday", "night"),
        ("on the night of May 5", "May 5", "night"),
        ("on Sunday at midnight", "Sunday", "midnight"),
        ("shortly before midnight on Sunday", "Sunday", "midnight"),
        ("shortly after midnight on Sunday", "Sunday", ""),
        ("overnight into Sunday", "Sunday", "into"),
        ("in the night to Sunday", "Sunday", "into"),
        ("on Sunday", "Sunday", ""),
        ("early on Sunday", "Sunday", ""),
        ("in the early hours of Sunday", "Sunday", ""),
        ("late on Sunday afternoon", "Sunday", ""),
        ("on Sunday evening", "Sunday", ""),
        ("later on Sunday", "Sunday", ""),
        ("in a nightclub on Sunday", "Sunday", ""),
    ],
)
def test_a_day_keeps_whether_it_is_told_with_its_night(text: str, shown: str, night: str) -> None:
    (found,) = (time for time in find_times(text) if not time.is_clock)
    assert text[found.start : found.end] == shown
    assert found.when.night == night


@pytest.mark.parametrize(
    ("text", "shown", "kind", "value"),
    [
        ("in March", "March", "month", "-03"),
        ("since early June", "early June", "part", "-06 early"),
        ("by mid-June", "mid-June", "part", "-06 mid"),
        ("in late 2015", "late 2015", "part", "2015 late"),
        ("late in May 2015", "late in May 2015", "part", "2015-05 late"),
        ("at the end of March", "the end of March", "part", "-03 late"),
        ("by the end of 2015", "the end of 2015", "part", "2015 late"),
        ("until the end of the year", "the end of the year", "part", "0 year late"),
        ("in the 1970s", "1970s", "decade", "1970"),
        ("early in the 2030s", "early in the 2030s", "decade", "2030 early"),
        ("during June", "June", "month", "-06"),
        ("in 2015", "2015", "year", "2015"),
        ("since 2015", "2015", "year", "2015"),
        ("Sunday's meeting", "Sunday", "weekday", "Sunday"),
        ("on May 5-6", "May 5-6", "day", "-05-05/-05-06"),
        ("from May 5 to 8", "May 5 to 8", "day", "-05-05/-05-08"),
        ("the 5–8 May fair", "5–8 May", "day", "-05-05/-05-08"),
        ("between 5th and 8th of May", "5th and 8th of May", "day", "-05-05/-05-08"),
        ("from 5 to 8 May 2019", "5 to 8 May 2019", "day", "2019-05-05/2019-05-08"),
        ("from June 3 to June 5, 2019", "June 3 to June 5, 2019", "day", "2019-06-03/2019-06-05"),
        ("from Wednesday to Friday", "Wednesday to Friday", "weekday", "Wednesday/Friday"),
        ("on Wednesday, Thursday and Friday", "Wednesday, Thursday and Friday", "weekday", "Wednesday/Friday"),
        ("on May 10 and 11 in Ostra", "May 10 and 11", "day", "-05-10/-05-11"),
        ("on May 10 and 11 boats", "May 10", "day", "-05-10"),
        ("postponed from Tuesday to Thursday", "Thursday", "weekday", "Thursday"),
    ],
)
def test_a_preposition_is_no_part_of_a_date(text: str, shown: str, kind: str, value: str) -> None:
    found = only_time(text)
    assert text[found.start : found.end] == shown
    assert found.when == When(kind, value)


@pytest.mark.parametrize(
    "text",
    ["on Sunday, Monday's vote", "on Sunday and Monday’s vote", "on Sunday and left on Monday"],
)
def test_two_days_that_nothing_links_are_two(text: str) -> None:
    assert len(find_times(text)) == 2


@pytest.mark.parametrize(
    ("text", "shown", "value", "hedged"),
    [
        ("at 11:30pm", "11:30pm", "23:30", False),
        ("at 6.10am", "6.10am", "06:10", False),
        ("at 6.10 am", "6.10 am", "06:10", False),
        ("at 6:40 a.m.", "6:40 a.m.", "06:40", False),
        ("at 7 p.m.", "7 p.m.", "19:00", False),
        ("at 19:30", "19:30", "19:30", False),
        ("at 12 a.m.", "12 a.m.", "00:00", False),
        ("at 12:30 p.m.", "12:30 p.m.", "12:30", False),
        ("at noon", "noon", "12:00", False),
        ("at midnight", "midnight", "00:00", False),
        ("about 5 p.m.", "about 5 p.m.", "17:00", True),
        ("shortly before 5 p.m.", "shortly before 5 p.m.", "16:40-17:00", True),
        ("just after 5 p.m.", "just after 5 p.m.", "17:00-17:20", True),
        ("around midday", "midday", "12:00", True),
        ("shortly after midnight", "midnight", "00:00-00:20", True),
        ("about an hour before noon", "about an hour before noon", "11:00", True),
        ("half an hour past noon", "half an hour past noon", "12:30", True),
        ("20 minutes to midnight", "20 minutes to midnight", "23:40", True),
        ("between 8 and 9 p.m.", "between 8 and 9 p.m.", "20:00-21:00", True),
        ("at 9-10pm", "9-10pm", "21:00-22:00", True),
        ("between 9.30–10 pm", "between 9.30–10 pm", "21:30-22:00", True),
        ("between 11.30 pm and 12.15 am", "between 11.30 pm and 12.15 am", "23:30-00:15", True),
        ("at 13h40 sharp", "13h40", "13:40", False),
    ],
)
def test_a_clock_time_is_found_by_its_pattern(text: str, shown: str, value: str, hedged: bool) -> None:
    found = only_time(text)
    assert text[found.start : found.end] == shown
    assert found.when == When("clock", value, "", hedged)
    assert found.is_clock


@pytest.mark.parametrize(
    ("text", "shown", "value", "hedged"),
    [
        ("at four in the morning", "four", "04:00", False),
        ("It was eleven at night", "eleven", "23:00", False),
        ("until one at night", "one", "01:00", False),
        ("around ten in the evening", "around ten", "22:00", True),
        ("shortly before seven this morning", "shortly before seven", "06:40-07:00", True),
        ("at quarter past eight in the evening", "quarter past eight", "20:15", False),
        ("a quarter to twelve at night", "a quarter to twelve", "23:45", False),
        ("half-past five in the afternoon", "half-past five", "17:30", False),
        ("at 10 minutes past three in the afternoon", "10 minutes past three", "15:10", False),
        ("six o'clock in the evening", "six o'clock", "18:00", False),
        ("at 9:45 at night", "9:45", "21:45", False),
        ("at 5.20 in the morning", "5.20", "05:20", False),
    ],
)
def test_a_spoken_time_is_of_its_part_of_the_day(text: str, shown: str, value: str, hedged: bool) -> None:
    found = next(time for time in find_times(text) if time.is_clock)
    assert text[found.start : found.end] == shown
    assert found.when == When("clock", value, "", hedged)


def test_the_next_day_is_told_from_another_event() -> None:
    assert resolve(only_time("signed the next day").when, date(2031, 4, 3)) is None
    assert resolve(only_time("signed next week").when, date(2031, 4, 3)) is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was half past nine when he left.", "09:30/21:30"),
        ("She sailed at twenty to six.", "05:40/17:40"),
        ("The alarm went at a quarter past one.", "01:15/13:15"),
        ("By eight minutes to seven it was over.", "06:52/18:52"),
        ("At about five past six it sank.", "06:05/18:05"),
    ],
)
def test_a_spoken_time_without_its_part_of_the_day_is_of_either_half(text: str, value: str) -> None:
    assert [time.when.value for time in find_times(text)] == [value]


@pytest.mark.parametrize("text", ["Five to six people came.", "It rained from ten to six.", "Ten after two left."])
def test_a_range_is_no_spoken_time(text: str) -> None:
    assert find_times(text) == []


def test_a_spoken_time_leaves_its_weekday_a_date() -> None:
    assert [time.when.value for time in find_times("by ten on Friday night")] == ["22:00", "Friday"]


@pytest.mark.parametrize(
    "text", ["took two in the morning", "won 3-1 on Friday night", "at seven", "one of 5 at night"]
)
def test_a_number_before_a_part_of_the_day_is_no_time(text: str) -> None:
    assert not any(time.is_clock for time in find_times(text))


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 05:30 GMT", "GMT"),
        ("at 0530 GMT", "GMT"),
        ("at 7:12 p.m. (UTC)", "UTC"),
        ("at 9 a.m. Eastern", "EASTERN"),
        ("at 9 a.m. in Ostra", ""),
    ],
)
def test_a_clock_time_keeps_the_zone_that_is_printed_with_it(text: str, zone: str) -> None:
    assert only_time(text).when.tense == zone


@pytest.mark.parametrize(
    "text",
    """|on Good Friday|he may 5|they march 5 miles|May I come in?|40 January|24:00|13pm|11.75 am|2:15:30|3:2
    |a sunday roast|Mondays|the 2019 plan|three hours ago|12 marchers|1500 metres""".split("|"),
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert find_times(text) == []


def test_several_times_of_a_sentence_stand_in_order() -> None:
    text = "On Monday at 7 p.m., a week after the talks of 3 May, they met; a year earlier they had not."
    shown = [text[found.start : found.end] for found in find_times(text)]
    assert shown == ["Monday", "7 p.m.", "3 May", "a year earlier"]


_PIECES = st.sampled_from(
    """Monday January Jan. May 5 31 2019 5th of , in since last next this week month year ago earlier a two fortnight
    yesterday at about shortly before midnight noon 11:30 a.m. p.m. 6.10 am : . - 2019-02-30 the day""".split()
)


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map(" ".join), st.lists(_PIECES).map("".join)))
def test_any_text_gives_ordered_times_within_it(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize(
    "piece", ["Monday, ", "5 ", "May ", "11:", "last ", "a ", "shortly ", "2019-", "the day before "]
)
def test_the_time_for_hostile_text_grows_with_its_length_alone(piece: str) -> None:
    def cost(text: str) -> float:
        started = time.process_time()
        find_times(text)
        return time.process_time() - started

    short, long = (min(cost(piece * size) for _ in range(3)) for size in (500, 4_000))
    assert long < 40 * short + 0.05  # eight times the text; a quadratic pattern would need 64 times
