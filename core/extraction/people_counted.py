"""Facts of how many people did or were something, but for victims: were aboard, marched, attacked, are employed."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction.counted import NOUNS, Counted
from copydesk.core.extraction.lexicon import PEOPLE, PLAIN_PEOPLE, thing_class
from copydesk.core.extraction.sentences import NameFinder
from copydesk.core.extraction.told_before import told_before
from copydesk.core.model import Fact


class PeopleRole(NamedTuple):
    """Nouns that say the role by themselves, and words nearby that give it to people of any noun."""

    name: str
    topic: str
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()  # of which they are subject or object
    near: frozenset[str] = frozenset()  # within the same clause, behind the number


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLES = (
    PeopleRole(
        "aboard", "number of people on board", _words("passenger"), near=_words("aboard board plane ferry boat flight")
    ),
    PeopleRole(
        "attackers",
        "number of attackers",
        _words("gunman attacker assailant shooter bomber robber hijacker intruder kidnapper"),
    ),
    PeopleRole("hostages", "number of hostages", _words("hostage captive"), near=_words("hostage")),
    PeopleRole("employed", "number of employees", frozenset(), _words("employ")),
    PeopleRole(
        "crowd",
        "number of people who took part",
        _words("protester demonstrator marcher worshipper mourner spectator"),
        _words("march rally demonstrate protest attend gather join throng pack"),
        _words("march rally protest demonstration procession parade vigil"),
    ),
    PeopleRole(
        "ill",
        "number of people taken ill",
        frozenset(),
        _words("infect sicken poison contract"),
        _words("ill sick poisoning disease virus infection"),
    ),
    PeopleRole(
        "power",
        "number left without power",
        _words("home household customer property house business"),
        near=_words("power electricity"),
    ),
    PeopleRole(
        "destroyed",
        "number of buildings destroyed",
        frozenset(),
        _words("destroy gut gutte flatten raze level obliterate"),  # "gutte" is what the lemmatizer makes of "gutted"
    ),
    PeopleRole(
        "data",
        "number of people whose data was exposed",
        _words("user customer consumer account client record"),
        near=_words("data breach hack record account leak"),
    ),
)
_OWNED_STAFF = _words("employee worker staff")
_OWNING = _words("have employ")
_LOSING = _words("cut shed axe slash lose eliminate lay sack dismiss scrap")
_DATA = _words("data datum detail information breach hack hacker leak steal expose compromise pilfer")
_LOST_BY_SOMEBODY = _words("cost lose")
_HOLDING = _words("hold seat fit accommodate")
_INSIDE = _words("on aboard in inside")
_GATHERING = _words("crowd audience attendance")
_GATHERED = next(role.nouns for role in _ROLES if role.name == "crowd")
_TURNING_OUT = _words("turn attend march")
_EVENTS = _words(
    "rally march protest demonstration match game concert festival event ceremony funeral vigil show parade"
)
_DRAWING = _words("draw attract")
_GROUNDS = _words("stadium ground arena stand venue")
_VEHICLES = _words("vessel aircraft bus coach train car lorry truck helicopter dinghy raft van minibus tram")
_PARENTS = _words("father mother parent dad mum mom grandfather grandmother")
_BUILDINGS = _words("home building property")
_POWER = _words("power electricity")
_REACH = 7  # tokens behind a number in which it is said where the people were


def people_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where the words give the people no role that outlets would count."""
    if counted.kind != "count":
        return None
    lemma = counted.lemma
    if (children := _children_of(counted, names)) is not None:
        return children
    if _gathered(counted):
        return counted.fact(("persons", "crowd"), "number of people who took part", (), None, is_part=False)
    if _lose_jobs(counted):
        return _fact(counted, names, "jobs lost", "number of jobs lost")
    if thing_class(lemma) == "job" or (lemma in _OWNED_STAFF and _verb(counted) in _LOSING - {"lose"}):
        return _fact(counted, names, "jobs lost", "number of jobs lost") if _loses(counted) else None
    role = _role(counted)
    return None if role is None else _fact(counted, names, role.name, role.topic)


def _fact(counted: Counted, names: NameFinder, name: str, topic: str) -> Fact:
    scope = set(counted.restrictions) - {"other", "more"}
    lemma = counted.lemma
    if name == "aboard" and (lemma != "passenger" or _and_crew(counted)):
        lemma = ""
    if lemma in PEOPLE - PLAIN_PEOPLE and name == "aboard":
        scope.add(lemma)
    if name == "destroyed":
        scope.add(thing_class(lemma))
    owner = counted.owner(names) if name in {"employed", "jobs lost"} else None
    is_part = counted.is_part or counted.quantity.value.increment
    return counted.fact(("persons", name), topic, tuple(sorted(scope)), owner, is_part)


def _children_of(counted: Counted, names: NameFinder) -> Fact | None:
    """ "Ek, a father of three", "Ek has two children"."""
    if counted.lemma == "child" and _verb(counted) in {"have", "leave"}:
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


