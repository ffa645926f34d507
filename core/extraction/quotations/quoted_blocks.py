"""Passages taken whole from another text: "As Pia Holm wrote for The Post:", then paragraphs, then "[Source]"."""

import re
from collections.abc import Sequence

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.quotations.speaker_phrases import phrase_of
from copydesk.core.extraction.quotations.speakers_by_parse import speaker_of
from copydesk.core.extraction.quotations.speech_outlets import outlet_near
from copydesk.core.model import Article, Confidence, EntityType, QuoteKind, Range

_CLOSING = re.compile(r"\s*\[(?:Source|Link|Read more|Full text|Original|Archive)s?\]", re.IGNORECASE)
_LONGEST = 12  # paragraphs
_VERBS = words.CLAUSE_VERBS | words.OBJECT_VERBS | words.MARKED_OBJECT_VERBS | {"summarize", "summarise", "detail"}


def find_blocks(passages: Sequence[Passage], mentions: Mentions, article: Article) -> list[Draft]:
    """The blocks of an article, in order."""
    found: list[Draft] = []
    free_from = 0  # the first paragraph that no block has taken
    for number, passage in enumerate(passages):
        closing = _closing_at(passage, article)
        if closing is None:
            continue
        lead = _lead_of(passages, number, free_from)
        if lead is not None:
            found.append(_block(passages, lead, number, closing, mentions, article))
        free_from = number + 1
    return found


def _closing_at(passage: Passage, article: Article) -> int | None:
    """Where the text ends before "[Source]", inside the paragraph or (cut off as furniture) right after it."""
    span = passage.paragraph.range
    match = _CLOSING.match(article.text, span.end)
    if match is not None:
        return span.end
    at = passage.paragraph.text.rfind("[")
    if at > 0 and _CLOSING.match(passage.paragraph.text, at):
        return span.start + len(passage.paragraph.text[:at].rstrip())
    return None


def _lead_of(passages: Sequence[Passage], last: int, free_from: int) -> int | None:
    """The paragraph that introduces what ends with `last`: it ends in a colon, or in no sign at all."""
    for number in range(last - 1, max(free_from - 1, last - 1 - _LONGEST, -1), -1):
        text = passages[number].paragraph.text.rstrip()
        if text and not passages[number].paragraph.is_headline and (text[-1] == ":" or text[-1].isalnum()):
            return number
    return None


def _block(
    passages: Sequence[Passage], lead: int, last: int, closing: int, mentions: Mentions, article: Article
) -> Draft:
    ranges = [passages[number].paragraph.range for number in range(lead + 1, last + 1)]
    ranges[-1] = Range(ranges[-1].start, closing)
    passage = passages[lead]
    draft = Draft(QuoteKind.BLOCK, ranges, list(ranges), passage, confidence=Confidence.MEDIUM, form="block")
    first, past = passage.sentences[-1]
    cue = _cue(passage, first, past, mentions)
    if cue is not None:
        draft.cue, draft.cue_at = passage.text[cue], cue
        draft.speaker = speaker_of(passage, cue)
        draft.phrase = phrase_of(passage, draft.speaker) if draft.speaker is not None else None
    draft.via = outlet_near(passage, passage.span(first, past), mentions, article)
    return draft


def _cue(passage: Passage, first: int, past: int, mentions: Mentions) -> int | None:
    """The last verb of speech that a person is the subject of."""
    for token in range(past - 1, first - 1, -1):
        if not passage.is_outside(token) or passage.pos[token] != "VERB" or passage.lemma[token] not in _VERBS:
            continue
        speaker = speaker_of(passage, token)
        if speaker is None or not first <= speaker < past:
            continue
        named = mentions.within(Range(passage.start[speaker], passage.end[speaker]))
        if any(mentions.entities[number].type in {EntityType.PERSON, EntityType.ORG} for _, number in named):
            return token
    return None
