"""In which order the values of a running count were first published, as far as the articles' dates tell it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.core.model import Discrepancy, DisputedValue, Snapshot

UPDATE = "update"
_DAY = len("2026-03-10")
_MINUTE = len("2026-03-10T20:31")


class Stage(NamedTuple):
    """Values of which none is known to be older than the other."""

    since: str  # the day, or day and minute; empty where the order is not known
    values: tuple[DisputedValue, ...]


def stages_of(snapshot: Snapshot, card: Discrepancy) -> list[Stage]:
    """The values of an update by when each was first published, the earliest first; else one stage, as on the card.

    Of a day on which an article has no time, nobody knows what came first: that day is one stage.
    """
    moments = [_first(snapshot, value) for value in card.values] if UPDATE in card.tags else []
    if not moments or not all(moments):
        return [Stage("", card.values)]
    timeless = {moment for moment in moments if len(moment) == _DAY}
    stages: defaultdict[str, list[DisputedValue]] = defaultdict(list)
    for moment, value in zip(moments, card.values, strict=True):
        stages[moment[:_DAY] if moment[:_DAY] in timeless else moment].append(value)
    return [Stage(moment[:_MINUTE].replace("T", " "), tuple(stages[moment])) for moment in sorted(stages)]


def sequence_shown(stages: Sequence[Stage]) -> str:
    """`at least 2 / 3 → 7`: an arrow only where one is known to be later than the other."""
    return " → ".join(" / ".join(value.value for value in stage.values) for stage in stages)


def _first(snapshot: Snapshot, value: DisputedValue) -> str:
    """When the value was first published; empty where no article that gives it is dated."""
    dates = (snapshot.articles_by_id[mention.span.article].published for mention in value.mentions)
    return min((date for date in dates if date), default="")
