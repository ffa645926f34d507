"""Facts of place: where something happened or was brought to, and in what it was printed. "Crashed near Ostra", "in the
village of Norvik", "was diverted to Ostra", "the study was published in the Journal of Tides"."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction.certainty import certainty_of
from copydesk.core.extraction.counted import VERBS
from copydesk.core.extraction.event_parts import done_to
from copydesk.core.extraction.events_told import event_name
from copydesk.core.extraction.hanging_words import hanging_behind, hanging_on
from copydesk.core.extraction.lexicon import PEOPLE, american, thing_class
from copydesk.core.extraction.name_forms import fold
from copydesk.core.extraction.name_places import CONTINENTS, COUNTRIES, STATES
from copydesk.core.extraction.name_words import FAC_HEADS, LOC_HEADS, ORG_HEADS
from copydesk.core.extraction.predicates import deed_of
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import Certainty, EntityType, Fact, LocalEntity

_AT = frozenset("in at on inside within near outside off from around beside".split())
_NESTED = frozenset({"in", "at", "near", "outside"})
_HAPPENING = frozenset("happen occur take hit strike carry be".split())
_KINDS_OF_PLACE = frozenset(
    """town city village suburb district neighborhood neighbourhood port coast outskirt resort hamlet borough edge
    centre center part area region shore harbour harbor north south east west""".split()
)
# Events that have one place, whatever they happened to.
_ANYWHERE = frozenset({"incident", "birth", "detained", "takeoff"})
# Verbs too general to tell of one event.
_EMPTY = frozenset(
    "be have do say tell go get make take know think want see come seem need let respond reply comment".split()
)
_PERSON = EntityType.PERSON.value  # in a key: who it is, the owner tells
_CATCHING = frozenset("seize catch capture hold nab pick arrest".split())
_DIVERTING = frozenset({"divert", "redirect", "reroute"})
_LANDING = frozenset({"land", "touch-down", "put-down", "set-down"})
# With "to": where somebody or something came to be.
_BRINGING = frozenset(
    """divert take fly bring move transfer send extradite deport rush airlift escort ship return relocate transport
    redirect reroute tow evacuate""".split()
)
_PUBLISHING = frozenset("publish appear print".split())
_PUBLISHED = frozenset("study paper article finding research result work report letter review data datum".split())


class _Place(NamedTuple):
    preposition: Token
    thing: Token
    entity: int


def place_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """One fact for each place with a name that is bound to a verb; what was not, or only may be, has none."""
    if all(entities[index].type is EntityType.PERSON for index in sentence.entities):
        return
    words, doc = sentence.paragraph.words, sentence.paragraph.doc
    grammar = sentence.grammar
    for index in range(sentence.span.start, sentence.span.end):
        if words.pos[index] not in VERBS:
            continue
        places = list(_places(sentence, doc[index], names, entities))
        telling = certainty_of(grammar, index) if places else None
        if telling is None or telling.negated or telling.certainty is not Certainty.FACT:
            continue
        found = grammar.subject(index)
        subject = None if found is None else doc[found]
        named = None if subject is None else names.at(sentence.paragraph, subject)
        is_person = named is not None and entities[named].type is EntityType.PERSON
        for place in places:
            key = _key(doc[index], subject, place.preposition.lower_, is_person=is_person)
            if key is not None:
                yield _fact(sentence, names, doc[index], subject, place, key, entities[place.entity])


def _key(verb: Token, subject: Token | None, preposition: str, *, is_person: bool) -> tuple[str, ...] | None:
    """What took place: the event that the verb or, of "happened", its subject tells; else the deed and whose it is."""
    lemma, name = verb.lemma_.lower(), event_name(verb)
    particle = next((child.lower_ for child in hanging_behind(verb) if child.dep_ == "prt"), "")
    phrase = f"{lemma}-{particle}" if particle else lemma
    if subject is not None and (is_person or subject.lemma_.lower() in PEOPLE) and lemma in _CATCHING:
        name = "detained" if subject.dep_ == "nsubjpass" else name
    if phrase in _LANDING or (preposition == "to" and lemma in _DIVERTING):
        return "place", "landing"
    if name in _ANYWHERE and preposition != "to":
        return None if preposition == "from" and name != "takeoff" else ("place", name)
    if subject is not None and lemma in _HAPPENING and event_name(subject) in _ANYWHERE:
        return "place", event_name(subject)
    if subject is None or lemma in _EMPTY or preposition == "from":
        return None
    thing = _PERSON if is_person else thing_class(american(subject.lemma_.lower()))
    if preposition == "to":
        return "place", f"{lemma} to", thing
    if lemma in _PUBLISHING and thing in _PUBLISHED:
        return "place", "publishing"
    return "place", deed_of(phrase), thing


def _fact(
    sentence: SentenceView,
    names: NameFinder,
    verb: Token,
    subject: Token | None,
    place: _Place,
    key: tuple[str, ...],
    entity: LocalEntity,
) -> Fact:
    owner = subject if key[-1] == _PERSON else done_to(verb, key[-1])
    return sentence.fact(
        "place",
        key,
        _topic(verb, subject, place.preposition.lower_),
        sentence.paragraph.token_range(place.preposition, place.thing),
        entity.name,
        scope=() if key[-1] == "publishing" else _size(entity),
        target=place.entity,
        owner=None if owner is None else names.at(sentence.paragraph, owner),
        verb=verb.lemma_.lower(),
        near=verb,
    )


def _topic(verb: Token, subject: Token | None, preposition: str) -> str:
    """ "Place where the tram derailed", "place to which Ek was flown"."""
    where = "to which" if preposition == "to" else "where"
    who = "it" if subject is None else f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    is_passive = subject is None or subject.dep_ == "nsubjpass"
    was = "were " if subject is not None and subject.tag_ in {"NNS", "NNPS"} else "was "
    return f"place {where} {who} {was if is_passive else ''}{verb.lower_}"


def _places(
    sentence: SentenceView, verb: Token, names: NameFinder, entities: tuple[LocalEntity, ...]
) -> Iterator[_Place]:
    """The prepositions of place that belong to the verb, what stands behind each, and which entity it names."""
    for preposition in _prepositions(verb):
        for thing in hanging_on(preposition):
            named = _named(sentence, names, thing) if thing.dep_ == "pobj" else None
            if named is not None and entities[named].type is not EntityType.PERSON:
                yield _Place(preposition, thing, named)


def _prepositions(verb: Token) -> Iterator[Token]:
    """Of an event also those that the parse gives to a word beside it: "seized by police in Ostra"."""
    words = _AT | {"to"} if verb.lemma_.lower() in _BRINGING else _AT
    for child in hanging_on(verb):
        if child.dep_ == "prep" and child.lower_ in words:
            yield child
        elif child.dep_ in {"prep", "agent"}:
            beside = (noun for noun in hanging_on(child) if noun.dep_ == "pobj")
            inner = [preposition for noun in beside for preposition in _inside(noun)]
            yield from inner if inner and _is_event(verb) else ()
        elif child.dep_ == "dobj":
            inner = list(_inside(child))
            yield from inner if inner and _is_event(verb) else ()


def _is_event(verb: Token) -> bool:
    return event_name(verb) in _ANYWHERE | {"killed"} or verb.lemma_.lower() in _CATCHING


def _inside(noun: Token) -> Iterator[Token]:
    return (child for child in hanging_on(noun) if child.dep_ == "prep" and child.lower_ in _NESTED)


def _named(sentence: SentenceView, names: NameFinder, thing: Token) -> int | None:
    """The place itself, or, of "the town of Ostra", "a rented flat in Ostra", where that is."""
    found = names.at(sentence.paragraph, thing)
    if found is None and thing.lemma_.lower() in FAC_HEADS:  # "Merrow airport"
        before = (names.at(sentence.paragraph, child) for child in thing.lefts if child.dep_ == "compound")
        found = next((index for index in before if index is not None), None)
    if found is not None or thing.pos_ != "NOUN":
        return found
    is_part = thing.lemma_.lower() in _KINDS_OF_PLACE
    inner = (child for child in hanging_on(thing) if child.lower_ == ("of" if is_part else "in"))
    places = (names.at(sentence.paragraph, place) for child in inner for place in child.children)
    return next((index for index in places if index is not None), None)


def _size(entity: LocalEntity) -> tuple[str, ...]:
    """Places of one size exclude each other; a hall may well stand in a town."""
    name = fold(entity.name)
    head = name.rpartition(" ")[2]
    if name in COUNTRIES:
        return ("country",)
    if name in STATES or name in CONTINENTS or head in LOC_HEADS or entity.type is EntityType.LOC:
        return ("region",)
    is_site = entity.type is EntityType.FAC or head in FAC_HEADS or head in ORG_HEADS
    return ("site",) if is_site or (entity.type is not EntityType.GPE and " " in name) else ("town",)
