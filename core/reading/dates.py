"""Dates of publication as ISO 8601. What is ambiguous or incomplete is no date."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_WORDED = (
    (re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", re.I), (2, 0, 1)),
    (re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}", re.I), (2, 1, 0)),
)
_NUMERIC = re.compile(rf"(?<!\d){_YEAR}([-/.])(\d\d?)\2(\d\d?)(?!\d)")
_SLASHED = re.compile(rf"(?<!\d)(\d\d?)/(\d\d?)/{_YEAR}")
_LONGEST = 80


def iso_date(written: str) -> str | None:
    """A date or date-time as printed or as a scraper writes it, in ISO 8601; None where it cannot be told."""
    written = " ".join(written[: _LONGEST * 2].split())[:_LONGEST]
    return _iso(written) or _mail(written) or date_in(written)


def date_in(line: str) -> str | None:
    """The first full date, with its year, that stands in a line."""
    if numeric := _NUMERIC.search(line):
        return _day(int(numeric[1]), int(numeric[3]), int(numeric[4]))
    for pattern, (year, month, day) in _WORDED:
        if found := pattern.search(line):
            parts = found.groups()
            return _day(int(parts[year]), _MONTHS.index(parts[month][:3].lower()) + 1, int(parts[day]))
    if slashed := _SLASHED.search(line):
        first, second, year = (int(part) for part in slashed.groups())
        if first > 12:
            return _day(year, second, first)
        if second > 12 or first == second:  # 03/04/2024 is March in one country and April in another
            return _day(year, first, second)
    return None


def _iso(written: str) -> str | None:
    if not written[:4].isdecimal() or not 1900 <= int(written[:4]) <= 2100:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment.date().isoformat() if len(written) <= 10 else moment.isoformat()


def _mail(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
