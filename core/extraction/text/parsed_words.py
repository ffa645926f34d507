"""The parse of one paragraph in plain lists, read once: an attribute of a spaCy token costs 50 to 100 ns a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.core.extraction.words.lexicon import american
from copydesk.core.extraction.words.name_words import HONORIFICS
from copydesk.core.extraction.words.parts_of_speech import CONTENT

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EMPTY_VERBS = frozenset({"be", "have", "do", "say", "tell", "get", "make", "go", "add"})


@dataclass(frozen=True, slots=True)
class ParsedWords:
    """Lists run parallel to the tokens of the Doc."""

    text: list[str]
    lower: list[str]
    lemma: list[str]  # in lower case
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]  # offsets into the paragraph
    content: list[str]  # the lemma of a word that carries meaning, else nothing

    @classmethod
    def of(cls, doc: Doc) -> ParsedWords:
        tokens = list(doc)
        lemma, pos = [token.lemma_ for token in tokens], [token.pos_ for token in tokens]
        return cls(
            text=[token.text for token in tokens],
            lower=[token.lower_ for token in tokens],
            lemma=[word.lower() for word in lemma],
            pos=pos,
            tag=[token.tag_ for token in tokens],
            dep=[token.dep_ for token in tokens],
            head=[token.head.i for token in tokens],
            start=[token.idx for token in tokens],
            content=list(map(_content, tokens, lemma, pos)),
        )


def _content(token: Token, lemma: str, pos: str) -> str:
    """Names are taken in lower case like all others."""
    carries = pos in CONTENT and lemma not in _EMPTY_VERBS and not token.is_stop and len(token) > 1
    if not carries:
        return ""
    if lemma.endswith("."):
        lemma = token.norm_  # "November" for "Nov."
        if lemma.rstrip(".") in HONORIFICS:
            return ""  # one outlet writes "Mr. Ek" throughout, the other never
    return american(lemma.lower())
