"""What the keys do: every action named in keys.py. Screens are imported when they are first opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from copydesk.tui.keys import bindings
from copydesk.tui.messages import RepaintWanted, RowOpened, ViewPaused, ViewResumed
from copydesk.tui.panes.arranging import ARTICLES, DETAIL, DISCREPANCIES, PANES
from copydesk.tui.panes.finding import Limit, limits_for
from copydesk.tui.panes.index import Target
from copydesk.tui.panes.overview import OUTLET
from copydesk.tui.screens.exchange import ExchangeScreen
from copydesk.tui.screens.marking import NOTHING

if TYPE_CHECKING:
    from copydesk.core.desk import Change
    from copydesk.tui.screens.overview import OverviewScreen


class DashboardScreen(ExchangeScreen):
    """The dashboard."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    overview: "OverviewScreen | None" = None  # while it is open

    # panes

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def action_go_to_pane(self, number: int) -> None:
        self.go_to_pane(number)

    def action_zoom_pane(self) -> None:
        self.situation.zoomed = not self.situation.zoomed
        self.rearrange()

    def _step_pane(self, step: int) -> None:
        place = PANES.index(self.situation.focused)
        self.go_to_pane(PANES[(place + step) % len(PANES)])

    # moving

    def action_move_down(self) -> None:
        self.focused_pane.move(1)

    def action_move_up(self) -> None:
        self.focused_pane.move(-1)

    def action_half_page_down(self) -> None:
        self.focused_pane.half_page(1)

    def action_half_page_up(self) -> None:
        self.focused_pane.half_page(-1)

    def action_move_to_top(self) -> None:
        self.focused_pane.move_to(0)

    def action_move_to_bottom(self) -> None:
        self.focused_pane.move_to(self.focused_pane.line_count - 1)

    def action_open_item(self) -> None:
        """From a row to its evidence, an article's row to its text; from a line of evidence to what is behind it."""
        if self.situation.focused != DETAIL:
            self._open_row()
        elif (target := self.detail.go_to_target()) is not None:
            self.open_target(target)
        else:
            self.say("nothing to open from this line on")

    def on_row_opened(self, event: RowOpened) -> None:
        self.action_open_item()

    def _open_row(self) -> None:
        item = self.listed.current
        if item is None:
            self.say(NOTHING)
            return
        self.follow_cursor()
        self.listed.mark_current_seen()  # what was opened was seen
        if self.listed.number == ARTICLES and self.coverage.article(item.id).text:
            self.open_target(Target("articles", item.id, 0))
        else:
            self.go_to_pane(DETAIL)

    def action_go_back(self) -> None:
        """One step back: out of a merge, in the detail, to the list, out of its filter, of the limit, of the zoom."""
        if self.merging is not None:
            self._await_merge(None)
        elif self.situation.focused == DETAIL:
            self._leave_detail()
        elif self.listed.filter_words:
            self.listed.filter_by("")
            self.follow_cursor()
        elif self.limit is not None:
            self._limit_to(None)
        elif self.situation.zoomed:
            self.action_zoom_pane()

    def _leave_detail(self) -> None:
        if not self.history:
            self.go_to_pane(self.listed.number)
            return
        place = self.history.pop()
        self.show_target(place.target, place)
        if not self.history and self.listed.number == ARTICLES:
            self.go_to_pane(ARTICLES)

    def action_next_discrepancy(self) -> None:
        self._step_discrepancy(1)

    def action_previous_discrepancy(self) -> None:
        self._step_discrepancy(-1)

    def _step_discrepancy(self, step: int) -> None:
        """From anywhere; the first time to the one the cursor is on. A detail that has the focus keeps it."""
        pane = self.lists[DISCREPANCIES]
        is_shown = self.listed is pane and not self.history
        focus = DETAIL if self.situation.focused == DETAIL else DISCREPANCIES
        self.listed = pane
        if not pane.items:
            self.say("no discrepancy is listed")
        elif is_shown:
            place = pane.cursor
            pane.move(step)
            if pane.cursor == place:
                self.say(f"this is the {'last' if step > 0 else 'first'} discrepancy")
        self.follow_cursor()
        self.go_to_pane(focus)

    # finding

    def action_next_unseen(self) -> None:
        """In the list that the detail follows; a detail that has the focus keeps it."""
        if self.listed.go_to_unseen():
            self.follow_cursor()
        else:
            self.say(f"nothing is new in {self.listed.noun}")

    def action_filter_pane(self) -> None:
        self.open_filter()

    def action_sort_pane(self) -> None:
        self.say(f"{self.listed.noun} by {self.listed.sort_next()}")

    def action_limit_view(self) -> None:
        item = self.listed.current
        limits = limits_for(item, self.coverage) if item is not None else []
        if not limits:
            self.say("no outlet or entity to limit to")
        elif len(limits) == 1:
            self._limit_to(None if limits[0] == self.limit else limits[0])
        else:
            self._choose_limit(limits)

    def _choose_limit(self, limits: Sequence[Limit]) -> None:
        labels = [f"{limit.kind}: {limit.label}" for limit in limits]
        self._choose("show only", labels, lambda index: self._limit_to(limits[index]))

    def _limit_to(self, limit: Limit | None) -> None:
        self.limit = limit
        self.show_lists()
        self.follow_cursor()
        self.show_progress(None)

    # the overview

    def action_show_overview(self) -> None:
        from copydesk.tui.screens.overview import OverviewScreen

        self.overview = OverviewScreen(self.coverage, self.arrivals)
        self.app.push_screen(self.overview, self._leave_overview)

    def _leave_overview(self, target: Target | None) -> None:
        self.overview = None
        if target is None:
            return
        if target.pane == OUTLET:
            self._limit_to(Limit("outlet", target.id, target.id))
            return
        number = ARTICLES if target.pane == "articles" else DISCREPANCIES
        self.lists[number].go_to(target.id)
        self.go_to_pane(number)
        self.follow_cursor()

    def apply(self, change: "Change") -> None:
        super().apply(change)
        if self.overview is not None:
            self.overview.show(self.coverage, self.arrivals)

    # watching

    def action_pause_view(self) -> None:
        self.paused_with = 0 if self.paused_with is None else None
        self.show_progress(None)
        self.app.post_message(ViewPaused() if self.paused_with is not None else ViewResumed())

    def action_rescan_folder(self) -> None:
        self._desk.rescan()
        self.app.post_message(RepaintWanted())
        self.say("looking through the folder again")

    # the program

    def action_show_help(self) -> None:
        from copydesk.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.focused_pane.noun))

    def action_choose_theme(self) -> None:
        """Each theme is tried on as the cursor passes it; escape keeps the old one."""
        from copydesk.tui.screens.choice import ChoiceScreen

        names = list(self.app.available_themes)
        worn = self.app.theme

        def choose(index: int | None) -> None:
            self.app.theme = worn if index is None else names[index]

        def try_on(index: int) -> None:
            self.app.theme = names[index]

        self.app.push_screen(ChoiceScreen("theme", names, names.index(worn), try_on), choose)

    def action_open_palette(self) -> None:
        from copydesk.tui.screens.palette import open_palette

        open_palette(self.app)
