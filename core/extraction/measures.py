"""What a figure measures, by the words around it: what one outlet calls a fine, another tells by "fined".

A measure is the field's own name for what is counted or measured ("altitude", "people aboard"); its words are lemmas,
tried from the nearest to the figure outwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from copydesk.core.extraction.counted import NOUNS, VERBS, Counted
from copydesk.core.extraction.lexicon import thing_class

if TYPE_CHECKING:
    from spacy.tokens import Token


class Measure(NamedTuple):
    """The name goes into the slot's key; whether the story has but one of it; what the reader is told."""

    name: str
    single: bool
    topic: str


# kind of unit -> words, then "=" the measure's name ("!" where one story has but one), ":" its topic
_TABLES = {
    "money": """
        fine fin penalty = fine : amount of the fine
        damage = damage ! : cost of the damage
        damages compensation settlement settle award compensate = award : amount awarded
        profit earnings = profit : profit
        loss = loss : loss
        revenue sale turnover = revenue : revenue
        gross box takings = takings : takings
        bid offer purchase acquisition takeover merger buyout transaction acquire buy deal = deal : value of the deal
        price cost fetch retail = price : price
        sell = price : price
        bail = bail ! : bail
        ransom = ransom ! : ransom demanded
        reward bounty = reward ! : reward
        salary wage = salary : salary
        bonus = bonus : bonus
        debt owe = debt : debt
        budget = budget : budget
        bribe = bribe : bribe
        dividend = dividend : dividend
        donation donate pledge = pledge : amount pledged
        steal loot theft heist rob = stolen ! : value of what was stolen
        """,
    "percent": """
        vote ballot = vote : share of the vote
        turnout = turnout ! : turnout
        stake own hold = stake : stake
        unemployment jobless joblessness = unemployment : unemployment
        inflation = inflation : inflation
        growth gdp economy = growth : economic growth
        contain containment = contained ! : share of the fire contained
        tariff duty = tariff : tariff
        approval = approval : approval
        """,
    "length": """
        depth deep = depth ! : depth
        altitude apogee climb = altitude ! : altitude
        long length tall high height extent = extent : length or height
        wide width diameter across = width : width
        snow snowfall = snowfall : depth of the snow
        rain rainfall = rainfall : rainfall
        wave swell surge = wave : height of the waves
        river flood floodwater lake reservoir = water level : water level
        fly travel = distance covered ! : distance covered
        """,
    "speed": """
        wind gust hurricane storm typhoon cyclone = wind ! : speed of the wind
        car driver train drive travel do speed go = driven : speed
        """,
    "weight": """
        lift payload orbit = payload ! : payload
        carry cargo load fuel oil aboard = load : load
        hold store capacity = load : capacity
        weigh weight = weight : weight
        """,
    "area": "burn scorch char consume blacken destroy ravage = burnt ! : area burnt",
    "temperature": "temperature high record hot heat = temperature : temperature",
    "magnitude": "magnitude = magnitude ! : magnitude",
    "duration": """
        prison jail sentence imprisonment jailed bar = sentence : length of the sentence
        siege standoff = siege ! : length of the siege
        outage blackout = outage ! : length of the outage
        flight = flight : length of the flight
        delay = delay : length of the delay
        talk meeting summit negotiation = meeting : length of the meeting
        strike walkout = strike : length of the strike
        hospital = hospital stay : time in hospital
        marriage marry wedlock = marriage : years of marriage
        trial = trial : length of the trial
        """,
}


def _read(kind: str, table: str) -> Iterator[tuple[tuple[str, str], Measure]]:
    for line in filter(None, map(str.strip, table.splitlines())):
        words, _, told = line.partition(" = ")
        name, _, topic = told.partition(" : ")
        measure = Measure(name.removesuffix(" !"), name.endswith(" !"), topic)
        yield from (((kind, word), measure) for word in words.split())


