"""What the words around and inside a name say of its type, as weights beside the model's label (which weighs 1)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from copydesk.core.extraction.name_places import CAPITALS, CONTINENTS, COUNTRIES, DEMONYMS, ORGANISATIONS, STATES
from copydesk.core.extraction.name_words import (
    COMPASS,
    CORPORATE_SUFFIXES,
    EVENT_HEADS,
    FAC_HEADS,
    GPE_HEADS,
    LAW_HEADS,
    LOC_HEADS,
    NOUN_AFTER,
    ORG_HEADS,
    PLACE_BEGINNINGS,
    SPEECH_VERBS,
)
from copydesk.core.model import EntityType

if TYPE_CHECKING:  # merging imports this module, and must not load spaCy
    from spacy.tokens import Doc

PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
_HONORIFIC, _TITLE, _WHO, _AGE, _SPEECH, _NOUN, _IN, _PLACED, _SUFFIX = 3.0, 2.0, 2.0, 3.0, 0.75, 2.5, 1.25, 3.0, 3.0
_PLACE_PREPOSITIONS = frozenset({"in", "near", "outside", "across"})
_PLACE_KINDS = frozenset(
    "city town village capital province region state district suburb port island municipality".split()
)
# Heads that are family names or given names too: they persuade, they do not decide.
_HEADS_BORNE_AS_NAMES = frozenset(
    """
    hall church bank post palace temple bridge lake court guard press mount bay river canal street castle house day
    march chapel dam park cup power strait forest valley square war fair act club mall school
    """.split()
)
_HEAD_TYPES: tuple[tuple[frozenset[str], EntityType], ...] = (
    (EVENT_HEADS, EntityType.EVENT),
    (ORG_HEADS, EntityType.ORG),
    (FAC_HEADS, EntityType.FAC),
    (LAW_HEADS, EntityType.LAW),
    (GPE_HEADS, EntityType.GPE),
    (LOC_HEADS, EntityType.LOC),
)
# A noun phrase does not go on over these.
NOT_COMPOUND = frozenset("and or of in on at to for from by with is was were are has had the a an as".split())
_TIE_ORDER = tuple(EntityType)


def evidence_for(doc: "Doc", start: int, end: int, honoured: bool, titled: bool) -> Iterator[tuple[EntityType, float]]:
    """Weights from the words next to the tokens [start, end)."""
    if honoured:
        yield EntityType.PERSON, _HONORIFIC
    elif titled:
        yield EntityType.PERSON, _TITLE
    yield from _evidence_after(doc, end)
    before = doc[start - 1].text.casefold() if start else ""
    if before in _PLACE_PREPOSITIONS and doc[end : end + 1].text != "'s":
        yield EntityType.GPE, _IN
    elif before == "of" and start > 1 and doc[start - 2].text in _PLACE_KINDS:
        yield EntityType.GPE, _PLACED
    if doc[start].text.casefold() in PLACE_BEGINNINGS and end - start > 1:
        yield EntityType.GPE, _IN
    head = doc[end - 1]
    if end - start > 1 and head.text.casefold().rstrip(".") in CORPORATE_SUFFIXES:
        yield EntityType.ORG, _SUFFIX
    if head.dep_ == "nsubj" and head.head.lemma_ in SPEECH_VERBS:
        yield EntityType.PERSON, _SPEECH


def _evidence_after(doc: "Doc", end: int) -> Iterator[tuple[EntityType, float]]:
    following = [token.text for token in doc[end : end + 4]]
    if not following:
        return
    for word in following[:3]:
        if word in NOUN_AFTER:
            yield EntityType(NOUN_AFTER[word]), _NOUN
            break
        if not (word.isalpha() and word.islower()) or word in NOT_COMPOUND:
            break
    rest = following[1:] if following[0] == "," else following
    if rest and rest[0] == "who":
        yield EntityType.PERSON, _WHO
    elif following[0] == "," and rest and rest[0].isdigit() and len(rest[0]) == 2 and rest[1:2] == [","]:
        yield EntityType.PERSON, _AGE


def known_type(folded: str) -> EntityType | None:
    """The type of a name that a list holds."""
    words = folded.split()
    if (
        folded in DEMONYMS
        or words
        and words[-1] in DEMONYMS
        and all(word in DEMONYMS or word in COMPASS for word in words)
    ):
        return EntityType.NORP
    if folded in COUNTRIES or folded in STATES or folded in CAPITALS:
        return EntityType.GPE
    if folded in ORGANISATIONS:
        return EntityType.ORG
    return EntityType.LOC if folded in CONTINENTS else None


def head_type(words: tuple[str, ...]) -> tuple[EntityType, bool] | None:
    """The type that a name's head word tells, and whether it decides alone."""
    if len(words) < 2:
        return None
    heads = [words[-1]]
    if "of" in words[1:]:
        heads.insert(0, words[words.index("of", 1) - 1])
    if words[-1].isdigit():
        heads.append(words[-2])
    for head in heads:
        for known, kind in _HEAD_TYPES:
            if head in known:
                return kind, head not in _HEADS_BORNE_AS_NAMES
    return None


def decide(folded: str, weights: Mapping[EntityType, float], mentions: int) -> EntityType:
    """One type over all mentions of a name. `weights` holds the model's votes and the evidence together."""
    total: defaultdict[EntityType, float] = defaultdict(float, weights)
    known = known_type(folded)
    if known is not None and total[EntityType.PERSON] <= 2 * mentions:
        return known
    if folded.endswith(" administration"):
        return EntityType.ORG
    head = head_type(tuple(folded.split()))
    if head is not None:
        kind, alone = head
        may_be_person = not alone and 2 * total[EntityType.PERSON] >= mentions
        total[kind] += (0.75 if may_be_person else 3.0) * mentions
    if not total:
        return EntityType.ORG
    return min(total, key=lambda kind: (-total[kind], _TIE_ORDER.index(kind)))
