"""A disk that fills up under the state: the follower goes on, says so, and tells no number twice."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from test_kills import WORDS, Room, assert_told_is_what_is_there

pytestmark = [pytest.mark.soak, pytest.mark.timeout(300)]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, WORDS)
    room.state.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(room.state)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system of its own can be mounted here: a full disk is NOT tried")
    yield room
    subprocess.run(["umount", str(room.state)], check=True)


def test_a_full_disk_stops_nothing_and_is_said(room: Room, tmp_path: Path) -> None:
    for _ in range(60):
        room.newsroom.act()
    errors = tmp_path / "errors"
    with errors.open("wb") as said, (tmp_path / "events.jsonl").open("wb") as output:
        process = room.run("--headless", "--format", "jsonl", "--state", str(room.state), output=output, errors=said)
    for _ in range(100):
        room.newsroom.act()
        time.sleep(0.05)
    room.wait_until_quiet()
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert "full" in errors.read_text()
    room.reader.read(tmp_path / "events.jsonl")
    assert_told_is_what_is_there(room, room.report("--no-state"))
    # The state is as full as before, and a next run still gives no number again.
    events = room.follow_to_the_end()
    assert int(str(events[0]["seq"])) == room.reader.seq + 1
    assert json.loads(room.report("--state", str(room.state)))["articles"]
