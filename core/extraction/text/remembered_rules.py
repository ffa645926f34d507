"""What a pipeline's attribute ruler matches, at a sixth of the time: its rules for one word are asked once of each kind
of word. The ruler tries all of some 180 rules at each word, which takes a sixth of the whole parse."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, cast

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

Match = tuple[int, int, int]  # rule, first word, after the last word
Pattern = list[dict[str, Any]]  # what a rule asks of each of some words: by attribute a value, or conditions on it

_ATTRIBUTES = [LOWER, TAG, DEP, IS_SPACE]
_NAMES = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
_CONDITIONS = frozenset({"IN", "NOT_IN", "REGEX"})
_FORMS = 65_536


def remember_rules(nlp: Language) -> None:
    """Make the pipeline's attribute rulers, if it has any, remember; what they set stays the same."""
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler) and component.attrs:
            component.matcher = cast(Matcher, RememberedMatches(component))


class RememberedMatches:
    """In the place of a ruler's matcher: called as that is, it gives the same matches, in another order, as the ruler
    sorts them."""

    def __init__(self, ruler: AttributeRuler) -> None:
        told: list[Any] = ruler.patterns
        rules = [(str(number), pattern) for number, rule in enumerate(told) for pattern in rule["patterns"]]
        of_one = [(rule, pattern) for rule, pattern in rules if _asks_one_word(pattern)]
        self._single = _matcher(ruler, of_one)
        self._others = _matcher(ruler, [rule for rule in rules if rule not in of_one])
        self.get = ruler.matcher.get  # what the ruler tells its rules by
        self._found: dict[tuple[int, ...], tuple[int, ...]] = {}
        asked = [pattern[0]["LOWER"] for _, pattern in of_one if "LOWER" in pattern[0]]
        listed = frozenset(form for one in asked for form in _listed(one))
        patterns = [re.compile(one["REGEX"]) for one in asked if isinstance(one, dict) and "REGEX" in one]
        strings = ruler.vocab.strings

        @lru_cache(_FORMS)
        def form(lower: int) -> int:
            """The form of a word where a rule can ask for it: all other words are of one kind."""
            word = strings[lower]
            return lower if word in listed or any(pattern.search(word) for pattern in patterns) else 0

        self._form = form

    def __call__(self, doc: Doc, *, allow_missing: bool = False, as_spans: Literal[False] = False) -> list[Match]:
        matches = self._others(doc, allow_missing=allow_missing) if len(self._others) else []
        for at, (lower, *others) in enumerate(doc.to_array(_ATTRIBUTES).tolist()):
            kind = (self._form(lower), *others)
            rules = self._found.get(kind)
            if rules is None:
                rules = self._found[kind] = tuple(
                    rule for rule, *_ in self._single(doc[at : at + 1], allow_missing=allow_missing)
                )
            matches += [(rule, at, at + 1) for rule in rules]
        return matches


def _matcher(ruler: AttributeRuler, rules: list[tuple[str, Pattern]]) -> Matcher:
    matcher = Matcher(ruler.vocab)
    for rule, pattern in rules:
        matcher.add(rule, [pattern])
    return matcher


def _asks_one_word(pattern: Pattern) -> bool:
    """Of which the answer depends on nothing but the attributes that are remembered."""
    form = pattern[0].get("LOWER", "")
    known = isinstance(form, str) or (isinstance(form, dict) and form.keys() <= _CONDITIONS)
    return len(pattern) == 1 and pattern[0].keys() <= _NAMES and known


def _listed(asked: str | dict[str, list[str]]) -> Iterator[str]:
    if isinstance(asked, str):
        yield asked
    else:
        yield from asked.get("IN", ())
        yield from asked.get("NOT_IN", ())
