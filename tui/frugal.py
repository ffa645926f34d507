"""What the terminal already shows is not sent again: over SSH at 40 KB/s a whole frame of 25 to 50 KB is felt.

Textual writes whole regions, and for a change of focus the whole screen. The driver here knows what stands in every
cell, and lets only the cells through that change, with only the attributes that change between them.
"""

import re
import termios
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from io import TextIOWrapper
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import NamedTuple, TypeAlias, cast

from rich.cells import get_character_cell_size
from textual.drivers.linux_driver import LinuxDriver

from copydesk.tui.plain_signs import plain

_MOVE = re.compile(r"\x1b\[(\d+);(\d+)H")
_TOKEN = re.compile(r"\x1b\[([\d;]*)m|(\r?\n)|([^\x00-\x1f\x7f]+)")
# Modes, questions to the terminal, its title, clipboard and bell change no cell; all else may.
_NO_CELLS = re.compile(r"(?:\x1b\[[?>=<]?[\d;]*\$?[hlnctuqp]|\x1b\[\d* q|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x07)*")
_OTHER_SCREEN = re.compile(r"\x1b\[\?(?:1049|1047|47)[hl]")
# A move costs some 8 bytes and the attributes after it up to 40: as many equal cells may be sent again.
_WORTH_A_MOVE = 16


# One character with its attributes, as the codes of one SGR sequence after a reset: a screen has 5,000.
Cell: TypeAlias = tuple[str, str]
_letter_of, _codes_of = itemgetter(0), itemgetter(1)


class Span(NamedTuple):
    """Cells of one row, and the words in which a frame has them, where these alone tell the cells."""

    row: int
    column: int
    cells: tuple[Cell, ...]
    source: str | None = None

    @property
    def end(self) -> int:
        return self.column + len(self.cells)


