"""The dashboard as a reader uses it: keys in, lines of text out."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from copydesk.core.desk import Change
from copydesk.core.merging.corrections import Corrections
from copydesk.core.state.marks import Marks
from copydesk.tui.app import Dashboard
from copydesk.tui.themes import load_themes

_ROUNDS = 3  # a key posts to a pane, the pane to the screen, the screen to the app


class StubDesk:
    """A desk that says what the test tells it to."""

    made_with = "stub 1.0"

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.corrections: list[Corrections] = []
        self._listener: Callable[[Change], None] | None = None

    def start(self, listener: Callable[[Change], None]) -> None:
        self._listener = listener

    def stop(self) -> None:
        self.calls.append("stop")

    def rescan(self) -> None:
        self.calls.append("rescan")

    def correct(self, corrections: Corrections) -> None:
        self.corrections.append(corrections)

    def tell(self, change: Change) -> None:
        assert self._listener is not None
        self._listener(change)


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Page:
    """One running dashboard."""

    def __init__(self, app: Dashboard, desk: StubDesk, pilot: Pilot[None], clock: Clock, marks: Marks) -> None:
        self.app = app
        self.desk = desk
        self.marks = marks
        self.clock = clock
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each once the one before is done."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(Key(name, key if len(key) == 1 else None))
            await self.settle()

    async def type(self, words: str) -> None:
        await self.press(*words)

    async def settle(self) -> None:
        """Until every message is through, and what it changed is painted.

        The pilot's own way is to sleep until the processor idles, 40 ms and more a key.
        """
        for _ in range(_ROUNDS):
            await self._pilot._wait_for_screen()
        self.app.screen._on_timer_update()
        await self._pilot._wait_for_screen()

    async def arrive(self, change: Change) -> None:
        """The desk tells of a change, long after the last one."""
        self.clock.now += 10
        self.desk.tell(change)
        await self.settle()
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    @property
    def frame(self) -> list[str]:
        """The screen as lines of text, without trailing blanks."""
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def strips(self) -> list[Strip]:
        return self.app.screen._compositor.render_strips()

    @property
    def text(self) -> str:
        return "\n".join(self.frame)

    @property
    def status(self) -> str:
        return self.frame[0].strip()

    def pane(self, number: int) -> list[str]:
        """The lines of one pane, its title first; none where it is not in sight."""
        pane = self.app.dashboard.query_one(f"#{NOUNS[number]}")
        x, y, width, height = pane.region
        if pane not in self.app.dashboard._compositor.visible_widgets:
            return []
        return [strip.crop(x, x + width).text.rstrip() for strip in self.strips[y : y + height]]

    def detail(self) -> str:
        """The whole card, its lines joined, also those that are scrolled out of sight."""
        return self.app.dashboard.detail.text

    def cursor(self, number: int) -> str | None:
        """The id of the item that a list's cursor is on."""
        item = self.app.dashboard.lists[number].current
        return item.id if item else None

    def ids(self, number: int) -> list[str]:
        return [item.id for item in self.app.dashboard.lists[number].items]

    @property
    def focused(self) -> str | None:
        return self.app.focused.id if self.app.focused else None

    @property
    def copied(self) -> str:
        return self.app.clipboard


NOUNS = {1: "articles", 2: "entities", 3: "quotes", 4: "claims", 5: "discrepancies", 6: "detail"}


@asynccontextmanager
async def opened(
    changes: Iterable[Change],
    size: tuple[int, int] = (120, 40),
    theme: str | None = "dark",
    marks: Marks | None = None,
    **options: object,
) -> AsyncIterator[Page]:
    """A dashboard that was told these changes before it was opened."""
    desk, clock, marks = StubDesk(), Clock(), marks or Marks()
    app = Dashboard(desk, marks, load_themes(), theme, clock, **options)  # type: ignore[arg-type]
    desk.start(app.inbox.put)
    for change in changes:
        desk.tell(change)
    async with app.run_test(size=size) as pilot:
        page = Page(app, desk, pilot, clock, marks)
        await page.settle()
        await page.settle()
        yield page
