"""The real command line over a desk without pipeline: run as a program by the tests of the command line's bytes.

It reads NAME.txt as an article that says how many boats there were and NAME.bad as a file that cannot be read; two
articles with different numbers make a conflict. A follower looks again at each line on standard input:
`look`, `say WORDS` for a message, `fail WORDS` for a model that failed, `die WORDS` for a fault of the desk.
COPYDESK_STUB=hang makes reading hang.
"""

import os
import sys
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    Discrepancy,
    DisputedValue,
    Evidence,
    Range,
    Severity,
    Snapshot,
)
from copydesk.tui import cli, running
from copydesk.tui.options import Options


@dataclass(frozen=True)
class StubProgress:
    folder: str
    folder_present: bool = True
    model: str = "stub"
    model_state: str = "ready"
    waiting: int = 0
    current: str | None = None
    read: int = 0
    failed: int = 0
    skipped: int = 0
    last_arrival: float | None = None
    message: str | None = None


@dataclass(frozen=True)
class StubChange:
    snapshot: Snapshot
    progress: StubProgress
    cause: tuple[str, ...]
    is_restored: bool = True
    made_of: str | None = None


class StubDesk:
    made_with = "stub 1.0"

    def __init__(self, options: Options, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._progress = StubProgress(str(folder))
        self._fault: Exception | None = None

    def read_once(self, on_progress: Callable[[StubProgress], None]) -> Snapshot:
        match os.environ.get("COPYDESK_STUB"):
            case "hang":
                sys.stderr.write("reading\n")
                sys.stderr.flush()
                threading.Event().wait()
            case "break":
                raise ZeroDivisionError("no boats")
        on_progress(self._progress)
        return snapshot_of(self._folder)

    def start(
        self,
        listener: Callable[[StubChange], None],
        *,
        awaited: Collection[str],
        failed: Callable[[], None],
        named: bool,
    ) -> None:
        self._failed = failed
        listener(StubChange(snapshot_of(self._folder), self._progress, ()))
        threading.Thread(target=self._obey, args=(listener,), daemon=True).start()

    def stop(self) -> None:
        sys.stderr.write("stopped\n")
        if self._fault is not None:
            raise self._fault

    def _obey(self, listener: Callable[[StubChange], None]) -> None:
        for line in sys.stdin:
            order, _, words = line.strip().partition(" ")
            if order == "say":
                self._progress = replace(self._progress, message=words)
            if order == "die":
                self._fault = RuntimeError(words)
                self._failed()
                return
            if order == "fail":
                self._progress = replace(self._progress, model_state="failed", message=words)
            listener(StubChange(snapshot_of(self._folder), self._progress, ("a.txt",)))


def snapshot_of(folder: Path) -> Snapshot:
    files = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".bad"))
    articles = tuple(article_of(path) for path in files)
    sides: dict[str, list[Evidence]] = {}
    for article in articles:
        if article.text:
            whole = Range(0, len(article.text))
            sides.setdefault(article.text, []).append(Evidence(article.id, *whole, *whole, "own"))
    values = tuple(DisputedValue(text, tuple(mentions)) for text, mentions in sorted(sides.items()))
    tags = ("update",) if "update" in folder.name else ()
    why = "Two articles give numbers of boats that cannot both be right."
    card = Discrepancy("d_1", "number", Severity.CONFLICT, tags, Confidence.HIGH, "boats", why, (), values)
    return Snapshot(
        articles=articles,
        discrepancies=(card,) if len(values) > 1 else (),
        articles_by_id={article.id: article for article in articles},
    )


def article_of(path: Path) -> Article:
    if path.suffix == ".bad":
        return Article(path.name, None, ArticleStatus.FAILED, "the file is binary")
    text = path.read_text("utf-8").strip()
    words = len(text.split())
    return Article(
        path.name, "0" * 64, ArticleStatus.OK, outlet=path.stem.title(), headline=text, words=words, text=text
    )


def stub_desk_on(options: Options, folder: Path, state: object) -> StubDesk:
    return StubDesk(options, folder)


if __name__ == "__main__":
    running.desk_on = stub_desk_on  # type: ignore[assignment]
    cli.main()
