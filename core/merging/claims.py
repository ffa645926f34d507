"""The claims of all articles, kept up to date: statements that say the same are merged, and each claim is told anew
where anything that it tells of has changed."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from copydesk.core.comparing.groups import Item, Tokens
from copydesk.core.comparing.matching import Matching
from copydesk.core.comparing.slot_index import FactKey, SlotIndex
from copydesk.core.merging.corrections import Regrouping
from copydesk.core.merging.figures import Figures, Told, facts_of, figure_tokens
from copydesk.core.merging.identity import member_key
from copydesk.core.merging.likeness import PlacedStatement, is_telling, is_vetoed, likeness
from copydesk.core.merging.ordered import Ordered
from copydesk.core.merging.placing import filled_slots
from copydesk.core.merging.reader_groups import ReaderGroups
from copydesk.core.merging.reports import ClaimMaker, Dispute, EntityOf
from copydesk.core.model import STATUS_PLACES, Article, Claim, Span

# So many statements with a word before and after one, in order of publication, are near to it in that word: 94 % of
# the pairs that are alike in 492 articles, and all in one story of some dozens.
REACH = 100
# Two words, or a telling figure, a slot's value, or the same words throughout. Names lead to what is told of the same
# people: of what was near by one word and two names, hardly anything was the same.
_ENOUGH, _WORD, _FACT = 2, 1, 2
_FEWEST_ARTICLES = 2  # that print a figure, or a few words, of which they tell nothing else in common


@dataclass(frozen=True, slots=True)
class Stale:
    """What is to be told anew, beside the statements that came or changed."""

    articles: Collection[str] = ()  # of another origin, outlet or date
    moved: Collection[FactKey] = ()  # facts of another slot or value
    disputed: Collection[FactKey] = ()  # facts of another dispute
    named: Collection[tuple[str, int]] = ()  # entities of articles, of another name
    identified: Collection[tuple[str, int]] = ()  # and of another id alone


class Claims:
    """All claims, most origins first, and of those with as many what is disputed first."""

    def __init__(self, articles: Mapping[str, Article], entity_of: EntityOf, maker: ClaimMaker) -> None:
        self._articles = articles
        self._entity_of = entity_of
        self._maker = maker
        self._items: dict[str, list[Told]] = {}
        self._figures = Figures()
        self._matching = statement_matching()
        self._groups: ReaderGroups[PlacedStatement] = ReaderGroups(self._key_of, _key)
        self._ordered: Ordered[Claim] = Ordered()

    @property
    def all(self) -> tuple[Claim, ...]:
        return self._ordered.all()

    def correct(self, regrouping: Regrouping) -> None:
        """Join and set apart what the reader said, from the next `update` on."""
        self._groups.correct(regrouping, chain(chain.from_iterable(self._items.values()), self._figures.all()))

    def of_fact(self, key: FactKey) -> set[str]:
        """The ids of the claims that hold a fact: that of its figure, and those that tell more than the figure."""
        return {claim for item in self._holding([key]) if (claim := _id(item.told)) is not None}

    def update(
        self,
        gone: Iterable[str],
        come: Mapping[str, Sequence[PlacedStatement]],
        stale: Stale,
        slots: SlotIndex,
        disputes: Mapping[FactKey, Dispute],
    ) -> set[FactKey]:
        """Take out articles, put in others, and tell anew what is stale. Gives the facts of which the claim has another
        id now, or none."""
        going = [item for article_id in gone for item in self._items.pop(article_id, ())]
        coming = [self._item(placed) for statements in come.values() for placed in statements]
        for item in coming:
            self._items.setdefault(item.thing.key[0], []).append(item)
        self._replace_moved(stale.moved, slots, going, coming)
        figures_gone, figures_come = self._figures.update(gone, come, stale.moved, slots, self._items)
        going += figures_gone
        coming += figures_come
        matched = self._matching.update(going, coming)
        touched = set(coming).union(matched.regrouped, self._stale(stale))
        touched.update(item for pair in matched.pairs if any(map(_is_denial, pair)) for item in pair)
        touched.difference_update(going)
        touched.update(self._groups.update(going, coming))
        touched.update([figure for item in touched for figure in self._figures.inside(item)])
        return self._tell(going, touched, set(self._naming(stale.identified)) - touched, disputes)

    # --- items -------------------------------------------------------------------------------------------------------

    def _item(self, placed: PlacedStatement) -> Told:
        published = self._articles[placed.key[0]].published or "9999"
        return statement_item(placed, published)

    def _replace_moved(self, moved: Iterable[FactKey], slots: SlotIndex, going: list[Told], coming: list[Told]) -> None:
        """Put new items in the place of statements of which a fact fills another slot now, or gives another value."""
        new = set(coming)
        for before in dict.fromkeys(self._stating(moved)):
            if before in new:
                continue
            article_id, index = before.thing.key
            filled, figures = filled_slots(article_id, before.thing.statement, slots)
            if (filled, figures) != (before.thing.slots, before.thing.figures):
                placed = replace(before.thing, slots=filled, figures=figures)
                item = self._items[article_id][index] = self._item(placed)
                item.told = before.told
                going.append(before)
                coming.append(item)

    def _stating(self, facts: Iterable[FactKey]) -> Iterator[Told]:
        """The statements that give facts."""
        for article_id, index in facts:
            yield from (item for item in self._items.get(article_id, ()) if index in item.thing.statement.facts)

    def _holding(self, facts: Iterable[FactKey]) -> Iterator[Told]:
        """The facts' own figures, and the statements that give them."""
        for key in facts:
            if (figure := self._figures.at(key)) is not None:
                yield figure
            yield from self._stating([key])

    def _items_of(self, article_id: str) -> Iterable[Told]:
        return chain(self._items.get(article_id, ()), self._figures.of(article_id))

    def _key_of(self, item: Told) -> str:
        placed = item.thing
        return member_key(self._articles[placed.key[0]].sha256, *placed.statement.span)

    def _stale(self, stale: Stale) -> Iterator[Told]:
        for article_id in stale.articles:
            yield from self._items_of(article_id)
        yield from self._holding(stale.disputed)
        for item in self._naming(stale.named):
            yield item
            yield from item.scores if item.thing.statement.denial else ()

    def _naming(self, entities: Iterable[tuple[str, int]]) -> Iterator[Told]:
        """The statements that name an entity, are about it or in its voice."""
        for article_id, index in entities:
            for item in self._items_of(article_id):
                statement = item.thing.statement
                if index in statement.entities or index in (statement.subject, statement.voice_entity):
                    yield item

    # --- telling -----------------------------------------------------------------------------------------------------

    def _tell(
        self, going: Iterable[Told], touched: set[Told], reidentified: set[Told], disputes: Mapping[FactKey, Dispute]
    ) -> set[FactKey]:
        """Put new claims in the place of those that are touched; of the reidentified only the ids are others."""
        before: dict[Told, object] = {item: item.told for item in going}
        now: dict[Told, Claim] = {}
        for start in chain(touched, reidentified):
            if start in before:
                continue
            group = self._groups.of(start)
            claim: Claim | None = None
            if start in touched:
                claim = self._claim(group, disputes)
                claim = next((one.told for one in group if isinstance(one.told, Claim) and one.told == claim), claim)
            elif start.told is not None:
                claim = replace(start.told, entities=self._maker.entities([item.thing for item in group]))
            for item in group:
                before[item] = item.told
                item.told = claim
                if claim is not None:
                    now[item] = claim
        told = (claim for claim in before.values() if isinstance(claim, Claim))
        self._ordered.change(((_weight(claim), claim) for claim in told), ((_weight(one), one) for one in now.values()))
        renamed = (item for item, claim in before.items() if _id(claim) != _id(now.get(item)))
        return {fact for item in renamed for fact in facts_of(item)}

    def _claim(self, group: Sequence[Told], disputes: Mapping[FactKey, Dispute]) -> Claim | None:
        telling = self._telling(group)
        if not telling:
            return None
        facts = [fact for item in telling for fact in facts_of(item)]
        dispute = _dispute([disputes[fact] for fact in facts if fact in disputes])
        denier = next((by for item in telling if (by := self._denied_by(item)) is not None), None)
        return self._maker.claim([item.thing for item in telling], dispute, denier)

    def _telling(self, group: Sequence[Told]) -> list[Told]:
        """Those of a group that its claim reports: each figure once; none of figures or a few words that only one
        article prints, or of figures that one claim holds in full."""
        held = {figure for item in group if not item.thing.is_figure for figure in self._figures.inside(item)}
        telling = [item for item in group if item not in held]
        if len({item.thing.key[0] for item in telling}) < _FEWEST_ARTICLES and all(map(_tells_little, telling)):
            return []
        if not all(item.thing.is_figure for item in telling):
            return telling
        holders = ({self._groups.of(one)[0] for one in self._stating(facts_of(item))} for item in telling)
        return [] if set.intersection(*holders) else telling

    def _denied_by(self, item: Told) -> str | None:
        """Who denies it: the voice of the denial; told by the outlet itself, whom it tells of; else the outlet."""
        placed = denial_of(item)
        if placed is None:
            return None
        one, article_id = placed.statement, placed.key[0]
        who = one.voice_entity if one.voice != "own" else one.subject
        if who is not None:
            return self._entity_of[article_id, who].name
        return one.voice if one.voice != "own" else self._articles[article_id].outlet or article_id


