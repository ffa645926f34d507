"""The line at the top: what is watched, how far reading has come, and what the reader must know."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from copydesk.tui.panes.cells import Line, Piece, clip, width_of
from copydesk.tui.panes.painting import PaintedLine

if TYPE_CHECKING:
    from copydesk.core.desk import Progress

_BACKLOG = 20  # waiting articles from which a bar is worth its place
_BAR = 12  # cells
_NAME = 28  # cells of a file's or folder's name


class _Part(NamedTuple):
    """Something to say; where there is no room, the parts of the highest rank are left out."""

    rank: int
    text: str
    ink: str = ""


class StatusLine(PaintedLine):
    """Folder, articles, model, arrivals; a passing word in answer to a key."""

    def __init__(self) -> None:
        super().__init__(id="status")
        self._progress: Progress | None = None
        self._paused_with: int | None = None
        self._limited_to: str | None = None
        self._pending: str | None = None
        self._news: str | None = None
        self._word: str | None = None

    def show(self, progress: "Progress", *, paused_with: int | None, limited_to: str | None) -> None:
        """What the desk says of itself; how many changes a paused view holds back; the limit of all panes."""
        if (progress, paused_with, limited_to) != (self._progress, self._paused_with, self._limited_to):
            self._progress, self._paused_with, self._limited_to = progress, paused_with, limited_to
            self.refresh()

    def say(self, word: str | None) -> None:
        """A short answer to what the reader did, in place of the rest; None takes it away."""
        if word != self._word:
            self._word = word
            self.refresh()

    def await_key(self, words: str | None) -> None:
        """What the next key completes or gives up; None when it is done."""
        if words != self._pending:
            self._pending = words
            self.refresh()

    def tell_news(self, words: str | None) -> None:
        """What the last articles changed."""
        if words != self._news:
            self._news = words
            self.refresh()

    def pieces(self, width: int) -> Line:
        parts = self._parts()
        while len(parts) > 1 and width_of(_line(parts)) > width:
            parts.remove(max(parts, key=lambda part: part.rank))
        return _line(parts)

    def _parts(self) -> list[_Part]:
        progress = self._progress
        if progress is None:
            return [_Part(0, "opening…", "muted")]
        parts = [_Part(0, clip(Path(progress.folder).name or progress.folder, _NAME), "strong")]
        if self._word:
            return [*parts, _Part(0, self._word, "new")]
        if self._pending:
            return [*parts, _Part(0, self._pending, "differs")]
        if self._paused_with is not None:
            held = f", {self._paused_with} not shown" if self._paused_with else ""
            parts.append(_Part(0, f"paused{held}", "differs"))
        if self._limited_to:
            parts.append(_Part(0, f"only {clip(self._limited_to, _NAME)}", "new"))
        parts += _attention(progress)
        if self._news:
            parts.append(_Part(2, self._news, "new"))
        return [*parts, *_counts(progress), *_work(progress)]


def _attention(progress: "Progress") -> list[_Part]:
    if progress.message:
        return [_Part(0, progress.message, "conflict")]
    if not progress.folder_present:
        return [_Part(0, "the folder is gone: waiting for it to come back", "conflict")]
    if progress.model_state == "failed":
        return [_Part(0, f"the model {progress.model} could not be loaded", "conflict")]
    return []


def _counts(progress: "Progress") -> list[_Part]:
    parts = [_Part(1, f"{progress.read} read", "" if progress.read else "muted")]
    if progress.failed:
        parts.append(_Part(1, f"✗ {progress.failed} failed", "conflict"))
    if progress.waiting:
        parts.append(_Part(2, f"{progress.waiting} waiting", "differs"))
    if progress.skipped:
        parts.append(_Part(5, f"{progress.skipped} skipped", "muted"))
    return parts


def _work(progress: "Progress") -> list[_Part]:
    parts = []
    if progress.waiting >= _BACKLOG:
        parts.append(_Part(3, _bar(progress)))
    if progress.current:
        parts.append(_Part(4, f"reading {clip(progress.current, _NAME)}"))
    if progress.model_state == "loading":
        parts.append(_Part(2, "loading the model, then reading starts", "differs"))
    elif progress.model_state == "ready":
        parts.append(_Part(6, "model ready", "muted"))
    if progress.last_arrival is not None:
        parts.append(_Part(5, f"last arrival {_clock(progress.last_arrival)}", "muted"))
    return parts


def _bar(progress: "Progress") -> str:
    done = progress.read + progress.failed + progress.skipped
    share = done / (done + progress.waiting)
    full = int(share * _BAR)
    return f"{'█' * full}{'░' * (_BAR - full)} {share:.0%}"


def _clock(moment: float) -> str:
    """The time of day; with the date, where that is another day."""
    arrived = datetime.fromtimestamp(moment)
    is_today = arrived.date() == datetime.now().date()
    return f"{arrived:%H:%M}" if is_today else f"{arrived:%Y-%m-%d %H:%M}"


def _line(parts: list[_Part]) -> Line:
    line = [Piece(" ")]
    for part in parts:
        if len(line) > 1:
            line.append(Piece(" · ", "muted"))
        line.append(Piece(part.text, part.ink))
    return line
