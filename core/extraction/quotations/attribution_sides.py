"""On which side of a verb of speech its words stand: before it, after it, or around it."""

from copydesk.core.extraction.quotations.attribution_cues import DASHES, FINITE, Attribution, cue_end
from copydesk.core.extraction.quotations.attribution_extents import has_main_clause
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.words.parts_of_speech import VERBS

STOPPERS = frozenset("while whereas although though adding noting saying calling citing pointing but".split())
_LEAVES_OPEN = frozenset({",", "?", "!", "―", "—", "–", "-"})
_LONGEST_SUBJECT = 12  # words from marks to the verb
_LONGEST_PARENTHESIS = 12  # words from the verb to the comma


def is_parenthesis(passage: Passage, attribution: Attribution, opening: int, first: int, past: int) -> bool:
    """ "The dam, Ek said, held": commas on both sides, and more than a phrase before the first."""
    if opening - 2 < first or passage.text[opening - 1] != "," or not passage.is_outside(opening - 1):
        return False
    if all(passage.is_outside(t) and passage.pos[t] in {"CCONJ", "PUNCT", "INTJ"} for t in range(first, opening)):
        return False
    end = cue_end(passage, attribution, past)
    if end + 1 >= past or passage.text[end] != "," or not _says_nothing_itself(passage, attribution.cue, end):
        return False
    if passage.is_outside(end + 1):
        return passage.lower[end + 1] not in STOPPERS and passage.tag[end + 1] != "VBG"
    return passage.pos[first] not in {"ADP", "SCONJ", "ADV"} and passage.tag[first] not in {"VBG", "VBN"}


def start_after_quote(passage: Passage, verb: int, opening: int, first: int) -> int | None:
    """The clause's start where marks that end in a comma, question or exclamation lead to it.

    "“Is it?” Ek asked, turning to Berg", and "“Yes,” council member Jan Ek wrote" with its subject misread.
    """
    if passage.tag[verb] not in FINITE or (verb + 1 < len(passage) and passage.lower[verb + 1] == "that"):
        return None
    start = opening
    while start > first and passage.is_outside(start - 1) and verb - start < _LONGEST_SUBJECT:
        if passage.pos[start - 1] in VERBS | {"PUNCT", "CCONJ", "SCONJ", "ADP"} and passage.text[start - 1] != ".":
            break
        start -= 1
    if start - 1 < first or passage.is_outside(start - 1):
        return None
    inner = passage.text_in(passage.marks[passage.mark_of[start - 1]].inner).rstrip()
    return start if inner[-1:] in _LEAVES_OPEN else None


def quote_leads(passage: Passage, past: int, first: int) -> bool:
    """Whether the marks that end here open the sentence, or follow a comma or other marks."""
    begin = passage.mark_tokens[passage.mark_of[past - 1]][0]
    return begin == first or passage.text[begin - 1] in {",", ":"} or not passage.is_outside(begin - 1)


def closes_quote(passage: Passage, verb: int, first: int) -> bool:
    """ "“It held,” he mocks": a verb in no list right after marks that the sentence begins with and a comma ends."""
    if passage.tag[verb] not in FINITE or passage.is_outside(first):
        return False
    past = passage.mark_tokens[passage.mark_of[first]][1]
    if not past <= verb <= past + 6 or not all(passage.is_outside(token) for token in range(past, verb)):
        return False
    return passage.text_in(passage.marks[passage.mark_of[first]].inner).rstrip()[-1:] in {",", "?", "!"} and any(
        passage.dep[child] == "nsubj" and child >= past for child in passage.children[verb]
    )


def _says_nothing_itself(passage: Passage, verb: int, end: int) -> bool:
    """Whether only adverbs, an addressee or a subject stand between the verb and the comma."""
    if passage.tag[verb] not in FINITE or end - verb > _LONGEST_PARENTHESIS:
        return False
    return not any(
        verb < child < end
        and passage.dep[child] in {"ccomp", "xcomp", "oprd", "advcl"}
        or (passage.dep[child] == "dobj" and passage.lemma[verb] != "tell")
        for child in passage.children[verb]
    )


def follows_content(passage: Passage, verb: int, opening: int, first: int) -> bool:
    """Whether the cue clause comes after a comma or closing mark with something said before it."""
    before = opening - 1
    if before < first or passage.dep[verb] in {"relcl", "acl"}:
        return False
    if not passage.is_outside(before):
        return True
    if passage.text[before] not in DASHES | {",", "("}:
        return False
    marked = any(not passage.is_outside(token) for token in range(first, before))
    return marked or has_main_clause(passage, first, before)


def says_after(passage: Passage, complement: int | None, verb: int) -> bool:
    """Whether what is said stands after the verb."""
    if complement is not None and complement > verb:
        return True
    return verb + 1 < len(passage) and passage.lower[verb + 1] in {"that", ":"}
