"""The pipeline: the whole program against a bare parse of the same texts, and each stage in one process."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from figures import ROUNDS, heading, in_turn, own_seconds, show

ONCE = ("--once", "--no-state", "--format", "json")
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


def measure(folder: Path, model: str) -> None:
    heading(f"extraction: {folder.name} with {model}")
    whole, bare = in_turn(
        lambda: children_seconds("-m", "copydesk.tui.cli", str(folder), *ONCE, "--model", model),
        lambda: children_seconds("-c", BARE, str(folder), model),
    )
    show("whole --once, CPU seconds", f"{min(whole):.2f}")
    show("loading and bare nlp.pipe on the same texts", f"{min(bare):.2f}")
    show("whole / bare", f"{min(whole) / min(bare):.2f}", "≤ 1.11")
    _show_restart(folder, model)
    show_stages(folder, model)
    show("--help, seconds", f"{min(help_seconds() for _ in range(5)):.3f}", "≤ 0.25")


def _show_restart(folder: Path, model: str) -> None:
    """With start and report, which are most of it where articles are few."""
    with tempfile.TemporaryDirectory() as state:
        once = ("-m", "copydesk.tui.cli", str(folder), "--once", "--state", state, "--format", "json", "--model", model)
        first = children_seconds(*once)
        again = min(children_seconds(*once) for _ in range(ROUNDS))
        kept = sum(file.stat().st_size for file in Path(state).rglob("*.kept"))
    show("the same on its state, CPU seconds", f"{again:.2f}")
    show("of the first time", f"{again / first:.1%}", "≤ 2 % at 10,000 articles")
    show("size of the coverage that is kept", f"{kept / 1e6:.1f} MB")


def show_stages(folder: Path, model: str) -> None:
    """One loaded pipeline: words a second, what extraction costs beyond the parse, and a snapshot."""
    from copydesk.core.extraction.extractor import Extractor
    from copydesk.core.extraction.text.paragraphs import parse_paragraphs
    from copydesk.core.merging.coverage import Coverage
    from copydesk.core.model import Article, ArticleStatus
    from copydesk.core.reading import is_candidate, read_file

    files = sorted(path for path in folder.rglob("*") if path.is_file() and is_candidate(path.relative_to(folder)))
    read = [article for path in files for article in read_file(folder, path)]
    articles = [article for article in read if article.status is ArticleStatus.OK]
    words = sum(article.words for article in articles)
    extractor = Extractor(model)
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
        extracting, parsing = in_turn(
            lambda: own_seconds(lambda: extractor.extract(article)), lambda: own_seconds(lambda: parse(texts))
        )
        return min(extracting), min(parsing)

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
