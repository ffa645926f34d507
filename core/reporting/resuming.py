"""What to tell first when a stream of events goes on after a restart: how the coverage differs from what was told.

Nothing is kept of the last run's Snapshot; what it told of each thing, and of whom that thing consisted, is enough.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Protocol

from copydesk.core.model import ArticleStatus, Snapshot
from copydesk.core.reporting.events import Event, article_changes, event_kind, group_changes
from copydesk.core.reporting.groupings import GROUPINGS, Member
from copydesk.core.reporting.items import Item
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.plain import as_json

_NOTHING = Snapshot()
_UPDATED = {"article.added": "article.updated"} | {grouping.added: grouping.updated for grouping in GROUPINGS}
_WITHDRAWN = dict(zip(list(Kind)[1:], (grouping.withdrawn for grouping in GROUPINGS), strict=True))
# What an event says of a group that is gone, as `Grouping.name` does.
_NAMED_BY = {
    Kind.ENTITY: ("name",),
    Kind.QUOTE: ("speaker",),
    Kind.CLAIM: ("statement",),
    Kind.DISCREPANCY: ("topic", "severity"),
}


@dataclass(frozen=True, slots=True)
class LastTold:
    """The last event of a thing that was still there then."""

    kind: Kind
    id: str
    rev: int
    type: str
    cause: str | None
    data: str  # as JSON
    members: frozenset[bytes]  # as `member_digest` gives them


class Memory(Protocol):
    """What was told before. Of a rev up to `floor` it is not known whether it was the last of its thing."""

    @property
    def floor(self) -> int: ...

    def last_told(self, kind: Kind, thing_id: str) -> LastTold | None: ...

    def standing(self) -> Iterable[tuple[Kind, str]]: ...


def member_digest(member: Member) -> bytes:
    """Names a member in eight bytes: a long story's entity has thousands."""
    return blake2b(repr(member).encode(), digest_size=8).digest()


def events_resumed(memory: Memory, after: Snapshot, kinds: Collection[Kind], *, tell_again: bool) -> list[Event]:
    """What a reader of the earlier events needs to have what `after` has.

    Events have no rev where they are new. With `tell_again` what has not changed is told once more, as it was told
    then and under the same rev, for a reader who has no earlier events.
    """
    gone = _gone(memory, after, kinds)
    articles = [_compared(memory, event) for event in article_changes(_NOTHING, after, ())]
    # Articles that were never told of would all be causes.
    causes = [*gone[Kind.ARTICLE], *(event.id for event in articles if not event.rev)] if Kind.ARTICLE in kinds else []
    groups = [
        _compared(memory, event) for event in group_changes(_NOTHING, after, causes) if event_kind(event) in kinds
    ]
    told = {Kind.ARTICLE: articles if Kind.ARTICLE in kinds else []}
    for event in groups:
        told.setdefault(Kind(event.type.partition(".")[0]), []).append(event)
    is_any_gone = any(gone[kind] for kind in _WITHDRAWN)
    heirs = {member_digest(member): event.id for event in groups if is_any_gone for member in event.members}
    found = []
    for kind in Kind:
        found += [_farewell(last, heirs, causes) for _, last in sorted(gone[kind].items())]
        found += [event for event in told.get(kind, ()) if tell_again or not event.rev]
    return found


def _gone(memory: Memory, after: Snapshot, kinds: Collection[Kind]) -> Mapping[Kind, dict[str, LastTold]]:
    there = dict(zip(Kind, _ids(after), strict=True))
    gone: dict[Kind, dict[str, LastTold]] = {kind: {} for kind in Kind}
    for kind, thing_id in memory.standing():
        if kind in kinds and thing_id not in there[kind] and (last := memory.last_told(kind, thing_id)):
            gone[kind][thing_id] = last
    return gone


def _ids(snapshot: Snapshot) -> Iterator[frozenset[str]]:
    for things in (snapshot.articles, snapshot.entities, snapshot.quotes, snapshot.claims, snapshot.discrepancies):
        yield frozenset(thing.id for thing in things)


def _compared(memory: Memory, event: Event) -> Event:
    """As it was told last where it has not changed since; else as a change of that, or as new."""
    kind = event_kind(event)
    last = memory.last_told(kind, event.id) if kind else None
    if last is None:
        return event
    if last.rev > memory.floor and last.data == as_json(event.data):
        return replace(event, type=last.type, cause=last.cause, rev=last.rev)
    is_still_copy = event.type == "article.copy" and json.loads(last.data)["status"] == ArticleStatus.COPY.value
    happened = "article.updated" if is_still_copy else _UPDATED.get(event.type, event.type)
    return replace(event, type=happened)


def _farewell(last: LastTold, heirs: Mapping[bytes, str], causes: Collection[str]) -> Event:
    data = json.loads(last.data)
    if last.kind is Kind.ARTICLE:
        return Event("article.removed", last.id, 0, last.id, data)
    shares = Counter(heirs[member] for member in last.members if member in heirs)
    heir = min(shares, key=lambda thing_id: (-shares[thing_id], thing_id), default=None)
    told: Item = {name: data[name] for name in _NAMED_BY[last.kind]} | {"into": heir}
    return Event(_WITHDRAWN[last.kind], last.id, 0, next(iter(causes)) if len(causes) == 1 else None, told)
