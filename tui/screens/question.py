"""One line asked of the reader: an outlet, a date, a speaker, a file's name."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from copydesk.tui.panes.cells import clip, shown

_MOST_CELLS = 60


class Box(Vertical):
    """The frame of what is asked, with its title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.border_title = Content(clip(title, _MOST_CELLS))


class Remark(Static):
    """A line below what is asked: what is wanted, or why it was not taken."""

    def __init__(self, words: str) -> None:
        super().__init__(Content(shown(words)), markup=False)

    def object_to(self, words: str) -> None:
        self.update(Content(shown(words)))
        self.set_class(True, "-objection")


class QuestionScreen(ModalScreen[str | None]):
    """Gives the line, or None where the reader left it with escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self,
        title: str,
        value: str,
        hint: str,
        objection: Callable[[str], str | None] = lambda _: None,
        suggestions: Sequence[str] = (),
    ) -> None:
        """`objection` tells why a line cannot be taken."""
        super().__init__()
        self._title = title
        self._value = shown(value)
        self._suggester = SuggestFromList(map(shown, suggestions), case_sensitive=False) if suggestions else None
        self._objection = objection
        self._remark = Remark(f"{hint} · enter sets, escape leaves")

    def compose(self) -> ComposeResult:
        with Box(self._title):
            yield Input(self._value, compact=True, select_on_focus=False, suggester=self._suggester)
            yield self._remark

    def on_mount(self) -> None:
        """The end of what is there comes into sight: of a long path it is what one changes."""
        line = self.query_one(Input)
        line.cursor_position = 0
        line.focus()
        self.call_after_refresh(line.action_end)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        line = shown(event.value).strip()
        if objection := self._objection(line):
            self._remark.object_to(objection)
        else:
            self.dismiss(line)

    def action_leave(self) -> None:
        self.dismiss(None)


def date_objection(line: str) -> str | None:
    """Why a line is not taken as a date; an empty one is: the date is not known."""
    if not line:
        return None
    try:
        datetime.fromisoformat(line)
    except ValueError:
        return "a date is written 2024-03-02, or 2024-03-02T17:30"
    return None
