"""Facts of counts: how many things there are, "40 schools closed", "a 240-room hotel", "schools closed: 40"."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.figured_deeds import figured_deed
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.words.lexicon import PEOPLE, thing_class, wider_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

_PARTS = frozenset(
    "storey story room floor bed seat page engine carriage lane deck bedroom apartment hole count".split()
)
_ONE_FORM = frozenset(
    """aircraft spacecraft hovercraft craft fish sheep deer salmon trout cod tuna swine bison moose elk reindeer squid
    shrimp cattle livestock poultry species series offspring police staff personnel crew faithful dead headquarters
    crossroads barracks works dice""".split()
)  # as many as the number says, in the form of one

_ALIKE = {"count": "charge", "ballot": "vote"}
_RECALLING = frozenset({"recall", "call-back", "call-in"})  # whatever word outlets have for the product
_REPORTED = frozenset({"report", "case", "incident"})  # "87 reports of fires", "87 cases of fire"
_MARGINS = frozenset("margin lead majority advantage".split())
_MARGIN = "vote margin"
_DIVIDING = frozenset({"separate", "divide"})


def count_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where nothing tells what is counted."""
    value = counted.quantity.value
    if value.low == value.high == 1:
        return None  # "one of the", "one step": hardly ever a count
    return _count_told_before(counted, names) if counted.noun is None else _count_of(counted, counted.noun, names)


def _count_of(counted: Counted, noun: Token, names: NameFinder) -> Fact | None:
    lemma = counted.lemma
    if counted.verb is None:
        return None
    if noun.tag_ not in {"NNS", "NNPS"} and not (_is_compound(counted) or noun.lower_ in _ONE_FORM):
        return None
    if lemma == "time" and noun.head.pos_ in NOUNS and noun.dep_ in {"compound", "nmod", "npadvmod"}:
        return None  # "the three-times winner"
    if lemma not in PEOPLE and figured_deed(noun, counted.verb) in _RECALLING:
        return counted.fact(("count", "recalled once"), "number recalled", counted.rates, None, counted.is_part)
    group = "report" if lemma in _REPORTED and _is_of_something(noun) else _group(lemma)
    plain = _called(counted, noun) if lemma != "time" else f"times ({counted.verb.lower_})"
    plain = f"{_ALIKE[lemma]}s" if lemma in _ALIKE else plain
    is_plain = group in {"report", thing_class(lemma)} or lemma in _ALIKE or lemma in {"people", "person"}
    scope = {*counted.restrictions, *(() if is_plain else (thing_class(lemma),))}
    is_part = counted.is_part or counted.quantity.value.increment
    if group == "vote" and _is_margin(counted):
        return counted.fact(("count", _MARGIN), "margin in votes", (), counted.owner(names), is_part=False)
    key = ("count", group)
    return counted.fact(key, f"number of {plain}", tuple(sorted(scope)), counted.owner(names), is_part)


def _is_of_something(noun: Token) -> bool:
    return noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "of"


def _called(counted: Counted, noun: Token) -> str:
    """ "Polling stations", "search warrants"."""
    before = [child.lower_ for child in noun.lefts if child.dep_ == "compound" and child.idx >= counted.end]
    return " ".join([*before, noun.lower_]) if len(before) == 1 and before[0].isalpha() else noun.lower_


def _is_margin(counted: Counted) -> bool:
    """ "A lead of 12,000 ballots", "won by 300 votes", "there were 300 votes between them"."""
    if counted.noun is not None and counted.verb is not None and _is_between(counted.noun, counted.verb):
        return True
    before = counted.preceding
    if before is None or before.lower_ not in {"of", "by"}:
        return False
    return before.lower_ == "by" or before.head.lemma_.lower() in _MARGINS


def _is_between(votes: Token, verb: Token) -> bool:
    """ "300 votes separated them", "300 votes between them": no sum, as "they got 300 votes between them"."""
    if votes.dep_ == "nsubj" and verb.lemma_ in _DIVIDING:
        return True
    between = votes.i + 1 < len(votes.doc) and votes.nbor().lower_ == "between"
    return between and (verb.lemma_ == "be" or verb.i == votes.i)


def _is_compound(counted: Counted) -> bool:
    """ "a 240-room hotel": many rooms, printed as one."""
    text, end = counted.sentence.paragraph.text, counted.end
    is_tied = counted.noun is not None and text[end : end + 1] == "-" and counted.noun.idx == end + 1
    return is_tied and counted.lemma in _PARTS  # not "a three-judge panel", of which there are many


def _count_told_before(counted: Counted, names: NameFinder) -> Fact | None:
    """ "The number of closed schools rose to 40", "Schools closed: 40"."""
    things = [token for token in told_before(counted) if token.tag_ == "NNS"]
    if len(things) != 1:
        return None
    thing = things[0]
    lemma = thing.lemma_.lower()
    group = _group(lemma)
    scope = () if group == thing_class(lemma) else (lemma,)
    return counted.fact(
        ("count", group), f"number of {thing.lower_}", scope, counted.holder(thing, names), is_part=False
    )


def _group(lemma: str) -> str:
    """What things or people are counted under, whatever outlets call them."""
    return "person" if lemma in PEOPLE else _ALIKE.get(lemma) or wider_class(lemma)
