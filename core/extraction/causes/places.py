"""Where a cause and its effect stand: behind a preposition, near or far, and as a word that tells an effect."""

from __future__ import annotations

from copydesk.core.extraction.causes.effects import effect_of_noun
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.parts_of_speech import VERBS

_NEAR = 14  # tokens behind the verb


def known_effect(grammar: Grammar, effect: int | None) -> int | None:
    """A noun that tells something that is brought about; a gerund: "the roof collapsing"."""
    if effect is None:
        return None
    if grammar.words.pos[effect] == "VERB":
        return effect
    return effect if effect_of_noun(grammar, effect) is not None else None


def thing_behind(grammar: Grammar, token: int, *prepositions: str) -> int | None:
    """What stands behind one of these prepositions."""
    for child in grammar.children(token):
        if grammar.words.lower[child] in prepositions:
            return grammar.child(child, "pobj", "pcomp")
    return None


def thing_farther(grammar: Grammar, verb: int, preposition: str) -> int | None:
    """The same where the parse hangs it on a noun between: "blamed fog for the crash", "put the crash down to fog"."""
    words = grammar.words
    if (found := thing_behind(grammar, verb, preposition)) is not None:
        return found
    for token in range(verb + 1, min(verb + _NEAR, grammar.end)):
        if words.pos[token] in VERBS:
            return None
        if words.lower[token] == preposition and (thing := grammar.child(token, "pobj")) is not None:
            return thing
    return None
