"""A quotation in the making: ranges and words of one article, its speaker not yet resolved."""

from dataclasses import dataclass, field

from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.model import Confidence, QuoteKind, Range


@dataclass(slots=True)
class Draft:
    """`speaker` is the head word of the speaker in `speaker_passage`, which may be another than the words'."""

    kind: QuoteKind
    content: list[Range]
    segments: list[Range]
    passage: Passage
    speaker: int | None = None
    speaker_passage: Passage | None = None  # None: the same as `passage`
    phrase: tuple[int, int] | None = None
    cue: str | None = None
    cue_at: int | None = None
    addressee: str | None = None
    via: str | None = None
    confidence: Confidence = Confidence.LOW
    negated: bool = False
    form: str = "orphan"  # what it hangs on: an Attribution's form, or nothing
    carried: bool = False  # the speaker was taken over from other words
    speaker_text: str | None = None  # where no words of this article's prose name the speaker: a transcript's "EK"
    speaker_range: Range | None = None
    speakers: tuple[int, ...] = ()
    marks: list[int] = field(default_factory=list)

    @property
    def named_in(self) -> Passage:
        """The paragraph that names the speaker."""
        return self.speaker_passage or self.passage

    @property
    def last_paragraph(self) -> int:
        """The index of the paragraph that the words end in."""
        last = self.passage.paragraph.index
        return last + len([span for span in self.segments if span.start >= self.passage.paragraph.range.end])

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end
