"""Which names mean the same: one set of rules for the names of one article and for those of all articles.

The result depends on the set of names, not on their order: every rule looks for the only candidate, and joins nothing
where there are two that cannot be one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.core.extraction.names.bodies import (
    join_acronyms,
    join_aliases,
    join_bodies,
    join_first_words,
    join_last_words,
    join_rivers,
    join_short_organisations,
    join_storms,
    join_teams,
)
from copydesk.core.extraction.names.clusters import Clusters, Named
from copydesk.core.extraction.names.evidence import PLACES
from copydesk.core.extraction.names.people import join_full_names, join_surnames
from copydesk.core.model import EntityType


@dataclass(slots=True)
class Grouping:
    groups: list[list[int]]  # indices, each group and the groups themselves in order
    contested: dict[int, list[int]]  # a bare name's index: one index of each person who bears it


def group_names(names: Sequence[Named], *, one_article: bool = False) -> Grouping:
    """Which of the names are one. Quadratic only in names that share a surname."""
    clusters = Clusters(names)
    join_alike(clusters, one_article=one_article)
    contested = join_surnames(clusters, one_article)
    return Grouping(clusters.members(), contested)


def join_alike(clusters: Clusters, *, one_article: bool) -> None:
    """All but bare surnames and given names, which have to be judged by all that bear them."""
    _join_equal(clusters)
    join_full_names(clusters)
    join_acronyms(clusters)
    join_rivers(clusters)
    join_storms(clusters)
    join_short_organisations(clusters, one_article)
    join_bodies(clusters, one_article)
    join_first_words(clusters, one_article)
    join_teams(clusters)
    if one_article:
        join_last_words(clusters)
    else:
        join_aliases(clusters)


def _join_equal(clusters: Clusters) -> None:
    """The same key. A person and a place, both without doubt, stay apart ("Mr. Lund" and "in Lund")."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for index in range(len(clusters.names)):
        for key in clusters.anchors[index]:
            by_key[key].append(index)
    surnames = clusters.surnames
    for key, indices in by_key.items():
        persons = [index for index in indices if clusters.is_person(index)]
        others = [index for index in indices if not clusters.is_person(index)]
        for same in (persons, others):
            for index in same[1:]:
                clusters.join(same[0], index)
        if persons and others and key not in surnames and not _apart(clusters, persons, others):
            clusters.join(persons[0], others[0])


def _apart(clusters: Clusters, persons: list[int], others: list[int]) -> bool:
    person_votes = sum(clusters.names[index].weights.get(EntityType.PERSON, 0) for index in persons)
    is_located = any(clusters.names[index].located for index in others)
    is_place = any(clusters.names[index].type in PLACES for index in others)
    return is_place and is_located and person_votes > 1
