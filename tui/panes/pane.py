"""What all six panes have in common: a title in the border, lines painted one by one, a cursor that walks them.

Only the lines in sight are ever made, so a pane of 100,000 rows costs what a pane of 20 does.
"""

from typing import ClassVar, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from copydesk.tui.messages import CursorMoved, RowOpened
from copydesk.tui.panes.cells import Line, Piece, clip_line, shown

PaintedLine: TypeAlias = tuple[Line, bool]  # its pieces, and whether the cursor was on it
INKS = ("muted", "conflict", "differs", "denied", "agreed", "new", "quoted", "named", "strong", "mark")


class Pane(ScrollView, can_focus=True):
    """A numbered pane. Subclasses say how many lines there are and what stands on each."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"ink--cursor", "ink--cursor-idle", *(f"ink--{ink}" for ink in INKS)}

    # A layout of the whole screen for each new count of lines takes longer than all else that a key does: only a
    # scrollbar that comes or goes asks for one.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    number: ClassVar[int]
    noun: ClassVar[str]
    keeps_cursor: ClassVar[bool] = True  # also shown while another pane has the focus

    def __init__(self) -> None:
        super().__init__(id=self.noun)
        self.cursor = 0
        self._line_count = 0
        self._title: Content | None = None
        self._painted: dict[int, PaintedLine | None] = {}  # by the line of the pane; None: below the last

    # what a subclass gives

    def line(self, index: int, width: int) -> Line:
        """The pieces of one line, at most `width` cells."""
        raise NotImplementedError

    def empty_lines(self, width: int) -> list[Line]:
        """What is shown where there is no line."""
        return []

    # the cursor

    @property
    def line_count(self) -> int:
        return self._line_count

    def set_line_count(self, count: int) -> None:
        if count == self._line_count:
            return
        self._line_count = count
        self.virtual_size = Size(0, count)
        if self.container_size:
            self._scroll_update(self.virtual_size)

    def move(self, lines: int) -> None:
        self.move_to(self.cursor + lines)

    def half_page(self, direction: int) -> None:
        self.move(direction * max(self.page_height // 2, 1))

    def move_to(self, index: int) -> None:
        """Put the cursor on a line, as near as there is one, and into sight."""
        index = max(0, min(index, self._line_count - 1))
        if index != self.cursor:
            old, self.cursor = self.cursor, index
            self.refresh_lines(old)
            self.refresh_lines(index)
            self.post_message(CursorMoved(self.number))
        self.scroll_to_line(index)

    def scroll_to_line(self, index: int) -> None:
        top = self.scroll_offset.y
        if index < top:
            self.scroll_top_to(index)
        elif index >= top + self.page_height:
            self.scroll_top_to(index - self.page_height + 1)

    def scroll_top_to(self, top: int) -> None:
        self.scroll_to(y=max(top, 0), animate=False, immediate=True)

    @property
    def page_height(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    # painting

    def entitle(self, count: str, note: str = "") -> None:
        """The number, the name and the count in the border; what narrows or orders the pane below it."""
        rest = f" {self.noun} {count}".rstrip() + (f" · {note}" if note else "")
        title = Content.assemble((f"{self.number}", "bold"), shown(rest))
        if title != self._title:  # Textual gives its own as markup, and paints the whole pane for each that is set
            self._title = self.border_title = title

    def refresh_changed(self) -> None:
        """Paint those lines again that are others than were painted: seldom all, where an article comes among many."""
        if self._line_count == 0:
            self.refresh()
            return
        for y in range(self.page_height):
            if self._painted.get(y, ()) != self._line_at(y):
                self.refresh_line(self.scroll_offset.y + y)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        base = self.rich_style
        if self._line_count == 0:
            self._painted.clear()
            empty = self.empty_lines(width)
            return self._strip(empty[y] if y < len(empty) else [], width, base)
        line = self._painted[y] = self._line_at(y)
        return Strip.blank(width, base) if line is None else self._strip(line[0], width, base, cursor=line[1])

    def _line_at(self, y: int) -> PaintedLine | None:
        index = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if index >= self._line_count:
            return None
        return clip_line(self.line(index, width), width), index == self.cursor

    def _strip(self, pieces: Line, width: int, base: Style, *, cursor: bool = False) -> Strip:
        is_cursor = cursor and (self.has_focus or self.keeps_cursor)
        if is_cursor:
            base += self.get_component_rich_style("ink--cursor" if self.has_focus else "ink--cursor-idle")
        is_plain = is_cursor and self.has_focus
        segments = [Segment(piece.text, self._style(piece, base, is_plain)) for piece in pieces if piece.text]
        return Strip(segments).extend_cell_length(width, base).simplify()

    def _style(self, piece: Piece, base: Style, is_plain: bool) -> Style:
        if not piece.ink:
            return base
        ink = self.get_component_rich_style(f"ink--{piece.ink}", partial=True)
        if not is_plain:
            return base + ink
        # On the focused cursor's ground the inks are not legible: only weight and underline are kept.
        return base + Style(bold=ink.bold, underline=ink.underline or ink.reverse, italic=ink.italic)

    def on_focus(self) -> None:
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = self.scroll_offset.y + offset.y
        if index >= self._line_count:
            return
        if index == self.cursor:
            self.post_message(RowOpened(self.number))
        self.move_to(index)
