"""The names found at once are those that spaCy's own search finds."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from copydesk.core.extraction.names.decoding import NameDecoder, decode_names_at_once

SEEDS = Path(__file__).parents[3] / "seeds"
WORDS = ["Ida", "Holm", "Acme", "Bank", "of", "the", "Oslo", "Monday", "12", "million", ".", "\n", "said", "New", "5%"]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def decoding(nlp: Language) -> Language:
    pipeline = spacy.load(nlp.path)
    decode_names_at_once(pipeline)
    assert isinstance(pipeline.get_pipe("name_decoder"), NameDecoder)
    assert "ner" not in pipeline.pipe_names
    return pipeline


def named(docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
    return [[(name.start, name.end, name.label_) for name in doc.ents] for doc in docs]


def test_the_sample_coverage_has_the_same_names(nlp: Language, decoding: Language) -> None:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.iterdir()) if path.is_file()]
    texts += [paragraph for text in texts for paragraph in text.split("\n")]
    own, at_once = list(nlp.pipe(texts)), list(decoding.pipe(texts))
    assert named(at_once) == named(own)
    assert sum(map(len, named(own))) > 500
    assert [[token.ent_iob for token in doc] for doc in at_once] == [[token.ent_iob for token in doc] for doc in own]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=30), max_size=4))
def test_so_has_any_row_of_words(nlp: Language, decoding: Language, rows: list[list[str]]) -> None:
    texts = [" ".join(row) for row in rows]
    assert named(list(decoding.pipe(texts))) == named(list(nlp.pipe(texts)))
    assert named([decoding(text) for text in texts]) == named([nlp(text) for text in texts])


def test_names_that_are_set_by_rules_are_left_to_spacy(nlp: Language) -> None:
    pipeline = spacy.load(nlp.path)
    pipeline.add_pipe("entity_ruler", before="ner").add_patterns([{"label": "ORG", "pattern": "the dam"}])  # type: ignore[attr-defined]
    decode_names_at_once(pipeline)
    assert "ner" in pipeline.pipe_names


def test_a_pipeline_without_a_recogniser_stays_as_it_is() -> None:
    pipeline = spacy.blank("en")
    decode_names_at_once(pipeline)
    assert pipeline.pipe_names == []
