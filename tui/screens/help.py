"""The help: the keys from their table, and what the signs of the pane in focus mean."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from copydesk.core.reporting.wording import TAG_MEANINGS
from copydesk.tui.keys import groups
from copydesk.tui.panes.cards import BLANK, Card, Paragraph, heading
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.detail import DetailPane

_INDENT = 20  # cells: the keys stand in them
_SIGNS = (
    ("●", "new: nothing of it is marked seen"),
    ("◐", "changed since it was marked seen"),
    ("/word ≈word", "in a title: the rows that hold the word, or, where none does, that nearly do"),
)
_VERDICTS = ("✔ ✘ … ~ ∅ ✎", "your verdict: verified, false, in progress, inconclusive, ignore, only a note")
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
        ("…“", "partial: some words inside a sentence of the outlet's"),
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
        _VERDICTS,
    ),
    "discrepancies": (
        ("‼", "conflict: the values cannot both be true"),
        ("≠", "differs: compatible, and worth a look"),
        ("2 → 7", "7 was first published later than 2; 2 / 7: which came first is not known, or does not matter"),
        ("×3", "printed by three outlets"),
        *((f"[{tag}]", meaning) for tag, meaning in TAG_MEANINGS.items()),
        _VERDICTS,
    ),
    "detail": (("enter", "opens what the line leads to: the article at that place, another item"),),
}


class HelpPage(DetailPane, can_focus=False):
    """The help as a card, so that it wraps as cards do."""

    noun = "help"

    def entitle(self, count: str, note: str = "") -> None:
        self.border_title = Content("help · j k d u g G move, escape closes")


class HelpScreen(ModalScreen[None]):
    """Closed by any of the keys one would try."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "leave", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("d,space,pagedown", "page(1)", show=False),
        Binding("u,pageup", "page(-1)", show=False),
        Binding("g,home", "move(-100000)", show=False),
        Binding("G,end", "move(100000)", show=False),
    ]

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._noun = noun
        self._page = HelpPage()

    def compose(self) -> ComposeResult:
        yield self._page

    def on_mount(self) -> None:
        self._page.show(None, Card("help", tuple(self._paragraphs())))

    def _paragraphs(self) -> Iterator[Paragraph]:
        yield heading(f"signs in {self._noun}")
        for sign, meaning in (*_PANE_SIGNS[self._noun], *(_SIGNS if self._noun != "detail" else ())):
            yield _line(sign, meaning)
        for group, keys in groups():
            yield BLANK
            yield heading(group)
            for key in keys:
                yield _line(key.printed or ":", key.description)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        self._page.scroll_top_to(self._page.scroll_offset.y + step)

    def action_page(self, step: int) -> None:
        self.action_move(step * (self._page.page_height - 2))


def _line(left: str, right: str) -> Paragraph:
    return Paragraph((Piece(right),), _INDENT, gutter=(Piece("  "), Piece(left, "strong")))
