"""The reader's marks as cells of the CSV tables: beside claims and discrepancies, and all in a table of their own."""

import json
from collections.abc import Iterator, Mapping, Sequence

from copydesk.core.marking import Judged, Mark, Markings
from copydesk.core.model import Discrepancy, Snapshot
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.markings import mark_items, moment_shown

Cell = str | int | bool | None
Row = tuple[Cell, ...]

MARK_HEAD = ("kind", "made", "told", "items", "members")
_VERDICT_HEAD = ("verdict", "note", "judged")
_SEPARATOR = "; "


def marked_head(kind: Kind) -> tuple[str, ...]:
    """The columns that marks add to the table of claims or of discrepancies."""
    return (*_VERDICT_HEAD, "dismissed") if kind is Kind.DISCREPANCY else _VERDICT_HEAD


def marks_by_id(snapshot: Snapshot, kind: Kind, markings: Markings) -> Mapping[str, Row]:
    """The cells of those columns for every claim or discrepancy."""
    if kind is Kind.CLAIM:
        return {claim.id: _verdict(snapshot, claim, markings) for claim in snapshot.claims}
    return {one.id: _card_cells(snapshot, one, markings) for one in snapshot.discrepancies}


def _card_cells(snapshot: Snapshot, card: Discrepancy, markings: Markings) -> Row:
    return (*_verdict(snapshot, card, markings), markings.is_dismissed(snapshot, card))


def _verdict(snapshot: Snapshot, item: Judged, markings: Markings) -> Row:
    """The newest; merged claims may bring several, which the table of marks has all."""
    judged = markings.judgements(snapshot, item)
    if not judged:
        return (None, None, None)
    return judged[0].verdict.value, judged[0].note, moment_shown(judged[0].made)


def mark_cells(snapshot: Snapshot, marks: Sequence[Mark]) -> Iterator[Row]:
    """One row an action; what was told is JSON, for each kind of mark tells other things."""
    for mark in mark_items(snapshot, marks):
        told = json.dumps(mark["told"], ensure_ascii=False, sort_keys=True)
        yield mark["kind"], mark["made"], told, _SEPARATOR.join(mark["items"]), _SEPARATOR.join(mark["members"])
