"""Pane 6: the evidence of what is selected, and the way from it to the articles and back."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events

from copydesk.tui.panes.cards import Card, Paragraph
from copydesk.tui.panes.cells import Line, Piece, clip_line, shown, wrap
from copydesk.tui.panes.index import Target
from copydesk.tui.panes.pane import Pane

_MEASURE = 110  # cells: longer lines are hard to read


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, to come back to."""

    target: Target | None
    cursor: int
    top: int


class DetailPane(Pane):
    """A card, wrapped to the width; enter on a line leads to what stands behind it."""

    number = 6
    noun = "detail"
    keeps_cursor = False

    def __init__(self) -> None:
        super().__init__()
        self.shown: Target | None = None
        self._card = Card("", ())
        self._lines: list[tuple[Line, int]] = []  # each with the index of its paragraph
        self._first_lines: list[int] = []
        self._wrapped_at = 0

    @property
    def target(self) -> Target | None:
        """Where enter leads from the cursor's line."""
        if not self._lines:
            return None
        return self._card.paragraphs[self._lines[self.cursor][1]].target

    def go_to_target(self) -> Target | None:
        """Put the cursor on the first line from here on that leads somewhere; where it leads."""
        for line in range(self.cursor, len(self._lines)):
            target = self._card.paragraphs[self._lines[line][1]].target
            if target is not None:
                self.move_to(line)
                return target
        return None

    @property
    def place(self) -> Place:
        return Place(self.shown, self.cursor, self.scroll_offset.y)

    @property
    def text(self) -> str:
        """The whole card as plain lines."""
        return "\n".join(shown("".join(piece.text for piece in each.pieces)) for each in self._card.paragraphs)

    def show(self, target: Target | None, card: Card, place: Place | None = None) -> None:
        """Show a card: from its start, or from where the reader was; the same card again stays where it is."""
        is_same = target == self.shown and place is None
        kept = self._kept_paragraphs() if is_same else None
        if is_same and card == self._card:
            return
        self.shown, self._card = target, card
        self._wrap()
        if kept is not None:
            self._keep(kept)
        elif place is not None:
            self._go(place.cursor, place.top)
        else:
            line = self._line_of(card.start)
            self._go(line, line if card.start == 0 else line - self.page_height // 3)
        self.entitle(f"· {card.title}" if card.title else "")
        self.refresh()

    def line(self, index: int, width: int) -> Line:
        return self._lines[index][0]

    def on_resize(self, event: events.Resize) -> None:
        if self.scrollable_content_region.width != self._wrapped_at:
            kept = self._kept_paragraphs()
            self._wrap()
            self._keep(kept)
            self.refresh()

    def _wrap(self) -> None:
        self._wrapped_at = self.scrollable_content_region.width
        width = min(self._wrapped_at or _MEASURE, _MEASURE)  # before the first layout there is no width
        self._lines, self._first_lines = [], []
        for index, paragraph in enumerate(self._card.paragraphs):
            self._first_lines.append(len(self._lines))
            room = self._wrapped_at or width
            self._lines += [(line, index) for line in _wrapped(paragraph, room if paragraph.is_row else width)]
        self.set_line_count(len(self._lines))

    def _kept_paragraphs(self) -> tuple[Paragraph, int, int] | None:
        """The paragraph under the cursor, the line within it, and the cursor's height in the window."""
        if not self._lines:
            return None
        index = self._lines[self.cursor][1]
        inside = self.cursor - self._first_lines[index]
        return self._card.paragraphs[index], inside, self.cursor - self.scroll_offset.y

    def _keep(self, kept: tuple[Paragraph, int, int] | None) -> None:
        if kept is None:
            self._go(0, 0)
            return
        paragraph, inside, height = kept
        known = paragraph in self._card.paragraphs
        cursor = self._first_lines[self._card.paragraphs.index(paragraph)] + inside if known else self.cursor
        self._go(cursor, cursor - height)

    def _line_of(self, paragraph: int) -> int:
        return self._first_lines[paragraph] if paragraph < len(self._first_lines) else 0

    def _go(self, cursor: int, top: int) -> None:
        self.cursor = max(0, min(cursor, len(self._lines) - 1))
        self.scroll_top_to(top)


def _wrapped(paragraph: Paragraph, width: int) -> list[Line]:
    """The paragraph's lines; the gutter stands before the first, within the indent."""
    if paragraph.is_row:
        return [clip_line(paragraph.pieces, width)]
    indent = min(paragraph.indent, width // 3)
    lines = wrap(paragraph.pieces, width - indent)
    if not indent:
        return lines
    gutter = clip_line(paragraph.gutter, indent)
    blank = Piece(" " * (indent - sum(cell_len(piece.text) for piece in gutter)))
    rest = Piece(" " * indent)
    return [[*gutter, blank, *lines[0]], *([rest, *line] for line in lines[1:])]
