"""Marks and attributions of one paragraph put together: which words are one quotation, and of what kind."""

import re
from collections import defaultdict

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution import find_attributions
from copydesk.core.extraction.quotations.attribution_cues import FINITE, Attribution
from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_nested import find_nested
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.quoted_terms import find_terms, is_speech
from copydesk.core.extraction.quotations.speaker_phrases import phrase_of
from copydesk.core.model import Confidence, QuoteKind, Range

_STRENGTH = {"clause": 0, "source": 1, "object": 2, "marked": 3, "noun": 4, "belief": 5, "loose": 6}
_LONGEST_CUE = 8  # tokens
_FURNITURE = re.compile(r"(?:Read more|Read also|See also|Related|Watch|More on|Listen|Photos?|Editor[’']s note) ?:")
_NARRATOR = frozenset({"i", "we", "you"})  # unmarked, the reporter or the reader
_MARKS_ONLY = frozenset({"marked", "belief", "loose"})


def assemble(passage: Passage) -> list[Draft]:
    """The paragraph's quotations, those without a speaker included; marks that are nobody's speech are left out."""
    if _FURNITURE.match(passage.paragraph.text):
        return []
    passage.drop_marks(find_terms(passage))
    _end_unclosed(passage)
    attributions = [_widened(passage, attribution) for attribution in find_attributions(passage)]
    owner = _owners(passage, attributions)
    drafts: list[Draft] = []
    owned: dict[int, list[int]] = defaultdict(list)
    for mark, number in sorted(owner.items()):
        owned[number].append(mark)
    for number, attribution in enumerate(attributions):
        draft = _draft(passage, attribution, owned[number])
        if draft is not None:
            drafts.append(draft)
    unowned = [mark for mark in range(len(passage.marks)) if mark not in owner]
    for mark in unowned:
        name = _gapped(passage, mark, owner)
        if name is not None:
            drafts.append(_gapped_draft(passage, mark, name))
        elif is_speech(passage, mark, None):
            drafts.append(_orphan(passage, mark))
    drafts += find_nested(passage, drafts)
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end))


def _gapped(passage: Passage, mark: int, owner: dict[int, int]) -> int | None:
    """ "Ek listed “pumps,” Berg “money.”": the name that stands alone between somebody's marks and these."""
    first = passage.mark_tokens[mark][0]
    if mark == 0 or owner.get(mark - 1, -1) < 0 or passage.mark_tokens[mark - 1][1] >= first:
        return None
    between = [t for t in range(passage.mark_tokens[mark - 1][1], first) if passage.pos[t] not in {"CCONJ", "PUNCT"}]
    if not between or len(between) > 3 or any(passage.pos[token] != "PROPN" for token in between):
        return None
    return between[-1]


def _gapped_draft(passage: Passage, mark: int, name: int) -> Draft:
    draft = _orphan(passage, mark)
    draft.speaker, draft.phrase, draft.form = name, phrase_of(passage, name), "gapped"
    draft.confidence = Confidence.MEDIUM
    return draft


def _end_unclosed(passage: Passage) -> None:
    """“It leaked, Ek said.: marks left open end before the cue that closes the paragraph."""
    if not passage.marks or passage.marks[-1].closed:
        return
    first, past = passage.mark_tokens[-1]
    comma = next((t for t in range(past - 1, max(first, past - _LONGEST_CUE) - 1, -1) if passage.text[t] == ","), None)
    if comma is None or comma + 1 >= past:
        return
    verbs = [token for token in range(comma + 1, past) if passage.pos[token] in {"VERB", "AUX"}]
    if len(verbs) == 1 and passage.lemma[verbs[0]] in words.CLAUSE_VERBS and passage.tag[verbs[0]] in FINITE:
        passage.end_mark(len(passage.marks) - 1, passage.end[comma])


def _widened(passage: Passage, attribution: Attribution) -> Attribution:
    """Content that begins or ends inside marks takes them whole."""
    attribution.content = [_whole_marks(passage, first, past) for first, past in attribution.content]
    first, past = attribution.content[0][0], attribution.content[-1][1]
    attribution.marks = [
        mark
        for mark in passage.marks_between(first, past)
        for start, end in [passage.mark_tokens[mark]]
        if any(a <= start and end <= b for a, b in attribution.content)
    ]
    return attribution


def _whole_marks(passage: Passage, first: int, past: int) -> tuple[int, int]:
    begin, last = passage.mark_of[first], passage.mark_of[past - 1]
    if begin >= 0:
        first = passage.mark_tokens[begin][0]
    if last >= 0:
        past = passage.mark_tokens[last][1]
    return first, past


