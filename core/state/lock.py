"""One Copydesk for each state: a lock that the kernel takes back when its holder dies."""

import contextlib
import fcntl
import os
from pathlib import Path

from copydesk.core.errors import StateLocked


class StateLock:
    """Held from the making until `release`, or until this process ends."""

    def __init__(self, path: Path) -> None:
        """Raises StateLocked, naming the process that holds it, and OSError where there can be no such file."""
        self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(self._file, 20, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(self._file)
            raise StateLocked(f"Another Copydesk (process {holder}) follows this folder with this state.") from error
        os.ftruncate(self._file, 0)
        # On a full disk it is held without a name.
        with contextlib.suppress(OSError):
            os.pwrite(self._file, str(os.getpid()).encode(), 0)

    def release(self) -> None:
        """The file stays: to remove it would let a third one lock a file that nobody sees. Idempotent."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None
