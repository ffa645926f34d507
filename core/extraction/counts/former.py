"""What restricts a figure in its clause: its time ("once had 40 ships", "up from 34"), or that it is of several."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.core.extraction.values.units import DURATIONS

if TYPE_CHECKING:
    from copydesk.core.extraction.counts.counted import Counted

_FORMERLY = frozenset("formerly previously originally initially erstwhile hitherto outgoing".split())
_OLD, _ELECTED = frozenset({"old", "last", "previous"}), frozenset("council parliament assembly house chamber".split())
_NOW = frozenset({"now", "currently"})
_TOGETHER = frozenset({"combined", "merged", "enlarged", "together", "jointly"})
_SEASONS = frozenset("season winter summer spring autumn decade".split())
_OF_SEASONS = frozenset("this last the that each every previous".split())
_OVER_TIME = frozenset({"in that time", "on average", "yearly average", "annual average", "over the years"})
_ANY_DAY = frozenset({"normally", "usually", "typically", "ordinarily"})
_WHICH = frozenset("first second third fourth last latest this final previous".split())
_BEFORE = frozenset({"earlier", "before", "previously", "prior"})
_AT_FIRST, _LEFT = frozenset({"at first", "used to"}), frozenset({"down from", "up from"})
_CHANGING = frozenset(
    """rise fall climb grow drop cut increase decrease go come raise lower revise reduce jump slip shrink widen narrow
    expand double slash trim lift move change swell correct update bring""".split()
)
_NEAR = 4  # tokens: "down from last year's 40"
_REACH = 12  # tokens to either side


def time_told(counted: Counted) -> Iterator[str]:
    """ "earlier", "now", "quarter", "usually", "together", "over time": what restricts the figure, for its scope."""
    first = counted.sentence.token_at(counted.start)
    if first is None:
        return
    doc, sentence = first.doc, counted.sentence.span
    before = [doc[index].lower_ for index in range(max(sentence.start, first.i - _REACH), first.i)]
    clause = counted.sentence.clause_of(counted.anchor)
    own = {token.i for token in clause.tokens} if clause is not None else set(range(sentence.start, sentence.end))
    near = range(max(sentence.start, first.i - _REACH), min(sentence.end, first.i + _REACH))
    words = [doc[index].lower_ if index in own else "" for index in near]
    yield from _NOW.intersection(words)
    if not _ANY_DAY.isdisjoint(words):
        yield "usually"
    next_figure = next(
        (index for index in near if doc[index].idx >= counted.end and doc[index].tag_ == "CD"), near.stop
    )
    own_words = words[: next_figure - near.start]  # "recalls 40,000, having recalled 9,000 this summer"
    if any(one in _OF_SEASONS and other in _SEASONS for one, other in pairwise(own_words)) or _is_over_time(words):
        yield "over time"
    if not _TOGETHER.isdisjoint(words):
        yield "together"
    if any(one in _WHICH and other == "quarter" for one, other in pairwise(words)):
        yield "quarter"
    if _is_former(counted, words, before):
        yield "earlier"


def _is_over_time(words: list[str]) -> bool:
    text = " ".join(words)
    return any(phrase in text for phrase in _OVER_TIME)


def _is_former(counted: Counted, words: list[str], before: list[str]) -> bool:
    if not _FORMERLY.isdisjoint(words) or not _AT_FIRST.isdisjoint(map(" ".join, pairwise(words))):
        return True
    if not _LEFT.isdisjoint(map(" ".join, pairwise(before[-_NEAR:]))):
        return True  # but not "looks down from a height of"
    if before[-1:] == ["from"] and _is_level_left(counted):
        return True
    if _is_apart(words) or any(one in _OLD and other in _ELECTED for one, other in pairwise(words)):
        return True
    is_past = counted.verb is not None and (counted.verb.tag_ in {"VBD", "VBN"})
    return is_past and ("once" in before[-3:] or not {"until", "till"}.isdisjoint(words))


def _is_level_left(counted: Counted) -> bool:
    """ "Rose from nine to 11", "to 19 from 14"; not "nine from the valley"."""
    return counted.verb is not None and counted.verb.lemma_.lower() in _CHANGING


def _is_apart(words: list[str]) -> bool:
    """ "A month earlier", "the year before"."""
    return any(unit in DURATIONS and word in _BEFORE for unit, word in pairwise(words))
