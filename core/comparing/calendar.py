"""Dates as printed, resolved against the article's own date, and compared at the coarser precision."""

from calendar import monthrange
from datetime import date, timedelta

from copydesk.core.extraction.times.spoken_times import WEEKDAYS
from copydesk.core.model import When

_STEPS = {"last": 1, "next": -1}


def published_day(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time."""
    if published is None:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def resolve(when: When, published: date | None) -> tuple[date, date] | None:
    """First and last day that the words can stand for; None where the article's date is needed and unknown."""
    try:
        return _range(when, published) if "/" in when.value else _RESOLVERS[when.kind](when, published)
    except (KeyError, ValueError, OverflowError):  # 30 February, year 0: not a date
        return None


def _range(when: When, published: date | None) -> tuple[date, date] | None:
    """ "Wednesday to Friday": of what is to come the end is resolved first, as today may lie between the two."""
    start, end = (when._replace(value=value) for value in when.value.split("/"))
    if when.tense in {"future", "next"}:
        last = resolve(end, published)
        first = None if last is None else resolve(start._replace(tense="past"), last[0])
    else:
        first = resolve(start, published)
        last = None if first is None else resolve(end._replace(tense="future"), first[0])
    return None if first is None or last is None or last[1] < first[0] else (first[0], last[1])


def is_night_between(day: When, next_day: When) -> bool:
    """Whether one of two neighbouring days is told as the night between them: "Sunday night", "overnight into Monday";
    "Sunday night" and "Monday night" are two."""
    return day.night != next_day.night and (day.night in {"night", "midnight"} or next_day.night == "into")


def _day(when: When, published: date | None) -> tuple[date, date] | None:
    if not when.value.startswith("-"):
        day = date.fromisoformat(when.value)
        return day, day
    if published is None:
        return None
    month, number = int(when.value[1:3]), int(when.value[4:6])
    if (year := _year_told(when, published)) is not None:
        return date(year, month, number), date(year, month, number)
    years = [published.year + n for n in (-1, 0, 1) if number <= monthrange(published.year + n, month)[1]]
    day = _nearest([date(year, month, number) for year in years], when, published)
    return day, day


def _year_told(when: When, published: date) -> int | None:
    """ "June next year", "3 May of last year"."""
    which, _, unit = when.tense.partition(" ")
    return published.year - _STEPS.get(which, 0) if unit == "year" else None


def _nearest(days: list[date], when: When, published: date) -> date:
    """The nearest past one for past tense, the nearest future one for a preview, else the nearest."""
    if when.tense in {"future", "next"}:
        days = [day for day in days if day >= published] or days
    elif when.tense in {"past", "last"}:
        days = [day for day in days if day <= published] or days
    return min(days, key=lambda day: (abs((day - published).days), day))


def _month(when: When, published: date | None) -> tuple[date, date] | None:
    if not when.value.startswith("-"):
        return _whole_month(date.fromisoformat(when.value + "-01"))
    if published is None:
        return None
    month = int(when.value[1:3])
    if (year := _year_told(when, published)) is not None:
        return _whole_month(date(year, month, 1))
    if published.month == month:  # "last June", said in June, is a year ago
        return _whole_month(published.replace(year=published.year - _STEPS.get(when.tense, 0), day=1))
    return _whole_month(_nearest([date(published.year + n, month, 1) for n in (-1, 0, 1)], when, published))


def _whole_month(day: date) -> tuple[date, date]:
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def _year(when: When, published: date | None) -> tuple[date, date] | None:
    year = int(when.value)
    return date(year, 1, 1), date(year, 12, 31)


def _weekday(when: When, published: date | None) -> tuple[date, date] | None:
    if published is None:
        return None
    which, _, unit = when.tense.partition(" ")
    if unit == "week":  # "Tuesday of last week"
        day = published + timedelta(days=WEEKDAYS.index(when.value) - published.weekday() - 7 * _STEPS.get(which, 0))
        return day, day
    shift = (published.weekday() - WEEKDAYS.index(when.value)) % 7
    if when.tense == "before last":
        shift = (shift or 7) + 7
    elif shift == 0:  # "last Tuesday", said on a Tuesday, is a week ago
        shift = 7 * _STEPS.get(when.tense, 0)
    elif when.tense in {"future", "next"}:
        shift -= 7
    day = published - timedelta(days=shift)
    return day, day


def _ago(when: When, published: date | None) -> tuple[date, date] | None:
    if published is None:
        return None
    number, unit = when.value.split()
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    slack = {"day": 0, "week": 3, "month": 15, "year": 183}[unit]
    slack = max(slack, int(number) * days // 20)  # "almost 100 years ago" tells no year
    day = published - timedelta(days=int(number) * days)
    return day - timedelta(days=slack), day + timedelta(days=slack)


def _span(when: When, published: date | None) -> tuple[date, date] | None:
    """Last, this or next week, month, year."""
    if published is None:
        return None
    number, unit = when.value.split()
    shift = int(number)
    if unit == "week":
        # House styles differ on where a week begins, and "last week" also means the seven days before: a day's slack.
        monday = published - timedelta(days=published.weekday() + 7 * shift)
        return monday - timedelta(days=1), monday + timedelta(days=7)
    if unit == "year":
        year = published.year - shift
        return date(year, 1, 1), date(year, 12, 31)
    months = published.year * 12 + published.month - 1 - shift
    return _whole_month(date(months // 12, months % 12 + 1, 1))


def _weekend(when: When, published: date | None) -> tuple[date, date] | None:
    """Of this week, the last or the next; in a Monday's article "the weekend" is the one just past."""
    if published is None:
        return None
    weeks = int(when.value)
    if weeks == 0 and published.weekday() < _FRIDAY and when.tense == "past":
        weeks = 1
    saturday = published - timedelta(days=published.weekday() - 5 + 7 * weeks)
    return saturday - timedelta(days=1), saturday + timedelta(days=1)


_FRIDAY = 4


# Which share of a month or year its early, middle and late part reach from and to; each reader draws them elsewhere.
_PARTS = {
    "early": (0.0, 0.5),
    "mid": (0.25, 0.75),
    "late": (0.5, 1.0),
    # of a year; a season of the north's, half a month to either side
    "first-half": (0.0, 0.5),
    "second-half": (0.5, 1.0),
    "first-quarter": (0.0, 0.25),
    "second-quarter": (0.25, 0.5),
    "third-quarter": (0.5, 0.75),
    "fourth-quarter": (0.75, 1.0),
    "last-quarter": (0.75, 1.0),
    "spring": (0.12, 0.5),
    "summer": (0.37, 0.75),
    "autumn": (0.62, 1.0),
}


def _part(when: When, published: date | None) -> tuple[date, date] | None:
    """ "Late January", "early 2031", "the end of the month"."""
    within, _, part = when.value.rpartition(" ")
    whole = _whole(When("", within, when.tense), published)
    if whole is None:
        return None
    first, last = whole
    length = (last - first).days
    start, end = _PARTS[part]
    return first + timedelta(days=round(start * length)), first + timedelta(days=round(end * length))


def _decade(when: When, published: date | None) -> tuple[date, date] | None:
    decade, _, part = when.value.partition(" ")
    first = int(decade)
    start, end = _PARTS.get(part, (0.0, 1.0))
    return date(first + int(start * 10), 1, 1), date(first + max(int(end * 10), 1) - 1, 12, 31)


def _whole(within: When, published: date | None) -> tuple[date, date] | None:
    if " " in within.value:
        return _span(within, published)
    return _month(within, published) if "-" in within.value else _year(within, published)


_RESOLVERS = {
    "day": _day,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "ago": _ago,
    "span": _span,
    "part": _part,
    "decade": _decade,
    "weekend": _weekend,
}
