"""What articles took from other outlets: passages, what somebody "told Reuters"; not what their own outlet was told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from copydesk.core.model import Article, Extract, Range
from copydesk.core.reading.outlets import outlets


class Relays:
    """The relayed blocks of articles, each under the name of the outlet's own articles where it has some here."""

    def __init__(self, articles: Iterable[tuple[Article, Extract]] = ()) -> None:
        self._printed: defaultdict[str, Counter[str]] = defaultdict(Counter)  # plain name -> names, by their articles
        self._outlet: dict[str, str] = {}
        self._taken: dict[str, list[tuple[Range, str]]] = {}
        self._taking: defaultdict[str, set[str]] = defaultdict(set)  # plain name -> articles that take from it
        self.update((), articles)

    def of(self, article_id: str) -> Iterator[tuple[Range, str]]:
        """The blocks that an article took, and from whom."""
        for block, via in self._taken.get(article_id, ()):
            yield block, outlets().named(via) or self._name(via)

    def update(self, gone: Iterable[str], come: Iterable[tuple[Article, Extract]]) -> set[str]:
        """Take out articles and put in others; those that may take from an outlet of another name now."""
        renamed: set[str] = set()
        for article_id in gone:
            for _, via in self._taken.pop(article_id, ()):
                self._taking[_plain(via)].discard(article_id)
            outlet = self._outlet.pop(article_id, None)
            if outlet is not None:
                renamed.add(self._count(outlet, -1))
        for article, extract in come:
            if taken := list(_taken(article, extract)):
                self._taken[article.id] = taken
                for _, via in taken:
                    self._taking[_plain(via)].add(article.id)
            if article.outlet:
                self._outlet[article.id] = article.outlet
                renamed.add(self._count(article.outlet, 1))
        return {article_id for name in renamed for article_id in self._taking.get(name, ())}

    def _count(self, outlet: str, change: int) -> str:
        plain = _plain(outlet)
        names = self._printed[plain]
        names[outlet] += change
        if not names[outlet]:
            del names[outlet]
        if not names:
            del self._printed[plain]
        return plain

    def _name(self, via: str) -> str:
        """As most of its own articles have it."""
        names = self._printed.get(_plain(via), Counter())
        return min(names, key=lambda name: (-names[name], name), default=via)


def _taken(article: Article, extract: Extract) -> Iterator[tuple[Range, str]]:
    for quotation in extract.quotations:
        if quotation.via and not _is_own(quotation.via, article.outlet):
            yield from ((piece, quotation.via) for piece in quotation.content)


def _plain(outlet: str) -> str:
    return outlet.casefold().removeprefix("the ")


def _is_own(via: str, outlet: str | None) -> bool:
    """One name holds the other: "the Courier" in the Harbour Courier."""
    if outlet is None:
        return False
    first, second = _plain(via), _plain(outlet)
    return first in second or second in first
