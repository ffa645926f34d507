"""`--demo`: the sample coverage, arriving in a folder of its own as if outlets filed it now."""

import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from copydesk.core.errors import CopydeskError

SUFFIXES = (".md", ".txt")


def sample_articles() -> list[tuple[str, bytes]]:
    """Name and bytes of each article that Copydesk brings along, by name."""
    found = [
        (file.name, file.read_bytes())
        for file in files("copydesk.seeds").iterdir()
        if file.name.endswith(SUFFIXES) and not file.name.lower().startswith("readme")
    ]
    if not found:
        raise CopydeskError("this installation brings no sample articles along: name a folder of articles")
    return sorted(found)


@contextmanager
def arriving(articles: Sequence[tuple[str, bytes]], seconds: float) -> Iterator[Path]:
    """A new folder that the articles arrive in, one every `seconds`, all at once for 0; removed at the end."""
    with tempfile.TemporaryDirectory(prefix="copydesk-demo-") as name:
        folder, ended = Path(name, "demo"), threading.Event()
        folder.mkdir()
        if seconds == 0:
            _deliver(folder, articles, 0, ended)
            yield folder
            return
        courier = threading.Thread(target=_deliver, args=(folder, articles, seconds, ended), name="demo", daemon=True)
        courier.start()
        try:
            yield folder
        finally:
            ended.set()
            courier.join()


def _deliver(folder: Path, articles: Sequence[tuple[str, bytes]], seconds: float, ended: threading.Event) -> None:
    for number, (name, content) in enumerate(articles):
        if number and ended.wait(seconds):
            return
        # Written under a hidden name and moved: the watcher sees each article whole, as from any careful sender.
        hidden = folder / f".{name}"
        hidden.write_bytes(content)
        os.replace(hidden, folder / name)
