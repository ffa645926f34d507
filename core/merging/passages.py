"""One passage in two quotations: one speaker, or none known, and one occasion; what both must share for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.core.comparing.alignment import Alignment, align
from copydesk.core.comparing.calendar import published_day
from copydesk.core.comparing.printed_words import Run
from copydesk.core.model import Article, Quote, Variant

FEWEST_TELLING = 2
_FEWEST_WORDS = 3
_MOST_PRINTED = 24  # wordings of a group that are compared: what differs shows by then
# The occasion is one where articles are no further apart.
_DAYS_OF_ONE_OCCASION = 7


@dataclass(frozen=True, slots=True)
class _Floor:
    """What two runs must share at least to be one passage."""

    shared: int
    telling: int
    share: float

    def holds(self, found: Alignment) -> bool:
        return found.shared >= self.shared and found.telling >= self.telling and found.share >= self.share


# Of 324 unrelated articles, pairs of one speaker above these are of one passage; pairs of two speakers reach .7 with 5
# words that tell.
ONE_SPEAKER = _Floor(shared=5, telling=3, share=0.6)
_UNKNOWN_SPEAKER = _Floor(shared=7, telling=4, share=0.7)
_ANY_DAY = _Floor(shared=8, telling=5, share=0.8)
_ONE_ARTICLE = _Floor(shared=6, telling=4, share=0.85)  # where speakers say almost the same twice
_HEADLINE = _Floor(shared=5, telling=3, share=0.7)  # against the body of its article
# A few words that an outlet puts in marks, from first to last: "a heavy blow" of "a heavy and cruel blow to all".
_FRAGMENT = _Floor(shared=3, telling=2, share=0.6)
_REWORDED = _Floor(shared=5, telling=3, share=0.45)  # translated twice, from the first word to the last
_BOTH = 2
_UNKNOWN_FRAGMENT = _Floor(shared=4, telling=2, share=0.6)


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """One run of a quotation in one article."""

    run: Run
    variant: Variant
    day: int | None
    is_headline: bool

    @property
    def place(self) -> tuple[int, str, int]:
        return (self.day or 0, self.variant.article, self.run.start)


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A quotation with all its runs that are enough to be known again."""

    quote: Quote
    printed: tuple[Printed, ...]  # by place

    @property
    def articles(self) -> set[str]:
        return {one.variant.article for one in self.printed}


def is_enough(run: Run) -> bool:
    """Whether a passage could be known again by it."""
    return len(run.keys) >= _FEWEST_WORDS and len(run.telling()) >= FEWEST_TELLING


def day_of(article: Article) -> int | None:
    day = published_day(article.published)
    return None if day is None else day.toordinal()


def likeness(one: Said, other: Said) -> float:
    """How much of a passage that both hold is the same, up to 1; 0 where they hold none."""
    speakers = may_be_one_speaker(one.quote, other.quote)
    if speakers is None:
        return 0.0
    found = (passage_of(mine, theirs, is_known=speakers) for mine in distinct([one]) for theirs in distinct([other]))
    return max((alignment.share for alignment in found if alignment is not None), default=0.0)


def may_be_one_speaker(one: Quote, other: Quote) -> bool | None:
    """True: known to be; None: known not to be. Whom one calls by a part of the other's name may be one with them."""
    if one is other:
        return True
    if one.speakers and other.speakers:
        if set(one.speakers) & set(other.speakers):
            return True
        names = [set((quote.speaker or "").casefold().split()) for quote in (one, other)]
        return False if names[0] <= names[1] or names[1] <= names[0] else None
    return False


def passage_of(one: Printed, other: Printed, *, is_known: bool) -> Alignment | None:
    """What both hold, where it is one passage of one occasion."""
    if len(one.run.telling() & other.run.telling()) < FEWEST_TELLING:
        return None
    found = align(one.run, other.run)
    if found is None or not _is_one_passage(found, one, other, is_known=is_known):
        return None
    if one.variant.article == other.variant.article:
        floor = _HEADLINE if one.is_headline != other.is_headline else _ONE_ARTICLE
        return found if floor.holds(found) else None
    is_near = one.day is None or other.day is None or abs(one.day - other.day) <= _DAYS_OF_ONE_OCCASION
    return found if is_near or _ANY_DAY.holds(found) else None


def _is_one_passage(found: Alignment, one: Printed, other: Printed, *, is_known: bool) -> bool:
    """Enough is shared, or all that one of them prints between two marks."""
    if (ONE_SPEAKER if is_known else _UNKNOWN_SPEAKER).holds(found):
        return True
    whole = (found.one == (0, len(one.run.keys))) + (found.other == (0, len(other.run.keys)))
    if whole and (_FRAGMENT if is_known else _UNKNOWN_FRAGMENT).holds(found):
        return True
    return is_known and whole == _BOTH and _REWORDED.holds(found)


def distinct(group: Sequence[Said]) -> list[Printed]:
    """One of each wording, the longest ones, by place."""
    first: dict[tuple[str, ...], Printed] = {}
    for one in sorted((one for said in group for one in said.printed), key=lambda one: one.place):
        first.setdefault(one.run.keys, one)
    longest = sorted(first.values(), key=lambda one: (-len(one.run.keys), one.place))[:_MOST_PRINTED]
    return sorted(longest, key=lambda one: one.place)
