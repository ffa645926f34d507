"""Somebody's words in one article: marks and attributions put together, with the speaker resolved."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.core.extraction.quotations.quotation_assembly import assemble
from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quotation_speakers import carry_speakers
from copydesk.core.extraction.quotations.quoted_blocks import find_blocks
from copydesk.core.extraction.quotations.quoted_passage import Passage, read_passage
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.quotations.speakers import resolve_speakers
from copydesk.core.extraction.quotations.speech_outlets import relay
from copydesk.core.extraction.quotations.speech_transcripts import find_transcripts
from copydesk.core.extraction.text.marks import Marked, pair_marks
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.model import Article, Quotation


def read_passages(article: Article, paragraphs: Sequence[Paragraph]) -> list[Passage]:
    """The paragraphs with what stands between quotation marks."""
    marks = pair_marks(article.text, [paragraph.range for paragraph in paragraphs])
    of_paragraph: dict[int, list[Marked]] = defaultdict(list)
    for mark in marks:
        of_paragraph[mark.paragraph].append(mark)
    return [read_passage(paragraph, of_paragraph[number]) for number, paragraph in enumerate(paragraphs)]


def find_quotations(article: Article, passages: Sequence[Passage], mentions: Mentions) -> tuple[Quotation, ...]:
    """Every quotation of the body, by its first word. Who speaks is noted in `mentions`."""
    transcripts = find_transcripts(passages, mentions.entities)
    drafts: list[Draft] = []
    for number, passage in enumerate(passages):
        drafts += [transcripts[number]] if number in transcripts else assemble(passage)
    drafts = carry_speakers(drafts, passages)
    blocks = find_blocks(passages, mentions, article)
    drafts = sorted([*drafts, *blocks], key=lambda draft: (draft.start, -draft.end))
    resolve_speakers(drafts, mentions, article)
    relay(drafts, blocks, mentions, article)
    return tuple(_quotation(draft) for draft in _distinct(drafts))


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One of those that hold the very same words: an id is made of where the words begin and end."""
    kept: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        other = kept.get((draft.start, draft.end))
        if other is None or _worth(draft) > _worth(other):
            kept[draft.start, draft.end] = draft
    return list(kept.values())


def _worth(draft: Draft) -> tuple[bool, bool]:
    return bool(draft.segments), draft.speaker_text is not None


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
