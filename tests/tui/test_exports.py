"""--once into a file or a folder: which forms go where."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.tui import cli, running

STUB_DESK_ON = runpy.run_path(str(Path(__file__).with_name("stub_copydesk.py")))["stub_desk_on"]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def once(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """`copydesk articles --once --no-state …` in a folder of its own: code, standard output, standard error."""
    monkeypatch.setattr(running, "desk_on", STUB_DESK_ON)
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "mail.txt").write_text("There were four boats.")
    (articles / "post.txt").write_text("There were five boats.")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["copydesk", "articles", "--once", "--no-state", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        written = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, written.out, written.err

    return run


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "csv"), "--format csv writes five files: name a folder with --output"),
        (("--format", "csv", "--output", "articles/mail.txt"), "needs a folder, and articles/mail.txt is none"),
        (("--format", "csv", "--output", "nowhere/out"), "there is no folder"),
        (("--format", "html", "--output", "articles"), "articles cannot be written: Is a directory"),
        (("--format", "csv", "--output", "-"), "--format csv writes five files: name a folder with --output"),
        (("--format", "ftm", "--only", "claims,quotes"), "ftm tells articles and entities"),
    ],
)
def test_a_form_that_cannot_go_there_says_so(once: Run, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = once(*arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_csv_makes_its_folder_and_writes_five_files_again_and_again(once: Run, tmp_path: Path) -> None:
    for _ in range(2):
        assert once("--format", "csv", "--output", "out") == (0, "", "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "articles.csv", "claims.csv", "discrepancies.csv", "entities.csv", "quotes.csv",
    ]  # fmt: skip


def test_csv_of_one_kind_is_one_file(once: Run, tmp_path: Path) -> None:
    assert once("--format", "csv", "--output", "out", "--only", "articles")[0] == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["articles.csv"]


def test_tables_of_an_earlier_run_beside_the_new_ones_are_told(once: Run) -> None:
    assert once("--format", "csv", "--output", "out") == (0, "", "")
    code, out, err = once("--format", "csv", "--output", "out", "--only", "claims,articles")
    assert (code, out) == (0, "")
    assert "out also holds discrepancies.csv, entities.csv, quotes.csv of an earlier run" in err
    assert once("--format", "csv", "--output", "out", "--only", "claims", "-q")[2] == ""


def test_a_dash_is_standard_output(once: Run, tmp_path: Path) -> None:
    assert once("--format", "json", "--output", "-") == once("--format", "json")
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(("form", "opening"), [("html", "<!DOCTYPE html>"), ("ftm", '{"id":"copydesk-')])
def test_the_same_bytes_go_to_standard_output_and_to_a_file(once: Run, tmp_path: Path, form: str, opening: str) -> None:
    code, out, err = once("--format", form)
    assert (code, err) == (0, "")
    assert out.startswith(opening)
    assert once("--format", form, "--output", "out") == (0, "", "")
    assert (tmp_path / "out").read_text("utf-8") == out
