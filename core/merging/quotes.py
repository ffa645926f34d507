"""The same words in several articles are one quotation with variants: exact, contained, cut or bracketed otherwise.

A function of the set of articles, kept up to date while they come and go.
"""

import re
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from copydesk.core.comparing.groups import Item, Tokens
from copydesk.core.comparing.matching import Matching
from copydesk.core.merging.corrections import Corrections, quotation_member
from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.merging.ordered import Ordered
from copydesk.core.model import Article, Confidence, Entity, Extract, Quotation, Quote, QuoteKind, Variant

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_BRACKETS = str.maketrans("", "", "[]()")
# So many quotations with a word before and after one, in order of publication, are near to it in that word.
_REACH = 50
_NEAR_IN = 4  # words; quotations of the very same words are near whatever these are
_SHORTEST_WORD = 3  # letters: the others are in all of them
_FEWEST_WORDS = 5  # fewer are one quotation only where they are the same words
_SURELY_ONE = 10  # words; so many the same are one person's where one speaker is named and the other was guessed
_SHORTEST_ANONYMOUS = 4  # the same words, fewer than this, are one only where both speakers are known
_ALIKE = 86.0  # differently translated or cut; pairs of other quotations of one speaker stay under 80
_CONTAINED = 92.0
_SHARED_IF_ALIKE = 0.7  # of the longer's words, in order: letters alone join "doing well" and "doing ill"
_SHARED_IF_CONTAINED = 0.85  # of the shorter's
_PRONOUNS = frozenset("i he him she her it they them we you who that this".split())
_KIND_ORDER = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK, QuoteKind.INDIRECT)
_CONFIDENCE_ORDER = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


Speakers = Mapping[tuple[str, int], "Speaker"]  # by article id and index of the entity
Place = tuple[str, str, int, int]


class Speaker(Protocol):
    """An entity, or what stands for it: its `id` is the same as that of no other."""

    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Member:
    article: str
    sha256: str
    quotation: Quotation
    speakers: tuple[str, ...]
    words: tuple[str, ...]  # the quoted words, or the content of indirect speech
    place: Place  # where a reader comes upon it: by publication, undated last
    is_given: bool = False  # the reader said who spoke
    given: str | None = None  # by this name; None: nobody is named

    @property
    def line(self) -> str:
        return " ".join(self.words)

    @property
    def key(self) -> tuple[str, int, int, str]:
        first, last = self.quotation.content[0], self.quotation.content[-1]
        return (self.sha256, first.start, last.end, self.article)


Said = Item[Member]
_Told = tuple[Any, Quote]  # with the place that it is shown in


@dataclass(frozen=True, slots=True)
class QuoteChanges:
    """The quotes that are told no more, and those that are told now and were not before."""

    gone: tuple[Quote, ...]
    come: tuple[Quote, ...]


