"""Text measured in terminal cells: cut, filled and wrapped. The last guard against what a terminal would obey."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

# Article text is cleaned when it is read; the names of files are not. Line breaks and tabs become blanks; every other
# control character, each that turns the writing direction, and each lone surrogate (of a file name that is not UTF-8:
# it cannot be encoded) becomes U+FFFD.
_UNFIT = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
)
_SHOWN = dict.fromkeys(_UNFIT, "�") | dict.fromkeys((0x09, 0x0A, 0x0D, 0x2028, 0x2029), " ")

# A cell holds at most this many characters here: a run of combining marks must not cost more than its place.
_CHARACTERS_A_CELL = 8


class Piece(NamedTuple):
    """Some words and the ink they are shown in: a colour name of the theme, or none."""

    text: str
    ink: str = ""


Line = list[Piece]


def shown(text: str) -> str:
    """The text on one line and without anything that a terminal obeys; no offset moves."""
    return text.translate(_SHOWN)


def clip(text: str, width: int) -> str:
    """At most `width` cells of the text, with an ellipsis where something is missing."""
    if width <= 0:
        return ""
    head = shown(text[: width * _CHARACTERS_A_CELL])
    if cell_len(head) <= width and len(head) == len(text):
        return head
    return set_cell_size(head, width - 1).rstrip() + "…"


def fit(text: str, width: int) -> str:
    """Exactly `width` cells: cut or filled with blanks."""
    return set_cell_size(clip(text, width), max(width, 0))


def fit_right(text: str, width: int) -> str:
    """Exactly `width` cells, at the right: for numbers."""
    clipped = clip(text, width)
    return " " * (width - cell_len(clipped)) + clipped


def clip_line(pieces: Iterable[Piece], width: int) -> Line:
    """The pieces cut at `width` cells; one ellipsis, at the end, where something is missing."""
    line: Line = []
    left = width
    for piece in pieces:
        text = clip(piece.text, left)
        if text:
            line.append(Piece(text, piece.ink))
            left -= cell_len(text)
            if _is_cut(text, piece.text):
                break
        elif line and piece.text.strip():
            last = line.pop()
            line.append(Piece(clip(last.text + "…", cell_len(last.text)), last.ink))
            break
    return line


def _is_cut(text: str, whole: str) -> bool:
    return len(text) != len(whole) or text[-1] != shown(whole[-1])


def width_of(line: Line) -> int:
    """The line's width in cells."""
    return sum(cell_len(piece.text) for piece in line)


def wrap(pieces: Iterable[Piece], width: int) -> list[Line]:
    """The pieces in lines of at most `width` cells, broken between words, or inside one that is too long."""
    width = max(width, 2)  # a wide character needs two
    lines: list[Line] = [[]]
    left = width
    blank = Piece("")
    for word, is_blank in _words(pieces):
        if is_blank:
            blank = word[0]
            continue
        size = sum(cell_len(piece.text) for piece in word)
        room = cell_len(blank.text)
        if size + room > left and lines[-1]:
            lines.append([])
            left = width
        elif blank.text and (lines[-1] or len(lines) == 1):
            lines[-1].append(blank)
            left -= room
        blank = Piece("")
        for piece in word if size <= left else _chopped(word, width):
            cells = cell_len(piece.text)
            if cells > left:
                lines.append([])
                left = width
            lines[-1].append(piece)
            left -= cells
    return [_joined(line) for line in lines]


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[Line, bool]]:
    """Words, each with the pieces it is made of, and the runs of blanks between them, which come out as one."""
    word: Line = []
    for text, ink in pieces:
        clean = shown(text)
        for index, part in enumerate(clean.split(" ")):
            if index:
                if word:
                    yield word, False
                    word = []
                yield [Piece(" ", ink)], True
            if part:
                word.append(Piece(part, ink))
    if word:
        yield word, False


def _chopped(word: Line, width: int) -> Iterator[Piece]:
    """A word wider than a line, in parts that fill lines; what takes no cell, such as a skin tone alone, is kept."""
    for text, ink in word:
        for part in chop_cells(text, width) or [text]:
            yield Piece(part, ink)


def _joined(line: Line) -> Line:
    """Neighbours of one ink as one piece."""
    joined: Line = []
    for piece in line:
        if joined and joined[-1].ink == piece.ink:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.ink)
        else:
            joined.append(piece)
    return joined
