"""What the standard streams are made ready for."""

import io
import sys

import pytest

from copydesk.tui.streams import draw_in_utf8


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
