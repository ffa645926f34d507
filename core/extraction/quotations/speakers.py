"""From the words that name a speaker to the entity: names, he and she, descriptions, several at once.

Unknown is better than wrong: "it" and "they" are left alone, and so is a surname that two people share.
"""

from collections.abc import Sequence

from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.model import Article, Confidence, EntityType, Range

_PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_WEAKER = {Confidence.HIGH: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.LOW, Confidence.LOW: Confidence.LOW}


def resolve_speakers(drafts: Sequence[Draft], mentions: Mentions, article: Article) -> None:
    """Fill in every draft's speaker words, range and entities; drafts in reading order."""
    resolved: dict[tuple[int, int], tuple[int, ...]] = {}
    for draft in drafts:
        if draft.speaker is None or draft.phrase is None:
            if draft.speaker_range is not None and not draft.speakers:
                draft.speakers = tuple(number for _, number in mentions.within(draft.speaker_range))[:1]
            continue
        span = draft.named_in.span(*draft.phrase)
        draft.speaker_range, draft.speaker_text = span, article.text[span.start : span.end]
        known = resolved.get(span)
        if known is None:
            known = resolved[span] = _resolve(draft, span, mentions)
            for entity in known if not draft.carried else ():
                if mentions.entities[entity].type is EntityType.PERSON:
                    mentions.note_speaker(span.start, entity)
        draft.speakers = known
        if not known and draft.speaker_text.casefold() in _PRONOUNS:
            draft.confidence = Confidence.LOW


def _resolve(draft: Draft, span: Range, mentions: Mentions) -> tuple[int, ...]:
    passage, head = draft.named_in, draft.speaker
    assert head is not None
    assert draft.phrase is not None
    if not draft.phrase[0] <= head < draft.phrase[1]:
        head = draft.phrase[1] - 1  # "its owner, Jan Ek": the name beside the description
    pronoun = _PRONOUNS.get(passage.lower[head])
    if pronoun is not None and passage.pos[head] in {"PRON", "DET"}:
        found = mentions.stands_for(pronoun, span.start, passage.paragraph.index, draft.content)
        if found is None:
            return ()
        entity, clear = found
        at = min(span.start, draft.start)
        if not mentions.is_plainly(entity, at, passage.paragraph.index):
            draft.confidence = _WEAKER[draft.confidence] if clear else Confidence.LOW
        return (entity,)
    named = _named(passage, head, draft.phrase, mentions)
    return named or mentions.roles.described(passage, head, draft.phrase)


def _named(passage: Passage, head: int, phrase: tuple[int, int], mentions: Mentions) -> tuple[int, ...]:
    """Entities that the head and what is joined to it by "and" name."""
    heads = [head, *_joined(passage, head, phrase)]
    found: list[int] = []
    for word in heads:
        named = [number for _, number in mentions.within(Range(passage.start[word], passage.end[word]))]
        bare = mentions.surname(passage.text[word]) if not named else None
        for number in named if bare is None else [bare]:
            if number not in found and not mentions.entities[number].ambiguous:
                found.append(number)
    if found and len(found) < len(heads) and passage.pos[head] == "NOUN":
        return ()
    return tuple(found)


def _joined(passage: Passage, head: int, phrase: tuple[int, int]) -> list[int]:
    found: list[int] = []
    for word in (head, *found):
        for child in passage.children[word]:
            if passage.dep[child] == "conj" and phrase[0] <= child < phrase[1]:
                found.append(child)
                found += _joined(passage, child, phrase)
    return found
