"""The overview as a screen of its own; it follows what arrives while it is open."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from copydesk.tui.messages import CursorMoved, RowOpened
from copydesk.tui.panes.detail import DetailPane
from copydesk.tui.panes.index import CoverageIndex, Target
from copydesk.tui.panes.overview import overview_card

_FRAME = 3  # cells of the border and of the place for a scrollbar


class OverviewPage(DetailPane):
    """The overview as a card."""

    noun = "overview"

    def entitle(self, count: str, note: str = "") -> None:
        self.border_title = Content("overview · enter opens the line, escape closes")


class OverviewScreen(ModalScreen[Target | None]):
    """Gives what the reader chose to look at: an outlet, an article or a conflict."""

    AUTO_FOCUS = "OverviewPage"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,o", "leave", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("d,pagedown", "half_page(1)", show=False),
        Binding("u,pageup", "half_page(-1)", show=False),
        Binding("g,home", "move(-100000)", show=False),
        Binding("G,end", "move(100000)", show=False),
        Binding("enter", "open", show=False),
    ]

    def __init__(self, coverage: CoverageIndex, arrivals: Mapping[str, float]) -> None:
        super().__init__()
        self._coverage, self._arrivals = coverage, arrivals
        self._page = OverviewPage()

    def compose(self) -> ComposeResult:
        yield self._page

    def show(self, coverage: CoverageIndex, arrivals: Mapping[str, float]) -> None:
        """Show what has come meanwhile; the cursor stays on its line."""
        self._coverage, self._arrivals = coverage, arrivals
        self._page.show(Target("overview", ""), overview_card(coverage, arrivals, self.size.width - _FRAME))

    def on_resize(self, event: events.Resize) -> None:
        self.show(self._coverage, self._arrivals)

    def on_row_opened(self, event: RowOpened) -> None:
        event.stop()
        self.action_open()

    def on_cursor_moved(self, event: CursorMoved) -> None:
        event.stop()

    def action_move(self, lines: int) -> None:
        self._page.move(lines)

    def action_half_page(self, direction: int) -> None:
        self._page.half_page(direction)

    def action_open(self) -> None:
        """What the line leads to; from a line that leads nowhere, the cursor goes to the next that does."""
        if self._page.target is not None:
            self.dismiss(self._page.target)
        else:
            self._page.go_to_target()

    def action_leave(self) -> None:
        self.dismiss(None)
