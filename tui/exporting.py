"""What the dashboard shows, written to a file: the same reports as on the command line, of what the filters leave."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from copydesk.core.marking import Mark
from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, Snapshot
from copydesk.core.reporting.follow_the_money import money_lines
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.page import html_page
from copydesk.core.reporting.report import report_document, report_json
from copydesk.core.reporting.tables import csv_files
from copydesk.core.reporting.text import text_brief

ItemT = TypeVar("ItemT", Article, Entity, Quote, Claim, Discrepancy)
Told = Sequence[Mark] | None
Written = str | Mapping[str, str]  # the words of a file, or those of each file of a folder by its name


@dataclass(frozen=True, slots=True)
class Export:
    """One form to write in; `tells_marks`: the reader's verdicts, notes and corrections are in it."""

    name: str
    suffix: str
    written: Callable[[Snapshot, str, Told], Written]
    tells_marks: bool = False
    noun: str = "brief"  # how the suggested name ends


def _json(snapshot: Snapshot, made_with: str, marks: Told) -> str:
    return report_json(report_document(snapshot, made_with, marks=marks))


def _brief(snapshot: Snapshot, made_with: str, marks: Told) -> str:
    return markdown_brief(snapshot, made_with, marks=marks)


def _text(snapshot: Snapshot, made_with: str, marks: Told) -> str:
    return text_brief(snapshot, made_with, marks=marks)


def _page(snapshot: Snapshot, made_with: str, marks: Told) -> str:
    return html_page(snapshot, made_with, marks=marks)


def _tables(snapshot: Snapshot, made_with: str, marks: Told) -> Mapping[str, str]:
    return csv_files(snapshot, marks=marks)


EXPORTS = (
    Export("Markdown brief", ".md", _brief),
    Export("Markdown brief with your verdicts and notes", ".md", _brief, tells_marks=True),
    Export("text brief", ".txt", _text),
    Export("text brief with your verdicts and notes", ".txt", _text, tells_marks=True),
    Export("JSON report", ".json", _json, noun="report"),
    Export("JSON report with your marks", ".json", _json, tells_marks=True, noun="report"),
    Export("web page", ".html", _page, noun="page"),
    Export("web page with your verdicts and notes", ".html", _page, tells_marks=True, noun="page"),
    Export("FollowTheMoney lines", ".ftm.jsonl", lambda snapshot, made_with, _: money_lines(snapshot)),
    Export("CSV tables in a new folder", "", _tables, noun="tables"),
    Export("CSV tables with your marks in a new folder", "", _tables, tells_marks=True, noun="tables"),
)


def narrowed(snapshot: Snapshot, ids_by_kind: Mapping[str, frozenset[str]]) -> Snapshot:
    """The snapshot with only these items, in its own order; every article stays known for its words."""

    def kept(items: tuple[ItemT, ...], kind: str) -> tuple[ItemT, ...]:
        return tuple(item for item in items if item.id in ids_by_kind[kind])

    return replace(
        snapshot,
        articles=kept(snapshot.articles, "articles"),
        entities=kept(snapshot.entities, "entities"),
        quotes=kept(snapshot.quotes, "quotes"),
        claims=kept(snapshot.claims, "claims"),
        discrepancies=kept(snapshot.discrepancies, "discrepancies"),
    )


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that nothing has yet."""
    path, number = folder / f"{stem}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path


def objection_to(path: Path, watched: Path) -> str | None:
    """Why an export is not written there; None where nothing speaks against it."""
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    if path.exists():
        noun = "folder" if path.is_dir() else "file"
        return f"there is a {noun} of that name: choose another"
    if path.resolve().is_relative_to(watched.resolve()):
        return "that is in the watched folder: it would be read as an article"
    return None


def write_new(path: Path, written: Written) -> None:
    """Never over a file or into a folder, also not over one that came a moment ago. Raises OSError."""
    if isinstance(written, str):
        _write_file(path, written)
        return
    path.mkdir()
    for name, words in written.items():
        _write_file(path / name, words)


def _write_file(path: Path, words: str) -> None:
    with open(path, "x", encoding="utf-8", newline="") as file:
        file.write(words)