_MEASURES = {key: measure for kind, table in _TABLES.items() for key, measure in _read(kind, table)}
# Measures by their name in a slot's key: those that a story has once, and those that it may have of several things.
SINGLE_MEASURES = frozenset(measure.name for measure in _MEASURES.values() if measure.single)
KNOWN_MEASURES = frozenset(measure.name for measure in _MEASURES.values())
# What has one length or height; a race, a drive or a radius is another matter.
_BUILT = frozenset(
    "tunnel bridge tower vessel wall fence road pipeline building rocket statue mast runway canal dam train".split()
)
_CHANGES = frozenset("decline drop fall increase rise growth jump gain decrease reduction cut surge slump".split())
_NARROWING = frozenset({"amod", "compound"})
_TAKING = {("make", "off"), ("run", "off"), ("get", "away")}
_TOWARDS = frozenset({"to", "into", "onto"})
_MOST_CHILDREN = 24
_CONTENT = NOUNS | VERBS | {"ADJ"}


def measure_named(kind: str, lemma: str) -> Measure | None:
    """The measure of that kind that a word by itself names."""
    return _MEASURES.get((kind, lemma))


def words_of(kind: str, name: str) -> frozenset[str]:
    """The words by which a measure is known."""
    return frozenset(word for (of_kind, word), measure in _MEASURES.items() if (of_kind, measure.name) == (kind, name))


def measure_of(counted: Counted) -> Measure | None:
    """The measure that the words around a figure name, the nearest first; None where none does."""
    if counted.kind not in _TABLES:
        return None
    if counted.kind == "percent" and counted.noun is not None and counted.noun.lemma_.lower() in _CHANGES:
        return None  # "a 30 % decline": by how much, not how large a share
    before = counted.preceding
    if counted.kind == "length" and before is not None and before.lower_ == "at" and (form := _by_form(counted)):
        return form  # "flying at 9 km": how high, not how far
    if counted.kind == "magnitude":
        return _MEASURES["magnitude", "magnitude"]
    found = (_MEASURES.get((counted.kind, word)) for word in hooks(counted))
    return next((measure for measure in found if measure is not None), None) or _by_form(counted)


def _by_form(counted: Counted) -> Measure | None:
    """ "A 54-kilometre tunnel", "paid $3bn for the firm": the form tells what no word does."""
    noun, verb, text = counted.noun, counted.verb, counted.sentence.paragraph.text
    if counted.kind == "length" and noun is not None and noun.idx > counted.end:
        is_compound = "-" in text[counted.start : counted.end] or text[counted.end : counted.end + 1] == "-"
        if is_compound and thing_class(noun.lemma_.lower()) in _BUILT:
            return _MEASURES["length", "extent"]
    before = counted.preceding
    if counted.kind == "length" and before is not None and before.lower_ == "at" and verb is not None:
        return _MEASURES["length", "altitude"] if verb.lemma_ in {"fly", "cruise"} else None
    if counted.kind == "money" and verb is not None and before is not None and _is_taken(verb, before):
        return _MEASURES["money", "theft"]
    is_paid = counted.kind == "money" and verb is not None and verb.lemma_ == "pay"
    if is_paid and any(child.dep_ == "prep" and child.lower_ == "for" for child in _children(verb)):
        return _MEASURES["money", "deal"]
    return None


def _is_taken(verb: Token, before: Token) -> bool:
    """ "Fled with £200,000", "made off with $5,000"."""
    return before.lower_ in {"with", "some", "about", "nearly", "than", "almost"} and (
        verb.lemma_ in {"flee", "escape", "abscond"}
        or any(child.dep_ == "prt" and (verb.lemma_, child.lower_) in _TAKING for child in _children(verb))
    )


def _children(token: Token | None) -> Iterator[Token]:
    """The first of them: hostile text gives one verb thousands."""
    return iter(()) if token is None else islice(token.children, _MOST_CHILDREN)


def hooks(counted: Counted) -> Iterator[str]:
    """Lemmas that say what a figure is of: its noun, what follows it, what it is "of", its verb, subject, object."""
    noun, last = counted.noun, counted.last_token
    if noun is not None and noun.idx >= counted.end:
        yield from _with_compounds(noun)
    if last is not None:
        yield from _after(counted, last)
    token = counted.anchor
    for _ in range(4):
        head = token.head
        if head.i == token.i or head.pos_ in VERBS:
            break
        if head.pos_ in NOUNS:
            yield from _with_compounds(head)
        token = head
    if counted.verb is not None:
        yield from _of_verb(counted.verb, counted)


def _word(token: Token) -> str:
    """The lemma; damages are paid, and damage is done."""
    return token.lower_ if token.lower_ == "damages" else token.lemma_.lower()


