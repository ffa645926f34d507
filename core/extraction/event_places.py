"""Facts of place: where something happened or was brought to, and in what it was printed. "Crashed near Ostra", "in the
village of Norvik", "was diverted to Ostra", "the study was published in the Journal of Tides"."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction import deeds
from copydesk.core.extraction.certainty import certainty_of
from copydesk.core.extraction.counted import NOUNS, VERBS
from copydesk.core.extraction.dated_by_verbs import events_of_verb
from copydesk.core.extraction.event_parts import OCCASIONS, done_to, thing_of_event, which_of_twins
from copydesk.core.extraction.event_topics import told_as
from copydesk.core.extraction.events_told import event_name
from copydesk.core.extraction.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.lexicon import PEOPLE, american, thing_class
from copydesk.core.extraction.name_evidence import PLACES
from copydesk.core.extraction.name_forms import fold
from copydesk.core.extraction.name_places import CONTINENTS, COUNTRIES, STATES
from copydesk.core.extraction.name_words import FAC_HEADS, LOC_HEADS, ORG_HEADS
from copydesk.core.extraction.predicates import deed_of
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.told_arguments import Arguments
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
_PLACED = (
    _ANYWHERE
    | deeds.OF_SOMEBODY - {"detained"}
    | frozenset("detained killed missing marry sign discover sentence trial".split())
    | {"last seen"}
)
_LINKS = frozenset({"of", "at", "on", "in"})
_SITES = FAC_HEADS.union(
    LOC_HEADS,
    "dock docks quay pier wharf jetty marina terminal border checkpoint crossing junction roundabout motorway".split(),
)
_HOLIDAYS = frozenset("christmas easter ramadan thanksgiving passover halloween midsummer".split())
_LINKS_OR_AT = _LINKS | _AT
_WHERE = _AT - {"off", "from"}  # "off the bridge at Ostra"
_UNKNOWN_AT = _NESTED | {"off"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Verbs too general to tell of one event.
_EMPTY = frozenset(
    "be have do say tell go get make take know think want see come seem need let respond reply comment".split()
)
_SURE = frozenset({Certainty.FACT, Certainty.PLANNED})
_HOLDING = frozenset("hold play stage take happen occur convene".split())
_HOSTING = frozenset({"host", "stage"})
_HELD = OCCASIONS | frozenset(
    """conference summit meeting talks match game race round forum congress convention fair games concert show cup
    championship event competition contest debate hearing session gathering reception celebration draw""".split()
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
    entity: int | None  # None for a name that nothing else tells of
    name: str


class _Told(NamedTuple):
    """What took place, under which key, how a card calls it, and whose it is."""

    verb: Token
    key: tuple[str, ...]
    topic: str
    owner: int | None
    is_done: bool = True  # or planned


def place_facts(
    sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """One fact for each place with a name that is bound to a verb or to a noun that tells an event."""
    words, doc = sentence.paragraph.words, sentence.paragraph.doc
    of_people = all(entities[index].type is EntityType.PERSON for index in sentence.entities)
    for index in range(sentence.span.start, sentence.span.end):
        pos = words.pos[index]
        if pos == "NOUN" and not of_people and _may_be_event(sentence, index):
            yield from _of_noun(sentence, doc[index], names, entities, arguments)
        elif pos in VERBS:
            yield from _of_verb(sentence, doc[index], names, entities, arguments)


def _of_noun(
    sentence: SentenceView, noun: Token, names: NameFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """ "The arrest of Jan Ek in Ostra", "a fire in Ostra killed": what the article knows to have taken place."""
    if event_name(noun) not in _PLACED or not _is_known(noun):
        return
    told = _event(noun, entities, arguments)
    behind = [noun, *(thing for of in hanging_behind(noun) if of.lower_ in _LINKS for thing in hanging_on(of))]
    prepositions = (child for one in behind for child in hanging_behind(one) if child.lower_ in _AT)
    for place in _named_by(sentence, prepositions, names, entities, noun):
        if told is not None:
            yield _fact(sentence, place, told, entities)


def _may_be_event(sentence: SentenceView, noun: int) -> bool:
    """Whether a place or an owner with a place can stand behind it: asked of every noun."""
    words = sentence.paragraph.words
    return any(words.lower[child] in _LINKS_OR_AT for child in sentence.grammar.children(noun) if child > noun)


def _is_known(event: Token) -> bool:
    """ "The fire", "his arrest", "a fire killed nine"; not "fears of a fire", "the risk of arrest"."""
    if event.dep_ in _SUBJECTS and event.head.tag_ in {"VBD", "VBN"}:
        return True
    definite = any(child.lower_ == "the" or child.dep_ == "poss" for child in hanging_before(event))
    return definite and event.head.tag_ not in {"VB", "MD"}


def _of_verb(
    sentence: SentenceView, verb: Token, names: NameFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """What was not, or only may be, has no place."""
    if verb.lemma_ in _HOSTING and (hosted := _hosted(sentence, verb, names, entities)) is not None:
        yield hosted
        return
    events, is_done = None, True
    for place in _named_by(sentence, _prepositions(verb), names, entities, verb):
        if events is None:
            telling = certainty_of(sentence.grammar, verb.i)
            if telling.negated or telling.certainty not in _SURE:
                return
            is_done = telling.certainty is Certainty.FACT
            events = [event for event in events_of_verb(verb, is_clock=False) if event_name(event) in _PLACED]
        preposition = place.preposition.lower_
        told = _plain_deed(sentence, verb, preposition, names, entities, arguments)
        if (
            events
            and (told is None or told.key[1] not in _ANYWHERE | {"landing"})
            and preposition not in {"to", "from"}
        ):
            found = (_event(event, entities, arguments) for event in events)
            yield from (_fact(sentence, place, one._replace(is_done=is_done), entities) for one in found if one)
        elif told is not None and (place.entity is not None or told.key[1] in _PLACED):
            yield _fact(sentence, place, told._replace(is_done=is_done), entities)


def _hosted(sentence: SentenceView, verb: Token, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Fact | None:
    """ "Ostra hosted the final", "the final is hosted by Ostra": where it is held."""
    doc, (host, held) = sentence.paragraph.doc, sentence.grammar.parts(verb.i)
    telling = certainty_of(sentence.grammar, verb.i)
    entity = None if host is None else names.at(sentence.paragraph, doc[host])
    if host is None or held is None or entity is None or entities[entity].type is not EntityType.GPE:
        return None
    if doc[held].lemma_.lower() not in _HELD or telling.negated or telling.certainty not in _SURE:
        return None
    thing = " ".join([*which_of_twins(doc[held])[:1], thing_class(american(doc[held].lemma_.lower()))])
    told = _Told(
        verb,
        ("place", "hold", thing),
        f"place where the {doc[held].lower_} is held",
        None,
        telling.certainty is Certainty.FACT,
    )
    return _fact(sentence, _Place(doc[host], doc[host], entity, entities[entity].name), told, entities)


def _event(event: Token, entities: tuple[LocalEntity, ...], arguments: Arguments) -> _Told | None:
    """An event of a known name, with whom or what it was done to, or who did it."""
    name = event_name(event)
    thing = done_to(event, name)
    owner = None if thing is None else arguments.who(thing)
    topic = f"place of the {told_as(event, name)}"
    if name in _ANYWHERE:
        return _Told(event, ("place", name), topic, owner)
    if owner is not None:
        kind = _PERSON if entities[owner].type is EntityType.PERSON else entities[owner].type.value
    else:
        kind = "" if thing is None else thing_of_event(thing, name)
    return _Told(event, ("place", name, kind), topic, owner) if kind else None


def _plain_deed(
    sentence: SentenceView,
    verb: Token,
    preposition: str,
    names: NameFinder,
    entities: tuple[LocalEntity, ...],
    arguments: Arguments,
) -> _Told | None:
    found = sentence.grammar.subject(verb.i)
    subject = None if found is None else sentence.paragraph.doc[found]
    named = None if subject is None else arguments.who(subject)
    is_person = named is not None and entities[named].type is EntityType.PERSON
    key = _key(verb, subject, preposition, is_person=is_person)
    if key is None:
        return None
    owner = subject if key[-1] == _PERSON else done_to(verb, key[-1])
    return _Told(verb, key, _topic(verb, subject, preposition), None if owner is None else arguments.who(owner))


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
    thing = " ".join([*which_of_twins(subject)[:1], thing])  # "the second round"
    if preposition == "to":
        return "place", f"{lemma} to", thing
    if lemma in _PUBLISHING and thing in _PUBLISHED:
        return "place", "publishing"
    is_held = lemma in _HOLDING and subject.lemma_.lower() in _HELD
    return "place", "hold" if is_held else deed_of(phrase), thing


def _fact(sentence: SentenceView, place: _Place, told: _Told, entities: tuple[LocalEntity, ...]) -> Fact:
    return sentence.fact(
        "place",
        told.key,
        told.topic,
        sentence.paragraph.token_range(place.preposition, place.thing),
        place.name,
        scope=() if told.key[-1] == "publishing" else _size(None if place.entity is None else entities[place.entity]),
        target=place.entity,
        owner=told.owner,
        verb=told.verb.lemma_.lower(),
        near=told.verb,
        asserted=told.is_done,
    )


def _topic(verb: Token, subject: Token | None, preposition: str) -> str:
    """ "Place where the tram derailed", "place to which Ek was flown"."""
    where = "to which" if preposition == "to" else "where"
    who = "it" if subject is None else f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    is_passive = subject is None or subject.dep_ == "nsubjpass"
    was = "were " if subject is not None and subject.tag_ in {"NNS", "NNPS"} else "was "
    return f"place {where} {who} {was if is_passive else ''}{verb.lower_}"


def _named_by(
    sentence: SentenceView,
    prepositions: Iterable[Token],
    names: NameFinder,
    entities: tuple[LocalEntity, ...],
    event: Token,
) -> Iterator[_Place]:
    """What stands behind each preposition of place; of an event also a name that nothing else tells of."""
    for preposition in prepositions:
        for thing in hanging_on(preposition):
            if thing.dep_ != "pobj":
                continue
            named = _named(sentence, names, entities, thing)
            if named is None and preposition.lower_ in _UNKNOWN_AT and _is_capital(sentence, thing):
                if _is_event(event):
                    yield _Place(preposition, thing, None, _printed(thing))
            elif named is not None and entities[named].type is not EntityType.PERSON:
                yield _Place(preposition, thing, named, entities[named].name)


def _is_capital(sentence: SentenceView, thing: Token) -> bool:
    """ "Merrow", whatever the tagger takes it for, and "Merrow docks"; not "a Merrow raid"."""
    if thing.pos_ not in NOUNS or sentence.is_time(thing) or thing.lower_ in _HOLIDAYS:
        return False
    words = [thing]
    if thing.lemma_.lower() in _SITES:
        words += [child for child in hanging_before(thing) if child.dep_ == "compound"]
    return any(word.text[0].isupper() and word.text[1:].islower() for word in words)


def _printed(name: Token) -> str:
    before = [child.text for child in hanging_before(name) if child.pos_ == "PROPN"]
    return " ".join((*before, name.text))


def _prepositions(verb: Token) -> Iterator[Token]:
    """Of an event also those that the parse gives to a word beside it: "seized by police in Ostra"."""
    words = _AT | {"to"} if verb.lemma_.lower() in _BRINGING else _AT
    for child in hanging_on(verb):
        if child.dep_ == "prep" and child.lower_ in words:
            yield child
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ not in _WHERE):
            links = [child, *(link for link in hanging_on(child) if link.dep_ == "prep")]  # "out of the jail in Ostra"
            beside = (noun for link in links for noun in hanging_on(link) if noun.dep_ == "pobj")
            inner = [preposition for noun in beside for preposition in _inside(noun)]
            yield from inner if inner and _is_event(verb) else ()
        elif child.dep_ == "dobj":
            inner = list(_inside(child))
            yield from inner if inner and _is_event(verb) else ()


def _is_event(verb: Token) -> bool:
    return event_name(verb) in _PLACED or verb.lemma_.lower() in _CATCHING


def _inside(noun: Token) -> Iterator[Token]:
    return (child for child in hanging_on(noun) if child.dep_ == "prep" and child.lower_ in _NESTED)


def _named(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], thing: Token) -> int | None:
    """The place itself, or, of "the town of Ostra", "a rented flat in Ostra", where that is."""
    found = names.at(sentence.paragraph, thing)
    if found is None and thing.pos_ in NOUNS:  # "Merrow airport", "the Merrow docks"
        before = (names.at(sentence.paragraph, child) for child in hanging_before(thing) if child.pos_ == "PROPN")
        is_site = thing.lemma_.lower() in FAC_HEADS
        found = next((i for i in before if i is not None and (is_site or entities[i].type in PLACES)), None)
    if found is not None or thing.pos_ != "NOUN":
        return found
    is_part = thing.lemma_.lower() in _KINDS_OF_PLACE
    links = {"of"} if is_part else _NESTED
    inner = (child for child in hanging_on(thing) if child.lower_ in links)
    places = (names.at(sentence.paragraph, place) for child in inner for place in child.children)
    return next((index for index in places if index is not None), None)


def _size(entity: LocalEntity | None) -> tuple[str, ...]:
    """Places of one size exclude each other; a hall may well stand in a town."""
    if entity is None:
        return ("town",)
    name = fold(entity.name)
    head = name.rpartition(" ")[2]
    if name in COUNTRIES:
        return ("country",)
    if name in STATES or name in CONTINENTS or head in LOC_HEADS or entity.type is EntityType.LOC:
        return ("region",)
    is_site = entity.type is EntityType.FAC or head in FAC_HEADS or head in ORG_HEADS
    return ("site",) if is_site or (entity.type is not EntityType.GPE and " " in name) else ("town",)
