"""The coverage of the last run: what was written is what is read, to the byte of every report, or nothing is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from copydesk.core.merging.corrections import Corrections
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, ArticleStatus, Snapshot
from copydesk.core.reporting.events import Revisions, event_value, events_between
from copydesk.core.reporting.follow_the_money import money_lines
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.page import html_page
from copydesk.core.reporting.report import report_document, report_json
from copydesk.core.reporting.tables import csv_files
from copydesk.core.reporting.text import text_brief
from copydesk.core.state.kept import CoverageFile, KeptCoverage, KeptFile
from copydesk.core.state.place import State

NOTHING_SET_RIGHT = Corrections()
STORY = {
    "a.md": "Ada Penn, the harbour master, said on Monday that the Maud had 41 people on board. “We were lucky,” "
    "Penn said. The ferry ran aground off Larne on Sunday, and the port was closed for 9 hours.",
    "b.md": "The Maud ran aground off Larne on Sunday with 38 people on board. “We were lucky,” Ada Penn said. The "
    "company, Firth Lines, denied that the port was closed.",
    "c.md": "Firth Lines said the port was closed for 12 hours. Three people were hurt, the harbour master Ada Penn "
    "told reporters.",
}


@pytest.fixture
def file(tmp_path: Path) -> CoverageFile:
    return CoverageFile(tmp_path / "coverage.kept", "code")


def kept(*names: str) -> KeptCoverage:
    articles = tuple(
        Article(name, "0" * 64, ArticleStatus.OK, text=f"{name} said so.", found_by={"outlet": "text"})
        for name in names
    )
    files = tuple(KeptFile(name, "0" * 64, ((name, ArticleStatus.OK),)) for name in names)
    return KeptCoverage(files, Snapshot(articles, articles_by_id={article.id: article for article in articles}))


def write(file: CoverageFile, what: KeptCoverage, corrections: Corrections = NOTHING_SET_RIGHT) -> None:
    for _ in file.write(corrections, what):
        pass


def exports(snapshot: Snapshot) -> dict[str, Any]:
    everything = frozenset(Kind)
    return {
        "json": report_json(report_document(snapshot, "model 1", everything, None)),
        "text": text_brief(snapshot, "model 1", everything, None, None),
        "md": markdown_brief(snapshot, "model 1", everything, None),
        "html": html_page(snapshot, "model 1", everything, None),
        "csv": csv_files(snapshot, everything, None),
        "ftm": money_lines(snapshot, everything),
        "jsonl": [event_value(event) for event in events_between(Snapshot(), snapshot, (), Revisions())],
    }


@pytest.mark.model
def test_every_report_of_what_was_kept_is_the_same_to_the_byte(
    file: CoverageFile, read_article: Callable[..., Any]
) -> None:
    coverage = Coverage()
    for number, (name, text) in enumerate(STORY.items()):
        coverage.put(*read_article(text, outlet=f"Outlet {number}", id=name))
    made = coverage.snapshot()
    assert made.discrepancies
    assert made.quotes
    write(file, KeptCoverage((), made))
    read = file.read(NOTHING_SET_RIGHT)
    assert read is not None
    assert read.snapshot == made
    assert exports(read.snapshot) == exports(made)


def test_what_was_kept_is_read_with_its_files(file: CoverageFile) -> None:
    many = kept(*(f"{number:04}.txt" for number in range(450)), "not-utf8-\udcff.txt")
    write(file, many)
    assert file.read(NOTHING_SET_RIGHT) == many


def test_a_coverage_of_other_code_or_other_corrections_does_not_hold(file: CoverageFile, tmp_path: Path) -> None:
    write(file, kept("a.txt"))
    assert CoverageFile(tmp_path / "coverage.kept", "other code").read(NOTHING_SET_RIGHT) is None
    assert file.read(Corrections(outlets={"0" * 64: "Bay Post"})) is None
    assert file.read(NOTHING_SET_RIGHT) == kept("a.txt")


def test_whatever_byte_is_damaged_nothing_false_is_read(file: CoverageFile, tmp_path: Path) -> None:
    write(file, kept("a.txt", "b.txt"))
    path = tmp_path / "coverage.kept"
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        assert file.read(NOTHING_SET_RIGHT) in (None, kept("a.txt", "b.txt"))
        path.write_bytes(whole[:place])
        assert file.read(NOTHING_SET_RIGHT) is None


def test_a_writing_that_is_given_up_leaves_what_was_there(file: CoverageFile, tmp_path: Path) -> None:
    write(file, kept("a.txt"))
    writing = file.write(NOTHING_SET_RIGHT, kept("b.txt"))
    next(writing)
    writing.close()
    assert file.read(NOTHING_SET_RIGHT) == kept("a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["coverage.kept"]


def test_a_disk_that_cannot_be_written_leaves_what_was_there(
    file: CoverageFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, kept("a.txt"))
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        write(file, kept("b.txt"))
    assert [path.name for path in tmp_path.iterdir()] == ["coverage.kept"]


def test_beside_another_one_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    first = State.open(folder, tmp_path / "state")
    second = State.open(folder, tmp_path / "state", beside=True)
    write(second.coverage_file("code"), kept("a.txt"))
    assert first.coverage_file("code").read(NOTHING_SET_RIGHT) is None
    write(first.coverage_file("code"), kept("a.txt"))
    assert second.coverage_file("code").read(NOTHING_SET_RIGHT) == kept("a.txt")
    second.close()
    first.close()


def test_a_coverage_of_other_files_is_not_read_on(file: CoverageFile) -> None:
    write(file, kept("a.txt", "b.txt"))
    assert file.read(NOTHING_SET_RIGHT, paths={"a.txt"}) is None
    assert file.read(NOTHING_SET_RIGHT, paths={"a.txt", "b.txt", "c.txt"}) is None
    assert file.read(NOTHING_SET_RIGHT, paths={"a.txt", "b.txt"}) == kept("a.txt", "b.txt")


def test_reading_can_be_given_up(file: CoverageFile) -> None:
    write(file, kept(*(f"{number}.txt" for number in range(100))))
    assert file.read(NOTHING_SET_RIGHT, lambda: True) is None
