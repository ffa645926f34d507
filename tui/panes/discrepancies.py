"""Pane 5: where the articles disagree. What the eye goes to."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from rich.cells import cell_len

from copydesk.core.marking import MarkKind
from copydesk.core.model import Confidence, Discrepancy, DisputedValue, Severity
from copydesk.core.reporting.sequence import Stage, stages_of
from copydesk.core.reporting.wording import SEVERITY_SIGNS, outlets_shown
from copydesk.core.state.marks import Marks
from copydesk.tui.panes.cells import Line, Piece, clip, clip_line, width_of
from copydesk.tui.panes.index import CoverageIndex, article_ids
from copydesk.tui.panes.items import ItemPane, Sort

# severity -> sign, ink
SIGNS = {severity: (sign, severity.value) for severity, sign in SEVERITY_SIGNS.items()}
_ROOMY = 56


# Every character of a date as one that sorts the other way round.
_BACKWARDS = {code: chr(0x7F - code) for code in range(0x20, 0x7F)}
_LAST = "\x7f"


def _gravest(item: Discrepancy, coverage: CoverageIndex) -> tuple[bool, bool, str, str]:
    """Orders conflicts first, what is hardly sure last among its like, and the latest published first."""
    return (item.severity is not Severity.CONFLICT, item.confidence is Confidence.LOW, *_newest(item, coverage))


def _newest(item: Discrepancy, coverage: CoverageIndex) -> tuple[str, str]:
    """Orders the latest published first and undated last."""
    articles = coverage.snapshot.articles_by_id
    latest = max((articles[article].published or "" for article in article_ids(item)), default="")
    return (latest.translate(_BACKWARDS) + _LAST if latest else _LAST, item.id)


class DiscrepanciesPane(ItemPane[Discrepancy]):
    number = 5
    noun = "discrepancies"
    verdict = MarkKind.DISCREPANCY_VERDICT
    sorts = (
        Sort("severity", _gravest, lasts=True),
        Sort("date", _newest, lasts=True),
        Sort("topic", lambda item, _: (item.topic.casefold(), item.id)),
    )

    def __init__(self, marks: Marks) -> None:
        super().__init__(marks)
        self.shows_dismissed = False  # these alone, in place of those that stand

    @property
    def has_verdicts(self) -> bool:
        return self.coverage.has_verdicts

    def candidates(self) -> Sequence[Discrepancy]:
        dismissed = self.coverage.dismissed
        found = self.coverage.snapshot.discrepancies
        return (
            [one for one in found if (one.id in dismissed) is self.shows_dismissed]
            if dismissed
            else (() if self.shows_dismissed else found)
        )

    def pieces(self, item: Discrepancy, width: int) -> Line:
        sign, ink = SIGNS[item.severity]
        word = f"{sign} {item.severity.value:<9}" if width >= _ROOMY else f"{sign} "
        topic, values, tags = self._fitting(item, width - len(word))
        room = width - len(word) - len(tags)
        # The topic gives way to the values, down to half of the room.
        topic = clip(topic, max(room - width_of(values) - 2, room // 2))
        values = self._shortened(item, room - cell_len(topic) - 2, values)
        blank = " " * (room - cell_len(topic) - 2 - width_of(values))
        return [Piece(word, ink), Piece(topic, "strong"), Piece(": "), *values, Piece(blank), Piece(tags, "muted")]

    def _fitting(self, item: Discrepancy, room: int) -> tuple[str, Line, str]:
        """Topic, values and tags, with as much of outlets and tags as leaves the topic whole; outlets first."""
        stages = stages_of(self.coverage.snapshot, item)
        tags = "".join(f" [{tag}]" for tag in item.tags)
        left = room - cell_len(item.topic) - 2
        for most in (4, 2, 1, 0):
            values = self._values(item, stages, partial(_carried_by, most))
            for tail in (tags, ""):
                if width_of(values) + len(tail) <= left:
                    return item.topic, values, tail
        # Of the missing or the dead, every reader knows that it is their number.
        bare, short = self._values(item, stages, lambda _: ""), item.topic.removeprefix("number of ")
        for topic in (item.topic, short):
            for tail in (tags, ""):
                if cell_len(topic) + 2 + width_of(bare) + len(tail) <= room:
                    return topic, bare, tail
        return short, bare, ""

    def _shortened(self, item: Discrepancy, room: int, whole: Line) -> Line:
        """Where there is no room for all values of a running count, the first and the latest ones stand there."""
        stages = stages_of(self.coverage.snapshot, item)
        if width_of(whole) <= room or len(stages) == 1:
            return clip_line(whole, room)
        first = Piece(stages[0].values[0].value, SIGNS[item.severity][1])
        for later in range(1, len(stages)):
            left_out = " → … → " if later > 1 else " / … → " if len(stages[0].values) > 1 else " → "
            values = [first, Piece(left_out, "muted"), *self._values(item, stages[later:], lambda _: "")]
            if width_of(values) <= room:
                break
        return clip_line(values, room)

    def _values(self, item: Discrepancy, stages: Sequence[Stage], carried_by: Callable[[Sequence[str]], str]) -> Line:
        line: Line = []
        for stage in stages:
            between = " → "
            for value in stage.values:
                line += [Piece(between, "muted")] if line else []
                line.append(Piece(value.value, SIGNS[item.severity][1]))
                line.append(Piece(carried_by(value_publishers(value, self.coverage)), "muted"))
                between = " / "
        return line

    def search_text(self, item: Discrepancy) -> str:
        values = " ".join(value.value for value in item.values)
        judged = (f"{each.verdict} {each.note}" for each in self.coverage.judgements(item))
        outlets = self.coverage.outlets(item)
        return " ".join((item.severity.value, item.topic, values, *outlets, *item.tags, *judged))

    def empty_text(self) -> str:
        if self.shows_dismissed:
            return "Nothing is dismissed: X shows what stands."
        if len(self.coverage.snapshot.articles) < 2:
            return "It takes two articles to disagree."
        return f"No discrepancy found in {len(self.coverage.snapshot.articles)} articles."

    def count_text(self, shown: int, total: int) -> str:
        text = super().count_text(shown, total)
        return f"dismissed {text}" if self.shows_dismissed else text

    def tallies(self) -> Iterator[str]:
        if self.shows_dismissed:
            return
        if self.items:
            conflicts = sum(item.severity is Severity.CONFLICT for item in self.items)
            yield f"‼ {conflicts} ≠ {len(self.items) - conflicts}"
        if self.coverage.dismissed:
            yield f"{len(self.coverage.dismissed)} dismissed"


def ordered_values(item: Discrepancy, coverage: CoverageIndex) -> Sequence[DisputedValue]:
    """As the card has them, the best attested first; those of a running count in the order in which they came."""
    return [value for stage in stages_of(coverage.snapshot, item) for value in stage.values]


def _carried_by(most: int, outlets: Sequence[str]) -> str:
    """Who prints a value: up to `most` of them by name, or with 0 only how many."""
    if most:
        return f" ({outlets_shown(outlets, most)})"
    return f" ×{len(outlets)}" if len(outlets) > 1 else ""


def value_publishers(value: DisputedValue, coverage: CoverageIndex) -> tuple[str, ...]:
    """Who prints this value, the earliest first."""
    articles = coverage.in_order(mention.span.article for mention in value.mentions)
    return tuple(dict.fromkeys(coverage.outlet_or_file(article) for article in articles))
