"""Sentences cut into clauses: who did what, said how firmly. The ground that statements and facts stand on."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from copydesk.core.extraction.lexicon import UNREAL_AUXILIARIES, UNREAL_VERBS, american
from copydesk.core.extraction.paragraphs import Paragraph
from copydesk.core.model import Range

_CLAUSE_RELATIONS = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis", "dep", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NEGATIONS = frozenset({"no", "not", "n't", "never", "none", "nobody", "nothing", "without", "neither"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_EMPTY_VERBS = frozenset({"be", "have", "do", "say", "tell", "get", "make", "go", "add"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what belongs to it and to no clause inside it."""

    paragraph: Paragraph
    sentence: Span
    head: Token
    tokens: tuple[Token, ...]  # in order, without punctuation at the ends
    subject: Token | None
    negated: bool
    asserted: bool  # False: future, modal, hypothetical, a question

    @property
    def range(self) -> Range:
        return self.paragraph.token_range(self.tokens[0], self.tokens[-1])

    @property
    def sentence_range(self) -> Range:
        return self.paragraph.range_of(self.sentence)


def find_clauses(paragraph: Paragraph) -> list[Clause]:
    """The clauses of a paragraph in the order of their heads; a headline is one clause where it has no verb."""
    found: list[Clause] = []
    for sentence in paragraph.doc.sents:
        found += _of_sentence(paragraph, sentence)
    return found


def _of_sentence(paragraph: Paragraph, sentence: Span) -> Iterator[Clause]:
    heads = {token.i for token in sentence if _heads_clause(token)}
    own: dict[int, list[Token]] = {head: [] for head in heads}
    for token in sentence:
        holder = token
        while holder.i not in heads and holder.head.i != holder.i:
            holder = holder.head
        own.setdefault(holder.i, []).append(token)
    is_question = sentence.text.rstrip().rstrip("\"'").endswith("?")
    for index in sorted(own):
        tokens = _trimmed(own[index])
        if tokens:
            yield _clause(paragraph, sentence, paragraph.doc[index], tokens, is_question)


def _heads_clause(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return True
    if token.dep_ not in _CLAUSE_RELATIONS or token.pos_ not in {"VERB", "AUX"}:
        return False
    return token.dep_ == "relcl" or any(child.dep_ in _SUBJECTS for child in token.children)


def _trimmed(tokens: list[Token]) -> tuple[Token, ...]:
    start, end = 0, len(tokens)
    while start < end and (tokens[start].is_punct or tokens[start].is_space or tokens[start].dep_ in {"cc", "mark"}):
        start += 1
    while end > start and (tokens[end - 1].is_punct or tokens[end - 1].is_space or tokens[end - 1].dep_ == "cc"):
        end -= 1
    return tuple(tokens[start:end])


def _clause(paragraph: Paragraph, sentence: Span, head: Token, tokens: tuple[Token, ...], is_question: bool) -> Clause:
    subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    if subject is None and head.dep_ == "conj":
        subject = next((child for child in head.head.children if child.dep_ in _SUBJECTS), None)
    negated = any(token.lower_ in _NEGATIONS and _near(token, head) for token in tokens)
    return Clause(paragraph, sentence, head, tokens, subject, negated, asserted=not is_question and not is_unreal(head))


def _near(token: Token, head: Token) -> bool:
    """The negation is the verb's own, or its subject's or object's: "did not", "never", "no alarm sounded"."""
    if token.head.i == head.i:
        return token.dep_ in {"neg", "advmod", "nsubj", "nsubjpass", "dobj"}
    return token.dep_ == "det" and token.head.head.i == head.i and token.head.dep_ in {"nsubj", "nsubjpass", "dobj"}


def is_unreal(verb: Token) -> bool:
    """Whether the verb tells of what may, will or would be, rather than of what is or was."""
    while True:  # a loop, as hostile text makes chains of verbs deeper than Python's stack
        if any(_makes_unreal(child) for child in verb.children):
            return True
        infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
        if infinitive and verb.dep_ in {"xcomp", "advcl", "acl", "relcl"}:
            if verb.dep_ != "xcomp" or verb.head.lemma_ in UNREAL_VERBS:
                return True
        elif not (verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and _lacks_own_auxiliary(verb)):
            return False
        verb = verb.head


def _makes_unreal(child: Token) -> bool:
    if child.dep_ == "aux":
        return child.lower_ in UNREAL_AUXILIARIES
    return child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"}


def _lacks_own_auxiliary(verb: Token) -> bool:
    return not any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children)


def content_lemmas(tokens: tuple[Token, ...] | Span) -> list[str]:
    """The lemmas that carry the meaning, in order, names in lower case."""
    return [
        american(token.lemma_.lower())
        for token in tokens
        if token.pos_ in _CONTENT and not token.is_stop and len(token) > 1 and token.lemma_ not in _EMPTY_VERBS
    ]
