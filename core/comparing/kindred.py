"""Two figures of one unit that two papers measure by different words: "insurers put the bill at £50m", "the losses".

A figure's key is one paper's word for what it measures; where the words differ, what stands around the figures and what
their sentences share must tell all the more.
"""

from functools import lru_cache
from math import log

from copydesk.core.comparing.concepts import concept
from copydesk.core.comparing.frames import are_told_apart, frame_weight, shared_nouns
from copydesk.core.comparing.intervals import is_vague
from copydesk.core.comparing.placed_facts import PlacedFact, same_story, same_verb, shared_names, shared_weight
from copydesk.core.comparing.plans import are_both_planned
from copydesk.core.extraction.clauses.predicates import SAYING_LITTLE
from copydesk.core.extraction.counts.extremes import TOPICS as EXTREMES
from copydesk.core.extraction.counts.measure_words import COUNTED_AS_THINGS, KNOWN_MEASURES
from copydesk.core.model import Fact

COUNTS = frozenset({"count", "persons"})
_PEOPLE_ROLES = frozenset({"persons", *COUNTED_AS_THINGS})
_UNITS = frozenset({"money", "duration", "length", "weight", "volume", "area"})
# Names of measures that say too little: anything that takes time, costs money, lies apart.
_LOOSE = frozenset({"time taken", "price", "investment", "extent"})
_OF_ITS_OWN = ("after ", "change ", "share of ", "times ")
FARTHEST = log(1.75)  # two sums or spans of one story lie as close by chance now and then, any further often
_NAMED = ("length ", "tenure", "wait", "from", "sentence", "minimum term", "time served", "probation")
_ENOUGH = 3.6
_ONE_DEED = 0.7
_OF_ONE_DEED = 8.0
_MUCH = 1.8  # words that the sentences share; many a time is told among the same words
_MOST_NAMES = 3
# Of what an article gives few figures, one that has none near it (in steps of the logarithm) counts for so much, where
# the sentences share so much: of times it gives too many.
_OF_FEW = frozenset({"money", "length", "weight", "area", "volume"})
_NEAR, _LONE, _TOLD = 0.7, 1.6, 1.0
_ONE_STORY = 0.5
# Of such pairs in 49 stories eleven of eleven were of one thing, from a thousand on and this near.
_CROWD, FARTHEST_OF_CROWD, _NEAR_IN_CROWDS, _OF_ONE_CROWD = 1000, 0.16, 0.5, 66.0
_COUNTED = COUNTS | {"people"}
_OF_PEOPLE = COUNTED_AS_THINGS | {"person", "job", "employee", "member"}


def magnitude(fact: Fact) -> float | None:
    """The logarithm of a figure that may have kindred, None of one that has none."""
    value = fact.value
    if value is None or fact.key[0] not in _UNITS or value.low <= 0 or is_vague(value):
        return None
    return None if fact.key[-1].startswith(_OF_ITS_OWN) else log((value.low + value.high) / 2)


def are_kindred(f: Fact, g: Fact) -> bool:
    """Whether two figures that bear different keys may be of one thing."""
    if f.type != g.type:
        return False
    if f.key[0] in COUNTS and g.key[0] in COUNTS:
        return f.key != g.key and (_are_of_one_deed(f, g) or _are_of_one_crowd(f, g))
    if f.key[:2] != g.key[:2] or not (is_loose(f) or is_loose(g)):
        return False
    first, second = magnitude(f), magnitude(g)
    return first is not None and second is not None and abs(first - second) <= FARTHEST


def _are_of_one_deed(f: Fact, g: Fact) -> bool:
    """ "45 operations" and "operated on 60 patients"; people who have a role in one report alone."""
    if f.value is None or g.value is None or f.part or g.part or not deeds_counted(f) & deeds_counted(g):
        return False
    if concept(f.key[-1]) == concept(g.verb) or concept(g.key[-1]) == concept(f.verb):
        return "person" in {f.key[-1], g.key[-1]} or "persons" in {f.key[0], g.key[0]}
    return "person" in {f.key[-1], g.key[-1]} and not _PEOPLE_ROLES.isdisjoint((*f.key, *g.key))


def _are_of_one_crowd(f: Fact, g: Fact) -> bool:
    """Exact numbers of some thousands of people that all but agree: "9,400 jobs", "8,900 people work"."""
    first, second = size_of_crowd(f), size_of_crowd(g)
    return first is not None and second is not None and 0 < abs(first - second) <= FARTHEST_OF_CROWD


