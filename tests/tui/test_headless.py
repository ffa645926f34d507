"""The follower as a program: its lines, and how it ends. It looks again when the test says so on standard input."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from copydesk.core.model import Article, ArticleStatus, Snapshot
from copydesk.core.reporting.events import Event
from copydesk.core.reporting.kinds import EVERY_KIND
from copydesk.core.state.journal import Journal
from copydesk.tui import event_stream
from copydesk.tui.event_stream import Stream
from copydesk.tui.headless import Mailbox
from copydesk.tui.streams import Bell, OutputClosed

STUB = Path(__file__).with_name("stub_copydesk.py")


class Follower:
    """`copydesk FOLDER --headless` over the stub's desk."""

    def __init__(self, folder: Path, *arguments: str, **streams: Any) -> None:
        given = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        kept = [] if "--state" in arguments else ["--no-state"]
        command = [sys.executable, str(STUB), str(folder), *kept, *arguments]
        self.process = subprocess.Popen(command, encoding="utf-8", **given)

    def order(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def event(self) -> dict[str, Any]:
        event = json.loads(self.line())
        assert isinstance(event, dict)
        return event

    def events_until(self, happened: str) -> list[dict[str, Any]]:
        events = [self.event()]
        while events[-1]["type"] != happened:
            events.append(self.event())
        return events

    def end(self, number: signal.Signals = signal.SIGTERM) -> tuple[list[str], str, int]:
        """The lines that still came, standard error, and the exit code."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=60)
        return (out or "").splitlines(), err, self.process.returncode


@pytest.fixture(autouse=True)
def hang_up_is_heard() -> Iterator[None]:
    """Under nohup it is ignored, and what is started there inherits that."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mail.txt").write_text("There were four boats.")
    return tmp_path


@pytest.fixture
def follower(folder: Path) -> Iterator[Follower]:
    following = Follower(folder, "--headless")
    yield following
    following.process.kill()
    following.process.communicate()


def test_a_follower_greets_tells_each_change_and_says_goodbye(follower: Follower, folder: Path) -> None:
    opening = follower.events_until("summary")
    assert [event["type"] for event in opening] == ["hello", "article.added", "summary"]
    assert opening[0]["data"]["model"] == "stub 1.0"
    assert opening[0]["data"]["folder"] == str(folder)
    (folder / "post.txt").write_text("There were five boats.")
    follower.order("look")
    assert [event["type"] for event in follower.events_until("summary")] == [
        "article.added", "discrepancy.opened", "summary",
    ]  # fmt: skip
    (folder / "mail.txt").unlink()
    follower.order("look")
    assert [event["type"] for event in follower.events_until("summary")] == [
        "article.removed", "discrepancy.resolved", "summary",
    ]  # fmt: skip
    rest, err, code = follower.end()
    assert [json.loads(line)["type"] for line in rest] == ["bye"]
    assert (err, code) == ("stopped\n", 0)


def test_each_event_is_numbered_timed_and_written_at_once(follower: Follower) -> None:
    events = follower.events_until("summary")
    assert [event["seq"] for event in events] == [1, 2, 3]
    assert all(event["ts"].endswith("Z") and event["v"] == 1 for event in events)
    assert list(events[1]) == ["v", "seq", "ts", "type", "id", "rev", "cause", "data"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_in_order(follower: Follower, number: signal.Signals) -> None:
    follower.events_until("summary")
    rest, err, code = follower.end(number)
    assert json.loads(rest[-1])["data"] == {"reason": number.name}
    assert (err, code) == ("stopped\n", 0)


def test_a_reader_that_goes_away_ends_it_quietly_and_at_once(follower: Follower) -> None:
    follower.events_until("summary")
    assert follower.process.stdout is not None
    follower.process.stdout.close()
    assert follower.process.wait(timeout=60) == 0
    assert follower.process.stderr is not None
    assert follower.process.stderr.read() == "stopped\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_though_its_reader_stalls_and_the_next_run_tells_the_rest(
    folder: Path, number: signal.Signals
) -> None:
    for name in range(1, 600):
        (folder / f"{name}.bad").touch()  # more than a pipe holds
    arguments = ("--headless", "--state", str(folder / ".state"))
    following = Follower(folder, *arguments)
    opening = [following.event(), following.event()]
    following.process.send_signal(number)
    assert following.process.wait(timeout=60) == 0
    assert following.process.stdout is not None
    whole = [json.loads(line) for line in following.process.stdout if line.endswith("\n")]
    assert following.process.communicate()[1] == "stopped\n"
    assert len(whole) < 500
    following = Follower(folder, *arguments, "--since", "last")
    rest = following.events_until("summary")
    assert following.end()[2] == 0
    told = [*opening, *whole, *rest]
    assert [event["seq"] for event in told] == list(range(1, len(told) + 1))
    assert sum(event["type"] == "article.skipped" for event in told) == 599


