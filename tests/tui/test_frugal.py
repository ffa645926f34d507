"""Whatever is left out, the terminal ends up showing the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.tui.frugal import Screen

RESET = "\x1b[0m"
STYLES = ("", "1;31", "38;2;1;2;3;48;2;4;5;6", "38;2;9;9;9;48;2;4;5;6", "4;38;5;7", "7", "3;92;104")
TOKEN = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|(\n)|(.)", re.DOTALL)


class Terminal:
    """Cells with their attributes, as a terminal keeps them."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], tuple[str, frozenset[str]]] = {}
        self.place = (1, 1)
        self._attributes: dict[str, str] = {}

    def write(self, frame: str) -> None:
        row, column = self.place
        for to_row, to_column, codes, line_end, letter in TOKEN.findall(frame):
            if to_row:
                row, column = int(to_row), int(to_column)
            elif line_end:
                row, column = row + 1, 1
            elif letter:
                self.cells[row, column] = (letter, frozenset(self._attributes.items()))
                column += 1
            else:
                self._obey(codes.split(";"))
        self.place = (row, column)

    def _obey(self, codes: list[str]) -> None:
        while codes:
            code = codes.pop(0)
            if code in ("", "0"):
                self._attributes.clear()
            elif code in ("38", "48"):
                taken = 4 if codes[0] == "2" else 2
                self._attributes[code] = ";".join(codes[:taken])
                del codes[:taken]
            elif 30 <= int(code) <= 37 or 90 <= int(code) <= 97:
                self._attributes["38"] = code
            elif 40 <= int(code) <= 47 or 100 <= int(code) <= 107:
                self._attributes["48"] = code
            else:
                self._attributes[code] = code


def frame_of(spans) -> str:
    parts = []
    for row, column, pieces in spans:
        parts.append(f"\x1b[{row};{column}H")
        parts += [f"\x1b[{style}m{text}{RESET}" if style else text for style, text in pieces]
    return "".join(parts) + "\x1b[1;1H"


texts = st.text(st.sampled_from("ab ─●“"), min_size=1, max_size=30)
pieces = st.lists(st.tuples(st.sampled_from(STYLES), texts), min_size=1, max_size=4)
spans = st.tuples(st.integers(1, 4), st.integers(1, 20), pieces)
frames = st.lists(spans, min_size=1, max_size=5).map(frame_of)


@given(st.lists(frames, max_size=8))
def test_the_terminal_shows_the_same_as_without_it(written):
    whole, lean, screen = Terminal(), Terminal(), Screen()
    for frame in written:
        whole.write(frame)
        lean.write(screen.lean(frame))
        assert lean.cells == whole.cells
        assert lean.place == whole.place


@given(st.lists(frames, min_size=1, max_size=3).flatmap(lambda pool: st.lists(st.sampled_from(pool), max_size=12)))
def test_frames_that_come_again_show_the_same_too(written):
    whole, lean, screen = Terminal(), Terminal(), Screen()
    for frame in written:
        whole.write(frame)
        lean.write(screen.lean(frame))
        assert lean.cells == whole.cells
        assert lean.place == whole.place


def test_what_is_there_is_not_sent_again():
    screen = Screen()
    frame = frame_of([(1, 1, [("1;31", "conflict"), ("", " number of dead")])])
    assert "conflict" in screen.lean(frame)
    assert screen.lean(frame) == ""
    assert screen.lean(frame.removesuffix("\x1b[1;1H")) == f"\x1b[1;{1 + len('conflict number of dead')}H"
    changed = frame_of([(1, 1, [("1;31", "conflict"), ("", " number of lead")])])
    assert screen.lean(changed) == "\x1b[1;20Hl\x1b[1;1H"


def test_only_the_attributes_that_change_are_sent():
    told = Screen().lean(frame_of([(1, 1, [(STYLES[2], "a"), (STYLES[3], "b")])]))
    assert told == "\x1b[1;1H\x1b[38;2;1;2;3;48;2;4;5;6ma\x1b[38;2;9;9;9mb\x1b[0m\x1b[1;1H"


@pytest.mark.parametrize("words", ["日本語", "👩‍👩‍👧‍👦 family", "Z\u0301\u0301", "e\ufe0f"])
def test_a_span_of_doubtful_width_is_sent_whole_or_not_at_all(words):
    screen = Screen()
    assert words in screen.lean(frame_of([(2, 3, [("", words)])]))
    assert words not in screen.lean(frame_of([(2, 3, [("", words)])]))
    assert f"{words}!" in screen.lean(frame_of([(2, 3, [("", words + "!")])]))
    screen.lean(frame_of([(2, 3, [("", "plain")])]))
    assert words in screen.lean(frame_of([(2, 3, [("", words)])]))


@pytest.mark.parametrize("order", ["\x1b[?1049h", "\x1b[2J", "\x1b[3K", "\x1b[5;1Hx\x1b[L"])
def test_after_what_may_change_cells_everything_is_sent_again(order):
    screen = Screen()
    frame = frame_of([(1, 1, [("", "number")])])
    screen.lean(frame)
    assert screen.lean(order) == order
    assert "number" in screen.lean(frame)


@pytest.mark.parametrize(
    "order", ["\x1b[?2026h", "\x1b[?25l", "\x1b]52;c;eA==\x07", "\x07", "\x1b[?2026$p", "\x1b[>1u"]
)
def test_modes_and_messages_pass_and_nothing_is_forgotten(order):
    screen = Screen()
    frame = frame_of([(1, 1, [("", "number")])])
    screen.lean(frame)
    assert screen.lean(order) == order
    assert "number" not in screen.lean(frame)
