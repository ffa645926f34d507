"""The reader's work on items: seen, verdicts, dismissals, corrections, merging and splitting, and taking it back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from copydesk.core import amending
from copydesk.core.marking import Markings, MarkKind, Verdict
from copydesk.core.merging.corrections import Corrections, corrections_of
from copydesk.core.model import Article, Claim, Discrepancy, Entity, Quote, QuoteKind
from copydesk.core.state.marks import Marks
from copydesk.tui.panes.arranging import DETAIL, DISCREPANCIES
from copydesk.tui.panes.cells import clip
from copydesk.tui.panes.discrepancies import DiscrepanciesPane
from copydesk.tui.panes.index import CoverageIndex, Item, Target, target_of
from copydesk.tui.panes.item_cards import subject
from copydesk.tui.screens.deck import DeckScreen, ListPane
from copydesk.tui.screens.question import QuestionScreen, date_objection

if TYPE_CHECKING:
    from copydesk.core.desk import Change
NOTHING = "nothing is selected here"
_SHORT = 40  # cells of an item's name in an answer
_MERGED = 20  # and in what is said while a merge waits, which is whole in 80 cells


class DeskLike(Protocol):
    """The desk, as far as the dashboard uses it."""

    @property
    def made_with(self) -> str: ...

    def start(self, listener: "Callable[[Change], None]") -> None: ...

    def stop(self) -> None: ...

    def rescan(self) -> None: ...

    def correct(self, corrections: Corrections) -> None: ...


class MarkingScreen(DeckScreen):
    """Turns keys into changes of the reader's marks, and shows what they change."""

    PENDING: ClassVar[str] = "merge “{}”: m on another {} joins them, escape gives up"

    def __init__(self, desk: DeskLike, marks: Marks) -> None:
        super().__init__(marks)
        self._desk = desk
        self._marks = marks
        self._corrections = corrections_of(marks.all())
        self.merging: Target | None = None  # the first of two items that are to be one
        self._caught_up: ListPane | None = None  # where nothing else was marked since
        self.coverage = CoverageIndex(self.coverage.snapshot, Markings(marks.all()))

    @property
    def current(self) -> Item | None:
        """What the keys work on: what the detail shows where it has the focus, else the row under the cursor."""
        if self.situation.focused == DETAIL and self.detail.shown is not None:
            return self.coverage.find(self.detail.shown)
        return self.listed.current

    def decline(self, words: str) -> None:
        """Say why a key does nothing with what is selected, or that nothing is."""
        self.say(words if self.current is not None else NOTHING)

    # seen

    def action_mark_seen(self) -> None:
        """Or as new again, which is told: what was opened was marked seen already. The row's sign says the rest."""
        if self.listed.current is None:
            self.say(NOTHING)
            return
        is_new_again = self.listed.toggle_current_seen()
        if self._marks.warning or is_new_again:
            self.say(self._marks.warning or "marked new again: space marks it seen")

    def action_mark_pane_seen(self) -> None:
        unseen = self.listed.catch_up()
        self._caught_up = self.listed if unseen else None
        told = f"marked {unseen:,} {self.listed.noun} seen: U takes it back" if unseen else "nothing here was new"
        self.say(self._marks.warning or told)

    # verdicts and dismissals

    def action_judge_item(self) -> None:
        item = self.current
        if not isinstance(item, Claim | Discrepancy):
            self.decline("verdicts are given on claims and discrepancies")
            return
        from copydesk.tui.screens.verdict import VerdictScreen

        judged = self.coverage.judgements(item)

        def judge(answer: tuple[Verdict, str] | None) -> None:
            if answer is not None:
                changes = amending.judged(self.coverage.snapshot, item, *answer)
                self._change(f"verdict on {_short(item, self.coverage)}: {answer[0]}", changes)

        self.app.push_screen(VerdictScreen(subject(item, self.coverage), judged[0] if judged else None), judge)

    def action_dismiss_item(self) -> None:
        """Dismiss a discrepancy, or bring a dismissed one back."""
        item = self.current
        if not isinstance(item, Discrepancy):
            self.decline("only discrepancies are dismissed")
        elif item.id in self.coverage.dismissed:
            self._change(f"brought back {_short(item, self.coverage)}", amending.restored(self.coverage.snapshot, item))
        else:
            self._change(f"dismissed {_short(item, self.coverage)}", amending.dismissed(self.coverage.snapshot, item))

    def action_show_dismissed(self) -> None:
        """The list of what is dismissed, in place of what stands, and back."""
        pane = self.lists[DISCREPANCIES]
        assert isinstance(pane, DiscrepanciesPane)
        pane.shows_dismissed = not pane.shows_dismissed
        pane.relist()
        self._look_ahead_soon()  # others are listed: how many of them are new is counted again
        self.listed = pane
        self.go_to_pane(DISCREPANCIES)
        self.follow_cursor()

    # corrections

    def action_amend_item(self) -> None:
        """Set what is wrong: an article's outlet or date, a quote's speaker or kind."""
        match self.current:
            case Article() as article:
                lines = (f"outlet: {article.outlet or 'unknown'}", f"published: {article.published or 'unknown'}")
                ask = (lambda: self._ask_outlet(article), lambda: self._ask_date(article))
                self._choose(f"set right: {article.id}", lines, lambda index: ask[index]())
            case Quote() as quote:
                lines = (f"speaker: {quote.speaker or 'nobody named'}", f"kind: {quote.kind}")
                ask = (lambda: self._ask_speaker(quote), lambda: self._ask_kind(quote))
                self._choose(f"set right: {subject(quote, self.coverage)}", lines, lambda index: ask[index]())
            case _:
                self.decline("set right what? articles have an outlet and a date, quotes a speaker and a kind")

    def _ask_outlet(self, article: Article) -> None:
        known = sorted({each.outlet for each in self.coverage.snapshot.articles if each.outlet})
        question = QuestionScreen(f"outlet of {article.id}", article.outlet or "", "empty: unknown", suggestions=known)

        def give(outlet: str) -> None:
            changes = amending.given_outlet(self.coverage.snapshot, article, outlet or None)
            self._change(f"outlet of {article.id}: {outlet or 'unknown'}", changes)

        self._ask(question, give)

    def _ask_date(self, article: Article) -> None:
        title = f"{article.id} was published"
        question = QuestionScreen(title, article.published or "", "year-month-day; empty: unknown", date_objection)

        def give(moment: str) -> None:
            changes = amending.given_date(self.coverage.snapshot, article, moment or None)
            self._change(f"date of {article.id}: {moment or 'unknown'}", changes)

        self._ask(question, give)

    def _ask_speaker(self, quote: Quote) -> None:
        names = [entity.name for entity in self.coverage.snapshot.entities]
        question = QuestionScreen("who said it", quote.speaker or "", "empty: nobody named", suggestions=names)

        def give(speaker: str) -> None:
            changes = amending.given_speaker(self.coverage.snapshot, quote, speaker or None)
            self._change(f"speaker: {speaker or 'nobody named'}", changes)

        self._ask(question, give)

    def _ask_kind(self, quote: Quote) -> None:
        kinds = tuple(QuoteKind)

        def give(index: int) -> None:
            self._change(f"kind: {kinds[index]}", amending.given_kind(self.coverage.snapshot, quote, kinds[index]))

        self._choose("kind of speech", [kind.value for kind in kinds], give, kinds.index(quote.kind))

    # merging and splitting

    def action_merge_item(self) -> None:
        """The first time on one item, the second on the other."""
        item = self.current
        if not isinstance(item, Entity | Claim):
            self.decline("entities and claims are merged")
            return
        first = self.coverage.find(self.merging) if self.merging is not None else None
        if first is None or type(first) is not type(item):
            self._await_merge(item)
            return
        self._await_merge(None)
        if first.id == item.id:
            self.say("that is the same item: nothing was merged")
            return
        assert isinstance(first, Entity | Claim)
        changes = amending.joined(self.coverage.snapshot, first, item, self._marks.all())
        self._change(f"merged {_short(first, self.coverage)} with {_short(item, self.coverage)}", changes)

    def _await_merge(self, item: Item | None) -> None:
        self.merging = target_of(item) if item is not None else None
        if item is None:
            self.status.await_key(None)
            return
        noun = "entity" if isinstance(item, Entity) else "claim"
        self.status.await_key(self.PENDING.format(clip(subject(item, self.coverage), _MERGED), noun))

    def action_split_item(self) -> None:
        item = self.current
        if not isinstance(item, Entity | Claim):
            self.decline("entities and claims are split")
            return
        parts = amending.parts_of(self.coverage.snapshot, item)
        if len(parts) < 2:
            self.say("there is nothing to split: it has one part")
            return

        def take_out(index: int) -> None:
            changes = amending.parted(self.coverage.snapshot, item, parts[index], self._marks.all())
            self._change(f"split {_short(item, self.coverage)}", changes)

        self._choose(f"take out of {subject(item, self.coverage)}", [part.label for part in parts], take_out)

    # what was done

    def action_undo_mark(self) -> None:
        if self._caught_up is not None:
            self._caught_up.take_back_catching_up()
            self.say(f"undone: {self._caught_up.noun} are as new as before")
            self._caught_up = None
            return
        label, dismissed = self._marks.undo(), self.coverage.dismissed
        if label is None:
            self.say("there is nothing to undo")
        else:
            self._show_marks()
            for card in dismissed ^ self.coverage.dismissed:  # the reader looks for what is there again
                self.lists[DISCREPANCIES].go_to(card)
            self.say(f"undone: {label}")

    def _change(self, label: str, changes: Mapping[tuple[MarkKind, str], Mapping[str, Any] | None]) -> None:
        self._marks.change(label, changes)
        self._caught_up = None
        self._show_marks()
        self.say(self._marks.warning or label)

    def _show_marks(self) -> None:
        """Show what the marks say now; what they set right is counted again by the desk."""
        marks = self._marks.all()
        self.coverage = self.coverage.marked(Markings(marks))
        self.show_lists()
        self._look_ahead_soon()
        if self.situation.focused == DETAIL:
            self.show_target(self.detail.shown)
        else:
            self.follow_cursor()
        corrections = corrections_of(marks)
        if corrections != self._corrections:
            self._corrections = corrections
            self._desk.correct(corrections)

    def _choose(self, title: str, lines: Sequence[str], chosen: Callable[[int], None], start: int = 0) -> None:
        from copydesk.tui.screens.choice import ChoiceScreen

        def choose(index: int | None) -> None:
            if index is not None:
                chosen(index)

        self.app.push_screen(ChoiceScreen(title, lines, start), choose)

    def _ask(self, question: QuestionScreen, answered: Callable[[str], None]) -> None:
        def answer(line: str | None) -> None:
            if line is not None:
                answered(line)

        self.app.push_screen(question, answer)


def _short(item: Item, coverage: CoverageIndex) -> str:
    return f"“{clip(subject(item, coverage), _SHORT)}”"
