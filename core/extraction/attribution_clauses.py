"""Verbs that take a clause: "Ek said the dam held", "the dam, Ek said, held", "“It held,” Ek said".

The parse proposes the clause; commas and marks overrule it, for the small model detaches the clause of every third
"said" that is missed otherwise.
"""

from copydesk.core.extraction import speech_words as words
from copydesk.core.extraction.attribution_cues import (
    DASHES,
    FINITE,
    VERBAL,
    Attribution,
    Tokens,
    cue_end,
    cue_start,
    find_addressee,
    open_attribution,
)
from copydesk.core.extraction.attribution_extents import content_end, skip_lead
from copydesk.core.extraction.attribution_sides import (
    STOPPERS,
    follows_content,
    is_parenthesis,
    quote_leads,
    says_after,
    start_after_quote,
)
from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.extraction.speaker_phrases import is_personal

_BY_SURFACE = frozenset("say add argue note insist claim tell suggest warn".split())
_LONGEST_QUESTION = 12  # words from "asked" to "whether"
_LONGEST_TAIL = 25  # words between the verb and the marks: "told reporters in Oslo on Monday, …, that"


def by_clause_verb(passage: Passage, verb: int, lemma: str, first: int, past: int) -> Attribution:
    """The verb's attribution; without content where nothing is said."""
    attribution = open_attribution(passage, verb, "clause", first, past)
    if _cannot_say(passage, attribution, lemma):
        attribution.form = "loose"
    elif (
        lemma in words.BELIEF_VERBS
        or lemma in words.MARKED_CLAUSE_VERBS
        or (lemma in words.NEEDS_DOCUMENT and not _is_document(passage, attribution))
    ):
        attribution.form = "belief"
    opening = cue_start(passage, attribution, first)
    complement = _complement(passage, verb)
    after_quote = start_after_quote(passage, verb, opening, first)
    if after_quote is not None and complement is not None and passage.left[complement] > verb:
        # "On the channel's “Harbour Hour,” Ek said the dam held": a name of something between marks.
        after_quote = after_quote if quote_leads(passage, after_quote, first) else None
    opening = opening if after_quote is None else after_quote
    if (
        after_quote is not None
        or is_parenthesis(passage, attribution, opening, first, past)
        or (follows_content(passage, verb, opening, first) and not says_after(passage, complement, verb))
    ):
        attribution.content = _left_content(passage, attribution, opening, first, past)
    else:
        attribution.content = _right_content(passage, attribution, complement, opening, past)
    find_addressee(passage, attribution)
    return attribution


def _is_document(passage: Passage, attribution: Attribution) -> bool:
    return attribution.speaker is not None and passage.lemma[attribution.speaker] in words.DOCUMENTS


def _cannot_say(passage: Passage, attribution: Attribution, lemma: str) -> bool:
    """ "The result suggests", "the summit revealed": a thing shows, it does not speak, unless it is a document."""
    subject = attribution.speaker
    return (
        lemma in words.SHOWING_VERBS
        and subject is not None
        and passage.pos[subject] == "NOUN"
        and passage.lemma[subject] not in words.DOCUMENTS
        and not is_personal(passage.lemma[subject])
    )


def _complement(passage: Passage, verb: int) -> int | None:
    """The head of the clause that the parse hangs on the verb."""
    found = [child for child in passage.children[verb] if passage.dep[child] == "ccomp"]
    if not found and passage.lemma[verb] in words.INFINITIVE_VERBS:
        found = [c for c in passage.children[verb] if passage.dep[c] == "xcomp" and passage.tag[c] == "VB"]
    if not found or _reports_itself(passage, verb, found[0]) or _has_object(passage, verb, found[0]):
        return None
    return found[0]


def _has_object(passage: Passage, verb: int, complement: int) -> bool:
    """ "Adding players in winter, the club finished first": what has an object of its own says no clause."""
    if passage.lemma[verb] not in {"add", "write", "read", "find", "report", "post", "recall", "repeat"}:
        return False
    return any(
        passage.dep[child] == "dobj" and verb < child < passage.left[complement] and passage.is_outside(child)
        for child in passage.children[verb]
    )


def _reports_itself(passage: Passage, verb: int, complement: int) -> bool:
    """ "Asked what he saw, Ek replied": the clause after the comma is a report of its own, and the parser's slip."""
    if passage.lemma[complement] not in words.CLAUSE_VERBS or passage.tag[complement] not in FINITE:
        return False
    if passage.lemma[verb] == "ask":
        return "," in passage.text[verb:complement]
    subject = next((c for c in passage.children[complement] if passage.dep[c] == "nsubj"), None)
    return subject is not None and verb < subject and "," in passage.text[verb : passage.left[subject]]


# --- before the cue --------------------------------------------------------------------------------------------------


def _left_content(passage: Passage, attribution: Attribution, opening: int, first: int, past: int) -> list[Tokens]:
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
    if passage.text[quote - 1] != "," or any(passage.pos[token] in VERBAL for token in range(start, quote)):
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
    if quote is None or any(passage.pos[token] in VERBAL for token in range(at, quote)):
        return None
    return (quote, passage.mark_tokens[passage.mark_of[quote]][1])


# --- after the cue ---------------------------------------------------------------------------------------------------


