"""Causes that a verb tells: "a spark caused the fire", "fog forced the airport to close", "it was blamed on gas",
"a valve was to blame for the spill", "lightning brought down the line"."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.core.extraction.causes.effects import DEATH, INCIDENT, effect_of, effect_of_noun
from copydesk.core.extraction.causes.equated_causes import Found, equated
from copydesk.core.extraction.causes.families import family_of_word
from copydesk.core.extraction.causes.places import known_effect, thing_behind, thing_farther
from copydesk.core.extraction.causes.words import (
    ABSTRACT,
    ASCRIBING,
    BATTLES,
    BODIES,
    CAUSING,
    COMPELLING,
    FOLLOWING,
    INTENTS,
    LEADING,
    ON,
    Told,
)
from copydesk.core.extraction.clauses.certainty import certainty_of
from copydesk.core.extraction.clauses.own_certainty import Telling
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS
from copydesk.core.model import Certainty

_FINDING = frozenset("conclude determine establish rule find".split())  # that it was so
_OF_FIRES = frozenset("spark ignite touch".split())
_DONE_BY_THINGS = frozenset(
    "incident closure halt delay cancellation death displacement rise fall evacuation failure".split()
)
_DONE_BY_ANYBODY = frozenset({"rise", "fall", "cancellation", "delay"})
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "age", "ity", "ness", "ance", "ence", "ism")


def told_causes(grammar: Grammar, verb: int) -> Iterator[Told]:
    """The cause and effect that this verb tells, if it is told to be so."""
    words = grammar.words
    if words.pos[verb] not in VERBS:
        return
    cause, effect = _found(grammar, verb)
    if cause is None or effect is None or _is_somebody(words.lemma[cause]):
        return
    if words.pos[cause] not in NOUNS and words.lower[cause] not in INTENTS:
        return
    telling = telling_of_cause(grammar, verb)
    is_hypothesis = telling.hedge is not None and words.dep[telling.hedge] == "aux"
    if telling.is_of_what_was and not telling.negated and not is_hypothesis:
        is_view = words.lemma[verb] == "blame" and grammar.child(verb, "nsubj") is not None
        yield Told(cause, effect, Certainty.HEDGED if is_view else telling.certainty)


def _is_somebody(lemma: str) -> bool:
    """Who does something, but for "a sleepy driver"."""
    return lemma in PEOPLE and family_of_word(lemma) is None


def _found(grammar: Grammar, verb: int) -> Found:
    words, particle = grammar.words, grammar.child(verb, "prt")
    lemma = words.lemma[verb] if particle is None else f"{words.lemma[verb]}-{words.lower[particle]}"
    if lemma == "put" and any(words.lower[token] == "down" for token in grammar.children(verb)):
        lemma = "put-down"
    if lemma == "be":
        return equated(grammar, verb)
    if lemma in ON and (lemma == "blame" or thing_behind(grammar, verb, "on") is not None):
        return _blamed(grammar, verb)
    if lemma in ASCRIBING:
        effect = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
        return thing_farther(grammar, verb, "to"), known_effect(grammar, effect)
    if lemma in COMPELLING and (done := _compelled(grammar, verb)) is not None:
        return grammar.parts(verb)[0], done
    if lemma in LEADING and (effect := thing_behind(grammar, verb, LEADING[lemma])) is not None:
        return grammar.subject(verb), known_effect(grammar, effect)
    if lemma in FOLLOWING and (cause := thing_behind(grammar, verb, FOLLOWING[lemma])) is not None:
        return cause, known_effect(grammar, grammar.subject(verb))
    if lemma == "cite":
        return grammar.child(verb, "dobj"), known_effect(grammar, thing_farther(grammar, verb, "for"))
    if lemma == "lose" and (battle := grammar.child(verb, "dobj")) is not None and words.lemma[battle] in BATTLES:
        rivals = (thing_farther(grammar, verb, preposition) for preposition in ("with", "against", "to"))
        return next((rival for rival in rivals if rival is not None), None), verb
    if lemma in CAUSING:
        cause, effect = grammar.parts(verb)
        if cause is None:  # "was started deliberately"
            cause = next((child for child in grammar.children(verb) if words.lower[child] in INTENTS), None)
        return cause, effect if _is_it(grammar, verb, effect) else known_effect(grammar, effect)
    return _done_by_thing(grammar, verb)


def _is_it(grammar: Grammar, verb: int, effect: int | None) -> bool:
    """ "Lightning had sparked it": what only an incident is."""
    words = grammar.words
    return effect is not None and words.lower[effect] == "it" and words.lemma[verb] in _OF_FIRES


def _compelled(grammar: Grammar, verb: int) -> int | None:
    """ "Forced the school to close", "was forced to close by fog", "prompted the sale", "forced the closure of"."""
    done = grammar.child(verb, "xcomp", "ccomp")
    if done is not None and grammar.words.pos[done] == "VERB":
        return done
    is_alone = grammar.words.lemma[verb] in CAUSING | {"force", "require", "compel"}
    return known_effect(grammar, grammar.parts(verb)[1]) if is_alone else None


def _done_by_thing(grammar: Grammar, verb: int) -> Found:
    """ "Strong winds blew over the crane", "pneumonia killed him", "drought has driven up prices"."""
    words = grammar.words
    cause, matter = grammar.parts(verb)
    if cause is None or matter is None or words.tag[verb] == "VBG":
        return None, None
    lemma, effect = words.lemma[cause], effect_of(grammar, verb)
    if effect is None or effect.name not in _DONE_BY_THINGS or _is_somebody(lemma) or lemma in BODIES:
        return None, None
    family = family_of_word(lemma)
    is_incident = effect_of_noun(grammar, cause) == INCIDENT or family == "deliberate"
    if effect.name == DEATH and is_incident:
        return None, None  # who dies of what, a crash that killed three does not tell
    is_meant = effect.name not in _DONE_BY_ANYBODY or grammar.child(verb, "prt") is not None
    is_thing = is_incident or family is not None or lemma in ABSTRACT or lemma.endswith(_ABSTRACT_ENDINGS)
    return (cause, verb) if is_thing or (is_meant and words.pos[cause] == "NOUN") else (None, None)


def telling_of_cause(grammar: Grammar, verb: int) -> Telling:
    """Of "was to blame", that of "was"; a headline's "brakes to blame" tells it, and so does what was concluded."""
    words = grammar.words
    if words.dep[verb] == "ccomp" and words.lemma[words.head[verb]] in _FINDING:
        return Telling(Certainty.FACT, negated=grammar.child(verb, "neg") is not None)
    if words.lemma[verb] != "blame" or verb == grammar.start or words.lower[verb - 1] != "to":
        return certainty_of(grammar, verb)
    head = words.head[verb]
    return certainty_of(grammar, head) if words.pos[head] == "AUX" else Telling(Certainty.FACT, negated=False)


def _blamed(grammar: Grammar, verb: int) -> Found:
    """ "Fog was blamed for the crash", "they blamed the crash on fog", "fog to blame for the crash"."""
    words = grammar.words
    on, behind_for = thing_farther(grammar, verb, "on"), thing_farther(grammar, verb, "for")
    if verb > grammar.start and words.lower[verb - 1] == "to":
        head = words.head[verb]
        return (head if words.pos[head] in NOUNS else grammar.subject(verb)), known_effect(grammar, behind_for)
    blamed = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
    if on is not None and blamed is not None and known_effect(grammar, blamed) is None:
        on = None  # "blamed the driver on Monday"
    return (on, known_effect(grammar, blamed)) if on is not None else (blamed, known_effect(grammar, behind_for))
