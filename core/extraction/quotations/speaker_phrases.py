"""The words that name the speaker whom a head word stands for, and who can be one at all."""

from copydesk.core.extraction.quotations.quoted_passage import Passage

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_NAME_PARTS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "flat", "predet", "advmod"})
_NOBODY = frozenset("it there this that which what these those".split())
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


def is_somebody(passage: Passage, head: int) -> bool:
    """Whether a subject can speak at all: no "it", "which", "there"."""
    return passage.lower[head] not in _NOBODY and passage.pos[head] in NOMINAL


def is_personal(noun: str) -> bool:
    """Whether a common noun is likely to stand for people."""
    return noun in _PEOPLE or noun.endswith(_PERSONAL_ENDINGS)


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
