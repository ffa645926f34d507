"""Causes that are told by "be": "the crash was due to fog", "the cause of the crash was fog", "fog was behind it"."""

from __future__ import annotations

from copydesk.core.extraction.causes.places import known_effect, thing_behind
from copydesk.core.extraction.causes.words import INTENTS
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar

_CAUSE_NOUNS = frozenset({"cause", "culprit", "reason", "trigger"})
_OUTCOMES = frozenset({"result", "consequence", "outcome", "effect"})

Found = tuple[int | None, int | None]  # cause and effect


def equated(grammar: Grammar, verb: int) -> Found:
    """ "The crash was due to fog", "fog was the cause of the crash", "a valve was behind the blast"."""
    words, subject = grammar.words, grammar.child(verb, "nsubj")
    if subject is None:
        return None, None
    for child in grammar.children(verb):
        word = words.lower[child]
        if word in INTENTS and words.dep[child] in {"acomp", "attr"}:
            return child, known_effect(grammar, subject)
        if words.dep[child] == "attr":
            return _named(grammar, subject, child)
        if word in {"due", "down"}:
            return thing_behind(grammar, child, "to"), known_effect(grammar, subject)
        if word == "responsible":
            return subject, known_effect(grammar, thing_behind(grammar, child, "for"))
        if word == "behind" and words.dep[child] == "prep":
            return subject, known_effect(grammar, grammar.child(child, "pobj"))
    return None, None


def _named(grammar: Grammar, subject: int, attribute: int) -> Found:
    """ "The cause of the crash was fog", "fog was the cause of the crash", "the crash was the result of fog"."""
    lemma = grammar.words.lemma
    if lemma[subject] in _CAUSE_NOUNS:
        told = thing_behind(grammar, subject, "of", "for", "behind")
        is_of_story = told is None and lemma[subject] == "cause"  # "the cause was a faulty heater"
        return attribute, subject if is_of_story else known_effect(grammar, told)
    if lemma[attribute] in _CAUSE_NOUNS:
        return subject, known_effect(grammar, thing_behind(grammar, attribute, "of", "for", "behind"))
    if lemma[attribute] in _OUTCOMES:
        return thing_behind(grammar, attribute, "of"), known_effect(grammar, subject)
    return None, None
