"""Who is named over all articles: the entities of each article joined, each with one type, name and id.

Kept up to date while articles come and go. What is placed in the whole refers to an entity by its handle, which stays
when id or name change: an id hangs on the smallest member, and any article may bring a smaller one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from copydesk.core.extraction.names.clusters import Named
from copydesk.core.extraction.words.name_forms import fold, is_full_name, on_one_line
from copydesk.core.merging.corrections import Regrouping
from copydesk.core.merging.entity_record import Member, Place, Record
from copydesk.core.merging.name_register import Name, NameRegister
from copydesk.core.merging.name_traits import traits_of
from copydesk.core.merging.ordered import Ordered
from copydesk.core.model import Article, Entity, EntityType, Extract, LocalEntity, Span

_FIRM = 2  # votes a mention: more than the model's label alone


class PlacedEntity(NamedTuple):
    """An entity of one article as what is placed refers to it: `id` is its handle, `aliases` are the article's own."""

    id: str
    type: EntityType
    aliases: tuple[str, ...]


@dataclass(slots=True)
class EntityChanges:
    """What articles that came or went changed of the entities."""

    moved: set[str] = field(default_factory=set)  # articles of which an entity is another one now, or of another type
    records: dict[Record, Entity | None] = field(default_factory=dict)  # told otherwise than before, or no more
    renamed: set[Record] = field(default_factory=set)  # whose name is another
    reidentified: set[Record] = field(default_factory=set)  # whose id is another, and nothing that people read

    def add(self, more: "EntityChanges") -> None:
        """What changed after that."""
        self.moved |= more.moved
        self.records = {**more.records, **self.records}
        self.renamed |= more.renamed
        self.reidentified |= more.reidentified


