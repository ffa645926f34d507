"""The one table of keys: bindings, footer, help screen, palette and README are made from it.

Every action has a plain letter, for tmux, SSH and editors eat ctrl, alt and function keys; the same letter means the
same in every pane.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from textual.binding import Binding, BindingType
from textual.keys import format_key

# What a key is called in print, where that is not its name.
_PRINTED = {
    "colon": ":",
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "up": "↑",
    "down": "↓",
    "escape": "esc",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One action of the dashboard and the keys that call it; without keys it stands in the palette alone."""

    id: str  # dotted; what the config rebinds
    keys: tuple[str, ...]
    action: str  # of the dashboard's screen
    description: str
    group: str

    @property
    def printed(self) -> str:
        return ", ".join(printed(key) for key in self.keys)


def _pane(number: int, noun: str) -> Key:
    return Key(f"pane.{noun}", (str(number),), f"go_to_pane({number})", f"go to {noun}", "panes")


KEYS: tuple[Key, ...] = (
    Key("pane.next", ("tab", "l"), "next_pane", "next pane", "panes"),
    Key("pane.previous", ("shift+tab", "h"), "previous_pane", "previous pane", "panes"),
    *(
        _pane(number, noun)
        for number, noun in enumerate(("articles", "entities", "quotes", "claims", "discrepancies", "detail"), 1)
    ),
    Key("pane.zoom", ("z",), "zoom_pane", "zoom the pane, and back", "panes"),
    Key("row.down", ("j", "down"), "move_down", "down", "moving"),
    Key("row.up", ("k", "up"), "move_up", "up", "moving"),
    Key("page.down", ("d", "pagedown"), "half_page_down", "half a page down", "moving"),
    Key("page.up", ("u", "pageup"), "half_page_up", "half a page up", "moving"),
    Key("row.top", ("g", "home"), "move_to_top", "top", "moving"),
    Key("row.bottom", ("G", "end"), "move_to_bottom", "bottom", "moving"),
    Key("item.open", ("enter",), "open_item", "open: the evidence, then the article", "moving"),
    Key("item.back", ("escape",), "go_back", "back; clear the filter; show everything again", "moving"),
    Key("discrepancy.next", ("right_square_bracket",), "next_discrepancy", "next discrepancy", "moving"),
    Key("discrepancy.previous", ("left_square_bracket",), "previous_discrepancy", "previous discrepancy", "moving"),
    Key("item.unseen", ("n",), "next_unseen", "next that is new or has changed", "finding"),
    Key("pane.filter", ("slash",), "filter_pane", "filter the pane as you type; escape clears", "finding"),
    Key("view.limit", ("f",), "limit_view", "only this outlet or entity, in all panes", "finding"),
    Key("pane.sort", ("s",), "sort_pane", "next way of sorting", "finding"),
    Key("item.seen", ("space",), "mark_seen", "mark seen, or new again", "working"),
    Key("pane.seen", ("C",), "mark_pane_seen", "catch up: mark all that the pane lists seen", "working"),
    Key("item.judge", ("v",), "judge_item", "your verdict and note on a claim or discrepancy", "working"),
    Key("item.dismiss", ("x",), "dismiss_item", "dismiss a discrepancy, or bring it back", "working"),
    Key("view.dismissed", ("X",), "show_dismissed", "what is dismissed, and back", "working"),
    Key("item.amend", ("a",), "amend_item", "set right an outlet or date, a speaker or kind", "working"),
    Key("item.merge", ("m",), "merge_item", "merge with another: once here, once there", "working"),
    Key("item.split", ("M",), "split_item", "split an entity or a claim", "working"),
    Key("mark.undo", ("U",), "undo_mark", "undo the last verdict, dismissal, correction or catch-up", "working"),
    Key("item.copy", ("y",), "copy_item", "copy the row, through the terminal", "working"),
    Key("view.export", ("e",), "export_view", "export what is shown", "working"),
    Key("article.edit", ("E",), "edit_article", "the article's file in $EDITOR", "working"),
    Key("article.browse", ("w",), "browse_article", "the article's address in the browser", "working"),
    Key("article.paste", ("A",), "paste_article", "add an article by pasting it", "working"),
    Key("view.overview", ("o",), "show_overview", "overview: arrivals, outlets, who says what", "watching"),
    Key("view.pause", ("p",), "pause_view", "pause the view; reading goes on", "watching"),
    Key("folder.rescan", ("r",), "rescan_folder", "look through the folder again, paint everything again", "watching"),
    Key("app.theme", ("t",), "choose_theme", "choose a theme", "program"),
    Key("app.palette", ("colon", "ctrl+p"), "open_palette", "every action by name", "program"),
    Key("app.help", ("question_mark",), "show_help", "help", "program"),
    Key("app.suspend", ("ctrl+z",), "app.suspend_process", "to the shell; fg comes back", "program"),
    Key("app.quit", ("q", "ctrl+q", "ctrl+c"), "app.quit", "quit", "program"),
)


