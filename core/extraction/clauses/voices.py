"""Who vouches for a piece of text: the outlet itself, or the speaker or document that it is attributed to."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from copydesk.core.model import LocalEntity, Quotation, Range

OWN = "own"


@dataclass(frozen=True, slots=True)
class Voice:
    name: str  # "own", an entity's name, or the words for the speaker
    entity: int | None = None
    denies: bool = False


class Voices:
    """The article's attributions, asked by range."""

    def __init__(self, quotations: Sequence[Quotation], entities: Sequence[LocalEntity]) -> None:
        self._spoken = [
            (content, _voice(quotation, entities)) for quotation in quotations for content in quotation.content
        ]
        self._spoken.sort(key=lambda item: item[0])
        self._starts = [content.start for content, _ in self._spoken]
        self._reached = list(accumulate((content.end for content, _ in self._spoken), max))

    def of(self, piece: Range) -> Voice:
        """The innermost attribution that holds most of the piece, else the outlet's own."""
        middle = (piece.start + piece.end) // 2
        best, shortest = Voice(OWN), 0
        for index in range(bisect_right(self._starts, middle) - 1, -1, -1):
            if self._reached[index] <= middle:
                break  # none of those before reaches so far
            content, voice = self._spoken[index]
            length = content.end - content.start
            holds = middle < content.end and _overlap(content, piece) * 2 >= piece.end - piece.start
            if holds and (not shortest or length <= shortest):
                best, shortest = voice, length
        return best


def _overlap(a: Range, b: Range) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def _voice(quotation: Quotation, entities: Sequence[LocalEntity]) -> Voice:
    if quotation.speakers:
        index = quotation.speakers[0]
        return Voice(entities[index].name, index, quotation.negated)
    return Voice(quotation.speaker_text or "unnamed", None, quotation.negated)
