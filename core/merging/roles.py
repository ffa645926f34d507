"""Discrepancies of role: one person, given two rungs of one ladder. "Fire chief" here, "deputy fire chief" there."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at
from copydesk.core.model import (
    Discrepancy,
    Entity,
    EntityType,
    Evidence,
    Severity,
    Span,
)

# Not "vice": what is printed of candidates for an office and of its holders runs together.
_LOWER_RUNG = re.compile(r"\b(?:deputy|assistant|associate|acting|interim)[ -]", re.IGNORECASE)
_ANOTHER_OFFICE = re.compile(r"\bdeputy\b", re.IGNORECASE)  # the others are often left out in short
_FORMER = re.compile(r"\b(?:former|ex|then|late|retired)\b", re.IGNORECASE)
_REACH = 160  # characters around a mention in which its role is printed
_WORD = re.compile(r"\w+")


def role_discrepancies(entities: Sequence[Entity], articles: Articles) -> Iterator[Discrepancy]:
    """One card for a person whose office one article gives with, another without "deputy" and its like."""
    for entity in entities:
        if entity.type is not EntityType.PERSON or len(entity.roles) < 2:
            continue
        rungs = _rungs(entity)
        for office in sorted(rungs):
            card = _card(entity, rungs[office], articles) if len(rungs[office]) > 1 else None
            if card is not None:
                yield card


def _rungs(entity: Entity) -> Mapping[str, Mapping[bool, list[tuple[str, str]]]]:
    """By the last word of the office: the roles, as (article, words), on the lower rung and on the full one."""
    rungs: dict[str, dict[bool, list[tuple[str, str]]]] = defaultdict(dict)
    for role in entity.roles:
        words = _WORD.findall(_LOWER_RUNG.sub("", role.role).split(" of ")[0])
        if words and not _FORMER.search(role.role):
            is_lower = bool(_LOWER_RUNG.search(role.role))
            rungs[words[-1].casefold()].setdefault(is_lower, []).append((role.article, role.role))
    return rungs


def _card(entity: Entity, rungs: Mapping[bool, Sequence[tuple[str, str]]], articles: Articles) -> Discrepancy | None:
    values = []
    for is_lower in (False, True):
        found = [evidence for role in rungs[is_lower] if (evidence := _printed(entity, *role, articles)) is not None]
        values.append((min((words for _, words in rungs[is_lower]), key=len), found))
    (upper, here), (lower, there) = values
    printed_in = {mention.span.article for mention in here}, {mention.span.article for mention in there}
    if not all(printed_in) or printed_in[0] & printed_in[1]:
        return None  # an article that gives both tells of a change, or of two people
    return discrepancy_of(
        "role",
        Severity.CONFLICT if _ANOTHER_OFFICE.search(lower) else Severity.DIFFERS,
        f"{entity.name}’s office",
        f"One gives “{upper}”, the other “{lower}”: two rungs of one ladder.",
        values,
        articles,
    )


def _printed(entity: Entity, article: str, words: str, articles: Articles) -> Evidence | None:
    """Where the article prints the role beside the name."""
    text = articles[article].text
    for mention in entity.mentions:
        if mention.article != article:
            continue
        start = max(0, mention.start - _REACH)
        at = text.casefold().find(words.casefold(), start, mention.end + _REACH)
        if at >= 0:
            return evidence_at(Span(article, at, at + len(words)), articles)
    return None
