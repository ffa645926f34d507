"""Whether two articles give one office to two people."""

from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import PlacedFact, other_days, same_story, shared_names, shared_weight
from copydesk.core.comparing.spelling import is_spelt_otherwise

_ONE_STORY = 0.5
_MANY_SHARED = 6  # names, from which on two articles have one judge, wherever they name him


def holder_score(a: PlacedFact, b: PlacedFact) -> float:
    """Each article names one, in what it opens with, or they share much else."""
    is_told = (a.is_lead and b.is_lead) or len(a.story & b.story) >= _MANY_SHARED
    if not is_told or max(a.alike, b.alike) > 1 or same_story(a, b) < _ONE_STORY or other_days(a, b):
        return 0.0
    return min(100.0, 50.0 + 8 * (shared_weight(a, b) + same_story(a, b) + 0.4 * min(shared_names(a, b), 3)))


def compare_holders(a: PlacedFact, b: PlacedFact) -> Relation:
    """A story may well have two judges; and who is named in both articles is known to both."""
    if a.target == b.target:
        return Relation.AGREE
    if a.target in b.story or b.target in a.story:
        return Relation.COMPATIBLE
    if is_spelt_otherwise(a.fact.shown, b.fact.shown, is_person=True):
        return Relation.COMPATIBLE  # one, and shown as a spelling
    first, second = set(a.fact.shown.casefold().split()), set(b.fact.shown.casefold().split())
    return Relation.COMPATIBLE if first <= second or second <= first else Relation.DIFFERS
