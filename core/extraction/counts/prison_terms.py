"""Facts of terms in prison: how long a sentence is, was asked for, is faced, has been served; whose it is."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from spacy.tokens import Span, Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.relative_words import antecedent
from copydesk.core.model import Fact

_SEEKING = frozenset("seek ask demand recommend request want urge".split())
_FACING = frozenset("face carry maximum punishable could may might risk".split())
_ON_TRUST = frozenset("probation suspend parole supervise supervision licence".split())
_LEAST = frozenset("minimum parole eligible eligibility tariff".split())
_CHANGING = frozenset("cut reduce lower shorten commute extend increase raise lengthen halve double".split())
_SERVING = frozenset({"serve", "spend"})
_SENTENCED = ("dobj", "dative", "nsubjpass", "nsubj")
_WHERE = frozenset({"GPE", "LOC", "FAC", "ORG"})
_CLOSE = 6  # tokens to either side
_MOST_TOKENS = 40


def term_fact(counted: Counted, names: NameFinder) -> Fact:
    """The fact of a duration that is known to be a sentence."""
    name, topic = _stage_of_sentence(counted)
    scope = ("changed",) if _is_changed(counted) else ()
    fact = counted.fact(("duration", "", name), topic, scope, _sentenced(counted, names), is_part=False)
    return _exact(fact) if name == "minimum term" else fact


def _stage_of_sentence(counted: Counted) -> tuple[str, str]:
    """ "Faces up to nine years", "prosecutors asked for nine years": neither is what the court gives."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: Iterable[Token] = counted.sentence.span if clause is None else clause.tokens
    lemmas = {token.lemma_.lower() for token in islice(tokens, _MOST_TOKENS)}
    if not _SEEKING.isdisjoint(lemmas):
        return "sentence sought", "length of the sentence asked for"
    near = {token.lemma_.lower() for token in _near(counted)}
    if not _ON_TRUST.isdisjoint(near) and "prison" not in near:
        return "probation", "length of the suspended sentence or probation"
    if _is_minimum(counted, near):
        return "minimum term", "shortest time in prison"
    if _is_served(counted):
        return "time served", "time served in prison"
    return ("sentence" if _FACING.isdisjoint(lemmas) else "sentence faced"), "length of the sentence"


def _near(counted: Counted) -> Span:
    """What stands next to the figure, on either side, up to a few words."""
    sentence = counted.sentence.span
    first = counted.sentence.token_at(counted.start)
    start = counted.number.i if first is None else first.i
    return counted.number.doc[max(sentence.start, start - _CLOSE) : min(sentence.end, counted.number.i + _CLOSE)]


def _is_minimum(counted: Counted, near: set[str]) -> bool:
    """ "Must serve at least 14 years", "a minimum of 14 years", "eligible for parole after 14 years"."""
    if not _LEAST.isdisjoint(near):
        return True
    is_served = counted.verb is not None and counted.verb.lemma_.lower() in _SERVING
    return is_served and counted.quantity.value.high_soft


def _exact(fact: Fact) -> Fact:
    """ "At least 14 years" is the least itself."""
    if fact.value is None:
        return fact
    return replace(fact, value=replace(fact.value, high=fact.value.low, low_soft=False, high_soft=False))


def _is_served(counted: Counted) -> bool:
    """ "Has served three years of it"."""
    verb = counted.verb
    return verb is not None and verb.lemma_ in _SERVING and verb.tag_ in {"VBD", "VBN"}


def _is_changed(counted: Counted) -> bool:
    """ "Cut the sentence to 15 years": no longer what the first court gave."""
    before, verb = counted.preceding, counted.verb
    return before is not None and before.lower_ == "to" and verb is not None and verb.lemma_.lower() in _CHANGING


def _sentenced(counted: Counted, names: NameFinder) -> int | None:
    """Whose sentence: the one who is jailed, not the court that jails, nor the town where it sits."""
    paragraph, verb = counted.sentence.paragraph, counted.verb
    near = [child for child in hanging_on(counted.anchor) if child.dep_ == "poss"]
    if verb is not None:
        children = hanging_on(verb)
        near += [child for relation in _SENTENCED for child in children if child.dep_ == relation]
    for holder in (counted.anchor, *([] if verb is None else [verb])):
        for preposition in hanging_on(holder):
            if preposition.lower_ in {"of", "for", "on"}:
                near += [thing for thing in preposition.children if thing.dep_ == "pobj"]
    people = (antecedent(token) for token in near if token.ent_type_ not in _WHERE)
    return next((found for token in people if (found := names.at(paragraph, token)) is not None), None)
