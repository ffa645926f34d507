"""Quotation marks paired paragraph by paragraph, outside the parser: every style, odd ones, unclosed ones.

A pair is only a pair here: whether it is somebody's speech is quotations.py's question. One pass over the marks of a
paragraph with bounded look-ahead, so hostile text costs linear time.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.core.model import Range

_MARK = re.compile(r"``|''|[“”„‟«»\"‘’‚']")
_DEPTH = 6  # marks opened inside marks beyond this are not paired
_OPENING_ONLY = frozenset("“„‟``")
_SINGLES = frozenset("‘’‚'")
_BEFORE_OPENING = frozenset("([{―—–-/…“„«\"'‘`*>")
_AFTER_CLOSING = frozenset(")]}―—–-/….,;:?!”»\"'’*<")
_ENDS_SPEECH = frozenset(",.?!…—")
_CLIPPED_WORD = re.compile(r"(?:\d0s|em|tis|twas|til|cause|n|bout|round|cuz)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks. Ranges are offsets into the article's text."""

    paragraph: int
    range: Range  # with the marks
    inner: Range  # without
    depth: int = 0  # 0: not inside other marks
    closed: bool = True
    reopens: bool = False  # goes on from the paragraph before, which it was left open in
    style: str = '"'


@dataclass(slots=True)
class _Open:
    at: int
    mark: str
    depth: int


def pair_marks(text: str, paragraphs: Sequence[Range]) -> tuple[Marked, ...]:
    """All pairs of the paragraphs, by start; an outer one before those inside it."""
    found: list[Marked] = []
    left_open = False
    for index, span in enumerate(paragraphs):
        pairs = _pair_paragraph(text[span.start : span.end], span.start, index)
        if left_open and pairs and pairs[0].range.start == span.start:
            pairs[0] = replace(pairs[0], reopens=True)
        end = span.start + len(text[span.start : span.end].rstrip())
        left_open = any(not pair.closed and pair.depth == 0 and pair.range.end == end for pair in pairs)
        found += pairs
    return tuple(found)


def _pair_paragraph(text: str, offset: int, index: int) -> list[Marked]:
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text)]
    doubles = [mark for mark in marks if mark[1] not in _SINGLES]
    spans = _pair_doubles(text, doubles)
    singles = [mark for mark in marks if mark[1] in _SINGLES]
    if singles:
        spans += _pair_singles(text, singles, spans)
    return _nested(text, spans, offset, index)


def _nested(text: str, spans: list[tuple[int, int, str, bool]], offset: int, index: int) -> list[Marked]:
    """The spans as Marked, with their depth; a span that crosses another's end is cut out."""
    found: list[Marked] = []
    ends: list[int] = []
    for start, end, mark, closed in sorted(spans, key=lambda span: (span[0], -span[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            continue
        width = len(mark)
        inner_end = end - (len(_closing_at(text, end)) if closed else 0)
        if not text[start + width : inner_end].strip():
            continue
        inner = Range(offset + start + width, offset + inner_end)
        found.append(Marked(index, Range(offset + start, offset + end), inner, len(ends), closed, False, mark))
        ends.append(end)
    return found


def _closing_at(text: str, end: int) -> str:
    return text[end - 2 : end] if text[end - 2 : end] in {"''", "``"} else text[end - 1 : end]


def _may_open(text: str, start: int, end: int) -> bool:
    """A mark after a blank (or nothing, or an opening sign) and before something."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _may_close(text: str, start: int, end: int) -> bool:
    """A mark after something and before a blank, nothing, or a sign that follows speech."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return bool(before) and not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSING)


def _role(text: str, at: int, mark: str, is_open: bool) -> str:
    """open, close or none: what this double mark does here."""
    end = at + len(mark)
    may_open, may_close = _may_open(text, at, end), _may_close(text, at, end)
    if mark in "“‟„``":
        return "close" if is_open and may_close and not may_open else "open"
    if mark == "”":
        return "open" if not is_open and may_open and not may_close else "close"
    if mark in "«»":
        return "close" if is_open and (mark == "»" or may_close) else "open"
    if may_open != may_close:
        return "open" if may_open else "close"
    return "close" if is_open else "open"


def _pair_doubles(text: str, marks: list[tuple[int, str]]) -> list[tuple[int, int, str, bool]]:
    spans: list[tuple[int, int, str, bool]] = []
    stack: list[_Open] = []
    for number, (at, mark) in enumerate(marks):
        role = _role(text, at, mark, bool(stack))
        if role == "close":
            if stack:
                opened = stack.pop()
                spans.append((opened.at, at + len(mark), opened.mark, True))
            continue
        if stack and not (len(stack) < _DEPTH and _closes_twice(text, marks, number)):
            opened = stack.pop()
            spans.append((opened.at, _before(text, at), opened.mark, False))
        stack.append(_Open(at, mark, len(stack)))
    end = len(text.rstrip())
    left = [opened for opened in stack if _worth_leaving_open(text, opened, end)]
    return spans + [(opened.at, end, opened.mark, False) for opened in left]


def _closes_twice(text: str, marks: list[tuple[int, str]], number: int) -> bool:
    """Whether the next two marks both close: then the mark opens inside the one that is open."""
    following = marks[number + 1 : number + 3]
    return len(following) == 2 and all(_role(text, at, mark, True) == "close" for at, mark in following)


def _before(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _worth_leaving_open(text: str, opened: _Open, end: int) -> bool:
    """An unclosed curly mark runs to the paragraph's end; a straight one only from its beginning or a real opening.

    An odd straight mark elsewhere is an inch sign or a slip.
    """
    if end - opened.at < 8:
        return False
    start = opened.at + len(opened.mark)
    return opened.mark in _OPENING_ONLY or opened.at == 0 or _may_open(text, opened.at, start)


def _pair_singles(
    text: str, marks: list[tuple[int, str]], outer: list[tuple[int, int, str, bool]]
) -> list[tuple[int, int, str, bool]]:
    """Single marks: an apostrophe is none. Pairs never cross an edge of the double ones."""
    edges = sorted({edge for start, end, _, _ in outer for edge in (start, end)})
    spans: list[tuple[int, int, str, bool]] = []
    opened = fallback = -1
    passed = 0
    opening = ""
    for at, mark in [*marks, (len(text) + 1, "")]:
        crossed = passed
        while passed < len(edges) and edges[passed] <= at:
            passed += 1
        if opened >= 0 and (passed != crossed or not mark):
            if fallback >= 0:
                spans.append((opened, fallback + 1, opening, True))
            opened = fallback = -1
        if not mark:
            break
        if opened < 0:
            if _opens_single(text, at, mark):
                opened, opening = at, mark
        elif mark != "‘" and _may_close(text, at, at + 1):
            if not _may_be_possessive(text, at):
                spans.append((opened, at + 1, opening, True))
                opened = fallback = -1
            else:
                fallback = at
    return spans


def _opens_single(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if mark == "’" or not _may_open(text, at, at + 1) or not (after.isalnum() or after in '[(…$#@“"'):
        return False
    return not _CLIPPED_WORD.match(text, at + 1)


def _may_be_possessive(text: str, at: int) -> bool:
    """workers' choice, runnin' late: a letter before, and a word after a blank."""
    before, after = text[at - 1 : at], text[at + 1 : at + 3].strip()
    return before in "sSxXzZn" and before not in _ENDS_SPEECH and after[:1].isalnum() and after[:1].islower()
