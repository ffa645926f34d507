"""Names under union: what each is known by, and which are joined so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.words.name_forms import (
    fold,
    is_full_name,
    spellings_of,
    surnames_of,
    tails_of,
)
from copydesk.core.extraction.words.name_words import (
    GENERATIONS,
)
from copydesk.core.model import EntityType


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
        return frozenset(key_of(spelling) for form in self.forms for spelling in spellings_of(form))


def _extends(words: tuple[str, ...], spelt: frozenset[tuple[str, ...]]) -> bool:
    """ "Ana Ruiz Vega" beside "Ana Ruiz": the surname in use is that of the shorter."""
    return any(words[:length] in spelt for length in range(2, len(words)) if words[-1] not in GENERATIONS)


def anchors_of(keys: frozenset[str]) -> frozenset[str]:
    """The keys that name it by themselves: the long ones that no other of its keys holds, else the short ones.

    "Kim" and "Times" stand for somebody in one article and for somebody else in the next.
    """
    words = {key: frozenset(key.split()) for key in keys}
    long = {key for key in keys if " " in key}
    return frozenset(key for key in long or keys if not any(words[key] < words[other] for other in long))


def full_names_of(name: Named) -> tuple[tuple[str, ...], ...]:
    """Folded words of the forms that name a person in full."""
    if name.type is not EntityType.PERSON:
        return ()
    spellings = (spelling for form in name.forms for spelling in spellings_of(form) if " " in spelling)
    words = (tuple(fold(spelling).split()) for spelling in spellings)  # "Holm-Berg" alone is a surname
    return tuple(named for named in words if named and is_full_name(named))


class Clusters:
    """Names under union, each cluster known by its smallest index."""

    def __init__(
        self,
        names: Sequence[Named],
        surnames: frozenset[str] | None = None,
        first_words: frozenset[str] | None = None,
    ) -> None:
        """Where `names` are a part of all, the surnames and the first words of long names are those of all."""
        self.names = names
        self.parent = list(range(len(names)))
        self.keys = [name.keys for name in names]
        self.anchors = [anchors_of(keys) for keys in self.keys]
        self.full_names = [full_names_of(name) for name in names]
        spelt = frozenset(words for named in self.full_names for words in named)
        hyphened = {
            tuple(fold(form).split()): fold(form.split()[-1]) for name in names for form in name.forms if "-" in form
        }
        self.surnames_by_name = {
            words: frozenset()
            if _extends(words, spelt)
            else surnames_of(words) | tails_of(words) | {hyphened.get(words, words[-1])}
            for words in spelt
        }
        if surnames is None:
            surnames = frozenset(surname for held in self.surnames_by_name.values() for surname in held)
        self.surnames = surnames
        if first_words is None:
            first_words = frozenset(key.partition(" ")[0] for keys in self.keys for key in keys if " " in key)
        self.first_words = first_words

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self.parent[high] = low

    def members(self) -> list[list[int]]:
        """The indices of each cluster, and the clusters themselves, in order."""
        members: dict[int, list[int]] = {}
        for index in range(len(self.names)):
            members.setdefault(self.root(index), []).append(index)
        return list(members.values())

    def roots(self, indices: Iterable[int]) -> set[int]:
        return {self.root(index) for index in indices}

    def is_person(self, index: int) -> bool:
        return self.names[index].type is EntityType.PERSON

    def short_keys(self, index: int) -> frozenset[str]:
        return frozenset(key for key in self.keys[index] if " " not in key)
