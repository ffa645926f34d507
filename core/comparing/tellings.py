"""What two sentences tell of one deed or condition: that it was, was not, is said to have been, will or may be."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.core.comparing.events import another_time
from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import PlacedFact, other_days, same_story, shared_names
from copydesk.core.comparing.rarity import rarity
from copydesk.core.extraction.clauses.predicates import LIGHT_VERBS, STANDING
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.model import Certainty, Fact

# What a shared word counts, as a share of its rarity; those that tell the deed itself count less.
_WORD, _OF_SLOT = 0.85, 0.7
_IN_OTHER_WORDS = 0.4
_ONE_THING, _RELATED_STORIES = 2.0, 0.25
_ENOUGH_FOR_HEDGE = 2.4
_ENOUGH_FOR_NEGATION = 3.2
_ENOUGH_FOR_PLAN = 2.4
_MORE_FOR_ANOTHER_TIME = 0.8
_MORE_FOR_OTHER_WORDS = 0.8
_MORE_FOR_NAME_AND_NOUN = 1.0
_LESS_IN_ONE_STORY = 0.6
_TO_COME = frozenset({Certainty.PLANNED, Certainty.WISHED, Certainty.POSSIBLE})
_APPROVAL = "accept"
_DAYS = frozenset({"day", "weekday"})


def another_deed(a: PlacedFact, b: PlacedFact) -> bool:
    """Done to another, or by another as far as both tell. A name and a noun may be one, if none is said not to be.

    Told of by other nouns, it is one deed only by one who is named: "barred fans", "barred entry".
    """
    (what, who), (other_what, other_who) = a.fact.scope[:2], b.fact.scope[:2]
    if a.fact.holds != b.fact.holds and _are_told_apart(a.fact, b.fact):
        return True
    if a.target is not None and b.target is not None:
        if a.target != b.target:
            return True
    elif a.fact.key[-1] != "deed":
        return bool(what and other_what) and what != other_what  # a condition: of its name or its noun
    elif (not what or what != other_what) and (a.fact.holds != b.fact.holds or not _is_one_named_doer(a, b)):
        return True
    if not (a.owner or who) or not (b.owner or other_who) or _is_same_doer(a, b):
        return False
    return bool(who) == bool(other_who)


def _are_told_apart(f: Fact, g: Fact) -> bool:
    """ "The upper house", "the lower house"; and whoever has a name that is not known is nobody else: "Rovers"."""
    for one, other in zip(f.scope[2:], g.scope[2:], strict=True):
        if one and other and not set(one.split()) & set(other.split()):
            return True
    who, other = f.scope[1], g.scope[1]
    both = (who or f.owner is not None) and (other or g.owner is not None)
    return bool(both) and who != other and any(noun and not noun.islower() for noun in (who, other))


def _is_one_named_doer(a: PlacedFact, b: PlacedFact) -> bool:
    return a.owner is not None and a.owner == b.owner and a.fact.verb not in LIGHT_VERBS


def _is_by_name_and_noun(a: PlacedFact, b: PlacedFact) -> bool:
    """One says "Jan Ek", the other "the driver": whether these are one, the rest must tell where one denies it."""
    known = (a.owner or a.fact.scope[1]) and (b.owner or b.fact.scope[1])
    return a.fact.holds != b.fact.holds and bool(known) and not _is_same_doer(a, b)


def _is_same_doer(a: PlacedFact, b: PlacedFact) -> bool:
    return _is_one_named_doer(a, b) or bool(a.fact.scope[1]) and a.fact.scope[1] == b.fact.scope[1]


def _is_same_matter(a: PlacedFact, b: PlacedFact) -> bool:
    return (a.target is not None and a.target == b.target) or (
        bool(a.fact.scope[0]) and a.fact.scope[0] == b.fact.scope[0]
    )


def told_score(a: PlacedFact, b: PlacedFact) -> float:
    """The same deed done to the same, by the same as far as both tell: whatever is not so, or not sure, of it."""
    if other_days(a, b):
        return 0.0
    both = a.words & b.words
    slot = both.intersection({*a.fact.key, *a.fact.scope[:2], *b.fact.scope[:2], a.fact.verb})
    evidence = _WORD * (rarity(both - slot, a.counts, b.counts) + _OF_SLOT * rarity(slot, a.counts, b.counts))
    evidence += _IN_OTHER_WORDS * len(_told_otherwise(a, b, slot))
    evidence += 0.4 * min(shared_names(a, b), 3) + same_story(a, b)
    evidence += 0.6 if _is_same_doer(a, b) else 0.0
    evidence += _ONE_THING if _is_one_standing_thing(a, b) else 0.0
    evidence += 0.5 if a.is_lead and b.is_lead else 0.0
    needed = _needed(a, b) + (0.0 if _is_same_matter(a, b) else _MORE_FOR_OTHER_WORDS)
    needed += _MORE_FOR_ANOTHER_TIME if another_time(a, b) else 0.0
    needed += _MORE_FOR_NAME_AND_NOUN if _is_by_name_and_noun(a, b) else 0.0
    return 0.0 if evidence < needed else min(100.0, 40.0 + 8 * evidence)


def _is_one_standing_thing(a: PlacedFact, b: PlacedFact) -> bool:
    """ "The lamp was lit", "the lamp was dark", in articles that may be of one story, and nobody did it."""
    if a.fact.key[1] not in STANDING or not a.fact.scope[0] or a.fact.scope[0] != b.fact.scope[0]:
        return False
    return a.fact.scope[0] not in PEOPLE and same_story(a, b) >= _RELATED_STORIES


def _told_otherwise(a: PlacedFact, b: PlacedFact, slot: frozenset[str]) -> set[str]:
    """The deed and the matter where they are the same, but not in the same words: "it" that was "silent"."""
    nouns = zip(a.fact.scope[:2], b.fact.scope[:2], strict=True)
    same = {a.fact.key[1], *(noun for noun, other in nouns if noun == other)}
    return same - slot - {""}


def _needed(a: PlacedFact, b: PlacedFact) -> float:
    if a.fact.holds != b.fact.holds:
        return _ENOUGH_FOR_NEGATION - _LESS_IN_ONE_STORY * same_story(a, b)
    is_plan = a.fact.certainty in _TO_COME or b.fact.certainty in _TO_COME
    return _ENOUGH_FOR_PLAN if is_plan else _ENOUGH_FOR_HEDGE


def compare_told(a: PlacedFact, b: PlacedFact) -> Relation:
    """That it was and that it was not conflict; that it was, and that it is said to have been, differ.

    A condition passes: the next day, it may well be another; and weeks later so may the deed.
    """
    f, g = a.fact, b.fact
    if (f.certainty, f.holds) == (g.certainty, g.holds):
        return Relation.AGREE
    if (f.certainty in _TO_COME) != (g.certainty in _TO_COME):
        return _compare_with_plan(a, b) if g.certainty in _TO_COME else _compare_with_plan(b, a)
    if f.certainty is g.certainty is Certainty.FACT:
        has_passed = f.key[1].startswith("be ") and a.story.days_from(b.story)
        undone, done = (b, a) if f.holds else (a, b)
        is_done_since = undone.day is not None and done.day is not None and undone.day < done.day
        return Relation.DIFFERS if has_passed or is_done_since or another_time(a, b) else Relation.CONFLICT
    sure, unsure = (a, b) if f.certainty is Certainty.FACT else (b, a)
    if f.holds == g.holds and sure.day is not None and unsure.day is not None and sure.day > unsure.day:
        return Relation.COMPATIBLE  # what was only said to be so is known now
    is_wish = Certainty.WISHED in {f.certainty, g.certainty}
    return Relation.COMPATIBLE if is_wish and f.holds == g.holds else Relation.DIFFERS


def _compare_with_plan(told: PlacedFact, plan: PlacedFact) -> Relation:
    """What is done here and still planned there, on the same day or later; a plan, then what came of it, agree."""
    f, g = told.fact, plan.fact
    if not f.asserted:
        return Relation.COMPATIBLE  # "is opening", "bans": that may well be to come
    if f.key[1] == _APPROVAL and f.verb != g.verb:
        return Relation.COMPATIBLE  # who pledged to support has not endorsed yet, but much is called so
    if told.day is None or plan.day is None or plan.day < told.day or (g.frame and plan.day == told.day):
        return Relation.COMPATIBLE
    if any(when.kind not in _DAYS for when in f.frame):
        return Relation.COMPATIBLE  # "last year": another time
    return Relation.DIFFERS


def stands_of_articles(facts: Sequence[PlacedFact]) -> tuple[PlacedFact, ...]:
    """What each article tells in all: one that knows it is done may speak of the plan, one that hedges need not again.

    Of one that tells it as sure and as not sure, the latter counts; of one that tells the plan and the deed, the deed.
    """
    told: defaultdict[str, set[Certainty]] = defaultdict(set)
    for fact in facts:
        told[fact.article].add(fact.fact.certainty)
    return tuple(fact for fact in facts if not _is_outdone(fact.fact.certainty, told[fact.article]))


def _is_outdone(certainty: Certainty, told: set[Certainty]) -> bool:
    if certainty is Certainty.FACT:
        return Certainty.HEDGED in told
    return certainty in _TO_COME and not _TO_COME.issuperset(told)
