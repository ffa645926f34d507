"""Which words of a paragraph are attributed to whom: one Attribution for each verb, noun or phrase of speech."""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_clauses import by_clause_verb
from copydesk.core.extraction.quotations.attribution_cues import Attribution, Tokens
from copydesk.core.extraction.quotations.attribution_objects import by_object_verb
from copydesk.core.extraction.quotations.attribution_sides import closes_quote
from copydesk.core.extraction.quotations.attribution_sources import by_source_phrase, by_speech_noun
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import phrase_of
from copydesk.core.extraction.words.parts_of_speech import VERBS

_SOURCE_WORDS = frozenset({"according", "in", "by", "per"})
# Open a sentence before their subject ("Said Ek: “…”"), where the tagger takes them for names.
_INVERTED = {"said": "say", "says": "say", "added": "add", "adds": "add", "continued": "continue", "wrote": "write"}
_SHORT_CUE = 4  # words of a sentence that can be nothing but a cue: "Ek asked him."


def find_attributions(passage: Passage) -> list[Attribution]:
    """Every attribution outside marks, by its cue; in sentences without marks, those that report without them."""
    found: list[Attribution] = []
    for first, past in _joined_sentences(passage):
        is_marked = any(mark >= 0 for mark in passage.mark_of[first:past])
        reported = _in_sentence(passage, first, past, needs_report=not is_marked)
        if not is_marked and any(_lacks_speaker(passage, attribution) for attribution in reported):
            reported = _in_sentence(passage, first, past, needs_report=False)  # any verb's subject may be lent
        for number, attribution in enumerate(reported):
            if _lacks_speaker(passage, attribution):
                _lend_speaker(passage, attribution, reported[:number], first)
        found += reported
    return found


def _in_sentence(passage: Passage, first: int, past: int, *, needs_report: bool) -> list[Attribution]:
    """`needs_report`: without the verbs that report marked words only, nine of ten."""
    mark_of = passage.mark_of
    found = (
        _attribution_at(passage, token, first, past, needs_report) for token in range(first, past) if mark_of[token] < 0
    )
    return [attribution for attribution in found if attribution is not None and attribution.content]


def _lacks_speaker(passage: Passage, attribution: Attribution) -> bool:
    """ "…, adding that", hung on nothing by the parse."""
    return attribution.speaker is None and passage.tag[attribution.cue] == "VBG"


def _lend_speaker(passage: Passage, attribution: Attribution, before: list[Attribution], first: int) -> None:
    """The sentence's last speaker, else its subject."""
    lender = next((a for a in reversed(before) if a.speaker is not None), None)
    if lender is not None:
        attribution.speaker, attribution.phrase = lender.speaker, lender.phrase
    else:
        attribution.speaker = next((t for t in range(first, attribution.cue) if _is_main_name(passage, t)), None)
        if attribution.speaker is not None:
            attribution.phrase = phrase_of(passage, attribution.speaker)
    attribution.by_surface = True


def _is_main_name(passage: Passage, token: int) -> bool:
    """A name or pronoun that is the subject of no subordinate clause."""
    return (
        passage.dep[token] == "nsubj"
        and passage.pos[token] in {"PROPN", "PRON"}
        and passage.is_outside(token)
        and passage.dep[passage.head[token]] not in {"relcl", "advcl", "ccomp", "acl"}
    )


def _attribution_at(passage: Passage, token: int, first: int, past: int, needs_report: bool) -> Attribution | None:
    lower, lemma, pos = passage.lower[token], passage.lemma[token], passage.pos[token]
    if lower in _SOURCE_WORDS and passage.text[token] != "Per":
        return by_source_phrase(passage, token, first, past)
    if pos in VERBS or lower in _INVERTED:
        return _by_verb(passage, token, lemma, first, past, needs_report)
    if pos == "NOUN" and lemma in words.SPEECH_NOUNS:
        return by_speech_noun(passage, token)
    return None


def _by_verb(passage: Passage, verb: int, lemma: str, first: int, past: int, needs_report: bool) -> Attribution | None:
    if passage.dep[verb] in {"aux", "auxpass", "compound"} and not (verb == first and passage.lower[verb] in _INVERTED):
        return None
    if verb == first and passage.lower[verb] in _INVERTED:
        lemma = _INVERTED[passage.lower[verb]]
    if (
        lemma in words.CLAUSE_VERBS
        or lemma in words.BELIEF_VERBS
        or lemma in words.MARKED_CLAUSE_VERBS
        or _is_phrasal_cue(passage, verb, lemma)
        or closes_quote(passage, verb, first)
    ):
        attribution = by_clause_verb(passage, verb, lemma, first, past)
        if attribution.content:
            return attribution
    return by_object_verb(passage, verb, lemma, first, past, needs_report)


def _is_phrasal_cue(passage: Passage, verb: int, lemma: str) -> bool:
    """ "As Ek put it", "she went on"."""
    if lemma in words.PUTTING_VERBS:
        return any(passage.dep[c] == "dobj" and passage.lower[c] == "it" for c in passage.children[verb])
    return lemma == "go" and verb + 1 < len(passage) and passage.lower[verb + 1] == "on"


def _joined_sentences(passage: Passage) -> list[Tokens]:
    """Sentences, with a bare "Ek asked." after marks that end in a sign joined to the marks."""
    joined: list[Tokens] = []
    for first, past in passage.sentences:
        if joined and first and passage.mark_of[first - 1] >= 0 and _is_bare_cue(passage, first, past):
            joined[-1] = (joined[-1][0], past)
        else:
            joined.append((first, past))
    return joined


def _is_bare_cue(passage: Passage, first: int, past: int) -> bool:
    """A subject and a verb of speech with nothing said in the sentence: "Ek asked reporters.", "asked Jan Ek."."""
    verb = next((t for t in range(first, min(past, first + 12)) if _is_finite_cue(passage, t)), None)
    if verb is None or any(not passage.is_outside(token) for token in range(first, verb)):
        return False
    if past - first <= _SHORT_CUE or verb + 1 >= past:
        return True
    if passage.lower[verb + 1] == "on" and passage.lemma[verb] == "go":
        return True
    if passage.text[max(first - 2, 0)][-1] == "." or passage.text[first - 1][-1] == ".":  # “…safe.” Ek said …
        return passage.text[verb + 1] in {".", ","} and verb - first <= _SHORT_CUE
    if any(not passage.is_outside(token) for token in range(verb, past)):
        return passage.text[verb + 1] == ","
    if passage.text[verb + 1] in {",", "."}:
        return True
    said = {"ccomp", "xcomp"} if verb > first else {"ccomp", "xcomp", "dobj", "advcl", "prep"}
    return not any(
        passage.dep[child] in said and child > verb and passage.tag[child] != "VBG" for child in passage.children[verb]
    )


def _is_finite_cue(passage: Passage, token: int) -> bool:
    return (
        passage.pos[token] in VERBS
        and passage.tag[token] in {"VBD", "VBZ", "VBP"}
        and (passage.lemma[token] in words.CLAUSE_VERBS or _is_phrasal_cue(passage, token, passage.lemma[token]))
        and passage.dep[token] not in {"aux", "relcl", "acl"}
    )
