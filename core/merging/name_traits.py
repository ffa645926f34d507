"""What merging looks at in a name: names with the same traits are one name, in however many articles they stand."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.core.extraction.names.bodies import TEAM_TYPES, is_acronym
from copydesk.core.extraction.names.clusters import Named, full_names_of
from copydesk.core.extraction.names.evidence import PLACES
from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.names.people import may_be_given_name, may_be_surname
from copydesk.core.extraction.words.name_forms import fold, initials_of, without_generation
from copydesk.core.extraction.words.name_words import GENERAL_FIRST_WORDS, LOC_EXTENSIONS, ORG_EXTENSIONS, ORG_HEADS
from copydesk.core.model import EntityType

Words = tuple[str, ...]  # of a person's full name, folded
Link = tuple[str, str]
_SHORTEST_ACRONYM = 3  # across articles two letters stand for too many things


class Traits(NamedTuple):
    """All that the rules of merging see of a name: sorts, so that they take names in one order."""

    keys: tuple[str, ...]
    type: EntityType
    is_firm: bool
    is_settled: bool
    full_names: tuple[Words, ...]
    hyphened: tuple[tuple[Words, str], ...]  # full names with their surnames of two parts
    initials: tuple[str, ...]  # long enough acronyms that it may have
    acronyms: tuple[tuple[str, str], ...]  # that it has, with their keys
    short: str  # what it is called where it stands alone
    is_alias: bool  # it may be the surname of somebody known by that alone elsewhere
    is_surname: bool  # or of anybody
    is_given: bool  # or a given name


def traits_of(named: Named) -> Traits:
    keys = named.keys
    acronyms = {(fold(form), key_of(form)) for form in named.forms if is_acronym(form)}
    long = () if named.type is EntityType.PERSON else (form for form in named.forms if " " in form.strip())
    initials = {letters for form in long for letters in initials_of(form)}
    hyphened = {(tuple(fold(form).split()), fold(form.split()[-1])) for form in named.forms if "-" in form}
    return Traits(
        tuple(sorted(keys)),
        named.type,
        named.is_firm,
        named.is_settled,
        tuple(sorted(set(full_names_of(named)))),
        tuple(sorted(hyphened)),
        tuple(sorted(letters for letters in initials if len(letters) >= _SHORTEST_ACRONYM)),
        tuple(sorted(each for each in acronyms if len(each[0]) >= _SHORTEST_ACRONYM)),
        fold(min(named.forms)),
        may_be_surname(named, keys, is_alias=True),
        may_be_surname(named, keys, is_alias=False),
        may_be_given_name(named),
    )


def links_of(traits: Traits, anchors: frozenset[str]) -> Iterator[Link]:
    """Its keys, and what else the rules look up: names that share none of these, nor a full name, never meet in one."""
    yield from (("key", key) for key in anchors)
    yield from (("initials", letters) for letters in traits.initials)
    yield from (("initials", letters) for letters, _ in traits.acronyms)
    for key in traits.keys:
        head, _, rest = key.partition(" ")
        start, _, last = key.rpartition(" ")
        if traits.type is EntityType.ORG:
            yield "key", key
            yield from (("key", body) for body in (rest, rest.partition(" ")[2]) if " " in body)
            is_extended = traits.is_firm or set(rest.split()) <= ORG_EXTENSIONS
            if rest and is_extended and head not in GENERAL_FIRST_WORDS:
                yield "key", head
        if traits.type in TEAM_TYPES and start and last.endswith("s") and last not in ORG_HEADS:
            yield "key", last
        if traits.type in PLACES:
            yield "key", key
            if last in LOC_EXTENSIONS and start:
                yield "key", start
        if traits.type is not EntityType.PERSON:
            yield "key", key


def blocks_of(words: Words) -> Iterator[tuple[str, ...]]:
    """Two full names that can be one person's share one of these.

    Of surnames that are spelt in two ways, one letter at either end is the same.
    """
    plain = without_generation(words)
    yield "last", plain[-1]
    yield from (("start", *plain[:length]) for length in range(2, len(plain) + 1))
    yield "spelling", *plain[:-1], f"^{plain[-1][0]}"
    yield "spelling", *plain[:-1], f"{plain[-1][-1]}$"
