"""The reader's verdict on a claim or a discrepancy, with a note."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList

from copydesk.core.marking import Judgement, Verdict
from copydesk.tui.panes.cells import shown
from copydesk.tui.panes.items import VERDICT_SIGNS
from copydesk.tui.screens.question import Box, Remark

_VERDICTS = tuple(Verdict)


class VerdictScreen(ModalScreen[tuple[Verdict, str] | None]):
    """Gives verdict and note, or None: enter on a verdict leads to the note, enter there keeps both."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, subject: str, judgement: Judgement | None) -> None:
        super().__init__()
        self._subject = subject
        self._verdict = judgement.verdict if judgement else Verdict.UNSTARTED
        self._note = shown(judgement.note) if judgement else ""

    def compose(self) -> ComposeResult:
        with Box(f"your verdict: {self._subject}"):
            yield OptionList(*(Content(f"{VERDICT_SIGNS[each]} {each}") for each in _VERDICTS), markup=False)
            yield Input(self._note, placeholder="a note", compact=True, select_on_focus=False)
            yield Remark("enter on a verdict, then a note, enter keeps both · escape leaves")

    def on_mount(self) -> None:
        choices = self.query_one(OptionList)
        choices.highlighted = _VERDICTS.index(self._verdict)
        choices.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self._verdict = _VERDICTS[event.option_index]
        self.query_one(Input).focus()

    def on_key(self, event: object) -> None:
        """j and k walk the verdicts, as they walk every list."""
        choices = self.query_one(OptionList)
        key = getattr(event, "key", "")
        if choices.has_focus and key in ("j", "k"):
            (choices.action_cursor_down if key == "j" else choices.action_cursor_up)()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss((self._verdict, shown(event.value).strip()))

    def action_leave(self) -> None:
        self.dismiss(None)
