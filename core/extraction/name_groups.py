"""Which names mean the same: one set of rules for the names of one article and for those of all articles.

The result depends on the set of names, not on their order: every rule looks for the only candidate, and joins nothing
where there are two that cannot be one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.core.extraction.name_evidence import PLACES, known_type
from copydesk.core.extraction.name_forms import (
    fold,
    initials_of,
    is_full_name,
    same_person,
    surnames_of,
    tails_of,
    without_generation,
    without_suffix,
)
from copydesk.core.extraction.name_places import COUNTRIES, ORGANISATIONS
from copydesk.core.extraction.name_words import (
    COMPASS,
    GENERAL_FIRST_WORDS,
    GENERATIONS,
    LOC_EXTENSIONS,
    NICKNAMES,
    ORG_EXTENSIONS,
    ORG_HEADS,
)
from copydesk.core.model import EntityType

_LONGEST_ACRONYM = 6
_TEAM_TYPES = frozenset({EntityType.ORG, EntityType.NORP})
_FIRM_VOTES = 3  # so many votes of the model for something else than a person, and none for one, are believed


# Printed in several ways between the parts of one place's name.
_ARABIC_LINK = re.compile(r"-(?:i|e|al|el|ul)-")


def key_of(name: str) -> str:
    """What two printings of one name share: "the U.S." and "United States", "Vexel Inc." and "Vexel"."""
    folded = fold(_ARABIC_LINK.sub("-", name))
    known = COUNTRIES.get(folded) or ORGANISATIONS.get(folded)
    if known:
        return known
    first, _, rest = folded.partition(" ")
    if rest and (first in COUNTRIES or first in ORGANISATIONS):  # "U.S. Forest Office", "United States Forest Office"
        folded = f"{COUNTRIES.get(first) or ORGANISATIONS[first]} {rest}"
    return without_suffix(folded)


def fullest_form(forms: Counter[str], kind: EntityType) -> str:
    """The form to show: the canonical or most used one of a place, else the one with most words."""
    if kind in PLACES:
        canonical = [form for form in forms if fold(form) == key_of(form) and not form.isupper()]
        return min(canonical or forms, key=lambda form: (-forms[form], -len(form), form))
    return min(
        forms, key=lambda form: (-len(form.split()), form.isupper() and len(form) > 6, -len(form), -forms[form], form)
    )


@dataclass(frozen=True, slots=True)
class Named:
    """One name, or several already known to be one, with what is known of its type."""

    forms: tuple[str, ...]  # as printed
    type: EntityType
    weights: Mapping[EntityType, float] = field(default_factory=dict)
    located: bool = False  # "in X" was read
    is_firm: bool = False  # "X shares", "X flights" was read
    defined: frozenset[str] = frozenset()  # keys of acronyms printed in brackets after it
    is_settled: bool = True  # False: a bare surname that two people of its article bear

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key_of(form) for form in self.forms)


@dataclass(slots=True)
class Grouping:
    groups: list[list[int]]  # indices, each group and the groups themselves in order
    contested: dict[int, list[int]]  # a bare name's index: one index of each person who bears it


def _extends(words: tuple[str, ...], spelt: frozenset[tuple[str, ...]]) -> bool:
    """ "Ana Ruiz Vega" beside "Ana Ruiz": the surname in use is that of the shorter."""
    return any(words[:length] in spelt for length in range(2, len(words)) if words[-1] not in GENERATIONS)


def _anchors(keys: frozenset[str]) -> frozenset[str]:
    """The keys that name it by themselves: the long ones that no other of its keys holds, else the short ones.

    "Kim" and "Times" stand for somebody in one article and for somebody else in the next.
    """
    words = {key: frozenset(key.split()) for key in keys}
    long = {key for key in keys if " " in key}
    return frozenset(key for key in long or keys if not any(words[key] < words[other] for other in long))


def _full_names(name: Named) -> tuple[tuple[str, ...], ...]:
    """Folded words of the forms that name a person in full."""
    if name.type is not EntityType.PERSON:
        return ()
    words = (tuple(fold(form).split()) for form in name.forms)
    return tuple(named for named in words if named and is_full_name(named))


class _Clusters:
    """Names under union, each cluster known by its smallest index."""

    def __init__(self, names: Sequence[Named]) -> None:
        self.names = names
        self.parent = list(range(len(names)))
        self.keys = [name.keys for name in names]
        self.anchors = [_anchors(keys) for keys in self.keys]
        self.full_names = [_full_names(name) for name in names]
        spelt = frozenset(words for named in self.full_names for words in named)
        self.surnames_by_name = {
            words: frozenset() if _extends(words, spelt) else surnames_of(words) | tails_of(words) for words in spelt
        }
        self.surnames = frozenset(surname for held in self.surnames_by_name.values() for surname in held)

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self.parent[high] = low

    def roots(self, indices: Iterable[int]) -> set[int]:
        return {self.root(index) for index in indices}

    def is_person(self, index: int) -> bool:
        return self.names[index].type is EntityType.PERSON

    def short_keys(self, index: int) -> frozenset[str]:
        return frozenset(key for key in self.keys[index] if " " not in key)


def group_names(names: Sequence[Named], *, one_article: bool = False) -> Grouping:
    """Which of the names are one. Quadratic only in names that share a surname."""
    clusters = _Clusters(names)
    _join_equal(clusters)
    _join_full_names(clusters)
    _join_acronyms(clusters)
    _join_rivers(clusters)
    _join_short_organisations(clusters, one_article)
    if one_article:
        _join_teams(clusters)
        _join_national_bodies(clusters)
    else:
        _join_aliases(clusters)
    contested = _join_surnames(clusters, one_article)
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(len(names)):
        members[clusters.root(index)].append(index)
    return Grouping(list(members.values()), contested)


def _join_equal(clusters: _Clusters) -> None:
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


def _apart(clusters: _Clusters, persons: list[int], others: list[int]) -> bool:
    person_votes = sum(clusters.names[index].weights.get(EntityType.PERSON, 0) for index in persons)
    is_located = any(clusters.names[index].located for index in others)
    is_place = any(clusters.names[index].type in PLACES for index in others)
    return is_place and is_located and person_votes > 1


def _join_full_names(clusters: _Clusters) -> None:
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
                if same_person(one, other):
                    compatible[one].add(other)
                    compatible[other].add(one)
    for one in sorted(compatible):
        others = sorted(compatible[one])
        if all(same_person(a, b) for position, a in enumerate(others) for b in others[:position]):
            for other in others:
                rivals = sorted(compatible[other])
                if all(same_person(a, b) for position, a in enumerate(rivals) for b in rivals[:position]):
                    clusters.join(spelt[one], spelt[other])


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isalnum() and letters.isupper() and letters[0].isalpha()


def _join_acronyms(clusters: _Clusters) -> None:
    """An acronym with the one long name that it abbreviates here; what is printed in brackets decides."""
    by_initials: dict[str, set[int]] = defaultdict(set)
    # "NVB" is no "North Velm Bakery" where "NVB News" is named.
    firsts = {key.partition(" ")[0] for keys in clusters.keys for key in keys if " " in key}
    defined: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        for key in name.defined:
            defined[key].add(index)
        if name.type is EntityType.PERSON:
            continue
        for form in name.forms:
            if " " in form.strip():
                for initials in initials_of(form):
                    by_initials[initials].add(index)
    for index, name in enumerate(clusters.names):
        for form in name.forms:
            if not _is_acronym(form):
                continue
            key = fold(form)
            is_explained = key not in defined and (known_type(key) is not None or key in firsts)
            if is_explained or key_of(form) not in clusters.anchors[index]:
                continue
            owners = clusters.roots(defined.get(key) or by_initials[key]) - {clusters.root(index)}
            if len(owners) == 1 and (key in defined or len(key) > 2):
                clusters.join(index, owners.pop())


def _join_rivers(clusters: _Clusters) -> None:
    """ "Velm" and "Velm River", where both are places."""
    by_key = {
        key: index
        for index, name in enumerate(clusters.names)
        if name.type in PLACES
        for key in clusters.short_keys(index)
        if key not in COMPASS
    }
    for index, name in enumerate(clusters.names):
        for key in clusters.keys[index]:
            short, _, extension = key.rpartition(" ")
            if name.type in PLACES and extension in LOC_EXTENSIONS and short in by_key:
                clusters.join(index, by_key[short])


def _join_short_organisations(clusters: _Clusters, one_article: bool) -> None:
    """ "Vexel" and "Vexel News Agency": the long name begins with the short and ends in general words.

    In one article a head word at the end is enough: "Vexel" and "Vexel Dune Research Center".
    """
    by_first: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG:
            continue
        for key in clusters.keys[index]:
            first, *rest = key.split()
            is_headed = one_article and rest and rest[-1] in ORG_HEADS & ORG_EXTENSIONS and "of" not in rest
            is_extended = rest and (set(rest) <= ORG_EXTENSIONS or is_headed)
            if is_extended and known_type(first) is None and first not in GENERAL_FIRST_WORDS:
                by_first[first].add(index)
    surnames = clusters.surnames
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG:
            continue
        for key in sorted(clusters.short_keys(index) - surnames):
            owners = clusters.roots(by_first.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1:
                clusters.join(index, owners.pop())


def _join_aliases(clusters: _Clusters) -> None:
    """A short form printed alone, with the one name that another article prints it for."""
    by_alias: dict[str, set[int]] = defaultdict(set)
    for index in range(len(clusters.names)):
        if not clusters.is_person(index):
            for key in clusters.keys[index] - clusters.anchors[index]:
                if " " not in key:
                    by_alias[key].add(index)
    for index in range(len(clusters.names)):
        if clusters.is_person(index):
            continue
        for key in sorted(clusters.anchors[index]):
            owners = clusters.roots(by_alias.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1 and key not in clusters.surnames:
                clusters.join(index, owners.pop())


def _join_teams(clusters: _Clusters) -> None:
    """ "Herons" and "Velmstad Herons": a plural that one long name ends in."""
    by_last: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        for key in clusters.keys[index]:
            place, _, last = key.rpartition(" ")
            if (
                place
                and place.count(" ") < 2
                and last.endswith("s")
                and last not in ORG_HEADS
                and name.type in _TEAM_TYPES
            ):
                by_last[last].add(index)
    surnames = clusters.surnames
    for index, name in enumerate(clusters.names):
        for key in sorted(clusters.short_keys(index) - surnames):
            owners = clusters.roots(by_last.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1 and name.type in _TEAM_TYPES and known_type(key) is None:
                clusters.join(index, owners.pop())


def _join_national_bodies(clusters: _Clusters) -> None:
    """ "Forest Office" and "U.S. Forest Office" in one article, where no other country's is named."""
    by_body: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG:
            continue
        for key in clusters.keys[index]:
            words = key.split()
            for length in (1, 2):
                if len(words) > length + 1 and known_type(" ".join(words[:length])) is not None:
                    by_body[" ".join(words[length:])].add(index)
    for index, name in enumerate(clusters.names):
        if name.type is EntityType.ORG:
            for key in sorted(clusters.keys[index]):
                owners = clusters.roots(by_body[key]) - {clusters.root(index)}
                if len(owners) == 1:
                    clusters.join(index, owners.pop())


