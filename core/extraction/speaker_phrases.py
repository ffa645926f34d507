"""The words that name the speaker of a verb of speech: its subject, found by the parse, else beside the verb."""

from copydesk.core.extraction.quoted_passage import Passage
from copydesk.core.extraction.speech_words import CLAUSE_VERBS, DOCUMENTS

_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_NAME_PARTS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "flat", "predet", "advmod"})
_VERBAL = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ISSUE = frozenset("issue release publish post send write make put distribute circulate sign air share".split())
_RELATIVES = frozenset({"WP", "WDT"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_SKIPPED = frozenset({"ADV", "AUX", "PART"})
_NOBODY = frozenset("it there this that which what these those".split())
_REACH = 40  # words between a verb and a subject found by surface

# Nouns for people; and endings that most others have.
_PEOPLE = frozenset(
    """
    official people person critic ally aide expert diplomat voter source chief head member team staff group union
    party campaign company firm agency department ministry government administration office police army military side
    community coalition federation organization organisation association council city state country nation family
    relative friend witness resident neighbor neighbour parent mother father wife husband son daughter brother sister
    man woman boy girl student scholar academic professional colleague counterpart rival opponent president king queen
    prime pope bishop judge justice senator governor mayor lawmaker democrat republican conservative liberal
    progressive body nobody everybody everyone someone anyone other many most some few half majority third quarter
    percent network station paper newspaper magazine outlet media bank airline operator regulator watchdog captain
    """.split()
)
_PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "eer", "ee", "ess", "crat", "ive")

Phrase = tuple[int, int]


def speaker_of(passage: Passage, verb: int) -> int | None:
    """The head word of who says it, or None."""
    return _speaker_of(passage, verb, 0)


def _speaker_of(passage: Passage, verb: int, depth: int) -> int | None:
    if depth > 6:
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
    if relation in {"conj", "advcl", "xcomp", "ccomp", "dep", "parataxis"} and passage.pos[head] in _VERBAL:
        return _of_clause(passage, verb, head, depth)
    if relation == "pcomp" and passage.head[head] != head:
        above = passage.head[head]
        return _speaker_of(passage, above, depth + 1) if passage.pos[above] in _VERBAL else None
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
    while passage.head[word] != word and passage.pos[word] not in _VERBAL:
        word = passage.head[word]
    return _speaker_of(passage, word, depth + 1) if passage.pos[word] in _VERBAL else None


def is_passive(passage: Passage, verb: int) -> bool:
    if passage.tag[verb] != "VBN":
        return False
    relations = {passage.dep[child] for child in passage.children[verb]}
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


def beside(passage: Passage, verb: int, first: int, past: int) -> int | None:
    """The noun next to the verb, where the parse has lost its subject: before it, else after it."""
    at = verb - 1
    while at >= first and (passage.pos[at] in _SKIPPED or passage.lower[at] in {"n't", "also"}):
        at -= 1
    if at >= first and passage.text[at] == ",":
        at = _before_aside(passage, at, first)
    if at >= first and passage.is_outside(at) and passage.pos[at] in _NOMINAL:
        return _top_of_phrase(passage, at, first, verb)
    at = verb + 1
    while at < past and passage.pos[at] in {"DET", "ADJ", "NUM"} and passage.is_outside(at):
        at += 1
    if at < past and passage.is_outside(at) and passage.pos[at] in {"NOUN", "PROPN", "PRON"}:
        return _end_of_name(passage, at, past)
    return None


def _before_aside(passage: Passage, comma: int, first: int) -> int:
    """Before "Ek, who replaced Berg, said": the word before the comma that opens the aside."""
    for at in range(comma - 1, max(first, comma - _REACH) - 1, -1):
        if passage.text[at] == "," and passage.is_outside(at):
            return at - 1
    return first - 1


def _top_of_phrase(passage: Passage, word: int, first: int, verb: int) -> int:
    """The head of the noun phrase that ends with the word."""
    top = word
    for _ in range(8):
        head = passage.head[top]
        if head == top or not first <= head < verb or passage.pos[head] not in _NOMINAL | {"ADP"}:
            break
        top = head
    return top if passage.pos[top] != "ADP" else word


def _end_of_name(passage: Passage, word: int, past: int) -> int:
    while word + 1 < past and passage.pos[word] == passage.pos[word + 1] == "PROPN" and passage.is_outside(word + 1):
        word += 1
    while word + 1 < past and passage.dep[word] == "compound" and passage.head[word] == word + 1:
        word += 1
    return word


def phrase_of(passage: Passage, head: int) -> Phrase:
    """The words that name whom the head stands for: no relative clause, no apposition; a name before a description."""
    named = _named_apposition(passage, head)
    if named is not None:
        head = named
    first = head
    for child in passage.children[head]:
        if child < head and passage.dep[child] in _NAME_PARTS and passage.is_outside(child):
            first = min(first, passage.left[child])
    past = head + 1
    if passage.pos[head] in {"PROPN"} and not _is_joined(passage, head):
        return _trim(passage, first, past, head)
    for child in passage.children[head]:
        if child < head or not passage.is_outside(child):
            continue
        relation = passage.dep[child]
        if (
            relation in {"prep", "cc", "conj", "nummod"}
            or (relation == "amod" and child == past)
            or (relation == "acl" and passage.tag[child] == "VBN")
        ):
            if passage.text[past : past + 1] == [","] and relation != "conj":
                break
            past = max(past, _plain_end(passage, child))
    return _trim(passage, first, past, head)


def _named_apposition(passage: Passage, head: int) -> int | None:
    if passage.pos[head] != "NOUN":
        return None
    for child in passage.children[head]:
        if passage.dep[child] == "appos" and passage.pos[child] == "PROPN" and passage.is_outside(child):
            return child
    return None


def _is_joined(passage: Passage, head: int) -> bool:
    return any(passage.dep[child] in {"conj", "prep", "nummod"} and child > head for child in passage.children[head])


def _plain_end(passage: Passage, word: int) -> int:
    """Past the word's subtree, cut before a clause or comma in it."""
    for at in range(word, passage.right[word] + 1):
        if passage.text[at] in {",", "(", "–", "—", "―", ":"} or not passage.is_outside(at):
            return max(at, word + 1) if at > word else word
        if at > word and passage.dep[at] in {"relcl", "appos"}:
            return passage.left[at] if passage.left[at] > word else at
    return passage.right[word] + 1


def _trim(passage: Passage, first: int, past: int, head: int) -> Phrase:
    while first < head and (not passage.is_outside(first) or passage.pos[first] in {"PUNCT", "CCONJ", "ADV"}):
        first += 1
    while past - 1 > head and passage.pos[past - 1] in {"PUNCT", "CCONJ", "ADP"}:
        past -= 1
    while first > 1 and passage.text[first - 1] == "-" and passage.end[first - 1] == passage.start[first]:
        first = min(first - 2, passage.left[first - 2])  # "Han Seo-in": the tokeniser cuts at the hyphen
    return first, past


def is_somebody(passage: Passage, head: int) -> bool:
    """Whether a subject can speak at all: no "it", "which", "there"."""
    return passage.lower[head] not in _NOBODY and passage.pos[head] in _NOMINAL


def is_personal(noun: str) -> bool:
    """Whether a common noun is likely to stand for people."""
    return noun in _PEOPLE or noun.endswith(_PERSONAL_ENDINGS)
