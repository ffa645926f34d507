"""A follower killed at random moments while its folder is written: in the end nothing is lost and nothing is wrong."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest

sys.path.append(str(Path(__file__).parent))
from newsroom import Newsroom
from stream_reader import StreamReader

FOLLOWER = Path(__file__).with_name("follower.py")
WORDS = "word_extractor:WordExtractor"
KILLS = int(os.environ.get("SOAK_KILLS", "100"))
KINDS = {"articles": "article", "entities": "entity", "quotes": "quote", "claims": "claim"}

pytestmark = [pytest.mark.soak, pytest.mark.timeout(1800)]


class Room:
    """A watched folder, a state, and the followers that come and go."""

    def __init__(self, place: Path, extractor: str | None) -> None:
        self.folder, self.state, outside = place / "watched", place / "state", place / "outside"
        for each in (self.folder / "deep", outside):
            each.mkdir(parents=True)
        self.seed = int(os.environ.get("SOAK_SEED", "1"))
        self.newsroom = Newsroom(self.folder, outside, self.seed)
        self.random = random.Random(self.seed)
        self.reader = StreamReader()
        self._output = place / "events.jsonl"
        self._environment = dict(os.environ) | ({"COPYDESK_EXTRACTOR": extractor} if extractor else {})

    def run(
        self, *arguments: str, output: IO[bytes], errors: IO[bytes] | int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        command = [sys.executable, str(FOLLOWER), str(self.folder), "--settle", "20", *arguments]
        return subprocess.Popen(command, stdout=output, stderr=errors, stdin=subprocess.DEVNULL, env=self._environment)

    def follow(self, *arguments: str) -> subprocess.Popen[bytes]:
        with self._output.open("wb") as output:
            return self.run("--headless", "--format", "jsonl", "--state", str(self.state), *arguments, output=output)

    def follow_and_kill(self, longest: float) -> None:
        """One life of a follower, ended in the middle of whatever it does, while files come and go."""
        process = self.follow()
        end = time.monotonic() + self.random.uniform(0.05, longest)
        while (left := end - time.monotonic()) > 0:
            self.newsroom.act()
            time.sleep(min(left, self.random.uniform(0.0, 0.15)))
        workers = children_of(process.pid)
        process.kill()
        process.wait()
        self.reader.read(self._output)
        assert all(ends(worker) for worker in workers)

    def follow_to_the_end(self, *arguments: str) -> list[dict[str, Any]]:
        """A last life, ended in order once all is read and told; its events."""
        process = self.follow(*arguments)
        self.wait_until_quiet()
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        return [json.loads(line) for line in self._output.read_text("utf-8").splitlines()]

    def read_to_the_end(self) -> None:
        self.follow_to_the_end()
        self.reader.read(self._output)

    def wait_until_quiet(self) -> None:
        """Until all is read and told, and a sweep of the folder later nothing has been added."""
        for _ in range(1200):
            time.sleep(0.1)
            lines = self._output.read_text("utf-8").splitlines()
            if lines and json.loads(lines[-1])["type"] == "summary" and self._is_quiet(len(lines)):
                return

    def _is_quiet(self, lines: int) -> bool:
        time.sleep(3.0)  # a sweep of the folder later
        return len(self._output.read_text("utf-8").splitlines()) == lines

    def report(self, *state: str) -> bytes:
        path = self._output.with_name("report.json")
        with path.open("wb") as output:
            assert self.run("--once", "--format", "json", *state, output=output).wait(600) == 0
        return path.read_bytes()


def children_of(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()] + [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return []


def ends(pid: int) -> bool:
    """Whether this process is gone, or goes within five seconds."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path, WORDS)


def assert_told_is_what_is_there(room: Room, report: bytes) -> None:
    document = json.loads(report)
    assert len(document["articles"]) > 3
    for name, kind in {**KINDS, "discrepancies": "discrepancy"}.items():
        assert room.reader.ids(kind) == sorted({thing["id"] for thing in document[name]}), name


def test_killed_a_hundred_times_it_ends_as_if_it_never_had_been(room: Room) -> None:
    for _ in range(KILLS):
        room.follow_and_kill(longest=2.0)
    heard = room.reader.seq
    room.read_to_the_end()
    kept = room.report("--state", str(room.state))
    assert kept == room.report("--no-state")
    assert_told_is_what_is_there(room, kept)
    assert heard > KILLS
    print(f"{KILLS} kills, {room.reader.seq} events, {room.reader.repeated} lines twice, {len(kept):,} bytes the same")


def test_a_reader_that_says_what_it_has_gets_the_rest_and_no_more(room: Room) -> None:
    for _ in range(10):
        room.follow_and_kill(longest=2.0)
    room.read_to_the_end()
    last = room.reader.seq
    events = room.follow_to_the_end("--since", str(last // 2))
    numbers = [event["seq"] for event in events]
    assert numbers == list(range(last // 2 + 1, last + 4))
    assert [event["type"] for event in events[-3:]] == ["hello", "summary", "bye"]


@pytest.mark.model
def test_killed_with_the_real_model_it_ends_the_same(tmp_path: Path) -> None:
    room = Room(tmp_path, None)
    for _ in range(4):
        room.follow_and_kill(longest=9.0)
    room.read_to_the_end()
    kept = room.report("--state", str(room.state))
    assert kept == room.report("--no-state")
    assert_told_is_what_is_there(room, kept)
