"""What a way of running needs is asked for before anything is opened."""

import errno
from pathlib import Path

import pytest

from copydesk.tui import opening
from copydesk.tui.exits import UsageError
from copydesk.tui.options import Options


def test_a_scheduler_without_dask_is_an_error_that_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "find_spec", lambda name: None)
    options = Options(model="any", scheduler="tcp://127.0.0.1:8786")
    with pytest.raises(UsageError, match=r"pip install 'copydesk\[cluster\]'"):
        opening.desk_on(options, tmp_path, None)


@pytest.mark.parametrize("once", [True, False])
def test_a_disk_too_full_for_a_state_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], once: bool
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    options = Options(model="any", once=once, state=tmp_path / "state")
    with opening.state_opened(options, tmp_path / "watched") as state:
        assert state is None
    assert capsys.readouterr().err.endswith("cannot be used: No space left on device; nothing is kept\n")
