"""What changed between two Snapshots, as events. Pure: number and time are added by whoever writes them.

(id, rev) is idempotent: rev counts the events of one id, here in one run, over all runs in the state's journal.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from copydesk.core.model import Article, ArticleStatus, Snapshot
from copydesk.core.reporting.groupings import (
    CLAIMS,
    DISCREPANCIES,
    ENTITIES,
    QUOTES,
    Grouping,
    Member,
    Thing,
)
from copydesk.core.reporting.items import Item, article_head
from copydesk.core.reporting.kinds import Kind

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Event:
    """One change of one thing. `cause` is the article whose arrival, change or going brought it, where one did."""

    type: str
    id: str
    rev: int  # 0: not counted yet
    cause: str | None
    data: Item
    members: tuple[Member, ...] = ()  # of the group that it speaks of; not written


@dataclass(slots=True)
class Revisions:
    """How many events each id has had."""

    by_id: dict[str, int] = field(default_factory=dict)

    def next(self, thing_id: str) -> int:
        self.by_id[thing_id] = self.by_id.get(thing_id, 0) + 1
        return self.by_id[thing_id]


def events_between(before: Snapshot, after: Snapshot, causes: Sequence[str], revisions: Revisions) -> list[Event]:
    """Every change from `before` to `after`, articles first; the same two snapshots give the same events.

    `causes` are the articles that brought the change; an event names the one that it has to do with.
    """
    return [replace(event, rev=revisions.next(event.id)) for event in changes_between(before, after, causes)]


def changes_between(before: Snapshot, after: Snapshot, causes: Sequence[str]) -> list[Event]:
    """The same events, not counted yet."""
    return [*article_changes(before, after, causes), *group_changes(before, after, causes)]


def article_changes(before: Snapshot, after: Snapshot, causes: Sequence[str]) -> list[Event]:
    return list(_article_events(before, after, causes))


def group_changes(before: Snapshot, after: Snapshot, causes: Sequence[str]) -> list[Event]:
    return [
        *_group_events(ENTITIES, (before, before.entities), (after, after.entities), causes),
        *_group_events(QUOTES, (before, before.quotes), (after, after.quotes), causes),
        *_group_events(CLAIMS, (before, before.claims), (after, after.claims), causes),
        *_group_events(DISCREPANCIES, (before, before.discrepancies), (after, after.discrepancies), causes),
    ]


def event_kind(event: Event) -> Kind | None:
    """What the event speaks of; None for one that speaks of the run itself."""
    head = event.type.partition(".")[0]
    return Kind(head) if head in Kind._value2member_map_ else None


def event_value(event: Event, seq: int | None = None, ts: str | None = None) -> dict[str, Any]:
    """The event as it is written; `seq` and `ts` stand only in live events."""
    live = {} if seq is None else {"seq": seq, "ts": ts}
    return {
        "v": FORMAT_VERSION,
        **live,
        "type": event.type,
        "id": event.id,
        "rev": event.rev,
        "cause": event.cause,
        "data": event.data,
    }


# --- articles --------------------------------------------------------------------------------------------------------


def _article_events(before: Snapshot, after: Snapshot, causes: Sequence[str]) -> Iterator[Event]:
    then, now = _by_id(before.articles), _by_id(after.articles)
    for path in sorted(then.keys() - now.keys()):
        yield Event("article.removed", path, 0, _article_cause(path, causes), article_head(then[path]))
    for path, article in sorted(now.items()):
        previous = then.get(path)
        if previous is None or (previous is not article and article_head(previous) != article_head(article)):
            happened = _article_type(previous, article)
            yield Event(happened, path, 0, _article_cause(path, causes), article_head(article))


def _article_cause(path: str, causes: Sequence[str]) -> str | None:
    """The article itself, unless another one's coming or going changed what it is, as with a copy's first print."""
    if not causes or path in causes:
        return path
    return causes[0] if len(causes) == 1 else None


def _article_type(previous: Article | None, article: Article) -> str:
    if article.status in (ArticleStatus.FAILED, ArticleStatus.SKIPPED):
        return "article.skipped"
    if article.status is ArticleStatus.COPY and (previous is None or previous.status is not ArticleStatus.COPY):
        return "article.copy"
    return "article.added" if previous is None else "article.updated"


# --- entities, quotes, claims, discrepancies -------------------------------------------------------------------------


def _group_events(
    grouping: Grouping[Thing],
    before: tuple[Snapshot, Sequence[Thing]],
    after: tuple[Snapshot, Sequence[Thing]],
    causes: Sequence[str],
) -> Iterator[Event]:
    then, now = _by_id(before[1]), _by_id(after[1])
    touched = [thing for thing in after[1] if then.get(thing.id) is not thing and then.get(thing.id) != thing]
    gone = [then[thing_id] for thing_id in sorted(then.keys() - now.keys())]
    heirs = _heirs(grouping, touched) if gone else {}
    for thing in gone:
        told = {**grouping.name(thing), "into": _heir(grouping, thing, heirs)}
        yield Event(grouping.withdrawn, thing.id, 0, _cause(grouping, thing, None, causes), told)
    for thing in touched:
        previous = then.get(thing.id)
        told = grouping.data(after[0], thing)
        if previous is None or grouping.data(before[0], previous) != told:
            happened = grouping.added if previous is None else grouping.updated
            members = tuple(grouping.members(thing))
            yield Event(happened, thing.id, 0, _cause(grouping, thing, previous, causes), told, members)


def _heirs(grouping: Grouping[Thing], touched: Sequence[Thing]) -> dict[Member, str]:
    """Which group each member is in now; a member of a group that is gone can only be in one that changed."""
    return {member: thing.id for thing in touched for member in grouping.members(thing)}


def _heir(grouping: Grouping[Thing], gone: Thing, heirs: dict[Member, str]) -> str | None:
    """The group that most of the members went into, the smallest id among equals."""
    shares = Counter(heirs[member] for member in grouping.members(gone) if member in heirs)
    return min(shares, key=lambda heir: (-shares[heir], heir), default=None)


def _cause(grouping: Grouping[Thing], thing: Thing, previous: Thing | None, causes: Sequence[str]) -> str | None:
    if len(causes) == 1:
        return causes[0]
    standing_in = {article for article, _ in grouping.members(thing)}
    if previous is not None:
        standing_in |= {article for article, _ in grouping.members(previous)}
    return min(standing_in.intersection(causes), default=None)


def _by_id(things: Sequence[Thing]) -> dict[str, Thing]:
    return {thing.id: thing for thing in things}
