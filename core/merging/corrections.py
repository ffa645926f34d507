"""The reader's corrections, as the coverage applies them: outlets, dates, speakers, and what belongs together.

A frozen value made from marks; the same set of articles and the same corrections give the same snapshot.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TypeVar

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.merging.given_voices import with_given_speakers
from copydesk.core.merging.identity import member_key
from copydesk.core.model import Article, Extract, Quotation, QuoteKind

Pair = tuple[str, str]
MemberT = TypeVar("MemberT")


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Pairs of members that belong together, and pairs that do not, whatever merging finds."""

    joined: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    def applied(
        self,
        groups: Sequence[Sequence[MemberT]],
        keys_of: Callable[[MemberT], Iterable[str]],
        name_of: Callable[[MemberT], str] = lambda _: "",
    ) -> list[list[MemberT]]:
        """The groups cut where the reader cut them, then joined. A member never seen before goes to the part that
        has its name, else to the largest."""
        members = [member for group in groups for member in group]
        holders = self._holders(members, keys_of)
        if not holders:
            return [list(group) for group in groups]
        enemies: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in _resolved(self.apart, holders):
            enemies[one].add(other)
            enemies[other].add(one)
        names = [name_of(member) for member in members]
        parts: list[list[int]] = []
        start = 0
        for group in groups:
            parts += _cut(range(start, start + len(group)), enemies, names)
            start += len(group)
        joined = _united(parts, sorted(_resolved(self.joined, holders)))
        return [[members[number] for number in sorted(part)] for part in sorted(joined, key=min)]

    def settles(self, keys: Iterable[str]) -> bool:
        """Whether the reader joined two of these members: that they belong together is no guess any more."""
        inside = set(keys) if self.joined else set()
        return any(one in inside and other in inside for one, other in self.joined)

    def _holders(self, members: Sequence[MemberT], keys_of: Callable[[MemberT], Iterable[str]]) -> dict[str, list[int]]:
        """Which members each key of a pair is of now: several where a file lies in the folder twice, none where its
        words are no longer found."""
        holders: dict[str, list[int]] = {key: [] for pair in (*self.joined, *self.apart) for key in pair}
        if holders:
            for number, member in enumerate(members):
                for key in keys_of(member):
                    if key in holders:
                        holders[key].append(number)
        return holders


def _resolved(pairs: Iterable[Pair], holders: Mapping[str, Sequence[int]]) -> set[tuple[int, int]]:
    found = {(one, other) for pair in pairs for one, other in product(*(holders[key] for key in pair))}
    return {(one, other) for one, other in found if one != other}


def _cut(group: Sequence[int], enemies: Mapping[int, set[int]], names: Sequence[str]) -> list[list[int]]:
    """The group in parts, none of which holds two members that the reader set apart."""
    inside = set(group)
    cut_off = [number for number in group if number in enemies and enemies[number] & inside]
    if not cut_off:
        return [list(group)]
    parts: list[list[int]] = []
    for number in cut_off:
        fitting = [part for part in parts if not enemies[number].intersection(part)]
        if fitting:
            _with_name(names, number, fitting)[0].append(number)
        else:
            parts.append([number])
    # By the parts as the reader left them: what came later must not decide where the next goes.
    order = sorted((tuple(part) for part in parts), key=lambda part: (-len(part), part))
    grown = {part: list(part) for part in order}
    for number in sorted(inside.difference(cut_off)):
        grown[_with_name(names, number, order)[0]].append(number)
    return list(grown.values())


PartT = TypeVar("PartT", bound=Sequence[int])


def _with_name(names: Sequence[str], number: int, parts: Sequence[PartT]) -> Sequence[PartT]:
    """The parts that the member's name stands in already; all where there is none."""
    return [part for part in parts if any(names[other] == names[number] for other in part)] or parts


