"""An article added by pasting its text."""

from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from copydesk.core.reading.cleaning import clean
from copydesk.tui.panes.cells import shown
from copydesk.tui.screens.question import Box, Remark, date_objection


class Pasted(NamedTuple):
    """What the reader pasted, and what they know of it."""

    text: str
    outlet: str
    published: str


class PastedText(TextArea):
    """Takes text as it is pasted, without what a terminal would obey."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if result := self._replace_via_keyboard(clean(event.text), *self.selection):
            self.move_cursor(result.end_location)


class PasteScreen(ModalScreen[Pasted | None]):
    """Text, then outlet and date; enter on either adds the article."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False, priority=True)]

    def __init__(self) -> None:
        super().__init__()
        self._text = PastedText(show_line_numbers=False, tab_behavior="focus", compact=True)
        self._outlet = Input(placeholder="outlet, if you know it", compact=True)
        self._published = Input(placeholder="published, year-month-day", compact=True)
        self._remark = Remark("paste the text, tab to outlet and date, enter there adds it · escape leaves")
        self._has_warned = False

    def compose(self) -> ComposeResult:
        with Box("add an article"):
            yield self._text
            yield self._outlet
            yield self._published
            yield self._remark

    def on_mount(self) -> None:
        self._text.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        pasted = Pasted(self._text.text, shown(self._outlet.value).strip(), shown(self._published.value).strip())
        if not pasted.text.strip():
            self._remark.object_to("there is no text yet: shift+tab leads back to it")
        elif objection := date_objection(pasted.published):
            self._remark.object_to(objection)
        else:
            self.dismiss(pasted)

    def action_leave(self) -> None:
        """What was pasted is not thrown away by one key."""
        if self._text.text.strip() and not self._has_warned:
            self._has_warned = True
            self._remark.object_to("escape again throws the text away")
        else:
            self.dismiss(None)
