"""The noun that a bare figure counts, where another figure or clause before it has named it.

"From nine ferries to 15", "the cars, of which it sold 70", "620 jobs, 250 of them in the north".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.words.hanging_words import hanging_before
from copydesk.core.extraction.words.lexicon import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEM = frozenset({"them", "these", "those"})
_PEOPLE = PEOPLE - {"worker", "employee"}  # "six of them" are some of the hurt, and no new count
_FROM_TO = 7  # tokens from the second figure back to "from"
_REACH = 24
_HEDGES = frozenset("about some around nearly almost just over under roughly only approximately".split())


def counted_before(first: Token, last: Token, start: int) -> Token | None:
    """`first` and `last` token of the figure, `start` of its sentence; None where nothing before it names the thing."""
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and following.lower_ == "of" and following.i + 1 < len(last.doc):
        return _named_before(first, start) if following.nbor().lower_ in _THEM else None
    return _started_from(first, start) or _of_which(first, last, start)


def is_start_of_change(first: Token, last: Token) -> bool:
    """ "From nine ferries" to 15: what it was before."""
    doc = first.doc
    before = _word_before(first, 0)
    if before is None or before.lower_ != "from":
        return False
    behind = doc[last.i + 1 : min(last.i + 6, len(doc))]
    return any(token.lower_ == "to" and token.i + 1 < len(doc) and _is_figure(token.nbor()) for token in behind)


def _is_figure(token: Token) -> bool:
    return token.like_num or (token.lower_ in _HEDGES and token.i + 1 < len(token.doc) and token.nbor().like_num)


def _word_before(first: Token, start: int) -> Token | None:
    index = first.i - 1
    while index >= start and first.doc[index].lower_ in _HEDGES:
        index -= 1
    return first.doc[index] if index >= start else None


def _started_from(first: Token, start: int) -> Token | None:
    to = _word_before(first, start)
    if to is None or to.lower_ != "to":
        return None
    for index in range(to.i - 1, max(start, to.i - _FROM_TO) - 1, -1):
        token = to.doc[index]
        if token.lower_ == "from":
            things = to.doc[index + 1 : to.i]
            counted = (thing for thing in things if thing.tag_ == "NNS" and _is_counted(thing))
            return next(counted, None)
    return None


def _is_counted(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in hanging_before(noun))


def _of_which(first: Token, last: Token, start: int) -> Token | None:
    """The figure stands alone behind the verb of a clause that "of which" begins."""
    is_alone = last.i + 1 >= len(last.doc) or last.nbor().is_punct or last.nbor().lower_ in {"so", "because", "and"}
    if not is_alone or first.dep_ not in {"dobj", "attr", "nsubj", "pobj", "nummod"}:
        return None
    for index in range(first.i - 1, max(start, first.i - _REACH), -1):
        token = first.doc[index]
        if token.lower_ == "which" and token.nbor(-1).lower_ == "of":
            return _named_before(token, start)
    return None


def _named_before(token: Token, start: int) -> Token | None:
    """The nearest plural of things."""
    for index in range(token.i - 1, max(start, token.i - _REACH) - 1, -1):
        noun = token.doc[index]
        if noun.tag_ == "NNS" and not noun.ent_type_ and noun.lemma_.lower() not in _PEOPLE:
            return noun
    return None
