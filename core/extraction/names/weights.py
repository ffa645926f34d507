"""The names of one article, each with all its mentions and what speaks for each type."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from copydesk.core.extraction.names.before import AGAINST_PERSON
from copydesk.core.extraction.names.clusters import Named
from copydesk.core.extraction.names.evidence import decide, known_type, shape_weights
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.names.spans import Candidate
from copydesk.core.extraction.words.name_forms import fold, is_company, is_full_name
from copydesk.core.model import Article, EntityType, Range

_BRACKETED = re.compile(r"\s?\(([A-Z][A-Za-z0-9&.\-]{1,9})\)")
# The model calls most unknown single words persons; a person is named in full first.
_SINGLE_PERSON, _MOST_UNEXPLAINED = 0.4, 4
_GOVERNMENT = " administration"
_UNNAMED = 0.5
_SHOWN = 1.25  # a weight that shows a type by itself


@dataclass(slots=True)
class Name:
    """All candidates with one key."""

    key: str
    candidates: list[Candidate] = field(default_factory=list)
    defined: set[str] = field(default_factory=set)  # acronyms printed in brackets after it
    type: EntityType = EntityType.ORG
    weights: dict[EntityType, float] = field(default_factory=dict)


def names_of(article: Article, candidates: Sequence[Candidate], common: Set[str]) -> list[Name]:
    """The names by key, typed one by one. `common` holds the words that the article prints in small letters."""
    names = _by_key(article, candidates)
    governing = {name.key.removesuffix(_GOVERNMENT) for name in names if name.key.endswith(_GOVERNMENT)}
    for name in names:
        name.weights = _weights(name, common)
        if name.key in governing:
            name.weights[EntityType.PERSON] += _SHOWN
        name.type = type_of([name])
    return names


def _by_key(article: Article, candidates: Iterable[Candidate]) -> list[Name]:
    names: dict[str, Name] = {}
    extra: list[Candidate] = []
    starts = {candidate.range.start for candidate in candidates}
    for candidate in candidates:
        key = key_of(candidate.text)
        if not key:
            continue
        name = names.setdefault(key, Name(key))
        name.candidates.append(candidate)
        match = _BRACKETED.match(article.text, candidate.range.end, candidate.range.end + 14)
        if match is not None and abbreviates(match.group(1), candidate.text):
            name.defined.add(key_of(match.group(1)))
            if match.start(1) not in starts:
                span = Range(match.start(1), match.end(1))
                extra.append(replace(candidate, range=span, text=match.group(1), label=None, role=None, evidence=()))
    for candidate in extra:
        names.setdefault(key_of(candidate.text), Name(key_of(candidate.text))).candidates.append(candidate)
    return sorted(names.values(), key=lambda name: name.key)


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` can stand for `long`: "NVE" for "Nordic Vessel Exchange"."""
    letters = [letter for letter in fold(short) if letter.isalpha()]
    words = fold(long).split()
    if not letters or len(words) < 2 or not any(word.startswith(letters[0]) for word in words[:2]):
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters)


def _weights(name: Name, common: Set[str]) -> dict[EntityType, float]:
    """All that speaks for each type: the model's labels, the words around, the printed form."""
    weights: dict[EntityType, float] = defaultdict(float)
    is_single, unexplained = " " not in name.key, 0
    for candidate in name.candidates:
        if candidate.label is not None:
            doubtful = is_single and candidate.label is EntityType.PERSON and name.key not in GIVEN_NAMES
            unexplained += doubtful
            if unexplained <= _MOST_UNEXPLAINED or not doubtful:
                weights[candidate.label] += (_SINGLE_PERSON if doubtful else 1.0) * (0.5 if candidate.weak else 1)
        for kind, weight in candidate.evidence:
            weights[kind] += weight
    forms = {candidate.text for candidate in name.candidates}
    is_common = name.key.rpartition(" ")[2] in common
    labels = sum(candidate.label is EntityType.PERSON for candidate in name.candidates)
    for kind, weight in shape_weights(forms, len(name.candidates), labels, is_common=is_common).items():
        weights[kind] += weight
    has_article = any((EntityType.PERSON, AGAINST_PERSON) in candidate.evidence for candidate in name.candidates)
    if has_article and labels == len(name.candidates) and max(weights.values()) <= 0:  # "the Lady Holm", a ship
        weights[EntityType.PRODUCT] = _UNNAMED
    if name.defined:  # nobody's name is printed with an acronym
        weights.pop(EntityType.PERSON, None)
    return weights


def named(name: Name) -> Named:
    return Named(
        forms=tuple(sorted({candidate.text for candidate in name.candidates})),
        type=name.type,
        weights=name.weights,
        located=_is_shown(name, EntityType.GPE),
        is_firm=_is_shown(name, EntityType.ORG),
        defined=frozenset(name.defined),
    )


def _is_shown(name: Name, kind: EntityType) -> bool:
    """The words around one mention in five say that it is of this type; around any, where the model agrees."""
    shown = sum(
        any(seen is kind and weight >= _SHOWN for seen, weight in candidate.evidence) for candidate in name.candidates
    )
    return shown > 0 and (name.type is kind or 5 * shown >= len(name.candidates))


def type_of(names: list[Name]) -> EntityType:
    candidates = [candidate for name in names for candidate in name.candidates]
    if any(is_company(fold(candidate.text)) for candidate in candidates):
        return EntityType.ORG
    is_defined = any(name.defined for name in names)
    if len(names) > 1 and not is_defined and any(_is_person_in_full(name) for name in names):
        return EntityType.PERSON
    fullest = max(names, key=lambda name: (name.key.count(" "), len(name.key), name.key))
    decisive = _without_nations(names)
    weights = _sum(decisive)
    if is_defined:
        weights.pop(EntityType.PERSON, None)
    return decide(fullest.key, weights, sum(len(name.candidates) for name in decisive))


def deciding_weights(names: list[Name], kind: EntityType) -> dict[EntityType, float]:
    """What speaks for the type: of a person, what is known of the full name, as the model mislabels bare surnames."""
    if kind is EntityType.PERSON:
        return _sum([name for name in names if _is_person_in_full(name)] or names)
    return _sum(names if kind is EntityType.NORP else _without_nations(names))


def _without_nations(names: list[Name]) -> list[Name]:
    """Without "Velms" beside "Port Ekby Velms", a team: what the model says of it, it says of the nation."""
    return [name for name in names if known_type(name.key) is not EntityType.NORP] or names


def _is_person_in_full(name: Name) -> bool:
    is_full = is_full_name(tuple(name.key.split())) and any(" " in candidate.text for candidate in name.candidates)
    return is_full and name.type is EntityType.PERSON


def _sum(names: Iterable[Name]) -> dict[EntityType, float]:
    weights: dict[EntityType, float] = defaultdict(float)
    for name in names:
        for kind, weight in name.weights.items():
            weights[kind] += weight
    return weights
