"""What a way of running needs is asked for before anything is opened."""

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