def _gathered(counted: Counted) -> bool:
    """ "A crowd of 38,000", "Attendance: 38,000", "the number of marchers at 38,000", "38,000 turned out"."""
    if counted.noun is not None:
        return False
    of, verb = counted.number.head, counted.verb
    if of.lower_ == "of" and of.head.lemma_.lower() in _GATHERING:
        return True
    if verb is not None and verb.lemma_ in _TURNING_OUT and counted.anchor.dep_ == "nsubj":
        return verb.lemma_ != "turn" or any(child.lower_ == "out" for child in verb.children)
    return any(token.lemma_.lower() in _GATHERING | _GATHERED for token in told_before(counted))


def _lose_jobs(counted: Counted) -> bool:
    """ "Will cost 1,800 workers their jobs", "1,800 people lose their jobs"."""
    if counted.verb is None or _verb(counted) not in _LOST_BY_SOMEBODY or counted.lemma not in PEOPLE:
        return False
    return any(child.dep_ == "dobj" and child.lemma_ in {"job", "post"} for child in counted.verb.children)


def _role(counted: Counted) -> PeopleRole | None:
    lemma, verb = counted.lemma, _verb(counted)
    if lemma in _OWNED_STAFF and verb in _OWNING:
        return next(role for role in _ROLES if role.name == "employed")
    is_of_country = counted.noun is not None and counted.noun.ent_type_ == "NORP"  # "2,000 Norwegians"
    is_person = counted.noun is None or is_of_country or lemma in PEOPLE
    for role in _ROLES:
        if role.name == "data":
            is_whose = counted.noun is not None and (is_of_country or lemma in role.nouns | PEOPLE)
            if is_whose and _tells_of_data(counted):
                return role
            continue
        if role.name == "destroyed":
            if thing_class(lemma) in _BUILDINGS and verb in role.verbs and _is_patient(counted):
                return role
            continue
        if role.name == "power":
            if lemma in role.nouns | PLAIN_PEOPLE and _lose_power(counted):
                return role
            continue
        if role.name == "crowd" and verb in _HOLDING:
            continue  # what a hall has room for
        if lemma in role.nouns or (role.name == "aboard" and is_person and _is_carried(counted)):
            return role
        if counted.noun is not None and is_person and (verb in role.verbs or role.near & set(_behind(counted))):
            return role
        if role.name == "crowd" and counted.noun is not None and is_person and _are_drawn(counted):
            return role
    return None


def _are_drawn(counted: Counted) -> bool:
    """ "The rally drew 5,000 people", "5,000 fans were in the stadium"."""
    verb = counted.verb
    if verb is None:
        return False
    if verb.lemma_ in _DRAWING:
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _EVENTS for child in verb.children)
    return verb.lemma_ == "be" and counted.anchor.dep_ == "nsubj" and not _GROUNDS.isdisjoint(_behind(counted))


def _is_patient(counted: Counted) -> bool:
    """What was destroyed, not what destroyed it."""
    return counted.anchor.dep_ in {"dobj", "nsubjpass", "conj"}


def _is_carried(counted: Counted) -> bool:
    """ "The boat was carrying 180 migrants", "there were 64 people on the vessel"."""
    verb = counted.verb
    if verb is None or counted.noun is None:
        return False
    if verb.lemma_ == "carry":
        subjects = (thing_class(child.lemma_.lower()) for child in verb.children if child.dep_ == "nsubj")
        return any(subject in _VEHICLES for subject in subjects)
    if verb.lemma_ != "be":
        return False
    inside = (child for head in (verb, counted.noun) for child in head.children if child.lower_ in _INSIDE)
    things = (thing for child in inside for thing in child.children if thing.dep_ == "pobj")
    return any(thing_class(thing.lemma_.lower()) in _VEHICLES for thing in things)


def _verb(counted: Counted) -> str:
    return "" if counted.verb is None else counted.verb.lemma_.lower()


def _loses(counted: Counted) -> bool:
    """ "cut 4,000 jobs", "lay off 300 workers", "4,000 jobs will go"."""
    return _verb(counted) in _LOSING or any(word in {"loss", "cut"} for word in _behind(counted))


def _and_crew(counted: Counted) -> bool:
    return "crew" in _behind(counted)


def _behind(counted: Counted) -> Iterator[str]:
    """The lemmas behind the counted noun, up to the end of the phrase."""
    noun = counted.anchor
    for token in noun.doc[noun.i + 1 : min(noun.i + 1 + _REACH, counted.sentence.span.end)]:
        if token.is_punct and token.text != "-":
            return
        yield token.lemma_.lower()


def _lose_power(counted: Counted) -> bool:
    """ "40,000 homes without power", "cut power to 40,000 homes"; not "power for 40,000 homes", which it will have."""
    before = counted.preceding
    if not _POWER.isdisjoint(_behind(counted)):
        return True
    if before is None or before.lower_ not in {"to", "than", "about", "some", "nearly"} or counted.verb is None:
        return False
    return _verb(counted) in {"cut", "knock"} and any(child.lemma_ in _POWER for child in counted.verb.children)


def _tells_of_data(counted: Counted) -> bool:
    """The people's data was stolen, or a breach affected them: in the very clause."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: tuple[Token, ...] = () if clause is None else clause.tokens
    return any(token.lemma_.lower() in _DATA and token.pos_ in {*NOUNS, "VERB"} for token in tokens)
