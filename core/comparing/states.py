"""Whether two sentences tell how the same thing stands: its outcome, place, kind, and who took part."""

from copydesk.core.comparing.events import another_time
from copydesk.core.comparing.placed_facts import (
    PlacedFact,
    key_weight,
    other_days,
    same_story,
    shared_names,
    shared_weight,
)
from copydesk.core.extraction.words.kinds import HARD_PARTS

_ENOUGH_FOR_STATE = 1.6
_ENOUGH_FOR_NAMELESS = 2.2
_ENOUGH_FOR_PUBLISHING = 0.9
_ONE_STORY = 0.5
_ENOUGH_FOR_LANDING = 1.3  # a flight has one end
_ENOUGH_FOR_DIRECTION = 2.9
_ENOUGH_FOR_KIND = 2.8
_ENOUGH_FOR_THING = 2.8
# What an article that opens with it tells of one.
_OF_THE_STORY = frozenset({"incident", "landing", "detained", "takeoff"})
_MORE_FOR_ANOTHER_TIME = 0.8
_ENOUGH_FOR_THING_TOLD = 2.2  # where the key tells more than the verb


def outcome_score(a: PlacedFact, b: PlacedFact) -> float:
    """The same thing said to be so and not to be so: only where the sentences share what it was about."""
    is_planned = a.fact.type == b.fact.type == "place" and not (a.fact.asserted or b.fact.asserted)
    if not (is_planned or (a.fact.asserted and b.fact.asserted)) or other_days(a, b):
        return 0.0
    weight, named = shared_weight(a, b), shared_names(a, b)
    owned = 0.5 if a.owner is not None and a.owner == b.owner else 0.0
    evidence = weight + 0.4 * min(named, 3) + owned + same_story(a, b) + 0.6 * key_weight(a, b)
    if a.fact.type == "place" and a.fact.key[1] == "direction":
        return min(100.0, 40.0 + 8 * evidence) if a.owner == b.owner and evidence >= _ENOUGH_FOR_DIRECTION else 0.0
    if a.fact.type == "place" and len(a.fact.key) == 2:
        return _place_score(a, b, evidence)
    return 0.0 if evidence < _ENOUGH_FOR_STATE else min(100.0, 40.0 + 8 * evidence)


def _place_score(a: PlacedFact, b: PlacedFact, evidence: float) -> float:
    """Where an incident happened: the one that both articles open with; where one person was born or arrested; where
    the study appeared that two articles of one story tell of."""
    event, needed = a.fact.key[1], _ENOUGH_FOR_STATE
    is_one = a.owner is not None and a.owner == b.owner
    if event == "publishing":
        is_one, needed = same_story(a, b) >= _ONE_STORY, _ENOUGH_FOR_PUBLISHING
    elif not is_one and a.is_lead and b.is_lead and event in _OF_THE_STORY:
        is_one = True
        needed = {"incident": _ENOUGH_FOR_STATE, "landing": _ENOUGH_FOR_LANDING}.get(event, _ENOUGH_FOR_NAMELESS)
    return min(100.0, 40.0 + 8 * evidence) if is_one and evidence >= needed else 0.0


def kind_score(a: PlacedFact, b: PlacedFact) -> float:
    """What took part in an incident: a thing that carried a bomb is one by that alone, in one story."""
    if a.fact.key[-1] not in HARD_PARTS:
        return _likeness_of_things(a, b)
    weight = shared_weight(a, b) + same_story(a, b) + (1.5 if a.fact.key[-1] == "bomb" else 0.0)
    weight -= _MORE_FOR_ANOTHER_TIME if another_time(a, b) else 0.0
    if a.fact.key[1] == "weapon" and a.is_lead and b.is_lead:
        weight += 1.2 + (0.6 if a.alike == b.alike == 1 else 0.0)  # the only weapon of either story
    return 0.0 if weight < _ENOUGH_FOR_KIND else min(100.0, 40.0 + 8 * weight)


def _likeness_of_things(a: PlacedFact, b: PlacedFact) -> float:
    """Two things that have a part in one deed: what else is told of it makes them one."""
    if other_days(a, b):
        return 0.0
    evidence = shared_weight(a, b) + 0.6 * key_weight(a, b) + 0.4 * min(shared_names(a, b), 3) + same_story(a, b)
    anchor = a.fact.key[-1]
    is_told = anchor == "sea" or anchor.startswith("is ") or (anchor.endswith(" by") and anchor.count(" ") > 1)
    if a.fact.key[1].endswith(" number") and max(a.alike, b.alike) > 1:
        return 0.0  # of several flights
    is_told = is_told or a.fact.key[1] == "position" or a.fact.key[1].endswith(" number")
    needed = _ENOUGH_FOR_THING_TOLD if is_told else _ENOUGH_FOR_THING
    needed += _MORE_FOR_ANOTHER_TIME if another_time(a, b) else 0.0
    return 0.0 if evidence < needed else min(100.0, 40.0 + 8 * evidence)


def company_score(a: PlacedFact, b: PlacedFact) -> float:
    """One person on one occasion: both sentences name the place or the others, or share what was done there."""
    if a.owner is None or a.owner != b.owner:
        return 0.0
    return outcome_score(a, b) if shared_weight(a, b) >= 1 else 0.0
