"""What widgets tell the dashboard, in the past tense."""

from dataclasses import dataclass

from textual.message import Message


class CoverageChanged(Message):
    """The desk handed in something new; what it is waits in the inbox, so one message may stand for many."""

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, CoverageChanged)


@dataclass
class CursorMoved(Message):
    """The reader moved to another row of a pane."""

    number: int

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, CursorMoved) and message.number == self.number


@dataclass
class RowOpened(Message):
    """The reader clicked on the row the cursor was on already."""

    number: int


@dataclass
class FilterEdited(Message):
    """The filter line's words changed."""

    words: str


class FilterKept(Message):
    """The reader left the filter line with enter: the filter stays."""


class FilterDropped(Message):
    """The reader left the filter line with escape: the filter goes."""


class ViewPaused(Message):
    """The reader wants the view to stand still; reading goes on."""


class ViewResumed(Message):
    """The reader wants to see what came meanwhile."""


class LookedAhead(Message):
    """All that a key may ask of the coverage is made."""


class RepaintWanted(Message):
    """The reader wants all of the screen sent again: another program may have written on it."""