class Screen:
    """What stands where, as far as it is known. Rows and columns count from 1, as the terminal's do."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Cell]] = {}
        self._wide: dict[int, dict[int, tuple[Cell, ...]]] = {}  # of rows with characters of doubtful width
        # By row and column, what stands there as it was written. Most of a frame is the same as in the one before, and
        # to take it apart into cells takes a fourth of a paint.
        self._written: defaultdict[int, dict[int, Span]] = defaultdict(dict)
        self._cursor: tuple[int, int] | None = None  # where the last frame left the terminal's own cursor

    def forget(self) -> None:
        """Nothing is known any more."""
        self._rows.clear()
        self._wide.clear()
        self._written.clear()
        self._cursor = None

    def lean(self, frame: str) -> str:
        """The frame without what is there already; what is not a frame stays as it is."""
        try:
            spans = list(self._spans(frame))
        except ValueError:
            if _OTHER_SCREEN.search(frame) or not _NO_CELLS.fullmatch(frame):
                self.forget()
            return frame
        if not any(span.cells for span in spans):
            self._cursor = None
            return frame
        before, self._cursor = self._cursor, (spans[-1].row, spans[-1].end)
        written = "".join(self._changed(span) for span in spans if span.cells)
        return f"{written}\x1b[{self._cursor[0]};{self._cursor[1]}H" if written or self._cursor != before else ""

    def _spans(self, frame: str) -> Iterator[Span]:
        """What stands between two moves. Raises ValueError where there is anything but moves, attributes and text."""
        codes, place = "", (1, 1)
        start = 0
        for move in chain(_MOVE.finditer(frame), (None,)):
            source = frame[start:] if move is None else frame[start : move.start()]
            known = self._written[place[0]].get(place[1])
            if known is not None and known.source == source and not codes:
                yield known
            else:
                spans, codes_after = _taken_apart(source, place, codes)
                is_whole = len(spans) == 1 and not codes and not codes_after
                yield from (spans[0]._replace(source=source),) if is_whole else spans
                codes = codes_after
            if move is not None:
                place, start = (int(move[1]), int(move[2])), move.end()

    def _changed(self, span: Span) -> str:
        written = self._written[span.row]
        if written.get(span.column) is span:
            return ""
        if not all(map(_is_narrow, map(_letter_of, span.cells))):
            return self._changed_whole(span)
        sent = self._changed_cells(span)
        if sent:
            for other in [each for each in written.values() if each.column < span.end and span.column < each.end]:
                del written[other.column]
        if span.source is not None:
            written[span.column] = span
        return sent

    def _changed_whole(self, span: Span) -> str:
        """Terminals disagree on wide and joined characters: such a span is sent whole or, where it is the same, not."""
        if self._wide.get(span.row, {}).get(span.column) == span.cells:
            return ""
        self._rows.pop(span.row, None)
        self._written.pop(span.row, None)
        self._wide[span.row] = {span.column: span.cells}
        return _sent(span.row, span.column, span.cells)

    def _changed_cells(self, span: Span) -> str:
        row, column, cells, _ = span
        known = self._rows.setdefault(row, {})
        changed = [index for index, cell in enumerate(cells) if known.get(column + index) != cell]
        if not changed:
            return ""
        self._wide.pop(row, None)
        known.update((column + index, cells[index]) for index in changed)
        return "".join(_sent(row, column + first, cells[first : last + 1]) for first, last in _runs(changed))


def _taken_apart(source: str, place: tuple[int, int], codes: str) -> tuple[list[Span], str]:
    """Attributes and text, line by line, and the attributes in force after them."""
    row, column = place
    spans: list[Span] = []
    cells: list[Cell] = []
    at = 0
    while at < len(source):
        token = _TOKEN.match(source, at)
        if token is None:
            raise ValueError(source[at : at + 1])
        at = token.end()
        attributes, line_end, text = token.groups()
        if text is not None:
            cells += zip(text, repeat(codes))
        elif line_end:
            spans.append(Span(row, column, tuple(cells)))
            cells = []
            row, column = row + 1, 1
        else:
            codes = "" if attributes == "0" else attributes
    return [*spans, Span(row, column, tuple(cells))], codes


@lru_cache(4096)
def _is_narrow(letter: str) -> bool:
    return get_character_cell_size(letter) == 1


def _runs(changed: list[int]) -> Iterator[tuple[int, int]]:
    first = last = changed[0]
    for index in changed[1:]:
        if index - last > _WORTH_A_MOVE:
            yield first, last
            first = index
        last = index
    yield first, last


def _sent(row: int, column: int, cells: tuple[Cell, ...]) -> str:
    parts = [f"\x1b[{row};{column}H"]
    before = ""
    for codes, run in groupby(cells, key=_codes_of):
        parts.append(_between(before, codes))
        parts += map(_letter_of, run)
        before = codes
    parts.append(_between(before, ""))
    return "".join(parts)


@lru_cache(4096)
def _between(before: str, after: str) -> str:
    """The shortest sequence from one set of attributes to another."""
    if before == after:
        return ""
    if not after:
        return "\x1b[0m"
    had, wanted = _attributes(before), _attributes(after)
    if had.keys() <= wanted.keys():
        return f"\x1b[{';'.join(code for key, code in wanted.items() if had.get(key) != code)}m"
    return f"\x1b[0;{after}m"


def _attributes(codes: str) -> dict[str, str]:
    """Foreground, background and each flag."""
    attributes: dict[str, str] = {}
    left = codes.split(";") if codes else []
    while left:
        code = left.pop(0)
        if code in ("38", "48", "58"):
            taken = 4 if left[:1] == ["2"] else 2
            attributes[code] = ";".join((code, *left[:taken]))
            del left[:taken]
        elif code.isdigit() and (30 <= int(code) <= 39 or 90 <= int(code) <= 97):
            attributes["38"] = code
        elif code.isdigit() and (40 <= int(code) <= 49 or 100 <= int(code) <= 107):
            attributes["48"] = code
        else:
            attributes[code] = code
    return attributes


class Outlet:
    """A terminal to write to that may hang up: what nobody sees any more goes nowhere.

    Textual's writing thread would die of the error, and whoever writes would then wait for it for ever.
    """

    def __init__(self, file: TextIOWrapper) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class FrugalDriver(LinuxDriver):
    """Textual's driver for terminals, sending what changes."""

    _screen: Screen | None = None

    def start_application_mode(self) -> None:
        if isinstance(self._file, TextIOWrapper):
            self._file = cast("TextIOWrapper", Outlet(self._file))
        super().start_application_mode()  # type: ignore[no-untyped-call]

    @property
    def has_hung_up(self) -> bool:
        """Whether the terminal is gone: its window closed, its connection dropped. A program that something else
        started in it, as make does, gets no signal then, and Textual would read the end of its input without end."""
        try:
            termios.tcgetattr(self.fileno)
        except termios.error:
            return True
        return False

    @property
    def screen(self) -> Screen:
        if self._screen is None:
            self._screen = Screen()
        return self._screen

    def write(self, data: str) -> None:
        if lean := self.screen.lean(data):
            super().write(lean)


class PlainDriver(FrugalDriver):
    """The same without signs, whatever drew them."""

    def write(self, data: str) -> None:
        super().write(plain(data))
