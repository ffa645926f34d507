"""Facts of direction: on which side of a place something happened or lies. "30 km north of Ostra"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.model import Fact

_POINTS = "north northeast east southeast south southwest west northwest".split()
# Degrees of the compass, of both spellings: "north-west" and "northwest".
DIRECTIONS = {point: 45 * number for number, point in enumerate(_POINTS)} | {
    f"{point[:5]}-{point[5:]}": 45 * number for number, point in enumerate(_POINTS) if len(point) > 5
}
_POINT = re.compile(r"(?:north|south|east|west) of\b", re.IGNORECASE)
_REACH = 7  # tokens behind "of" in which the place is named


def direction_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """One fact for each "… of PLACE" that stands behind a point of the compass."""
    if _POINT.search(sentence.text) is None:
        return
    words, doc = sentence.paragraph.words.lower, sentence.paragraph.doc
    for index in range(sentence.span.start, sentence.span.end - 1):
        if words[index] not in DIRECTIONS or words[index + 1] != "of":
            continue
        first, point = index, words[index]
        if index >= sentence.span.start + 2 and words[index - 1] == "-" and words[index - 2] in {"north", "south"}:
            first, point = index - 2, words[index - 2] + point
        after = (doc[at] for at in range(index + 2, min(index + 2 + _REACH, sentence.span.end)))
        found = (names.at(sentence.paragraph, token) for token in after)
        place = next((one for one in found if one is not None), None)
        if place is not None:
            yield sentence.fact(
                "place",
                ("place", "direction"),
                "direction from",
                sentence.paragraph.token_range(doc[first], doc[index]),
                point,
                owner=place,
                verb=point,
                near=doc[index],
            )
