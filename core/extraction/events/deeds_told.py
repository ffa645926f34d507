"""Which deed of the table a verb or noun tells, with the words beside it and with whom or what it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events.deed import Deed
from copydesk.core.extraction.events.deeds import OF_NOUN, OF_PHRASE, OF_VERB, PHRASAL
from copydesk.core.extraction.events.words import is_person, lemma_of, words_beside
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_on
from copydesk.core.extraction.words.parts_of_speech import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({"dobj", "nsubjpass"})
_PARTICLES = frozenset("up down off out back away over in".split())
_REMAINS = frozenset("body corpse remain".split())
_MAYBE_PEOPLE = frozenset({"PERSON", "ORG", ""})  # of a name, by the small model
_STEPS = frozenset({"resignation", "departure", "exit", "withdrawal", "abdication"})  # that their doers announce


def deed_told(token: Token, thing: Token | None) -> str | None:
    """The deed's name; `thing` is what is done to it, or who does it."""
    lemma = lemma_of(token)
    if token.pos_ not in VERBS:
        return next((deed.name for deed in OF_NOUN.get(lemma, ()) if thing is not None and _is_of(deed, thing)), None)
    if lemma in PHRASAL:
        beside = words_beside(token)
        if token.dep_ == "acl" and token.tag_ == "VBN":
            beside.append(token.head.lemma_.lower())  # "his resignation, announced in May"
        for word in sorted(beside, key=_length, reverse=True):
            for deed in OF_PHRASE.get((lemma, word), ()):
                if _tells(token, deed, word, thing):
                    return deed.name
    return next((deed.name for deed in OF_VERB.get(lemma, ()) if _tells(token, deed, "", thing)), None)


def _length(word: str) -> int:
    return word.count("-")  # "go under the knife" is more than "go under"


def _tells(verb: Token, deed: Deed, word: str, thing: Token | None) -> bool:
    done_to = _done_to(verb)
    if done_to is None and word in _PARTICLES and deed.of in {"", "people"} and not deed.own:
        return False
    if deed.own:
        is_own = done_to is None or bool(word and word not in _PARTICLES) or deed.name in {"sue", "appeal"}
        return is_own and (word not in _STEPS or _is_of_its_teller(verb)) and (not deed.of or _is_of(deed, thing))
    if deed.of:
        return thing is not None and _is_of(deed, thing)
    return done_to is not None


def _done_to(verb: Token) -> Token | None:
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN":
        return verb.head
    return next((child for child in hanging_on(verb) if child.dep_ in _OBJECTS), None)


def _is_of_its_teller(verb: Token) -> bool:
    """ "Announced his departure", "his departure was announced"; not "announced the departure of the coach"."""
    step = _done_to(verb)
    return step is not None and any(child.dep_ == "poss" for child in hanging_before(step))


def _is_of(deed: Deed, thing: Token | None) -> bool:
    if thing is None:
        return False
    if deed.of == "people":
        is_name = thing.pos_ == "PROPN" and thing.ent_type_ in _MAYBE_PEOPLE
        return (is_person(thing) or is_name) and thing.lemma_.lower() not in _REMAINS
    return not deed.of or thing.lemma_.lower() in deed.of.split()
