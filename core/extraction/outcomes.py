"""Facts of outcome: whether something is so or not, clause by clause."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import Clause
from copydesk.core.extraction.drivers import with_what_is_driven
from copydesk.core.extraction.hanging_words import hanging_on
from copydesk.core.extraction.kinds import GROUPS_OF_PEOPLE, KIND_OF
from copydesk.core.extraction.lexicon import PEOPLE, american
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import Fact

# Pairs of outcomes that exclude each other: (it is so, it is not so).
_OPPOSITES = {
    "open": ("open reopen", "close shut closed"),
    "accepted": ("accept approve", "reject refuse decline"),
    "won": ("win", "lose"),
    "risen": ("rise increase grow climb", "fall drop decline decrease shrink"),
    "alive": ("survive", "die perish"),
    "free": ("free release", "hold detain"),
    "successful": ("succeed success successful", "fail failure unsuccessful"),
    "adopted": ("pass adopt", "defeat block"),
    "afloat": ("float", "sink"),
}
_TOPICS = {
    "alive": "whether {} survived",
    "successful": "whether {} succeeded",
    "adopted": "whether {} was passed",
    "afloat": "whether {} sank",
    "dead by his own hand": "how {} died",
    "guilty by plea": "how {} pleaded",
    "won": "whether {} won",
}
_SHOWN = {
    ("dead by his own hand", True): "by own hand",
    ("dead by his own hand", False): "killed by others",
    ("guilty by plea", True): "guilty",
    ("guilty by plea", False): "not guilty",
}
# What is said of one must not be said of many, of whom some are and some are not.
_OF_ONE = frozenset({"alive", "free"})
_LAWS = frozenset("bill law motion measure resolution budget amendment legislation plan deal".split())
_SIGNS = {
    lemma: (name, holds)
    for name, sides in _OPPOSITES.items()
    for holds, words in zip((True, False), sides, strict=True)
    for lemma in words.split()
}
_CONTESTS = frozenset(
    "election vote race seat game match final title case appeal battle war bid contest primary".split()
)
_ATTACKERS = frozenset("gunman attacker shooter suspect assailant bomber knifeman".split())
_KILLING = frozenset({"kill", "shoot", "blow"})
_SELF = frozenset({"himself", "herself", "themselves", "itself"})
_FORCES = frozenset("police officer troop soldier force guard marksman sniper".split())
_HOW_MUCH = frozenset("number total amount level rate share count price cost value volume size".split())
_STAYING = frozenset("remain stay keep be become stand leave".split())


def outcome_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """For each clause with a plain subject: what it says is so, and what is not."""
    for clause in sentence.clauses:
        subject = clause.subject
        if subject is None or not clause.asserted or subject.pos_ not in {"NOUN", "PROPN"}:
            continue
        state, phrase = _state(clause)
        if (told := _by_own_hand(clause) or _plea(clause)) is not None:
            name, holds = told
            yield _fact(
                sentence, names, clause, ("outcome", name, _thing(sentence.grammar, subject)), clause.head, holds
            )
        elif state is not None and _suits(subject, _SIGNS[state][0]) and not _is_by_the_clock(sentence, clause):
            name, holds = _SIGNS[state]
            yield _fact(sentence, names, clause, ("outcome", name, _thing(sentence.grammar, subject)), phrase, holds)


def _is_by_the_clock(sentence: SentenceView, clause: Clause) -> bool:
    """ "The shop closes at six": every day, and opens again."""
    return clause.head.tag_ in {"VBZ", "VBP"} and any(time.is_clock for time in sentence.times)


def _thing(grammar: Grammar, subject: Token) -> str:
    """What it is that stands so; of a number of things, the things."""
    lemma = american(subject.lemma_.lower())
    if lemma in _HOW_MUCH:
        of = (part for link in hanging_on(subject) if link.lower_ == "of" for part in hanging_on(link))
        counted = next((part for part in of if part.dep_ == "pobj"), None)
        return lemma if counted is None else f"{lemma} of {american(counted.lemma_.lower())}"
    if lemma in _ATTACKERS:
        return "attacker"
    return with_what_is_driven(grammar, subject.i, lemma) if lemma in PEOPLE else lemma


def _suits(subject: Token, name: str) -> bool:
    """Whether the state can be one that somebody or something is in as a whole."""
    if name == "alive" and subject.pos_ != "PROPN" and not _lives(subject.lemma_.lower()):
        return False  # an engine dies too, a tower survives
    if name == "adopted":
        return subject.lemma_.lower() in _LAWS
    if name == "free" and subject.dep_ != "nsubjpass":
        return False  # who releases somebody is not free by that
    return name not in _OF_ONE or subject.tag_ in {"NN", "NNP"}


def _lives(noun: str) -> bool:
    kind = KIND_OF.get(noun)
    return (
        noun in PEOPLE
        or noun in _ATTACKERS
        or noun.endswith(("man", "woman"))
        or (kind is not None and kind.group in GROUPS_OF_PEOPLE | {"animal"})
    )


def _by_own_hand(clause: Clause) -> tuple[str, bool] | None:
    """ "The gunman killed himself", and "the gunman was shot dead by police"."""
    head = clause.head
    if head.lemma_ not in _KILLING:
        return None
    children = list(head.children)
    if any(child.dep_ == "dobj" and child.lower_ in _SELF for child in children):
        return "dead by his own hand", True
    agents = [thing.lemma_.lower() for child in children if child.dep_ == "agent" for thing in child.children]
    return ("dead by his own hand", False) if _FORCES.intersection(agents) else None


def _plea(clause: Clause) -> tuple[str, bool] | None:
    """ "Pleaded guilty", "pleaded not guilty"."""
    if clause.head.lemma_ != "plead" or not any(token.lower_ == "guilty" for token in clause.tokens):
        return None
    return "guilty by plea", not any(token.lower_ == "not" for token in clause.tokens)


def _state(clause: Clause) -> tuple[str | None, Token]:
    """The lemma of the state that the clause ends in, with the word that shows it: "reopened", "remained closed"."""
    head = clause.head
    if head.lemma_ in _STAYING:
        for child in head.children:
            if child.dep_ in {"acomp", "oprd", "attr"} and child.lemma_.lower() in _SIGNS:
                return child.lemma_.lower(), child
    lemma = head.lemma_.lower()
    objects = [child.lemma_.lower() for child in head.children if child.dep_ == "dobj"]
    if lemma in {"win", "lose"} and objects and not _CONTESTS.intersection(objects):
        return None, head  # lost their lives, won praise
    return (lemma if lemma in _SIGNS else None), head


def _fact(
    sentence: SentenceView,
    names: NameFinder,
    clause: Clause,
    key: tuple[str, ...],
    shown: Token,
    holds: bool,
) -> Fact:
    subject = clause.subject
    assert subject is not None
    if clause.negated and key[1] != "guilty by plea":
        holds = not holds
    first, last = sorted((clause.head, shown), key=lambda token: token.i)
    span = sentence.paragraph.token_range(first, last)
    base = sentence.paragraph.range.start
    words = sentence.paragraph.text[span.start - base : span.end - base]
    what = f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    words = _SHOWN.get((key[1], holds), words)
    return sentence.fact(
        "outcome",
        key,
        _TOPICS.get(key[1], f"whether {{}} is {key[1]}").format(what),
        span,
        words if not clause.negated or (key[1], holds) in _SHOWN else f"not {words}",
        owner=names.at(sentence.paragraph, subject),
        holds=holds,
        verb=clause.head.lemma_.lower(),
        near=clause.head,
    )
