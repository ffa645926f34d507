"""A page as blocks: paragraphs, headings, single lines of furniture. Knows line breaks and marks, not meanings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from copydesk.core.model import Range

_TRIMMED = " \t\n\u00a0\u200b\ufeff\ufffd"
_BULLET = re.compile(r"(?:[•·▪●◦‣∙■►*+–—-]|\d{1,2}[.)])[ \t]+(?=\S)|[•▪●◦‣■►](?=\w)")
_MARKDOWN = re.compile(r"(?:#{1,6}[ \t]+|>[ \t]?)")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$")
_WIDEST_WRAP = 120  # columns; hard-wrapped text is 60 to 100 wide, a paragraph on one line is not bounded
_FEWEST_WRAPS = 3


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or line of the page: its place in the text without the white space and marks around it."""

    range: Range
    text: str  # on one line
    bulleted: bool = False
    marked: int = 0  # the level of a Markdown heading
    after_blank: bool = True

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1

    @property
    def is_sentence(self) -> bool:
        """Ends as a sentence does."""
        return bool(_ENDED.search(self.text[-4:]))

    def until(self, end: int, text: str) -> "Block":
        """The block cut short before `end`, an offset into the whole text."""
        return self._cut(self.range.start, end, text)

    def since(self, start: int, text: str) -> "Block":
        """What follows `start`, an offset into the whole text."""
        return self._cut(start, self.range.end, text)

    def _cut(self, start: int, end: int, text: str) -> "Block":
        start, end = _trimmed(text, start, end)
        return replace(self, range=Range(start, end), text=_one_line(text[start:end]))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    after_blank: bool

    @property
    def width(self) -> int:
        return self.end - self.start


def blocks_of(text: str, start: int = 0) -> list[Block]:
    """The blocks from an offset on: one a line, or one a paragraph where the lines are hard-wrapped."""
    lines = list(_lines(text, start))
    if _is_wrapped(lines, text):
        lines = list(_joined(lines, text))
    return [block for line in lines if (block := _block(line, text))]


def _lines(text: str, start: int) -> Iterator[_Line]:
    after_blank = True
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first, last = _trimmed(text, start, end)
        if first < last:
            yield _Line(first, last, first - start, after_blank)
        after_blank = first >= last
        start = end + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def _is_wrapped(lines: list[_Line], text: str) -> bool:
    """Most lines that another follows at once are near the full width and stop inside a sentence."""
    inner = [line for line, following in pairwise(lines) if not following.after_blank]
    if len(inner) < _FEWEST_WRAPS or max(line.width for line in lines) > _WIDEST_WRAP:
        return False
    full = 0.6 * max(line.width for line in inner)
    wrapped = sum(line.width >= full and not _ENDED.search(text, line.end - 2, line.end) for line in inner)
    return wrapped >= 0.6 * len(inner)


def _joined(lines: list[_Line], text: str) -> Iterator[_Line]:
    """Paragraphs of hard-wrapped lines: a blank line, a bullet, a deeper indent or a short last line parts them."""
    full = 0.6 * max(line.width for line in lines)
    current: _Line | None = None
    last = lines[0]
    for line in lines:
        parted = line.after_blank or line.indent > last.indent or _BULLET.match(text, line.start, line.end)
        if current is None or parted or last.width < full:
            if current:
                yield current
            current = line
        else:
            current = replace(current, end=line.end)
        last = line
    if current:
        yield current


def _block(line: _Line, text: str) -> Block | None:
    start, end, level, bulleted = line.start, line.end, 0, False
    if heading := _MARKDOWN.match(text, start, end):
        level = heading[0].count("#")
        start, end = _trimmed(text, heading.end(), end)
    elif bullet := _BULLET.match(text, start, end):
        bulleted = True
        # "12. Mai" or a dash that opens a line of speech is taken off too: neither is a word.
        start, end = _trimmed(text, bullet.end(), end)
    if not any(character.isalnum() for character in text[start:end]):
        return None
    return Block(Range(start, end), _one_line(text[start:end]), bulleted, level, line.after_blank)


def letters_of(words: str) -> str:
    """What two printings of one line share: its letters and digits, in small."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _one_line(words: str) -> str:
    return " ".join(words.split())
