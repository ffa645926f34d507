"""Where what is said begins and ends: the sentence's end, or where another clause of the reporter's begins."""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_cues import DASHES, FINITE
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.words.parts_of_speech import VERBS

_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_REPORTING = words.CLAUSE_VERBS | words.OBJECT_VERBS | words.MARKED_OBJECT_VERBS | words.NAMING_VERBS


def skip_lead(passage: Passage, start: int, past: int) -> int:
    """Past commas and a "that"."""
    while (
        start < past
        and passage.is_outside(start)
        and (
            passage.pos[start] in {"PUNCT", "SPACE"}
            or (passage.lower[start] == "that" and passage.dep[start] == "mark")
        )
    ):
        start += 1
    return start


def content_end(passage: Passage, cue: int, start: int, complement: int | None, past: int) -> int:
    """The end of content that begins at `start`; `complement` heads the clause that the parse hangs on the cue."""
    edge = passage.right[complement] + 1 if complement is not None else past
    end = past
    for token in range(start + 1, past):
        if not passage.is_outside(token):
            # A comma before the closing mark is the sentence's: "was “weak,” noting that".
            if _closes_with_comma(passage, token) and token + 1 < past and _breaks_at_sign(passage, token, edge, past):
                end = token + 1
                break
        elif _breaks(passage, token, cue, edge, past):
            end = token
            break
    while end > start and passage.is_outside(end - 1) and passage.pos[end - 1] in {"PUNCT", "SPACE", "CCONJ"}:
        if passage.text[end - 1] == ")":
            break
        end -= 1
    return end


def _closes_with_comma(passage: Passage, token: int) -> bool:
    mark = passage.mark_of[token]
    last = passage.mark_tokens[mark][1] - 1
    return token == last and passage.text_in(passage.marks[mark].inner).rstrip().endswith(",")


def _breaks(passage: Passage, token: int, cue: int, edge: int, past: int) -> bool:
    """Whether the reporter's next clause begins with this comma, dash, semicolon or conjunction."""
    text, following = passage.lower[token], token + 1
    if text == ";":
        return True
    if following >= past:
        return False
    if text == "," or text in DASHES:
        return _breaks_at_sign(passage, token, edge, past)
    return text in {"and", "but", "while"} and _starts_new_cue(passage, token, cue, past)


def _breaks_at_sign(passage: Passage, token: int, edge: int, past: int) -> bool:
    following = token + 1
    word = passage.lower[following]
    if word in {"a", "an"} and _next_noun(passage, following, past) in words.COMMENT_NOUNS:
        return True
    if passage.tag[following] == "VBG" and passage.lemma[following] in _REPORTING:
        return True
    if word in _CONTRASTS:
        return token >= edge or _has_cue(passage, following, past)
    return token >= edge and (word in {"but", "and"} or _has_cue(passage, following, past))


def _next_noun(passage: Passage, first: int, past: int) -> str:
    return next((passage.lemma[t] for t in range(first, min(past, first + 4)) if passage.pos[t] == "NOUN"), "")


def _has_cue(passage: Passage, first: int, past: int) -> bool:
    return any(
        passage.is_outside(token) and passage.pos[token] == "VERB" and passage.lemma[token] in words.CLAUSE_VERBS
        for token in range(first, past)
    )


def _starts_new_cue(passage: Passage, conjunction: int, cue: int, past: int) -> bool:
    """ "and warned that", "and Berg said": the conjunction joins the cue, not the clause that it governs."""
    for token in range(conjunction + 1, min(past, conjunction + 10)):
        if not passage.is_outside(token):
            return False
        if passage.pos[token] in VERBS and passage.dep[token] not in {"aux", "auxpass"}:
            if passage.head[token] == cue and passage.dep[token] == "conj":
                return passage.head[conjunction] == cue
            if passage.lemma[token] not in words.CLAUSE_VERBS or passage.tag[token] not in FINITE:
                return False
            return any(passage.dep[child] == "ccomp" for child in passage.children[token])
    return False


def has_main_clause(passage: Passage, first: int, past: int) -> bool:
    """A finite verb that is not of a subordinate clause: "After it rained, Ek wrote" says nothing of the rain."""
    return any(
        passage.pos[token] in VERBS
        and passage.is_outside(token)
        and passage.dep[token] not in {"aux", "auxpass"}
        and not _is_subordinate(passage, token, first)
        for token in range(first, past)
    )


def _is_subordinate(passage: Passage, verb: int, first: int) -> bool:
    for _ in range(5):
        relation, head = passage.dep[verb], passage.head[verb]
        if head < first and relation in {"relcl", "acl", "ccomp"}:  # of a dateline, say: a slip of the parser
            return False
        if relation in {"advcl", "relcl", "acl", "pcomp", "csubj", "xcomp", "pobj", "amod"}:
            return True
        if relation not in {"conj", "ccomp"} or head == verb:
            return False
        if relation == "ccomp" and passage.lemma[head] in words.CLAUSE_VERBS:
            marks = [child for child in passage.children[verb] if passage.dep[child] == "mark"]
            return any(passage.lower[child] != "that" for child in marks)
        verb = head
    return False
