"""Opens what every way of running needs: the reader's outlets and state, and the desk on the folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.core.errors import StateHasNoRoom, StateUnusable
from copydesk.tui.exits import UsageError
from copydesk.tui.options import Options
from copydesk.tui.streams import notice

if TYPE_CHECKING:
    from copydesk.core.desk import Desk
    from copydesk.core.state.place import State


@contextmanager
def state_opened(options: Options, folder: Path) -> Iterator["State | None"]:
    """The folder's state; None for the demo and where none is wanted.

    A report needs no state: `--once` goes on beside another Copydesk, and without where the usual place is unusable.
    A disk that is too full for one stops nothing.
    """
    if options.no_state or options.demo:
        yield None
        return
    from copydesk.core.state.place import State

    try:
        state = State.open(folder, options.state, beside=options.once)
    except StateUnusable as error:
        if not isinstance(error, StateHasNoRoom) and (not options.once or options.state is not None):
            raise
        notice(f"{error}; nothing is kept")
        yield None
        return
    try:
        if state.warning:
            notice(state.warning)
        yield state
    finally:
        state.close()


def add_own_outlets(options: Options) -> None:
    """Let the reader's own outlets be known, before anything is read. Raises UsageError."""
    if options.outlets is None:
        return
    from copydesk.core.reading.outlets import OutletsInvalid, add_outlets

    try:
        add_outlets(options.outlets.read_text("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"outlets: {options.outlets} cannot be read: {error.strerror}") from error
    except (OutletsInvalid, UnicodeDecodeError) as error:
        raise UsageError(f"outlets: {options.outlets}: {error}") from error


def desk_on(options: Options, folder: Path, state: "State | None") -> "Desk":
    """The desk that the options ask for. Raises UsageError where it needs what is not installed."""
    if options.scheduler is not None and find_spec("distributed") is None:
        raise UsageError("--scheduler needs Dask: pip install 'copydesk[cluster]'")
    from copydesk.core.desk import Desk

    return Desk(
        folder,
        model=options.model,
        state=state,
        settle=options.settle,
        poll=options.poll,
        workers=options.workers,
        scheduler=options.scheduler,
    )
