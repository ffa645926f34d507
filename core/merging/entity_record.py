"""One entity over all articles, with the counts that its name and type are decided by as its members come and go."""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain

from copydesk.core.extraction.names.evidence import decide
from copydesk.core.extraction.names.keys import fullest_form, key_of
from copydesk.core.extraction.words.name_forms import fold, is_company
from copydesk.core.merging.identity import member_key
from copydesk.core.merging.name_register import Name
from copydesk.core.model import Entity, EntityType, LocalEntity, Role, Span

_ID_LENGTH = 12
_IN_CAPITALS = re.compile(r"(?=.{4})[A-ZÀ-Þ]+(?: [A-ZÀ-Þ]+){0,2}")
_VOWEL = re.compile("[AEIOUY]")
Place = tuple[str, int, int, str]


@dataclass(eq=False, slots=True)
class Member:
    """One article's entity."""

    article: str
    place: Place  # where it is first named: the order of members, whatever the order of arrival
    sha256: str | None
    local: LocalEntity
    name: Name
    spans: tuple[Span, ...]
    forms: tuple[tuple[str, int], ...]  # how often each is printed, by the text of the mentions
    is_full: bool
    record: "Record | None" = None

    @property
    def keys(self) -> list[str]:
        return [member_key(self.sha256, span.start, span.end) for span in self.spans]


@dataclass(eq=False, slots=True)
class Record:
    """One entity under its handle, with the counts that its name and type are decided by."""

    handle: str
    by_article: dict[str, list[Member]] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)  # in order
    carriers: Counter[str] = field(default_factory=Counter)  # form -> members that have it
    printed: Counter[str] = field(default_factory=Counter)  # form -> how often
    votes: Counter[EntityType] = field(default_factory=Counter)
    full_votes: Counter[EntityType] = field(default_factory=Counter)  # of the articles that name a person in full
    mentions: int = 0
    full_mentions: int = 0
    full: int = 0  # members that name a person in full
    settled: int = 0  # members that are not ambiguous in their article
    is_bare: bool = False  # a name that several could bear
    is_settled: bool = False  # the reader said who bears it
    entity: Entity | None = None  # as it was last told

    @property
    def is_empty(self) -> bool:
        return not self.places

    @property
    def members(self) -> Iterator[Member]:
        return chain.from_iterable(self.by_article.values())

    def add(self, member: Member) -> None:
        self.by_article.setdefault(member.article, []).append(member)
        insort(self.places, member.place)
        self._count(member, 1)

    def remove(self, member: Member) -> None:
        held = self.by_article[member.article]
        held.remove(member)
        if not held:
            del self.by_article[member.article]
        del self.places[bisect_left(self.places, member.place)]
        self._count(member, -1)

    def _count(self, member: Member, change: int) -> None:
        for form, times in member.forms:
            self.carriers[form] += change
            self.printed[form] += change * times
            if not self.carriers[form]:
                del self.carriers[form], self.printed[form]
        shown = len(member.spans)
        votes = [(EntityType(label), weight) for label, weight in member.local.votes]
        for kind, weight in (*votes, (member.local.type, shown)):
            self.votes[kind] += change * weight
            self.full_votes[kind] += change * weight * member.is_full
        self.mentions += change * shown
        self.full_mentions += change * shown * member.is_full
        self.full += change * member.is_full
        self.settled += change * (not member.local.ambiguous)

    def told(self) -> Entity:
        forms = self.printed
        kind = self._type()
        name = _as_written(fullest_form(forms, kind), kind)
        articles = sorted(self.by_article)
        return Entity(
            id=_id(self.places[0]),
            name=name,
            type=kind,
            aliases=(name, *sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form))),
            ambiguous=not self.is_settled and (self.is_bare or not self.settled),
            roles=tuple(chain.from_iterable(self._roles(article) for article in articles)),
            mentions=tuple(chain.from_iterable(self._spans(article) for article in articles)),
        )

    def _roles(self, article: str) -> list[Role]:
        roles = {role for member in self.by_article[article] for role in member.local.roles}
        return [Role(role, article) for role in sorted(roles)]

    def _spans(self, article: str) -> Sequence[Span]:
        held = self.by_article[article]
        return held[0].spans if len(held) == 1 else sorted(span for member in held for span in member.spans)

    def _type(self) -> EntityType:
        """One type over all articles, by all votes and head words: for a person, by those that name it in full."""
        if any(is_company(fold(form)) for form in self.carriers):
            return EntityType.ORG
        votes, mentions = (self.full_votes, self.full_mentions) if self.full else (self.votes, self.mentions)
        fullest = max(self.carriers, key=lambda form: (form.count(" "), len(form), form))
        return decide(key_of(fullest), votes, mentions)


def _as_written(form: str, kind: EntityType) -> str:
    """Oslo, of an "OSLO" that stands in datelines alone; what is not said as a word stays: "USSR"."""
    if kind is not EntityType.GPE or not _IN_CAPITALS.fullmatch(form):
        return form
    return form.title() if len(_VOWEL.findall(form)) > 1 else form


def _id(place: Place) -> str:
    content, start, end, _ = place
    return "e_" + sha256(f"entity:{content}:{start}:{end}".encode()).hexdigest()[:_ID_LENGTH]