def _owners(passage: Passage, attributions: list[Attribution]) -> dict[int, int]:
    """Which attribution each mark belongs to: the innermost that reports it, the verbs of speech before others."""
    best: dict[int, tuple[tuple[int, int, int], int]] = {}
    for number, attribution in enumerate(attributions):
        ranked = (_rank(attribution), number)
        for mark in attribution.marks:
            best[mark] = min(best.get(mark, ranked), ranked)
    return {
        mark: number if is_speech(passage, mark, attributions[number]) else -1 for mark, (_, number) in best.items()
    }


def _rank(attribution: Attribution) -> tuple[int, int, int]:
    size = sum(past - first for first, past in attribution.content)
    weak = 2 if attribution.form == "loose" or attribution.speaker is None else int(attribution.form == "belief")
    return (weak, size, _STRENGTH[attribution.form])


def _draft(passage: Passage, attribution: Attribution, marks: list[int]) -> Draft | None:
    if not marks and not _is_reported(passage, attribution):
        return None
    content = [passage.span(first, past) for first, past in attribution.content]
    segments = [passage.marks[mark].range for mark in marks]
    kind = _kind(passage, attribution, marks)
    if kind is QuoteKind.DIRECT:
        content = list(segments)
    if attribution.form == "loose" and not _is_named_person(passage, attribution):
        attribution.speaker = attribution.phrase = None
    weak = attribution.form in {"loose", "belief"} or attribution.speaker is None
    confidence = Confidence.LOW if weak else Confidence.MEDIUM if attribution.by_surface else Confidence.HIGH
    return Draft(
        kind=kind,
        content=content,
        segments=segments,
        passage=passage,
        speaker=attribution.speaker,
        phrase=attribution.phrase,
        cue=_words(passage, attribution.cue_words),
        cue_at=attribution.cue,
        addressee=_words(passage, attribution.addressee),
        confidence=confidence,
        negated=attribution.negated,
        form=attribution.form,
        marks=marks,
    )


def _is_named_person(passage: Passage, attribution: Attribution) -> bool:
    """Of verbs in no list, only these subjects are speakers more often than not (three in four)."""
    speaker = attribution.speaker
    return speaker is not None and (passage.pos[speaker] == "PROPN" or passage.lower[speaker] in {"he", "she"})


def _is_reported(passage: Passage, attribution: Attribution) -> bool:
    """Whether unmarked words are somebody's speech, said once and not in general ("they tell you that")."""
    if attribution.form in _MARKS_ONLY or not attribution.asserted:
        return False
    if _is_all_marked(passage, attribution) or _words(passage, attribution.addressee) == "you":
        return False
    if attribution.speaker is not None and passage.lower[attribution.speaker] in _NARRATOR:
        return False
    return attribution.speaker is not None or _asks_unnamed(passage, attribution)


def _asks_unnamed(passage: Passage, attribution: Attribution) -> bool:
    """ "Asked whether it held, Ek said no": a question whose asker the text leaves unnamed."""
    start = attribution.content[0][0]
    return (
        passage.lemma[attribution.cue] == "ask"
        and passage.tag[attribution.cue] == "VBN"
        and passage.lower[start] in words.QUESTION_WORDS
    )


def _is_all_marked(passage: Passage, attribution: Attribution) -> bool:
    """Nothing but words between marks that another cue owns: "Ek agreed: “It held,” he said"."""
    return not any(
        passage.is_outside(token) and passage.pos[token] != "PUNCT"
        for first, past in attribution.content
        for token in range(first, past)
    )


def _words(passage: Passage, tokens: tuple[int, int] | None) -> str | None:
    if tokens is None:
        return None
    return passage.text_in(passage.span(*tokens))


def _kind(passage: Passage, attribution: Attribution, marks: list[int]) -> QuoteKind:
    if not marks:
        return QuoteKind.INDIRECT
    unmarked = [
        token
        for first, past in attribution.content
        for token in range(first, past)
        if passage.is_outside(token) and passage.pos[token] not in {"PUNCT", "SPACE", "CCONJ"}
    ]
    if unmarked or not any(_is_sentence(passage, mark) for mark in marks):
        return QuoteKind.PARTIAL
    return QuoteKind.DIRECT


def _is_sentence(passage: Passage, mark: int) -> bool:
    """Whether the marked words could stand as a sentence: a verb in them with a subject, or a capital and a stop."""
    first, past = passage.mark_tokens[mark]
    tokens = range(first, past)
    if any(passage.dep[token] in {"nsubj", "nsubjpass", "expl"} for token in tokens):
        return True
    verb = any(passage.pos[token] in {"VERB", "AUX"} for token in tokens)
    text = passage.text_in(passage.marks[mark].inner).strip()
    return bool(text) and text[0].isupper() and (verb or text[-1] in ".?!,")


def _orphan(passage: Passage, mark: int) -> Draft:
    span: Range = passage.marks[mark].range
    kind = QuoteKind.DIRECT if _is_sentence(passage, mark) else QuoteKind.PARTIAL
    return Draft(kind, [span], [span], passage, marks=[mark])