def _united(parts: list[list[int]], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    home = {number: part for part in parts for number in part}
    for one, other in pairs:
        mine, theirs = home[one], home[other]
        if mine is not theirs:
            mine += theirs
            home.update(dict.fromkeys(theirs, mine))
    return list({id(part): part for part in home.values()}.values())


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that the reader set right."""

    outlets: Mapping[str, str | None] = field(default_factory=dict)  # by the article's sha256
    published: Mapping[str, str | None] = field(default_factory=dict)
    speakers: Mapping[str, str | None] = field(default_factory=dict)  # by member; None: nobody is named
    kinds: Mapping[str, QuoteKind] = field(default_factory=dict)
    entities: Regrouping = Regrouping()
    claims: Regrouping = Regrouping()

    def article(self, article: Article) -> Article:
        """The article with the outlet and date that the reader gave it."""
        key = article.sha256 or article.id
        if key in self.outlets:
            outlet = self.outlets[key]
            # An origin that nothing was found for is the outlet itself.
            origin = article.origin if "origin" in article.found_by else outlet
            article = replace(article, outlet=outlet, origin=origin, found_by={**article.found_by, "outlet": "reader"})
        if key in self.published:
            found_by = {**article.found_by, "published": "reader"}
            article = replace(article, published=self.published[key], found_by=found_by)
        return article

    def extract(self, article: Article, extract: Extract) -> Extract:
        """The extract with the voices that follow from the speakers whom the reader named."""
        if not self.speakers:
            return extract
        keys = (quotation_member(article, quotation) for quotation in extract.quotations)
        given = {index: self.speakers[key] for index, key in enumerate(keys) if key in self.speakers}
        return with_given_speakers(extract, given) if given else extract

    def differing(self, other: "Corrections") -> set[str]:
        """The contents (sha256, or the id of an article without) of articles that the two set right otherwise."""
        whole = _differing(self.outlets, other.outlets) | _differing(self.published, other.published)
        members = _differing(self.speakers, other.speakers) | _differing(self.kinds, other.kinds)
        return whole | {member.rsplit(":", 2)[0] for member in members}

    def quotation(self, article: Article, quotation: Quotation) -> Quotation:
        """The quotation with the kind that the reader gave it."""
        kind = self.kinds.get(quotation_member(article, quotation)) if self.kinds else None
        if kind is None or kind is quotation.kind:
            return quotation
        segments = () if kind is QuoteKind.INDIRECT else quotation.segments or quotation.content
        return replace(quotation, kind=kind, segments=segments)


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {key for key in one.keys() | other.keys() if key not in one or key not in other or one[key] != other[key]}


NO_CORRECTIONS = Corrections()


def quotation_member(article: Article, quotation: Quotation) -> str:
    return member_key(article.sha256, quotation.content[0].start, quotation.content[-1].end)


def corrections_of(marks: Iterable[Mark]) -> Corrections:
    """The corrections among the marks."""
    by_kind: defaultdict[MarkKind, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_kind[mark.kind].append(mark)

    def fields(kind: MarkKind, name: str) -> dict[str, str | None]:
        return {mark.member: mark.told[name] for mark in by_kind[kind]}

    return Corrections(
        fields(MarkKind.OUTLET, "outlet"),
        fields(MarkKind.PUBLISHED, "published"),
        fields(MarkKind.SPEAKER, "speaker"),
        {mark.member: QuoteKind(mark.told["kind"]) for mark in by_kind[MarkKind.QUOTE_KIND]},
        Regrouping(_pairs(by_kind[MarkKind.ENTITY_JOINED]), _pairs(by_kind[MarkKind.ENTITY_APART])),
        Regrouping(_pairs(by_kind[MarkKind.CLAIM_JOINED]), _pairs(by_kind[MarkKind.CLAIM_APART])),
    )


def _pairs(marks: Iterable[Mark]) -> frozenset[Pair]:
    pairs = ((mark.member, other) for mark in marks for other in mark.told["members"])
    return frozenset((min(pair), max(pair)) for pair in pairs)
