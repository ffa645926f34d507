"""What the reader does, as changes of marks: pure functions of the snapshot, the item and the marks that are there.

Each gives the marks to set (None takes one back); `Marks.change` keeps them as one action.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from copydesk.core.marking import (
    Judged,
    Mark,
    MarkKind,
    Verdict,
    article_member,
    dismissal_of,
    members_of,
    span_member,
)
from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, QuoteKind, Snapshot, Span

Changes = dict[tuple[MarkKind, str], Mapping[str, Any] | None]
Grouped = Entity | Claim  # what the reader can merge and split

_JOINED = {Entity: MarkKind.ENTITY_JOINED, Claim: MarkKind.CLAIM_JOINED}
_APART = {Entity: MarkKind.ENTITY_APART, Claim: MarkKind.CLAIM_APART}


def judged(snapshot: Snapshot, item: Judged, verdict: Verdict, note: str) -> Changes:
    """Give a verdict; unstarted and without a note is none."""
    kind = MarkKind.CLAIM_VERDICT if isinstance(item, Claim) else MarkKind.DISCREPANCY_VERDICT
    is_none = verdict is Verdict.UNSTARTED and not note
    content = None if is_none else {"verdict": verdict.value, "note": note}
    return {(kind, member): content for member in members_of(snapshot, item)}


def dismissed(snapshot: Snapshot, item: Discrepancy) -> Changes:
    """Dismiss it, for as long as no value comes that it has not now."""
    content = dismissal_of(item)
    return {(MarkKind.DISMISSED, member): content for member in members_of(snapshot, item)}


def restored(snapshot: Snapshot, item: Discrepancy) -> Changes:
    return {(MarkKind.DISMISSED, member): None for member in members_of(snapshot, item)}


def given_outlet(snapshot: Snapshot, article: Article, outlet: str | None) -> Changes:
    return {(MarkKind.OUTLET, article_member(snapshot, article.id)): {"outlet": outlet}}


def given_date(snapshot: Snapshot, article: Article, published: str | None) -> Changes:
    """`published` is an ISO date or date-time."""
    return {(MarkKind.PUBLISHED, article_member(snapshot, article.id)): {"published": published}}


def given_speaker(snapshot: Snapshot, quote: Quote, speaker: str | None) -> Changes:
    return {(MarkKind.SPEAKER, member): {"speaker": speaker} for member in members_of(snapshot, quote)}


def given_kind(snapshot: Snapshot, quote: Quote, kind: QuoteKind) -> Changes:
    return {(MarkKind.QUOTE_KIND, member): {"kind": kind.value} for member in members_of(snapshot, quote)}


# --- merging and splitting -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """What can be taken out of an item, with the words it is shown by."""

    label: str
    members: tuple[str, ...]


def joined(snapshot: Snapshot, one: Grouped, other: Grouped, marks: Iterable[Mark]) -> Changes:
    """Make one item of two of a kind, also of what the reader set apart before."""
    links = _Links(marks, type(one))
    mine, theirs = _keys(snapshot, one), _keys(snapshot, other)
    links.unlink(links.apart, mine, theirs)
    links.link(links.joined, mine[0], theirs[:1])
    return links.changes()


def parted(snapshot: Snapshot, item: Grouped, part: Part, marks: Iterable[Mark]) -> Changes:
    """Take a part out of an item; what the reader set apart from the rest before stays apart from the part too."""
    links = _Links(marks, type(item))
    out = list(part.members)
    rest = [key for key in _keys(snapshot, item) if key not in set(out)]
    if links.unlink(links.joined, out, rest):
        for side in (out, rest):  # what hung together through the joins that went
            links.link(links.joined, side[0], side[1:])
    enemies = {*rest, *(partner for key in rest for partner in links.partners(links.apart, key))}.difference(out)
    for key in out:
        links.link(links.apart, key, enemies)
    return links.changes()


def parts_of(snapshot: Snapshot, item: Grouped) -> list[Part]:
    """The parts that could be taken out of an item; fewer than two where it cannot be split."""
    if isinstance(item, Claim):
        return [
            Part(f"{_outlet(snapshot, report.span.article)}: {snapshot.text_of(report.span)}", (key,))
            for report in item.mentions
            for key in (span_member(snapshot, report.span),)
        ]
    by_article: defaultdict[str, list[Span]] = defaultdict(list)
    for span in item.mentions:
        by_article[span.article].append(span)
    fullest = {article: _fullest(snapshot, spans) for article, spans in by_article.items()}
    names = {form.casefold() for form in fullest.values()}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for article in by_article:
        groups[fullest[article].casefold() if len(names) > 1 else article].append(article)
    return [_part(snapshot, fullest[articles[0]], articles, by_article) for articles in groups.values()]


def _part(snapshot: Snapshot, name: str, articles: Sequence[str], mentions: Mapping[str, Sequence[Span]]) -> Part:
    outlets = ", ".join(dict.fromkeys(_outlet(snapshot, article) for article in articles))
    spans = [span for article in articles for span in mentions[article]]
    return Part(f"{name}: {outlets}", tuple(_first_of_forms(snapshot, spans)))


def _keys(snapshot: Snapshot, item: Grouped) -> list[str]:
    """The members that links hang on: of an entity the first of each form in each article, not each of 500."""
    spans = item.mentions if isinstance(item, Entity) else [report.span for report in item.mentions]
    return sorted(_first_of_forms(snapshot, spans) if isinstance(item, Entity) else members_of(snapshot, item))


def _first_of_forms(snapshot: Snapshot, spans: Iterable[Span]) -> list[str]:
    first: dict[tuple[str, str], Span] = {}
    for span in spans:
        first.setdefault((span.article, snapshot.text_of(span)), span)
    return list(dict.fromkeys(span_member(snapshot, span) for span in first.values()))


def _fullest(snapshot: Snapshot, spans: Iterable[Span]) -> str:
    forms = (" ".join(snapshot.text_of(span).split()) for span in spans)
    return max(forms, key=lambda form: (len(form), form))


def _outlet(snapshot: Snapshot, article_id: str) -> str:
    return snapshot.articles_by_id[article_id].outlet or article_id


class _Links:
    """The pairs of members that are joined or apart, as sets by member, and what has changed of them."""

    def __init__(self, marks: Iterable[Mark], kind: type[Grouped]) -> None:
        self.joined, self.apart = _JOINED[kind], _APART[kind]
        self._before = {(mark.kind, mark.member): frozenset(mark.told["members"]) for mark in marks if _links(mark)}
        self._now = {key: set(members) for key, members in self._before.items()}

    def partners(self, kind: MarkKind, key: str) -> set[str]:
        holders = {member for (held, member), others in self._now.items() if held is kind and key in others}
        return holders | self._now.get((kind, key), set())

    def link(self, kind: MarkKind, key: str, others: Iterable[str]) -> None:
        self._now.setdefault((kind, key), set()).update(others)

    def unlink(self, kind: MarkKind, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Take back every link across; whether there was one."""
        found = False
        for side, across in ((mine, set(theirs)), (theirs, set(mine))):
            for key in side:
                members = self._now.get((kind, key), set())
                found |= bool(members & across)
                members -= across
        return found

    def changes(self) -> Changes:
        return {
            key: {"members": sorted(members)} if members else None
            for key, members in self._now.items()
            if members != self._before.get(key, frozenset())
        }


def _links(mark: Mark) -> bool:
    return mark.kind in (*_JOINED.values(), *_APART.values())
