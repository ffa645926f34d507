"""Facts of place: where something happened or was brought to, and in what it was printed. "Crashed near Ostra", "in the
village of Norvik", "was diverted to Ostra", "the study was published in the Journal of Tides"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.certainty import certainty_of
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.events.dated_by_verbs import events_of_verb
from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.events.named_places import (
    Place,
    PlaceFinder,
    may_have_place,
    prepositions_behind,
    prepositions_of,
    size_of,
)
from copydesk.core.extraction.events.placed_deeds import ANYWHERE, PLACED, Told, deed_told, event_told, held_told
from copydesk.core.extraction.words.hanging_words import hanging_before
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Certainty, EntityType, Fact, LocalEntity

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SURE = frozenset({Certainty.FACT, Certainty.PLANNED})
_HOSTING = frozenset({"host", "stage"})
_OF_ONE_PLACE = ANYWHERE | {"landing"}


def place_facts(
    sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """One fact for each place with a name that is bound to a verb or to a noun that tells an event."""
    words, doc = sentence.paragraph.words, sentence.paragraph.doc
    finder = PlaceFinder(sentence, names, entities)
    of_people = all(entities[index].type is EntityType.PERSON for index in sentence.entities)
    for index in range(sentence.span.start, sentence.span.end):
        pos = words.pos[index]
        if pos == "NOUN" and not of_people and may_have_place(sentence, index):
            yield from _of_noun(sentence, doc[index], finder, entities, arguments)
        elif pos in VERBS:
            yield from _of_verb(sentence, doc[index], finder, entities, arguments)


def _of_noun(
    sentence: SentenceView, noun: Token, finder: PlaceFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """ "The arrest of Jan Ek in Ostra", "a fire in Ostra killed": what the article knows to have taken place."""
    if event_name(noun) not in PLACED or not _is_known(noun):
        return
    told = event_told(noun, entities, arguments)
    if told is not None:
        for place in finder.behind(prepositions_behind(noun), noun):
            yield _fact(sentence, place, told, entities)


def _is_known(event: Token) -> bool:
    """ "The fire", "his arrest", "a fire killed nine"; not "fears of a fire", "the risk of arrest"."""
    if event.dep_ in _SUBJECTS and event.head.tag_ in {"VBD", "VBN"}:
        return True
    definite = any(child.lower_ == "the" or child.dep_ == "poss" for child in hanging_before(event))
    return definite and event.head.tag_ not in {"VB", "MD"}


def _of_verb(
    sentence: SentenceView, verb: Token, finder: PlaceFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """What was not, or only may be, has no place."""
    if verb.lemma_ in _HOSTING and (hosted := _hosted(sentence, verb, finder, entities)) is not None:
        yield hosted
        return
    places = list(finder.behind(prepositions_of(verb), verb))
    if not places or (is_done := _is_done(sentence, verb)) is None:
        return
    events = [event for event in events_of_verb(verb, is_clock=False) if event_name(event) in PLACED]
    for place in places:
        preposition = place.preposition.lower_
        deed = deed_told(sentence, verb, preposition, entities, arguments)
        is_event = deed is None or deed.key[1] not in _OF_ONE_PLACE
        found: list[Told | None] = []
        if events and is_event and preposition not in {"to", "from"}:
            found = [event_told(event, entities, arguments) for event in events]
        elif deed is not None and (place.entity is not None or deed.key[1] in PLACED):
            found = [deed]
        yield from (_fact(sentence, place, told._replace(is_done=is_done), entities) for told in found if told)


def _is_done(sentence: SentenceView, verb: Token) -> bool | None:
    """Whether it was done, or else is planned; None for what was not, or only may be."""
    telling = certainty_of(sentence.grammar, verb.i)
    is_sure = not telling.negated and telling.certainty in _SURE
    return telling.certainty is Certainty.FACT if is_sure else None


def _hosted(sentence: SentenceView, verb: Token, finder: PlaceFinder, entities: tuple[LocalEntity, ...]) -> Fact | None:
    """ "Ostra hosted the final", "the final is hosted by Ostra": where it is held."""
    doc, (host, held) = sentence.paragraph.doc, sentence.grammar.parts(verb.i)
    entity = None if host is None else finder.at(doc[host])
    if host is None or held is None or entity is None or entities[entity].type is not EntityType.GPE:
        return None
    is_done = _is_done(sentence, verb)
    told = None if is_done is None else held_told(verb, doc[held], is_done=is_done)
    place = Place(doc[host], doc[host], entity, entities[entity].name)
    return None if told is None else _fact(sentence, place, told, entities)


def _fact(sentence: SentenceView, place: Place, told: Told, entities: tuple[LocalEntity, ...]) -> Fact:
    size = size_of(None if place.entity is None else entities[place.entity])
    return sentence.fact(
        "place",
        told.key,
        told.topic,
        sentence.paragraph.token_range(place.preposition, place.thing),
        place.name,
        scope=() if told.is_published else (size,),
        target=place.entity,
        owner=told.owner,
        verb=told.verb.lemma_.lower(),
        near=told.verb,
        asserted=told.is_done,
    )