def _with_compounds(noun: Token) -> Iterator[str]:
    yield _word(noun)
    yield from (child.lemma_.lower() for child in noun.lefts if child.dep_ in {"compound", "amod"})


def _after(counted: Counted, last: Token) -> Iterator[str]:
    """ "57 km long", "$4m in damages", "54 percent of the vote", "12 years behind bars"."""
    end = min(last.i + 5, counted.sentence.span.end)
    for index in range(last.i + 1, end):
        token = last.doc[index]
        if token.is_punct or token.pos_ in VERBS or token.lower_ in {"and", "but"}:
            return
        if token.pos_ in _CONTENT or token.pos_ == "ADV":  # "57 km long"
            yield _word(token)


def _of_verb(verb: Token, counted: Counted) -> Iterator[str]:
    """The verb, then its object and subject, then what its prepositions bring in."""
    yield verb.lemma_.lower()
    own = range(counted.start, counted.end)
    for relations in (("dobj", "attr"), ("nsubj", "nsubjpass")):
        for child in _children(verb):
            if child.dep_ in relations and child.idx not in own and child.i != counted.anchor.i:
                yield from _with_compounds(child)
    for child in _children(verb):
        if child.dep_ == "prep":
            yield from (
                thing.lemma_.lower() for thing in child.children if thing.dep_ == "pobj" and thing.idx not in own
            )


def destination(counted: Counted) -> set[str]:
    """Where a load is taken: "9 tonnes into orbit", "lift to the summit 40 kg"; of each, it is another figure."""
    last = counted.last_token
    if last is not None:
        for index in range(last.i + 1, min(last.i + 5, counted.sentence.span.end)):
            token = last.doc[index]
            if token.is_punct or token.lower_ == "and":
                break
            if token.lower_ in _TOWARDS:
                return _object_of(token)
    for index in range(max(counted.sentence.span.start, counted.number.i - 4), counted.number.i - 1):
        token = counted.number.doc[index]
        if token.lower_ in _TOWARDS and token.nbor(-1).lemma_.lower() == "payload":  # "Payload to orbit: 9 tonnes"
            return {token.nbor().lemma_.lower()}
    towards = (child for child in _children(counted.verb) if child.lower_ in _TOWARDS)
    return next((found for child in towards if (found := _object_of(child))), set())


def _object_of(preposition: Token) -> set[str]:
    return {thing.lemma_.lower() for thing in _children(preposition) if thing.dep_ == "pobj"}


def narrowing(counted: Counted, measure: Measure) -> set[str]:
    """ "Youth unemployment", "core inflation": of which kind the rate is."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: tuple[Token, ...] = () if clause is None else clause.tokens
    named = (token for token in tokens if _MEASURES.get((counted.kind, token.lemma_.lower())) == measure)
    noun = next((token for token in named if token.pos_ in NOUNS), None)
    if noun is None:
        return set()
    return {
        child.lemma_.lower() for child in noun.lefts if child.dep_ in {"amod", "compound"} and child.pos_ != "PROPN"
    }


def thing_of(counted: Counted) -> str:
    """The class of thing that is measured: "the vessel is 366 metres long", "a 290-metre tower"."""
    thing = _thing(counted)
    return "" if thing is None else thing_class(thing.lemma_.lower())


def things_of(counted: Counted) -> set[str]:
    """The thing with what tells it from others of its kind: "the larger phone"."""
    thing = _thing(counted)
    if thing is None:
        return set()
    return {thing_class(thing.lemma_.lower()), *(child.lemma_.lower() for child in thing.lefts if child.dep_ == "amod")}


def _thing(counted: Counted) -> Token | None:
    noun, verb = counted.noun, counted.verb
    if noun is not None and noun.idx >= counted.end and (counted.kind, noun.lemma_.lower()) not in _MEASURES:
        return noun
    subject = next((child for child in _children(verb) if child.dep_ in {"nsubj", "nsubjpass"}), None)
    is_relative = subject is None or subject.tag_ in {"WDT", "WP"}
    if verb is not None and is_relative and verb.dep_ in {"relcl", "acl"}:
        subject = verb.head  # "the bridge, which is 300 metres long", "a satellite weighing 900 kilos"
    if subject is not None and subject.pos_ != "NOUN":
        return None
    return None if subject is None or (counted.kind, subject.lemma_.lower()) in _MEASURES else subject
