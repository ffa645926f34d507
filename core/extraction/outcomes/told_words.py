"""How a card words what is told: its topic, "whether the bridge was closed", and its value, "reportedly closed"."""

from __future__ import annotations

from copydesk.core.extraction.clauses.own_certainty import Telling
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.participles import past_participle

_DENYING = frozenset(
    "not n't n’t never no nobody none nothing unlikely without failed attempted foiled thwarted ruled".split()
)
_FINITE = frozenset({"VB", "VBD"})  # tags of "go" and "went"
_WIDEST = 9  # tokens from the hedge to the verb that are shown


def was_done(verb: str, called: str, telling: Telling, *, plural: bool) -> str:
    """ "whether the planets were found", "whether the bridge will be closed"; of "turn-down", "turned down"."""
    was = ("were" if plural else "was") if telling.is_of_what_was else "will be"
    lemma, _, particle = verb.partition("-")
    return " ".join(word for word in ("whether", called, was, past_participle(lemma), particle) if word)


def did(grammar: Grammar, verb: int, called: str, telling: Telling) -> str:
    """ "whether the siren sounded", "whether it will sound"."""
    words, particle = grammar.words, grammar.child(verb, "prt")
    if telling.is_of_what_was:
        told = words.lower[verb] if words.tag[verb] == "VBD" else f"did {words.lemma[verb]}"
    else:
        told = f"will {words.lemma[verb]}"
    return f"whether {called} {told}{'' if particle is None else f' {words.lower[particle]}'}"


def shown(grammar: Grammar, text: str, first: int, last: int, telling: Telling) -> str:
    """The verb with its hedge: "reportedly fired", "may have been found", "not found", "is not safe", "did not go"."""
    words = grammar.words.lower[first : last + 1]
    if telling.negated and first == last and grammar.words.tag[last] in _FINITE:
        return f"did not {grammar.words.lemma[last]}"
    if len(words) > _WIDEST:
        words = [words[0], "…", words[-1]]
        text = " ".join(words)
    return f"not {text.lower()}" if telling.negated and _DENYING.isdisjoint(words) else text.lower()
