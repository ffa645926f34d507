"""Facts of how long something was closed, in whatever words: shut, blocked, reopened after, a nine-hour closure."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS
from copydesk.core.model import Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHUTTING = frozenset("shut close block seal barricade".split())
_OPENING = frozenset({"reopen"})
_CLOSURES = frozenset("closure shutdown".split())
_STATES = frozenset("closed shut blocked".split())
_FACILITIES = frozenset(
    """airport port road street highway motorway tunnel bridge border station runway school shop market museum park
    plant factory track canal lane crossing terminal line route mine harbour harbor square stadium airspace mall
    university refinery pipeline bank tower""".split()
)


def closed_fact(counted: Counted) -> Fact | None:
    """The fact, or None where nothing was closed for the time."""
    before, verb = counted.preceding, counted.verb
    closure = _closure(counted)
    if closure is not None:
        thing = _belonging(closure)
    elif verb is None or before is None:
        return None
    elif _is_shutting(verb) and before.lower_ == "for":
        thing = _child(verb, ("dobj",)) or _subject(verb)
    elif verb.lemma_ in _OPENING and before.lower_ == "after" and not _is_of_another(counted):
        thing = _subject(verb)
    else:
        return None
    if thing is None or thing.pos_ not in NOUNS:
        return counted.fact(("duration", "", "closed"), "time for which it was closed", (), None, is_part=False)
    name = thing_class(thing.lemma_.lower())
    topic = f"time for which the {thing.lower_} was closed" if thing.pos_ == "NOUN" else "time for which it was closed"
    scope = (name,) if thing.pos_ == "NOUN" else ()
    return counted.fact(("duration", "", "closed"), topic, scope, None, is_part=False)


def _is_of_another(counted: Counted) -> bool:
    """ "Reopened after nine days of strikes"."""
    return counted.following is not None and counted.following.lower_ in {"of", "on"}


def _is_shutting(verb: Token) -> bool:
    """ "Closed", "was blocked", "stayed shut", "kept the airport closed"; not "was closed to traffic by day"."""
    if verb.lemma_.lower() in _SHUTTING:
        return True
    return any(
        child.lower_ in _STATES and child.dep_ in {"acomp", "oprd", "ccomp", "attr"} for child in hanging_on(verb)
    )


def _closure(counted: Counted) -> Token | None:
    """The noun: "a nine-hour closure", "a closure of nine hours", "the closure lasted nine hours"."""
    above = (counted.noun, *islice(counted.number.ancestors, 4))
    found = next((token for token in above if token is not None and token.lemma_.lower() in _CLOSURES), None)
    if found is None and counted.verb is not None and counted.verb.lemma_ in {"last", "take", "go"}:
        subject = _subject(counted.verb)
        found = subject if subject is not None and subject.lemma_.lower() in _CLOSURES else None
    return found if found is not None and found.pos_ in NOUNS else None


def _belonging(closure: Token) -> Token | None:
    """Whose closure: "of the airport", "the airport's", "the airport closure", else the subject: "reopened after"."""
    for child in hanging_on(closure):
        if child.dep_ in {"poss", "compound"} and child.lemma_.lower() in _FACILITIES:
            return child
        thing = _child(child, ("pobj",)) if child.lower_ == "of" else None
        if thing is not None and thing.lemma_.lower() in _FACILITIES:
            return thing
    verb = next((above for above in islice(closure.ancestors, 3) if above.pos_ in VERBS), None)
    subject = None if verb is None else _subject(verb)
    return subject if subject is not None and subject.lemma_.lower() in _FACILITIES else None


def _subject(verb: Token) -> Token | None:
    subject = _child(verb, ("nsubj", "nsubjpass"))
    return verb.head if subject is None and verb.dep_ in {"relcl", "acl"} else subject


def _child(token: Token, relations: tuple[str, ...]) -> Token | None:
    return next((child for child in hanging_on(token) if child.dep_ in relations), None)
