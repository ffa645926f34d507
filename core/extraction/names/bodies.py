"""When two names are one organisation's, place's or storm's: acronyms, short forms, teams, rivers."""

from collections import defaultdict

from copydesk.core.extraction.names.clusters import Clusters
from copydesk.core.extraction.names.evidence import PLACES, known_type
from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.words.name_forms import (
    fold,
    initials_of,
)
from copydesk.core.extraction.words.name_words import (
    COMPASS,
    FAC_HEADS,
    GENERAL_FIRST_WORDS,
    LOC_EXTENSIONS,
    ORG_EXTENSIONS,
    ORG_HEADS,
    STORMS,
)
from copydesk.core.model import EntityType

_LONGEST_ACRONYM = 6
_BODY_HEADS = ORG_HEADS | FAC_HEADS
_HEADS_OF_EXTENSIONS = ORG_HEADS & ORG_EXTENSIONS
_BODY_TYPES = frozenset({EntityType.ORG, EntityType.FAC})
TEAM_TYPES = frozenset({EntityType.ORG, EntityType.NORP})


def join_acronyms(clusters: Clusters) -> None:
    """An acronym with the one long name that it abbreviates here; what is printed in brackets decides."""
    by_initials: dict[str, set[int]] = defaultdict(set)
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
            if not is_acronym(form):
                continue
            key = fold(form)
            # "NVB" is no "North Velm Bakery" where "NVB News" is named.
            is_explained = key not in defined and (known_type(key) is not None or key in clusters.first_words)
            if is_explained or key_of(form) not in clusters.anchors[index]:
                continue
            owners = clusters.roots(defined.get(key) or by_initials[key]) - {clusters.root(index)}
            if len(owners) == 1 and (key in defined or len(key) > 2):
                clusters.join(index, owners.pop())


def is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isalnum() and letters.isupper() and letters[0].isalpha()


def join_rivers(clusters: Clusters) -> None:
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


def join_storms(clusters: Clusters) -> None:
    """ "Edda" and "Storm Edda", unless somebody has that given name."""
    storms: dict[str, int] = {}
    given: set[str] = set()
    for index in range(len(clusters.names)):
        for key in clusters.keys[index]:
            first, _, rest = key.partition(" ")
            if first in STORMS and rest and " " not in rest:
                clusters.join(index, storms.setdefault(rest, index))
            elif rest:
                given.add(first)
    for index, name in enumerate(clusters.names):
        for key in clusters.keys[index] & storms.keys() - given - clusters.surnames:
            if not name.located:
                clusters.join(index, storms[key])


def join_short_organisations(clusters: Clusters, one_article: bool) -> None:
    """ "Vexel" and "Vexel News Agency": the long name begins with the short and ends in general words.

    In one article a head word at the end is enough: "Vexel" and "Vexel Dune Research Center".
    """
    by_first: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG:
            continue
        for key in clusters.keys[index]:
            first, *rest = key.split()
            is_headed = one_article and rest and rest[-1] in _HEADS_OF_EXTENSIONS and "of" not in rest
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


def join_aliases(clusters: Clusters) -> None:
    """A short form printed alone, with the one name that another article prints it for: "Vexel", "Forest Office"."""
    by_alias: dict[str, set[int]] = defaultdict(set)
    for index in range(len(clusters.names)):
        if not clusters.is_person(index):
            for key in clusters.keys[index] - clusters.anchors[index]:
                if " " not in key or key.rpartition(" ")[2] in ORG_HEADS:
                    by_alias[key].add(index)
    for index in range(len(clusters.names)):
        if clusters.is_person(index):
            continue
        for key in sorted(clusters.anchors[index]):
            owners = clusters.roots(by_alias.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1 and key not in clusters.surnames and known_type(key) is None:
                clusters.join(index, owners.pop())


def join_teams(clusters: Clusters) -> None:
    """ "Herons" and "Velmstad Herons": a plural that one long name ends in; a nation's too, where the team has a home
    that is named as well."""
    by_last: dict[str, set[int]] = defaultdict(set)
    of_homes: dict[str, set[int]] = defaultdict(set)
    homes = {key for index, name in enumerate(clusters.names) if name.type in PLACES for key in clusters.keys[index]}
    for index, name in enumerate(clusters.names):
        for key in clusters.keys[index]:
            place, _, last = key.rpartition(" ")
            is_team = place and place.count(" ") < 2 and last.endswith("s") and last not in ORG_HEADS
            if is_team and name.type in TEAM_TYPES:
                by_last[last].add(index)
                if place in homes and name.type is EntityType.ORG:
                    of_homes[last].add(index)
    surnames = clusters.surnames
    for index, name in enumerate(clusters.names):
        for key in sorted(clusters.short_keys(index) - surnames):
            teams = by_last if known_type(key) is None else of_homes
            owners = clusters.roots(teams.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1 and name.type in TEAM_TYPES:
                clusters.join(index, owners.pop())


def join_bodies(clusters: Clusters, one_article: bool) -> None:
    """ "Forest Office" with the only "Velmstad Forest Office"; over several articles, nations have one each."""
    by_body: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG:
            continue
        for key in clusters.keys[index]:
            words = key.split()
            for length in (1, 2):
                owner, body = " ".join(words[:length]), words[length:]
                is_national = known_type(owner) is not None
                if words[0] in GENERAL_FIRST_WORDS and not is_national:
                    continue
                if len(body) > 1 and (is_national and one_article or not is_national and body[-1] in ORG_HEADS):
                    by_body[" ".join(body)].add(index)
    for index, name in enumerate(clusters.names):
        if name.type is EntityType.ORG:
            for key in sorted(clusters.keys[index]):
                owners = clusters.roots(by_body.get(key, ())) - {clusters.root(index)}
                if len(owners) == 1:
                    clusters.join(index, owners.pop())


def join_first_words(clusters: Clusters, one_article: bool) -> None:
    """ "Vexel" with the only firm, or in one article the only building, called "Vexel Grain".

    A firm is known as one by the words around it: "Vexel" is not "Vexel Seven", its telephone.
    """
    by_first: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        if not (name.type is EntityType.ORG and name.is_firm or name.type is EntityType.FAC and one_article):
            continue
        for key in clusters.keys[index]:
            first, _, rest = key.partition(" ")
            if rest and first not in GENERAL_FIRST_WORDS and known_type(first) is None and "of" not in rest.split():
                by_first[first].add(index)
    for index, name in enumerate(clusters.names):
        if name.type is not EntityType.ORG or name.located:
            continue
        for key in sorted(clusters.short_keys(index) - clusters.surnames):
            owners = clusters.roots(by_first.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1:
                clusters.join(index, owners.pop())


def join_last_words(clusters: Clusters) -> None:
    """In one article: "the Exchange" with the only "Grain Exchange"."""
    by_last: dict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(clusters.names):
        for key in clusters.keys[index]:
            first, _, last = key.rpartition(" ")
            if first and last in _BODY_HEADS and name.type in _BODY_TYPES:
                by_last[last].add(index)
    for index, name in enumerate(clusters.names):
        for key in sorted(clusters.short_keys(index) & _BODY_HEADS):
            owners = clusters.roots(by_last.get(key, ())) - {clusters.root(index)}
            if len(owners) == 1 and name.type in _BODY_TYPES:
                clusters.join(index, owners.pop())
