"""Speech whose speaker stands as a label: "EK: It held.", and "“It held.” — Jan Ek"."""

import re
from collections import Counter
from collections.abc import Sequence

from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.model import Confidence, EntityType, LocalEntity, QuoteKind, Range

_LABEL = re.compile(r"([A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,4}) ?: +(?=\S)")
_SIGNED = re.compile(r"\s*(?:―|—|–|--|-)\s*")
_LONGEST_SIGNATURE = 60
_FEWEST = 2  # labelled paragraphs that make a transcript where the label names nobody known
_NOT_A_LABEL = frozenset(
    "UPDATE NOTE PHOTO VIDEO WATCH READ MORE RELATED CORRECTION LIVE EXCLUSIVE BREAKING TIP".split()
)


def find_transcripts(passages: Sequence[Passage], entities: Sequence[LocalEntity]) -> dict[int, Draft]:
    """Drafts of labelled paragraphs, by paragraph."""
    bearers = _bearers(entities)
    labels = {number: match for number, passage in enumerate(passages) if (match := _label(passage)) is not None}
    counts = Counter(match.group(1) for match in labels.values() if match.group(1).isupper())
    is_transcript = sum(counts.values()) >= _FEWEST
    found: dict[int, Draft] = {}
    for number, match in labels.items():
        label = match.group(1)
        who = bearers.get(label.casefold(), ())
        if label.isupper() and (who or (is_transcript and label not in _NOT_A_LABEL)):
            found[number] = _draft(passages[number], match, who)
    return found


def _label(passage: Passage) -> re.Match[str] | None:
    return _LABEL.match(passage.paragraph.text[:120])


def _bearers(entities: Sequence[LocalEntity]) -> dict[str, tuple[int, ...]]:
    """The one person with each name or surname."""
    bearers: dict[str, set[int]] = {}
    for number, entity in enumerate(entities):
        if entity.type is EntityType.PERSON and not entity.ambiguous:
            for alias in entity.aliases:
                for name in (alias.casefold(), alias.casefold().rpartition(" ")[2]):
                    bearers.setdefault(name, set()).add(number)
    return {name: tuple(numbers) for name, numbers in bearers.items() if len(numbers) == 1}


def _draft(passage: Passage, match: re.Match[str], who: tuple[int, ...]) -> Draft:
    start = passage.paragraph.range.start
    span = Range(start + match.end(), start + len(passage.paragraph.text.rstrip()))
    draft = Draft(QuoteKind.DIRECT, [span], [span], passage, form="transcript", confidence=Confidence.MEDIUM)
    draft.speaker_text, draft.speaker_range = match.group(1), Range(start + match.start(1), start + match.end(1))
    draft.speakers = who
    if who:
        draft.confidence = Confidence.HIGH
    return draft


def find_signature(passage: Passage, mark: int, following: Passage | None) -> tuple[Passage, Range] | None:
    """The words after a dash that follows the marks, at the paragraph's end or alone in the next one."""
    span = passage.paragraph.range
    begin = passage.marks[mark].range.end
    if span.end - begin > 2 * _LONGEST_SIGNATURE:
        return None
    rest = passage.text_in(Range(begin, span.end))
    where, offset = passage, passage.marks[mark].range.end
    if not rest.strip() and following is not None and len(following.paragraph.text) <= 2 * _LONGEST_SIGNATURE:
        where, offset, rest = following, following.paragraph.range.start, following.paragraph.text
    dash = _SIGNED.match(rest)
    if dash is None or not dash.group().strip():
        return None
    name = rest[dash.end() :].rstrip()
    if not name or len(name) > _LONGEST_SIGNATURE or not name[0].isupper():
        return None
    first = next((t for t in range(len(where)) if where.start[t] >= offset + dash.end()), len(where))
    if any(where.pos[token] in {"VERB", "AUX"} for token in range(first, len(where))):
        return None
    return where, Range(offset + dash.end(), offset + dash.end() + len(name.split(",")[0]))
