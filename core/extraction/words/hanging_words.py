"""The words that hang on a word in the parse, the first two dozen: hostile text gives one verb thousands."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 24


def hanging_on(token: Token) -> list[Token]:
    return list(islice(token.children, _MOST))


def hanging_before(token: Token) -> list[Token]:
    return list(islice(token.lefts, _MOST))


def hanging_behind(token: Token) -> list[Token]:
    return list(islice(token.rights, _MOST))
