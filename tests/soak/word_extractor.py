"""An extractor without spaCy for the soak: names, quoted words and sentences, by the simplest rules, in no time."""

import re

from copydesk.core.model import (
    Article,
    EntityType,
    Extract,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Statement,
    Zone,
)

_NAME = re.compile(r"\b[A-Z][a-z]+")
_QUOTED = re.compile("“[^“”]+”")
_SENTENCE = re.compile(r"[^.]+\.")


class WordExtractor:
    def __init__(self, model: str) -> None:
        self.name = "words 1.0"

    def extract(self, article: Article) -> Extract:
        text = article.text
        mentions: dict[str, list[Range]] = {}
        for match in _NAME.finditer(text):
            mentions.setdefault(match[0], []).append(Range(*match.span()))
        entities = tuple(
            LocalEntity(name, EntityType.PERSON, (name,), tuple(ranges)) for name, ranges in mentions.items()
        )
        numbers = {name: number for number, name in enumerate(mentions)}
        quoted = [Range(*match.span()) for match in _QUOTED.finditer(text)]
        quotations = tuple(Quotation(QuoteKind.DIRECT, (words,), (words,), speakers=(0,)) for words in quoted)
        statements = tuple(_statement(text, Range(*match.span()), numbers) for match in _SENTENCE.finditer(text))
        return Extract(entities, quotations, statements)


def _statement(text: str, span: Range, numbers: dict[str, int]) -> Statement:
    words = text[span.start : span.end]
    named = tuple(sorted({numbers[name] for name in _NAME.findall(words)}))
    tokens = tuple(sorted(re.findall(r"[a-z]{4,}", words.lower())))
    digits = tuple(re.findall(r"\d+", words))
    return Statement(
        span, span, Zone.BODY, "own", None, "say", tokens, named, named[0] if named else None, numbers=digits
    )
