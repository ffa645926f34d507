"""Facts of how often a prize or a title with a name was won: "six Grammys", "four Wimbledon titles".

"The five-time Grammy winner" is told by repeats.py, in the same slot.
"""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.model import Fact

_PRIZES = frozenset("award prize title trophy medal crown championship cup".split())
_WINNING = frozenset("win receive earn collect scoop bag garner capture clinch".split())
_HAVING = _WINNING | frozenset("claim take have follow lift pick land hold".split())


def prize_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where no prize with a name is counted, or not said to have been won."""
    if counted.kind != "count" or counted.noun is None or counted.quantity.value.increment:
        return None
    prize = _prize_won(counted, counted.noun)
    if not prize:
        return None
    return counted.fact(prize_key(prize), prize_topic(prize), (), counted.owner(names), counted.is_part)


def prize_key(prize: str) -> tuple[str, ...]:
    """The slot of the times that a prize was won; its name in lower case, in the singular."""
    return ("count", f"{prize} won once")


def prize_topic(prize: str) -> str:
    return f"number of {prize.title()} wins"


def _prize_won(counted: Counted, noun: Token) -> str:
    verb = "" if counted.verb is None else counted.verb.lemma_.lower()
    is_own = any(child.dep_ == "poss" for child in noun.lefts)  # "his six Grammys"
    if noun.lemma_.lower().removesuffix("s") in _PRIZES:  # of a name, the lemma is the plural
        return _name_of(noun) if is_own or verb in _HAVING else ""
    is_name = noun.pos_ == "PROPN" and noun.lower_.endswith("s") and noun.ent_type_ != "NORP"
    return noun.lower_.removesuffix("s") if is_name and (is_own or verb in _WINNING) else ""


def _name_of(noun: Token) -> str:
    """The name before "awards"."""
    return " ".join(
        child.lower_ for child in noun.lefts if child.pos_ == "PROPN" and child.dep_ in {"compound", "nmod"}
    )
