"""Who says it, by the parse: the subject of a verb of speech, its agent, or whom the verbs around it have as theirs."""

from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import is_personal
from copydesk.core.extraction.quotations.speech_words import CLAUSE_VERBS, DOCUMENTS
from copydesk.core.extraction.words.parts_of_speech import VERBS

_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_RELATIVES = frozenset({"WP", "WDT"})
_ISSUE = frozenset("issue release publish post send write make put distribute circulate sign air share".split())
_TELLING_SOMEBODY = frozenset("tell inform instruct advise urge order remind notify assure ask".split())
_FARTHEST = 6  # verbs up from the verb of speech


def speaker_of(passage: Passage, verb: int) -> int | None:
    """The head word of who says it, or None."""
    return _speaker_of(passage, verb, 0)


def _speaker_of(passage: Passage, verb: int, depth: int) -> int | None:
    if depth > _FARTHEST:
        return None
    if is_passive(passage, verb):
        return agent_of(passage, verb)
    own = [child for child in passage.children[verb] if passage.dep[child] in _SUBJECTS and passage.is_outside(child)]
    if own:
        subject = min(own, key=lambda child: abs(child - verb))
        return _antecedent(passage, verb, subject) if passage.tag[subject] in _RELATIVES else subject
    return _inherited(passage, verb, depth)


def _antecedent(passage: Passage, verb: int, relative: int) -> int | None:
    """Who "who" stands for: the noun that the clause hangs on."""
    clause = verb
    while passage.dep[clause] in {"conj", "xcomp", "ccomp"} and passage.head[clause] != clause:
        clause = passage.head[clause]
    head = passage.head[clause]
    if passage.dep[clause] == "relcl" and head < relative:
        return head
    before = relative - 1
    if before > 0 and passage.text[before] == ",":
        before -= 1
    return before if before >= 0 and passage.pos[before] in {"NOUN", "PROPN"} else None


def _inherited(passage: Passage, verb: int, depth: int) -> int | None:
    """The subject of the verb this one hangs on: "visited and warned", "backed it, saying", "went on to say"."""
    head, relation = passage.head[verb], passage.dep[verb]
    if head == verb:
        return None
    if relation in {"acl", "amod"} and passage.pos[head] in {"NOUN", "PROPN", "PRON"}:
        return _of_participle(passage, verb, head, depth)
    if relation == "xcomp" and passage.pos[head] == "ADJ":
        return _doer(passage, head, depth)
    if relation in {"conj", "advcl", "xcomp", "ccomp", "dep", "parataxis"} and passage.pos[head] in VERBS:
        return _of_clause(passage, verb, head, depth)
    if relation == "pcomp" and passage.head[head] != head:
        above = passage.head[head]
        return _speaker_of(passage, above, depth + 1) if passage.pos[above] in VERBS else None
    return None


def _of_participle(passage: Passage, verb: int, noun: int, depth: int) -> int | None:
    """ "described by Ek", "a sign saying", and for "issued a statement saying" who issued it."""
    if passage.tag[verb] == "VBN":
        return agent_of(passage, verb)
    if passage.tag[verb] != "VBG" or passage.pos[noun] == "NOUN" and not _speaks(passage, noun):
        return _doer(passage, noun, depth)
    issues = passage.head[noun]
    if passage.dep[noun] == "dobj" and passage.lemma[issues] in _ISSUE and passage.pos[noun] == "NOUN":
        return _speaker_of(passage, issues, depth + 1) or noun
    return noun


def _speaks(passage: Passage, noun: int) -> bool:
    return passage.lemma[noun] in DOCUMENTS or is_personal(passage.lemma[noun])


def _of_clause(passage: Passage, verb: int, head: int, depth: int) -> int | None:
    if not passage.is_outside(head):
        return None
    if is_passive(passage, head):
        return next((c for c in passage.children[head] if passage.dep[c] in _PASSIVE_SUBJECTS), None)
    found = _speaker_of(passage, head, depth + 1)
    outer = _reporting_verb(passage, head)
    if outer is None or passage.dep[verb] not in {"conj", "advcl"}:
        return found
    # "Ek said he would go, adding": the parser hangs such a verb on the nearest one; a pronoun there stands for the
    # outer speaker anyhow, and a base form cannot be joined by "and" to a finite one.
    loose = passage.tag[verb] == "VBG" or (passage.tag[verb] in _FINITE and passage.tag[head] == "VB")
    if found is None or passage.pos[found] == "PRON" or loose:
        return _speaker_of(passage, outer, depth + 1) or found
    return found


def _reporting_verb(passage: Passage, verb: int) -> int | None:
    """The verb of speech whose clause this verb heads."""
    head = passage.head[verb]
    if (
        passage.dep[verb] == "ccomp"
        and head < verb
        and passage.lemma[head] in CLAUSE_VERBS
        and passage.is_outside(head)
    ):
        return head
    return None


def _doer(passage: Passage, word: int, depth: int) -> int | None:
    """Who does what the word belongs to: "made an attempt to deflect", "set out, ready to tell"."""
    while passage.head[word] != word and passage.pos[word] not in VERBS:
        word = passage.head[word]
    return _speaker_of(passage, word, depth + 1) if passage.pos[word] in VERBS else None


def _relations_below(passage: Passage, verb: int) -> set[str]:
    return {passage.dep[child] for child in passage.children[verb]}


def is_passive(passage: Passage, verb: int) -> bool:
    relations = _relations_below(passage, verb)
    for _ in range(_FARTHEST):
        if passage.dep[verb] != "conj" or passage.lemma[verb] not in _TELLING_SOMEBODY:
            break
        # "Were evacuated and told to keep away": whom else they told would stand there.
        if relations & {"dobj", "dative", "aux", "auxpass", "nsubj", "nsubjpass"}:
            return "auxpass" in relations
        verb = passage.head[verb]
        relations = _relations_below(passage, verb)
    if passage.tag[verb] != "VBN":
        return False
    if passage.dep[verb] == "advcl" and not relations & {"nsubj", "aux"}:  # "when asked"
        return True
    return bool(relations & {"auxpass", "agent"} or relations & _PASSIVE_SUBJECTS)


def agent_of(passage: Passage, verb: int) -> int | None:
    """The noun after "by"."""
    for child in passage.children[verb]:
        if passage.dep[child] == "agent" or (passage.dep[child] == "prep" and passage.lower[child] == "by"):
            for noun in passage.children[child]:
                if passage.dep[noun] == "pobj":
                    return noun
    return None
