"""Days that are told as one time: "Wednesday to Friday", "June 3 to June 5", "Saturday and Sunday"."""

import re

from copydesk.core.extraction.times.spoken_times import WEEKDAYS
from copydesk.core.model import When

_WEEKDAY = "|".join(WEEKDAYS)
# Between the two; in "Wednesday, Thursday and Friday", of no more days than a week has.
_LINK = re.compile(
    rf"[ ]?[-–—][ ]?|,?[ ](?:to|and|or|through|until|till)[ ](?:on[ ])?"
    rf"|,[ ](?=(?:(?:{_WEEKDAY}),[ ]){{0,5}}(?:{_WEEKDAY}),?[ ]and[ ](?:{_WEEKDAY})\b)"
)
_OWNER = re.compile(r"['’]s\b")  # "on Monday and Tuesday's vote"
_MOVED = re.compile(
    r"\b(?:moved?|postponed?|delayed?|rescheduled?|pushed|put|brought|shifted|switched|changed|deferred)\b"
    r"[^.,;:]{0,40} from $"
)
_WINDOW = 64  # characters before a day in which it is told that something was moved from it
_KINDS = frozenset({"day", "weekday"})
_YEAR = len("2031")


def are_one_range(first: When, second: When, gap: tuple[int, int], end: int, text: str) -> bool:
    """Whether two days, the second up to `end`, are linked by what stands in the gap between them."""
    if first.kind not in _KINDS or first.kind != second.kind or (first.tense and second.tense):
        return False
    link = _LINK.match(text, gap[0])
    return link is not None and link.end() == gap[1] and _OWNER.match(text, end) is None


def is_moved_from(start: int, text: str) -> bool:
    """ "Postponed from Tuesday to Thursday": the day at `start` is no longer its day."""
    return _MOVED.search(text[max(0, start - _WINDOW) : start]) is not None


def day_range(first: When, second: When) -> When:
    """As "Wednesday/Friday", "2031-06-03/2031-06-05"; a year that is printed once is of both."""
    start, end = first.value.split("/")[0], second.value.split("/")[-1]
    if start.startswith("-") and not end.startswith("-") and start <= end[_YEAR:]:
        start = end[:_YEAR] + start
    return When(first.kind, f"{start}/{end}", first.tense or second.tense)
