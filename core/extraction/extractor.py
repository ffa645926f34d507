"""From an article to its Extract: a pure function of the text, its date and the model."""

import warnings

import spacy
from spacy.language import Language

from copydesk.core.errors import ModelMissing
from copydesk.core.extraction.facts import find_facts
from copydesk.core.extraction.names import find_entities
from copydesk.core.extraction.paragraphs import parse_paragraphs
from copydesk.core.extraction.quotations import find_quotations
from copydesk.core.extraction.sentences import NameFinder, find_sentences
from copydesk.core.extraction.shingles import shingles
from copydesk.core.extraction.statements import find_statements
from copydesk.core.extraction.voices import Voices
from copydesk.core.model import Article, Extract, Fact, Statement

_NEEDED = frozenset({"parser", "ner", "tagger"})


class Extractor:
    """A loaded spaCy pipeline with the rules on top."""

    def __init__(self, model: str) -> None:
        """Load a pipeline by its package's name or its folder; ModelMissing where that cannot be done."""
        self._nlp = _load(model)

    @property
    def name(self) -> str:
        """Name and version of the pipeline."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def extract(self, article: Article) -> Extract:
        failure: Exception | None = None
        with self._nlp.memory_zone():
            try:
                return extract(article, self._nlp)
            except Exception as error:  # noqa: BLE001 -- raised again below: inside the zone it would keep the Docs alive
                failure = error.with_traceback(None)
        raise failure


def _load(model: str) -> Language:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # W095: a pipeline trained with another minor version
            nlp = spacy.load(model)
    except (OSError, ImportError, ValueError) as error:
        message = f"no spaCy pipeline {model!r} is installed: pip install it, or name another with --model"
        raise ModelMissing(message) from error
    missing = _NEEDED - set(nlp.pipe_names)
    if missing or nlp.lang != "en":
        raise ModelMissing(f"the spaCy pipeline {model!r} is not an English one with {', '.join(sorted(_NEEDED))}")
    return nlp


def extract(article: Article, nlp: Language) -> Extract:
    """Entities, quotations, statements and facts of one article."""
    paragraphs = parse_paragraphs(article, nlp)
    entities = find_entities(article, paragraphs)
    quotations = find_quotations(article, paragraphs, entities)
    names, voices = NameFinder(entities), Voices(quotations, entities)
    facts: list[Fact] = []
    statements: list[Statement] = []
    for sentence in find_sentences(paragraphs, names, quotations, voices):
        first = len(facts)
        facts += find_facts(sentence, names, entities)
        statements += find_statements(sentence, names, voices, list(enumerate(facts[first:], start=first)))
    return Extract(entities, quotations, tuple(statements), tuple(facts), shingles(article, quotations))
