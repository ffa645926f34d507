"""The places of a dateline: "PORT LUND, Norway (Wire) -" is no person called Lund."""

from collections.abc import Iterator

from spacy.tokens import Doc

_REACH = 90  # characters within which a dateline's dash stands
_DASHES = ("—", "–", "--", " - ")
_SURE_DASHES = frozenset("—–")
_LONGEST_PLACE = 4  # words
# In capitals before a dash as well, and no place.
_LABELS = frozenset(
    """
    breaking update updated updates exclusive video watch opinion analysis review live photos gallery explainer
    correction news comment editorial interview preview recap report special factbox timeline warning note podcast
    """.split()
)


def dateline_places(text: str, doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges of the places that the paragraph's dateline names, in order."""
    reached = 0
    for place in _places(text[:_REACH]):
        start = text.find(place, reached)
        reached = start + len(place)
        span = doc.char_span(start, reached, alignment_mode="expand")
        if span is not None:
            yield span.start, span.end


def _places(opening: str) -> list[str]:
    """The places before the dash: in capitals, or with a wire service in brackets."""
    found = [(position, dash) for dash in _DASHES if (position := opening.find(dash)) > 0]
    if not found or not opening[0].isupper():
        return []
    end, dash = min(found)
    head, bracket, credit = opening[:end].rstrip().partition("(")
    if bracket and not credit.endswith(")"):
        return []
    parts = [
        part.strip()
        for half in head.replace(" AND ", " and ").split(" and ")
        for part in half.replace("/", ",").split(",")
    ]
    first = parts[0]
    is_certain = bool(bracket) or dash in _SURE_DASHES or len(parts) > 1
    if len(first) < 3 or first.casefold() in _LABELS or not is_certain or not (bracket or first.isupper()):
        return []
    places = [part for part in parts if part and not any(map(str.isdigit, part))]
    return places if all(_may_be_place(place) for place in places) else []


def _may_be_place(place: str) -> bool:
    words = place.split()
    return len(words) <= _LONGEST_PLACE and all(word[0].isupper() for word in words)
