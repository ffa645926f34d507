"""Whom a relative pronoun stands for: "the trial, which began", "Jan Ek, who was jailed", "Ek, whose firm has"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_FARTHEST = 4  # from "whose" over what is theirs up to its verb


def antecedent(token: Token) -> Token:
    """The word itself where it is no relative pronoun."""
    if token.tag_ not in _RELATIVE:
        return token
    verb = next((above for above in islice(token.ancestors, _FARTHEST) if above.dep_ == "relcl"), None)
    return _noun_before(token) if verb is None else verb.head


def _noun_before(token: Token) -> Token:
    """Where the parse does not tie the clause to its noun: "the League, 38, whose five members could help"."""
    for index in range(token.i - 1, max(-1, token.i - 1 - _FARTHEST), -1):
        before = token.doc[index]
        if before.pos_ in {"NOUN", "PROPN"}:
            return before
        if not before.is_punct and not before.like_num:
            break
    return token
