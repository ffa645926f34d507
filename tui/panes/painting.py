"""One-line widgets painted from pieces: the status line, the tabs and the keys stand on this."""

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from copydesk.tui.panes.cells import Line, clip_line

LINE_INKS = ("muted", "conflict", "differs", "agreed", "new", "strong", "current")


class PaintedLine(Widget):
    """A line of pieces; subclasses say which. It paints only when told that something changed."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in LINE_INKS}

    def pieces(self, width: int) -> Line:
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        base = self.rich_style
        if y:
            return Strip.blank(width, base)
        segments = [
            Segment(piece.text, base + self.get_component_rich_style(f"ink--{piece.ink}") if piece.ink else base)
            for piece in clip_line(self.pieces(width), width)
        ]
        return Strip(segments).extend_cell_length(width, base).simplify()
