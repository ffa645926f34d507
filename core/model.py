"""The nouns of Copydesk, as frozen values.

First what is known of one article (Article, Extract and its parts), then what all articles say together
(Coverage's Snapshot and its parts). Offsets are Unicode code points into `Article.text`, [start, end).
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Range(NamedTuple):
    """A piece of one article's text: [start, end)."""

    start: int
    end: int


class ArticleStatus(StrEnum):
    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"
    COPY = "copy"
    SUPERSEDED = "superseded"


class EntityType(StrEnum):
    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    NORP = "NORP"
    EVENT = "EVENT"
    WORK = "WORK"
    PRODUCT = "PRODUCT"
    LAW = "LAW"


class QuoteKind(StrEnum):
    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    BLOCK = "block"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Zone(StrEnum):
    HEADLINE = "headline"
    BODY = "body"
    QUOTED = "quoted"


class Certainty(StrEnum):
    """How surely a clause tells what it tells."""

    FACT = "fact"
    HEDGED = "hedged"  # said, suspected, believed
    PLANNED = "planned"  # will be, is to be, was agreed
    WISHED = "wished"  # is hoped or proposed to be, or can be
    POSSIBLE = "possible"  # may be, is likely to be, cannot be
    OPEN = "open"  # what should or would be, or what somebody only thinks: it says nothing of what is


class ClaimStatus(StrEnum):
    """What the coverage shows of a claim, never what is true. The first that fits."""

    CONFLICT = "conflict"
    DENIED = "denied"
    DIFFERS = "differs"
    CORROBORATED = "corroborated"
    ONE_VOICE = "one_voice"
    REPEATED = "repeated"
    SINGLE_SOURCE = "single_source"
    UNPLACED = "unplaced"


# Which place each has among them: what most wants a look first.
STATUS_PLACES = {status: place for place, status in enumerate(ClaimStatus)}


class Severity(StrEnum):
    CONFLICT = "conflict"
    DIFFERS = "differs"


