"""Verbs that say by another verb what is done: "is to be sold", "plans to build", "are expected to march"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.parts_of_speech import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset(
    """be have expect plan intend set schedule due begin start continue hope aim agree decide vow promise pledge need
    go seem appear believe think understand report say estimate know prepare want seek try manage threaten propose
    hesitate refuse fail choose elect ready likely""".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MOST_STEPS = 3


def told_verb(verb: Token) -> Token:
    """The verb that tells what the subject of another does: "stationed" in "troops are to be stationed"."""
    for _ in range(_MOST_STEPS):
        if verb.lemma_.lower() not in _RAISING:
            return verb
        below = [child for child in hanging_on(verb) if child.dep_ == "xcomp" and _is_infinitive(child)]
        if len(below) != 1:
            return verb
        verb = below[0]
    return verb


def _is_infinitive(verb: Token) -> bool:
    return verb.pos_ in VERBS and any(child.dep_ == "aux" and child.lower_ == "to" for child in hanging_on(verb))


def subject_of(verb: Token) -> Token | None:
    """Its own subject, else that of the verb which it shares it with: "is expected to last", "took off and flew".

    Of "talks lasting two hours", the noun before it.
    """
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    for above in (verb, *islice(_sharing(verb), _MOST_STEPS)):
        found = next((child for child in hanging_on(above) if child.dep_ in _SUBJECTS), None)
        if found is not None:
            return found
    return None


def _sharing(verb: Token) -> Iterator[Token]:
    while verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ in VERBS | {"ADJ"} and verb.head.i != verb.i:
        verb = verb.head
        yield verb
