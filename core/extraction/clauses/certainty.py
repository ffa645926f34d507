"""How surely a clause tells what it tells: as a fact, as something suspected, as a plan, or as what only may be."""

from __future__ import annotations

from copydesk.core.extraction.clauses.own_certainty import (
    OPENLY,
    Telling,
    is_infinitive,
    is_none,
    is_only_later,
    own_telling,
)
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.same_deeds import DECISIONS
from copydesk.core.extraction.text.parsed_words import ParsedWords
from copydesk.core.model import Certainty

_HIGHEST = 4  # verbs that are climbed: "is believed to have tried to sell"
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
# Beneath these words it is to be done. "Was supposed to sail" tells a plan, "is supposed to have sailed" a belief.
_PLANNING = frozenset(
    """plan intend aim vow pledge promise agree decide arrange prepare undertake commit swear schedule slate set poise
    expect suppose mean destine due bound certain sure scheduled slated expected poised plan intention decision
    pledge promise agreement vow commitment""".split()
)
_HOPING = frozenset(  # "hop" is what the model takes "hoped" for
    """hope hop want wish seek propose threaten offer apply bid ready prepared eager keen willing
    proposal threat bid wish desire readiness willingness""".split()
)
_WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate"})  # what may come to be
_SAID = frozenset(
    """say tell report announce confirm add write note state claim insist explain show reveal find see learn discover
    know realise realize mean acknowledge admit concede demonstrate stress declare hear emerge""".split()
)
_FORESEEN = frozenset("promise vow pledge agree decide rule order".split())  # that something would be done
_RUMOURS = frozenset("rumour rumor claim allegation suspicion speculation suggestion accusation report".split())
# "Are examining whether the guard slept": it may have been so.
_INQUIRING = frozenset("investigate examine probe inspect study establish determine ascertain clarify".split())
_ACCUSING = frozenset({"charge", "indict", "arrest", "try", "prosecute", "investigate", "detain", "sue"})
_OF_ACCUSATION = frozenset({"with", "for"})
# Whose belief is more than an opinion.
_KNOWING = frozenset(
    """police officer investigator detective prosecutor authority official expert scientist analyst engineer
    rescuer firefighter coroner doctor""".split()
)
_BELIEVING = frozenset({"suspect", "believe", "think", "presume", "assume"})
_SHORT_OF = frozenset({"short", "close", "near"})  # "stopped short of signing"
_CLEARING = frozenset({"clear", "acquit", "absolve", "exonerate"})
_NEGOTIATING = frozenset({"talk", "talks", "negotiation", "discussion"})
_OF_SPEECH = frozenset({"of", "for", "to", "about"})
_LATEST_PERFECT = 4  # tokens from "likely" to the "have" of "to have sunk"
_ORDER = tuple(Certainty)


# Verbs that tell nothing but how another is meant: "failed to land" is that it did not land.
GOVERNING = _UNDONE | _PLANNING | _HOPING


def certainty_of(grammar: Grammar, verb: int, height: int = 0) -> Telling:
    """Of the clause that this verb heads, with what the verbs above it make of it."""
    own = own_telling(grammar, verb)
    words = grammar.words
    head, relation = words.head[verb], words.dep[verb]
    if (
        own.certainty is Certainty.OPEN
        and relation in {"ccomp", "xcomp"}
        and (asked := _asked(grammar, head, verb)) is not None
    ):
        return asked
    if own.certainty is Certainty.OPEN or height >= _HIGHEST:
        return own
    if own.hedge is not None and words.lower[own.hedge] == "would" and not is_foreseen(grammar.words, verb):
        return OPENLY
    if relation == "conj":
        return _beside(grammar, verb, head, own, height)
    if relation in {"acl", "ccomp"} and (of_noun := _behind_noun(grammar, head, verb, own)) is not None:
        return of_noun
    if relation == "ccomp":
        return _told_by(grammar, head, own)
    if relation == "xcomp":
        return _beneath(grammar, head, verb, own, height)
    if relation == "pcomp":
        return _behind(grammar, head, verb, own, height)
    if relation == "csubj":
        return OPENLY  # "not paying would have been an insult"
    if relation == "advcl" and words.tag[verb] == "VBG" and grammar.child(verb, "nsubj", "mark") is None:
        above = certainty_of(grammar, head, height + 1)  # "is thought to have fled, taking the ring"
        is_sure = above.certainty in {Certainty.FACT, Certainty.OPEN} or own.certainty is not Certainty.FACT
        return own if is_sure else Telling(above.certainty, own.negated, above.hedge)
    if relation in {"acl", "advcl", "relcl"} and is_infinitive(grammar, verb):
        return _of_noun(grammar, head, own)  # "plans to sell"
    return own


