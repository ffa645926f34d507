"""Measures that the form of a phrase tells where no word does: "a 54-kilometre tunnel", "paid $3bn for the firm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.measure_words import MEASURES, Measure
from copydesk.core.extraction.counts.measured_things import children_of, measured_thing
from copydesk.core.extraction.words.lexicon import thing_class

if TYPE_CHECKING:
    from spacy.tokens import Token

# What has one length or height; a race, a drive or a radius is another matter.
_BUILT = frozenset(
    """tunnel bridge tower vessel wall fence road pipeline building rocket statue mast runway canal dam train
    stadium museum airport station""".split()
)
# What else is built for a sum: "a $90m plant".
_BUILT_FOR = _BUILT | frozenset(
    """plant refinery factory terminal hospital school academy port harbour harbor line railway tramway project scheme
    development complex centre center reactor mine smelter mill barrage canal marina arena theatre theater library
    headquarters campus warehouse shipyard observatory telescope spacecraft satellite refit renovation restoration
    expansion extension upgrade overhaul structure makeover redevelopment refurbishment house clinic prison jail lab
    laboratory facility interconnector cable turbine windfarm substation monument memorial""".split()
)
_BUILDING = frozenset("build construct refit renovate restore repair rebuild refurbish erect overhaul upgrade".split())
_INVESTING = frozenset("invest commit pump plough plow inject sink pour".split())
_AUCTIONED = {("go", "for"), ("sell", "for"), ("change", "for"), ("come", "to"), ("budget", "at"), ("price", "at")}
_STANDING = _BUILT - {"vessel", "rocket", "train"}
_STRETCHING = frozenset("reach rise measure stand soar stretch span run tower extend".split())
_JOINING = frozenset({"join", "sign", "move"})  # a club, for a fee
_OWNING = frozenset("own hold buy sell acquire control have take purchase".split())
_OWNED = frozenset("share company firm group shareholding".split())
_POLLING = frozenset({"poll", "garner"})
_MOST_STEPS = 3
_TAKING = {("make", "off"), ("run", "off"), ("get", "away")}


def by_form(counted: Counted) -> Measure | None:
    """ "A 54-kilometre tunnel", "paid $3bn for the firm": the form tells what no word does."""
    noun, verb, text = counted.noun, counted.verb, counted.sentence.paragraph.text
    if counted.kind == "length" and noun is not None and noun.idx > counted.end:
        is_compound = "-" in text[counted.start : counted.end] or text[counted.end : counted.end + 1] == "-"
        if is_compound and thing_class(noun.lemma_.lower()) in _BUILT:
            return MEASURES["length", "extent"]
    if counted.kind == "length" and _stretches(counted):
        return MEASURES["length", "extent"]
    before = counted.preceding
    if counted.kind == "length" and before is not None and before.lower_ == "at" and verb is not None:
        return MEASURES["length", "altitude"] if verb.lemma_ in {"fly", "cruise"} else None
    if counted.kind == "percent" and verb is not None:
        return _by_verb_of_share(counted, verb)
    if counted.kind == "money" and verb is not None and before is not None and _is_taken(verb, before):
        return MEASURES["money", "theft"]
    if counted.kind == "money" and (spent := _spent_on(counted)) is not None:
        return spent
    is_paid = counted.kind == "money" and verb is not None and verb.lemma_ == "pay"
    if is_paid and any(child.dep_ == "prep" and child.lower_ == "for" for child in children_of(verb)):
        return MEASURES["money", "deal"]
    return None


def _is_taken(verb: Token, before: Token) -> bool:
    """ "Fled with £200,000", "made off with $5,000"."""
    return before.lower_ in {"with", "some", "about", "nearly", "than", "almost"} and (
        verb.lemma_ in {"flee", "escape", "abscond"}
        or any(child.dep_ == "prt" and (verb.lemma_, child.lower_) in _TAKING for child in children_of(verb))
    )


def _stretches(counted: Counted) -> bool:
    """ "The tower rises 120 metres", "the bridge spans 90 metres"; of a balloon, it would be its flight."""
    thing = measured_thing(counted)
    is_built = thing is not None and thing.idx < counted.start and thing_class(thing.lemma_.lower()) in _STANDING
    return is_built and counted.verb is not None and counted.verb.lemma_.lower() in _STRETCHING


def _by_verb_of_share(counted: Counted, verb: Token) -> Measure | None:
    """ "Bought 30 % of Calder", "41 % approve of the mayor", "Ek polled 54 %"."""
    of = counted.following if counted.following is not None and counted.following.lower_ == "of" else None
    lemma = verb.lemma_.lower()
    if lemma == "approve" and any(child.lower_ == "of" for child in children_of(verb)):
        return MEASURES["percent", "approval"]
    if of is not None:
        whole = next((child for child in children_of(of) if child.dep_ == "pobj"), None)
        is_firm = whole is not None and (whole.pos_ == "PROPN" or whole.lemma_.lower() in _OWNED)
        return MEASURES["percent", "stake"] if is_firm and lemma in _OWNING else None
    return MEASURES["percent", "vote"] if lemma in _POLLING and counted.noun is None else None


def _spent_on(counted: Counted) -> Measure | None:
    """ "Joined the club for $9m", "a museum built for $9m", "a $9m bridge"."""
    noun, verb, before = counted.noun, counted.verb, counted.preceding
    if noun is not None and noun.idx >= counted.end:
        return MEASURES["money", "cost"] if thing_class(noun.lemma_.lower()) in _BUILT_FOR else None
    if verb is None:
        return None
    if verb.lemma_ in _INVESTING and any(child.lower_ in {"to", "into", "in"} for child in children_of(verb)):
        return MEASURES["money", "investment"]
    link = _link(counted)
    if (verb.lemma_, link) in _AUCTIONED:
        return MEASURES["money", "cost"]
    if before is None or link != "for":
        return None
    if verb.lemma_ in _JOINING:
        return MEASURES["money", "deal"]
    return MEASURES["money", "cost"] if verb.lemma_ in _BUILDING else None


def _link(counted: Counted) -> str:
    """The preposition before the figure, whatever hedges it: "for", of "for about $9m"."""
    head = counted.anchor.head
    steps = 0
    while head.pos_ not in {"ADP", "VERB", "AUX"} and head.head.i != head.i and steps < _MOST_STEPS:
        head, steps = head.head, steps + 1
    return head.lower_ if head.pos_ == "ADP" else ""
