"""Facts of outcome: whether something is so or not, clause by clause."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import Clause
from copydesk.core.extraction.clauses.drivers import with_what_is_driven
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.outcomes.standings import LASTING, Standing, limits, qualities, standing
from copydesk.core.extraction.words.hanging_words import hanging_before
from copydesk.core.extraction.words.lexicon import ATTACKERS, PEOPLE, american
from copydesk.core.model import Fact

_TOPICS = {
    "open": "whether {thing} {is_} open",
    "risen": "whether {thing} rose",
    "alive": "whether {thing} survived",
    "free": "whether {thing} {is_} free",
    "successful": "whether {thing} succeeded",
    "afloat": "whether {thing} sank",
    "dead by his own hand": "how {thing} died",
    "guilty by plea": "how {thing} pleaded",
}
_SHOWN = {
    ("dead by his own hand", True): "by own hand",
    ("dead by his own hand", False): "killed by others",
    ("guilty by plea", True): "guilty",
    ("guilty by plea", False): "not guilty",
}
_KILLING = frozenset({"kill", "shoot", "blow"})
_SELF = frozenset({"himself", "herself", "themselves", "itself"})
_FORCES = frozenset("police officer troop soldier force guard marksman sniper".split())


def outcome_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """For each clause with a plain subject: what it says is so, and what is not."""
    for clause in sentence.clauses:
        subject = clause.subject
        if subject is None or not clause.asserted or subject.pos_ not in {"NOUN", "PROPN"}:
            continue
        if (told := _by_own_hand(clause) or _plea(clause)) is not None:
            yield _fact(sentence, names, clause, Standing(*told, subject, clause.head, lasts=True), ())
        elif (found := standing(sentence, clause)) is not None:
            yield _fact(sentence, names, clause, found, limits(sentence, found))


def _thing(grammar: Grammar, thing: Token) -> tuple[str, ...]:
    """What it is that stands so, with the common words that tell of which kind or part."""
    lemma = american(thing.lemma_.lower())
    if lemma in ATTACKERS:
        return ("attacker",)
    if lemma in PEOPLE:
        return (with_what_is_driven(grammar, thing.i, lemma),)
    return (*qualities(thing), lemma)


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


def _fact(sentence: SentenceView, names: NameFinder, clause: Clause, found: Standing, around: tuple[str, ...]) -> Fact:
    """`verb` is "remain" where it is told as lasting: of two events, closed and reopened, one may follow the other."""
    is_plea = found.state == "guilty by plea"
    first, last = sorted((clause.head, found.shown), key=lambda token: token.i)
    span = sentence.paragraph.token_range(first, last)
    base = sentence.paragraph.range.start
    words = sentence.paragraph.text[span.start - base : span.end - base]
    holds = found.holds != (clause.negated and not is_plea)
    shown = _SHOWN.get((found.state, holds), f"not {words}" if clause.negated else words)
    return sentence.fact(
        "outcome",
        ("outcome", found.state, *_thing(sentence.grammar, found.thing)),
        _topic(found),
        span,
        shown,
        owner=names.at(sentence.paragraph, found.thing),
        holds=holds,
        verb=LASTING if found.lasts else clause.head.lemma_.lower(),
        near=clause.head,
        around=around,
    )


def _topic(found: Standing) -> str:
    is_ = "are" if found.thing.tag_ in {"NNS", "NNPS"} else "is"
    return _TOPICS[found.state].format(thing=_printed(found), is_=is_)


def _printed(found: Standing) -> str:
    """ "The oil price", "oil prices", "Ek": with the words that make one noun with it."""
    noun, before = found.thing, hanging_before(found.thing)
    words = [*(child for child in before if child.dep_ == "compound"), noun]
    is_bare = noun.pos_ == "PROPN" or noun.tag_ == "NNS" or found.state == "risen"  # "unemployment"
    article = () if is_bare and not any(child.lower_ == "the" for child in before) else ("the",)
    return " ".join((*article, *(word.text if word.pos_ == "PROPN" else word.lower_ for word in words)))
