"""A variant of a quotation as the card prints it: its words, with signs where it differs from the fullest variant."""

from collections.abc import Iterator, Sequence

from copydesk.core.merging.variants import Difference, Wording
from copydesk.tui.panes.cells import Piece

_LONGEST = 12  # missing words that are shown; of more, their number


def worded(wordings: Sequence[Wording]) -> Iterator[Piece]:
    """Signs as of wdiff, for who sees no colour: [-missing-] and {+other+}; brackets are the outlet's own."""
    for wording in wordings:
        match wording.difference:
            case Difference.SAME:
                yield Piece(wording.text, "quoted")
            case Difference.MISSING:
                missing = wording.text.split()
                told = " ".join(missing) if len(missing) <= _LONGEST else f"{len(missing)} words"
                yield Piece(f"[-{told}-] ", "muted")
            case Difference.OTHER:
                yield Piece(f"{{+{wording.text.strip()}+}} ", "differs")
            case Difference.BRACKETED:
                yield Piece(wording.text, "differs")
