"""The dashboard in a terminal of its own: it leaves it as it found it, however it ends."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
LEFT_ALTERNATE_SCREEN = b"\x1b[?1049l"
PATIENCE = 60  # seconds for a busy machine; nothing waits that long where all is well

PROGRAM = """
import os, sys
from contextlib import suppress
sys.path.insert(0, {folder!r})
import page, story
from copydesk.tui.app import run_dashboard

class Desk(page.StubDesk):
    def start(self, listener):
        super().start(listener)
        self.tell({change})

desk = Desk()
code = run_dashboard(desk, None, None, ())
with suppress(OSError):
    os.write(1, f"ended {{desk.calls}}".encode())
sys.exit(code)
"""


@contextmanager
def terminal(change: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A dashboard in a pseudo-terminal of 80 by 24."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    program = PROGRAM.format(folder=str(FOLDER), change=change)
    environment = os.environ | {"TERM": "xterm-256color"}
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment,
        start_new_session=True,
    )
    os.close(slave)
    try:
        yield process, master
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(master)


def read_until(master: int, words: bytes | None) -> bytes:
    """What the terminal was sent, until the words come, or to its end."""
    seen = b""
    while words is None or words not in seen:
        ready, _, _ = select.select([master], [], [], PATIENCE)
        assert ready, seen
        try:
            chunk = os.read(master, 65536)
        except OSError:  # the other side is closed
            chunk = b""
        if not chunk:
            assert words is None, seen
            return seen
        seen += chunk
    return seen


def hang_up(master: int) -> None:
    """Close the terminal, and leave its number to be closed once more."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, master)
    os.close(nowhere)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_0_and_the_terminal_as_it_was(number):
    with terminal("story.change()") as (process, master):
        read_until(master, b"discrepancies")
        process.send_signal(number)
        rest = read_until(master, None)
        assert process.wait(PATIENCE) == 0
    assert LEFT_ALTERNATE_SCREEN in rest
    assert b"ended ['stop']" in rest


def test_it_ends_when_its_terminal_is_gone_and_no_signal_says_so():
    """As when make started it: the terminal's own process gets the signal, and make waits."""
    with terminal("story.change()") as (process, master):
        read_until(master, b"discrepancies")
        hang_up(master)
        assert process.wait(PATIENCE) == 0


def test_it_ends_though_more_was_to_be_drawn_than_a_terminal_that_is_gone_took():
    with terminal("story.change()") as (process, master):
        read_until(master, b"discrepancies")
        for turn in range(40):  # nobody reads what each redraws: the terminal's buffer fills, then Textual's own
            os.write(master, b"\t?\x1b")
            fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24 + turn % 2, 80, 0, 0))
            process.send_signal(signal.SIGWINCH)
            time.sleep(0.05)
        hang_up(master)
        assert process.wait(PATIENCE) == 0


def test_a_key_quits():
    with terminal("story.change()") as (process, master):
        read_until(master, b"discrepancies")
        os.write(master, b"q")
        rest = read_until(master, None)
        assert process.wait(PATIENCE) == 0
    assert LEFT_ALTERNATE_SCREEN in rest


def test_an_error_inside_is_raised_once_the_terminal_is_as_it_was():
    broken = "story.change(story.snapshot((), quotes=story.ferry().quotes, discrepancies=story.ferry().discrepancies))"
    with terminal(broken) as (process, master):
        rest = read_until(master, None)
        assert process.wait(PATIENCE) == 1
    assert LEFT_ALTERNATE_SCREEN in rest
    assert b"KeyError" in rest.partition(LEFT_ALTERNATE_SCREEN)[2]