def printed(key: str) -> str:
    """The key as a reader calls it: `]` for right_square_bracket."""
    character = format_key(key)
    return _PRINTED.get(key, character if len(character) == 1 else key)


_in_force: tuple[Key, ...] = KEYS


def rebind(keymap: Mapping[str, str]) -> None:
    """Let footer, help and palette print the keys that the reader's config gives; the screen binds them by id."""
    global _in_force
    chosen = {binding: tuple(chords.split(",")) for binding, chords in keymap.items()}
    _in_force = tuple(replace(key, keys=chosen.get(key.id, key.keys)) for key in KEYS)


def keys_in_force() -> tuple[Key, ...]:
    """The table with the reader's own keys."""
    return _in_force


def bindings() -> list[BindingType]:
    """The table as bindings of the dashboard's screen."""
    return [Binding(",".join(key.keys), key.action, key.description, show=False, id=key.id) for key in KEYS if key.keys]


def app_bindings() -> list[BindingType]:
    """The chords of the program itself, which work on every screen and inside an input line."""
    return [
        Binding(chord, key.action, key.description, show=False, priority=True)
        for key in KEYS
        if key.action.startswith("app.")
        for chord in key.keys
        if chord.startswith("ctrl+")
    ]


# What the footer offers in each pane, by id, with a word for each; of the first and the last there is always room.
_FOOTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "nothing": (
        ("article.paste", "add"), ("folder.rescan", "look again"), ("app.theme", "theme"), ("app.palette", "actions"),
        ("app.quit", "quit"), ("app.help", "help"),
    ),
    "articles": (
        ("pane.next", "pane"), ("item.open", "read"), ("pane.filter", "filter"), ("view.limit", "only"),
        ("item.amend", "set right"), ("article.paste", "add"), ("view.overview", "overview"), ("app.help", "help"),
    ),
    "entities": (
        ("pane.next", "pane"), ("item.open", "open"), ("pane.filter", "filter"), ("view.limit", "only"),
        ("item.merge", "merge"), ("item.split", "split"), ("pane.sort", "sort"), ("app.help", "help"),
    ),
    "quotes": (
        ("pane.next", "pane"), ("item.open", "open"), ("pane.filter", "filter"), ("view.limit", "only"),
        ("item.amend", "set right"), ("pane.sort", "sort"), ("item.unseen", "new"), ("app.help", "help"),
    ),
    "claims": (
        ("pane.next", "pane"), ("item.open", "open"), ("pane.filter", "filter"), ("view.limit", "only"),
        ("item.judge", "verdict"), ("item.merge", "merge"), ("item.unseen", "new"), ("app.help", "help"),
    ),
    "discrepancies": (
        ("pane.next", "pane"), ("item.open", "open"), ("discrepancy.next", "next"), ("pane.filter", "filter"),
        ("item.judge", "verdict"), ("item.dismiss", "dismiss"), ("item.seen", "seen"), ("app.help", "help"),
    ),
    "detail": (
        ("pane.next", "pane"), ("item.back", "back"), ("item.open", "open"), ("discrepancy.next", "next ≠"),
        ("pane.zoom", "zoom"), ("item.copy", "copy"), ("article.edit", "edit"), ("app.help", "help"),
    ),
}  # fmt: skip


def footer_keys(noun: str) -> tuple[tuple[Key, str], ...]:
    """At most eight keys for the pane, or for "nothing" to read, the most wanted first, each with its word."""
    by_id = {key.id: key for key in _in_force}
    return tuple((by_id[each], word) for each, word in _FOOTERS[noun])


# What a reader looks for in the help comes first.
_HELP_ORDER = ("working", "finding", "moving", "watching", "panes", "program")


def groups() -> Iterator[tuple[str, list[Key]]]:
    """The table by group, as the help screen shows it."""
    for group in _HELP_ORDER:
        yield group, [key for key in _in_force if key.group == group]


def keys_table_markdown() -> str:
    """The table of the README."""
    rows = [f"| {_cell(key)} | {key.description} | `{key.id}` |" for key in KEYS if key.keys]
    return "\n".join(["| keys | what it does | id |", "|---|---|---|", *rows]) + "\n"


def _cell(key: Key) -> str:
    return ", ".join(f"`{printed(name)}`" for name in key.keys)
