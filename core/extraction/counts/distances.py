"""Facts of distance: how far something is from a place, "310 km west of Ostra", "two miles off the coast"."""

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.model import Fact

_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_FROM = frozenset({"from", "away", "outside", "off"})
_SHORES = {"coast": "shore", "coastline": "shore", "beach": "shore", "land": "shore", "shoreline": "shore"}
_REACH_ABOVE = 9  # "510 km (317 miles) above the Earth"
_REACH = 6  # tokens after a distance in which its place is named


# "510 km above the Earth", "1,320 metres above sea level".
_HIGH_ABOVE = frozenset("earth ground sea surface planet equator land".split())
_HIGHER_THAN_MOUNTAINS = 9e3
_HIGHEST = 1e6  # metres: farther off is space


def altitude_fact(counted: Counted) -> Fact | None:
    """How high something flies, lies or stands."""
    last = counted.last_token
    if last is None or counted.quantity.value.high > _HIGHEST:
        return None
    before = counted.preceding
    if before is not None and before.lower_ == "of" and before.head.lemma_ == "height" and _is_of_sky(counted):
        return _altitude(counted)
    behind = last.doc[last.i + 1 : min(last.i + 1 + _REACH_ABOVE, counted.sentence.span.end)]
    words = [token.lower_ for token in behind if token.pos_ not in {"PUNCT", "DET", "NUM"} and not token.is_bracket]
    if "above" not in words[:-1] or words[words.index("above") + 1] not in _HIGH_ABOVE:
        return None
    return _altitude(counted)


def _altitude(counted: Counted) -> Fact:
    return counted.fact(("length", "", "altitude"), "altitude", (), None, is_part=False)


def _is_of_sky(counted: Counted) -> bool:
    """Nothing that stands on the ground is as high."""
    return counted.quantity.value.low >= _HIGHER_THAN_MOUNTAINS


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
