"""Dates, weekdays and clock times as printed, with their place; `comparing.calendar` resolves them.

Patterns, not the tagger: it mislabels "11:30pm" and "6.10am", and a resolver needs the form anyway.
"""

import re
from dataclasses import dataclass

from copydesk.core.extraction.times.calendar_times import time_from_article, time_of_calendar
from copydesk.core.extraction.times.clock_times import clock_time, spoken_time
from copydesk.core.extraction.times.day_ranges import are_one_range, day_range, is_moved_from
from copydesk.core.extraction.times.night_times import night_of
from copydesk.core.extraction.times.spoken_times import find_spoken_times, is_past_or_to
from copydesk.core.extraction.times.time_patterns import OF_ARTICLE, OF_CALENDAR, OF_CLOCK, PATTERN, may_hold_time
from copydesk.core.model import When

_ZONE = re.compile(r"\.? ?\(?(GMT|UTC|BST|CET|CEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|Eastern|Pacific|Central)\b")
_LIMIT_BEFORE = re.compile(r"\b(?:no|not) (?:later|earlier|sooner) than (?:on )?$", re.IGNORECASE)
_LIMIT_BEHIND = re.compile(r",? at the (?:latest|earliest|soonest)\b")
_WINDOW = 24  # characters before a day in which it is told to be a limit
_DAYS = frozenset({"day", "weekday", "ago"})
# What reads a time, by the group that its own words begin with.
_READ_BY = (
    dict.fromkeys(OF_CALENDAR, time_of_calendar)
    | dict.fromkeys(OF_ARTICLE, time_from_article)
    | dict.fromkeys(OF_CLOCK, clock_time)
)


@dataclass(frozen=True, slots=True)
class Time:
    """A date or clock time at [start, end) of the text."""

    start: int
    end: int
    when: When

    @property
    def is_clock(self) -> bool:
        return self.when.kind == "clock"


def find_times(text: str) -> list[Time]:
    """The dates and clock times of a text, in order."""
    found: list[Time] = []
    if not may_hold_time(text) and not is_past_or_to(text):
        return found
    for match in PATTERN.finditer(text):
        group = {name: words for name, words in match.groupdict().items() if words is not None}
        start = next(name for name in _READ_BY if name in group)
        when = _READ_BY[start](group)
        if when is not None:
            _add(found, _time(match.start(start), match.end(), when, text), text)
    return _with_spoken(found, text)


def _add(found: list[Time], time: Time, text: str) -> None:
    """Makes two days one range: "from Wednesday to Friday"."""
    before = found[-1] if found else None
    if before is None or not are_one_range(before.when, time.when, (before.end, time.start), time.end, text):
        found.append(time)
    elif is_moved_from(before.start, text):
        found[-1] = time
    else:
        found[-1] = Time(before.start, time.end, day_range(before.when, time.when))


def _time(start: int, end: int, when: When, text: str) -> Time:
    """With the time zone that is printed behind it; of a day, its night, and whether it is but a limit."""
    if when.kind in _DAYS:
        is_limit = _LIMIT_BEHIND.match(text, end) or _LIMIT_BEFORE.search(text[max(0, start - _WINDOW) : start])
        return Time(start, end, when._replace(night=night_of(start, end, text), hedged=bool(is_limit)))
    zone = _ZONE.match(text, end) if when.kind == "clock" else None
    return Time(start, end, when if zone is None else when._replace(tense=zone[1].upper()))


def _with_spoken(found: list[Time], text: str) -> list[Time]:
    """With the times in words, which know whether "9:30 on Friday night" is of the morning."""
    spoken = [_time(spoken.start, spoken.end, spoken_time(spoken), text) for spoken in find_spoken_times(text)]
    kept = (time for time in found if not any(one.start < time.end and time.start < one.end for one in spoken))
    return sorted([*kept, *spoken], key=lambda time: time.start) if spoken else found
