"""Which place is named behind a verb or noun of a sentence, and of what size it is."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.events.placed_deeds import tells_event
from copydesk.core.extraction.names.evidence import PLACES
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import CONTINENTS, COUNTRIES, STATES
from copydesk.core.extraction.words.name_words import FAC_HEADS, LOC_HEADS, ORG_HEADS
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import EntityType, LocalEntity

_AT = frozenset("in at on inside within near outside off from around beside".split())
_NESTED = frozenset({"in", "at", "near", "outside"})
_LINKS = frozenset({"of", "at", "on", "in"})
_LINKS_OR_AT = _LINKS | _AT
_WHERE = _AT - {"off", "from"}  # "off the bridge at Ostra"
_UNKNOWN_AT = _NESTED | {"off"}
# With "to": where somebody or something came to be.
_BRINGING = frozenset(
    """divert take fly bring move transfer send extradite deport rush airlift escort ship return relocate transport
    redirect reroute tow evacuate""".split()
)
_KINDS_OF_PLACE = frozenset(
    """town city village suburb district neighborhood neighbourhood port coast outskirt resort hamlet borough edge
    centre center part area region shore harbour harbor north south east west""".split()
)
_SITES = FAC_HEADS.union(
    LOC_HEADS,
    "dock docks quay pier wharf jetty marina terminal border checkpoint crossing junction roundabout motorway".split(),
)
_HOLIDAYS = frozenset("christmas easter ramadan thanksgiving passover halloween midsummer".split())


class Place(NamedTuple):
    preposition: Token
    thing: Token
    entity: int | None  # None for a name that nothing else tells of
    name: str


def may_have_place(sentence: SentenceView, noun: int) -> bool:
    """Whether a place or an owner with a place can stand behind it: asked of every noun."""
    words = sentence.paragraph.words
    return any(words.lower[child] in _LINKS_OR_AT for child in sentence.grammar.children(noun) if child > noun)


def prepositions_behind(noun: Token) -> Iterator[Token]:
    """ "In" of "the arrest in Ostra" and of "the arrest of Jan Ek in Ostra"."""
    owners = (thing for link in hanging_behind(noun) if link.lower_ in _LINKS for thing in hanging_on(link))
    return (child for one in (noun, *owners) for child in hanging_behind(one) if child.lower_ in _AT)


def prepositions_of(verb: Token) -> Iterator[Token]:
    """Of an event also those that the parse gives to a word beside it: "seized by police in Ostra"."""
    words = _AT | {"to"} if verb.lemma_.lower() in _BRINGING else _AT
    for child in hanging_on(verb):
        if child.dep_ == "prep" and child.lower_ in words:
            yield child
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ not in _WHERE):
            links = [child, *(link for link in hanging_on(child) if link.dep_ == "prep")]  # "out of the jail in Ostra"
            beside = (noun for link in links for noun in hanging_on(link) if noun.dep_ == "pobj")
            inner = [preposition for noun in beside for preposition in _inside(noun)]
            yield from inner if inner and tells_event(verb) else ()
        elif child.dep_ == "dobj":
            inner = list(_inside(child))
            yield from inner if inner and tells_event(verb) else ()


def _inside(noun: Token) -> Iterator[Token]:
    return (child for child in hanging_on(noun) if child.dep_ == "prep" and child.lower_ in _NESTED)


class PlaceFinder:
    """Finds the places that one sentence names."""

    def __init__(self, sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> None:
        self._sentence, self._names, self._entities = sentence, names, entities

    def at(self, token: Token) -> int | None:
        """The entity that the token is a name of."""
        return self._names.at(self._sentence.paragraph, token)

    def behind(self, prepositions: Iterable[Token], event: Token) -> Iterator[Place]:
        """What stands behind each preposition of place; of an event also a name that nothing else tells of."""
        for preposition in prepositions:
            for thing in hanging_on(preposition):
                if thing.dep_ == "pobj" and (place := self._place(preposition, thing, event)) is not None:
                    yield place

    def _place(self, preposition: Token, thing: Token, event: Token) -> Place | None:
        named = self._named(thing)
        if named is not None:
            entity = self._entities[named]
            return None if entity.type is EntityType.PERSON else Place(preposition, thing, named, entity.name)
        is_unknown = preposition.lower_ in _UNKNOWN_AT and self._is_capital(thing) and tells_event(event)
        return Place(preposition, thing, None, _printed(thing)) if is_unknown else None

    def _named(self, thing: Token) -> int | None:
        """The place itself, or, of "the town of Ostra", "a rented flat in Ostra", where that is."""
        found = self.at(thing)
        if found is None and thing.pos_ in NOUNS:  # "Merrow airport", "the Merrow docks"
            before = (self.at(child) for child in hanging_before(thing) if child.pos_ == "PROPN")
            is_site = thing.lemma_.lower() in FAC_HEADS
            found = next((i for i in before if i is not None and (is_site or self._entities[i].type in PLACES)), None)
        if found is not None or thing.pos_ != "NOUN":
            return found
        links = {"of"} if thing.lemma_.lower() in _KINDS_OF_PLACE else _NESTED
        inner = (child for child in hanging_on(thing) if child.lower_ in links)
        places = (self.at(place) for child in inner for place in child.children)
        return next((index for index in places if index is not None), None)

    def _is_capital(self, thing: Token) -> bool:
        """ "Merrow", whatever the tagger takes it for, and "Merrow docks"; not "a Merrow raid"."""
        if thing.pos_ not in NOUNS or self._sentence.is_time(thing) or thing.lower_ in _HOLIDAYS:
            return False
        words = [thing]
        if thing.lemma_.lower() in _SITES:
            words += [child for child in hanging_before(thing) if child.dep_ == "compound"]
        return any(word.text[0].isupper() and word.text[1:].islower() for word in words)


def _printed(name: Token) -> str:
    before = [child.text for child in hanging_before(name) if child.pos_ == "PROPN"]
    return " ".join((*before, name.text))


def size_of(place: LocalEntity | None) -> str:
    """Places of one size exclude each other; a hall may well stand in a town."""
    if place is None:
        return "town"
    name = fold(place.name)
    head = name.rpartition(" ")[2]
    if name in COUNTRIES:
        return "country"
    if name in STATES or name in CONTINENTS or head in LOC_HEADS or place.type is EntityType.LOC:
        return "region"
    is_site = place.type is EntityType.FAC or head in FAC_HEADS or head in ORG_HEADS
    return "site" if is_site or (place.type is not EntityType.GPE and " " in name) else "town"
