"""Facts of kind: what a thing is, where the words for it exclude each other, and what tells which thing it is.

"A truck packed with explosives", "police closed the road", "a planet the size of Mars", "a boat sank in the Baltic".
Whether two of them speak of one thing, their verb and the words around them tell.
"""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted import NOUNS, VERBS
from copydesk.core.extraction.kinds import (
    DEED_OF,
    GROUPS_OF_DEEDS,
    GROUPS_OF_PEOPLE,
    GROUPS_OF_PLACES,
    GROUPS_OF_QUALITIES,
    HARD_GROUPS,
    KIND_OF,
    QUALITY_OF,
    SEA_OF,
    SEEN_IN_COLOUR,
    SIDE_OF,
    Kind,
)
from copydesk.core.extraction.lexicon import INCIDENTS, SYNONYMS, event_classes, thing_class
from copydesk.core.extraction.participles import gerund, past_participle
from copydesk.core.extraction.predicates import deed_of
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.model import Fact

# Of what took part in these, two kinds cannot both be right.
HARD_PARTS = INCIDENTS | {"bomb", "armed"}
_ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "conj", "attr", "ROOT"})
_SEAS = frozenset({"ocean", "sea"})
_SEAS_ALONE = frozenset({"pacific", "atlantic", "mediterranean", "baltic", "caribbean", "adriatic", "aegean", "arctic"})
_MOST_CHILDREN = 24
_HIGHEST = 5  # words from a thing up to what tells which it is
# Verbs that tell nothing of the thing: many things are had, made and talked of.
_GENERAL = frozenset(
    """be have do say tell think know want seem appear need believe feel hope mean become remain include involve let
    get make take see come go use look turn call ask speak talk write read explain describe expect like love""".split()
)
# A police force is the police; a police report is not.
_BODIES = frozenset("force officer official member personnel unit squad team department troop".split())


_TOLD = KIND_OF.keys() | QUALITY_OF.keys() | SEA_OF.keys() | DEED_OF.keys() | SIDE_OF.keys()


