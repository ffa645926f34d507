"""What the program's exit code says, and which error gives which."""

from enum import IntEnum

from copydesk.core.errors import CopydeskError, FolderMissing, ModelMissing, StateLocked, ThemeInvalid


class ExitCode(IntEnum):
    """The number that the shell sees; `reason` says what it means."""

    DONE = 0
    ERROR_INSIDE = 1
    USAGE = 2
    UNREAD = 3
    LOCKED = 4
    CONDITION_MET = 10
    INTERRUPTED = 130
    TERMINATED = 143

    @property
    def reason(self) -> str:
        return _REASONS[self]


_REASONS = {
    ExitCode.DONE: "done; also after a signal or a closed pipe while following",
    ExitCode.ERROR_INSIDE: "an error inside",
    ExitCode.USAGE: "usage: a bad option, a missing folder, a missing model",
    ExitCode.UNREAD: "--once is done, and some file could not be read",
    ExitCode.LOCKED: "another Copydesk follows this folder with this state",
    ExitCode.CONDITION_MET: "the condition of --fail-on was met",
    ExitCode.INTERRUPTED: "--once was interrupted",
    ExitCode.TERMINATED: "--once was terminated",
}


class UsageError(CopydeskError):
    """The options do not go together, or name what is not there."""


def exit_code_of(error: CopydeskError) -> ExitCode:
    match error:
        case UsageError() | FolderMissing() | ModelMissing() | ThemeInvalid():
            return ExitCode.USAGE
        case StateLocked():
            return ExitCode.LOCKED
        case _:
            return ExitCode.ERROR_INSIDE
