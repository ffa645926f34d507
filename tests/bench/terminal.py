"""A program in a pseudo-terminal, as a reader's terminal sees it: keys in, bytes out, and when."""

import fcntl
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

_FOLDER = Path(__file__).parent
_ESCAPES = re.compile(rb"\x1b\[[?>=<]?[\d;:]*\$?[A-Za-z]|\x1b\][^\x07]*\x07|\x1b[()=>][0B]?")
_QUIET = 0.08  # seconds without a byte after which a paint is over; longer than any key may take


class Terminal:
    """120 columns and 40 rows, with a second line to the program for what is not the reader's."""

    def __init__(
        self, script: str, *arguments: str, folder: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.control, theirs = socket.socketpair()
        known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COPYDESK_BENCH": str(theirs.fileno())}
        known |= {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        self.begun = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, str(_FOLDER / script), *arguments],
            stdin=slave, stdout=slave, stderr=slave, cwd=folder, start_new_session=True,
            env={**os.environ, **known, **(environment or {})}, pass_fds=[theirs.fileno()],
        )  # fmt: skip
        os.close(slave)
        theirs.close()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, place: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._master)
        self.control.close()

    def until(self, words: bytes, most: float = 60.0) -> float:
        """Seconds from the start until these words stand in what was written."""
        written = b""
        while words not in _ESCAPES.sub(b"", written):
            piece = self._read(self.begun + most - time.monotonic())
            if piece is None:
                sys.exit(
                    f"{words!r} was not painted within {most} s; painted was {_ESCAPES.sub(b'', written)[-2000:]!r}"
                )
            written += piece
        return time.monotonic() - self.begun

    def settle(self, quiet: float = 0.5) -> None:
        while self._read(quiet) is not None:
            pass

    def press(self, keys: bytes) -> float | None:
        """Seconds until the last byte of what the keys changed; None where nothing was painted."""
        begun = time.monotonic()
        os.write(self._master, keys)
        return self.painted_since(begun)

    def painted_since(self, begun: float, most: float = 2.0) -> float | None:
        last = None
        wait = most
        while self._read(wait) is not None:
            last = time.monotonic() - begun
            wait = _QUIET
        return last

    def memory(self) -> int:
        """Resident bytes of the program."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return 1024 * int(re.search(r"VmRSS:\s+(\d+)", status)[1])  # type: ignore[index]

    def _read(self, wait: float) -> bytes | None:
        ready, _, _ = select.select([self._master], [], [], max(wait, 0))
        if not ready:
            return None
        try:
            return os.read(self._master, 65536) or None
        except OSError:  # the program ended
            return None
