"""What stands before a name: articles, prepositions with the noun or verb that governs them, the noun of its kind."""

from typing import TYPE_CHECKING

from copydesk.core.extraction.names.context_words import (
    COUNTED_IN_PLACES,
    FIRM_PARTICIPLES,
    FIRM_ROLES,
    INTO_PLACES,
    KINDS,
    MOTION_VERBS,
    PERSON_PARTICIPLES,
    PLACE_PREPOSITIONS,
    WORK_VERBS,
    Weights,
)
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

PERSON, ORG, GPE, FAC = EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.FAC

AGAINST_PERSON = -1.5  # "the" before the name
_A, _CAPITAL_THE = -0.5, -3.0
_IN, _AT, _OF_PLACE = 1.25, 0.5, 2.5
_NOUN, _OWNED, _FIRM, _HUMAN, _HIS = 2.5, 2.0, 1.0, 1.5, 0.75


def is_coordinated(before: list[str]) -> bool:
    """ "Ida and Bo": after a given name."""
    return len(before) > 1 and before[-1] == "and" and before[-2].istitle() and fold(before[-2]) in GIVEN_NAMES


def evidence_before(doc: "Doc", start: int, end: int, before: list[str], after: list[str]) -> Weights:
    words = [word.casefold() for word in before]
    last = words[-1]
    is_possessor = after[:1] in (["'s"], ["'"])
    if last in KINDS and before[-1].islower():
        yield KINDS[last], _NOUN
        return
    if last in {"his", "her", "their", "our", "my"} and doc[end - 1].dep_ != "compound":  # "his Vexel": a car
        yield EntityType.PRODUCT, _HIS
        yield GPE, -_IN
    article = last in {"the", "a", "an"}
    if article:
        yield from _after_article(doc, start, end, is_capital=before[-1] == "The" and not doc[start - 1].is_sent_start)
        words = words[:-1]
    preposition = words[-1] if words else ""
    governor = words[-2] if len(words) > 1 else ""
    if preposition in {"of", "for", "in", "at", "by", "from"} and governor:
        yield from _after_noun(governor, preposition, is_possessor)
    if preposition in PLACE_PREPOSITIONS and not is_possessor:
        yield (FAC, _IN) if article and preposition != "in" else (GPE, 0.5 if article else _IN)
    elif preposition == "at" and not is_possessor:
        yield FAC, _AT
    elif preposition in INTO_PLACES and governor and doc[start - (3 if article else 2)].lemma_ in MOTION_VERBS:
        yield (FAC, _AT) if article else (GPE, _IN)
    elif preposition == "from" and governor in {"is", "was", "are", "were", "comes", "came", "hails"} and not article:
        yield GPE, _IN
    elif preposition == "aboard":
        yield EntityType.PRODUCT, _NOUN


def _after_article(doc: "Doc", start: int, end: int, *, is_capital: bool) -> Weights:
    """ "the Vexel", but not "the Ek government" or "the Ek-backed plan"."""
    if is_capital and end - start > 1:  # "told The Velmstad Sun"
        yield PERSON, _CAPITAL_THE
        yield ORG, -AGAINST_PERSON
        return
    if end - start > 1 and doc[end - 1].tag_ == "NNPS":  # "the Velmstad Herons"
        yield ORG, _HUMAN
        yield GPE, -_HUMAN
    following = doc[end] if end < len(doc) else None
    goes_on = following is not None and (
        following.text in {"-", "'s", "'"} or following.pos_ in {"NOUN", "PROPN", "NUM"}
    )
    if not goes_on:
        yield PERSON, AGAINST_PERSON if doc[start - 1].lower_ == "the" else _A


def _after_noun(governor: str, preposition: str, is_possessor: bool) -> Weights:
    if preposition == "of" and governor in COUNTED_IN_PLACES:
        yield GPE, _OF_PLACE
    elif preposition != "by" and governor in FIRM_ROLES and not is_possessor:
        yield ORG, _OWNED
    elif governor in (FIRM_PARTICIPLES if preposition == "by" else WORK_VERBS if preposition in {"for", "at"} else ()):
        yield ORG, _FIRM
    elif preposition == "by" and governor in PERSON_PARTICIPLES:
        yield PERSON, _HUMAN
    elif preposition == "from" and governor in {"miles", "kilometres", "kilometers", "km"}:
        yield GPE, _OF_PLACE
