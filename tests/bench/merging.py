"""What one more article costs a coverage of 1,000, 10,000 and 100,000 claims, and what it finds. Invented articles."""

import gc
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import TypeVar

from figures import heading, milliseconds, own_seconds, percentile, show
from invented_articles import STATEMENTS, InventedArticles
from rapidfuzz import fuzz, process

from copydesk.core.comparing.groups import Item
from copydesk.core.merging.coverage import Coverage
from copydesk.core.merging.likeness import PlacedStatement, is_vetoed
from copydesk.core.model import Article, Extract

T = TypeVar("T")
SIZES = (1_000, 10_000, 100_000)  # claims, as statements of articles
ADDED = 60  # articles put in one by one
_SEARCHED = 5  # of them whose statements are also compared with all, which takes seconds each
# The sorted words of two statements above this score are of one event in 99.6 pairs of 100.
ALIKE = 75.0


def measure() -> None:
    stories = [_measured(size) for size in SIZES]
    show("growth of the 95th percentile from 1,000 to 100,000", f"{stories[-1] / stories[0]:.1f} times", "≤ 4 times")
    heading("one giant story")
    _measured(SIZES[1], story=SIZES[1] // STATEMENTS)


def _measured(size: int, story: int = 30) -> float:
    heading(f"a coverage of {size:,} statements")
    source = InventedArticles(story=story)
    coverage = Coverage()
    articles = list(source.articles(size // STATEMENTS + ADDED))
    # Those put in one by one are spread over the whole time, as late news of any story is.
    step = max(len(articles) // ADDED, 1)
    late = articles[step // 2 :: step][:ADDED]
    late_ids = {article.id for article, _ in late}
    for article, extract in articles:
        if article.id not in late_ids:
            coverage.put(article, extract)
    whole = own_seconds(coverage.snapshot)
    count = len(articles) - len(late)
    show("all at once, an article", milliseconds(whole / count))
    gc.freeze()
    merging: list[float] = []
    coverage._claims.update = _timed(coverage._claims.update, merging)  # type: ignore[method-assign]
    taken = [own_seconds(partial(_add, coverage, *each)) for each in late]
    show("one more article, with its snapshot, median", milliseconds(median(taken)))
    show("the same, 95th percentile", milliseconds(percentile(taken, 0.95)), "≤ 50 ms at 100,000")
    show("the same, the slowest", milliseconds(max(taken)))
    if size == SIZES[-1]:
        _against_all_pairs(coverage, {article.id for article, _ in late[-_SEARCHED:]}, taken, merging)
    gc.unfreeze()
    return percentile(taken, 0.95)


def _add(coverage: Coverage, article: Article, extract: Extract) -> None:
    coverage.put(article, extract)
    coverage.snapshot()


def _timed(function: Callable[..., T], seconds: list[float]) -> Callable[..., T]:
    """The function, which notes what each call took."""

    def timed(*given: object) -> T:
        done: list[T] = []
        seconds.append(own_seconds(lambda: done.append(function(*given))))
        return done[0]

    return timed


def _against_all_pairs(coverage: Coverage, added: set[str], taken: list[float], merging: list[float]) -> None:
    """rapidfuzz's own search over all statements, with the sorted words of each made before."""
    items = [item for held in coverage._claims._items.values() for item in held]
    lines = {item: item.thing.wording for item in items}
    mine = [item for item in items if item.thing.key[0] in added]
    found: list[tuple[Item[PlacedStatement], Item[PlacedStatement]]] = []

    def search() -> None:
        for item in mine:
            hits = process.extract(
                lines[item], lines, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=None, processor=None
            )
            found.extend((item, other) for _, _, other in hits if other is not item)

    searching = own_seconds(search)
    merges = [(one, other) for one, other in found if not is_vetoed(one.thing, other.thing)]
    same = sum(one.group is not None and one.group is other.group for one, other in merges)
    show("rapidfuzz on an article's statements against all", milliseconds(searching / len(added)))
    show("times as long as merging those claims", f"{searching / sum(merging[-_SEARCHED:]):.0f}", "≥ 100")
    show("times as long as the whole of one more article", f"{searching / sum(taken[-_SEARCHED:]):.0f}")
    show("of its merges found", f"{same} of {len(merges)}, {same / max(len(merges), 1):.1%}", "≥ 99 %")
