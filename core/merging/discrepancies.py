"""Discrepancies from what was found in the articles: evidence in its paragraph, the id of the smallest member."""

import re
from collections.abc import Mapping, Sequence

from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.model import (
    Article,
    Confidence,
    Discrepancy,
    DisputedValue,
    Evidence,
    Range,
    Severity,
    Span,
)

Articles = Mapping[str, Article]
_LONGEST_SHOWN = 90
# What scrapers write on one line is one paragraph as long as the article; of 10,000 paragraphs of news
# 1.5 % are longer than this.
_LONGEST_PARAGRAPH = 600
# The end of a sentence, rather too seldom than too often: no initials, no "Mr." or "Capt.".
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})(?<!Prof|Capt|Sept|Supt)[.!?][”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z])")


def evidence_at(span: Span, articles: Articles, voice: str = "own") -> Evidence:
    """The span with the paragraph it stands in, of a long one with the sentence."""
    article = articles[span.article]
    around = Range(span.start, span.end)
    paragraph = next((piece for piece in article.body if piece.start <= span.start < piece.end), around)
    if paragraph.end - paragraph.start > _LONGEST_PARAGRAPH:
        paragraph = _sentence_around(around, paragraph, article.text)
    return Evidence(*span, *paragraph, voice)


def _sentence_around(words: Range, paragraph: Range, text: str) -> Range:
    ends = [found.end() for found in _SENTENCE_END.finditer(text, *paragraph)]
    start = max((end for end in ends if end <= words.start), default=paragraph.start)
    end = min((end for end in ends if end >= words.end), default=paragraph.end)
    before = text[start : words.start]
    return Range(words.start - len(before.lstrip()), max(end, words.end))


def discrepancy_of(
    type_: str,
    severity: Severity,
    topic: str,
    why: str,
    values: Sequence[tuple[str, Sequence[Evidence]]],
    articles: Articles,
) -> Discrepancy:
    """A card of medium confidence that hangs on no claim: of quotations, names and offices."""
    is_internal = len({mention.article for _, mentions in values for mention in mentions}) == 1
    spans = [mention.span for _, mentions in values for mention in mentions]
    members = [(articles[span.article].sha256 or "", span.start, span.end) for span in spans]
    return Discrepancy(
        item_id("d", f"discrepancy {type_}", member_key(*min(members))),
        type_,
        severity,
        ("internal",) if is_internal else (),
        Confidence.MEDIUM,
        topic,
        why,
        (),
        tuple(DisputedValue(shown, tuple(mentions)) for shown, mentions in values),
    )


def shortened(text: str) -> str:
    """Words as a value shows them: on one line, without marks around, cut where they are long."""
    plain = " ".join(text.split()).strip("“”\"'‘’,")
    return plain if len(plain) <= _LONGEST_SHOWN else plain[: _LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + "…"
