"""What a figure measures, by the words around it: what one outlet calls a fine, another tells by "fined".

A measure is the field's own name for what is counted or measured ("altitude", "people aboard"); its words are lemmas,
tried from the nearest to the figure outwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import inf
from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.measure_forms import by_form
from copydesk.core.extraction.counts.measure_words import MEASURE_WORDS, MEASURES, Measure
from copydesk.core.extraction.counts.measured_things import children_of
from copydesk.core.extraction.counts.situations import EMPTY_SPELLS, situation_of
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token


# In metres: farther than that goes what spreads along a river, not its level.
_MOST = {"water level": 100.0}
_CHANGES = frozenset("decline drop fall increase rise growth jump gain decrease reduction cut surge slump".split())
_LONGEST_LABEL = 6  # tokens before a colon
_ENDS_OF_PHRASE = frozenset("and but while when before after because if as".split())
_ENDS_OF_TIME = frozenset("for than to notice warning at with by from".split())
# These only say that there is a figure; of what, stands behind "of".
_GENERAL = frozenset("rate number level value amount total figure cost price length duration height share sum".split())
_QUAKES = frozenset("quake earthquake tremor temblor mainshock".split())
_AFTERSHOCKS = frozenset({"aftershock", "foreshock"})
_REACH_OF_QUAKE = 12  # tokens
_CONTENT = NOUNS | VERBS | {"ADJ"}


def measure_named(kind: str, lemma: str) -> Measure | None:
    """The measure of that kind that a word by itself names."""
    return MEASURES.get((kind, lemma))


@cache
def words_of(kind: str, name: str) -> frozenset[str]:
    """The words by which a measure is known."""
    return frozenset(word for (of_kind, word), measure in MEASURES.items() if (of_kind, measure.name) == (kind, name))


def measure_of(counted: Counted) -> Measure | None:
    """The measure that the words around a figure name, the nearest first; None where none does."""
    if counted.kind not in MEASURE_WORDS:
        return None
    if counted.kind == "percent" and counted.noun is not None and counted.noun.lemma_.lower() in _CHANGES:
        return None  # "a 30 % decline": by how much, not how large a share
    before = counted.preceding
    if counted.kind == "length" and before is not None and before.lower_ == "at" and (form := by_form(counted)):
        return form  # "flying at 9 km": how high, not how far
    if counted.kind == "magnitude":
        return MEASURES["magnitude", "aftershock" if _is_of_aftershock(counted) else "magnitude"]
    if (named := _by_own_noun(counted)) is not None:
        return named
    if (told := situation_of(counted, only_first=True)) is not None:
        return told
    found = [measure for word in hooks(counted) if (measure := MEASURES.get((counted.kind, word))) is not None]
    found = [measure for measure in found if counted.quantity.value.low <= _MOST.get(measure.name, inf)]
    strong = next((measure for measure in found if not measure.is_weak), None)
    return strong or situation_of(counted) or by_form(counted) or next(iter(found), None)


def _is_of_aftershock(counted: Counted) -> bool:
    """The quake that is named nearest to the figure is one."""
    sentence, number = counted.sentence.span, counted.number.i
    near = range(max(sentence.start, number - _REACH_OF_QUAKE), min(sentence.end, number + _REACH_OF_QUAKE))
    lemmas = (sentence.doc[index].lemma_.lower() for index in sorted(near, key=lambda index: abs(index - number)))
    return next((lemma in _AFTERSHOCKS for lemma in lemmas if lemma in _AFTERSHOCKS | _QUAKES), False)


def _by_own_noun(counted: Counted) -> Measure | None:
    """ "A $5m fine", "the nine-hour siege"."""
    noun = counted.noun
    if noun is None or noun.idx < counted.end:
        return None
    found = (MEASURES.get((counted.kind, word)) for word in _with_compounds(noun))
    return next((measure for measure in found if measure is not None and not measure.is_weak), None)


def hooks(counted: Counted) -> Iterator[str]:
    """Lemmas that say what a figure is of: its noun, what follows it, what it is "of", its verb, subject, object."""
    noun, last = counted.noun, counted.last_token
    yield from label_before(counted)
    if noun is not None and noun.idx >= counted.end:
        yield from _with_compounds(noun)
    if last is not None:
        yield from _after(counted, last)
    if _is_of_its_noun(counted):
        return
    token = counted.anchor
    for _ in range(4):
        head = token.head
        if head.i == token.i or head.pos_ in VERBS:
            break
        if head.pos_ in NOUNS:
            yield from _with_compounds(head)
        token = head
    if counted.verb is not None:
        yield from _of_verb(counted.verb, counted)


def label_before(counted: Counted) -> Iterator[str]:
    """ "Area burned: 500 hectares", "Fine: $5m": the words before the colon, the nearest first."""
    before = counted.preceding
    if before is None or before.text != ":" or before.i - counted.sentence.span.start > _LONGEST_LABEL:
        return
    for index in range(before.i - 1, counted.sentence.span.start - 1, -1):
        yield _word(before.doc[index])


def _is_of_its_noun(counted: Counted) -> bool:
    """ "A nine-year inquiry": of the inquiry, whatever the verb tells; a "nine-year term" is of what else is said."""
    noun = counted.noun
    if counted.kind != "duration" or noun is None or noun.idx < counted.end:
        return False
    is_tied = "-" in counted.sentence.paragraph.text[counted.start : noun.idx]
    return is_tied and noun.lemma_.lower() not in EMPTY_SPELLS


def _word(token: Token) -> str:
    """The lemma; damages are paid, and damage is done; sales are what a firm takes in."""
    return token.lower_ if token.lower_ in {"damages", "sales"} else token.lemma_.lower()


def _with_compounds(noun: Token) -> Iterator[str]:
    yield _word(noun)
    yield from (child.lemma_.lower() for child in noun.lefts if child.dep_ in {"compound", "amod"})


def _after(counted: Counted, last: Token) -> Iterator[str]:
    """ "57 km long", "$4m in damages", "54 percent of the vote", "12 years behind bars"."""
    end = min(last.i + 5, counted.sentence.span.end)
    for index in range(last.i + 1, end):
        token = last.doc[index]
        if token.is_punct or token.pos_ in VERBS or token.lower_ in _ENDS_OF_PHRASE:
            return
        if counted.kind == "duration" and token.lower_ in _ENDS_OF_TIME:
            return
        if token.pos_ in _CONTENT or token.pos_ == "ADV":  # "57 km long"
            yield _word(token)


def _of_verb(verb: Token, counted: Counted) -> Iterator[str]:
    """The verb, then its object and subject, then what its prepositions bring in."""
    yield verb.lemma_.lower()
    own = range(counted.start, counted.end)
    for relations in (("dobj", "attr"), ("nsubj", "nsubjpass")):
        for child in children_of(verb):
            if child.dep_ in relations and child.idx not in own and child.i != counted.anchor.i:
                yield from _with_compounds(child)
                yield from _beyond(child)
    for child in children_of(verb):
        if child.dep_ == "prep":
            yield from (
                thing.lemma_.lower() for thing in child.children if thing.dep_ == "pobj" and thing.idx not in own
            )


def _beyond(noun: Token) -> Iterator[str]:
    """ "The rate of unemployment", "the value of the damage", "the deal's price"."""
    if noun.lemma_.lower() not in _GENERAL:
        return
    for child in children_of(noun):
        things = children_of(child) if child.lower_ in {"of", "for"} else iter([child] if child.dep_ == "poss" else [])
        yield from (_word(thing) for thing in things if thing.pos_ in NOUNS)
