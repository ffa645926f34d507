"""Which role of theirs the people of a figure are counted for."""

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.people.people_role_words import (
    CROWD,
    EMPLOYED,
    ILL,
    OWNED_STAFF,
    ROLES,
    PeopleRole,
    words,
)
from copydesk.core.extraction.people.people_said_to_be import (
    are_armed,
    are_carried,
    are_destroyed,
    are_drawn,
    are_infected,
    behind,
    lose_power,
    take_part,
    tells_of_data,
    verb_of,
)
from copydesk.core.extraction.words.lexicon import PEOPLE, thing_class

_OWNING = words("have employ")
_HOLDING = words("hold seat fit accommodate")
_MOST_ABOARD = 10_000
_TAKING = words("take pull bring haul drag lift pluck winch help hoist scoop rescue save transfer invite welcome let")
_ABOARD = words("aboard board")
_BEING_CARRIED = words(
    "be have carry transport take hold travel fly sail ride sit leave board crash sink capsize go come hijack kill die"
)
_NO_CROWD = words("officer soldier guard police pupil student")
_BUILDINGS = words("home building property")
_OF_ANY_CUSTOMERS = words("power data")
_TOLD_BEHIND = words("aboard power")  # "150 were on board", "40,000 were left without electricity"
# What else gives people of any noun a role.
_MORE = {"crowd": are_drawn, "ill": are_infected, "attackers": are_armed}


def role_of(counted: Counted) -> PeopleRole | None:
    """The role that the figure's noun, its verb or the words behind it give; those it owns are judged elsewhere."""
    lemma = counted.lemma
    if lemma in OWNED_STAFF and verb_of(counted) in _OWNING:
        return EMPLOYED
    if counted.noun is None:
        return _role_without_noun(counted)
    is_of_country = counted.noun.ent_type_ == "NORP"  # "2,000 Norwegians"
    return next((role for role in ROLES if _has_role(counted, lemma, role, is_of_country=is_of_country)), None)


def _has_role(counted: Counted, lemma: str, role: PeopleRole, *, is_of_country: bool) -> bool:
    if role.name == "data":
        return (is_of_country or lemma in role.nouns | PEOPLE) and tells_of_data(counted)
    if role.name == "destroyed":
        return thing_class(lemma) in _BUILDINGS and are_destroyed(counted, role)
    if role.name == "power":
        return lemma in role.nouns | PEOPLE and lose_power(counted)
    is_person = is_of_country or lemma in PEOPLE
    if _is_said_otherwise(counted, role):
        return False
    if lemma in role.nouns or (role.name == "aboard" and is_person and are_carried(counted)):
        return True
    return is_person and _is_given_role(counted, role)


def _is_said_otherwise(counted: Counted, role: PeopleRole) -> bool:
    """Whom a hall has room for are no crowd; who is taken out of the water, or onto another boat, was not aboard."""
    verb = verb_of(counted)
    if role.name == "crowd":
        return verb in _HOLDING
    is_too_many = counted.quantity.value.low > _MOST_ABOARD  # an airline's passengers of a year
    return role.name == "aboard" and (is_too_many or verb in _TAKING or _are_taken(counted))


def _are_taken(counted: Counted) -> bool:
    """ "One of 14 people brought to safety by boat"."""
    return any(child.dep_ == "acl" and child.lemma_ in _TAKING for child in counted.anchor.rights)


def _is_given_role(counted: Counted, role: PeopleRole) -> bool:
    """Whether the words around people of any noun give them the role."""
    verb = verb_of(counted)
    if role.name == "aboard" and verb not in _BEING_CARRIED and _ABOARD.isdisjoint(behind(counted)):
        return False  # "lifted 40 residents into a boat"
    if role.name == "crowd" and counted.lemma in _NO_CROWD:
        return False
    more = _MORE.get(role.name)
    return verb in role.verbs or not role.near.isdisjoint(behind(counted)) or (more is not None and more(counted))


def _role_without_noun(counted: Counted) -> PeopleRole | None:
    """ "The number of people on board was 150", "150 were on board", "60 were poisoned"."""
    told = {token.lemma_.lower() for token in told_before(counted)}
    if told:
        by_deed = (role for role in ROLES if told & (role.verbs | (_ABOARD if role.name == "aboard" else role.near)))
        by_noun = (role for role in ROLES if told & role.nouns and role.name not in _OF_ANY_CUSTOMERS)
        role = next(by_deed, None) or next(by_noun, None)
        return None if role is None or _is_said_otherwise(counted, role) else role
    if counted.anchor.dep_ == "dobj" and verb_of(counted) in ILL.verbs:
        return ILL  # "killed seven people and infected 86"
    if counted.anchor.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    if take_part(counted):
        return CROWD
    verb, after = verb_of(counted), set(behind(counted))
    return next((role for role in ROLES if verb in role.verbs or _is_told_behind(role, verb, after)), None)


def _is_told_behind(role: PeopleRole, verb: str, after: set[str]) -> bool:
    if role.name == "aboard" and verb not in _BEING_CARRIED:
        return False  # "70 cancelled flights"
    return role.name in _TOLD_BEHIND and bool(role.near & after)
