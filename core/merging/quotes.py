"""The same words in several articles are one quotation with variants: exact, contained, cut or bracketed otherwise.

A function of the set of articles: members are numbered by their own keys, never by arrival.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections, quotation_member
from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.model import Article, Confidence, Entity, Extract, Quotation, Quote, QuoteKind, Variant

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_BRACKETS = str.maketrans("", "", "[]()")
_RAREST = 4  # words of a quotation that candidates are looked up by
_LONGEST_POSTINGS = 1000  # a word in more quotations than this finds nothing by itself
_CANDIDATES = 32  # the most a quotation is compared with: by shared words, then by key
_FEWEST_WORDS = 5  # fewer are one quotation only where they are the same words
_SHORTEST_ANONYMOUS = 4  # the same words, fewer than this, are one only where both speakers are known
_ALIKE = 86.0  # differently translated or cut; pairs of other quotations of one speaker stay under 80
_CONTAINED = 92.0
_SHARED_IF_ALIKE = 0.7  # of the longer's words, in order: letters alone join "doing well" and "doing ill"
_SHARED_IF_CONTAINED = 0.85  # of the shorter's
_PRONOUNS = frozenset("i he him she her it they them we you who that this".split())
_KIND_ORDER = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK, QuoteKind.INDIRECT)
_CONFIDENCE_ORDER = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)

ArticleEntities = Mapping[tuple[str, int], Entity]


@dataclass(frozen=True, slots=True)
class _Member:
    article: Article
    quotation: Quotation
    speakers: tuple[Entity, ...]
    words: tuple[str, ...]  # the quoted words, or the content of indirect speech
    line: str
    is_given: bool = False  # the reader said who spoke
    given: str | None = None

    @property
    def key(self) -> tuple[str, int, int, str]:
        first, last = self.quotation.content[0], self.quotation.content[-1]
        return (self.article.sha256 or "", first.start, last.end, self.article.id)

    @property
    def place(self) -> tuple[str, str, int, int]:
        """Where a reader comes upon it: by publication, undated last."""
        return (self.article.published or "9999", self.article.id, self.key[1], self.key[2])


def merge_quotes(
    articles: Sequence[tuple[Article, Extract]], entity_of: ArticleEntities, corrections: Corrections = NO_CORRECTIONS
) -> tuple[Quote, ...]:
    """Every distinct quotation, in the order that a reader comes upon them."""
    members = [
        _member(article, corrections.quotation(article, quotation), entity_of)
        for article, extract in articles
        for quotation in extract.quotations
    ]
    if corrections.speakers:
        members = list(_given_speakers(members, entity_of, corrections.speakers))
    members.sort(key=lambda member: member.key)
    groups = _grouped(members)
    groups.sort(key=lambda group: group[0].place)
    return tuple(_quote(group) for group in groups)


def _member(article: Article, quotation: Quotation, entity_of: ArticleEntities) -> _Member:
    ranges = quotation.segments or quotation.content
    text = " ".join(article.text[start:end] for start, end in ranges).translate(_BRACKETS).casefold()
    words = tuple(_WORD.findall(text))
    speakers = [entity_of[article.id, number] for number in quotation.speakers if (article.id, number) in entity_of]
    distinct = {entity.id: entity for entity in speakers}
    return _Member(article, quotation, tuple(distinct.values()), words, " ".join(words))


def _given_speakers(
    members: Sequence[_Member], entity_of: ArticleEntities, speakers: Mapping[str, str | None]
) -> Iterator[_Member]:
    """The members with the speakers that the reader named, who are entities where somebody here bears the name."""
    by_name: dict[str, Entity] = {}
    for entity in sorted(entity_of.values(), key=lambda entity: (-len(entity.mentions), entity.id)):
        for name in (entity.name, *entity.aliases):
            known = by_name.get(name)
            if known is None or (known.name != name and entity.name == name):
                by_name[name] = entity
    for member in members:
        key = quotation_member(member.article, member.quotation)
        if key not in speakers:
            yield member
            continue
        given = speakers[key]
        named = (by_name[given],) if given in by_name else ()
        yield replace(member, speakers=named, is_given=True, given=given)


@dataclass(slots=True)
class _Cluster:
    """Members found to be one quotation, with what can veto another cluster."""

    members: list[_Member]
    speakers: set[frozenset[str]] = field(default_factory=set)
    by_article: dict[str, list[_Member]] = field(default_factory=dict)

    @classmethod
    def of(cls, member: _Member) -> "_Cluster":
        speakers = {frozenset(entity.id for entity in member.speakers)} if member.speakers else set()
        return cls([member], speakers, {member.article.id: [member]})

    def is_vetoed(self, other: "_Cluster") -> bool:
        if any(not one & two for one in self.speakers for two in other.speakers):
            return True
        shared = self.by_article.keys() & other.by_article.keys()
        return any(_overlap(a, b) for key in shared for a in self.by_article[key] for b in other.by_article[key])

    def absorb(self, other: "_Cluster") -> None:
        self.members += other.members
        self.speakers |= other.speakers
        for key, members in other.by_article.items():
            self.by_article.setdefault(key, []).extend(members)


def _grouped(members: list[_Member]) -> list[list[_Member]]:
    """Clusters: the most alike pairs first, and no join across a pair that cannot be one quotation."""
    pairs = sorted(_pairs(members), key=lambda pair: (-pair[0], pair[1], pair[2]))
    clusters = [_Cluster.of(member) for member in members]
    home = list(range(len(members)))  # a disjoint-set forest over the clusters
    for _, one, other in pairs:
        first, second = _root(home, one), _root(home, other)
        if first == second or clusters[first].is_vetoed(clusters[second]):
            continue
        if len(clusters[first].members) < len(clusters[second].members):
            first, second = second, first
        clusters[first].absorb(clusters[second])
        home[second] = first
    roots = [number for number in range(len(members)) if home[number] == number]
    return [sorted(clusters[number].members, key=lambda member: member.place) for number in roots]


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number


def _pairs(members: list[_Member]) -> list[tuple[float, int, int]]:
    """Scored candidate pairs: quotations that share rare words, or all their words."""
    frequency = Counter(word for member in members for word in set(member.words))
    postings: dict[str, list[int]] = defaultdict(list)
    same: dict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[int, int], float] = {}
    for number, member in enumerate(members):
        for other in same[member.line][-_CANDIDATES:]:
            _score(members, other, number, pairs)
        same[member.line].append(number)
        # A word of no other quotation finds none.
        common = (word for word in set(member.words) if frequency[word] > 1)
        rarest = sorted(common, key=lambda word: (frequency[word], word))
        shared: Counter[int] = Counter()
        for word in rarest:
            if frequency[word] <= _LONGEST_POSTINGS:
                shared.update(postings[word])
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            _score(members, other, number, pairs)
        for word in rarest[:_RAREST]:
            postings[word].append(number)
    return [(score, one, other) for (one, other), score in pairs.items()]


def _score(members: list[_Member], one: int, other: int, pairs: dict[tuple[int, int], float]) -> None:
    if (one, other) in pairs:
        return
    score = _likeness(members[one], members[other])
    if score:
        pairs[one, other] = score


def _likeness(one: _Member, other: _Member) -> float:
    """0 where the two are not one quotation, else up to 100."""
    if _vetoed(one, other):
        return 0.0
    if one.line == other.line:
        enough = (
            len(one.words) >= _SHORTEST_ANONYMOUS or (one.speakers and other.speakers) or one.key[:3] == other.key[:3]
        )
        return 100.0 if one.words and enough else 0.0
    shorter, longer = sorted((one, other), key=lambda member: (len(member.words), member.key))
    if len(shorter.words) < _FEWEST_WORDS:
        return 0.0
    shared = LCSseq.similarity(shorter.words, longer.words)
    alike = fuzz.ratio(shorter.line, longer.line, score_cutoff=_ALIKE)
    if alike and shared >= _SHARED_IF_ALIKE * len(longer.words):
        return alike
    if shared < _SHARED_IF_CONTAINED * len(shorter.words):
        return 0.0
    if QuoteKind.BLOCK in {one.quotation.kind, other.quotation.kind}:
        return 0.0
    if QuoteKind.INDIRECT in {one.quotation.kind, other.quotation.kind} and len(longer.words) > 2 * len(shorter.words):
        return 0.0
    return fuzz.partial_ratio(shorter.line, longer.line, score_cutoff=_CONTAINED) * 0.99


def _vetoed(one: _Member, other: _Member) -> bool:
    """Two known speakers who are not the same, what one denies, or words of one article of which some stand in both."""
    if one.speakers and other.speakers and not {e.id for e in one.speakers} & {e.id for e in other.speakers}:
        return True
    if one.quotation.negated != other.quotation.negated and one.line != other.line:
        return True
    return one.article.id == other.article.id and _overlap(one, other)


def _overlap(one: _Member, other: _Member) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.quotation.content for b in other.quotation.content)


def _quote(group: list[_Member]) -> Quote:
    smallest = min(group, key=lambda member: member.key)
    _, start, end, _ = smallest.key
    best = min(group, key=lambda member: (_speaker_rank(member), member.place))
    lead = min(group, key=lambda member: (_KIND_ORDER.index(member.quotation.kind), member.place))
    return Quote(
        id=item_id("q", "quote", member_key(smallest.article.sha256, start, end)),
        speaker=_speaker_name(best),
        speakers=tuple(entity.id for entity in best.speakers),
        kind=lead.quotation.kind,
        confidence=Confidence.HIGH if best.is_given else best.quotation.confidence,
        negated=lead.quotation.negated,
        variants=tuple(_variant(member) for member in group),
    )


def _speaker_rank(member: _Member) -> tuple[int, int]:
    """Best: a resolved speaker, then words that are no pronoun; within these by confidence."""
    known = -1 if member.is_given else 0 if member.speakers else 1 if _speaker_name(member) else 2
    return (known, _CONFIDENCE_ORDER.index(member.quotation.confidence))


def _speaker_name(member: _Member) -> str | None:
    """The entities' names, else the words used; a pronoun that nobody fits names nobody."""
    if member.speakers:
        return " and ".join(entity.name for entity in member.speakers)
    if member.is_given:
        return member.given
    words = member.quotation.speaker_text
    return None if words is None or words.casefold() in _PRONOUNS else words


def _variant(member: _Member) -> Variant:
    article, quotation = member.article, member.quotation
    return Variant(
        article=article.id,
        content=quotation.content,
        segments=quotation.segments,
        text=" ".join(article.text[start:end] for start, end in quotation.content),
        speaker_text=quotation.speaker_text,
        speaker_range=quotation.speaker_range,
        addressee=quotation.addressee,
        cue=quotation.cue,
        via=quotation.via,
        origin=quotation.via or article.origin,
    )
