"""The dashboard as a program: wires the desk to the screen, and leaves the terminal as it found it."""

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.timer import Timer

from copydesk.core.model import Discrepancy, Snapshot
from copydesk.core.state.marks import Marks
from copydesk.tui.frugal import FrugalDriver, PlainDriver
from copydesk.tui.inbox import Inbox
from copydesk.tui.keys import app_bindings, rebind
from copydesk.tui.messages import CoverageChanged, LookedAhead, RepaintWanted, ViewPaused, ViewResumed
from copydesk.tui.outside import notification
from copydesk.tui.panes.news import new_conflicts
from copydesk.tui.screens.dashboard import DashboardScreen
from copydesk.tui.screens.marking import DeskLike
from copydesk.tui.themes import Themes, default_variables, load_themes, stamps

# The first change paints at once, then at most two a second.
_BETWEEN_PAINTS = 0.5
_BETWEEN_LOOKS = 2.0  # seconds between two looks at the reader's own themes: 0.1 ms each
_BETWEEN_CALLS = 1.0  # seconds between two looks whether the terminal is still there: 1 µs each
_WORTH_SPARING = 2000  # items of a snapshot that the garbage collector does not notice
_GROWTH = 1.2  # by how much it grows before it is spared anew
_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class Dashboard(App[None]):
    """Copydesk's dashboard. What the desk hands over goes through the inbox, so that a burst is one paint."""

    CSS_PATH = "dashboard.tcss"
    BINDINGS: ClassVar[list[BindingType]] = app_bindings()
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Copydesk"

    def __init__(
        self,
        desk: DeskLike,
        marks: Marks,
        themes: Themes,
        theme: str | None = None,
        clock: Callable[[], float] = monotonic,
        announce: Collection[str] = (),
        theme_folders: Sequence[Path] = (),
        has_signs: bool = True,
        painted: Callable[[], object] = lambda: None,
    ) -> None:
        """`announce`: "bell", "desktop" or both, for each conflict that arrives; `painted` is called once, after the
        first paint."""
        self._has_signs = has_signs  # before Textual asks for the driver
        is_plain = bool(os.environ.get("NO_COLOR"))  # before Textual takes it out of the environment
        super().__init__(ansi_color=True if is_plain else None)
        self.animation_level = "none"  # every frame of an animation goes over the wire
        self.inbox = Inbox()
        self.dashboard = DashboardScreen(desk, marks)
        self._clock = clock
        self._painted_at: float | None = None
        self._news_painted_at: float | None = None
        self._timed_for_news = False  # what the timer is set for
        self._paint_timer: Timer | None = None
        self._words = list(themes.problems)
        self._wear(themes, theme, is_plain)
        self._announce = frozenset(announce)
        self._theme_folders = tuple(theme_folders)
        self._theme_stamps = stamps(self._theme_folders)
        self._painted = painted
        self._spared = _WORTH_SPARING
        self._spares_what_is_made = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return default_variables()

    def get_default_screen(self) -> DashboardScreen:
        return self.dashboard

    def on_mount(self) -> None:
        self.inbox.open(lambda: self.post_message(CoverageChanged()))
        self.app_resume_signal.subscribe(self, self._repaint)
        if self._theme_folders:
            self.set_interval(_BETWEEN_LOOKS, self.reload_themes)
        if isinstance(self._driver, FrugalDriver):
            self.set_interval(_BETWEEN_CALLS, self._end_without_terminal)
        if self._words:
            self.dashboard.say("; ".join(self._words))
        self.dashboard.call_after_refresh(self._painted)

    def on_unmount(self) -> None:
        self.inbox.close()

    def get_driver_class(self) -> type[Driver]:
        chosen = super().get_driver_class()
        if chosen is not LinuxDriver:
            return chosen
        return FrugalDriver if self._has_signs else PlainDriver

    def _end_without_terminal(self) -> None:
        if isinstance(self._driver, FrugalDriver) and self._driver.has_hung_up:
            self.exit()

    def on_resize(self) -> None:
        """Terminals move or cut what they show."""
        if isinstance(self._driver, FrugalDriver):
            self._driver.screen.forget()

    @on(RepaintWanted)
    def _repaint_all(self) -> None:
        if isinstance(self._driver, FrugalDriver):
            self._driver.screen.forget()
        self._repaint(self)

    def _repaint(self, _: App[None]) -> None:
        """After ctrl+z and fg the terminal is empty; Textual would paint only what changes from here on."""
        for screen in self.screen_stack:
            screen.refresh(layout=True)
            for pane in screen.query("*"):
                pane.refresh()

    # what the desk hands over

    @on(CoverageChanged)
    def _show_when_due(self) -> None:
        is_news = self.inbox.snapshot is not self.dashboard.coverage.snapshot
        if self._paint_timer is not None:
            if not is_news or self._timed_for_news:
                return
            self._paint_timer.stop()
        # What an article brought does not wait because it was told a moment ago that it is being read.
        last = self._news_painted_at if is_news else self._painted_at
        wait = 0.0 if last is None else last + _BETWEEN_PAINTS - self._clock()
        self._timed_for_news = is_news
        if wait > 0:
            self._paint_timer = self.set_timer(wait, self._show)
        else:
            self._show()

    def _show(self) -> None:
        self._paint_timer = None
        self._painted_at = self._clock()
        if self.dashboard.paused_with is not None:
            self.dashboard.paused_with = self.inbox.held_back
            self.dashboard.show_progress(self.inbox.progress)
        elif change := self.inbox.take():
            before, was_restored = self.dashboard.coverage.snapshot, self.dashboard.is_restored
            if change.snapshot is not before:
                self._news_painted_at = self._painted_at
            self.dashboard.apply(change)
            if self._has_grown(change.snapshot):
                self._spare_the_collector()
            if self._announce and was_restored and before.articles:
                self._announce_conflicts(new_conflicts(before, change.snapshot))

    def _has_grown(self, snapshot: Snapshot) -> bool:
        """By enough, since the collector was spared last, to spare it anew."""
        size = len(snapshot.claims) + len(snapshot.quotes) + len(snapshot.entities)
        if size <= self._spared * _GROWTH:
            return False
        self._spared = size
        self._spares_what_is_made = True
        return True

    @on(LookedAhead)
    def _spare_what_was_made(self) -> None:
        """What is made from a big snapshot is as much again as the snapshot itself: pauses of 0.1 to 0.15 s."""
        if self._spares_what_is_made:
            self._spares_what_is_made = False
            self._spare_the_collector()

    def _spare_the_collector(self) -> None:
        """Python's garbage collector would go through 100,000 claims again and again, for half a second in which no key
        is answered. A snapshot holds no cycles: it goes by itself when nobody has it any more."""
        gc.collect(1)
        gc.freeze()

    def _announce_conflicts(self, conflicts: Sequence[Discrepancy]) -> None:
        """Once for all that came together."""
        if not conflicts:
            return
        if "bell" in self._announce:
            self.bell()
        if "desktop" in self._announce and self._driver is not None:
            more = f" and {len(conflicts) - 1} more" if len(conflicts) > 1 else ""
            values = " / ".join(value.value for value in conflicts[0].values)
            self._driver.write(notification(f"conflict: {conflicts[0].topic}: {values}{more}"))

    @on(ViewPaused)
    @on(ViewResumed)
    def _show_at_once(self) -> None:
        self._show()

    def _fatal_error(self) -> None:
        """Textual would print every local variable, whole articles among them: the command line says it in a line."""
        self._close_messages_no_wait()

    @property
    def fault(self) -> Exception | None:
        """The error inside that ended the dashboard."""
        return self._exception

    # the looks

    def _wear(self, themes: Themes, wanted: str | None, is_plain: bool) -> None:
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in themes.by_name.values():
            self.register_theme(theme)
        has_few_colours = is_plain or self.console.color_system in (None, "standard")
        self.theme, word = themes.choose(None if is_plain else wanted, plain=has_few_colours)
        if word:
            self._words.append(word)

    def reload_themes(self) -> None:
        """Wear what has changed in the reader's own theme files; a broken one leaves the looks as they are."""
        now = stamps(self._theme_folders)
        if now == self._theme_stamps:
            return
        self._theme_stamps = now
        themes = load_themes(self._theme_folders)
        for theme in themes.by_name.values():
            self.register_theme(theme)
        self._invalidate_css()
        self.refresh_css(animate=False)
        if themes.problems:
            self.dashboard.say("; ".join(themes.problems))


