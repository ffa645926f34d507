"""Clock times as they are spoken: "two in the morning", "quarter past nine on Friday evening", "0630 GMT"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_HOUR = rf"(?:{'|'.join(HOURS)}|1[0-2]|[1-9])"
_OF_DAY = rf"""(?=\ (?:
    in\ the\ (?:early\ )?(?P<in>morning|afternoon|evening)
  | at\ (?P<at>night)
  | (?:on\ |the\ )?(?:{"|".join(WEEKDAYS)}|this|that|same|next)\ (?P<on>morning|afternoon|evening|night)
  )\b)"""
_PATTERN = re.compile(
    rf"""
    \b(?:
        (?P<near>shortly\ before|shortly\ after|just\ before|just\ after|before|after|around|about|nearly|almost)[ ]
      | (?P<link>[Aa]t|[Bb]y|[Uu]ntil|till|[Ss]ince|[Ff]rom|was|is)[ ]
    )?
    (?P<told>
        (?:
            (?:a\ )?(?P<minutes>{"|".join(_MINUTES)}|(?:\d{{1,2}}|{"|".join(HOURS)})(?=\ minutes))(?:\ minutes)?[\ -]
            (?P<side>past|after|to|before)[ ]
        )?
        (?P<hour>{_HOUR})(?::(?P<minute>[0-5]\d)|\.(?P<decimal>[0-5]\d))?(?P<clock>\ o['’]clock)?
    )
    (?![\w:%-]|\.\d)(?:{_OF_DAY}|(?(side)(?P<any>)|(?!)))
  | \b(?P<military>[0-2]\d[0-5]\d)(?=\ (?:GMT|UTC)\b)
    """,
    re.VERBOSE,
)
# One of these stands in every such time.
_TELLING = ("morning", "afternoon", "evening", "night", "GMT", "UTC")
_POINTS = frozenset({"at", "by", "until", "till", "since"})
_PAST_OR_TO = re.compile(rf"\b(?:past|to) {_HOUR}\b")


class SpokenTime(NamedTuple):
    """A clock time at [start, end) of the text, as minutes after midnight."""

    start: int
    end: int
    minutes: int
    near: str  # "about", "shortly before"…, or nothing
    of_either_half: bool = False  # "half past nine" is of the morning or of the evening


def find_spoken_times(text: str) -> Iterator[SpokenTime]:
    """The spoken times of a text, in order; an hour alone needs a word that tells that it is one."""
    if not any(word in text for word in _TELLING) and not is_past_or_to(text):
        return
    for match in _PATTERN.finditer(text):
        military = match["military"]
        if military is not None:
            if int(military[:2]) < 24:
                yield SpokenTime(match.start(), match.end(), int(military[:2]) * 60 + int(military[2:]), "")
            continue
        start, end = match.span("told")
        is_either = match["any"] is not None
        is_told = match.start() < start or match["minutes"] or match["minute"] or match["clock"]
        if is_told and not (is_either and _may_be_range(match)):
            first = start if match["near"] is None else match.start()
            yield SpokenTime(first, end, _minutes(match), match["near"] or "", is_either)


def is_past_or_to(text: str) -> bool:
    """Whether the text may hold "half past nine" or "ten to six"."""
    return _PAST_OR_TO.search(text) is not None


def _may_be_range(match: re.Match[str]) -> bool:
    """ "Five to six", "from ten to six", "ten minutes after two others"; not "at ten to six", "half past five"."""
    if match["side"] in {"after", "before"}:
        return True
    return match["side"] == "to" and (match["link"] or "").lower() not in _POINTS and not match["near"]


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"]) if match["hour"].isdigit() else HOURS.index(match["hour"]) + 1
    part = match["in"] or match["at"] or match["on"]
    is_late = part in {"afternoon", "evening"} or (part == "night" and 6 <= hour < 12)
    at = (hour % 12 + 12 * is_late) * 60 + int(match["minute"] or match["decimal"] or 0)
    if match["minutes"] is None:
        return at
    told = match["minutes"]
    beside = _MINUTES.get(told) or (int(told) if told.isdigit() else HOURS.index(told) + 1)
    return (at + (beside if match["side"] in {"past", "after"} else -beside)) % (24 * 60)
