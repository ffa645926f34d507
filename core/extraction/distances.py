"""Facts of distance: how far something is from a place, "310 km west of Ostra", "two miles off the coast"."""

from copydesk.core.extraction.counted import Counted
from copydesk.core.extraction.hanging_words import hanging_on
from copydesk.core.extraction.sentences import NameFinder
from copydesk.core.model import Fact

_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_FROM = frozenset({"from", "away", "outside", "off"})
_SHORES = {"coast": "shore", "coastline": "shore", "beach": "shore", "land": "shore", "shoreline": "shore"}
_REACH = 6  # tokens after a distance in which its place is named


def distance_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """ "310 km (190 miles) west of the capital, Ostra": by the place that it is from; "two miles off the island"."""
    sentence = counted.sentence
    last = counted.last_token
    if last is None:
        return None
    after = [token for token in sentence.span if last.i < token.i <= last.i + 2 * _REACH]
    links = [token for token in after[:_REACH] if token.lower_ in _DIRECTIONS or token.lower_ in _FROM]
    if not links:
        return None
    found = (names.at(sentence.paragraph, token) for token in after)
    place = next((index for index in found if index is not None), None)
    if place is not None:
        return counted.fact(("length", "", "from"), "distance from", (), place, is_part=False)
    near = (thing for link in links if link.i <= last.i + 2 for thing in hanging_on(link))
    where = next((thing for thing in near if thing.dep_ == "pobj" and thing.pos_ == "NOUN"), None)
    if where is None:
        return None
    lemma = _SHORES.get(where.lemma_.lower(), where.lemma_.lower())
    return counted.fact(("length", "", f"from {lemma}"), f"distance from the {where.lower_}", (), None, is_part=False)
