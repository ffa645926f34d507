"""Which role of theirs the people of a figure are counted for: aboard, attackers, crowd, ill, without power…"""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction.counted import Counted
from copydesk.core.extraction.lexicon import PEOPLE, thing_class
from copydesk.core.extraction.parts_of_speech import NOUNS
from copydesk.core.extraction.told_before import told_before


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
        _words(
            "destroy gut gutte flatten raze level obliterate wreck demolish ruin incinerate devastate"
        ),  # "gutte" is what the lemmatizer makes of "gutted"
    ),
    PeopleRole(
        "data",
        "number of people whose data was exposed",
        _words("user customer consumer account client record"),
        near=_words("data breach hack record account leak"),
    ),
)
OWNED_STAFF = _words("employee worker staff")
_OWNING = _words("have employ")
_DATA = _words("data datum detail information breach hack hacker leak steal expose compromise pilfer")
_HOLDING = _words("hold seat fit accommodate")
_ABOARD = _words("aboard board")
_BEING_CARRIED = _words(
    "be have carry transport take hold travel fly sail ride sit leave board crash sink capsize go come hijack kill die"
)
_TAKING = _words("take pull bring haul drag lift pluck winch help hoist scoop rescue save transfer invite welcome let")
_NO_CROWD = _words("officer soldier guard police pupil student")
_INSIDE = _words("on aboard in inside")
_STRIKING, _OUTAGES = _words("hit affect strike"), _words("outage blackout")
_ARMED = _words("armed masked hooded")
_OF_ANY_CUSTOMERS = _words("power data")
_TOLD_BEHIND = _words("aboard power")  # "150 were on board", "40,000 were left without electricity"
EVENTS = _words(
    "rally march protest demonstration match game concert festival event ceremony funeral vigil show parade"
)
_DRAWING = _words("draw attract")
_GROUNDS = _words("stadium ground arena stand venue")
_VEHICLES = _words("vessel aircraft bus coach train car lorry truck helicopter dinghy raft van minibus tram")
_BUILDINGS = _words("home building property")
_POWER = _words("power electricity")
_REACH = 7  # tokens behind a number in which it is said where the people were
GATHERED = next(role.nouns for role in _ROLES if role.name == "crowd")


def role_of(counted: Counted) -> PeopleRole | None:
    """The role that the figure's noun, its verb or the words behind it give; those it owns are judged elsewhere."""
    lemma, verb = counted.lemma, verb_of(counted)
    if lemma in OWNED_STAFF and verb in _OWNING:
        return next(role for role in _ROLES if role.name == "employed")
    if counted.noun is None:
        return _role_without_noun(counted)
    is_of_country = counted.noun.ent_type_ == "NORP"  # "2,000 Norwegians"
    is_person = is_of_country or lemma in PEOPLE
    for role in _ROLES:
        if role.name == "data":
            if (is_of_country or lemma in role.nouns | PEOPLE) and _tells_of_data(counted):
                return role
            continue
        if role.name == "destroyed":
            if thing_class(lemma) in _BUILDINGS and _are_destroyed(counted, role):
                return role
            continue
        if role.name == "power":
            if lemma in role.nouns | PEOPLE and _lose_power(counted):
                return role
            continue
        if role.name == "crowd" and verb in _HOLDING:
            continue  # what a hall has room for
        if role.name == "aboard" and (verb in _TAKING or _are_taken(counted)):
            continue  # out of the water, onto another boat
        if lemma in role.nouns or (role.name == "aboard" and is_person and _is_carried(counted)):
            return role
        if role.name == "aboard" and verb not in _BEING_CARRIED and _ABOARD.isdisjoint(behind(counted)):
            continue  # "lifted 40 residents into a boat"
        if role.name == "crowd" and lemma in _NO_CROWD:
            continue
        if is_person and (verb in role.verbs or role.near & set(behind(counted))):
            return role
        if is_person and (more := _MORE.get(role.name)) is not None and more(counted):
            return role
    return None


def _role_without_noun(counted: Counted) -> PeopleRole | None:
    """ "The number of people on board was 150", "150 were on board", "60 were poisoned"."""
    told = {token.lemma_.lower() for token in told_before(counted)}
    if told:
        by_deed = (role for role in _ROLES if told & (role.verbs | role.near))
        by_noun = (role for role in _ROLES if told & role.nouns and role.name not in _OF_ANY_CUSTOMERS)
        return next(by_deed, None) or next(by_noun, None)
    if counted.anchor.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    verb, after = verb_of(counted), set(behind(counted))
    return next(
        (role for role in _ROLES if verb in role.verbs or (role.name in _TOLD_BEHIND and role.near & after)), None
    )


