"""The five kinds of thing that a report and an event speak of."""

from enum import StrEnum


class Kind(StrEnum):
    ARTICLE = "article"
    ENTITY = "entity"
    QUOTE = "quote"
    CLAIM = "claim"
    DISCREPANCY = "discrepancy"


EVERY_KIND = frozenset(Kind)
PLURALS = {
    Kind.ARTICLE: "articles",
    Kind.ENTITY: "entities",
    Kind.QUOTE: "quotes",
    Kind.CLAIM: "claims",
    Kind.DISCREPANCY: "discrepancies",
}


def kind_named(word: str) -> Kind | None:
    """The kind that a reader's word names, in the singular or the plural; None where it names none."""
    folded = word.strip().casefold()
    return next((kind for kind in Kind if folded in (kind.value, PLURALS[kind])), None)