def _behind_noun(grammar: Grammar, noun: int, verb: int, own: Telling) -> Telling | None:
    """ "No evidence that they met", "rumours that he had resigned", whether or not these are baseless."""
    words = grammar.words
    if words.pos[noun] != "NOUN" or words.tag[verb] in {"VBN", "VBG"}:
        return None
    if is_none(grammar, noun):
        return OPENLY
    return Telling(Certainty.HEDGED, own.negated, noun) if words.lemma[noun] in _RUMOURS else None


def _asked(grammar: Grammar, head: int, verb: int) -> Telling | None:
    """ "Are considering whether to sell" what may come, "are examining whether he slept" what may have been."""
    words, lemma = grammar.words, grammar.words.lemma[head]
    mark = grammar.child(verb, "mark")
    if mark is None or words.lower[mark] not in {"whether", "if"}:
        return None
    if is_infinitive(grammar, verb):
        return Telling(Certainty.POSSIBLE, negated=False, hedge=head) if lemma in _WEIGHING | _INQUIRING else None
    is_past = words.tag[verb] in {"VBD", "VBN"}
    return Telling(Certainty.HEDGED, negated=False, hedge=head) if lemma in _INQUIRING and is_past else None


def is_foreseen(words: ParsedWords, verb: int) -> bool:
    """ "Announced that it would close": a plan, told later; what else would be is open."""
    head = words.head[verb]
    is_told = words.dep[verb] == "ccomp" and words.tag[head] in {"VBD", "VBN"}
    return is_told and words.lemma[head] in _SAID | _FORESEEN


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
        return Telling(Certainty.HEDGED, own.negated, verb) if own.is_of_what_was else own
    if lemma in _BELIEVING and _is_believed_by_those_who_know(grammar, verb):
        return Telling(Certainty.HEDGED, own.negated, verb) if own.is_of_what_was else own
    told = lemma in _SAID or grammar.words.pos[verb] not in {"VERB", "AUX"}
    return own if told or (lemma in _FORESEEN and not own.is_of_what_was) else OPENLY


def _is_believed_by_those_who_know(grammar: Grammar, verb: int) -> bool:
    subject = grammar.child(verb, "nsubj")
    return subject is not None and grammar.words.lemma[subject] in _KNOWING


def _hedges(grammar: Grammar, verb: int) -> bool:
    lemma = grammar.words.lemma[verb]
    return lemma in _HEDGING_VERBS and (lemma in _OF_ITS_SUBJECT or grammar.is_passive(verb))


