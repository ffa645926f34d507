"""Furniture that only repetition betrays: lines that an outlet prints at the head or foot of three articles or more.

Prose lost is worse than furniture kept. A sentence of background that an outlet carries from story to story stays:
only what line rules found doubtful (a label, an appeal to the reader) goes, and only from a page's head or foot.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.core.merging.left_out import extract_without
from copydesk.core.model import Article, Extract, Range
from copydesk.core.reading.furniture import Kind, kind_of
from copydesk.core.reading.layout import Block

Read = Sequence[tuple[Article, Extract]]

_FEWEST_ARTICLES = 3
_LONGEST = 60  # words
_HEAD, _FOOT = 4, 8  # paragraphs that are looked at: nothing else can be in a run that begins at an end
# Of the words looked at: beyond, it is another version of an article, which repeats it all.
_MOST_SHARED = 0.4
_DOUBTFUL = (Kind.SHORT, Kind.PROMOTION, Kind.CAPTION, Kind.FURNITURE)

Lines = dict[Range, str]  # each on one line, in order


def without_repeated(read: Read) -> list[tuple[Article, Extract]]:
    """The articles in their order, without the repeated lines in their bodies and extracts."""
    by_outlet: defaultdict[str, list[Article]] = defaultdict(list)
    for article, _ in read:
        if article.outlet:
            by_outlet[article.outlet].append(article)
    dropped = {key: ranges for articles in by_outlet.values() for key, ranges in _repeated(articles)}
    return [_without(article, extract, dropped.get(article.id, ())) for article, extract in read]


def _repeated(articles: Sequence[Article]) -> Iterator[tuple[str, tuple[Range, ...]]]:
    """Ids of one outlet's articles with the ranges that are furniture there."""
    if len(articles) < _FEWEST_ARTICLES:
        return
    lines_of = {article.id: _edges(article) for article in articles}
    holders = Counter(line for lines in lines_of.values() for line in set(lines.values()))
    common = {line for line, count in holders.items() if count >= _FEWEST_ARTICLES}
    for article_id, lines in lines_of.items():
        shared = sum(len(line) for line in lines.values() if line in common)
        if 0 < shared <= _MOST_SHARED * sum(map(len, lines.values())):
            yield article_id, tuple(dict.fromkeys(_runs(lines, common)))


def _edges(article: Article) -> Lines:
    paragraphs = [piece for piece in article.body if piece != article.headline_range]
    looked_at = dict.fromkeys([*paragraphs[:_HEAD], *paragraphs[-_FOOT:]])
    return {piece: " ".join(article.text[piece.start : piece.end].split()) for piece in looked_at}


def _runs(lines: Lines, common: set[str]) -> Iterator[Range]:
    """The doubtful lines in the unbroken runs of repeated ones at the body's two ends."""
    for run in (list(lines)[:_HEAD], list(lines)[: -_FOOT - 1 : -1]):
        for piece in run:
            line = lines[piece]
            if line not in common:
                break
            if len(line.split()) <= _LONGEST and kind_of(Block(piece, line)) in _DOUBTFUL:
                yield piece


def _without(article: Article, extract: Extract, dropped: Sequence[Range]) -> tuple[Article, Extract]:
    if not dropped:
        return article, extract
    body = tuple(piece for piece in article.body if piece not in dropped)
    words = sum(len(article.text[piece.start : piece.end].split()) for piece in body)
    return replace(article, body=body, words=words), extract_without(extract, article, dropped)
