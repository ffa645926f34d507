"""What the standard streams are made ready for."""

import io
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from copydesk.tui.streams import OutputClosed, draw_in_utf8, notice, write_out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_the_screen_is_drawn_in_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding=encoding, errors="backslashreplace")
    monkeypatch.setattr(sys, "__stderr__", stream)
    draw_in_utf8()
    stream.write("─ ‼ \udcff")
    stream.flush()
    assert written.getvalue() == "─ ‼ ?".encode()


def test_a_standard_error_that_is_closed_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stderr__", None)
    draw_in_utf8()


@pytest.mark.parametrize("waits", [True, False])
def test_a_pipe_takes_more_than_it_holds_whoever_made_it_non_blocking(
    monkeypatch: pytest.MonkeyPatch, waits: bool
) -> None:
    ours, theirs = os.pipe()
    os.set_blocking(theirs, waits)
    text = "é‼\n" * 100_000
    with open(theirs, "w") as pipe, open(ours, "rb") as reader, ThreadPoolExecutor() as threads:
        monkeypatch.setattr(sys, "stdout", pipe)
        heard = threads.submit(reader.read)
        write_out(text)
        pipe.close()
        assert heard.result() == text.encode()


def test_a_reader_who_stalls_is_waited_for_until_that_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.pipe()
    asked = iter([False] * 50 + [True])
    with open(theirs, "w") as pipe, open(ours, "rb"):
        monkeypatch.setattr(sys, "stdout", pipe)
        with pytest.raises(OutputClosed):
            write_out("x" * 1_000_000, lambda: next(asked))


def test_a_file_is_written_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with open(tmp_path / "report", "w") as file:
        monkeypatch.setattr(sys, "stdout", file)
        write_out("é" * 100_000)
    assert (tmp_path / "report").read_text("utf-8") == "é" * 100_000


def test_words_that_nobody_can_hear_end_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    for place in (theirs, "/dev/full"):
        with open(place, "w") as stream:
            monkeypatch.setattr(sys, "stderr", stream)
            notice("the folder is gone")
            notice("it is there again")
