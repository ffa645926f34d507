"""Sentences cut into clauses: who did what, said how firmly. The ground that statements and facts stand on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.certainty import is_foreseen
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.extraction.words.parts_of_speech import CONTENT
from copydesk.core.model import Range
from copydesk.core.reading.datelines import dateline_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLAUSE_RELATIONS = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis", "dep", "acl"})
_QUOTATION_MARKS = "\"'’‘“”„«»"
_OPENING = re.compile(r"""(?:^|(?<=[\s(—–-]))["'“‘«„]""")
# "A city dubbed Little Paris for its tall houses" tells of the city what a relative clause would.
_PARTICIPLES = frozenset({"VBN", "VBG"})
_FEWEST_INSIDE, _FEWEST_OUTSIDE = 4, 9
_FARTHEST = 100  # tokens
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NEGATIONS = frozenset({"no", "not", "n't", "never", "none", "nobody", "nothing", "without", "neither"})
# The verb does not say that it happened.
_UNREAL_VERBS = frozenset(
    """plan intend hope want expect propose threaten consider aim vow pledge seek try warn refuse
    decline fail deny want ask urge call due set schedule slate anticipate project prepare poise aspire""".split()
)
# What somebody thinks will be.
_GUESSING_VERBS = frozenset(
    "predict forecast expect believe think hope fear guess doubt suspect wonder project anticipate bet reckon".split()
)
# "can" tells an ability, which is a fact: "the depot can hold 900 tonnes".
_UNREAL_AUXILIARIES = frozenset("will would may might could should shall must wo 'll".split())


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
    announced: bool  # not asserted, but told as what will be: "will open in May", not "may open", "they expect to"

    @property
    def range(self) -> Range:
        return self.paragraph.token_range(self.tokens[0], self.tokens[-1])


def find_clauses(paragraph: Paragraph) -> list[Clause]:
    """The clauses of a paragraph in the order of their heads; a headline is one clause where it has no verb."""
    dateline = dateline_of(paragraph.text)
    begins = 0 if dateline is None else dateline.end
    found: list[Clause] = []
    for sentence in paragraph.doc.sents:
        found += _of_sentence(paragraph, sentence, begins)
    return found


def _of_sentence(paragraph: Paragraph, sentence: Span, begins: int) -> Iterator[Clause]:
    """`begins`: where the paragraph's dateline ends."""
    own, words, first = _by_head(paragraph, sentence), list(sentence), sentence.start
    asked = question_start(paragraph.text[sentence.start_char : sentence.end_char])
    for index in sorted(own):
        tokens = _trimmed([words[token - first] for token in own[index] if words[token - first].idx >= begins])
        if tokens:
            is_question = asked is not None and tokens[0].idx >= sentence.start_char + asked
            yield _clause(paragraph, sentence, words[index - first], tokens, is_question)


def question_start(sentence: str) -> int | None:
    """Where what a sentence asks begins: with the marks where only quoted words ask, "He came and asked: “Why?”"; None
    where it asks nothing."""
    printed = sentence.rstrip()
    words = printed.rstrip(_QUOTATION_MARKS)
    if not words.endswith("?"):
        return None
    opened = [found.start() for found in _OPENING.finditer(words)] if len(words) < len(printed) else []
    return opened[-1] if opened else 0


def _by_head(paragraph: Paragraph, sentence: Span) -> dict[int, list[int]]:
    """The tokens of each clause by the clause's head: each goes to the nearest head above it."""
    inside, above = range(sentence.start, sentence.end), paragraph.words.head
    relation = paragraph.words.dep
    heads = {
        token for token in inside if relation[token] in _CLAUSE_RELATIONS and _heads_clause(paragraph, token, inside)
    }
    own: dict[int, list[int]] = {head: [] for head in heads}
    known: dict[int, int] = {}  # what was climbed is not climbed again: hostile text makes long chains
    for token in inside:
        climbed, holder = [], token
        while holder not in heads and holder not in known and above[holder] != holder:
            climbed.append(holder)
            holder = above[holder]
        holder = known.get(holder, holder)
        for step in climbed:
            known[step] = holder
        own.setdefault(holder, []).append(token)
    return own


def _heads_clause(paragraph: Paragraph, token: int, sentence: range) -> bool:
    """Whether a token in one of the relations of clauses is a clause's verb."""
    relation = paragraph.words.dep[token]
    if relation == "ROOT":
        return True
    if paragraph.words.pos[token] not in {"VERB", "AUX"}:
        return False
    verb = paragraph.doc[token]
    if relation == "acl" and verb.tag_ in _PARTICIPLES:
        return _tells_much_beside(paragraph, verb, sentence)
    return relation == "relcl" or any(child.dep_ in _SUBJECTS for child in verb.children)


def _tells_much_beside(paragraph: Paragraph, participle: Token, sentence: range) -> bool:
    """Whether it tells enough for a clause, in a sentence that tells enough without it: "divers found a boat carrying
    nets" is one clause."""
    inside = range(participle.left_edge.i, participle.right_edge.i + 1)
    outside = chain(range(inside.start - 1, sentence.start - 1, -1), range(inside.stop, sentence.stop))
    return _tell(paragraph, inside, _FEWEST_INSIDE) and _tell(paragraph, outside, _FEWEST_OUTSIDE)


def _tell(paragraph: Paragraph, tokens: Iterable[int], fewest: int) -> bool:
    """Whether so many of the tokens carry meaning; of the first ones, for hostile sentences have no end."""
    content = (token for token in islice(tokens, _FARTHEST) if paragraph.words.pos[token] in CONTENT)
    return sum(1 for _ in islice(content, fewest)) == fewest


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
    lower = paragraph.words.lower
    denying = [token for token in tokens if lower[token.i] in _NEGATIONS]
    negated = any(_near(token, head) for token in denying)
    unreal = is_unreal(head)
    announced = unreal and not is_question and is_announced(paragraph, head)
    return Clause(paragraph, sentence, head, tokens, subject, negated, not is_question and not unreal, announced)


def _near(token: Token, head: Token) -> bool:
    """The negation is the verb's own, or its subject's or object's: "did not", "never", "no alarm sounded"."""
    if token.head.i == head.i:
        return token.dep_ in {"neg", "advmod", "nsubj", "nsubjpass", "dobj"}
    return token.dep_ == "det" and token.head.head.i == head.i and token.head.dep_ in {"nsubj", "nsubjpass", "dobj"}


_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_UNSURE = frozenset({"if", "whether", "unless", "probably", "likely", "perhaps", "possibly", "maybe"})
_LONGEST_CHAIN = 20  # verbs that one auxiliary may govern: "will meet, talk, sign and leave"


def is_unreal(verb: Token) -> bool:
    """Whether the verb tells of what may, will or would be, rather than of what is or was."""
    for _ in range(_LONGEST_CHAIN):  # hostile text makes chains of thousands of verbs
        children = [(child.dep_, child.lower_) for child in verb.children]
        if any(_makes_unreal(*child) for child in children):
            return True
        infinitive = ("aux", "to") in children
        if infinitive and verb.dep_ in {"xcomp", "advcl", "acl", "relcl"}:
            is_told = verb.dep_ == "xcomp" or _is_what_came_next(verb)
            if not is_told or verb.head.lemma_ in _UNREAL_VERBS or verb.head.lemma_ == "be":
                return True
        elif not (verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and _lacks_own_auxiliary(children)):
            return False
        verb = verb.head
    return False


def _is_what_came_next(verb: Token) -> bool:
    """ "Went on to win six prizes"."""
    went = verb.head
    return went.lemma_ == "go" and went.tag_ == "VBD" and any(child.lower_ == "on" for child in went.children)


def is_announced(paragraph: Paragraph, verb: Token) -> bool:
    """Whether the verb tells of what will be, as decided or arranged: nobody's guess, on no condition."""
    words = {child.lower_ for child in verb.children}
    conditions = (word.lower_ for child in verb.children if child.dep_ == "advcl" for word in child.lefts)
    if not _UNSURE.isdisjoint((*words, *conditions)):
        return False
    if "would" in words:
        return is_foreseen(paragraph.words, verb.i)
    governor = verb.head if verb.dep_ in {"ccomp", "parataxis"} else None
    return not words.isdisjoint(_WILL) and (governor is None or governor.lemma_ not in _GUESSING_VERBS)


def _makes_unreal(relation: str, word: str) -> bool:
    if relation == "aux":
        return word in _UNREAL_AUXILIARIES
    return relation == "mark" and word in {"if", "whether", "unless"}


def _lacks_own_auxiliary(children: list[tuple[str, str]]) -> bool:
    return not any(relation in {"nsubj", "nsubjpass", "aux"} for relation, _ in children)


def content_lemmas(paragraph: Paragraph, tokens: Iterable[int]) -> list[str]:
    """The lemmas that carry the meaning, in order, names in lower case."""
    content = paragraph.words.content
    return [content[token] for token in tokens if content[token]]
