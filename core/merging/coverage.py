"""The coverage: what a set of articles says together. A function of the set, never of the order it came in."""

from collections.abc import Mapping

from copydesk.core.merging.build import build_snapshot
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections
from copydesk.core.model import Article, Extract, Snapshot


class Coverage:
    """Takes articles one by one in any order and gives them back when they go."""

    def __init__(self) -> None:
        self._articles: dict[str, tuple[Article, Extract | None]] = {}
        self._corrections = NO_CORRECTIONS
        self._snapshot: Snapshot | None = Snapshot()

    @property
    def is_stale(self) -> bool:
        """Something changed since the last snapshot."""
        return self._snapshot is None

    def correct(self, corrections: Corrections) -> None:
        """Apply what the reader set right, in place of what was applied before."""
        if corrections != self._corrections:
            self._corrections = corrections
            self._snapshot = None

    def put(self, article: Article, extract: Extract | None) -> None:
        """Add an article or a new version of it; `extract` is None where it could not be read or was left out."""
        self._articles[article.id] = (article, extract)
        self._snapshot = None

    def remove(self, article_id: str) -> None:
        """Take an article's share out of everything; an unknown id changes nothing."""
        if self._articles.pop(article_id, None) is not None:
            self._snapshot = None

    def snapshot(self) -> Snapshot:
        """What the articles say now; the same object until something changes."""
        if self._snapshot is None:
            self._snapshot = build_snapshot(self._by_id(), self._corrections)
        return self._snapshot

    def _by_id(self) -> Mapping[str, tuple[Article, Extract | None]]:
        return {key: self._articles[key] for key in sorted(self._articles)}
