"""An article's whole text as a card: its entities, quotes and claims marked, each line numbered, at the place asked."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from copydesk.core.model import Article, Claim, Discrepancy, Quote, Range
from copydesk.tui.panes import claims, discrepancies
from copydesk.tui.panes.cards import Card, Paragraph
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.index import CoverageIndex, Item, Target, spans_of, target_of

_GUTTER = 7  # cells: the line's number, then the sign of what is claimed on it
# pane -> ink; where several cover a character, the first gives its ink.
_INKS = {"discrepancies": "conflict", "entities": "named", "quotes": "quoted"}


class _Sign(NamedTuple):
    """The sign of a claim or a disputed value at the line where it begins; the graver sorts first."""

    rank: int
    start: int
    piece: Piece
    target: Target


def text_card(article: Article, coverage: CoverageIndex, at: int) -> Card:
    """The text, line for line; reading begins at the line that offset `at` falls on, or at 0 where the article does."""
    if at == 0 and article.body:
        at = article.body[0].start
    lines = article.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
    marks = _marks(article, coverage, starts)
    signs = _signs(article, coverage, starts)
    paragraphs = []
    for index, (start, line) in enumerate(zip(starts, lines, strict=True)):
        sign = min(signs[index]) if index in signs else None
        gutter = (Piece(f"{index + 1:>4} ", "muted"), sign.piece if sign else Piece(" "))
        pieces = tuple(_pieces(line, start, marks.get(index, [])))
        paragraphs.append(Paragraph(pieces, _GUTTER, sign.target if sign else None, gutter))
    title = f"text of {article.id} · named, quoted and disputed words marked"
    return Card(title, tuple(paragraphs), _line_at(starts, at))


def _line_at(starts: Sequence[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)


def _marks(article: Article, coverage: CoverageIndex, starts: Sequence[int]) -> dict[int, list[tuple[int, Range]]]:
    """For each line the ranges that touch it, with the rank of their ink."""
    marks: defaultdict[int, list[tuple[int, Range]]] = defaultdict(list)
    for rank, pane in enumerate(_INKS):
        for item in coverage.article_items(article.id, pane):
            for piece in _ranges(item, article.id):
                for line in range(_line_at(starts, piece.start), _line_at(starts, piece.end - 1) + 1):
                    marks[line].append((rank, piece))
    return marks


def _ranges(item: Item, article_id: str) -> Iterator[Range]:
    if isinstance(item, Quote):
        for variant in item.variants:
            if variant.article == article_id:
                yield from variant.content
    else:
        yield from (Range(span.start, span.end) for span in spans_of(item) if span.article == article_id)


def _signs(article: Article, coverage: CoverageIndex, starts: Sequence[int]) -> dict[int, list[_Sign]]:
    signs: defaultdict[int, list[_Sign]] = defaultdict(list)
    for rank, pane in enumerate(("discrepancies", "claims")):
        for item in coverage.article_items(article.id, pane):
            for span in spans_of(item):
                if span.article == article.id:
                    sign = _Sign(rank, span.start, _sign(item), target_of(item))
                    signs[_line_at(starts, span.start)].append(sign)
    return signs


def _sign(item: Item) -> Piece:
    match item:
        case Claim():
            return Piece(*claims.SIGNS[item.status])
        case Discrepancy():
            return Piece(*discrepancies.SIGNS[item.severity])
        case _:
            return Piece(" ")


def _pieces(line: str, start: int, marks: list[tuple[int, Range]]) -> Iterator[Piece]:
    """The line cut wherever a mark begins or ends."""
    inks = tuple(_INKS.values())
    end = start + len(line)
    edges = {start, end}
    for _, piece in marks:
        edges |= {max(piece.start, start), min(piece.end, end)}
    for left, right in pairwise(sorted(edges)):
        ranks = [rank for rank, piece in marks if piece.start <= left and right <= piece.end]
        yield Piece(line[left - start : right - start], inks[min(ranks)] if ranks else "")
