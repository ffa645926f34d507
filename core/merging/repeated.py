"""Furniture that only repetition betrays: lines that an outlet prints at the head or foot of three articles or more.

Prose lost is worse than furniture kept. A sentence of background that an outlet carries from story to story stays:
only what line rules found doubtful (a label, an appeal to the reader) goes, and only from a page's head or foot.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


class RepeatedLines:
    """The lines at the head and foot of every outlet's articles, and by how many of them each is printed."""

    def __init__(self) -> None:
        self._keys: dict[str, frozenset[int]] = {}  # by article; hashes, for the lines are half of all text
        self._holders: defaultdict[int, set[str]] = defaultdict(set)

    def update(self, gone: Iterable[str], come: Iterable[Article]) -> set[str]:
        """Take out articles and put in others; those of which other lines may be repeated now."""
        before: dict[int, int] = {}  # how many printed each line that is touched
        for article_id in gone:
            for key in self._keys.pop(article_id, ()):
                before.setdefault(key, len(self._holders[key]))
                self._holders[key].discard(article_id)
        for article in come:
            if article.outlet:
                keys = frozenset(hash((article.outlet, line)) for line in _edges(article).values())
                self._keys[article.id] = keys
                for key in keys:
                    before.setdefault(key, len(self._holders[key]))
                    self._holders[key].add(article.id)
        concerned: set[str] = set()
        for key, count in before.items():
            held = self._holders[key]
            if (len(held) >= _FEWEST_ARTICLES) != (count >= _FEWEST_ARTICLES):
                concerned |= held
            if not held:
                del self._holders[key]
        return concerned

    def without(self, article: Article, extract: Extract) -> tuple[Article, Extract]:
        """An article that was put in, without the repeated lines in its body and extract."""
        lines = _edges(article)
        keys = {line: hash((article.outlet, line)) for line in lines.values()}
        common = {line for line, key in keys.items() if len(self._holders.get(key, ())) >= _FEWEST_ARTICLES}
        shared = sum(len(line) for line in lines.values() if line in common)
        if 0 < shared <= _MOST_SHARED * sum(map(len, lines.values())):
            return _without(article, extract, tuple(dict.fromkeys(_runs(lines, common))))
        return article, extract


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
