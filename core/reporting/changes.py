"""What changed from one version of an article to the next, as reports tell it: cut to what a reader can take in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.core.merging.versions import Change, Edit, Passage, changes_between, earlier_versions
from copydesk.core.model import Article, Snapshot, Span

WITHDRAWN = (
    "The latest version counts: what only an earlier one says is withdrawn, and is in none of the claims, quotations "
    "and conflicts here."
)
UNCHANGED = "The words of both are the same."
MOST_CHANGES = 60  # paragraphs of one pair of versions
_AROUND = 80  # characters of what stayed that are shown at either side of a change
_LONGEST = 1_500  # characters of one passage that went or came


@dataclass(frozen=True, slots=True)
class ChangeShown:
    passages: tuple[Passage, ...]
    place: str  # "line 5, now line 6"


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions, one after the other, and what changed; `more`: paragraphs beyond those shown."""

    older: Article
    newer: Article
    changes: tuple[ChangeShown, ...]
    more: int


def revisions_of(snapshot: Snapshot) -> Iterator[Revision]:
    """Each version that a later one stands for, with the next, by the current version's id."""
    for current in snapshot.articles:
        versions = [*earlier_versions(current, snapshot), current]
        for older, newer in pairwise(versions):
            changes = changes_between(older, newer)
            shown = (
                ChangeShown(tuple(shortened(one)), _place(snapshot, one, older, newer))
                for one in changes[:MOST_CHANGES]
            )
            yield Revision(older, newer, tuple(shown), max(0, len(changes) - MOST_CHANGES))


def version_shown(article: Article) -> str:
    """`a.txt (2026-03-10)`."""
    return f"{article.id} ({article.published or 'no date'})"


def shortened(change: Change) -> Iterator[Passage]:
    """The passages, with as much of what stayed as tells where the change is."""
    last = len(change.passages) - 1
    for number, (edit, text) in enumerate(change.passages):
        if edit is Edit.KEPT:
            yield Passage(edit, _kept(text, is_first=number == 0, is_last=number == last))
        elif len(text) > _LONGEST:
            yield Passage(edit, f"{text[:_LONGEST]}… ({len(text) - _LONGEST:,} characters more)")
        else:
            yield Passage(edit, text)


def _kept(text: str, *, is_first: bool, is_last: bool) -> str:
    before = "" if is_first else text[:_AROUND]
    after = "" if is_last else text[-_AROUND:]
    return text if len(text) <= 2 * _AROUND else f"{before}…{after}"


def _place(snapshot: Snapshot, change: Change, older: Article, newer: Article) -> str:
    then = None if change.older is None else snapshot.line_of(Span(older.id, change.older, change.older))
    now = None if change.newer is None else snapshot.line_of(Span(newer.id, change.newer, change.newer))
    if then is None:
        return f"new, line {now}"
    if now is None:
        return f"line {then}, gone"
    return f"line {now}" if then == now else f"line {then}, now line {now}"
