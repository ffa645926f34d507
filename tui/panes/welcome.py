"""What the detail shows while there is nothing to select: what Copydesk does, and what it is doing now."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from copydesk.tui.keys import keys_in_force, printed
from copydesk.tui.panes.cards import BLANK, Card, Paragraph, heading, words
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.index import CoverageIndex
from copydesk.tui.panes.item_cards import link

if TYPE_CHECKING:
    from copydesk.core.desk import Progress

_PURPOSE = (
    "It watches a folder of articles about one story and shows what the coverage says: who is named, who said what,"
    " what is claimed, and where outlets disagree."
)
# By id: the reader may have given them other keys.
_KEYS = ("article.paste", "pane.next", "item.open", "app.help", "app.quit")
_WAYS = ("pane.claims", "pane.quotes", "view.overview", "app.help")
_MOST_SHARED = 8


def welcome_card(progress: "Progress | None", coverage: CoverageIndex) -> Card:
    """For an empty folder how to begin; for one being read that it is; where no row is selected, what there is."""
    if coverage.snapshot.articles:
        return Card("", tuple(_glance(progress, coverage)))
    folder = progress.folder if progress else "the folder"
    paragraphs = [
        heading("Copydesk"),
        words(_PURPOSE),
        BLANK,
        *_state(progress),
        BLANK,
        words(f"Put articles into {folder}: .txt, .md, .html, .json, .jsonl or .eml. They appear here by themselves."),
        words("Front matter with “outlet: NAME” in a .md file tells who published it.", "muted"),
        BLANK,
        *_keys(_KEYS),
    ]
    return Card("", tuple(paragraphs))


def _glance(progress: "Progress | None", coverage: CoverageIndex) -> Iterator[Paragraph]:
    """Where to look, for a reader whose list is empty: most stories have many claims and no discrepancy."""
    snapshot = coverage.snapshot
    counts = (f"{len(coverage.items(pane)):,} {pane}" for pane in ("claims", "quotes", "entities"))
    number = len(snapshot.articles)
    yield heading(f"{number:,} article{'' if number == 1 else 's'}", " · ".join(counts))
    if progress is not None and (progress.waiting or progress.current):
        yield from _state(progress)
    if not snapshot.discrepancies and number > 1:
        yield words("No discrepancy was found. That means little: many cannot be found by a program.", "muted")
    else:
        yield words("Nothing is selected here: choose a row in another pane.", "muted")
    shared = [claim for claim in snapshot.claims[:_MOST_SHARED] if claim.origins > 1]
    if shared:
        yield from (BLANK, heading("claims of the most origins"), *(link(claim, coverage) for claim in shared))
    yield BLANK
    yield from _keys(_WAYS)


def _keys(ids: Sequence[str]) -> Iterator[Paragraph]:
    by_id = {key.id: key for key in keys_in_force()}
    for key in (by_id[each] for each in ids):
        if key.keys:
            yield Paragraph((Piece(f"{printed(key.keys[0]):<7}", "strong"), Piece(key.description)))


def _state(progress: "Progress | None") -> list[Paragraph]:
    if progress is None:
        return [words("Opening the folder…", "muted")]
    if progress.message:
        return [words(progress.message, "conflict")]
    if not progress.folder_present:
        return [words("The folder is gone; it is followed again as soon as it comes back.", "conflict")]
    if progress.model_state == "loading":
        waiting = f" {progress.waiting} articles are waiting for it." if progress.waiting else ""
        return [words(f"The language model is loading, which takes a few seconds.{waiting}", "differs")]
    if progress.waiting or progress.current:
        return [words(f"Reading: {progress.waiting} articles are waiting.", "differs")]
    return [words("The folder is empty.", "differs")]
