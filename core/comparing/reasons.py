"""Whether two causes are of one thing, and whether both can be right: of an incident, of a death, of what was done."""

from copydesk.core.comparing.events import another_time
from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import (
    PlacedFact,
    key_weight,
    other_days,
    same_story,
    shared_names,
    shared_weight,
)
from copydesk.core.extraction.causes.effects import KNOWN_EFFECTS
from copydesk.core.extraction.causes.families import family_of
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.model import Certainty, Fact

_OF_ONE_CAUSE = frozenset({"incident", "death"})
_ENOUGH_FOR_CAUSE = 1.6
_ENOUGH_FOR_REASON = 2.6
_MORE_FOR_OTHER_WORDS = 0.4
_MORE_WHERE_ONLY_BEFORE = 0.4
_SAYING_LITTLE = frozenset(
    """fault failure lack leak day series row dispute run heavy problem reason fear concern issue shortage new
    major serious high low large big worker official year week""".split()
)


def another_effect(a: PlacedFact, b: PlacedFact) -> bool:
    """Whether two causes are of two things: closed and opened, the school and the mine."""
    (effect, matter), (other, other_matter) = a.fact.scope, b.fact.scope
    if effect == other == "incident":
        return False
    if a.target is not None and b.target is not None:
        is_one = a.target == b.target
    else:
        is_one = bool(matter) and matter == other_matter
        if not is_one and matter and other_matter and a.target is None and b.target is None:
            return True
    if a.target is not None and b.target is not None and not is_one:
        return True
    return effect != other and (not is_one or {effect, other} <= KNOWN_EFFECTS)


def cause_score(a: PlacedFact, b: PlacedFact) -> float:
    """The cause of the story's incident; of a deed, where enough is told of it beside the cause."""
    f, g = a.fact, b.fact
    evidence = shared_weight(a, b) + same_story(a, b) + 0.5 * shared_names(a, b)
    needed = _MORE_WHERE_ONLY_BEFORE * (f.certainty is g.certainty is Certainty.OPEN)
    if f.key[1] == "incident":
        is_other = bool(f.scope[1] and g.scope[1]) and f.scope[1] != g.scope[1]  # the hall's roof and the hall
        needed += _ENOUGH_FOR_CAUSE + (_MORE_FOR_OTHER_WORDS if is_other else 0.0)
    else:
        is_one = (a.target is not None and a.target == b.target) or bool(f.scope[1] and f.scope[1] == g.scope[1])
        evidence += 0.6 * key_weight(a, b) + 0.6 * is_one + 0.6 * (f.scope[0] == g.scope[0])
        needed += _ENOUGH_FOR_REASON + (0.0 if f.scope[0] == g.scope[0] else _MORE_FOR_OTHER_WORDS)
    return 0.0 if evidence < needed or other_days(a, b) or another_time(a, b) else min(100.0, 40.0 + 8 * evidence)


def compare_causes(f: Fact, g: Fact) -> Relation:
    """An incident and a death have one cause; a deed may have several reasons, and two that share a word are one."""
    first, second = set(map(thing_class, f.verb.split())), set(map(thing_class, g.verb.split()))
    both = (first & second) - _SAYING_LITTLE
    if first == second or 2 * len(both) >= min(len(first), len(second)):
        return Relation.AGREE if first == second or f.key[1] == "incident" else Relation.COMPATIBLE
    one, other = family_of(first), family_of(second)
    if one is not None and other is not None:
        of_one_kind = one.partition("/")[0] == other.partition("/")[0]
        if of_one_kind:
            return Relation.COMPATIBLE if one == other or "technical" in {one, other} else Relation.DIFFERS
        if f.key[1] in _OF_ONE_CAUSE and f.certainty is g.certainty is Certainty.FACT:
            return Relation.CONFLICT
    return Relation.DIFFERS
