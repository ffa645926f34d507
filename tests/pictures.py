"""Draws the README's pictures: the dashboard itself on seeds/, in a dark and a light theme, as SVG.

`make pictures` writes them to tests/pictures/. The same seeds, model and code give the same bytes.
"""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from copydesk.core.desk import Desk
from copydesk.core.merging.corrections import Corrections
from copydesk.core.model import Snapshot
from copydesk.core.progress import Change, Progress
from copydesk.core.state.marks import Marks
from copydesk.tui.app import Dashboard
from copydesk.tui.config import DEFAULT_MODEL
from copydesk.tui.themes import load_themes

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "tests" / "pictures"
SIZE = (132, 42)
# name -> theme, keys pressed before the picture is taken
SCENES: dict[str, tuple[str, tuple[str, ...]]] = {
    "dashboard-dark": ("dark", ("space", "j", "space", "j", "j")),
    "dashboard-light": ("light", ("space", "j", "space", "j", "j")),
    "overview-dark": ("dark", ("o",)),
    "article-light": ("light", ("1", "enter", "z")),
}
CAME = datetime(2026, 3, 14, 9, 30)
# Fonts are never fetched: the reader's own monospaced one will do.
_REMOTE_FONT = re.compile(r"@font-face \{[^}]*\}\s*")


class PictureDesk:
    """A desk that has read everything and does nothing more."""

    made_with = "the model"

    def start(self, listener: Callable[[Change], None]) -> None: ...

    def stop(self) -> None: ...

    def rescan(self) -> None: ...

    def correct(self, corrections: Corrections) -> None: ...


def change_of(snapshot: Snapshot) -> Change:
    """As if the articles had come one every few minutes of one morning: a picture must not tell when it was made."""
    moments = [CAME + timedelta(minutes=17 * number) for number in range(len(snapshot.articles))]
    arrivals = {article.id: came.timestamp() for article, came in zip(snapshot.articles, moments, strict=True)}
    progress = Progress("seeds", True, "en", "ready", 0, None, len(snapshot.articles), 0, 0, None, None)
    return Change(snapshot, progress, (), arrivals)


async def picture(change: Change, theme: str, keys: tuple[str, ...]) -> str:
    app = Dashboard(PictureDesk(), Marks(), load_themes(), theme)
    app.inbox.put(change)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        drawn = _REMOTE_FONT.sub("", app.export_screenshot(title="copydesk seeds"))
        return drawn.replace("<text ", '<text xml:space="preserve" ')  # some viewers drop the blanks at a piece's edge


def main() -> None:
    snapshot = Desk(ROOT / "seeds", model=DEFAULT_MODEL, state=None).read_once()
    change = change_of(snapshot)
    for name, (theme, keys) in SCENES.items():
        path = PICTURES / f"{name}.svg"
        path.write_text(asyncio.run(picture(change, theme, keys)), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
