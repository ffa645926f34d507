"""A short list to choose one line from."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList

from copydesk.tui.panes.cells import clip

_MOST_CELLS = 60


class ChoiceScreen(ModalScreen[int | None]):
    """Gives the index of the chosen line, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(
        self, title: str, lines: Sequence[str], start: int = 0, passed: Callable[[int], None] | None = None
    ) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._start = start
        self._passed = passed

    def compose(self) -> ComposeResult:
        choices = OptionList(*(Content(clip(line, _MOST_CELLS)) for line in self._lines), markup=False)
        choices.border_title = Content(clip(self._title, _MOST_CELLS))
        choices.border_subtitle = Content("enter chooses, escape leaves")
        yield choices

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = self._start

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if self._passed is not None:
            self._passed(event.option_index)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        choices = self.query_one(OptionList)
        if step > 0:
            choices.action_cursor_down()
        else:
            choices.action_cursor_up()
