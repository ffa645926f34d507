"""When two names are one person's: full names that fit each other, and bare surnames."""

from collections import defaultdict
from collections.abc import Iterable

from copydesk.core.extraction.names.clusters import Clusters, Named
from copydesk.core.extraction.names.evidence import known_type
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.words.name_forms import (
    fold,
    same_person,
    without_generation,
)
from copydesk.core.extraction.words.name_words import (
    GENERATIONS,
    NICKNAMES,
)
from copydesk.core.model import EntityType

_FIRM_VOTES = 4  # so much evidence for something else than a person, and none for one, is believed


def join_full_names(clusters: Clusters) -> None:
    """Full names of one person: middle initials, short given names, accents, another spelling of one surname."""
    spelt: dict[tuple[str, ...], int] = {}
    for index in range(len(clusters.names)):
        for words in clusters.full_names[index]:
            if " ".join(words) in clusters.anchors[index]:
                spelt.setdefault(words, index)
    blocks: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words in spelt:
        for word in without_generation(words):
            blocks[word].add(words)
    compatible: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for block in blocks.values():
        ordered = sorted(block)
        for position, one in enumerate(ordered):
            for other in ordered[:position]:
                if may_be_one(one, other):
                    compatible[one].add(other)
                    compatible[other].add(one)
    for one in sorted(compatible):
        others = sorted(compatible[one])
        if all(may_be_one(a, b) for position, a in enumerate(others) for b in others[:position]):
            for other in others:
                rivals = sorted(compatible[other])
                if all(may_be_one(a, b) for position, a in enumerate(rivals) for b in rivals[:position]):
                    clusters.join(spelt[one], spelt[other])


def may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return same_person(one, other) or _is_double_surname(one, other) or _is_double_surname(other, one)


def _is_double_surname(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "Ruiz Vega" of "Ana Ruiz Vega", "van Holm" of "Ida van Holm"."""
    return len(long) == len(short) + 1 and long[1:] == short and short[0] not in GIVEN_NAMES


def join_surnames(clusters: Clusters, one_article: bool) -> dict[int, list[int]]:
    """A bare surname with the one person who has it; the contested ones are returned."""
    by_surname: dict[str, set[int]] = defaultdict(set)
    by_given: dict[str, set[int]] = defaultdict(set)
    juniors: set[int] = set()
    alone: set[str] = set()
    for index in range(len(clusters.names)):
        for words in clusters.full_names[index]:
            if words[-1] in GENERATIONS:
                juniors.add(index)
            for short in clusters.surnames_by_name[words]:
                by_surname[short].add(index)
            for short in clusters.short_keys(index):
                by_surname[short].add(index)
                alone.add(short)
            by_given[words[0]].add(index)
    contested: dict[int, list[int]] = {}
    for index in range(len(clusters.names)):
        name = clusters.names[index]
        if clusters.full_names[index] or not name.is_settled:
            continue
        short = fold(min(name.forms))
        if not may_be_surname(name, clusters.keys[index], is_alias=one_article or short in alone):
            continue
        bearers = clusters.roots(by_surname[short] - juniors) or clusters.roots(by_surname[short])
        if not bearers and may_be_given_name(name):
            bearers = clusters.roots(by_given[short]) or clusters.roots(
                bearer for given in sorted(NICKNAMES.get(short, ())) for bearer in by_given[given]
            )
        bearers -= {clusters.root(index)}
        if len(bearers) == 1:
            clusters.join(bearers.pop(), index)
        elif bearers and (one_article or clusters.is_person(index)):
            contested[index] = sorted(bearers)
    return contested


def may_be_given_name(name: Named) -> bool:
    """Typed so, or called so by the model with nothing else known: one that no list holds."""
    others = sum(weight for kind, weight in name.weights.items() if kind not in {EntityType.PERSON, EntityType.ORG})
    is_open = name.weights.get(EntityType.PERSON, 0) > 0 and others <= 0 and not name.is_firm
    return name.type is EntityType.PERSON or is_open


def may_be_surname(name: Named, keys: Iterable[str], *, is_alias: bool) -> bool:
    """The model calls many foreign surnames places or firms: only words around the name say that it is one.

    Across articles its votes count too, but for a surname that another article prints alone for a person.
    """
    if name.type is EntityType.PERSON:
        return True
    if any(known_type(key) for key in keys) or name.located or name.is_firm:
        return False
    others = sum(weight for kind, weight in name.weights.items() if kind is not EntityType.PERSON)
    return is_alias or name.weights.get(EntityType.PERSON, 0) > 0 or others < _FIRM_VOTES
