"""Facts of how many people a hall, a ground, a ship has room for: "seats 900", "a capacity of 900", "900-seat"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.words.lexicon import PEOPLE, thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

_VENUES = frozenset(
    """hall stadium arena theatre theater venue ground auditorium cinema church cathedral temple tent aircraft plane bus
    vessel ferry ship boat prison jail camp shelter hospital restaurant""".split()
)
_HOLDING = frozenset("hold seat fit accommodate sleep house".split())
_ABLE = frozenset({"can", "could"})
_MADE = frozenset({"design", "build", "make"})
_LIMITING = _ABLE | frozenset(
    "licensed licenced certified allowed permitted authorised authorized able capable designed built".split()
)
_REACH, _FAR = 4, 8  # tokens before the figure


def capacity_fact(counted: Counted) -> Fact | None:
    """The fact, or None where the figure tells who was there and not who could be."""
    if counted.kind != "count" or not _is_capacity(counted):
        return None
    venue = next((name for token in _named(counted) if (name := thing_class(token.lemma_.lower())) in _VENUES), "")
    scope = (venue,) if venue else ()
    return counted.fact(
        ("count", "capacity"), f"capacity of the {venue}" if venue else "capacity", scope, None, is_part=False
    )


def _is_capacity(counted: Counted) -> bool:
    noun, verb = counted.noun, counted.verb
    words = {token.lemma_.lower() for token in told_before(counted)} | set(_before(counted))
    if "capacity" in words:
        return True
    behind = [counted.number.doc[index].lower_ for index in _indices(counted)]
    if behind[:2] in (["-", "seat"], ["-", "seater"], ["-", "capacity"]):
        return True
    is_people = noun is None or noun.lemma_.lower() in PEOPLE | {"person", "people"}
    in_venue = any(thing_class(token.lemma_.lower()) in _VENUES for token in _named(counted))
    if noun is not None and noun.lemma_ == "seat" and in_venue:
        return verb is not None and verb.lemma_ == "have"
    if not is_people:
        return False
    if {"room", "space"} & words and "for" in words:
        return True
    if verb is not None and verb.lemma_ == "carry" and is_limit(counted):
        return True
    if verb is None or not in_venue:
        return False
    is_able = any(child.lower_ in _ABLE for child in verb.children if child.dep_ == "aux")
    if verb.lemma_ in _HOLDING:
        return is_able or (verb.tag_ in {"VBZ", "VBP"} and noun is None)
    return (verb.lemma_ == "take" and is_able) or (verb.lemma_ in _MADE and "for" in words)


def is_limit(counted: Counted) -> bool:
    """ "Is licensed to carry 40", "can carry up to 40": not what is on board."""
    start = max(counted.sentence.span.start, counted.number.i - _FAR)
    return any(token.lower_ in _LIMITING for token in counted.number.doc[start : counted.number.i])


def _before(counted: Counted) -> Iterator[str]:
    """The lemmas right before the figure: "room for", "a capacity of", "its capacity is"."""
    first = counted.sentence.token_at(counted.start)
    if first is None:
        return
    for index in range(max(counted.sentence.span.start, first.i - _REACH), first.i):
        yield first.doc[index].lemma_.lower()


def _indices(counted: Counted) -> range:
    last = counted.last_token
    start = counted.number.i + 1 if last is None else last.i + 1
    return range(start, min(start + 2, counted.sentence.span.end))


def _named(counted: Counted) -> Iterator[Token]:
    """The nouns of the sentence near the figure, of which it may be the capacity."""
    start, end = counted.sentence.span.start, counted.sentence.span.end
    for index in range(max(start, counted.number.i - 2 * _REACH), min(end, counted.number.i + 2 * _REACH)):
        token = counted.number.doc[index]
        if token.pos_ in NOUNS:
            yield token
