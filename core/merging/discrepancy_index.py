"""All discrepancies in the order that they are shown, each held under what it was found in."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from copydesk.core.merging.ordered import Ordered
from copydesk.core.model import Confidence, Discrepancy, Severity, Span

Weight = tuple[bool, bool, int, int, str, str]
_OF_WORDS = frozenset({"name", "quote_wording"})  # how something is put, not what happened


class Discrepancies:
    """Conflicts first."""

    def __init__(self) -> None:
        self._found: dict[Hashable, tuple[Discrepancy, ...]] = {}
        self._with_id: defaultdict[str, dict[Hashable, Discrepancy]] = defaultdict(dict)
        self._shown: dict[str, Discrepancy] = {}
        self._touched: set[str] = set()
        self._ordered: Ordered[Discrepancy] = Ordered()

    def put(self, source: Hashable, found: Iterable[Discrepancy | None]) -> None:
        """What is found in a source now, in place of what was found in it before."""
        before = self._found.pop(source, ())
        now = tuple(one for one in found if one is not None)
        if now:
            self._found[source] = now
        for one in before:
            self._with_id[one.id].pop(source, None)
        for one in now:
            self._with_id[one.id].setdefault(source, one)
        self._touched.update(one.id for one in (*before, *now))

    def all(self) -> tuple[Discrepancy, ...]:
        """Of several with one id, which share their smallest member, the gravest."""
        before, now = [], []
        for key in self._touched:
            old, held = self._shown.pop(key, None), self._with_id[key]
            if old is not None:
                before.append((_weight(old), old))
            if not held:
                del self._with_id[key]
                continue
            new = min(held.values(), key=_graver)
            new = old if old is not None and new == old else new
            self._shown[key] = new
            now.append((_weight(new), new))
        self._touched.clear()
        self._ordered.change(before, now)
        return self._ordered.all()


def _weight(one: Discrepancy) -> Weight:
    """Conflicts first; what happened before how it is put; then what most articles speak of; the surest; by topic."""
    articles = {mention.span.article for value in one.values for mention in value.mentions}
    sure = list(Confidence).index(one.confidence)
    is_of_words = one.type in _OF_WORDS
    return (one.severity is not Severity.CONFLICT, is_of_words, -len(articles), sure, one.topic, one.id)


def _graver(one: Discrepancy) -> tuple[Weight, str, list[tuple[str, list[Span]]]]:
    return _weight(one), one.why, [(value.value, [mention.span for mention in value.mentions]) for value in one.values]
