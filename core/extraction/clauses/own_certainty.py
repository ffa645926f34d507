"""What a verb's own clause tells of how sure it is: "did not", "may have", "reportedly", "will"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.model import Certainty

_HEDGING_ADVERBS = frozenset(
    """reportedly allegedly apparently supposedly purportedly probably possibly perhaps presumably seemingly likely
    ostensibly maybe reputedly rumoredly conceivably evidently""".split()
)
_OPENING = frozenset({"if", "whether", "unless", "until", "before"})
_AHEAD = frozenset("until till next tomorrow soon monday tuesday wednesday thursday friday saturday sunday".split())
_NEAR = 12  # tokens behind the verb
_NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "nowhere"})
_SURE_AUXILIARIES = frozenset("have has had be is are was were been being do does did 's 've 'd 're having am".split())
_AUXILIARIES_OF = {
    Certainty.PLANNED: frozenset({"will", "'ll", "’ll", "wo", "shall", "sha", "would"}),
    Certainty.POSSIBLE: frozenset({"may", "might", "can", "ca", "could", "cannot"}),
}
_UNTIL = frozenset({"until", "till"})
_ALMOST = frozenset({"almost", "nearly"})
_NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
# "At no time", "under no circumstances", "charged with no crime"; but "with no warning" tells only how it was.
_AT_NO = frozenset("time way point stage moment circumstance account crime offence offense wrongdoing".split())
_BUT = frozenset({"but", "except", "save"})


class Telling(NamedTuple):
    certainty: Certainty
    negated: bool
    hedge: int | None = None  # the word that tells that it is not sure, or that it is only planned

    @property
    def is_of_what_was(self) -> bool:
        return self.certainty in {Certainty.FACT, Certainty.HEDGED}


OPENLY = Telling(Certainty.OPEN, negated=False)


def own_telling(grammar: Grammar, verb: int) -> Telling:
    """What the words beside the verb tell: "did not", "may have", "reportedly", "will"."""
    words, negated, hedge = grammar.words, False, None
    perfect, adverb, modal, to = False, None, Certainty.FACT, None
    for child in grammar.children(verb):
        word, relation = words.lower[child], words.dep[child]
        if _negates(grammar, child):
            negated = not negated
        elif relation == "aux" and (certainty := _of_auxiliary(word)) is not None:
            modal, hedge = certainty, child
        elif relation == "aux" and word == "to":
            to = child
        elif relation == "aux" and word not in _SURE_AUXILIARIES:
            return OPENLY
        elif relation == "aux" and words.lemma[child] == "have":
            perfect = True
        elif relation == "advmod" and word in _HEDGING_ADVERBS:
            adverb = child
        elif relation == "advmod" and word in _ALMOST and child < verb:
            return OPENLY  # "nearly drowned"
        elif (relation == "mark" and word in _OPENING) or (relation == "advcl" and _is_condition(grammar, child)):
            return OPENLY
    if _is_turned_condition(grammar, verb):
        return OPENLY
    negated = negated and not is_only_later(grammar, verb)
    if modal is Certainty.FACT and to is not None and words.head[verb] == verb and not perfect:
        return Telling(Certainty.PLANNED, negated, to)  # "Council to demolish tower"
    if modal is Certainty.FACT:
        return Telling(Certainty.FACT if adverb is None else Certainty.HEDGED, negated, adverb)
    if perfect:
        is_guess = hedge is not None and words.lower[hedge] in {"may", "might"}
        return Telling(Certainty.HEDGED, negated, hedge) if is_guess else OPENLY
    if adverb is not None:
        return Telling(Certainty.POSSIBLE, negated, hedge)
    is_ability = hedge is not None and words.lower[hedge] in {"can", "could"} and not negated
    if is_ability and words.lower[hedge or 0] == "could" and _is_ahead(grammar, verb):
        return Telling(Certainty.POSSIBLE, negated, hedge)
    return Telling(Certainty.WISHED if is_ability else modal, negated, hedge)


def is_only_later(grammar: Grammar, verb: int) -> bool:
    """ "Was not opened until noon", "did not leave until the rain stopped": then it was, and he did."""
    words = grammar.words
    below = (child for child in grammar.children(verb) if child > verb)
    return any(
        words.lower[token] in _UNTIL
        for child in below
        for token in ((child, *grammar.children(child)) if words.dep[child] == "advcl" else (child,))
    )


def _is_turned_condition(grammar: Grammar, verb: int) -> bool:
    """ "Had the mayor signed it": if he had."""
    subject, had = grammar.child(verb, "nsubj", "nsubjpass"), grammar.child(verb, "aux")
    is_had = had is not None and grammar.words.lower[had] == "had"
    return is_had and subject is not None and had is not None and had < subject and grammar.words.dep[verb] == "advcl"


def _of_auxiliary(word: str) -> Certainty | None:
    return next((certainty for certainty, words in _AUXILIARIES_OF.items() if word in words), None)


def _is_ahead(grammar: Grammar, verb: int) -> bool:
    """ "Could close by Friday", "could stay shut until Easter": no ability, but what may come."""
    words = grammar.words
    after = range(verb + 1, min(verb + _NEAR, grammar.end))
    return any(words.lower[token] in _AHEAD for token in after)


def _is_condition(grammar: Grammar, clause: int) -> bool:
    """ "If the talks fail", "unless it rains"."""
    marks = (child for child in grammar.children(clause) if grammar.words.dep[child] in {"mark", "advmod"})
    return any(grammar.words.lower[mark] in {"if", "unless", "provided"} for mark in marks)


def _negates(grammar: Grammar, child: int) -> bool:
    words, relation, word = grammar.words, grammar.words.dep[child], grammar.words.lower[child]
    if relation in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return is_none(grammar, child)
    if relation == "prep":
        inside = grammar.child(child, "pobj")
        return inside is not None and words.lemma[inside] in _AT_NO and is_none(grammar, inside)
    if relation == "neg" or (relation == "advmod" and word in _NEGATIONS):
        return _NOT_ONLY.isdisjoint(words.lower[child + 1 : child + 2])  # "did not just sign"
    return False


def is_none(grammar: Grammar, token: int) -> bool:
    """ "Nobody", "no crew"; but "nobody but Ek" is he."""
    words = grammar.words
    if not _BUT.isdisjoint(words.lower[token + 1 : token + 2]):
        return False
    if words.lower[token] in {"nobody", "none", "nothing"}:
        return True
    return any(words.lower[child] in {"no", "neither"} for child in grammar.children(token))


def is_infinitive(grammar: Grammar, verb: int) -> bool:
    words = grammar.words
    return any(words.lower[child] == "to" and words.dep[child] == "aux" for child in grammar.children(verb))
