"""The attribute ruler sets what it would have set, however it is asked."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from copydesk.core.extraction.text.remembered_rules import RememberedMatches, remember_rules

SEEDS = Path(__file__).parents[3] / "seeds"
RULES = [
    {"patterns": [[{"TAG": "NN"}], [{"TAG": "NNS"}]], "attrs": {"POS": "NOUN"}},
    {"patterns": [[{"LOWER": {"IN": ["is", "was"]}, "TAG": "VBZ"}]], "attrs": {"POS": "AUX", "LEMMA": "be"}},
    {"patterns": [[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]], "attrs": {"LEMMA": "nothing"}},
    {"patterns": [[{"LOWER": {"NOT_IN": ["is"]}, "DEP": "aux"}]], "attrs": {"POS": "AUX"}},
    {"patterns": [[{"LOWER": "gon"}, {"LOWER": "na"}]], "attrs": {"LEMMA": "to"}, "index": 1},
    {"patterns": [[{"LENGTH": {">": 6}}]], "attrs": {"MORPH": "Number=Plur"}},
    {"patterns": [[{"LOWER": "is", "OP": "+"}]], "attrs": {"MORPH": "Person=3"}},
    {"patterns": [[{"IS_SPACE": True}]], "attrs": {"POS": "SPACE"}},
]
WORDS = ["is", "Is", "was", "gon", "na", "nothin'", "nuthin'", "warehouse", "dam", "\n"]


@pytest.fixture(scope="module")
def ruler() -> AttributeRuler:
    pipe = spacy.blank("en").add_pipe("attribute_ruler")
    assert isinstance(pipe, AttributeRuler)
    pipe.add_patterns(RULES)
    return pipe


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["NN", "VBZ", ""]), st.sampled_from(["aux", "dep"]))))
def test_the_same_rules_match_at_the_same_words(ruler: AttributeRuler, told: list[tuple[str, str, str]]) -> None:
    words, tags, deps = map(list, zip(*told, strict=True)) if told else ([], [], [])
    doc = Doc(ruler.vocab, words, tags=tags, deps=deps, heads=list(range(len(words))))
    expected = sorted(ruler.matcher(doc, allow_missing=True, as_spans=False))
    remembering = RememberedMatches(ruler)
    for _ in range(2):  # when first asked, and from what it remembers
        assert sorted(remembering(doc, allow_missing=True, as_spans=False)) == expected


def test_a_pipeline_without_rules_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler")
    remember_rules(nlp)
    assert isinstance(nlp.get_pipe("attribute_ruler").matcher, Matcher)


@pytest.mark.model
def test_the_sample_coverage_is_annotated_as_the_bare_pipeline_does(nlp: Language) -> None:
    remembering = spacy.load(nlp.path)
    remember_rules(remembering)
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.iterdir()) if path.is_file()]
    for bare, remembered in zip(nlp.pipe(texts), remembering.pipe(texts), strict=True):
        for token, same in zip(bare, remembered, strict=True):
            assert (token.text, token.tag_, token.pos_, token.lemma_) == (same.text, same.tag_, same.pos_, same.lemma_)
            assert (str(token.morph), token.dep_) == (str(same.morph), same.dep_)
