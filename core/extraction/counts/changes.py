"""Facts of change: by how many percent something rose or fell, whatever the verb, noun or adverb that tells it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.extremes import FALLING, RISING
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVING = FALLING | RISING | frozenset("grow increase decrease shrink expand swell widen narrow".split())
_MOVED = frozenset("raise cut increase reduce lower hike slash boost trim lift decrease".split())  # by somebody
_NOUNS = frozenset(
    """decline drop fall increase rise growth jump gain decrease reduction cut surge slump dip climb plunge slide hike
    boost""".split()
)
_GROWING = frozenset("grow rise expand climb increase".split())
_SEEING = frozenset("see record post show suffer enjoy report register".split())
_ECONOMIES = frozenset({"economy", "gdp"})  # outlets say "the economy grew 2 %" and "growth of 2 %"
_WAYS = frozenset("up down higher lower more less fewer".split())
_BEFORE_TAX = frozenset({"per", "pre", "tax", "-", "pretax", "pre-tax"})
_TRADED = frozenset("share stock price index market bitcoin currency future oil gold".split())
_AT_THE_END = frozenset("close end finish settle".split())
# These say that there is a figure, and what it is of stands behind them.
_FIGURES = frozenset("number rate level value amount total figure cost".split())
_PERCENTS = frozenset({"percent", "cent", "pc"})
_LEVEL = frozenset({"to", "at", "from"})
_REACH = 3  # tokens behind a figure or its noun in which "in sales" begins


def change_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where the percentage is a share or a level: "fell to 4 %"."""
    if counted.kind not in {"percent", "points", "money"} or _is_level(counted):
        return None
    unit = counted.quantity.value.unit
    if unit.kind == "money" and not _is_by(counted):
        return None
    thing = _changed(counted)
    if thing is None or thing.pos_ not in NOUNS:
        return None
    if counted.kind == "percent" and (rate := _rate(counted, thing)) is not None:
        return rate
    verb = counted.verb
    if thing.lemma_.lower() in _TRADED and (verb is None or verb.lemma_.lower() not in _AT_THE_END):
        return None  # prices are of their hour
    what = "" if thing.pos_ == "PROPN" else thing_class(thing.lemma_.lower())
    owner = names.at(counted.sentence.paragraph, thing)
    owner = counted.holder(thing, names) if owner is None else owner
    narrowing = {child.lemma_.lower() for child in thing.lefts if child.dep_ in {"amod", "compound"}} - _BEFORE_TAX
    scope = () if owner is not None else tuple(sorted(narrowing))
    key = (counted.kind, unit.name if unit.kind == "money" else "", f"change {what}".rstrip())
    return counted.fact(key, f"change in the {thing.lower_}", scope, owner, is_part=False)


def _rate(counted: Counted, thing: Token) -> Fact | None:
    """ "The economy grew 2 %", "consumer prices rose 2 %": told as often by the rate's own name."""
    lemma = thing.lemma_.lower()
    if counted.verb is None or counted.verb.lemma_.lower() not in _GROWING:
        return None
    before = {child.lemma_.lower() for child in thing.lefts}
    if lemma in _ECONOMIES or (lemma == "product" and "gross" in before):
        return counted.fact(("percent", "", "growth"), "economic growth", (), None, is_part=False)
    if (lemma in {"price", "index"} and {"consumer", "price"} & before) or lemma == "living":
        return counted.fact(("percent", "", "inflation"), "inflation", (), None, is_part=False)
    return None


def _is_by(counted: Counted) -> bool:
    """ "The budget was cut by $9m": of sums, only where the words say that it is no level."""
    return counted.preceding is not None and counted.preceding.lower_ == "by"


def _is_level(counted: Counted) -> bool:
    before = counted.preceding
    return before is not None and before.lower_ in _LEVEL


def _changed(counted: Counted) -> Token | None:
    """What rose or fell: the verb's subject or object, or what the noun is "in" or "of"."""
    noun, verb = counted.noun, counted.verb
    for change in (noun, *_above(counted)):
        if change is not None and change.lemma_.lower() in _NOUNS and change.pos_ in NOUNS:
            # "A 5 % drop in sales", "a drop of 5 % in sales", "sales saw a 5 % drop"
            seen = _subject(verb) if verb is not None and verb.lemma_.lower() in _SEEING else None
            return _of_what(counted, change) or (None if seen is None or seen.i == change.i else seen)
    if verb is None or noun is not None:
        return None
    lemma = verb.lemma_.lower()
    if lemma in _MOVED and (moved := _child(verb, ("dobj", "nsubjpass"))) is not None:
        return _beyond_figure(moved)
    beside = [token.lower_ for token in (counted.preceding, counted.following) if token is not None]
    beside += [child.lower_ for child in hanging_on(verb) if child.dep_ in {"prt", "advmod"}]
    return _subject(verb) if lemma in _MOVING or not _WAYS.isdisjoint(beside) else None


def _above(counted: Counted) -> list[Token]:
    """The nouns between the figure and its verb."""
    above = islice(counted.number.ancestors, 4)
    return [token for token in above if token.pos_ in NOUNS]


def _of_what(counted: Counted, change: Token) -> Token | None:
    behind = max(change.i, change.i if counted.last_token is None else counted.last_token.i) + 1
    own = change.doc[change.i + 1 : min(change.i + 1 + _REACH, counted.sentence.span.end)]
    for token in (*change.doc[behind : min(behind + _REACH, counted.sentence.span.end)], *own):
        if token.lower_ in {"in", "of", "for"} and (thing := _child(token, ("pobj",))) is not None:
            if thing.lower_ in _PERCENTS:
                continue  # "a fare increase of 9 per cent"
            return _beyond_figure(thing) if thing.ent_type_ not in {"PERCENT", "DATE"} else None
    before = [child for child in change.lefts if child.dep_ == "compound" and child.pos_ == "NOUN" and child.is_alpha]
    before = [child for child in before if child.lower_ not in _PERCENTS]
    return before[-1] if before else None  # "a 5 % sales growth"


def _subject(verb: Token) -> Token | None:
    subject = _child(verb, ("nsubj", "nsubjpass"))
    if subject is None and verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.pos_ == "VERB":
        subject = _child(verb.head, ("nsubj",))
    if subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        subject = verb.head
    return None if subject is None else _beyond_figure(subject)


def _child(token: Token, relations: tuple[str, ...]) -> Token | None:
    return next((child for child in hanging_on(token) if child.dep_ in relations), None)


def _beyond_figure(noun: Token) -> Token:
    """ "The number of cases rose 5 %": the cases."""
    if noun.lemma_.lower() not in _FIGURES:
        return noun
    of = next((child for child in hanging_on(noun) if child.lower_ == "of"), None)
    return (None if of is None else _child(of, ("pobj",))) or noun
