"""The noun that a figure counts: "people" in "27 people", "ships" in "14 of its ships", none in "27 were hurt"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted_before import counted_before
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.extraction.words.parts_of_speech import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from copydesk.core.extraction.counts.counted import Counted

_TO_THE_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod"})
_OF_STUFF = frozenset({"weight", "volume"})  # "60 kilograms of copper": what is measured stands behind "of"
OF_A_FULL_NUMBER = frozenset("seat vote delegate constituency ward district".split())
_MOST_STEPS = 6  # from the number up to its noun


def counted_noun(counted: Counted) -> tuple[Token | None, bool]:
    """The noun, and whether it stands before the figure and not with it."""
    noun, following, last = _noun_above(counted), counted.following, counted.last_token
    if noun is None and following is not None:
        if following.lower_ == "of" and (of_what := _of_what(counted, following)) is not None:
            return of_what, False
        noun = following if following.pos_ in NOUNS and following.dep_ != "compound" else None
    if noun is not None:
        return (noun if _is_close(counted, noun) else None), False
    if counted.kind != "count" or last is None:
        return None, False
    before = counted_before(counted.first_token, last, counted.sentence.span.start)
    return before, before is not None


def _noun_above(counted: Counted) -> Token | None:
    """The noun behind the figure that the parse hangs it on."""
    token, last = counted.number, counted.last_token
    if counted.kind != "count" and last is not None and last.pos_ in NOUNS and last.i >= counted.number.i:
        token = last  # the unit's own noun: "$52 billion purchase" hangs on "purchase" through it
    for _ in range(_MOST_STEPS):
        if token.dep_ not in _TO_THE_NOUN:
            return None
        token = token.head
        if token.pos_ in NOUNS and token.idx >= counted.end:
            return token
    return None


def _of_what(counted: Counted, preposition: Token) -> Token | None:
    """ "Dozens of protesters", "14 of its ships", "60 kilograms of copper"."""
    thing = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if thing is None or thing.pos_ not in NOUNS:
        return None
    if counted.kind in _OF_STUFF:
        return thing
    is_whole = counted.quantity.value.low_soft or _is_of_owner(counted, preposition)
    is_plural = thing.tag_ == "NNS" or thing.ent_type_ == "NORP"  # "dozens of Venezuelans"
    return thing if is_whole and is_plural else None


def _is_of_owner(counted: Counted, preposition: Token) -> bool:
    """ "14 of its ships", "14 of the line's ships", "14 of the 90 seats": of those that it has, as many as another
    paper counts without saying whose."""
    if counted.kind != "count":
        return False
    owning = preposition.nbor() if preposition.i + 1 < len(preposition.doc) else None
    thing = next((child for child in hanging_on(preposition) if child.dep_ == "pobj"), None)
    if owning is None or thing is None or thing.lemma_.lower() in PEOPLE:
        return owning is not None and owning.tag_ == "PRP$"
    is_seat = thing.lemma_.lower() in OF_A_FULL_NUMBER and any(child.like_num for child in hanging_on(thing))
    return owning.tag_ == "PRP$" or is_seat or any(child.dep_ == "poss" for child in hanging_on(thing))


def _is_close(counted: Counted, noun: Token) -> bool:
    """No comma between number and noun, and no date: "at least 90, officials said", "to six Friday"."""
    between = counted.sentence.paragraph.text[counted.end : noun.idx]
    if any(mark in between for mark in ",;:()") or counted.sentence.is_time(noun):
        return False
    tokens = [token for token in noun.doc[counted.number.i + 1 : noun.i] if token.idx >= counted.end]
    is_led = any(one.pos_ == "ADP" and other.like_num for one, other in pairwise(tokens))
    return not is_led  # "at ten to nine with 41 pupils"
