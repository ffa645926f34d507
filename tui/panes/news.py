"""What the last articles changed, in one short line; and which conflicts are new."""

from collections.abc import Sequence

from copydesk.core.model import Discrepancy, Severity, Snapshot
from copydesk.tui.panes.changes import differing
from copydesk.tui.panes.index import CoverageIndex, article_ids, spans_of


def news_of(before: CoverageIndex, after: CoverageIndex, causes: Sequence[str]) -> str | None:
    """`NPR: 2 new claims, 1 conflict`; None where no article came, changed or went."""
    if not causes:
        return None
    changed = frozenset(causes)
    counts = (
        (_new("claims", before, after, changed), "new claim"),
        (_new("quotes", before, after, changed), "quote"),
        (len(new_conflicts(before.snapshot, after.snapshot)), "conflict"),
    )
    told = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number)
    return f"{_who(after.snapshot, causes)}: {told or 'nothing new'}"


def new_conflicts(before: Snapshot, after: Snapshot) -> list[Discrepancy]:
    """Conflicts that were not there before, under whatever id, nor as a compatible difference."""
    known = {one.id for one in before.discrepancies if one.severity is Severity.CONFLICT}
    found = [one for one in after.discrepancies if one.severity is Severity.CONFLICT and one.id not in known]
    if not found:
        return []
    spans = {span for one in before.discrepancies if one.severity is Severity.CONFLICT for span in spans_of(one)}
    return [one for one in found if spans.isdisjoint(spans_of(one))]


def _new(pane: str, before: CoverageIndex, after: CoverageIndex, changed: frozenset[str]) -> int:
    """Of which every print is in an article that changed: what joins something older is not new."""
    gone, come = differing(before.items(pane), after.items(pane))
    known = {item.id for item in gone}
    return sum(item.id not in known and changed.issuperset(article_ids(item)) for item in come)


def _who(after: Snapshot, causes: Sequence[str]) -> str:
    if len(causes) > 1:
        all_went = after.articles_by_id.keys().isdisjoint(causes)
        return f"{len(causes)} articles{' went' if all_went else ''}"
    article = after.articles_by_id.get(causes[0])
    if article is None:
        return f"{causes[0]} went"
    return article.outlet or article.id
