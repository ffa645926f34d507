"""The dateline that opens a report, and the wire service it credits: OSLO, May 3 (Reuters) -"""

import re
from typing import NamedTuple

from copydesk.core.reading.outlets import outlets

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,24}"
_PLACE = rf"{_CAPITALS}(?: {_CAPITALS}){{0,3}}"
_DETAIL = r"(?:, [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}){0,2}"
_DAY = r"(?:, (?:\w{3,9}\.? \d{1,2}|\d{1,2} \w{3,9}\.?)(?:, \d{4})?)?"
_DASH = r"(?:[—–]|--?|:)"
_UPPER = re.compile(
    rf"(?P<place>{_PLACE}{_DETAIL}?(?:(?: and | & |/){_PLACE}{_DETAIL}?)?){_DAY}"
    rf"(?: ?\((?P<wire>[^()]{{2,40}})\))? ?(?P<dash>{_DASH})(?: |$)"
)
_MIXED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.'’-]{1,24}(?: [A-ZÀ-Þ][\w.'’-]{1,24}){0,3}(?:, [A-Z][\w. ]{1,24})?)"
    rf"{_DAY} ?\((?P<wire>[^()]{{2,40}})\) ?{_DASH}(?: |$)"
)
_BARE_WIRE = re.compile(r"\((?P<wire>[^()]{2,40})\) ?[—–-]{1,2} ")
_NO_PLACE = frozenset(
    "BREAKING UPDATE UPDATED UPDATES EXCLUSIVE VIDEO WATCH OPINION ANALYSIS REVIEW LIVE PHOTOS GALLERY EXPLAINER"
    " CORRECTION NEWS COMMENT EDITORIAL INTERVIEW PREVIEW RECAP REPORT SPECIAL FACTBOX TIMELINE WARNING NOTE PODCAST"
    " Q&A".split()
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.&’'-]{2,20}(?: [A-ZÀ-Þ][\w.&’'-]{2,20}){0,2}")
_WEEKDAY_OR_MONTH = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LONGEST = 160


class Dateline(NamedTuple):
    place: str | None
    wire: str | None  # canonical name
    end: int  # in the paragraph: where the report begins


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with. A place in capitals needs a dash; in small letters, a wire service too."""
    opening = paragraph[:_LONGEST]
    if upper := _UPPER.match(opening):
        wire = _wire(upper["wire"]) or _unlisted(upper["wire"])
        # "WHO: …" and "NASA - …" are no places: a colon or a hyphen needs the service or a day with it.
        weak = upper["dash"] in (":", "-") and not wire and "," not in upper[0]
        if not weak and upper["place"].split()[0].strip(".:") not in _NO_PLACE and (wire or not upper["wire"]):
            return Dateline(upper["place"].strip(" ,"), wire, upper.end())
    if (mixed := _MIXED.match(opening)) and (wire := _wire(mixed["wire"])):
        return Dateline(mixed["place"].strip(" ,"), wire, mixed.end())
    if (bare := _BARE_WIRE.match(opening)) and (wire := _wire(bare["wire"])):
        return Dateline(None, wire, bare.end())
    return None


def _unlisted(named: str | None) -> str | None:
    """After a place in capitals, a name in parentheses is the agency, known or not; a day or a state is none."""
    return named if named and _NAME.fullmatch(named) and not _WEEKDAY_OR_MONTH.match(named) else None


def _wire(named: str | None) -> str | None:
    """(AP), (Reuters), (Xinhua/News desk): the first wire service named."""
    if not named:
        return None
    return next((wire for part in re.split(r"[/,|]| and ", named) if (wire := outlets().wire(part.strip()))), None)
