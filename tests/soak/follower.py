"""The real command line over the real desk; only the extractor is another: COPYDESK_EXTRACTOR names it."""

import os
import sys
from pathlib import Path

from copydesk.core import keeping
from copydesk.core.desk import Desk
from copydesk.core.state.place import State
from copydesk.tui import cli, running
from copydesk.tui.options import Options


def desk_on(options: Options, folder: Path, state: State | None) -> Desk:
    sys.path.append(str(Path(__file__).parent))  # where the worker finds it
    return Desk(folder, model="words", state=state, settle=options.settle, extractor=os.environ["COPYDESK_EXTRACTOR"])


if __name__ == "__main__":
    keeping.QUIET, keeping.SHARE = 0.1, 1  # kept so often that kills come in the middle of it
    if "COPYDESK_EXTRACTOR" in os.environ:
        running.desk_on = desk_on
    cli.main()
