"""A worker that is fed article after article: whether its memory stays what it was, and what two workers do."""

import queue
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from figures import heading, show
from following import shuffled_articles

from copydesk.core.model import Article
from copydesk.core.reading import article_from_bytes
from copydesk.core.worker import Extracted, ModelReady, Outcome, Task
from copydesk.core.workers import Workers

ARTICLES = 400  # in two minutes; `--articles 5000` is what the budget says
_SHOWN = 8  # looks at the memory
_PACE = 40  # articles in a round of one or two workers
_ROUNDS = 3


def measure(folder: Path, model: str, count: int) -> None:
    heading(f"one worker, {count:,} articles made of the paragraphs of {folder.name}")
    articles = _articles(folder)
    one = _Feeding(model, 1)
    taken = [one.feed(list(islice(articles, count // _SHOWN))) and one.memory() for _ in range(_SHOWN)]
    show("memory, MB", " ".join(f"{each / 1e6:.0f}" for each in taken), "≤ 350, flat")
    two = _Feeding(model, 2)
    pairs = [(one.feed(some), two.feed(some)) for some in (list(islice(articles, _PACE)) for _ in range(_ROUNDS))]
    show("words a second, one worker", f"{max(pair[0] for pair in pairs):,.0f}")
    show("two workers", f"{max(pair[1] for pair in pairs):,.0f}")
    show("the ratio, best of three", f"{max(two / one for one, two in pairs):.2f}", "2 on two idle cores")
    one.stop()
    two.stop()


def _articles(folder: Path) -> Iterator[Article]:
    for number, text in enumerate(shuffled_articles(folder)):
        (article,) = article_from_bytes(f"{number}.txt", text.encode(), ".txt")
        yield article


class _Feeding:
    """Workers that are kept busy."""

    def __init__(self, model: str, count: int) -> None:
        self._outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._workers = Workers(model, self._outcomes.put, count=count)
        self._workers.start()
        self._hear(ModelReady, count)

    def feed(self, articles: list[Article]) -> float:
        """Words a second."""
        begun = time.monotonic()
        for article in articles:
            self._workers.submit(Task(article.id, article))
        self._hear(Extracted, len(articles))
        return sum(article.words for article in articles) / (time.monotonic() - begun)

    def memory(self) -> int:
        """Resident bytes of the largest worker."""
        statuses = (Path(f"/proc/{pid}/statm").read_text().split() for pid in self._workers.pids)
        return max(4096 * int(fields[1]) for fields in statuses)

    def stop(self) -> None:
        self._workers.stop()

    def _hear(self, kind: type[Outcome], count: int) -> None:
        while count:
            outcome = self._outcomes.get()
            assert isinstance(outcome, kind) or type(outcome).__name__ == "Begun", outcome
            count -= isinstance(outcome, kind)
