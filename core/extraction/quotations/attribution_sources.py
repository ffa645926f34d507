"""Speech without a verb of speech: "Ek's claim that it held", "according to Ek", "in Ek's words"."""

from copydesk.core.extraction.quotations.attribution_cues import Attribution, Tokens
from copydesk.core.extraction.quotations.attribution_extents import content_end, has_main_clause, skip_lead
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import phrase_of
from copydesk.core.extraction.quotations.speakers_by_parse import agent_of

_VIEW_NOUNS = frozenset("word view opinion account count telling estimate phrase description estimation".split())


def by_speech_noun(passage: Passage, noun: int) -> Attribution | None:
    """ "Ek's claim that it held"."""
    clauses = [c for c in passage.children[noun] if passage.dep[c] in {"acl", "ccomp"} and c > noun]
    clauses = [c for c in clauses if any(passage.lower[m] == "that" for m in passage.children[c] if m < c)]
    owner = next((child for child in passage.children[noun] if passage.dep[child] == "poss"), agent_of(passage, noun))
    if not clauses or owner is None or not passage.is_outside(owner):
        return None
    start = skip_lead(passage, max(passage.left[clauses[0]], noun + 1), len(passage))
    edge = passage.right[clauses[0]] + 1
    end = min(edge, content_end(passage, noun, start, clauses[0], edge))
    if end <= start:
        return None
    return Attribution(noun, (noun, noun + 1), owner, phrase_of(passage, owner), "noun", [(start, end)])


def by_source_phrase(passage: Passage, token: int, first: int, past: int) -> Attribution | None:
    """ "According to Ek, the dam held"; "the dam held, in Ek's view"."""
    found = _source(passage, token, past)
    if found is None:
        return None
    cue, speaker, end_of_source = found
    attribution = Attribution(token, cue, speaker, phrase_of(passage, speaker), "source")
    before = token
    while before > first and passage.is_outside(before - 1) and passage.pos[before - 1] == "PUNCT":
        before -= 1
    after = next((t + 1 for t in range(end_of_source, past) if passage.text[t] == "," and passage.is_outside(t)), past)
    rest = (after, max(after + 1, content_end(passage, token, after, None, past))) if after < past else None
    if before > first + 1 or (before > first and rest is not None):
        attribution.content = [_before(passage, first, before)]
        if rest is not None and before < token and not has_main_clause(passage, first, before):
            attribution.content.append(rest)
    elif rest is not None:
        attribution.content = [rest]
    return attribution


def _before(passage: Passage, first: int, past: int) -> Tokens:
    start = first
    while start < past - 1 and passage.is_outside(start) and passage.pos[start] in {"CCONJ", "PUNCT"}:
        start += 1
    for token in range(past - 1, start, -1):
        if passage.is_outside(token) and passage.text[token] == ";":
            return token + 1, past
    return start, past


def _source(passage: Passage, token: int, past: int) -> tuple[Tokens, int, int] | None:
    """The cue's words, the speaker's head and where the phrase ends."""
    lower = passage.lower[token]
    if lower == "according" and token + 2 < past and passage.lower[token + 1] == "to":
        speaker = next((t for t in range(token + 2, past) if passage.dep[t] == "pobj" and passage.is_outside(t)), None)
        return None if speaker is None else ((token, token + 2), speaker, phrase_of(passage, speaker)[1])
    if lower in {"in", "by"}:
        noun = next((t for t in passage.children[token] if passage.dep[t] == "pobj"), None)
        if noun is None or noun >= past or passage.lemma[noun] not in _VIEW_NOUNS:
            return None
        owner = next((t for t in passage.children[noun] if passage.dep[t] == "poss"), None)
        if owner is None or not passage.is_outside(owner):
            return None
        return (token, noun + 1), owner, noun + 1
    if lower == "per" and passage.children[token] and token > 0:
        noun = passage.children[token][-1]
        if passage.dep[noun] == "pobj" and passage.pos[noun] == "PROPN":
            return (token, token + 1), noun, phrase_of(passage, noun)[1]
    return None
