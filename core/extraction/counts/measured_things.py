"""What is measured, and what tells it from others of its kind: the thing, the load's way, the kind of a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.figured_deeds import told_by_noun
from copydesk.core.extraction.counts.measure_words import MEASURES, Measure
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOWARDS = frozenset({"to", "into", "onto"})


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
    towards = (child for child in children_of(counted.verb) if child.lower_ in _TOWARDS)
    return next((found for child in towards if (found := _object_of(child))), set())


def _object_of(preposition: Token) -> set[str]:
    return {thing.lemma_.lower() for thing in children_of(preposition) if thing.dep_ == "pobj"}


def narrowing(counted: Counted, measure: Measure) -> set[str]:
    """ "Youth unemployment", "core inflation": of which kind the rate is."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: tuple[Token, ...] = () if clause is None else clause.tokens
    named = (token for token in tokens if MEASURES.get((counted.kind, token.lemma_.lower())) == measure)
    noun = next((token for token in named if token.pos_ in NOUNS), None)
    if noun is None:
        return set()
    return {
        child.lemma_.lower() for child in noun.lefts if child.dep_ in {"amod", "compound"} and child.pos_ != "PROPN"
    }


def thing_of(counted: Counted) -> str:
    """The class of thing that is measured: "the vessel is 366 metres long", "a 290-metre tower"."""
    thing = measured_thing(counted)
    return "" if thing is None else thing_class(thing.lemma_.lower())


def things_of(counted: Counted) -> set[str]:
    """The thing with what tells it from others of its kind: "the larger phone"."""
    thing = measured_thing(counted)
    if thing is None:
        return set()
    return {thing_class(thing.lemma_.lower()), *(child.lemma_.lower() for child in thing.lefts if child.dep_ == "amod")}


def measured_thing(counted: Counted) -> Token | None:
    noun, verb = counted.noun, counted.verb
    if noun is not None and noun.idx >= counted.end and (counted.kind, noun.lemma_.lower()) not in MEASURES:
        return noun
    subject = next((child for child in children_of(verb) if child.dep_ in {"nsubj", "nsubjpass", "csubj"}), None)
    if subject is not None and (done_to := _done_to(subject)) is not None:
        return done_to
    is_relative = subject is None or subject.tag_ in {"WDT", "WP"}
    if verb is not None and is_relative and verb.dep_ in {"relcl", "acl"}:
        subject = verb.head  # "the bridge, which is 300 metres long", "a satellite weighing 900 kilos"
    if subject is not None and subject.pos_ != "NOUN":
        return None
    return None if subject is None or (counted.kind, subject.lemma_.lower()) in MEASURES else subject


def _done_to(subject: Token) -> Token | None:
    """ "The repair of the roof", "repairing the roof": the roof."""
    if subject.pos_ in {"VERB", "AUX"} or (subject.tag_ == "VBG"):
        return next((child for child in hanging_on(subject) if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    if told_by_noun(subject) is None:
        return None
    objects = (thing for child in hanging_on(subject) if child.lower_ in {"of", "to"} for thing in hanging_on(child))
    return next((thing for thing in objects if thing.dep_ == "pobj" and thing.pos_ == "NOUN"), None)


def children_of(token: Token | None) -> list[Token]:
    return [] if token is None else hanging_on(token)
