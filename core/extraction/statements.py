"""Statements: the checkable clauses of an article. Predictions, opinions and questions are none; what will be, told as
decided, is one."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import Clause, content_lemmas
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.clauses.voices import Voices
from copydesk.core.extraction.people.described import Described, find_described
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.model import Fact, LocalEntity, Statement

_NO_NUMBER = frozenset({"", "0", "1"})  # "one" is seldom a count
# With what is glued to it: "3bn", "75bps", "10C".
_DIGITS = re.compile(r"(\d+(?:[.,:]\d+)*)(?:[a-z]{0,4}|[CF])")
_ONE_STYLE = str.maketrans({",": "", ":": "."})  # "11:40" and "11.40"
# A statement with fewer content words and numbers is known again in the same words alone, as quotations of one speech
# print them: "We were called out by Ek". Of one word, or hanging on another clause, it tells nothing by itself.
_FEWEST_WORDS, _FEWEST_WORDS_OF_ALL = 3, 2
_OPINION = frozenset("think believe feel hope wish seem appear suggest argue fear doubt like love".split())
_SEEMING = frozenset({"seem", "appear"})
_COMPLEMENTS = frozenset({"xcomp", "acomp", "oprd", "ccomp", "attr"})
_HOPING = frozenset("hope wish fear doubt".split())  # what is hoped need not be
_CONCEDING = frozenset("deny confirm admit acknowledge concede".split())
_PREVENTING = frozenset("keep prevent stop block hinder".split())
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})  # tags of "which", "that", "who", "whose", "where"
_MAIN_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_SPEECH = frozenset(
    "say tell add note write ask reply state explain claim insist warn stress argue announce report declare".split()
)


# Of these, what is done with a thing: "announced his departure", "added a platform".
_DONE_BY_WORDS = frozenset("announce report declare claim add write".split())


def find_statements(
    sentence: SentenceView,
    names: NameFinder,
    entities: Sequence[LocalEntity],
    mentions: Mentions,
    voices: Voices,
    facts: list[tuple[int, Fact]],
) -> Iterator[Statement]:
    """The statements of a sentence; `facts` are those of the sentence with their index in the extract."""
    told_apart: set[int] = set()
    for described in find_described(sentence, names, entities):
        told_apart.update(described.office)
        yield _of_office(described, sentence, names, voices)
    for clause in sentence.clauses:
        if not (clause.asserted or clause.announced) or _is_no_claim(clause):
            continue
        antecedent = _antecedent(clause)
        told = clause.tokens if antecedent is None else (antecedent, *clause.tokens)
        # That both announce or ask something is nothing in common.
        tokens = content_lemmas(
            clause.paragraph, [token.i for token in told if token.i not in told_apart and not _is_speech(token, clause)]
        )
        span = clause.range
        held = {index: fact for index, fact in facts if span.start <= fact.span.start < span.end}
        numbers = _numbers(clause, held.values())
        told_words = len(numbers.union(tokens))
        if told_words < _FEWEST_WORDS_OF_ALL or (told_words < _FEWEST_WORDS and not _stands_alone(clause)):
            continue
        subject, named = _named(clause, names)
        meant = mentions.meant(clause.paragraph.index, (token.i for token in clause.tokens))
        voice = voices.of(span)
        yield Statement(
            span=span,
            sentence=sentence.range,
            zone=sentence.zone,
            voice=voice.name,
            voice_entity=voice.entity,
            predicate=clause.head.lemma_.lower(),
            tokens=tuple(sorted(set(tokens))),
            entities=tuple(dict.fromkeys((*named, *meant))),
            subject=subject,
            numbers=tuple(sorted(numbers)),
            negated=clause.negated or _failed(clause.head),
            asserted=clause.asserted,
            denial=voice.denies,
            facts=tuple(held),
            done=_is_past(clause.head),
            thin=told_words < _FEWEST_WORDS,
        )


def _of_office(described: Described, sentence: SentenceView, names: NameFinder, voices: Voices) -> Statement:
    """That somebody holds an office."""
    paragraph, told = sentence.paragraph, sorted((*described.name, *described.office))
    span = paragraph.token_range(paragraph.doc[told[0]], paragraph.doc[told[-1]])
    voice = voices.of(span)
    return Statement(
        span=span,
        sentence=sentence.range,
        zone=sentence.zone,
        voice=voice.name,
        voice_entity=voice.entity,
        predicate="be",
        tokens=tuple(sorted(set(content_lemmas(paragraph, told)))),
        entities=tuple(dict.fromkeys((described.person, *names.inside(*span)))),
        subject=described.person,
        numbers=(),
        denial=voice.denies,
        office=True,
    )


def _stands_alone(clause: Clause) -> bool:
    """Not "who made these", "how it works", "entering the harbour"."""
    return clause.head.dep_ in _MAIN_CLAUSES and clause.tokens[0].tag_ not in _RELATIVE


def _is_speech(token: Token, clause: Clause) -> bool:
    return token.i == clause.head.i and token.lemma_ in _SPEECH


def _antecedent(clause: Clause) -> Token | None:
    """What "which" and "who" stand for."""
    return clause.head.head if clause.head.dep_ == "relcl" else None


def _named(clause: Clause, names: NameFinder) -> tuple[int | None, tuple[int, ...]]:
    """The entities of a clause's subject, and of all of it with what its relative pronoun stands for."""
    subject = None if clause.subject is None else names.at(clause.paragraph, clause.subject)
    inside, antecedent = names.inside(*clause.range), _antecedent(clause)
    meant = None if antecedent is None else names.at(clause.paragraph, antecedent)
    if meant is None:
        return subject, inside
    is_subject = clause.subject is None or clause.subject.tag_ in _RELATIVE
    return meant if is_subject else subject, tuple(dict.fromkeys((meant, *inside)))


