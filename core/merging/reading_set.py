"""The articles as they are shown and merged: corrected, without repeated lines, their origin told by the others."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

from copydesk.core.merging.corrections import Corrections
from copydesk.core.merging.ordered import Ordered
from copydesk.core.merging.origins import Origins, with_origin
from copydesk.core.merging.repeated import RepeatedLines
from copydesk.core.model import Article, Extract

Read = tuple[Article, Extract]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an update changed of the current articles, those that no later version stands for."""

    gone: frozenset[str]
    come: frozenset[str]  # of what changed, both
    restated: frozenset[str]  # that are as they were but for their origin


class ReadingSet:
    """All articles."""

    def __init__(self) -> None:
        self.shown: dict[str, Article] = {}
        self.current: dict[str, Read] = {}  # as they are shown, with what they say
        self.origins = Origins()
        self._given: dict[str, tuple[Article, Extract | None]] = {}  # corrected
        self._read: dict[str, Read] = {}  # without repeated lines
        self._lines = RepeatedLines()
        self._ordered: Ordered[Article] = Ordered()

    @property
    def all(self) -> tuple[Article, ...]:
        """By id."""
        return self._ordered.all()

    def is_same_text(self, a: str, b: str) -> bool:
        """Whether two articles are copies of one."""
        copy_of = self.origins.copy_of
        return a != b and copy_of.get(a, a) == copy_of.get(b, b)

    def update(self, changed: Mapping[str, tuple[Article, Extract | None] | None], corrections: Corrections) -> Reading:
        """Take what `changed`, None for what is gone."""
        for article_id, given in changed.items():
            if given is None:
                self._given.pop(article_id, None)
            else:
                article, extract = given
                told = None if extract is None else corrections.extract(article, extract)
                self._given[article_id] = corrections.article(article), told
        read_anew = self._read_anew(changed.keys())
        gone = [article_id for article_id in read_anew if article_id in self._read]
        for article_id in gone:
            del self._read[article_id]
        for article_id in read_anew:
            given = self._given.get(article_id)
            if given is not None and given[1] is not None:
                self._read[article_id] = self._lines.without(given[0], given[1])
        come = [self._read[article_id] for article_id in read_anew if article_id in self._read]
        restated = self.origins.update(gone, come)
        return self._show(read_anew, restated | changed.keys())

    def _read_anew(self, changed: Collection[str]) -> set[str]:
        """What changed, and of what other lines are repeated now."""
        articles = (self._given[one] for one in changed if one in self._given)
        told = [article for article, extract in articles if extract is not None]
        return self._lines.update(changed, told) | set(changed)

    def _show(self, read_anew: Set[str], touched: Set[str]) -> Reading:
        gone, come, restated = set(), set(), set()
        before, now = [], []
        for article_id in touched:
            old = self.shown.pop(article_id, None)
            if old is not None:
                before.append((article_id, old))
            was_current = self.current.pop(article_id, None) is not None
            article = self._article(article_id)
            if article is not None:
                article = old if article == old and old is not None else article
                self.shown[article_id] = article
                now.append((article_id, article))
            is_current = article is not None and article_id in self._read and article_id not in self.origins.later
            if article is not None and is_current:
                self.current[article_id] = article, self._read[article_id][1]
            is_another = article_id in read_anew or was_current != is_current
            if was_current and is_another:
                gone.add(article_id)
            if is_current and is_another:
                come.add(article_id)
            elif is_current:
                restated.add(article_id)
        self._ordered.change(before, now)
        return Reading(frozenset(gone), frozenset(come), frozenset(restated))

    def _article(self, article_id: str) -> Article | None:
        if article_id in self._read:
            return with_origin(self._read[article_id][0], self.origins)
        given = self._given.get(article_id)
        return None if given is None else given[0]
