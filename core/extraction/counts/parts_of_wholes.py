"""Whether a figure is of a part of what another may count whole: "including 10 children", "10 of the 12"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted_before import is_start_of_change
from copydesk.core.extraction.counts.counted_nouns import OF_A_FULL_NUMBER
from copydesk.core.extraction.words.hanging_words import hanging_on

if TYPE_CHECKING:
    from spacy.tokens import Token

    from copydesk.core.extraction.counts.counted import Counted

_PART_BEFORE = frozenset({"including", "another", "other"})
_GROUPS = frozenset("family group team party couple crowd gang band crew pair handful".split())
_YEAR_BEFORE = frozenset({("year", "earlier"), ("year", "before"), ("year", "ago"), ("previous", "year")})
_REACH = 9  # tokens behind the noun


def is_part_of_whole(counted: Counted) -> bool:
    """A part of a whole: "including 10 children", "10 of the 12", "six of them", "their two sons", "3 among 9"."""
    before, following = counted.preceding, counted.following
    if before is not None and before.lower_ in _PART_BEFORE:
        return True
    if counted.kind == "count" and before is not None and before.tag_ == "PRP$":
        return True
    if before is not None and before.lower_ == "of" and before.i > 0 and before.nbor(-1).lower_ in _GROUPS:
        return True  # "a family of five"
    if following is not None and following.lower_ == "among":
        return True
    if counted.kind == "count" and _is_among(counted):
        return True
    if _is_start_of_change(counted) or _is_of_year_before(counted):
        return True
    if counted.is_named_before:
        return following is not None and following.lower_ == "of"
    if counted.kind != "count" or following is None or following.lower_ != "of":
        return False
    return counted.noun is None or _is_of_total(counted, following)


def _is_among(counted: Counted) -> bool:
    """ "Eleven paintings were among those stolen"."""
    verb = counted.verb
    if verb is None or verb.lemma_ != "be" or counted.anchor.dep_ != "nsubj":
        return False
    return any(child.lower_ == "among" for child in hanging_on(verb))


def _is_start_of_change(counted: Counted) -> bool:
    last = counted.last_token
    return counted.kind == "count" and last is not None and is_start_of_change(counted.first_token, last)


def _is_of_year_before(counted: Counted) -> bool:
    """ "13,000 in the same quarter a year earlier"."""
    first = counted.anchor.i
    words = counted.sentence.paragraph.words.lower[first : min(first + _REACH, counted.sentence.span.end)]
    return any(pair in _YEAR_BEFORE for pair in pairwise(words))


def _is_of_total(counted: Counted, of: Token) -> bool:
    """ "8 of 30 rooms", "10 of the 12 dead": the noun is of both."""
    if counted.quantity.value.low_soft:
        return False
    if counted.noun is not None and counted.noun.lemma_.lower() in OF_A_FULL_NUMBER:
        return False  # "27 of the 90 seats": what it has
    return of.i + 1 < len(of.doc) and (of.nbor().like_num or of.nbor().lower_ == "the")
