"""Speakers of words without a cue of their own: halves joined, paragraphs that go on, colons, signatures, orphans."""

import re
from collections.abc import Iterable, Sequence

from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import Phrase, phrase_of
from copydesk.core.extraction.quotations.speech_transcripts import find_signature
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Confidence, QuoteKind

_NOBODY = frozenset("it there this that which what i we you they these those".split())
_WORD = re.compile(r"\w+")
_ABOUT = frozenset({"on", "about", "over"})


def carry_speakers(drafts: Sequence[Draft], passages: Sequence[Passage]) -> list[Draft]:
    """Join what is one quotation, and give those without a speaker one where the text tells."""
    kept: list[Draft] = []
    previous: Draft | None = None  # the last that holds marked words
    latest: Draft | None = None  # the last that names a speaker
    for draft in drafts:
        if draft.speaker is None and draft.segments and draft.form in {"orphan", "loose"} and draft.marks:
            if previous is not None and _is_continued(draft, previous):
                previous.content += draft.content
                previous.segments += draft.segments
                previous.marks += draft.marks if previous.passage is draft.passage else []
                continue
            _give_speaker(draft, previous, latest, passages)
        elif kept and _reopens(draft, kept[-1]):
            opened = kept.pop()
            draft.content, draft.segments = opened.content + draft.content, opened.segments + draft.segments
        kept.append(draft)
        if draft.speaker is not None and not draft.carried:
            latest = draft
        if draft.segments and (draft.speaker is not None or draft.speaker_range is not None):
            previous = draft
    _name_headlines(kept)
    return kept


def _name_headlines(drafts: Sequence[Draft]) -> None:
    """A headline prints words of the body: whoever says them there says them here."""
    unnamed = [one for one in drafts if one.passage.paragraph.is_headline and one.marks and not _is_surely_named(one)]
    if not unnamed:
        return
    said = [(_marked_words(one), one) for one in drafts if one.marks and _is_surely_named(one)]
    for draft in unnamed:
        words = _marked_words(draft)
        source = next((other for theirs, other in said if words in theirs), None)
        if source is not None:
            _copy_speaker(draft, source, Confidence.MEDIUM)


def _is_surely_named(draft: Draft) -> bool:
    return draft.speaker is not None and draft.confidence is not Confidence.LOW


def _marked_words(draft: Draft) -> str:
    """In lower case, with a blank around each."""
    marked = (draft.passage.text_in(draft.passage.marks[mark].inner) for mark in draft.marks)
    return f" {' '.join(_WORD.findall(' '.join(marked).lower()))} "


def _reopens(draft: Draft, before: Draft) -> bool:
    """A paragraph's open marks go on in the next one, whose cue is theirs too."""
    return (
        bool(draft.marks)
        and draft.passage.marks[draft.marks[0]].reopens
        and before.form == "orphan"
        and before.passage.paragraph.index == draft.passage.paragraph.index - 1
        and draft.kind is QuoteKind.DIRECT is before.kind
    )


def _is_continued(draft: Draft, previous: Draft) -> bool:
    """“It is safe,” Lopez said. “We tested it.”; a paragraph that opens marks again."""
    passage = draft.passage
    if passage.marks[draft.marks[0]].reopens:
        return passage.paragraph.index - previous.last_paragraph == 1 and previous.kind is not QuoteKind.INDIRECT
    if previous.passage is not passage or draft.kind is not QuoteKind.DIRECT or previous.kind is not QuoteKind.DIRECT:
        return False
    first = passage.mark_tokens[draft.marks[0]][0]
    here = passage.sentence_number(first)
    there = passage.sentence_number(passage.mark_tokens[previous.marks[-1]][0]) if previous.marks else here
    cue = there if previous.cue_at is None else passage.sentence_number(previous.cue_at)
    between = [number for number in range(there + 1, here) if number != cue]
    return previous.form != "orphan" and not between and not _is_led_in(passage, first)


def _is_led_in(passage: Passage, first: int) -> bool:
    """Words of the sentence before the marks."""
    begin = passage.sentence_of(first)[0]
    return any(passage.is_outside(token) and passage.text[token][0].isalnum() for token in range(begin, first))