class Entities:
    """The entities of all articles."""

    def __init__(self) -> None:
        self._members: dict[str, list[Member]] = {}
        self._register = NameRegister()
        self._of_name: dict[Name, Record] = {}
        self._numbers = count()
        self._by_handle: dict[str, Record] = {}
        self._regrouping = Regrouping()
        self._keys: frozenset[str] = frozenset()  # of the members that the reader joined or set apart
        self._holders: dict[str, set[Member]] = {}  # those members
        self._parts: set[Record] = set()  # the reader's groups
        self._ordered: Ordered[Entity] = Ordered()
        self._bearers: Mapping[str, str] | None = None
        self._hidden: set[Record] = set()  # records whose members are shown in the reader's groups

    # --- looking up --------------------------------------------------------------------------------------------------

    def placed(self, article_id: str) -> dict[tuple[str, int], PlacedEntity]:
        """The entities of an article for what is placed of it, by article id and index."""
        found = {}
        for index, member in enumerate(self._members.get(article_id, ())):
            record, entity = _told(member)
            found[article_id, index] = PlacedEntity(record.handle, entity.type, member.local.aliases)
        return found

    def __getitem__(self, key: tuple[str, int]) -> Entity:
        article_id, index = key
        return _told(self._members[article_id][index])[1]

    def by_handle(self, handle: str) -> Entity:
        entity = self._by_handle[handle].entity
        assert entity is not None
        return entity

    def named_in(self, article_id: str) -> frozenset[str]:
        """The handles of the entities that an article names."""
        return frozenset(_told(member)[0].handle for member in self._members.get(article_id, ()))

    def records_of(self, article_id: str) -> set[Record]:
        return {_told(member)[0] for member in self._members.get(article_id, ())}

    def places_of(self, record: Record) -> Iterator[tuple[str, int]]:
        """Every article that names an entity, with its index there."""
        for article_id in record.by_article:
            for index, member in enumerate(self._members[article_id]):
                if member.record is record:
                    yield article_id, index

    def bearer_of(self, name: str) -> str | None:
        """The handle of who bears a name: who is called so, else the most mentioned of those who are also called so."""
        if self._bearers is None:
            told = [(record.entity, record.handle) for record in self._by_handle.values() if record.entity is not None]
            self._bearers = bearers_of(told)
        return self._bearers.get(name)

    @property
    def all(self) -> tuple[Entity, ...]:
        """Most mentioned first, then by name."""
        return self._ordered.all()

    # --- coming and going --------------------------------------------------------------------------------------------

    def update(self, gone: Iterable[str], come: Iterable[tuple[Article, Extract]]) -> EntityChanges:
        """Take out articles and put in others; a new version of one does both."""
        changes = EntityChanges()
        touched: set[Record] = set()
        left: set[Name] = set()
        for article_id in gone:
            for member in self._members.pop(article_id, ()):
                touched.add(self._take_out(member))
                left.add(member.name)
        coming = [member for article, extract in come for member in self._arrived(article, extract)]
        fresh = {member.name: None for member in coming if member.name.group is None}
        emptied = [name for name in left if not name.holders]
        claimed: set[Record] = set()
        for names in self._register.update(emptied, fresh):
            touched |= self._assign(names, claimed, changes)
        for name in emptied:
            self._of_name.pop(name, None)
        for member in coming:
            record = self._of_name[member.name]
            if member.record is None:
                record.add(member)
                member.record = record
            touched.add(record)
            changes.moved.add(member.article)
        self._tell(touched, changes)
        return changes

    def regroup(self, regrouping: Regrouping, before: Regrouping) -> EntityChanges:
        """Join and set apart what the reader said belongs together or does not."""
        changes = EntityChanges()
        if regrouping == before:
            return changes
        self._regrouping = regrouping
        self._keys = frozenset(key for pair in (*regrouping.joined, *regrouping.apart) for key in pair)
        self._holders.clear()
        for members in self._members.values() if self._keys else ():
            for member in members:
                self._hold(member)
        self._tell(self._hidden | self._marked(), changes)
        return changes

    def _arrived(self, article: Article, extract: Extract) -> list[Member]:
        members = self._members[article.id] = [self._member(article, local) for local in extract.entities]
        return members

    def _member(self, article: Article, local: LocalEntity) -> Member:
        named = _named(local)
        start, end = min(local.mentions, default=(0, 0))
        member = Member(
            article.id,
            (article.sha256 or "", start, end, article.id),
            article.sha256,
            local,
            self._register.name(traits_of(named), named),
            tuple(sorted(Span(article.id, *mention) for mention in local.mentions)),
            tuple(_printed(article, local).items()),
            any(is_full_name(tuple(fold(form).split())) for form in local.aliases),
        )
        member.name.holders[member] = None
        self._hold(member)
        return member

    def _hold(self, member: Member) -> None:
        for key in self._keys.intersection(member.keys) if self._keys else ():
            self._holders.setdefault(key, set()).add(member)

    def _take_out(self, member: Member) -> Record:
        record = self._of_name[member.name]
        record.remove(member)
        if member.record is not None and member.record is not record:
            member.record.remove(member)
        del member.name.holders[member]
        for holders in self._holders.values():
            holders.discard(member)
        return record

    def _assign(self, names: Iterable[Name], claimed: set[Record], changes: EntityChanges) -> set[Record]:
        """Names that are one: the record that most of them have had goes on for all, unless others go on with it."""
        names = list(names)
        sizes: Counter[Record] = Counter()
        for name in names:
            before = self._of_name.get(name)
            if before is not None and before not in claimed:
                sizes[before] += len(name.holders)
        record = max(sizes, key=sizes.__getitem__, default=None) or self._new_record()
        claimed.add(record)
        touched = {record}
        record.is_bare = any(name.is_contested for name in names)
        for name in names:
            before = self._of_name.get(name)
            if before is record:
                continue
            self._of_name[name] = record
            for member in name.holders:
                if before is not None and member.record is not None:
                    before.remove(member)
                    touched.add(before)
                if member.record is not None and member.record is not before:
                    member.record.remove(member)  # one of the reader's groups, which are made anew
                    touched.add(member.record)
                record.add(member)
                member.record = record
                changes.moved.add(member.article)
        return touched

    def _new_record(self) -> Record:
        record = Record(f"e_{next(self._numbers)}")
        self._by_handle[record.handle] = record
        return record

    # --- what the reader put right -----------------------------------------------------------------------------------

    def _marked(self) -> set[Record]:
        """The records that hold members of which the reader said something."""
        return {self._of_name[member.name] for members in self._holders.values() for member in members}

    def _regroup(self, marked: set[Record], changes: EntityChanges) -> set[Record]:
        """Show the members of these records in the reader's groups; all records that this touches."""
        groups = sorted((sorted(record.members, key=_place) for record in marked), key=lambda group: _place(group[0]))
        parts: set[Record] = set()
        for members in self._regrouping.applied(groups, lambda one: one.keys, lambda one: fold(one.local.name)):
            held = Counter(one.record for one in members if one.record in self._parts and one.record not in parts)
            part = max(held, key=held.__getitem__, default=None) or self._new_record()
            parts.add(part)
            self._move(members, part, changes)
            part.is_bare = any(member.name.is_contested for member in members)
            part.is_settled = self._regrouping.settles(key for member in members for key in member.keys)
        for record in self._hidden - marked:
            self._move(list(record.members), record, changes)
        touched = parts | self._parts | self._hidden | marked
        self._parts, self._hidden = parts, marked
        return touched

    def _move(self, members: Iterable[Member], record: Record, changes: EntityChanges) -> None:
        """`record` is one of the reader's groups, or the members' own record, which holds them anyway."""
        for member in members:
            before, own = member.record, self._of_name[member.name]
            if before is record:
                continue
            if before is not None and before is not own:
                before.remove(member)
            if record is not own:
                record.add(member)
            member.record = record
            changes.moved.add(member.article)

    # --- telling -----------------------------------------------------------------------------------------------------

    def _tell(self, touched: set[Record], changes: EntityChanges) -> None:
        marked = self._marked() if self._keys else set()
        if marked != self._hidden or touched & marked:
            touched = touched | self._regroup(marked, changes)
        for record in touched:
            before = record.entity
            record.entity = None if record.is_empty or record in self._hidden else record.told()
            if record.entity == before:
                record.entity = before
                continue
            self._bearers = None
            changes.records.setdefault(record, before)
            if record.entity is None:
                continue
            if before is None or before.type is not record.entity.type:
                changes.moved.update(record.by_article)
            if before is not None and before.name != record.entity.name:
                changes.renamed.add(record)
            elif before is not None and before.id != record.entity.id:
                changes.reidentified.add(record)
        for record in touched:
            if record.is_empty:
                self._by_handle.pop(record.handle, None)
        self._ordered.change(
            ((_weight(entity), entity) for entity in changes.records.values() if entity is not None),
            ((_weight(one.entity), one.entity) for one in changes.records if one.entity is not None),
        )


