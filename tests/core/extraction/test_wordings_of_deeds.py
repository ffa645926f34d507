"""Deeds in the many words that newsrooms have for them: one name, and done by or to the same, whatever the words.

The tables in `deeds/` hold a deed with whom or what it is of, or "-", and beneath it sentences that tell its day, hour
or place (+) or those of something else (-).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from copydesk.core.extraction.extractor import extract
from copydesk.core.model import Article, ArticleStatus, Extract, Fact, Range

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

_TABLES = sorted(Path(__file__).with_name("deeds").glob("*.txt"))
_TYPES = frozenset({"date", "time", "place"})
_TOLD = frozenset({"Tuesday", "5:05 p.m.", "Ostra"})


def sentences(sign: str) -> Iterator[tuple[str, str, str]]:
    """The deeds and whose they are, with each of their sentences that bears the sign."""
    for table in _TABLES:
        deed = whose = ""
        for line in filter(None, table.read_text(encoding="utf-8").splitlines()):
            if not line.startswith(" "):
                deed, _, whose = line.partition(": ")
            elif line.split()[0] == sign:
                yield deed, whose, line.strip()[2:]


def extract_of(text: str, nlp: Language) -> Extract:
    article = Article("a.md", "0" * 64, ArticleStatus.OK, text=text, body=(Range(0, len(text)),))
    return extract(article, nlp)


def told(extract_: Extract) -> Iterator[tuple[str, frozenset[str]]]:
    """Each deed that is dated or placed, with whose it is: the words of a name, or the class of a noun."""
    for fact in extract_.facts:
        if fact.type in _TYPES and fact.key[0] in _TYPES and fact.shown in _TOLD:
            name = "" if fact.owner is None else extract_.entities[fact.owner].name
            yield fact.key[1], frozenset({*name.split(), *fact.scope, *fact.key[2:], "-"})


@pytest.mark.parametrize(("deed", "whose", "sentence"), list(sentences("+")))
def test_whatever_the_words_the_deed_is_one(nlp: Language, deed: str, whose: str, sentence: str) -> None:
    found = told(extract_of(sentence, nlp))
    assert any(name == deed and whose.split()[-1] in bearers for name, bearers in found)


@pytest.mark.parametrize(("deed", "whose", "sentence"), list(sentences("-")))
def test_another_deed_is_not_it(nlp: Language, deed: str, whose: str, sentence: str) -> None:
    assert deed not in {name for name, _ in told(extract_of(sentence, nlp))}
