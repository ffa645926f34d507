"""A pane that lists items of one kind: kept by id, so that what arrives moves neither the cursor nor the scroll."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from typing import Any, ClassVar, Generic, TypeVar, cast

from rich.cells import cell_len
from textual import events

from copydesk.core.marking import MarkKind, Verdict
from copydesk.core.model import Snapshot
from copydesk.core.reporting.wording import outlets_shown
from copydesk.core.state.marks import Marks
from copydesk.tui.panes.cells import Line, Piece, fit, wrap
from copydesk.tui.panes.finding import Limited
from copydesk.tui.panes.index import CoverageIndex, Item, Target
from copydesk.tui.panes.pane import Pane
from copydesk.tui.panes.survey import Found, Survey, items_of

ItemT = TypeVar("ItemT", bound=Item)


_ID = attrgetter("id")
_LEGEND_ROOM = 38  # cells of a pane whose title has room for what the figures mean
_WIDE = 100  # cells from which a row tells who prints it
_NEAR = 100  # rows from the cursor that are looked at one by one
_PAINTED = 1000  # items of which it is kept how new they are: more than stand on any screen


class Novelty(Enum):
    """How much of an item the reader has not marked seen; the value is its sign."""

    NEW = "●"
    CHANGED = "◐"
    SEEN = " "


_NOVELTIES = tuple(Novelty)
_SEEN = (_NOVELTIES.index(Novelty.SEEN),)

# What the reader's verdict is shown by, in one cell.
VERDICT_SIGNS = {
    Verdict.UNSTARTED: "✎",  # only a note
    Verdict.IN_PROGRESS: "…",
    Verdict.VERIFIED: "✔",
    Verdict.FALSE: "✘",
    Verdict.INCONCLUSIVE: "~",
    Verdict.IGNORE: "∅",
}


@dataclass(frozen=True, slots=True)
class Sort(Generic[ItemT]):
    """One way of ordering a pane; without a key, the snapshot's own order."""

    name: str
    key: Callable[[ItemT, CoverageIndex], Any] | None = None
    lasts: bool = False  # the key of an item changes only with the item and the dates of its articles