def test_a_file_that_could_not_be_read_is_told(follower: Follower, folder: Path) -> None:
    follower.events_until("summary")
    (folder / "photo.bad").touch()
    follower.order("look")
    told = follower.event()
    assert (told["type"], told["id"], told["cause"]) == ("article.skipped", "photo.bad", "a.txt")
    assert told["data"]["reason"] == "the file is binary"


def test_what_is_wrong_beside_the_articles_stands_on_standard_error(follower: Follower) -> None:
    follower.events_until("summary")
    follower.order("say the folder is gone")
    assert follower.process.stderr is not None
    assert follower.process.stderr.readline() == "copydesk: the folder is gone\n"


def test_it_goes_on_when_nobody_hears_what_is_wrong_any_more(follower: Follower, folder: Path) -> None:
    follower.events_until("summary")
    assert follower.process.stderr is not None
    follower.process.stderr.close()
    follower.order("say the folder is gone")
    (folder / "post.txt").write_text("There were five boats.")
    follower.order("look")
    assert follower.event()["id"] == "post.txt"
    follower.process.send_signal(signal.SIGTERM)
    assert follower.process.wait(timeout=60) == 0


def test_a_model_that_fails_ends_it_with_2(follower: Follower) -> None:
    follower.events_until("summary")
    follower.order("fail there is no model here")
    out, err = follower.process.communicate(timeout=60)
    assert (out, err, follower.process.returncode) == ("", "stopped\ncopydesk: there is no model here\n", 2)


def test_a_fault_of_the_desk_ends_it_with_1_and_is_said(follower: Follower) -> None:
    follower.events_until("summary")
    follower.order("die the press stopped")
    out, err = follower.process.communicate(timeout=60)
    assert [json.loads(line)["data"] for line in out.splitlines()] == [{"reason": "ERROR"}]
    said = "copydesk: an error inside: RuntimeError: the press stopped (-v tells where)"
    assert err.splitlines() == ["stopped", said]
    assert follower.process.returncode == 1


def test_text_lines_have_the_local_time_and_no_heartbeat(folder: Path) -> None:
    following = Follower(folder, "--headless", "--format", "text")
    lines = [following.line() for _ in range(3)]
    assert [line[9:] for line in lines] == [
        f"· hello     copydesk {lines[0].split()[4]} with stub 1.0 follows {folder}\n",
        "+ article   Mail: There were four boats., 4 words  [mail.txt]\n",
        "· summary   1 article of 1 outlet: 0 conflicts, 0 differs, 0 claims, 0 quotes, 0 entities\n",
    ]
    rest, _, code = following.end()
    assert ([line[9:] for line in rest], code) == (["· bye       SIGTERM"], 0)


def test_plain_lines_have_no_signs(folder: Path) -> None:
    following = Follower(folder, "--headless", "--format", "text", "--plain")
    lines = [following.line() for _ in range(2)]
    following.end()
    assert lines[0][9:].startswith("- hello ")
    assert "".join(lines).isascii()


def test_only_the_kinds_asked_for_are_followed(folder: Path) -> None:
    following = Follower(folder, "--headless", "--only", "discrepancy")
    assert [event["type"] for event in following.events_until("summary")] == ["hello", "summary"]
    assert following.end()[2] == 0


