"""Very many files at once: none is lost, and how long it takes is said."""

import sys
import time
from pathlib import Path

import pytest

from copydesk.core.watching import Arrived, Folder, Swept, WatchChange, Watcher

sys.path.append(str(Path(__file__).parents[1] / "core"))
from waiting import Heard

pytestmark = [pytest.mark.soak, pytest.mark.timeout(600)]


@pytest.mark.parametrize("poll", [False, True], ids=["events", "polling"])
@pytest.mark.parametrize("count", [1_000, 10_000, 50_000])
def test_files_that_come_at_once_all_arrive(tmp_path: Path, count: int, poll: bool) -> None:
    heard: Heard[WatchChange] = Heard()
    arrived: set[str] = set()

    def hear(change: WatchChange) -> None:
        if isinstance(change, Arrived):
            arrived.add(change.path)
        if isinstance(change, Swept) or len(arrived) == count:
            heard(change)

    watcher = Watcher(Folder(tmp_path), hear, poll=poll)
    watcher.start()
    heard.until(bool)
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text(str(number))
    written = time.monotonic()
    heard.until(lambda _: len(arrived) == count, limit=300)
    watcher.stop()
    print(f"{count:,} files, {'polling' if poll else 'events'}: all arrived {time.monotonic() - written:.1f} s later")
