"""`--once`: reads what is there, prints one report, and ends."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.core.marking import Mark, Markings
from copydesk.core.model import ArticleStatus, Severity, Snapshot
from copydesk.core.reporting.events import Event, Revisions, event_kind, event_value, events_between
from copydesk.core.reporting.follow_the_money import money_lines
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.plain import as_json, one_line
from copydesk.core.reporting.report import copydesk_version, report_document, report_json
from copydesk.core.reporting.sequence import UPDATE
from copydesk.core.reporting.summary import summary_of
from copydesk.core.reporting.tables import TABLE_NAMES, csv_files
from copydesk.core.reporting.text import text_brief
from copydesk.tui.exits import ExitCode, UsageError
from copydesk.tui.options import FailOn, Format, Options
from copydesk.tui.plain_signs import plain
from copydesk.tui.streams import is_terminal, moves_cursor, notice, write_file, write_out

if TYPE_CHECKING:
    from copydesk.core.desk import Desk, Progress

Told = Sequence[Mark] | None  # the reader's marks, where the report is to tell them


def read_once(desk: "Desk", options: Options, marks: Sequence[Mark] = ()) -> ExitCode:
    """Print the report of what the folder holds now. Raises OutputClosed, Interrupted, CopydeskError."""
    marks_told = marks if options.with_marks else None
    with _ProgressLine(shown=not options.quiet and moves_cursor(sys.stderr)) as line:
        snapshot = desk.read_once(line.show)
    if line.last is not None and not line.last.folder_present and line.last.message:
        notice(line.last.message)
    _deliver(snapshot, desk.made_with, options, marks_told)
    if not snapshot.articles and not options.quiet:
        notice("the folder holds no article: copydesk --help tells which files are read")
    failed = [article for article in snapshot.articles if article.status is ArticleStatus.FAILED]
    for article in failed:
        notice(f"{article.id} could not be read: {article.reason}")
    if options.fail_on is FailOn.CONFLICT and has_conflict(snapshot, Markings(marks)):
        return ExitCode.CONDITION_MET
    return ExitCode.UNREAD if failed else ExitCode.DONE


def has_conflict(snapshot: Snapshot, markings: Markings) -> bool:
    """Whether a conflict stands that the reader has not dismissed; a count that was updated is none."""
    return any(
        discrepancy.severity is Severity.CONFLICT and UPDATE not in discrepancy.tags
        for discrepancy in markings.standing(snapshot)
    )


def _deliver(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> None:
    path = options.output_path
    if options.format is Format.CSV and path is not None:
        _write_tables(path, snapshot, options, marks)
        return
    report = _WRITERS[options.format or Format.TEXT](snapshot, made_with, options, marks)
    if path is None:
        write_out(report)
    else:
        _write(path, report)


def _write_tables(folder: Path, snapshot: Snapshot, options: Options, marks: Told) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"--output: {folder} cannot be made: {error.strerror}") from error
    tables = csv_files(snapshot, options.only, marks)
    for name, table in tables.items():
        _write(folder / name, table)
    left = sorted(name for name in TABLE_NAMES.difference(tables) if (folder / name).exists())
    if left and not options.quiet:
        notice(f"{folder} also holds {', '.join(left)} of an earlier run, which may tell of other articles")


def _write(path: Path, report: str) -> None:
    try:
        write_file(path, report)
    except OSError as error:
        raise UsageError(f"--output: {path} cannot be written: {error.strerror}") from error


def _text(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    to_terminal = options.output_path is None and is_terminal(sys.stdout)
    width = shutil.get_terminal_size().columns if to_terminal else None
    brief = text_brief(snapshot, made_with, options.only, width, marks)
    return plain(brief) if options.plain else brief


def _json(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    return report_json(report_document(snapshot, made_with, options.only, marks))


def _jsonl(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    """The events of a run that began with nothing, without number and time: the same articles, the same bytes."""
    revisions = Revisions()
    told = {"copydesk": copydesk_version(), "model": made_with}
    found = [
        event for event in events_between(Snapshot(), snapshot, (), revisions) if event_kind(event) in options.only
    ]
    hello = Event("hello", "hello", revisions.next("hello"), None, told)
    summary = Event("summary", "summary", revisions.next("summary"), None, summary_of(snapshot))
    return "".join(as_json(event_value(event)) + "\n" for event in (hello, *found, summary))


def _md(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    return markdown_brief(snapshot, made_with, options.only, marks)


def _html(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    from copydesk.core.reporting.page import html_page

    return html_page(snapshot, made_with, options.only, marks)


def _ftm(snapshot: Snapshot, made_with: str, options: Options, marks: Told) -> str:
    return money_lines(snapshot, options.only)


_WRITERS: dict[Format, Callable[[Snapshot, str, Options, Told], str]] = {
    Format.TEXT: _text,
    Format.JSON: _json,
    Format.JSONL: _jsonl,
    Format.MD: _md,
    Format.HTML: _html,
    Format.FTM: _ftm,
}


class _ProgressLine:
    """One line on standard error that says how far the reading is, and is gone at its end."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown
        self.last: Progress | None = None

    def __enter__(self) -> "_ProgressLine":
        if self._shown:
            _redraw("reading")
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            _redraw("")

    def show(self, progress: "Progress") -> None:
        self.last = progress
        if not self._shown:
            return
        done = progress.read + progress.failed + progress.skipped
        name = one_line(progress.current or "")
        words = f"read {done} of {done + progress.waiting}  {name}"
        _redraw(words[: shutil.get_terminal_size().columns - 1])


def _redraw(line: str) -> None:
    sys.stderr.write(f"\r\x1b[K{line}")
    sys.stderr.flush()
