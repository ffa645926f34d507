"""The occasion at which something is done, and which therefore has the same day: "on Monday, at their congress"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.events.parts import OCCASIONS
from copydesk.core.extraction.events.words import lemma_of
from copydesk.core.extraction.words.lexicon import event_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

_GATHERING = frozenset("gather assemble convene congregate meet turn come queue pack".split())
_PLAYED = frozenset({"final", "semifinal", "tournament", "election", "trial"})  # for which people gather for days
_PLAYING = frozenset("play meet face beat defeat lose".split())


def occasions_attended(children: list[Token]) -> list[Token]:
    """ "On Monday, at their congress, she resigned": the congress is on Monday too."""
    return [
        thing
        for child in children
        if child.dep_ == "prep" and (child.lower_ in {"during", "at", "in"} or _is_gathering(child))
        for thing in child.children
        if thing.dep_ == "pobj" and _is_met_at(child.head, thing)
    ]


def _is_gathering(link: Token) -> bool:
    """ "Mourners will gather for the funeral"."""
    return link.lower_ == "for" and link.head.lemma_ in _GATHERING


def _is_met_at(verb: Token, occasion: Token) -> bool:
    """Of a final only who plays in it tells the day."""
    lemma = lemma_of(occasion)
    if lemma in OCCASIONS - _PLAYED and verb.lemma_ in _GATHERING:
        return True
    if lemma in OCCASIONS:
        return verb.lemma_ in _PLAYING
    return bool(event_classes(lemma)) or event_name(occasion) == "press conference"