def _give_speaker(draft: Draft, previous: Draft | None, latest: Draft | None, passages: Sequence[Passage]) -> None:
    passage = draft.passage
    number = passage.paragraph.index
    following = passages[number + 1] if number + 1 < len(passages) else None
    signature = find_signature(passage, draft.marks[-1], following)
    if signature is not None:
        where, span = signature
        draft.speaker_text, draft.speaker_range = where.text_in(span), span
        draft.confidence, draft.form = Confidence.MEDIUM, "signature"
        return
    first = passage.mark_tokens[draft.marks[0]][0]
    if first > 0 and passage.text[first - 1] == ":" and _before_colon(draft, first - 1):
        return
    if draft.kind is not QuoteKind.DIRECT and (previous is None or previous.passage is not passage):
        return
    if latest is not None and latest.passage is passage and latest is not previous and latest.end < draft.start:
        _copy_speaker(draft, latest, Confidence.MEDIUM)
    elif previous is not None and previous.passage is passage:
        if not _subject_before(draft, first, passages, previous):
            _copy_speaker(draft, previous, Confidence.MEDIUM)
    elif not _subject_before(draft, first, passages, previous) and _ends_the_last(draft, previous, passages):
        assert previous is not None
        _copy_speaker(draft, previous, Confidence.LOW)


def _ends_the_last(draft: Draft, previous: Draft | None, passages: Sequence[Passage]) -> bool:
    """Whether the paragraph before ends with a quotation, or with its cue, and this one is all marked."""
    number = draft.passage.paragraph.index
    if previous is None or number - previous.last_paragraph != 1:
        return False
    last = passages[previous.last_paragraph]
    return bool(last.sentences) and last.start[last.sentences[-1][0]] <= previous.end


def _before_colon(draft: Draft, colon: int) -> bool:
    """Who stands before a colon: "From Ek's letter: “…”", "Ek for the council: “…”", "Ek had an answer: “…”"."""
    passage = draft.passage
    begin = passage.sentence_of(colon)[0]
    words = range(begin, colon)
    if not any(passage.pos[token] in VERBS for token in words) or colon - begin == 1:
        heads = [token for token in words if passage.text[token][0].isupper() and passage.is_outside(token)]
        owners = [token for token in heads if passage.dep[token] == "poss"]
        own = [token for token in heads if passage.dep[token] not in {"pobj", "compound"}]
        found = bool(heads) and _set_speaker(draft, passage, (owners or own or heads)[-1], Confidence.MEDIUM)
        draft.phrase = draft.phrase and _without_subject_matter(passage, draft.phrase)
        return found
    return _set_subject(draft, passage, reversed(words))


def _without_subject_matter(passage: Passage, phrase: Phrase) -> Phrase:
    """The mayor, of "Mayor on the bridge: “I was wrong”"."""
    first, past = phrase
    return first, next((at for at in range(first + 1, past) if passage.lower[at] in _ABOUT), past)


def _set_subject(draft: Draft, passage: Passage, tokens: Iterable[int]) -> bool:
    for token in tokens:
        if passage.dep[token] != "nsubj" or not passage.is_outside(token) or passage.lower[token] in _NOBODY:
            continue
        verb = passage.head[token]
        relation = passage.dep[verb]
        is_told = relation in {"relcl", "advcl"} or (relation == "ccomp" and passage.head[verb] < token)
        if passage.pos[token] in {"PROPN", "PRON"} and not is_told:
            return _set_speaker(draft, passage, token, Confidence.LOW)
    return False


def _subject_before(draft: Draft, first: int, passages: Sequence[Passage], previous: Draft | None) -> bool:
    """ "Ek was blunt. “Nobody checked.”": the subject of the sentence before, in this paragraph or the last one.

    Nobody's where that sentence holds a quotation: then its speaker goes on.
    """
    passage = draft.passage
    begin = passage.sentence_of(first)[0]
    if begin > 0:
        before = passage.sentence_of(begin - 1)
    elif passage.paragraph.index > 0:
        passage = passages[passage.paragraph.index - 1]
        if not passage.sentences or passage.paragraph.is_headline or not passage.text:
            return False
        before = passage.sentences[-1]
    else:
        return False
    if previous is not None and previous.end > passage.start[before[0]]:
        return False
    return _set_subject(draft, passage, range(*before))


def _set_speaker(draft: Draft, passage: Passage, head: int, confidence: Confidence) -> bool:
    draft.speaker, draft.phrase = head, phrase_of(passage, head)
    draft.confidence, draft.carried = confidence, True
    draft.speaker_passage = passage
    return True


def _copy_speaker(draft: Draft, previous: Draft, confidence: Confidence) -> None:
    draft.speaker, draft.phrase = previous.speaker, previous.phrase
    draft.speaker_text, draft.speaker_range = previous.speaker_text, previous.speaker_range
    draft.speakers, draft.via = previous.speakers, previous.via
    draft.carried, draft.confidence = True, confidence
    draft.speaker_passage = previous.named_in
