"""What is said behind its verb: "Ek said the dam held", "Ek told reporters on Monday: “It held.”"."""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_cues import FINITE, Attribution, Tokens
from copydesk.core.extraction.quotations.attribution_extents import content_end, skip_lead
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.words.parts_of_speech import VERBS

_BY_SURFACE = frozenset("say add argue note insist claim tell suggest warn".split())
_LONGEST_QUESTION = 12  # words from "asked" to "whether"
_LONGEST_TAIL = 25  # words between the verb and the marks: "told reporters in Oslo on Monday, …, that"


def content_behind(
    passage: Passage, attribution: Attribution, complement: int | None, opening: int, past: int
) -> list[Tokens]:
    """The clause or marks behind the verb; before them what of the clause leads: "the dam, Ek said, held"."""
    past = _end_of_aside(passage, attribution.cue, past)
    start = _start(passage, attribution, complement, past)
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


def _end_of_aside(passage: Passage, verb: int, past: int) -> int:
    """What was said ends before "was found" in "the man, who police said had fled, was found"."""
    end, governor = passage.right[verb] + 1, passage.head[passage.head[verb]]
    is_aside = passage.dep[verb] == "relcl" and end <= governor < past
    return end if is_aside and all(map(passage.is_outside, range(end, governor))) else past


def _start(passage: Passage, attribution: Attribution, complement: int | None, past: int) -> int | None:
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
        passage.pos[token] in VERBS and passage.dep[token] not in {"aux", "acl", "relcl", "amod", "pcomp"}
        for token in range(first, past)
    )


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
    return start if any(passage.pos[token] in VERBS for token in range(start, past)) else None


def _question_start(passage: Passage, verb: int, past: int) -> int | None:
    """ "asked the crew twice whether it held"."""
    for token in range(verb + 1, min(past - 1, verb + _LONGEST_QUESTION)):
        if passage.lower[token] in words.QUESTION_WORDS:
            return token
        if not passage.is_outside(token) or passage.text[token] in {",", "."} or passage.pos[token] in VERBS:
            return None
    return None


def _takes_thing(passage: Passage, verb: int) -> bool:
    """ "Adding new stickers": an object, and no clause misread as one ("said the dam held" gives "dam" a clause)."""
    if passage.lemma[verb] in {"say", "tell"}:
        return False
    things = [child for child in passage.children[verb] if passage.dep[child] == "dobj" and child > verb]
    return any(not {"relcl", "acl"} & {passage.dep[part] for part in passage.children[thing]} for thing in things)


def _end_of_quotes(passage: Passage, start: int, past: int) -> int | None:
    """Where marks end that begin the content and that another cue follows: "Ek agreed: “It held,” he said"."""
    if passage.is_outside(start):
        return None
    end = passage.mark_tokens[passage.mark_of[start]][1]
    if passage.text[end - 2 if end > 1 else 0][-1] not in ",?!" and passage.text[end - 1][-1] not in ",?!":
        return None
    for token in range(end, min(past, end + 4)):
        if passage.pos[token] in VERBS and passage.is_outside(token):
            return end if passage.lemma[token] in words.CLAUSE_VERBS and passage.tag[token] in FINITE else None
    return None


def _begins_before(passage: Passage, verb: int, complement: int, opening: int) -> bool:
    """ "The dam, Ek said, held", "a dam that Ek said held": the subject or object of what is said leads."""
    if passage.left[complement] >= opening or passage.lower[verb + 1 : verb + 2] == ["that"]:
        return False
    return any(
        child < opening and passage.dep[child] in {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "expl"}
        for child in passage.children[complement]
    )
