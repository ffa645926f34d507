"""Whether two articles tell of one person how it ended, and whether they tell the same."""

from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import PlacedFact, other_days, same_story, shared_weight

_ONE_STORY = 0.5
_NAMED, _NAMELESS = 78.0, 62.0
_ENOUGH_FOR_NAMELESS, _ENOUGH_ALONE = 1.2, 2.0
_DEADLY = "killed"


def fate_score(a: PlacedFact, b: PlacedFact) -> float:
    """One person in one story, of whom neither article tells two fates."""
    if max(a.alike, b.alike) > 1 or (a.fact.key[1] == "harm" and other_days(a, b)):
        return 0.0
    is_one_story, weight = same_story(a, b) >= _ONE_STORY, shared_weight(a, b)
    if a.owner is not None and a.owner == b.owner:
        return _NAMED if is_one_story or weight >= _ENOUGH_ALONE else 0.0
    is_one = a.owner is b.owner is None and a.fact.scope == b.fact.scope
    return _NAMELESS if is_one and is_one_story and weight >= _ENOUGH_FOR_NAMELESS else 0.0


def compare_fates(a: PlacedFact, b: PlacedFact) -> Relation:
    """Guilty of one thing and not of another is no conflict; who was hurt may die; how somebody left, two may see."""
    f, g = a.fact, b.fact
    if f.verb == g.verb:
        return Relation.AGREE
    if f.key[1] == "verdict":
        is_other = f.around and g.around and set(f.around).isdisjoint(g.around)
        return Relation.INCOMPARABLE if is_other else Relation.CONFLICT
    if f.key[1] == "harm" and _DEADLY not in {f.verb, g.verb}:
        return Relation.CONFLICT
    return Relation.DIFFERS
