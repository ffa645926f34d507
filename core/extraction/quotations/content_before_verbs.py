"""What is said before its verb: "“It held,” Ek said", and what goes on behind it: "“It held,” Ek said, “but”"."""

from copydesk.core.extraction.quotations.attribution_cues import DASHES, Attribution, Tokens, cue_end
from copydesk.core.extraction.quotations.attribution_extents import content_end
from copydesk.core.extraction.quotations.attribution_sides import STOPPERS
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.words.parts_of_speech import VERBS


def content_before(passage: Passage, attribution: Attribution, opening: int, first: int, past: int) -> list[Tokens]:
    """The words from `first` to where the verb's own clause opens, and those that go on behind it."""
    end = opening
    while end > first and passage.is_outside(end - 1) and passage.pos[end - 1] == "PUNCT":
        end -= 1
    start = first
    while start < end and passage.is_outside(start) and passage.pos[start] in {"CCONJ", "PUNCT", "SPACE"}:
        start += 1
    if start >= end:
        return []
    start = _bare_quote(passage, _after_semicolon(passage, start, end), end)
    right = _part_after(passage, attribution, start, end, past)
    return [(start, end)] if right is None else [(start, end), right]


def _after_semicolon(passage: Passage, start: int, end: int) -> int:
    for token in range(end - 1, start, -1):
        if passage.is_outside(token) and passage.text[token] == ";":
            return token + 1
    return start


def _bare_quote(passage: Passage, start: int, end: int) -> int:
    """Leave out what only leads to a quoted sentence: "On the dam: “It held,” Ek said"."""
    if passage.mark_of[end - 1] < 0 or not passage.is_outside(start):
        return start
    quote = passage.mark_tokens[passage.mark_of[end - 1]][0]
    while quote - 1 > start and not passage.is_outside(quote - 1):
        quote = passage.mark_tokens[passage.mark_of[quote - 1]][0]
    if passage.text[quote - 1] == ":":
        return quote
    if passage.text[quote - 1] != "," or any(passage.pos[token] in VERBS for token in range(start, quote)):
        return start
    return quote if any(passage.dep[token] == "nsubj" for token in range(quote, end)) else start


def _part_after(passage: Passage, attribution: Attribution, start: int, end: int, past: int) -> Tokens | None:
    """What goes on after "…, Ek said, …"."""
    at = cue_end(passage, attribution, past)
    if at < past and not passage.is_outside(at):
        return (at, passage.mark_tokens[passage.mark_of[at]][1])
    if at + 1 >= past or passage.text[at] not in DASHES | {",", ":"}:
        return None
    at += 1
    if not passage.is_outside(at):
        return (at, content_end(passage, attribution.cue, at, None, past))
    if all(not passage.is_outside(token) for token in range(start, end)):
        return _second_quote(passage, at, past)
    if passage.lower[at] in STOPPERS or passage.tag[at] == "VBG":
        return None
    stop = content_end(passage, attribution.cue, at, None, past)
    return (at, stop) if stop > at else None


def _second_quote(passage: Passage, at: int, past: int) -> Tokens | None:
    """ "“Yes,” Ek said on Monday, before a vote, “but”": the marks that follow without another verb between."""
    quote = next((token for token in range(at, past) if not passage.is_outside(token)), None)
    if quote is None or any(passage.pos[token] in VERBS for token in range(at, quote)):
        return None
    return (quote, passage.mark_tokens[passage.mark_of[quote]][1])
