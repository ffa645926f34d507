"""The night beside a printed day: "late on Sunday", "the night of May 4", "at midnight on Sunday", "last night".

Reports of one night name the day it began on or the day it ended on; `comparing.calendar` lets them meet.
"""

import re

_WINDOW = 32  # characters before a day in which its night is told
_BEFORE = re.compile(
    r"\b(?:(?P<midnight>(?<!after )midnight)|late|overnight|night(?= of)|(?P<into>(?:overnight|night) (?:in)?to))"
    r"(?: on| of)? $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r",? (?:(?:late )?(?:at )?night|overnight"
    r"|(?:at|around|about|near|by|(?:just|shortly) before) (?P<midnight>midnight))\b"
)
_OTHER_PART = re.compile(r" (?:morning|afternoon|evening)\b")  # "late on Sunday afternoon"
_OF_NIGHT = frozenset({"tonight", "last night"})


def night_of(start: int, end: int, text: str) -> str:
    """ "Night", "midnight", the night that is "into" the day at [start, end) of the text, or nothing."""
    if text[start:end].lower() in _OF_NIGHT:
        return "night"
    if _OTHER_PART.match(text, end):
        return ""
    told = _BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - _WINDOW) : start])
    return "" if told is None else next((name for name, words in told.groupdict().items() if words), "night")