def size_of_crowd(fact: Fact) -> float | None:
    """The logarithm of an exact number of many people, by whatever they are called; None of any other figure."""
    value, name = fact.value, fact.key[-1]
    if value is None or fact.part or value.low != value.high or value.hedged or value.low < _CROWD:
        return None
    are_people = fact.key[0] == "persons" or name in _OF_PEOPLE
    return log(value.low) if fact.key[0] in COUNTS and are_people else None


def deeds_counted(fact: Fact) -> frozenset[str]:
    """What is done by or to those that are counted, or what is counted itself."""
    return _deeds(fact.verb, fact.key[-1] if fact.key[0] == "count" else "")


@lru_cache(maxsize=4096)
def _deeds(verb: str, counted: str) -> frozenset[str]:
    told = {verb, counted} - {""} if verb not in SAYING_LITTLE else {counted} - {""}
    return frozenset(map(concept, told))


def is_loose(fact: Fact) -> bool:
    """Measured by nothing that news has a name for, or by one that says little."""
    name = fact.key[-1]
    return fact.key[0] in _UNITS and (
        name in _LOOSE or not (name in KNOWN_MEASURES or name in EXTREMES or name.startswith(_NAMED))
    )


def kindred_score(a: PlacedFact, b: PlacedFact) -> float:
    """How sure it is that two figures with different keys are of one thing: 0 for not at all, else up to 100."""
    f, g = a.fact, b.fact
    if f.key[0] in COUNTS and not _are_of_one_deed(f, g):
        return _OF_ONE_CROWD if _are_only_crowds(a, b) else 0.0
    is_clash = bool(f.scope) and bool(g.scope) and f.scope != g.scope and f.key[0] not in COUNTS
    if is_clash or are_told_apart(f, g) or not _are_as_certain(f, g):
        return 0.0
    told, one_deed = shared_weight(a, b), same_verb(a, b)
    is_told = f.key[0] == "money" and told >= _MUCH
    are_lone = _are_only_ones_of_their_size(a, b)
    if not (is_told or are_lone) and one_deed < _ONE_DEED and not shared_nouns(f, g):
        return 0.0
    is_owned = a.owner is not None and a.owner == b.owner
    evidence = told + one_deed + frame_weight(f, g) + same_story(a, b)
    evidence += 0.5 * min(_MOST_NAMES, shared_names(a, b)) + 1.5 * is_owned
    evidence += _LONE if are_lone else 0.0
    surer = _OF_ONE_DEED if f.key[0] == "money" or one_deed >= _ONE_DEED else 0.0
    return 0.0 if evidence < _ENOUGH else min(100.0, 20.0 + surer + 8 * evidence)


def _are_only_ones_of_their_size(a: PlacedFact, b: PlacedFact) -> bool:
    """The one sum, weight or distance that each of two articles of one story gives anywhere near this large."""
    if a.fact.key[0] not in _OF_FEW or same_story(a, b) < _ONE_STORY or shared_weight(a, b) < _TOLD:
        return False
    return all(_near(one, other) == 1 for one in (a, b) for other in (a, b))


def _are_only_crowds(a: PlacedFact, b: PlacedFact) -> bool:
    """Each of two articles of one story gives one number of people or things anywhere near this large."""
    if same_story(a, b) < _ONE_STORY or are_told_apart(a.fact, b.fact):
        return False
    sizes = [size_of_crowd(a.fact), size_of_crowd(b.fact)]
    return all(_counts_near(one, size) == 1 for one in (a, b) for size in sizes if size is not None)


def _counts_near(a: PlacedFact, size: float) -> int:
    counts = {value for kind, value in a.figures if kind[0] in _COUNTED and value > 0}
    return sum(abs(log(value) - size) <= _NEAR_IN_CROWDS for value in counts)


def _near(a: PlacedFact, b: PlacedFact) -> int:
    """How many figures of its unit the article of `a` gives near that of `b`."""
    size = magnitude(b.fact)
    assert size is not None
    unit = a.fact.key[:2]
    return sum(kind == unit and value > 0 and abs(log(value) - size) <= _NEAR for kind, value in a.figures)


def _are_as_certain(f: Fact, g: Fact) -> bool:
    """A sum that is planned and the sum that was spent are of one thing; of all else, both plans or neither."""
    return f.asserted == g.asserted or f.key[0] == "money" or are_both_planned(f, g)