def _are_taken(counted: Counted) -> bool:
    """ "One of 14 people brought to safety by boat"."""
    return any(child.dep_ == "acl" and child.lemma_ in _TAKING for child in counted.anchor.rights)


def _are_drawn(counted: Counted) -> bool:
    """ "The rally drew 5,000 people", "5,000 fans were in the stadium"."""
    verb = counted.verb
    if verb is None:
        return False
    if verb.lemma_ in _DRAWING:
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in EVENTS for child in verb.children)
    return verb.lemma_ == "be" and counted.anchor.dep_ == "nsubj" and not _GROUNDS.isdisjoint(behind(counted))


def _are_infected(counted: Counted) -> bool:
    """ "60 people tested positive"."""
    return verb_of(counted) == "test" and "positive" in behind(counted)


def _are_armed(counted: Counted) -> bool:
    """ "Three masked men", "three men armed with rifles"."""
    return any(child.lower_ in _ARMED for child in (*counted.anchor.lefts, *counted.anchor.rights))


def _are_destroyed(counted: Counted, role: PeopleRole) -> bool:
    """What was destroyed, not what destroyed it: "were gutted", "burned down", "were lost", "went up in flames"."""
    dep, verb = counted.anchor.dep_, verb_of(counted)
    if dep in {"dobj", "nsubjpass", "conj"} and verb in role.verbs | {"lose"}:
        return verb != "lose" or dep == "nsubjpass"
    after = set(behind(counted))
    if verb in {"burn", "burnt"}:
        return bool(after & {"down", "ground"})
    return dep == "nsubj" and (verb == "collapse" or (verb == "go" and "flame" in after))


def _is_carried(counted: Counted) -> bool:
    """ "The boat was carrying 180 migrants", "there were 64 people on the vessel"."""
    verb = counted.verb
    if verb is None or counted.noun is None:
        return False
    if verb.lemma_ == "carry":
        carriers = [verb.head] if verb.dep_ in {"acl", "relcl"} else []  # "the plane, carrying 118 people"
        carriers += [child for child in verb.children if child.dep_ == "nsubj"]
        subjects = (thing_class(carrier.lemma_.lower()) for carrier in carriers)
        return any(subject in _VEHICLES for subject in subjects)
    if verb.lemma_ != "be":
        return False
    inside = (child for head in (verb, counted.noun) for child in head.children if child.lower_ in _INSIDE)
    things = (thing for child in inside for thing in child.children if thing.dep_ == "pobj")
    return any(thing_class(thing.lemma_.lower()) in _VEHICLES for thing in things)


def _lose_power(counted: Counted) -> bool:
    """ "40,000 homes without power", "cut power to 40,000 homes"; not "power for 40,000 homes", which it will have."""
    before = counted.preceding
    if not (_POWER | {"dark"}).isdisjoint(behind(counted)):
        return True
    verb = counted.verb
    if verb is not None and verb.lemma_ in _STRIKING:
        return any(child.dep_ == "nsubj" and child.lemma_ in _OUTAGES for child in verb.children)
    if before is None or before.lower_ not in {"to", "than", "about", "some", "nearly"} or counted.verb is None:
        return False
    return verb_of(counted) in {"cut", "knock"} and any(child.lemma_ in _POWER for child in counted.verb.children)


def _tells_of_data(counted: Counted) -> bool:
    """The people's data was stolen, or a breach affected them: in the very clause."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: tuple[Token, ...] = () if clause is None else clause.tokens
    return any(token.lemma_.lower() in _DATA and token.pos_ in {*NOUNS, "VERB"} for token in tokens)


def verb_of(counted: Counted) -> str:
    return "" if counted.verb is None else counted.verb.lemma_.lower()


def behind(counted: Counted) -> Iterator[str]:
    """The lemmas behind the counted noun, up to the end of the phrase."""
    noun = counted.anchor
    for token in noun.doc[noun.i + 1 : min(noun.i + 1 + _REACH, counted.sentence.span.end)]:
        if token.is_punct and token.text != "-":
            return
        yield token.lemma_.lower()


# What else gives people of any noun a role.
_MORE = {"crowd": _are_drawn, "ill": _are_infected, "attackers": _are_armed}