def _right_content(
    passage: Passage, attribution: Attribution, complement: int | None, opening: int, past: int
) -> list[Tokens]:
    start = _right_start(passage, attribution, complement, past)
    if start is None or start >= past:
        return []
    end = _end_of_quotes(passage, start, past) or content_end(passage, attribution.cue, start, complement, past)
    if passage.lemma[attribution.cue] == "ask" and attribution.speaker is None:  # "Asked whether it held, Ek said"
        end = next((t for t in range(start, end) if passage.text[t] == "," and passage.is_outside(t)), end)
    if end <= start:
        return []
    content = [(start, end)]
    if complement is not None and _begins_before(passage, attribution.cue, complement, opening):
        left, stop = passage.left[complement], opening
        while stop > left and passage.is_outside(stop - 1) and passage.pos[stop - 1] == "PUNCT":
            stop -= 1
        if left < stop:
            content.insert(0, (left, stop))
    return content


def _begins_before(passage: Passage, verb: int, complement: int, opening: int) -> bool:
    """ "The dam, Ek said, held", "a dam that Ek said held": the subject or object of what is said leads."""
    if passage.left[complement] >= opening or passage.lower[verb + 1 : verb + 2] == ["that"]:
        return False
    return any(
        child < opening and passage.dep[child] in {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "expl"}
        for child in passage.children[complement]
    )


def _end_of_quotes(passage: Passage, start: int, past: int) -> int | None:
    """Where marks end that begin the content and that another cue follows: "Ek agreed: “It held,” he said"."""
    if passage.is_outside(start):
        return None
    end = passage.mark_tokens[passage.mark_of[start]][1]
    if passage.text[end - 2 if end > 1 else 0][-1] not in ",?!" and passage.text[end - 1][-1] not in ",?!":
        return None
    for token in range(end, min(past, end + 4)):
        if passage.pos[token] in VERBAL and passage.is_outside(token):
            return end if passage.lemma[token] in words.CLAUSE_VERBS and passage.tag[token] in FINITE else None
    return None


def _right_start(passage: Passage, attribution: Attribution, complement: int | None, past: int) -> int | None:
    verb = attribution.cue
    quote = next((token for token in range(verb + 1, past) if not passage.is_outside(token)), None)
    if complement is not None and complement > verb:
        start = max(passage.left[complement], verb + 1)
        if attribution.phrase is not None and attribution.phrase[0] > verb:
            start = max(start, attribution.phrase[1])
        if quote is not None and quote < start:
            between = range(verb + 1, quote)
            start = start if any(passage.text[token] in {".", ";"} for token in between) else quote
        return skip_lead(passage, start, past)
    if quote is not None and _is_tail(passage, verb + 1, quote):
        return quote
    return _start_by_surface(passage, attribution, past)


def _is_tail(passage: Passage, first: int, past: int) -> bool:
    """Words between a verb of speech and marks that belong to the cue: "on Monday,", "told reporters in Oslo:"."""
    if passage.text[past - 1] == ":" and past - first <= _LONGEST_TAIL:
        return not any(
            passage.lemma[token] in words.CLAUSE_VERBS and passage.tag[token] in FINITE for token in range(first, past)
        )
    return past - first <= _LONGEST_TAIL and not any(
        passage.pos[token] in VERBAL and passage.dep[token] not in {"aux", "acl", "relcl", "amod", "pcomp"}
        for token in range(first, past)
    )


def _takes_thing(passage: Passage, verb: int) -> bool:
    """ "Adding new stickers": an object, and no clause misread as one ("said the dam held" gives "dam" a clause)."""
    if passage.lemma[verb] in {"say", "tell"}:
        return False
    things = [child for child in passage.children[verb] if passage.dep[child] == "dobj" and child > verb]
    return any(not {"relcl", "acl"} & {passage.dep[part] for part in passage.children[thing]} for thing in things)


def _question_start(passage: Passage, verb: int, past: int) -> int | None:
    """ "asked the crew twice whether it held"."""
    for token in range(verb + 1, min(past - 1, verb + _LONGEST_QUESTION)):
        if passage.lower[token] in words.QUESTION_WORDS:
            return token
        if not passage.is_outside(token) or passage.text[token] in {",", "."} or passage.pos[token] in VERBAL:
            return None
    return None


def _start_by_surface(passage: Passage, attribution: Attribution, past: int) -> int | None:
    """Where the clause begins that the parse has not hung on the verb."""
    verb = attribution.cue
    that = next((t for t in range(verb + 1, min(past, verb + _LONGEST_TAIL)) if passage.lower[t] == "that"), None)
    if that is not None and passage.tag[that] in {"IN", "DT"} and _is_tail(passage, verb + 1, that):
        return skip_lead(passage, that, past)
    if passage.lemma[verb] == "ask":
        return _question_start(passage, verb, past)
    if passage.lemma[verb] not in _BY_SURFACE or _takes_thing(passage, verb):
        return None
    at = verb + 1
    addressees = [c for c in passage.children[verb] if passage.dep[c] in {"dobj", "dative"} and c > verb]
    if passage.lemma[verb] == "tell" and addressees:
        at = passage.right[addressees[0]] + 1 if passage.right[addressees[0]] - verb < 12 else addressees[0] + 1
    while at < past and passage.lower[at] in words.ADVERBS_OF_TIME:
        at += 1
    start = skip_lead(passage, at, past)
    if past - start < 3 or passage.text[start] in {",", ".", ":"} or passage.pos[start] in {"ADP", "CCONJ"}:
        return None
    return start if any(passage.pos[token] in VERBAL for token in range(start, past)) else None
