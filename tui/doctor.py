"""`--doctor`: what Copydesk finds of its surroundings, a line each; what stands in its way is marked and counted."""

import os
import platform
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from copydesk.core.errors import CopydeskError
from copydesk.core.reporting.plain import one_line
from copydesk.tui.exits import ExitCode
from copydesk.tui.options import Options
from copydesk.tui.streams import terminal_lacking, write_out

_FEWEST_WATCHES = 8_192  # kernels before 5.11; a folder takes one for each of its sub-folders


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `grave`: Copydesk cannot work so; otherwise a word to the wise."""

    subject: str
    words: str
    grave: bool = False
    is_doubtful: bool = False

    @property
    def sign(self) -> str:
        return "✗" if self.grave else "!" if self.is_doubtful else "✓"


def examine(options: Options) -> ExitCode:
    """Print the findings; exit 2 where one stands in the way."""
    is_grave = False
    for look in _LOOKS:
        for finding in look(options):
            is_grave = is_grave or finding.grave
            write_out(f"{finding.sign} {finding.subject:<10} {one_line(finding.words)}\n")
    return ExitCode.USAGE if is_grave else ExitCode.DONE


def _program(options: Options) -> Iterator[Finding]:
    from copydesk.core.reporting.report import copydesk_version

    yield Finding("copydesk", f"{copydesk_version()} in {Path(__file__).resolve().parent.parent}")
    version = sys.version_info
    is_known = (3, 11) <= version[:2] < (3, 14)
    told = f"{platform.python_version()} at {sys.executable}, on {platform.platform(terse=True)}"
    yield Finding("python", told if is_known else f"{told}: 3.11 to 3.13 are known to work", is_doubtful=not is_known)


def _model(options: Options) -> Iterator[Finding]:
    import time

    from copydesk.core.worker import EXTRACTOR, load_extractor

    began = time.monotonic()
    try:
        name = load_extractor(EXTRACTOR, options.model).name
    except (CopydeskError, OSError, ImportError, ValueError) as error:
        yield Finding("model", f"{options.model}: {error}", grave=True)
    else:
        yield Finding("model", f"{name}, loaded in {time.monotonic() - began:.1f} s")


def _terminal(options: Options) -> Iterator[Finding]:
    lacking = terminal_lacking()
    size = shutil.get_terminal_size()
    term = os.environ.get("TERM", "")
    shown = f"TERM={term or 'none'}, {size.columns}×{size.lines}"
    is_small = size.columns < 60 or size.lines < 20
    if lacking:
        yield Finding("terminal", f"{lacking}: no dashboard here, only --headless and --once", is_doubtful=True)
    else:
        yield Finding("terminal", f"{shown}{': 60×20 is the least' if is_small else ''}", is_doubtful=is_small)
    yield Finding("colours", _colours(term))
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower()
    if encoding not in ("utf-8", "utf8"):
        yield Finding("encoding", f"the locale's is {encoding or 'none'}: set LANG to one of UTF-8", is_doubtful=True)


def _colours(term: str) -> str:
    if os.environ.get("NO_COLOR"):
        return "none: NO_COLOR is set"
    if os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "16 million (COLORTERM)"
    return "256 (TERM)" if "256" in term else "16 or fewer; with COLORTERM=truecolor there are more"


def _config(options: Options) -> Iterator[Finding]:
    if options.config is None:
        return
    from copydesk.tui.rebinding import keymap_of

    keymap_of(options.config.keys, options.config.file)
    yield Finding("config", f"{options.config.file}{'' if options.config.is_there else ': not there, defaults hold'}")
    if options.outlets is not None:
        yield Finding("outlets", str(options.outlets))


def _folder(options: Options) -> Iterator[Finding]:
    from copydesk.core.watching import Folder

    try:
        folder = options.watched_folder()
        stamps = Folder(folder).scan().stamps
    except (CopydeskError, OSError) as error:
        yield Finding("folder", str(error), grave=options.folder is not None, is_doubtful=True)
        return
    endings = Counter(Path(path).suffix.lower() or "no ending" for path in sorted(stamps))
    shown = ", ".join(f"{count:,} {ending}" for ending, count in endings.most_common(6))
    files = "1 file" if len(stamps) == 1 else f"{len(stamps):,} files"
    yield Finding("folder", f"{folder.resolve()}: {files}{f' ({shown})' if shown else ''}")


def _watcher(options: Options) -> Iterator[Finding]:
    limits = Path("/proc/sys/fs/inotify")
    if not limits.is_dir():
        yield Finding("watching", "by the system's own events")
        return
    watches, instances = (int((limits / name).read_text()) for name in ("max_user_watches", "max_user_instances"))
    told = f"inotify with {watches:,} watches and {instances:,} instances a user"
    few = watches < _FEWEST_WATCHES
    yield Finding("watching", f"{told}{'; raise fs.inotify.max_user_watches' if few else ''}", is_doubtful=few)


def _state(options: Options) -> Iterator[Finding]:
    if options.no_state:
        yield Finding("state", "none is kept")
        return
    from copydesk.core.state.place import State
    from copydesk.tui.opening import state_opened

    try:
        folder = options.watched_folder()
    except CopydeskError:
        yield Finding("state", "kept for each folder apart: name one to see where")
        return
    try:
        with state_opened(options, folder) as state:
            if isinstance(state, State):
                size = sum(file.stat().st_size for file in state.place.iterdir() if file.is_file())
                yield Finding("state", f"{state.place}, {size / 1e6:.1f} MB", is_doubtful=state.warning is not None)
    except (CopydeskError, OSError) as error:
        yield Finding("state", str(error), is_doubtful=True)


_LOOKS: tuple[Callable[[Options], Iterator[Finding]], ...] = (
    _program,
    _config,
    _model,
    _terminal,
    _folder,
    _watcher,
    _state,
)
