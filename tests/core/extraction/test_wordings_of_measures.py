"""Measures in the many words that newsrooms have for them: one key for each, and what is none of it.

The tables in `wordings/` hold a measure, by the last part of its key, and beneath it sentences that tell it (+) or
that give another figure (-).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

_TABLES = sorted(Path(__file__).with_name("wordings").glob("*.txt"))
_MEASURED = frozenset({"number", "duration", "ordinal"})


def sentences(sign: str) -> Iterator[tuple[str, str]]:
    """The measures with each of their sentences that bears the sign."""
    for table in _TABLES:
        measure = ""
        for line in filter(None, table.read_text(encoding="utf-8").splitlines()):
            if not line.startswith(" "):
                measure = line
            elif line.split()[0] == sign:
                yield measure, line.strip()[2:]


@pytest.mark.parametrize(("measure", "sentence"), list(sentences("+")))
def test_whatever_the_words_the_measure_is_one(facts_of: FactsOf, measure: str, sentence: str) -> None:
    assert measure in {fact.key[-1] for fact in facts_of(sentence) if fact.type in _MEASURED}


@pytest.mark.parametrize(("measure", "sentence"), list(sentences("-")))
def test_another_figure_is_no_such_measure(facts_of: FactsOf, measure: str, sentence: str) -> None:
    told = (fact for fact in facts_of(sentence) if fact.asserted and fact.type in _MEASURED)
    assert measure not in {fact.key[-1] for fact in told}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ek paid no rent for nine years.",
        "Ek had not paid any rent for nine years.",
        "Ek used a loophole to avoid paying rent for nine years.",
    ],
)
def test_what_was_left_undone_took_no_time(facts_of: FactsOf, sentence: str) -> None:
    assert not any(fact.key[0] == "duration" for fact in facts_of(sentence))
