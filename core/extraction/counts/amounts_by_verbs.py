"""Facts of amounts that a verb alone names: "it fined the firm €2m", "the depot can hold 900 tonnes"."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.durations import is_left_undone, time_taken
from copydesk.core.extraction.values.units import KINDS_AS_TOLD
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

# By how the verb begins: the lemma of "fined" is "fine" or "fin".
_PAYING = {
    "fin": "of the fine",
    "pass": "passed on",
    "pa": "paid",
    "cost": "of the cost",
    "spen": "spent",
    "invest": "invested",
    "donat": "donated",
    "pledg": "pledged",
    "los": "lost",
    "earn": "earned",
    "ow": "owed",
    "award": "awarded",
    "grant": "granted",
    "rais": "raised",
    "borrow": "borrowed",
    "launder": "laundered",
    "embezzl": "embezzled",
    "receiv": "received",
    "contribut": "contributed",
    "inject": "injected",
    "allocat": "allocated",
    "funnel": "moved",
    "transfer": "transferred",
}
_BY_SUBJECT = ("spen", "invest", "donat", "pledg", "los", "earn", "ow")  # of many such sums, whose it is tells which


def amount_by_verb(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where no verb tells what is measured; a share of what, none does."""
    verb = counted.verb
    if verb is None or counted.kind == "percent":
        return None
    if counted.kind == "money":
        return _paid(counted, verb, names)
    if counted.kind == "duration":
        return None if is_left_undone(verb) else time_taken(counted, verb)
    topic = f"{KINDS_AS_TOLD.get(counted.kind, counted.kind)} {_doing(verb)}"
    return counted.fact((counted.kind, "", verb.lemma_.lower()), topic, (), None, is_part=False)


def _paid(counted: Counted, verb: Token, names: NameFinder) -> Fact | None:
    """ "Amount spent"; of many such sums, by whom."""
    told = next((done for start, done in _PAYING.items() if verb.lower_.startswith(start)), None)
    if told is None:
        return None
    is_active = any(child.dep_ == "nsubj" for child in verb.children)
    payer = counted.owner(names) if is_active and verb.lower_.startswith(_BY_SUBJECT) else None
    key = ("money", counted.quantity.value.unit.name, verb.lemma_.lower())
    return counted.fact(key, f"amount {told}", counted.rates, payer, counted.is_part)


def _doing(verb: Token) -> str:
    """ "the depot can hold": whose doing is measured, as a reader would say it."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ in NOUNS), None)
    if subject is None:
        return f"(“{verb.lower_}”)"
    who = f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    return " ".join([who, *(child.lower_ for child in verb.children if child.dep_ == "aux"), verb.lower_])
