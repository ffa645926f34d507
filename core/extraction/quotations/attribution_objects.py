"""Verbs whose object, infinitive or preposition holds what was said: "praised the crews", "spoke of chaos".

A verb in no list still gives the words marked in its complement a speaker, with low confidence.
"""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_cues import Attribution, find_addressee, open_attribution
from copydesk.core.extraction.quotations.attribution_extents import content_end, skip_lead
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import is_personal
from copydesk.core.extraction.quotations.speakers_by_parse import is_passive

_COMPLEMENTS = frozenset({"dobj", "prep", "oprd", "xcomp", "attr", "acomp", "ccomp", "advcl"})
_AFTER_OBJECT = frozenset({"as", "for", "of", "to"})
_POINTING = frozenset({"point", "refer", "allude"})  # report where they point to marked words only
_GOING_ON = frozenset({"continue", "go", "begin", "start", "move", "do", "proceed", "appear"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def by_object_verb(
    passage: Passage, verb: int, lemma: str, first: int, past: int, needs_report: bool
) -> Attribution | None:
    """The verb's attribution, or None where it governs nothing, or only marked words while a report is needed."""
    parts = _object_parts(passage, verb, lemma)
    form = "loose"
    if parts:
        form = "object" if _reports_unmarked(passage, verb, lemma, parts) else "marked"
    else:
        parts = [c for c in passage.children[verb] if c > verb and passage.dep[c] in _COMPLEMENTS]
    if not parts or (needs_report and form != "object"):
        return None
    attribution = open_attribution(passage, verb, form, first, past)
    if form == "object" and not _has_speaking_subject(passage, attribution, lemma):
        attribution.form = "loose"
    start = min(max(passage.left[part], verb + 1) for part in parts)
    if lemma in words.PREPOSITION_VERBS and passage.lower[start] in words.PREPOSITION_VERBS[lemma]:
        start += 1
    start = skip_lead(passage, start, past)
    edge = max(passage.right[part] for part in parts) + 1
    end = min(edge, content_end(passage, verb, start, parts[-1], past)) if start < past else start
    if lemma == "call" and end < past and passage.lower[end] == "to":  # "called on the town to wait"
        end = content_end(passage, verb, start, None, past)
    if form != "object" and _opens_marks_by_colon(passage, start, end):
        return None
    if end > start:
        attribution.content = [(start, end)]
    find_addressee(passage, attribution)
    return attribution


def _opens_marks_by_colon(passage: Passage, start: int, end: int) -> bool:
    """ "Ek wins the cup: “We never doubted it”": what was won is no part of what was said."""
    return any(passage.text[at] == ":" and not passage.is_outside(at + 1) for at in range(start, end - 1))


def _has_speaking_subject(passage: Passage, attribution: Attribution, lemma: str) -> bool:
    """No "highlighted by a visit", no "the summit emphasized"."""
    subject = attribution.speaker
    if subject is None or passage.pos[subject] != "NOUN":
        return subject is not None or not is_passive(passage, attribution.cue)
    personal = passage.lemma[subject] in words.DOCUMENTS or is_personal(passage.lemma[subject])
    shows = (
        lemma in words.SHOWING_VERBS or is_passive(passage, attribution.cue) or passage.tag[attribution.cue] == "VBN"
    )
    return personal or not shows


def _reports_unmarked(passage: Passage, verb: int, lemma: str, parts: list[int]) -> bool:
    """Whether the verb reports speech without marks too: "had to defend" tells of a need."""
    if passage.tag[verb] == "VB" and passage.lemma[passage.head[verb]] not in _GOING_ON:
        return False
    relations = {passage.dep[part] for part in parts}
    if lemma == "call":
        begs = any(passage.dep[child] == "xcomp" and passage.tag[child] == "VB" for child in passage.children[verb])
        return "oprd" in relations or any(
            passage.lower[part] == "for" or (begs and passage.dep[part] == "prep") for part in parts
        )
    if "prep" in relations and not relations & {"dobj", "xcomp"}:
        return lemma in words.PREPOSITION_VERBS and lemma not in _POINTING and passage.tag[verb] in _FINITE
    if lemma in words.NAMING_VERBS and "oprd" in relations:
        return True
    if (lemma, _particle(passage, verb)) in words.PHRASAL_VERBS:
        return True
    return lemma in words.OBJECT_VERBS or (lemma in words.INFINITIVE_VERBS and "xcomp" in relations)


def _object_parts(passage: Passage, verb: int, lemma: str) -> list[int]:
    """The children that hold what was said, in order."""
    children = [child for child in passage.children[verb] if child > verb]
    relation = passage.dep
    if lemma in words.PREPOSITION_VERBS:
        wanted = words.PREPOSITION_VERBS[lemma]
        found = [child for child in children if relation[child] == "prep" and passage.lower[child] in wanted]
        if found:
            return found + [child for child in children if child > found[0] and passage.lower[child] == "as"]
    if (lemma, _particle(passage, verb)) in words.PHRASAL_VERBS:
        return [child for child in children if relation[child] in {"dobj", "xcomp", "ccomp"}]
    if lemma in words.INFINITIVE_VERBS:
        found = [child for child in children if relation[child] == "xcomp"]
        if found:
            return [child for child in children if relation[child] == "dobj" and child < found[0]] + found
    if lemma in words.OBJECT_VERBS or lemma in words.MARKED_OBJECT_VERBS or lemma in words.NAMING_VERBS:
        found = [child for child in children if relation[child] in {"dobj", "oprd"} or _is_question(passage, child)]
        if found:
            return found + [child for child in children if child > found[0] and _goes_with(passage, child)]
        if lemma in words.NAMING_VERBS:
            return [child for child in children if relation[child] in {"ccomp", "xcomp", "prep"}]
    return []


def _particle(passage: Passage, verb: int) -> str:
    return next((passage.lower[child] for child in passage.children[verb] if passage.dep[child] == "prt"), "")


def _is_question(passage: Passage, child: int) -> bool:
    """ "denounced what they saw", "described how it broke"."""
    return passage.dep[child] == "ccomp" and passage.tag[passage.left[child]] in {"WP", "WRB", "WDT"}


def _goes_with(passage: Passage, child: int) -> bool:
    """ "as a model", "for their work" after the object."""
    relation = passage.dep[child]
    return relation == "oprd" or (relation in {"prep", "xcomp"} and passage.lower[child] in _AFTER_OBJECT)
