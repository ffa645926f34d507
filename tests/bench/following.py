"""The real dashboard on a real folder: how late its loop is while a worker parses, and how soon news is painted."""

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from figures import heading, milliseconds, percentile, show
from terminal import Terminal

from copydesk.core.model import ArticleStatus
from copydesk.core.reading import is_candidate, read_file

ARTICLES = 100
NEWS = 12  # articles that come one by one
_IDLE = 8.0  # seconds
_LONG = 60  # articles in one, that is parsed for seconds without anything to show
_SETTLE = 0.25


def measure(folder: Path, model: str) -> None:
    heading(f"following: {ARTICLES} articles made of the paragraphs of {folder.name}")
    articles = shuffled_articles(folder)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "story").mkdir()
        arguments = ("story", "--no-state", "--theme", "dark", "--model", model)
        with Terminal("watched_dashboard.py", *arguments, folder=place) as terminal:
            terminal.until(b"discrepancies")
            _put(place, "first.txt", next(articles))
            _wait(terminal, lambda seen: seen["read"] == 1 and not seen["waiting"])
            time.sleep(2.0)  # the first paints, and what is looked up ahead
            _ask(terminal)
            idle = _while_idle(terminal)
            _show_news("a dozen", terminal, place, articles)
            long = "\n".join(next(articles) for _ in range(_LONG))
            _put(place, "long.txt", long)
            parsing = _while_parsing(terminal)
            (place / "story" / "long.txt").unlink()
            for number in range(ARTICLES):
                _put(place, f"{number:03}.txt", next(articles))
            busy = _wait(terminal, lambda seen: seen["read"] == ARTICLES + NEWS + 1 and not seen["waiting"])
            _show_lateness(idle, parsing, busy)
            # Those of a small folder consist of the same paragraphs again and again, which no news does.
            _show_news(f"{ARTICLES}", terminal, place, articles)


def shuffled_articles(folder: Path) -> Iterator[str]:
    """Texts of about 500 words, without end: paragraphs drawn from the folder's articles."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and is_candidate(path.relative_to(folder)))
    read = [article for path in files for article in read_file(folder, path) if article.status is ArticleStatus.OK]
    paragraphs = [article.text[start:end] for article in read for start, end in article.body]
    chance = random.Random(3)
    while True:
        text: list[str] = []
        while sum(len(paragraph.split()) for paragraph in text) < 500:
            text.append(chance.choice(paragraphs))
        yield "\n\n".join(text) + "\n"


def _put(place: Path, name: str, text: str) -> float:
    """Moved in, whole, as most programs write; when it was there."""
    (place / name).write_text(text, "utf-8")
    (place / name).rename(place / "story" / name)
    return time.monotonic()


def _ask(terminal: Terminal) -> dict[str, Any]:
    terminal.control.send(b"?")
    line = b""
    while not line.endswith(b"\n"):
        line += terminal.control.recv(1 << 16)
    answer: dict[str, Any] = json.loads(line)
    return answer


def _while_idle(terminal: Terminal) -> list[float]:
    terminal.settle(_IDLE)
    late: list[float] = _ask(terminal)["late"]
    return late


def _while_parsing(terminal: Terminal) -> list[float]:
    """From the moment at which the long article is begun to that at which it is extracted."""
    _wait(terminal, lambda seen: "begun" in seen["articles"].get("long.txt", {}))
    late: list[float] = []
    while True:
        seen = _ask(terminal)
        if "extracted" in seen["articles"]["long.txt"]:
            break
        late += seen["late"]
        terminal.settle(0.3)
    _wait(terminal, lambda seen: seen["read"] == NEWS + 2 and not seen["waiting"])
    return late


def _wait(terminal: Terminal, until: Callable[[dict[str, Any]], bool]) -> list[float]:
    """How late the loop was until then."""
    late: list[float] = []
    while True:
        seen = _ask(terminal)
        late += seen["late"]
        if until(seen):
            return late
        terminal.settle(0.01)
        time.sleep(0.5)


def _show_lateness(idle: list[float], parsing: list[float], busy: list[float]) -> None:
    quiet, loud = percentile(idle, 0.99), percentile(parsing, 0.99)
    show("event loop idle, late by, 99th percentile", _tenths(quiet))
    show("while the worker parses a long article", _tenths(loud), "≤ 16 ms")
    show("the ratio", f"{loud / quiet:.1f}", "≤ 2 times")
    show(f"while {ARTICLES} articles are parsed, merged and painted", _tenths(percentile(busy, 0.99)), "≤ 16 ms")
    show("the same, median and slowest", f"{_tenths(median(busy))}, {_tenths(max(busy))}")


def _show_news(among: str, terminal: Terminal, place: Path, articles: Iterator[str]) -> None:
    beyond = []
    for number in range(NEWS):
        name = f"news {number} among {among}.txt"
        closed = _put(place, name, next(articles))
        _wait(terminal, lambda seen, name=name: "painted" in seen["articles"].get(name, {}))  # type: ignore[misc]
        seen = _ask(terminal)["articles"][name]
        beyond.append(seen["painted"] - closed - _SETTLE - (seen["extracted"] - seen["begun"]))
    show(f"close to panes beyond settle and parse, among {among}", milliseconds(median(beyond)), "≤ 200 ms")
    show("the same, the slowest", milliseconds(max(beyond)))


def _tenths(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"
