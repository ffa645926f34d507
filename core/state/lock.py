"""One Copydesk for each state: a lock that the kernel takes back when its holder dies."""

import fcntl
import os
from pathlib import Path
from typing import IO

from copydesk.core.errors import StateLocked


class StateLock:
    """Held from the making until `release`, or until this process ends."""

    def __init__(self, path: Path) -> None:
        """Raises StateLocked, naming the process that holds it."""
        self._file: IO[str] | None = path.open("a+", encoding="ascii")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.seek(0)
            holder = self._file.read(20).strip() or "unknown"
            self._file.close()
            raise StateLocked(f"Another Copydesk (process {holder}) follows this folder with this state.") from error
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """The file stays: to remove it would let a third one lock a file that nobody sees. Idempotent."""
        if self._file is not None:
            self._file.truncate(0)
            self._file.close()
            self._file = None
