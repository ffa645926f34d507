"""Speakers carried from one quotation to the next: halves joined, paragraphs that go on, words without a verb."""

from copydesk.core.extraction.quotation_draft import Draft
from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.model import Confidence, QuoteKind


def carry_speakers(drafts: list[Draft], passages: list[Passage]) -> list[Draft]:
    """Join what is one quotation, and give those without a speaker the one before them where the text goes on."""
    kept: list[Draft] = []
    by_passage: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_passage.setdefault(id(draft.passage), []).append(draft)
    previous: Draft | None = None
    for passage in passages:
        for draft in by_passage.get(id(passage), []):
            if draft.speaker is None and draft.segments and previous is not None:
                joined = _take_over(draft, previous)
                if joined:
                    continue
            kept.append(draft)
            if draft.speaker is not None and draft.segments:
                previous = draft
    return kept


def _take_over(draft: Draft, previous: Draft) -> bool:
    """Whether the draft became a part of the one before it."""
    passage = draft.passage
    if previous.passage is passage:
        if _goes_straight_on(draft, previous):
            previous.content += draft.content
            previous.segments += draft.segments
            return True
        _copy_speaker(draft, previous, Confidence.MEDIUM)
        return False
    apart = passage.paragraph.index - previous.passage.paragraph.index
    if passage.marks[draft.marks[0]].reopens:
        previous.content += draft.content
        previous.segments += draft.segments
        return True
    if apart == 1 and draft.kind is QuoteKind.DIRECT:
        _copy_speaker(draft, previous, Confidence.LOW)
    return False


def _goes_straight_on(draft: Draft, previous: Draft) -> bool:
    """“It is safe,” Lopez said. “We tested it.”: nothing but the cue clause between the two."""
    if previous.kind is not QuoteKind.DIRECT or draft.kind is not QuoteKind.DIRECT or previous.cue_at is None:
        return False
    passage = draft.passage
    first = passage.mark_tokens[draft.marks[0]][0]
    sentences = [s for s in passage.sentences if previous.end <= passage.start[s[0]] and s[1] <= first]
    return not sentences


def _copy_speaker(draft: Draft, previous: Draft, confidence: Confidence) -> None:
    draft.speaker, draft.phrase = previous.speaker, previous.phrase
    draft.speaker_text, draft.speaker_range = previous.speaker_text, previous.speaker_range
    draft.carried, draft.confidence = True, confidence
    draft.cue_at = None
    draft.via = previous.via
    draft.passage = previous.passage
