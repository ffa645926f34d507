"""Facts of kind: what an event was done with, where the words exclude each other. "A truck packed with explosives"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted import NOUNS, VERBS
from copydesk.core.extraction.lexicon import INCIDENTS, event_classes
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.model import Fact

# What is a car is no truck, and what is a knife is no gun; near synonyms stand for one kind.
_KINDS = {
    "vehicle": "car|truck lorry|van minivan|bus coach|motorcycle motorbike|ambulance|taxi|bicycle bike|train|tram",
    "craft": "plane aircraft airplane aeroplane jet airliner|helicopter chopper|drone|balloon|glider",
    "vessel": "ferry|yacht|trawler|tanker|cargo freighter|barge|submarine",
    "container": "suitcase|backpack rucksack|parcel package|barrel|bin dustbin",
    "weapon": "knife|gun pistol handgun|rifle|machete|axe|hammer|grenade|crossbow|sword",
}
_KIND_OF = {
    word: (group, words.split()[0])
    for group, kinds in _KINDS.items()
    for words in kinds.split("|")
    for word in words.split()
}
_ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "compound", "conj"})


def kind_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each thing of a kind that takes part in an incident, keyed by what it did or carried."""
    for index in range(sentence.span.start, sentence.span.end):
        kind = _KIND_OF.get(sentence.paragraph.words.lemma[index])
        if kind is None:
            continue
        token = sentence.paragraph.doc[index]
        if token.pos_ not in NOUNS or token.dep_ not in _ROLES:
            continue
        part = _part(token)
        if part is None:
            continue
        group, name = kind
        yield sentence.fact(
            "object",
            ("object", group, part),
            f"kind of {group}",
            sentence.paragraph.token_range(token, token),
            name,
            verb=name,
            near=token,
        )


_ARMING = frozenset("arm use carry wield brandish hold have".split())
_ARMED = frozenset("attacker gunman suspect man assailant intruder robber he knifeman attackers men".split())


def _is_carried(weapon: Token) -> bool:
    """ "The attacker was armed with a knife", "he wielded a machete"."""
    verb = weapon.head if weapon.dep_ == "dobj" else weapon.head.head if weapon.dep_ == "pobj" else None
    if verb is None or verb.lemma_ not in _ARMING or is_unreal(verb):
        return False
    subjects = [child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return bool(_ARMED.intersection(subjects))


def _part(thing: Token) -> str | None:
    """What marks the thing out: that it carried explosives, who was armed with it, or the incident its verb tells."""
    if _KIND_OF[thing.lemma_.lower()][0] == "weapon" and _is_carried(thing):
        return "attack"
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