class Quotes:
    """Every distinct quotation, in the order that a reader comes upon them."""

    def __init__(self, articles: Mapping[str, Article], entity: Callable[[str], Entity]) -> None:
        """`articles` as they are shown; `entity` gives the one with a speaker's id. Both may change between updates."""
        self._articles = articles
        self._entity = entity
        self._items: dict[str, list[Said]] = {}
        self._given: set[Said] = set()  # those of whom the reader said who spoke
        self._matching: Matching[Member] = Matching(_likeness, _are_apart, reach=_REACH, enough=_NEAR_IN)
        self._ordered: Ordered[Quote] = Ordered()

    @property
    def all(self) -> tuple[Quote, ...]:
        return self._ordered.all()

    def update(
        self,
        gone: Iterable[str],
        come: Iterable[tuple[Article, Extract, Speakers]],
        corrections: Corrections,
        bearer_of: Callable[[str], str | None],
        stale: Iterable[str] = (),
        renamed: Container[str] = (),
        named_in: Iterable[str] = (),
    ) -> QuoteChanges:
        """Take out articles and put in others. Told anew is also what `stale` articles say, whose origin is another,
        and what `renamed` speakers said, in the articles that they are `named_in`. `bearer_of` gives the id of whoever
        bears a name that the reader gave."""
        going = [item for article_id in gone for item in self._items.pop(article_id, ())]
        coming = []
        for article, extract, speakers in come:
            members = _members(article, extract, speakers, corrections)
            items = self._items[article.id] = [_item(member, number) for number, member in enumerate(members)]
            coming += items
        self._given.difference_update(going)
        self._given.update(item for item in coming if item.thing.is_given)
        for item in list(self._given):
            self._find_bearer(item, bearer_of, going, coming)
        touched = set(self._matching.update(going, coming).touched)
        touched.update(item for article_id in stale for item in self._items.get(article_id, ()))
        touched.update(self._said_by(renamed, named_in))
        return self._tell(going, touched)

    def _find_bearer(
        self, item: Said, bearer_of: Callable[[str], str | None], going: list[Said], coming: list[Said]
    ) -> None:
        """Put another item in the place of one whose speaker, as the reader named him, is another entity now."""
        given = item.thing.given
        bearer = None if given is None else bearer_of(given)
        speakers = () if bearer is None else (bearer,)
        if item.thing.speakers == speakers:
            return
        successor = Item(item.rank, replace(item.thing, speakers=speakers), item.tokens)
        listed = self._items[item.thing.article]
        listed[listed.index(item)] = successor
        self._given.remove(item)
        self._given.add(successor)
        if item in coming:
            coming.remove(item)
        else:
            going.append(item)
        coming.append(successor)

    def _said_by(self, speakers: Container[str], articles: Iterable[str]) -> Iterator[Said]:
        said = chain.from_iterable(self._items.get(article_id, ()) for article_id in articles)
        return (item for item in chain(said, self._given) if any(one in speakers for one in item.thing.speakers))

    def _tell(self, going: Iterable[Said], touched: Iterable[Said]) -> QuoteChanges:
        before = {item: item.told for item in going}
        now: dict[Said, _Told] = {}
        for start in touched:
            if start in now:
                continue
            group = (start,) if start.group is None else start.group.items
            told = group[0].rank, self._quote([item.thing for item in group])
            told = next((item.told for item in group if item.told == told), told)
            for item in group:
                before[item] = item.told
                now[item] = item.told = told
        old = {id(told): told for told in before.values() if told is not None}
        new = {id(told): told for told in now.values()}
        self._ordered.change(old.values(), new.values())
        return QuoteChanges(
            tuple(quote for key, (_, quote) in old.items() if key not in new),
            tuple(quote for key, (_, quote) in new.items() if key not in old),
        )

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _quote(self, group: Sequence[Member]) -> Quote:
        smallest = min(group, key=lambda member: member.key)
        best = min(group, key=lambda member: (self._speaker_rank(member), member.place))
        lead = min(group, key=lambda member: (_KIND_ORDER.index(member.quotation.kind), member.place))
        return Quote(
            id=item_id("q", "quote", member_key(smallest.sha256, *smallest.key[1:3])),
            speaker=self._speaker_name(best),
            speakers=tuple(self._entity(speaker).id for speaker in best.speakers),
            kind=lead.quotation.kind,
            confidence=Confidence.HIGH if best.is_given else best.quotation.confidence,
            negated=lead.quotation.negated,
            variants=tuple(_variant(self._articles[member.article], member.quotation) for member in group),
        )

    def _speaker_rank(self, member: Member) -> tuple[int, int]:
        """Best: a resolved speaker, then words that are no pronoun; within these by confidence."""
        known = -1 if member.is_given else 0 if member.speakers else 1 if self._speaker_name(member) else 2
        return (known, _CONFIDENCE_ORDER.index(member.quotation.confidence))

    def _speaker_name(self, member: Member) -> str | None:
        """The entities' names, else the words used; a pronoun that nobody fits names nobody."""
        if member.speakers:
            return " and ".join(self._entity(speaker).name for speaker in member.speakers)
        if member.is_given:
            return member.given
        words = member.quotation.speaker_text
        return None if words is None or words.casefold() in _PRONOUNS else words


def _members(article: Article, extract: Extract, speakers_of: Speakers, corrections: Corrections) -> Iterator[Member]:
    for quotation in extract.quotations:
        key = quotation_member(article, quotation)
        quotation = corrections.quotation(article, quotation)
        ranges = quotation.segments or quotation.content
        text = " ".join(article.text[start:end] for start, end in ranges).translate(_BRACKETS).casefold()
        spoken = (number for number in quotation.speakers if (article.id, number) in speakers_of)
        speakers = tuple(dict.fromkeys(speakers_of[article.id, number].id for number in spoken))
        is_given = key in corrections.speakers
        yield Member(
            article.id,
            article.sha256 or "",
            quotation,
            () if is_given else speakers,
            tuple(map(sys.intern, _WORD.findall(text))),
            (article.published or "9999", article.id, quotation.content[0].start, quotation.content[-1].end),
            is_given,
            corrections.speakers.get(key),
        )


def _item(member: Member, number: int) -> Said:
    """Found by its words, and by all of them together."""
    words = {word for word in member.words if len(word) >= _SHORTEST_WORD}
    tokens: Tokens = (1, tuple(sorted(words))), (_NEAR_IN, (member.words,))
    return Item((*member.place, number), member, tokens)


def _are_apart(one: Member, other: Member) -> bool:
    """Two known speakers who are not the same, or words of one article of which some stand in both."""
    if one.speakers and other.speakers and not set(one.speakers) & set(other.speakers):
        is_guessed = _is_sure(one) != _is_sure(other) and one.article != other.article
        return not is_guessed or min(len(one.words), len(other.words)) < _SURELY_ONE
    return one.article == other.article and _overlap(one, other)


def _is_sure(member: Member) -> bool:
    """The article names the speaker beside the words; what "he" stands for may be misread."""
    return member.is_given or member.quotation.confidence is Confidence.HIGH


def _likeness(one: Member, other: Member) -> float:
    """0 where the two are not one quotation, else up to 100."""
    if _are_apart(one, other) or (one.quotation.negated != other.quotation.negated and one.line != other.line):
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


def _overlap(one: Member, other: Member) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.quotation.content for b in other.quotation.content)


def _variant(article: Article, quotation: Quotation) -> Variant:
    return Variant(
        article=article.id,
        content=quotation.content,
        segments=quotation.segments,
        speaker_text=quotation.speaker_text,
        speaker_range=quotation.speaker_range,
        addressee=quotation.addressee,
        cue=quotation.cue,
        via=quotation.via,
        origin=quotation.via or article.origin,
    )
