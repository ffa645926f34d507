"""The help: the keys from their table, and what the signs of the pane in focus mean."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from copydesk.tui.keys import groups

_KEYS_WIDTH = 15
_SIGNS = (("●", "new: nothing of it is marked seen"), ("◐", "changed since it was marked seen"))
_PANE_SIGNS: dict[str, tuple[tuple[str, str], ...]] = {
    "articles": (
        ("✓", "read"),
        ("✗", "could not be read: the reason stands beside it"),
        ("–", "skipped, or replaced by a newer version"),
        ("⟳", "a copy of another article"),
        ("←", "gathered by somebody else: an agency, another outlet"),
    ),
    "entities": (("?", "more than one bearer of the name is possible"),),
    "quotes": (
        ("“", "direct: whole words"),
        ("‘", "partial: some words inside a sentence of the outlet's"),
        ("›", "indirect: told in other words"),
        ("¶", "block: a passage of its own"),
        ("×3", "printed by three articles"),
    ),
    "claims": (
        ("‼", "conflict: articles give values that cannot both be true"),
        ("✗", "somebody denies it"),
        ("≠", "differs: articles give different, compatible values"),
        ("✓", "two origins or more say it, not all through one voice"),
        ('"', "one voice: all have it from the same speaker or document"),
        ("⟳", "repeated: several outlets, one origin"),
        ("1", "single source: one outlet"),
        ("?", "only outlets that are not known"),
        ("2·1·1", "outlets · origins (who gathered it) · voices (who vouches for it)"),
    ),
    "discrepancies": (
        ("‼", "conflict: the values cannot both be true"),
        ("≠", "differs: compatible, and worth a look"),
        ("[update]", "a running count, or a later article corrects an earlier one"),
        ("[attributed]", "both sides are reported speech of different people"),
    ),
    "detail": (("enter", "opens what the line leads to: the article at that place, another item"),),
}


class HelpScreen(ModalScreen[None]):
    """Closed by any of the keys one would try."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "leave", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._noun = noun

    def compose(self) -> ComposeResult:
        page = VerticalScroll(Static(Content("\n").join(self._lines()), id="help-text"), id="help")
        page.border_title = Content(f"help · {self._noun}")
        page.border_subtitle = Content("escape closes")
        yield page

    def _lines(self) -> Iterator[Content]:
        yield Content.styled(f"signs in {self._noun}", "bold")
        for sign, meaning in (*_PANE_SIGNS[self._noun], *(_SIGNS if self._noun != "detail" else ())):
            yield _line(sign, meaning)
        for group, keys in groups():
            yield Content("")
            yield Content.styled(group, "bold")
            for key in keys:
                yield _line(key.printed or ":", key.description)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        page = self.query_one("#help")
        page.scroll_to(y=page.scroll_offset.y + step, animate=False)


def _line(left: str, right: str) -> Content:
    return Content.assemble(f"  {left:<{_KEYS_WIDTH}} ", right)
