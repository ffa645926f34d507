"""From an article to its Extract: a pure function of the text, its date and the model."""

import gc
import warnings
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from copydesk.core.errors import ModelMissing
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView, find_sentences
from copydesk.core.extraction.clauses.voices import Voices
from copydesk.core.extraction.facts import find_facts
from copydesk.core.extraction.names.decoding import decode_names_at_once
from copydesk.core.extraction.names.entities import find_entities
from copydesk.core.extraction.quotations.quotations import find_quotations, read_passages
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.extraction.retractions import takes_back
from copydesk.core.extraction.statements import find_statements
from copydesk.core.extraction.text.paragraphs import parse_paragraphs
from copydesk.core.extraction.text.remembered_rules import remember_rules
from copydesk.core.extraction.text.shingles import shingles
from copydesk.core.model import Article, Extract, Fact, Statement

# The layers that the rules read; which components give them does not matter.
_NEEDED = {
    "DEP": "parse",
    "ENT_IOB": "named entities",
    "LEMMA": "lemmas",
    "POS": "parts of speech",
    "TAG": "fine-grained tags",
}
_TRIAL = "Ida Holm said on Monday that the dam in Ostra had held."


class Extractor:
    """A loaded spaCy pipeline with the rules on top."""

    def __init__(self, model: str) -> None:
        """Load a pipeline by its package's name or its folder; ModelMissing where that cannot be done."""
        self._nlp = _load(model)
        gc.freeze()  # the pipeline's 100,000 objects live as long as it does: walking them costs 0.9 ms an article

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
    source = _source(model)
    try:
        with warnings.catch_warnings():
            # W095: trained with another minor version of spaCy; what that breaks, the trial shows.
            # W108: lemmas without parts of speech; told below.
            warnings.filterwarnings("ignore", r"\[W(095|108)\]", UserWarning)
            nlp = spacy.load(source)
            trial = nlp(_TRIAL)
    except Exception as error:  # whatever a pipeline raises, it cannot be used
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise ModelMissing(f"the spaCy pipeline {model!r} could not be loaded: {reason}") from error
    missing = [what for layer, what in _NEEDED.items() if not trial.has_annotation(layer, require_complete=True)]
    if nlp.lang != "en" or missing:
        lack = f"gives no {', no '.join(missing)}" if nlp.lang == "en" else f"is for the language {nlp.lang!r}"
        raise ModelMissing(f"the spaCy pipeline {model!r} {lack}: name an English one with all parts by --model")
    remember_rules(nlp)
    decode_names_at_once(nlp)
    return nlp


def _source(model: str) -> str:
    """What spaCy can load: a package or a folder, also the pipeline's folder inside a package that is no pipeline."""
    if (Path(model) / "meta.json").is_file():
        return model
    try:
        spec = find_spec(model)
    except (ImportError, ValueError):
        spec = None
    if spec is None:
        message = f"no spaCy pipeline {model!r} is installed: pip install it, or name another with --model"
        raise ModelMissing(message)
    for place in map(Path, spec.submodule_search_locations or ()):
        if not (place / "meta.json").is_file():
            return str(next((config.parent for config in sorted(place.glob("*/config.cfg"))), model))
    return model


def extract(article: Article, nlp: Language) -> Extract:
    """Entities, quotations, statements and facts of one article."""
    paragraphs = parse_paragraphs(article, nlp)
    entities = find_entities(article, paragraphs)
    passages = read_passages(article, paragraphs)
    mentions = Mentions(article, passages, entities)
    quotations = find_quotations(article, passages, mentions)
    names, voices = NameFinder(entities), Voices(quotations, entities)
    facts: list[Fact] = []
    statements: list[Statement] = []
    before: SentenceView | None = None
    for sentence in find_sentences(paragraphs, names, quotations, voices):
        if before is not None and before.paragraph is not sentence.paragraph:
            before = None
        if takes_back(sentence):
            continue
        first = len(facts)
        facts += find_facts(sentence, names, entities, mentions, before)
        before = sentence
        found = list(enumerate(facts[first:], start=first))
        statements += find_statements(sentence, names, entities, mentions, voices, found)
    return Extract(entities, quotations, tuple(statements), tuple(facts), shingles(article, quotations))
