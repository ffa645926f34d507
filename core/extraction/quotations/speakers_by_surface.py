"""Who says it, by the surface: the noun beside a verb of speech whose subject the parse has lost."""

from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_phrases import NOMINAL

_SKIPPED = frozenset({"ADV", "AUX", "PART"})
_REACH = 40  # words of an aside between a verb and its subject


def beside(passage: Passage, verb: int, first: int, past: int) -> int | None:
    """The noun next to the verb, where the parse has lost its subject: before it, else after it."""
    at = verb - 1
    while at >= first and (passage.pos[at] in _SKIPPED or passage.lower[at] in {"n't", "also"}):
        at -= 1
    if at >= first and passage.text[at] == ",":
        at = _before_aside(passage, at, first)
    if at >= first and passage.is_outside(at) and passage.pos[at] in NOMINAL:
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
        if head == top or not first <= head < verb or passage.pos[head] not in NOMINAL | {"ADP"}:
            break
        if not passage.is_outside(head):
            break  # the last name of the words said, to which the parse adds the speaker's
        top = head
    return top if passage.pos[top] != "ADP" else word


def _end_of_name(passage: Passage, word: int, past: int) -> int:
    while word + 1 < past and passage.pos[word] == passage.pos[word + 1] == "PROPN" and passage.is_outside(word + 1):
        word += 1
    while word + 1 < past and passage.dep[word] == "compound" and passage.head[word] == word + 1:
        word += 1
    return word
