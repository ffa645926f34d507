"""Whom a description stands for: "the hydrologist", "the Russian leader", "both leaders"."""

import re
from collections import defaultdict
from collections.abc import Sequence

from copydesk.core.extraction.quotations.quoted_passage import Passage
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


class Roles:
    """The roles of an article's people, by their words."""

    def __init__(self, entities: Sequence[LocalEntity]) -> None:
        self._entities = entities
        self._roles: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for number, entity in enumerate(entities):
            for role in entity.roles if entity.type is EntityType.PERSON else ():
                words = frozenset(_WORD.findall(role.casefold()))
                for word in words:
                    self._roles[word].append((number, words))

    def described(self, passage: Passage, head: int, phrase: tuple[int, int]) -> tuple[int, ...]:
        """The one person (or, of "both", two) whom the words describe; none where several fit."""
        words = [passage.lower[token] for token in range(phrase[0], head)]
        if passage.pos[head] != "NOUN" or not words or words[0] not in {"the", "both"}:
            return ()
        modifiers = {word for word in words if word not in {"the", "both", "two"} and word[0].isalpha()}
        fitting = self._fitting(passage.lemma[head], modifiers)
        if passage.tag[head] == "NNS":
            return _pair(fitting, self._entities) if _PAIR & set(words) else ()
        return tuple(fitting) if len(fitting) == 1 else ()

    def _fitting(self, noun: str, modifiers: set[str]) -> list[int]:
        kind = next((kind for kind in _KINDS if noun in kind), frozenset({noun}))
        return sorted(
            {number for word in kind for number, words in self._roles.get(word, ()) if modifiers <= words | kind}
        )


def _pair(fitting: list[int], entities: Sequence[LocalEntity]) -> tuple[int, ...]:
    ranked = sorted(fitting, key=lambda number: (-len(entities[number].mentions), number))
    if len(ranked) < 2:
        return ()
    third = len(entities[ranked[2]].mentions) if len(ranked) > 2 else 0
    clear = len(entities[ranked[1]].mentions) >= _CLEAR_PAIR * third
    return tuple(sorted(ranked[:2])) if clear else ()
