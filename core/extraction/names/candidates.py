"""From the mentions as read to those that are believed: joined names apart, epithets and families left out."""

from collections.abc import Iterator, Set
from dataclasses import replace

from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.names.spans import Candidate
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_words import ORG_HEADS
from copydesk.core.model import Article, EntityType, Range

# Of many words, joints included: "the Lund's Eve Fair".
_WHOLE = frozenset({EntityType.EVENT, EntityType.LAW, EntityType.FAC})


def settle_candidates(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    return _believed(article, _split_joined(candidates))


def _split_joined(candidates: list[Candidate]) -> list[Candidate]:
    """ "Ek's Vexel" and "Ek and Berg" are two names where the first is known from elsewhere."""
    known = {key_of(candidate.text) for candidate in candidates if not candidate.weak}
    persons = {key_of(c.text) for c in candidates if c.label is EntityType.PERSON and " " in c.text}
    return [part for candidate in candidates for part in _parts(_without_epithet(candidate, persons), known)]


def _without_epithet(candidate: Candidate, persons: Set[str]) -> Candidate:
    """ "Ida Holm" of "Brave Ida Holm", where she is known from elsewhere, and of "Ida Holm Ida Holm"."""
    words = candidate.text.split()
    half = len(words) // 2
    is_twice = half > 0 and words[:half] == words[half:]
    epithet, name = words[0], " ".join(words[half if is_twice else 1 :])
    is_name = candidate.label is EntityType.PERSON and " " in name and key_of(name) in persons
    is_name = is_twice or is_name and fold(name.partition(" ")[0]) in GIVEN_NAMES and fold(epithet) not in GIVEN_NAMES
    start, end = candidate.range
    if not is_name or end - start != len(candidate.text):
        return candidate
    return replace(candidate, text=name, range=Range(end - len(name), end))


def _parts(candidate: Candidate, known: set[str]) -> Iterator[Candidate]:
    text = candidate.text.replace("’", "'")
    if candidate.label in _WHOLE:
        yield candidate
        return
    for joint, needs_both in (("'s ", False), (" and ", True), ("-", True)):
        left, found, right = text.partition(joint)
        if not found or candidate.range.end - candidate.range.start != len(text):
            continue
        is_body = joint == "'s " and fold(left).rpartition(" ")[2] in ORG_HEADS and " " in left
        if (is_body or key_of(left) in known) and (not needs_both or key_of(right) in known):
            start, end = candidate.range
            first = Range(start, start + len(left))
            yield replace(candidate, text=left, range=first, label=None, role=None, evidence=())
            yield replace(candidate, text=right, range=Range(end - len(right), end), titled=False)
            return
    yield candidate


def _believed(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Without the names that only a headline in title case shows, families ("the Lunds") and handles ("@lund")."""
    strong = [candidate for candidate in candidates if not candidate.weak]
    surnames = {key_of(c.text).rpartition(" ")[2] for c in strong if c.label is EntityType.PERSON and " " in c.text}
    known = surnames | {key_of(candidate.text) for candidate in strong}
    families = {plural for surname in surnames for plural in (f"{surname}s", f"{surname}es")}

    def is_believed(candidate: Candidate) -> bool:
        start = candidate.range.start
        if "@" in article.text[max(start - 1, 0) : start + 1]:
            return False  # an account, whoever keeps it
        if fold(candidate.text) in families and article.text[max(start - 4, 0) : start].casefold() == "the ":
            return False
        return not candidate.weak or key_of(candidate.text) in known

    return [candidate for candidate in candidates if is_believed(candidate)]
