"""From the words that name a speaker to the entity: names, he and she, descriptions, several at once."""

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.core.extraction.quotation_draft import Draft
from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.model import Article, EntityType, LocalEntity, Range

_FEMALE = frozenset("she her hers herself".split())
_MALE = frozenset("he him his himself".split())


class Mentions:
    """Who is named where in one article."""

    def __init__(self, entities: Sequence[LocalEntity]) -> None:
        self.entities = entities
        self._ranges = sorted(
            (mention, number) for number, entity in enumerate(entities) for mention in entity.mentions
        )
        self._starts = [mention.start for mention, _ in self._ranges]

    def within(self, span: Range) -> list[tuple[Range, int]]:
        """Mentions that overlap the range, in order."""
        first = bisect_right(self._starts, span.start)
        while first > 0 and self._ranges[first - 1][0].end > span.start:
            first -= 1
        found = []
        for mention, number in self._ranges[first:]:
            if mention.start >= span.end:
                break
            if mention.end > span.start:
                found.append((mention, number))
        return found


def resolve_speakers(
    drafts: Sequence[Draft], passages: Sequence[Passage], entities: Sequence[LocalEntity], article: Article
) -> None:
    """Fill in every draft's speaker words, range and entities."""
    mentions = Mentions(entities)
    for draft in drafts:
        if draft.speaker is None or draft.phrase is None:
            continue
        span = draft.passage.range(*draft.phrase)
        draft.speaker_range = span
        draft.speaker_text = article.text[span.start : span.end]
        draft.speakers = _named(draft, span, mentions)


def _named(draft: Draft, span: Range, mentions: Mentions) -> tuple[int, ...]:
    passage = draft.passage
    assert draft.speaker is not None
    assert draft.phrase is not None
    heads = {draft.speaker}
    for child in passage.children[draft.speaker]:
        if passage.dep[child] in {"conj", "appos"} and child < draft.phrase[1]:
            heads.add(child)
    found: list[int] = []
    for head in sorted(heads):
        for _, number in mentions.within(Range(passage.start[head], passage.end[head])):
            if number not in found:
                found.append(number)
    if not found:
        found = [
            number
            for mention, number in mentions.within(span)
            if mentions.entities[number].type is EntityType.PERSON and mention.end == span.end
        ][:1]
    return tuple(found)
