"""Facts of other quantities: money, distances, durations, weights, percentages and counts of things."""

from dataclasses import replace

from spacy.tokens import Token

from copydesk.core.extraction.changes import change_fact
from copydesk.core.extraction.counted import NOUNS, Counted
from copydesk.core.extraction.deals import bought, is_earlier
from copydesk.core.extraction.durations import duration_fact, is_apart, is_left_undone, time_taken
from copydesk.core.extraction.extremes import FALLING, RISING, extreme_fact
from copydesk.core.extraction.hanging_words import hanging_on
from copydesk.core.extraction.lexicon import PEOPLE, event_classes, thing_class, wider_class
from copydesk.core.extraction.measured_things import destination, narrowing, thing_of, things_of
from copydesk.core.extraction.measures import measure_of
from copydesk.core.extraction.sentences import NameFinder
from copydesk.core.extraction.shares import share_key, whole_of
from copydesk.core.extraction.told_before import told_before
from copydesk.core.model import Fact

# These only say that there is an amount; what it is of stands elsewhere in the clause.
_GENERIC = frozenset("value worth cost price total amount sum figure number level rate average".split())
_LINKING = frozenset(
    "be rise fall stand hit reach total amount cost exceed climb drop grow jump top measure weigh".split()
)
_MOVING = FALLING | RISING | frozenset("stand hit reach grow top trade change hover".split())
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_TRADED = frozenset({"share", "stock", "price"})
_FROM = frozenset({"from", "away", "outside", "off"})
_TOPICS = {"money": "value", "length": "distance", "percent": "share", "duration": "length"}
_PARTS = frozenset("storey story room floor bed seat page engine carriage lane deck bedroom apartment hole".split())
_ONE_FORM = frozenset(
    """aircraft spacecraft hovercraft craft fish sheep deer salmon trout cod tuna swine bison moose elk reindeer squid
    shrimp cattle livestock poultry species series offspring police staff personnel crew faithful dead headquarters
    crossroads barracks works dice""".split()
)  # as many as the number says, in the form of one
_FORCES = frozenset({"thrust", "force", "pressure", "torque"})
_SMALLEST_DEAL = 1e5
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
}  # by how the verb begins: the lemma of "fined" is "fine" or "fin"
_BY_SUBJECT = ("spen", "invest", "donat", "pledg", "los", "earn", "ow")  # of many such sums, whose it is tells which
_OF_THINGS = frozenset({"extent", "width", "weight", "load", "driven", "price"})  # of which thing, the scope tells
_RATES = frozenset({"unemployment", "inflation", "growth"})
_COSTS = frozenset({"cost", "bill"})
_IMPOSED = frozenset({"award", "fine"})  # what is asked for is not yet given
_WANTING = frozenset("sue seek demand want ask claim face request".split())
_SHORES = {"coast": "shore", "coastline": "shore", "beach": "shore", "land": "shore", "shoreline": "shore"}
_REACH = 6  # tokens after a distance in which its place is named


