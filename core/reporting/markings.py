"""The reader's marks as exports show them: as objects of the report, and as phrases of a brief."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from copydesk.core.marking import Judgement, Mark, Markings, MarkKind
from copydesk.core.model import Snapshot
from copydesk.core.reporting.items import Item

_PER_KIND = {
    "article": lambda snapshot: snapshot.articles,
    "entity": lambda snapshot: snapshot.entities,
    "quote": lambda snapshot: snapshot.quotes,
    "claim": lambda snapshot: snapshot.claims,
    "discrepancy": lambda snapshot: snapshot.discrepancies,
}


def mark_items(snapshot: Snapshot, marks: Sequence[Mark]) -> list[Item]:
    """The marks, those of one action together, each with the ids of what it is about now: none where that is gone."""
    about = _about(snapshot, Markings(marks), {mark.kind for mark in marks})
    actions: defaultdict[tuple[float, MarkKind, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        actions[mark.made, mark.kind, mark.content].append(mark)
    return [
        {
            "kind": kind.value,
            "made": moment_shown(made),
            "told": held[0].told,
            "members": sorted(mark.member for mark in held),
            "items": sorted({item for mark in held for item in about[mark]}),
        }
        for (made, kind, _), held in sorted(actions.items())
    ]


def _about(snapshot: Snapshot, markings: Markings, kinds: Iterable[MarkKind]) -> defaultdict[Mark, set[str]]:
    about: defaultdict[Mark, set[str]] = defaultdict(set)
    for noun in sorted({kind.value.partition(".")[0] for kind in kinds}):
        for item in _PER_KIND[noun](snapshot):
            for mark in markings.on(snapshot, item):
                about[mark].add(item.id)
    return about


def moment_shown(made: float) -> str:
    """UTC, to the second."""
    return datetime.fromtimestamp(made, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def judgement_shown(judgement: Judgement) -> str:
    """`verified, 2026-03-01: the note`."""
    given = f"{judgement.verdict}, {moment_shown(judgement.made)[:10]}"
    return f"{given}: {judgement.note}" if judgement.note else given
