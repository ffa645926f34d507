"""Whom a description stands for: "the hydrologist", "the Russian leader", "both leaders"."""

import re
from collections.abc import Sequence

from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.model import EntityType, LocalEntity

# Words for one kind of role; a description of the kind fits any role of it.
_KINDS = (
    frozenset("leader president premier chancellor king queen emir ruler".split()),
    frozenset("lawmaker senator congressman congresswoman representative legislator mp".split()),
    frozenset("expert analyst researcher scholar academic".split()),
    frozenset("official secretary minister".split()),
    frozenset("diplomat ambassador envoy".split()),
    frozenset("lawyer attorney counsel".split()),
)
_WORD = re.compile(r"\w+")
_PAIR = frozenset({"both", "two"})
_CLEAR_PAIR = 3  # times as often as the third must the second of "both leaders" be named


def described(passage: Passage, head: int, phrase: tuple[int, int], entities: Sequence[LocalEntity]) -> tuple[int, ...]:
    """The one person (or, of "both", two) whom the words describe; none where several fit."""
    words = [passage.lower[token] for token in range(phrase[0], head)]
    if passage.pos[head] != "NOUN" or not words or words[0] not in {"the", "both"}:
        return ()
    modifiers = {word for word in words if word not in {"the", "both", "two"} and word[0].isalpha()}
    fitting = [
        number
        for number, entity in enumerate(entities)
        if entity.type is EntityType.PERSON
        and any(_fits(role, passage.lemma[head], modifiers) for role in entity.roles)
    ]
    if passage.tag[head] == "NNS":
        return _pair(fitting, entities) if _PAIR & set(words) else ()
    return tuple(fitting) if len(fitting) == 1 else ()


def _fits(role: str, noun: str, modifiers: set[str]) -> bool:
    words = set(_WORD.findall(role.casefold()))
    kind = next((kind for kind in _KINDS if noun in kind), frozenset({noun}))
    return bool(words & kind) and modifiers <= words | kind


def _pair(fitting: list[int], entities: Sequence[LocalEntity]) -> tuple[int, ...]:
    ranked = sorted(fitting, key=lambda number: (-len(entities[number].mentions), number))
    if len(ranked) < 2:
        return ()
    third = len(entities[ranked[2]].mentions) if len(ranked) > 2 else 0
    clear = len(entities[ranked[1]].mentions) >= _CLEAR_PAIR * third
    return tuple(sorted(ranked[:2])) if clear else ()
