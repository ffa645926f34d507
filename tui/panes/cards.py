"""What the detail shows of an item, before it is wrapped: paragraphs, each with the place that `enter` leads to."""

from collections.abc import Iterable
from dataclasses import dataclass

from copydesk.core.model import Range, Span
from copydesk.tui.panes.cells import Line, Piece
from copydesk.tui.panes.index import CoverageIndex, Target, range_of

_AROUND = 120  # characters shown on either side of a span that has no sentence
MANY = 400  # mentions after which a card only says how many more there are


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some pieces that wrap together."""

    pieces: tuple[Piece, ...] = ()
    indent: int = 0
    target: Target | None = None
    gutter: tuple[Piece, ...] = ()  # stands before the first line, within the indent
    is_row: bool = False  # a line of a table: cut at the edge, never wrapped


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the detail says of one thing."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    start: int = 0  # the paragraph to begin at


BLANK = Paragraph()


def words(text: str, ink: str = "", *, indent: int = 0, target: Target | None = None) -> Paragraph:
    return Paragraph((Piece(text, ink),), indent, target)


def heading(text: str, note: str = "") -> Paragraph:
    return Paragraph((Piece(text, "strong"), Piece(f"  {note}" if note else "", "muted")))


def fields(pairs: Iterable[tuple[str, str | None]]) -> list[Paragraph]:
    """One line a field that is known."""
    return [Paragraph((Piece(f"{name}: ", "muted"), Piece(text))) for name, text in pairs if text]


def evidence(coverage: CoverageIndex, span: Span, sentence: Range | None, note: str = "") -> list[Paragraph]:
    """The sentence with the span marked in it, then who prints it and where."""
    target = Target("articles", span.article, span.start)
    return [
        Paragraph(tuple(_marked(coverage, span, sentence)), 2, target),
        Paragraph(tuple(source(coverage, span, note)), 2, target),
    ]


def source(coverage: CoverageIndex, span: Span, note: str = "") -> Line:
    """Outlet, date, article and line: where a span is printed."""
    article = coverage.article(span.article)
    parts = [(article.published or "no date")[:10], f"{span.article}:{coverage.line(span)}"]
    if note:
        parts.append(note)
    return [Piece(coverage.outlet(span.article), "named"), Piece(" · " + " · ".join(parts), "muted")]


def _marked(coverage: CoverageIndex, span: Span, sentence: Range | None) -> Line:
    text = coverage.article(span.article).text
    around = sentence if sentence is not None else _around(text, range_of(span))
    start, end = max(span.start, around.start), min(span.end, around.end)
    if start >= end:  # the span lies outside its sentence: show both ends of it
        return [Piece(text[span.start : span.end], "mark")]
    before = "" if sentence is not None or around.start == 0 else "…"
    after = "" if sentence is not None or around.end == len(text) else "…"
    return [
        Piece(before + text[around.start : start].lstrip()),
        Piece(text[start:end], "mark"),
        Piece(text[end : around.end].rstrip() + after),
    ]


def _around(text: str, span: Range) -> Range:
    """Up to 120 characters on either side, within the paragraph, cut between words."""
    start = max(span.start - _AROUND, text.rfind("\n", 0, span.start) + 1)
    if start > 0 and text[start - 1] != "\n":
        blank = text.find(" ", start, span.start)
        start = blank + 1 if blank >= 0 else start
    line_end = text.find("\n", span.end)
    end = min(span.end + _AROUND, line_end if line_end >= 0 else len(text))
    if end < len(text) and text[end] != "\n":
        blank = text.rfind(" ", span.end, end)
        end = blank if blank >= 0 else end
    return Range(start, end)


def more(count: int) -> list[Paragraph]:
    """What a card leaves out, said."""
    return [words(f"… and {count} more: open the articles to read them", "muted")] if count > 0 else []
