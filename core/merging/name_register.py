"""Which of all names are one, kept up to date while names come and go.

Names that can meet in a rule hang together by what the rules look up (`links_of`, full names that can be one person's):
what a name touches is what hangs together with it, some dozens, and that is grouped anew. Bare surnames and given names
come last: each is looked up among all groups, and joins nothing but its one bearer.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from copydesk.core.extraction.names.clusters import Clusters, Named, anchors_of
from copydesk.core.extraction.names.groups import join_alike
from copydesk.core.extraction.names.people import may_be_one
from copydesk.core.extraction.words.name_forms import surnames_of, tails_of
from copydesk.core.extraction.words.name_words import GENERATIONS, NICKNAMES
from copydesk.core.merging.name_traits import Link, Traits, Words, blocks_of, links_of
from copydesk.core.model import EntityType

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


@dataclass(eq=False, slots=True)
class Name:
    """One name; `bearer` is the group that a bare name stands for."""

    traits: Traits
    named: Named
    links: tuple[Link, ...]
    holders: dict[Any, None] = field(default_factory=dict)  # who has the name: no matter here
    group: "NameGroup | None" = None
    bearer: "NameGroup | None" = None
    is_contested: bool = False  # several could bear it

    @classmethod
    def of(cls, traits: Traits, named: Named) -> "Name":
        return cls(traits, named, tuple(sorted(set(links_of(traits, anchors_of(frozenset(traits.keys)))))))

    @property
    def short_keys(self) -> Iterator[str]:
        return (key for key in self.traits.keys if " " not in key)

    @property
    def is_junior(self) -> bool:
        return any(words[-1] in GENERATIONS for words in self.traits.full_names)

    @property
    def surnames(self) -> set[str]:
        hyphened = {surname for _, surname in self.traits.hyphened if self.traits.full_names}
        full = self.traits.full_names
        return hyphened.union(*(surnames_of(words) | tails_of(words) | {words[-1]} for words in full))

    @property
    def first_words(self) -> set[str]:
        return {key.partition(" ")[0] for key in self.traits.keys if " " in key}

    @property
    def is_bare(self) -> bool:
        """Of one of several people, perhaps."""
        traits = self.traits
        return not traits.full_names and traits.is_settled and (traits.is_alias or traits.is_surname)


@dataclass(eq=False, slots=True)
class NameGroup:
    """Names that are one, but for the bare names that stand for it."""

    names: tuple[Name, ...]
    bare: set[Name] = field(default_factory=set)  # of other groups

    def called(self) -> Iterator[tuple[str, bool]]:
        """What a person of this group may be called by alone, and whether that one is a junior."""
        spelt = {words for name in self.names for words in name.traits.full_names}
        hyphened = dict(sorted(each for name in self.names for each in name.traits.hyphened))
        for name in self.names:
            for words in name.traits.full_names:
                if not _extends(words, spelt):
                    yield from ((short, name.is_junior) for short in surnames_of(words) | tails_of(words))
                    yield hyphened.get(words, words[-1]), name.is_junior
        yield from ((short, name.is_junior) for name, short in self.short_names())

    def short_names(self) -> Iterator[tuple[Name, str]]:
        """Single words printed for a person whom the same article names in full."""
        return ((name, key) for name in self.names if name.traits.full_names for key in name.short_keys)

    def given_names(self) -> set[str]:
        return {words[0] for name in self.names for words in name.traits.full_names}


def _extends(words: Words, spelt: set[Words]) -> bool:
    """ "Ana Ruiz Vega" beside "Ana Ruiz": the surname in use is that of the shorter."""
    return any(words[:length] in spelt for length in range(2, len(words)) if words[-1] not in GENERATIONS)


class NameRegister:
    """All names, by their traits."""

    def __init__(self) -> None:
        self._names: dict[Traits, Name] = {}
        self._linked: defaultdict[Link, set[Name]] = defaultdict(set)
        self._spelt: defaultdict[Words, set[Name]] = defaultdict(set)
        self._blocks: defaultdict[tuple[str, ...], set[Words]] = defaultdict(set)
        self._alike: dict[Words, set[Words]] = {}
        self._borne: Counter[str] = Counter()  # surnames, by the names that have them
        self._first_words: Counter[str] = Counter()
        self._bearers: defaultdict[str, dict[NameGroup, bool]] = defaultdict(dict)  # True: juniors only
        self._given: defaultdict[str, set[NameGroup]] = defaultdict(set)
        self._alone: Counter[str] = Counter()
        self._asking: defaultdict[str, set[Name]] = defaultdict(set)  # bare names by what they look up

    def name(self, traits: Traits, named: Named) -> Name:
        """The name with these traits; a new one is in no group before `update`."""
        found = self._names.get(traits)
        if found is None:
            found = self._names[traits] = Name.of(traits, named)
        return found

    def update(self, gone: Collection[Name], come: Iterable[Name]) -> list[list[Name]]:
        """Take out and put in. Gives all names of each one that may have changed, bare names among them."""
        touched: set[Name] = set()
        looked_up: set[str] = set()
        dissolved: dict[NameGroup, None] = {}
        left = [name.bearer for name in gone if name.bearer is not None]
        for name in gone:
            self._forget(name, touched)
            if name.group is not None:
                touched.update(name.group.names)
                dissolved[name.group] = None
                name.group = None
        for name in come:
            self._learn(name, touched)
        names = self._hanging_together(touched.difference(gone))
        dissolved.update((name.group, None) for name in names if name.group is not None)
        for group in dissolved:
            self._retract(group, looked_up)
        made = self._grouped(names)
        for group in made:
            self._publish(group, looked_up)
        asking = {name for key in looked_up for name in self._asking.get(key, ())}
        asking.update(name for name in names if name.is_bare)
        return _together([*made, *left, *self._attach(asking)])

    # --- names -------------------------------------------------------------------------------------------------------

    def _learn(self, name: Name, touched: set[Name]) -> None:
        touched.add(name)
        for link in name.links:
            self._linked[link].add(name)
        for words in name.traits.full_names:
            if words not in self._alike:
                self._find_alike(words)
            self._spelt[words].add(name)
        for key in _asked(name):
            self._asking[key].add(name)
        self._count(name, 1, touched)

    def _forget(self, name: Name, touched: set[Name]) -> None:
        touched.update(self._neighbours(name))
        del self._names[name.traits]
        for link in name.links:
            _discard(self._linked, link, name)
        for words in name.traits.full_names:
            _discard(self._spelt, words, name)
            if words not in self._spelt:
                self._lose_alike(words)
        for key in _asked(name):
            _discard(self._asking, key, name)
        self._count(name, -1, touched)
        if name.bearer is not None:
            name.bearer.bare.discard(name)

    def _count(self, name: Name, change: int, touched: set[Name]) -> None:
        """Rules ask whether a word is anybody's surname, or the first of any long name: touch whom that concerns."""
        for counts, words, kind in (
            (self._borne, name.surnames, "key"),
            (self._first_words, name.first_words, "initials"),
        ):
            for word in words:
                before = counts[word]
                counts[word] += change
                if not counts[word]:
                    del counts[word]
                if not before or not counts[word]:
                    touched.update(self._linked.get((kind, word), ()))

    def _find_alike(self, words: Words) -> None:
        near = {other for block in blocks_of(words) for other in self._blocks[block]}
        self._alike[words] = {other for other in near if may_be_one(words, other)}
        for other in self._alike[words]:
            self._alike[other].add(words)
        for block in blocks_of(words):
            self._blocks[block].add(words)

    def _lose_alike(self, words: Words) -> None:
        for other in self._alike.pop(words):
            self._alike[other].discard(words)
        for block in blocks_of(words):
            _discard(self._blocks, block, words)

    def _neighbours(self, name: Name) -> Iterator[Name]:
        for link in name.links:
            yield from self._linked[link]
        for words in name.traits.full_names:
            yield from self._spelt[words]
            for other in self._alike[words]:
                yield from self._spelt[other]

    def _hanging_together(self, touched: Iterable[Name]) -> list[Name]:
        """The touched names with all that they can meet in a rule, in order."""
        found, waiting = set(touched), list(touched)
        while waiting:
            fresh = set(self._neighbours(waiting.pop())) - found
            found |= fresh
            waiting += fresh
        return sorted(found, key=lambda name: name.traits)

    # --- groups ------------------------------------------------------------------------------------------------------

    def _grouped(self, names: list[Name]) -> list[NameGroup]:
        borne = frozenset(key for name in names for key in name.traits.keys if key in self._borne)
        first_words = frozenset(
            short for name in names for short, _ in name.traits.acronyms if short in self._first_words
        )
        clusters = Clusters([name.named for name in names], borne, first_words)
        join_alike(clusters, one_article=False)
        groups = [NameGroup(tuple(names[index] for index in members)) for members in clusters.members()]
        for group in groups:
            for name in group.names:
                name.group = group
        return groups

    def _publish(self, group: NameGroup, looked_up: set[str]) -> None:
        for short, is_junior in group.called():
            holders = self._bearers[short]
            holders[group] = holders.get(group, True) and is_junior
            looked_up.add(short)
        for given in group.given_names():
            self._given[given].add(group)
            looked_up.add(given)
        self._alone.update(short for _, short in group.short_names())

    def _retract(self, group: NameGroup, looked_up: set[str]) -> None:
        for short, _ in group.called():
            looked_up.add(short)
            holders = self._bearers.get(short, {})
            holders.pop(group, None)
            if not holders:
                self._bearers.pop(short, None)
        for given in group.given_names():
            looked_up.add(given)
            _discard(self._given, given, group)
        for _, short in group.short_names():
            self._alone[short] -= 1
            if not self._alone[short]:
                del self._alone[short]

    # --- bare names --------------------------------------------------------------------------------------------------

    def _attach(self, asking: Iterable[Name]) -> Iterator[NameGroup]:
        """Find the bearer of each bare name anew; the groups that this changes."""
        for name in asking:
            bearers = self._bearers_of(name)
            before = name.bearer, name.is_contested
            if name.bearer is not None:
                name.bearer.bare.discard(name)
            name.bearer = next(iter(bearers)) if len(bearers) == 1 else None
            name.is_contested = len(bearers) > 1 and name.traits.type is EntityType.PERSON
            if name.bearer is not None:
                name.bearer.bare.add(name)
            if before != (name.bearer, name.is_contested):
                yield from (group for group in (before[0], name.bearer, name.group) if group is not None)

    def _bearers_of(self, name: Name) -> set[NameGroup]:
        traits, short = name.traits, name.traits.short
        if not (traits.is_alias if self._alone[short] > 0 else traits.is_surname):
            return set()
        held = self._bearers.get(short, {})
        bearers = {group for group, is_junior in held.items() if not is_junior} or set(held)
        if not bearers and traits.is_given:
            bearers = set(self._given.get(short, ()))
            if not bearers:
                bearers = {group for given in NICKNAMES.get(short, ()) for group in self._given.get(given, ())}
        return {group for group in bearers if group is not name.group}


def _asked(name: Name) -> tuple[str, ...]:
    """What the bearer of a bare name is looked up by."""
    short = name.traits.short
    return (short, *NICKNAMES.get(short, ())) if name.is_bare else ()


def _together(changed: Iterable[NameGroup]) -> list[list[Name]]:
    """The names of these groups with those that stand for them or that they stand for; what is dissolved aside."""
    seen: set[NameGroup] = set()
    found = []
    for start in changed:
        names: list[Name] = []
        waiting = [start]
        while waiting:
            group = waiting.pop()
            if group in seen or group.names[0].group is not group:
                continue
            seen.add(group)
            names += group.names
            waiting += [name.bearer for name in group.names if name.bearer is not None]
            waiting += [name.group for name in group.bare if name.group is not None]
        if names:
            found.append(names)
    return found


def _discard(index: dict[KeyT, set[ValueT]], key: KeyT, value: ValueT) -> None:
    held = index[key]
    held.discard(value)
    if not held:
        del index[key]
