"""Text that no journalist wrote: facts and statements cost no more than the parser does."""

import time

import pytest
from spacy.language import Language

from copydesk.core.extraction.extractor import extract
from copydesk.core.extraction.text.paragraphs import parse_paragraphs
from copydesk.core.model import Article, ArticleStatus, Range

pytestmark = pytest.mark.model

# Of the parser’s own time; without the guards it was 5 here, and 47 for five times the text.
_MOST = 3.0


@pytest.mark.parametrize(
    "piece",
    [
        "killed 12 people, and ",
        " 12 of ",
        "The ferry sank off Ostra, killing 12 people. ",
        "on Tuesday and ",
        "a boat carrying nets found drifting off the mole ",
    ],
)
def test_a_paragraph_without_end_costs_a_few_times_its_parse(nlp: Language, piece: str) -> None:
    text = "The ferry sank in the harbour. " + piece * 300
    article = Article("a.md", "0" * 64, ArticleStatus.OK, text=text, body=(Range(0, len(text)),))

    def seconds(extracting: bool) -> float:
        started = time.process_time()
        if extracting:
            extract(article, nlp)
        else:
            nlp(text)
        return time.process_time() - started

    assert seconds(extracting=True) < _MOST * seconds(extracting=False) + 0.2


def test_what_has_no_blanks_is_cut_for_the_model_and_no_offset_moves(nlp: Language) -> None:
    text = f"Divers found {'[' * 1000} near Ostra."
    article = Article("a.md", "0" * 64, ArticleStatus.OK, text=text, body=(Range(0, len(text)),))
    (paragraph,) = parse_paragraphs(article, nlp)
    assert max(len(chunk) for chunk in paragraph.doc.text.split()) < 200
    assert [text[token.idx :][: len(token)] for token in paragraph.doc][-3:] == ["near", "Ostra", "."]
