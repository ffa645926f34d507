"""What the detail shows while there is nothing to select: what Copydesk does, and what it is doing now."""

from typing import TYPE_CHECKING

from copydesk.tui.panes.cards import BLANK, Card, Paragraph, heading, words
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.index import CoverageIndex

if TYPE_CHECKING:
    from copydesk.core.desk import Progress

_PURPOSE = (
    "It watches a folder of articles about one story and shows what the coverage says: who is named, who said what,"
    " what is claimed, and where outlets disagree."
)
_KEYS = (
    ("A", "add an article by pasting it"),
    ("tab", "next pane"),
    ("enter", "open"),
    ("?", "all keys"),
    ("q", "quit"),
)


def welcome_card(progress: "Progress | None", coverage: CoverageIndex) -> Card:
    """For an empty folder how to begin; for one being read that it is."""
    if coverage.snapshot.articles:
        return Card("", (words("Nothing is selected here: choose a row in another pane.", "muted"),))
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
        *(Paragraph((Piece(f"{key:<7}", "strong"), Piece(what))) for key, what in _KEYS),
    ]
    return Card("", tuple(paragraphs))


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
