"""Causes that a word between two things told brings in: "closed because of fog", "died of", "sacked after a row"."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.core.extraction.causes.effects import KNOWN_EFFECTS, effect_of, effect_of_noun
from copydesk.core.extraction.causes.verbs import telling_of_cause
from copydesk.core.extraction.causes.words import (
    BY_DOING,
    CITING,
    DOING,
    FINDING,
    FOR,
    GROUNDS,
    HAPPENING,
    OF_VERBS,
    OVER,
    OVER_MATTERS,
    PASSING,
    PHRASES,
    PURPOSE,
    STRONG_PREPOSITIONS,
    THROUGH,
    TIMES,
    WEAK_MARKS,
    WEAK_PREPOSITIONS,
    WHILE,
    Told,
)
from copydesk.core.extraction.clauses.own_certainty import Telling, is_infinitive
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Certainty

_AILING = frozenset("illness injury sickness fever flu cold suspension infection virus strain fatigue bug".split())


def linked_causes(grammar: Grammar, token: int) -> Iterator[Told]:
    """What hangs on this verb or noun as the reason of what it tells."""
    words = grammar.words
    is_verb = words.pos[token] == "VERB"
    if not is_verb and (words.pos[token] not in NOUNS or effect_of_noun(grammar, token) is None):
        return
    telling: Telling | None = None
    happened = _happened(grammar, token) if is_verb else None
    for child in grammar.children(token):
        found = _reason(grammar, token if happened is None else happened, child)
        if found is None:
            continue
        if telling is None:
            telling = telling_of_cause(grammar, token) if is_verb else Telling(Certainty.FACT, negated=False)
        if telling.is_of_what_was and not telling.negated:
            cause, is_plain = found
            mark = child if words.dep[child] == "prep" else _mark(grammar, child)
            yield Told(cause, token if happened is None else happened, telling.certainty, is_plain, mark)


def _happened(grammar: Grammar, verb: int) -> int | None:
    """What a verb only says to have happened: "the flooding occurred when", "the strike was called in protest"."""
    done = grammar.child(verb, "dobj") if grammar.words.lemma[verb] in DOING else None
    if done is not None and effect_of_noun(grammar, done) is not None:
        return done
    subject = grammar.subject(verb) if grammar.words.lemma[verb] in HAPPENING else None
    if subject is None or grammar.words.pos[subject] not in NOUNS:
        return None
    is_done = grammar.is_passive(verb) or grammar.child(verb, "dobj") is None
    return subject if is_done and effect_of_noun(grammar, subject) is not None else None


def _mark(grammar: Grammar, clause: int) -> int | None:
    return grammar.child(clause, "mark", "advmod")


def _reason(grammar: Grammar, token: int, child: int) -> tuple[int, bool] | None:
    """The head of the reason, and whether it is told as one."""
    words = grammar.words
    if words.dep[child] == "advcl":
        return _of_clause(grammar, token, child)
    if words.dep[child] != "prep" and words.lower[child] not in STRONG_PREPOSITIONS | WEAK_PREPOSITIONS:
        return None
    word, inside = words.lower[child], _inside(grammar, child)
    if inside is None:
        return None
    if word in STRONG_PREPOSITIONS or word in OF_VERBS.get(words.lemma[token], ()):
        return inside, True
    if words.lemma[token] in {"death", "fatality"} and word == "from":
        return inside, True
    phrase = PHRASES.get((word, words.lemma[inside]))
    if phrase is not None and (behind := _behind_phrase(grammar, inside, phrase)) is not None:
        return behind
    if word in {"for", "on"} and words.lemma[inside] in GROUNDS:
        return inside, True
    return _by_effect(grammar, token, word, inside)


def _behind_phrase(grammar: Grammar, noun: int, prepositions: str) -> tuple[int, bool] | None:
    for child in (*grammar.children(noun), noun + 1):
        if child < grammar.end and grammar.words.lower[child] in prepositions.split():
            thing = grammar.child(child, "pobj", "pcomp")
            return None if thing is None else (thing, True)
    return None


def _by_effect(grammar: Grammar, token: int, word: str, inside: int) -> tuple[int, bool] | None:
    """What "over", "through", "with" and "after" tell hangs on what was brought about."""
    words = grammar.words
    if word in WEAK_PREPOSITIONS:
        if words.tag[inside] == "VBG":
            return None if words.lemma[inside] in PASSING else (inside, words.lemma[inside] in FINDING)
        is_time = words.lemma[inside] in TIMES or words.pos[inside] in {"NUM", "PRON"}
        return None if is_time else (inside, False)
    if word not in {"over", "through", "with", "for", "by"}:
        return None
    effect = effect_of(grammar, token)
    if effect is not None and words.tag[inside] == "VBG" and word in {"for", "by"}:
        return (inside, True) if effect.name in (FOR if word == "for" else BY_DOING) else None
    if effect is None or words.pos[inside] not in NOUNS or words.lemma[inside] in TIMES:
        return None
    if word == "over":
        return (inside, True) if effect.name in OVER | OVER_MATTERS else None
    if word == "for":
        return (inside, True) if effect.name in FOR and words.lemma[inside] not in TIMES else None
    is_ailing = words.lemma[inside] in _AILING and effect.name in THROUGH
    return (inside, True) if is_ailing else None


def _of_clause(grammar: Grammar, token: int, clause: int) -> tuple[int, bool] | None:
    """ "Because its steering failed", "after the captain fell asleep", "when a wall gave way"."""
    words = grammar.words
    mark = _mark(grammar, clause)
    if mark is None and words.tag[clause] == "VBG" and words.lemma[clause] in CITING:
        thing, effect = grammar.child(clause, "dobj", "xcomp"), effect_of(grammar, token)
        is_known = effect is not None and effect.name in KNOWN_EFFECTS  # not "reported, citing two sources"
        return (thing, True) if thing is not None and is_known else None
    if mark is None and is_infinitive(grammar, clause):
        effect = effect_of(grammar, token)
        return (clause, False) if effect is not None and effect.name in PURPOSE else None
    if mark is None:
        return None
    if words.lower[mark] == "because":
        # "Sprinklers were lacking in the hall in which it began, because": the reason of what is told before.
        is_aside = words.dep[words.head[clause]] == "relcl" and words.lower[mark - 1] == ","
        return None if is_aside else (clause, True)
    if words.lower[mark] not in WEAK_MARKS or words.lemma[clause] in PASSING:
        return None
    if words.lower[mark] != "after":
        effect = effect_of(grammar, token)
        if effect is None or effect.name not in WHILE:
            return None
    return clause, False


def _inside(grammar: Grammar, preposition: int) -> int | None:
    """What stands behind "due to", "because of", "after"."""
    thing = grammar.child(preposition, "pobj")
    if thing is not None:
        return thing
    for child in grammar.children(preposition):
        if grammar.words.dep[child] in {"prep", "pcomp"}:
            return grammar.child(child, "pobj", "pcomp") or (child if grammar.words.dep[child] == "pcomp" else None)
    return None
