"""What stands around a figure in its clause: the nouns that are its subject, object and place, each with its link.

Two papers that count one thing name the same nouns with it ("the clinic has 240 beds", "the clinic with 310 beds"),
and other things are told apart by them ("complaints about the noise", "about the smell").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.raised_verbs import subject_of
from copydesk.core.extraction.values.currencies import CURRENCY_NAMES
from copydesk.core.extraction.values.units import DURATIONS, MEASURES
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent", "dative"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_UNITS = DURATIONS.keys() | {word for (word, *_) in MEASURES} | CURRENCY_NAMES.keys() | {"percent", "cent", "%"}
_MOST_STEPS = 3


def surroundings(anchor: Token, verb: Token | None, *, with_anchor: bool = False) -> tuple[str, ...]:
    """The nouns, "link:lemma" by the preposition that brings them in, ":lemma" for the arguments of the verb; sorted.

    Of names, the text as printed. Nouns of time are left out, as are those of other clauses.
    """
    found = set(_behind(anchor))
    if with_anchor and _is_thing(anchor):
        found.add(f":{_named(anchor)}")
    for telling in hanging_on(anchor):
        if telling.dep_ == "acl" and telling.tag_ == "VBN":  # "11 paintings stolen from the first floor"
            found.update(_behind(telling))
    for above in _path(anchor, verb):
        if _is_thing(above):  # "the clinic with 310 beds"
            found.add(f":{_named(above)}")
        if above.pos_ in NOUNS:
            found.update(_behind(above, but=anchor))
    if verb is not None and verb.dep_ in {"relcl", "acl"} and _is_thing(verb.head) and verb.head.i != anchor.i:
        found.add(f":{_named(verb.head)}")  # "a refinery, costed at $2 billion", "which will cost"
    if verb is not None:
        found.update(_behind(verb, but=anchor))
        for child in hanging_on(verb):
            if _is_argument(child, anchor):
                found.add(f":{_named(child)}")
                found.update(_of(child))
            if child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB":  # "took nine days to put out the fire"
                found.update(f":{_named(thing)}" for thing in hanging_on(child) if _is_argument(thing, anchor))
                found.update(_behind(child, but=anchor))
        subject = subject_of(verb) if verb.dep_ in {"xcomp", "conj"} else None
        if subject is not None and _is_argument(subject, anchor):
            found.add(f":{_named(subject)}")
    return tuple(sorted(found))


def _path(anchor: Token, verb: Token | None) -> Iterator[Token]:
    """What the anchor hangs on, up to its verb."""
    for above in islice(anchor.ancestors, _MOST_STEPS):
        if verb is not None and above.i == verb.i:
            return
        yield above


def _behind(token: Token, but: Token | None = None) -> Iterator[str]:
    """What the prepositions of a noun or verb bring in."""
    for preposition in hanging_on(token):
        if preposition.dep_ not in {"prep", "agent"}:
            continue
        for thing in hanging_on(preposition):
            if thing.dep_ == "pobj" and _is_thing(thing) and (but is None or thing.i != but.i):
                yield f"{preposition.lower_}:{_named(thing)}"
                yield from _of(thing)


def _of(thing: Token) -> Iterator[str]:
    """ "In the centre of the town": the town as well."""
    for preposition in hanging_on(thing):
        if preposition.lower_ == "of":
            yield from (f"of:{_named(part)}" for part in hanging_on(preposition) if part.pos_ in NOUNS)


def _is_argument(child: Token, anchor: Token) -> bool:
    return child.dep_ in _ARGUMENTS and child.i != anchor.i and _is_thing(child)


def _is_thing(token: Token) -> bool:
    """No time, and no unit of the figure itself."""
    return token.pos_ in NOUNS and token.ent_type_ not in _TIMES and token.lower_ not in _UNITS


def _named(token: Token) -> str:
    return token.text if token.pos_ == "PROPN" else thing_class(token.lemma_.lower())
