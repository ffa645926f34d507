"""What the command line asked for, checked for sense before anything is loaded."""

import os
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from copydesk.core.errors import FolderMissing
from copydesk.core.reporting.kinds import EVERY_KIND, PLURALS, Kind, kind_named
from copydesk.tui.config import Config
from copydesk.tui.exits import UsageError

DEFAULT_FOLDER = Path("seeds")


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"
    CSV = "csv"
    FTM = "ftm"


class FailOn(StrEnum):
    CONFLICT = "conflict"


MARKED_FORMATS = (Format.TEXT, Format.JSON, Format.MD, Format.HTML, Format.CSV)
LIVE_FORMATS = (Format.TEXT, Format.JSONL)
KINDS_OF_FTM = frozenset({Kind.ARTICLE, Kind.ENTITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command line as values; None where nothing was said."""

    folder: Path | None = None
    headless: bool = False
    once: bool = False
    format: Format | None = None
    demo: bool = False
    demo_pace: float = 4.0  # seconds between two articles
    output: Path | None = None
    only: frozenset[Kind] = EVERY_KIND
    since: int | Literal["last"] | None = None
    fail_on: FailOn | None = None
    poll: bool = False
    settle: float = 0.25  # seconds
    model: str
    workers: int = 1
    scheduler: str | None = None
    state: Path | None = None
    no_state: bool = False
    with_marks: bool = False
    theme: str | None = None
    plain: bool = False  # no signs, but characters of every keyboard
    announce: tuple[str, ...] = ()  # how a new conflict is told in the dashboard: bell, desktop
    outlets: Path | None = None
    config: Config | None = None
    quiet: bool = False
    verbose: bool = False

    @property
    def output_path(self) -> Path | None:
        """Where the report is written; None for standard output, which `-` names as it does for other programs."""
        return None if self.output == Path("-") else self.output

    def check(self) -> None:
        """Raise UsageError or FolderMissing where the options contradict each other or name what is not there."""
        if self.once and self.headless:
            raise UsageError("--once reads and ends, --headless follows: give one of them")
        if self.demo and self.folder is not None:
            raise UsageError("--demo plays its own sample coverage: leave FOLDER out")
        if self.state is not None and self.no_state:
            raise UsageError("--state and --no-state contradict each other")
        if self.headless and self.format not in (None, *LIVE_FORMATS):
            raise UsageError(f"--headless prints text or jsonl: --format {self.format} needs --once")
        if self.since is not None and (not self.headless or self.no_state or self.demo):
            raise UsageError("--since goes on with what --headless told before: it needs --headless and its state")
        self._check_printing()
        self._check_place()
        if not self.demo:
            self._check_outside(self.watched_folder())

    def _check_place(self) -> None:
        path = self.output_path
        if self.format is Format.CSV:
            if path is None:
                raise UsageError("--format csv writes five files: name a folder with --output")
            if os.path.exists(path) and not os.path.isdir(path):
                raise UsageError(f"--output: --format csv needs a folder, and {path} is none")
        if path is not None and not os.path.isdir(path.absolute().parent):
            raise UsageError(f"--output: there is no folder {path.absolute().parent}")

    def _check_printing(self) -> None:
        given = {
            "--format": self.format is not None,
            "--only": self.only != EVERY_KIND,
            "--output": self.output is not None,
            "--fail-on": self.fail_on is not None,
            "--with-marks": self.with_marks,
        }
        at_the_end = ("--output", "--fail-on", "--with-marks")
        for option, is_given in given.items():
            if is_given and not self.once and (option in at_the_end or not self.headless):
                raise UsageError(f"{option} needs --once" + ("" if option in at_the_end else " or --headless"))
        if self.format is Format.FTM and self.only.isdisjoint(KINDS_OF_FTM):
            raise UsageError("--format ftm tells articles and entities: with this --only it would tell nothing")
        if self.with_marks and self.format not in (None, *MARKED_FORMATS):
            *most, last = MARKED_FORMATS
            raise UsageError(f"--with-marks needs --format {', '.join(most)} or {last}")

    def _check_outside(self, folder: Path) -> None:
        """A report among the articles would be read as one by the next run, or be written over one."""
        if self.output_path is None:
            return
        from copydesk.core.reading import is_candidate

        inside, output = Path(os.path.realpath(folder)), Path(os.path.realpath(self.output_path))
        if self.format is Format.CSV:
            output /= "articles.csv"
        if output.is_relative_to(inside) and is_candidate(output.relative_to(inside)):
            raise UsageError(f"--output: {self.output} is in the watched folder: it would be read as an article")

    def watched_folder(self) -> Path:
        """The folder to read. Raises UsageError or FolderMissing."""
        if self.folder is None and not DEFAULT_FOLDER.is_dir():
            raise UsageError("no FOLDER given and no ./seeds here: name a folder of articles, or try copydesk --demo")
        folder = self.folder or DEFAULT_FOLDER
        try:
            status = os.stat(folder)
        except (FileNotFoundError, NotADirectoryError):
            raise FolderMissing(f"there is no folder {folder}") from None
        except OSError as error:
            raise FolderMissing(f"the folder {folder} cannot be read: {(error.strerror or '').lower()}") from error
        if not stat.S_ISDIR(status.st_mode):
            raise FolderMissing(f"{folder} is not a folder")
        if not os.access(folder, os.R_OK | os.X_OK):
            raise FolderMissing(f"the folder {folder} cannot be read: permission denied")
        return folder


def since_named(word: str | None) -> int | Literal["last"] | None:
    """The number of an event, or `last` for whichever was told last. Raises UsageError."""
    if word is None:
        return None
    if word == "last":
        return "last"
    if not word.isascii() or not word.isdigit():
        raise UsageError(f"--since needs the number of an event, or last; not {word!r}")
    return int(word)


def kinds_named(words: str | None) -> frozenset[Kind]:
    """The kinds that `--only` names, separated by commas; every kind where it was not given."""
    if words is None:
        return EVERY_KIND
    kinds = {word: kind_named(word) for word in words.split(",")}
    for word, kind in kinds.items():
        if kind is None:
            raise UsageError(
                f"--only knows {', '.join(PLURALS.values())}; not {repr(word.strip()) if word.strip() else 'nothing'}"
            )
    return frozenset(kind for kind in kinds.values() if kind is not None)