def amount_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where nothing tells what is measured."""
    value = counted.quantity.value
    if counted.kind == "count":
        if value.low == value.high == 1:
            return None  # "one of the", "one step": hardly ever a count
        return _count(counted, names)
    if counted.kind == "length" and (fact := _distance(counted, names)) is not None:
        return fact
    if counted.kind == "duration":
        if is_apart(counted):
            return None
        if (fact := duration_fact(counted, names)) is not None:
            return fact
    if not _is_of_voters(counted) and (change := change_fact(counted, names)) is not None:
        return change
    return extreme_fact(counted, names) or _known_measure(counted, names) or _measure(counted, names)


def _known_measure(counted: Counted, names: NameFinder) -> Fact | None:
    """A measure that news knows by a name, whatever words tell it."""
    measure = None if _is_of_voters(counted) else measure_of(counted)
    if measure is None or (measure.name == "price" and _is_of_its_hour(counted)):
        return None
    unit = counted.quantity.value.unit
    currency = unit.name if unit.kind == "money" else ""
    scope = {word for word in counted.restrictions if word.startswith("per ")}
    if measure.name == "deal":
        if counted.quantity.value.high < _SMALLEST_DEAL:
            return None  # a price for each share
        scope |= {"earlier"} if is_earlier(counted) else set()
        owner = bought(counted, names)
    else:
        owner = None if measure.single else counted.owner(names)
        scope |= things_of(counted) if measure.name in _OF_THINGS else set()
        scope |= destination(counted) if measure.name == "payload" else set()
        scope |= narrowing(counted, measure) if measure.name in _RATES else set()
    thing = thing_of(counted) if measure.name in _OF_THINGS else ""
    topic = f"{measure.topic} of the {thing}" if thing else measure.topic
    key = (unit.kind, currency, measure.name)
    fact = counted.fact(key, topic, tuple(sorted(scope)), owner, counted.is_part)
    is_wanted = measure.name in _IMPOSED and counted.verb is not None and counted.verb.lemma_ in _WANTING
    return replace(fact, asserted=False) if is_wanted else fact


def _is_of_its_hour(counted: Counted) -> bool:
    """A price that moves; a cost that rises has been counted anew."""
    is_moving = counted.verb is not None and counted.verb.lemma_ in _MOVING
    return is_moving and _COSTS.isdisjoint(counted.sentence.words)


def _is_of_voters(counted: Counted) -> bool:
    """ "71 percent of voters cast ballots": the turnout, and no share of the vote."""
    whole = None if counted.following is None else whole_of(counted.following)
    return counted.kind == "percent" and whole is not None and share_key(whole)[-1] == "turnout"


def _count(counted: Counted, names: NameFinder) -> Fact | None:
    noun, lemma = counted.noun, counted.lemma
    if noun is None:
        return _count_told_before(counted, names)
    if counted.verb is None:
        return None
    if noun.tag_ not in {"NNS", "NNPS"} and not (_is_compound(counted) or noun.lower_ in _ONE_FORM):
        return None
    if lemma == "time" and noun.head.pos_ in NOUNS and noun.dep_ in {"compound", "nmod", "npadvmod"}:
        return None  # "the three-times winner"
    group = "person" if lemma in PEOPLE else wider_class(lemma)
    plain = noun.lower_ if lemma != "time" else f"times ({counted.verb.lower_})"
    is_plain = group == thing_class(lemma) or lemma in {"people", "person"}
    scope = {*counted.restrictions, *(() if is_plain else (thing_class(lemma),))}
    is_part = counted.is_part or counted.quantity.value.increment
    key = ("count", group)
    return counted.fact(key, f"number of {plain}", tuple(sorted(scope)), counted.owner(names), is_part)


def _count_told_before(counted: Counted, names: NameFinder) -> Fact | None:
    """ "The number of closed schools rose to 40", "Schools closed: 40"."""
    things = [token for token in told_before(counted) if token.tag_ == "NNS"]
    if len(things) != 1:
        return None
    thing = things[0]
    lemma = thing.lemma_.lower()
    group = "person" if lemma in PEOPLE else wider_class(lemma)
    scope = () if group == thing_class(lemma) else (lemma,)
    return counted.fact(
        ("count", group), f"number of {thing.lower_}", scope, counted.holder(thing, names), is_part=False
    )


def _is_compound(counted: Counted) -> bool:
    """ "a 240-room hotel": many rooms, printed as one."""
    text, end = counted.sentence.paragraph.text, counted.end
    is_tied = counted.noun is not None and text[end : end + 1] == "-" and counted.noun.idx == end + 1
    return is_tied and counted.lemma in _PARTS  # not "a three-judge panel", of which there are many


def _measure(counted: Counted, names: NameFinder) -> Fact | None:
    following = counted.following
    if counted.kind == "percent" and following is not None and (whole := whole_of(following)) is not None:
        return counted.fact(share_key(whole), f"share of the {whole.lower_}", (), None, is_part=False)
    measured = counted.lemma
    currency = counted.quantity.value.unit.name if counted.kind == "money" else ""
    if not measured or measured in _GENERIC:
        measured = _subject(counted) or measured
    if not measured:
        return _by_verb(counted, names)
    if measured in _TRADED and (_subject(counted) in _TRADED or counted.owner(names) is None):
        return None  # a price of some hour; shares of whom?
    kind = next((name for name in event_classes(measured) if name in {"offer", "acquire"}), None)
    if measured in _FORCES:
        return None  # pounds of thrust are no weight
    if counted.kind in {"weight", "volume"} and counted.noun is not None and counted.noun.idx >= counted.end:
        # "60 kilograms of copper", "the 15-tonne statue": the same as what they weigh.
        thing = thing_class(counted.noun.lemma_.lower())
        key, topic = (counted.kind, "", "weight"), f"{counted.kind} of the {counted.noun.lower_}"
        return counted.fact(key, topic, (thing,), None, counted.is_part)
    if kind and counted.kind == "money" and counted.quantity.value.high < _SMALLEST_DEAL:
        return None  # a price for each share
    group = "deal" if kind else measured  # one transaction is a bid, an offer, a purchase
    topic = f"{_TOPICS.get(counted.kind, counted.kind)} of the {measured}"
    scope = tuple(word for word in counted.restrictions if word.startswith("per "))
    if is_earlier(counted):
        scope = (*scope, "earlier")
    return counted.fact((counted.kind, currency, group), topic, scope, counted.owner(names), counted.is_part)


def _by_verb(counted: Counted, names: NameFinder) -> Fact | None:
    """ "It fined the firm €2m", "it took nine hours to put out the fire": what was done tells what is measured."""
    verb = counted.verb
    if verb is None:
        return None
    lemma = verb.lemma_.lower()
    if counted.kind == "money":
        if not verb.lower_.startswith(tuple(_PAYING)):
            return None
        unit = counted.quantity.value.unit
        scope = tuple(word for word in counted.restrictions if word.startswith("per "))
        is_active = any(child.dep_ == "nsubj" for child in verb.children)
        payer = counted.owner(names) if is_active and verb.lower_.startswith(_BY_SUBJECT) else None
        told = next(done for start, done in _PAYING.items() if verb.lower_.startswith(start))
        return counted.fact((unit.kind, unit.name, lemma), f"amount {told}", scope, payer, counted.is_part)
    if counted.kind == "percent":
        return None  # a share of what, a verb alone does not tell
    if counted.kind != "duration":
        topic = f"{_TOPICS.get(counted.kind, counted.kind)} {_doing(verb)}"
        return counted.fact((counted.kind, "", lemma), topic, (), None, is_part=False)
    return None if is_left_undone(verb) else time_taken(counted, verb)


def _doing(verb: Token) -> str:
    """ "the depot can hold": whose doing is measured, as a reader would say it."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ in NOUNS), None)
    if subject is None:
        return f"(“{verb.lower_}”)"
    who = f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    return " ".join([who, *(child.lower_ for child in verb.children if child.dep_ == "aux"), verb.lower_])


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


def _distance(counted: Counted, names: NameFinder) -> Fact | None:
    """ "310 km (190 miles) west of the capital, Ostra": by the place that it is from; "two miles off the island"."""
    sentence = counted.sentence
    last = counted.last_token
    if last is None:
        return None
    after = [token for token in sentence.span if last.i < token.i <= last.i + 2 * _REACH]
    links = [token for token in after[:_REACH] if token.lower_ in _DIRECTIONS or token.lower_ in _FROM]
    if not links:
        return None
    found = (names.at(sentence.paragraph, token) for token in after)
    place = next((index for index in found if index is not None), None)
    if place is not None:
        return counted.fact(("length", "", "from"), "distance from", (), place, is_part=False)
    near = (thing for link in links if link.i <= last.i + 2 for thing in hanging_on(link))
    where = next((thing for thing in near if thing.dep_ == "pobj" and thing.pos_ == "NOUN"), None)
    if where is None:
        return None
    lemma = _SHORES.get(where.lemma_.lower(), where.lemma_.lower())
    return counted.fact(("length", "", f"from {lemma}"), f"distance from the {where.lower_}", (), None, is_part=False)
