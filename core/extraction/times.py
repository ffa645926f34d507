"""Dates, weekdays and clock times as printed, with their place; `comparing.calendar` resolves them.

Patterns, not the tagger: it mislabels "11:30pm" and "6.10am", and a resolver needs the form anyway.
"""

import re
from dataclasses import dataclass

from copydesk.core.extraction.spoken_times import HOURS, WEEKDAYS, SpokenTime, find_spoken_times, is_past_or_to
from copydesk.core.model import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _any_case(words: str) -> str:
    """The words in any case, letter by letter: Python's matcher skips a class at once, and a (?i:…) not."""
    return re.sub(r"(?<!\\)[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", words)


_MONTH = "|".join(MONTHS) + r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = _any_case(r"\d{1,3}|a|an|" + "|".join(HOURS))
_WEEKDAY = "|".join(WEEKDAYS)
_LONG_MONTH = "|".join(MONTHS)
_UNIT = rf"day|week|month|year|night|{_WEEKDAY}|{_LONG_MONTH}"
_YEAR = r"(?:19|20)\d\d"
_NEAR = _any_case(r"(?:shortly\ |just\ )?(?:before|after)|around|about|approximately|roughly|nearly|almost")
_RELATIVE = _any_case(r"the\ day\ before\ yesterday|the\ day\ after\ tomorrow|yesterday|today|tonight|tomorrow")
_WHICH = _any_case(r"last|this|next|earlier\ this|later\ this")
_PART = _any_case("early|mid|late")
_EDGE = _any_case("(?:the\\ )?(?:beginning|start|middle|end)")
_IN_MONTH = _any_case("in|since|last|early|late|mid|until|of|from|during")
_IN_YEAR = _any_case("in|since|until|of|from|during|after|before")
_BY = _any_case("by")
_RELATIVE_YEAR = r"(?:,?\ (?:of\ )?(?P<{}>last|this|next)\ year\b)?"
_SPLIT = _any_case(r"(?:first|second)\ half|(?:first|second|third|fourth|last)\ quarter")
_SEASON = _any_case("spring|summer|autumn")  # a winter is of two years
_AT = _any_case("at|until|by")
_OFFSET = r"an\ hour|half\ an\ hour|\d{1,2}\ minutes|(?:ten|twenty|thirty)\ minutes|(?:two|three|\d)\ hours"
_SHORTLY = 20  # minutes that "shortly after" reaches
_MINUTES = {"an hour": 60, "half an hour": 30}

