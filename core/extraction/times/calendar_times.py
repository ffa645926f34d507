"""Dates as printed, from the pattern's groups: by the calendar ("May 2031", "10 March") or from the article's own day
("yesterday", "last Friday", "two weeks ago")."""

from copydesk.core.extraction.times.spoken_times import HOURS, WEEKDAYS
from copydesk.core.extraction.times.time_patterns import MONTHS
from copydesk.core.model import When

_SHIFTS = {"last": 1, "this": 0, "next": -1}
_DAYS_AGO = {
    "the day before yesterday": 2,
    "yesterday": 1,
    "today": 0,
    "tonight": 0,
    "tomorrow": -1,
    "the day after tomorrow": -2,
}
_EDGES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def time_of_calendar(group: dict[str, str]) -> When | None:
    """A day, month, part of a year, year or decade by its name; None for a day that no month has, and for a feast."""
    if "feast" in group:
        return None
    if "iso" in group:
        return When("day", group["iso"])
    for n in "12":
        if f"d{n}" in group:
            day = _day(group[f"d{n}"], group[f"m{n}"], group.get(f"y{n}"), group.get(f"ny{n}"))
            return day if day is None else _to_day(day, group.get("s2"), group.get("e1"))
    if "m3" in group:
        return When("month", f"{group['y3']}-{_month(group['m3'])}")
    if "m5" in group:
        return When("month", f"-{_month(group['m5'])}", f"{group['ny5']} year")
    if "m4" in group:
        return When("month", f"-{_month(group['m4'])}", hedged="bym" in group)
    if "y4" in group:
        return When("year", group["y4"], hedged="byy" in group)
    if "decade" in group:
        return When("decade", f"{group['decade']} {group.get('dpart', '').lower()}".rstrip())
    if "part" in group:
        return _part(group["part"], group.get("pm"), group.get("pmy") or group.get("py"), group.get("ny3"))
    return _edge(group) if "edge" in group else _piece_of_year(group)


def time_from_article(group: dict[str, str]) -> When:
    """A time that is told from the day of the article, or of another event."""
    if "weekend" in group:
        return When("weekend", str(_SHIFTS.get(group["weekend"].lower().split()[-1], 0)))
    if "daypart" in group:
        return When("ago", "0 day")
    if "weekday" in group:
        week = f"{group['wweek']} week" if "wweek" in group else ""
        return When("weekday", group["weekday"], week or group.get("wlast", ""))
    if "rel" in group:
        return When("ago", f"{_DAYS_AGO[group['rel'].lower()]} day")
    if "lpart" in group:
        return When("part", f"{_SHIFTS[group['lwhich']]} {group['lunit']} {group['lpart'].lower()}")
    if "which" in group:
        return _relative(group["which"].lower().split()[-1], group["unit"])
    return _ago(_count(group["n"].lower()), group["ago"], group["from"])


def _day(day: str, month: str, year: str | None, of_year: str | None) -> When | None:
    number = _number(day)
    if not 1 <= number <= 31:
        return None
    return When("day", f"{year or ''}-{_month(month)}-{number:02d}", f"{of_year} year" if of_year else "")


def _to_day(day: When, from_: str | None, to: str | None) -> When:
    """ "6-8 May", "May 6 to 8": a later day of the month ends it, or an earlier one begins it."""
    number = _number(from_ or to or "0")
    other = f"{day.value[:-2]}{number:02d}"
    if from_ and number and other < day.value:
        return day._replace(value=f"{other}/{day.value}")
    return day._replace(value=f"{day.value}/{other}") if to and day.value < other and number <= 31 else day


def _number(day: str) -> int:
    return int(day.rstrip("dhnrst"))


def _edge(group: dict[str, str]) -> When:
    """ "The end of the month", "the beginning of May 2031", "the middle of 2031"."""
    part = _EDGES[group["edge"].lower().split()[-1]]
    if "eu" in group:
        return When("part", f"0 {group['eu']} {part}")
    return _part(part, group.get("emm"), group.get("emy") or group.get("ey"))


def _part(part: str, month: str | None, year: str | None, of_year: str | None = None) -> When:
    """ "Late January", "mid-2030", "the end of May 2031", "late May of next year"."""
    within = f"{year or ''}-{_month(month)}" if month is not None else year
    return When("part", f"{within} {part.lower()}", f"{of_year} year" if of_year else "")


def _piece_of_year(group: dict[str, str]) -> When:
    """ "The first half of 2031", "the third quarter of next year", "summer 2030", "this summer"."""
    name = (group.get("split") or group.get("season") or group["seasont"]).lower()
    year = group.get("sy") or group.get("seay")
    within = year or f"{_SHIFTS.get(group.get('sny', ''), 0)} year"
    return When("part", f"{within} {name.replace(' ', '-')}")


def _month(name: str) -> str:
    """The number of a month, in two digits, by its name or the beginning of it."""
    number = next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.rstrip(".")[:3]))
    return f"{number:02d}"


def _relative(which: str, unit: str) -> When:
    tense = "" if which == "this" else which
    if unit in WEEKDAYS:
        return When("weekday", unit, tense)
    if unit in MONTHS:
        return When("month", f"-{_month(unit)}", tense)
    shift = _SHIFTS[which]
    if unit in {"night", "day"}:
        # "The next day" is told from another event, as "earlier" is.
        return When("later", f"1 {unit}") if which == "next" else When("ago", f"{shift} day")
    return When("span", f"{shift} {unit}")


def _ago(count: int, unit: str, origin: str) -> When:
    """ "Three days earlier" is told from another event and not from the article's date: it never resolves."""
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    return When(origin, f"{count} {unit}")


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return HOURS.index(word) + 1 if word in HOURS else 1
