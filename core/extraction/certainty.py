"""How surely a clause tells what it tells: as a fact, as what is said or suspected, or as what only may come to be."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from copydesk.core.extraction.roles_in_clauses import Grammar

_HIGHEST = 4  # verbs that are climbed: "is believed to have tried to sell"
_HEDGING_ADVERBS = frozenset(
    """reportedly allegedly apparently supposedly purportedly probably possibly perhaps presumably seemingly likely
    ostensibly maybe reputedly rumoredly conceivably evidently""".split()
)
# "Is suspected of", "is believed to", "appears to".
_HEDGING_VERBS = frozenset(
    """suspect believe think allege report say understand rumour rumor fear presume suppose assume estimate claim
    consider appear seem accuse repute""".split()
)
_OF_ITS_SUBJECT = frozenset({"appear", "seem"})  # hedges in the active voice too
_UNDONE = frozenset({"fail", "refuse", "decline", "neglect", "omit"})
# "Began to burn", "managed to flee", "was seen leaving": it happened.
_DONE = frozenset(
    """begin start continue keep manage help finish stop see find catch hear show resume proceed happen come spend
    photograph film record capture spot observe go remember""".split()
)
_SAID = frozenset(
    """say tell report announce confirm add write note state claim insist explain show reveal find see learn discover
    know realise realize mean acknowledge admit concede demonstrate stress declare hear emerge""".split()
)
_RUMOURS = frozenset("rumour rumor claim allegation suspicion speculation suggestion accusation report".split())
_OPENING = frozenset({"if", "whether", "unless", "until", "before"})
_NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor"})
_OF_SPEECH = frozenset({"of", "for", "to", "about"})
_SURE_AUXILIARIES = frozenset("have has had be is are was were been being do does did 's 've 'd 're having am".split())
_LATEST_PERFECT = 4  # tokens from "likely" to the "have" of "to have sunk"


class Certainty(StrEnum):
    FACT = "fact"
    HEDGED = "hedged"
    OPEN = "open"  # what will, may or should be, or what somebody only thinks: it says nothing of what is


class Telling(NamedTuple):
    certainty: Certainty
    negated: bool
    hedge: int | None = None  # the word that tells that it is not sure


_OPENLY = Telling(Certainty.OPEN, negated=False)


def certainty_of(grammar: Grammar, verb: int, height: int = 0) -> Telling:
    """Of the clause that this verb heads, with what the verbs above it make of it."""
    own = _own(grammar, verb)
    words = grammar.words
    head, relation = words.head[verb], words.dep[verb]
    if own.certainty is Certainty.OPEN or head == verb or height >= _HIGHEST:
        return own
    if relation == "conj":
        return _beside(grammar, verb, head, own, height)
    if relation == "ccomp":
        return _told_by(grammar, head, own)
    if relation == "xcomp":
        return _beneath(grammar, head, own, height)
    if relation == "pcomp":
        return _behind(grammar, head, own, height)
    if relation == "csubj":
        return _OPENLY  # "not paying would have been an insult"
    if relation in {"acl", "advcl", "relcl"} and _is_infinitive(grammar, verb):
        return _OPENLY  # "plans to sell"
    if relation == "acl" and words.lemma[head] in _RUMOURS and words.tag[verb] not in {"VBN", "VBG"}:
        return Telling(Certainty.HEDGED, own.negated, head)  # "rumours that he had resigned"
    return own


def _own(grammar: Grammar, verb: int) -> Telling:
    """What the words beside the verb tell: "did not", "may have", "reportedly"."""
    words, negated, hedge = grammar.words, False, None
    perfect = possible = False
    for child in grammar.children(verb):
        word, relation = words.lower[child], words.dep[child]
        if _negates(grammar, child):
            negated = not negated
        elif relation == "aux" and word in {"may", "might"}:
            hedge, possible = child, True
        elif relation == "aux" and word not in _SURE_AUXILIARIES and word != "to":
            return _OPENLY
        elif relation == "aux" and words.lemma[child] == "have":
            perfect = True
        elif relation == "advmod" and word in _HEDGING_ADVERBS:
            hedge = child
        elif relation == "mark" and word in _OPENING:
            return _OPENLY
    if possible and not perfect:
        return _OPENLY  # "may be removed" tells what is allowed, or of the future
    return Telling(Certainty.FACT if hedge is None else Certainty.HEDGED, negated, hedge)


def _negates(grammar: Grammar, child: int) -> bool:
    relation, word = grammar.words.dep[child], grammar.words.lower[child]
    if relation in {"nsubj", "nsubjpass", "dobj"}:
        return _is_none(grammar, child)
    return relation == "neg" or (word in _NEGATIONS and relation == "advmod")


def _is_none(grammar: Grammar, token: int) -> bool:
    words = grammar.words
    if words.lower[token] in {"nobody", "none", "nothing"}:
        return True
    return any(words.lower[child] in {"no", "neither"} for child in grammar.children(token))


def _is_infinitive(grammar: Grammar, verb: int) -> bool:
    words = grammar.words
    return any(words.lower[child] == "to" and words.dep[child] == "aux" for child in grammar.children(verb))


def _beside(grammar: Grammar, verb: int, head: int, own: Telling, height: int) -> Telling:
    """The second of two verbs under one auxiliary or adverb: "will meet and sign"."""
    if grammar.words.pos[head] not in {"VERB", "AUX"} or grammar.child(verb, "nsubj", "nsubjpass", "aux") is not None:
        return own
    above = certainty_of(grammar, head, height + 1)
    return own if above.certainty is Certainty.FACT else Telling(above.certainty, own.negated, above.hedge)


def _told_by(grammar: Grammar, verb: int, own: Telling) -> Telling:
    """ "It is thought that", "it appears that"; what somebody thinks, fears or denies is open."""
    lemma = grammar.words.lemma[verb]
    if _hedges(grammar, verb):
        return Telling(Certainty.HEDGED, own.negated, verb)
    return own if lemma in _SAID or grammar.words.pos[verb] not in {"VERB", "AUX"} else _OPENLY


def _hedges(grammar: Grammar, verb: int) -> bool:
    lemma = grammar.words.lemma[verb]
    return lemma in _HEDGING_VERBS and (lemma in _OF_ITS_SUBJECT or grammar.is_passive(verb))


def _beneath(grammar: Grammar, verb: int, own: Telling, height: int) -> Telling:
    """An infinitive or gerund beneath a verb: "is suspected of selling", "failed to land", "began to burn"."""
    words = grammar.words
    above = certainty_of(grammar, verb, height + 1)
    if above.certainty is Certainty.OPEN:
        return above
    negated = own.negated != above.negated
    if _hedges(grammar, verb):
        return Telling(Certainty.HEDGED, negated, verb)
    lemma = words.lemma[verb]
    if lemma in _UNDONE:
        return Telling(own.certainty, not negated, own.hedge)
    if lemma in _DONE:
        return Telling(above.certainty if own.hedge is None else own.certainty, negated, own.hedge or above.hedge)
    likely = grammar.child(verb, "acomp") if words.pos[verb] == "AUX" else verb
    if likely is not None and words.lower[likely] in {"likely", "unlikely"} and _is_perfect(grammar, likely):
        return Telling(Certainty.HEDGED, negated != (words.lower[likely] == "unlikely"), likely)
    return _OPENLY


def _behind(grammar: Grammar, preposition: int, own: Telling, height: int) -> Telling:
    """A gerund behind a preposition: "suspected of selling", "left without paying", "kept from voting"."""
    words = grammar.words
    word, verb = words.lower[preposition], words.head[preposition]
    if word == "from":
        return _OPENLY
    if word == "without" or (word == "of" and words.lower[preposition - 1] == "instead"):
        return Telling(own.certainty, not own.negated, own.hedge)
    if word in _OF_SPEECH and words.pos[verb] == "VERB" and _hedges(grammar, verb):
        return _beneath(grammar, verb, own, height)
    return _OPENLY if word in _OF_SPEECH and words.pos[verb] in {"ADJ", "AUX", "NOUN"} and own.hedge is None else own


def _is_perfect(grammar: Grammar, likely: int) -> bool:
    """ "Is likely to have sunk" tells what was; "is likely to sink" what will be."""
    words = grammar.words
    after = range(likely + 1, min(likely + _LATEST_PERFECT, grammar.end))
    return any(words.lemma[token] == "have" and words.dep[token] == "aux" for token in after)
