"""Facts of how many people did or were something, but for victims: were aboard, marched, attacked, are employed."""

from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.measure_words import COUNTED_AS_THINGS
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.people.crews import with_crew
from copydesk.core.extraction.people.people_role_words import CROWD, EVENTS, OWNED_STAFF
from copydesk.core.extraction.people.people_roles import role_of
from copydesk.core.extraction.people.people_said_to_be import behind, verb_of
from copydesk.core.extraction.people.people_told import role_told
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import PEOPLE, PLAIN_PEOPLE, WHOLE_GROUPS, thing_class
from copydesk.core.model import Fact

# Those aboard of whom there may be others; of the rest, "180 migrants", there are hardly.
_SOME_ABOARD = (PEOPLE - PLAIN_PEOPLE - WHOLE_GROUPS) | {
    "passenger",
    "pilot",
    "steward",
    "attendant",
    "guide",
    "teenager",
}
_OWNED = frozenset({"employed", "jobs lost", "members"})
_ANY_OF_THEM = frozenset({"", "soldier", "people", "person", "worker", "employee", "staff", "member"})
_LOSING = frozenset("cut shed axe slash lose eliminate lay sack dismiss scrap".split())
_PARTS_OF_FIRMS = frozenset("department division plant site office unit branch factory deck team side arm".split())
_POSTS = frozenset({"position", "role"})
_DISMISSALS = frozenset("redundancy layoff".split())
_LOST_BY_SOMEBODY = frozenset("cost lose".split())
_GATHERING = frozenset("crowd audience attendance".split())
_TURNING_OUT = frozenset("turn attend march".split())
_DRAWING = frozenset("draw attract".split())
_NEAREST = 2
_PARENTS = frozenset("father mother parent dad mum mom grandfather grandmother".split())


def people_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where the words give the people no role that outlets would count."""
    if counted.kind != "count":
        return None
    lemma = counted.lemma
    if (children := _children_of(counted, names)) is not None:
        return children
    if _is_of_crew(counted):
        return counted.fact(("persons", "aboard"), "number of people on board", ("crew",), None, is_part=False)
    if _gathered(counted):
        return counted.fact(("persons", "crowd"), "number of people who took part", (), None, is_part=False)
    if _lose_jobs(counted) or lemma in _DISMISSALS:
        return _fact(counted, names, "jobs lost", "number of jobs lost")
    if (
        thing_class(lemma) == "job"
        or lemma in _POSTS
        or (lemma in OWNED_STAFF and verb_of(counted) in _LOSING - {"lose"})
    ):
        return _fact(counted, names, "jobs lost", "number of jobs lost") if _loses(counted) else None
    role = role_told(counted) or role_of(counted)
    return None if role is None else _fact(counted, names, role.name, role.topic)


def _fact(counted: Counted, names: NameFinder, name: str, topic: str) -> Fact:
    scope = set(counted.restrictions) - {"other", "more"}
    lemma = counted.lemma
    if name == "aboard" and lemma in _SOME_ABOARD and not (lemma == "passenger" and _and_crew(counted)):
        scope.add(lemma)
    if name == "crowd" and any(word.startswith("counter") for word in behind(counted)):
        scope.add("counter")
    if name == "destroyed":
        scope.add(thing_class(lemma))
    if name == "jobs lost":
        scope |= _of_whom(counted)
    if name in {"deployed", "striking"} and lemma not in _ANY_OF_THEM:
        scope.add(lemma)
    owner = counted.owner(names) if name in _OWNED else None
    is_part = counted.is_part or counted.quantity.value.increment
    kind = "count" if name in COUNTED_AS_THINGS or name.endswith(" once") else "persons"
    fact = counted.fact((kind, name), topic, tuple(sorted(scope)), owner, is_part)
    return with_crew(fact, counted) if name == "aboard" and lemma == "passenger" else fact


def _children_of(counted: Counted, names: NameFinder) -> Fact | None:
    """ "Ek, a father of three", "Ek has two children"."""
    if counted.lemma == "child" and verb_of(counted) in {"have", "leave"}:
        owner = counted.owner(names)
    else:
        head = counted.number.head
        if counted.noun is not None or head.lower_ != "of" or head.head.lemma_.lower() not in _PARENTS:
            return None
        parent = head.head
        owner = names.at(counted.sentence.paragraph, parent.head) if parent.dep_ == "appos" else counted.owner(names)
    if owner is None:
        return None
    return counted.fact(("persons", "children"), "number of children", (), owner, is_part=False)


def _is_of_crew(counted: Counted) -> bool:
    """ "A crew of nine"."""
    of = counted.number.head
    return counted.noun is None and of.lower_ == "of" and of.head.lemma_.lower() == "crew"


def _gathered(counted: Counted) -> bool:
    """ "A crowd of 38,000", "Attendance: 38,000", "the number of marchers at 38,000", "38,000 turned out"."""
    if counted.noun is not None:
        return False
    of, verb = counted.number.head, counted.verb
    if of.lower_ == "of" and of.head.lemma_.lower() in _GATHERING:
        return True
    if verb is not None and verb.lemma_ in _DRAWING and counted.anchor.dep_ == "dobj":
        return any(child.dep_ == "nsubj" and _draws(child, verb) for child in hanging_on(verb))
    if verb is not None and verb.lemma_ in _TURNING_OUT and counted.anchor.dep_ == "nsubj":
        return verb.lemma_ != "turn" or any(child.lower_ == "out" for child in verb.children)
    return any(token.lemma_.lower() in _GATHERING | CROWD.nouns | EVENTS for token in told_before(counted))


def _draws(subject: Token, verb: Token) -> bool:
    """ "The rally drew 2,500", "the rally, which drew 2,500"."""
    if subject.tag_ not in {"WDT", "WP"} or verb.dep_ != "relcl":
        return subject.lemma_.lower() in EVENTS
    # "The march through the town, which drew 2,500": the parser lets "which" stand for the town.
    return any(thing.lemma_.lower() in EVENTS for thing in (verb.head, *islice(verb.head.ancestors, _NEAREST)))


def _lose_jobs(counted: Counted) -> bool:
    """ "Will cost 1,800 workers their jobs", "1,800 people lose their jobs", "were made redundant"."""
    if counted.verb is None or counted.lemma not in PEOPLE:
        return False
    if verb_of(counted) == "make":
        return "redundant" in behind(counted)
    return verb_of(counted) in _LOST_BY_SOMEBODY and any(
        child.dep_ == "dobj" and child.lemma_ in {"job", "post"} for child in counted.verb.children
    )


def _loses(counted: Counted) -> bool:
    """ "cut 4,000 jobs", "lay off 300 workers", "4,000 jobs will go", "the 4,000 jobs to be axed"."""
    if any(child.dep_ in {"relcl", "acl"} and child.lemma_ in _LOSING for child in counted.anchor.rights):
        return True
    return verb_of(counted) in _LOSING | {"cost"} or any(word in {"loss", "cut", "go"} for word in behind(counted))


def _of_whom(counted: Counted) -> set[str]:
    """ "Cabin crew will lose 600 posts": some of all that go."""
    if verb_of(counted) != "lose" or counted.verb is None:
        return set()
    losers = (child.lemma_.lower() for child in counted.verb.children if child.dep_ == "nsubj")
    return {lemma for lemma in losers if lemma in PEOPLE | _PARTS_OF_FIRMS}


def _and_crew(counted: Counted) -> bool:
    return "crew" in behind(counted)