_PATTERN = re.compile(
    rf"""
    \b(?:
    (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}\b)
  | (?:(?P<wd1>{_WEEKDAY}),?\ )?(?P<m1>{_MONTH})\ (?P<d1>{_DAY})\b(?!\d)(?:,?\ (?P<y1>{_YEAR})\b)?
    {_RELATIVE_YEAR.format("ny1")}
  | (?:(?P<wd2>{_WEEKDAY}),?\ )?(?P<d2>{_DAY})\ (?:of\ )?(?P<m2>{_MONTH})(?=\W|$)(?:,?\ (?P<y2>{_YEAR})\b)?
    {_RELATIVE_YEAR.format("ny2")}
  | (?P<m3>{_LONG_MONTH}),?(?:\ of)?\ (?P<y3>{_YEAR})\b
  | (?P<m5>{_LONG_MONTH}),?\ (?:of\ )?(?P<ny5>last|this|next)\ year\b
  | (?:the\ )?(?P<split>{_SPLIT})\ of\ (?:(?P<sy>{_YEAR})|(?P<sny>last|this|next|the)\ year)\b
  | (?P<season>{_SEASON})(?:\ of)?\ (?P<seay>{_YEAR})\b
  | (?P<sthis>this)\ (?P<seasont>{_SEASON})\b
  | (?P<weekend>{_WHICH}|at\ the|over\ the)\ weekend\b
  | (?P<daypart>this\ (?:morning|afternoon|evening))\b
  | (?P<weekday>{_WEEKDAY})\b
  | (?P<rel>{_RELATIVE})\b
  | (?P<lpart>{_PART})\ (?P<lwhich>last|this|next)\ (?P<lunit>month|year)\b
  | (?P<which>{_WHICH})\ (?P<unit>{_UNIT})\b
  | (?P<n>{_COUNT})\ (?P<ago>day|week|fortnight|month|year)s?\ (?P<from>ago|earlier)\b
  | (?P<part>{_PART})[\ -](?:in\ )?(?:(?P<pm>{_LONG_MONTH})(?:,?\ (?P<pmy>{_YEAR}))?|(?P<py>{_YEAR}))\b(?!\ \d)
    {_RELATIVE_YEAR.format("ny3")}
  | (?:(?P<dpart>{_PART})[\ -](?:in\ )?)?the\ (?P<decade>(?:19|20)\d0)s\b
  | (?P<edge>{_EDGE})\ of\ (?:the\ (?P<eu>month|year)|(?P<emm>{_LONG_MONTH})(?:,?\ (?P<emy>{_YEAR}))?|(?P<ey>{_YEAR}))\b
  | (?:(?P<bym>{_BY})|{_IN_MONTH})[\ -](?P<m4>{_LONG_MONTH})\b(?!,?(?:\ of)?\ (?:\d|(?:last|this|next)\ year))
  | (?:(?P<byy>{_BY})|{_IN_YEAR})\ (?P<y4>{_YEAR})\b
  | (?P<btw>between)\ (?P<bh>\d{{1,2}})(?:[:.](?P<bm>\d\d))?\ ?(?P<bap>[ap]\.?m\.?)?\ and
    \ (?P<eh>\d{{1,2}})(?:[:.](?P<em>\d\d))?\ ?(?P<eap>[ap]\.?m\b\.?)
  | (?<![:.]\d)(?<!\d[:.])(?:(?P<about>{_NEAR})\ )?
    (?:
        (?P<h>\d{{1,2}})(?:[:.](?P<min>\d\d))?\ ?(?P<ap>[ap]\.m\b\.?|[ap]m\b)
      | (?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)\b(?!\ ?[:\d])
    )
  | (?:(?P<away>{_NEAR})\ )?(?P<off>{_OFFSET})\ (?P<side>before|after|past|to)\ (?P<mark>noon|midday|midnight)\b
  | (?:{_AT}|(?P<near>{_NEAR}))\ (?P<named>noon|midday|midnight)\b
    )
    """,
    re.VERBOSE,
)
# One of these stands in every time; the pattern costs fifty times more than to look for them.
_DIGIT = re.compile(r"\d")
_ZONE = re.compile(r"\.? ?\(?(GMT|UTC|BST|CET|CEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|Eastern|Pacific|Central)\b")
_SEASONS = ("spring", "summer", "autumn")
_TELLING = (
    "day",
    "night",
    "morrow",
    "week",
    "month",
    "year",
    "noon",
    "morning",
    "evening",
    *_SEASONS,
    *(month.lower() for month in MONTHS),
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
    lowered = text.lower()
    if not _DIGIT.search(text) and not any(word in lowered for word in _TELLING) and not is_past_or_to(text):
        return found
    for match in _PATTERN.finditer(text):
        when = _when({name: piece for name, piece in match.groupdict().items() if piece is not None})
        if when is not None:
            start = next(match.start(name) for name in _STARTS if match.group(name) is not None)
            found.append(_time(start, match.end(), when, text))
    return _with_spoken(found, text)


def _time(start: int, end: int, when: When, text: str) -> Time:
    """With the time zone that is printed behind it."""
    zone = _ZONE.match(text, end) if when.kind == "clock" else None
    return Time(start, end, when if zone is None else when._replace(tense=zone[1].upper()))


def _with_spoken(found: list[Time], text: str) -> list[Time]:
    """With the times in words, which know whether "9:30 on Friday night" is of the morning."""
    spoken = [_time(spoken.start, spoken.end, _spoken(spoken), text) for spoken in find_spoken_times(text)]
    kept = (time for time in found if not any(one.start < time.end and time.start < one.end for one in spoken))
    return sorted([*kept, *spoken], key=lambda time: time.start) if spoken else found


def _spoken(time: SpokenTime) -> When:
    """As "09:30", or as "09:30/21:30" where the words leave the half of the day open."""
    halves = (0, 12 * 60) if time.of_either_half else (0,)
    told = [_within(_of_minutes(time.minutes + half), time.near.split()[-1:], bool(time.near)) for half in halves]
    return told[0]._replace(value="/".join(when.value for when in told))


def _of_minutes(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


# The group that a time's own words begin with.
_STARTS = """iso wd1 m1 wd2 d2 m3 m5 split season sthis weekend daypart weekday rel lpart which n part dpart decade edge
    bym m4 byy y4 away off btw about h h24 named""".split()


def _when(group: dict[str, str]) -> When | None:
    if "iso" in group:
        return When("day", group["iso"])
    for n in "12":
        if f"d{n}" in group:
            return _day(group[f"d{n}"], group[f"m{n}"], group.get(f"y{n}"), group.get(f"ny{n}"))
    if "m3" in group:
        return When("month", f"{group['y3']}-{_month(group['m3']):02d}")
    if "m5" in group:
        return When("month", f"-{_month(group['m5']):02d}", f"{group['ny5']} year")
    if "split" in group or "season" in group or "sthis" in group:
        return _piece_of_year(group)
    if "weekend" in group:
        return When("weekend", str(_SHIFTS.get(group["weekend"].lower().split()[-1], 0)))
    if "daypart" in group:
        return When("ago", "0 day")
    if "weekday" in group:
        return When("weekday", group["weekday"])
    if "rel" in group:
        return When("ago", f"{_DAYS_AGO[group['rel'].lower()]} day")
    if "lpart" in group:
        return When("part", f"{_SHIFTS[group['lwhich']]} {group['lunit']} {group['lpart'].lower()}")
    if "which" in group:
        return _relative(group["which"].lower().split()[-1], group["unit"])
    if "ago" in group:
        return _ago(_count(group["n"].lower()), group["ago"], group["from"])
    if "part" in group:
        return _part(group["part"], group.get("pm"), group.get("pmy") or group.get("py"), group.get("ny3"))
    if "decade" in group:
        return When("decade", f"{group['decade']} {group.get('dpart', '').lower()}".rstrip())
    if "edge" in group:
        part = _EDGES[group["edge"].lower().split()[-1]]
        if "eu" in group:
            return When("part", f"0 {group['eu']} {part}")
        return _part(part, group.get("emm"), group.get("emy") or group.get("ey"))
    if "m4" in group:
        return When("month", f"-{_month(group['m4']):02d}", hedged="bym" in group)
    if "y4" in group:
        return When("year", group["y4"], hedged="byy" in group)
    return _clock(group)


_EDGES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_DAYS_AGO = {
    "the day before yesterday": 2,
    "yesterday": 1,
    "today": 0,
    "tonight": 0,
    "tomorrow": -1,
    "the day after tomorrow": -2,
}


def _ago(count: int, unit: str, origin: str) -> When:
    """ "Three days earlier" is told from another event and not from the article's date: it never resolves."""
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return When(origin, f"{count} {unit}")


_SHIFTS = {"last": 1, "this": 0, "next": -1}


def _piece_of_year(group: dict[str, str]) -> When:
    """ "The first half of 2031", "the third quarter of next year", "summer 2030", "this summer"."""
    name = (group.get("split") or group.get("season") or group["seasont"]).lower()
    year = group.get("sy") or group.get("seay")
    within = year or f"{_SHIFTS.get(group.get('sny', ''), 0)} year"
    return When("part", f"{within} {name.replace(' ', '-')}")


def _part(part: str, month: str | None, year: str | None, of_year: str | None = None) -> When:
    """ "Late January", "mid-2030", "the end of May 2031", "late May of next year"."""
    within = f"{year or ''}-{_month(month):02d}" if month is not None else year
    return When("part", f"{within} {part.lower()}", f"{of_year} year" if of_year else "")


def _day(day: str, month: str, year: str | None, of_year: str | None) -> When | None:
    number = int(re.match(r"\d+", day)[0])  # type: ignore[index]
    if not 1 <= number <= 31:
        return None
    return When("day", f"{year or ''}-{_month(month):02d}-{number:02d}", f"{of_year} year" if of_year else "")


def _relative(which: str, unit: str) -> When:
    tense = "" if which == "this" else which
    if unit in WEEKDAYS:
        return When("weekday", unit, tense)
    if unit in MONTHS:
        return When("month", f"-{MONTHS.index(unit) + 1:02d}", tense)
    shift = _SHIFTS[which]
    if unit in {"night", "day"}:
        # "The next day" is told from another event, as "earlier" is.
        return When("later", f"1 {unit}") if which == "next" else When("ago", f"{shift} day")
    return When("span", f"{shift} {unit}")


def _clock(group: dict[str, str]) -> When | None:
    hedged = "about" in group or "near" in group
    side = (group.get("about") or group.get("near") or "").lower().split()[-1:]
    if "named" in group:
        return _within("00:00" if group["named"] == "midnight" else "12:00", side, hedged)
    if "off" in group:
        return _beside(group["off"], group["side"], group["mark"])
    if "bh" in group:
        return _between(group)
    if "h24" in group:
        return When("clock", f"{int(group['h24']):02d}:{group['m24']}", hedged=hedged)
    hour, minute = int(group["h"]), group.get("min", "00")
    if not 1 <= hour <= 12 or int(minute) > 59:
        return None
    hour = hour % 12 + (12 if group["ap"].startswith("p") else 0)
    return _within(f"{hour:02d}:{minute}", side, hedged)


def _within(clock: str, side: list[str], hedged: bool) -> When:
    """ "Shortly after 12:00" as 12:00-12:20, "before" as the time up to it; any other hedge is kept as one."""
    if side not in (["before"], ["after"]):
        return When("clock", clock, hedged=hedged)
    at = int(clock[:2]) * 60 + int(clock[3:])
    other = (at + (_SHORTLY if side == ["after"] else -_SHORTLY)) % (24 * 60)
    told = f"{other // 60:02d}:{other % 60:02d}"
    return When("clock", f"{clock}-{told}" if side == ["after"] else f"{told}-{clock}", hedged=True)


def _beside(offset: str, side: str, mark: str) -> When:
    """ "An hour before noon" as 11:00: nobody looked at a clock."""
    number, _, unit = offset.partition(" ")
    minutes = _MINUTES.get(offset) or _count_of(number) * (60 if unit == "hours" else 1)
    at = (0 if mark == "midnight" else 12 * 60) + (-minutes if side in {"before", "to"} else minutes)
    return When("clock", f"{at // 60 % 24:02d}:{at % 60:02d}", hedged=True)


def _count_of(word: str) -> int:
    return {"ten": 10, "twenty": 20, "thirty": 30}.get(word) or _count(word)


def _between(group: dict[str, str]) -> When | None:
    """ "Between 8 and 9 p.m." as 20:00-21:00."""
    end = _clock({"h": group["eh"], "min": group.get("em", "00"), "ap": group["eap"]})
    start = _clock({"h": group["bh"], "min": group.get("bm", "00"), "ap": group.get("bap") or group["eap"]})
    return None if start is None or end is None else When("clock", f"{start.value}-{end.value}", hedged=True)


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.rstrip(".")[:3]))


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return HOURS.index(word) + 1 if word in HOURS else 1