def _beneath(grammar: Grammar, head: int, verb: int, own: Telling, height: int) -> Telling:
    """An infinitive or gerund beneath a verb: "is suspected of selling", "failed to land", "is set to open"."""
    words = grammar.words
    lemma, infinitive = words.lemma[head], is_infinitive(grammar, verb)
    clause = words.head[head] if words.dep[head] == "acomp" else head  # "is likely to"
    above = certainty_of(grammar, clause, height + 1)
    if above.certainty is Certainty.OPEN:
        return above
    negated = own.negated != above.negated
    is_perfect = infinitive and _is_perfect(grammar, head)
    if lemma == "claim" and is_perfect:
        return Telling(Certainty.HEDGED, negated, head)
    if lemma in _WEIGHING and words.tag[verb] == "VBG":
        return Telling(Certainty.POSSIBLE, negated, head)  # "is considering selling"
    if _hedges(grammar, head) and (lemma != "suppose" or is_perfect):
        return Telling(Certainty.HEDGED, negated, head)
    if lemma in _UNDONE:
        is_late = is_only_later(grammar, verb)  # "refused to sign until Monday"
        return weaker(own, above, negated=negated if is_late else not negated)
    likely = grammar.child(head, "acomp") if words.pos[head] == "AUX" else head
    if likely is not None and words.lower[likely] in {"likely", "unlikely"}:
        certainty = Certainty.HEDGED if _is_perfect(grammar, likely) else Certainty.POSSIBLE
        return Telling(certainty, negated != (words.lower[likely] == "unlikely"), likely)
    if lemma == "vote" and words.lemma[verb] in DECISIONS:
        return weaker(own, above, negated=negated)  # "voted to reject": by that, it is
    if infinitive and (planned := _planned(grammar, head)) is not None:
        return weaker(Telling(planned, negated, head), above, negated=negated)
    return weaker(own, above, negated=negated) if lemma in _DONE else OPENLY


def _planned(grammar: Grammar, head: int) -> Certainty | None:
    """What an infinitive beneath this word is: "is to sail", "is going to sail", "plans to", "hopes to"."""
    words, lemma = grammar.words, grammar.words.lemma[head]
    is_to = lemma == "be" and grammar.child(head, "acomp", "attr") is None  # not "is important to win"
    if is_to or (lemma == "go" and words.tag[head] == "VBG") or lemma in _PLANNING:
        return Certainty.PLANNED
    if lemma in _WEIGHING:
        return Certainty.POSSIBLE
    return Certainty.WISHED if lemma in _HOPING else None


def weaker(one: Telling, other: Telling, *, negated: bool) -> Telling:
    """The less sure of two, with its hedge."""
    least = max(one, other, key=lambda telling: _ORDER.index(telling.certainty))
    return Telling(least.certainty, negated, least.hedge)


def _of_noun(grammar: Grammar, noun: int, own: Telling) -> Telling:
    """What an infinitive behind a noun is: "a decision to close", "hopes to land"; behind "attempt" it is open."""
    lemma = grammar.words.lemma[noun]
    outlooks = ((Certainty.PLANNED, _PLANNING), (Certainty.WISHED, _HOPING), (Certainty.POSSIBLE, _NEGOTIATING))
    for certainty, nouns in outlooks:
        if lemma in nouns and grammar.words.pos[noun] == "NOUN" and not is_none(grammar, noun):
            return Telling(certainty, own.negated, noun)
    return OPENLY


def _behind(grammar: Grammar, preposition: int, gerund: int, own: Telling, height: int) -> Telling:
    """A gerund behind a preposition: "suspected of selling", "left without paying", "kept from voting"."""
    words = grammar.words
    word, verb = words.lower[preposition], words.head[preposition]
    if word == "from" or words.lower[verb] in _SHORT_OF or words.lemma[verb] in _CLEARING:
        return OPENLY
    if word == "without" or (word == "of" and words.lower[preposition - 1] == "instead"):
        return Telling(own.certainty, not own.negated, own.hedge)
    if word in _OF_ACCUSATION and words.lemma[verb] in _ACCUSING and grammar.is_passive(verb):
        return own if own.hedge is not None else Telling(Certainty.HEDGED, own.negated, verb)  # "charged with stealing"
    if word in _OF_SPEECH and words.pos[verb] == "VERB" and _hedges(grammar, verb):
        return _beneath(grammar, verb, gerund, own, height)
    return OPENLY if word in _OF_SPEECH and words.pos[verb] in {"ADJ", "AUX", "NOUN"} and own.hedge is None else own


def _is_perfect(grammar: Grammar, likely: int) -> bool:
    """ "Is likely to have sunk" tells what was; "is likely to sink" what will be."""
    words = grammar.words
    after = range(likely + 1, min(likely + _LATEST_PERFECT, grammar.end))
    return any(words.lemma[token] == "have" and words.dep[token] == "aux" for token in after)
