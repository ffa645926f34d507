"""Statements: the checkable clauses of an article. Predictions, opinions and questions are none."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.clauses import Clause, content_lemmas
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.voices import Voices
from copydesk.core.model import Fact, Statement

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# A statement with fewer content words is too thin to be recognised elsewhere.
_FEWEST_WORDS = 3
_OPINION = frozenset("think believe feel hope wish seem appear suggest argue fear doubt like love".split())
_HOPING = frozenset("hope wish fear doubt".split())  # what is hoped need not be
_CONCEDING = frozenset("deny confirm admit acknowledge concede".split())
_SPEECH = frozenset(
    "say tell add note write ask reply state explain claim insist warn stress argue announce report declare".split()
)


def find_statements(
    sentence: SentenceView, names: NameFinder, voices: Voices, facts: list[tuple[int, Fact]]
) -> Iterator[Statement]:
    """The statements of a sentence; `facts` are those of the sentence with their index in the extract."""
    for clause in sentence.clauses:
        tokens = content_lemmas(clause.paragraph, [token.i for token in clause.tokens])
        if not clause.asserted or len(tokens) < _FEWEST_WORDS or _is_no_claim(clause):
            continue
        yield _statement(sentence, clause, tokens, names, voices, facts)


def _is_no_claim(clause: Clause) -> bool:
    """Opinions, "Ek said", and clauses without a verb or a subject."""
    head = clause.head
    if head.lemma_ in _OPINION or (head.dep_ == "ccomp" and head.head.lemma_ in _HOPING):
        return True
    if head.lemma_ in _CONCEDING and any(child.dep_ == "ccomp" for child in head.children):
        return True  # "Ek denied that": what he denied is the statement
    if head.lemma_ in _SPEECH:
        return any(child.dep_ in {"ccomp", "dobj"} for child in head.children) or len(clause.tokens) < 8
    return head.pos_ not in {"VERB", "AUX"} and not clause.paragraph.is_headline


def _count(fact: Fact) -> str:
    """A count in digits, however it is printed: "thirty-one" and 31 are one number."""
    value = fact.value
    return f"{value.low:.0f}" if value is not None and value.unit.kind == "count" and value.low == value.high else ""


def _statement(
    sentence: SentenceView,
    clause: Clause,
    tokens: list[str],
    names: NameFinder,
    voices: Voices,
    facts: list[tuple[int, Fact]],
) -> Statement:
    span = clause.range
    voice = voices.of(span)
    subject = None if clause.subject is None else names.at(clause.paragraph, clause.subject)
    facts_by_index = dict(facts)
    held = tuple(index for index, fact in facts if span.start <= fact.span.start < span.end)
    words = [clause.paragraph.words.text[token.i] for token in clause.tokens]
    numbers = {word.replace(",", "") for word in words if word[0].isdigit() and _DIGITS.fullmatch(word)}
    numbers |= {_count(facts_by_index[index]) for index in held} - {""}
    return Statement(
        span=span,
        sentence=sentence.range,
        zone=sentence.zone,
        voice=voice.name,
        voice_entity=voice.entity,
        predicate=clause.head.lemma_.lower(),
        tokens=tuple(sorted(set(tokens))),
        entities=names.inside(span.start, span.end),
        subject=subject,
        numbers=tuple(sorted(numbers)),
        negated=clause.negated,
        asserted=clause.asserted,
        denial=voice.denies,
        facts=held,
    )
