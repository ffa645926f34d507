"""The dashboard's screen without its keys: six panes in their places, and a detail that follows the cursor."""

from collections.abc import Iterator, Mapping
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from textual import events, messages, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.layout import Layout
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.timer import Timer
from textual.widget import Widget

from copydesk.core.model import Article, Snapshot
from copydesk.core.state.marks import Marks
from copydesk.tui.messages import CursorMoved, FilterDropped, FilterEdited, FilterKept, LookedAhead
from copydesk.tui.panes.arranging import DETAIL, DISCREPANCIES, PANES, STACK, PaneLayout, Situation, form_of
from copydesk.tui.panes.article_text import text_card
from copydesk.tui.panes.articles import ArticlesPane
from copydesk.tui.panes.cards import Card, words
from copydesk.tui.panes.claims import ClaimsPane
from copydesk.tui.panes.detail import DetailPane, Place
from copydesk.tui.panes.discrepancies import DiscrepanciesPane
from copydesk.tui.panes.entities import EntitiesPane
from copydesk.tui.panes.filter_line import FilterLine
from copydesk.tui.panes.finding import Limit, Limited
from copydesk.tui.panes.index import CoverageIndex, Target
from copydesk.tui.panes.item_cards import card_of
from copydesk.tui.panes.key_line import KeyLine, TabLine
from copydesk.tui.panes.news import news_of
from copydesk.tui.panes.pane import Pane
from copydesk.tui.panes.quotes import QuotesPane
from copydesk.tui.panes.status import StatusLine
from copydesk.tui.panes.welcome import welcome_card

if TYPE_CHECKING:
    from copydesk.core.desk import Change, Progress

ListPane: TypeAlias = ArticlesPane | EntitiesPane | QuotesPane | ClaimsPane | DiscrepanciesPane


class Deck(Container):
    """Holds the panes where the situation puts them."""

    def __init__(self, *panes: Pane, situation: Situation) -> None:
        super().__init__(*panes, id="deck")
        self._panes_layout = PaneLayout(situation)

    @property
    def layout(self) -> Layout:
        return self._panes_layout


