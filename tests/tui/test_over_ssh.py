"""Over a real SSH login on loopback: what is seen there, and that a connection that drops leaves no process."""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

COPYDESK = Path(sys.executable).with_name("copydesk")
SEEDS = Path(__file__).parents[2] / "seeds"
PATIENCE = 60.0
SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

pytestmark = [
    pytest.mark.outside,
    pytest.mark.model,
    pytest.mark.skipif(SSHD is None, reason="no sshd here (Debian: openssh-server): nothing is tried over SSH"),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may start an sshd that lets somebody in"),
]

CONFIGURATION = """
Port {port}
ListenAddress 127.0.0.1
HostKey {place}/host
AuthorizedKeysFile {place}/user.pub
PidFile {place}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
"""


@pytest.fixture(scope="module")
def login(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The command that logs in: a server of the test's own, with keys of its own."""
    place = tmp_path_factory.mktemp("ssh")
    for key in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / key)], check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (place / "configuration").write_text(CONFIGURATION.format(port=port, place=place))
    Path("/run/sshd").mkdir(exist_ok=True)
    assert SSHD is not None
    server = subprocess.Popen([SSHD, "-D", "-f", str(place / "configuration")], stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    options = ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "IdentitiesOnly=yes", "LogLevel=ERROR"]
    yield [
        "ssh", "-F", "none", "-i", str(place / "user"), "-p", str(port),
        *(word for option in options for word in ("-o", option)), "127.0.0.1",
    ]  # fmt: skip
    server.terminate()
    server.wait()


@pytest.fixture
def remote(tmp_path: Path) -> str:
    """What is run there; its process says its number, and no other stands between it and sshd."""
    return f"echo $$ > {tmp_path}/number; exec {COPYDESK} {SEEDS} --state {tmp_path}/state"


def processes(tmp_path: Path) -> list[int]:
    """The process there and those that it started, once it has a worker."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        number = tmp_path / "number"
        if number.exists() and (said := number.read_text().strip()):
            workers = [
                int(child)
                for task in Path(f"/proc/{said}/task").glob("*/children")
                for child in task.read_text().split()
            ]
            if workers:
                return [int(said), *workers]
        time.sleep(0.05)
    raise AssertionError("nothing was started there")


def assert_all_end(numbers: list[int]) -> None:
    for number in numbers:
        try:
            process = os.pidfd_open(number)
        except ProcessLookupError:
            continue
        # Readable when the process has ended: the wait is the assertion.
        assert select.select([process], [], [], PATIENCE)[0], number
        os.close(process)


class Screen:
    """A terminal of 120 by 40 at which somebody sits."""

    def __init__(self, command: list[str]) -> None:
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = os.environ | {"TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)
        self.seen = b""

    def read_until(self, words: bytes | None) -> None:
        while words is None or words not in self.seen:
            assert select.select([self.ours], [], [], PATIENCE)[0], self.seen[-2000:]
            try:
                chunk = os.read(self.ours, 65536)
            except OSError:
                return
            self.seen += chunk

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


def test_with_a_terminal_it_shows_the_dashboard_and_a_key_quits(login: list[str], remote: str, tmp_path: Path) -> None:
    screen = Screen([login[0], "-t", *login[1:], remote])
    screen.read_until(b"discrepancies")
    numbers = processes(tmp_path)
    os.write(screen.ours, b"q")
    screen.read_until(None)
    assert screen.process.wait(PATIENCE) == 0
    assert b"\x1b[?1049h" in screen.seen
    assert b"\x1b[?1049l" in screen.seen
    assert_all_end(numbers)
    screen.close()


def test_a_dashboard_whose_connection_drops_leaves_no_process(login: list[str], remote: str, tmp_path: Path) -> None:
    screen = Screen([login[0], "-t", *login[1:], remote])
    screen.read_until(b"discrepancies")
    numbers = processes(tmp_path)
    screen.process.send_signal(signal.SIGKILL)
    assert_all_end(numbers)
    screen.close()


def test_without_a_terminal_it_follows_headless_and_ends_with_the_connection(
    login: list[str], remote: str, tmp_path: Path
) -> None:
    piped = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen([*login, remote], **piped)
    assert process.stdout is not None
    assert process.stderr is not None
    assert json.loads(process.stdout.readline())["type"] == "hello"
    assert b"following without the dashboard" in process.stderr.readline()
    numbers = processes(tmp_path)
    process.kill()
    process.communicate()
    assert_all_end(numbers)


def test_a_report_over_ssh_has_its_exit_code(login: list[str], tmp_path: Path) -> None:
    command = f"{COPYDESK} {SEEDS} --once --fail-on conflict --no-state -q --format json"
    run = subprocess.run([*login, command], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120)
    assert run.returncode == 10
    assert json.loads(run.stdout)["discrepancies"]
