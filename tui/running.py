"""Runs what the options ask for: the dashboard, the follower or one report, with all that each needs opened."""

import gc
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copydesk.tui.exits import ExitCode
from copydesk.tui.interruption import Interrupted, interruption_raised
from copydesk.tui.opening import add_own_outlets, desk_on, state_opened
from copydesk.tui.options import Options
from copydesk.tui.streams import draw_in_utf8, notice, terminal_lacking


def run(options: Options) -> ExitCode:
    """Do it, and say how it ended. Raises OutputClosed and CopydeskError."""
    options.check()
    add_own_outlets(options)
    if options.once:
        return _report(options)
    if not options.headless:
        lacking = terminal_lacking()
        if lacking is None:
            return _show(options)
        if not options.quiet:
            notice(f"{lacking}: following without the dashboard, as with --headless")
    return _follow(options)


def _report(options: Options) -> ExitCode:
    from copydesk.tui.once import read_once

    try:
        with (
            interruption_raised(),
            _folder(options) as folder,
            state_opened(options, folder) as state,
        ):
            return read_once(desk_on(options, folder, state), options, state.marks.all() if state is not None else ())
    except Interrupted as interrupted:
        return ExitCode.INTERRUPTED if interrupted.number == signal.SIGINT else ExitCode.TERMINATED


def _follow(options: Options) -> ExitCode:
    from copydesk.tui.headless import follow

    with _folder(options) as folder, state_opened(options, folder) as state:
        follow(desk_on(options, folder, state), options, folder, state)
    return ExitCode.DONE


# Seconds after which merging gives way to the screen. Python's own 5 ms make a key wait for 5 ms several times over.
_GIVING_WAY = 0.0005


def _show(options: Options) -> ExitCode:
    draw_in_utf8()
    sys.setswitchinterval(_GIVING_WAY)
    gc.disable()  # until the first paint, which it would put off by 50 ms: imports leave next to nothing to collect
    from copydesk.tui.app import run_dashboard
    from copydesk.tui.late_desk import LateDesk

    with _folder(options) as folder, state_opened(options, folder) as state:
        marks = state.marks if state is not None else None
        desk = LateDesk(lambda: desk_on(options, folder, state), str(folder), options.model)
        keymap = _keymap(options)
        announce, has_signs = options.announce, not options.plain
        code = run_dashboard(desk, marks, options.theme, None, keymap, announce, has_signs)
        return ExitCode(code)


def _keymap(options: Options) -> dict[str, str]:
    if options.config is None or not options.config.keys:
        return {}
    from copydesk.tui.rebinding import keymap_of

    return keymap_of(options.config.keys, options.config.file)


@contextmanager
def _folder(options: Options) -> Iterator[Path]:
    """The folder to read: the one named, or the demo's own, which --once finds already full."""
    if not options.demo:
        yield options.watched_folder()
        return
    from copydesk.tui.demo import arriving, sample_articles

    with arriving(sample_articles(), 0 if options.once else options.demo_pace) as folder:
        yield folder
