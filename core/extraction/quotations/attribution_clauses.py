"""Verbs that take a clause: "Ek said the dam held", "the dam, Ek said, held", "“It held,” Ek said".

The parse proposes the clause; commas and marks overrule it, for the small model detaches the clause of every third
"said" that is missed otherwise.
"""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_cues import (
    FINITE,
    Attribution,
    cue_start,
    find_addressee,
    open_attribution,
)
from copydesk.core.extraction.quotations.attribution_sides import (
    follows_content,
    is_parenthesis,
    quote_leads,
    says_after,
    start_after_quote,
)
from copydesk.core.extraction.quotations.content_before_verbs import content_before
from copydesk.core.extraction.quotations.content_behind_verbs import content_behind
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import is_personal

_WITH_OBJECTS = frozenset("add write read find report post recall repeat".split())


def by_clause_verb(passage: Passage, verb: int, lemma: str, first: int, past: int) -> Attribution:
    """The verb's attribution; without content where nothing is said."""
    attribution = open_attribution(passage, verb, "clause", first, past)
    attribution.form = _form(passage, attribution, lemma)
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
        attribution.content = content_before(passage, attribution, opening, first, past)
    else:
        attribution.content = content_behind(passage, attribution, complement, opening, past)
    find_addressee(passage, attribution)
    return attribution


def _form(passage: Passage, attribution: Attribution, lemma: str) -> str:
    """ "Clause" where the verb surely tells what is said, else "loose" or "belief"."""
    if _cannot_say(passage, attribution, lemma):
        return "loose"
    is_belief = (
        lemma in words.BELIEF_VERBS
        or lemma in words.MARKED_CLAUSE_VERBS
        or (lemma in words.NEEDS_DOCUMENT and not _is_document(passage, attribution))
    )
    return "belief" if is_belief else "clause"


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


def _is_document(passage: Passage, attribution: Attribution) -> bool:
    return attribution.speaker is not None and passage.lemma[attribution.speaker] in words.DOCUMENTS


def _complement(passage: Passage, verb: int) -> int | None:
    """The head of the clause that the parse hangs on the verb."""
    found = [child for child in passage.children[verb] if passage.dep[child] == "ccomp"]
    if not found and passage.lemma[verb] in words.INFINITIVE_VERBS:
        found = [c for c in passage.children[verb] if passage.dep[c] == "xcomp" and passage.tag[c] == "VB"]
    if not found or _reports_itself(passage, verb, found[0]) or _has_object(passage, verb, found[0]):
        return None
    return found[0]


def _reports_itself(passage: Passage, verb: int, complement: int) -> bool:
    """ "Asked what he saw, Ek replied": the clause after the comma is a report of its own, and the parser's slip."""
    if passage.lemma[complement] not in words.CLAUSE_VERBS or passage.tag[complement] not in FINITE:
        return False
    if passage.lemma[verb] == "ask":
        return "," in passage.text[verb:complement]
    subject = next((c for c in passage.children[complement] if passage.dep[c] == "nsubj"), None)
    return subject is not None and verb < subject and "," in passage.text[verb : passage.left[subject]]


def _has_object(passage: Passage, verb: int, complement: int) -> bool:
    """ "Adding players in winter, the club finished first": what has an object of its own says no clause."""
    if passage.lemma[verb] not in _WITH_OBJECTS:
        return False
    return any(
        passage.dep[child] == "dobj" and verb < child < passage.left[complement] and passage.is_outside(child)
        for child in passage.children[verb]
    )
