"""The pattern of dates, weekdays and clock times in print; its groups are read in calendar_times and clock_times."""

import re

from copydesk.core.extraction.times.spoken_times import HOURS, WEEKDAYS

MONTHS = "January February March April May June July August September October November December".split()


def _any_case(words: str) -> str:
    """The words in any case, letter by letter: Python's matcher skips a class at once, and a (?i:…) not."""
    return re.sub(r"(?<!\\)[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", words)


_MONTH = "|".join(MONTHS) + r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO_DAY = r"\ (?:to|and|or|through|until)\ "
# "May 10 and 11 people": behind a number in words a noun may follow.
_NO_COUNT = r"(?=[^\w\ ]|$|\ (?:in|at|on|for|with|by|of|this|next|last|as|when|where|(?:19|20)\d\d)\b)"
_COUNT = _any_case(r"\d{1,3}|a|an|" + "|".join(HOURS))
_WEEKDAY = "|".join(WEEKDAYS)
_FEASTS = "Good|Ash|Palm|Easter|Holy|Maundy|Shrove|Whit|Black|Bloody|Cyber|Super"  # the nearest Friday is no Good one
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

PATTERN = re.compile(
    rf"""
    \b(?:
    (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}\b)
  | (?:(?P<wd1>{_WEEKDAY}),?\ )?(?P<m1>{_MONTH})\ (?P<d1>{_DAY})\b(?!\d)
    (?:(?:(?P<dash>[-–])|{_TO_DAY})(?P<e1>{_DAY})\b(?![-–\d])(?(dash)|{_NO_COUNT}))?(?:,?\ (?P<y1>{_YEAR})\b)?
    {_RELATIVE_YEAR.format("ny1")}
  | (?:(?P<wd2>{_WEEKDAY}),?\ )?(?:(?P<s2>{_DAY})(?:[-–]|{_TO_DAY}))?(?P<d2>{_DAY})\ (?:of\ )?(?P<m2>{_MONTH})(?=\W|$)
    (?:,?\ (?P<y2>{_YEAR})\b)?{_RELATIVE_YEAR.format("ny2")}
  | (?P<m3>{_LONG_MONTH}),?(?:\ of)?\ (?P<y3>{_YEAR})\b
  | (?P<m5>{_LONG_MONTH}),?\ (?:of\ )?(?P<ny5>last|this|next)\ year\b
  | (?:the\ )?(?P<split>{_SPLIT})\ of\ (?:(?P<sy>{_YEAR})|(?P<sny>last|this|next|the)\ year)\b
  | (?P<season>{_SEASON})(?:\ of)?\ (?P<seay>{_YEAR})\b
  | (?P<sthis>this)\ (?P<seasont>{_SEASON})\b
  | (?P<weekend>{_WHICH}|at\ the|over\ the)\ weekend\b
  | (?P<daypart>this\ (?:morning|afternoon|evening))\b
  | (?P<feast>(?:{_FEASTS})\ (?:{_WEEKDAY}))\b
  | (?P<weekday>{_WEEKDAY})\b(?:\ (?:of\ )?(?P<wweek>last|this|next)\ week\b|\ (?P<wlast>before\ last)\b)?
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
  | (?<![:.]\d)(?<!\d[:.])(?:(?P<btw>between)\ )?(?P<bh>\d{{1,2}})(?:[:.](?P<bm>\d\d))?\ ?(?P<bap>[ap]\.?m\.?)?
    (?(btw)(?:[-–]|\ and\ )|[-–])(?P<eh>\d{{1,2}})(?:[:.](?P<em>\d\d))?\ ?(?P<eap>[ap]\.?m\b\.?)
  | (?<![:.]\d)(?<!\d[:.])(?:(?P<about>{_NEAR})\ )?
    (?:
        (?P<h>\d{{1,2}})(?:[:.](?P<min>\d\d))?\ ?(?P<ap>[ap]\.m\b\.?|[ap]m\b)
      | (?P<h24>[01]?\d|2[0-3])(?::|(?<=\d\d)h)(?P<m24>[0-5]\d)\b(?!\ ?[:\d])
    )
  | (?:(?P<away>{_NEAR})\ )?(?P<off>{_OFFSET})\ (?P<side>before|after|past|to)\ (?P<mark>noon|midday|midnight)\b
  | (?:{_AT}|(?P<near>{_NEAR}))\ (?P<named>noon|midday|midnight)\b
    )
    """,
    re.VERBOSE,
)
# The groups that a time's own words begin with, by what tells it: the calendar, the article's day, or the clock.
OF_CALENDAR = "feast iso wd1 m1 wd2 s2 d2 m3 m5 split season sthis part dpart decade edge bym m4 byy y4".split()
OF_ARTICLE = "weekend daypart weekday rel lpart which n".split()
OF_CLOCK = "away off btw bh about h h24 named".split()
# One of these, or a digit, stands in every time; the pattern costs fifty times more than to look for them.
_DIGIT = re.compile(r"\d")
_TELLING = (
    *"day night morrow week month year noon morning evening spring summer autumn".split(),
    *(month.lower() for month in MONTHS),
)


def may_hold_time(text: str) -> bool:
    """False where the pattern surely finds nothing."""
    if _DIGIT.search(text):
        return True
    lowered = text.lower()
    return any(word in lowered for word in _TELLING)