class ItemPane(Pane, Generic[ItemT]):
    """A list of items, one a line. Subclasses say how an item looks, by what it is found and sorted."""

    sorts: ClassVar[Sequence[Sort[Any]]]
    legend: ClassVar[str] = ""  # what the figures of a row mean
    verdict: ClassVar[MarkKind | None] = None  # the reader's verdicts on these items, which their rows show

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self.coverage = CoverageIndex(Snapshot())
        self.filter_words = ""
        self.reading = False  # the reader has begun to move: from here on the cursor stays on its item
        self._marks = marks
        self._items: Sequence[ItemT] = ()
        self._total = 0
        self._sort_index = 0
        self._limited: Limited | None = None
        self._novelties: dict[str, tuple[ItemT, Novelty]] = {}
        self._survey: Survey[ItemT] = Survey((), self.search_text)
        self._found: Found[ItemT] | None = None  # what the filter's words leave, where they stand in each
        self._sort_keys: dict[str, tuple[ItemT, Any]] = {}
        self._seen: int | None = None  # how many of all are marked seen, where they were counted
        self._caught_up: tuple[Sequence[str], int] = ((), 0)  # what it marked, and how many items were not seen

    # what a subclass gives

    def pieces(self, item: ItemT, width: int) -> Line:
        """The item on one line; the sign of its novelty comes before it."""
        raise NotImplementedError

    def search_text(self, item: ItemT) -> str:
        """The words by which the filter finds the item."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What a reader is told where there is nothing yet."""
        raise NotImplementedError

    def count_text(self, shown: int, total: int) -> str:
        return f"{shown}" if shown == total else f"{shown} of {total}"

    def tallies(self) -> Iterator[str]:
        """What else the title counts."""
        yield from ()

    # what is listed

    @property
    def current(self) -> ItemT | None:
        return self._items[self.cursor] if self.cursor < len(self._items) else None

    @property
    def items(self) -> Sequence[ItemT]:
        """The items in sight or within scrolling, in order."""
        return self._items

    def show(self, coverage: CoverageIndex, limited: Limited | None) -> None:
        """List what the coverage holds, within the limit and the filter."""
        before, self.coverage = self.coverage, coverage
        if coverage.markings is not before.markings and self.verdict is not None:
            for each in (before, coverage):  # the filter finds verdicts and notes too
                self._survey.forget_texts(item.id for item in each.perhaps_marked(self.noun, self.verdict))
        if coverage.snapshot is not before.snapshot:
            if not (self.sorts[self._sort_index].lasts and coverage.keeps_dates_of(before)):
                self._sort_keys.clear()
        elif limited is self._limited and self.verdict is None:
            return
        self._limited = limited
        self.relist(before)

    def filter_by(self, words: str) -> None:
        """What is typed on only narrows what was found."""
        goes_on = self._found is not None and bool(self.filter_words.strip()) and words.startswith(self.filter_words)
        self.filter_words = words
        self.relist(found=self._narrowed() if goes_on else None)

    def look_ahead(self) -> Iterator[None]:
        """Make what the filter looks through, and count what is not seen yet, in small steps."""
        survey = self._surveyed()
        for _ in survey.steps():  # `yield from` would end them with whoever leaves off
            yield
        seen = 0
        for counted in survey.count(lambda item: _NOVELTIES.index(self._novelty(item)), _SEEN):
            seen += counted
            yield
        self._seen = seen
        self._entitle()

    def sort_next(self) -> str:
        self._sort_index = (self._sort_index + 1) % len(self.sorts)
        self._sort_keys.clear()
        self.relist()
        return self.sorts[self._sort_index].name

    def relist(self, earlier: CoverageIndex | None = None, found: Sequence[ItemT] | None = None) -> None:
        """List again; the cursor and the scroll stay on their item, or on what it has become part of since the
        `earlier` coverage, or on their line where it is gone; a pane that shows its first line goes on showing it.
        `found`: what is to be listed, where that is known."""
        before = self.current
        offset = self.cursor - self.scroll_offset.y
        top = self._items[self.scroll_offset.y] if self.scroll_offset.y < len(self._items) else None
        self._items = self._listed() if found is None else found
        self.set_line_count(len(self._items))
        if before is not None and earlier is not None and self._place_of(before.id) is None:
            before = cast("ItemT | None", self.coverage.heir(before, earlier))
        self._restore(before, top, offset)
        self._entitle()
        self.refresh_changed()

    def go_to(self, item_id: str) -> bool:
        """Put the cursor on an item, if it is listed."""
        place = self._place_of(item_id)
        if place is not None:
            self.move_to(place)
        return place is not None

    def candidates(self) -> Sequence[ItemT]:
        """All items of the pane, before filter and limit."""
        return cast("Sequence[ItemT]", self.coverage.items(self.noun))

    def _listed(self) -> Sequence[ItemT]:
        items = self.candidates()
        self._total = len(items)
        limited = None if self._limited is None else self._limited.kept(self.noun, items)
        self._found = None
        items = self._matching(limited) if self.filter_words.strip() else items if limited is None else limited
        return self._sorted(items)

    def _sorted(self, items: Sequence[ItemT]) -> Sequence[ItemT]:
        """Keys that last are kept from one snapshot to the next: to keep 100,000 others takes longer than the sort."""
        sort, coverage, keys = self.sorts[self._sort_index], self.coverage, self._sort_keys
        key = sort.key
        if key is None:
            return items
        if not sort.lasts:
            return sorted(items, key=lambda item: key(item, coverage))
        for item in items:
            if item.id not in keys or keys[item.id][0] is not item:
                keys[item.id] = (item, key(item, coverage))
        return sorted(items, key=lambda item: keys[item.id][1])

    def _matching(self, items: Sequence[ItemT] | None) -> Sequence[ItemT]:
        """The items, or all, that hold every word of the filter; where none does, those that nearly do."""
        survey, words = self._surveyed(), self._words()
        among = None if items is None else survey.only(items)
        self._found = survey.holding(words, among) or None
        return items_of(self._found or survey.nearly_holding(" ".join(self.filter_words.casefold().split()), among))

    def _narrowed(self) -> Sequence[ItemT] | None:
        """Those listed that hold what was typed on; None where none does."""
        found = self._surveyed().holding(self._words(), self._found)
        if not found:
            return None
        self._found = found
        items = items_of(found)
        if self.sorts[self._sort_index].key is None:
            return items
        kept = set(map(id, items))
        return [item for item in self._items if id(item) in kept]

    def _words(self) -> list[str]:
        """The longest, which stands in the fewest, first."""
        return sorted(self.filter_words.casefold().split(), key=len, reverse=True)

    def _surveyed(self) -> Survey[ItemT]:
        items = self.candidates()
        if not self._survey.is_of(items):
            self._survey = Survey(items, self.search_text, self._survey)
        return self._survey

    def _restore(self, before: ItemT | None, top: ItemT | None, offset: int) -> None:
        if not self.reading:
            self.cursor = 0
            self.scroll_top_to(0)
            return
        place = self._place_of(before.id) if before else None
        self.cursor = place if place is not None else max(0, min(self.cursor, len(self._items) - 1))
        if self.scroll_offset.y == 0 and self.cursor < self.page_height:
            self.scroll_top_to(0)  # what comes above the cursor is in sight
        elif 0 <= offset < self.page_height:
            self.scroll_top_to(self.cursor - offset)
        elif top is not None and (line := self._place_of(top.id)) is not None:
            self.scroll_top_to(line)

    def _place_of(self, item_id: str) -> int | None:
        """Looked for from the cursor outwards: what arrives seldom moves an item far."""
        items, count = self._items, len(self._items)
        for distance in range(_NEAR):
            for place in (self.cursor - distance, self.cursor + distance):
                if 0 <= place < count and items[place].id == item_id:
                    return place
        ids = list(map(_ID, items))
        return ids.index(item_id) if item_id in ids else None

    # what is new

    def novelty(self, item: ItemT) -> Novelty:
        known = self._novelties.get(item.id)
        if known is None or known[0] is not item:
            if len(self._novelties) >= _PAINTED:
                self._novelties.clear()
            known = self._novelties[item.id] = (item, self._novelty(item))
        return known[1]

    def go_to_unseen(self) -> bool:
        """Put the cursor on the next item that is new or has changed, from the top again after the last."""
        count, seen = len(self._items), self._survey.sign(_NOVELTIES.index(Novelty.SEEN))
        for place in (*range(self.cursor + 1, count), *range(self.cursor + 1)):
            if place < count and id(self._items[place]) not in seen and self._is_unseen(self._items[place]):
                self.move_to(place)
                return True
        return False

    def catch_up(self) -> int:
        """Mark every member of all that is listed, so that the mark follows them into whatever they are merged into;
        how many items were not seen before."""
        unseen = sum(map(self._is_unseen, self._items))
        new = self._marks.mark_seen(key for item in self._items for key in self.coverage.member_keys(item))
        self._caught_up = (new, unseen)
        self._show_seen(unseen)
        return unseen

    def take_back_catching_up(self) -> None:
        """What the last `catch_up` marked is as it was."""
        keys, unseen = self._caught_up
        self._marks.mark_unseen(keys)
        self._caught_up = ((), 0)
        self._show_seen(-unseen)

    def _show_seen(self, more: int) -> None:
        self._novelties.clear()
        self._survey.forget_signs()
        self._count_seen(more)
        self._entitle()
        self.refresh()

    def mark_current_seen(self) -> None:
        """As catch_up, of the cursor's item alone, and only its line is painted."""
        item = self.current
        if item is not None and self.novelty(item) is not Novelty.SEEN:
            self._marks.mark_seen(self.coverage.member_keys(item))
            self._show_current(item, 1)

    def toggle_current_seen(self) -> bool:
        """What was seen is new again, for a reader who leaves it for later; whether it is."""
        item = self.current
        if item is None or self.novelty(item) is not Novelty.SEEN:
            self.mark_current_seen()
            return False
        self._marks.mark_unseen(self.coverage.member_keys(item))
        self._show_current(item, -1)
        return True

    def _count_seen(self, more: int) -> None:
        self._seen = None if self._seen is None else self._seen + more

    def _show_current(self, item: ItemT, more_seen: int) -> None:
        self._novelties.pop(item.id, None)
        self._survey.forget_sign(item)
        self._count_seen(more_seen)
        self._entitle()
        self.refresh_line(self.cursor)

    def _is_unseen(self, item: ItemT) -> bool:
        return self.novelty(item) is not Novelty.SEEN

    def _novelty(self, item: ItemT) -> Novelty:
        seen = [self._marks.is_seen(key) for key in self.coverage.member_keys(item)]
        if all(seen):
            return Novelty.SEEN
        return Novelty.CHANGED if any(seen) else Novelty.NEW

    # painting

    def carriers(self, item: ItemT, width: int) -> str:
        """Who prints the item, for the end of a row: nothing, or a fifth of a row that is wide."""
        if width < _WIDE:
            return ""
        room = width // 5
        outlets = [outlet.removeprefix("The ") for outlet in self.coverage.outlets(item)]
        told = (outlets_shown(outlets, most) for most in (4, 3, 2, 1))
        return "  " + fit(next((text for text in told if cell_len(text) <= room), outlets_shown(outlets, 1)), room)

    def line(self, index: int, width: int) -> Line:
        item = self._items[index]
        sign = Piece(self.novelty(item).value, "new")
        if not self.has_verdicts:
            return [sign, Piece(" "), *self.pieces(item, width - 2)]
        judged = self.coverage.judgements(item)
        verdict = VERDICT_SIGNS[judged[0].verdict] if judged else " "
        return [sign, Piece(verdict, "strong"), Piece(" "), *self.pieces(item, width - 3)]

    @property
    def has_verdicts(self) -> bool:
        """The rows have a column for the reader's verdict."""
        return False

    def empty_lines(self, width: int) -> list[Line]:
        text = "nothing here for this filter: escape shows everything again" if self._total else self.empty_text()
        return wrap([Piece(text, "muted")], width - 1)

    def target(self) -> Target | None:
        item = self.current
        return None if item is None else Target(self.noun, item.id)

    def _entitle(self) -> None:
        """Notes that there is no room for are left out whole, the least wanted first."""
        count = self.count_text(len(self._items), self._total)
        room = self.outer_size.width - cell_len(f"──{self.number} {self.noun} {count}")
        fitting: list[str] = []
        for note in self._notes():
            room -= cell_len(f" · {note}")
            if room < 0 and fitting:
                break
            fitting.append(note)
        self.entitle(count, " · ".join(fitting))

    def _notes(self) -> Iterator[str]:
        """What narrows the pane, how it is ordered, what is in it, what its figures mean: the most wanted first."""
        words = self.filter_words.strip()
        if words:
            yield f"{'/' if self._found is not None or not self._items else '≈'}{words}"
        if self._sort_index:
            yield f"by {self.sorts[self._sort_index].name}"
        yield from self.tallies()
        if len(self._items) == self._total and 0 < self._unseen < self._total:  # all new is no news
            yield f"{self._unseen} new"
        has_room = self.size.width >= _LEGEND_ROOM and self.size.height > 1
        if self.legend and has_room and not (words or self._sort_index):
            yield self.legend

    @property
    def _unseen(self) -> int:
        """What has come since they were counted is new."""
        return 0 if self._seen is None else self._total - self._seen

    def on_resize(self, event: events.Resize) -> None:
        self._entitle()
