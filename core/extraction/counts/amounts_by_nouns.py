"""Facts of amounts by the noun that is measured: "a $2 billion deal", "60 kg of copper", "trade hit $270 billion"."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.deals import is_earlier
from copydesk.core.extraction.values.units import DURATIONS, KINDS_AS_TOLD
from copydesk.core.extraction.words.lexicon import event_classes, thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

# These only say that there is an amount; what it is of stands elsewhere in the clause.
_GENERIC = frozenset("value worth cost price total amount sum figure number level rate average".split())
_LINKING = frozenset(
    "be rise fall stand hit reach total amount cost exceed climb drop grow jump top measure weigh".split()
)
_TRADED = frozenset({"share", "stock", "price"})
_FORCES = frozenset({"thrust", "force", "pressure", "torque"})
SMALLEST_DEAL = 1e5  # below it stands the price for each share


def measured_noun(counted: Counted) -> str:
    """The noun that is measured: the counted one, else the subject of a linking verb; "" where neither tells."""
    measured = counted.lemma
    return _subject(counted) or measured if not measured or measured in _GENERIC else measured


def amount_of_noun(counted: Counted, measured: str, names: NameFinder) -> Fact | None:
    """The fact, or None for what is of some hour, or of nobody."""
    if measured in _TRADED and (_subject(counted) in _TRADED or counted.owner(names) is None):
        return None  # a price of some hour; shares of whom?
    if measured in _FORCES:
        return None  # pounds of thrust are no weight
    if counted.kind == "duration" and measured in DURATIONS:
        return None  # "nine hours instead of eight hours": of what, is not told
    noun = counted.noun
    if counted.kind in {"weight", "volume"} and noun is not None and noun.idx >= counted.end:
        return _weight(counted, noun)
    is_deal = not {"offer", "acquire"}.isdisjoint(event_classes(measured))
    value = counted.quantity.value
    if is_deal and counted.kind == "money" and value.high < SMALLEST_DEAL:
        return None
    currency = value.unit.name if counted.kind == "money" else ""
    group = "deal" if is_deal else measured  # one transaction is a bid, an offer, a purchase
    topic = f"{KINDS_AS_TOLD.get(counted.kind, counted.kind)} of the {measured}"
    scope = (*counted.rates, "earlier") if is_earlier(counted) else counted.rates
    return counted.fact((counted.kind, currency, group), topic, scope, counted.owner(names), counted.is_part)


def _weight(counted: Counted, noun: Token) -> Fact:
    """ "60 kilograms of copper", "the 15-tonne statue": the same as what they weigh."""
    scope = (thing_class(noun.lemma_.lower()),)
    topic = f"{counted.kind} of the {noun.lower_}"
    return counted.fact((counted.kind, "", "weight"), topic, scope, None, counted.is_part)


def _subject(counted: Counted) -> str:
    """ "Trade hit $270 billion": what a linking verb gives the amount of."""
    if counted.verb is None or counted.verb.lemma_.lower() not in _LINKING:
        return ""
    subject = next((child for child in counted.verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.tag_ in {"WDT", "WP"} and counted.verb.dep_ == "relcl":
        subject = counted.verb.head  # "a deal, which amounts to $2 billion"
    if subject is None or subject.pos_ not in NOUNS:
        return ""
    if subject.lemma_.lower() in _GENERIC:  # "the deal's value"
        subject = next((child for child in subject.children if child.dep_ == "poss"), subject)
    return subject.lemma_.lower()