def _failed(head: Token) -> bool:
    """ "failed to reach the harbour", "ruled out closing it": it did not; but "failed to keep it from sinking"."""
    if head.lemma_ == "rule":
        relations = {child.dep_ for child in head.children}
        return "prt" in relations and not relations.isdisjoint({"xcomp", "pcomp", "dobj"})
    failed = next((child for child in head.children if child.dep_ == "xcomp"), None)
    return head.lemma_ == "fail" and failed is not None and failed.lemma_ not in _PREVENTING


def _is_no_claim(clause: Clause) -> bool:
    """Opinions, "Ek said", and clauses without a verb or a subject."""
    head = clause.head
    if _is_order(clause):
        return True
    if _is_opinion(head) or (head.dep_ == "ccomp" and head.head.lemma_ in _HOPING):
        return True
    introduces = any(child.dep_ == "ccomp" for child in head.children)
    if introduces and (head.lemma_ in _CONCEDING or clause.tokens[-1].i <= head.i):
        return True  # "Ek denied that", "the papers show that": what follows is the statement
    if head.lemma_ in _SPEECH:
        relations = {child.dep_ for child in head.children}
        if "dobj" in relations:
            is_request = head.lemma_ == "ask" and "xcomp" in relations  # "asked the firm to leave"
            return introduces or not (is_request or head.lemma_ in _DONE_BY_WORDS)
        return introduces or len(clause.tokens) < 8
    return head.pos_ not in {"VERB", "AUX"} and not clause.paragraph.is_headline


def _is_opinion(head: Token) -> bool:
    """What somebody thinks; not "is believed to have sunk", "appears to have sunk", "appeared in court"."""
    if head.lemma_ not in _OPINION:
        return False
    relations = {child.dep_: child for child in head.children}
    if head.lemma_ == "appear" and _COMPLEMENTS.isdisjoint(relations):
        return False
    told = relations.get("xcomp")
    if told is None or told.pos_ not in {"VERB", "AUX"}:
        return True
    has_happened = any(child.dep_ == "aux" and child.lower_ == "have" for child in told.children)
    return not ("auxpass" in relations or (head.lemma_ in _SEEMING and has_happened))


def _is_order(clause: Clause) -> bool:
    """ "Watch the launch here", "See our photos": the base form of a verb, with nobody who does it."""
    head = clause.head
    alone = clause.subject is None and not any(child.dep_ in {"aux", "auxpass"} for child in head.children)
    return head.tag_ == "VB" and head.dep_ == "ROOT" and alone


def _is_past(head: Token) -> bool:
    """ "opened", "was opened", "has opened"."""
    auxiliaries = [child for child in head.children if child.dep_ in {"aux", "auxpass"}]
    return any(word.tag_ == "VBD" for word in (head, *auxiliaries)) or any(
        word.lemma_ == "have" and word.dep_ == "aux" for word in auxiliaries
    )


def _numbers(clause: Clause, facts: Iterable[Fact]) -> set[str]:
    """As printed in digits, and the counts in digits however they are printed: "thirty-one" and 31 are one number."""
    words = [clause.paragraph.words.text[token.i] for token in clause.tokens]
    found = (_DIGITS.fullmatch(word) for word in words if word[0].isdigit())
    printed = {match[1].translate(_ONE_STYLE) for match in found if match is not None}
    return printed.union(map(_count, facts)) - _NO_NUMBER


def _count(fact: Fact) -> str:
    value = fact.value
    return f"{value.low:.0f}" if value is not None and value.unit.kind == "count" and value.low == value.high else ""
