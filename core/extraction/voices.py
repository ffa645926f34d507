"""Who vouches for a piece of text: the outlet itself, or the speaker or document that it is attributed to."""

from collections.abc import Sequence
from dataclasses import dataclass

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

    def of(self, piece: Range) -> Voice:
        """The innermost attribution that holds most of the piece, else the outlet's own."""
        middle = (piece.start + piece.end) // 2
        holding = [
            (content.end - content.start, voice)
            for content, voice in self._spoken
            if content.start <= middle < content.end and _overlap(content, piece) * 2 >= piece.end - piece.start
        ]
        return min(holding, key=lambda item: item[0])[1] if holding else Voice(OWN)


def _overlap(a: Range, b: Range) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def _voice(quotation: Quotation, entities: Sequence[LocalEntity]) -> Voice:
    if quotation.speakers:
        index = quotation.speakers[0]
        return Voice(entities[index].name, index, quotation.negated)
    return Voice(quotation.speaker_text or "unnamed", None, quotation.negated)