def kind_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each thing of a kind, if the sentence tells of one kind of its group alone."""
    words, found = sentence.paragraph.words, dict[str, list[tuple[Token, Kind, str]]]()
    for index in range(sentence.span.start, sentence.span.end):
        lemma = words.lemma[index]
        if lemma not in _TOLD:
            continue
        token = sentence.paragraph.doc[index]
        kind = _kind(token)
        anchor = None if kind is None else _anchor(token, kind)
        if kind is not None:
            found.setdefault(kind.group, []).append((token, kind, anchor or ""))
    for things in found.values():
        anchored = {anchor: (token, kind) for token, kind, anchor in things if anchor}
        for anchor, (token, kind) in anchored.items():
            rivals = things if not anchor.endswith(" by") else [thing for thing in things if thing[2] == anchor]
            if len({other.name for _, other, _ in rivals}) == 1:
                yield _fact(sentence, token, kind, anchor)


def _kind(token: Token) -> Kind | None:
    lemma = token.lemma_.lower()
    if lemma in SEA_OF and token.text[0].isupper():
        is_sea = token.head.lemma_.lower() in _SEAS if token.dep_ == "compound" else lemma in _SEAS_ALONE
        return SEA_OF[lemma] if is_sea else None
    if lemma in QUALITY_OF and token.dep_ in {"amod", "compound"}:
        return QUALITY_OF[lemma] if _has_colour(lemma, token.head.lemma_.lower()) else None
    if token.pos_ == "VERB":
        return DEED_OF.get(lemma)
    if token.dep_ == "prep":
        return SIDE_OF.get(lemma)
    return KIND_OF.get(lemma) if token.pos_ in NOUNS else None


def _has_colour(lemma: str, thing: str) -> bool:
    """Black and white are said of people in another sense: they need a thing that is seen."""
    if lemma not in {"black", "white"}:
        return True
    kind = KIND_OF.get(thing)
    return thing in SEEN_IN_COLOUR or (kind is not None and kind.group not in GROUPS_OF_PEOPLE | GROUPS_OF_PLACES)


def _fact(sentence: SentenceView, token: Token, kind: Kind, anchor: str) -> Fact:
    people, place = kind.group in GROUPS_OF_PEOPLE, kind.group in GROUPS_OF_PLACES
    return sentence.fact(
        "action" if kind.group in GROUPS_OF_DEEDS else "participants" if people else "place" if place else "object",
        ("kind", kind.group, anchor),
        _topic(token, kind, anchor),
        sentence.paragraph.token_range(token, token),
        _shown(token, kind),
        verb=kind.name,
        near=token,
    )


def _topic(token: Token, kind: Kind, anchor: str) -> str:
    """ "Kind of vehicle", "colour of the van", "by whom the zone was established"."""
    if kind.group in GROUPS_OF_QUALITIES:
        return f"{kind.group} of the {token.head.lower_}"
    if kind.group in GROUPS_OF_DEEDS:
        return f"what was done to the {anchor}"
    deed, _, thing = anchor.removesuffix(" by").partition(" ")
    if kind.group == "position":
        return f"position when {gerund(deed.partition('-')[0])}"
    if anchor.endswith(" by"):
        return f"by whom {f'the {thing}' if thing else 'it'} was {past_participle(deed.partition('-')[0])}"
    return f"which {kind.group}" if kind.group in GROUPS_OF_PLACES | GROUPS_OF_PEOPLE else f"kind of {kind.group}"


def _shown(token: Token, kind: Kind) -> str:
    if kind.group != "sea":
        return token.lower_
    return f"{token.text} {token.head.text}" if token.head.lemma_.lower() in _SEAS else token.text


def _anchor(token: Token, kind: Kind) -> str | None:
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
    return _governor(token) if token.dep_ in _ROLES else None


def _passed(preposition: Token) -> str | None:
    """What was done beside, over or off which place with a name."""
    place = next((child for child in islice(preposition.children, _MOST_CHILDREN) if child.dep_ == "pobj"), None)
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
    for child in islice(place.children, _MOST_CHILDREN):
        if child.dep_ == "appos":
            return child
        if child.lower_ == "of":
            return next((name for name in islice(child.children, _MOST_CHILDREN) if name.dep_ == "pobj"), None)
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
            particle = next((child.lower_ for child in islice(token.rights, _MOST_CHILDREN) if child.dep_ == "prt"), "")
            deed = deed_of(f"{lemma}-{particle}" if particle else lemma)
            return f"{deed} {_done_to(token)}by" if does or relation == "agent" else deed
        if token.pos_ in NOUNS and event_classes(lemma):
            return deed_of(lemma)
    return None


def _done_to(verb: Token) -> str:
    """What the deed was done to, where a noun tells it."""
    children = islice(verb.children, _MOST_CHILDREN)
    thing = next((child for child in children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None and verb.dep_ == "acl":
        thing = verb.head
    if thing is None or thing.pos_ != "NOUN":
        return ""
    lemma = thing.lemma_.lower()
    return f"{SYNONYMS.get(lemma, thing_class(lemma))} "


_ARMING = frozenset("arm use carry wield brandish hold have".split())
_ARMED = frozenset("attacker gunman suspect man assailant intruder robber he knifeman attackers men".split())


def _is_carried(weapon: Token) -> bool:
    """ "The attacker was armed with a knife", "he wielded a machete"."""
    verb = weapon.head if weapon.dep_ == "dobj" else weapon.head.head if weapon.dep_ == "pobj" else None
    if verb is None or verb.lemma_ not in _ARMING or is_unreal(verb):
        return False
    subjects = [child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
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
                return None if is_unreal(token) else name
            if token.pos_ in VERBS:
                return None
    return None