def statement_matching() -> Matching[PlacedStatement]:
    return Matching(likeness, is_vetoed, reach=REACH, enough=_ENOUGH)


def statement_item(placed: PlacedStatement, published: str) -> Told:
    return Item((published, *placed.key), placed, _tokens(placed))


def denial_of(item: Told) -> PlacedStatement | None:
    """The statement that denies this one; of several the one with the greatest key."""
    denials = (other.thing for other in item.scores if _denies(other.thing, item.thing))
    return max(denials, key=lambda one: one.key, default=None)


def _tells_little(item: Told) -> bool:
    return item.thing.is_figure or item.thing.statement.thin


def _is_denial(item: Told) -> bool:
    return item.thing.statement.denial


def _denies(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.statement.denial and not b.statement.denial and a.statement.negated == b.statement.negated


def _tokens(placed: PlacedStatement) -> Tokens:
    # All words as one token: those of identical files are near each other, however few they are.
    same = _FACT, (*figure_tokens(placed), placed.words)
    if placed.statement.thin:
        return (same,)
    if placed.statement.office and placed.subject is not None:
        offices = _FACT, tuple(("office", placed.subject[1], word) for word in placed.plain_words)
        return (_WORD, placed.plain_words), offices, same
    figures = _FACT, tuple(("figure", one) for one in placed.numbers if is_telling(one))
    return (_WORD, placed.plain_words), figures, same


def _key(item: Told) -> tuple[str, bool, int]:
    article_id, index = item.thing.key
    return article_id, item.thing.is_figure, index


def _id(claim: object) -> str | None:
    return claim.id if isinstance(claim, Claim) else None


def _dispute(found: Sequence[Dispute]) -> Dispute | None:
    """The gravest, with all that it is about: what most of the reports tell first."""
    if not found:
        return None
    gravest = min(severity for severity, _ in found)  # "conflict" sorts before "differs"
    topics = Counter(topic for severity, topic in found if severity == gravest)
    return gravest, "; ".join(sorted(topics, key=lambda topic: (-topics[topic], topic)))


def _weight(claim: Claim) -> tuple[int, int, int, int, Span, str]:
    return (
        -claim.origins,
        -claim.outlets,
        STATUS_PLACES[claim.status],
        -len(claim.mentions),
        claim.mentions[0].span,
        claim.id,
    )
