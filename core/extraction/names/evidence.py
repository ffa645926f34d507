"""What the words inside a name say of its type, and the decision between all that speaks for one.

Weights beside the model's label, which weighs 1. Merging uses this module: it must not load spaCy.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import CAPITALS, CONTINENTS, COUNTRIES, DEMONYMS, ORGANISATIONS, STATES
from copydesk.core.extraction.words.name_words import (
    COMPASS,
    EVENT_HEADS,
    FAC_HEADS,
    GENERATIONS,
    GPE_HEADS,
    LAW_HEADS,
    LOC_HEADS,
    ORG_HEADS,
    STORMS,
)
from copydesk.core.model import EntityType

PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
# Heads that are family names or given names too: they persuade, they do not decide.
_HEADS_BORNE_AS_NAMES = frozenset(
    """
    hall church bank post palace temple bridge lake court guard press mount bay river canal street castle house day
    march chapel dam park cup power strait forest valley square war fair act club mall school ledger mill falls hills
    springs heights storm
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
# Houses and bodies in one: where people meet "at" it, it is a house.
_HALLS = frozenset("exchange hall church temple club school market centre center guildhall".split())
# "McLund", "DeLund", "LaLund": the capital inside belongs to a family name.
_CAPITAL_FOLLOWS = frozenset("mc mac de di da du la le lo van von fitz o d al el st bin ben abd dal del ma".split())
# "Mr. Holland": an honorific and the model's label together say more than the list of countries.
_PERSON_ALL_THE_SAME = 3
_GIVEN, _GIVEN_ALONE, _UNEXPLAINED, _NEVER = 2.0, 1.25, 0.75, 5.0
_MODEL = 1.25
_SHIP_PREFIXES = frozenset("mv uss hms rms ss hmas hmcs".split())
_LONGEST_ACRONYM = 6
_TIE_ORDER = tuple(EntityType)


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
    if words[0] in STORMS or words[:2] == ("tropical", "storm"):
        return EntityType.EVENT, True
    heads = [words[-1]]
    if "of" in words[1:]:
        heads.insert(0, words[words.index("of", 1) - 1])
    if words[-1].isdigit() or words[-1] in GENERATIONS:
        heads.append(words[-2])
    for head in heads:
        for known, kind in _HEAD_TYPES:
            if head in known:
                return kind, head not in _HEADS_BORNE_AS_NAMES
    return None


def shape_weights(
    forms: Iterable[str], mentions: int, person_labels: int, *, is_common: bool
) -> dict[EntityType, float]:
    """Weights from how a name is printed. `is_common`: its last word stands in small letters elsewhere."""
    forms = tuple(forms)
    words = tuple(word for form in forms for word in form.split())
    has_given_name = any(_begins_with_given_name(form) for form in forms)
    weights: dict[EntityType, float] = defaultdict(float)
    if any(_is_no_persons_word(word) for word in words):
        weights[EntityType.PERSON] -= _NEVER * mentions
        if all(any(map(str.isdigit, form.split()[-1])) for form in forms):  # a model, a flight
            weights[EntityType.PRODUCT] += _MODEL * mentions
    elif all(form.isupper() and form.isalpha() and len(form) <= _LONGEST_ACRONYM for form in forms):
        weights[EntityType.PERSON] -= mentions
    if is_common and not has_given_name:
        weights[EntityType.PERSON] -= mentions
    if has_given_name:
        is_full = any(" " in form for form in forms)
        weights[EntityType.PERSON] += (_GIVEN if is_full else _GIVEN_ALONE) * mentions
    elif not any(" " in form for form in forms):  # a person is named in full first, or with a title
        weights[EntityType.PRODUCT if is_common else EntityType.ORG] += _UNEXPLAINED * min(person_labels, 3)
    return weights


def _begins_with_given_name(form: str) -> bool:
    """ "Ida Holm", "Ida-Lea Holm", but not "Ida Holm Society"."""
    if fold(form.split()[0].partition("-")[0]) not in GIVEN_NAMES:
        return False
    head = head_type(tuple(fold(form).split()))
    return head is None or not head[1]


@lru_cache(maxsize=16_384)
def _is_no_persons_word(word: str) -> bool:
    """ "Vexel7" and "VexNet", but not "McLund" and "DeLund"."""
    if word == "&" or any(map(str.isdigit, word)):
        return True
    inner = next((index for index in range(1, len(word)) if word[index].isupper() and word[index - 1].islower()), None)
    return inner is not None and word[:inner].casefold() not in _CAPITAL_FOLLOWS and word.isalpha()


def decide(folded: str, weights: Mapping[EntityType, float], mentions: int) -> EntityType:
    """One type over all mentions of a name. `weights` holds the model's votes and the evidence together."""
    total: defaultdict[EntityType, float] = defaultdict(float, weights)
    known = known_type(folded)
    if known is not None and total[EntityType.PERSON] <= _PERSON_ALL_THE_SAME * mentions:
        return known
    if folded.endswith(" administration"):
        return EntityType.ORG
    words = tuple(folded.split())
    head = head_type(words)
    if words[:1] and words[0] in _SHIP_PREFIXES and len(words) > 1:
        return EntityType.PRODUCT
    if head is not None:
        kind, alone = head
        may_be_person = not alone and 2 * total[EntityType.PERSON] >= mentions
        if words[-1] in _HALLS and 2 * total[EntityType.FAC] >= mentions:
            kind = EntityType.FAC
        total[kind] += (0.75 if may_be_person else 3.0) * mentions
    best = min(total, key=lambda kind: (-total[kind], _TIE_ORDER.index(kind)), default=EntityType.ORG)
    return best if total[best] > 0 else EntityType.ORG