@pytest.mark.parametrize(
    ("environment", "card"),
    [
        ({}, "\x1b[1;31m‼ conflict  boats: "),
        ({"NO_COLOR": "1"}, "‼ conflict  boats: "),
        ({"TERM": "dumb"}, "‼ conflict  boats: "),
    ],
)
def test_on_a_terminal_it_writes_text_and_colours_it_where_that_is_welcome(
    folder: Path, environment: dict[str, str], card: str
) -> None:
    (folder / "post.txt").write_text("There were five boats.")
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    ours, theirs = pty.openpty()
    following = Follower(folder, "--headless", stdout=theirs, env={**plain, "TERM": "xterm", **environment})
    os.close(theirs)
    with open(ours, encoding="utf-8") as terminal:
        lines = [terminal.readline() for _ in range(4)]
        assert following.end()[2] == 0
    assert lines[0][8:].startswith(" · hello     copydesk ")
    assert lines[3][9:].startswith(card)


def test_without_a_terminal_it_says_so_and_goes_on_headless(folder: Path) -> None:
    following = Follower(folder)
    assert following.event()["type"] == "hello"
    _, err, code = following.end()
    lacking = "copydesk: standard input is not a terminal: following without the dashboard, as with --headless"
    assert (err.splitlines(), code) == ([lacking, "stopped"], 0)


def test_following_loads_no_interface_and_no_pipeline() -> None:
    script = (
        "import sys, copydesk.tui.cli, copydesk.tui.running, copydesk.tui.headless, copydesk.tui.once\n"
        "heavy = {'textual', 'spacy', 'rich'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


# --- without a process -----------------------------------------------------------------------------------------------


@pytest.fixture
def told() -> list[Event]:
    return []


def test_a_heartbeat_comes_after_half_a_minute_of_nothing(told: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(event_stream.time, "monotonic", lambda: now)
    stream = Stream(lambda numbered: told.append(numbered.event), EVERY_KIND, Journal())
    now += 29
    stream.tell_heartbeat_when_due()
    assert told == []
    now += 1
    stream.tell_heartbeat_when_due()
    assert [event.type for event in told] == ["heartbeat"]
    assert stream.seconds_to_heartbeat() == 30


def test_after_a_restart_nothing_is_told_until_what_was_told_is_in_again(told: list[Event]) -> None:
    journal = Journal()
    for _ in range(2):
        told.clear()
        journal.last_run_told = journal.last > 0
        stream = Stream(lambda numbered: told.append(numbered.event), EVERY_KIND, journal, since=journal.last)
        partial, whole = change_of(("a.txt",)), change_of(("a.txt", "b.txt"))
        partial.is_restored = not journal.last_run_told
        stream.tell_change((partial, partial.cause))
        stream.tell_change((whole, whole.cause))
        if not journal.last_run_told:
            assert [event.type for event in told] == ["article.skipped", "article.removed", "article.skipped"]
    assert told == []


def test_a_writer_that_is_behind_gets_the_newest_with_all_causes() -> None:
    bell = Bell(None)
    mailbox = Mailbox(bell)
    for causes in (("a.txt",), ("b.txt", "a.txt"), ("c.txt",)):
        mailbox.post(change_of(causes))
    bell.wait(60)
    taken = mailbox.take()
    bell.close()
    assert [causes for _, causes in taken] == [("a.txt", "b.txt", "c.txt")]
    assert taken[0][0].snapshot.articles[0].id == "c.txt"
    assert mailbox.take() == []


def test_a_bell_rung_a_hundred_thousand_times_is_heard_once_and_never_blocks() -> None:
    bell = Bell(None)
    for _ in range(100_000):
        bell.ring()
    bell.wait(60)
    bell.close()


def test_a_bell_hears_that_the_reader_went_away() -> None:
    read_end, write_end = os.pipe()
    bell = Bell(write_end)
    os.close(read_end)
    with pytest.raises(OutputClosed):
        bell.wait(60)
    bell.close()
    os.close(write_end)


def change_of(causes: tuple[str, ...]) -> Any:
    from types import SimpleNamespace

    article = Article(causes[-1], None, ArticleStatus.SKIPPED)
    progress = SimpleNamespace(model_state="loading", message=None)
    return SimpleNamespace(
        snapshot=Snapshot(articles=(article,)), progress=progress, cause=causes, is_restored=True, made_of=None
    )
