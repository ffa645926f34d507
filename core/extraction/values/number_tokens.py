"""A text cut into words, figures and marks, as the reading of numbers goes over them."""

import re
from typing import NamedTuple

from copydesk.core.extraction.values.currencies import CURRENCY_ABBREVIATIONS, CURRENCY_NAMES, CURRENCY_SIGNS, dollar_of

DASHES = frozenset({"-", "–"})
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?|\d+(?:,\d+)*(?:\.\d+|[½¼¾])?|\S")


class Token(NamedTuple):
    """A word, a figure or a mark at [start, end) of the text."""

    text: str
    start: int
    end: int


class TokenRow:
    """The tokens of a text, asked by their number; beyond either end there is nothing."""

    def __init__(self, text: str) -> None:
        self.tokens = [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self.lowered = [token.text.lower() for token in self.tokens]

    def lower(self, index: int) -> str:
        return self.lowered[index] if 0 <= index < len(self.lowered) else ""

    def reads(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these words begin at this token."""
        return all(self.lower(at + n) == word for n, word in enumerate(words))

    def touches(self, at: int) -> bool:
        """Whether this token follows the one before without a space."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def is_repeated(self, first: int, second: int, size: int) -> bool:
        """Whether the same words stand at both places, but for a plural: "one year and two years"."""
        pairs = ((self.lower(first + n), self.lower(second + n)) for n in range(size))
        return all(a.removesuffix("s") == b.removesuffix("s") for a, b in pairs)

    def _is_money_sign(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].text in CURRENCY_SIGNS

    def currency_before(self, first: int) -> tuple[str, int] | None:
        """The currency right before this token and where it begins: "$", "US$", "$US", "USD", "Rs"; not "Pounds"."""
        sign, word = first - 1, self.lower(first - 1)
        if self._is_money_sign(sign):
            dollar = dollar_of(self.lower(sign - 1)) if word == "$" and self.touches(sign) else None
            return (CURRENCY_SIGNS[word], sign) if dollar is None else (dollar, sign - 1)
        dollar = dollar_of(word) if self.lower(sign - 1) == "$" and self.touches(sign) else None
        if dollar is not None:
            return dollar, sign - 1
        if word in CURRENCY_ABBREVIATIONS and (word == "rs" or self.touches(first)):
            return CURRENCY_ABBREVIATIONS[word], sign
        is_code = word in CURRENCY_NAMES and self.tokens[sign].text.isupper()
        if word == "cop" and self.touches(first):
            return None  # a conference on the climate, COP28, and no pesos
        return (CURRENCY_NAMES[word], sign) if is_code else None

    def is_money(self, first: int) -> bool:
        return self.currency_before(first) is not None