# --- one article -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. A file that could not be used is an Article too, with its reason and no text."""

    id: str  # path relative to the folder, with /; path#n where a file holds several
    sha256: str | None  # of the file's bytes
    status: ArticleStatus
    reason: str | None = None
    copy_of: str | None = None
    later_version: str | None = None  # id of the current version, of an article that is superseded
    outlet: str | None = None
    origin: str | None = None  # who gathered the text, where it says so
    headline: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None  # ISO 8601 date or date-time
    url: str | None = None
    language: str | None = None
    found_by: Mapping[str, str] = field(default_factory=dict)  # field -> metadata, text, path or reader
    words: int = 0  # of the body
    text: str = ""
    body: tuple[Range, ...] = ()  # one range a paragraph, in order; headline, deck and subheads included
    headline_range: Range | None = None
    stub: bool = False  # a text that somebody cut short: it may match a claim, never corroborate it
    live: bool = False  # written while it happened, entry by entry: what an entry counts may be out of date in the next


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """One person, organisation, place… as one article names it: all its names in that article."""

    name: str  # the fullest form in this article
    type: EntityType
    aliases: tuple[str, ...]  # every distinct form, the fullest included
    mentions: tuple[Range, ...]
    votes: tuple[tuple[str, int], ...] = ()  # evidence for each type: labels and the words around, may be negative
    roles: tuple[str, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in one article."""

    kind: QuoteKind
    content: tuple[Range, ...]  # all that is attributed: report.schema.json tells what for each kind
    segments: tuple[Range, ...]  # the quoted words with their marks; empty for indirect speech
    speaker_text: str | None = None  # the words that name the speaker here
    speaker_range: Range | None = None
    speakers: tuple[int, ...] = ()  # indices into Extract.entities
    cue: str | None = None
    addressee: str | None = None
    via: str | None = None  # the outlet this article took it from
    confidence: Confidence = Confidence.LOW
    negated: bool = False


class Unit(NamedTuple):
    """A unit that values are compared in: `kind` is the dimension, `name` what is shown."""

    kind: str  # count, money, length, duration, percent, speed, weight, area, temperature…
    name: str  # USD, km, day…; empty for a bare count


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity as an interval in base units, with the softness of its ends (discrepancies.md, Values)."""

    low: float
    high: float
    unit: Unit
    text: str  # as printed
    hedged: bool = False
    low_open: bool = False
    high_open: bool = False
    low_soft: bool = False
    high_soft: bool = False
    round: bool = False
    increment: bool = False  # "N others", "N more"


class When(NamedTuple):
    """A time as printed, not yet resolved against the article's date."""

    kind: str  # day, weekday, month, year, ago, span, earlier, clock
    # ISO (year left out where not printed); Monday…; "2 day" ago; "1 week" for last week; HH:MM; a range "first/last".
    value: str
    tense: str = ""  # past, future, last or next, where the words tell: chooses among weekdays and months
    hedged: bool = False
    night: str = ""  # "night" or "midnight" of the day, or the night "into" it: they reach into the day beside it


@dataclass(frozen=True, slots=True)
class Fact:
    """One slot of one clause with its value: what discrepancies are made of.

    Two facts can be compared where `type` and `key` are the same; `scope`, `entities` and `words` then tell whether
    they speak of the same event, role and reference time, before the values are looked at.
    """

    type: str  # a discrepancy type of report.schema.json
    key: tuple[str, ...]  # event class or head lemma and role
    topic: str  # a short noun phrase
    span: Range  # the words that carry the value, with what they count
    sentence: Range
    shown: str  # the value as a reader reads it
    value: Value | None = None
    when: When | None = None
    scope: tuple[str, ...] = ()  # lemmas that restrict the counted noun or the event
    owner: int | None = None  # index into Extract.entities: whose term, whose age
    target: int | None = None  # index into Extract.entities: the place where it happened
    holds: bool = True  # of an outcome: that it is so, or that it is not
    verb: str = ""  # lemma of what governs the counted noun
    frame: tuple[When, ...] = ()  # the dates of the sentence: which year it speaks of
    entities: tuple[int, ...] = ()  # indices into Extract.entities: those of the clause
    nearby: tuple[int, ...] = ()  # those of the sentence and the one before
    words: tuple[str, ...] = ()  # content lemmas of the sentence, sorted
    voice: str = "own"
    asserted: bool = True  # False: a forecast, a question, a hypothesis
    part: bool = False  # "10 of them", "including 10": a part of a whole
    beside: tuple[float, ...] = ()  # the other exact counts of its sentence: parts that may add up
    around: tuple[str, ...] = ()  # of a figure, the nouns of its clause as "preposition:lemma" or ":lemma", sorted
    certainty: Certainty = Certainty.FACT  # of what is told
    zone: Zone = Zone.BODY


@dataclass(frozen=True, slots=True)
class Statement:
    """A checkable statement of one article: a clause with its parts."""

    span: Range
    sentence: Range
    zone: Zone
    voice: str  # "own", or the words for the speaker or document it is attributed to
    voice_entity: int | None
    predicate: str  # lemma of its main verb
    tokens: tuple[str, ...]  # content lemmas, sorted: what rapidfuzz compares
    entities: tuple[int, ...]  # indices into Extract.entities
    subject: int | None
    numbers: tuple[str, ...]  # as printed in digits, in one style; counts also where they are printed in words
    negated: bool = False
    asserted: bool = True  # False: announced, of what will be
    denial: bool = False
    facts: tuple[int, ...] = ()  # indices into Extract.facts
    done: bool = False  # told in a past tense
    thin: bool = False  # too few words to be known again in others
    office: bool = False  # no clause, but an office and who holds it


@dataclass(frozen=True, slots=True)
class Extract:
    """All that one article gives: a pure function of its text and the model, hence cached and sent as plain data."""

    entities: tuple[LocalEntity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    facts: tuple[Fact, ...] = ()
    # Hashes of the body's word 5-grams, for copies and shared passages; an array, for a tuple is five times as large.
    shingles: Sequence[int] = field(default_factory=lambda: array("Q"))


# --- all articles together -------------------------------------------------------------------------------------------


class Span(NamedTuple):
    """A piece of an article; its words are `Snapshot.text_of(span)`."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    role: str
    article: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named, once over all articles."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    ambiguous: bool
    roles: tuple[Role, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A quotation as one article prints it; its words are `Snapshot.words_of(variant)`."""

    article: str
    content: tuple[Range, ...]
    segments: tuple[Range, ...]
    speaker_text: str | None
    speaker_range: Range | None
    addressee: str | None
    cue: str | None
    via: str | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """One distinct quotation; the same words in several articles are its variants."""

    id: str
    speaker: str | None
    speakers: tuple[str, ...]  # entity ids
    kind: QuoteKind
    confidence: Confidence
    negated: bool
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """Where something is printed, and in which sentence. In numbers: a big coverage holds hundreds of thousands."""

    article: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int

    @property
    def span(self) -> Span:
        return Span(self.article, self.start, self.end)

    @property
    def sentence(self) -> Range:
        return Range(self.sentence_start, self.sentence_end)


@dataclass(frozen=True, slots=True)
class Report(Printed):
    """One claim in one article."""

    origin: str | None
    voice: str
    zone: Zone


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or several articles state, with one value."""

    id: str
    statement: str
    status: ClaimStatus
    why: str
    outlets: int
    origins: int
    voices: int
    mentions: tuple[Report, ...]
    entities: tuple[str, ...] = ()  # entity ids
    denied_by: str | None = None  # the voice that denies it


@dataclass(frozen=True, slots=True)
class Evidence(Printed):
    """Where a value of a discrepancy is printed."""

    voice: str


@dataclass(frozen=True, slots=True)
class DisputedValue:
    value: str
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One topic on which articles give different values: one card."""

    id: str
    type: str
    severity: Severity
    tags: tuple[str, ...]
    confidence: Confidence
    topic: str
    why: str
    claims: tuple[str, ...]  # claim ids
    values: tuple[DisputedValue, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the coverage says at one moment. Frozen: panes and writers only read it."""

    articles: tuple[Article, ...] = ()  # by id
    entities: tuple[Entity, ...] = ()  # most mentioned first
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()  # conflicts first
    articles_by_id: Mapping[str, Article] = field(default_factory=dict)

    def text_of(self, span: Span) -> str:
        return self.articles_by_id[span.article].text[span.start : span.end]

    def words_of(self, variant: Variant) -> str:
        return words_of(variant, self.articles_by_id[variant.article])

    def line_of(self, span: Span) -> int:
        """The line of the article's text that the span begins on, from 1."""
        return self.articles_by_id[span.article].text.count("\n", 0, span.start) + 1


def words_of(variant: Variant, article: Article) -> str:
    """All that is attributed, as its article prints it."""
    return " ".join(article.text[start:end] for start, end in variant.content)
