"""The log that -v keeps: what was asked, what was read, what went wrong and where. Nothing is logged without it."""

import logging
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from copydesk.core.reporting.plain import one_line
from copydesk.tui.streams import notice

_LARGEST = 2_000_000  # bytes, then the file before is kept as copydesk.log.1
_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _OneLine(logging.Formatter):
    """A message may hold names of files and words of articles: it stays on its line, and acts on no terminal."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = one_line(record.message)
        return super().formatMessage(record)


def log_place() -> Path:
    from platformdirs import user_log_path

    return user_log_path("copydesk") / "copydesk.log"


@contextmanager
def logged(*, quiet: bool) -> Iterator[None]:
    """Keep the log while the program runs, and say where; without a place for it the program goes on without."""
    place = log_place()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(place, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", errors="replace")
    except OSError as error:
        notice(f"no log: {place} cannot be written: {error.strerror}")
        yield
        return
    handler.setFormatter(_OneLine(_LINE))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("copydesk").setLevel(logging.DEBUG)
    if not quiet:
        notice(f"log: {place}")
    logging.getLogger(__name__).info("Python %s on %s", platform.python_version(), platform.platform(terse=True))
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()