def bearers_of(told: Iterable[tuple[Entity, str]]) -> Mapping[str, str]:
    """By every name, the handle of who bears it."""
    by_name: dict[str, tuple[Entity, str]] = {}
    for entity, handle in sorted(told, key=lambda each: (-len(each[0].mentions), each[0].id)):
        for name in (entity.name, *entity.aliases):
            known = by_name.get(name)
            if known is None or (known[0].name != name and entity.name == name):
                by_name[name] = entity, handle
    return {name: handle for name, (_, handle) in by_name.items()}


def _weight(entity: Entity) -> tuple[int, str, str]:
    return -len(entity.mentions), entity.name, entity.id


def _told(member: Member) -> tuple[Record, Entity]:
    assert member.record is not None
    assert member.record.entity is not None
    return member.record, member.record.entity


def _place(member: Member) -> Place:
    return member.place


def _named(entity: LocalEntity) -> Named:
    weights: dict[EntityType, float] = defaultdict(float)
    for label, votes in entity.votes:
        weights[EntityType(label)] += votes
    weights[entity.type] += len(entity.mentions)
    is_firm = entity.type is EntityType.ORG and dict(entity.votes).get("ORG", 0) >= _FIRM * len(entity.mentions)
    return Named(entity.aliases, entity.type, weights, is_firm=is_firm, is_settled=not entity.ambiguous)


def _printed(article: Article, entity: LocalEntity) -> Counter[str]:
    """How often each form is printed, by the text of the mentions."""
    forms = Counter(dict.fromkeys(entity.aliases, 0))
    for start, end in entity.mentions:
        form = on_one_line(article.text[start:end])
        if form in forms:
            forms[form] += 1
    return forms