class DeckScreen(Screen[None]):
    """Shows a change; keeps selection, history, filter and limit."""

    AUTO_FOCUS = "#discrepancies"
    # The panes that lose and get the focus paint themselves: the others need not.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    _SAID_SECONDS: ClassVar[float] = 4.0
    _NEWS_SECONDS: ClassVar[float] = 30.0
    _IDLE_SECONDS: ClassVar[float] = 1.0  # since the last key or change
    _LOOKING_SECONDS: ClassVar[float] = 0.005  # at a stretch: a key may come meanwhile
    _BETWEEN_LOOKS_SECONDS: ClassVar[float] = 0.001

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self.coverage = CoverageIndex(Snapshot())
        self.situation = Situation()
        self._arranged: tuple[object, ...] = ()
        self.progress: Progress | None = None
        self.limit: Limit | None = None
        self.paused_with: int | None = None
        self.history: list[Place] = []
        self.arrivals: Mapping[str, float] = {}
        self.is_restored = False  # what the last run knew is shown: what comes from here on is new
        self._news_timer: Timer | None = None
        self._said_timer: Timer | None = None
        self._ahead: Iterator[object] = iter(())
        self._ahead_timer: Timer | None = None
        self._earlier: CoverageIndex | None = None  # to let go of a big one takes 20 ms: that is not for a paint
        self.lists: dict[int, ListPane] = {
            pane.number: pane
            for pane in (
                ArticlesPane(marks),
                EntitiesPane(marks),
                QuotesPane(marks),
                ClaimsPane(marks),
                DiscrepanciesPane(marks),
            )
        }
        self.detail = DetailPane()
        self.listed: ListPane = self.lists[DISCREPANCIES]  # the list the detail follows
        self.status = StatusLine()
        self.tabs = TabLine()
        self.filter_line = FilterLine()
        self.key_line = KeyLine()

    def compose(self) -> ComposeResult:
        yield self.status
        yield self.tabs
        yield Deck(*self.panes, situation=self.situation)
        yield self.filter_line
        yield self.key_line

    def on_mount(self) -> None:
        if self.detail.shown is None:  # a change may have come before
            self.show_target(None)
        for pane in self.lists.values():
            pane.relist()
        self.rearrange()

    def _on_layout(self, message: messages.Layout) -> None:  # type: ignore[override]
        """A scrollbar asks for a layout when one has given it another size: a whole paint that changes nothing."""
        if isinstance(message.widget, ScrollBar):
            message.prevent_default()

    # what is shown

    @property
    def panes(self) -> Iterator[Pane]:
        yield from self.lists.values()
        yield self.detail

    @property
    def focused_pane(self) -> Pane:
        return self.detail if self.situation.focused == DETAIL else self.lists[self.situation.focused]

    def apply(self, change: "Change") -> None:
        """Show a change; what the reader looks at stays where it is."""
        if change.snapshot is self.coverage.snapshot:  # a word on progress alone: several a second
            self.is_restored = change.is_restored
            self.show_progress(change.progress)
            return
        before = self.coverage
        self.coverage = before.followed_by(change.snapshot)
        self.arrivals = change.arrivals
        if self.is_restored:
            self._tell_news(news_of(before, self.coverage, change.cause))
        self.is_restored = change.is_restored
        self.show_lists()
        if self.detail.shown is None or not any(pane.reading for pane in self.lists.values()):
            self.follow_cursor()
        else:
            self.show_target(self._still(self.detail.shown, before))
        self.show_progress(change.progress)
        self.offer_keys()
        before.ways.close()
        self._earlier = before
        self._look_ahead_soon()

    # what a key will ask for

    def _look_ahead_soon(self) -> None:
        """What goes through all items is made while nobody does anything, and not when a key waits for it."""
        self._ahead = chain(self.coverage.ways.ahead, *(pane.look_ahead() for pane in self.lists.values()))
        self._put_off_looking_ahead()

    def _put_off_looking_ahead(self) -> None:
        if self._ahead_timer is not None:
            self._ahead_timer.stop()
        self._ahead_timer = self.set_timer(self._IDLE_SECONDS, self._look_ahead)

    def _look_ahead(self) -> None:
        self._earlier = None
        until = perf_counter() + self._LOOKING_SECONDS
        while perf_counter() < until:
            if next(self._ahead, self) is self:
                self._ahead_timer = None
                self.post_message(LookedAhead())
                return
        self._ahead_timer = self.set_timer(self._BETWEEN_LOOKS_SECONDS, self._look_ahead)

    def _tell_news(self, words: str | None) -> None:
        if words is None:
            return
        self.status.tell_news(words)
        if self._news_timer is not None:
            self._news_timer.stop()
        self._news_timer = self.set_timer(self._NEWS_SECONDS, lambda: self.status.tell_news(None))

    def _still(self, target: Target, before: CoverageIndex) -> Target:
        """The target, or what it has become part of: an item's id may change when an article comes."""
        item = before.find(target)
        if item is None or self.coverage.find(target) is not None:
            return target
        heir = self.coverage.heir(item, before)
        return target._replace(id=heir.id) if heir is not None else target

    def show_lists(self) -> None:
        limited = Limited(self.limit, self.coverage) if self.limit else None
        for pane in self.lists.values():
            pane.show(self.coverage, limited)

    def show_progress(self, progress: "Progress | None") -> None:
        self.progress = progress or self.progress
        if self.progress is not None:
            limited_to = self.limit.label if self.limit else None
            self.status.show(self.progress, paused_with=self.paused_with, limited_to=limited_to)
        if self.detail.shown is None:
            self.show_target(None)

    def say(self, word: str) -> None:
        """Answer a key in the status line, for a moment."""
        self.status.say(word)
        if self._said_timer is not None:
            self._said_timer.stop()
        self._said_timer = self.set_timer(self._SAID_SECONDS, lambda: self.status.say(None))

    # the detail

    def follow_cursor(self) -> None:
        """Show what the cursor of the list is on; the way back begins anew."""
        self.history.clear()
        self.show_target(self.listed.target())

    def show_target(self, target: Target | None, place: Place | None = None) -> None:
        self.detail.show(target, self._card(target), place)

    def open_target(self, target: Target) -> None:
        """Go to a target, and remember the way back."""
        self.history.append(self.detail.place)
        self.show_target(target)
        self.go_to_pane(DETAIL)

    def _card(self, target: Target | None) -> Card:
        if target is None:
            return welcome_card(self.progress, self.coverage)
        item = self.coverage.find(target)
        if item is None:
            return Card("gone", (words("This is no longer there: its articles went or changed.", "muted"),))
        if target.at is not None and isinstance(item, Article):
            return text_card(item, self.coverage, target.at)
        return card_of(item, self.coverage)

    # places

    def go_to_pane(self, number: int) -> None:
        pane = self.detail if number == DETAIL else self.lists[number]
        self._take_focus(number)
        pane.focus(scroll_visible=False)

    def rearrange(self) -> None:
        """Put every pane where it belongs now; where nothing moves, nothing is painted."""
        self.situation.form = form_of(self.app.size)
        self.tabs.show(tuple((pane.number, pane.noun) for pane in self.panes), self.situation.focused)
        if self.situation.arrangement == self._arranged:
            return
        self._arranged = self.situation.arrangement
        self.tabs.display = self.situation.shows_one_pane
        for pane in self.panes:
            pane.set_class(self.situation.is_collapsed(pane.number), "-collapsed")
        # A widget's own layout request clears the arrangements of its ancestors only, and Deck would keep the one it
        # has cached for its size: so a pane asks.
        self.detail.refresh(layout=True)

    def _take_focus(self, number: int) -> None:
        self.situation.focused = number
        self.offer_keys()
        if number in STACK:
            self.situation.stacked = number
        if number != DETAIL and self.listed is not self.lists[number]:
            self.listed = self.lists[number]
            self.follow_cursor()
        self.rearrange()

    def offer_keys(self) -> None:
        """What one does in the pane; in a folder without articles, what brings some."""
        self.key_line.show(self.focused_pane.noun if self.coverage.snapshot.articles else "nothing")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        number = getattr(event.widget, "number", None)
        if number in PANES:
            self._take_focus(number)

    def on_resize(self, event: events.Resize) -> None:
        self.rearrange()

    def on_key(self, event: events.Key) -> None:
        self._begin_reading()
        if self._ahead_timer is not None:
            self._put_off_looking_ahead()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._begin_reading()

    def _begin_reading(self) -> None:
        """Until the first key the lists stay at their top while the first articles come in."""
        for pane in self.lists.values():
            pane.reading = True

    @on(CursorMoved)
    def _follow_moved_cursor(self, event: CursorMoved) -> None:
        if event.number == self.listed.number:
            self.follow_cursor()

    # the filter

    @on(FilterEdited)
    def _narrow(self, event: FilterEdited) -> None:
        self.listed.filter_by(event.words)
        self.follow_cursor()

    def open_filter(self) -> None:
        """The filter line takes the place of the keys, so that no pane moves."""
        self.key_line.display = False
        self.filter_line.open(self.listed.noun, self.listed.filter_words)

    @on(FilterKept)
    def _keep_filter(self) -> None:
        self.key_line.display = True
        self.go_to_pane(self.listed.number)

    @on(FilterDropped)
    def _drop_filter(self) -> None:
        self.key_line.display = True
        self.listed.filter_by("")
        self.follow_cursor()
        self.go_to_pane(self.listed.number)
