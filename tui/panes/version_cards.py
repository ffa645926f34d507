"""What an article's card says of its other versions: the way to them, and the words that went and came."""

from collections.abc import Iterator

from copydesk.core.merging.versions import Change, Edit, changes_between, earlier_versions
from copydesk.core.model import Article
from copydesk.core.reporting.changes import shortened
from copydesk.tui.panes.cards import BLANK, Paragraph, heading, words
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.index import CoverageIndex, Target

_MOST = 60  # paragraphs; versions, of which the latest are listed
# Signs as of wdiff: for who sees no colour, and in what is copied.
_SIGNS = {Edit.REMOVED: ("[-", "-]"), Edit.ADDED: ("{+", "+}")}
_INKS = {Edit.REMOVED: "conflict", Edit.ADDED: "agreed"}


def version_paragraphs(article: Article, coverage: CoverageIndex) -> list[Paragraph]:
    """Of an earlier version what changed until the current one; of the current one what changed since the last."""
    later = article.later_version
    current = coverage.snapshot.articles_by_id.get(later) if later is not None else None
    if current is not None:
        note = "[-only here-] {+only there+}"
        return [_link("later version", current), *_changes(article, current, "changed in the later version", note)]
    earlier = earlier_versions(article, coverage.snapshot)
    if not earlier:
        return []
    links = [_link("earlier version", one) for one in earlier[-_MOST:]]
    return [*links, *_changes(earlier[-1], article, "changed since the earlier version", "[-gone-] {+new+}")]


def _link(name: str, other: Article) -> Paragraph:
    told = f" {(other.published or 'no date')[:16]} · {other.headline or other.id}"
    return Paragraph((Piece(f"▸ {name}:", "named"), Piece(told)), target=Target("articles", other.id))


def _changes(older: Article, newer: Article, title: str, note: str) -> list[Paragraph]:
    changed = changes_between(older, newer)
    if not changed:
        return [words("the words of both versions are the same", "muted")]
    left_out = len(changed) - _MOST
    rest = [words(f"… and {left_out} more paragraphs", "muted")] if left_out > 0 else []
    shown = (Paragraph(tuple(_pieces(change)), 2, _place(change, older, newer)) for change in changed[:_MOST])
    return [BLANK, heading(title, note), *shown, *rest]


def _place(change: Change, older: Article, newer: Article) -> Target:
    """Where it stands: in the newer version, else in the older."""
    article = older if change.newer is None else newer
    return Target("articles", article.id, change.older if change.newer is None else change.newer)


def _pieces(change: Change) -> Iterator[Piece]:
    """The passages, what went and came between its signs, with blanks between them."""
    for number, (edit, text) in enumerate(shortened(change)):
        blank = " " if number else ""
        if edit is Edit.KEPT:
            yield Piece(blank + text)
        else:
            opening, closing = _SIGNS[edit]
            yield Piece(blank)
            yield Piece(f"{opening}{text}{closing}", _INKS[edit])