def _join_surnames(clusters: _Clusters, one_article: bool) -> dict[int, list[int]]:
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
        if not _may_be_surname(clusters, index, is_alias=one_article or short in alone):
            continue
        bearers = clusters.roots(by_surname[short] - juniors) or clusters.roots(by_surname[short])
        if not bearers and clusters.is_person(index):
            bearers = clusters.roots(by_given[short]) or clusters.roots(
                bearer for given in sorted(NICKNAMES.get(short, ())) for bearer in by_given[given]
            )
        bearers -= {clusters.root(index)}
        if len(bearers) == 1:
            clusters.join(bearers.pop(), index)
        elif bearers and (one_article or clusters.is_person(index)):
            contested[index] = sorted(bearers)
    return contested


def _may_be_surname(clusters: _Clusters, index: int, *, is_alias: bool) -> bool:
    """The model calls many foreign surnames places or firms: only words around the name say that it is one.

    Across articles its votes count too, but for a surname that another article prints alone for a person.
    """
    name = clusters.names[index]
    if name.type is EntityType.PERSON:
        return True
    if any(known_type(key) for key in clusters.keys[index]) or name.located or name.is_firm:
        return False
    others = sum(weight for kind, weight in name.weights.items() if kind is not EntityType.PERSON)
    return is_alias or name.weights.get(EntityType.PERSON, 0) > 0 or others < _FIRM_VOTES
