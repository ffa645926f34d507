"""Evidence in its place: the paragraph, and of one that a scraper ran together the sentence."""

import pytest

from copydesk.core.merging.discrepancies import evidence_at
from copydesk.core.model import Article, ArticleStatus, Range, Span

NAMED = "“It was Capt. A. Vandersloot of the U.S. Navy,” said Mr. Ek."
SHORT = f"It rained. {NAMED} It was late."
BEFORE, AFTER = "The ferry sank off Cape Merrow. " * 30, " The mayor wept on the mole." * 30


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        (SHORT, SHORT),
        (f"{BEFORE}{NAMED}{AFTER}", f"{NAMED}{AFTER[:28]}"),  # "Ek." may be a title: rather a sentence more
        (f"{BEFORE}Police knew Vandersloot well.{AFTER}", "Police knew Vandersloot well."),
        (f"Vandersloot left town.{AFTER}", "Vandersloot left town."),
        (f"{BEFORE}They met Vandersloot.", "They met Vandersloot."),
    ],
)
def test_evidence_stands_in_its_paragraph_or_of_a_long_one_in_its_sentence(paragraph: str, shown: str) -> None:
    text = f"Headline\n\n{paragraph}\n\nThe end."
    start = text.index("Vandersloot")
    body = (Range(0, 8), Range(10, 10 + len(paragraph)), Range(12 + len(paragraph), len(text)))
    article = Article("a.md", "0" * 64, ArticleStatus.OK, text=text, body=body)
    found = evidence_at(Span("a.md", start, start + len("Vandersloot")), {"a.md": article})
    assert text[slice(*found.sentence)] == shown
