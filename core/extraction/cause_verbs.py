"""Causes that a verb tells: "a spark caused the fire", "fog forced the airport to close", "it was blamed on gas",
"a valve was to blame for the spill", "lightning brought down the line"."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.core.extraction.cause_families import family_of_word
from copydesk.core.extraction.cause_words import (
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
from copydesk.core.extraction.certainty import certainty_of
from copydesk.core.extraction.effects import DEATH, INCIDENT, effect_of, effect_of_noun
from copydesk.core.extraction.lexicon import PEOPLE
from copydesk.core.extraction.own_certainty import Telling
from copydesk.core.extraction.parts_of_speech import NOUNS
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.model import Certainty

_FINDING = frozenset("conclude determine establish rule find".split())  # that it was so
_OF_FIRES = frozenset("spark ignite touch".split())
_NEAR = 14  # tokens behind the verb
_DONE_BY_THINGS = frozenset(
    "incident closure halt delay cancellation death displacement rise fall evacuation failure".split()
)
_DONE_BY_ANYBODY = frozenset({"rise", "fall", "cancellation", "delay"})
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "age", "ity", "ness", "ance", "ence", "ism")
_CAUSE_NOUNS = frozenset({"cause", "culprit", "reason", "trigger"})
_OUTCOMES = frozenset({"result", "consequence", "outcome", "effect"})
Found = tuple[int | None, int | None]


def told_causes(grammar: Grammar, verb: int) -> Iterator[Told]:
    """The cause and effect that this verb tells, if it is told to be so."""
    words = grammar.words
    if words.pos[verb] not in {"VERB", "AUX"}:
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
        return _equated(grammar, verb)
    if lemma in ON and (lemma == "blame" or _behind(grammar, verb, "on") is not None):
        return _blamed(grammar, verb)
    if lemma in ASCRIBING:
        effect = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
        return _farther(grammar, verb, "to"), _known(grammar, effect)
    if lemma in COMPELLING and (done := _compelled(grammar, verb)) is not None:
        return grammar.parts(verb)[0], done
    if lemma in LEADING and (effect := _behind(grammar, verb, LEADING[lemma])) is not None:
        return grammar.subject(verb), _known(grammar, effect)
    if lemma in FOLLOWING and (cause := _behind(grammar, verb, FOLLOWING[lemma])) is not None:
        return cause, _known(grammar, grammar.subject(verb))
    if lemma == "cite":
        return grammar.child(verb, "dobj"), _known(grammar, _farther(grammar, verb, "for"))
    if lemma == "lose" and (battle := grammar.child(verb, "dobj")) is not None and words.lemma[battle] in BATTLES:
        return _farther(grammar, verb, "with") or _farther(grammar, verb, "against") or _farther(
            grammar, verb, "to"
        ), verb
    if lemma in CAUSING:
        cause, effect = grammar.parts(verb)
        if cause is None:  # "was started deliberately"
            cause = next((child for child in grammar.children(verb) if words.lower[child] in INTENTS), None)
        return cause, effect if _is_it(grammar, verb, effect) else _known(grammar, effect)
    return _done_by_thing(grammar, verb)


def _known(grammar: Grammar, effect: int | None) -> int | None:
    """A noun that tells something that is brought about; a gerund: "the roof collapsing"."""
    if effect is None:
        return None
    if grammar.words.pos[effect] == "VERB":
        return effect
    return effect if effect_of_noun(grammar, effect) is not None else None


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
    return _known(grammar, grammar.parts(verb)[1]) if is_alone else None


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
    on, behind_for = _farther(grammar, verb, "on"), _farther(grammar, verb, "for")
    if verb > grammar.start and words.lower[verb - 1] == "to":
        head = words.head[verb]
        return (head if words.pos[head] in NOUNS else grammar.subject(verb)), _known(grammar, behind_for)
    blamed = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
    if on is not None and blamed is not None and _known(grammar, blamed) is None:
        on = None  # "blamed the driver on Monday"
    return (on, _known(grammar, blamed)) if on is not None else (blamed, _known(grammar, behind_for))


def _equated(grammar: Grammar, verb: int) -> Found:
    """ "The crash was due to fog", "fog was the cause of the crash", "a valve was behind the blast"."""
    words, subject = grammar.words, grammar.child(verb, "nsubj")
    if subject is None:
        return None, None
    for child in grammar.children(verb):
        word = words.lower[child]
        if word in INTENTS and words.dep[child] in {"acomp", "attr"}:
            return child, _known(grammar, subject)
        if words.dep[child] == "attr":
            return _named(grammar, subject, child)
        if word in {"due", "down"}:
            return _behind(grammar, child, "to"), _known(grammar, subject)
        if word == "responsible":
            return subject, _known(grammar, _behind(grammar, child, "for"))
        if word == "behind" and words.dep[child] == "prep":
            return subject, _known(grammar, grammar.child(child, "pobj"))
    return None, None


def _named(grammar: Grammar, subject: int, attribute: int) -> Found:
    """ "The cause of the crash was fog", "fog was the cause of the crash", "the crash was the result of fog"."""
    lemma = grammar.words.lemma
    if lemma[subject] in _CAUSE_NOUNS:
        told = _behind(grammar, subject, "of", "for", "behind")
        is_of_story = told is None and lemma[subject] == "cause"  # "the cause was a faulty heater"
        return attribute, subject if is_of_story else _known(grammar, told)
    if lemma[attribute] in _CAUSE_NOUNS:
        return subject, _known(grammar, _behind(grammar, attribute, "of", "for", "behind"))
    if lemma[attribute] in _OUTCOMES:
        return _behind(grammar, attribute, "of"), _known(grammar, subject)
    return None, None


def _behind(grammar: Grammar, token: int, *prepositions: str) -> int | None:
    """What stands behind one of these prepositions."""
    for child in grammar.children(token):
        if grammar.words.lower[child] in prepositions:
            return grammar.child(child, "pobj", "pcomp")
    return None


def _farther(grammar: Grammar, verb: int, preposition: str) -> int | None:
    """The same where the parse hangs it on a noun between: "blamed fog for the crash", "put the crash down to fog"."""
    words = grammar.words
    if (found := _behind(grammar, verb, preposition)) is not None:
        return found
    for token in range(verb + 1, min(verb + _NEAR, grammar.end)):
        if words.pos[token] in {"VERB", "AUX"}:
            return None
        if words.lower[token] == preposition and (thing := grammar.child(token, "pobj")) is not None:
            return thing
    return None
