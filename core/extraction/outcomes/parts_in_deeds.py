"""What tells which of many a thing is: the deed that it has a part in, and as what; or the thing that it is said of."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.predicates import deed_of
from copydesk.core.extraction.names import titles
from copydesk.core.extraction.words.hanging_words import hanging_behind, hanging_on
from copydesk.core.extraction.words.kinds import (
    DOERS,
    GROUPS_OF_DEEDS,
    GROUPS_OF_PEOPLE,
    GROUPS_OF_QUALITIES,
    HARD_GROUPS,
    Kind,
)
from copydesk.core.extraction.words.lexicon import INCIDENTS, PEOPLE, SYNONYMS, event_classes, thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS

_ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "conj", "attr", "ROOT"})
_HIGHEST = 5  # words from a thing up to what tells which it is
# Verbs that tell nothing of the thing: many things are had, made and talked of.
_GENERAL = frozenset(
    """be have do say tell think know want seem appear need believe feel hope mean become remain include involve let
    get make take see come go use look turn call ask speak talk write read explain describe expect like love""".split()
)
_UNDERGOING = frozenset({"die", "perish", "drown", "survive", "succumb"})  # done by nobody
# A police force is the police; a police report is not.
_BODIES = frozenset("force officer official member personnel unit squad team department troop".split())
_CATCHING = frozenset("seize catch capture nab hold".split())
_SUSPECTS = frozenset("head boss founder fugitive thief robber burglar killer murderer he she they him her".split())
_ARMING = frozenset("arm use carry wield brandish hold have".split())
_ARMED = frozenset("attacker gunman suspect man assailant intruder robber he knifeman attackers men she woman".split())
_VIOLENT = frozenset(
    """attack assault beat strike hit stab slash batter bludgeon wound injure kill murder threaten hack set lunge chase
    attacked assaulted beaten""".split()
)


def part_in(token: Token, kind: Kind) -> str | None:
    """What the thing has a part in; None where nothing tells which of many it is."""
    if kind.group in HARD_GROUPS and token.dep_ in _ROLES | {"compound"} and (part := _part(token, kind)) is not None:
        return part
    if kind.group == "sea":
        return "sea"
    if kind.group in GROUPS_OF_QUALITIES:
        return token.head.lemma_.lower()
    if kind.group in GROUPS_OF_DEEDS:
        return _done_to(token).strip() or None
    if kind.group == "position":
        return _passed(token)
    if token.dep_ == "appos":
        return f"is {token.head.lower_}" if token.head.pos_ == "PROPN" and kind.group not in GROUPS_OF_PEOPLE else None
    if token.dep_ == "compound":
        if token.head.lemma_.lower() not in _BODIES:
            return None
        token = token.head
    part = _governor(token) if token.dep_ in _ROLES else None
    return part if part is None or kind.name not in DOERS or part.endswith(" by") else None


def _passed(preposition: Token) -> str | None:
    """What was done beside, over or off which place with a name."""
    place = next((child for child in hanging_on(preposition) if child.dep_ == "pobj"), None)
    if place is not None and place.pos_ == "NOUN":
        place = _named(place)
    above = preposition.head
    if above.dep_ == "pobj":  # "passed through the strait near Senja"
        above = above.head.head
    if place is None or place.pos_ != "PROPN" or above.pos_ != "VERB" or above.lemma_ in _GENERAL:
        return None
    return f"{deed_of(above.lemma_.lower())} {place.lower_}"


def _named(place: Token) -> Token | None:
    """ "The northern island Senja", "the island of Senja"."""
    for child in hanging_on(place):
        if child.dep_ == "appos":
            return child
        if child.lower_ == "of":
            return next((name for name in hanging_on(child) if name.dep_ == "pobj"), None)
    return None


def _governor(thing: Token) -> str | None:
    """The deed or event that the thing has a part in, and whether as the one that does it."""
    token, does = thing, thing.dep_ == "nsubj"
    for _ in range(_HIGHEST):
        relation, head = token.dep_, token.head
        if head.i == token.i or relation in {"advcl", "relcl", "acl", "ccomp"}:
            return None
        token = head
        lemma = token.lemma_.lower()
        if token.pos_ in VERBS:
            if lemma in _GENERAL:
                return None
            particle = next((child.lower_ for child in hanging_behind(token) if child.dep_ == "prt"), "")
            deed = "arrest" if _is_arrest(token) else deed_of(f"{lemma}-{particle}" if particle else lemma)
            is_doer = relation == "agent" or (does and lemma not in _UNDERGOING)
            return f"{deed} {_done_to(token)}by" if is_doer else deed
        if token.pos_ in NOUNS and event_classes(lemma):
            return deed_of(lemma)
    return None


def _is_arrest(verb: Token) -> bool:
    """ "Caught", "seized", said of people."""
    if verb.lemma_.lower() not in _CATCHING:
        return False
    children = hanging_on(verb)
    caught = next((child for child in children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if caught is None:
        return False
    return caught.ent_type_ == "PERSON" or caught.lemma_.lower() in PEOPLE | _SUSPECTS or titles.is_title(caught.lower_)


def _done_to(verb: Token) -> str:
    """What the deed was done to, where a noun tells it."""
    children = hanging_on(verb)
    thing = next((child for child in children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None and verb.dep_ == "acl":
        thing = verb.head
    if thing is None or thing.pos_ != "NOUN":
        return ""
    lemma = thing.lemma_.lower()
    return f"{SYNONYMS.get(lemma, thing_class(lemma))} "


def _is_carried(weapon: Token) -> bool:
    """ "The attacker was armed with a knife", "he wielded a machete", "a man with a bat", "was beaten with a bat"."""
    above = weapon.head if weapon.dep_ == "dobj" else weapon.head.head if weapon.dep_ == "pobj" else None
    if above is None or is_unreal(above):
        return False
    is_with = weapon.dep_ == "pobj" and weapon.head.lower_ == "with"
    if is_with and (above.lemma_.lower() in _VIOLENT or above.lower_ in _ARMED):
        return True
    if above.lemma_ not in _ARMING:
        return False
    subjects = [child.lower_ for child in above.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return bool(_ARMED.intersection(subjects))


def _part(thing: Token, kind: Kind) -> str | None:
    """What marks the thing out: that it carried explosives, who was armed with it, or the incident its verb tells."""
    if kind.group == "weapon" and _is_carried(thing):
        return "armed"
    near = [*thing.subtree, thing.head]
    if any(token.lower_.startswith(("explosive", "bomb")) for token in near):
        return "bomb"
    token = thing
    for _ in range(4):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in VERBS or token.pos_ in NOUNS:
            name = next((name for name in event_classes(token.lemma_.lower()) if name in INCIDENTS), None)
            if name is not None:
                return None if is_unreal(token) else "bomb" if _is_by_bomber(token) else name
            if token.pos_ in VERBS:
                return None
    return None


def _is_by_bomber(verb: Token) -> bool:
    """ "A suicide bomber rammed a truck into the gate"."""
    children = hanging_on(verb)
    return any(child.dep_ == "nsubj" and child.lower_.startswith("bomb") for child in children)
