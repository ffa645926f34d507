"""The input line of `/`: what is typed narrows the pane at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from copydesk.tui.messages import FilterDropped, FilterEdited, FilterKept


class FilterLine(Input):
    """In sight only while one types: enter keeps the filter, escape drops it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "drop", show=False)]

    def __init__(self) -> None:
        super().__init__(id="filter", compact=True, select_on_focus=False)
        self.display = False

    def open(self, noun: str, words: str) -> None:
        self.placeholder = f"filter {noun}: type words; enter keeps, escape clears"
        with self.prevent(Input.Changed):
            self.value = words
        self.cursor_position = len(words)
        self.display = True
        self.focus()

    def action_drop(self) -> None:
        self.display = False
        self.post_message(FilterDropped())

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(FilterEdited(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.display = False
        self.post_message(FilterKept())
