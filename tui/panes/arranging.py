"""Where the six panes stand at a given size of the terminal: a pure function, and the Textual layout that obeys it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

ARTICLES, ENTITIES, QUOTES, CLAIMS, DISCREPANCIES, DETAIL = range(1, 7)
PANES = (ARTICLES, ENTITIES, QUOTES, CLAIMS, DISCREPANCIES, DETAIL)
STACK = (ARTICLES, ENTITIES, QUOTES, CLAIMS)


class Form(Enum):
    """How much room the terminal has."""

    ONE_PANE = "one-pane"  # one pane at a time, with tabs
    COMPACT = "compact"
    SPACIOUS = "spacious"
    WIDE = "wide"


# The least width and height of the terminal for each form.
_LEAST = {Form.WIDE: (160, 36), Form.SPACIOUS: (100, 30), Form.COMPACT: (72, 22)}


def form_of(terminal: Size) -> Form:
    for form, (width, height) in _LEAST.items():
        if terminal.width >= width and terminal.height >= height:
            return form
    return Form.ONE_PANE


@dataclass(slots=True)
class Situation:
    """What the arrangement depends on beside the size of the deck."""

    form: Form = Form.ONE_PANE
    focused: int = DISCREPANCIES
    stacked: int = ARTICLES  # the pane of the stack that is open where only one has room
    zoomed: bool = False

    @property
    def shows_one_pane(self) -> bool:
        return self.zoomed or self.form is Form.ONE_PANE

    @property
    def arrangement(self) -> tuple[object, ...]:
        """Equal for two situations in which every pane stands at the same place."""
        if self.shows_one_pane:
            return (self.form, True, self.focused)
        match self.form:
            case Form.COMPACT:
                return (self.form, False, self.stacked)
            case Form.SPACIOUS:
                return (self.form, False, self.focused if self.focused in _BANDS else None)
            case _:
                return (self.form, False, None)

    def is_collapsed(self, number: int) -> bool:
        """A pane of which only the title is in sight."""
        in_stack = not self.shows_one_pane and self.form is Form.COMPACT and number in STACK
        return in_stack and number != self.stacked


def arrange(size: Size, situation: Situation) -> Mapping[int, Region]:
    """The region of each pane that is in sight."""
    if situation.shows_one_pane:
        return {situation.focused: Region(0, 0, size.width, size.height)}
    match situation.form:
        case Form.WIDE:
            return _wide(size)
        case Form.SPACIOUS:
            return _spacious(size, situation.focused)
        case _:
            return _compact(size, situation.stacked)


def _wide(size: Size) -> dict[int, Region]:
    """Three columns; the detail has the whole height."""
    left = Region(0, 0, size.width * 24 // 100, size.height)
    middle = Region(left.right + 1, 0, size.width * 40 // 100, size.height)
    right = Region(middle.right + 1, 0, size.width - middle.right - 1, size.height)
    return {
        **_rows(left, {ARTICLES: 45, ENTITIES: 55}),
        **_rows(middle, {DISCREPANCIES: 32, CLAIMS: 36, QUOTES: 32}),
        DETAIL: right,
    }


# The shares of the bands at the right where there is room for all: that which is read or walked through has most.
_USUAL = {DISCREPANCIES: 24, CLAIMS: 21, QUOTES: 19, DETAIL: 36}
_BANDS = {
    CLAIMS: {DISCREPANCIES: 18, CLAIMS: 34, QUOTES: 14, DETAIL: 34},
    QUOTES: {DISCREPANCIES: 18, CLAIMS: 14, QUOTES: 34, DETAIL: 34},
    DETAIL: {DISCREPANCIES: 18, CLAIMS: 11, QUOTES: 11, DETAIL: 60},
}


def _spacious(size: Size, focused: int) -> dict[int, Region]:
    """Sources at the left; at the right what disagrees, claims, quotes, the evidence.

    Claims and quotes lie one above the other: side by side neither shows enough of a sentence to tell what it says.
    """
    left = Region(0, 0, size.width * 35 // 100, size.height)
    right = Region(left.right + 1, 0, size.width - left.right - 1, size.height)
    bands = _rows(right, _BANDS.get(focused, _USUAL))
    return {**_rows(left, {ARTICLES: 45, ENTITIES: 55}), **bands}


def _compact(size: Size, stacked: int) -> dict[int, Region]:
    """A stack of titles with one pane open at the left; what disagrees and its evidence at the right."""
    left = Region(0, 0, size.width * 44 // 100, size.height)
    right = Region(left.right + 1, 0, size.width - left.right - 1, size.height)
    regions = _rows(right, {DISCREPANCIES: 36, DETAIL: 64})
    y = 0
    for pane in STACK:
        height = size.height - len(STACK) + 1 if pane == stacked else 1
        regions[pane] = Region(0, y, left.width, height)
        y += height
    return regions


def _rows(area: Region, shares: Mapping[int, int]) -> dict[int, Region]:
    """The area cut into bands; the last takes what rounding leaves."""
    regions: dict[int, Region] = {}
    y = area.y
    *upper, last = shares
    for pane in upper:
        height = area.height * shares[pane] // sum(shares.values())
        regions[pane] = Region(area.x, y, area.width, height)
        y += height
    regions[last] = Region(area.x, y, area.width, area.bottom - y)
    return regions


class PaneLayout(Layout):
    """Puts each pane where `arrange` says; a pane without a place is not shown."""

    name = "panes"

    def __init__(self, situation: Situation) -> None:
        self.situation = situation

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        parent.pre_layout(self)
        regions = arrange(size, self.situation)
        return [
            WidgetPlacement(regions[number], Offset(), Spacing(), widget)
            for widget in children
            if (number := getattr(widget, "number", 0)) in regions
        ]
