"""Who is named over all articles: the entities of each article joined, each with one type, name and id."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copydesk.core.extraction.name_clusters import Named
from copydesk.core.extraction.name_evidence import decide
from copydesk.core.extraction.name_forms import fold, is_company, is_full_name
from copydesk.core.extraction.name_groups import group_names
from copydesk.core.extraction.name_keys import fullest_form, key_of
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections
from copydesk.core.merging.identity import member_key
from copydesk.core.model import Article, Entity, EntityType, Extract, LocalEntity, Role, Span

_ID_LENGTH = 12
_FIRM = 2  # votes a mention: more than the model's label alone


@dataclass(frozen=True, slots=True)
class MergedEntities:
    entities: tuple[Entity, ...]  # most mentioned first, then by name
    of: Mapping[tuple[str, int], Entity]  # (article id, index into its Extract.entities)


@dataclass(frozen=True, slots=True)
class _Member:
    """One article's entity."""

    article: Article
    index: int
    entity: LocalEntity

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Where it is first named: the order of members, whatever the order of arrival."""
        start, end = min(self.entity.mentions, default=(0, 0))
        return self.article.sha256 or "", start, end, self.article.id

    @property
    def keys(self) -> list[str]:
        return [member_key(self.article.sha256, start, end) for start, end in self.entity.mentions]


def merge_entities(
    articles: Sequence[tuple[Article, Extract]], corrections: Corrections = NO_CORRECTIONS
) -> MergedEntities:
    """A function of the set of articles: neither their order nor the order of arrival matters."""
    members = sorted(
        (
            _Member(article, index, entity)
            for article, extract in articles
            for index, entity in enumerate(extract.entities)
        ),
        key=lambda member: member.place,
    )
    grouping = group_names([_named(member.entity) for member in members])
    contested = set(grouping.contested)
    merged: list[Entity] = []
    of: dict[tuple[str, int], Entity] = {}
    groups = corrections.entities.applied(
        grouping.groups, lambda index: members[index].keys, lambda index: fold(members[index].entity.name)
    )
    for group in groups:
        is_settled = corrections.entities.settles(key for index in group for key in members[index].keys)
        is_bare = any(index in contested for index in group)
        entity = _entity([members[index] for index in group], is_bare=is_bare, is_settled=is_settled)
        merged.append(entity)
        of.update({(members[index].article.id, members[index].index): entity for index in group})
    merged.sort(key=lambda entity: (-len(entity.mentions), entity.name, entity.id))
    return MergedEntities(tuple(merged), of)


def _named(entity: LocalEntity) -> Named:
    weights: dict[EntityType, float] = defaultdict(float)
    for label, count in entity.votes:
        weights[EntityType(label)] += count
    weights[entity.type] += len(entity.mentions)
    is_firm = entity.type is EntityType.ORG and dict(entity.votes).get("ORG", 0) >= _FIRM * len(entity.mentions)
    return Named(entity.aliases, entity.type, weights, is_firm=is_firm, is_settled=not entity.ambiguous)


def _entity(members: Sequence[_Member], *, is_bare: bool, is_settled: bool) -> Entity:
    """`is_bare`: a name that several could bear; `is_settled`: the reader said who bears it."""
    forms = _forms(members)
    kind = _type(members, forms)
    name = fullest_form(forms, kind)
    mentions = sorted(
        Span(member.article.id, start, end) for member in members for start, end in member.entity.mentions
    )
    roles = {Role(role, member.article.id) for member in members for role in member.entity.roles}
    return Entity(
        id=_id(members),
        name=name,
        type=kind,
        aliases=(name, *sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form))),
        ambiguous=not is_settled and (is_bare or all(member.entity.ambiguous for member in members)),
        roles=tuple(sorted(roles, key=lambda role: (role.article, role.role))),
        mentions=tuple(mentions),
    )


def _id(members: Iterable[_Member]) -> str:
    sha256, start, end, _ = min(member.place for member in members)
    return "e_" + hashlib.sha256(f"entity:{sha256}:{start}:{end}".encode()).hexdigest()[:_ID_LENGTH]


def _forms(members: Sequence[_Member]) -> Counter[str]:
    """How often each form is printed, by the text of the mentions."""
    forms: Counter[str] = Counter()
    for member in members:
        forms.update(dict.fromkeys(member.entity.aliases, 0))
        for start, end in member.entity.mentions:
            form = " ".join(member.article.text[start:end].split())
            if form in forms:
                forms[form] += 1
    return forms


def _type(members: Sequence[_Member], forms: Mapping[str, int]) -> EntityType:
    """One type over all articles, by all votes and head words: for a person, by the articles that name it in full."""
    if any(is_company(fold(form)) for form in forms):
        return EntityType.ORG
    full = [member for member in members if any(is_full_name(tuple(fold(f).split())) for f in member.entity.aliases)]
    weights: dict[EntityType, float] = defaultdict(float)
    mentions = 0
    for member in full or members:
        mentions += len(member.entity.mentions)
        weights[member.entity.type] += len(member.entity.mentions)
        for label, count in member.entity.votes:
            weights[EntityType(label)] += count
    fullest = max(forms, key=lambda form: (form.count(" "), len(form), form))
    return decide(key_of(fullest), weights, mentions)
