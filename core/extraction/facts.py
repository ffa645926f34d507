"""The facts of a sentence: one builder a kind of slot, each quantity and each time used once."""

from collections.abc import Iterator, Sequence

from copydesk.core.extraction.causes.causes import cause_facts
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.counts.amounts import amount_fact
from copydesk.core.extraction.counts.ballots import ballot_facts
from copydesk.core.extraction.counts.capacities import capacity_fact
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.numbered import numbered_facts
from copydesk.core.extraction.counts.ordinals import ordinal_facts
from copydesk.core.extraction.counts.prizes import prize_fact
from copydesk.core.extraction.counts.ranks import rank_facts
from copydesk.core.extraction.counts.repeats import repeat_facts
from copydesk.core.extraction.counts.shares import share_facts
from copydesk.core.extraction.events.companions import companion_facts
from copydesk.core.extraction.events.occasions import occasion_facts
from copydesk.core.extraction.events.places import place_facts
from copydesk.core.extraction.outcomes.alternatives import kind_facts
from copydesk.core.extraction.outcomes.directions import direction_facts
from copydesk.core.extraction.outcomes.doers import doer_facts
from copydesk.core.extraction.outcomes.fates import fate_facts
from copydesk.core.extraction.outcomes.outcomes import outcome_facts
from copydesk.core.extraction.outcomes.told import told_facts
from copydesk.core.extraction.people.ages import age_facts
from copydesk.core.extraction.people.nobody import none_facts
from copydesk.core.extraction.people.office_holders import holder_facts
from copydesk.core.extraction.people.people_counted import people_fact
from copydesk.core.extraction.people.victims import victim_fact
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.values.values import Quantity, find_quantities
from copydesk.core.model import Fact, LocalEntity

_MOST_PARTS = 12  # counts of a sentence that may add up


def find_facts(
    sentence: SentenceView,
    names: NameFinder,
    entities: tuple[LocalEntity, ...],
    mentions: Mentions,
    before: SentenceView | None = None,
) -> list[Fact]:
    """In the order of the builders; deterministic. `before` is the sentence before it in its paragraph, if any."""
    ballots = list(ballot_facts(sentence))
    arguments = Arguments(sentence, sentence.grammar, names, entities, mentions, before)
    return [
        *(fact for fact in _quantity_facts(sentence, names) if not _is_among(fact, ballots)),
        *ballots,
        *share_facts(sentence),
        *age_facts(sentence, names, entities, arguments),
        *ordinal_facts(sentence, names, entities),
        *rank_facts(sentence, names),
        *repeat_facts(sentence, names, entities),
        *occasion_facts(sentence, names, arguments, before),
        *kind_facts(sentence),
        *numbered_facts(sentence),
        *cause_facts(sentence, arguments),
        *outcome_facts(sentence, names),
        *place_facts(sentence, names, entities, arguments),
        *direction_facts(sentence, names),
        *companion_facts(sentence, names, entities),
        *holder_facts(sentence, names, entities),
        *doer_facts(sentence, entities, arguments),
        *none_facts(sentence),
        *fate_facts(sentence, arguments),
        *told_facts(sentence, arguments),
    ]


def _is_among(fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether its figure is one of theirs: "57 members voted against" is told once."""
    return any(fact.span.start <= other.span.start < fact.span.end for other in others)


def _quantity_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    before: set[str] = set()
    last: Quantity | None = None
    quantities = find_quantities(sentence.text)
    for quantity in quantities:
        converted = last is not None and _is_conversion(sentence.text, last, quantity)
        last = quantity
        number = sentence.token_at(sentence.span.start_char + quantity.number)
        if converted or number is None or quantity.is_age or sentence.holds_time(quantity.start, quantity.end):
            continue
        counted = Counted(sentence, quantity, number, _beside(sentence, quantity, quantities))
        fact = victim_fact(counted, frozenset(before))
        if fact is not None:
            before.add(fact.key[1])
        fact = (
            fact
            or capacity_fact(counted)
            or prize_fact(counted, names)
            or people_fact(counted, names)
            or amount_fact(counted, names)
        )
        if fact is not None:
            yield fact


def _beside(sentence: SentenceView, quantity: Quantity, quantities: Sequence[Quantity]) -> tuple[float, ...]:
    """The exact figures in the same unit but for this one; none where there are too many to be parts of a whole."""
    if len(quantities) > _MOST_PARTS:
        return ()
    others = [one for one in quantities if one is not quantity and not sentence.holds_time(one.start, one.end)]
    kind = quantity.value.unit.kind if quantity.value.unit.kind == "duration" else "count"
    counts = (one.value for one in others if one.value.unit.kind == kind)
    return tuple(value.low for value in counts if value.low == value.high)


def _is_conversion(text: str, first: Quantity, second: Quantity) -> bool:
    """ "310 km (190 miles)": one value in two units."""
    between = text[first.end : second.start].strip()
    return (
        between in {"(", "(about", "(around", "or", "/"} and first.value.unit.kind == second.value.unit.kind != "count"
    )
