"""The line at the bottom: the keys of the footer; and the tabs, where there is room for one pane only."""

from collections.abc import Sequence

from textual import events

from copydesk.tui.keys import Key, footer_keys, printed
from copydesk.tui.panes.cells import Line, Piece, width_of
from copydesk.tui.panes.painting import PaintedLine


class KeyLine(PaintedLine):
    """At most eight keys with their words; a click does what the key does."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._noun = "discrepancies"
        self._ends: list[tuple[int, Key]] = []

    def show(self, noun: str) -> None:
        """Offer what `footer_keys` gives for this noun."""
        if noun != self._noun:
            self._noun = noun
            self.refresh()

    def pieces(self, width: int) -> Line:
        """As many as there is room for, and always the last, which is help."""
        *most, last = ((key, _pair(key, word)) for key, word in footer_keys(self._noun) if key.keys)
        line: Line = [Piece(" ")]
        self._ends = []
        for key, pair in (*most, last):
            room = 0 if pair is last[1] else width_of(last[1])
            if width_of(line) + width_of(pair) + room <= width:
                line += pair
                self._ends.append((width_of(line), key))
        return line

    async def on_click(self, event: events.Click) -> None:
        for end, key in self._ends:
            if event.x < end:
                await self.screen.run_action(key.action)
                return


def _pair(key: Key, word: str) -> Line:
    return [Piece(printed(key.keys[0]), "strong"), Piece(f" {word}  ", "muted")]


# The longest whole name, and what longer ones are cut to.
_LETTERS = ((20, 20), (8, 7), (5, 5), (3, 3), (1, 1))


class TabLine(PaintedLine):
    """The six panes by number and name, the open one marked by brackets as well as by colour."""

    def __init__(self) -> None:
        super().__init__(id="tabs")
        self._tabs: Sequence[tuple[int, str]] = ()
        self._open = 0
        self._ends: list[tuple[int, int]] = []

    def show(self, tabs: Sequence[tuple[int, str]], is_open: int) -> None:
        if (tabs, is_open) != (self._tabs, self._open):
            self._tabs, self._open = tabs, is_open
            self.refresh()

    def pieces(self, width: int) -> Line:
        """Whole names where they fit, else the names cut to as many letters as do."""
        for whole, cut in _LETTERS:
            line = self._line(whole, cut)
            if width_of(line) <= width:
                break
        return line

    def _line(self, whole: int, cut: int) -> Line:
        """The open tab's brackets take the place of the blanks around it."""
        line: Line = []
        self._ends = []
        before = " "
        for number, noun in self._tabs:
            is_open = number == self._open
            line.append(Piece("[" if is_open else before, "current"))
            line.append(
                Piece(f"{number} {noun if len(noun) <= whole else noun[:cut]}", "current" if is_open else "muted")
            )
            before = "]" if is_open else " "
            self._ends.append((width_of(line), number))
        return [*line, Piece(before, "current")]

    async def on_click(self, event: events.Click) -> None:
        for end, number in self._ends:
            if event.x < end:
                await self.screen.run_action(f"go_to_pane({number})")
                return
