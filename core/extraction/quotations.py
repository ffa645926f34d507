"""Somebody's words in one article: marks and attributions put together, with the speaker resolved."""

from collections.abc import Sequence

from copydesk.core.extraction.marks import pair_marks
from copydesk.core.extraction.paragraphs import Paragraph
from copydesk.core.extraction.quotation_assembly import assemble
from copydesk.core.extraction.quotation_draft import Draft
from copydesk.core.extraction.quotation_speakers import carry_speakers
from copydesk.core.extraction.quoted_passage import read_passage
from copydesk.core.extraction.speaker_mentions import Mentions
from copydesk.core.extraction.speakers import resolve_speakers
from copydesk.core.model import Article, LocalEntity, Quotation


def find_quotations(
    article: Article, paragraphs: Sequence[Paragraph], entities: Sequence[LocalEntity]
) -> tuple[Quotation, ...]:
    """Every quotation of the body, by its first word."""
    marks = pair_marks(article.text, [paragraph.range for paragraph in paragraphs])
    passages = [
        read_passage(paragraph, [mark for mark in marks if mark.paragraph == number])
        for number, paragraph in enumerate(paragraphs)
    ]
    drafts = [draft for passage in passages for draft in assemble(passage)]
    drafts = carry_speakers(drafts, passages)
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    resolve_speakers(drafts, Mentions(article, passages, entities), article)
    return tuple(_quotation(draft) for draft in _distinct(drafts))


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One of those that hold the very same words: an id is made of where the words begin and end."""
    kept: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        other = kept.get((draft.start, draft.end))
        if other is None or (other.speaker is None and draft.speaker is not None):
            kept[draft.start, draft.end] = draft
    return list(kept.values())


def _quotation(draft: Draft) -> Quotation:
    return Quotation(
        kind=draft.kind,
        content=tuple(draft.content),
        segments=tuple(draft.segments),
        speaker_text=draft.speaker_text,
        speaker_range=draft.speaker_range,
        speakers=draft.speakers,
        cue=draft.cue,
        addressee=draft.addressee,
        via=draft.via,
        confidence=draft.confidence,
        negated=draft.negated,
    )
