"""Speech inside speech: “She told me ‘go home’,” Ek said. The outer quotation holds the words too."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.model import Confidence, QuoteKind

_OWN_WORDS = frozenset({"i", "we", "you"})  # “I told him ‘no’” is the outer speaker's all the same
_BETWEEN = 4  # words between the verb and the inner marks: "told the whole council, ‘…’"


def find_nested(passage: Passage, outer: Sequence[Draft]) -> list[Draft]:
    """The inner marks that a verb of speech inside the outer ones leads to."""
    found: list[Draft] = []
    segments = sorted(((span.start, span.end, number) for number, d in enumerate(outer) for span in d.segments))
    for mark in passage.inner_marks:
        first = bisect_left(passage.start, mark.inner.start)
        at = bisect_right(segments, (mark.range.start, len(passage.paragraph.text) + mark.range.end)) - 1
        holder = outer[segments[at][2]] if at >= 0 and mark.range.start < segments[at][1] else None
        verb = _verb_before(passage, first, holder)
        if holder is None or verb is None:
            continue
        draft = Draft(
            QuoteKind.DIRECT, [mark.range], [mark.range], passage, form="nested", confidence=Confidence.MEDIUM
        )
        draft.cue, draft.cue_at = passage.text[verb], verb
        speaker = next((c for c in passage.children[verb] if passage.dep[c] == "nsubj"), None)
        if speaker is None or passage.lower[speaker] in _OWN_WORDS:
            continue
        draft.speaker, draft.phrase = speaker, (passage.left[speaker], speaker + 1)
        found.append(draft)
    return found


def _verb_before(passage: Passage, first: int, holder: Draft | None) -> int | None:
    if holder is None:
        return None
    for token in range(first - 1, max(first - 2 - _BETWEEN, -1), -1):
        if passage.start[token] < holder.start:
            return None
        if passage.pos[token] == "VERB" and passage.lemma[token] in words.CLAUSE_VERBS:
            return token
    return None