def run_dashboard(
    desk: DeskLike,
    marks: Marks | None = None,
    theme: str | None = None,
    theme_folders: Sequence[Path] | None = None,
    keymap: Mapping[str, str] | None = None,
    announce: Collection[str] = (),
    has_signs: bool = True,
) -> int:
    """Run the dashboard until the reader quits; the exit code. `keymap` gives keys to ids of keys.py; `announce` is
    "bell", "desktop" or both, for new conflicts.

    Raises what went wrong inside, once the terminal is as it was. The desk is started after the first paint, and so is
    the garbage collector, should it be off.
    """
    folders = _folders(theme_folders)

    def begin() -> None:
        gc.freeze()  # what is imported stays
        gc.enable()
        desk.start(app.inbox.put)

    app = Dashboard(
        desk,
        marks or Marks(),
        load_themes(folders),
        theme,
        announce=announce,
        theme_folders=folders,
        has_signs=has_signs,
        painted=begin,
    )
    rebind(keymap or {})
    app.set_keymap(dict(keymap or {}))
    try:
        asyncio.run(_run(app))
    finally:
        desk.stop()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0


async def _run(app: Dashboard) -> None:
    """Textual leaves the terminal in its own mode when it is killed: ask it to end instead."""
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        loop.add_signal_handler(number, app.exit)
    try:
        await app.run_async()
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


def _folders(folders: Sequence[Path] | None) -> Sequence[Path]:
    if folders is not None:
        return folders
    from platformdirs import user_config_path

    return (user_config_path("copydesk") / "themes",)
