"""The three standard streams: data goes out on one, all words to the reader on another, and either may be closed."""

import contextlib
import os
import select
import sys
import tempfile
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

from copydesk.core.errors import CopydeskError
from copydesk.core.reporting.plain import one_line

# Milliseconds after which a reader who stalls is asked after again.
_PATIENCE = 200


class OutputClosed(Exception):
    """Whoever read the output has gone, or takes nothing at the end: there is nobody left to write to."""


class OutputUnwritable(CopydeskError):
    """Standard output takes no more: a full disk, a terminal that hung up."""


def notice(words: str) -> None:
    """One line on standard error; nothing where that is closed, full or heard by nobody any more: no run ends by it."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"copydesk: {one_line(words)}\n")
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr.fileno())


def draw_in_utf8() -> None:
    """Terminals take UTF-8 whatever the locale says; Python would write its borders as \\u2500 in any other."""
    if isinstance(sys.__stderr__, TextIOWrapper):  # where Textual draws
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")


def terminal_lacking() -> str | None:
    """Why the dashboard cannot be shown here: it reads standard input and draws on standard error."""
    if sys.stdin is None or not sys.stdin.isatty():
        return "standard input is not a terminal"
    if sys.stderr is None or not sys.stderr.isatty():
        return "standard error is not a terminal"
    if os.environ.get("TERM", "") == "dumb":
        return "the terminal is dumb"
    return None


def is_terminal(stream: object) -> bool:
    """Whether a person reads this stream."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


def moves_cursor(stream: object) -> bool:
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_coloured(stream: object) -> bool:
    return moves_cursor(stream) and not os.environ.get("NO_COLOR")


def write_out(text: str, gives_up: Callable[[], bool] = lambda: False) -> None:
    """Write to standard output at once, as UTF-8 wherever it goes. A reader who stalls is waited for until `gives_up`.

    Raises OutputClosed and OutputUnwritable.
    """
    if sys.stdout is None:
        raise OutputClosed
    try:
        _write_all(sys.stdout.fileno(), text.encode("utf-8", "replace"), gives_up)
    except BrokenPipeError:
        _abandon(sys.stdout.fileno())
        raise OutputClosed from None
    except OSError as error:
        _abandon(sys.stdout.fileno())
        raise OutputUnwritable(f"standard output cannot be written: {error.strerror}") from error


def _write_all(descriptor: int, content: bytes, gives_up: Callable[[], bool]) -> None:
    """In pieces that a pipe takes at once where it takes anything: a longer one would hold up signals with it."""
    ready = select.poll()
    ready.register(descriptor, select.POLLOUT)
    rest = memoryview(content)
    while rest:
        if gives_up():
            raise OutputClosed
        if ready.poll(_PATIENCE):
            with contextlib.suppress(BlockingIOError):  # whoever has the other end may have made it non-blocking
                rest = rest[os.write(descriptor, rest[: select.PIPE_BUF]) :]


def _abandon(descriptor: int) -> None:
    """Let what Python still flushes at its end go nowhere, instead of failing there with exit code 120."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all; a pipe or a device is written to as it is. Raises OSError."""
    if path.is_relative_to("/dev") or (path.exists() and not path.is_file()):
        path.write_text(text, "utf-8", "replace")
        return
    target = Path(os.path.realpath(path))  # a symbolic link keeps pointing where it did
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with open(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        os.chmod(beside, target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class Bell:
    """Wakes the one who waits: rung from any thread or signal handler, and by the output's reader going away."""

    def __init__(self, output: int | None) -> None:
        self._heard, self._rung = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(self._rung, False)
        self._poll = select.poll()
        self._poll.register(self._heard, select.POLLIN)
        self._output = output
        if output is not None:
            self._poll.register(output, 0)  # errors and hang-ups are told without being asked for

    def ring(self) -> None:
        try:
            os.write(self._rung, b"\0")
        except BlockingIOError:
            return  # rung more often than heard: it will be heard all the same

    def wait(self, seconds: float) -> None:
        """Return when rung or after `seconds`. Raises OutputClosed."""
        for descriptor, _ in self._poll.poll(max(0, int(seconds * 1000))):
            if descriptor == self._output:
                _abandon(descriptor)
                raise OutputClosed
            os.read(descriptor, 65536)

    def close(self) -> None:
        os.close(self._heard)
        os.close(self._rung)
