"""Whether two articles give one office, or one deed, to two people."""

from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import (
    PlacedFact,
    key_weight,
    other_days,
    same_story,
    shared_names,
    shared_weight,
)
from copydesk.core.comparing.spelling import is_spelt_otherwise
from copydesk.core.extraction.clauses.sole_deeds import ONE_DOER

_ONE_STORY = 0.5
_ENOUGH_FOR_DEED = 2.2
_MANY_SHARED = 6  # names, from which on two articles have one judge, wherever they name him


def holder_score(a: PlacedFact, b: PlacedFact) -> float:
    """Each article names one, in what it opens with, or they share much else."""
    is_told = (a.is_lead and b.is_lead) or len(a.story.names & b.story.names) >= _MANY_SHARED
    if not is_told or max(a.alike, b.alike) > 1 or same_story(a, b) < _ONE_STORY or other_days(a, b):
        return 0.0
    return min(100.0, 50.0 + 8 * (shared_weight(a, b) + same_story(a, b) + 0.4 * min(shared_names(a, b), 3)))


def doer_score(a: PlacedFact, b: PlacedFact) -> float:
    """One deed done to one thing, by its name or with enough else said of it: who did it, each article tells once."""
    f, g = a.fact, b.fact
    if (a.owner is None) != (b.owner is None) or (f.around and g.around and not set(f.around) & set(g.around)):
        return 0.0
    if max(a.alike, b.alike) > 1 or other_days(a, b) or same_story(a, b) < _ONE_STORY:
        return 0.0
    evidence = shared_weight(a, b) + key_weight(a, b) + 0.4 * min(shared_names(a, b), 3) + same_story(a, b)
    evidence += (1.2 if a.owner is not None else 0.0) + (0.6 if a.is_lead and b.is_lead else 0.0)
    return 0.0 if evidence < _ENOUGH_FOR_DEED else min(100.0, 40.0 + 8 * evidence)


def compare_holders(a: PlacedFact, b: PlacedFact) -> Relation:
    """A story may well have two judges; and who is named in both articles is known to both."""
    if a.target != b.target and (a.target in b.story.names or b.target in a.story.names):
        return Relation.COMPATIBLE
    return _compare_names(a, b)


def compare_doers(a: PlacedFact, b: PlacedFact) -> Relation:
    """Two names for who did it; whom the other article names as well may have had a hand in it."""
    relation = _compare_names(a, b)
    is_known = a.target in b.story.names or b.target in a.story.names
    is_conflict = relation is Relation.DIFFERS and not is_known and a.fact.key[1] in ONE_DOER
    return Relation.CONFLICT if is_conflict else relation


def _compare_names(a: PlacedFact, b: PlacedFact) -> Relation:
    if a.target == b.target:
        return Relation.AGREE
    if is_spelt_otherwise(a.fact.shown, b.fact.shown, is_person=True):
        return Relation.COMPATIBLE  # one, and shown as a spelling
    first, second = set(a.fact.shown.casefold().split()), set(b.fact.shown.casefold().split())
    return Relation.COMPATIBLE if first <= second or second <= first else Relation.DIFFERS
