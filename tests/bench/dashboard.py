"""The dashboard on a big story: first paint, from key to paint, and what one more article costs."""

import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from big_story import ARTICLES, CLAIMS, DISCREPANCIES, QUOTES
from figures import heading, in_turn, milliseconds, percentile, show
from terminal import Terminal

ARGUMENTS = ("story", "--no-state", "--theme", "dark")
ESCAPE = b"\x1b[27u"  # as terminals of the kitty protocol send it; a bare ESC is waited for, in case more follows
# What a reader does, and the keys of it, each pressed once the one before is painted.
WALK: tuple[tuple[str, tuple[bytes, ...]], ...] = (
    ("moving", (b"j", b"j", b"d", b"j", b"k", b"u", b"G", b"g", b"j", b"d", b"d", b"j")),
    ("next discrepancy", (b"]", b"]", b"]", b"[")),
    ("pane switching", (b"1", b"2", b"3", b"4", b"\t", b"\t", b"l", b"h", b"4", b"5")),
    ("moving in claims", (b"4", b"j", b"j", b"d", b"d", b"G", b"g", b"j")),
    ("moving in quotes", (b"3", b"j", b"j", b"d", b"G", b"g", b"j")),
    ("moving in entities", (b"2", b"j", b"j", b"d", b"G", b"g", b"j")),
    ("moving in articles", (b"1", b"j", b"j", b"d", b"G", b"g", b"j")),
    ("filter typing in claims", (b"4", b"/", *(bytes([letter]) for letter in b"calder quay"), b"\r")),
    ("dropping the filter", (ESCAPE,)),
    ("filter typing in discrepancies", (b"5", b"/", *(bytes([letter]) for letter in b"hours tunnel"), b"\r")),
    ("dropping that filter", (ESCAPE,)),
    ("sort of claims", (b"4", b"s", b"s", b"s", b"s")),
    ("sort of discrepancies", (b"5", b"s", b"s", b"s")),
    ("opening detail and article, and back", (b"5", b"j", b"\r", *[b"j"] * 5, b"\r", ESCAPE, ESCAPE)),
    ("an entity's detail", (b"2", b"j", b"\r", ESCAPE)),
    ("an article's text", (b"1", b"j", b"\r", b"d", ESCAPE)),
    ("overview", (b"o", b"j", b"j", b"d", b"o")),
    ("overview again", (b"o", b"o")),
    ("dismissing, and back by undo", (b"5", b"x", b"x", b"x", b"U")),
    ("what is dismissed, and back", (b"X", b"X")),
    ("a verdict", (b"5", b"v", b"j", b"j", b"\r", b"o", b"k", b"\r")),
    ("seen", (b" ", b"j", b" ", b"j")),
    ("zoom, and back", (b"z", b"z")),
    ("only one entity, and all again", (b"2", b"f", ESCAPE)),
    ("help, and back", (b"?", b"?")),
)  # fmt: skip


_READING = 6.0  # seconds that a reader looks at the first screen, in which the dashboard looks ahead


def measure(rounds: int = 5) -> None:
    heading(
        f"dashboard: {ARTICLES:,} articles, {QUOTES:,} quotations, {CLAIMS:,} claims, {DISCREPANCIES:,} discrepancies"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "story").mkdir()
        filled: list[float] = []
        minimal, ours = in_turn(lambda: _minimal(folder), lambda: _ours(folder, filled), rounds)
        show("first paint of a minimal Textual app, from its start", milliseconds(min(minimal)))
        show("first paint of the dashboard", milliseconds(min(ours)))
        show("the ratio", f"{min(ours) / min(minimal):.2f}", "≤ 1.6")
        show("the dashboard with the whole story in its panes", milliseconds(min(filled)))
        _keys(folder)


def _minimal(folder: Path) -> float:
    with Terminal("minimal_app.py", folder=folder) as terminal:
        return terminal.until(b"painted")


def _ours(folder: Path, filled: list[float]) -> float:
    """Until its panes stand there, without the time that the making of the story took; `filled`: with the story."""
    with Terminal("big_dashboard.py", *ARGUMENTS, folder=folder) as terminal:
        made = _made(terminal)
        painted = terminal.until(b"discrepancies") - made
        filled.append(terminal.until(f"‼ {DISCREPANCIES // 5}".encode()) - made)
        return painted


def _made(terminal: Terminal) -> float:
    return float(terminal.control.recv(64))


def _keys(folder: Path) -> None:
    with Terminal("big_dashboard.py", *ARGUMENTS, folder=folder) as terminal:
        _made(terminal)
        story = terminal.memory()
        terminal.until(f"‼ {DISCREPANCIES // 5}".encode())
        terminal.settle()
        time.sleep(_READING)
        taken: defaultdict[str, list[float]] = defaultdict(list)
        for what, keys in WALK:
            for key in keys:
                if (seconds := terminal.press(key)) is not None:
                    taken[what].append(seconds)
        figures = [figure for each in taken.values() for figure in each]
        for what, _ in WALK:
            show(f"  {what}", _of_keys(taken[what]))
        show(f"from key to paint, {len(figures)} keys, median", milliseconds(median(figures)))
        show("the same of the minimal app", milliseconds(_least(folder)))
        show("the same, 95th percentile", milliseconds(percentile(figures, 0.95)), "≤ 50 ms")
        show("the same, the slowest", milliseconds(max(figures)))
        arriving = [_one_more(terminal) for _ in range(7)]
        show("from one more article to its paint, median", milliseconds(median(arriving)), "≤ 100 ms")
        show("the same, the slowest", milliseconds(max(arriving)))
        show("memory, after all this", f"{terminal.memory() / 1e6:.0f} MB", "≤ 300 MB")
        show("of it Python and the story as the bench makes it, before the dashboard", f"{story / 1e6:.0f} MB")


def _least(folder: Path) -> float:
    """What Textual and this machine need for the least of changes, at this moment."""
    with Terminal("minimal_app.py", folder=folder) as terminal:
        terminal.until(b"painted")
        terminal.settle()
        return median(seconds for _ in range(20) if (seconds := terminal.press(b"j")) is not None)


def _of_keys(figures: list[float]) -> str:
    if not figures:
        return "no paint"
    return f"{1000 * median(figures):.0f} to {1000 * max(figures):.0f} ms"


def _one_more(terminal: Terminal) -> float:
    time.sleep(0.6)  # the dashboard paints at most twice a second
    terminal.settle(0.1)
    terminal.control.send(b"+")
    terminal.control.recv(1)
    painted = terminal.painted_since(time.monotonic())
    assert painted is not None
    return painted
