"""The places of a dateline: "PORT LUND, Norway (Wire) -" is no person called Lund."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.paragraphs import Paragraph
from copydesk.core.reading.datelines import dateline_of

_REACH = 100  # characters within which a dateline's dash or bracket stands
# With a service that no list knows: in capitals, a bracket and a dash are enough.
_CREDITED = re.compile(r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:, [\w. ]{2,30})?) \([^()]{2,40}\) ?[—–-]")
_MARKS = frozenset("—–-(")


def dateline_places(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Token ranges of the places that the paragraph's dateline names, in order."""
    text = paragraph.text
    if not text[:1].isupper() or _MARKS.isdisjoint(text[:_REACH]):
        return
    places = _places(text)
    reached = 0
    for part in places.replace(" and ", ",").replace(" & ", ",").replace("/", ",").split(","):
        place = part.strip()
        start = text.find(place, reached)
        if not place or start < 0 or any(map(str.isdigit, place)):
            continue
        reached = start + len(place)
        span = paragraph.doc.char_span(start, reached, alignment_mode="expand")
        if span is not None:
            yield span.start, span.end


def _places(text: str) -> str:
    dateline = dateline_of(text)
    if dateline is not None:
        return dateline.place or ""
    credited = _CREDITED.match(text)
    return credited["place"] if credited else ""
